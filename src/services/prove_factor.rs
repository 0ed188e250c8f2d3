//! The second step at the door: a code of an app, or a recovery code.

use jiff::{SignedDuration, Timestamp};

use super::keep_trail::{self, OnWhat};
use super::log_in::{self, Device, SessionKey};
use super::move_wave::Order;
use super::write_to_person::{self, News};
use super::{House, Refusal, check_password};
use crate::id::Id;
use crate::login::totp::{self, SECRET_BYTES, Secret};
use crate::login::{DeskKey, codes, seen};
use crate::storage::second_factors::{self, SecondFactor};
use crate::storage::users::User;
use crate::storage::{Database, users};
use crate::trail::{Act, Kind};

/// Whoever knew the password has so long to show the rest.
pub const HALF_LASTS: SignedDuration = SignedDuration::from_mins(10);

/// What says that the password was right. It opens nothing by itself.
pub struct Half(String);

impl Half {
    pub(super) fn of(desk: &DeskKey, user: &User, factor: &SecondFactor, now: Timestamp) -> Self {
        Self(seen::half(desk, user.id.as_bytes(), now.as_second(), &bound(user, factor)))
    }

    pub fn reveal(&self) -> &str {
        &self.0
    }
}

/// Another password or another app, and it is worth nothing.
fn bound<'a>(user: &'a User, factor: &'a SecondFactor) -> [&'a [u8]; 2] {
    [user.password_hash.as_bytes(), &factor.sealed_secret]
}

/// Opens a session for whoever brings [`Half`] and shows a code.
///
/// # Errors
/// [`Refusal::NotLoggedIn`] for a half that is none, or too old; [`Refusal::TooManyAttempts`], [`Refusal::WrongCode`].
pub async fn prove(
    house: &House,
    half: &str,
    typed: &str,
    with: Device,
    now: Timestamp,
) -> Result<SessionKey, Refusal> {
    let (half, typed) = (half.to_owned(), typed.to_owned());
    // One after the other, so that many at once are not more guesses than one after the other.
    let proven = house
        .on_record(move |house, db| {
            let desk = house.desk_key();
            let (id, second) = seen::read_half(&half).ok_or(Refusal::NotLoggedIn)?;
            let user = users::find(db, Id::from_bytes(id))?.ok_or(Refusal::NotLoggedIn)?;
            let factor = second_factors::confirmed(db, user.id)?.ok_or(Refusal::NotLoggedIn)?;
            let is_late = now.as_second().saturating_sub(second) > HALF_LASTS.as_secs();
            if is_late || !seen::is_half_of(&desk, &half, &bound(&user, &factor)) {
                return Err(Refusal::NotLoggedIn);
            }
            let order = house.order(&user.name, now);
            if !try_code(db, &desk, &user, &factor, &typed, &order)? {
                return Ok(None);
            }
            users::forget_failures(db, &user.name)?;
            log_in::begin(db, &user, with, &order).map(Some)
        })
        .await?;
    proven.ok_or(Refusal::WrongCode)
}

/// Takes a code, which is good for nothing from then on. A wrong one is counted with wrong passwords, and slows whoever
/// guesses down as they do.
///
/// # Errors
/// [`Refusal::TooManyAttempts`], before anything is looked at.
pub(super) fn try_code(
    db: &mut Database,
    desk: &DeskKey,
    user: &User,
    factor: &SecondFactor,
    typed: &str,
    order: &Order,
) -> Result<bool, Refusal> {
    check_password::check_pause(db, &user.name, order.at)?;
    let thing = OnWhat::new(Kind::User, &user.name);
    let is_right = if totp::is_shaped(typed) {
        match open(desk, factor)?.step_of(typed, order.at.as_second(), factor.last_step) {
            Some(step) => second_factors::use_step(db, user.id, step)?,
            None => false,
        }
    } else {
        let hash = codes::read(typed).map(|code| codes::hash(desk, user.id.as_bytes(), &code));
        let is_one = match hash {
            Some(hash) => second_factors::use_code(db, user.id, &hash)?,
            None => false,
        };
        if is_one {
            let left = second_factors::codes_left(db, user.id)?;
            write_to_person::tell(db, user, News::RecoveryCodeUsed, order)?;
            keep_trail::note(db, order, Act::RecoveryCodeUsed, &thing, "", &left.to_string())?;
        }
        is_one
    };
    if !is_right {
        users::count_failure(db, &user.name, order.at.into())?;
        let stranger = Order { by: String::new(), ..order.clone() };
        keep_trail::note(db, &stranger, Act::CodeFailed, &thing, "", "")?;
    }
    Ok(is_right)
}

/// The secret as the app has it.
pub(super) fn open(desk: &DeskKey, factor: &SecondFactor) -> Result<Secret, Refusal> {
    let secret = desk.open(factor.user_id.as_bytes(), &factor.sealed_secret).map_err(Refusal::damaged)?;
    let secret: [u8; SECRET_BYTES] = secret.try_into().map_err(|_| Refusal::damaged("a secret of another length"))?;
    Ok(Secret::from_bytes(secret))
}
