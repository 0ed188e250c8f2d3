//! How often letters were taken out of the database to be sent: what tells a database from an older copy of itself.

use diesel::prelude::*;

use super::columns::Stamp;
use super::database::{Database, StoreError};
use super::schema::tides;
use crate::id::Id;

/// A marker for the ids of databases.
pub enum Lineage {}

/// How far a database has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tide {
    /// Of the database and of all its copies.
    pub database: Id<Lineage>,
    pub number: i64,
    /// What was sent later than a copy was made was sent after this moment.
    pub moved_at: Stamp,
}

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = tides)]
struct Row {
    name: String,
    database_id: Id<Lineage>,
    number: i64,
    moved_at: Stamp,
}

const POST: &str = "post";

impl From<Row> for Tide {
    fn from(row: Row) -> Self {
        Self { database: row.database_id, number: row.number, moved_at: row.moved_at }
    }
}

pub fn find(db: &mut Database) -> Result<Option<Tide>, StoreError> {
    let row = tides::table.find(POST).select(Row::as_select()).first(db).optional()?;
    Ok(row.map(Tide::from))
}

/// Names a database that has no name yet. From then on its copies can be told from it.
pub fn begin(db: &mut Database, database: Id<Lineage>, now: Stamp) -> Result<(), StoreError> {
    let row = Row { name: POST.to_owned(), database_id: database, number: 0, moved_at: now };
    on_either!(db => diesel::insert_into(tides::table).values(row).on_conflict_do_nothing().execute(db))?;
    Ok(())
}

/// The same as [`find`], and nobody else moves it before this transaction ends.
pub fn hold(db: &mut Database) -> Result<Option<Tide>, StoreError> {
    macro_rules! held {
        () => {
            tides::table.find(POST).select(Row::as_select())
        };
    }
    let row = match db {
        Database::Sqlite(db) => held!().first(db).optional()?,
        Database::Postgres(db) => held!().for_update().first(db).optional()?,
    };
    Ok(row.map(Tide::from))
}

/// Moves it on, to at least `least`; what it is then.
pub fn advance(db: &mut Database, least: i64, now: Stamp) -> Result<Option<Tide>, StoreError> {
    let Some(tide) = hold(db)? else { return Ok(None) };
    let tide = Tide { number: least.max(tide.number + 1), moved_at: now, ..tide };
    diesel::update(tides::table.find(POST))
        .set((tides::number.eq(tide.number), tides::moved_at.eq(tide.moved_at)))
        .execute(db)?;
    Ok(Some(tide))
}
