//! How each wave keeps its answers.

use diesel::prelude::*;

use super::database::{Database, StoreError};
use super::schema::wave_privacy;
use crate::id::Id;
use crate::wave::{Privacy, Wave};

/// That of a wave; confidential for one of which nothing else was said.
pub fn of(db: &mut Database, wave: Id<Wave>) -> Result<Privacy, StoreError> {
    let stored: Option<String> = wave_privacy::table.find(wave).select(wave_privacy::mode).first(db).optional()?;
    match stored {
        None => Ok(Privacy::default()),
        Some(mode) => mode.parse().map_err(|fault| StoreError::Interrupted(format!("a wave is damaged: {fault}"))),
    }
}

pub fn set(db: &mut Database, wave: Id<Wave>, mode: Privacy) -> Result<(), StoreError> {
    remove(db, wave)?;
    diesel::insert_into(wave_privacy::table)
        .values((wave_privacy::wave_id.eq(wave), wave_privacy::mode.eq(mode.as_str())))
        .execute(db)?;
    Ok(())
}

pub fn remove(db: &mut Database, wave: Id<Wave>) -> Result<(), StoreError> {
    diesel::delete(wave_privacy::table.find(wave)).execute(db)?;
    Ok(())
}
