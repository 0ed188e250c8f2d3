//! The two databases behind one type, and how each is opened.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

use diesel::connection::{AnsiTransactionManager, SimpleConnection, TransactionManager};
use diesel::migration::{Migration, MigrationSource};
use diesel::prelude::*;
use diesel::sql_types::Text;
use diesel::{MultiConnection, PgConnection, SqliteConnection};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use super::columns::Stamp;

const MIGRATIONS: EmbeddedMigrations = embed_migrations!("migrations");

/// A server whose setting is changed while it runs does not change what this connection was promised. One that waits for
/// more than its own disk goes on doing so.
const ACKNOWLEDGE_WHAT_IS_KEPT: &str = "SELECT set_config('synchronous_commit', 'on', false) \
     WHERE current_setting('synchronous_commit') <> 'remote_apply'";

/// A connection to either database. Each query is written once, against this.
#[derive(MultiConnection)]
pub enum Database {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}

/// Where the database is: `sqlite:FILE` or `postgres://…`, and nothing else.
#[derive(Clone, PartialEq, Eq)]
pub enum Address {
    Sqlite(PathBuf),
    Postgres(String),
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "the database address “{found}” is not one Peil knows; expected sqlite:FILE, such as sqlite:peil.db, or postgres://USER@HOST/NAME"
)]
pub struct NotAnAddress {
    pub found: String,
}

impl FromStr for Address {
    type Err = NotAnAddress;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.split_once(':') {
            Some(("sqlite", file)) if !file.is_empty() && file != ":memory:" => {
                Ok(Self::Sqlite(PathBuf::from(file.strip_prefix("//").unwrap_or(file))))
            }
            Some(("postgres" | "postgresql", rest)) if rest.starts_with("//") => Ok(Self::Postgres(text.to_owned())),
            // What stands before the host may be a password: it is not repeated.
            _ => Err(NotAnAddress { found: text.split('@').next_back().unwrap_or(text).to_owned() }),
        }
    }
}

impl fmt::Display for Address {
    /// Without a password, for messages and logs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(file) => write!(f, "sqlite:{}", file.display()),
            Self::Postgres(url) => {
                let rest = url.split_once("://").map_or(url.as_str(), |(_, rest)| rest);
                let shown = rest.rsplit_once('@').map_or(rest, |(_, host)| host);
                write!(f, "postgres://{}", shown.split('?').next().unwrap_or(shown))
            }
        }
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

/// Why the database could not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("the database at {address} can't be opened: {reason}")]
    CannotOpen { address: String, reason: String },
    #[error("the database at {address} can lose answers that were acknowledged: {setting} is {found}; set it to on")]
    NotDurable { address: String, setting: &'static str, found: String },
    #[error("the database was made by a newer Peil (it knows “{migration}”); use that version or a newer one")]
    FromTheFuture { migration: String },
    #[error(
        "a backup is being put back into the database at {address}, or that was broken off; if it was, make the database \
         anew (drop and create it) and restore again"
    )]
    HalfRestored { address: String },
    #[error("the database is busy; nothing was changed, try again")]
    Busy,
    #[error("there is no room left on the disk of the database; nothing was changed")]
    DiskFull,
    /// A quota, a limit of the process, a disk that is failing.
    #[error("the disk of the database did not take what was written; nothing was acknowledged")]
    DiskFails,
    /// PostgreSQL keeps every character but this one.
    #[error("the text holds a NUL character, which can't be kept; nothing was changed")]
    HoldsNul,
    #[error("the database refused: {0}")]
    Refused(#[source] diesel::result::Error),
    #[error("the work in the database did not finish: {0}")]
    Interrupted(String),
}

impl From<diesel::result::Error> for StoreError {
    fn from(error: diesel::result::Error) -> Self {
        let text = error.to_string();
        if text.contains("database is locked") {
            Self::Busy
        } else if text.contains("database or disk is full") || text.contains("No space left on device") {
            Self::DiskFull
        } else if text.contains("invalid byte sequence for encoding") && text.contains("0x00") {
            Self::HoldsNul
        } else if text.contains("disk I/O error") {
            Self::DiskFails
        } else {
            Self::Refused(error)
        }
    }
}

