//! `/waves/{name}/doubt`: letters of which nobody knows whether the relay took them, and the ways to end that.

use actix_multipart::form::MultipartForm;
use actix_multipart::form::bytes::Bytes;
use actix_web::web;

use crate::services::resolve_doubt::{self, Which};
use crate::services::{Refusal, Thing, survey_waves};
use crate::wave::ledger::LetterKey;
use crate::web::door::{Evaluator, Reply};
use crate::web::pages::home::href_of;
use crate::web::refused::unprocessable;
use crate::web::views::doubt::{DoubtLine, DoubtPage};
use crate::web::views::{Area, Link, Tone};
use crate::wording::Fill;

use super::showing::word_of;

/// What was chosen and is not possible.
#[derive(Default)]
struct Chosen {
    letters: Vec<String>,
    /// What is wrong with sending again, and with the log.
    fault: Option<String>,
    log_fault: Option<String>,
}

#[derive(MultipartForm)]
pub struct HandedIn {
    csrf: actix_multipart::form::text::Text<String>,
    file: Option<Bytes>,
}

pub async fn get(evaluator: Evaluator, name: web::Path<String>) -> Reply {
    show(&evaluator, &name, &Chosen::default()).await
}

/// Sends letters once more at the risk of whoever says so, which they have to say.
pub async fn post(evaluator: Evaluator, name: web::Path<String>, form: web::Form<Vec<(String, String)>>) -> Reply {
    let all = |name: &str| -> Vec<String> {
        form.iter().filter(|(field, _)| field == name).map(|(_, value)| value.clone()).collect()
    };
    evaluator.check_form(all("csrf").first().map_or("", String::as_str))?;
    let letters = all("letter");
    let wants_all = all("which").first().is_some_and(|which| which == "all");
    let fault = if all("sure").is_empty() {
        Some("doubt-not-sure")
    } else if letters.is_empty() && !wants_all {
        Some("doubt-none-chosen")
    } else {
        None
    };
    if let Some(key) = fault {
        let chosen = Chosen { letters, fault: Some(evaluator.say(key, &[])), log_fault: None };
        return unprocessable(show(&evaluator, &name, &chosen).await?);
    }
    let which = match wants_all {
        true => Which::All,
        false => Which::These(letters.iter().filter_map(|letter| LetterKey::of_message_id(letter)).collect()),
    };
    let web = &evaluator.web;
    let order = web.house.order(evaluator.name(), web.now());
    let said = match resolve_doubt::send_again(&web.house, &name, which, order).await {
        Ok(letters) => (Tone::Good, evaluator.say("doubt-done-again", &[("count", letters.into())])),
        Err(Refusal::Unknown { kind: Thing::LetterInDoubtTo, .. }) => {
            (Tone::Warning, evaluator.say("doubt-none-left", &[]))
        }
        Err(refusal @ Refusal::IllegalMove(_)) => (Tone::Warning, evaluator.why(&refusal)),
        Err(refusal) => return Err(evaluator.refuse(refusal)),
    };
    Ok(web.done(&here(&name), said.0, &said.1))
}

/// Holds the letters against the log of a Postfix.
pub async fn post_log(evaluator: Evaluator, name: web::Path<String>, form: MultipartForm<HandedIn>) -> Reply {
    let form = form.into_inner();
    evaluator.check_form(&form.csrf)?;
    let log = form.file.map(|file| file.data).unwrap_or_default();
    if log.iter().all(u8::is_ascii_whitespace) {
        let chosen = Chosen { log_fault: Some(evaluator.say("doubt-log-empty", &[])), ..Chosen::default() };
        return unprocessable(show(&evaluator, &name, &chosen).await?);
    }
    let web = &evaluator.web;
    // A log may hold bytes of any kind.
    let log = String::from_utf8_lossy(&log).into_owned();
    let order = web.house.order(evaluator.name(), web.now());
    let said = match resolve_doubt::resolve(&web.house, &name, Some(log), order).await {
        Ok(resolved) => {
            let count = |count: usize| Fill::from(count);
            let fills = [
                ("taken", count(resolved.accepted)),
                ("again", count(resolved.requeued)),
                ("ended", count(resolved.ended)),
                ("left", count(resolved.left)),
            ];
            (Tone::Good, evaluator.say("doubt-done-log", &fills))
        }
        Err(refusal @ Refusal::IllegalMove(_)) => (Tone::Warning, evaluator.why(&refusal)),
        Err(refusal) => return Err(evaluator.refuse(refusal)),
    };
    Ok(web.done(&here(&name), said.0, &said.1))
}

async fn show(evaluator: &Evaluator, name: &str, chosen: &Chosen) -> Reply {
    let house = &evaluator.web.house;
    let doubtful = survey_waves::doubtful(house, name).await.map_err(|refusal| evaluator.refuse(refusal))?;
    evaluator.show(&DoubtPage {
        desk: evaluator.desk(Area::Waves),
        wave: Link { href: href_of(name), words: name.to_owned() },
        action: here(name),
        log_action: format!("{}/log", here(name)),
        count: doubtful.len() as u64,
        fault: chosen.fault.clone(),
        log_fault: chosen.log_fault.clone(),
        letters: doubtful
            .into_iter()
            .map(|letter| {
                let id = letter.key.name();
                DoubtLine {
                    chosen: chosen.letters.contains(&id),
                    id,
                    member: letter.member,
                    to: letter.to,
                    letter: word_of(evaluator, letter.kind),
                    since: evaluator.web.zoned(letter.since),
                    why: letter.why,
                }
            })
            .collect(),
    })
}

fn here(name: &str) -> String {
    format!("{}/doubt", href_of(name))
}
