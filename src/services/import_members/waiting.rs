//! What a list says of members that are in another cluster too, where nobody of the house looked at it: it waits for an
//! evaluator, who takes it over or leaves it.

use std::collections::{HashMap, HashSet};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::people::People;
use super::{journal, received};
use crate::id::Id;
use crate::people::address::Address;
use crate::people::cluster::Cluster;
use crate::people::matching::{Arrival, Comparison, FieldChange};
use crate::people::member::{Contact, Member};
use crate::people::member_list::{Entry, Field};
use crate::services::keep_trail::{self, OnWhat};
use crate::services::{House, Refusal, Thing};
use crate::storage::list_uploads::{self, Upload, UploadSummary};
use crate::storage::list_waiting::{self, WaitingRow};
use crate::storage::members::{ContactRow, MemberRow};
use crate::storage::{Database, clusters, members};
use crate::trail::differences::counted;
use crate::trail::{Act, Part};

/// One line of a list that waits, or waited.
#[derive(Clone, Debug)]
pub struct Waiting {
    pub row: WaitingRow,
    /// As the member is called now.
    pub company: String,
    /// What the list says otherwise; may be nothing.
    pub changes: Vec<FieldChange>,
}

#[derive(Serialize, Deserialize)]
struct Said {
    /// Field, before, after.
    changes: Vec<(String, String, String)>,
    first_name: Option<String>,
    last_name: Option<String>,
}

/// Keeps what is not done because its members are `spared`. One line for each that the list names, so that their number
/// tells nobody which of them it says right. How many.
pub(super) fn keep(
    db: &mut Database,
    upload: Id<Upload>,
    (comparison, entries): (&Comparison, &[Entry]),
    spared: &HashSet<Id<Member>>,
) -> Result<usize, Refusal> {
    let by_line: HashMap<usize, &Entry> = entries.iter().map(|entry| (entry.line, entry)).collect();
    let mut rows = Vec::new();
    let mut note = |line: usize, member: Id<Member>, contact: Id<Contact>, changes: &[FieldChange]| {
        let Some(entry) = by_line.get(&line).filter(|_| spared.contains(&member)) else {
            return Ok(());
        };
        rows.push(WaitingRow {
            upload_id: upload,
            line: i32::try_from(line).unwrap_or(i32::MAX),
            member_id: member,
            contact_id: contact,
            changes: serde_json::to_string(&said_of(entry, changes)).map_err(Refusal::damaged)?,
            settled_at: None,
            settled_by: None,
            taken: false,
        });
        Ok::<(), Refusal>(())
    };
    for changed in &comparison.changed {
        note(changed.entry.line, changed.member, changed.contact, &changed.changes)?;
    }
    for unchanged in &comparison.unchanged {
        note(unchanged.line, unchanged.member, unchanged.contact, &[])?;
    }
    for newcomer in &comparison.new {
        if let Arrival::Membership { member, contact, changes, .. } = &newcomer.arrival {
            note(newcomer.entry.line, *member, *contact, changes)?;
        }
    }
    list_waiting::add(db, &rows)?;
    Ok(rows.len())
}

/// Whether somebody may be asked in this cluster is this list's to say, and is done.
fn said_of(entry: &Entry, changes: &[FieldChange]) -> Said {
    let name = |name: &Option<crate::people::name::Name>| name.as_ref().map(|name| name.as_str().to_owned());
    let changes = changes.iter().filter(|change| change.field != Field::Eligible);
    Said {
        changes: changes
            .map(|change| (change.field.code().to_owned(), change.before.clone(), change.after.clone()))
            .collect(),
        first_name: name(&entry.first_name),
        last_name: name(&entry.last_name),
    }
}

/// How many changes wait for an evaluator: by each list that nobody decided on, and by each that was taken over at once
/// and says something of members of other clusters.
pub(in crate::services) fn counts(
    db: &mut Database,
    uploads: &[UploadSummary],
) -> Result<HashMap<Id<Upload>, u64>, Refusal> {
    let mut counts: HashMap<Id<Upload>, u64> = HashMap::new();
    for upload in uploads.iter().filter(|upload| upload.state == list_uploads::WAITING) {
        let changes = u64::try_from(upload.new_count + upload.changed_count).unwrap_or(0);
        counts.insert(upload.id, changes);
    }
    for (upload, said) in list_waiting::open(db)? {
        let said: Said = serde_json::from_str(&said).map_err(Refusal::damaged)?;
        *counts.entry(upload).or_default() += u64::from(!said.changes.is_empty());
    }
    counts.retain(|_, changes| *changes > 0);
    Ok(counts)
}

