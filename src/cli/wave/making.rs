//! `peil wave new`, `change` and `check`: a wave is made, made anew, and run dry.

use clap::Args;
use jiff::civil::DateTime;
use serde_json::{Value, json};

use crate::cli::said::{Failure, Said, who};
use crate::services::House;
use crate::services::check_wave::{self, Report};
use crate::services::move_wave::Order;
use crate::services::prepare_wave::{self, Manner, NewWave, Outlook};
use crate::settings::Settings;
use crate::wave::{Privacy, Quiet, Targets};

#[derive(Debug, Args)]
pub struct New {
    name: String,
    /// The code of the survey; its newest version is asked
    #[arg(long, value_name = "CODE")]
    survey: String,
    /// The code of a cluster, as often as needed; all clusters when there is none
    #[arg(long = "cluster", value_name = "CODE")]
    clusters: Vec<String>,
    /// The last day of answering, such as 2026-11-30
    #[arg(long, value_name = "DAY")]
    closes_on: String,
    /// No letter leaves before this moment, such as 2026-11-09T09:00
    #[arg(long, value_name = "MOMENT")]
    opens_at: Option<String>,
    /// How long it can be taken back once it is sent, in minutes
    #[arg(long, value_name = "MINUTES", default_value_t = 10)]
    hold: u16,
    /// The hours in which no letter leaves, such as 20:00-07:00, or none
    #[arg(long, value_name = "HOURS", default_value = "20:00-07:00")]
    quiet: String,
    /// Letters leave on Saturdays and Sundays as well
    #[arg(long)]
    at_weekends: bool,
    /// Two people have to approve it
    #[arg(long)]
    four_eyes: bool,
    /// A company in several clusters gets a letter for each of them instead of one that names all
    #[arg(long)]
    one_each: bool,
    /// Whoever sends answers in gets a letter that says so
    #[arg(long)]
    confirm: bool,
    /// Those who took part are thanked at the close
    #[arg(long)]
    thank: bool,
    /// How answers are kept: confidential, or identified, where evaluators see who answered what; fixed once it is approved
    #[arg(long, default_value_t = Privacy::default(), value_name = "MODE")]
    privacy: Privacy,
    /// Who signs the letters [default: the sender of the settings]
    #[arg(long, default_value = "", hide_default_value = true)]
    sender: String,
    /// Whom to turn to [default: the contact of the survey]
    #[arg(long, default_value = "", hide_default_value = true)]
    contact_name: String,
    #[arg(long, default_value = "", hide_default_value = true)]
    contact_email: String,
    #[arg(long, default_value = "", hide_default_value = true)]
    contact_phone: String,
    /// Let companies change answers they have sent in, and send them again, until the wave closes
    #[arg(long)]
    answers_can_change: bool,
    /// What share of those asked it aims at, in per cent: 60 for all, IBN=75 for a type of clusters
    #[arg(long = "target", value_name = "PERCENT")]
    targets: Vec<String>,
}

/// Targets as they are given to a command: `60` for all, `IBN=75` for a type.
pub(super) fn targets_of(given: &[String]) -> Result<Targets, Failure> {
    let (by_type, all): (Vec<&str>, Vec<&str>) = given.iter().map(String::as_str).partition(|text| text.contains('='));
    if all.len() > 1 {
        return Err(Failure::Usage("--target: one number for all, and one for each type, as IBN=75".to_owned()));
    }
    let by_type: Vec<(&str, &str)> = by_type.into_iter().filter_map(|text| text.rsplit_once('=')).collect();
    if let Some((name, _)) =
        by_type.iter().enumerate().find_map(|(at, own)| by_type[..at].iter().find(|other| other.0 == own.0))
    {
        return Err(Failure::Usage(format!("--target: “{name}” is named twice; name it once")));
    }
    Targets::of_typed(all.first().copied().unwrap_or_default(), by_type)
        .map_err(|wrong| Failure::Usage(format!("--target: {wrong}")))
}

impl New {
    pub(super) async fn make(self, house: &House, settings: &Settings) -> Result<Said, Failure> {
        let made = prepare_wave::prepare(house, self.wave(settings)?, &who(house), house.clock.now()).await?;
        said(house, &made.name, "is made").await
    }

    pub(super) async fn change(self, house: &House, settings: &Settings, order: Order) -> Result<Said, Failure> {
        let changed = prepare_wave::change(house, self.wave(settings)?, order).await?;
        said(house, &changed.name, "is changed").await
    }

