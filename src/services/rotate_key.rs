//! Changes the master key: everything that is sealed under it is sealed under the next one, all of it or nothing.
//!
//! Links of respondents stay: they are made with the keys of waves, which are only sealed anew, and second factors as well.
//! Links of managers and the marks of letters that were sent stay too: the house goes on vouching with its first secret,
//! which is kept, sealed. Sessions end.

use super::keep_trail::{self, OnWhat};
use super::move_wave::Order;
use super::{Refusal, secrets};
use crate::login::DeskKey;
use crate::rights::Scope;
use crate::storage::{Database, Store, audit, house_secrets, second_factors, waves};
use crate::trail::{Act, Kind};
use crate::wave::link::{MasterKey, NotUnwrapped};

/// The key as this house uses it, with what it vouches with; none when it opens nothing of what is sealed here.
pub fn opened(db: &mut Database, key: &MasterKey) -> Result<Option<MasterKey>, Refusal> {
    let key = match house_secrets::proof(db)? {
        Some(sealed) => match key.with_proof(&sealed) {
            Ok(key) => key,
            Err(NotUnwrapped) => return Ok(None),
        },
        None => key.clone(),
    };
    let newest = waves::all(db, &Scope::everything())?.into_iter().find(|wave| !wave.wrapped_key.is_empty());
    let opens = newest.is_none_or(|wave| key.unwrap(wave.id, &wave.wrapped_key).is_ok());
    Ok(opens.then_some(key))
}

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rotated {
    /// So many keys of waves are sealed under the next key now.
    Sealed(usize),
    /// They were already.
    Before,
}

/// Seals everything under `next`, in one transaction. Nobody else may use the house meanwhile: what they seal would be
/// sealed under the key that goes.
pub async fn rotate(store: &Store, old: MasterKey, next: MasterKey, order: Order) -> Result<Rotated, Refusal> {
    store
        .write(move |db| {
            audit::hold(db)?;
            // A house in which the next key vouches for something was brought so far before.
            if house_secrets::proof(db)?.is_some() && opened(db, &next)?.is_some() {
                return Ok(Rotated::Before);
            }
            let old = opened(db, &old)?.ok_or(NotUnwrapped)?;
            let next = next.vouching_as(&old);
            let mut sealed = 0;
            for wave in waves::all(db, &Scope::everything())? {
                // A key that was destroyed on purpose is gone.
                if !wave.wrapped_key.is_empty() {
                    let key = old.unwrap(wave.id, &wave.wrapped_key)?;
                    waves::set_wrapped_key(db, wave.id, &next.wrap(wave.id, &key, secrets::bytes()))?;
                    sealed += 1;
                }
            }
            let [opens, seals] = [&old, &next].map(|key| DeskKey::from_bytes(key.for_the_desk()));
            for factor in second_factors::all(db)? {
                let owner = factor.user_id.as_bytes();
                let secret = opens.open(owner, &factor.sealed_secret).map_err(Refusal::damaged)?;
                second_factors::set_sealed(db, factor.user_id, &seals.seal(owner, &secret, secrets::bytes()))?;
            }
            house_secrets::keep_proof(db, &next.seal_proof(secrets::bytes()), order.at.into())?;
            let thing = OnWhat::new(Kind::Key, "");
            keep_trail::note(db, &order, Act::KeyRotated, &thing, &old.mark(), &next.mark())?;
            Ok(Rotated::Sealed(sealed))
        })
        .await
}
