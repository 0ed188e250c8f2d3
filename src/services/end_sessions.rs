//! Shows people where they are logged in, and ends what should not be: one session, all others, or all of somebody.

use data_encoding::HEXLOWER;
use jiff::Timestamp;

use super::keep_trail::{self, OnWhat};
use super::log_in::{LONGEST, hash_of};
use super::move_wave::Order;
use super::{House, Refusal, Thing, grant_role};
use crate::rights::Right;
use crate::storage::users::User;
use crate::storage::{Database, sessions, users};
use crate::trail::{Act, Kind};

/// One session as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Open {
    /// Names it in a form: some digits of the hash of its hash, which open nothing.
    pub mark: String,
    pub begun_at: Timestamp,
    /// May be empty, as may the browser.
    pub place: String,
    pub browser: String,
    /// The one that asks.
    pub is_this: bool,
}

fn mark_of(key_hash: &[u8]) -> String {
    HEXLOWER.encode(&hash_of(&HEXLOWER.encode(key_hash))[..8])
}

/// The sessions of a user that are not over, the newest first. `key` is that of the one that asks.
pub async fn open(house: &House, name: &str, key: &str) -> Result<Vec<Open>, Refusal> {
    let (name, own) = (name.to_owned(), hash_of(key));
    let oldest = house.clock.now() - LONGEST;
    house
        .store
        .read(move |db| {
            let Some(user) = users::named(db, &name)? else { return Ok(Vec::new()) };
            let open = |session: sessions::Session| Open {
                mark: mark_of(&session.key_hash),
                begun_at: session.created_at.moment(),
                place: session.place,
                browser: session.browser,
                is_this: session.key_hash == own,
            };
            Ok(sessions::of_user(db, user.id, oldest.into())?.into_iter().map(open).collect())
        })
        .await
}

/// Ends one session of whoever gives the order.
///
/// # Errors
/// [`Refusal::Unknown`] for one that is not theirs, or is over.
pub async fn one(house: &House, mark: &str, order: Order) -> Result<(), Refusal> {
    let mark = mark.to_owned();
    house
        .on_record(move |_, db| {
            let user = find(db, &order.by)?;
            let theirs = sessions::of_user(db, user.id, (order.at - LONGEST).into())?;
            let ended = theirs.into_iter().find(|session| mark_of(&session.key_hash) == mark);
            let ended = ended.ok_or_else(|| Refusal::unknown(Thing::Session, mark))?;
            sessions::end(db, &ended.key_hash)?;
            note(db, &order, &user, 1)
        })
        .await
}

/// Ends every session of whoever gives the order but the one with this key; how many.
pub async fn others(house: &House, key: &str, order: Order) -> Result<usize, Refusal> {
    let own = hash_of(key);
    house
        .on_record(move |_, db| {
            let user = find(db, &order.by)?;
            let ended = sessions::end_others_of(db, user.id, &own)?;
            note(db, &order, &user, ended)?;
            Ok(ended)
        })
        .await
}

/// Ends every session of somebody; how many.
///
/// # Errors
/// [`Refusal::NotYours`]; [`Refusal::Unknown`] for a user who is not there.
pub async fn all_of(house: &House, name: &str, order: Order) -> Result<usize, Refusal> {
    house.demand_whole(Right::GovernPeople)?;
    let name = name.to_owned();
    house
        .on_record(move |_, db| {
            let user = find(db, &name)?;
            let ended = sessions::end_all_of(db, user.id)?;
            note(db, &order, &user, ended)?;
            Ok(ended)
        })
        .await
}

fn find(db: &mut Database, name: &str) -> Result<User, Refusal> {
    grant_role::find(db, name)
}

fn note(db: &mut Database, order: &Order, user: &User, ended: usize) -> Result<(), Refusal> {
    let thing = OnWhat::new(Kind::User, &user.name);
    Ok(keep_trail::note(db, order, Act::SessionsEnded, &thing, "", &ended.to_string())?)
}
