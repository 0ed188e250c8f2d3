//! Takes an address list in: it is received and kept, looked at as often as one likes, then taken over or discarded.
//!
//! Receiving changes no member. What the list would do is worked out afresh
//! each time it is looked at, against what is known by then.

mod known;
mod taking;

use std::collections::HashMap;

use jiff::Timestamp;
use jiff::civil::Date;

use super::{House, Refusal, secrets};
use crate::exchange::csv;
use crate::id::Id;
use crate::people::cluster::Cluster;
use crate::people::matching::{self, Comparison};
use crate::people::member::Member;
use crate::people::member_list::{self, Entry, ListReading};
use crate::people::rows::Rows;
use crate::storage::clusters::{self, ClusterRow};
use crate::storage::list_uploads::{self, Upload, UploadSummary};
use crate::storage::members::{self, MemberWithContacts};
use crate::storage::{Database, StoreError, memberships, suppressions};

/// A list that was handed in, with what it would do now.
pub struct Preview {
    pub upload: Upload,
    pub cluster: ClusterRow,
    /// The cells as they were read.
    pub rows: Rows,
    pub reading: ListReading,
    pub comparison: Comparison,
}

/// What taking a list over did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taken {
    pub new: usize,
    pub changed: usize,
    pub unchanged: usize,
    /// Known members that the list does not name. They stay.
    pub gone: usize,
    /// Rows that could not be taken over.
    pub blocked: usize,
}

/// Keeps a list for a cluster, to be looked at and decided on. Refuses only what is no list at all.
pub async fn receive(
    house: &House,
    cluster: &str,
    file_name: &str,
    content: Vec<u8>,
    by: &str,
    now: Timestamp,
) -> Result<Id<Upload>, Refusal> {
    let (cluster, by) = (cluster.to_owned(), by.to_owned());
    let today = house.day_of(now);
    let file_name: String = file_name.chars().filter(|c| !c.is_control()).take(200).collect();
    house
        .store
        .write(move |db| {
            let cluster = cluster_named(db, &cluster)?;
            let (_, comparison, blocked) = work_out(db, &cluster, &content, today)?;
            let upload = waiting(&cluster, file_name, content, by, now, &comparison, blocked);
            let id = upload.id;
            list_uploads::add(db, upload)?;
            Ok(id)
        })
        .await
}

/// What a list that was received would do now. Writes nothing.
pub async fn look_at(house: &House, upload: Id<Upload>) -> Result<Preview, Refusal> {
    let today = house.day_of(house.clock.now());
    house
        .store
        .read(move |db| {
            let (upload, cluster) = received(db, upload)?;
            let rows = csv::read(&upload.content).map_err(Refusal::UnreadableList)?;
            let (reading, comparison, _) = work_out(db, &cluster, &upload.content, today)?;
            Ok(Preview { upload, cluster, rows, reading, comparison })
        })
        .await
}

/// What a list would do if it were handed in. Stores nothing, not even the list.
pub async fn try_out(
    house: &House,
    cluster: &str,
    file_name: &str,
    content: Vec<u8>,
    now: Timestamp,
) -> Result<Preview, Refusal> {
    let (cluster, file_name) = (cluster.to_owned(), file_name.to_owned());
    let today = house.day_of(now);
    house
        .store
        .read(move |db| {
            let cluster = cluster_named(db, &cluster)?;
            let rows = csv::read(&content).map_err(Refusal::UnreadableList)?;
            let (reading, comparison, blocked) = work_out(db, &cluster, &content, today)?;
            let upload = waiting(&cluster, file_name, content, String::new(), now, &comparison, blocked);
            Ok(Preview { upload, cluster, rows, reading, comparison })
        })
        .await
}

/// Takes a list over, all of its good rows or none of them.
pub async fn take(house: &House, upload: Id<Upload>, by: &str, now: Timestamp) -> Result<Taken, Refusal> {
    let (by, today) = (by.to_owned(), house.day_of(now));
    house
        .store
        .write(move |db| {
            clusters::hold(db)?;
            let (upload, cluster) = received(db, upload)?;
            let (_, comparison, blocked) = work_out(db, &cluster, &upload.content, today)?;
            if comparison.new.is_empty() && comparison.changed.is_empty() && comparison.unchanged.is_empty() {
                return Err(Refusal::NothingToTake);
            }
            if !list_uploads::decide(db, upload.id, list_uploads::TAKEN, now.into(), &by)? {
                return Err(Refusal::ListDecided { state: upload.state });
            }
            taking::take_over(db, &cluster, &comparison, now, today)?;
            Ok(Taken {
                new: comparison.new.len(),
                changed: comparison.changed.len(),
                unchanged: comparison.unchanged.len(),
                gone: comparison.gone.len(),
                blocked,
            })
        })
        .await
}

