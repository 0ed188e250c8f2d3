//! Members, contacts and memberships while a list is taken over: changed in memory, then written all at once.

use std::collections::HashMap;
use std::hash::Hash;

use crate::id::Id;
use crate::people::cluster::Cluster;
use crate::people::member::{Contact, Member};
use crate::services::Refusal;
use crate::storage::members::{self, ContactRow, MemberRow, MembershipRow};
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
    pub members: Sheet<Id<Member>, MemberRow>,
    pub contacts: Sheet<Id<Contact>, ContactRow>,
    /// Of the cluster, ended ones too.
    pub memberships: Sheet<Id<Member>, MembershipRow>,
    /// By member: the rank that its next contact gets.
    next_rank: HashMap<Id<Member>, i32>,
}

impl People {
    /// Everybody as they are stored.
    pub fn load(db: &mut Database, cluster: Id<Cluster>) -> Result<Self, StoreError> {
        let (mut members, mut contacts, mut next_rank) = (Vec::new(), Vec::new(), HashMap::new());
        for known in members::all(db)? {
            let next = known.contacts.iter().map(|contact| contact.rank + 1).max().unwrap_or(0);
            next_rank.insert(known.member.id, next);
            contacts.extend(known.contacts.into_iter().map(|contact| (contact.id, contact)));
            members.push((known.member.id, known.member));
        }
        let memberships =
            members::memberships_ever(db)?.into_iter().filter(|membership| membership.cluster_id == cluster);
        Ok(Self {
            cluster,
            members: Sheet::of(members),
            contacts: Sheet::of(contacts),
            memberships: Sheet::of(memberships.map(|membership| (membership.member_id, membership))),
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

    /// Makes the member one of the cluster; a membership that had ended begins again.
    pub fn join(&mut self, member: Id<Member>, eligible: Option<bool>) {
        let known = self.memberships.get(member).filter(|membership| membership.ended_on.is_none());
        let eligible = eligible.or(known.map(|membership| membership.eligible)).unwrap_or(true);
        let row = MembershipRow { member_id: member, cluster_id: self.cluster, eligible, ended_on: None };
        self.memberships.put(member, row);
    }

    pub fn write(&self, db: &mut Database) -> Result<(), Refusal> {
        members::add_all(db, &self.members.added(), &self.contacts.added(), &self.memberships.added())?;
        for member in self.members.altered() {
            members::change(db, member)?;
        }
        for contact in self.contacts.altered() {
            members::change_contact(db, contact)?;
        }
        for membership in self.memberships.altered() {
            members::change_membership(db, membership)?;
        }
        Ok(())
    }
}
