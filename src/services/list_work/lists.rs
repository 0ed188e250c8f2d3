//! Address lists that a wave needs, and changes that managers handed in.

use std::collections::{BTreeMap, HashMap};

use super::{Place, Task, What, task};
use crate::id::Id;
use crate::people::cluster::Cluster;
use crate::services::import_clusters::{self, ListStanding};
use crate::services::{House, Refusal, import_members, survey_waves};
use crate::storage::{Database, clusters, list_uploads, waves};

pub(super) fn add(house: &House, db: &mut Database, tasks: &mut Vec<Task>) -> Result<(), Refusal> {
    let standings = import_clusters::standings(db)?;
    for wave in waves::all(db, &house.scope)?.into_iter().filter(|wave| wave.state.is_open_to_change()) {
        let asked = waves::clusters(db, wave.id)?;
        let mut by_what: BTreeMap<What, Vec<(String, String)>> = BTreeMap::new();
        for cluster in survey_waves::asked_by(db, &asked)? {
            if let Some(what) = lacking(standings.get(&cluster.id)) {
                by_what.entry(what).or_default().push((cluster.code, cluster.name));
            }
        }
        for (what, clusters) in by_what {
            let count = clusters.len() as u64;
            tasks.extend(task(what, count, Place::Clusters { clusters, wave: Some(wave.name.clone()) }));
        }
    }
    let uploads = list_uploads::all(db)?;
    let waiting = import_members::waiting_counts(db, &uploads)?;
    let mut by_cluster: HashMap<Id<Cluster>, u64> = HashMap::new();
    for upload in &uploads {
        *by_cluster.entry(upload.cluster_id).or_default() += waiting.get(&upload.id).copied().unwrap_or(0);
    }
    for cluster in clusters::all(db)? {
        let count = by_cluster.get(&cluster.id).copied().unwrap_or(0);
        let place = Place::Clusters { clusters: vec![(cluster.code, cluster.name)], wave: None };
        tasks.extend(task(What::ListChanges, count, place));
    }
    Ok(())
}

/// What a list lacks that is to be written to.
fn lacking(list: Option<&ListStanding>) -> Option<What> {
    match list {
        None | Some(ListStanding::Missing) => Some(What::ListsMissing),
        Some(ListStanding::Problems(_)) => Some(What::ListsFaulty),
        Some(ListStanding::Received | ListStanding::SignedOff { changed: Some(_), .. }) => Some(What::ListsUnsigned),
        Some(ListStanding::SignedOff { changed: None, .. }) => None,
    }
}
