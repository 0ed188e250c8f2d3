//! The audit trail: only ever added to, one transaction at a time, each entry linked to the one before it.

use diesel::prelude::*;
use jiff::Timestamp;

use super::columns::Stamp;
use super::database::{Database, StoreError};
use super::schema::audit;
use crate::trail::chain::{self, Anchor, Linked};
use crate::trail::{Act, Entry};

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = audit)]
struct AuditRow {
    number: i64,
    happened_at: Stamp,
    happened_by: String,
    door: String,
    act: String,
    subject_kind: String,
    subject: String,
    was: String,
    became: String,
    reason: String,
    previous_hash: Vec<u8>,
    hash: Vec<u8>,
    place: String,
}

impl From<Linked> for AuditRow {
    fn from(Linked { entry, previous, hash }: Linked) -> Self {
        Self {
            number: entry.number,
            happened_at: entry.at.into(),
            happened_by: entry.by,
            door: entry.door,
            act: entry.act,
            subject_kind: entry.kind,
            subject: entry.subject,
            was: entry.was,
            became: entry.became,
            reason: entry.reason,
            previous_hash: previous,
            hash,
            place: entry.place,
        }
    }
}

impl From<AuditRow> for Linked {
    fn from(row: AuditRow) -> Self {
        let entry = Entry {
            number: row.number,
            at: row.happened_at.moment(),
            by: row.happened_by,
            door: row.door,
            place: row.place,
            act: row.act,
            kind: row.subject_kind,
            subject: row.subject,
            was: row.was,
            became: row.became,
            reason: row.reason,
        };
        Self { entry, previous: row.previous_hash, hash: row.hash }
    }
}

/// Lets nobody else add to the trail until this transaction ends.
///
/// It is what a transaction takes first that will add: those that wait for one another here then hold nothing that
/// another one wants. On SQLite there is one writer anyway.
pub fn hold(db: &mut Database) -> Result<(), StoreError> {
    if let Database::Postgres(db) = db {
        diesel::sql_query("LOCK TABLE audit IN SHARE ROW EXCLUSIVE MODE").execute(db)?;
    }
    Ok(())
}

/// Adds an entry; its number and its place in the chain are given here.
pub fn add(db: &mut Database, entry: Entry) -> Result<(), StoreError> {
    hold(db)?;
    let last = end(db)?;
    // As it is stored, so that it has the same hash when it is read.
    let entry = Entry { at: Stamp::from(entry.at).moment(), ..entry };
    diesel::insert_into(audit::table).values(AuditRow::from(chain::link(&last, entry))).execute(db)?;
    Ok(())
}

/// The last entry, as it lies there.
pub fn end(db: &mut Database) -> Result<Anchor, StoreError> {
    let last: Option<(i64, Vec<u8>)> =
        audit::table.order(audit::number.desc()).select((audit::number, audit::hash)).first(db).optional()?;
    // A damaged hash of the last entry is for the check to find: the trail goes on.
    let anchor = |(number, hash): (i64, Vec<u8>)| Anchor { number, hash: hash.try_into().unwrap_or(chain::NOTHING) };
    Ok(last.map_or(Anchor::NOTHING, anchor))
}

/// Entries after this number, in order.
pub fn after(db: &mut Database, number: i64, most: i64) -> Result<Vec<Linked>, StoreError> {
    let rows: Vec<AuditRow> = audit::table
        .filter(audit::number.gt(number))
        .order(audit::number)
        .limit(most)
        .select(AuditRow::as_select())
        .load(db)?;
    Ok(rows.into_iter().map(Linked::from).collect())
}

/// What narrows a look at the trail.
#[derive(Clone, Copy, Debug, Default)]
pub struct Span {
    pub act: Option<Act>,
    /// From this moment on.
    pub from: Option<Timestamp>,
    /// Up to this moment, without it.
    pub until: Option<Timestamp>,
}

/// Entries before this number, the newest first.
pub fn before(db: &mut Database, number: i64, span: Span, most: i64) -> Result<Vec<Linked>, StoreError> {
    let mut query = audit::table.filter(audit::number.lt(number)).into_boxed();
    if let Some(act) = span.act {
        query = query.filter(audit::act.eq(act.as_str()));
    }
    if let Some(from) = span.from {
        query = query.filter(audit::happened_at.ge(Stamp::from(from)));
    }
    if let Some(until) = span.until {
        query = query.filter(audit::happened_at.lt(Stamp::from(until)));
    }
    let rows: Vec<AuditRow> = query.order(audit::number.desc()).limit(most).select(AuditRow::as_select()).load(db)?;
    Ok(rows.into_iter().map(Linked::from).collect())
}
