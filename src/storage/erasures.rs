//! Who was erased, and the proof of it.

use diesel::prelude::*;

use super::columns::Stamp;
use super::database::{Database, StoreError};
use super::schema::erasures;
use crate::id::Id;

/// Marks the id of an erasure.
pub struct Erasure;

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = erasures)]
pub struct ErasureRow {
    pub id: Id<Erasure>,
    /// What stands for the address; see `MasterKey::pseudonym`.
    pub pseudonym: String,
    pub erased_at: Stamp,
    pub erased_by: String,
    /// What went and what stayed, as JSON.
    pub proof: String,
    /// Of the proof, in hexadecimal digits.
    pub sha256: String,
}

pub fn add(db: &mut Database, erasure: ErasureRow) -> Result<(), StoreError> {
    diesel::insert_into(erasures::table).values(erasure).execute(db)?;
    Ok(())
}

pub fn find(db: &mut Database, id: Id<Erasure>) -> Result<Option<ErasureRow>, StoreError> {
    Ok(erasures::table.find(id).select(ErasureRow::as_select()).first(db).optional()?)
}

/// The newest first.
pub fn all(db: &mut Database) -> Result<Vec<ErasureRow>, StoreError> {
    Ok(erasures::table.order(erasures::erased_at.desc()).select(ErasureRow::as_select()).load(db)?)
}
