//! What people decided of those in a list who resemble somebody known.

use diesel::prelude::*;

use super::columns::Stamp;
use super::database::{Database, StoreError};
use super::list_uploads::Upload;
use super::schema::list_verdicts;
use crate::id::Id;
use crate::people::member::Contact;

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = list_verdicts)]
pub struct VerdictRow {
    pub upload_id: Id<Upload>,
    pub line: i32,
    pub contact_id: Id<Contact>,
    /// A code of [`crate::people::matching::Verdict`].
    pub verdict: String,
    pub given_at: Stamp,
    pub given_by: String,
}

pub fn of(db: &mut Database, upload: Id<Upload>) -> Result<Vec<VerdictRow>, StoreError> {
    Ok(list_verdicts::table
        .filter(list_verdicts::upload_id.eq(upload))
        .order(list_verdicts::line)
        .select(VerdictRow::as_select())
        .load(db)?)
}

/// Gives a verdict in the place of an earlier one.
pub fn give(db: &mut Database, verdict: VerdictRow) -> Result<(), StoreError> {
    withdraw(db, verdict.upload_id, verdict.line, verdict.contact_id)?;
    diesel::insert_into(list_verdicts::table).values(verdict).execute(db)?;
    Ok(())
}

pub fn withdraw(db: &mut Database, upload: Id<Upload>, line: i32, contact: Id<Contact>) -> Result<(), StoreError> {
    diesel::delete(list_verdicts::table.find((upload, line, contact))).execute(db)?;
    Ok(())
}

/// Withdraws all of an upload: its lines mean something else now.
pub fn withdraw_all(db: &mut Database, upload: Id<Upload>) -> Result<(), StoreError> {
    diesel::delete(list_verdicts::table.filter(list_verdicts::upload_id.eq(upload))).execute(db)?;
    Ok(())
}
