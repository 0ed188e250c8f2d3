//! What taking a list over did, as it was noted then: not what the list would do today.

use std::collections::HashMap;

use serde::de::DeserializeOwned;

use super::journal::{self, ContactThen, MemberThen, MembershipThen};
use crate::id::Id;
use crate::people::matching::FieldChange;
use crate::people::member::Member;
use crate::people::member_list::Field;
use crate::services::Refusal;
use crate::storage::Database;
use crate::storage::list_journal::{self, JournalRow};
use crate::storage::list_uploads::Upload;
use crate::storage::members::{self, MemberWithContacts};

/// One line of what was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    pub member: Id<Member>,
    pub company: String,
    pub kind: DoneKind,
    /// That of a new contact; of somebody who was known already, the first.
    pub address: String,
    /// All addresses that it may be known by in the list, as they are compared.
    pub keys: Vec<String>,
    pub changes: Vec<FieldChange>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DoneKind {
    NewContact,
    /// Known already, and a member of the cluster from then on.
    Joined,
    Changed,
}

/// What was noted of a list, member by member.
pub(super) fn of(db: &mut Database, upload: Id<Upload>) -> Result<Vec<Done>, Refusal> {
    let notes = list_journal::of(db, upload)?;
    if notes.is_empty() {
        return Ok(Vec::new());
    }
    let known: HashMap<Id<Member>, MemberWithContacts> =
        members::all(db)?.into_iter().map(|known| (known.member.id, known)).collect();
    let mut order: Vec<Id<Member>> = Vec::new();
    let mut by_member: HashMap<Id<Member>, Vec<&JournalRow>> = HashMap::new();
    for note in &notes {
        let of_member = by_member.entry(note.member_id).or_default();
        if of_member.is_empty() {
            order.push(note.member_id);
        }
        of_member.push(note);
    }
    let mut done = Vec::new();
    for member in order {
        done.extend(of_member(member, &by_member[&member], known.get(&member))?);
    }
    Ok(done)
}

fn of_member(
    member: Id<Member>,
    notes: &[&JournalRow],
    known: Option<&MemberWithContacts>,
) -> Result<Vec<Done>, Refusal> {
    let mut company = known.map(|known| known.member.name.clone()).unwrap_or_default();
    let (mut arrivals, mut changes, mut joins) = (Vec::new(), Vec::new(), false);
    for note in notes {
        match note.subject.as_str() {
            journal::MEMBER => {
                let (before, after) = then::<MemberThen>(note)?;
                if let Some(before) = before {
                    changes.extend(of_company(&before, &after));
                }
                company = after.name;
            }
            journal::CONTACT => match then::<ContactThen>(note)? {
                (None, after) => arrivals.push(after),
                (Some(before), after) => changes.extend(of_contact(&before, &after)),
            },
            _ => match then::<MembershipThen>(note)? {
                (None, _) => joins = true,
                (Some(before), after) => changes.extend(of_membership(&before, &after)),
            },
        }
    }
    let line =
        |kind, address: String, keys, changes| Done { member, company: company.clone(), kind, address, keys, changes };
    let mut done: Vec<Done> = Vec::new();
    let joins = joins && arrivals.is_empty();
    for contact in arrivals {
        done.push(line(DoneKind::NewContact, contact.address, vec![contact.address_key], Vec::new()));
    }
    // A language is one of the company and of the person; it is said once.
    changes.dedup();
    if joins || !changes.is_empty() {
        let contacts = known.map_or(&[][..], |known| known.contacts.as_slice());
        let address = contacts.first().map(|contact| contact.address.clone()).unwrap_or_default();
        let keys = contacts.iter().map(|contact| contact.address_key.clone()).collect();
        done.push(line(if joins { DoneKind::Joined } else { DoneKind::Changed }, address, keys, changes));
    }
    Ok(done)
}

fn of_company(before: &MemberThen, after: &MemberThen) -> Vec<FieldChange> {
    let year = |then: &MemberThen| then.joined_year.map(|year| year.to_string());
    let fields = [
        (Field::Company, Some(before.name.clone()), Some(after.name.clone())),
        (Field::Size, before.size_class.clone(), after.size_class.clone()),
        (Field::Sector, before.sector.clone(), after.sector.clone()),
        (Field::Region, before.region.clone(), after.region.clone()),
        (Field::Joined, year(before), year(after)),
        (Field::EnterpriseNumber, before.enterprise_number.clone(), after.enterprise_number.clone()),
        (Field::Language, before.language.clone(), after.language.clone()),
    ];
    differing(fields)
}

fn of_contact(before: &ContactThen, after: &ContactThen) -> Vec<FieldChange> {
    let name = |then: &ContactThen| {
        let parts = [then.first_name.as_deref(), then.last_name.as_deref()];
        Some(parts.into_iter().flatten().collect::<Vec<_>>().join(" "))
    };
    let fields = [
        (Field::Language, before.language.clone(), after.language.clone()),
        (Field::Address, Some(before.address.clone()), Some(after.address.clone())),
        (Field::FullName, name(before), name(after)),
        (Field::Position, before.job_title.clone(), after.job_title.clone()),
    ];
    differing(fields)
}

fn of_membership(before: &MembershipThen, after: &MembershipThen) -> Vec<FieldChange> {
    let eligible = |then: &MembershipThen| Some(if then.eligible { "yes" } else { "no" }.to_owned());
    let since = |then: &MembershipThen| then.starts_on.map(|day| day.to_string());
    differing([(Field::Eligible, eligible(before), eligible(after)), (Field::Joined, since(before), since(after))])
}

fn differing<const N: usize>(fields: [(Field, Option<String>, Option<String>); N]) -> Vec<FieldChange> {
    let changed = fields.into_iter().filter(|(_, before, after)| before != after);
    let change = |(field, before, after): (Field, Option<String>, Option<String>)| FieldChange {
        field,
        before: before.unwrap_or_default(),
        after: after.unwrap_or_default(),
    };
    changed.map(change).collect()
}

/// A note before, where there was something, and after.
fn then<T: DeserializeOwned>(note: &JournalRow) -> Result<(Option<T>, T), Refusal> {
    let read = |text: &str| serde_json::from_str(text).map_err(Refusal::damaged);
    let before = if note.before.is_empty() { None } else { Some(read(&note.before)?) };
    Ok((before, read(&note.after)?))
}
