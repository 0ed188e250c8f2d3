//! `peil keys rotate`: another master key.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use data_encoding::HEXLOWER;
use serde_json::json;

use super::said::{Failure, Said};
use super::{keys, machine};
use crate::services::move_wave::Order;
use crate::services::rotate_key::{self, Rotated};
use crate::services::{Clock, Refusal, secrets};
use crate::settings::Settings;
use crate::storage::tidemark::{InUse, Tidemark};
use crate::storage::{Store, tides};
use crate::trail::Door;
use crate::wave::link::MasterKey;

/// Where the next key lies until it is the key.
pub fn file_of_next(file: &Path) -> PathBuf {
    with_end(file, ".next")
}

/// Changes the key. Whatever it is killed at, it goes on there when it is called again.
pub async fn run(settings: &Settings) -> Result<Said, Failure> {
    let file = &settings.master_key_file;
    let old = keys::master_key_that_is(file)?;
    let store = Store::open(&settings.database)?;
    let _alone = alone(&store, settings).await?;
    let next_file = file_of_next(file);
    let next = next_key(&next_file)?;
    // From here on the database opens with the next key alone, which is on disk.
    let rotated = rotate_key::rotate(&store, old.clone(), next.clone(), order(settings)).await?;
    let kept = with_end(file, &format!(".old-{}", old.mark()));
    keep(file, &kept).map_err(|error| Failure::file(&kept, "made", &error))?;
    std::fs::rename(&next_file, file)
        .and_then(|()| sync_folder(file))
        .map_err(|error| Failure::file(file, "written", &error))?;
    let waves = match rotated {
        Rotated::Sealed(waves) => format!("{waves} keys of waves are sealed under it"),
        Rotated::Before => "what was broken off is finished".to_owned(),
    };
    let mut said = Said::new(
        format!("There is another master key in {}: {waves}.", file.display()),
        json!({ "file": file, "mark": next.mark(), "kept": kept, "finished": rotated == Rotated::Before }),
    );
    said.add("Links of respondents and managers, and those in letters that were sent, go on as before.");
    said.add(format!(
        "Backups that were made until now open with the key before it only, which is in {}: keep that one apart from them, \
         for as long as you keep them, and then destroy it. Make a backup now, and keep a copy of the new key elsewhere.",
        kept.display()
    ));
    Ok(said)
}

/// Until the answer is dropped, nothing serves the house from this machine.
async fn alone(store: &Store, settings: &Settings) -> Result<Option<InUse>, Failure> {
    // One that was never served has no name.
    let Some(tide) = store.read(tides::find).await? else { return Ok(None) };
    let tidemark = Tidemark::at(settings.tidemark_file.clone());
    Ok(Some(tidemark.take_alone(tide.database).map_err(Refusal::from)?))
}

/// The key that was begun with, or a new one, on disk before anything is sealed under it.
fn next_key(path: &Path) -> Result<MasterKey, Failure> {
    let unwritten = |error: io::Error| Failure::file(path, "written", &error);
    match std::fs::read_to_string(path) {
        Ok(text) => match MasterKey::parse(&text) {
            Some(key) => return Ok(key),
            // It was not whole on disk, so nothing is sealed under it.
            None => std::fs::remove_file(path).map_err(unwritten)?,
        },
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(Failure::file(path, "read", &error)),
    }
    let bytes = secrets::bytes::<32>();
    keys::put(path, HEXLOWER.encode(&bytes).as_bytes()).and_then(|()| sync_folder(path)).map_err(unwritten)?;
    Ok(MasterKey::from_bytes(bytes))
}

/// The old key under a name of its own; one that is there already is the same.
fn keep(file: &Path, kept: &Path) -> io::Result<()> {
    match std::fs::hard_link(file, kept) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        linked => linked,
    }
}

fn sync_folder(file: &Path) -> io::Result<()> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
}

fn with_end(file: &Path, end: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(end);
    name.into()
}

fn order(settings: &Settings) -> Order {
    let uid = machine::uid();
    Order {
        by: settings.actor.clone(),
        at: Clock::System.now(),
        why: String::new(),
        door: Door::Command,
        place: machine::name(uid),
        uid,
    }
}
