//! Addresses that must not be written to.

use std::collections::HashSet;

use diesel::prelude::*;

use super::columns::Stamp;
use super::database::{Database, StoreError};
use super::schema::suppressions;

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = suppressions)]
pub struct Suppression {
    /// An address as it is compared: [`crate::people::address::Address::key`].
    pub address_key: String,
    /// [`ASKED`], [`BOUNCED`] or [`COMPLAINED`].
    pub reason: String,
    pub since: Stamp,
    pub noted_by: String,
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

/// Takes an address off the list, if it is there because `noted_by` said so.
pub fn remove(db: &mut Database, address_key: &str, noted_by: &str) -> Result<(), StoreError> {
    let noted = suppressions::table.find(address_key).filter(suppressions::noted_by.eq(noted_by));
    diesel::delete(noted).execute(db)?;
    Ok(())
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
