//! Letters to people of the desk: invitations, ways to a new password, and news of their account.

use diesel::prelude::*;

use super::account_links::AccountLink;
use super::columns::Stamp;
use super::database::{Database, StoreError};
use super::schema::desk_letters;
use crate::id::Id;

/// Still to be sent.
pub const QUEUED: &str = "queued";
/// Its text may be leaving; where nothing follows, nobody knows whether it arrived, and it is not sent again.
pub const TAKEN: &str = "taken";
pub const SENT: &str = "sent";
pub const FAILED: &str = "failed";
/// The relay's answer was lost.
pub const UNCLEAR: &str = "unclear";
/// It would have come too late, or what it led to was withdrawn.
pub const DROPPED: &str = "dropped";
/// Nobody has the address that was asked for.
pub const NOBODY: &str = "nobody";

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = desk_letters)]
pub struct DeskLetter {
    pub id: Id<DeskLetter>,
    pub kind: String,
    /// Of news, which.
    pub what: String,
    /// Of an invitation, the bytes of its id; see [`DeskLetter::link`].
    pub link_id: Option<Vec<u8>>,
    pub address: String,
    pub address_key: String,
    pub language: String,
    pub made_at: Stamp,
    /// From where what it tells was done, or asked for.
    pub place: String,
    pub state: String,
    pub attempts: i32,
    pub due_at: Stamp,
    /// What the relay said.
    pub reply: String,
}

impl DeskLetter {
    /// The invitation that it is of.
    pub fn link(&self) -> Option<Id<AccountLink>> {
        let bytes: [u8; 16] = self.link_id.as_deref()?.try_into().ok()?;
        Some(Id::from_bytes(bytes))
    }
}

pub fn add(db: &mut Database, letter: DeskLetter) -> Result<(), StoreError> {
    diesel::insert_into(desk_letters::table).values(letter).execute(db)?;
    Ok(())
}

/// The letter that is due longest.
pub fn due(db: &mut Database, now: Stamp) -> Result<Option<DeskLetter>, StoreError> {
    let waiting = desk_letters::table.filter(desk_letters::state.eq(QUEUED)).filter(desk_letters::due_at.le(now));
    let first = waiting.order((desk_letters::due_at, desk_letters::id)).select(DeskLetter::as_select());
    Ok(first.first(db).optional()?)
}

/// Takes a letter that waits; false when somebody else has.
pub fn take(db: &mut Database, id: Id<DeskLetter>) -> Result<bool, StoreError> {
    let waiting = desk_letters::table.find(id).filter(desk_letters::state.eq(QUEUED));
    let values = (desk_letters::state.eq(TAKEN), desk_letters::attempts.eq(desk_letters::attempts + 1));
    Ok(diesel::update(waiting).set(values).execute(db)? > 0)
}

/// What became of a letter that was taken.
pub fn settle(db: &mut Database, id: Id<DeskLetter>, state: &str, reply: &str, due: Stamp) -> Result<(), StoreError> {
    let taken = desk_letters::table.find(id).filter(desk_letters::state.eq(TAKEN));
    let values = (desk_letters::state.eq(state), desk_letters::reply.eq(reply), desk_letters::due_at.eq(due));
    diesel::update(taken).set(values).execute(db)?;
    Ok(())
}

/// How many letters of a kind were asked for to an address since then.
pub fn asked_since(db: &mut Database, kind: &str, address_key: &str, since: Stamp) -> Result<i64, StoreError> {
    let to = desk_letters::table.filter(desk_letters::kind.eq(kind)).filter(desk_letters::address_key.eq(address_key));
    Ok(to.filter(desk_letters::made_at.gt(since)).count().get_result(db)?)
}

/// How the newest letter of each of these links stands.
pub fn of_links(db: &mut Database, links: &[Id<AccountLink>]) -> Result<Vec<DeskLetter>, StoreError> {
    let links: Vec<Vec<u8>> = links.iter().map(|link| link.as_bytes().to_vec()).collect();
    let found = desk_letters::table.filter(desk_letters::link_id.eq_any(links));
    Ok(found.order(desk_letters::made_at.desc()).select(DeskLetter::as_select()).load(db)?)
}

/// Takes out what nobody asks for any more: letters older than `oldest`, and before that those that found nobody.
pub fn sweep(db: &mut Database, oldest: Stamp, oldest_of_nobody: Stamp) -> Result<(), StoreError> {
    diesel::delete(desk_letters::table.filter(desk_letters::made_at.lt(oldest))).execute(db)?;
    let nobody = desk_letters::table.filter(desk_letters::state.eq(NOBODY));
    diesel::delete(nobody.filter(desk_letters::made_at.lt(oldest_of_nobody))).execute(db)?;
    Ok(())
}

/// Leaves what waits to a person: a backup was put back, and it may have left after that was made.
pub fn leave_all(db: &mut Database) -> Result<usize, StoreError> {
    let waiting = desk_letters::table.filter(desk_letters::state.eq_any([QUEUED, TAKEN]));
    Ok(diesel::update(waiting).set(desk_letters::state.eq(UNCLEAR)).execute(db)?)
}
