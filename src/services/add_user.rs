//! Adds a person who may log in, or gives one a new password.

use super::keep_trail::{self, OnWhat};
use super::move_wave::Order;
use super::write_to_person::{self, News};
use super::{Field, House, Refusal, Thing, check_password, grant_role, invite_person, secrets};
use crate::login::passwords;
use crate::people::address::Address;
use crate::rights::{Grant, Right};
use crate::storage::{sessions, users};
use crate::trail::{Act, Kind};

/// A password shorter than this is refused.
pub const SHORTEST_PASSWORD: usize = passwords::SHORTEST;

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
    let password_hash = check_password::hashed(house, password, &[&name]).await?;
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
            // Whoever logs in with an address gets mail there, unless another one is given.
            let address = Address::parse(&name).ok();
            if let Some(address) = &address {
                invite_person::check_free(db, address, None)?;
            }
            let user = users::User {
                id: secrets::id(),
                name,
                password_hash,
                created_at: order.at.into(),
                address: address.as_ref().map(Address::to_string),
                address_key: address.as_ref().map(Address::key),
                language: None,
            };
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
    let password_hash = check_password::hashed(house, password, &[&name]).await?;
    house
        .on_record(move |_, db| {
            let Some(user) = users::named(db, &name)? else {
                let all = users::all(db)?;
                return Err(Refusal::unknown_of(Thing::User, &name, all.iter().map(|user| user.name.as_str())));
            };
            users::change_password(db, user.id, &password_hash)?;
            users::forget_failures(db, &name)?;
            sessions::end_all_of(db, user.id)?;
            write_to_person::tell_of_password(db, &user, News::PasswordReset, &order)?;
            keep_trail::note(db, &order, Act::PasswordReset, &OnWhat::new(Kind::User, &user.name), "", "")?;
            Ok(())
        })
        .await
}

pub(super) fn checked_name(name: &str) -> Result<String, Refusal> {
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
