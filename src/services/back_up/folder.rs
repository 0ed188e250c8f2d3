//! A private folder beside the backup, in which it is made; and what a command that was killed left of such folders.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use crate::services::refusal::BackupFault;
use crate::services::secrets;

/// What the names of private folders begin with.
const PRIVATE: &str = ".peil-backup-";
/// Held by whoever makes a backup in a folder.
const LOCK: &str = ".peil-backup.lock";

/// Removed with all that is in it when dropped.
pub(super) struct Folder {
    path: PathBuf,
    around: PathBuf,
    /// Until this is closed, nobody else takes our folder for one that was left behind.
    _lock: File,
}

impl Folder {
    /// Makes one beside this file, and removes those that were left behind.
    pub(super) fn beside(file: &Path) -> Result<Self, BackupFault> {
        let parent = file.parent().filter(|parent| !parent.as_os_str().is_empty());
        let around = parent.unwrap_or(Path::new(".")).to_owned();
        if !around.is_dir() {
            let reason = "it is not there; make it first".to_owned();
            return Err(BackupFault::Path { path: around, what: "used as a folder", reason });
        }
        if file.symlink_metadata().is_ok() {
            return Err(BackupFault::Exists(file.to_owned()));
        }
        let lock = lock(&around)?;
        remove_left_behind(&around);
        let name: String = secrets::bytes::<8>().iter().map(|byte| format!("{byte:02x}")).collect();
        let path = around.join(format!("{PRIVATE}{name}"));
        DirBuilder::new()
            .mode(0o700)
            .create(&path)
            .map_err(|error| BackupFault::path(&around, "written into", &error))?;
        Ok(Self { path, around, _lock: lock })
    }

    /// Where the backup is until it is whole.
    pub(super) fn sealed(&self) -> PathBuf {
        self.path.join("sealed")
    }

    /// Where a copy of a file is for the moment in which it has a name.
    pub(super) fn copy(&self) -> PathBuf {
        self.path.join("copy")
    }

    /// Gives a file that is whole and on disk the name it was made for.
    pub(super) fn give_name(&self, made: &Path, name: &Path) -> Result<(), BackupFault> {
        if name.symlink_metadata().is_ok() {
            return Err(BackupFault::Exists(name.to_owned()));
        }
        let done = fs::rename(made, name).and_then(|()| File::open(&self.around)?.sync_all());
        done.map_err(|error| BackupFault::path(name, "written", &error))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_dir_all(&self.path) {
            tracing::warn!(path = %self.path.display(), %error, "a private folder could not be removed");
        }
    }
}

fn lock(around: &Path) -> Result<File, BackupFault> {
    let path = around.join(LOCK);
    let unusable = |error: &io::Error| BackupFault::path(&path, "written", error);
    let lock = OpenOptions::new().write(true).create(true).truncate(false).mode(0o600).open(&path);
    let lock = lock.map_err(|error| unusable(&error))?;
    match lock.try_lock() {
        Ok(()) => Ok(lock),
        Err(fs::TryLockError::WouldBlock) => Err(BackupFault::UnderWay(around.to_owned())),
        Err(fs::TryLockError::Error(error)) => Err(unusable(&error)),
    }
}

/// What others own stays, and stands in nobody's way.
fn remove_left_behind(around: &Path) {
    for entry in fs::read_dir(around).into_iter().flatten().flatten() {
        let is_ours = entry.file_name().to_string_lossy().starts_with(PRIVATE);
        if is_ours && entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// A new file that its owner alone can read.
pub(super) fn new_file(path: &Path) -> Result<File, BackupFault> {
    let file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
    file.map_err(|error| BackupFault::path(path, "written", &error))
}
