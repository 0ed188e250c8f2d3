//! Opens the house for a command.

use std::sync::Arc;

use jiff::tz::TimeZone;

use super::said::Failure;
use super::{keys, machine, rotate};
use crate::mail::letter::Letters;
use crate::mail::mailer::Mailer;
use crate::rights::Scope;
use crate::services::definitions::Definitions;
use crate::services::deliver_letters::Pulse;
use crate::services::house::{HASHES_AT_ONCE, Keyboard, limits};
use crate::services::keep_backups::{Backups, Daily};
use crate::services::{Clock, House, notice_restore, rotate_key};
use crate::settings::{Settings, Way};
use crate::storage::erased_list::ErasedList;
use crate::storage::postgres_programs::Programs;
use crate::storage::tidemark::{InUse, Tidemark};
use crate::storage::{Store, StoreError, house_secrets, waves};
use crate::trail::Door;
use crate::wave::link::{MasterKey, NotUnwrapped};
use crate::wording::Texts;

/// The house as the settings describe it. A wrong address of the database fails here, in the database's own words.
pub async fn house(settings: &Settings) -> Result<House, Failure> {
    let mailer = match &settings.post.way {
        Way::Relay(relay) => Mailer::Smtp(relay.clone()),
        Way::Folder(folder) => Mailer::Folder(folder.clone()),
    };
    let store = Store::open(&settings.database)?;
    let is_sealed = store
        .read(|db| {
            let was_changed = house_secrets::proof(db)?.is_some();
            Ok::<_, StoreError>(was_changed || !waves::all(db, &Scope::everything())?.is_empty())
        })
        .await?;
    let key = keys::master_key(&settings.master_key_file, is_sealed)?;
    let opened = store.read(move |db| rotate_key::opened(db, &key)).await?;
    let master_key = opened.ok_or_else(|| opens_nothing(settings))?;
    let tidemark = Some(Tidemark::at(settings.tidemark_file.clone()));
    let erased = Some(ErasedList::beside(&settings.master_key_file));
    Ok(House { tidemark, erased, ..house_with(store, settings, mailer, master_key) })
}

/// The key is not that of the database: perhaps because it was being changed.
fn opens_nothing(settings: &Settings) -> Failure {
    if rotate::file_of_next(&settings.master_key_file).exists() {
        return Failure::File {
            file: settings.master_key_file.display().to_string(),
            what: "used as a master key",
            reason: "changing it was broken off; finish that with: peil keys rotate".to_owned(),
        };
    }
    Failure::Refused(NotUnwrapped.into())
}

/// Takes the database into use, for as long as the answer is kept, and says on the terminal if it turns out to be an
/// older one, and how to go on.
pub async fn take_into_use(house: &House, settings: &Settings) -> Result<Option<InUse>, Failure> {
    let in_use = notice_restore::take_into_use(house).await?;
    // The key may have been changed since it was read; from here on nobody changes it.
    let key = house.master_key.clone();
    if house.store.read(move |db| rotate_key::opened(db, &key)).await?.is_none() {
        return Err(opens_nothing(settings));
    }
    if let Some(restored) = notice_restore::look(house).await? {
        eprintln!("peil: {}", words_of_restore("", restored.letters, "WAVE"));
        eprintln!("peil: waves that stand still: {}.", restored.waves.join(", "));
    }
    Ok(in_use)
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
        erased: None,
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
        pulse: Pulse::default(),
        backups: backups(settings),
        login: settings.login.clone(),
    }
}

fn backups(settings: &Settings) -> Backups {
    let daily = settings.backups.daily.clone().map(|daily| Daily {
        at: daily.at,
        folder: daily.folder,
        keep_days: daily.keep_days,
        programs: Programs::in_folder(settings.postgres_programs.clone()),
    });
    Backups { daily, alarm_after: settings.backups.alarm_after }
}

fn keyboard(settings: &Settings) -> Keyboard {
    let uid = machine::uid();
    Keyboard { name: settings.actor.clone(), uid, machine: machine::name(uid) }
}
