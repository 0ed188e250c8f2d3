//! What lists that were taken over at once say of members that are in another cluster too, until it is settled.

use diesel::prelude::*;

use super::columns::Stamp;
use super::database::{Database, StoreError};
use super::list_uploads::Upload;
use super::schema::list_waiting;
use crate::id::Id;
use crate::people::member::{Contact, Member};

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = list_waiting, treat_none_as_default_value = false)]
pub struct WaitingRow {
    pub upload_id: Id<Upload>,
    pub line: i32,
    pub member_id: Id<Member>,
    pub contact_id: Id<Contact>,
    /// As JSON.
    pub changes: String,
    pub settled_at: Option<Stamp>,
    pub settled_by: Option<String>,
    /// Whether it was taken over when it was settled.
    pub taken: bool,
}

pub fn add(db: &mut Database, rows: &[WaitingRow]) -> Result<(), StoreError> {
    for rows in rows.chunks(1_000) {
        on_either!(db => diesel::insert_into(list_waiting::table).values(rows).execute(db))?;
    }
    Ok(())
}

/// Those of a list, settled or not, by line.
pub fn of(db: &mut Database, upload: Id<Upload>) -> Result<Vec<WaitingRow>, StoreError> {
    Ok(list_waiting::table
        .filter(list_waiting::upload_id.eq(upload))
        .order(list_waiting::line)
        .select(WaitingRow::as_select())
        .load(db)?)
}

/// What each of those that are not settled says otherwise, by list.
pub fn open(db: &mut Database) -> Result<Vec<(Id<Upload>, String)>, StoreError> {
    let open = list_waiting::table.filter(list_waiting::settled_at.is_null());
    Ok(open.select((list_waiting::upload_id, list_waiting::changes)).load(db)?)
}

/// Notes what became of one; false when that is known already.
pub fn settle(
    db: &mut Database,
    upload: Id<Upload>,
    line: i32,
    taken: bool,
    at: Stamp,
    by: &str,
) -> Result<bool, StoreError> {
    let open = list_waiting::table.find((upload, line)).filter(list_waiting::settled_at.is_null());
    let settled = diesel::update(open)
        .set((
            list_waiting::settled_at.eq(Some(at)),
            list_waiting::settled_by.eq(Some(by)),
            list_waiting::taken.eq(taken),
        ))
        .execute(db)?;
    Ok(settled == 1)
}

pub fn clear(db: &mut Database, upload: Id<Upload>) -> Result<(), StoreError> {
    diesel::delete(list_waiting::table.filter(list_waiting::upload_id.eq(upload))).execute(db)?;
    Ok(())
}
