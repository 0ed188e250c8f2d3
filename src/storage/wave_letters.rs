//! The words of a letter where a wave has its own.

use diesel::prelude::*;

use super::columns::Stamp;
use super::database::{Database, StoreError};
use super::schema::wave_letters;
use crate::id::Id;
use crate::wave::Wave;

#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = wave_letters)]
pub struct WaveLetter {
    pub wave_id: Id<Wave>,
    /// [`crate::wave::ledger::Kind::as_str`].
    pub kind: String,
    pub language: String,
    pub subject: String,
    /// Plain text with places such as `{{link}}`; its HTML is made from it.
    pub body: String,
    pub written_at: Stamp,
    pub written_by: String,
}

/// Keeps the words; those before them go.
pub fn keep(db: &mut Database, letter: WaveLetter) -> Result<(), StoreError> {
    remove(db, letter.wave_id, &letter.kind, &letter.language)?;
    diesel::insert_into(wave_letters::table).values(letter).execute(db)?;
    Ok(())
}

/// Takes the words away; false when there were none.
pub fn remove(db: &mut Database, wave: Id<Wave>, kind: &str, language: &str) -> Result<bool, StoreError> {
    Ok(diesel::delete(wave_letters::table.find((wave, kind, language))).execute(db)? == 1)
}

/// By kind and language.
pub fn of_wave(db: &mut Database, wave: Id<Wave>) -> Result<Vec<WaveLetter>, StoreError> {
    Ok(wave_letters::table
        .filter(wave_letters::wave_id.eq(wave))
        .order((wave_letters::kind, wave_letters::language))
        .select(WaveLetter::as_select())
        .load(db)?)
}
