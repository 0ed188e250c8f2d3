//! People who may log in, and failed attempts to.

use diesel::prelude::*;

use super::columns::Stamp;
use super::database::{Database, StoreError};
use super::schema::{login_failures, users};
use crate::id::Id;

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = users)]
pub struct User {
    pub id: Id<User>,
    pub name: String,
    /// Argon2id, in PHC string form.
    pub password_hash: String,
    pub created_at: Stamp,
    /// Where they get mail, if it is known.
    pub address: Option<String>,
    /// What all ways to write the address have in common.
    pub address_key: Option<String>,
    /// In which language they were last here.
    pub language: Option<String>,
}

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = login_failures)]
pub struct Failures {
    pub name: String,
    pub failures: i32,
    pub last_at: Stamp,
}

pub fn add(db: &mut Database, user: User) -> Result<(), StoreError> {
    diesel::insert_into(users::table).values(user).execute(db)?;
    Ok(())
}

pub fn named(db: &mut Database, name: &str) -> Result<Option<User>, StoreError> {
    Ok(users::table.filter(users::name.eq(name)).select(User::as_select()).first(db).optional()?)
}

/// Who gets mail at this address.
pub fn with_address(db: &mut Database, address_key: &str) -> Result<Option<User>, StoreError> {
    let found = users::table.filter(users::address_key.eq(address_key));
    Ok(found.select(User::as_select()).first(db).optional()?)
}

pub fn set_address(db: &mut Database, id: Id<User>, address: Option<(&str, &str)>) -> Result<(), StoreError> {
    let (text, key) = (address.map(|(text, _)| text), address.map(|(_, key)| key));
    let values = (users::address.eq(text), users::address_key.eq(key));
    diesel::update(users::table.find(id)).set(values).execute(db)?;
    Ok(())
}

pub fn set_language(db: &mut Database, id: Id<User>, language: &str) -> Result<(), StoreError> {
    diesel::update(users::table.find(id)).set(users::language.eq(Some(language))).execute(db)?;
    Ok(())
}

pub fn find(db: &mut Database, id: Id<User>) -> Result<Option<User>, StoreError> {
    Ok(users::table.find(id).select(User::as_select()).first(db).optional()?)
}

pub fn all(db: &mut Database) -> Result<Vec<User>, StoreError> {
    let mut all = users::table.select(User::as_select()).load(db)?;
    all.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(all)
}

pub fn change_password(db: &mut Database, id: Id<User>, password_hash: &str) -> Result<(), StoreError> {
    diesel::update(users::table.find(id)).set(users::password_hash.eq(password_hash)).execute(db)?;
    Ok(())
}

pub fn failures(db: &mut Database, name: &str) -> Result<Option<Failures>, StoreError> {
    Ok(login_failures::table.find(name).select(Failures::as_select()).first(db).optional()?)
}

/// Counts one more failed attempt under this name, whether or not anybody has it.
pub fn count_failure(db: &mut Database, name: &str, at: Stamp) -> Result<(), StoreError> {
    let long_ago: Stamp = (at.moment() - jiff::SignedDuration::from_hours(24)).into();
    diesel::delete(login_failures::table.filter(login_failures::last_at.lt(long_ago))).execute(db)?;
    let first = Failures { name: name.to_owned(), failures: 1, last_at: at };
    on_either!(db => diesel::insert_into(login_failures::table)
        .values(first)
        .on_conflict(login_failures::name)
        .do_update()
        .set((login_failures::failures.eq(login_failures::failures + 1), login_failures::last_at.eq(at)))
        .execute(db))?;
    Ok(())
}

/// Takes one failure back: it was none, so nobody waits because of it. Those before it stay counted.
pub fn discount_failure(db: &mut Database, name: &str, at: Stamp) -> Result<(), StoreError> {
    let an_hour_ago: Stamp = (at.moment() - jiff::SignedDuration::from_hours(1)).into();
    let counted = login_failures::table.find(name).filter(login_failures::failures.gt(0));
    let values = (login_failures::failures.eq(login_failures::failures - 1), login_failures::last_at.eq(an_hour_ago));
    diesel::update(counted).set(values).execute(db)?;
    Ok(())
}

pub fn forget_failures(db: &mut Database, name: &str) -> Result<(), StoreError> {
    diesel::delete(login_failures::table.find(name)).execute(db)?;
    Ok(())
}
