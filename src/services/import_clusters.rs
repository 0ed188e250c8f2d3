//! Takes clusters in from a list: code, name, type, from, until.

use std::collections::{HashMap, HashSet};

use jiff::Timestamp;
use jiff::civil::Date;

use super::keep_trail::{self, OnWhat};
use super::move_wave::Order;
use super::{House, Refusal, import_members, secrets};
use crate::exchange::lists::{self, Format};
use crate::id::Id;
use crate::people::cluster::Cluster;
use crate::people::cluster_list::{self, ClusterEntry};
use crate::people::member::Member;
use crate::people::problem::ListProblem;
use crate::people::rows::Rows;
use crate::storage::clusters::{self, ClusterRow};
use crate::storage::list_uploads::{self, UploadSummary};
use crate::storage::sign_offs::{self, SignOff};
use crate::storage::{Database, Day, members, memberships};
use crate::trail::Act;

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
pub async fn import(house: &House, bytes: Vec<u8>, order: Order) -> Result<Imported, Refusal> {
    let file = lists::read(&bytes, &Format::default()).map_err(Refusal::UnreadableList)?;
    import_rows(house, &file.rows, order).await
}

/// The same for a table that is there already, such as one row typed into a form.
pub async fn import_rows(house: &House, rows: &Rows, order: Order) -> Result<Imported, Refusal> {
    let reading = cluster_list::read(rows);
    if reading.is_blocked() || reading.entries.is_empty() {
        return Ok(Imported { problems: reading.problems, ..Imported::default() });
    }
    house
        .on_record(move |_, db| {
            clusters::hold(db)?;
            let mut imported = Imported { problems: reading.problems, ..Imported::default() };
            for entry in reading.entries {
                match clusters::with_code(db, entry.code.as_str())? {
                    None => {
                        let row = row_of(&entry, secrets::id());
                        clusters::add(db, row.clone())?;
                        keep_trail::note(db, &order, Act::ClusterAdded, &OnWhat::cluster(&row), "", &told(&row))?;
                        imported.new += 1;
                    }
                    Some(known) => {
                        let mut row = row_of(&entry, known.id);
                        // A list that says nothing of the dates takes none away.
                        row.starts_on = row.starts_on.or(known.starts_on);
                        row.ends_on = row.ends_on.or(known.ends_on);
                        if row == known {
                            imported.unchanged += 1;
                        } else {
                            clusters::change(db, &row)?;
                            let (was, became) = (told(&known), told(&row));
                            keep_trail::note(db, &order, Act::ClusterChanged, &OnWhat::cluster(&row), &was, &became)?;
                            imported.changed += 1;
                        }
                    }
                }
            }
            Ok(imported)
        })
        .await
}

fn told(cluster: &ClusterRow) -> String {
    let day = |day: Option<Day>| day.map_or_else(|| "…".to_owned(), |day| Date::from(day).to_string());
    format!("{} ({}), {} to {}", cluster.name, cluster.cluster_type, day(cluster.starts_on), day(cluster.ends_on))
}

fn row_of(entry: &ClusterEntry, id: Id<Cluster>) -> ClusterRow {
    ClusterRow {
        id,
        code: entry.code.as_str().to_owned(),
        name: entry.name.as_str().to_owned(),
        cluster_type: entry.cluster_type.as_str().to_owned(),
        starts_on: entry.from.map(Into::into),
        ends_on: entry.until.map(Into::into),
    }
}

/// A cluster with how many people it has, and its last list.
#[derive(Clone, Debug)]
pub struct ClusterFigures {
    pub cluster: ClusterRow,
    pub members: u64,
    pub contacts: u64,
    /// When a list was last taken over.
    pub list_at: Option<Timestamp>,
    pub standing: ListStanding,
    /// Changes that wait for an evaluator.
    pub waiting: u64,
}

/// How it stands with the list of a cluster, by the last that was not discarded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListStanding {
    Missing,
    Received,
    /// Rows can't be taken over.
    Problems(u64),
    /// Its manager said that it is complete and right.
    SignedOff {
        by: String,
        at: Timestamp,
        /// Who changed it first since, and when.
        changed: Option<(String, Timestamp)>,
    },
}

fn standing(last: Option<&UploadSummary>, signed: &[SignOff]) -> ListStanding {
    let Some(last) = last else { return ListStanding::Missing };
    if let Some(signed) = signed.iter().find(|signed| signed.upload_id == last.id) {
        return ListStanding::SignedOff {
            by: signed.signed_by.clone(),
            at: signed.signed_at.moment(),
            changed: signed.changed_at.map(|at| (signed.changed_by.clone().unwrap_or_default(), at.moment())),
        };
    }
    match u64::try_from(last.blocked_count).unwrap_or(0) {
        0 => ListStanding::Received,
        blocked => ListStanding::Problems(blocked),
    }
}

/// How it stands with the list of each cluster.
pub(super) fn standings(db: &mut Database) -> Result<HashMap<Id<Cluster>, ListStanding>, Refusal> {
    let (uploads, signed) = (list_uploads::all(db)?, sign_offs::all(db)?);
    let of_cluster = |cluster: &ClusterRow| {
        uploads.iter().find(|upload| upload.cluster_id == cluster.id && upload.state != list_uploads::DISCARDED)
    };
    let all = clusters::all(db)?;
    Ok(all.iter().map(|cluster| (cluster.id, standing(of_cluster(cluster), &signed))).collect())
}

/// All clusters, by type and name, and how many members there are in all, each counted once.
pub async fn all(house: &House) -> Result<(Vec<ClusterFigures>, u64), Refusal> {
    let today = house.day_of(house.clock.now()).into();
    house
        .store
        .read(move |db| {
            let uploads = list_uploads::all(db)?;
            let signed = sign_offs::all(db)?;
            let waiting = import_members::waiting_counts(db, &uploads)?;
            let contacts: HashMap<Id<Member>, u64> = members::all(db)?
                .into_iter()
                .map(|known| {
                    (known.member.id, known.contacts.iter().filter(|contact| contact.is_there_on(today)).count() as u64)
                })
                .collect();
            let mut of_cluster: HashMap<Id<Cluster>, Vec<Id<Member>>> = HashMap::new();
            let mut all: HashSet<Id<Member>> = HashSet::new();
            for membership in memberships::on(db, today)? {
                all.insert(membership.member_id);
                of_cluster.entry(membership.cluster_id).or_default().push(membership.member_id);
            }
            let figures = clusters::all(db)?
                .into_iter()
                .map(|cluster| {
                    let members = of_cluster.remove(&cluster.id).unwrap_or_default();
                    let taken = uploads
                        .iter()
                        .find(|upload| upload.cluster_id == cluster.id && upload.state == list_uploads::TAKEN);
                    let last = uploads
                        .iter()
                        .find(|upload| upload.cluster_id == cluster.id && upload.state != list_uploads::DISCARDED);
                    let of_it = uploads.iter().filter(|upload| upload.cluster_id == cluster.id);
                    ClusterFigures {
                        waiting: of_it.filter_map(|upload| waiting.get(&upload.id)).sum(),
                        standing: standing(last, &signed),
                        members: members.len() as u64,
                        contacts: members.iter().filter_map(|member| contacts.get(member)).sum(),
                        list_at: taken.map(|upload| upload.uploaded_at.moment()),
                        cluster,
                    }
                })
                .collect();
            Ok((figures, all.len() as u64))
        })
        .await
}
