//! `/waves/{name}`: where a wave stands, what can be done with it, and what that will do.

mod alarms;
mod checked;
pub mod doubt;
mod history;
pub mod reminder;
mod returned;
mod schedule;
mod showing;
mod steps;
pub mod trials;
pub mod versions;

use actix_web::web;
use jiff::civil::Date;
use serde::Deserialize;

use crate::services::move_wave::Order;
use crate::services::{
    Refusal, approve_wave, check_wave, close_wave, correct_address, invite_instead, pause_wave, prepare_wave,
    remind_members, send_wave, stop_writing, survey_waves, write_to_respondents,
};
use crate::survey::reading::Problem;
use crate::wave::{Audience, State};
use crate::web::door::{Evaluator, Reply};
use crate::web::pages::home::href_of;
use crate::web::refused::unprocessable;
use crate::web::views::Tone;
use crate::web::views::wave::StepKind;
use crate::wording::Fill;

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
    /// Ticked: a large wave leaves in spite of faults of the sender's domain.
    #[serde(default)]
    all_the_same: String,
    /// The id of an invitation whose address is put right.
    #[serde(default)]
    invitation: String,
}

pub async fn get(evaluator: Evaluator, name: web::Path<String>) -> Reply {
    showing::show(&evaluator, &name, Typed::default()).await
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
        Err(Refusal::WrongCount { .. } | Refusal::WrongName { .. }) => {
            let kind = match form.step.as_str() {
                "close" => StepKind::Close,
                "announce" => StepKind::Announce,
                "delete" => StepKind::Delete,
                _ => StepKind::Approve,
            };
            let typed = Typed { step: Some((kind, form.typed.clone())), ..Typed::default() };
            unprocessable(showing::show(&evaluator, &name, typed).await?)
        }
        Err(Refusal::BadInput { field: "address", found, .. }) if form.step == "correct" => {
            let words = evaluator.say("returns-address-wrong", &[("found", found.into())]);
            let address = Some((form.invitation.clone(), form.typed.clone(), words));
            unprocessable(showing::show(&evaluator, &name, Typed { address, ..Typed::default() }).await?)
        }
        Err(Refusal::BadInput { field, found, expected }) => {
            let words = match field {
                "address" => evaluator.say("desk-stop-wrong", &[("found", found.into())]),
                "day" => evaluator.say("waves-day-wrong", &[("found", found.into())]),
                "day of a reminder" => evaluator.say("waves-day-late", &[("found", found.into())]),
                _ => evaluator.say("waves-input-wrong", &[("found", found.into()), ("expected", expected.into())]),
            };
            Ok(evaluator.web.done(&href_of(&name), Tone::Warning, &words))
        }
        Err(
            refusal @ (Refusal::IllegalMove(_)
            | Refusal::StillSending(_)
            | Refusal::NobodyToRemind
            | Refusal::NobodyToAsk
            | Refusal::TooSoon { .. }
            | Refusal::CheckedBefore
            | Refusal::FaultyLetters(_)
            | Refusal::NeedsSecond(_)
            | Refusal::PostNotReady(_)
            | Refusal::NotInvited(_)
            | Refusal::NotLaunchable { .. }
            | Refusal::ClosesInThePast { .. }),
        ) => {
            let words = words_of(&evaluator, &refusal);
            Ok(evaluator.web.done(&href_of(&name), Tone::Warning, &words))
        }
        Err(refusal) => Err(evaluator.refuse(refusal)),
    }
}

