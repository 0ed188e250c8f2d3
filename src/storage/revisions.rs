//! The versions that waves have taken over.

use diesel::prelude::*;

use super::columns::Stamp;
use super::database::{Database, StoreError};
use super::schema::{wave_revisions, waves};
use super::surveys::Version;
use crate::id::Id;
use crate::wave::Wave;

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = wave_revisions)]
pub struct Revision {
    pub wave_id: Id<Wave>,
    /// 1, 2, 3 … within the wave.
    pub number: i32,
    /// What it asks since.
    pub survey_version_id: Id<Version>,
    pub revised_at: Stamp,
    pub revised_by: String,
}

/// In the order they happened.
pub fn of_wave(db: &mut Database, wave: Id<Wave>) -> Result<Vec<Revision>, StoreError> {
    Ok(wave_revisions::table
        .filter(wave_revisions::wave_id.eq(wave))
        .order(wave_revisions::number)
        .select(Revision::as_select())
        .load(db)?)
}

/// Gives a wave another version; false when it no longer asks the one it is to change from.
pub fn take_over(
    db: &mut Database,
    wave: Id<Wave>,
    from: Id<Version>,
    to: Id<Version>,
    at: Stamp,
    by: &str,
) -> Result<bool, StoreError> {
    let changed = diesel::update(waves::table.find(wave).filter(waves::survey_version_id.eq(from)))
        .set(waves::survey_version_id.eq(to))
        .execute(db)?;
    if changed == 0 {
        return Ok(false);
    }
    let number = of_wave(db, wave)?.last().map_or(1, |revision| revision.number + 1);
    let revision = Revision { wave_id: wave, number, survey_version_id: to, revised_at: at, revised_by: by.to_owned() };
    diesel::insert_into(wave_revisions::table).values(revision).execute(db)?;
    Ok(true)
}
