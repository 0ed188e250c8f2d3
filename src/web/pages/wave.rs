//! `/waves/{name}`: where a wave stands, what can be done with it, and what that will do.

mod aim;
mod alarms;
mod by_cluster;
mod checked;
pub mod doubt;
mod entered;
mod history;
pub mod reminder;
mod returned;
mod schedule;
mod showing;
mod steps;
pub mod trials;
pub mod versions;

use std::collections::BTreeMap;

use actix_web::web;
use jiff::civil::Date;
use serde::Deserialize;

use crate::services::{
    Field, Refusal, Thing, accept_terms, aim_wave, approve_wave, check_wave, close_wave, correct_address,
    invite_instead, pace_wave, pause_wave, prepare_wave, release_wave, remind_members, send_wave, stop_writing,
    survey_waves, write_to_respondents,
};
use crate::wave::{Audience, Targets};
use crate::web::door::{Evaluator, Reply};
use crate::web::pages::home::href_of;
use crate::web::pages::wave_new::TARGET_OF;
use crate::web::refused::unprocessable;
use crate::web::views::Tone;
use crate::wording::Fill;

pub(super) use aim::fault as aim_fault;
use entered::Entered;
pub(super) use schedule::quiet_words;
use showing::Typed;

#[derive(Deserialize)]
pub struct Form {
    csrf: String,
    step: String,
    #[serde(default)]
    typed: String,
    /// For the history.
    #[serde(default)]
    why: String,
    #[serde(default)]
    audience: String,
    #[serde(default)]
    day: String,
    #[serde(default)]
    number: String,
    /// Letters of this wave a second.
    #[serde(default)]
    per_second: String,
    /// Ticked: a large wave leaves in spite of faults of the sender's domain.
    #[serde(default)]
    all_the_same: String,
    /// The id of an invitation whose address is put right.
    #[serde(default)]
    invitation: String,
    /// What share of those asked it aims at, in per cent.
    #[serde(default)]
    target: String,
    /// Inputs whose names depend on the wave, such as the target of a type.
    #[serde(flatten)]
    others: BTreeMap<String, String>,
}

#[derive(Deserialize)]
pub struct Asked {
    /// By which column the table of clusters is sorted.
    #[serde(default)]
    sort: String,
}

pub async fn get(evaluator: Evaluator, name: web::Path<String>, asked: web::Query<Asked>) -> Reply {
    let sort = asked.into_inner().sort;
    showing::show(&evaluator, &name, Typed { sort, ..Typed::default() }).await
}

pub async fn post(evaluator: Evaluator, name: web::Path<String>, form: web::Form<Form>) -> Reply {
    evaluator.check_form(&form.csrf)?;
    match take_step(&evaluator, &name, &form).await {
        Ok((key, fills)) => {
            let fills: Vec<(&str, Fill)> = fills;
            let to = if form.step == "delete" { "/".to_owned() } else { href_of(&name) };
            Ok(evaluator.web.done(&to, Tone::Good, &evaluator.say(key, &fills)))
        }
        // Typed wrongly: the page again, with what was typed and what is expected.
        Err(refusal) if Entered::place_of(&form.step, &refusal).is_some() => {
            let step = Some(Entered::of(&evaluator, &form, &refusal));
            unprocessable(showing::show(&evaluator, &name, Typed { step, ..Typed::default() }).await?)
        }
        Err(Refusal::BadInput { field: Field::Address, found, .. }) if form.step == "correct" => {
            let words = evaluator.say("returns-address-wrong", &[("found", found.into())]);
            let address = Some((form.invitation.clone(), form.typed.clone(), words));
            unprocessable(showing::show(&evaluator, &name, Typed { address, ..Typed::default() }).await?)
        }
        Err(Refusal::BadInput { field: Field::Target, .. }) => {
            let by_type = types_of(&form).map(|(name, text)| (name.to_owned(), text.to_owned())).collect();
            let aim = Some(aim::Typed { all: form.target.clone(), by_type, why: form.why.clone() });
            unprocessable(showing::show(&evaluator, &name, Typed { aim, ..Typed::default() }).await?)
        }
        Err(
            refusal @ (Refusal::BadInput { .. }
            | Refusal::Unknown { kind: Thing::Audience | Thing::PlannedReminder, .. }
            | Refusal::IllegalMove(_)
            | Refusal::StillSending(_)
            | Refusal::NobodyToRemind
            | Refusal::NobodyToAsk
            | Refusal::TooSoon { .. }
            | Refusal::CheckedBefore
            | Refusal::FaultyLetters(_)
            | Refusal::NeedsSecond(_)
            | Refusal::NeedsDesk
            | Refusal::PostNotReady(_)
            | Refusal::OtherTerms { .. }
            | Refusal::NotInvited(_)
            | Refusal::NotLaunchable { .. }
            | Refusal::ClosesInThePast { .. }),
        ) => {
            let words = evaluator.why(&refusal);
            Ok(evaluator.web.done(&href_of(&name), Tone::Warning, &words))
        }
        Err(refusal) => Err(evaluator.refuse(refusal)),
    }
}

