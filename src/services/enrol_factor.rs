//! Sets up what somebody shows besides a password, gives recovery codes, and takes it away again.

use jiff::{SignedDuration, Timestamp};

use super::keep_trail::{self, OnWhat};
use super::log_in::hash_of;
use super::move_wave::Order;
use super::write_to_person::{self, News};
use super::{House, Refusal, check_password, grant_role, prove_factor, secrets};
use crate::login::codes::{self, AT_A_TIME};
use crate::rights::{Grant, Right};
use crate::settings::Login;
use crate::storage::second_factors::{self, SecondFactor};
use crate::storage::users::User;
use crate::storage::{Database, Stamp, sessions, users};
use crate::trail::{Act, Kind};

/// A secret that no code was shown for is shown for so long.
const WAITS: SignedDuration = SignedDuration::from_mins(30);

/// How it stands with somebody's second factor.
#[derive(Clone, Debug, Default)]
pub struct Standing {
    pub confirmed_at: Option<Timestamp>,
    pub codes_left: u64,
    /// What their app has to know, until a code was shown.
    pub waiting: Option<Waiting>,
}

#[derive(Clone, Debug)]
pub struct Waiting {
    /// `otpauth://…`, for a picture.
    pub address: String,
    /// The same to be typed.
    pub typed: String,
}

/// Whether somebody with these roles has to show a second factor.
pub fn is_demanded(login: &Login, grants: &[Grant]) -> bool {
    grants.iter().any(|grant| login.second_factor.contains(&grant.role))
}

/// How it stands with the second factor of the user with this name. Only reads.
pub async fn standing(house: &House, name: &str) -> Result<Standing, Refusal> {
    let name = name.to_owned();
    house
        .read(move |house, db| {
            let user = grant_role::find(db, &name)?;
            let Some(factor) = second_factors::find(db, user.id)? else { return Ok(Standing::default()) };
            let confirmed_at = factor.confirmed_at.map(Stamp::moment);
            let waits = confirmed_at.is_none() && is_waiting(&factor, house.clock.now());
            let waiting = waits.then(|| waiting(house, &user, &factor)).transpose()?;
            let codes_left = u64::try_from(second_factors::codes_left(db, user.id)?).unwrap_or(0);
            Ok(Standing { confirmed_at, codes_left, waiting })
        })
        .await
}

fn is_waiting(factor: &SecondFactor, now: Timestamp) -> bool {
    now.duration_since(factor.begun_at.moment()) <= WAITS
}

fn waiting(house: &House, user: &User, factor: &SecondFactor) -> Result<Waiting, Refusal> {
    let secret = prove_factor::open(&house.desk_key(), factor)?;
    let host = house.base_url.split("://").nth(1).unwrap_or_default();
    let host = host.split(['/', ':']).next().unwrap_or_default();
    Ok(Waiting { address: secret.address(&format!("Peil {host}"), &user.name), typed: secret.in_groups() })
}

/// Draws a secret for whoever gives the order and knows their password; nothing is asked for before a code was shown.
///
/// # Errors
/// [`Refusal::WrongPassword`], [`Refusal::TooManyAttempts`]; [`Refusal::FactorThere`], where one has to be taken away
/// first.
pub async fn begin(house: &House, password: &str, order: Order) -> Result<(), Refusal> {
    let user = check_password::demand(house, &order.by, password, order.at).await?;
    house
        .on_record(move |house, db| {
            if second_factors::confirmed(db, user.id)?.is_some() {
                return Err(Refusal::FactorThere);
            }
            let secret = secrets::bytes::<{ crate::login::totp::SECRET_BYTES }>();
            let sealed_secret = house.desk_key().seal(user.id.as_bytes(), &secret, secrets::bytes());
            let begun_at = order.at.into();
            let factor = SecondFactor { user_id: user.id, sealed_secret, begun_at, confirmed_at: None, last_step: 0 };
            Ok(second_factors::set(db, factor)?)
        })
        .await
}

