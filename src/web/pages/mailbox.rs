//! `/mailbox`: the letters of a demonstration, or those that lie in a folder because no relay is set. Where letters
//! leave, there is no such page.

use std::sync::Arc;

use actix_web::{HttpResponse, web};
use serde::Deserialize;

use crate::mail::mailbox::Posted;
use crate::mail::mailer::Mailer;
use crate::mail::opened::Opened;
use crate::rights::Right;
use crate::services::Refusal;
use crate::web::door::{Reply, Visitor};
use crate::web::refused::Refused;
use crate::web::views::Area;
use crate::web::views::letter::LetterPage;
use crate::web::views::mailbox::{LetterLine, Mailbox as MailboxPage};

const LETTERS_SHOWN: usize = 200;
/// Letters of a folder that are looked through.
const LETTERS_READ: usize = 2_000;

#[derive(Deserialize)]
pub struct Query {
    #[serde(default)]
    q: String,
}

pub async fn list(visitor: Visitor, query: web::Query<Query>) -> Reply {
    let wanted = query.q.trim().to_lowercase();
    // Newest first.
    let found: Vec<_> = all(&visitor).await?.into_iter().filter(|(_, posted)| is_about(posted, &wanted)).collect();
    let letter_count = found.len() as u64;
    let letters = found.iter().take(LETTERS_SHOWN).map(|(id, posted)| line(&visitor, id, posted)).collect();
    let lede = if visitor.web.mailbox.is_some() { "desk-mailbox-lede" } else { "postcheck-mailbox-lede" };
    visitor.show(&MailboxPage {
        desk: visitor.desk(Area::Mailbox),
        lede: visitor.say(lede, &[]),
        letters,
        letter_count,
        query: query.q.clone(),
    })
}

pub async fn letter(visitor: Visitor, id: web::Path<String>) -> Reply {
    let posted = one(&visitor, &id).await?;
    let opened = Opened::of(&posted.message);
    visitor.show(&LetterPage {
        desk: visitor.desk(Area::Mailbox),
        from: header(&opened, "From"),
        to: header(&opened, "To"),
        subject: header(&opened, "Subject"),
        at: written_at(&visitor, &opened),
        text: opened.text.unwrap_or_default(),
        html_href: Some(format!("/mailbox/{id}/html")),
        file: format!("/mailbox/{id}/letter.eml"),
    })
}

/// The whole letter as a file, for a mail program.
pub async fn file(visitor: Visitor, id: web::Path<String>) -> Reply {
    let posted = one(&visitor, &id).await?;
    Ok(HttpResponse::Ok()
        .content_type("message/rfc822")
        .insert_header(("Content-Disposition", "attachment; filename=\"letter.eml\""))
        .body(posted.message.clone()))
}

/// The HTML part by itself, as a mail program would show it: nothing of it runs, and its links open outside the frame.
pub async fn html(visitor: Visitor, id: web::Path<String>) -> Reply {
    let posted = one(&visitor, &id).await?;
    Ok(HttpResponse::Ok()
        .content_type("text/html; charset=utf-8")
        .insert_header(("x-frame-options", "SAMEORIGIN"))
        .insert_header((
            "content-security-policy",
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; \
             sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation",
        ))
        .body(Opened::of(&posted.message).html.unwrap_or_default()))
}

/// Whether the address or the subject holds these words; a letter is opened only when its address does not.
fn is_about(posted: &Posted, wanted: &str) -> bool {
    posted.to.to_lowercase().contains(wanted) || Opened::of(&posted.message).subject().to_lowercase().contains(wanted)
}

/// The letters that there are, with what names each. Those of a folder open questionnaires of real members: they are
/// for whoever handles the mail of every survey.
async fn all(visitor: &Visitor) -> Result<Vec<(String, Arc<Posted>)>, Refused> {
    if let Some(mailbox) = &visitor.web.mailbox {
        return Ok(mailbox.list().into_iter().map(|posted| (posted.number.to_string(), posted)).collect());
    }
    let mailer = folder_of(visitor)?;
    let kept = mailer.kept(LETTERS_READ).await.map_err(|error| visitor.broken(&error))?;
    let letters = kept.into_iter().map(|(id, message)| (id, posted(message)));
    Ok(letters.filter(|(_, posted)| may_read(visitor, posted)).collect())
}

async fn one(visitor: &Visitor, id: &str) -> Result<Arc<Posted>, Refused> {
    if let Some(mailbox) = &visitor.web.mailbox {
        return id.parse().ok().and_then(|number| mailbox.get(number)).ok_or_else(|| visitor.not_found());
    }
    let mailer = folder_of(visitor)?;
    let message = mailer.kept_as(id).await.map_err(|error| visitor.broken(&error))?;
    message.map(posted).filter(|posted| may_read(visitor, posted)).ok_or_else(|| visitor.not_found())
}

/// A letter that leads into somebody's account is for whoever says who may log in: it would make anybody else one of
/// them.
fn may_read(visitor: &Visitor, posted: &Posted) -> bool {
    let opened = Opened::of(&posted.message);
    let is_of_the_desk = opened.header("Message-ID").is_some_and(|id| id.trim().starts_with("<desk."));
    !is_of_the_desk || visitor.may_whole(Right::GovernPeople)
}

fn folder_of(visitor: &Visitor) -> Result<&Mailer, Refused> {
    match &visitor.web.house.mailer {
        Mailer::Folder(_) if visitor.may_whole(Right::HandleMail) => Ok(&visitor.web.house.mailer),
        Mailer::Folder(_) if visitor.is_logged_in() => Err(visitor.refuse(Refusal::NotYours(Right::HandleMail))),
        Mailer::Folder(_) => Err(Refused::to_login("/mailbox")),
        _ => Err(visitor.not_found()),
    }
}

fn posted(message: Vec<u8>) -> Arc<Posted> {
    let to = Opened::of(&message).header("To").unwrap_or_default().to_owned();
    Arc::new(Posted { number: 0, from: String::new(), to, message })
}

fn line(visitor: &Visitor, id: &str, posted: &Posted) -> LetterLine {
    let opened = Opened::of(&posted.message);
    LetterLine {
        href: format!("/mailbox/{id}"),
        to: header(&opened, "To"),
        subject: header(&opened, "Subject"),
        at: written_at(visitor, &opened),
    }
}

fn header(opened: &Opened, name: &str) -> String {
    opened.header(name).unwrap_or_default().to_owned()
}

fn written_at(visitor: &Visitor, opened: &Opened) -> jiff::ZonedDateTime {
    let date = opened.header("Date").and_then(|date| jiff::fmt::rfc2822::parse(date).ok());
    visitor.web.zoned(date.map_or(jiff::Timestamp::UNIX_EPOCH, |date| date.timestamp()))
}
