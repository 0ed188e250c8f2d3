//! Addresses of invitations that were put right after their wave was approved.

use diesel::prelude::*;

use super::columns::Stamp;
use super::database::{Database, StoreError};
use super::schema::{address_corrections, invitations};
use crate::id::Id;
use crate::wave::{Invitation, Wave};

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = address_corrections)]
pub struct Correction {
    pub invitation_id: Id<Invitation>,
    /// 1, 2, 3 … of the invitation.
    pub number: i32,
    pub was: String,
    pub became: String,
    pub corrected_at: Stamp,
    pub corrected_by: String,
}

/// Adds one; its number is given here.
pub fn add(db: &mut Database, correction: Correction) -> Result<(), StoreError> {
    let number = i32::try_from(of_invitation(db, correction.invitation_id)?.len() + 1).unwrap_or(i32::MAX);
    let correction = Correction { number, ..correction };
    diesel::insert_into(address_corrections::table).values(correction).execute(db)?;
    Ok(())
}

/// In the order they were made.
pub fn of_invitation(db: &mut Database, invitation: Id<Invitation>) -> Result<Vec<Correction>, StoreError> {
    Ok(address_corrections::table
        .filter(address_corrections::invitation_id.eq(invitation))
        .order(address_corrections::number)
        .select(Correction::as_select())
        .load(db)?)
}

/// Of all invitations of a wave, in the order they were made.
pub fn of_wave(db: &mut Database, wave: Id<Wave>) -> Result<Vec<Correction>, StoreError> {
    let asked = invitations::table.filter(invitations::wave_id.eq(wave)).select(invitations::id);
    Ok(address_corrections::table
        .filter(address_corrections::invitation_id.eq_any(asked))
        .order((address_corrections::corrected_at, address_corrections::number))
        .select(Correction::as_select())
        .load(db)?)
}
