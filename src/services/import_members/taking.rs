//! Writes what a list changes into the members of its cluster.

use std::collections::HashMap;

use jiff::Timestamp;
use jiff::civil::Date;

use crate::id::Id;
use crate::people::matching::{Arrival, Comparison, FieldChange};
use crate::people::member::{Contact, Member};
use crate::people::member_list::Entry;
use crate::people::spell;
use crate::services::{Refusal, secrets};
use crate::storage::clusters::ClusterRow;
use crate::storage::members::{self, ContactRow, MemberRow};
use crate::storage::{Database, Day, memberships};

/// Adds who is new, changes what the list says otherwise, and makes everybody a member of the cluster from `today` on.
pub(super) fn take_over(
    db: &mut Database,
    cluster: &ClusterRow,
    comparison: &Comparison,
    now: Timestamp,
    today: Date,
) -> Result<(), Refusal> {
    let is_first_list = !memberships::had_any(db, cluster.id)?;
    let since = |joined: Option<i16>| spell::since(joined, today, is_first_list).map(Day::from);
    // Which member came with which line, for further contacts of the same company.
    let mut came_with = HashMap::new();
    for newcomer in &comparison.new {
        let entry = &newcomer.entry;
        let member = match &newcomer.arrival {
            Arrival::Member => {
                let member = member_of(entry, secrets::id(), now);
                let id = member.id;
                members::add(db, member)?;
                members::add_contact(db, contact_of(entry, secrets::id(), id, 0))?;
                id
            }
            Arrival::ContactOfLine(line) => {
                let member = *came_with.get(line).ok_or_else(|| Refusal::damaged("a list names a line of nobody"))?;
                add_further_contact(db, entry, member)?;
                member
            }
            Arrival::ContactOf(member) => {
                add_further_contact(db, entry, *member)?;
                *member
            }
            Arrival::Membership { member, contact, changes, .. } => {
                apply(db, entry, *member, *contact, changes)?;
                *member
            }
        };
        came_with.insert(entry.line, member);
        memberships::join(db, member, cluster.id, today.into(), since(entry.joined))?;
    }
    // Whoever does not want mail is still a member, and counts as one.
    for silent in &comparison.opted_out {
        memberships::join(db, silent.member, cluster.id, today.into(), since(None))?;
    }
    for changed in &comparison.changed {
        apply(db, &changed.entry, changed.member, changed.contact, &changed.changes)?;
    }
    members::name_again(db, &named(comparison))?;
    Ok(())
}

/// The contacts that are known already and that the list names.
fn named(comparison: &Comparison) -> Vec<Id<Contact>> {
    let new = comparison.new.iter().filter_map(|newcomer| match newcomer.arrival {
        Arrival::Membership { contact, .. } => Some(contact),
        _ => None,
    });
    let changed = comparison.changed.iter().map(|changed| changed.contact);
    let unchanged = comparison.unchanged.iter().map(|unchanged| unchanged.contact);
    let silent = comparison.opted_out.iter().map(|silent| silent.contact);
    new.chain(changed).chain(unchanged).chain(silent).collect()
}

fn add_further_contact(db: &mut Database, entry: &Entry, member: Id<Member>) -> Result<(), Refusal> {
    let rank = members::contacts_of(db, member)?.iter().map(|contact| contact.rank + 1).max().unwrap_or(0);
    members::add_contact(db, contact_of(entry, secrets::id(), member, rank))?;
    Ok(())
}

/// Writes what the list says over what is known. What the list leaves empty stays as it is.
fn apply(
    db: &mut Database,
    entry: &Entry,
    member: Id<Member>,
    contact: Id<Contact>,
    changes: &[FieldChange],
) -> Result<(), Refusal> {
    if changes.is_empty() {
        return Ok(());
    }
    let mut known = members::find(db, member)?.ok_or_else(|| Refusal::damaged("a member is missing"))?;
    let fresh = member_of(entry, member, known.created_at.moment());
    known.name = fresh.name;
    known.enterprise_number = fresh.enterprise_number.or(known.enterprise_number);
    known.language = fresh.language.or(known.language);
    known.size_class = fresh.size_class.or(known.size_class);
    known.joined_year = fresh.joined_year.or(known.joined_year);
    members::change(db, &known)?;

    let all = members::contacts_of(db, member)?;
    let mut known =
        all.into_iter().find(|known| known.id == contact).ok_or_else(|| Refusal::damaged("a contact is missing"))?;
    let fresh = contact_of(entry, contact, member, known.rank);
    known.address = fresh.address;
    known.address_key = fresh.address_key;
    if entry.first_name.is_some() || entry.last_name.is_some() {
        known.first_name = fresh.first_name;
        known.last_name = fresh.last_name;
    }
    known.job_title = fresh.job_title.or(known.job_title);
    known.language = fresh.language.or(known.language);
    members::change_contact(db, &known)?;
    Ok(())
}

fn member_of(entry: &Entry, id: Id<Member>, now: Timestamp) -> MemberRow {
    MemberRow {
        id,
        name: entry.company.as_str().to_owned(),
        enterprise_number: entry.enterprise_number.map(|number| number.to_string()),
        language: entry.language.map(|language| language.to_string()),
        size_class: entry.size.map(|size| size.code().to_owned()),
        joined_year: entry.joined.map(i32::from),
        created_at: now.into(),
    }
}

fn contact_of(entry: &Entry, id: Id<Contact>, member: Id<Member>, rank: i32) -> ContactRow {
    ContactRow {
        id,
        member_id: member,
        address: entry.address.as_str().to_owned(),
        address_key: entry.address.key(),
        first_name: entry.first_name.as_ref().map(|name| name.as_str().to_owned()),
        last_name: entry.last_name.as_ref().map(|name| name.as_str().to_owned()),
        job_title: entry.position.as_ref().map(|name| name.as_str().to_owned()),
        language: entry.language.map(|language| language.to_string()),
        rank,
        ended_on: None,
    }
}
