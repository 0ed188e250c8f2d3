//! Takes an address list in: it is received and kept, looked at as often as one likes, then taken over or discarded.
//!
//! Receiving changes no member. What the list would do is worked out afresh
//! each time it is looked at, against what is known by then.

mod done;
mod elsewhere;
mod journal;
mod known;
mod people;
mod reading;
mod taking;
mod undoing;
mod viewing;
mod waiting;

use std::collections::HashSet;

use jiff::Timestamp;
use jiff::civil::Date;

use super::keep_trail::{self, OnWhat};
use super::move_wave::Order;
use super::refusal::Field as Asked;
use super::{House, Refusal, Thing, secrets};
use crate::exchange::lists::Format;
use crate::id::Id;
use crate::people::matching::Comparison;
use crate::people::member_list::{Entry, Field, ListReading, MappingFault};
use crate::people::rows::Rows;
use crate::storage::clusters::{self, ClusterRow};
use crate::storage::list_uploads::{self, Upload};
use crate::storage::sign_offs::{self, SignOff};
use crate::storage::{Database, StoreError, memberships};
use crate::trail::differences::counted;
use crate::trail::{Act, Part};

pub use done::{Done, DoneKind};
pub use reading::Mend;
pub(super) use reading::{check_header, remember, work_out};
pub use undoing::{Undone, undo, undo_last};
pub use viewing::{ClusterView, MemberView, view};
pub use waiting::{Waiting, settle};
pub(super) use waiting::{count_in as waiting_in, counts as waiting_counts};

/// A list that was handed in, with what it would do now.
pub struct Preview {
    pub upload: Upload,
    pub cluster: ClusterRow,
    /// What its manager signed, if they did.
    pub sign_off: Option<SignOff>,
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
    /// What it would change now. Empty once it is decided: what it did is in `done`.
    pub comparison: Comparison,
    /// What taking it over did, as it was noted then.
    pub done: Vec<Done>,
    /// What of it waits for an evaluator, or was settled by one.
    pub waiting: Vec<Waiting>,
    /// What undoing it would do, while it is taken over.
    pub undoing: Option<Undone>,
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
    /// Rows about members of other clusters, which wait for an evaluator.
    pub waiting: usize,
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
    let (cluster, order, file_name) = (cluster.to_owned(), house.order(by, now), file_name.to_owned());
    let today = house.day_of(now);
    house
        .on_record(move |_, db| {
            let cluster = cluster_named(db, &cluster)?;
            let mut upload = waiting(&cluster, &file_name, content, &order.by, now);
            let work = reading::first(db, &cluster, &mut upload, &wish, today)?;
            if !wish.columns.is_empty() {
                remember(db, &cluster, &work.reading.mapping, &order.by, now)?;
            }
            let id = upload.id;
            let became = counted(&[(Part::Rows, work.reading.rows.len())]);
            keep_trail::note(db, &order, Act::ListReceived, &OnWhat::list(&cluster, &upload), "", &became)?;
            list_uploads::add(db, upload)?;
            Ok(id)
        })
        .await
}

/// What a list that was received would do now, or what it did when it was taken over. Writes nothing.
pub async fn look_at(house: &House, upload: Id<Upload>) -> Result<Preview, Refusal> {
    look(house, upload, true).await
}

/// The same without a word of what only other clusters know.
pub(super) async fn look_within(house: &House, upload: Id<Upload>) -> Result<Preview, Refusal> {
    look(house, upload, false).await
}

async fn look(house: &House, upload: Id<Upload>, knows_others: bool) -> Result<Preview, Refusal> {
    let today = house.day_of(house.clock.now());
    house
        .store
        .read(move |db| {
            let (upload, cluster) = received(db, upload)?;
            let mut work = work_out(db, &cluster, &upload, today)?;
            if knows_others && upload.state == list_uploads::WAITING {
                elsewhere::mark(db, &mut work.reading, &cluster, today)?;
            }
            let sign_off = sign_offs::find(db, upload.id)?;
            if upload.state == list_uploads::WAITING {
                return Ok(work.preview(upload, cluster, sign_off));
            }
            let (done, waiting) = (done::of(db, upload.id)?, waiting::of(db, upload.id)?);
            let is_taken = upload.state == list_uploads::TAKEN;
            let undoing = is_taken.then(|| undoing::outlook(db, upload.id)).transpose()?;
            Ok(Preview { done, waiting, undoing, ..work.decided().preview(upload, cluster, sign_off) })
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
            let mut work = reading::first(db, &cluster, &mut upload, &wish, today)?;
            elsewhere::mark(db, &mut work.reading, &cluster, today)?;
            Ok(work.preview(upload, cluster, None))
        })
        .await
}

/// Takes a list over, all of its good rows or none of them. What it changes is noted, so that it can be undone.
pub async fn take(house: &House, upload: Id<Upload>, by: &str, now: Timestamp) -> Result<Taken, Refusal> {
    let order = house.order(by, now);
    house.on_record(move |house, db| take_in(db, upload, &order, house.day_of(now), Reach::Everybody)).await
}