/// How many of them concern lists of these clusters.
pub(in crate::services) fn count_in(db: &mut Database, clusters: &[Id<Cluster>]) -> Result<u64, Refusal> {
    let mut uploads = list_uploads::all(db)?;
    uploads.retain(|upload| clusters.contains(&upload.cluster_id));
    let counts = counts(db, &uploads)?;
    Ok(uploads.iter().filter_map(|upload| counts.get(&upload.id)).sum())
}

/// All of a list, settled or not.
pub(super) fn of(db: &mut Database, upload: Id<Upload>) -> Result<Vec<Waiting>, Refusal> {
    let mut waiting = Vec::new();
    for row in list_waiting::of(db, upload)? {
        let company = members::find(db, row.member_id)?.map(|member| member.name).unwrap_or_default();
        waiting.push(Waiting { changes: changes_of(&read(&row)?)?, company, row });
    }
    Ok(waiting)
}

fn read(row: &WaitingRow) -> Result<Said, Refusal> {
    serde_json::from_str(&row.changes).map_err(Refusal::damaged)
}

fn changes_of(said: &Said) -> Result<Vec<FieldChange>, Refusal> {
    let change = |(field, before, after): &(String, String, String)| {
        let field = field.parse().map_err(Refusal::damaged)?;
        Ok(FieldChange { field, before: before.clone(), after: after.clone() })
    };
    said.changes.iter().map(change).collect()
}

/// Settles what a list says of a member on `line`: takes it over, or leaves everything as it is. It is noted with the
/// list, so that undoing the list undoes it too.
pub async fn settle(
    house: &House,
    upload: Id<Upload>,
    line: i32,
    takes: bool,
    by: &str,
    now: Timestamp,
) -> Result<(), Refusal> {
    let order = house.order(by, now);
    house
        .on_record(move |house, db| {
            clusters::hold(db)?;
            let (upload, cluster) = received(db, upload)?;
            let unknown = || Refusal::unknown(Thing::WaitingChange, line.to_string());
            let row = list_waiting::of(db, upload.id)?.into_iter().find(|row| row.line == line).ok_or_else(unknown)?;
            if upload.state != list_uploads::TAKEN
                || !list_waiting::settle(db, upload.id, line, takes, now.into(), &order.by)?
            {
                return Err(unknown());
            }
            if takes {
                let mut people = People::load(db, cluster.id, house.day_of(now))?;
                apply(&mut people, &row)?;
                people.write(db)?;
                journal::note_more(db, upload.id, &people)?;
            }
            let thing = OnWhat::list(&cluster, &upload);
            let row = usize::try_from(line).map_err(Refusal::damaged)?;
            let became = counted(&[(if takes { Part::RowTaken } else { Part::RowLeft }, row)]);
            keep_trail::note(db, &order, Act::ListRowSettled, &thing, list_uploads::WAITING, &became)?;
            Ok(())
        })
        .await
}

/// Writes what the list said then, field by field, into what is known now: what others changed since stays.
fn apply(people: &mut People, row: &WaitingRow) -> Result<(), Refusal> {
    let gone = || Refusal::unknown(Thing::Member, row.member_id.to_string());
    let mut member = people.members.get(row.member_id).cloned().ok_or_else(gone)?;
    let mut contact = people.contacts.get(row.contact_id).cloned().ok_or_else(gone)?;
    let said = read(row)?;
    for change in changes_of(&said)? {
        put(&mut member, &mut contact, &change, &said)?;
    }
    people.members.put(member.id, member);
    people.contacts.put(contact.id, contact);
    people.name_again(row.contact_id);
    Ok(())
}

fn put(member: &mut MemberRow, contact: &mut ContactRow, change: &FieldChange, said: &Said) -> Result<(), Refusal> {
    let after = change.after.clone();
    match change.field {
        Field::Company => member.name = after,
        Field::EnterpriseNumber => member.enterprise_number = Some(after),
        Field::Size => member.size_class = Some(after),
        Field::Sector => member.sector = Some(after),
        Field::Region => member.region = Some(after),
        Field::Joined => member.joined_year = Some(after.parse().map_err(Refusal::damaged)?),
        Field::Position => contact.job_title = Some(after),
        Field::Language => {
            member.language = Some(after.clone());
            contact.language = Some(after);
        }
        Field::Address => {
            let address = Address::parse(&after).map_err(Refusal::damaged)?;
            contact.address = address.as_str().to_owned();
            contact.address_key = address.key();
        }
        Field::FullName | Field::FirstName | Field::LastName => {
            contact.first_name.clone_from(&said.first_name);
            contact.last_name.clone_from(&said.last_name);
        }
        Field::Eligible => {}
    }
    Ok(())
}
