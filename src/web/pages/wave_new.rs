//! `/waves/new` and `/waves/{name}/change`: makes a wave, and makes one anew that is still being prepared.

use actix_web::web;
use jiff::civil::DateTime;
use serde::Deserialize;

use crate::services::import_clusters::{self, ClusterFigures};
use crate::services::prepare_wave::{self, Manner, NewWave};
use crate::services::{Field, Refusal, Thing, publish_survey, survey_waves, tell_privacy};
use crate::wave::schedule::NotQuiet;
use crate::wave::targets::{NotATarget, Targets};
use crate::wave::{Privacy, Quiet};
use crate::web::door::{Evaluator, Reply};
use crate::web::pages::home::href_of;
use crate::web::pages::wave::aim_fault;
use crate::web::refused::unprocessable;
use crate::web::refused::words::places_of;
use crate::web::views::form::{FormFault, Pick};
use crate::web::views::wave_new::{ClusterGroup, ClusterPick, WaveNew};
use crate::web::views::{Area, Link, Tone};

#[derive(Deserialize)]
pub struct Query {
    #[serde(default)]
    survey: String,
}

/// Begins the name of the input for the target of a type of clusters.
pub(super) const TARGET_OF: &str = "target.";

/// What was typed.
#[derive(Clone, Debug, Default)]
struct Typed {
    name: String,
    survey: String,
    clusters: Vec<String>,
    closes_on: String,
    sender: String,
    contact_name: String,
    contact_email: String,
    contact_phone: String,
    answers_can_change: bool,
    opens_at: String,
    hold: String,
    quiet: String,
    quiet_weekends: bool,
    four_eyes: bool,
    one_each: bool,
    confirms: bool,
    thanks: bool,
    privacy: String,
    /// In per cent, for all.
    target: String,
    /// The same by type of clusters.
    target_by_type: Vec<(String, String)>,
    /// Whether a wave is changed that there is already.
    is_change: bool,
}

impl Typed {
    fn in_manner(self, manner: &Manner) -> Self {
        Self {
            opens_at: manner.opens_at.map_or_else(String::new, |at| at.strftime("%Y-%m-%dT%H:%M").to_string()),
            hold: manner.hold_minutes.to_string(),
            quiet: Some(manner.quiet.to_string()).filter(|quiet| quiet != "none").unwrap_or_default(),
            quiet_weekends: manner.quiet.keeps_weekends(),
            four_eyes: manner.four_eyes,
            one_each: manner.one_each,
            confirms: manner.confirms,
            thanks: manner.thanks,
            ..self
        }
    }

    /// The manner that was typed, or which inputs can't be read.
    fn manner(&self) -> Result<Manner, Vec<(&'static str, &'static str)>> {
        let mut faults = Vec::new();
        let opens_at = Some(self.opens_at.as_str()).filter(|text| !text.is_empty()).and_then(|text| {
            text.parse::<DateTime>().map_err(|_| faults.push(("opens_at", "waves-new-opens-wrong"))).ok()
        });
        let hold_minutes = self.hold.parse().unwrap_or_else(|_| {
            faults.push(("hold", "waves-new-hold-wrong"));
            0
        });
        let quiet = Quiet::parse(&self.quiet, self.quiet_weekends).unwrap_or_else(|fault| {
            let key = match fault {
                NotQuiet::Unreadable(_) => "waves-new-quiet-wrong",
                NotQuiet::SameTime(_) => "waves-new-quiet-same",
            };
            faults.push(("quiet", key));
            Quiet::default()
        });
        if !faults.is_empty() {
            return Err(faults);
        }
        let (four_eyes, one_each) = (self.four_eyes, self.one_each);
        let (confirms, thanks) = (self.confirms, self.thanks);
        Ok(Manner { opens_at, hold_minutes, quiet, four_eyes, one_each, confirms, thanks })
    }
}

impl Typed {
    fn with_targets(self, targets: &Targets) -> Self {
        let target = targets.of_all().map_or_else(String::new, |percent| percent.to_string());
        let by_type = targets.by_type().map(|(name, percent)| (name.to_owned(), percent.to_string()));
        Self { target, target_by_type: by_type.collect(), ..self }
    }

    fn targets(&self) -> Result<Targets, NotATarget> {
        Targets::of_typed(&self.target, self.target_by_type.iter().map(|(name, text)| (name.as_str(), text.as_str())))
    }
}

