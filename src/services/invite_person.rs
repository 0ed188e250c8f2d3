//! Invites somebody to the desk by mail. They choose their name and their password themselves.

use jiff::Timestamp;

use super::deliver_desk_letters::INVITATION_LASTS;
use super::keep_trail::{self, OnWhat};
use super::log_in::hash_of;
use super::move_wave::Order;
use super::{Field, House, Refusal, Thing, add_user, check_password, grant_role, secrets, write_to_person};
use crate::id::Id;
use crate::people::address::Address;
use crate::rights::{Grant, Right};
use crate::storage::account_links::{self, AccountLink, INVITATION};
use crate::storage::users::User;
use crate::storage::{Database, Stamp, desk_letters, users};
use crate::trail::{Act, Kind};
use crate::wording::Language;

/// Somebody who was invited and has not come.
#[derive(Clone, Debug)]
pub struct Invited {
    pub id: String,
    pub address: String,
    /// None for a role that this version does not know.
    pub grant: Option<Grant>,
    pub by: String,
    pub at: Timestamp,
    /// None until the letter has left.
    pub until: Option<Timestamp>,
    /// One of the states of [`desk_letters`].
    pub letter: String,
    /// What the relay said of it.
    pub reply: String,
}

/// An invitation is good for so many hours after its letter has left.
pub fn lasts_hours() -> u64 {
    u64::try_from(INVITATION_LASTS.as_hours()).unwrap_or(0)
}

/// Invites whoever has this address; one invitation to an address takes the place of another.
///
/// # Errors
/// [`Refusal::NotYours`], [`Refusal::BadInput`], [`Refusal::Unknown`] for what the role is for, [`Refusal::Taken`] where
/// somebody with this address has an account.
pub async fn invite(
    house: &House,
    address: &str,
    grant: Grant,
    language: Language,
    order: Order,
) -> Result<String, Refusal> {
    house.demand_whole(Right::GovernPeople)?;
    let address = parse(address)?;
    house
        .on_record(move |_, db| {
            grant_role::check_there(db, &grant)?;
            check_free(db, &address, None)?;
            account_links::remove_invitations_to(db, &address.key())?;
            let link = AccountLink {
                id: secrets::id(),
                purpose: INVITATION.to_owned(),
                token_hash: None,
                user_id: None,
                address: address.to_string(),
                address_key: address.key(),
                role: grant.role.as_str().to_owned(),
                survey_code: grant.survey.clone().unwrap_or_default(),
                cluster_code: grant.cluster.clone().unwrap_or_default(),
                made_at: order.at.into(),
                made_by: order.by.clone(),
                until_at: None,
            };
            let id = link.id;
            account_links::add(db, link)?;
            write_to_person::invite(db, &address, id, language.as_str(), &order)?;
            let thing = OnWhat::new(Kind::User, address.as_str());
            keep_trail::note(db, &order, Act::PersonInvited, &thing, "", &grant.written())?;
            Ok(address.to_string())
        })
        .await
}

pub(super) fn parse(address: &str) -> Result<Address, Refusal> {
    Address::parse(address.trim()).map_err(|fault| Refusal::BadInput {
        field: Field::Address,
        found: address.chars().take(100).collect(),
        expected: fault.to_string(),
    })
}

/// Refuses an address that somebody else has.
pub(super) fn check_free(db: &mut Database, address: &Address, own: Option<Id<User>>) -> Result<(), Refusal> {
    let has = |user: &User| write_to_person::address_of(user).is_some_and(|known| known.key() == address.key());
    match users::all(db)?.into_iter().find(|user| has(user) && Some(user.id) != own) {
        Some(user) => Err(Refusal::Taken { kind: Thing::User, name: user.name }),
        None => Ok(()),
    }
}

