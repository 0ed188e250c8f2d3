//! Who is better asked at a company, as the person invited says.

use diesel::prelude::*;

use super::columns::Stamp;
use super::database::{Database, StoreError};
use super::schema::named_colleagues;
use crate::id::Id;
use crate::wave::{Invitation, Wave};

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = named_colleagues)]
pub struct NamedColleague {
    pub invitation_id: Id<Invitation>,
    pub wave_id: Id<Wave>,
    pub name: String,
    pub address: String,
    pub named_at: Stamp,
}

/// Keeps a name; one that is there already is replaced.
pub fn keep(db: &mut Database, named: NamedColleague) -> Result<(), StoreError> {
    remove(db, named.invitation_id)?;
    diesel::insert_into(named_colleagues::table).values(named).execute(db)?;
    Ok(())
}

pub fn remove(db: &mut Database, invitation: Id<Invitation>) -> Result<(), StoreError> {
    diesel::delete(named_colleagues::table.find(invitation)).execute(db)?;
    Ok(())
}

pub fn find(db: &mut Database, invitation: Id<Invitation>) -> Result<Option<NamedColleague>, StoreError> {
    Ok(named_colleagues::table.find(invitation).select(NamedColleague::as_select()).first(db).optional()?)
}

pub fn of_wave(db: &mut Database, wave: Id<Wave>) -> Result<Vec<NamedColleague>, StoreError> {
    let of_wave = named_colleagues::table.filter(named_colleagues::wave_id.eq(wave));
    Ok(of_wave.select(NamedColleague::as_select()).load(db)?)
}