/// A wave that is being prepared, to be changed.
pub async fn get_change(evaluator: Evaluator, name: web::Path<String>) -> Reply {
    let house = &evaluator.web.house;
    let figures = survey_waves::named(house, &name).await.map_err(|refusal| evaluator.refuse(refusal))?;
    let asked = survey_waves::cluster_codes(house, &name).await.map_err(|refusal| evaluator.refuse(refusal))?;
    let wave = figures.wave;
    let privacy = tell_privacy::of(house, &wave).await.map_err(|refusal| evaluator.refuse(refusal))?;
    if !wave.state.is_open_to_change() {
        return Ok(evaluator.web.done(
            &href_of(&name),
            Tone::Warning,
            &evaluator.say("waves-letter-fixed-approved", &[]),
        ));
    }
    let (zone, targets) = (wave.zone(), wave.targets());
    let manner = Manner {
        opens_at: wave.opens_at.map(|at| at.moment().to_zoned_datetime(zone.clone()).datetime()),
        hold_minutes: u16::try_from(wave.hold_minutes).unwrap_or(0),
        quiet: wave.quiet(),
        four_eyes: wave.four_eyes,
        one_each: wave.one_each,
        confirms: wave.confirms,
        thanks: wave.thanks,
    };
    let typed = Typed {
        closes_on: wave.closes_at.moment().to_zoned_datetime(zone).date().to_string(),
        name: wave.name,
        survey: figures.survey.code.clone(),
        clusters: asked,
        sender: wave.sender_name,
        contact_name: wave.contact_name,
        contact_email: wave.contact_email,
        contact_phone: wave.contact_phone,
        answers_can_change: wave.answers_can_change,
        privacy: privacy.to_string(),
        is_change: true,
        ..Typed::default()
    };
    show(&evaluator, typed.in_manner(&manner).with_targets(&targets), Vec::new()).await
}

pub async fn post_change(
    evaluator: Evaluator,
    name: web::Path<String>,
    form: web::Form<Vec<(String, String)>>,
) -> Reply {
    take(evaluator, form.into_inner(), Some(name.into_inner())).await
}

pub async fn get(evaluator: Evaluator, query: web::Query<Query>) -> Reply {
    let (clusters, _) = import_clusters::all(&evaluator.web.house).await.map_err(|r| evaluator.refuse(r))?;
    let today = evaluator.web.zoned(evaluator.web.now()).date();
    let closes_on = today.checked_add(jiff::Span::new().weeks(5)).unwrap_or(today);
    let typed = Typed {
        survey: query.survey.clone(),
        clusters: clusters.iter().filter(|c| c.members > 0).map(|c| c.cluster.code.clone()).collect(),
        closes_on: closes_on.to_string(),
        sender: evaluator.web.house.sender.name.clone(),
        privacy: Privacy::default().to_string(),
        ..Typed::default()
    };
    show(&evaluator, typed.in_manner(&Manner::default()), Vec::new()).await
}

pub async fn post(evaluator: Evaluator, form: web::Form<Vec<(String, String)>>) -> Reply {
    take(evaluator, form.into_inner(), None).await
}

