//! `/returned`: mail that came back and waits for somebody; `/inbound`: the door for programs that bring it.

use actix_multipart::form::MultipartForm;
use actix_multipart::form::bytes::Bytes;
use actix_multipart::form::text::Text;
use actix_web::http::StatusCode;
use actix_web::http::header::AUTHORIZATION;
use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder, web};
use data_encoding::BASE64;
use serde::Deserialize;
use subtle::ConstantTimeEq;

use crate::id::Id;
use crate::mail::incoming::providers::{self, Event};
use crate::mail::incoming::signatures::Signed;
use crate::mail::incoming::{Class, Wish, recipient_of};
use crate::services::Refusal;
use crate::services::receive_mail::{self, Door, LARGEST, Waiting};
use crate::web::door::{Evaluator, Reply, Web};
use crate::web::refused::unprocessable;
use crate::web::views::returned::{ReturnedLine, ReturnedPage};
use crate::web::views::{Area, Link, Tone};

#[derive(Deserialize)]
pub struct Form {
    csrf: String,
    #[serde(default)]
    step: String,
}

#[derive(Deserialize)]
pub struct Query {
    #[serde(default)]
    to: String,
}

/// A mail as somebody got it elsewhere.
#[derive(MultipartForm)]
pub struct HandedIn {
    csrf: Text<String>,
    file: Option<Bytes>,
    pasted: Option<Text<String>>,
    to: Option<Text<String>>,
}

/// What was handed in and can't be used.
#[derive(Default)]
struct Typed {
    fault: Option<String>,
    pasted: String,
    to: String,
}

pub async fn get(evaluator: Evaluator) -> Reply {
    show(&evaluator, Typed::default()).await
}

/// Takes a bounce or an answer that came to somebody's own mailbox.
pub async fn post(evaluator: Evaluator, form: MultipartForm<HandedIn>) -> Reply {
    let form = form.into_inner();
    evaluator.check_form(&form.csrf)?;
    let pasted = form.pasted.map(Text::into_inner).unwrap_or_default();
    let to = form.to.map(Text::into_inner).unwrap_or_default();
    let raw = match form.file.filter(|file| !file.data.is_empty()) {
        Some(file) => file.data.to_vec(),
        None => pasted.trim_start().as_bytes().to_vec(),
    };
    // The head of a mail is what tells it apart from a note.
    let is_mail = String::from_utf8_lossy(&raw).lines().take_while(|line| !line.is_empty()).any(|line| {
        line.split_once(':').is_some_and(|(name, _)| ["from", "subject"].contains(&name.to_ascii_lowercase().as_str()))
    });
    if !is_mail {
        let fault = Some(evaluator.say("returned-no-mail", &[]));
        return unprocessable(show(&evaluator, Typed { fault, pasted, to }).await?);
    }
    let web = &evaluator.web;
    let recipient = Some(to).filter(|to| !to.trim().is_empty()).or_else(|| recipient_of(&raw)).unwrap_or_default();
    let received = receive_mail::receive(&web.house, Door::Desk, &recipient, raw, web.now())
        .await
        .map_err(|refusal| evaluator.refuse(refusal))?;
    let class = evaluator.say(&format!("returned-class-{}", received.class), &[]);
    let key = match (received.is_known, received.letter) {
        (true, _) => "returned-taken-known",
        (false, Some(_)) => "returned-taken-letter",
        (false, None) => "returned-taken",
    };
    Ok(web.done("/returned", Tone::Good, &evaluator.say(key, &[("class", class.into())])))
}

async fn show(evaluator: &Evaluator, typed: Typed) -> Reply {
    let waiting = receive_mail::waiting(&evaluator.web.house).await.map_err(|refusal| evaluator.refuse(refusal))?;
    let lines = waiting.into_iter().map(|Waiting { mail, person }| {
        let here = format!("/returned/{}", mail.id.uuid());
        ReturnedLine {
            at: evaluator.web.zoned(mail.received_at.moment()),
            class: evaluator.say(&format!("returned-class-{}", mail.class), &[]),
            wishes: wishes_of(evaluator, &mail.class, &mail.words),
            person: person.map(|person| Link {
                href: format!("/members/{}", person.member_id),
                words: format!("{}, {}", person.member_name, person.contact_name),
            }),
            by_sender: mail.is_by_sender(),
            words: mail.words,
            sender: mail.sender,
            recipient: mail.recipient,
            file: format!("{here}/mail.eml"),
            action: here,
        }
    });
    evaluator.show(&ReturnedPage {
        desk: evaluator.desk(Area::Waves),
        lines: lines.collect(),
        fault: typed.fault,
        pasted: typed.pasted,
        to: typed.to,
    })
}

