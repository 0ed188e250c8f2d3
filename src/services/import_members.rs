//! Takes an address list in: it is received and kept, looked at as often as one likes, then taken over or discarded.
//!
//! Receiving changes no member. What the list would do is worked out afresh
//! each time it is looked at, against what is known by then.

mod journal;
mod known;
mod people;
mod reading;
mod taking;
mod undoing;
mod viewing;

use std::collections::HashSet;

use jiff::Timestamp;

use super::{House, Refusal, secrets};
use crate::exchange::lists::Format;
use crate::id::Id;
use crate::people::matching::Comparison;
use crate::people::member_list::{Field, ListReading, MappingFault};
use crate::people::rows::Rows;
use crate::storage::clusters::{self, ClusterRow};
use crate::storage::list_uploads::{self, Upload};
use crate::storage::{Database, StoreError, memberships};

pub use reading::Mend;
pub(super) use reading::{remember, work_out};
pub use undoing::{Undone, undo, undo_last};
pub use viewing::{ClusterView, MemberView, view};

/// A list that was handed in, with what it would do now.
pub struct Preview {
    pub upload: Upload,
    pub cluster: ClusterRow,
    /// The cells as they came, and as they stand with what was put right.
    pub original: Rows,
    pub rows: Rows,
    /// What was put right, and in how many places it does something.
    pub mends: Vec<Mend>,
    /// What was said of how it is to be read.
    pub format: Format,
    /// The sheets of a workbook, and the one that was read.
    pub sheets: Vec<String>,
    pub sheet: Option<String>,
    pub reading: ListReading,
    pub comparison: Comparison,
}

/// How a list is to be read, in what is said of it when it is handed in.
#[derive(Clone, Debug, Default)]
pub struct Wish {
    pub format: Format,
    /// A field, and the heading or the number of its column.
    pub columns: Vec<(Field, String)>,
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
    receive_as(house, cluster, file_name, content, Wish::default(), by, now).await
}

/// The same, read as somebody says; what they say of its columns is remembered for the next list of the cluster.
pub async fn receive_as(
    house: &House,
    cluster: &str,
    file_name: &str,
    content: Vec<u8>,
    wish: Wish,
    by: &str,
    now: Timestamp,
) -> Result<Id<Upload>, Refusal> {
    let (cluster, by, file_name) = (cluster.to_owned(), by.to_owned(), file_name.to_owned());
    let today = house.day_of(now);
    house
        .store
        .write(move |db| {
            let cluster = cluster_named(db, &cluster)?;
            let mut upload = waiting(&cluster, &file_name, content, &by, now);
            let work = reading::first(db, &cluster, &mut upload, &wish, today)?;
            if !wish.columns.is_empty() {
                remember(db, &cluster, &work.reading.mapping, &by, now)?;
            }
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
            let work = work_out(db, &cluster, &upload, today)?;
            Ok(work.preview(upload, cluster))
        })
        .await
}

/// What a list would do if it were handed in. Stores nothing, not even the list.
pub async fn try_out(
    house: &House,
    cluster: &str,
    file_name: &str,
    content: Vec<u8>,
    wish: Wish,
    now: Timestamp,
) -> Result<Preview, Refusal> {
    let (cluster, file_name) = (cluster.to_owned(), file_name.to_owned());
    let today = house.day_of(now);
    house
        .store
        .read(move |db| {
            let cluster = cluster_named(db, &cluster)?;
            let mut upload = waiting(&cluster, &file_name, content, "", now);
            let work = reading::first(db, &cluster, &mut upload, &wish, today)?;
            Ok(work.preview(upload, cluster))
        })
        .await
}

/// Takes a list over, all of its good rows or none of them. What it changes is noted, so that it can be undone.
pub async fn take(house: &House, upload: Id<Upload>, by: &str, now: Timestamp) -> Result<Taken, Refusal> {
    take_as(house, upload, by, now, Reach::Everybody).await
}

/// The same where nobody of the house looks at it: what is known of members that are in another cluster too stays as
/// it is.
pub async fn take_own(house: &House, upload: Id<Upload>, by: &str, now: Timestamp) -> Result<Taken, Refusal> {
    take_as(house, upload, by, now, Reach::OwnMembers).await
}

