//! `/invitations`: invites people to the desk by mail, and withdraws what was not taken up.

use actix_web::web;
use serde::Deserialize;

use crate::services::invite_person::{self, Invited};
use crate::services::{Refusal, Thing};
use crate::storage::desk_letters::{DROPPED, FAILED, QUEUED, SENT};
use crate::web::door::{Evaluator, Reply};
use crate::web::pages::people::{self, Role as Typed};
use crate::web::refused::unprocessable;
use crate::web::views::form::{FormFault, Pick};
use crate::web::views::invitations::{Invitations, InvitedLine};
use crate::web::views::{Area, Tone};
use crate::wording::Language;

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct Form {
    csrf: String,
    step: String,
    #[serde(default)]
    address: String,
    #[serde(default)]
    language: String,
    #[serde(default)]
    role: String,
    #[serde(default)]
    survey: String,
    #[serde(default)]
    cluster: String,
    #[serde(default)]
    invitation: String,
}

impl Form {
    fn role(&self) -> Typed<'_> {
        Typed { role: &self.role, survey: &self.survey, cluster: &self.cluster }
    }
}

pub async fn get(evaluator: Evaluator) -> Reply {
    show(&evaluator, &Form::default(), Vec::new()).await
}

pub async fn post(evaluator: Evaluator, form: web::Form<Form>) -> Reply {
    evaluator.check_form(&form.csrf)?;
    match take_step(&evaluator, &form).await {
        Ok(words) => Ok(evaluator.web.done("/invitations", Tone::Good, &words)),
        Err(refusal) => {
            let input = match &refusal {
                Refusal::Taken { .. } | Refusal::BadInput { .. } => Some("address"),
                refusal => people::input_of(refusal),
            };
            let Some(input) = input else { return Err(evaluator.refuse(refusal)) };
            let fault = FormFault { input: input.to_owned(), words: evaluator.why(&refusal) };
            unprocessable(show(&evaluator, &form, vec![fault]).await?)
        }
    }
}

/// What was done, in words.
async fn take_step(evaluator: &Evaluator, form: &Form) -> Result<String, Refusal> {
    let house = &evaluator.web.house;
    let order = house.order(evaluator.name(), evaluator.web.now());
    match form.step.as_str() {
        "invite" => {
            let grant = form.role().grant()?;
            let language = form.language.parse().unwrap_or(evaluator.language);
            let address = invite_person::invite(house, &form.address, grant, language, order).await?;
            Ok(evaluator.say("account-invited", &[("address", address.into())]))
        }
        "withdraw" => {
            let address = invite_person::withdraw(house, &form.invitation, order).await?;
            Ok(evaluator.say("account-withdrawn", &[("address", address.into())]))
        }
        _ => Err(Refusal::unknown(Thing::Text, form.step.clone())),
    }
}

async fn show(evaluator: &Evaluator, typed: &Form, faults: Vec<FormFault>) -> Reply {
    let invited = invite_person::waiting(&evaluator.web.house).await.map_err(|refusal| evaluator.refuse(refusal))?;
    let chosen = typed.language.parse().unwrap_or(evaluator.language);
    let language = |language: &Language| Pick {
        value: language.to_string(),
        words: language.own_name().to_owned(),
        chosen: *language == chosen,
    };
    evaluator.show(&Invitations {
        desk: evaluator.desk(Area::People),
        invited: invited.into_iter().map(|invited| line(evaluator, invited)).collect(),
        address: typed.address.clone(),
        languages: Language::OF_THE_PRODUCT.iter().map(language).collect(),
        choice: people::choice(evaluator, &typed.role()).await?,
        hours: invite_person::lasts_hours(),
        faults,
    })
}

fn line(evaluator: &Evaluator, invited: Invited) -> InvitedLine {
    let is_over = invited.until.is_some_and(|until| until < evaluator.web.now());
    let key = match invited.letter.as_str() {
        SENT if is_over => "account-letter-over",
        SENT => "account-letter-sent",
        QUEUED => "account-letter-queued",
        FAILED => "account-letter-failed",
        DROPPED => "account-letter-over",
        _ => "account-letter-unclear",
    };
    let reply = if invited.letter == SENT { String::new() } else { invited.reply };
    InvitedLine {
        role: invited.grant.map(|grant| people::role_words(evaluator, &grant)).unwrap_or_default(),
        id: invited.id,
        address: invited.address,
        by: invited.by,
        at: evaluator.web.zoned(invited.at),
        letter: format!("{} {reply}", evaluator.say(key, &[])).trim().to_owned(),
        until: invited.until.map(|until| evaluator.said_moment(until)),
    }
}
