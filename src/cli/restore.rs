//! `peil restore`: a backup becomes a database again.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;

use super::said::{Failure, Said};
use super::{keys, machine};
use crate::services::move_wave::Order;
use crate::services::restore_house::{self, Wanted};
use crate::settings::Settings;
use crate::storage::Address;
use crate::storage::erased_list::ErasedList;
use crate::storage::postgres_programs::Programs;
use crate::storage::tidemark::Tidemark;
use crate::trail::Door;

/// Put a backup back into a database that is empty or not there yet, and see that all of it is there.
///
/// Takes the master key that the backup was made with (master_key_file). Nothing that is there is written over. On
/// PostgreSQL, pg_restore does the copying, in one transaction. Letters that may have left since the backup was made are
/// left to you: the house says so, and how to go on, when it is served from the restored database.
#[derive(Debug, Args)]
pub struct Restore {
    /// What peil backup made
    #[arg(value_name = "FILE")]
    backup: PathBuf,
    /// The database to make: sqlite:FILE, which must not be there yet, or postgres://USER@HOST/NAME without a table
    #[arg(long, value_name = "ADDRESS")]
    into: String,
}

impl Restore {
    pub async fn run(self, settings: &Settings) -> Result<Said, Failure> {
        let into: Address = self.into.parse().map_err(|error| Failure::Usage(format!("--into: {error}")))?;
        let key_file = &settings.master_key_file;
        if !key_file.exists() {
            return Err(Failure::Usage(format!(
                "there is no master key in {}, and a backup opens with the one it was made with only; put it there, or \
                 name its file with master_key_file in the configuration or PEIL_MASTER_KEY_FILE",
                key_file.display()
            )));
        }
        let master_key = keys::master_key(key_file, true)?;
        let wanted = Wanted {
            backup: self.backup,
            into: into.clone(),
            programs: Programs::in_folder(settings.postgres_programs.clone()),
            tidemark: Some(Tidemark::at(settings.tidemark_file.clone())),
            erased: Some(ErasedList::beside(&settings.master_key_file)),
        };
        let uid = machine::uid();
        let order = Order {
            by: settings.actor.clone(),
            at: crate::services::Clock::System.now(),
            why: String::new(),
            door: Door::Command,
            place: machine::name(uid),
            uid,
        };
        let restored = restore_house::restore(master_key, wanted, order).await?;
        let manifest = restored.manifest;
        let (rows, tables) = (manifest.row_count(), manifest.rows.len());
        let made_at = manifest.made_at.strftime("%Y-%m-%d %H:%M UTC");
        let entries = restored.anchor.number;
        let again = match restored.erased_again {
            0 => String::new(),
            people => format!(" {people} people who were erased since are erased from it as well."),
        };
        Ok(Said::new(
            format!(
                "{into} is what it was on {made_at}: {rows} rows of {tables} tables, each table with as many as were \
                 backed up, and the audit trail whole to its end, entry {entries}.\nWhat came after that is not in it.{again} \
                 Letters may have left since: Peil will say which are in doubt when it serves this database, and how to \
                 go on.\nLook at it with peil verify, and its address as --database."
            ),
            json!({
                "database": into.to_string(),
                "made_at": manifest.made_at.to_string(),
                "rows": manifest.rows,
                "entries": entries,
                "erased_again": restored.erased_again,
                "anchor": restored.anchor.to_string(),
            }),
        ))
    }
}
