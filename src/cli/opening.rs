//! Opens the house for a command.

use std::sync::Arc;

use jiff::tz::TimeZone;

use super::keys;
use super::said::Failure;
use crate::mail::letter::Letters;
use crate::mail::mailer::Mailer;
use crate::services::definitions::Definitions;
use crate::services::house::HASHES_AT_ONCE;
use crate::services::{Clock, House, Refusal};
use crate::settings::{Settings, Way};
use crate::storage::{Store, waves};
use crate::wave::link::MasterKey;
use crate::wording::Texts;

/// The house as the settings describe it. A wrong address of the database fails here, in the database's own words.
pub async fn house(settings: &Settings) -> Result<House, Failure> {
    let mailer = match &settings.post.way {
        Way::Relay(relay) => Mailer::Smtp(relay.clone()),
        Way::Folder(folder) => Mailer::Folder(folder.clone()),
    };
    let store = Store::open(&settings.database)?;
    let newest = store.read(waves::all).await?.into_iter().next();
    let master_key = keys::master_key(&settings.master_key_file, newest.is_some())?;
    if let Some(wave) = newest {
        master_key.unwrap(wave.id, &wave.wrapped_key).map_err(Refusal::from)?;
    }
    Ok(house_with(store, settings, mailer, master_key))
}

/// The house with a post and a key of its own.
pub fn house_with(store: Store, settings: &Settings, mailer: Mailer, master_key: MasterKey) -> House {
    House {
        store,
        texts: Arc::new(Texts::of_the_product()),
        definitions: Arc::new(Definitions::default()),
        letters: Arc::new(Letters::of_the_product()),
        mailer,
        master_key,
        base_url: settings.base_url.clone(),
        sender: settings.sender.clone(),
        clock: Clock::System,
        time_zone: TimeZone::get(&settings.time_zone).unwrap_or(TimeZone::UTC),
        hashing: Arc::new(tokio::sync::Semaphore::new(HASHES_AT_ONCE)),
    }
}
