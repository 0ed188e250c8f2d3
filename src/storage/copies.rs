//! Copies of a whole database: what is in one, how a SQLite file is copied while others write to it, and how a database
//! that is being put back is kept from being used before it is whole.
//!
//! Where statements name tables, the database writes them itself from its own catalogue.

use std::collections::BTreeMap;
use std::fs::File;
use std::path::Path;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::Text;

use super::catalogue::{Counted, Line};
use super::database::{self, Address, Database, StoreError, Use};

/// What a database holds at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// The versions of its tables, the oldest first.
    pub migrations: Vec<String>,
    /// Rows by table.
    pub rows: BTreeMap<String, i64>,
}

/// Stands in a server's database while a backup is put back into it.
const UNDER_WAY: &str = "CREATE TABLE IF NOT EXISTS restore_under_way (begun_at TIMESTAMP NOT NULL)";
const OVER: &str = "DROP TABLE restore_under_way";

/// Counts the rows of every table.
pub fn tally(db: &mut Database) -> Result<Tally, StoreError> {
    let versions = "SELECT version AS line FROM __diesel_schema_migrations ORDER BY version";
    let on_server = "SELECT relname::text AS line, (xpath('/table/row/n/text()', query_to_xml(format(\
         'SELECT count(*) AS n FROM %s', oid::regclass), false, false, '')))[1]::text::bigint AS count \
         FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = current_schema()::regnamespace \
         AND relname NOT IN ('__diesel_schema_migrations', 'restore_under_way')";
    let of_file = "SELECT group_concat(printf('SELECT ''%q'' AS line, count(*) AS count FROM \"%w\"', name, name), \
         ' UNION ALL ') AS line FROM sqlite_master \
         WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> '__diesel_schema_migrations'";
    let (migrations, rows): (Vec<Line>, Vec<Counted>) = match db {
        Database::Sqlite(db) => {
            let Line { line } = diesel::sql_query(of_file).get_result(db)?;
            (diesel::sql_query(versions).load(db)?, diesel::sql_query(line).load(db)?)
        }
        Database::Postgres(db) => (diesel::sql_query(versions).load(db)?, diesel::sql_query(on_server).load(db)?),
    };
    Ok(Tally {
        migrations: migrations.into_iter().map(|Line { line }| line).collect(),
        rows: rows.into_iter().map(|Counted { line, count }| (line, count)).collect(),
    })
}

/// The first of these versions of tables that this program does not know.
pub fn unknown_migration(migrations: &[String]) -> Result<Option<String>, StoreError> {
    let known = database::known_migrations()?;
    Ok(migrations.iter().find(|migration| !known.contains(migration)).cloned())
}

/// Copies a SQLite file as it is at one moment, while others write to it, into a new file that has no name any more once
/// the first row is copied: whatever ends this process, no copy is left behind. `look` sees the copy; then it is yours
/// to read from its beginning.
pub fn of_file<T>(
    original: &Path,
    copy: &Path,
    look: impl FnOnce(&mut Database) -> Result<T, StoreError>,
) -> Result<(File, T), StoreError> {
    let failed = |error: std::io::Error| StoreError::CannotOpen {
        address: format!("sqlite:{}", copy.display()),
        reason: error.to_string(),
    };
    let unnamed = |path: &Path| failed(std::io::Error::other(format!("the path {} is not valid text", path.display())));
    database::make_private(copy).map_err(failed)?;
    let name = copy.to_str().ok_or_else(|| unnamed(copy))?;
    let original = original.to_str().ok_or_else(|| unnamed(original))?;
    let mut db = SqliteConnection::establish(name).map_err(|error| StoreError::Interrupted(error.to_string()))?;
    // Nobody else sees it, and it is thrown away if anything fails: no journal, no waiting for the disk.
    db.batch_execute(
        "PRAGMA main.journal_mode = OFF; PRAGMA main.synchronous = OFF; PRAGMA main.locking_mode = EXCLUSIVE; \
         PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; PRAGMA busy_timeout = 10000",
    )?;
    let file = File::open(copy).map_err(failed)?;
    std::fs::remove_file(copy).map_err(failed)?;
    diesel::sql_query("ATTACH ? AS original").bind::<Text, _>(original).execute(&mut db)?;
    db.batch_execute("BEGIN")?;
    // From the first look on it sees one moment of the original.
    for step in [
        "SELECT sql AS line FROM original.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
        "SELECT printf('INSERT INTO main.\"%w\" SELECT * FROM original.\"%w\"', name, name) AS line \
         FROM original.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
        "SELECT sql AS line FROM original.sqlite_master WHERE type <> 'table' AND sql IS NOT NULL",
    ] {
        for Line { line } in diesel::sql_query(step).load::<Line>(&mut db)? {
            db.batch_execute(&line)?;
        }
    }
    db.batch_execute("COMMIT; DETACH original")?;
    let mut db = Database::Sqlite(db);
    let seen = look(&mut db)?;
    Ok((file, seen))
}

