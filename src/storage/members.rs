//! Members and their contacts.

use std::collections::{HashMap, HashSet};

use diesel::prelude::*;

use super::columns::{Day, Stamp};
use super::database::{Database, StoreError};
use super::memberships::holding;
use super::schema::{contacts, members, memberships};
use crate::id::Id;
use crate::people::cluster::Cluster;
use crate::people::member::{Contact, Member};

#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = members, treat_none_as_default_value = false)]
pub struct MemberRow {
    pub id: Id<Member>,
    pub name: String,
    pub enterprise_number: Option<String>,
    pub language: Option<String>,
    pub size_class: Option<String>,
    pub joined_year: Option<i32>,
    pub created_at: Stamp,
    /// What it does and where, in the words of its cluster's list.
    pub sector: Option<String>,
    pub region: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = contacts, treat_none_as_default_value = false)]
pub struct ContactRow {
    pub id: Id<Contact>,
    pub member_id: Id<Member>,
    pub address: String,
    pub address_key: String,
    pub first_name: Option<String>,
    /// The last name, or a whole name that the list does not take apart.
    pub last_name: Option<String>,
    pub job_title: Option<String>,
    pub language: Option<String>,
    /// 0 is the contact who is invited.
    pub rank: i32,
    /// The first day on which they are at the member no longer.
    pub ended_on: Option<Day>,
}

