//! Lets people who have forgotten their password set another one, by a letter to the address that is known of them.

use jiff::{SignedDuration, Timestamp};

use super::keep_trail::{self, OnWhat};
use super::log_in::hash_of;
use super::write_to_person::{self, News};
use super::{House, Refusal, check_password, invite_person};
use crate::storage::account_links::{self, AccountLink, RESET};
use crate::storage::users::User;
use crate::storage::{Database, desk_letters, sessions, users};
use crate::trail::{Act, Kind};
use crate::wording::Language;

/// So many letters to one address in an hour; whoever asks for more gets none, and is told the same.
const MOST_IN_AN_HOUR: i64 = 3;
/// What was sent is kept for so long.
const KEPT: SignedDuration = SignedDuration::from_hours(30 * 24);

/// Asks for a letter to this address. Whether anybody has it is not looked at before the post takes the letter along, so
/// that neither the answer nor the time it takes says anything of it.
///
/// # Errors
/// [`Refusal::BadInput`] for what is no address.
pub async fn ask(house: &House, address: &str, language: Language, now: Timestamp) -> Result<(), Refusal> {
    let address = invite_person::parse(address)?;
    let order = house.order("", now);
    house
        .store
        .write(move |db| {
            let hour_ago = now - SignedDuration::from_hours(1);
            desk_letters::sweep(db, (now - KEPT).into(), hour_ago.into())?;
            let asked = desk_letters::asked_since(db, write_to_person::RESET, &address.key(), hour_ago.into())?;
            if asked < MOST_IN_AN_HOUR {
                write_to_person::ask_reset(db, &address, language.as_str(), &order)?;
            }
            Ok::<_, Refusal>(())
        })
        .await
}

/// Whose password a link resets, if it is good.
///
/// # Errors
/// [`Refusal::SpentLink`] for one that is wrong, was used, or is too old: which of these is not said.
pub async fn opened(house: &House, token: &str, now: Timestamp) -> Result<String, Refusal> {
    let hash = hash_of(token);
    house.store.read(move |db| Ok(good(db, &hash, now)?.1.name)).await
}

fn good(db: &mut Database, hash: &[u8], now: Timestamp) -> Result<(AccountLink, User), Refusal> {
    let link = account_links::with_token(db, RESET, hash)?.ok_or(Refusal::SpentLink)?;
    let user = link.owner().map(|id| users::find(db, id)).transpose()?.flatten().ok_or(Refusal::SpentLink)?;
    let is_good = link.until_at.is_some_and(|until| until.moment() >= now);
    if is_good { Ok((link, user)) } else { Err(Refusal::SpentLink) }
}

/// Sets another password for whoever holds the link, ends all their sessions, and tells them. A second factor stays.
///
/// # Errors
/// [`Refusal::SpentLink`]; those of a password that will not do.
pub async fn reset(house: &House, token: &str, password: &str, now: Timestamp) -> Result<(), Refusal> {
    let hash = hash_of(token);
    let of_link = hash.clone();
    let (address, name) =
        house.store.read(move |db| good(db, &of_link, now).map(|(link, user)| (link.address, user.name))).await?;
    let password_hash = check_password::hashed(house, password, &[&name, &address]).await?;
    house
        .on_record(move |house, db| {
            let (link, user) = good(db, &hash, now)?;
            if !account_links::remove(db, link.id)? {
                return Err(Refusal::SpentLink);
            }
            users::change_password(db, user.id, &password_hash)?;
            users::forget_failures(db, &user.name)?;
            sessions::end_all_of(db, user.id)?;
            let order = house.order(&user.name, now);
            write_to_person::tell_of_password(db, &user, News::PasswordChanged, &order)?;
            Ok(keep_trail::note(db, &order, Act::PasswordReset, &OnWhat::new(Kind::User, &user.name), "", "")?)
        })
        .await
}
