//! Which database letters leave from: of all copies of one database, one at a time uses the file that they share.
//!
//! A lock of the system says that somebody uses it, and what lies in the locked file says who. It ends with its process,
//! however that ends.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::PathBuf;
use std::time::Duration;

use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};

use super::{Tidemark, TidemarkFault};
use crate::id::Id;
use crate::storage::database::{Address, Database, StoreError};
use crate::storage::tides::Lineage;

/// Tells a database from its copies, wherever they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    mark: String,
    /// As people call it, without a password.
    words: String,
}

/// Held while the database is used. Processes on the same database hold it together.
#[derive(Debug)]
pub struct InUse(#[allow(dead_code)] File);

/// Another process may be about to say who it is, or to let go.
const PATIENCE: [Duration; 5] = [Duration::from_millis(40); 5];

impl Tidemark {
    /// Takes the file for this database.
    pub fn take_into_use(&self, database: Id<Lineage>, identity: &Identity) -> Result<InUse, TidemarkFault> {
        let path = self.path_of_use(database);
        let unusable = |error: io::Error| TidemarkFault::Unusable {
            path: path.clone(),
            what: "written down",
            reason: error.to_string(),
        };
        let mut by = String::new();
        for wait in PATIENCE {
            let open = OpenOptions::new().read(true).write(true).create(true).truncate(false).mode(0o600).open(&path);
            let mut file = open.map_err(unusable)?;
            match file.try_lock() {
                // Nobody uses it: whoever comes now finds who does.
                Ok(()) => {
                    identity.write(&mut file).map_err(unusable)?;
                    file.unlock().map_err(unusable)?;
                }
                Err(TryLockError::WouldBlock) => {}
                Err(TryLockError::Error(error)) => return Err(unusable(error)),
            }
            match file.try_lock_shared() {
                Ok(()) => {
                    let found = Identity::read(&mut file).map_err(unusable)?;
                    if found.mark == identity.mark {
                        return Ok(InUse(file));
                    }
                    by = found.words;
                }
                Err(TryLockError::WouldBlock) => by = Identity::read(&mut file).map_err(unusable)?.words,
                Err(TryLockError::Error(error)) => return Err(unusable(error)),
            }
            drop(file);
            std::thread::sleep(wait);
        }
        Err(TidemarkFault::InUse { path: self.path.clone(), by, copy: identity.words.clone() })
    }

    /// Takes the file for work during which nobody may use this database or a copy of it.
    pub fn take_alone(&self, database: Id<Lineage>) -> Result<InUse, TidemarkFault> {
        let path = self.path_of_use(database);
        let unusable = |error: io::Error| TidemarkFault::Unusable {
            path: path.clone(),
            what: "written down",
            reason: error.to_string(),
        };
        let open = OpenOptions::new().read(true).write(true).create(true).truncate(false).mode(0o600).open(&path);
        let mut file = open.map_err(unusable)?;
        match file.try_lock() {
            Ok(()) => {
                let at_work =
                    Identity { mark: "alone".to_owned(), words: "a database that is being worked on".to_owned() };
                at_work.write(&mut file).map_err(unusable)?;
                Ok(InUse(file))
            }
            Err(TryLockError::WouldBlock) => {
                let by = Identity::read(&mut file).map_err(unusable)?.words;
                Err(TidemarkFault::Served { path: self.path.clone(), by })
            }
            Err(TryLockError::Error(error)) => Err(unusable(error)),
        }
    }

    fn path_of_use(&self, database: Id<Lineage>) -> PathBuf {
        let mut name = self.path.clone().into_os_string();
        name.push(format!(".{}.in-use", database.uuid().simple()));
        name.into()
    }
}

impl Identity {
    /// Of the database that this connection is to.
    pub fn of(db: &mut Database, address: &Address) -> Result<Self, StoreError> {
        let mark = match (db, address) {
            (Database::Sqlite(_), Address::Sqlite(file)) => {
                let file = std::fs::metadata(file).map_err(|error| StoreError::CannotOpen {
                    address: address.to_string(),
                    reason: error.to_string(),
                })?;
                format!("file {}:{}", file.dev(), file.ino())
            }
            (db, _) => of_server(db)?,
        };
        Ok(Self { mark, words: address.to_string() })
    }

    fn write(&self, file: &mut File) -> io::Result<()> {
        file.set_len(0)?;
        file.seek(SeekFrom::Start(0))?;
        file.write_all(format!("{}\n{}\n", self.mark, self.words).as_bytes())
    }

    fn read(file: &mut File) -> io::Result<Self> {
        let mut text = String::new();
        file.seek(SeekFrom::Start(0))?;
        file.read_to_string(&mut text)?;
        let (mark, words) = text.split_once('\n').unwrap_or((&text, ""));
        Ok(Self { mark: mark.to_owned(), words: words.trim_end().to_owned() })
    }
}

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

#[derive(QueryableByName)]
struct Answer {
    #[diesel(sql_type = Bool)]
    answer: bool,
}

/// The number that a cluster of PostgreSQL is given when it is made, where it may be asked, and that of the database in
/// it.
fn of_server(db: &mut Database) -> Result<String, StoreError> {
    let may = "SELECT has_function_privilege('pg_control_system()', 'execute') AS answer";
    let Answer { answer } = diesel::sql_query(may).get_result(db)?;
    let number = match answer {
        true => "SELECT system_identifier::text AS line FROM pg_control_system()",
        false => "SELECT coalesce(inet_server_addr()::text, '') || ' ' || coalesce(inet_server_port(), 0) AS line",
    };
    let Line { line: cluster } = diesel::sql_query(number).get_result(db)?;
    let number = "SELECT oid::text AS line FROM pg_database WHERE datname = current_database()";
    let Line { line: database } = diesel::sql_query(number).get_result(db)?;
    Ok(format!("server {cluster} {database}"))
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn of_all_copies_one_is_in_use_and_its_processes_share_it() {
        let folder = tempfile::tempdir().unwrap();
        let mark = Tidemark::at(folder.path().join("mark"));
        let id = |number| Id::from_uuid(Uuid::from_u128(number));
        let of = |name: &str| Identity { mark: format!("file 1:{name}"), words: format!("sqlite:{name}.db") };
        let house = mark.take_into_use(id(1), &of("house")).unwrap();
        let worker = mark.take_into_use(id(1), &of("house")).unwrap();
        let fault = mark.take_into_use(id(1), &of("copy")).unwrap_err().to_string();
        assert!(fault.contains("sqlite:house.db") && fault.contains("sqlite:copy.db"), "{fault}");
        // Of another house.
        mark.take_into_use(id(2), &of("copy")).unwrap();
        drop(house);
        assert!(mark.take_into_use(id(1), &of("copy")).is_err(), "the worker is still there");
        drop(worker);
        let copy = mark.take_into_use(id(1), &of("copy")).unwrap();
        assert!(mark.take_into_use(id(1), &of("house")).unwrap_err().to_string().contains("sqlite:copy.db"));
        assert!(mark.take_alone(id(1)).unwrap_err().to_string().contains("sqlite:copy.db is in use"));
        drop(copy);
        let alone = mark.take_alone(id(1)).unwrap();
        assert!(mark.take_into_use(id(1), &of("house")).is_err());
        drop(alone);
        mark.take_into_use(id(1), &of("house")).unwrap();
    }
}
