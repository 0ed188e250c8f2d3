//! Undoes that a list was taken over: everything or nothing, and only while nobody has built on it.

use std::collections::{HashMap, HashSet};

use jiff::Timestamp;
use serde::de::DeserializeOwned;

use super::journal::{self, ContactThen, MemberThen, MembershipThen};
use super::{cluster_named, received};
use crate::id::Id;
use crate::people::cluster::Cluster;
use crate::people::member::Member;
use crate::services::keep_trail::{self, OnWhat};
use crate::services::move_wave::Order;
use crate::services::refusal::Undoing;
use crate::services::{House, Refusal};
use crate::storage::list_journal::{self, JournalRow};
use crate::storage::list_uploads::{self, Upload};
use crate::storage::list_waiting;
use crate::storage::members::{self, ContactRow, MemberRow};
use crate::storage::memberships::{self, MembershipRow};
use crate::storage::{Database, clusters, waves};
use crate::trail::differences::counted;
use crate::trail::{Act, Part};

/// What undoing a list did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Undone {
    pub upload: Id<Upload>,
    /// Members that are there no more, and those that are as they were.
    pub removed: usize,
    pub restored: usize,
}

/// Undoes that a list was taken over; it waits to be decided on again.
pub async fn undo(house: &House, upload: Id<Upload>, by: &str, now: Timestamp) -> Result<Undone, Refusal> {
    let order = house.order(by, now);
    house.on_record(move |_, db| undo_in(db, upload, &order)).await
}

/// The same for the list of a cluster that was taken over last.
pub async fn undo_last(house: &House, cluster: &str, by: &str, now: Timestamp) -> Result<Undone, Refusal> {
    let (cluster, order) = (cluster.to_owned(), house.order(by, now));
    house
        .on_record(move |_, db| {
            let cluster = cluster_named(db, &cluster)?;
            let last = list_uploads::last_taken(db, cluster.id)?;
            let upload = last.ok_or_else(|| Refusal::NotUndone(Undoing::NothingTaken))?;
            undo_in(db, upload, &order)
        })
        .await
}

fn undo_in(db: &mut Database, id: Id<Upload>, order: &Order) -> Result<Undone, Refusal> {
    clusters::hold(db)?;
    let (upload, cluster) = received(db, id)?;
    if upload.state != list_uploads::TAKEN {
        return Err(Refusal::NotUndone(Undoing::NotTaken(upload.state)));
    }
    let notes = list_journal::of(db, id)?;
    let changes = upload.new_count + upload.changed_count;
    // What waits for an evaluator is counted, and not done.
    if notes.is_empty() && changes > 0 && list_waiting::of(db, id)?.is_empty() {
        return Err(Refusal::NotUndone(Undoing::NotNoted));
    }
    let touched: HashSet<Id<Member>> = notes.iter().map(|note| note.member_id).collect();
    if let Some(taken) = upload.decided_at
        && let Some(wave) = waves::approved_since(db, taken, &touched)?
    {
        return Err(Refusal::NotUndone(Undoing::Approved(wave)));
    }
    let back = Back::of(db, &notes)?;
    back.write(db)?;
    list_journal::clear(db, id)?;
    list_waiting::clear(db, id)?;
    if !list_uploads::undo(db, id, order.at.into(), &order.by)? {
        return Err(Refusal::ListDecided { state: upload.state });
    }
    let undone = would_do(id, &notes);
    let counts = counted(&[(Part::MembersRemoved, undone.removed), (Part::MembersAsBefore, undone.restored)]);
    let became = format!("{}: {counts}", list_uploads::WAITING);
    keep_trail::note(db, order, Act::ListUndone, &OnWhat::list(&cluster, &upload), &upload.state, &became)?;
    Ok(undone)
}

/// What undoing a list would do now, if nobody has built on it.
pub(super) fn outlook(db: &mut Database, id: Id<Upload>) -> Result<Undone, Refusal> {
    Ok(would_do(id, &list_journal::of(db, id)?))
}

/// What undoing these notes of a list comes to: whom it made goes, whom it changed stays.
fn would_do(upload: Id<Upload>, notes: &[JournalRow]) -> Undone {
    let touched: HashSet<Id<Member>> = notes.iter().map(|note| note.member_id).collect();
    let made = notes.iter().filter(|note| note.subject == journal::MEMBER && note.before.is_empty());
    let removed = made.count();
    Undone { upload, removed, restored: touched.len() - removed }
}

