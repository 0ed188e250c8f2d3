//! `peil backup`: a copy of the database in one sealed file.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;

use super::said::{Failure, Said, who};
use crate::services::House;
use crate::services::back_up::{self, Wanted};
use crate::settings::Settings;
use crate::storage::postgres_programs::Programs;

/// Make a backup while the house goes on: one file, encrypted with the master key.
///
/// Keep the file of the master key (master_key_file) somewhere else than the backups: without it no backup opens, and
/// with it whoever finds a backup reads all of it. On PostgreSQL, pg_dump does the copying.
#[derive(Debug, Args)]
pub struct Backup {
    /// The file to make, which must not be there yet; or a folder, in which each backup is named after its moment
    #[arg(long, value_name = "FILE|FOLDER")]
    out: PathBuf,
    /// Then remove older backups beside it, made more than so many days ago: only files with the same ending that open
    /// with the master key of this house
    #[arg(long, value_name = "DAYS")]
    keep: Option<u32>,
}

impl Backup {
    pub async fn run(self, house: &House, settings: &Settings) -> Result<Said, Failure> {
        let programs = Programs::in_folder(settings.postgres_programs.clone());
        let wanted = Wanted { out: self.out, keep_days: self.keep, programs };
        let made = back_up::back_up(house, wanted, house.order(&who(house), house.clock.now())).await?;
        let (rows, tables) = (made.manifest.row_count(), made.manifest.rows.len());
        let mut said = Said::new(
            format!("{} holds {rows} rows of {tables} tables in {} bytes.", made.file.display(), made.bytes),
            json!({
                "file": made.file,
                "bytes": made.bytes,
                "made_at": made.manifest.made_at.to_string(),
                "rows": made.manifest.rows,
                "anchor": made.manifest.anchor,
                "removed": made.removed,
            }),
        );
        if self.keep.is_some() {
            said.add(format!("{} older backups were removed.", made.removed.len()));
        }
        said.add(format!(
            "It opens with the master key only, which is not in it: keep {} elsewhere.",
            settings.master_key_file.display()
        ));
        Ok(said)
    }
}
