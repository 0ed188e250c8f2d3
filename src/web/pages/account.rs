//! `/account`: one's own password, and where one is logged in.

use actix_web::web;
use serde::Deserialize;

use crate::services::add_user::SHORTEST_PASSWORD;
use crate::services::end_sessions::{self, Open};
use crate::services::{Refusal, Thing, change_password, enrol_factor, log_in};
use crate::web::door::{Evaluator, Reply};
use crate::web::refused::{Refused, refused_as};
use crate::web::views::account::{Account, SessionLine};
use crate::web::views::form::FormFault;
use crate::web::views::{Area, Tone};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form {
    csrf: String,
    step: String,
    #[serde(default)]
    present: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    session: String,
}

pub async fn get(evaluator: Evaluator) -> Reply {
    show(&evaluator, Vec::new()).await
}

pub async fn post(evaluator: Evaluator, form: web::Form<Form>) -> Reply {
    evaluator.check_form(&form.csrf)?;
    match take_step(&evaluator, &form).await {
        Ok(words) => Ok(evaluator.web.done("/account", Tone::Good, &words)),
        Err(refusal) => match fault_of(&evaluator, &refusal) {
            Some(fault) => Ok(refused_as(show(&evaluator, vec![fault]).await?, &refusal)),
            None => Err(evaluator.refuse(refusal)),
        },
    }
}

/// What was done, in words.
async fn take_step(evaluator: &Evaluator, form: &Form) -> Result<String, Refusal> {
    let house = &evaluator.web.house;
    let order = house.order(evaluator.name(), evaluator.web.now());
    let key = evaluator.session_key();
    match form.step.as_str() {
        "password" => {
            change_password::change(house, key, &form.present, &form.password, order).await?;
            Ok(evaluator.say("account-password-changed", &[]))
        }
        "end" => {
            end_sessions::one(house, &form.session, order).await?;
            Ok(evaluator.say("account-session-ended", &[]))
        }
        "end-others" => {
            let ended = end_sessions::others(house, key, order).await?;
            Ok(evaluator.say("account-others-ended", &[("count", ended.into())]))
        }
        _ => Err(Refusal::unknown(Thing::Text, form.step.clone())),
    }
}

/// Whether a password will not do.
pub(super) fn is_of_a_password(refusal: &Refusal) -> bool {
    matches!(
        refusal,
        Refusal::WeakPassword { .. }
            | Refusal::PasswordTooLong { .. }
            | Refusal::CommonPassword
            | Refusal::PasswordHoldsName
    )
}

/// What can be put right in the form, at its field.
fn fault_of(evaluator: &Evaluator, refusal: &Refusal) -> Option<FormFault> {
    let input = match refusal {
        Refusal::WrongPassword | Refusal::TooManyAttempts { .. } => "present",
        refusal if is_of_a_password(refusal) => "password",
        _ => return None,
    };
    Some(FormFault { input: input.to_owned(), words: evaluator.why(refusal) })
}

async fn show(evaluator: &Evaluator, faults: Vec<FormFault>) -> Reply {
    let refuse = |refusal: Refusal| -> Refused { evaluator.refuse(refusal) };
    let house = &evaluator.web.house;
    let open = end_sessions::open(house, evaluator.name(), evaluator.session_key()).await.map_err(refuse)?;
    let standing = enrol_factor::standing(house, evaluator.name()).await.map_err(refuse)?;
    let line = |open: Open| SessionLine {
        mark: open.mark,
        since: evaluator.web.zoned(open.begun_at),
        place: open.place,
        browser: open.browser,
        is_this: open.is_this,
    };
    evaluator.show(&Account {
        desk: evaluator.desk(Area::Account),
        name: evaluator.name().to_owned(),
        factor_since: standing.confirmed_at.map(|at| evaluator.web.zoned(at)),
        has_others: open.len() > 1,
        sessions: open.into_iter().map(line).collect(),
        idle_minutes: u64::try_from(house.login.idle_minutes).unwrap_or(0),
        longest_hours: u64::try_from(log_in::LONGEST.as_hours()).unwrap_or(0),
        shortest: SHORTEST_PASSWORD,
        faults,
    })
}
