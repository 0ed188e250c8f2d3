//! A small file outside the database that says who was erased, so that a backup that is put back does not bring them
//! back. It names nobody: a line is a moment and the pseudonym of an address under the master key.

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

/// The file. Cheap to clone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErasedList {
    path: PathBuf,
}

/// The file can't be used.
#[derive(Debug, thiserror::Error)]
pub enum ErasedListFault {
    #[error(
        "{path}: who was erased can't be {what} ({reason}); nobody is erased, and no backup put back, without it. Give \
         Peil a folder for the master key that it can write to and that stays"
    )]
    Unusable { path: PathBuf, what: &'static str, reason: String },
    #[error(
        "{path}: line {line} does not say who was erased; expected are a moment such as 2026-11-30T09:00:00Z, a space and \
         16 digits from 0 to f. Put the file back as it was"
    )]
    Damaged { path: PathBuf, line: usize },
}

impl ErasedList {
    pub fn at(path: PathBuf) -> Self {
        Self { path }
    }

    /// Beside the master key, under its name with `.erased` behind it.
    pub fn beside(master_key_file: &Path) -> Self {
        let mut name = master_key_file.as_os_str().to_owned();
        name.push(".erased");
        Self { path: name.into() }
    }

    /// Writes down, durably, that somebody was erased.
    pub fn add(&self, at: Timestamp, pseudonym: &str) -> Result<(), ErasedListFault> {
        let unusable = |error: io::Error| self.unusable("written down", &error);
        let is_new = !self.path.exists();
        let mut file = OpenOptions::new().append(true).create(true).mode(0o600).open(&self.path).map_err(unusable)?;
        file.lock().map_err(unusable)?;
        file.write_all(format!("{at} {pseudonym}\n").as_bytes()).and_then(|()| file.sync_data()).map_err(unusable)?;
        if !is_new {
            return Ok(());
        }
        // A new file is in its folder only once that is on disk.
        let folder = self.path.parent().filter(|folder| !folder.as_os_str().is_empty());
        File::open(folder.unwrap_or(Path::new("."))).and_then(|folder| folder.sync_all()).map_err(unusable)
    }

    /// Everybody who was erased after a moment, by pseudonym.
    pub fn since(&self, moment: Timestamp) -> Result<Vec<String>, ErasedListFault> {
        let text = match std::fs::read_to_string(&self.path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(self.unusable("read", &error)),
        };
        let mut since = Vec::new();
        for (at, line) in text.lines().enumerate() {
            let damaged = || ErasedListFault::Damaged { path: self.path.clone(), line: at + 1 };
            let (at, pseudonym) = line.split_once(' ').ok_or_else(damaged)?;
            let at: Timestamp = at.parse().map_err(|_| damaged())?;
            if pseudonym.len() != 16 || !pseudonym.bytes().all(|b| b.is_ascii_hexdigit()) {
                return Err(damaged());
            }
            if at > moment {
                since.push(pseudonym.to_owned());
            }
        }
        Ok(since)
    }

    fn unusable(&self, what: &'static str, error: &io::Error) -> ErasedListFault {
        ErasedListFault::Unusable { path: self.path.clone(), what, reason: error.to_string() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_was_erased_after_a_moment_is_read_back_and_a_damaged_line_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let list = ErasedList::beside(&folder.path().join("peil.key"));
        let at = |second| Timestamp::from_second(second).unwrap();
        assert_eq!(list.since(Timestamp::MIN).unwrap(), Vec::<String>::new());
        list.add(at(10), "00112233445566aa").unwrap();
        list.add(at(20), "ffffffffffffffff").unwrap();
        assert_eq!(list.since(at(10)).unwrap(), ["ffffffffffffffff"]);
        assert_eq!(list.since(at(9)).unwrap().len(), 2);
        assert!(folder.path().join("peil.key.erased").is_file());
        std::fs::write(folder.path().join("peil.key.erased"), "1970-01-01T00:00:10Z 00112233445566aa\nonzin\n")
            .unwrap();
        let said = list.since(at(0)).unwrap_err().to_string();
        assert!(said.contains("line 2") && said.contains("peil.key.erased"), "{said}");
        let nowhere = ErasedList::at(folder.path().join("no/such/folder"));
        assert!(nowhere.add(at(1), "00112233445566aa").unwrap_err().to_string().contains("nobody is erased"));
    }
}