type Said = (&'static str, Vec<(&'static str, Fill)>);

async fn take_step(evaluator: &Evaluator, name: &str, form: &Form) -> Result<Said, Refusal> {
    let (web, now) = (&evaluator.web, evaluator.web.now());
    let house = &web.house;
    let order = web.house.order(evaluator.name(), now).because(&form.why);
    let moment = |at: jiff::Timestamp| Fill::from(evaluator.said_moment(at));
    Ok(match form.step.as_str() {
        "check" => {
            let report = check_wave::check(house, name, order).await?;
            match report.stops() {
                0 => ("waves-done-check", vec![("count", report.written.into())]),
                stops => ("waves-faulty-letters", vec![("count", stops.into())]),
            }
        }
        "approve" => {
            let in_spite = !form.all_the_same.is_empty();
            let approved = approve_wave::approve_with(house, name, &form.typed, order, in_spite).await?;
            let key = if approved.is_frozen { "desk-done-approve" } else { "waves-done-first-approval" };
            (key, vec![("count", approved.letters.into())])
        }
        "send" => {
            let sent = send_wave::send(house, name, order).await?;
            let key = if sent.is_leaving { "desk-done-send" } else { "waves-done-hold" };
            (key, vec![("count", sent.letters.into()), ("at", moment(sent.leaves_at))])
        }
        "take-back" => {
            send_wave::take_back(house, name, order).await?;
            ("waves-done-take-back", Vec::new())
        }
        "remind" => {
            let audience = audience_of(&form.audience)?;
            let reminded = remind_members::remind(house, name, audience, order).await?;
            ("desk-done-remind", vec![("count", reminded.letters.into())])
        }
        "plan-reminder" => {
            let audience = audience_of(&form.audience)?;
            let planned = remind_members::plan(house, name, audience, day_of(&form.day)?, order).await?;
            ("waves-done-plan", vec![("at", moment(planned.due_at.moment()))])
        }
        "unplan-reminder" => {
            let number = form.number.parse().map_err(|_| Refusal::unknown(Thing::PlannedReminder, &form.number))?;
            remind_members::unplan(house, name, number, order).await?;
            ("waves-done-unplan", Vec::new())
        }
        "pause" => {
            pause_wave::pause(house, name, order).await?;
            ("desk-done-pause", Vec::new())
        }
        "resume" => {
            pause_wave::resume(house, name, order).await?;
            ("desk-done-resume", Vec::new())
        }
        "accept" => {
            accept_terms::accept(house, name, &form.typed, order).await?;
            ("waves-done-accept", Vec::new())
        }
        "pace" => match pace_wave::pace(house, name, &form.per_second, order).await? {
            0 => ("waves-done-pace-house", Vec::new()),
            letters => ("waves-done-pace", vec![("count", u64::try_from(letters).unwrap_or(0).into())]),
        },
        "aim" => match aim_wave::aim(house, name, targets_of(form)?, order).await? {
            true => ("waves-done-aim", Vec::new()),
            false => ("waves-done-aim-same", Vec::new()),
        },
        "stop" => {
            let stopped = stop_writing::stop(house, &form.typed, evaluator.name(), now).await?;
            let fills = vec![("address", stopped.address.into()), ("count", stopped.letters.into())];
            ("desk-done-stop", fills)
        }
        "correct" => {
            let id = form.invitation.parse().map_err(|_| Refusal::unknown(Thing::Invitation, &form.invitation))?;
            let corrected = correct_address::correct(house, id, &form.typed, order).await?;
            let key = if corrected.is_sent { "returns-done-sent" } else { "returns-done-kept" };
            (key, vec![("member", corrected.member.into()), ("address", corrected.address.into())])
        }
        "invite-instead" => {
            let id = form.invitation.parse().map_err(|_| Refusal::unknown(Thing::Invitation, &form.invitation))?;
            let invited = invite_instead::invite(house, id, form.typed == "keep", order).await?;
            let (name, address) = (invited.name.into(), invited.address.into());
            ("instead-done", vec![("name", name), ("address", address), ("member", invited.member.into())])
        }
        "extend" | "reopen" => {
            let day = day_of(&form.day)?;
            let extended = match form.step.as_str() {
                "extend" => close_wave::extend(house, name, day, order).await?,
                _ => close_wave::reopen(house, name, day, order).await?,
            };
            let key = if extended.names_day { "waves-done-extend-names-day" } else { "waves-done-extend" };
            (key, vec![("at", moment(extended.closes_at)), ("count", extended.open_links.into())])
        }
        "close" => {
            the_name_is_typed(evaluator, name, &form.typed).await?;
            let closed = close_wave::close(house, name, order).await?;
            ("desk-done-close", vec![("count", closed.cancelled.into())])
        }
        "release" => {
            let counted = release_wave::release(house, name, order).await?;
            ("waves-done-release", vec![("count", counted.into())])
        }
        "withdraw" => {
            the_name_is_typed(evaluator, name, &form.typed).await?;
            release_wave::withdraw(house, name, order).await?;
            ("waves-done-withdraw", Vec::new())
        }
        "announce" => {
            let letters = write_to_respondents::announce(house, name, &form.typed, order).await?;
            ("waves-done-announce", vec![("count", letters.into())])
        }
        "delete" => {
            prepare_wave::delete(house, name, &form.typed, order).await?;
            ("waves-done-delete", vec![("name", name.to_owned().into())])
        }
        other => return Err(Refusal::unknown(Thing::Step, other)),
    })
}