/// Takes the first code of the app: from now on one is asked for. The recovery codes, which are shown this once; every
/// session but the one with this key ends.
///
/// # Errors
/// [`Refusal::FactorNotBegun`], [`Refusal::WrongCode`], [`Refusal::TooManyAttempts`].
pub async fn confirm(house: &House, key: &str, typed: &str, order: Order) -> Result<Vec<String>, Refusal> {
    let (typed, own) = (typed.to_owned(), hash_of(key));
    let confirmed = house
        .on_record(move |house, db| {
            let user = grant_role::find(db, &order.by)?;
            let factor = second_factors::find(db, user.id)?.filter(|factor| factor.confirmed_at.is_none());
            let factor = factor.filter(|factor| is_waiting(factor, order.at)).ok_or(Refusal::FactorNotBegun)?;
            check_password::check_pause(db, &user.name, order.at)?;
            let secret = prove_factor::open(&house.desk_key(), &factor)?;
            let Some(step) = secret.step_of(&typed, order.at.as_second(), factor.last_step) else {
                users::count_failure(db, &user.name, order.at.into())?;
                return Ok(None);
            };
            second_factors::confirm(db, user.id, order.at.into(), step)?;
            users::forget_failures(db, &user.name)?;
            sessions::end_others_of(db, user.id, &own)?;
            let codes = draw_codes(house, db, &user)?;
            write_to_person::tell(db, &user, News::FactorSet, &order)?;
            keep_trail::note(db, &order, Act::FactorSet, &OnWhat::new(Kind::User, &user.name), "", "")?;
            Ok(Some(codes))
        })
        .await?;
    confirmed.ok_or(Refusal::WrongCode)
}

/// New recovery codes in place of the old ones, for whoever gives the order and shows a code.
///
/// # Errors
/// [`Refusal::FactorNotBegun`], [`Refusal::WrongCode`], [`Refusal::TooManyAttempts`].
pub async fn renew_codes(house: &House, typed: &str, order: Order) -> Result<Vec<String>, Refusal> {
    with_code(house, typed, order, |house, db, user, order| {
        let codes = draw_codes(house, db, user)?;
        keep_trail::note(db, order, Act::RecoveryCodesRenewed, &OnWhat::new(Kind::User, &user.name), "", "")?;
        Ok(codes)
    })
    .await
}

/// Takes the second factor of whoever gives the order away, if they show a code.
///
/// # Errors
/// Those of [`renew_codes`].
pub async fn remove(house: &House, typed: &str, order: Order) -> Result<(), Refusal> {
    with_code(house, typed, order, |_, db, user, order| {
        second_factors::remove(db, user.id)?;
        write_to_person::tell(db, user, News::FactorRemoved, order)?;
        Ok(keep_trail::note(db, order, Act::FactorRemoved, &OnWhat::new(Kind::User, &user.name), "", "")?)
    })
    .await
}

/// Takes the second factor of somebody away who has lost telephone and codes, and ends all their sessions. Whether there
/// was one.
///
/// # Errors
/// [`Refusal::NotYours`]; [`Refusal::Unknown`] for a user who is not there.
pub async fn reset(house: &House, name: &str, order: Order) -> Result<bool, Refusal> {
    house.demand_whole(Right::GovernPeople)?;
    let name = name.to_owned();
    house
        .on_record(move |_, db| {
            let user = grant_role::find(db, &name)?;
            if !second_factors::remove(db, user.id)? {
                return Ok(false);
            }
            sessions::end_all_of(db, user.id)?;
            write_to_person::tell(db, &user, News::FactorReset, &order)?;
            keep_trail::note(db, &order, Act::FactorReset, &OnWhat::new(Kind::User, &user.name), "", "")?;
            Ok(true)
        })
        .await
}

async fn with_code<T: Send + 'static>(
    house: &House,
    typed: &str,
    order: Order,
    work: impl FnOnce(&House, &mut Database, &User, &Order) -> Result<T, Refusal> + Send + 'static,
) -> Result<T, Refusal> {
    let typed = typed.to_owned();
    let done = house
        .on_record(move |house, db| {
            let user = grant_role::find(db, &order.by)?;
            let factor = second_factors::confirmed(db, user.id)?.ok_or(Refusal::FactorNotBegun)?;
            if !prove_factor::try_code(db, &house.desk_key(), &user, &factor, &typed, &order)? {
                return Ok(None);
            }
            work(house, db, &user, &order).map(Some)
        })
        .await?;
    done.ok_or(Refusal::WrongCode)
}

fn draw_codes(house: &House, db: &mut Database, user: &User) -> Result<Vec<String>, Refusal> {
    let drawn: Vec<_> = (0..AT_A_TIME).map(|_| secrets::bytes()).collect();
    let desk = house.desk_key();
    let hashes: Vec<_> = drawn.iter().map(|code| codes::hash(&desk, user.id.as_bytes(), code)).collect();
    second_factors::set_codes(db, user.id, &hashes)?;
    Ok(drawn.iter().map(codes::written).collect())
}
