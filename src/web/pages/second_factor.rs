//! `/account/second-factor`: sets up one's own second factor, and takes it away.

use actix_web::web;
use serde::Deserialize;

use crate::charts::qr_code;
use crate::services::{Refusal, Thing, enrol_factor};
use crate::web::door::{ENROL, Evaluator, Reply, see_other};
use crate::web::refused::refused_as;
use crate::web::views::form::FormFault;
use crate::web::views::second_factor::{SecondFactor, Waiting};
use crate::web::views::{Area, Tone};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form {
    csrf: String,
    step: String,
    #[serde(default)]
    present: String,
    #[serde(default)]
    code: String,
}

/// What was done.
enum Done {
    /// A code is asked for next.
    Begun,
    /// Recovery codes, to be shown this once.
    Codes(Vec<String>),
    Removed,
}

pub async fn get(evaluator: Evaluator) -> Reply {
    show(&evaluator, Vec::new(), Vec::new()).await
}

pub async fn post(evaluator: Evaluator, form: web::Form<Form>) -> Reply {
    evaluator.check_form(&form.csrf)?;
    match take_step(&evaluator, &form).await {
        Ok(Done::Begun) => Ok(see_other(ENROL)),
        Ok(Done::Codes(codes)) => show(&evaluator, codes, Vec::new()).await,
        Ok(Done::Removed) => Ok(evaluator.web.done(ENROL, Tone::Good, &evaluator.say("factor-removed", &[]))),
        Err(refusal) => {
            let input = match (&refusal, form.step.as_str()) {
                (Refusal::WrongPassword, _) => "present",
                (Refusal::TooManyAttempts { .. }, "begin") => "present",
                (Refusal::WrongCode | Refusal::TooManyAttempts { .. }, "remove") => "remove",
                (Refusal::WrongCode | Refusal::TooManyAttempts { .. }, _) => "code",
                _ => return Err(evaluator.refuse(refusal)),
            };
            let fault = FormFault { input: input.to_owned(), words: evaluator.why(&refusal) };
            Ok(refused_as(show(&evaluator, Vec::new(), vec![fault]).await?, &refusal))
        }
    }
}

async fn take_step(evaluator: &Evaluator, form: &Form) -> Result<Done, Refusal> {
    let house = &evaluator.web.house;
    let order = house.order(evaluator.name(), evaluator.web.now());
    match form.step.as_str() {
        "begin" => enrol_factor::begin(house, &form.present, order).await.map(|()| Done::Begun),
        "confirm" => {
            let codes = enrol_factor::confirm(house, evaluator.session_key(), &form.code, order).await;
            codes.map(Done::Codes)
        }
        "renew" => enrol_factor::renew_codes(house, &form.code, order).await.map(Done::Codes),
        "remove" => enrol_factor::remove(house, &form.code, order).await.map(|()| Done::Removed),
        _ => Err(Refusal::unknown(Thing::Text, form.step.clone())),
    }
}

async fn show(evaluator: &Evaluator, codes: Vec<String>, faults: Vec<FormFault>) -> Reply {
    let house = &evaluator.web.house;
    let standing = enrol_factor::standing(house, evaluator.name()).await;
    let standing = standing.map_err(|refusal| evaluator.refuse(refusal))?;
    let waiting = match standing.waiting {
        Some(waiting) => {
            let chart = qr_code(&waiting.address, "qr", &evaluator.say("factor-picture", &[]));
            let chart = chart.map_err(|error| evaluator.refuse(Refusal::damaged(error)))?;
            Some(Waiting { chart, typed: waiting.typed })
        }
        None => None,
    };
    evaluator.show(&SecondFactor {
        desk: evaluator.desk(Area::Account),
        must_enrol: evaluator.must_enrol() && standing.confirmed_at.is_none(),
        since: standing.confirmed_at.map(|at| evaluator.web.zoned(at)),
        codes_left: standing.codes_left,
        waiting,
        codes,
        faults,
    })
}
