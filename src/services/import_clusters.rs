//! Takes clusters in from a list: code, name, type, from, until.

use super::{House, Refusal, secrets};
use crate::exchange::csv;
use crate::people::cluster_list::{self, ClusterEntry};
use crate::people::problem::ListProblem;
use crate::storage::clusters::{self, ClusterRow};

/// What a list of clusters did.
#[derive(Clone, Debug, Default)]
pub struct Imported {
    pub new: usize,
    pub changed: usize,
    pub unchanged: usize,
    /// What stands in the way; then nothing was changed.
    pub problems: Vec<ListProblem>,
}

impl Imported {
    pub fn is_refused(&self) -> bool {
        self.new + self.changed + self.unchanged == 0
    }
}

/// Adds the clusters that are new and changes those whose code is known. With a blocking problem nothing changes.
pub async fn import(house: &House, bytes: Vec<u8>) -> Result<Imported, Refusal> {
    let rows = csv::read(&bytes).map_err(|fault| Refusal::UnreadableList(fault.to_string()))?;
    let reading = cluster_list::read(&rows);
    if reading.is_blocked() || reading.entries.is_empty() {
        return Ok(Imported { problems: reading.problems, ..Imported::default() });
    }
    house
        .store
        .write(move |db| {
            let mut imported = Imported { problems: reading.problems, ..Imported::default() };
            for entry in reading.entries {
                match clusters::with_code(db, entry.code.as_str())? {
                    None => {
                        clusters::add(db, row_of(&entry, secrets::id()))?;
                        imported.new += 1;
                    }
                    Some(known) => {
                        let row = row_of(&entry, known.id);
                        if row == known {
                            imported.unchanged += 1;
                        } else {
                            clusters::change(db, &row)?;
                            imported.changed += 1;
                        }
                    }
                }
            }
            Ok(imported)
        })
        .await
}

fn row_of(entry: &ClusterEntry, id: crate::id::Id<crate::people::cluster::Cluster>) -> ClusterRow {
    ClusterRow {
        id,
        code: entry.code.as_str().to_owned(),
        name: entry.name.as_str().to_owned(),
        cluster_type: entry.cluster_type.as_str().to_owned(),
        starts_on: entry.from.map(Into::into),
        ends_on: entry.until.map(Into::into),
    }
}

/// All clusters, by type and name.
pub async fn all(house: &House) -> Result<Vec<ClusterRow>, Refusal> {
    house.store.read(|db| Ok(clusters::all(db)?)).await
}