/// What work in the database may fail with: something of the caller's own, or the database.
pub trait Failing: From<StoreError> {
    /// What the database said, if it was the database.
    fn of_the_store(&self) -> Option<&StoreError>;
}

impl Failing for StoreError {
    fn of_the_store(&self) -> Option<&StoreError> {
        Some(self)
    }
}

impl StoreError {
    /// Whether a unique or primary key was already taken.
    pub fn is_taken(&self) -> bool {
        use diesel::result::{DatabaseErrorKind, Error};
        matches!(self, Self::Refused(Error::DatabaseError(DatabaseErrorKind::UniqueViolation, _)))
    }
}

/// What a connection may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Use {
    Reading,
    Writing,
}

impl Database {
    /// Opens a connection by ourselves: the derived `establish` would try SQLite first, whatever the address.
    pub(super) fn open(address: &Address, purpose: Use) -> Result<Self, StoreError> {
        let refused = |reason: String| StoreError::CannotOpen { address: address.to_string(), reason };
        match address {
            Address::Sqlite(file) => {
                make_private(file).map_err(|error| refused(explain_file(file, &error)))?;
                let path = file.to_str().ok_or_else(|| refused("its path is not valid text".to_owned()))?;
                let mut db =
                    SqliteConnection::establish(path).map_err(|error| refused(explain_sqlite(file, &error)))?;
                db.batch_execute(match purpose {
                    // FULL: what was acknowledged survives a power cut, not only the end of the process.
                    Use::Writing => {
                        "PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; \
                         PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;"
                    }
                    Use::Reading => "PRAGMA busy_timeout = 10000; PRAGMA query_only = ON; PRAGMA foreign_keys = ON;",
                })
                .map_err(|error| refused(error.to_string()))?;
                Ok(Self::Sqlite(db))
            }
            Address::Postgres(url) => {
                let mut db = PgConnection::establish(url).map_err(|error| refused(error.to_string()))?;
                db.batch_execute(ACKNOWLEDGE_WHAT_IS_KEPT).map_err(|error| refused(error.to_string()))?;
                Ok(Self::Postgres(db))
            }
        }
    }

    /// Brings the tables up to this version; refuses a database that a newer version has changed.
    pub(super) fn migrate(&mut self) -> Result<(), StoreError> {
        let known = known_migrations()?;
        let interrupted = |error: Box<dyn std::error::Error + Send + Sync>| StoreError::Interrupted(error.to_string());
        let applied = {
            let db = &mut *self;
            on_either!(db => db.applied_migrations())
        }
        .map_err(interrupted)?;
        if let Some(unknown) = applied.iter().map(ToString::to_string).find(|applied| !known.contains(applied)) {
            return Err(StoreError::FromTheFuture { migration: unknown });
        }
        let db = self;
        on_either!(db => db.run_pending_migrations(MIGRATIONS).map(|_| ())).map_err(interrupted)
    }

    /// Refuses a PostgreSQL that acknowledges before it has written.
    pub(super) fn check_durability(&mut self, address: &Address) -> Result<(), StoreError> {
        #[derive(QueryableByName)]
        struct Setting {
            #[diesel(sql_type = Text)]
            setting: String,
        }
        let Self::Postgres(db) = self else { return Ok(()) };
        // What the server is set to, whatever this connection was told since.
        for (name, query) in [
            ("fsync", "SELECT setting FROM pg_settings WHERE name = 'fsync'"),
            ("synchronous_commit", "SELECT reset_val AS setting FROM pg_settings WHERE name = 'synchronous_commit'"),
        ] {
            let Setting { setting } = diesel::sql_query(query).get_result(db)?;
            if setting == "off" {
                return Err(StoreError::NotDurable { address: address.to_string(), setting: name, found: setting });
            }
        }
        Ok(())
    }

    /// The time of the database server; none for a file, which has no clock of its own.
    pub fn clock(&mut self) -> Result<Option<Stamp>, StoreError> {
        #[derive(QueryableByName)]
        struct Now {
            #[diesel(sql_type = diesel::sql_types::Timestamp)]
            now: Stamp,
        }
        match self {
            Self::Sqlite(_) => Ok(None),
            Self::Postgres(db) => {
                let asked = diesel::sql_query("SELECT clock_timestamp() AT TIME ZONE 'UTC' AS now");
                let Now { now } = asked.get_result(db)?;
                Ok(Some(now))
            }
        }
    }

