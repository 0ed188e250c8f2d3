//! Addresses that must not be written to.

use std::collections::HashSet;

use diesel::prelude::*;

use super::columns::Stamp;
use super::database::{Database, StoreError};
use super::schema::{lifted_suppressions, suppressions};

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = suppressions)]
pub struct Suppression {
    /// An address as it is compared: [`crate::people::address::Address::key`].
    pub address_key: String,
    /// [`ASKED`], [`BOUNCED`] or [`COMPLAINED`].
    pub reason: String,
    pub since: Stamp,
    pub noted_by: String,
    /// What it rests on: the wave, or what somebody said. May be empty.
    pub evidence: String,
}

/// An address that may be written to again.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = lifted_suppressions)]
pub struct Lifted {
    pub address_key: String,
    /// 1, 2, 3 … of the address.
    pub number: i32,
    pub reason: String,
    pub since: Stamp,
    pub noted_by: String,
    pub evidence: String,
    pub lifted_at: Stamp,
    pub lifted_by: String,
    pub why: String,
}

pub const ASKED: &str = "asked";
/// A server says that there is no such mailbox.
pub const BOUNCED: &str = "bounced";
/// Its owner told their provider that the letter was not wanted.
pub const COMPLAINED: &str = "complained";

/// Notes an address; one that is noted already stays as it is.
pub fn add(db: &mut Database, suppression: Suppression) -> Result<(), StoreError> {
    on_either!(db => diesel::insert_into(suppressions::table)
        .values(suppression)
        .on_conflict_do_nothing()
        .execute(db))?;
    Ok(())
}

pub fn find(db: &mut Database, address_key: &str) -> Result<Option<Suppression>, StoreError> {
    Ok(suppressions::table.find(address_key).select(Suppression::as_select()).first(db).optional()?)
}

/// Says on what else an address rests that is noted already.
pub fn rest_on(db: &mut Database, address_key: &str, evidence: &str) -> Result<(), StoreError> {
    diesel::update(suppressions::table.find(address_key)).set(suppressions::evidence.eq(evidence)).execute(db)?;
    Ok(())
}

/// Takes an address off the list, if it is there because `noted_by` said so; that it was on it is kept.
pub fn take_back(db: &mut Database, address_key: &str, noted_by: &str, at: Stamp) -> Result<(), StoreError> {
    match find(db, address_key)?.filter(|noted| noted.noted_by == noted_by) {
        Some(_) => lift(db, address_key, at, noted_by, "").map(|_| ()),
        None => Ok(()),
    }
}

/// Takes an address off the list and keeps that it was on it; false when it is not there.
pub fn lift(db: &mut Database, address_key: &str, at: Stamp, by: &str, why: &str) -> Result<bool, StoreError> {
    let Some(noted) = find(db, address_key)? else { return Ok(false) };
    let before: i64 =
        lifted_suppressions::table.filter(lifted_suppressions::address_key.eq(address_key)).count().get_result(db)?;
    let lifted = Lifted {
        address_key: noted.address_key,
        number: i32::try_from(before + 1).unwrap_or(i32::MAX),
        reason: noted.reason,
        since: noted.since,
        noted_by: noted.noted_by,
        evidence: noted.evidence,
        lifted_at: at,
        lifted_by: by.to_owned(),
        why: why.to_owned(),
    };
    diesel::insert_into(lifted_suppressions::table).values(lifted).execute(db)?;
    diesel::delete(suppressions::table.find(address_key)).execute(db)?;
    Ok(true)
}

/// All that must not be written to, the newest first.
pub fn all(db: &mut Database) -> Result<Vec<Suppression>, StoreError> {
    Ok(suppressions::table
        .order((suppressions::since.desc(), suppressions::address_key))
        .select(Suppression::as_select())
        .load(db)?)
}

/// Those that may be written to again, the newest first.
pub fn lifted(db: &mut Database) -> Result<Vec<Lifted>, StoreError> {
    Ok(lifted_suppressions::table
        .order((lifted_suppressions::lifted_at.desc(), lifted_suppressions::address_key))
        .select(Lifted::as_select())
        .load(db)?)
}

/// Whether the address with this key must not be written to.
pub fn holds(db: &mut Database, address_key: &str) -> Result<bool, StoreError> {
    let found = suppressions::table.find(address_key).select(suppressions::address_key).first::<String>(db);
    Ok(found.optional()?.is_some())
}

/// The keys of the addresses whose owners do not want to be written to. One that bounced is nobody's wish.
pub fn wishes(db: &mut Database) -> Result<HashSet<String>, StoreError> {
    let wished = suppressions::table.filter(suppressions::reason.ne(BOUNCED));
    Ok(wished.select(suppressions::address_key).load(db)?.into_iter().collect())
}

/// The keys of all addresses that must not be written to.
pub fn keys(db: &mut Database) -> Result<HashSet<String>, StoreError> {
    Ok(suppressions::table.select(suppressions::address_key).load(db)?.into_iter().collect())
}
