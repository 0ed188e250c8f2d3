//! The answers looked over, sent in, and their receipt.

use actix_web::{HttpRequest, web};
use jiff::tz::TimeZone;

use super::{Opened, PageQuery, unavailable};
use crate::services::Refusal;
use crate::services::take_answers::{self, Sending};
use crate::web::door::{Reply, Web, see_other};
use crate::web::pages::answer::receipt::Receipt;
use crate::web::pages::answer::{check, closed, receipt};
use crate::web::refused::status_of;

/// `/a/{token}/{language}/check`
pub async fn get_check(
    web: web::Data<Web>,
    request: HttpRequest,
    path: web::Path<(String, String)>,
    query: web::Query<PageQuery>,
) -> Reply {
    let (token, language) = path.into_inner();
    let opened = Opened::find(&web, &request, &token, Some(&language)).await?;
    if let Some(instead) = opened.instead() {
        return instead;
    }
    let faults = match query.faults {
        Some(_) => opened.questionnaire.faults(opened.language),
        None => Vec::new(),
    };
    opened.shown(check::show(&web.faces, &opened.visit(), &faults, false))
}

/// Sends the answers in.
pub async fn post_check(web: web::Data<Web>, request: HttpRequest, path: web::Path<(String, String)>) -> Reply {
    let (token, language) = path.into_inner();
    let opened = Opened::find(&web, &request, &token, Some(&language)).await?;
    if let Some(instead) = opened.instead() {
        return instead;
    }
    match take_answers::send(&web.house, &opened.token, opened.language, web.now()).await {
        Ok(Sending::Sent) | Err(Refusal::AlreadySent) => Ok(see_other(&opened.at("/receipt"))),
        Ok(Sending::Faults(_)) => Ok(see_other(&opened.at("/check?faults"))),
        // Nothing to send: the questions are where to go.
        Err(Refusal::NothingAnswered) => Ok(see_other(&opened.at(""))),
        Err(Refusal::Closed) => opened.shown(closed::show(&web.faces, &opened.visit())),
        Err(refusal @ Refusal::Store(_)) => {
            tracing::error!(%refusal, "answers could not be sent in");
            let html = check::show(&web.faces, &opened.visit(), &[], true);
            unavailable(html.map_err(|error| opened.broken(&error))?, status_of(&refusal))
        }
        Err(refusal) => Err(opened.refuse(&refusal)),
    }
}

/// `/a/{token}/{language}/receipt`
pub async fn get_receipt(web: web::Data<Web>, request: HttpRequest, path: web::Path<(String, String)>) -> Reply {
    let (token, language) = path.into_inner();
    let opened = Opened::find(&web, &request, &token, Some(&language)).await?;
    let sent = opened.questionnaire.response.as_ref().and_then(|response| Some((response, response.sent_at?)));
    let Some((response, sent_at)) = sent else { return Ok(see_other(&opened.at(""))) };
    let zone = TimeZone::get(&opened.questionnaire.wave.time_zone).unwrap_or(TimeZone::UTC);
    let facts = Receipt {
        sent_at: sent_at.moment().to_zoned_datetime(zone),
        reference: response.reference.clone(),
        changeable: false,
        answers_shown: true,
    };
    opened.shown(receipt::show(&web.faces, &opened.visit(), &facts))
}
