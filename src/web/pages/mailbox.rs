//! `/mailbox`: the letters of a demonstration, to be looked into. Elsewhere there is no such page.

use actix_web::{HttpResponse, web};
use serde::Deserialize;

use crate::mail::mailbox::{Mailbox, Posted};
use crate::mail::opened::Opened;
use crate::web::door::{Reply, Visitor};
use crate::web::refused::Refused;
use crate::web::views::Area;
use crate::web::views::letter::LetterPage;
use crate::web::views::mailbox::{LetterLine, Mailbox as MailboxPage};

const LETTERS_SHOWN: usize = 200;

#[derive(Deserialize)]
pub struct Query {
    #[serde(default)]
    q: String,
}

pub async fn list(visitor: Visitor, query: web::Query<Query>) -> Reply {
    let mailbox = mailbox_of(&visitor)?;
    let wanted = query.q.trim().to_lowercase();
    // Newest first, as the mailbox lists them.
    let found: Vec<_> = mailbox.list().into_iter().filter(|posted| is_about(posted, &wanted)).collect();
    let letter_count = found.len() as u64;
    let letters = found.iter().take(LETTERS_SHOWN).map(|posted| line(&visitor, posted)).collect();
    visitor.show(&MailboxPage { desk: visitor.desk(Area::Mailbox), letters, letter_count, query: query.q.clone() })
}

pub async fn letter(visitor: Visitor, number: web::Path<u64>) -> Reply {
    let posted = posted(&visitor, *number)?;
    let opened = Opened::of(&posted.message);
    visitor.show(&LetterPage {
        desk: visitor.desk(Area::Mailbox),
        from: header(&opened, "From"),
        to: header(&opened, "To"),
        subject: header(&opened, "Subject"),
        at: written_at(&visitor, &opened),
        text: opened.text.unwrap_or_default(),
        html_href: Some(format!("/mailbox/{number}/html")),
    })
}

/// The HTML part by itself, as a mail program would show it: nothing of it runs, and its links open outside the frame.
pub async fn html(visitor: Visitor, number: web::Path<u64>) -> Reply {
    let posted = posted(&visitor, *number)?;
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

fn mailbox_of(visitor: &Visitor) -> Result<Mailbox, Refused> {
    visitor.web.mailbox.clone().ok_or_else(|| visitor.not_found())
}

fn posted(visitor: &Visitor, number: u64) -> Result<std::sync::Arc<Posted>, Refused> {
    mailbox_of(visitor)?.get(number).ok_or_else(|| visitor.not_found())
}

fn line(visitor: &Visitor, posted: &Posted) -> LetterLine {
    let opened = Opened::of(&posted.message);
    LetterLine {
        href: format!("/mailbox/{}", posted.number),
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