/// Whom a list may change.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reach {
    Everybody,
    OwnMembers,
}

async fn take_as(house: &House, upload: Id<Upload>, by: &str, now: Timestamp, reach: Reach) -> Result<Taken, Refusal> {
    let (by, today) = (by.to_owned(), house.day_of(now));
    house
        .store
        .write(move |db| {
            clusters::hold(db)?;
            let (upload, cluster) = received(db, upload)?;
            if upload.state != list_uploads::WAITING {
                return Err(Refusal::ListDecided { state: upload.state });
            }
            let work = work_out(db, &cluster, &upload, today)?;
            let comparison = &work.comparison;
            if comparison.new.is_empty() && comparison.changed.is_empty() && comparison.unchanged.is_empty() {
                return Err(Refusal::NothingToTake);
            }
            if !list_uploads::decide(db, upload.id, list_uploads::TAKEN, now.into(), &by)? {
                return Err(Refusal::ListDecided { state: upload.state });
            }
            list_uploads::count(db, upload.id, work.counts())?;
            let mut spared = HashSet::new();
            if reach == Reach::OwnMembers {
                let others = memberships::on(db, today.into())?.into_iter().filter(|row| row.cluster_id != cluster.id);
                spared.extend(others.map(|row| row.member_id));
            }
            taking::take_over(db, (upload.id, &cluster), comparison, &spared, now, today)?;
            Ok(Taken {
                new: comparison.new.len(),
                changed: comparison.changed.len(),
                unchanged: comparison.unchanged.len(),
                gone: comparison.gone.len(),
                blocked: work.reading.blocked().count(),
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

fn waiting(cluster: &ClusterRow, file_name: &str, content: Vec<u8>, by: &str, now: Timestamp) -> Upload {
    Upload {
        id: secrets::id(),
        cluster_id: cluster.id,
        file_name: file_name.chars().filter(|c| !c.is_control()).take(200).collect(),
        content,
        state: list_uploads::WAITING.to_owned(),
        uploaded_at: now.into(),
        uploaded_by: by.to_owned(),
        decided_at: None,
        decided_by: None,
        new_count: 0,
        changed_count: 0,
        unchanged_count: 0,
        gone_count: 0,
        blocked_count: 0,
        format: "{}".to_owned(),
        choices: "[]".to_owned(),
        undone_at: None,
        undone_by: None,
    }
}

/// An upload with its cluster, whatever its state.
pub(super) fn received(db: &mut Database, id: Id<Upload>) -> Result<(Upload, ClusterRow), Refusal> {
    let upload = list_uploads::find(db, id)?.ok_or_else(|| Refusal::unknown("list", id.to_string()))?;
    let cluster = clusters::all(db)?
        .into_iter()
        .find(|cluster| cluster.id == upload.cluster_id)
        .ok_or_else(|| StoreError::Interrupted("the cluster of a list is missing".to_owned()))?;
    Ok((upload, cluster))
}

/// An upload that nothing has been decided of yet.
pub(super) fn undecided(db: &mut Database, id: Id<Upload>) -> Result<(Upload, ClusterRow), Refusal> {
    let (upload, cluster) = received(db, id)?;
    match upload.state.as_str() {
        list_uploads::WAITING => Ok((upload, cluster)),
        _ => Err(Refusal::ListDecided { state: upload.state }),
    }
}

pub(super) fn cluster_named(db: &mut Database, code: &str) -> Result<ClusterRow, Refusal> {
    if let Some(cluster) = clusters::with_code(db, code)? {
        return Ok(cluster);
    }
    let all = clusters::all(db)?;
    Err(Refusal::unknown_of("cluster", code, all.iter().map(|cluster| cluster.code.as_str())))
}

impl From<MappingFault> for Refusal {
    fn from(fault: MappingFault) -> Self {
        match fault {
            MappingFault::UnknownField(found) => {
                let expected = Field::ALL.map(Field::code).join(", ");
                Self::BadInput { field: "content of a column", found, expected: format!("one of {expected}") }
            }
            MappingFault::NoSuchColumn { wanted, there } => Self::BadInput {
                field: "heading of a column",
                found: wanted,
                expected: format!("the list has {there}"),
            },
        }
    }
}