    /// Begins a transaction that takes the write lock at once: one that starts by reading may lose it to another.
    pub(super) fn begin_writing(&mut self) -> QueryResult<()> {
        match self {
            Self::Sqlite(db) => AnsiTransactionManager::begin_transaction_sql(db, "BEGIN IMMEDIATE"),
            Self::Postgres(db) => AnsiTransactionManager::begin_transaction_sql(db, "BEGIN"),
        }
    }

    /// Begins a transaction that sees one moment and can't write.
    pub(super) fn begin_reading(&mut self) -> QueryResult<()> {
        match self {
            Self::Sqlite(db) => AnsiTransactionManager::begin_transaction_sql(db, "BEGIN"),
            Self::Postgres(db) => {
                AnsiTransactionManager::begin_transaction_sql(db, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
            }
        }
    }

    /// Begins a transaction inside the one that is open (a savepoint).
    pub(super) fn begin_inside(&mut self) -> QueryResult<()> {
        let db = self;
        on_either!(db => AnsiTransactionManager::begin_transaction(db))
    }

    pub(super) fn commit(&mut self) -> QueryResult<()> {
        let db = self;
        on_either!(db => AnsiTransactionManager::commit_transaction(db))
    }

    pub(super) fn roll_back(&mut self) -> QueryResult<()> {
        let db = self;
        on_either!(db => AnsiTransactionManager::rollback_transaction(db))
    }

    /// Whether the connection is of no further use.
    pub(super) fn is_broken(&mut self) -> bool {
        let db = self;
        on_either!(db => AnsiTransactionManager::is_broken_transaction_manager(db))
    }
}

/// The versions of the tables that this program knows, as they are kept in a database.
pub(super) fn known_migrations() -> Result<Vec<String>, StoreError> {
    let migrations = MigrationSource::<diesel::sqlite::Sqlite>::migrations(&MIGRATIONS)
        .map_err(|error| StoreError::Interrupted(error.to_string()))?;
    Ok(migrations.iter().map(|migration| migration.name().version().to_string()).collect())
}

/// Makes a file that is not there yet readable by its owner alone: it will hold addresses and answers.
pub(super) fn make_private(file: &std::path::Path) -> std::io::Result<()> {
    use std::os::unix::fs::OpenOptionsExt;
    match std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(file) {
        Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => Err(error),
        _ => Ok(()),
    }
}

fn explain_file(file: &std::path::Path, error: &std::io::Error) -> String {
    match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() && !folder.is_dir() => {
            format!("the folder {} does not exist; make it first", folder.display())
        }
        _ => error.to_string(),
    }
}

fn explain_sqlite(file: &std::path::Path, error: &ConnectionError) -> String {
    if file.is_dir() { "it is a folder; give the name of a file in it".to_owned() } else { error.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_sqlite_or_postgres_and_nothing_else() {
        assert_eq!("sqlite:peil.db".parse(), Ok(Address::Sqlite("peil.db".into())));
        assert_eq!("sqlite:///var/peil.db".parse(), Ok(Address::Sqlite("/var/peil.db".into())));
        assert!("postgres://localhost/peil".parse::<Address>().is_ok());
        for wrong in
            ["", "peil.db", "mysql://localhost/peil", "sqlite:", "sqlite::memory:", "postgres:peil", "host=localhost"]
        {
            assert!(wrong.parse::<Address>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn an_address_is_shown_without_its_password() {
        let address: Address =
            "postgres://peil:secret@db.example:5432/peil?sslmode=require&password=x".parse().unwrap();
        assert_eq!(address.to_string(), "postgres://db.example:5432/peil");
        assert_eq!(format!("{address:?}"), "postgres://db.example:5432/peil");
        let wrong = "mysql://peil:secret@db.example/peil".parse::<Address>().unwrap_err();
        assert!(!wrong.to_string().contains("secret"));
    }
}
