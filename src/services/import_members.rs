//! Takes an address list in: it is received and kept, looked at as often as one likes, then taken over or discarded.
//!
//! Receiving changes no member. What the list would do is worked out afresh
//! each time it is looked at, against what is known by then.

mod known;

use std::collections::HashMap;

use jiff::Timestamp;

use super::{House, Refusal, secrets};
use crate::exchange::csv;
use crate::id::Id;
use crate::people::cluster::Cluster;
use crate::people::matching::{self, Arrival, Comparison, FieldChange};
use crate::people::member::{Contact, Member};
use crate::people::member_list::{self, Entry, ListReading};
use crate::people::rows::Rows;
use crate::storage::clusters::{self, ClusterRow};
use crate::storage::list_uploads::{self, Upload, UploadSummary};
use crate::storage::members::{self, ContactRow, MemberRow, MemberWithContacts};
use crate::storage::{Database, StoreError, suppressions};

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
    let file_name: String = file_name.chars().filter(|c| !c.is_control()).take(200).collect();
    house
        .store
        .write(move |db| {
            let cluster = cluster_named(db, &cluster)?;
            let (_, comparison, blocked) = work_out(db, &cluster, &content)?;
            let upload = waiting(&cluster, file_name, content, by, now, &comparison, blocked);
            let id = upload.id;
            list_uploads::add(db, upload)?;
            Ok(id)
        })
        .await
}

