//! Opens the house for a command.

use std::sync::Arc;

use jiff::tz::TimeZone;

use super::said::Failure;
use super::{keys, machine};
use crate::mail::letter::Letters;
use crate::mail::mailer::Mailer;
use crate::rights::Scope;
use crate::services::definitions::Definitions;
use crate::services::house::{HASHES_AT_ONCE, Keyboard, limits};
use crate::services::{Clock, House, Refusal, notice_restore};
use crate::settings::{Settings, Way};
use crate::storage::tidemark::Tidemark;
use crate::storage::{Store, waves};
use crate::trail::Door;
use crate::wave::link::MasterKey;
use crate::wording::Texts;

/// The house as the settings describe it. A wrong address of the database fails here, in the database's own words.
pub async fn house(settings: &Settings) -> Result<House, Failure> {
    let mailer = match &settings.post.way {
        Way::Relay(relay) => Mailer::Smtp(relay.clone()),
        Way::Folder(folder) => Mailer::Folder(folder.clone()),
    };
    let store = Store::open(&settings.database)?;
    let newest = store.read(|db| waves::all(db, &Scope::everything())).await?.into_iter().next();
    let master_key = keys::master_key(&settings.master_key_file, newest.is_some())?;
    if let Some(wave) = newest {
        master_key.unwrap(wave.id, &wave.wrapped_key).map_err(Refusal::from)?;
    }
    let tidemark = Some(Tidemark::at(settings.tidemark_file.clone()));
    Ok(House { tidemark, ..house_with(store, settings, mailer, master_key) })
}

/// Says on the terminal if the database turns out to be an older one, and how to go on.
pub async fn notice_restore(house: &House) -> Result<(), Failure> {
    if let Some(restored) = notice_restore::look(house).await? {
        eprintln!("peil: {}", words_of_restore("", restored.letters, "WAVE"));
        eprintln!("peil: waves that stand still: {}.", restored.waves.join(", "));
    }
    Ok(())
}

/// What it means that a backup was put back, and the commands that go on from there.
pub fn words_of_restore(when: &str, letters: usize, wave: &str) -> String {
    let when = if when.is_empty() { String::new() } else { format!(" ({when})") };
    format!(
        "A backup of the database was put back{when}: {letters} letters may have left since it was made, so they are in \
         doubt, and nothing leaves by itself. Go on with: peil letters resolve \"{wave}\" --log FILE (the log of the \
         relay); peil letters send-again \"{wave}\" --to ADDRESS, or --all (they may arrive twice); then peil wave \
         resume \"{wave}\""
    )
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
        tidemark: None,
        base_url: settings.base_url.clone(),
        sender: settings.sender.clone(),
        clock: Clock::System,
        scope: Scope::everything(),
        door: Door::Command,
        keyboard: Some(keyboard(settings)),
        caller: None,
        time_zone: TimeZone::get(&settings.time_zone).unwrap_or(TimeZone::UTC),
        hashing: Arc::new(tokio::sync::Semaphore::new(HASHES_AT_ONCE)),
        live_results: settings.live_results,
        quality: limits(&settings.quality),
        login: settings.login.clone(),
    }
}

fn keyboard(settings: &Settings) -> Keyboard {
    let uid = machine::uid();
    Keyboard { name: settings.actor.clone(), uid, machine: machine::name(uid) }
}