/// Makes a wave of what was typed, or makes `wave` anew of it.
async fn take(evaluator: Evaluator, form: Vec<(String, String)>, wave: Option<String>) -> Reply {
    let value = |wanted: &str| {
        form.iter().find(|(name, _)| name == wanted).map_or_else(String::new, |(_, value)| value.trim().to_owned())
    };
    evaluator.check_form(&value("csrf"))?;
    let is_ticked = |wanted: &str| !value(wanted).is_empty();
    let typed = Typed {
        is_change: wave.is_some(),
        name: wave.unwrap_or_else(|| value("name")),
        survey: value("survey"),
        clusters: form.iter().filter(|(name, _)| name == "cluster").map(|(_, code)| code.clone()).collect(),
        closes_on: value("closes_on"),
        sender: value("sender"),
        contact_name: value("contact_name"),
        contact_email: value("contact_email"),
        contact_phone: value("contact_phone"),
        answers_can_change: is_ticked("answers_can_change"),
        opens_at: value("opens_at"),
        hold: value("hold"),
        quiet: value("quiet"),
        quiet_weekends: is_ticked("quiet_weekends"),
        four_eyes: is_ticked("four_eyes"),
        one_each: is_ticked("one_each"),
        confirms: is_ticked("confirms"),
        thanks: is_ticked("thanks"),
        privacy: value("privacy"),
        target: value("target"),
        target_by_type: form
            .iter()
            .filter_map(|(name, text)| Some((name.strip_prefix(TARGET_OF)?.to_owned(), text.trim().to_owned())))
            .collect(),
    };
    let fault = |input: &str, words: String| FormFault { input: input.to_owned(), words };
    let mut faults = Vec::new();
    if typed.name.is_empty() {
        faults.push(fault("name", evaluator.say("desk-new-name-missing", &[])));
    }
    if typed.clusters.is_empty() {
        faults.push(fault("cluster", evaluator.say("desk-new-clusters-missing", &[])));
    }
    let closes_on = typed.closes_on.parse();
    if closes_on.is_err() {
        faults.push(fault("closes_on", evaluator.say("desk-new-closes-missing", &[])));
    }
    let manner = typed.manner().map_err(|wrong| {
        faults.extend(wrong.into_iter().map(|(input, key)| fault(input, evaluator.say(key, &[]))));
    });
    faults.extend(aim_fault(&evaluator, "target", &typed.target));
    let of_type = |(name, text): &(String, String)| aim_fault(&evaluator, &format!("{TARGET_OF}{name}"), text);
    faults.extend(typed.target_by_type.iter().filter_map(of_type));
    let targets = typed.targets();
    // A form from before there was a choice says nothing of it.
    let privacy = match typed.privacy.as_str() {
        "" => Ok(Privacy::default()),
        mode => mode.parse::<Privacy>(),
    };
    if privacy.is_err() {
        faults.push(fault("privacy", evaluator.say("waves-privacy-wrong", &[])));
    }
    let (Ok(closes_on), Ok(manner), Ok(targets), Ok(privacy), true) =
        (closes_on, manner, targets, privacy, faults.is_empty())
    else {
        return unprocessable(show(&evaluator, typed, faults).await?);
    };
    let new = NewWave {
        name: typed.name.clone(),
        survey: typed.survey.clone(),
        clusters: typed.clusters.clone(),
        closes_on,
        time_zone: evaluator.web.time_zone.iana_name().unwrap_or("UTC").to_owned(),
        sender_name: typed.sender.clone(),
        contact_name: typed.contact_name.clone(),
        contact_email: typed.contact_email.clone(),
        contact_phone: typed.contact_phone.clone(),
        answers_can_change: typed.answers_can_change,
        manner,
        privacy,
        targets,
    };
    let web = &evaluator.web;
    let (made, key) = match typed.is_change {
        true => {
            let order = web.house.order(evaluator.name(), web.now());
            (prepare_wave::change(&web.house, new, order).await, "waves-new-changed")
        }
        false => (prepare_wave::prepare(&web.house, new, evaluator.name(), web.now()).await, "desk-new-made"),
    };
    match made {
        Ok(wave) => {
            let words = evaluator.say(key, &[("name", wave.name.clone().into())]);
            Ok(web.done(&href_of(&wave.name), Tone::Good, &words))
        }
        Err(refusal @ Refusal::Unknown { kind: Thing::TypeOfThisWave, .. }) => {
            let of_type = format!("{TARGET_OF}{}", found_in(&refusal));
            let words = evaluator.why(&refusal);
            unprocessable(show(&evaluator, typed, vec![fault(&of_type, words)]).await?)
        }
        Err(refusal) => match place_of(&refusal) {
            Some((input, key)) => {
                let words = evaluator.say(key, &[("found", found_in(&refusal).into())]);
                unprocessable(show(&evaluator, typed, vec![fault(input, words)]).await?)
            }
            None => Err(evaluator.refuse(refusal)),
        },
    }
}

/// Which input a refusal is about, and the message that says it there.
fn place_of(refusal: &Refusal) -> Option<(&'static str, &'static str)> {
    match refusal {
        Refusal::Taken { .. } => Some(("name", "desk-new-name-taken")),
        Refusal::ClosesInThePast { .. } => Some(("closes_on", "desk-new-closes-past")),
        Refusal::BadInput { field: Field::NameOfAWave, .. } => Some(("name", "desk-new-name-wrong")),
        Refusal::BadInput { field: Field::ClosingDay, .. } => Some(("closes_on", "refused-field-closing-day")),
        Refusal::BadInput { field: Field::OpeningTime, .. } => Some(("opens_at", "waves-new-opens-late")),
        Refusal::BadInput { field: Field::TimeToTakeItBack, .. } => Some(("hold", "waves-new-hold-wrong")),
        Refusal::BadInput { field: Field::Sender, .. } => Some(("sender", "desk-new-sender-missing")),
        Refusal::BadInput { field: Field::ContactPerson, .. } => Some(("contact_name", "desk-new-contact-missing")),
        Refusal::BadInput { field: Field::AddressOfTheContact, found, .. } if found.is_empty() => {
            Some(("contact_email", "desk-new-contact-missing"))
        }
        Refusal::BadInput { field: Field::AddressOfTheContact, .. } => Some(("contact_email", "desk-new-email-wrong")),
        Refusal::NotLaunchable { .. } => Some(("survey", "versions-survey-not-launchable")),
        Refusal::Unknown { kind: Thing::Survey, .. } => Some(("survey", "desk-new-survey-missing")),
        _ => None,
    }
}

