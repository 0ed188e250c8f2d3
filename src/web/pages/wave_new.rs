//! `/waves/new`: makes a wave.

use actix_web::web;
use serde::Deserialize;

use crate::services::import_clusters::{self, ClusterFigures};
use crate::services::prepare_wave::{self, NewWave};
use crate::services::{Refusal, publish_survey};
use crate::web::door::{Evaluator, Reply};
use crate::web::pages::home::href_of;
use crate::web::refused::unprocessable;
use crate::web::views::form::{FormFault, Pick};
use crate::web::views::wave_new::{ClusterGroup, ClusterPick, WaveNew};
use crate::web::views::{Area, Tone};

#[derive(Deserialize)]
pub struct Query {
    #[serde(default)]
    survey: String,
}

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
        ..Typed::default()
    };
    show(&evaluator, typed, Vec::new()).await
}

pub async fn post(evaluator: Evaluator, form: web::Form<Vec<(String, String)>>) -> Reply {
    let form = form.into_inner();
    let value = |wanted: &str| {
        form.iter().find(|(name, _)| name == wanted).map_or_else(String::new, |(_, value)| value.trim().to_owned())
    };
    evaluator.check_form(&value("csrf"))?;
    let typed = Typed {
        name: value("name"),
        survey: value("survey"),
        clusters: form.iter().filter(|(name, _)| name == "cluster").map(|(_, code)| code.clone()).collect(),
        closes_on: value("closes_on"),
        sender: value("sender"),
        contact_name: value("contact_name"),
        contact_email: value("contact_email"),
        contact_phone: value("contact_phone"),
        answers_can_change: !value("answers_can_change").is_empty(),
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
    let (Ok(closes_on), true) = (closes_on, faults.is_empty()) else {
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
    };
    let web = &evaluator.web;
    match prepare_wave::prepare(&web.house, new, evaluator.name(), web.now()).await {
        Ok(wave) => {
            let words = evaluator.say("desk-new-made", &[("name", wave.name.clone().into())]);
            Ok(web.done(&href_of(&wave.name), Tone::Good, &words))
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
        Refusal::BadInput { field: "name of a wave", .. } => Some(("name", "desk-new-name-wrong")),
        Refusal::BadInput { field: "closing day", .. } => Some(("closes_on", "desk-new-closes-missing")),
        Refusal::BadInput { field: "sender", .. } => Some(("sender", "desk-new-sender-missing")),
        Refusal::BadInput { field: "contact person", .. } => Some(("contact_name", "desk-new-contact-missing")),
        Refusal::BadInput { field: "address of the contact", found, .. } if found.is_empty() => {
            Some(("contact_email", "desk-new-contact-missing"))
        }
        Refusal::BadInput { field: "address of the contact", .. } => Some(("contact_email", "desk-new-email-wrong")),
        Refusal::NotLaunchable { .. } => Some(("survey", "versions-survey-not-launchable")),
        Refusal::Unknown { kind: "survey", .. } => Some(("survey", "desk-new-survey-missing")),
        _ => None,
    }
}

fn found_in(refusal: &Refusal) -> String {
    match refusal {
        Refusal::BadInput { found, .. } => found.clone(),
        Refusal::Taken { name, .. } | Refusal::Unknown { name, .. } => name.clone(),
        Refusal::NotLaunchable { problems, .. } => super::wave::places_of(problems),
        Refusal::ClosesInThePast { closes_at } => closes_at.clone(),
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
    evaluator.show(&WaveNew {
        desk: evaluator.desk(Area::Waves),
        name: typed.name,
        surveys,
        clusters: by_type(clusters, &typed.clusters),
        closes_on: typed.closes_on,
        sender: typed.sender,
        contact_name: typed.contact_name,
        contact_email: typed.contact_email,
        contact_phone: typed.contact_phone,
        answers_can_change: typed.answers_can_change,
        faults,
    })
}

fn by_type(clusters: Vec<ClusterFigures>, chosen: &[String]) -> Vec<ClusterGroup> {
    let mut groups: Vec<ClusterGroup> = Vec::new();
    for figures in clusters {
        let kind = figures.cluster.cluster_type;
        let pick = ClusterPick {
            chosen: chosen.contains(&figures.cluster.code),
            code: figures.cluster.code,
            name: figures.cluster.name,
            contacts: figures.members,
        };
        match groups.iter_mut().find(|group| group.kind == kind) {
            Some(group) => group.clusters.push(pick),
            None => groups.push(ClusterGroup { kind, clusters: vec![pick] }),
        }
    }
    groups
}
