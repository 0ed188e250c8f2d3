//! Lets a person in, recognises one who is in, and lets one out.

use argon2::Argon2;
use argon2::password_hash::PasswordVerifier;
use argon2::password_hash::phc::PasswordHash;
use data_encoding::BASE64URL_NOPAD;
use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};

use super::keep_trail::{self, OnWhat};
use super::move_wave::Order;
use super::{House, Refusal, secrets};
use crate::rights::Scope;
use crate::storage::users::User;
use crate::storage::{grants, sessions, users};
use crate::trail::{Act, Kind};

/// A session ends this long after its login: a working day. Nothing is written when pages are only looked at.
const LONGEST: SignedDuration = SignedDuration::from_hours(9);
/// Failures under one name that cost nothing; each further one doubles the pause.
const FREE_FAILURES: i32 = 5;
const LONGEST_PAUSE: i64 = 15 * 60;

/// Sessions that began before this are over.
pub(super) fn oldest(now: Timestamp) -> Timestamp {
    now - LONGEST
}

/// A hash that no password has (its salt and output are all “A”): checking against it takes as long as against a real one.
const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// The key of a session: 32 random bytes that only the browser keeps.
pub struct SessionKey(String);

impl SessionKey {
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

/// Opens a session for whoever knows the password. A name nobody has takes as long and says the same.
pub async fn log_in(house: &House, name: &str, password: &str, now: Timestamp) -> Result<SessionKey, Refusal> {
    let name = name.trim().chars().take(100).collect::<String>();
    let asked = name.clone();
    let (user, failures) =
        house.store.read(move |db| Ok::<_, Refusal>((users::named(db, &asked)?, users::failures(db, &asked)?))).await?;
    if let Some(failures) = failures {
        let pause = pause_after(failures.failures);
        let waited = now.duration_since(failures.last_at.moment()).as_secs();
        if waited < pause {
            return Err(Refusal::TooManyAttempts { seconds: pause - waited });
        }
    }
    // Counted before it is checked, so that many at once are slowed down too; a success forgets it.
    let counted = name.clone();
    house.store.write(move |db| users::count_failure(db, &counted, now.into())).await?;
    let hash = user.as_ref().map_or_else(|| NOBODY.to_owned(), |user| user.password_hash.clone());
    let password = password.to_owned();
    let turn = house.hashing.acquire().await.map_err(Refusal::damaged)?;
    let right = tokio::task::spawn_blocking(move || {
        PasswordHash::new(&hash).is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok())
    })
    .await
    .map_err(Refusal::damaged)?;
    drop(turn);
    match (user, right) {
        (Some(user), true) => begin_session(house, user, now).await,
        (user, _) => {
            note_failure(house, user, now).await?;
            Err(Refusal::WrongLogin)
        }
    }
}

/// Whoever tried is not known; what they typed is kept only if it is somebody's name: it may be a password.
async fn note_failure(house: &House, user: Option<User>, now: Timestamp) -> Result<(), Refusal> {
    let order = house.order("", now);
    let name = user.map(|user| user.name).unwrap_or_default();
    house
        .on_record(move |_, db| {
            Ok(keep_trail::note(db, &order, Act::LoginFailed, &OnWhat::new(Kind::User, name), "", "")?)
        })
        .await
}

async fn begin_session(house: &House, user: User, now: Timestamp) -> Result<SessionKey, Refusal> {
    let key = BASE64URL_NOPAD.encode(&secrets::bytes::<32>());
    let session = sessions::Session { key_hash: hash_of(&key), user_id: user.id, created_at: now.into() };
    let order = house.order(&user.name, now);
    house
        .on_record(move |_, db| {
            sessions::sweep(db, oldest(now).into())?;
            users::forget_failures(db, &user.name)?;
            keep_trail::note(db, &order, Act::LoggedIn, &OnWhat::new(Kind::User, &user.name), "", "")?;
            Ok(sessions::add(db, session)?)
        })
        .await?;
    Ok(SessionKey(key))
}

/// Who holds this key, and what was granted to them, if its session is still alive.
pub async fn recognise(house: &House, key: &str, now: Timestamp) -> Result<Option<(User, Scope)>, Refusal> {
    let key_hash = hash_of(key);
    let found = house
        .store
        .read(move |db| {
            let Some(session) = sessions::find(db, &key_hash)? else { return Ok(None) };
            let Some(user) = users::find(db, session.user_id)? else { return Ok(None) };
            let scope = Scope::of(grants::of_user(db, user.id)?);
            Ok::<_, Refusal>(Some((session, user, scope)))
        })
        .await?;
    let alive = found.filter(|(session, ..)| now.duration_since(session.created_at.moment()) <= LONGEST);
    Ok(alive.map(|(_, user, scope)| (user, scope)))
}

/// Ends the session of whoever gives the order.
pub async fn log_out(house: &House, key: &str, order: Order) -> Result<(), Refusal> {
    let key_hash = hash_of(key);
    house
        .on_record(move |_, db| {
            sessions::end(db, &key_hash)?;
            Ok(keep_trail::note(db, &order, Act::LoggedOut, &OnWhat::new(Kind::User, &order.by), "", "")?)
        })
        .await
}

fn hash_of(key: &str) -> Vec<u8> {
    Sha256::digest(key.as_bytes()).to_vec()
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
