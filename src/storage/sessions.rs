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
}

pub fn add(db: &mut Database, session: Session) -> Result<(), StoreError> {
    diesel::insert_into(sessions::table).values(session).execute(db)?;
    Ok(())
}

pub fn find(db: &mut Database, key_hash: &[u8]) -> Result<Option<Session>, StoreError> {
    Ok(sessions::table.find(key_hash).select(Session::as_select()).first(db).optional()?)
}

pub fn end(db: &mut Database, key_hash: &[u8]) -> Result<(), StoreError> {
    diesel::delete(sessions::table.find(key_hash)).execute(db)?;
    Ok(())
}

/// Ends every session of a user, as when a password is changed.
pub fn end_all_of(db: &mut Database, user: Id<User>) -> Result<(), StoreError> {
    diesel::delete(sessions::table.filter(sessions::user_id.eq(user))).execute(db)?;
    Ok(())
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
