//! Says where somebody of the desk gets mail.

use super::keep_trail::{self, OnWhat};
use super::move_wave::Order;
use super::write_to_person::{self, News};
use super::{House, Refusal, grant_role, invite_person};
use crate::people::address::Address;
use crate::rights::Right;
use crate::storage::{account_links, users};
use crate::trail::{Act, Kind};

/// Sets the address of somebody, or takes it off where it is empty. The one they had is told.
///
/// # Errors
/// [`Refusal::NotYours`], [`Refusal::Unknown`], [`Refusal::BadInput`]; [`Refusal::Taken`] for one that somebody else has.
pub async fn set(house: &House, name: &str, address: &str, order: Order) -> Result<(), Refusal> {
    house.demand_whole(Right::GovernPeople)?;
    let address = match address.trim() {
        "" => None,
        text => Some(invite_person::parse(text)?),
    };
    let name = name.to_owned();
    house
        .on_record(move |_, db| {
            let user = grant_role::find(db, &name)?;
            if let Some(address) = &address {
                invite_person::check_free(db, address, Some(user.id))?;
            }
            let key = address.as_ref().map(Address::key);
            let new = address.as_ref().zip(key.as_ref()).map(|(address, key)| (address.as_str(), key.as_str()));
            users::set_address(db, user.id, new)?;
            account_links::remove_resets_of(db, user.id)?;
            if let Some(old) = write_to_person::address_of(&user).filter(|old| Some(old.key()) != key) {
                write_to_person::tell_at(db, &old, user.language.as_deref(), News::AddressChanged, &order)?;
            }
            let said = |there: bool| if there { "set" } else { "" };
            let thing = OnWhat::new(Kind::User, &user.name);
            let (was, is) = (said(user.address.is_some()), said(address.is_some()));
            Ok(keep_trail::note(db, &order, Act::PersonAddressSet, &thing, was, is)?)
        })
        .await
}

/// Where somebody gets mail, if it is known.
pub async fn of(house: &House, name: &str) -> Result<Option<String>, Refusal> {
    house.demand_whole(Right::GovernPeople)?;
    let name = name.to_owned();
    house
        .store
        .read(move |db| {
            let user = grant_role::find(db, &name)?;
            Ok(write_to_person::address_of(&user).map(|address| address.to_string()))
        })
        .await
}
