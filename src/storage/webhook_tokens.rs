//! Tokens of signed events, each good for one event.

use diesel::prelude::*;

use super::columns::Stamp;
use super::database::{Database, StoreError};
use super::schema::webhook_tokens;

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = webhook_tokens)]
pub struct WebhookToken {
    pub token: String,
    pub digest: String,
    pub seen_at: Stamp,
}

/// Keeps a token with what came with it; false when something else came with it before.
pub fn bind(db: &mut Database, seen: WebhookToken) -> Result<bool, StoreError> {
    let (token, digest) = (seen.token.clone(), seen.digest.clone());
    on_either!(db => diesel::insert_into(webhook_tokens::table).values(seen).on_conflict_do_nothing().execute(db))?;
    let kept: String = webhook_tokens::table.find(token).select(webhook_tokens::digest).first(db)?;
    Ok(kept == digest)
}

/// Forgets those that are too old to be believed anyhow.
pub fn forget(db: &mut Database, before: Stamp) -> Result<usize, StoreError> {
    Ok(diesel::delete(webhook_tokens::table.filter(webhook_tokens::seen_at.lt(before))).execute(db)?)
}
