//! Holds a password against the one that is kept, slower after each failure; and hashes a new one that will do.

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use jiff::Timestamp;

use super::{House, Refusal};
use crate::login::passwords::{self, LONGEST, SHORTEST, Weak};
use crate::storage::users::User;
use crate::storage::{Database, users};

/// Failures under one name that cost nothing; each further one doubles the pause.
const FREE_FAILURES: i32 = 5;
const LONGEST_PAUSE: i64 = 15 * 60;

/// A hash that no password has (its salt and output are all “A”): checking against it takes as long as against a real one.
const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// What came of a guess.
pub(super) enum Guess {
    Right(User),
    /// Whose password it was not, if anybody has the name.
    Wrong(Option<User>),
}

/// Holds a password against that of the user with this name. The failure stays counted until somebody forgets it.
///
/// # Errors
/// [`Refusal::TooManyAttempts`], before anything is looked at.
pub(super) async fn guess(house: &House, name: &str, password: &str, now: Timestamp) -> Result<Guess, Refusal> {
    let asked = name.to_owned();
    let user = house
        .store
        .read(move |db| {
            check_pause(db, &asked, now)?;
            Ok::<_, Refusal>(users::named(db, &asked)?)
        })
        .await?;
    // Counted before it is checked, so that many at once are slowed down too; a success forgets it.
    let counted = name.to_owned();
    house.store.write(move |db| users::count_failure(db, &counted, now.into())).await?;
    let hash = user.as_ref().map_or_else(|| NOBODY.to_owned(), |user| user.password_hash.clone());
    let password = password.chars().take(LONGEST + 1).collect::<String>();
    let turn = house.hashing.acquire().await.map_err(Refusal::damaged)?;
    let right = tokio::task::spawn_blocking(move || {
        PasswordHash::new(&hash).is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok())
    })
    .await
    .map_err(Refusal::damaged)?;
    drop(turn);
    Ok(match user {
        Some(user) if right => Guess::Right(user),
        user => Guess::Wrong(user),
    })
}

/// The user with this name, if this is their password: asked of whoever is logged in before what matters is changed.
///
/// # Errors
/// [`Refusal::WrongPassword`], [`Refusal::TooManyAttempts`].
pub(super) async fn demand(house: &House, name: &str, password: &str, now: Timestamp) -> Result<User, Refusal> {
    match guess(house, name, password, now).await? {
        Guess::Right(user) => {
            let name = user.name.clone();
            house.store.write(move |db| users::discount_failure(db, &name, now.into())).await?;
            Ok(user)
        }
        Guess::Wrong(_) => Err(Refusal::WrongPassword),
    }
}

/// Refuses whoever guessed wrong too often a moment ago, at a password or at a code.
pub(super) fn check_pause(db: &mut Database, name: &str, now: Timestamp) -> Result<(), Refusal> {
    let Some(failures) = users::failures(db, name)? else { return Ok(()) };
    let pause = pause_after(failures.failures);
    let waited = now.duration_since(failures.last_at.moment()).as_secs();
    if waited < pause { Err(Refusal::TooManyAttempts { seconds: pause - waited }) } else { Ok(()) }
}

/// Hashes a new password for somebody with these names and addresses.
///
/// # Errors
/// [`Refusal::WeakPassword`], [`Refusal::PasswordTooLong`], [`Refusal::CommonPassword`], [`Refusal::PasswordHoldsName`].
pub(super) async fn hashed(house: &House, password: &str, names: &[&str]) -> Result<String, Refusal> {
    passwords::check(password, names).map_err(|weak| match weak {
        Weak::Short { found } => Refusal::WeakPassword { found, least: SHORTEST },
        Weak::Long { found } => Refusal::PasswordTooLong { found, most: LONGEST },
        Weak::HoldsName => Refusal::PasswordHoldsName,
        Weak::Common => Refusal::CommonPassword,
    })?;
    let password = password.to_owned();
    let turn = house.hashing.acquire().await.map_err(Refusal::damaged)?;
    // Hashing is meant to be slow: not on a thread that answers requests.
    let hashed = tokio::task::spawn_blocking(move || {
        Argon2::default().hash_password(password.as_bytes()).map(|hash| hash.to_string())
    })
    .await
    .map_err(Refusal::damaged)?
    .map_err(Refusal::damaged);
    drop(turn);
    hashed
}

/// Seconds to wait after so many failures in a row.
fn pause_after(failures: i32) -> i64 {
    let doublings = u32::try_from(failures - FREE_FAILURES).unwrap_or(0);
    if failures < FREE_FAILURES { 0 } else { 2_i64.saturating_pow(doublings.saturating_add(2)).min(LONGEST_PAUSE) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn guessing_gets_slower_and_slower() {
        let pauses: Vec<i64> = [0, 4, 5, 6, 7, 30, i32::MAX].into_iter().map(pause_after).collect();
        assert_eq!(pauses, [0, 0, 4, 8, 16, 900, 900]);
    }

    #[test]
    fn the_hash_of_nobody_is_one_that_can_be_checked() {
        let hash = PasswordHash::new(NOBODY).unwrap();
        assert!(Argon2::default().verify_password(b"anything", &hash).is_err());
    }
}
