//! Everything that is held about a person, as a file to hand to them.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::{Found, Invited};
use crate::services::{House, Refusal};
use crate::storage::responses::Response;
use crate::storage::{Database, declines, invitations, letters, memberships, suppressions};
use crate::survey::Document;

/// JSON, with the house and the moment on top.
pub(super) fn file(house: &House, db: &mut Database, found: &Found, now: Timestamp) -> Result<Vec<u8>, Refusal> {
    let mut places = Vec::new();
    for (contact, member) in &found.contacts {
        let clusters: Vec<Value> = memberships::of_member(db, contact.member_id)?
            .iter()
            .map(|row| json!({ "from": row.spell().from.map(|day| day.to_string()), "until": row.spell().until.map(|day| day.to_string()) }))
            .collect();
        places.push(json!({
            "member": member,
            "address": contact.address,
            "first_name": contact.first_name,
            "last_name": contact.last_name,
            "job_title": contact.job_title,
            "language": contact.language,
            "memberships": clusters,
        }));
    }
    let mut waves = Vec::new();
    for invited in &found.invitations {
        waves.push(of_wave(house, db, invited)?);
    }
    let silent = suppressions::find(db, &found.key)?;
    let held = json!({
        "held_by": house.sender.name,
        "written_at": now.to_string(),
        "address": found.address,
        "in_lists_of_members": places,
        "waves": waves,
        "lists_handed_in": found.lists.iter().map(|(_, file, lines)| json!({ "file": file, "lines": lines })).collect::<Vec<_>>(),
        "named_as_colleague": found.namings.iter().map(|named| json!({
            "name": named.name,
            "address": named.address,
            "at": named.named_at.moment().to_string(),
        })).collect::<Vec<_>>(),
        "mails_from_or_about": found.mails.len(),
        "lines_of_history": found.events,
        "not_written_to": silent.map(|silent| json!({ "since": silent.since.moment().to_string(), "reason": silent.reason })),
        "links_to_a_cluster": { "open": found.manager_links.0, "over": found.manager_links.1 },
    });
    serde_json::to_vec_pretty(&held).map_err(Refusal::damaged)
}

fn of_wave(house: &House, db: &mut Database, invited: &Invited) -> Result<Value, Refusal> {
    let row = &invited.row;
    let clusters: Vec<String> =
        invitations::frame_of(db, row.id)?.into_iter().map(|frame| frame.cluster_name).collect();
    let attributes = invitations::frame_of(db, row.id)?.into_iter().next().map(|frame| frame.attributes);
    let known: Value =
        attributes.map_or(Ok(Value::Null), |text| serde_json::from_str(&text)).map_err(Refusal::damaged)?;
    let letters: Vec<Value> = letters::of_invitation(db, row.id)?
        .into_iter()
        .map(|letter| {
            json!({
                "kind": letter.kind,
                "number": letter.number,
                "state": letter.state,
                "taken_by_the_relay_at": letter.accepted_at.map(|at| at.moment().to_string()),
            })
        })
        .collect();
    let decline = declines::find(db, row.id)?;
    let answers = invited.response.as_ref().map(|response| answers(house, db, response)).transpose()?;
    Ok(json!({
        "wave": invited.wave.name,
        "answers_are_kept": invited.mode.as_str(),
        "member": row.member_name,
        "name": row.contact_name,
        "address": row.address,
        "language": row.language,
        "clusters": clusters,
        "known_of_the_member": known,
        "letters": letters,
        "declined": decline.map(|decline| decline.reason),
        "answers": answers,
    }))
}

fn answers(house: &House, db: &mut Database, response: &Response) -> Result<Value, Refusal> {
    let survey = house.definitions.get(db, response.survey_version_id)?;
    let language = response.language.parse().unwrap_or_else(|_| survey.default_language());
    let read = |text: &str| -> Result<Vec<Value>, Refusal> {
        let document: Document = serde_json::from_str(text).map_err(Refusal::damaged)?;
        let said = document.answers.iter().map(|(field, answer)| {
            let bare = field.split('@').next().unwrap_or(field);
            let question = survey.fields().into_iter().find(|known| known.id() == bare);
            json!({
                "field": field,
                "question": question.map(|known| known.question.text.in_language(language).to_owned()),
                "answer": answer,
            })
        });
        Ok(said.collect())
    };
    Ok(json!({
        "state": response.state,
        "started_at": response.started_at.moment().to_string(),
        "saved_at": response.saved_at.moment().to_string(),
        "sent_at": response.sent_at.map(|at| at.moment().to_string()),
        "reference": response.reference,
        "given": read(&response.document)?,
        "not_counted": response.draft.as_deref().map(read).transpose()?,
    }))
}