impl ContactRow {
    /// First and last name together; empty when neither is known.
    pub fn full_name(&self) -> String {
        let names = [self.first_name.as_deref(), self.last_name.as_deref()];
        names.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    /// Whether they are at the member on this day.
    pub fn is_there_on(&self, day: Day) -> bool {
        self.ended_on.is_none_or(|ended| jiff::civil::Date::from(day) < ended.into())
    }
}

/// A member with its contacts in order.
#[derive(Clone, Debug)]
pub struct MemberWithContacts {
    pub member: MemberRow,
    pub contacts: Vec<ContactRow>,
}

/// PostgreSQL takes 65,535 values in a statement, SQLite 32,766.
pub(super) const ROWS_AT_ONCE: usize = 1_000;

/// Adds members, and contacts of these or of others.
pub fn add_all(db: &mut Database, new: &[MemberRow], their_contacts: &[ContactRow]) -> Result<(), StoreError> {
    for rows in new.chunks(ROWS_AT_ONCE) {
        on_either!(db => diesel::insert_into(members::table).values(rows).execute(db))?;
    }
    for rows in their_contacts.chunks(ROWS_AT_ONCE) {
        on_either!(db => diesel::insert_into(contacts::table).values(rows).execute(db))?;
    }
    Ok(())
}

pub fn remove(db: &mut Database, member: Id<Member>) -> Result<(), StoreError> {
    diesel::delete(members::table.find(member)).execute(db)?;
    Ok(())
}

pub fn remove_contact(db: &mut Database, contact: Id<Contact>) -> Result<(), StoreError> {
    diesel::delete(contacts::table.find(contact)).execute(db)?;
    Ok(())
}

pub fn change(db: &mut Database, member: &MemberRow) -> Result<(), StoreError> {
    diesel::update(members::table.find(member.id))
        .set((
            members::name.eq(&member.name),
            members::enterprise_number.eq(&member.enterprise_number),
            members::language.eq(&member.language),
            members::size_class.eq(&member.size_class),
            members::joined_year.eq(member.joined_year),
            members::sector.eq(&member.sector),
            members::region.eq(&member.region),
        ))
        .execute(db)?;
    Ok(())
}

pub fn find(db: &mut Database, member: Id<Member>) -> Result<Option<MemberRow>, StoreError> {
    Ok(members::table.find(member).select(MemberRow::as_select()).first(db).optional()?)
}

pub fn contact(db: &mut Database, contact: Id<Contact>) -> Result<Option<ContactRow>, StoreError> {
    Ok(contacts::table.find(contact).select(ContactRow::as_select()).first(db).optional()?)
}

/// The contacts of a member, the one who is invited first.
pub fn contacts_of(db: &mut Database, member: Id<Member>) -> Result<Vec<ContactRow>, StoreError> {
    Ok(contacts::table
        .filter(contacts::member_id.eq(member))
        .order(contacts::rank)
        .select(ContactRow::as_select())
        .load(db)?)
}

pub fn change_contact(db: &mut Database, contact: &ContactRow) -> Result<(), StoreError> {
    diesel::update(contacts::table.find(contact.id))
        .set((
            contacts::address.eq(&contact.address),
            contacts::address_key.eq(&contact.address_key),
            contacts::first_name.eq(&contact.first_name),
            contacts::last_name.eq(&contact.last_name),
            contacts::job_title.eq(&contact.job_title),
            contacts::language.eq(&contact.language),
            contacts::rank.eq(contact.rank),
            contacts::ended_on.eq(contact.ended_on),
        ))
        .execute(db)?;
    Ok(())
}

/// The contacts of whom it is known that they are at their member no longer on this day.
pub fn contacts_that_left(db: &mut Database, day: Day) -> Result<HashSet<Id<Contact>>, StoreError> {
    let left: Vec<Id<Contact>> = contacts::table.filter(contacts::ended_on.le(day)).select(contacts::id).load(db)?;
    Ok(left.into_iter().collect())
}

/// The members of a cluster on a day, by name, with the contacts that are there on it.
pub fn of_cluster(db: &mut Database, cluster: Id<Cluster>, day: Day) -> Result<Vec<MemberWithContacts>, StoreError> {
    let rows = memberships::table
        .inner_join(members::table.on(members::id.eq(memberships::member_id)))
        .filter(memberships::cluster_id.eq(cluster))
        .filter(holding!(day))
        .filter(memberships::eligible.eq(true))
        .select(MemberRow::as_select())
        .load(db)?;
    let contacts = memberships::table
        .inner_join(contacts::table.on(contacts::member_id.eq(memberships::member_id)))
        .filter(memberships::cluster_id.eq(cluster))
        .filter(holding!(day))
        .filter(contacts::ended_on.is_null().or(contacts::ended_on.gt(day)))
        .select(ContactRow::as_select())
        .load(db)?;
    Ok(together(rows, contacts))
}

/// Every member with its contacts, by name.
pub fn all(db: &mut Database) -> Result<Vec<MemberWithContacts>, StoreError> {
    let rows = members::table.select(MemberRow::as_select()).load(db)?;
    let contacts = contacts::table.select(ContactRow::as_select()).load(db)?;
    Ok(together(rows, contacts))
}

pub fn count(db: &mut Database) -> Result<usize, StoreError> {
    let count: i64 = members::table.count().get_result(db)?;
    Ok(usize::try_from(count).unwrap_or(0))
}

fn together(rows: Vec<MemberRow>, contacts: Vec<ContactRow>) -> Vec<MemberWithContacts> {
    let mut by_member: HashMap<Id<Member>, Vec<ContactRow>> = HashMap::new();
    for contact in contacts {
        by_member.entry(contact.member_id).or_default().push(contact);
    }
    let mut members: Vec<MemberWithContacts> = rows
        .into_iter()
        .map(|member| {
            let mut contacts = by_member.remove(&member.id).unwrap_or_default();
            contacts.sort_by_key(|contact| contact.rank);
            MemberWithContacts { member, contacts }
        })
        .collect();
    members.sort_by_cached_key(|member| member.member.name.to_lowercase());
    members
}

/// The enterprise numbers of the members that have one.
pub fn enterprise_numbers(db: &mut Database) -> Result<HashMap<Id<Member>, String>, StoreError> {
    let rows: Vec<(Id<Member>, Option<String>)> =
        members::table.select((members::id, members::enterprise_number)).load(db)?;
    Ok(rows.into_iter().filter_map(|(id, number)| Some((id, number?))).collect())
}
