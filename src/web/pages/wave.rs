//! `/waves/{name}`: where a wave stands, what can be done with it, and what that will do.

mod showing;
pub mod trials;
pub mod versions;

use actix_web::web;
use serde::Deserialize;

use crate::services::{
    Refusal, approve_wave, close_wave, pause_wave, remind_members, send_wave, stop_writing, survey_waves,
};
use crate::survey::reading::Problem;
use crate::wave::State;
use crate::web::door::{Evaluator, Reply};
use crate::web::pages::home::href_of;
use crate::web::refused::unprocessable;
use crate::web::views::Tone;
use crate::wording::Fill;

use showing::Typed;

#[derive(Deserialize)]
pub struct Form {
    csrf: String,
    step: String,
    #[serde(default)]
    typed: String,
}

pub async fn get(evaluator: Evaluator, name: web::Path<String>) -> Reply {
    showing::show(&evaluator, &name, Typed::default()).await
}

pub async fn post(evaluator: Evaluator, name: web::Path<String>, form: web::Form<Form>) -> Reply {
    evaluator.check_form(&form.csrf)?;
    match take_step(&evaluator, &name, &form).await {
        Ok((key, fills)) => {
            let fills: Vec<(&str, Fill)> = fills;
            Ok(evaluator.web.done(&href_of(&name), Tone::Good, &evaluator.say(key, &fills)))
        }
        // Typed wrongly: the page again, with what was typed and what is expected.
        Err(Refusal::WrongCount { .. }) => unprocessable(
            showing::show(&evaluator, &name, Typed { step: Some(form.typed.clone()), ..Typed::default() }).await?,
        ),
        Err(Refusal::BadInput { found, .. }) => {
            let words = evaluator.say("desk-stop-wrong", &[("found", found.into())]);
            Ok(evaluator.web.done(&href_of(&name), Tone::Warning, &words))
        }
        Err(
            refusal @ (Refusal::IllegalMove(_)
            | Refusal::StillSending(_)
            | Refusal::NobodyToRemind
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
    Ok(match form.step.as_str() {
        "approve" => {
            let approved = approve_wave::approve(house, name, &form.typed, evaluator.name(), now).await?;
            ("desk-done-approve", vec![("count", approved.letters.into())])
        }
        "send" => ("desk-done-send", vec![("count", send_wave::send(house, name, now).await?.into())]),
        "remind" => {
            let reminded = remind_members::remind(house, name, now).await?;
            ("desk-done-remind", vec![("count", reminded.letters.into())])
        }
        "pause" => {
            pause_wave::pause(house, name).await?;
            ("desk-done-pause", Vec::new())
        }
        "resume" => {
            pause_wave::resume(house, name).await?;
            ("desk-done-resume", Vec::new())
        }
        "stop" => {
            let stopped = stop_writing::stop(house, &form.typed, evaluator.name(), now).await?;
            let fills = vec![("address", stopped.address.into()), ("count", stopped.letters.into())];
            ("desk-done-stop", fills)
        }
        "close" => {
            // The name is typed, so that nobody closes the wrong wave.
            let wave = survey_waves::named(house, name).await?.wave;
            if form.typed.trim() != wave.name {
                return Err(Refusal::WrongCount { expected: 0, found: form.typed.clone() });
            }
            let closed = close_wave::close(house, name, now).await?;
            ("desk-done-close", vec![("count", closed.cancelled.into())])
        }
        other => return Err(Refusal::unknown("step", other)),
    })
}
