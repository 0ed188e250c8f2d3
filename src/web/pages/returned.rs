//! `/returned`: mail that came back and waits for somebody; `/inbound`: the door for programs that bring it.

use actix_web::http::header::AUTHORIZATION;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;
use subtle::ConstantTimeEq;

use crate::id::Id;
use crate::mail::incoming::recipient_of;
use crate::services::Refusal;
use crate::services::receive_mail::{self, Door, LARGEST};
use crate::web::door::{Evaluator, Reply, Web};
use crate::web::views::returned::{ReturnedLine, ReturnedPage};
use crate::web::views::{Area, Tone};

#[derive(Deserialize)]
pub struct Form {
    csrf: String,
}

#[derive(Deserialize)]
pub struct Query {
    #[serde(default)]
    to: String,
}

pub async fn get(evaluator: Evaluator) -> Reply {
    let waiting = receive_mail::waiting(&evaluator.web.house).await.map_err(|refusal| evaluator.refuse(refusal))?;
    let lines = waiting.into_iter().map(|mail| {
        let here = format!("/returned/{}", mail.id.uuid());
        ReturnedLine {
            at: evaluator.web.zoned(mail.received_at.moment()),
            class: evaluator.say(&format!("returned-class-{}", mail.class), &[]),
            words: mail.words,
            recipient: mail.recipient,
            file: format!("{here}/mail.eml"),
            action: here,
        }
    });
    evaluator.show(&ReturnedPage { desk: evaluator.desk(Area::Waves), lines: lines.collect() })
}

/// The whole mail, as a file: it is never shown as a page, since anybody may have written it.
pub async fn get_file(evaluator: Evaluator, id: web::Path<String>) -> Reply {
    let id = id_of(&evaluator, &id)?;
    let raw = receive_mail::raw(&evaluator.web.house, id).await.map_err(|refusal| evaluator.refuse(refusal))?;
    Ok(HttpResponse::Ok()
        .content_type("application/octet-stream")
        .insert_header(("Content-Disposition", "attachment; filename=\"mail.eml\""))
        .body(raw))
}

pub async fn settle(evaluator: Evaluator, id: web::Path<String>, form: web::Form<Form>) -> Reply {
    evaluator.check_form(&form.csrf)?;
    let id = id_of(&evaluator, &id)?;
    let web = &evaluator.web;
    match receive_mail::settle(&web.house, id, evaluator.name(), web.now()).await {
        Ok(()) => Ok(web.done("/returned", Tone::Good, &evaluator.say("returned-done", &[]))),
        Err(refusal) => Err(evaluator.refuse(refusal)),
    }
}

fn id_of<T>(evaluator: &Evaluator, text: &str) -> Result<Id<T>, crate::web::refused::Refused> {
    text.parse().map_err(|_| evaluator.not_found())
}

/// A mail as it came, from a program that knows the secret. 200 only when it is kept; it may be brought again.
pub async fn post_mail(
    web: web::Data<Web>,
    request: HttpRequest,
    query: web::Query<Query>,
    raw: web::Bytes,
) -> HttpResponse {
    let said = |status: actix_web::http::StatusCode, words: &'static str| {
        HttpResponse::build(status).content_type("text/plain; charset=utf-8").body(words)
    };
    use actix_web::http::StatusCode as Status;
    let Some(secret) = &web.webhook_secret else { return said(Status::NOT_FOUND, "there is no such door\n") };
    let told = request.headers().get(AUTHORIZATION).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let told = told.strip_prefix("Bearer ").unwrap_or_default();
    if !bool::from(told.as_bytes().ct_eq(secret.as_bytes())) {
        return said(Status::UNAUTHORIZED, "the secret is not right\n");
    }
    if raw.len() > LARGEST {
        return said(Status::PAYLOAD_TOO_LARGE, "the mail is too large\n");
    }
    let recipient = Some(query.into_inner().to).filter(|to| !to.is_empty()).or_else(|| recipient_of(&raw));
    let received =
        receive_mail::receive(&web.house, Door::Webhook, &recipient.unwrap_or_default(), raw.to_vec(), web.now()).await;
    match received {
        Ok(received) if received.is_known => said(Status::OK, "known already\n"),
        Ok(_) => said(Status::OK, "kept\n"),
        Err(refusal) => {
            let refusal: Refusal = refusal;
            tracing::error!(%refusal, "a mail that came back could not be kept");
            said(Status::SERVICE_UNAVAILABLE, "not now, bring it again\n")
        }
    }
}
