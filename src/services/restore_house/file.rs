//! A backup becomes a SQLite file: under another name until all of it is there, checked and on disk.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use super::{Opened, Wanted};
use crate::services::Refusal;
use crate::services::refusal::BackupFault;
use crate::storage::{Address, Database, copies};

/// What SQLite keeps beside a file of this name.
const BESIDE: [&str; 3] = ["-wal", "-shm", "-journal"];

/// Removed when dropped, with what SQLite keeps beside it.
struct Unfinished {
    path: PathBuf,
    file: File,
}

pub(super) fn put_back<T>(
    target: &Path,
    wanted: &Wanted,
    copy: &mut Opened,
    work: impl FnOnce(&mut Database) -> Result<T, Refusal>,
) -> Result<T, Refusal> {
    is_free(target, wanted)?;
    let mut unfinished = Unfinished::beside(target, wanted)?;
    io::copy(copy, &mut unfinished.file).map_err(|error| BackupFault::reading(&wanted.backup, &error))?;
    let mut db = copies::open(&Address::Sqlite(unfinished.path.clone()))?;
    let done = work(&mut db)?;
    // The last connection takes what SQLite keeps beside the file into it.
    drop(db);
    unfinished.give_name(target, wanted)?;
    Ok(done)
}

/// A log of writes of an earlier file would be taken for one of the new file.
fn is_free(target: &Path, wanted: &Wanted) -> Result<(), BackupFault> {
    let names = [""].into_iter().chain(BESIDE).map(|end| with_end(target, end));
    match names.into_iter().find(|name| name.symlink_metadata().is_ok()) {
        Some(there) => {
            let what = format!("the file {}", there.display());
            Err(BackupFault::NotEmpty { into: wanted.into.to_string(), what })
        }
        None => Ok(()),
    }
}

impl Unfinished {
    /// A new file; one that a restore which was broken off left behind is removed.
    fn beside(target: &Path, wanted: &Wanted) -> Result<Self, BackupFault> {
        let name = target.file_name().unwrap_or_default().to_string_lossy();
        let path = target.with_file_name(format!(".{name}.restoring"));
        if let Ok(left) = File::open(&path) {
            if let Err(TryLockError::WouldBlock) = left.try_lock() {
                return Err(BackupFault::RestoreUnderWay(wanted.into.to_string()));
            }
            remove(&path);
        }
        let unwritten = |error: io::Error| BackupFault::path(&path, "written", &error);
        let file = OpenOptions::new().read(true).write(true).create_new(true).mode(0o600).open(&path);
        let file = file.map_err(unwritten)?;
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => return Err(BackupFault::RestoreUnderWay(wanted.into.to_string())),
            Err(TryLockError::Error(error)) => return Err(unwritten(error)),
            Ok(()) => {}
        }
        Ok(Self { path, file })
    }

    fn give_name(self, target: &Path, wanted: &Wanted) -> Result<(), BackupFault> {
        is_free(target, wanted)?;
        let unwritten = |error: io::Error| BackupFault::path(target, "written", &error);
        self.file.sync_all().map_err(unwritten)?;
        // Unlike a new name for a file, a second name never takes the place of a file that came in between.
        fs::hard_link(&self.path, target).map_err(unwritten)?;
        let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty());
        File::open(folder.unwrap_or(Path::new("."))).and_then(|folder| folder.sync_all()).map_err(unwritten)
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        remove(&self.path);
    }
}

fn remove(path: &Path) {
    for end in [""].into_iter().chain(BESIDE) {
        let _ = fs::remove_file(with_end(path, end));
    }
}

fn with_end(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    name.into()
}
