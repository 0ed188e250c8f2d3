//! Removes backups that are old enough: only what opens with the master key of this house, and says itself how old it is.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use jiff::{Timestamp, ToSpan};

use crate::exchange::backup_file::Manifest;
use crate::exchange::sealed::Opener;
use crate::services::refusal::BackupFault;
use crate::wave::link::MasterKey;

/// Those beside `newest`, with the same ending of their names, that were made more than so many days before it.
pub(super) fn remove(
    newest: &Path,
    master: &MasterKey,
    now: Timestamp,
    days: u32,
) -> Result<Vec<PathBuf>, BackupFault> {
    let oldest = now.checked_sub((i64::from(days) * 24).hours()).unwrap_or(Timestamp::MIN);
    let parent = newest.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut removed = Vec::new();
    for entry in fs::read_dir(parent).map_err(|error| BackupFault::path(parent, "read", &error))?.flatten() {
        let path = entry.path();
        let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
        if !is_file || path.extension() != newest.extension() || path.file_name() == newest.file_name() {
            continue;
        }
        // Whatever can't be read as ours is somebody else's.
        if made_at(&path, master).is_ok_and(|made_at| made_at < oldest) {
            fs::remove_file(&path).map_err(|error| BackupFault::path(&path, "removed", &error))?;
            removed.push(path);
        }
    }
    removed.sort();
    Ok(removed)
}

fn made_at(path: &Path, master: &MasterKey) -> io::Result<Timestamp> {
    let mut opener = Opener::begin(File::open(path)?, master)?;
    Ok(Manifest::read(&mut opener)?.made_at)
}
