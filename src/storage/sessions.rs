//! Who is logged in. The key of a session is with the browser; here is its hash.

use diesel::prelude::*;

use super::columns::Stamp;
use super::database::{Database, StoreError};
use super::schema::sessions;
use super::users::User;
use crate::id::Id;

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = sessions)]
pub struct Session {
    pub key_hash: Vec<u8>,
    pub user_id: Id<User>,
    pub created_at: Stamp,
    /// The network address of whoever began it; may be empty.
    pub place: String,
    /// Their browser in a few words, such as `Firefox, Linux`; may be empty.
    pub browser: String,
}

pub fn add(db: &mut Database, session: Session) -> Result<(), StoreError> {
    diesel::insert_into(sessions::table).values(session).execute(db)?;
    Ok(())
}

pub fn find(db: &mut Database, key_hash: &[u8]) -> Result<Option<Session>, StoreError> {
    Ok(sessions::table.find(key_hash).select(Session::as_select()).first(db).optional()?)
}

/// The sessions of a user that began at `oldest` or later, the newest first.
pub fn of_user(db: &mut Database, user: Id<User>, oldest: Stamp) -> Result<Vec<Session>, StoreError> {
    let theirs = sessions::table.filter(sessions::user_id.eq(user)).filter(sessions::created_at.ge(oldest));
    Ok(theirs.order((sessions::created_at.desc(), sessions::key_hash)).select(Session::as_select()).load(db)?)
}

/// Whether there was one to end.
pub fn end(db: &mut Database, key_hash: &[u8]) -> Result<bool, StoreError> {
    Ok(diesel::delete(sessions::table.find(key_hash)).execute(db)? > 0)
}

/// Ends every session of a user, as when a password is changed; how many there were.
pub fn end_all_of(db: &mut Database, user: Id<User>) -> Result<usize, StoreError> {
    Ok(diesel::delete(sessions::table.filter(sessions::user_id.eq(user))).execute(db)?)
}

/// The same but for one.
pub fn end_others_of(db: &mut Database, user: Id<User>, key_hash: &[u8]) -> Result<usize, StoreError> {
    let others = sessions::table.filter(sessions::user_id.eq(user)).filter(sessions::key_hash.ne(key_hash));
    Ok(diesel::delete(others).execute(db)?)
}

/// How many began since `oldest`.
pub fn count_since(db: &mut Database, oldest: Stamp) -> Result<i64, StoreError> {
    Ok(sessions::table.filter(sessions::created_at.ge(oldest)).count().get_result(db)?)
}

/// Takes out the sessions that began before `oldest`.
pub fn sweep(db: &mut Database, oldest: Stamp) -> Result<(), StoreError> {
    diesel::delete(sessions::table.filter(sessions::created_at.lt(oldest))).execute(db)?;
    Ok(())
}
