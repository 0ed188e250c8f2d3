//! Makes a backup while the house goes on: a copy of one moment of the database, sealed under the master key.

mod folder;
mod older;

use std::fs::File;
use std::io::{self, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use self::folder::Folder;
use super::keep_trail::{self, OnWhat};
use super::move_wave::Order;
use super::refusal::BackupFault;
use super::{House, Refusal, secrets};
use crate::exchange::backup_file::{Manifest, Source};
use crate::exchange::sealed::Sealer;
use crate::storage::postgres_programs::Programs;
use crate::storage::{Address, Database, StoreError, audit, backups, copies};
use crate::trail::{Act, Kind, Part, differences};
use crate::wave::backup_key::BackupKey;
use crate::wave::link::MasterKey;

/// Where a backup goes, and how long others stay.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// A file that is not there yet, or a folder, in which it gets a name of its own.
    pub out: PathBuf,
    /// Older backups of this house in the same folder are removed.
    pub keep_days: Option<u32>,
    pub programs: Programs,
}

/// What was made.
#[derive(Clone, Debug)]
pub struct Made {
    pub file: PathBuf,
    pub bytes: u64,
    pub manifest: Manifest,
    /// Older backups that are gone now.
    pub removed: Vec<PathBuf>,
}

/// Makes it. Once this answers, the file is on disk under its name; until then there is none of that name.
pub async fn back_up(house: &House, wanted: Wanted, order: Order) -> Result<Made, Refusal> {
    let (address, master, at) = (house.store.address().clone(), house.master_key.clone(), order.at);
    let taken = tokio::task::spawn_blocking(move || take(&address, &master, &wanted, at));
    let made = taken.await.map_err(|error| StoreError::Interrupted(error.to_string()))??;
    let row = row_of(&made.manifest, made.bytes);
    let thing = OnWhat::new(Kind::Backup, made.file.file_name().unwrap_or_default().to_string_lossy());
    let became = told(&made);
    house
        .on_record(move |_, db| {
            backups::keep(db, row)?;
            Ok(keep_trail::note(db, &order, Act::BackupMade, &thing, "", &became)?)
        })
        .await?;
    Ok(made)
}

/// The newest backup that this database knows of.
pub async fn last(house: &House) -> Result<Option<backups::Backup>, Refusal> {
    Ok(house.store.read(backups::last).await?)
}

pub(super) fn row_of(manifest: &Manifest, bytes: u64) -> backups::Backup {
    backups::Backup {
        made_at: manifest.made_at.into(),
        bytes: i64::try_from(bytes).unwrap_or(i64::MAX),
        row_count: manifest.row_count(),
    }
}

/// As the trail keeps it.
fn told(made: &Made) -> String {
    let (rows, bytes, removed) = (made.manifest.row_count(), made.bytes, made.removed.len());
    let parts =
        [(Part::Rows, rows.to_string()), (Part::Bytes, bytes.to_string()), (Part::Removed, removed.to_string())];
    let said = parts.iter().filter(|(part, _)| *part != Part::Removed || removed > 0);
    differences::told(&said.map(|(part, is)| (*part, is.as_str())).collect::<Vec<_>>())
}

fn take(address: &Address, master: &MasterKey, wanted: &Wanted, at: Timestamp) -> Result<Made, Refusal> {
    let file = named(&wanted.out, at);
    let folder = Folder::beside(&file)?;
    let sealed = folder.sealed();
    let out = folder::new_file(&sealed)?;
    let salt = secrets::bytes();
    let unwritten = |error: io::Error| BackupFault::path(&file, "written", &error);
    let mut sealer = Sealer::begin(out, &BackupKey::of(master, &salt), &salt).map_err(unwritten)?;
    let manifest = match address {
        Address::Sqlite(original) => {
            let look = |db: &mut Database| manifest(db, Source::Sqlite, at);
            let (mut copy, manifest) = copies::of_file(original, &folder.copy(), look)?;
            manifest.write(&mut sealer).map_err(unwritten)?;
            seal_file(&mut copy, &mut sealer).map_err(unwritten)?;
            manifest
        }
        Address::Postgres(url) => copies::at_one_moment(address, |db, moment| {
            wanted.programs.can_dump(db).map_err(BackupFault::from)?;
            let manifest = manifest(db, Source::Postgres, at)?;
            manifest.write(&mut sealer).map_err(unwritten)?;
            wanted.programs.dump(url, moment, &mut sealer).map_err(BackupFault::from)?;
            Ok::<_, Refusal>(manifest)
        })?,
    };
    let out = sealer.finish().map_err(unwritten)?;
    out.sync_all().map_err(unwritten)?;
    let bytes = out.metadata().map_err(unwritten)?.len();
    folder.give_name(&sealed, &file)?;
    let removed = match wanted.keep_days {
        Some(days) => older::remove(&file, master, at, days)?,
        None => Vec::new(),
    };
    Ok(Made { file, bytes, manifest, removed })
}

/// The file that was named, or one in the folder that was.
fn named(out: &Path, at: Timestamp) -> PathBuf {
    match out.is_dir() {
        true => out.join(format!("peil-{}.backup", at.strftime("%Y%m%dT%H%M%SZ"))),
        false => out.to_owned(),
    }
}

fn manifest(db: &mut Database, source: Source, at: Timestamp) -> Result<Manifest, StoreError> {
    let copies::Tally { migrations, rows } = copies::tally(db)?;
    Ok(Manifest {
        made_at: at,
        source,
        peil: env!("CARGO_PKG_VERSION").to_owned(),
        migrations,
        rows,
        anchor: audit::end(db)?.to_string(),
    })
}

fn seal_file(copy: &mut File, sealer: &mut impl Write) -> io::Result<()> {
    copy.seek(SeekFrom::Start(0))?;
    io::copy(copy, sealer).map(|_| ())
}
