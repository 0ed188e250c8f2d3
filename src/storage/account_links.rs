//! Invitations to the desk, and ways to a new password. The token is only in the letter; here is its hash.

use diesel::prelude::*;

use super::columns::Stamp;
use super::database::{Database, StoreError};
use super::schema::account_links;
use super::users::User;
use crate::id::Id;
use crate::rights::{Grant, Role};

/// What a link is for: one that invites resets nothing.
pub const INVITATION: &str = "invitation";
pub const RESET: &str = "reset";

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = account_links)]
pub struct AccountLink {
    pub id: Id<AccountLink>,
    pub purpose: String,
    /// None until its letter is on its way.
    pub token_hash: Option<Vec<u8>>,
    /// Whose password it resets, as the bytes of their id; see [`AccountLink::owner`].
    pub user_id: Option<Vec<u8>>,
    pub address: String,
    pub address_key: String,
    /// What is granted to whoever is invited; empty for a reset.
    pub role: String,
    pub survey_code: String,
    pub cluster_code: String,
    pub made_at: Stamp,
    pub made_by: String,
    pub until_at: Option<Stamp>,
}

impl AccountLink {
    /// Whose password it resets.
    pub fn owner(&self) -> Option<Id<User>> {
        let bytes: [u8; 16] = self.user_id.as_deref()?.try_into().ok()?;
        Some(Id::from_bytes(bytes))
    }

    /// None for a reset, and for a role that this version does not know.
    pub fn grant(&self) -> Option<Grant> {
        Grant::of(Role::parse(&self.role)?, &self.survey_code, &self.cluster_code).ok()
    }
}

pub fn add(db: &mut Database, link: AccountLink) -> Result<(), StoreError> {
    diesel::insert_into(account_links::table).values(link).execute(db)?;
    Ok(())
}

pub fn find(db: &mut Database, id: Id<AccountLink>) -> Result<Option<AccountLink>, StoreError> {
    Ok(account_links::table.find(id).select(AccountLink::as_select()).first(db).optional()?)
}

/// The link that a token is of, for this purpose only.
pub fn with_token(db: &mut Database, purpose: &str, token_hash: &[u8]) -> Result<Option<AccountLink>, StoreError> {
    let of_token = account_links::table.filter(account_links::token_hash.eq(token_hash));
    let found = of_token.filter(account_links::purpose.eq(purpose));
    Ok(found.select(AccountLink::as_select()).first(db).optional()?)
}

/// All of one kind, the oldest first.
pub fn all(db: &mut Database, purpose: &str) -> Result<Vec<AccountLink>, StoreError> {
    let found = account_links::table.filter(account_links::purpose.eq(purpose));
    Ok(found.order((account_links::made_at, account_links::id)).select(AccountLink::as_select()).load(db)?)
}

/// Its letter is on its way, with this token, which is good until then. One that it had before opens nothing any more.
pub fn give_token(db: &mut Database, id: Id<AccountLink>, hash: &[u8], until: Stamp) -> Result<bool, StoreError> {
    let values = (account_links::token_hash.eq(Some(hash)), account_links::until_at.eq(Some(until)));
    Ok(diesel::update(account_links::table.find(id)).set(values).execute(db)? > 0)
}

/// Takes a link away, as when it is used: false for one that is gone already.
pub fn remove(db: &mut Database, id: Id<AccountLink>) -> Result<bool, StoreError> {
    Ok(diesel::delete(account_links::table.find(id)).execute(db)? > 0)
}

/// Takes away whatever would reset the password of a user.
pub fn remove_resets_of(db: &mut Database, user: Id<User>) -> Result<(), StoreError> {
    diesel::delete(account_links::table.filter(account_links::user_id.eq(user.as_bytes().as_slice()))).execute(db)?;
    Ok(())
}

/// Takes away what invites somebody at this address; how many there were.
pub fn remove_invitations_to(db: &mut Database, address_key: &str) -> Result<usize, StoreError> {
    let found = account_links::table.filter(account_links::address_key.eq(address_key));
    Ok(diesel::delete(found.filter(account_links::purpose.eq(INVITATION))).execute(db)?)
}
