//! Writes what a list changes into the members of its cluster.

use std::collections::{HashMap, HashSet};

use jiff::Timestamp;
use jiff::civil::Date;

use super::journal;
use super::people::People;
use crate::id::Id;
use crate::people::matching::{Arrival, Comparison, FieldChange, Newcomer};
use crate::people::member::{Contact, Member};
use crate::people::member_list::Entry;
use crate::services::{Refusal, secrets};
use crate::storage::Database;
use crate::storage::clusters::ClusterRow;
use crate::storage::list_uploads::Upload;
use crate::storage::members::{ContactRow, MemberRow};

/// Adds who is new, changes what the list says otherwise, and makes everybody a member of the cluster from `today` on.
pub(super) fn take_over(
    db: &mut Database,
    (upload, cluster): (Id<Upload>, &ClusterRow),
    comparison: &Comparison,
    spared: &HashSet<Id<Member>>,
    now: Timestamp,
    today: Date,
) -> Result<(), Refusal> {
    let mut taking = Taking { people: People::load(db, cluster.id, today)?, came_with: HashMap::new(), spared, now };
    for newcomer in &comparison.new {
        taking.arrive(newcomer)?;
    }
    for silent in &comparison.opted_out {
        // Whoever does not want mail is still a member, and counts as one.
        let member = match &silent.other_company {
            None => silent.member,
            Some(arrival) => taking.company(&silent.entry, arrival)?,
        };
        taking.people.join(member, None, silent.entry.eligible);
        if silent.other_company.is_none() {
            taking.name_again(silent.member, silent.contact);
        }
    }
    for changed in &comparison.changed {
        taking.apply(&changed.entry, changed.member, changed.contact, &changed.changes)?;
        if changed.entry.eligible.is_some() {
            taking.people.join(changed.member, changed.entry.joined, changed.entry.eligible);
        }
        taking.name_again(changed.member, changed.contact);
    }
    for unchanged in &comparison.unchanged {
        taking.name_again(unchanged.member, unchanged.contact);
    }
    taking.people.write(db)?;
    journal::note(db, upload, &taking.people)
}

struct Taking<'a> {
    people: People,
    /// Of whom nothing is changed but that they are in the cluster.
    spared: &'a HashSet<Id<Member>>,
    /// Which member came with which line, for further contacts of the same company.
    came_with: HashMap<usize, Id<Member>>,
    now: Timestamp,
}

impl Taking<'_> {
    fn arrive(&mut self, newcomer: &Newcomer) -> Result<(), Refusal> {
        let entry = &newcomer.entry;
        let member = match &newcomer.arrival {
            Arrival::Member => self.add_company(entry),
            Arrival::ContactOfLine(line) => {
                let member = self.member_of_line(*line)?;
                self.people.add_contact(contact_of(entry, secrets::id(), member));
                member
            }
            Arrival::ContactOf(member) => {
                self.people.add_contact(contact_of(entry, secrets::id(), *member));
                *member
            }
            Arrival::Membership { member, contact, changes, .. } => {
                self.apply(entry, *member, *contact, changes)?;
                self.name_again(*member, *contact);
                *member
            }
        };
        self.came_with.insert(entry.line, member);
        self.people.join(member, entry.joined, entry.eligible);
        Ok(())
    }

    fn name_again(&mut self, member: Id<Member>, contact: Id<Contact>) {
        if !self.spared.contains(&member) {
            self.people.name_again(contact);
        }
    }

    /// The company of somebody who does not want to be asked: only when nobody else stands for it, it comes with them.
    fn company(&mut self, entry: &Entry, arrival: &Arrival) -> Result<Id<Member>, Refusal> {
        match arrival {
            Arrival::Member => {
                let member = self.add_company(entry);
                self.came_with.insert(entry.line, member);
                Ok(member)
            }
            Arrival::ContactOfLine(line) => self.member_of_line(*line),
            Arrival::ContactOf(member) | Arrival::Membership { member, .. } => Ok(*member),
        }
    }

    fn add_company(&mut self, entry: &Entry) -> Id<Member> {
        let member = member_of(entry, secrets::id(), self.now);
        let id = member.id;
        self.people.members.put(id, member);
        self.people.add_contact(contact_of(entry, secrets::id(), id));
        id
    }

    fn member_of_line(&self, line: usize) -> Result<Id<Member>, Refusal> {
        self.came_with.get(&line).copied().ok_or_else(|| Refusal::damaged("a list names a line of nobody"))
    }

    /// Writes what the list says over what is known. What the list leaves empty stays as it is.
    fn apply(
        &mut self,
        entry: &Entry,
        member: Id<Member>,
        contact: Id<Contact>,
        changes: &[FieldChange],
    ) -> Result<(), Refusal> {
        if changes.is_empty() || self.spared.contains(&member) {
            return Ok(());
        }
        let known = self.people.members.get(member).ok_or_else(|| Refusal::damaged("a member is missing"))?;
        let fresh = member_of(entry, member, self.now);
        let changed = MemberRow {
            id: member,
            name: fresh.name,
            enterprise_number: fresh.enterprise_number.or_else(|| known.enterprise_number.clone()),
            language: fresh.language.or_else(|| known.language.clone()),
            size_class: fresh.size_class.or_else(|| known.size_class.clone()),
            joined_year: fresh.joined_year.or(known.joined_year),
            created_at: known.created_at,
            sector: fresh.sector.or_else(|| known.sector.clone()),
            region: fresh.region.or_else(|| known.region.clone()),
        };
        self.people.members.put(member, changed);

        let known = self.people.contacts.get(contact).ok_or_else(|| Refusal::damaged("a contact is missing"))?;
        let fresh = contact_of(entry, contact, member);
        let is_named = entry.first_name.is_some() || entry.last_name.is_some();
        let changed = ContactRow {
            id: contact,
            member_id: member,
            address: fresh.address,
            address_key: fresh.address_key,
            first_name: if is_named { fresh.first_name } else { known.first_name.clone() },
            last_name: if is_named { fresh.last_name } else { known.last_name.clone() },
            job_title: fresh.job_title.or_else(|| known.job_title.clone()),
            language: fresh.language.or_else(|| known.language.clone()),
            rank: known.rank,
            ended_on: known.ended_on,
        };
        self.people.contacts.put(contact, changed);
        Ok(())
    }
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
        sector: entry.sector.as_ref().map(|name| name.as_str().to_owned()),
        region: entry.region.as_ref().map(|name| name.as_str().to_owned()),
    }
}

/// Its rank is given by the member's other contacts.
fn contact_of(entry: &Entry, id: Id<Contact>, member: Id<Member>) -> ContactRow {
    ContactRow {
        id,
        member_id: member,
        address: entry.address.as_str().to_owned(),
        address_key: entry.address.key(),
        first_name: entry.first_name.as_ref().map(|name| name.as_str().to_owned()),
        last_name: entry.last_name.as_ref().map(|name| name.as_str().to_owned()),
        job_title: entry.position.as_ref().map(|name| name.as_str().to_owned()),
        language: entry.language.map(|language| language.to_string()),
        rank: 0,
        ended_on: None,
    }
}