/// Why a step was not possible, in the words of the desk.
fn words_of(evaluator: &Evaluator, refusal: &Refusal) -> String {
    match refusal {
        Refusal::IllegalMove(illegal) => {
            let state = match illegal.state {
                State::Running => "desk-state-sent".to_owned(),
                state => format!("desk-state-{state}"),
            };
            evaluator.say("desk-step-refused", &[("state", evaluator.say(&state, &[]).into())])
        }
        Refusal::StillSending(letters) => evaluator.say("desk-step-still-sending", &[("count", (*letters).into())]),
        Refusal::NotLaunchable { number, problems, .. } => evaluator.say(
            "versions-not-launchable",
            &[("number", number.to_string().into()), ("places", places_of(problems).into())],
        ),
        Refusal::ClosesInThePast { .. } => evaluator.say("desk-new-closes-past", &[]),
        Refusal::NobodyToAsk => evaluator.say("desk-step-nobody", &[]),
        Refusal::TooSoon { days, until } => {
            evaluator.say("waves-too-soon", &[("days", days.to_string().into()), ("until", until.clone().into())])
        }
        Refusal::NotInvited(why) => evaluator.say(&format!("instead-not-{}", why.as_str()), &[]),
        Refusal::CheckedBefore => evaluator.say("waves-checked-before", &[]),
        Refusal::FaultyLetters(count) => evaluator.say("waves-faulty-letters", &[("count", (*count).into())]),
        Refusal::PostNotReady(faults) => evaluator.say("postcheck-not-ready", &[("count", (*faults).into())]),
        Refusal::NeedsSecond(by) => evaluator.say("waves-needs-second", &[("by", by.clone().into())]),
        _ => evaluator.say("desk-step-all-done", &[]),
    }
}

/// The lines of a definition that stop a launch.
pub(super) fn places_of(problems: &[Problem]) -> String {
    let mut lines: Vec<String> = problems.iter().map(|problem| problem.place.line.to_string()).collect();
    lines.dedup();
    lines.join(", ")
}

type Said = (&'static str, Vec<(&'static str, Fill)>);

async fn take_step(evaluator: &Evaluator, name: &str, form: &Form) -> Result<Said, Refusal> {
    let (web, now) = (&evaluator.web, evaluator.web.now());
    let house = &web.house;
    let order = Order::new(evaluator.name(), now).because(&form.why);
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
            let approved =
                approve_wave::approve_with(house, name, &form.typed, evaluator.name(), now, in_spite).await?;
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
            let audience = form.audience.parse().unwrap_or(Audience::Everyone);
            let reminded = remind_members::remind(house, name, audience, order).await?;
            ("desk-done-remind", vec![("count", reminded.letters.into())])
        }
        "plan-reminder" => {
            let audience = form.audience.parse().unwrap_or(Audience::Everyone);
            let planned = remind_members::plan(house, name, audience, day_of(&form.day)?, now).await?;
            ("waves-done-plan", vec![("at", moment(planned.due_at.moment()))])
        }
        "unplan-reminder" => {
            let number = form.number.parse().map_err(|_| Refusal::unknown("planned reminder", &form.number))?;
            remind_members::unplan(house, name, number).await?;
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
        "stop" => {
            let stopped = stop_writing::stop(house, &form.typed, evaluator.name(), now).await?;
            let fills = vec![("address", stopped.address.into()), ("count", stopped.letters.into())];
            ("desk-done-stop", fills)
        }
        "correct" => {
            let id = form.invitation.parse().map_err(|_| Refusal::unknown("invitation", &form.invitation))?;
            let corrected = correct_address::correct(house, id, &form.typed, order).await?;
            let key = if corrected.is_sent { "returns-done-sent" } else { "returns-done-kept" };
            (key, vec![("member", corrected.member.into()), ("address", corrected.address.into())])
        }
        "invite-instead" => {
            let id = form.invitation.parse().map_err(|_| Refusal::unknown("invitation", &form.invitation))?;
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
            ("waves-done-extend", vec![("at", moment(extended.closes_at)), ("count", extended.open_links.into())])
        }
        "close" => {
            // The name is typed, so that nobody closes the wrong wave.
            let wave = survey_waves::named(house, name).await?.wave;
            if form.typed.trim() != wave.name {
                return Err(Refusal::WrongName { expected: wave.name, found: form.typed.clone() });
            }
            let closed = close_wave::close(house, name, order).await?;
            ("desk-done-close", vec![("count", closed.cancelled.into())])
        }
        "announce" => {
            let letters = write_to_respondents::announce(house, name, &form.typed, order).await?;
            ("waves-done-announce", vec![("count", letters.into())])
        }
        "delete" => {
            prepare_wave::delete(house, name, &form.typed).await?;
            ("waves-done-delete", vec![("name", name.to_owned().into())])
        }
        other => return Err(Refusal::unknown("step", other)),
    })
}

fn day_of(text: &str) -> Result<Date, Refusal> {
    text.trim().parse().map_err(|_| Refusal::BadInput {
        field: "day",
        found: text.to_owned(),
        expected: "a day such as 2026-11-30".to_owned(),
    })
}
