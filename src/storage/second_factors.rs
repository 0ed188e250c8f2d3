//! What users show besides a password: the secret of an app, and recovery codes.

use diesel::prelude::*;

use super::columns::Stamp;
use super::database::{Database, StoreError};
use super::schema::{recovery_codes, second_factors};
use super::users::User;
use crate::id::Id;

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = second_factors)]
pub struct SecondFactor {
    pub user_id: Id<User>,
    /// Opens with the key of the desk, for this user only.
    pub sealed_secret: Vec<u8>,
    pub begun_at: Stamp,
    /// Without it nothing is asked yet.
    pub confirmed_at: Option<Stamp>,
    /// The step of 30 seconds whose code was taken last.
    pub last_step: i64,
}

pub fn find(db: &mut Database, user: Id<User>) -> Result<Option<SecondFactor>, StoreError> {
    Ok(second_factors::table.find(user).select(SecondFactor::as_select()).first(db).optional()?)
}

/// The one that is asked for, once a code was shown.
pub fn confirmed(db: &mut Database, user: Id<User>) -> Result<Option<SecondFactor>, StoreError> {
    Ok(find(db, user)?.filter(|factor| factor.confirmed_at.is_some()))
}

/// All of them, also those that were not confirmed yet.
pub fn all(db: &mut Database) -> Result<Vec<SecondFactor>, StoreError> {
    Ok(second_factors::table.select(SecondFactor::as_select()).load(db)?)
}

/// Puts the secret of one there as it is sealed now.
pub fn set_sealed(db: &mut Database, user: Id<User>, sealed_secret: &[u8]) -> Result<(), StoreError> {
    diesel::update(second_factors::table.find(user))
        .set(second_factors::sealed_secret.eq(sealed_secret))
        .execute(db)?;
    Ok(())
}

/// The users who have one that is asked for.
pub fn all_confirmed(db: &mut Database) -> Result<Vec<Id<User>>, StoreError> {
    let confirmed = second_factors::table.filter(second_factors::confirmed_at.is_not_null());
    Ok(confirmed.select(second_factors::user_id).load(db)?)
}

/// Puts one in place of whatever a user had; their recovery codes go.
pub fn set(db: &mut Database, factor: SecondFactor) -> Result<(), StoreError> {
    remove(db, factor.user_id)?;
    diesel::insert_into(second_factors::table).values(factor).execute(db)?;
    Ok(())
}

pub fn confirm(db: &mut Database, user: Id<User>, at: Stamp, step: i64) -> Result<(), StoreError> {
    let values = (second_factors::confirmed_at.eq(Some(at)), second_factors::last_step.eq(step));
    diesel::update(second_factors::table.find(user)).set(values).execute(db)?;
    Ok(())
}

/// Takes the code of a step; false when that one, or a later one, was taken before.
pub fn use_step(db: &mut Database, user: Id<User>, step: i64) -> Result<bool, StoreError> {
    let unused = second_factors::table.find(user).filter(second_factors::last_step.lt(step));
    Ok(diesel::update(unused).set(second_factors::last_step.eq(step)).execute(db)? > 0)
}

/// Whether there was one.
pub fn remove(db: &mut Database, user: Id<User>) -> Result<bool, StoreError> {
    diesel::delete(recovery_codes::table.filter(recovery_codes::user_id.eq(user))).execute(db)?;
    Ok(diesel::delete(second_factors::table.find(user)).execute(db)? > 0)
}

/// Puts these codes in place of those a user had.
pub fn set_codes(db: &mut Database, user: Id<User>, hashes: &[[u8; 32]]) -> Result<(), StoreError> {
    diesel::delete(recovery_codes::table.filter(recovery_codes::user_id.eq(user))).execute(db)?;
    for hash in hashes {
        let row = (recovery_codes::user_id.eq(user), recovery_codes::code_hash.eq(hash.as_slice()));
        diesel::insert_into(recovery_codes::table).values(row).execute(db)?;
    }
    Ok(())
}

pub fn codes_left(db: &mut Database, user: Id<User>) -> Result<i64, StoreError> {
    Ok(recovery_codes::table.filter(recovery_codes::user_id.eq(user)).count().get_result(db)?)
}

/// Takes a code; false for one that is none, or was used.
pub fn use_code(db: &mut Database, user: Id<User>, hash: &[u8]) -> Result<bool, StoreError> {
    Ok(diesel::delete(recovery_codes::table.find((user, hash))).execute(db)? > 0)
}
