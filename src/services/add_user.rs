//! Adds a person who may log in, or gives one a new password.

use argon2::Argon2;
use argon2::password_hash::PasswordHasher;

use super::keep_trail::{self, OnWhat};
use super::move_wave::Order;
use super::{Field, House, Refusal, Thing, grant_role, secrets};
use crate::rights::{Grant, Right};
use crate::storage::{sessions, users};
use crate::trail::{Act, Kind};

/// A password shorter than this is refused.
pub const SHORTEST_PASSWORD: usize = 12;

/// Adds a user; the name must be free. Without a grant the first one is the administrator, everybody after them an
/// evaluator of all surveys. What was granted.
pub async fn add(
    house: &House,
    name: &str,
    password: &str,
    grant: Option<Grant>,
    order: Order,
) -> Result<Grant, Refusal> {
    house.demand_whole(Right::GovernPeople)?;
    let name = checked_name(name)?;
    let password_hash = hashed(password).await?;
    house
        .on_record(move |_, db| {
            if users::named(db, &name)?.is_some() {
                return Err(Refusal::Taken { kind: Thing::User, name });
            }
            let grant = match grant {
                Some(grant) => grant,
                None => grant_role::usual(db)?,
            };
            grant_role::check_there(db, &grant)?;
            keep_trail::note(db, &order, Act::UserAdded, &OnWhat::new(Kind::User, &name), "", "")?;
            let user = users::User { id: secrets::id(), name, password_hash, created_at: order.at.into() };
            users::add(db, user.clone())?;
            grant_role::add(db, &user, &grant, &order)?;
            Ok(grant)
        })
        .await
}

/// Gives a user a new password and ends every session under the old one.
pub async fn reset(house: &House, name: &str, password: &str, order: Order) -> Result<(), Refusal> {
    house.demand_whole(Right::GovernPeople)?;
    let name = checked_name(name)?;
    let password_hash = hashed(password).await?;
    house
        .on_record(move |_, db| {
            let Some(user) = users::named(db, &name)? else {
                let all = users::all(db)?;
                return Err(Refusal::unknown_of(Thing::User, &name, all.iter().map(|user| user.name.as_str())));
            };
            users::change_password(db, user.id, &password_hash)?;
            users::forget_failures(db, &name)?;
            sessions::end_all_of(db, user.id)?;
            keep_trail::note(db, &order, Act::PasswordReset, &OnWhat::new(Kind::User, &user.name), "", "")?;
            Ok(())
        })
        .await
}

fn checked_name(name: &str) -> Result<String, Refusal> {
    let name = name.trim();
    if name.is_empty() || name.chars().count() > 100 || name.chars().any(char::is_control) {
        return Err(Refusal::BadInput {
            field: Field::NameOfAUser,
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
