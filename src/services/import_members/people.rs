//! Members, contacts and memberships while a list is taken over: changed in memory, then written all at once.

use std::collections::HashMap;
use std::hash::Hash;

use jiff::civil::Date;

use crate::id::Id;
use crate::people::cluster::Cluster;
use crate::people::member::{Contact, Member};
use crate::people::spell::{self, Joining, Spell, joining};
use crate::services::Refusal;
use crate::storage::members::{self, ContactRow, MemberRow};
use crate::storage::memberships::{self, MembershipRow};
use crate::storage::{Database, StoreError};

/// Rows of one kind, as they stand and as they were.
pub(super) struct Sheet<K, V> {
    now: HashMap<K, V>,
    before: HashMap<K, Option<V>>,
    /// In the order in which they were first put.
    put: Vec<K>,
}

/// A row before, where there was one, and after.
pub(super) type Change<'a, V> = (Option<&'a V>, &'a V);

impl<K: Copy + Eq + Hash, V: Clone + PartialEq> Sheet<K, V> {
    fn of(rows: impl IntoIterator<Item = (K, V)>) -> Self {
        Self { now: rows.into_iter().collect(), before: HashMap::new(), put: Vec::new() }
    }

    pub fn get(&self, key: K) -> Option<&V> {
        self.now.get(&key)
    }

    pub fn put(&mut self, key: K, row: V) {
        let before = self.now.insert(key, row);
        if let std::collections::hash_map::Entry::Vacant(first) = self.before.entry(key) {
            first.insert(before);
            self.put.push(key);
        }
    }

    pub fn changes(&self) -> impl Iterator<Item = Change<'_, V>> {
        self.put
            .iter()
            .filter_map(|key| Some((self.before.get(key)?.as_ref(), self.now.get(key)?)))
            .filter(|(before, after)| *before != Some(*after))
    }

    fn added(&self) -> Vec<V> {
        self.changes().filter(|(before, _)| before.is_none()).map(|(_, after)| after.clone()).collect()
    }

    fn altered(&self) -> impl Iterator<Item = &V> {
        self.changes().filter(|(before, _)| before.is_some()).map(|(_, after)| after)
    }
}

pub(super) struct People {
    cluster: Id<Cluster>,
    today: Date,
    /// Whether the cluster never had a member before.
    is_first_list: bool,
    pub members: Sheet<Id<Member>, MemberRow>,
    pub contacts: Sheet<Id<Contact>, ContactRow>,
    /// Of the cluster: each time that somebody was a member, by its number.
    pub memberships: Sheet<(Id<Member>, i32), MembershipRow>,
    /// By member: how many times it was one.
    spells: HashMap<Id<Member>, i32>,
    /// By member: the rank that its next contact gets.
    next_rank: HashMap<Id<Member>, i32>,
}

impl People {
    /// Everybody as they are stored.
    pub fn load(db: &mut Database, cluster: Id<Cluster>, today: Date) -> Result<Self, StoreError> {
        let (mut members, mut contacts, mut next_rank) = (Vec::new(), Vec::new(), HashMap::new());
        for known in members::all(db)? {
            let next = known.contacts.iter().map(|contact| contact.rank + 1).max().unwrap_or(0);
            next_rank.insert(known.member.id, next);
            contacts.extend(known.contacts.into_iter().map(|contact| (contact.id, contact)));
            members.push((known.member.id, known.member));
        }
        let memberships = memberships::all(db)?.remove(&cluster).unwrap_or_default();
        let mut spells: HashMap<Id<Member>, i32> = HashMap::new();
        for row in &memberships {
            let last = spells.entry(row.member_id).or_default();
            *last = row.number.max(*last);
        }
        Ok(Self {
            cluster,
            today,
            is_first_list: memberships.is_empty(),
            members: Sheet::of(members),
            contacts: Sheet::of(contacts),
            memberships: Sheet::of(memberships.into_iter().map(|row| ((row.member_id, row.number), row))),
            spells,
            next_rank,
        })
    }

    /// Adds a contact after those that the member has.
    pub fn add_contact(&mut self, contact: ContactRow) {
        let rank = self.next_rank.entry(contact.member_id).or_insert(0);
        let contact = ContactRow { rank: *rank, ..contact };
        *rank += 1;
        self.contacts.put(contact.id, contact);
    }

    /// Whoever a list names is at the member, whatever was said before.
    pub fn name_again(&mut self, contact: Id<Contact>) {
        if let Some(known) = self.contacts.get(contact).filter(|known| known.ended_on.is_some()) {
            let known = ContactRow { ended_on: None, ..known.clone() };
            self.contacts.put(contact, known);
        }
    }

    /// Makes the member one of the cluster today, if it is none. `joined` is the year that the list gives.
    pub fn join(&mut self, member: Id<Member>, joined: Option<i16>, eligible: Option<bool>) {
        let last = self.spells.get(&member).copied().unwrap_or(0);
        let rows: Vec<MembershipRow> =
            (1..=last).filter_map(|number| self.memberships.get((member, number)).cloned()).collect();
        let spells: Vec<Spell> = rows.iter().map(MembershipRow::spell).collect();
        let row = match joining(&spells, self.today, spell::since(joined, self.today, self.is_first_list)) {
            Joining::Already => {
                let Some(row) = rows.into_iter().find(|row| row.spell().holds(self.today)) else { return };
                MembershipRow { eligible: eligible.unwrap_or(row.eligible), ..row }
            }
            Joining::Begin(from) => MembershipRow {
                member_id: member,
                cluster_id: self.cluster,
                number: last + 1,
                eligible: eligible.unwrap_or(true),
                starts_on: from.map(Into::into),
                ended_on: None,
            },
            Joining::Sooner(place, from) => {
                let row = rows[place].clone();
                MembershipRow { starts_on: Some(from.into()), eligible: eligible.unwrap_or(row.eligible), ..row }
            }
        };
        self.spells.insert(member, last.max(row.number));
        self.memberships.put((member, row.number), row);
    }

    pub fn write(&self, db: &mut Database) -> Result<(), Refusal> {
        members::add_all(db, &self.members.added(), &self.contacts.added())?;
        memberships::add_all(db, &self.memberships.added())?;
        for member in self.members.altered() {
            members::change(db, member)?;
        }
        for contact in self.contacts.altered() {
            members::change_contact(db, contact)?;
        }
        for membership in self.memberships.altered() {
            memberships::keep(db, membership)?;
        }
        Ok(())
    }
}
