//! Why a backup can't be made, or not be put back.

use std::io;
use std::path::{Path, PathBuf};

use crate::exchange::sealed::SealFault;
use crate::storage::postgres_programs::ProgramFault;
use crate::trail::Break;

#[derive(Debug, thiserror::Error)]
pub enum BackupFault {
    #[error("{} can't be {what}: {reason}", .path.display())]
    Path { path: PathBuf, what: &'static str, reason: String },
    #[error(
        "there is a file {} already, and it stays; name another one, or a folder, in which each backup gets a name of its \
         own",
        .0.display()
    )]
    Exists(PathBuf),
    #[error("another backup into the folder {} is under way; wait until it is done", .0.display())]
    UnderWay(PathBuf),
    #[error(transparent)]
    Program(#[from] ProgramFault),
    #[error("the backup {} can't be used: {fault}", .path.display())]
    Sealed { path: PathBuf, fault: SealFault },
    #[error("the backup {} can't be used: what it says of itself can't be read ({reason})", .path.display())]
    Manifest { path: PathBuf, reason: String },
    #[error("the backup is of a {backup} database and can't be put into {into}; restore it into a {backup} database")]
    OtherSource { backup: &'static str, into: String },
    #[error(
        "the backup was made by a newer Peil ({peil}; its tables are of version {migration}); restore it with that version \
         or a newer one"
    )]
    FromTheFuture { peil: String, migration: String },
    #[error(
        "{into} is not empty: {what} is there. Nothing was changed; restore into a database that is not there yet (SQLite) \
         or has just been created (PostgreSQL), look at it, and then let Peil use that one"
    )]
    NotEmpty { into: String, what: String },
    #[error("another restore into {0} is under way; wait until it is done")]
    RestoreUnderWay(String),
    #[error(
        "what was restored is not what was backed up: the table {table} has {found} rows, and {expected} were copied; \
         it is not to be used, take another backup"
    )]
    OtherRows { table: String, expected: i64, found: i64 },
    #[error("the audit trail of what was restored does not hold: {0}; it is not to be used, take another backup")]
    Trail(Break),
    #[error("the audit trail of what was restored goes on after the backup was made; it is not to be used")]
    TrailGoesOn,
}

impl BackupFault {
    pub(in crate::services) fn path(path: &Path, what: &'static str, error: &io::Error) -> Self {
        Self::Path { path: path.to_owned(), what, reason: error.to_string() }
    }

    /// What reading a backup failed with.
    pub(in crate::services) fn reading(path: &Path, error: &io::Error) -> Self {
        match SealFault::behind(error) {
            Some(fault) => Self::Sealed { path: path.to_owned(), fault },
            None => Self::path(path, "read", error),
        }
    }
}
