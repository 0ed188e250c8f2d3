//! Changes one's own password. Whoever is logged in elsewhere with the old one is logged out.

use super::keep_trail::{self, OnWhat};
use super::log_in::hash_of;
use super::move_wave::Order;
use super::write_to_person::{self, News};
use super::{House, Refusal, check_password};
use crate::storage::users::User;
use crate::storage::{sessions, users};
use crate::trail::{Act, Kind};

/// Gives whoever gives the order another password, if they know the present one; the session with this key goes on.
///
/// # Errors
/// [`Refusal::WrongPassword`], [`Refusal::TooManyAttempts`], and those of a password that will not do.
pub async fn change(house: &House, key: &str, present: &str, new: &str, order: Order) -> Result<(), Refusal> {
    let user = check_password::demand(house, &order.by, present, order.at).await?;
    let password_hash = check_password::hashed(house, new, &names_of(&user)).await?;
    let own = hash_of(key);
    house
        .on_record(move |_, db| {
            users::change_password(db, user.id, &password_hash)?;
            sessions::end_others_of(db, user.id, &own)?;
            write_to_person::tell_of_password(db, &user, News::PasswordChanged, &order)?;
            Ok(keep_trail::note(db, &order, Act::PasswordChanged, &OnWhat::new(Kind::User, &user.name), "", "")?)
        })
        .await
}

/// What a password of theirs must not hold.
fn names_of(user: &User) -> Vec<&str> {
    [Some(user.name.as_str()), user.address.as_deref()].into_iter().flatten().collect()
}
