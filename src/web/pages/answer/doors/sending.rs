//! The answers looked over, sent in, and their receipt.

use actix_web::{HttpRequest, HttpResponse, web};
use jiff::tz::TimeZone;

use super::{Form, Opened, PageQuery, unavailable};
use crate::services::Refusal;
use crate::services::take_answers::{self, Phase, Sending};
use crate::survey::Document;
use crate::web::door::{Reply, Web, see_other};
use crate::web::pages::answer::check::Sendable;
use crate::web::pages::answer::receipt::{Changes, Receipt};
use crate::web::pages::answer::{Visit, check, own_answers, receipt};
use crate::web::refused::{Refused, status_of};

/// `/a/{token}/{language}/check`
pub async fn get_check(
    web: web::Data<Web>,
    request: HttpRequest,
    path: web::Path<(String, String)>,
    query: PageQuery,
) -> Reply {
    let (token, language) = path.into_inner();
    let opened = Opened::find(&web, &request, &token, Some(&language)).await?;
    if let Some(instead) = opened.instead() {
        return instead;
    }
    let faults = if query.faults { opened.questionnaire.faults(opened.language) } else { Vec::new() };
    opened.shown(check::show(
        &web.faces,
        &opened.visit(),
        &faults,
        Sendable { again: opened.questionnaire.is_sent(), failed: false },
    ))
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
        Err(Refusal::Closed) => opened.shown(opened.closed()),
        Err(refusal @ Refusal::Store(_)) => {
            tracing::error!(%refusal, "answers could not be sent in");
            let html = check::show(
                &web.faces,
                &opened.visit(),
                &[],
                Sendable { again: opened.questionnaire.is_sent(), failed: true },
            );
            unavailable(html.map_err(|error| opened.broken(&error))?, status_of(&refusal))
        }
        Err(refusal) => Err(opened.refuse(&refusal)),
    }
}

/// `/a/{token}/{language}/receipt`
pub async fn get_receipt(web: web::Data<Web>, request: HttpRequest, path: web::Path<(String, String)>) -> Reply {
    let (token, language) = path.into_inner();
    let opened = Opened::find(&web, &request, &token, Some(&language)).await?;
    let Some((facts, sent)) = sent_by(&opened)? else { return Ok(see_other(&opened.at(""))) };
    let visit = Visit { document: &sent, ..opened.visit() };
    opened.shown(receipt::show(&web.faces, &visit, &facts))
}

/// Opens the answers for changes, or leaves them as they were sent.
pub async fn post_receipt(
    web: web::Data<Web>,
    request: HttpRequest,
    path: web::Path<(String, String)>,
    form: Form,
) -> Reply {
    let (token, language) = path.into_inner();
    let opened = Opened::find(&web, &request, &token, Some(&language)).await?;
    let is_change = form.iter().any(|(name, value)| name == "go" && value == "change");
    let (done, to) = match is_change {
        true => (take_answers::reopen(&web.house, &token, web.now()).await, "/check"),
        false => (take_answers::leave_as_sent(&web.house, &token, web.now()).await, "/receipt"),
    };
    match done {
        // Closed meanwhile, or never allowed: the receipt says how it is.
        Ok(()) | Err(Refusal::Closed) => Ok(see_other(&opened.at(to))),
        Err(refusal) => Err(opened.refuse(&refusal)),
    }
}

/// `/a/{token}/{language}/answers.txt`: what was sent in, to keep.
pub async fn get_answers(web: web::Data<Web>, request: HttpRequest, path: web::Path<(String, String)>) -> Reply {
    let (token, language) = path.into_inner();
    let opened = Opened::find(&web, &request, &token, Some(&language)).await?;
    let Some((facts, sent)) = sent_by(&opened)? else { return Ok(see_other(&opened.at(""))) };
    let visit = Visit { document: &sent, ..opened.visit() };
    let name = format!("{}-{}.txt", opened.questionnaire.survey.code, facts.reference);
    let download = format!("attachment; filename=\"{name}\"");
    let text = own_answers::text(&web.faces, &visit, &facts);
    let mut response = HttpResponse::Ok();
    response.content_type("text/plain; charset=utf-8").insert_header(("content-disposition", download));
    Ok(response.body(text))
}

/// What is known of answers that were sent in, and the answers; none when nothing was.
fn sent_by(opened: &Opened) -> Result<Option<(Receipt, Document)>, Refused> {
    let questionnaire = &opened.questionnaire;
    let response = questionnaire.response.as_ref().filter(|_| questionnaire.is_sent());
    let Some((response, sent_at)) = response.and_then(|response| Some((response, response.sent_at?))) else {
        return Ok(None);
    };
    let zone = TimeZone::get(&questionnaire.wave.time_zone).unwrap_or(TimeZone::UTC);
    let changes = match (questionnaire.phase, questionnaire.can_reopen(opened.web.now())) {
        (Phase::Open, _) => Changes::Begun,
        (_, true) => Changes::Possible,
        (_, false) => Changes::Over,
    };
    let facts = Receipt {
        sent_at: sent_at.moment().to_zoned_datetime(zone),
        reference: response.reference.clone(),
        changes,
        answers_shown: true,
    };
    let sent = questionnaire.document_sent().map_err(|refusal| opened.refuse(&refusal))?;
    Ok(Some((facts, sent)))
}
