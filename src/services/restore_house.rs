//! Puts a backup back into a database that is empty, and looks whether all of it is there. Until then nobody can use it.

mod file;

use std::fs::File;
use std::io::{self, BufReader};
use std::path::PathBuf;

use super::keep_trail::{self, OnWhat};
use super::move_wave::Order;
use super::refusal::BackupFault;
use super::{Refusal, back_up, erase_person, notice_restore, read_trail, rotate_key, secrets};
use crate::exchange::backup_file::{Manifest, Source};
use crate::exchange::sealed::Opener;
use crate::storage::erased_list::ErasedList;
use crate::storage::postgres_programs::{ProgramFault, Programs};
use crate::storage::tidemark::Tidemark;
use crate::storage::{Address, Database, StoreError, backups, copies};
use crate::trail::{Act, Anchor, Kind, Part, differences};
use crate::wave::link::{MasterKey, NotUnwrapped};

/// What is put back, and into what.
#[derive(Clone, Debug)]
pub struct Wanted {
    pub backup: PathBuf,
    /// A SQLite file that is not there yet, or a PostgreSQL database without a table.
    pub into: Address,
    pub programs: Programs,
    /// What is known of letters outside the database.
    pub tidemark: Option<Tidemark>,
    /// Who was erased since, so that they stay erased.
    pub erased: Option<ErasedList>,
}

/// What was put back.
#[derive(Clone, Debug)]
pub struct Restored {
    pub manifest: Manifest,
    /// The end of the audit trail as it was when the backup was made, and as it was found.
    pub anchor: Anchor,
    /// People who were erased since the backup was made, and were erased from it again.
    pub erased_again: usize,
}

type Opened = Opener<BufReader<File>>;

/// Puts it back. When this fails, there is no database that could be used.
pub async fn restore(master: MasterKey, wanted: Wanted, order: Order) -> Result<Restored, Refusal> {
    let restoring = tokio::task::spawn_blocking(move || put_back(&master, &wanted, &order));
    restoring.await.map_err(|error| StoreError::Interrupted(error.to_string()))?
}

fn put_back(master: &MasterKey, wanted: &Wanted, order: &Order) -> Result<Restored, Refusal> {
    let (manifest, mut copy) = open(master, wanted)?;
    fits(&manifest, &wanted.into)?;
    let again = erased_since(wanted, &manifest)?;
    let finish = |db: &mut Database| finish(db, master, wanted, &manifest, &again, order);
    let (anchor, erased_again) = match &wanted.into {
        Address::Sqlite(target) => file::put_back(target, wanted, &mut copy, |db| {
            check(db, &manifest).and_then(|anchor| finish(db).map(|again| (anchor, again)))
        })?,
        Address::Postgres(url) => {
            let mut db = copies::open(&wanted.into)?;
            if let Some(what) = copies::occupant(&mut db)? {
                let (into, what) = (wanted.into.to_string(), format!("the table or view {what}"));
                return Err(BackupFault::NotEmpty { into, what }.into());
            }
            // All of it is proven before the server gets the first byte of it.
            io::copy(&mut copy, &mut io::sink()).map_err(|error| BackupFault::reading(&wanted.backup, &error))?;
            let (_, mut copy) = open(master, wanted)?;
            copies::begin_restore(&mut db)?;
            wanted.programs.restore(url, &mut copy).map_err(|fault| match fault {
                ProgramFault::Stream(error) => BackupFault::reading(&wanted.backup, &error),
                fault => fault.into(),
            })?;
            let anchor = check(&mut db, &manifest)?;
            let again = finish(&mut db)?;
            (anchor, again)
        }
    };
    Ok(Restored { manifest, anchor, erased_again })
}

/// What a backup says of itself, and its copy of the database.
fn open(master: &MasterKey, wanted: &Wanted) -> Result<(Manifest, Opened), BackupFault> {
    let path = &wanted.backup;
    let unread = |error: io::Error| BackupFault::reading(path, &error);
    let file = File::open(path).map_err(unread)?;
    let mut opener = Opener::begin(BufReader::new(file), master).map_err(unread)?;
    let manifest = Manifest::read(&mut opener).map_err(|error| match BackupFault::reading(path, &error) {
        sealed @ BackupFault::Sealed { .. } => sealed,
        _ => BackupFault::Manifest { path: path.clone(), reason: error.to_string() },
    })?;
    Ok((manifest, opener))
}

/// Whether this program knows the tables, and the database is of the same kind.
fn fits(manifest: &Manifest, into: &Address) -> Result<(), Refusal> {
    let source = match into {
        Address::Sqlite(_) => Source::Sqlite,
        Address::Postgres(_) => Source::Postgres,
    };
    if manifest.source != source {
        return Err(BackupFault::OtherSource { backup: manifest.source.name(), into: into.to_string() }.into());
    }
    match copies::unknown_migration(&manifest.migrations)? {
        Some(migration) => Err(BackupFault::FromTheFuture { peil: manifest.peil.clone(), migration }.into()),
        None => Ok(()),
    }
}

/// Holds what is there against what was backed up: rows of each table, and the audit trail to its end.
fn check(db: &mut Database, manifest: &Manifest) -> Result<Anchor, Refusal> {
    let found = copies::tally(db)?.rows;
    let tables = manifest.rows.keys().chain(found.keys());
    let count = |rows: &std::collections::BTreeMap<String, i64>, table| rows.get(table).copied().unwrap_or(0);
    for table in tables {
        let (expected, found) = (count(&manifest.rows, table), count(&found, table));
        if expected != found {
            return Err(BackupFault::OtherRows { table: table.clone(), expected, found }.into());
        }
    }
    let anchor: Anchor = manifest.anchor.parse().map_err(Refusal::damaged)?;
    let end = read_trail::walk(db, Some(anchor))?.map_err(BackupFault::Trail)?;
    if end == anchor { Ok(end) } else { Err(BackupFault::TrailGoesOn.into()) }
}

/// Who was erased after the backup was made, by pseudonym. Read before anything is written.
fn erased_since(wanted: &Wanted, manifest: &Manifest) -> Result<Vec<String>, Refusal> {
    Ok(wanted.erased.as_ref().map(|list| list.since(manifest.made_at)).transpose()?.unwrap_or_default())
}

/// What the restored house has to know: that it is one, and of which backup. Whom it must not know any more goes. How
/// many those were.
fn finish(
    db: &mut Database,
    master: &MasterKey,
    wanted: &Wanted,
    manifest: &Manifest,
    again: &[String],
    order: &Order,
) -> Result<usize, Refusal> {
    let length = std::fs::metadata(&wanted.backup).map_err(|error| BackupFault::reading(&wanted.backup, &error))?.len();
    let name = wanted.backup.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let (made, rows) = (manifest.made_at.to_string(), manifest.row_count().to_string());
    let became = differences::told(&[(Part::Made, &made), (Part::Rows, &rows)]);
    copies::finish(db, |db| {
        backups::keep(db, back_up::row_of(manifest, length))?;
        notice_restore::make_known(db, wanted.tidemark.as_ref(), secrets::id(), manifest.made_at)?;
        let thing = OnWhat::new(Kind::Backup, name);
        keep_trail::note(db, order, Act::HouseRestored, &thing, "", &became)?;
        // The list was written with what the house vouches with, which outlives a change of its key.
        let master = rotate_key::opened(db, master)?.ok_or(NotUnwrapped)?;
        erase_person::erase_again(db, &master, again, order)
    })
}