/// Who was invited and has not come, the oldest first.
pub async fn waiting(house: &House) -> Result<Vec<Invited>, Refusal> {
    house.demand_whole(Right::GovernPeople)?;
    house
        .store
        .read(|db| {
            let links = account_links::all(db, INVITATION)?;
            let ids: Vec<_> = links.iter().map(|link| link.id).collect();
            let letters = desk_letters::of_links(db, &ids)?;
            let invited = |link: AccountLink| {
                let letter = letters.iter().find(|letter| letter.link() == Some(link.id));
                Invited {
                    id: link.id.to_string(),
                    grant: link.grant(),
                    address: link.address,
                    by: link.made_by,
                    at: link.made_at.moment(),
                    until: link.until_at.map(Stamp::moment),
                    letter: letter.map(|letter| letter.state.clone()).unwrap_or_default(),
                    reply: letter.map(|letter| letter.reply.clone()).unwrap_or_default(),
                }
            };
            Ok(links.into_iter().map(invited).collect())
        })
        .await
}

/// Withdraws an invitation: its link opens nothing any more.
///
/// # Errors
/// [`Refusal::NotYours`]; [`Refusal::Unknown`] for one that is not there.
pub async fn withdraw(house: &House, id: &str, order: Order) -> Result<String, Refusal> {
    house.demand_whole(Right::GovernPeople)?;
    let unknown = || Refusal::unknown(Thing::Invitation, id.chars().take(50).collect::<String>());
    let link: Id<AccountLink> = id.parse().map_err(|_| unknown())?;
    let unknown = unknown();
    house
        .on_record(move |_, db| {
            let found = account_links::find(db, link)?.filter(|link| link.purpose == INVITATION);
            let Some(found) = found else { return Err(unknown) };
            account_links::remove(db, found.id)?;
            let thing = OnWhat::new(Kind::User, &found.address);
            keep_trail::note(db, &order, Act::InvitationWithdrawn, &thing, "", "")?;
            Ok(found.address)
        })
        .await
}

/// To whom a link was sent, if it is good.
///
/// # Errors
/// [`Refusal::SpentLink`] for one that is wrong, was used or withdrawn, or is too old: which of these is not said.
pub async fn opened(house: &House, token: &str, now: Timestamp) -> Result<String, Refusal> {
    let hash = hash_of(token);
    house.store.read(move |db| Ok(good(db, &hash, now)?.address)).await
}

fn good(db: &mut Database, hash: &[u8], now: Timestamp) -> Result<AccountLink, Refusal> {
    let link = account_links::with_token(db, INVITATION, hash)?;
    let is_good = |link: &AccountLink| link.until_at.is_some_and(|until| until.moment() >= now);
    link.filter(is_good).ok_or(Refusal::SpentLink)
}

/// Makes the account of whoever holds the link, with the role that they were invited for. The link is good for this once.
///
/// # Errors
/// [`Refusal::SpentLink`]; [`Refusal::Taken`] for a name that somebody has; those of a password that will not do.
pub async fn accept(
    house: &House,
    token: &str,
    name: &str,
    password: &str,
    language: Language,
    now: Timestamp,
) -> Result<String, Refusal> {
    let address = opened(house, token, now).await?;
    let name = add_user::checked_name(name)?;
    let password_hash = check_password::hashed(house, password, &[&name, &address]).await?;
    let hash = hash_of(token);
    house
        .on_record(move |house, db| {
            let link = good(db, &hash, now)?;
            let grant = link.grant().ok_or(Refusal::SpentLink)?;
            if !account_links::remove(db, link.id)? {
                return Err(Refusal::SpentLink);
            }
            if users::named(db, &name)?.is_some() {
                return Err(Refusal::Taken { kind: Thing::User, name });
            }
            let address = parse(&link.address)?;
            check_free(db, &address, None)?;
            grant_role::check_there(db, &grant)?;
            let order = house.order(&name, now);
            let user = User {
                id: secrets::id(),
                name,
                password_hash,
                created_at: now.into(),
                address: Some(address.to_string()),
                address_key: Some(address.key()),
                language: Some(language.to_string()),
            };
            keep_trail::note(db, &order, Act::InvitationAccepted, &OnWhat::new(Kind::User, &user.name), "", "")?;
            users::add(db, user.clone())?;
            grant_role::add(db, &user, &grant, &Order { by: link.made_by, ..order })?;
            Ok(user.name)
        })
        .await
}
