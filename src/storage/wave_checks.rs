//! The dry runs of waves, and who approved what they found.

use diesel::prelude::*;

use super::columns::Stamp;
use super::database::{Database, StoreError};
use super::schema::{wave_approvals, wave_checks};
use crate::id::Id;
use crate::wave::Wave;

/// The last dry run of a wave.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = wave_checks)]
pub struct WaveCheck {
    pub wave_id: Id<Wave>,
    /// Of everything that its letters are made of.
    pub fingerprint: String,
    /// What it found, as JSON.
    pub report: String,
    pub checked_at: Stamp,
    pub checked_by: String,
}

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = wave_approvals)]
pub struct Approval {
    pub wave_id: Id<Wave>,
    pub approved_by: String,
    pub fingerprint: String,
    pub approved_at: Stamp,
}

/// Keeps a dry run; the one before it goes.
pub fn keep(db: &mut Database, check: WaveCheck) -> Result<(), StoreError> {
    diesel::delete(wave_checks::table.find(check.wave_id)).execute(db)?;
    diesel::insert_into(wave_checks::table).values(check).execute(db)?;
    Ok(())
}

pub fn find(db: &mut Database, wave: Id<Wave>) -> Result<Option<WaveCheck>, StoreError> {
    Ok(wave_checks::table.find(wave).select(WaveCheck::as_select()).first(db).optional()?)
}

/// Keeps an approval; one of the same person is replaced.
pub fn approve(db: &mut Database, approval: Approval) -> Result<(), StoreError> {
    diesel::delete(wave_approvals::table.find((approval.wave_id, &approval.approved_by))).execute(db)?;
    diesel::insert_into(wave_approvals::table).values(approval).execute(db)?;
    Ok(())
}

/// The approvals of this fingerprint, the first first.
pub fn approvals(db: &mut Database, wave: Id<Wave>, fingerprint: &str) -> Result<Vec<Approval>, StoreError> {
    Ok(wave_approvals::table
        .filter(wave_approvals::wave_id.eq(wave))
        .filter(wave_approvals::fingerprint.eq(fingerprint))
        .order((wave_approvals::approved_at, wave_approvals::approved_by))
        .select(Approval::as_select())
        .load(db)?)
}
