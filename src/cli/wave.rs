//! `peil wave`: new, check, approve, send, remind, pause, resume, revise, test-link, tests, close, show, list.

use clap::{Args, Subcommand};
use jiff::tz::TimeZone;
use serde_json::{Value, json};

use super::revise::Revise;
use super::said::{Failure, Said, who};
use super::trials::{TestLink, Tests};
use crate::services::House;
use crate::services::prepare_wave::{self, NewWave};
use crate::services::survey_waves::{self, WaveFigures};
use crate::services::{approve_wave, close_wave, pause_wave, remind_members, send_wave, wave_replies};
use crate::settings::Settings;
use crate::wording::Language;

#[derive(Debug, Subcommand)]
pub enum Wave {
    /// Make a wave of a survey and clusters
    New(New),
    /// Who would get what, before anything is decided
    Check {
        name: String,
    },
    /// Freeze who is asked, and lay one letter each ready
    Approve {
        name: String,
        /// The number of letters, as `check` says it: proof that you looked
        #[arg(long, value_name = "NUMBER")]
        letters: String,
    },
    /// Let the letters leave; `peil serve` or `peil work` sends them
    Send {
        name: String,
    },
    /// Remind those who have not finished
    Remind {
        name: String,
        /// Only say whom
        #[arg(long)]
        dry_run: bool,
    },
    /// Stop the post of a wave; answers still come in
    Pause {
        name: String,
    },
    /// Let the post go on
    Resume {
        name: String,
    },
    Revise(Revise),
    TestLink(TestLink),
    Tests(Tests),
    /// Close the questionnaire
    Close {
        name: String,
    },
    /// Where a wave stands
    Show {
        name: String,
    },
    /// All waves
    List,
}

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
}

impl Wave {
    pub async fn run(self, house: &House, settings: &Settings) -> Result<Said, Failure> {
        let now = house.clock.now();
        match self {
            Self::New(new) => make(house, settings, new).await,
            Self::Check { name } => check(house, &name).await,
            Self::Approve { name, letters } => {
                let approved = approve_wave::approve(house, &name, &letters, &who(), now).await?;
                let text = format!(
                    "Approved: {} people are asked, {} letters lie ready.",
                    approved.invitations, approved.letters
                );
                Ok(Said::new(text, json!({ "invitations": approved.invitations, "letters": approved.letters })))
            }
            Self::Send { name } => {
                let letters = send_wave::send(house, &name, now).await?;
                Ok(Said::new(format!("{letters} letters may leave."), json!({ "letters": letters })))
            }
            Self::Remind { name, dry_run } => {
                let reminded = if dry_run {
                    remind_members::outlook(house, &name).await?
                } else {
                    remind_members::remind(house, &name, now).await?
                };
                let verb = if dry_run { "would leave" } else { "may leave" };
                let text = format!(
                    "Round {}: {} reminders {verb}; {} have finished, {} can't be reached.",
                    reminded.round, reminded.letters, reminded.finished, reminded.undeliverable
                );
                let value = json!({
                    "round": reminded.round,
                    "letters": reminded.letters,
                    "finished": reminded.finished,
                    "undeliverable": reminded.undeliverable,
                });
                Ok(Said::new(text, value))
            }
            Self::Pause { name } => {
                pause_wave::pause(house, &name).await?;
                show(house, &name).await
            }
            Self::Resume { name } => {
                pause_wave::resume(house, &name).await?;
                show(house, &name).await
            }
            Self::Revise(revise) => revise.run(house).await,
            Self::TestLink(test) => test.run(house).await,
            Self::Tests(tests) => tests.run(house).await,
            Self::Close { name } => {
                let closed = close_wave::close(house, &name, now).await?;
                let text = format!("{name} is closed; {} letters will not leave any more.", closed.cancelled);
                Ok(Said::new(text, json!({ "wave": name, "cancelled": closed.cancelled })))
            }
            Self::Show { name } => show(house, &name).await,
            Self::List => {
                let all = survey_waves::all(house).await?;
                let lines: Vec<String> = all.iter().map(line_of).collect();
                let text = format!("{}\n{} waves.", lines.join("\n"), all.len());
                Ok(Said::new(text.trim_start().to_owned(), all.iter().map(value_of).collect()))
            }
        }
    }
}

