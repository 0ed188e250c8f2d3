//! The backups that were made: so that their age can be told.

use diesel::prelude::*;

use super::columns::Stamp;
use super::database::{Database, StoreError};
use super::schema::backups;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = backups)]
pub struct Backup {
    /// What was written before this moment is in it.
    pub made_at: Stamp,
    /// Of the sealed file.
    pub bytes: i64,
    /// Of all tables together.
    pub row_count: i64,
}

/// Writes down that it was made. One that is there already stays as it is.
pub fn keep(db: &mut Database, backup: Backup) -> Result<(), StoreError> {
    on_either!(db => diesel::insert_into(backups::table).values(backup).on_conflict_do_nothing().execute(db))?;
    Ok(())
}

/// The newest ones, the newest first.
pub fn newest(db: &mut Database, most: i64) -> Result<Vec<Backup>, StoreError> {
    Ok(backups::table.order(backups::made_at.desc()).limit(most).select(Backup::as_select()).load(db)?)
}

/// The newest one; none when none was made.
pub fn last(db: &mut Database) -> Result<Option<Backup>, StoreError> {
    Ok(backups::table.order(backups::made_at.desc()).select(Backup::as_select()).first(db).optional()?)
}
