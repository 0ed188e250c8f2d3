//! One person asks what is held about them, or asks to be erased.
//!
//! A person is an address, at however many members. Erased is what says who they are: their line in every list that was
//! handed in, their place in the lists of members, their name and address in the frames of waves with the link and the
//! letters, their mail, and answers that were never sent in. Answers that were sent in stay in the figures, under an id
//! of nobody. What went is proven by a file that names nobody, whose hash the audit trail keeps; the pseudonym stands in
//! a list outside the database, so that a backup that is put back does not bring the person back.

mod found;
mod held;
mod lists;

use std::collections::HashMap;

use jiff::Timestamp;
use serde_json::json;
use sha2::{Digest, Sha256};

use super::keep_trail::{self, OnWhat};
use super::move_wave::Order;
use super::{House, Refusal, Thing, secrets};
use crate::id::Id;
use crate::people::address::Address;
use crate::people::member::{Contact, Member};
use crate::rights::Right;
use crate::storage::erasures::{self, Erasure, ErasureRow};
use crate::storage::members;
use crate::storage::{Database, letters, traces};
use crate::trail::{Act, Kind};
use crate::wave::Wave;
use crate::wave::link::MasterKey;

pub use found::{Found, Invited};

/// A person, by an address or by their place in the list of a member.
#[derive(Clone, Debug)]
pub enum Whom {
    Address(String),
    Contact(Id<Contact>),
}

/// What is held about a person, counted; nothing is changed.
pub async fn outlook(house: &House, whom: Whom) -> Result<Found, Refusal> {
    house.demand_whole(Right::AnswerRequests)?;
    house.read(move |house, db| look(db, &whom, house.clock.now())).await
}

/// Everything that is held about a person, as JSON. That it was taken is written down first.
pub async fn access(house: &House, whom: Whom, order: Order) -> Result<Vec<u8>, Refusal> {
    house.demand_whole(Right::AnswerRequests)?;
    house
        .on_record(move |house, db| {
            let found = look(db, &whom, order.at)?;
            let file = held::file(house, db, &found, order.at)?;
            let person = OnWhat::new(Kind::Address, house.pseudonym(&found.key));
            keep_trail::note(db, &order, Act::PersonShown, &person, "", &format!("sha256:{}", sum(&file)))?;
            Ok(file)
        })
        .await
}

/// Erases a person, if `typed` is their address. The proof of it.
pub async fn erase(house: &House, whom: Whom, typed: &str, order: Order) -> Result<ErasureRow, Refusal> {
    house.demand_whole(Right::AnswerRequests)?;
    let typed = typed.trim().to_owned();
    house
        .on_record(move |house, db| {
            let found = look(db, &whom, order.at)?;
            if Address::parse(&typed).map(|address| address.key()).ok().as_ref() != Some(&found.key) {
                return Err(Refusal::WrongName { expected: found.address, found: typed });
            }
            let erased = erase_in(db, &house.master_key, &found, &order)?;
            // Last, and before the commit: a name too many in the list is known, one that is missing would come back.
            if let Some(list) = &house.erased {
                list.add(order.at, &erased.pseudonym)?;
            }
            Ok(erased)
        })
        .await
}

/// Erases anew whom the list names: a backup that was put back holds them. How many there were.
pub(super) fn erase_again(
    db: &mut Database,
    master: &MasterKey,
    pseudonyms: &[String],
    order: &Order,
) -> Result<usize, Refusal> {
    if pseudonyms.is_empty() {
        return Ok(0);
    }
    let mut again = 0;
    for key in traces::address_keys(db)? {
        if pseudonyms.contains(&master.pseudonym(&key)) {
            let found = Found::of(db, key.clone(), key, order.at)?;
            erase_in(db, master, &found, order)?;
            again += 1;
        }
    }
    Ok(again)
}

/// The proofs of all erasures, the newest first.
pub async fn all(house: &House) -> Result<Vec<ErasureRow>, Refusal> {
    house.demand_whole(Right::AnswerRequests)?;
    house.store.read(|db| Ok(erasures::all(db)?)).await
}

pub async fn proof(house: &House, id: Id<Erasure>) -> Result<ErasureRow, Refusal> {
    house.demand_whole(Right::AnswerRequests)?;
    let found = house.store.read(move |db| Ok::<_, Refusal>(erasures::find(db, id)?)).await?;
    found.ok_or_else(|| Refusal::unknown(Thing::Erasure, id.to_string()))
}

