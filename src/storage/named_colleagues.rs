//! Who is better asked at a company, as the person invited says.

use diesel::dsl::max;
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
    /// 1, 2, 3 … of the invitation; the last one counts.
    pub number: i32,
    pub wave_id: Id<Wave>,
    pub name: String,
    pub address: String,
    pub named_at: Stamp,
}

/// Namings that are kept of one invitation; no person needs as many.
const MOST: i32 = 20;

/// Keeps a name beside those before it; its number is given here. The one that counts already is not kept twice.
pub fn keep(db: &mut Database, named: NamedColleague) -> Result<(), StoreError> {
    let invitation = named.invitation_id;
    if find(db, invitation)?.is_some_and(|last| (&last.name, &last.address) == (&named.name, &named.address)) {
        return Ok(());
    }
    let theirs = named_colleagues::table.filter(named_colleagues::invitation_id.eq(invitation));
    let last: Option<i32> = theirs.select(max(named_colleagues::number)).first(db)?;
    let number = last.unwrap_or(0).saturating_add(1);
    diesel::insert_into(named_colleagues::table).values(NamedColleague { number, ..named }).execute(db)?;
    diesel::delete(theirs.filter(named_colleagues::number.le(number - MOST))).execute(db)?;
    Ok(())
}

/// Forgets all who were named: whoever takes a name back is not to find an earlier one in its place.
pub fn remove(db: &mut Database, invitation: Id<Invitation>) -> Result<(), StoreError> {
    diesel::delete(named_colleagues::table.filter(named_colleagues::invitation_id.eq(invitation))).execute(db)?;
    Ok(())
}

/// The one that counts: who was named last.
pub fn find(db: &mut Database, invitation: Id<Invitation>) -> Result<Option<NamedColleague>, StoreError> {
    Ok(named_colleagues::table
        .filter(named_colleagues::invitation_id.eq(invitation))
        .order(named_colleagues::number.desc())
        .select(NamedColleague::as_select())
        .first(db)
        .optional()?)
}

/// Of each invitation in the order they were named.
pub fn of_wave(db: &mut Database, wave: Id<Wave>) -> Result<Vec<NamedColleague>, StoreError> {
    let of_wave = named_colleagues::table.filter(named_colleagues::wave_id.eq(wave));
    let in_order = of_wave.order((named_colleagues::invitation_id, named_colleagues::number));
    Ok(in_order.select(NamedColleague::as_select()).load(db)?)
}