fn found_in(refusal: &Refusal) -> String {
    match refusal {
        Refusal::BadInput { found, .. } => found.clone(),
        Refusal::Taken { name, .. } | Refusal::Unknown { name, .. } => name.clone(),
        Refusal::NotLaunchable { problems, .. } => places_of(problems),
        Refusal::ClosesInThePast { closes_on } => closes_on.to_string(),
        _ => String::new(),
    }
}

async fn show(evaluator: &Evaluator, typed: Typed, faults: Vec<FormFault>) -> Reply {
    let house = &evaluator.web.house;
    let surveys = publish_survey::all(house).await.map_err(|refusal| evaluator.refuse(refusal))?;
    let (clusters, _) = import_clusters::all(house).await.map_err(|refusal| evaluator.refuse(refusal))?;
    let surveys = surveys
        .into_iter()
        .map(|stored| Pick {
            chosen: stored.code == typed.survey,
            words: stored.survey.title.in_language(evaluator.language).to_owned(),
            value: stored.code,
        })
        .collect();
    let wave = typed.is_change.then(|| Link { href: href_of(&typed.name), words: typed.name.clone() });
    let clusters = by_type(clusters, &typed);
    // A type may have any name: its input is known by its place.
    let placed = |fault: FormFault| match fault.input.strip_prefix(TARGET_OF) {
        None => fault,
        Some(kind) => {
            let group = clusters.iter().find(|group| group.kind == kind);
            FormFault { input: group.map_or_else(|| "target".to_owned(), |group| group.input.clone()), ..fault }
        }
    };
    let faults = faults.into_iter().map(placed).collect();
    evaluator.show(&WaveNew {
        desk: evaluator.desk(Area::Waves),
        name: typed.name,
        surveys,
        clusters,
        target: typed.target,
        closes_on: typed.closes_on,
        sender: typed.sender,
        contact_name: typed.contact_name,
        contact_email: typed.contact_email,
        contact_phone: typed.contact_phone,
        answers_can_change: typed.answers_can_change,
        opens_at: typed.opens_at,
        hold: typed.hold,
        quiet: typed.quiet,
        quiet_weekends: typed.quiet_weekends,
        four_eyes: typed.four_eyes,
        one_each: typed.one_each,
        confirms: typed.confirms,
        thanks: typed.thanks,
        privacy: privacies(evaluator, &typed.privacy),
        action: wave.as_ref().map_or_else(|| "/waves".to_owned(), |wave| format!("{}/change", wave.href)),
        wave,
        faults,
    })
}

/// The ways to keep answers, with what each means.
fn privacies(evaluator: &Evaluator, chosen: &str) -> Vec<Pick> {
    let pick = |mode: Privacy| Pick {
        value: mode.to_string(),
        words: evaluator.say(&format!("waves-privacy-{mode}-means"), &[]),
        chosen: mode.as_str() == chosen,
    };
    Privacy::ALL.map(pick).into()
}

fn by_type(clusters: Vec<ClusterFigures>, typed: &Typed) -> Vec<ClusterGroup> {
    let mut groups: Vec<ClusterGroup> = Vec::new();
    for figures in clusters {
        let kind = figures.cluster.cluster_type;
        let pick = ClusterPick {
            chosen: typed.clusters.contains(&figures.cluster.code),
            code: figures.cluster.code,
            name: figures.cluster.name,
            contacts: figures.members,
        };
        match groups.iter_mut().find(|group| group.kind == kind) {
            Some(group) => group.clusters.push(pick),
            None => {
                let target = typed.target_by_type.iter().find(|(name, _)| *name == kind);
                let target = target.map_or_else(String::new, |(_, text)| text.clone());
                let input = format!("target-{}", groups.len());
                groups.push(ClusterGroup { kind, target, input, clusters: vec![pick] });
            }
        }
    }
    groups
}
