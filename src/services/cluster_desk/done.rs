//! What a manager sees of a list that was decided on: what taking it over did in their cluster, by what was noted then,
//! and nothing that only another cluster knows.

use std::collections::{HashMap, HashSet};

use super::seen::{Counts, ManagerPreview, Seen};
use crate::id::Id;
use crate::people::cluster::Cluster;
use crate::people::matching::Comparison;
use crate::people::member::Member;
use crate::people::member_list::Entry;
use crate::services::import_members::{Done, DoneKind, Preview};
use crate::services::{House, Refusal};
use crate::storage::{StoreError, list_uploads, memberships};

pub(super) async fn preview(house: &House, preview: Preview) -> Result<ManagerPreview, Refusal> {
    let cluster = preview.cluster.id;
    let elsewhere = house.store.read(move |db| ever_elsewhere(db, cluster)).await?;
    let entries: HashMap<String, &Entry> =
        preview.reading.entries().map(|entry| (entry.address.key(), entry)).collect();
    let changes: Vec<Seen> = preview.done.iter().filter_map(|done| seen(done, &entries, &elsewhere)).collect();
    let changed = changes.iter().filter(|seen| matches!(seen, Seen::Changed { .. })).count();
    let named = if preview.upload.state == list_uploads::TAKEN { preview.reading.entries().count() } else { 0 };
    let counts = Counts {
        new: (changes.len() - changed) as u64,
        changed: changed as u64,
        unchanged: named.saturating_sub(changes.len()) as u64,
        gone: None,
    };
    let lines: HashSet<i32> = preview.waiting.iter().map(|waiting| waiting.row.line).collect();
    let waits = |entry: &&Entry| i32::try_from(entry.line).is_ok_and(|line| lines.contains(&line));
    Ok(ManagerPreview {
        waiting: preview.reading.entries().filter(waits).cloned().collect(),
        left_out: preview.reading.blocked().count() as u64,
        counts,
        changes,
        list: Preview { comparison: Comparison::default(), done: Vec::new(), waiting: Vec::new(), ..preview },
    })
}

/// Whoever was a member of another cluster at any time: what was known of them may be known from there.
fn ever_elsewhere(db: &mut crate::storage::Database, cluster: Id<Cluster>) -> Result<HashSet<Id<Member>>, StoreError> {
    let others = memberships::all(db)?.into_iter().filter(|(of, _)| *of != cluster);
    Ok(others.flat_map(|(_, rows)| rows).map(|row| row.member_id).collect())
}

/// In the words of the list itself, where it is about somebody of another cluster as well.
fn seen(done: &Done, entries: &HashMap<String, &Entry>, elsewhere: &HashSet<Id<Member>>) -> Option<Seen> {
    let entry = done.keys.iter().find_map(|key| entries.get(key));
    let is_shared = elsewhere.contains(&done.member);
    match (done.kind, entry) {
        (DoneKind::Changed, _) if is_shared => None,
        (DoneKind::Changed, _) => Some(Seen::Changed { company: done.company.clone(), changes: done.changes.clone() }),
        (DoneKind::NewContact | DoneKind::Joined, Some(entry)) => {
            Some(Seen::New { company: entry.company.as_str().to_owned(), address: entry.address.to_string() })
        }
        (_, None) if is_shared => None,
        (_, None) => Some(Seen::New { company: done.company.clone(), address: done.address.clone() }),
    }
}
