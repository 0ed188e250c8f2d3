//! `/persons/{contact}`: what is held about one person who asks for it, and their erasure; `/erasures`: the proofs.

use actix_web::{HttpResponse, web};
use serde::Deserialize;

use crate::id::Id;
use crate::people::member::Contact;
use crate::services::Refusal;
use crate::services::erase_person::{self, Found, Invited, Whom};
use crate::storage::erasures::Erasure;
use crate::web::door::{Evaluator, Reply};
use crate::web::pages::home::href_of;
use crate::web::refused::unprocessable;
use crate::web::views::person_data::{ErasureLine, Erasures, PersonData, WaveLine};
use crate::web::views::{Area, Link, Tone};

#[derive(Deserialize)]
pub struct Form {
    csrf: String,
    #[serde(default)]
    typed: String,
    #[serde(default)]
    why: String,
}

fn whom(evaluator: &Evaluator, id: &str) -> Result<Whom, crate::web::refused::Refused> {
    let id: Id<Contact> = id.parse().map_err(|_| evaluator.not_found())?;
    Ok(Whom::Contact(id))
}

pub async fn get(evaluator: Evaluator, id: web::Path<String>) -> Reply {
    let whom = whom(&evaluator, &id)?;
    show(&evaluator, &id, whom, None, "").await
}

pub async fn post(evaluator: Evaluator, id: web::Path<String>, form: web::Form<Form>) -> Reply {
    evaluator.check_form(&form.csrf)?;
    let person = whom(&evaluator, &id)?;
    let web = &evaluator.web;
    let order = web.house.order(evaluator.name(), web.now()).because(&form.why);
    match erase_person::erase(&web.house, person.clone(), &form.typed, order).await {
        Ok(erased) => {
            let words = evaluator.say("erase-done", &[("sha256", erased.sha256.into())]);
            Ok(web.done("/erasures", Tone::Good, &words))
        }
        Err(refusal @ Refusal::WrongName { .. }) => {
            let words = evaluator.why(&refusal);
            unprocessable(show(&evaluator, &id, person, Some(words), &form.why).await?)
        }
        Err(refusal) => Err(evaluator.refuse(refusal)),
    }
}

/// `/persons/{contact}/held.json`
pub async fn held(evaluator: Evaluator, id: web::Path<String>) -> Reply {
    let person = whom(&evaluator, &id)?;
    let web = &evaluator.web;
    if evaluator.only_asks() {
        erase_person::outlook(&web.house, person).await.map_err(|refusal| evaluator.refuse(refusal))?;
        return Ok(HttpResponse::Ok().content_type("application/json").finish());
    }
    let order = web.house.order(evaluator.name(), web.now());
    let file = erase_person::access(&web.house, person, order).await.map_err(|refusal| evaluator.refuse(refusal))?;
    Ok(given("held", file))
}

fn given(name: &str, content: Vec<u8>) -> HttpResponse {
    HttpResponse::Ok()
        .content_type("application/json")
        .insert_header(("Content-Disposition", format!("attachment; filename=\"{name}.json\"")))
        .body(content)
}

/// `/erasures`
pub async fn all(evaluator: Evaluator) -> Reply {
    let all = erase_person::all(&evaluator.web.house).await.map_err(|refusal| evaluator.refuse(refusal))?;
    let lines = all.into_iter().map(|row| ErasureLine {
        at: evaluator.web.zoned(row.erased_at.moment()),
        by: row.erased_by,
        pseudonym: row.pseudonym,
        sha256: row.sha256,
        href: format!("/erasures/{}/proof.json", row.id),
    });
    evaluator.show(&Erasures { desk: evaluator.desk(Area::People), erasures: lines.collect() })
}

/// `/erasures/{id}/proof.json`
pub async fn proof(evaluator: Evaluator, id: web::Path<String>) -> Reply {
    let id: Id<Erasure> = id.parse().map_err(|_| evaluator.not_found())?;
    let row = erase_person::proof(&evaluator.web.house, id).await.map_err(|refusal| evaluator.refuse(refusal))?;
    Ok(given("erased", row.proof.into_bytes()))
}

async fn show(evaluator: &Evaluator, id: &str, whom: Whom, refused: Option<String>, why: &str) -> Reply {
    let found = erase_person::outlook(&evaluator.web.house, whom).await.map_err(|refusal| evaluator.refuse(refusal))?;
    let (member, name) = found
        .contacts
        .iter()
        .find(|(contact, _)| contact.id.to_string() == id)
        .map_or_else(Default::default, |(contact, name)| (contact.member_id.to_string(), name.clone()));
    evaluator.show(&PersonData {
        desk: evaluator.desk(Area::Clusters),
        back: Link { href: format!("/members/{member}"), words: name },
        action: format!("/persons/{id}"),
        file: format!("/persons/{id}/held.json"),
        goes: goes(evaluator, &found),
        stays: stays(evaluator, &found),
        waves: found.invitations.iter().map(|invited| line_of(evaluator, invited)).collect(),
        address: found.address,
        refused,
        why: why.to_owned(),
    })
}

fn line_of(evaluator: &Evaluator, invited: &Invited) -> WaveLine {
    let key = match (&invited.response, invited.is_draft()) {
        (None, _) => "erase-answers-none",
        (Some(_), true) => "erase-answers-begun",
        (Some(_), false) => "erase-answers-sent",
    };
    WaveLine {
        wave: Link { href: href_of(&invited.wave.name), words: invited.wave.name.clone() },
        mode: evaluator.say(&format!("waves-privacy-{}", invited.mode), &[]),
        answers: evaluator.say(key, &[]),
    }
}

fn goes(evaluator: &Evaluator, found: &Found) -> Vec<String> {
    let count = |count: i64| u64::try_from(count).unwrap_or(0);
    let counted = [
        ("erase-goes-contacts", found.contacts.len() as u64),
        ("erase-goes-waves", found.invitations.len() as u64),
        ("erase-goes-drafts", found.drafts() as u64),
        ("erase-goes-lists", found.lists.len() as u64),
        ("erase-goes-mails", found.mails.len() as u64),
        ("erase-goes-namings", found.namings.len() as u64),
        ("erase-goes-events", count(found.events)),
        ("erase-goes-old-links", count(found.manager_links.1)),
    ];
    said(evaluator, &counted)
}

fn stays(evaluator: &Evaluator, found: &Found) -> Vec<String> {
    let counted = [
        ("erase-stays-answers", found.answers() as u64),
        ("erase-stays-letters", found.letters as u64),
        ("erase-stays-silent", u64::from(found.is_silent)),
        ("erase-stays-links", u64::try_from(found.manager_links.0).unwrap_or(0)),
        ("erase-stays-company", found.contacts.len() as u64),
    ];
    said(evaluator, &counted)
}

fn said(evaluator: &Evaluator, counted: &[(&str, u64)]) -> Vec<String> {
    let there = counted.iter().filter(|(_, count)| *count > 0);
    there.map(|(key, count)| evaluator.say(key, &[("count", (*count).into())])).collect()
}