/// Whom a list may change.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    Everybody,
    /// Where nobody of the house looks at it: what is known of members that are in another cluster too stays as it is.
    OwnMembers,
}

/// The same, in a transaction that does more.
pub(super) fn take_in(
    db: &mut Database,
    upload: Id<Upload>,
    order: &Order,
    today: Date,
    reach: Reach,
) -> Result<Taken, Refusal> {
    let now = order.at;
    clusters::hold(db)?;
    let (upload, cluster) = undecided(db, upload)?;
    let work = work_out(db, &cluster, &upload, today)?;
    if work.is_empty() {
        return Err(Refusal::NothingToTake);
    }
    if !list_uploads::decide(db, upload.id, list_uploads::TAKEN, now.into(), &order.by)? {
        return Err(Refusal::ListDecided { state: upload.state });
    }
    list_uploads::count(db, upload.id, work.counts())?;
    let mut spared = HashSet::new();
    if reach == Reach::OwnMembers {
        let others = memberships::on(db, today.into())?.into_iter().filter(|row| row.cluster_id != cluster.id);
        spared.extend(others.map(|row| row.member_id));
    }
    let comparison = &work.comparison;
    taking::take_over(db, (upload.id, &cluster), comparison, &spared, now, today)?;
    let entries: Vec<Entry> = work.reading.entries().cloned().collect();
    let waiting = waiting::keep(db, upload.id, (comparison, &entries), &spared)?;
    let taken = Taken {
        new: comparison.new.len(),
        changed: comparison.changed.len(),
        unchanged: comparison.unchanged.len(),
        gone: comparison.gone.len(),
        blocked: work.reading.blocked().count(),
        waiting,
    };
    let counts = counted(&[
        (Part::MembersNew, taken.new),
        (Part::MembersChanged, taken.changed),
        (Part::MembersUnchanged, taken.unchanged),
        (Part::MembersNotNamed, taken.gone),
        (Part::RowsLeftOut, taken.blocked),
        (Part::RowsWaiting, taken.waiting),
    ]);
    let became = format!("{}: {counts}", list_uploads::TAKEN);
    keep_trail::note(db, order, Act::ListTaken, &OnWhat::list(&cluster, &upload), &upload.state, &became)?;
    Ok(taken)
}

/// Puts a list aside; it stays in the history.
pub async fn discard(house: &House, upload: Id<Upload>, by: &str, now: Timestamp) -> Result<(), Refusal> {
    put_aside(house, upload, None, by, now).await
}

/// The same if `typed` is the number of its rows: whoever does it has seen how many it concerns.
pub async fn discard_counted(
    house: &House,
    upload: Id<Upload>,
    typed: &str,
    by: &str,
    now: Timestamp,
) -> Result<(), Refusal> {
    put_aside(house, upload, Some(typed.trim().to_owned()), by, now).await
}

async fn put_aside(
    house: &House,
    upload: Id<Upload>,
    typed: Option<String>,
    by: &str,
    now: Timestamp,
) -> Result<(), Refusal> {
    let order = house.order(by, now);
    house
        .on_record(move |house, db| {
            let (upload, cluster) = received(db, upload)?;
            if let Some(found) = typed.filter(|_| upload.state == list_uploads::WAITING) {
                let expected = work_out(db, &cluster, &upload, house.day_of(now))?.reading.rows.len();
                if found != expected.to_string() {
                    return Err(Refusal::WrongCount { expected, found });
                }
            }
            if !list_uploads::decide(db, upload.id, list_uploads::DISCARDED, now.into(), &order.by)? {
                return Err(Refusal::ListDecided { state: upload.state });
            }
            let thing = OnWhat::list(&cluster, &upload);
            Ok(keep_trail::note(db, &order, Act::ListDiscarded, &thing, &upload.state, list_uploads::DISCARDED)?)
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
    let upload = list_uploads::find(db, id)?.ok_or_else(|| Refusal::unknown(Thing::List, id.to_string()))?;
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
    Err(Refusal::unknown_of(Thing::Cluster, code, all.iter().map(|cluster| cluster.code.as_str())))
}

impl From<MappingFault> for Refusal {
    fn from(fault: MappingFault) -> Self {
        match fault {
            MappingFault::UnknownField(found) => {
                let expected = Field::ALL.map(Field::code).join(", ");
                Self::BadInput { field: Asked::ContentOfAColumn, found, expected: format!("one of {expected}") }
            }
            MappingFault::NoSuchColumn { wanted, there } => {
                let nearest = Self::nearest(&wanted, there.iter().map(String::as_str));
                let hint = nearest.map(|nearest| format!("; did you mean “{nearest}”?")).unwrap_or_default();
                let expected = format!("one of its headings: {}{hint}", there.join(", "));
                Self::BadInput { field: Asked::HeadingOfAColumn, found: wanted, expected }
            }
        }
    }
}