fn look(db: &mut Database, whom: &Whom, now: Timestamp) -> Result<Found, Refusal> {
    let (address, key) = match whom {
        Whom::Address(typed) => {
            let unknown = || Refusal::unknown(Thing::Person, typed.clone());
            let address = Address::parse(typed).map_err(|_| unknown())?;
            (address.to_string(), address.key())
        }
        Whom::Contact(id) => {
            let contact = members::contact(db, *id)?;
            let contact = contact.ok_or_else(|| Refusal::unknown(Thing::Person, id.to_string()))?;
            (contact.address, contact.address_key)
        }
    };
    let found = Found::of(db, address.clone(), key, now)?;
    if found.is_nothing() { Err(Refusal::unknown(Thing::Person, address)) } else { Ok(found) }
}

fn erase_in(db: &mut Database, master: &MasterKey, found: &Found, order: &Order) -> Result<ErasureRow, Refusal> {
    let key = found.key.as_str();
    let people: Vec<Id<Contact>> = found.contacts.iter().map(|(contact, _)| contact.id).collect();
    traces::empty_mails(db, &found.mails, order.at.into(), &order.by)?;
    traces::forget_namings(db, key)?;
    let lifted = traces::forget_lifted(db, key)?;
    let (mut drafts, mut unlinked) = (0, 0);
    let mut nobodies: HashMap<(Id<Wave>, Id<Member>), Id<Member>> = HashMap::new();
    for invited in &found.invitations {
        let id = invited.row.id;
        if invited.is_draft() {
            traces::forget_response(db, id)?;
            drafts += 1;
        } else if invited.response.is_some() {
            traces::bare_response(db, id, &secrets::reference())?;
            unlinked += 1;
        }
        letters::cancel_of(db, id)?;
        // One id for all of a member in a wave, so that it is counted once. Where others of it stay invited, its own.
        let member = match invited.has_company {
            true => invited.row.member_id,
            false => *nobodies.entry((invited.row.wave_id, invited.row.member_id)).or_insert_with(secrets::random_id),
        };
        traces::unlink(db, &invited.row, secrets::random_id(), member, secrets::random_id())?;
    }
    let lists = lists::blank(db, found)?;
    traces::forget_list_work(db, key, &people, &lists)?;
    lists::blank_checks(db, key)?;
    traces::empty_events(db, key)?;
    traces::empty_manager_links(db, key, order.at.into())?;
    for id in &people {
        members::remove_contact(db, *id)?;
    }
    let id: Id<Erasure> = secrets::id();
    let pseudonym = master.pseudonym(key);
    let proof = json!({
        "erasure": id.to_string(),
        "person": pseudonym,
        "at": order.at.to_string(),
        "by": order.by,
        "because": order.why,
        "erased": {
            "places_in_lists_of_members": people.len(),
            "names_and_links_in_waves": found.invitations.len(),
            "answers_not_sent": drafts,
            "lists_handed_in": lists.len(),
            "mails": found.mails.len(),
            "namings_as_colleague": found.namings.len(),
            "silences_that_were_lifted": lifted,
            "lines_of_history": found.events,
            "old_links_to_a_cluster": found.manager_links.1,
        },
        "kept": {
            "answers_of_nobody": unlinked,
            "letters_counted": found.letters,
            "not_to_be_written_to": found.is_silent,
            "open_links_to_a_cluster": found.manager_links.0,
        },
    });
    let proof = serde_json::to_string_pretty(&proof).map_err(Refusal::damaged)?;
    let sha256 = sum(proof.as_bytes());
    let row = ErasureRow {
        id,
        pseudonym,
        erased_at: order.at.into(),
        erased_by: order.by.clone(),
        proof,
        sha256: sha256.clone(),
    };
    erasures::add(db, row.clone())?;
    let person = OnWhat::new(Kind::Address, row.pseudonym.clone());
    keep_trail::note(db, order, Act::PersonErased, &person, "", &format!("sha256:{sha256}"))?;
    Ok(row)
}

/// SHA-256 in hexadecimal digits.
fn sum(bytes: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(&Sha256::digest(bytes))
}