/// What a list that was received would do now. Writes nothing.
pub async fn look_at(house: &House, upload: Id<Upload>) -> Result<Preview, Refusal> {
    house
        .store
        .read(move |db| {
            let (upload, cluster) = received(db, upload)?;
            let rows = csv::read(&upload.content).map_err(Refusal::UnreadableList)?;
            let (reading, comparison, _) = work_out(db, &cluster, &upload.content)?;
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
    house
        .store
        .read(move |db| {
            let cluster = cluster_named(db, &cluster)?;
            let rows = csv::read(&content).map_err(Refusal::UnreadableList)?;
            let (reading, comparison, blocked) = work_out(db, &cluster, &content)?;
            let upload = waiting(&cluster, file_name, content, String::new(), now, &comparison, blocked);
            Ok(Preview { upload, cluster, rows, reading, comparison })
        })
        .await
}

/// Takes a list over, all of its good rows or none of them.
pub async fn take(house: &House, upload: Id<Upload>, by: &str, now: Timestamp) -> Result<Taken, Refusal> {
    let by = by.to_owned();
    house
        .store
        .write(move |db| {
            let (upload, cluster) = received(db, upload)?;
            let (_, comparison, blocked) = work_out(db, &cluster, &upload.content)?;
            if comparison.new.is_empty() && comparison.changed.is_empty() && comparison.unchanged.is_empty() {
                return Err(Refusal::NothingToTake);
            }
            if !list_uploads::decide(db, upload.id, list_uploads::TAKEN, now.into(), &by)? {
                return Err(Refusal::ListDecided { state: upload.state });
            }
            take_over(db, &cluster, &comparison, now)?;
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
    house
        .store
        .read(move |db| {
            let cluster = cluster_named(db, &code)?;
            let names: HashMap<Id<Cluster>, String> =
                clusters::all(db)?.into_iter().map(|cluster| (cluster.id, cluster.name)).collect();
            let silent = suppressions::keys(db)?;
            let mut elsewhere: HashMap<Id<Member>, Vec<String>> = HashMap::new();
            for membership in members::memberships(db)?.into_iter().filter(|m| m.cluster_id != cluster.id) {
                let name = names.get(&membership.cluster_id).cloned().unwrap_or_default();
                elsewhere.entry(membership.member_id).or_default().push(name);
            }
            let members = members::of_cluster(db, cluster.id)?
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
) -> Result<(ListReading, Comparison, usize), Refusal> {
    let rows = csv::read(content).map_err(Refusal::UnreadableList)?;
    let reading = member_list::read(&rows, None);
    let entries: Vec<Entry> = reading.entries().cloned().collect();
    let (here, elsewhere) = known::contacts(db, cluster.id)?;
    let comparison = matching::compare(&entries, &here, &elsewhere);
    let blocked = reading.blocked().count();
    Ok((reading, comparison, blocked))
}

fn take_over(db: &mut Database, cluster: &ClusterRow, comparison: &Comparison, now: Timestamp) -> Result<(), Refusal> {
    // Which member came with which line, for further contacts of the same company.
    let mut came_with = HashMap::new();
    for newcomer in &comparison.new {
        let entry = &newcomer.entry;
        let member = match &newcomer.arrival {
            Arrival::Member => {
                let member = member_of(entry, secrets::id(), now);
                let id = member.id;
                members::add(db, member)?;
                members::add_contact(db, contact_of(entry, secrets::id(), id, 0))?;
                id
            }
            Arrival::ContactOfLine(line) => {
                let member = *came_with.get(line).ok_or_else(|| Refusal::damaged("a list names a line of nobody"))?;
                add_further_contact(db, entry, member)?;
                member
            }
            Arrival::ContactOf(member) => {
                add_further_contact(db, entry, *member)?;
                *member
            }
            Arrival::Membership { member, contact, changes, .. } => {
                apply(db, entry, *member, *contact, changes)?;
                *member
            }
        };
        came_with.insert(entry.line, member);
        members::join(db, member, cluster.id)?;
    }
    for changed in &comparison.changed {
        apply(db, &changed.entry, changed.member, changed.contact, &changed.changes)?;
    }
    Ok(())
}

fn add_further_contact(db: &mut Database, entry: &Entry, member: Id<Member>) -> Result<(), Refusal> {
    let rank = members::contacts_of(db, member)?.iter().map(|contact| contact.rank + 1).max().unwrap_or(0);
    members::add_contact(db, contact_of(entry, secrets::id(), member, rank))?;
    Ok(())
}

/// Writes what the list says over what is known. What the list leaves empty stays as it is.
fn apply(
    db: &mut Database,
    entry: &Entry,
    member: Id<Member>,
    contact: Id<Contact>,
    changes: &[FieldChange],
) -> Result<(), Refusal> {
    if changes.is_empty() {
        return Ok(());
    }
    let mut known = members::find(db, member)?.ok_or_else(|| Refusal::damaged("a member is missing"))?;
    let fresh = member_of(entry, member, known.created_at.moment());
    known.name = fresh.name;
    known.enterprise_number = fresh.enterprise_number.or(known.enterprise_number);
    known.language = fresh.language.or(known.language);
    known.size_class = fresh.size_class.or(known.size_class);
    known.joined_year = fresh.joined_year.or(known.joined_year);
    members::change(db, &known)?;

    let all = members::contacts_of(db, member)?;
    let mut known =
        all.into_iter().find(|known| known.id == contact).ok_or_else(|| Refusal::damaged("a contact is missing"))?;
    let fresh = contact_of(entry, contact, member, known.rank);
    known.address = fresh.address;
    known.address_key = fresh.address_key;
    if entry.first_name.is_some() || entry.last_name.is_some() {
        known.first_name = fresh.first_name;
        known.last_name = fresh.last_name;
    }
    known.job_title = fresh.job_title.or(known.job_title);
    known.language = fresh.language.or(known.language);
    members::change_contact(db, &known)?;
    Ok(())
}

fn member_of(entry: &Entry, id: Id<Member>, now: Timestamp) -> MemberRow {
    MemberRow {
        id,
        name: entry.company.as_str().to_owned(),
        enterprise_number: entry.enterprise_number.map(|number| number.to_string()),
        language: entry.language.map(|language| language.to_string()),
        size_class: entry.size.map(|size| size.code().to_owned()),
        joined_year: entry.joined.map(i32::from),
        created_at: now.into(),
    }
}

fn contact_of(entry: &Entry, id: Id<Contact>, member: Id<Member>, rank: i32) -> ContactRow {
    ContactRow {
        id,
        member_id: member,
        address: entry.address.as_str().to_owned(),
        address_key: entry.address.key(),
        first_name: entry.first_name.as_ref().map(|name| name.as_str().to_owned()),
        last_name: entry.last_name.as_ref().map(|name| name.as_str().to_owned()),
        job_title: entry.position.as_ref().map(|name| name.as_str().to_owned()),
        language: entry.language.map(|language| language.to_string()),
        rank,
    }
}

fn as_count(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}
