//! What taking a list over changed, row by row, so that it can be undone.

use diesel::prelude::*;

use super::database::{Database, StoreError};
use super::list_uploads::Upload;
use super::schema::list_journal;
use crate::id::Id;
use crate::people::member::Member;

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = list_journal)]
pub struct JournalRow {
    pub upload_id: Id<Upload>,
    pub number: i32,
    /// `member`, `contact` or `membership`.
    pub subject: String,
    pub member_id: Id<Member>,
    /// The row as JSON; empty where there was none.
    pub before: String,
    pub after: String,
}

pub fn add(db: &mut Database, rows: &[JournalRow]) -> Result<(), StoreError> {
    for rows in rows.chunks(1_000) {
        on_either!(db => diesel::insert_into(list_journal::table).values(rows).execute(db))?;
    }
    Ok(())
}

pub fn of(db: &mut Database, upload: Id<Upload>) -> Result<Vec<JournalRow>, StoreError> {
    Ok(list_journal::table
        .filter(list_journal::upload_id.eq(upload))
        .order(list_journal::number)
        .select(JournalRow::as_select())
        .load(db)?)
}

pub fn clear(db: &mut Database, upload: Id<Upload>) -> Result<(), StoreError> {
    diesel::delete(list_journal::table.filter(list_journal::upload_id.eq(upload))).execute(db)?;
    Ok(())
}
