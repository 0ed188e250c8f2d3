//! Address lists as they were handed in, and what became of each.

use diesel::prelude::*;

use super::columns::Stamp;
use super::database::{Database, StoreError};
use super::schema::list_uploads;
use crate::id::Id;
use crate::people::cluster::Cluster;

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = list_uploads)]
pub struct Upload {
    pub id: Id<Upload>,
    pub cluster_id: Id<Cluster>,
    pub file_name: String,
    /// The bytes as they came.
    pub content: Vec<u8>,
    /// `waiting`, `taken` or `discarded`.
    pub state: String,
    pub uploaded_at: Stamp,
    pub uploaded_by: String,
    pub decided_at: Option<Stamp>,
    pub decided_by: Option<String>,
    pub new_count: i32,
    pub changed_count: i32,
    pub unchanged_count: i32,
    pub gone_count: i32,
    pub blocked_count: i32,
}

pub const WAITING: &str = "waiting";
pub const TAKEN: &str = "taken";
pub const DISCARDED: &str = "discarded";

/// What is shown of an upload in a list: all but its content.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = list_uploads)]
pub struct UploadSummary {
    pub id: Id<Upload>,
    pub cluster_id: Id<Cluster>,
    pub file_name: String,
    pub state: String,
    pub uploaded_at: Stamp,
    pub uploaded_by: String,
    pub new_count: i32,
    pub changed_count: i32,
    pub unchanged_count: i32,
    pub gone_count: i32,
    pub blocked_count: i32,
}

pub fn add(db: &mut Database, upload: Upload) -> Result<(), StoreError> {
    diesel::insert_into(list_uploads::table).values(upload).execute(db)?;
    Ok(())
}

pub fn find(db: &mut Database, id: Id<Upload>) -> Result<Option<Upload>, StoreError> {
    Ok(list_uploads::table.find(id).select(Upload::as_select()).first(db).optional()?)
}

/// Marks a waiting upload as taken or discarded; false when it no longer waits.
pub fn decide(db: &mut Database, id: Id<Upload>, state: &str, at: Stamp, by: &str) -> Result<bool, StoreError> {
    let changed = diesel::update(list_uploads::table.find(id).filter(list_uploads::state.eq(WAITING)))
        .set((
            list_uploads::state.eq(state),
            list_uploads::decided_at.eq(Some(at)),
            list_uploads::decided_by.eq(Some(by)),
        ))
        .execute(db)?;
    Ok(changed == 1)
}

/// The uploads of all clusters, newest first.
pub fn all(db: &mut Database) -> Result<Vec<UploadSummary>, StoreError> {
    Ok(list_uploads::table
        .order((list_uploads::uploaded_at.desc(), list_uploads::id.desc()))
        .select(UploadSummary::as_select())
        .load(db)?)
}
