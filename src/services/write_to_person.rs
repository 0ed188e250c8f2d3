//! Asks for letters to people of the desk: the post takes them along. None is sent in here.

use super::move_wave::Order;
use super::{Refusal, secrets};
use crate::id::Id;
use crate::people::address::Address;
use crate::storage::account_links::{self, AccountLink};
use crate::storage::desk_letters::{self, DeskLetter};
use crate::storage::users::User;
use crate::storage::{Database, StoreError};

/// What kind of letter.
pub(super) const INVITATION: &str = "invitation";
pub(super) const RESET: &str = "reset";
pub(super) const NEWS: &str = "news";

/// What happened to somebody's account, of which they are told. Their words are `account-news-…`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    PasswordChanged,
    PasswordReset,
    FactorSet,
    FactorRemoved,
    FactorReset,
    RecoveryCodeUsed,
    AddressChanged,
}

impl News {
    pub const ALL: &[Self] = &[
        Self::PasswordChanged,
        Self::PasswordReset,
        Self::FactorSet,
        Self::FactorRemoved,
        Self::FactorReset,
        Self::RecoveryCodeUsed,
        Self::AddressChanged,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::PasswordChanged => "password-changed",
            Self::PasswordReset => "password-reset",
            Self::FactorSet => "factor-set",
            Self::FactorRemoved => "factor-removed",
            Self::FactorReset => "factor-reset",
            Self::RecoveryCodeUsed => "recovery-code-used",
            Self::AddressChanged => "address-changed",
        }
    }
}

/// Where somebody gets mail: at the address that was given, or at their name, where that is one.
pub(super) fn address_of(user: &User) -> Option<Address> {
    let given = user.address.as_deref().and_then(|text| Address::parse(text).ok());
    given.or_else(|| Address::parse(&user.name).ok())
}

/// Tells somebody what happened to their account, if it is known where.
pub(super) fn tell(db: &mut Database, user: &User, news: News, order: &Order) -> Result<(), StoreError> {
    match address_of(user) {
        Some(address) => tell_at(db, &address, user.language.as_deref(), news, order),
        None => Ok(()),
    }
}

/// The same at an address that was theirs.
pub(super) fn tell_at(
    db: &mut Database,
    address: &Address,
    language: Option<&str>,
    news: News,
    order: &Order,
) -> Result<(), StoreError> {
    let letter = letter(NEWS, address, language.unwrap_or_default(), order);
    desk_letters::add(db, DeskLetter { what: news.as_str().to_owned(), ..letter })
}

/// A password is another one now: whatever would reset it is worth nothing any more, and its owner is told.
pub(super) fn tell_of_password(db: &mut Database, user: &User, news: News, order: &Order) -> Result<(), Refusal> {
    account_links::remove_resets_of(db, user.id)?;
    Ok(tell(db, user, news, order)?)
}

/// Invites whoever has the address that the link is for.
pub(super) fn invite(
    db: &mut Database,
    address: &Address,
    link: Id<AccountLink>,
    language: &str,
    order: &Order,
) -> Result<(), StoreError> {
    desk_letters::add(
        db,
        DeskLetter { link_id: Some(link.as_bytes().to_vec()), ..letter(INVITATION, address, language, order) },
    )
}

/// Asks for a way to a new password, for whoever has the address; whether anybody has is not looked at here.
pub(super) fn ask_reset(db: &mut Database, address: &Address, language: &str, order: &Order) -> Result<(), StoreError> {
    desk_letters::add(db, letter(RESET, address, language, order))
}

fn letter(kind: &str, address: &Address, language: &str, order: &Order) -> DeskLetter {
    DeskLetter {
        id: secrets::id(),
        kind: kind.to_owned(),
        what: String::new(),
        link_id: None,
        address: address.to_string(),
        address_key: address.key(),
        language: language.to_owned(),
        made_at: order.at.into(),
        place: order.place.clone(),
        state: desk_letters::QUEUED.to_owned(),
        attempts: 0,
        due_at: order.at.into(),
        reply: String::new(),
    }
}
