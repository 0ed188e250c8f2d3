//! Who said by the link that it is not for them.

use diesel::prelude::*;

use super::columns::Stamp;
use super::database::{Database, StoreError};
use super::schema::declines;
use crate::id::Id;
use crate::wave::{Invitation, Wave};

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = declines)]
pub struct Decline {
    pub invitation_id: Id<Invitation>,
    pub wave_id: Id<Wave>,
    /// `not-me`, `no-mail` or `left`.
    pub reason: String,
    pub declined_at: Stamp,
}

/// Keeps what was said; one that is there already is replaced.
pub fn keep(db: &mut Database, decline: Decline) -> Result<(), StoreError> {
    remove(db, decline.invitation_id)?;
    diesel::insert_into(declines::table).values(decline).execute(db)?;
    Ok(())
}

pub fn remove(db: &mut Database, invitation: Id<Invitation>) -> Result<bool, StoreError> {
    Ok(diesel::delete(declines::table.find(invitation)).execute(db)? > 0)
}

pub fn find(db: &mut Database, invitation: Id<Invitation>) -> Result<Option<Decline>, StoreError> {
    Ok(declines::table.find(invitation).select(Decline::as_select()).first(db).optional()?)
}

pub fn of_wave(db: &mut Database, wave: Id<Wave>) -> Result<Vec<Decline>, StoreError> {
    Ok(declines::table.filter(declines::wave_id.eq(wave)).select(Decline::as_select()).load(db)?)
}
