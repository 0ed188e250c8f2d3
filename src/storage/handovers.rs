//! Invitations that another one took the place of.

use diesel::prelude::*;

use super::columns::Stamp;
use super::database::{Database, StoreError};
use super::schema::handovers;
use crate::id::Id;
use crate::wave::{Invitation, Wave};

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = handovers)]
pub struct Handover {
    pub invitation_id: Id<Invitation>,
    /// The invitation that took its place.
    pub became: Id<Invitation>,
    pub wave_id: Id<Wave>,
    /// Whether the link of the first one goes on working.
    pub keeps_link: bool,
    pub handed_at: Stamp,
    pub handed_by: String,
}

pub fn add(db: &mut Database, handover: Handover) -> Result<(), StoreError> {
    diesel::insert_into(handovers::table).values(handover).execute(db)?;
    Ok(())
}

/// What became of an invitation, if another took its place.
pub fn find(db: &mut Database, invitation: Id<Invitation>) -> Result<Option<Handover>, StoreError> {
    Ok(handovers::table.find(invitation).select(Handover::as_select()).first(db).optional()?)
}

pub fn of_wave(db: &mut Database, wave: Id<Wave>) -> Result<Vec<Handover>, StoreError> {
    Ok(handovers::table.filter(handovers::wave_id.eq(wave)).select(Handover::as_select()).load(db)?)
}