/// Works on one moment of a server's database, which other connections can see by the name that `work` is given.
pub fn at_one_moment<T, E: From<StoreError>>(
    address: &Address,
    work: impl FnOnce(&mut Database, &str) -> Result<T, E>,
) -> Result<T, E> {
    let mut db = Database::open(address, Use::Reading)?;
    db.begin_reading().map_err(StoreError::from)?;
    let exported = diesel::sql_query("SELECT pg_export_snapshot() AS line");
    let Line { line } = exported.get_result(&mut db).map_err(StoreError::from)?;
    let done = work(&mut db, &line)?;
    // Nothing was written; the connection ends here anyway.
    let _ = db.roll_back();
    Ok(done)
}

/// A connection of its own, before tables are brought up to date.
pub fn open(address: &Address) -> Result<Database, StoreError> {
    let mut db = Database::open(address, Use::Writing)?;
    db.check_durability(address)?;
    Ok(db)
}

/// What stands in a server's database already, one of it by name; none where there is room for a backup.
pub fn occupant(db: &mut Database) -> Result<Option<String>, StoreError> {
    let Database::Postgres(db) = db else { return Ok(None) };
    let things = "SELECT relname::text AS line FROM pg_class WHERE relkind IN ('r', 'p', 'v', 'm', 'S', 'f') \
         AND relnamespace = current_schema()::regnamespace AND relname <> 'restore_under_way' ORDER BY 1 LIMIT 1";
    let found: Option<Line> = diesel::sql_query(things).get_result(db).optional()?;
    Ok(found.map(|Line { line }| line))
}

/// From here on nobody else opens it until [`finish`] is through. A file has no other name before it is whole.
pub fn begin_restore(db: &mut Database) -> Result<(), StoreError> {
    if let Database::Postgres(db) = db {
        db.batch_execute(UNDER_WAY)?;
    }
    Ok(())
}

/// Brings the tables up to date, does the last work, and lets the database be used: the last two together or not at all.
pub fn finish<T, E: From<StoreError>>(
    db: &mut Database,
    work: impl FnOnce(&mut Database) -> Result<T, E>,
) -> Result<T, E> {
    db.migrate()?;
    db.begin_writing().map_err(StoreError::from)?;
    let done = work(db).and_then(|done| {
        if let Database::Postgres(db) = db {
            db.batch_execute(OVER).map_err(StoreError::from)?;
        }
        Ok(done)
    });
    match done {
        Ok(done) => {
            db.commit().map_err(StoreError::from)?;
            Ok(done)
        }
        Err(refusal) => {
            db.roll_back().map_err(StoreError::from)?;
            Err(refusal)
        }
    }
}

pub(super) fn refuse_half_restored(db: &mut Database, address: &Address) -> Result<(), StoreError> {
    let Database::Postgres(db) = db else { return Ok(()) };
    let there = "SELECT 'half' AS line WHERE to_regclass('restore_under_way') IS NOT NULL";
    match diesel::sql_query(there).get_result::<Line>(db).optional()? {
        Some(_) => Err(StoreError::HalfRestored { address: address.to_string() }),
        None => Ok(()),
    }
}
