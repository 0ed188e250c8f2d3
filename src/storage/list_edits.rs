//! What was put right in address lists: laid over their cells, withdrawn but never removed.

use diesel::prelude::*;

use super::columns::Stamp;
use super::database::{Database, StoreError};
use super::list_uploads::Upload;
use super::schema::list_edits;
use crate::id::Id;

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = list_edits, treat_none_as_default_value = false)]
pub struct EditRow {
    pub upload_id: Id<Upload>,
    /// 1, 2, 3 … of the upload.
    pub number: i32,
    /// `cell`, `alike` or `row`.
    pub kind: String,
    pub line: i32,
    /// From 1; 0 for a whole row.
    pub column_number: i32,
    pub was: String,
    pub value: String,
    pub made_at: Stamp,
    pub made_by: String,
    pub withdrawn_at: Option<Stamp>,
    pub withdrawn_by: Option<String>,
}

/// In the order they were made, the withdrawn ones too.
pub fn of(db: &mut Database, upload: Id<Upload>) -> Result<Vec<EditRow>, StoreError> {
    Ok(list_edits::table
        .filter(list_edits::upload_id.eq(upload))
        .order(list_edits::number)
        .select(EditRow::as_select())
        .load(db)?)
}

pub fn add(db: &mut Database, edits: &[EditRow]) -> Result<(), StoreError> {
    for rows in edits.chunks(1_000) {
        on_either!(db => diesel::insert_into(list_edits::table).values(rows).execute(db))?;
    }
    Ok(())
}

/// Takes an edit back; false when there is none that holds.
pub fn withdraw(db: &mut Database, upload: Id<Upload>, number: i32, at: Stamp, by: &str) -> Result<bool, StoreError> {
    let holds = list_edits::table.find((upload, number)).filter(list_edits::withdrawn_at.is_null());
    let changed = diesel::update(holds)
        .set((list_edits::withdrawn_at.eq(Some(at)), list_edits::withdrawn_by.eq(Some(by))))
        .execute(db)?;
    Ok(changed == 1)
}