    fn wave(self, settings: &Settings) -> Result<NewWave, Failure> {
        let opens_at = self.opens_at.map(|text| {
            text.parse::<DateTime>().map_err(|_| {
                Failure::Usage(format!("--opens-at is “{text}”; expected a moment such as 2026-11-09T09:00"))
            })
        });
        Ok(NewWave {
            name: self.name,
            survey: self.survey,
            clusters: self.clusters,
            closes_on: super::day("--closes-on", &self.closes_on)?,
            time_zone: settings.time_zone.clone(),
            sender_name: self.sender,
            contact_name: self.contact_name,
            contact_email: self.contact_email,
            contact_phone: self.contact_phone,
            answers_can_change: self.answers_can_change,
            manner: Manner {
                opens_at: opens_at.transpose()?,
                hold_minutes: self.hold,
                quiet: Quiet::parse(&self.quiet, !self.at_weekends)
                    .map_err(|fault| Failure::Usage(format!("--quiet: {fault}")))?,
                four_eyes: self.four_eyes,
                one_each: self.one_each,
                confirms: self.confirm,
                thanks: self.thank,
            },
            privacy: self.privacy,
            targets: targets_of(&self.targets)?,
        })
    }
}

async fn said(house: &House, name: &str, what: &str) -> Result<Said, Failure> {
    let letters = prepare_wave::outlook(house, name).await?.letters();
    let text = format!("{name} {what}; {letters} letters would go out. Run it dry with: peil wave check \"{name}\"");
    Ok(Said::new(text, json!({ "wave": name, "letters": letters })))
}

/// Runs a wave dry and says what was found.
pub(super) async fn check(house: &House, name: &str, order: Order) -> Result<Said, Failure> {
    let outlook = prepare_wave::outlook(house, name).await?;
    let report = check_wave::check(house, name, order).await?;
    let mut lines = who_gets_what(&outlook);
    lines.push(format!(
        "{} of {} letters were written, {} links open the right questionnaire, {} first pages have something to answer and all their \
         words.",
        report.written, report.letters, report.links, report.first_pages
    ));
    if !report.later.is_empty() {
        let later: Vec<String> = report.later.iter().map(|(kind, count)| format!("{kind} {count}")).collect();
        lines.push(format!("Of what may leave later, written as well: {}.", later.join(", ")));
    }
    for finding in &report.findings {
        let what = serde_json::to_value(finding.what).ok().and_then(|what| what.as_str().map(str::to_owned));
        let members =
            if finding.members.is_empty() { String::new() } else { format!(": {}", finding.members.join(", ")) };
        let letter = finding.letter.as_ref().map(|(kind, language)| format!("{kind} {language}: ")).unwrap_or_default();
        lines.push(
            format!(
                "  {} {} ({}){members} {letter}{}",
                if finding.stops { "stops" } else { "note " },
                what.unwrap_or_default(),
                finding.letters,
                finding.detail
            )
            .trim_end()
            .to_owned(),
        );
    }
    let letters = report.letters;
    lines.push(match report.stops() {
        0 => format!("{letters} letters would go out. To approve: peil wave approve \"{name}\" --letters {letters}"),
        stops => format!("{stops} faults stop the letters; mend them and check again."),
    });
    Ok(Said::new(lines.join("\n"), value_of(&outlook, &report)?))
}

fn who_gets_what(outlook: &Outlook) -> Vec<String> {
    let mut lines = Vec::new();
    for (cluster, counts) in &outlook.counts {
        let by_language: Vec<String> = counts.iter().map(|(language, count)| format!("{language} {count}")).collect();
        let all: u64 = counts.values().sum();
        lines.push(format!("{:<34} {all:>5}   {}", cluster.name, by_language.join(", ")));
    }
    if outlook.in_several > 0 {
        let each = outlook.one_each;
        let gets = if each { "get a letter for each" } else { "get one letter" };
        lines.push(format!("{} members are in several clusters and {gets}.", outlook.in_several));
    }
    if outlook.without_address > 0 {
        lines.push(format!("{} members have no address and get no letter.", outlook.without_address));
    }
    if !outlook.empty_clusters.is_empty() {
        lines.push(format!("Without members: {}.", outlook.empty_clusters.join(", ")));
    }
    if !outlook.not_wanted.is_empty() {
        lines.push(format!("{} members do not want to be written to and get no letter.", outlook.not_wanted.len()));
    }
    lines
}

fn value_of(outlook: &Outlook, report: &Report) -> Result<Value, Failure> {
    let clusters: Vec<Value> = outlook
        .counts
        .iter()
        .map(|(cluster, counts)| {
            let counts: serde_json::Map<String, Value> =
                counts.iter().map(|(language, count)| (language.to_string(), json!(count))).collect();
            json!({ "cluster": cluster.code, "letters": counts })
        })
        .collect();
    Ok(json!({
        "letters": report.letters,
        "clusters": clusters,
        "in_several": outlook.in_several,
        "without_address": outlook.without_address,
        "written": report.written,
        "later": report.later.iter().cloned().collect::<std::collections::BTreeMap<_, _>>(),
        "links": report.links,
        "findings": report.findings,
        "stops": report.stops(),
    }))
}
