//! Adds a person who may log in, or gives one a new password.

use argon2::Argon2;
use argon2::password_hash::PasswordHasher;
use jiff::Timestamp;

use super::{House, Refusal, secrets};
use crate::storage::{sessions, users};

/// A password shorter than this is refused.
pub const SHORTEST_PASSWORD: usize = 12;

/// Adds a user; the name must be free.
pub async fn add(house: &House, name: &str, password: &str, now: Timestamp) -> Result<(), Refusal> {
    let name = checked_name(name)?;
    let password_hash = hashed(password).await?;
    house
        .store
        .write(move |db| {
            if users::named(db, &name)?.is_some() {
                return Err(Refusal::Taken { kind: "user", name });
            }
            users::add(db, users::User { id: secrets::id(), name, password_hash, created_at: now.into() })?;
            Ok(())
        })
        .await
}

/// Gives a user a new password and ends every session under the old one.
pub async fn reset(house: &House, name: &str, password: &str) -> Result<(), Refusal> {
    let name = checked_name(name)?;
    let password_hash = hashed(password).await?;
    house
        .store
        .write(move |db| {
            let Some(user) = users::named(db, &name)? else {
                let all = users::all(db)?;
                return Err(Refusal::unknown_of("user", &name, all.iter().map(|user| user.name.as_str())));
            };
            users::change_password(db, user.id, &password_hash)?;
            users::forget_failures(db, &name)?;
            sessions::end_all_of(db, user.id)?;
            Ok(())
        })
        .await
}

/// The names of all who may log in.
pub async fn names(house: &House) -> Result<Vec<String>, Refusal> {
    house.store.read(|db| Ok(users::all(db)?.into_iter().map(|user| user.name).collect())).await
}

fn checked_name(name: &str) -> Result<String, Refusal> {
    let name = name.trim();
    if name.is_empty() || name.chars().count() > 100 || name.chars().any(char::is_control) {
        return Err(Refusal::BadInput {
            field: "name of a user",
            found: name.chars().filter(|c| !c.is_control()).take(100).collect(),
            expected: "1 to 100 characters, such as an e-mail address".to_owned(),
        });
    }
    Ok(name.to_owned())
}

async fn hashed(password: &str) -> Result<String, Refusal> {
    let found = password.chars().count();
    if found < SHORTEST_PASSWORD {
        return Err(Refusal::WeakPassword { found, least: SHORTEST_PASSWORD });
    }
    let password = password.to_owned();
    // Hashing is meant to be slow: not on a thread that answers requests.
    tokio::task::spawn_blocking(move || {
        Argon2::default().hash_password(password.as_bytes()).map(|hash| hash.to_string())
    })
    .await
    .map_err(Refusal::damaged)?
    .map_err(Refusal::damaged)
}
