//! A small file outside the database that says how far the database has come. It survives when a backup of the database
//! is put back, and so tells that the database is an older one.
//!
//! One line for each database, of one length, so that a number is written over in its place: in one sector of the disk,
//! which a power cut leaves either old or new.

mod in_use;

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use super::tides::Lineage;
use crate::id::Id;

pub use in_use::{Identity, InUse};

/// Bytes of a line with its end; sectors have multiples of it.
const LINE: usize = 64;

/// The file. Cheap to clone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tidemark {
    path: PathBuf,
}

/// The file can't be used.
#[derive(Debug, thiserror::Error)]
pub enum TidemarkFault {
    #[error(
        "{path}: how far the post has come can't be {what} ({reason}); no letter leaves without it. Give Peil a file that \
         it can write and that stays (tidemark_file)"
    )]
    Unusable { path: PathBuf, what: &'static str, reason: String },
    #[error(
        "{path}: line {line} does not say how far the post has come; expected are the id of a database, a space and a \
         number. Put the file back as it was; if it is lost, remove it: all letters that are open are then left to you"
    )]
    Damaged { path: PathBuf, line: usize },
    #[error(
        "letters leave from {by}, and {copy} is a copy of it that would use the same file {path}. If the copy takes its \
         place, stop what serves the other first; to look at the copy meanwhile, give it a tidemark_file of its own"
    )]
    InUse { path: PathBuf, by: String, copy: String },
    #[error("{by} is in use ({path}); stop what serves it first, peil serve and peil work")]
    Served { path: PathBuf, by: String },
}

impl Tidemark {
    pub fn at(path: PathBuf) -> Self {
        Self { path }
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// How far this database had come when letters last left this machine; none when the file knows nothing of it.
    pub fn read(&self, database: Id<Lineage>) -> Result<Option<i64>, TidemarkFault> {
        match std::fs::read(&self.path) {
            Ok(bytes) => Ok(self.find(&bytes, database)?.map(|(_, number)| number)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(self.unusable("read", &error)),
        }
    }

    /// Writes down, durably, that it has come so far. It never goes back.
    pub fn raise(&self, database: Id<Lineage>, number: i64) -> Result<(), TidemarkFault> {
        let unusable = |error: io::Error| self.unusable("written down", &error);
        let is_new = !self.path.exists();
        let mut file = self.open().map_err(unusable)?;
        // Other processes of this machine write it too.
        file.lock().map_err(unusable)?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).map_err(unusable)?;
        let place = match self.find(&bytes, database)? {
            Some((_, known)) if known >= number => return Ok(()),
            Some((place, _)) => place,
            None => bytes.len(),
        };
        let line = format!("{} {number:020}", database.uuid().simple());
        let line = format!("{line:<width$}\n", width = LINE - 1);
        file.seek(SeekFrom::Start(place as u64)).map_err(unusable)?;
        file.write_all(line.as_bytes()).and_then(|()| file.sync_data()).map_err(unusable)?;
        if is_new { self.keep_name().map_err(unusable) } else { Ok(()) }
    }

    fn open(&self) -> io::Result<File> {
        OpenOptions::new().read(true).write(true).create(true).truncate(false).mode(0o600).open(&self.path)
    }

    /// A new file is in its folder only once that is on disk.
    fn keep_name(&self) -> io::Result<()> {
        let folder = self.path.parent().filter(|folder| !folder.as_os_str().is_empty());
        File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
    }

    /// Where the line of a database begins, and its number.
    fn find(&self, bytes: &[u8], database: Id<Lineage>) -> Result<Option<(usize, i64)>, TidemarkFault> {
        for (at, line) in bytes.chunks(LINE).enumerate() {
            let (id, number) = parse(line).ok_or_else(|| self.damaged(at + 1))?;
            if id == database {
                return Ok(Some((at * LINE, number)));
            }
        }
        Ok(None)
    }

    fn damaged(&self, line: usize) -> TidemarkFault {
        TidemarkFault::Damaged { path: self.path.clone(), line }
    }

    fn unusable(&self, what: &'static str, error: &io::Error) -> TidemarkFault {
        TidemarkFault::Unusable { path: self.path.clone(), what, reason: error.to_string() }
    }
}

fn parse(line: &[u8]) -> Option<(Id<Lineage>, i64)> {
    if line.len() != LINE {
        return None;
    }
    let line = std::str::from_utf8(line).ok()?.strip_suffix('\n')?.trim_end();
    let (id, number) = line.split_once(' ')?;
    Some((Id::from_uuid(uuid::Uuid::try_parse(id).ok()?), number.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn id(number: u128) -> Id<Lineage> {
        Id::from_uuid(Uuid::from_u128(number))
    }

    #[test]
    fn it_remembers_the_highest_number_of_each_database() {
        let folder = tempfile::tempdir().unwrap();
        let mark = Tidemark::at(folder.path().join("peil.key.tidemark"));
        assert_eq!(mark.read(id(1)).unwrap(), None);
        for (database, number) in [(1, 7), (2, 3), (1, 9), (1, 8), (2, 4)] {
            mark.raise(id(database), number).unwrap();
        }
        assert_eq!([1, 2, 3].map(|number| mark.read(id(number)).unwrap()), [Some(9), Some(4), None]);
        assert_eq!(std::fs::metadata(mark.path()).unwrap().len(), 2 * LINE as u64);
    }

    #[test]
    fn what_is_damaged_is_not_taken_for_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let mark = Tidemark::at(folder.path().join("mark"));
        mark.raise(id(1), 7).unwrap();
        for content in ["x", "00000000000000000000000000000001 8", &"0".repeat(64)] {
            std::fs::write(mark.path(), content).unwrap();
            let fault = mark.read(id(1)).unwrap_err().to_string();
            assert!(fault.contains("line 1"), "{fault}");
            assert!(mark.raise(id(1), 9).is_err());
        }
        let nowhere = Tidemark::at(folder.path().join("no/such/folder/mark"));
        let fault = nowhere.raise(id(1), 1).unwrap_err().to_string();
        assert!(fault.contains("tidemark_file"), "{fault}");
    }
}
