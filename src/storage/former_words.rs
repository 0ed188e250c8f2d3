//! The own words of a letter that made place for the usual ones: the last of each letter, to be put back.

use diesel::prelude::*;

use super::columns::Stamp;
use super::database::{Database, StoreError};
use super::schema::former_words;
use crate::id::Id;
use crate::wave::Wave;

#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = former_words)]
pub struct FormerWords {
    pub wave_id: Id<Wave>,
    /// [`crate::wave::ledger::Kind::as_str`].
    pub kind: String,
    pub language: String,
    pub subject: String,
    pub body: String,
    pub set_aside_at: Stamp,
    pub set_aside_by: String,
}

/// Keeps the words; those that were set aside before them go.
pub fn keep(db: &mut Database, words: FormerWords) -> Result<(), StoreError> {
    remove(db, words.wave_id, &words.kind, &words.language)?;
    diesel::insert_into(former_words::table).values(words).execute(db)?;
    Ok(())
}

pub fn remove(db: &mut Database, wave: Id<Wave>, kind: &str, language: &str) -> Result<(), StoreError> {
    diesel::delete(former_words::table.find((wave, kind, language))).execute(db)?;
    Ok(())
}

/// By kind and language.
pub fn of_wave(db: &mut Database, wave: Id<Wave>) -> Result<Vec<FormerWords>, StoreError> {
    Ok(former_words::table
        .filter(former_words::wave_id.eq(wave))
        .order((former_words::kind, former_words::language))
        .select(FormerWords::as_select())
        .load(db)?)
}