/// What a person who writes seems to want.
fn wishes_of(evaluator: &Evaluator, class: &str, words: &str) -> Vec<String> {
    if class != Class::Reply.as_str() {
        return Vec::new();
    }
    let wishes = Wish::within(words).into_iter();
    wishes.map(|wish| evaluator.say(&format!("returned-wish-{}", wish.as_str()), &[])).collect()
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
    let (done, key) = match form.step.as_str() {
        "not-this-person" => (
            receive_mail::unassign(&web.house, id, web.house.order(evaluator.name(), web.now())).await,
            "returned-unassigned",
        ),
        _ => (receive_mail::settle(&web.house, id, evaluator.name(), web.now()).await, "returned-done"),
    };
    match done {
        Ok(()) => Ok(web.done("/returned", Tone::Good, &evaluator.say(key, &[]))),
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
    let said = |status: StatusCode, words: &'static str| {
        HttpResponse::build(status).content_type("text/plain; charset=utf-8").body(words)
    };
    use StatusCode as Status;
    if web.webhook_secret.is_none() && !web.signatures.are_set() {
        return said(Status::NOT_FOUND, "there is no such door\n");
    }
    if web.webhook_secret.as_ref().is_some_and(|secret| !says(&request, secret)) {
        return said(Status::UNAUTHORIZED, "the secret is not right\n");
    }
    if raw.len() > LARGEST {
        return said(Status::PAYLOAD_TOO_LARGE, "the mail is too large\n");
    }
    // No mail begins with a brace; Amazon says of its JSON that it is plain text.
    if raw.trim_ascii_start().starts_with(b"{") {
        return match providers::read(&raw) {
            Some(events) => match is_signed(&web, &raw).await {
                Ok(()) => take_events(&web, events, &raw).await,
                Err((status, words)) => {
                    HttpResponse::build(status).content_type("text/plain; charset=utf-8").body(words)
                }
            },
            None => said(Status::UNPROCESSABLE_ENTITY, "this is no event of Amazon SNS, Mailgun or Postmark\n"),
        };
    }
    if web.webhook_secret.is_none() {
        return said(Status::UNAUTHORIZED, "only signed events are taken here: a whole mail has no signature\n");
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

/// Whether whoever brings it knows the secret.
fn says(request: &HttpRequest, secret: &str) -> bool {
    let told = request.headers().get(AUTHORIZATION).and_then(|value| value.to_str().ok()).unwrap_or_default();
    // Mail services that know no other way put the secret as a password into the address they are given.
    let basic = told.strip_prefix("Basic ").and_then(|told| BASE64.decode(told.trim().as_bytes()).ok());
    let basic = basic.and_then(|told| String::from_utf8(told).ok());
    let password = basic.as_deref().and_then(|told| told.split_once(':')).map(|(_, password)| password);
    let told = told.strip_prefix("Bearer ").or(password).unwrap_or_default();
    told.as_bytes().ct_eq(secret.as_bytes()).into()
}

/// Whether an event comes from the service that it says it comes from; else what to answer.
async fn is_signed(web: &Web, raw: &[u8]) -> Result<(), (StatusCode, String)> {
    let refused = |words: String| Err((StatusCode::UNAUTHORIZED, format!("{words}\n")));
    match web.signatures.check(raw, web.now()) {
        Ok(Signed::Whole) => Ok(()),
        Ok(Signed::NotChecked) if web.webhook_secret.is_some() => Ok(()),
        Ok(Signed::NotChecked) => {
            refused("nothing is set by which events of this service could be told from others".to_owned())
        }
        Ok(Signed::Token(token)) => match receive_mail::bind_token(&web.house, token, raw, web.now()).await {
            Ok(true) => Ok(()),
            Ok(false) => refused("another event came with this token before".to_owned()),
            Err(refusal) => {
                tracing::error!(%refusal, "the token of an event could not be kept");
                Err((StatusCode::SERVICE_UNAVAILABLE, "not now, bring it again\n".to_owned()))
            }
        },
        Err(fault) => refused(fault.to_string()),
    }
}

/// Keeps what a mail service reports. It may be brought again.
async fn take_events(web: &Web, events: Vec<Event>, raw: &[u8]) -> HttpResponse {
    let plain = |mut answer: HttpResponseBuilder, words: &'static str| {
        answer.content_type("text/plain; charset=utf-8").body(words)
    };
    let mut are_known = true;
    for event in events {
        match receive_mail::receive_event(&web.house, event, raw.to_vec(), web.now()).await {
            Ok(received) => are_known &= received.is_known,
            Err(refusal) => {
                tracing::error!(%refusal, "what a mail service reports could not be kept");
                return plain(HttpResponse::ServiceUnavailable(), "not now, bring it again\n");
            }
        }
    }
    plain(HttpResponse::Ok(), if are_known { "known already\n" } else { "kept\n" })
}
