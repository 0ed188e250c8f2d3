//! `/waves/{name}/reminder`: exactly who would be reminded now.

use actix_web::{HttpResponse, web};
use serde::Deserialize;

use crate::exchange::csv::Writer;
use crate::services::Refusal;
use crate::services::keep_trail::OnWhat;
use crate::services::remind_members::{self, LEAST_DAYS};
use crate::trail::{Act, Kind, Part, differences};
use crate::wave::Audience;
use crate::web::door::{Evaluator, Reply};
use crate::web::pages::home::href_of;
use crate::web::views::reminder::{ReminderLine, ReminderPage};
use crate::web::views::{Area, Link};

use super::audience_of;
use super::showing::word_of;
use super::steps;

#[derive(Deserialize)]
pub struct Query {
    #[serde(default)]
    to: String,
}

/// Lines that are shown; the file has all of them.
const SHOWN: usize = 200;

/// Everybody, when nothing is asked for.
fn wanted(query: &Query) -> Result<Audience, Refusal> {
    if query.to.is_empty() { Ok(Audience::Everyone) } else { audience_of(&query.to) }
}

/// The same list whole, as a file.
pub async fn csv(evaluator: Evaluator, name: web::Path<String>, query: web::Query<Query>) -> Reply {
    let audience = wanted(&query).map_err(|refusal| evaluator.refuse(refusal))?;
    let outlook = remind_members::outlook(&evaluator.web.house, &name, audience, evaluator.web.now())
        .await
        .map_err(|refusal| evaluator.refuse(refusal))?;
    let what = differences::told(&[(Part::File, "reminder.csv"), (Part::Members, &outlook.to.len().to_string())]);
    evaluator.takes(Act::MembersExported, OnWhat::new(Kind::Wave, name.as_str()), &what).await?;
    let mut table = Writer::for_spreadsheets();
    let heads = ["desk-replies-member", "desk-replies-contact", "desk-address", "desk-balance-letter"];
    table.row(heads.map(|key| evaluator.say(key, &[]).into()));
    for recipient in &outlook.to {
        let letter = word_of(&evaluator, recipient.kind);
        let known = [&recipient.member, &recipient.contact, &recipient.address, &letter];
        table.row(known.map(|text| text.as_str().into()));
    }
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8; header=present")
        .insert_header(("Content-Disposition", "attachment; filename=\"reminder.csv\""))
        .body(table.finish()))
}

pub async fn get(evaluator: Evaluator, name: web::Path<String>, query: web::Query<Query>) -> Reply {
    let audience = wanted(&query).map_err(|refusal| evaluator.refuse(refusal))?;
    let outlook = remind_members::outlook(&evaluator.web.house, &name, audience, evaluator.web.now())
        .await
        .map_err(|refusal| evaluator.refuse(refusal))?;
    evaluator.show(&ReminderPage {
        desk: evaluator.desk(Area::Waves),
        wave: Link { href: href_of(&name), words: name.to_string() },
        action: href_of(&name),
        here: format!("{}/reminder", href_of(&name)),
        audience: audience.as_str().to_owned(),
        audiences: steps::audiences(&evaluator, audience.as_str()),
        letters: outlook.letters as u64,
        finished: outlook.finished as u64,
        undeliverable: outlook.undeliverable as u64,
        written_lately: outlook.written_lately as u64,
        file: format!("{}/reminder.csv?to={}", href_of(&name), audience.as_str()),
        more: outlook.to.len().saturating_sub(SHOWN) as u64,
        days: u64::try_from(LEAST_DAYS).unwrap_or(0),
        to: outlook
            .to
            .iter()
            .take(SHOWN)
            .map(|recipient| ReminderLine {
                member: recipient.member.clone(),
                contact: recipient.contact.clone(),
                address: recipient.address.clone(),
                letter: word_of(&evaluator, recipient.kind),
            })
            .collect(),
    })
}
