//! What the post must leave alone for a while. All workers on one database keep to it.

use diesel::prelude::*;

use super::columns::Stamp;
use super::database::{Database, StoreError};
use super::schema::post_rests;

#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = post_rests, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct Rest {
    pub name: String,
    /// Of the first trouble in a row.
    pub since: Stamp,
    pub until: Stamp,
    /// In a row.
    pub troubles: i32,
    pub phase: String,
    pub code: Option<i32>,
    /// The relay's words; may name an address, so they are for the desk and not for the log.
    pub why: String,
    pub needs_a_person: bool,
}

pub const RELAY: &str = "relay";

pub fn find(db: &mut Database, name: &str) -> Result<Option<Rest>, StoreError> {
    Ok(post_rests::table.find(name).select(Rest::as_select()).first(db).optional()?)
}

/// Those that still hold letters back.
pub fn holding(db: &mut Database, now: Stamp) -> Result<Vec<Rest>, StoreError> {
    let holding = post_rests::table.filter(post_rests::until.gt(now)).filter(post_rests::name.ne(RELAY));
    Ok(holding.order(post_rests::name).select(Rest::as_select()).load(db)?)
}

pub fn set(db: &mut Database, rest: &Rest) -> Result<(), StoreError> {
    on_either!(db => diesel::insert_into(post_rests::table)
        .values(rest)
        .on_conflict(post_rests::name)
        .do_update()
        .set(rest)
        .execute(db))?;
    Ok(())
}

pub fn clear(db: &mut Database, name: &str) -> Result<(), StoreError> {
    diesel::delete(post_rests::table.find(name)).execute(db)?;
    Ok(())
}
