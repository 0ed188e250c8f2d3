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
    /// How it is to be read, in what somebody said of it, as JSON.
    pub format: String,
    /// What somebody said of its columns, as JSON.
    pub choices: String,
    /// When taking it over was undone for the last time; it waits again since.
    pub undone_at: Option<Stamp>,
    pub undone_by: Option<String>,
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

/// Says how a waiting upload is to be read; false when it no longer waits.
pub fn read_as(db: &mut Database, id: Id<Upload>, format: &str, choices: &str) -> Result<bool, StoreError> {
    let changed = diesel::update(list_uploads::table.find(id).filter(list_uploads::state.eq(WAITING)))
        .set((list_uploads::format.eq(format), list_uploads::choices.eq(choices)))
        .execute(db)?;
    Ok(changed == 1)
}

/// What a waiting upload would do now.
pub fn count(db: &mut Database, id: Id<Upload>, counts: [i32; 5]) -> Result<(), StoreError> {
    let [new, changed, unchanged, gone, blocked] = counts;
    diesel::update(list_uploads::table.find(id))
        .set((
            list_uploads::new_count.eq(new),
            list_uploads::changed_count.eq(changed),
            list_uploads::unchanged_count.eq(unchanged),
            list_uploads::gone_count.eq(gone),
            list_uploads::blocked_count.eq(blocked),
        ))
        .execute(db)?;
    Ok(())
}

/// Makes an upload that was taken wait again.
pub fn undo(db: &mut Database, id: Id<Upload>, at: Stamp, by: &str) -> Result<bool, StoreError> {
    let changed = diesel::update(list_uploads::table.find(id).filter(list_uploads::state.eq(TAKEN)))
        .set((
            list_uploads::state.eq(WAITING),
            list_uploads::undone_at.eq(Some(at)),
            list_uploads::undone_by.eq(Some(by)),
        ))
        .execute(db)?;
    Ok(changed == 1)
}

/// The upload of a cluster that was taken over last.
pub fn last_taken(db: &mut Database, cluster: Id<Cluster>) -> Result<Option<Id<Upload>>, StoreError> {
    Ok(list_uploads::table
        .filter(list_uploads::cluster_id.eq(cluster))
        .filter(list_uploads::state.eq(TAKEN))
        .order(list_uploads::decided_at.desc())
        .select(list_uploads::id)
        .first(db)
        .optional()?)
}

/// The uploads of all clusters, newest first.
pub fn all(db: &mut Database) -> Result<Vec<UploadSummary>, StoreError> {
    Ok(list_uploads::table
        .order((list_uploads::uploaded_at.desc(), list_uploads::id.desc()))
        .select(UploadSummary::as_select())
        .load(db)?)
}