/// The name is typed, so that nobody does it to the wrong wave.
async fn the_name_is_typed(evaluator: &Evaluator, name: &str, typed: &str) -> Result<(), Refusal> {
    let wave = survey_waves::named(&evaluator.web.house, name).await?.wave;
    match typed.trim() == wave.name {
        true => Ok(()),
        false => Err(Refusal::WrongName { expected: wave.name, found: typed.to_owned() }),
    }
}

/// Whom a reminder goes to: chosen from the list on the page, never guessed.
pub(super) fn audience_of(text: &str) -> Result<Audience, Refusal> {
    let known = Audience::ALL.map(Audience::as_str);
    text.parse().map_err(|_| Refusal::unknown_of(Thing::Audience, text, known))
}

/// The targets that were typed, for all and by type.
fn targets_of(form: &Form) -> Result<Targets, Refusal> {
    Targets::of_typed(&form.target, types_of(form)).map_err(|wrong| Refusal::BadInput {
        field: Field::Target,
        expected: "a whole number of per cent from 1 to 100, or nothing".to_owned(),
        found: wrong.found,
    })
}

/// What was typed for types of clusters, by the name of the type.
fn types_of(form: &Form) -> impl Iterator<Item = (&str, &str)> {
    form.others.iter().filter_map(|(name, text)| Some((name.strip_prefix(TARGET_OF)?, text.as_str())))
}

fn day_of(text: &str) -> Result<Date, Refusal> {
    text.trim().parse().map_err(|_| Refusal::BadInput {
        field: Field::Day,
        found: text.to_owned(),
        expected: "a day such as 2026-11-30".to_owned(),
    })
}
