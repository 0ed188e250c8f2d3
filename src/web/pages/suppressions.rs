//! `/suppressions`: addresses that no survey may write to; one is added, or lifted for a reason that is kept.

use actix_web::web;
use serde::Deserialize;

use crate::services::decline_invitation::BY_LINK;
use crate::services::lift_silence::{self, Silent};
use crate::services::{Refusal, stop_writing};
use crate::storage::suppressions::Lifted;
use crate::web::door::{Evaluator, Reply};
use crate::web::refused::unprocessable;
use crate::web::views::form::FormFault;
use crate::web::views::suppressions::{LiftedLine, MemberLink, SilentLine, SuppressionsPage};
use crate::web::views::{Area, Tone};

#[derive(Deserialize, Default)]
pub struct Form {
    csrf: String,
    step: String,
    #[serde(default)]
    address: String,
    #[serde(default)]
    reason: String,
}

pub async fn get(evaluator: Evaluator) -> Reply {
    show(&evaluator, &Form::default(), Vec::new()).await
}

pub async fn post(evaluator: Evaluator, form: web::Form<Form>) -> Reply {
    evaluator.check_form(&form.csrf)?;
    let web = &evaluator.web;
    let done = |key: &str, address: String| {
        let words = evaluator.say(key, &[("address", address.into())]);
        Ok(web.done("/suppressions", Tone::Good, &words))
    };
    let (fault, typed) = match form.step.as_str() {
        "add" => {
            match stop_writing::stop_for(&web.house, &form.address, &form.reason, evaluator.name(), web.now()).await {
                Ok(stopped) => return done("members-silent-added", stopped.address),
                Err(Refusal::BadInput { .. }) => ("members-silent-bad-address", FormFault::on("address")),
                Err(refusal) => return Err(evaluator.refuse(refusal)),
            }
        }
        "lift" => {
            let order = web.house.order(evaluator.name(), web.now()).because(&form.reason);
            match lift_silence::lift(&web.house, &form.address, order).await {
                Ok(()) => return done("members-silent-lifted", form.address.clone()),
                Err(Refusal::BadInput { .. }) => ("members-silent-no-reason", FormFault::on("lift")),
                Err(refusal) => return Err(evaluator.refuse(refusal)),
            }
        }
        _ => return Err(evaluator.lacking()),
    };
    let words = evaluator.say(fault, &[("found", form.address.clone().into())]);
    unprocessable(show(&evaluator, &form, vec![FormFault { words, ..typed }]).await?)
}

async fn show(evaluator: &Evaluator, typed: &Form, mut faults: Vec<FormFault>) -> Reply {
    let (silent, lifted) =
        lift_silence::all(&evaluator.web.house).await.map_err(|refusal| evaluator.refuse(refusal))?;
    let place = silent.iter().position(|line| line.noted.address_key == typed.address);
    for fault in faults.iter_mut().filter(|fault| fault.input == "lift") {
        fault.input = format!("lift-{}", place.unwrap_or(0));
    }
    let adds = typed.step == "add";
    evaluator.show(&SuppressionsPage {
        desk: evaluator.desk(Area::Clusters),
        lines: silent.into_iter().enumerate().map(|(place, line)| silent_line(evaluator, place, line)).collect(),
        lifted: lifted.into_iter().map(|line| lifted_line(evaluator, line)).collect(),
        address: if adds { typed.address.clone() } else { String::new() },
        reason: if adds { typed.reason.clone() } else { String::new() },
        faults,
    })
}

fn silent_line(evaluator: &Evaluator, place: usize, line: Silent) -> SilentLine {
    let link = |(id, name)| MemberLink { href: format!("/members/{id}"), name };
    SilentLine {
        place,
        cause: cause_of(evaluator, &line.noted.reason),
        since: evaluator.web.zoned(line.noted.since.moment()),
        by: by_of(evaluator, line.noted.noted_by),
        evidence: line.noted.evidence,
        address: line.noted.address_key,
        members: line.members.into_iter().map(link).collect(),
    }
}

fn lifted_line(evaluator: &Evaluator, line: Lifted) -> LiftedLine {
    LiftedLine {
        at: evaluator.web.zoned(line.lifted_at.moment()),
        noted: noted_of(evaluator, &line),
        because: match line.lifted_by.as_str() {
            BY_LINK => evaluator.say("members-silent-own-undo", &[]),
            _ => line.why,
        },
        by: by_of(evaluator, line.lifted_by),
        address: line.address_key,
        cause: cause_of(evaluator, &line.reason),
    }
}

/// Since when an address that may be written to again was not, by whom, and what it rested on.
fn noted_of(evaluator: &Evaluator, line: &Lifted) -> String {
    let fills = [
        ("at", evaluator.said_moment(line.since.moment()).into()),
        ("by", by_of(evaluator, line.noted_by.clone()).into()),
    ];
    let noted = evaluator.say("members-silent-noted", &fills);
    if line.evidence.is_empty() { noted } else { format!("{noted}: {}", line.evidence) }
}

fn cause_of(evaluator: &Evaluator, reason: &str) -> String {
    evaluator.say(&format!("members-silent-cause-{reason}"), &[])
}

/// Who noted it: a person, or how the house came to know.
fn by_of(evaluator: &Evaluator, by: String) -> String {
    match by.as_str() {
        "link" | "relay" | "report" | "complaint" => evaluator.say(&format!("members-silent-by-{by}"), &[]),
        _ => by,
    }
}