async fn make(house: &House, settings: &Settings, new: New) -> Result<Said, Failure> {
    let closes_on = new.closes_on.parse().map_err(|_| {
        Failure::Usage(format!("--closes-on is “{}”; expected a day such as 2026-11-30", new.closes_on))
    })?;
    let wave = NewWave {
        name: new.name,
        survey: new.survey,
        clusters: new.clusters,
        closes_on,
        time_zone: settings.time_zone.clone(),
        sender_name: new.sender,
        contact_name: new.contact_name,
        contact_email: new.contact_email,
        contact_phone: new.contact_phone,
        answers_can_change: new.answers_can_change,
    };
    let made = prepare_wave::prepare(house, wave, &who(), house.clock.now()).await?;
    let outlook = prepare_wave::outlook(house, &made.name).await?;
    let text = format!(
        "{} is made; {} letters would go out. Look at them with: peil wave check \"{}\"",
        made.name,
        outlook.letters(),
        made.name
    );
    Ok(Said::new(text, json!({ "wave": made.name, "letters": outlook.letters() })))
}

async fn check(house: &House, name: &str) -> Result<Said, Failure> {
    let outlook = prepare_wave::outlook(house, name).await?;
    let mut lines = Vec::new();
    let mut clusters: Vec<Value> = Vec::new();
    for (cluster, counts) in &outlook.counts {
        let by_language: Vec<String> = counts.iter().map(|(language, count)| format!("{language} {count}")).collect();
        let all: u64 = counts.values().sum();
        lines.push(format!("{:<34} {all:>5}   {}", cluster.name, by_language.join(", ")));
        let counts: serde_json::Map<String, Value> =
            counts.iter().map(|(language, count)| (language.to_string(), json!(count))).collect();
        clusters.push(json!({ "cluster": cluster.code, "letters": counts }));
    }
    if outlook.in_several > 0 {
        lines.push(format!("{} members are in several clusters and get one letter.", outlook.in_several));
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
    let letters = outlook.letters();
    lines.push(format!("{letters} letters would go out. To approve: peil wave approve \"{name}\" --letters {letters}"));
    let value = json!({
        "letters": letters,
        "clusters": clusters,
        "in_several": outlook.in_several,
        "without_address": outlook.without_address,
    });
    Ok(Said::new(lines.join("\n"), value))
}

async fn show(house: &House, name: &str) -> Result<Said, Failure> {
    let figures = survey_waves::named(house, name).await?;
    let wave = &figures.wave;
    let zone = TimeZone::get(&wave.time_zone).unwrap_or(TimeZone::UTC);
    let mut lines = vec![
        line_of(&figures),
        format!(
            "  asks {} (version {}), closes {}",
            figures.survey.title.in_language(Language::EN),
            figures.version,
            wave.closes_at.moment().to_zoned_datetime(zone).strftime("%Y-%m-%d %H:%M %Z")
        ),
    ];
    for (kind, balance) in &figures.balances {
        lines.push(format!(
            "  {:<11} {} planned = {} accepted + {} failed + {} suppressed + {} cancelled + {} expired + {} in doubt + {} open",
            kind.as_str(),
            balance.planned,
            balance.accepted,
            balance.failed,
            balance.suppressed,
            balance.cancelled,
            balance.expired,
            balance.unknown,
            balance.open
        ));
    }
    let replies = wave_replies::of(house, name).await?;
    let (declined, named, late) = (replies.declined.len(), replies.named.len(), replies.late);
    if declined + named > 0 || late > 0 {
        lines.push(format!(
            "  {declined} declined, {named} named a colleague, {late} wrote after the close (not counted)"
        ));
    }
    let mut value = value_of(&figures);
    value["declined"] = json!(declined);
    value["named_colleagues"] = json!(named);
    value["late"] = json!(late);
    Ok(Said::new(lines.join("\n"), value))
}

fn line_of(figures: &WaveFigures) -> String {
    format!(
        "{:<24} {:<9} {} invited, {} started, {} sent in",
        figures.wave.name, figures.wave.state, figures.invited, figures.started, figures.sent_in
    )
}

fn value_of(figures: &WaveFigures) -> Value {
    let letters: serde_json::Map<String, Value> = figures
        .balances
        .iter()
        .map(|(kind, balance)| {
            let value = json!({
                "planned": balance.planned,
                "accepted": balance.accepted,
                "failed": balance.failed,
                "suppressed": balance.suppressed,
                "cancelled": balance.cancelled,
                "expired": balance.expired,
                "unknown": balance.unknown,
                "open": balance.open,
            });
            (kind.as_str().to_owned(), value)
        })
        .collect();
    json!({
        "wave": figures.wave.name,
        "state": figures.wave.state.as_str(),
        "survey": figures.survey.code,
        "version": figures.version,
        "closes_at": figures.wave.closes_at.moment().to_string(),
        "invited": figures.invited,
        "started": figures.started,
        "sent_in": figures.sent_in,
        "letters": letters,
    })
}
