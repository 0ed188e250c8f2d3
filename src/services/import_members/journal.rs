//! What taking a list over changed, as it is noted: each row before and after.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::people::{Change, People};
use crate::id::Id;
use crate::people::member::Member;
use crate::services::Refusal;
use crate::storage::Database;
use crate::storage::list_journal::{self, JournalRow};
use crate::storage::list_uploads::Upload;
use crate::storage::members::{ContactRow, MemberRow};
use crate::storage::memberships::MembershipRow;

pub(super) const MEMBER: &str = "member";
pub(super) const CONTACT: &str = "contact";
pub(super) const MEMBERSHIP: &str = "membership";

/// What of a member can change.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct MemberThen {
    pub name: String,
    pub enterprise_number: Option<String>,
    pub language: Option<String>,
    pub size_class: Option<String>,
    pub joined_year: Option<i32>,
    pub sector: Option<String>,
    pub region: Option<String>,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct ContactThen {
    pub id: Uuid,
    pub address: String,
    pub address_key: String,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub job_title: Option<String>,
    pub language: Option<String>,
    pub rank: i32,
    pub ended_on: Option<Date>,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct MembershipThen {
    pub cluster: Uuid,
    pub number: i32,
    pub eligible: bool,
    pub starts_on: Option<Date>,
    pub ended_on: Option<Date>,
}

impl From<&MemberRow> for MemberThen {
    fn from(row: &MemberRow) -> Self {
        let row = row.clone();
        Self {
            name: row.name,
            enterprise_number: row.enterprise_number,
            language: row.language,
            size_class: row.size_class,
            joined_year: row.joined_year,
            sector: row.sector,
            region: row.region,
        }
    }
}

impl MemberThen {
    /// The row as it is now, with what it said then.
    pub fn back_into(self, now: &MemberRow) -> MemberRow {
        MemberRow {
            id: now.id,
            name: self.name,
            enterprise_number: self.enterprise_number,
            language: self.language,
            size_class: self.size_class,
            joined_year: self.joined_year,
            created_at: now.created_at,
            sector: self.sector,
            region: self.region,
        }
    }
}

impl From<&ContactRow> for ContactThen {
    fn from(row: &ContactRow) -> Self {
        let row = row.clone();
        Self {
            id: row.id.uuid(),
            address: row.address,
            address_key: row.address_key,
            first_name: row.first_name,
            last_name: row.last_name,
            job_title: row.job_title,
            language: row.language,
            rank: row.rank,
            ended_on: row.ended_on.map(Into::into),
        }
    }
}

impl ContactThen {
    pub fn row(self, member_id: Id<Member>) -> ContactRow {
        ContactRow {
            id: Id::from_uuid(self.id),
            member_id,
            address: self.address,
            address_key: self.address_key,
            first_name: self.first_name,
            last_name: self.last_name,
            job_title: self.job_title,
            language: self.language,
            rank: self.rank,
            ended_on: self.ended_on.map(Into::into),
        }
    }
}

impl From<&MembershipRow> for MembershipThen {
    fn from(row: &MembershipRow) -> Self {
        Self {
            cluster: row.cluster_id.uuid(),
            number: row.number,
            eligible: row.eligible,
            starts_on: row.starts_on.map(Into::into),
            ended_on: row.ended_on.map(Into::into),
        }
    }
}

impl MembershipThen {
    pub fn row(&self, member_id: Id<Member>) -> MembershipRow {
        MembershipRow {
            member_id,
            cluster_id: Id::from_uuid(self.cluster),
            number: self.number,
            eligible: self.eligible,
            starts_on: self.starts_on.map(Into::into),
            ended_on: self.ended_on.map(Into::into),
        }
    }
}

/// Notes what was changed.
pub(super) fn note(db: &mut Database, upload: Id<Upload>, people: &People) -> Result<(), Refusal> {
    write(db, upload, rows_of(people)?)
}

/// Notes what else was changed for a list. What was noted of the same row before goes on from there, so that all of it
/// can be undone.
pub(super) fn note_more(db: &mut Database, upload: Id<Upload>, people: &People) -> Result<(), Refusal> {
    let mut rows = list_journal::of(db, upload)?;
    for fresh in rows_of(people)? {
        let mut same = None;
        for (place, known) in rows.iter().enumerate() {
            if known.subject == fresh.subject && known.member_id == fresh.member_id && is_of_same(known, &fresh)? {
                same = Some(place);
            }
        }
        match same {
            Some(place) => rows[place].after = fresh.after,
            None => rows.push(fresh),
        }
    }
    list_journal::clear(db, upload)?;
    write(db, upload, rows)
}

/// Of the same contact, or of the same time as a member.
fn is_of_same(known: &JournalRow, fresh: &JournalRow) -> Result<bool, Refusal> {
    Ok(match fresh.subject.as_str() {
        CONTACT => {
            let id = |row: &JournalRow| serde_json::from_str(&row.after).map(|then: ContactThen| then.id);
            id(known).map_err(Refusal::damaged)? == id(fresh).map_err(Refusal::damaged)?
        }
        MEMBERSHIP => {
            let of = |row: &JournalRow| {
                serde_json::from_str(&row.after).map(|then: MembershipThen| (then.cluster, then.number))
            };
            of(known).map_err(Refusal::damaged)? == of(fresh).map_err(Refusal::damaged)?
        }
        _ => true,
    })
}

fn rows_of(people: &People) -> Result<Vec<JournalRow>, Refusal> {
    let mut rows = Vec::new();
    for change in people.members.changes() {
        rows.push(row::<_, MemberThen>(MEMBER, change.1.id, change)?);
    }
    for change in people.contacts.changes() {
        rows.push(row::<_, ContactThen>(CONTACT, change.1.member_id, change)?);
    }
    for change in people.memberships.changes() {
        rows.push(row::<_, MembershipThen>(MEMBERSHIP, change.1.member_id, change)?);
    }
    Ok(rows)
}

fn write(db: &mut Database, upload: Id<Upload>, mut rows: Vec<JournalRow>) -> Result<(), Refusal> {
    for (row, number) in rows.iter_mut().zip(1..) {
        row.upload_id = upload;
        row.number = number;
    }
    Ok(list_journal::add(db, &rows)?)
}

fn row<'a, V, T: From<&'a V> + Serialize>(
    subject: &str,
    member_id: Id<Member>,
    (before, after): Change<'a, V>,
) -> Result<JournalRow, Refusal> {
    let text = |row: &'a V| serde_json::to_string(&T::from(row)).map_err(Refusal::damaged);
    Ok(JournalRow {
        upload_id: Id::from_bytes([0; 16]),
        number: 0,
        subject: subject.to_owned(),
        member_id,
        before: before.map(text).transpose()?.unwrap_or_default(),
        after: text(after)?,
    })
}
