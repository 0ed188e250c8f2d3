//! The backups that the house makes by itself, one for each moment at which one is due. Whoever takes a moment makes it:
//! of several processes on one database, one.

use diesel::prelude::*;

use super::columns::Stamp;
use super::database::{Database, StoreError};
use super::schema::backup_turns;

#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = backup_turns, treat_none_as_default_value = false)]
pub struct BackupTurn {
    pub due_at: Stamp,
    pub taken_at: Stamp,
    /// None while it is being made, or where whoever made it was killed.
    pub ended_at: Option<Stamp>,
    /// Why there is none; empty when there is.
    pub fault: String,
}

pub fn find(db: &mut Database, due_at: Stamp) -> Result<Option<BackupTurn>, StoreError> {
    Ok(backup_turns::table.find(due_at).select(BackupTurn::as_select()).first(db).optional()?)
}

/// Takes a moment on that nobody has taken, or that was `seen` to be given up; false when somebody was quicker.
pub fn take(db: &mut Database, due_at: Stamp, now: Stamp, seen: Option<&BackupTurn>) -> Result<bool, StoreError> {
    let Some(seen) = seen else {
        let turn = BackupTurn { due_at, taken_at: now, ended_at: None, fault: String::new() };
        let added = on_either!(db => diesel::insert_into(backup_turns::table)
            .values(turn)
            .on_conflict_do_nothing()
            .execute(db))?;
        return Ok(added == 1);
    };
    let as_seen = backup_turns::table.find(due_at).filter(backup_turns::taken_at.eq(seen.taken_at));
    let anew = (backup_turns::taken_at.eq(now), backup_turns::ended_at.eq(None::<Stamp>), backup_turns::fault.eq(""));
    Ok(diesel::update(as_seen).set(anew).execute(db)? == 1)
}

/// Writes down what came of it.
pub fn end(db: &mut Database, due_at: Stamp, at: Stamp, fault: &str) -> Result<(), StoreError> {
    diesel::update(backup_turns::table.find(due_at))
        .set((backup_turns::ended_at.eq(Some(at)), backup_turns::fault.eq(fault)))
        .execute(db)?;
    Ok(())
}

/// The last one that failed after this moment.
pub fn last_failed(db: &mut Database, after: Option<Stamp>) -> Result<Option<BackupTurn>, StoreError> {
    let after = after.unwrap_or_else(|| jiff::Timestamp::UNIX_EPOCH.into());
    Ok(backup_turns::table
        .filter(backup_turns::fault.ne(""))
        .filter(backup_turns::ended_at.gt(Some(after)))
        .order(backup_turns::ended_at.desc())
        .select(BackupTurn::as_select())
        .first(db)
        .optional()?)
}