/// Puts a list aside; it stays in the history.
pub async fn discard(house: &House, upload: Id<Upload>, by: &str, now: Timestamp) -> Result<(), Refusal> {
    let by = by.to_owned();
    house
        .store
        .write(move |db| {
            let (upload, _) = received(db, upload)?;
            if list_uploads::decide(db, upload.id, list_uploads::DISCARDED, now.into(), &by)? {
                Ok(())
            } else {
                Err(Refusal::ListDecided { state: upload.state })
            }
        })
        .await
}

/// A cluster with its members and the lists that came in.
pub struct ClusterView {
    pub cluster: ClusterRow,
    /// By name.
    pub members: Vec<MemberView>,
    /// Newest first.
    pub uploads: Vec<UploadSummary>,
}

pub struct MemberView {
    pub known: MemberWithContacts,
    /// The names of the other clusters it is in.
    pub also_in: Vec<String>,
    /// Whether its first contact does not want to be written to.
    pub is_silent: bool,
}

/// A cluster as it stands.
pub async fn view(house: &House, code: &str) -> Result<ClusterView, Refusal> {
    let code = code.to_owned();
    let today = house.day_of(house.clock.now()).into();
    house
        .store
        .read(move |db| {
            let cluster = cluster_named(db, &code)?;
            let names: HashMap<Id<Cluster>, String> =
                clusters::all(db)?.into_iter().map(|cluster| (cluster.id, cluster.name)).collect();
            let silent = suppressions::keys(db)?;
            let mut elsewhere: HashMap<Id<Member>, Vec<String>> = HashMap::new();
            for membership in memberships::on(db, today)?.into_iter().filter(|m| m.cluster_id != cluster.id) {
                let name = names.get(&membership.cluster_id).cloned().unwrap_or_default();
                elsewhere.entry(membership.member_id).or_default().push(name);
            }
            let members = members::of_cluster(db, cluster.id, today)?
                .into_iter()
                .map(|known| MemberView {
                    also_in: elsewhere.remove(&known.member.id).unwrap_or_default(),
                    is_silent: known.contacts.first().is_some_and(|contact| silent.contains(&contact.address_key)),
                    known,
                })
                .collect();
            let uploads = list_uploads::all(db)?.into_iter().filter(|upload| upload.cluster_id == cluster.id).collect();
            Ok(ClusterView { cluster, members, uploads })
        })
        .await
}

fn waiting(
    cluster: &ClusterRow,
    file_name: String,
    content: Vec<u8>,
    by: String,
    now: Timestamp,
    comparison: &Comparison,
    blocked: usize,
) -> Upload {
    Upload {
        id: secrets::id(),
        cluster_id: cluster.id,
        file_name,
        content,
        state: list_uploads::WAITING.to_owned(),
        uploaded_at: now.into(),
        uploaded_by: by,
        decided_at: None,
        decided_by: None,
        new_count: as_count(comparison.new.len()),
        changed_count: as_count(comparison.changed.len()),
        unchanged_count: as_count(comparison.unchanged.len()),
        gone_count: as_count(comparison.gone.len()),
        blocked_count: as_count(blocked),
    }
}

fn received(db: &mut Database, id: Id<Upload>) -> Result<(Upload, ClusterRow), Refusal> {
    let upload = list_uploads::find(db, id)?.ok_or_else(|| Refusal::unknown("list", id.to_string()))?;
    let cluster = clusters::all(db)?
        .into_iter()
        .find(|cluster| cluster.id == upload.cluster_id)
        .ok_or_else(|| StoreError::Interrupted("the cluster of a list is missing".to_owned()))?;
    Ok((upload, cluster))
}

pub(super) fn cluster_named(db: &mut Database, code: &str) -> Result<ClusterRow, Refusal> {
    if let Some(cluster) = clusters::with_code(db, code)? {
        return Ok(cluster);
    }
    let all = clusters::all(db)?;
    Err(Refusal::unknown_of("cluster", code, all.iter().map(|cluster| cluster.code.as_str())))
}

/// The list as it is read, what it would change, and how many rows can't be taken over.
fn work_out(
    db: &mut Database,
    cluster: &ClusterRow,
    content: &[u8],
    today: Date,
) -> Result<(ListReading, Comparison, usize), Refusal> {
    let rows = csv::read(content).map_err(Refusal::UnreadableList)?;
    let reading = member_list::read(&rows, None);
    let entries: Vec<Entry> = reading.entries().cloned().collect();
    let (here, elsewhere) = known::contacts(db, cluster.id, today)?;
    let mut comparison = matching::compare(&entries, &here, &elsewhere);
    // Of whom somebody said that they left, the list need not say it again.
    let left = members::contacts_that_left(db, today.into())?;
    comparison.gone.retain(|gone| !left.contains(&gone.known.contact));
    let blocked = reading.blocked().count();
    Ok((reading, comparison, blocked))
}

fn as_count(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}
