//! Opens the house for a command.

use std::sync::Arc;

use super::keys;
use super::said::Failure;
use crate::mail::letter::Letters;
use crate::mail::mailer::Mailer;
use crate::services::definitions::Definitions;
use crate::services::{Clock, House};
use crate::settings::{Settings, Way};
use crate::storage::Store;
use crate::wave::link::MasterKey;
use crate::wording::Texts;

/// The house as the settings describe it. A wrong address of the database fails here, in the database's own words.
pub fn house(settings: &Settings) -> Result<House, Failure> {
    let mailer = match &settings.post.way {
        Way::Relay(relay) => Mailer::Smtp(relay.clone()),
        Way::Folder(folder) => Mailer::Folder(folder.clone()),
    };
    house_with(settings, mailer, || keys::master_key(&settings.master_key_file))
}

/// The house with a post and a key of its own. The key comes after the database: none is made for one that can't be opened.
pub fn house_with(
    settings: &Settings,
    mailer: Mailer,
    master_key: impl FnOnce() -> Result<MasterKey, Failure>,
) -> Result<House, Failure> {
    let store = Store::open(&settings.database)?;
    Ok(House {
        store,
        texts: Arc::new(Texts::of_the_product()),
        definitions: Arc::new(Definitions::default()),
        letters: Arc::new(Letters::of_the_product()),
        mailer,
        master_key: master_key()?,
        base_url: settings.base_url.clone(),
        sender: settings.sender.clone(),
        clock: Clock::System,
    })
}
