//! What people did to a member by hand; only ever added to.

use diesel::prelude::*;

use super::columns::Stamp;
use super::database::{Database, StoreError};
use super::schema::member_events;
use crate::id::Id;
use crate::people::member::Member;

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = member_events)]
pub struct MemberEvent {
    pub member_id: Id<Member>,
    /// 1, 2, 3 … of the member.
    pub number: i32,
    pub happened_at: Stamp,
    pub happened_by: String,
    /// [`LEFT`], [`BACK`], [`DATED`], [`CHOSEN`], [`REPLACED`] or [`RETURNED`].
    pub step: String,
    /// The code of the cluster, or the address of the contact.
    pub subject: String,
    /// What changed, such as a day; may be empty.
    pub detail: String,
}

/// A membership got a last day.
pub const LEFT: &str = "left";
/// A membership lost its last day.
pub const BACK: &str = "back";
/// The days of a membership were put right.
pub const DATED: &str = "dated";
/// Another contact is invited.
pub const CHOSEN: &str = "chosen";
/// A contact is at the member no longer.
pub const REPLACED: &str = "replaced";
/// A contact is at the member again.
pub const RETURNED: &str = "returned";

/// Adds one; its number is given here.
pub fn add(db: &mut Database, event: MemberEvent) -> Result<(), StoreError> {
    let number = i32::try_from(of_member(db, event.member_id)?.len() + 1).unwrap_or(i32::MAX);
    diesel::insert_into(member_events::table).values(MemberEvent { number, ..event }).execute(db)?;
    Ok(())
}

/// In the order they happened.
pub fn of_member(db: &mut Database, member: Id<Member>) -> Result<Vec<MemberEvent>, StoreError> {
    Ok(member_events::table
        .filter(member_events::member_id.eq(member))
        .order(member_events::number)
        .select(MemberEvent::as_select())
        .load(db)?)
}
