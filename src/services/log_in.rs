//! Lets a person in, recognises one who is in, and lets one out.

use data_encoding::BASE64URL_NOPAD;
use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};

use super::check_password::{self, Guess};
use super::keep_trail::{self, OnWhat};
use super::move_wave::Order;
use super::prove_factor::Half;
use super::{House, Refusal, enrol_factor, secrets};
use crate::login::seen;
use crate::rights::Scope;
use crate::storage::sessions::Session;
use crate::storage::users::User;
use crate::storage::{Database, grants, second_factors, sessions, users};
use crate::trail::{Act, Kind};
use crate::wording::Language;

/// A session ends this long after its login, however it is used: a working day.
pub const LONGEST: SignedDuration = SignedDuration::from_hours(9);

/// Sessions that began before this are over.
pub(super) fn oldest(now: Timestamp) -> Timestamp {
    now - LONGEST
}

/// With what somebody comes.
#[derive(Clone, Debug)]
pub struct Device {
    /// In a few words; may be empty.
    pub browser: String,
    /// In which they read; letters to them are written in it from then on.
    pub language: Language,
}

/// The key of a session: 32 random bytes that only the browser keeps.
pub struct SessionKey(String);

impl SessionKey {
    /// What the cookie of a session that begins now says.
    pub fn cookie(&self, house: &House, now: Timestamp) -> String {
        seen::cookie(&house.desk_key(), &self.0, now.as_second())
    }
}

/// Lets in whoever knows the password, or half-way in who has a second factor to show. A name nobody has takes as long and
/// says the same.
pub async fn log_in(
    house: &House,
    name: &str,
    password: &str,
    with: Device,
    now: Timestamp,
) -> Result<Entered, Refusal> {
    let name = name.trim().chars().take(100).collect::<String>();
    match check_password::guess(house, &name, password, now).await? {
        Guess::Right(user) => {
            let order = house.order(&user.name, now);
            house
                .on_record(move |house, db| {
                    if let Some(factor) = second_factors::confirmed(db, user.id)? {
                        // Wrong codes stay counted: whoever has only the password begins no new row of guesses by it.
                        users::discount_failure(db, &user.name, now.into())?;
                        return Ok(Entered::Half(Half::of(&house.desk_key(), &user, &factor, now)));
                    }
                    users::forget_failures(db, &user.name)?;
                    begin(db, &user, with, &order).map(Entered::In)
                })
                .await
        }
        Guess::Wrong(user) => {
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

/// Begins the session of somebody who has shown who they are.
pub(super) fn begin(db: &mut Database, user: &User, with: Device, order: &Order) -> Result<SessionKey, Refusal> {
    let key = BASE64URL_NOPAD.encode(&secrets::bytes::<32>());
    let key_hash = hash_of(&key);
    sessions::sweep(db, oldest(order.at).into())?;
    let (place, browser) = (order.place.clone(), with.browser);
    sessions::add(db, Session { key_hash, user_id: user.id, created_at: order.at.into(), place, browser })?;
    users::set_language(db, user.id, with.language.as_str())?;
    keep_trail::note(db, order, Act::LoggedIn, &OnWhat::new(Kind::User, &user.name), "", "")?;
    Ok(SessionKey(key))
}

/// What came of the right name and password.
pub enum Entered {
    In(SessionKey),
    /// A second factor is asked for as well; see [`prove_factor::prove`].
    Half(Half),
}

/// Somebody whose session is alive.
#[derive(Clone, Debug)]
pub struct Known {
    pub user: User,
    pub scope: Scope,
    /// Their role asks for a second factor, and they have none: they may set one up, and nothing else.
    pub must_enrol: bool,
    /// The key of the session, as forms are bound to it.
    pub key: String,
    /// What its cookie says from now on, where that differs from what it said.
    pub renewed: Option<String>,
}

/// Who brings this cookie, and what was granted to them, if its session is still alive: begun today, and used within the
/// time that is set. Only reads.
pub async fn recognise(house: &House, cookie: &str, now: Timestamp) -> Result<Option<Known>, Refusal> {
    let Some((key, used)) = seen::read_cookie(&house.desk_key(), cookie) else { return Ok(None) };
    let idle = now.as_second().saturating_sub(used);
    if idle > house.login.idle_minutes.saturating_mul(60) {
        return Ok(None);
    }
    let (key, key_hash) = (key.to_owned(), hash_of(key));
    let rules = house.login.clone();
    let found = house
        .store
        .read(move |db| {
            let Some(session) = sessions::find(db, &key_hash)? else { return Ok(None) };
            let Some(user) = users::find(db, session.user_id)? else { return Ok(None) };
            let grants = grants::of_user(db, user.id)?;
            let must_enrol =
                enrol_factor::is_demanded(&rules, &grants) && second_factors::confirmed(db, user.id)?.is_none();
            Ok::<_, Refusal>(Some((session, user, Scope::of(grants), must_enrol)))
        })
        .await?;
    let alive = found.filter(|(session, ..)| now.duration_since(session.created_at.moment()) <= LONGEST);
    let renewed = (idle >= seen::RENEWED_AFTER).then(|| seen::cookie(&house.desk_key(), &key, now.as_second()));
    Ok(alive.map(|(_, user, scope, must_enrol)| Known { user, scope, must_enrol, key, renewed }))
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

/// What the database keeps of a key.
pub(super) fn hash_of(key: &str) -> Vec<u8> {
    Sha256::digest(key.as_bytes()).to_vec()
}