/// What has to be written to have everything as it was.
#[derive(Default)]
struct Back {
    members: Vec<MemberRow>,
    members_gone: Vec<Id<Member>>,
    contacts: Vec<ContactRow>,
    contacts_gone: Vec<ContactRow>,
    memberships: Vec<MembershipRow>,
    memberships_gone: Vec<(Id<Member>, Id<Cluster>, i32)>,
}

impl Back {
    /// Refuses when something is no longer as the list left it.
    fn of(db: &mut Database, notes: &[JournalRow]) -> Result<Self, Refusal> {
        let known = members::all(db)?;
        let members: HashMap<_, _> = known.iter().map(|known| (known.member.id, known)).collect();
        let ever = memberships::all(db)?;
        let mut memberships: HashMap<Id<Member>, Vec<&MembershipRow>> = HashMap::new();
        for membership in ever.values().flatten() {
            memberships.entry(membership.member_id).or_default().push(membership);
        }
        let mut back = Self::default();
        for note in notes {
            let known =
                members.get(&note.member_id).ok_or_else(|| changed_since("a member that is no longer there"))?;
            let name = known.member.name.as_str();
            let same = match note.subject.as_str() {
                journal::MEMBER => back.member(note, &known.member)?,
                journal::CONTACT => back.contact(note, &known.contacts)?,
                _ => back.membership(note, memberships.get(&note.member_id).map_or(&[], Vec::as_slice))?,
            };
            if !same {
                return Err(changed_since(name));
            }
        }
        // A new member that got something from elsewhere since is no longer only this list's.
        for gone in &back.members_gone {
            let Some(known) = members.get(gone) else { continue };
            let contacts = back.contacts_gone.iter().filter(|contact| contact.member_id == *gone).count();
            let joined = back.memberships_gone.iter().filter(|(member, ..)| member == gone).count();
            if contacts != known.contacts.len() || joined != memberships.get(gone).map_or(0, Vec::len) {
                return Err(changed_since(&known.member.name));
            }
        }
        Ok(back)
    }

    fn member(&mut self, note: &JournalRow, now: &MemberRow) -> Result<bool, Refusal> {
        match then::<MemberThen>(&note.before)? {
            Some(before) => self.members.push(before.back_into(now)),
            None => self.members_gone.push(now.id),
        }
        Ok(then(&note.after)? == Some(MemberThen::from(now)))
    }

    fn contact(&mut self, note: &JournalRow, now: &[ContactRow]) -> Result<bool, Refusal> {
        let after: Option<ContactThen> = then(&note.after)?;
        let id = after.as_ref().map(|after| after.id);
        let Some(now) = now.iter().find(|contact| Some(contact.id.uuid()) == id) else { return Ok(false) };
        match then::<ContactThen>(&note.before)? {
            Some(before) => self.contacts.push(before.row(note.member_id)),
            None => self.contacts_gone.push(now.clone()),
        }
        Ok(after == Some(ContactThen::from(now)))
    }

    fn membership(&mut self, note: &JournalRow, now: &[&MembershipRow]) -> Result<bool, Refusal> {
        let Some(after) = then::<MembershipThen>(&note.after)? else { return Ok(false) };
        match then::<MembershipThen>(&note.before)? {
            Some(before) => self.memberships.push(before.row(note.member_id)),
            None => self.memberships_gone.push((note.member_id, Id::from_uuid(after.cluster), after.number)),
        }
        Ok(now.iter().any(|now| MembershipThen::from(*now) == after))
    }

    fn write(&self, db: &mut Database) -> Result<(), Refusal> {
        for (member, cluster, number) in &self.memberships_gone {
            memberships::remove(db, *member, *cluster, *number)?;
        }
        for contact in &self.contacts_gone {
            members::remove_contact(db, contact.id)?;
        }
        for member in &self.members_gone {
            members::remove(db, *member)?;
        }
        for member in &self.members {
            members::change(db, member)?;
        }
        for contact in &self.contacts {
            members::change_contact(db, contact)?;
        }
        for membership in &self.memberships {
            memberships::keep(db, membership)?;
        }
        Ok(())
    }
}

fn then<T: DeserializeOwned>(noted: &str) -> Result<Option<T>, Refusal> {
    if noted.is_empty() {
        return Ok(None);
    }
    serde_json::from_str(noted).map(Some).map_err(Refusal::damaged)
}

fn changed_since(member: &str) -> Refusal {
    Refusal::NotUndone(Undoing::Changed(member.to_owned()))
}
