//! What came back by mail, each once and whole.

use diesel::prelude::*;

use super::columns::Stamp;
use super::database::{Database, StoreError};
use super::schema::{inbound_mail, invitations};
use crate::id::Id;
use crate::wave::ledger::LetterKey;
use crate::wave::{Invitation, Wave};

/// Marks the id of a mail that came back.
pub struct Inbound;

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = inbound_mail, treat_none_as_default_value = false)]
pub struct InboundMail {
    pub id: Id<Inbound>,
    /// SHA-256 over the recipient of the envelope and the message, in hexadecimal digits.
    pub digest: String,
    pub door: String,
    pub received_at: Stamp,
    pub recipient: String,
    /// None when it has been kept for as long as it is of use.
    pub raw: Option<Vec<u8>>,
    /// [`crate::mail::incoming::Class::as_str`].
    pub class: String,
    /// The letter it is about; without a kind, the person whose address wrote it.
    pub invitation_id: Option<Id<Invitation>>,
    pub kind: Option<String>,
    pub number: Option<i32>,
    pub status: Option<String>,
    pub words: String,
    pub settled_at: Option<Stamp>,
    pub settled_by: Option<String>,
    /// Who says to have written it; may be empty.
    pub sender: String,
}

/// A mail that came back, without its bytes.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = inbound_mail)]
pub struct Line {
    pub id: Id<Inbound>,
    pub received_at: Stamp,
    pub recipient: String,
    pub class: String,
    pub invitation_id: Option<Id<Invitation>>,
    pub kind: Option<String>,
    pub number: Option<i32>,
    pub status: Option<String>,
    pub words: String,
    pub settled_at: Option<Stamp>,
    pub sender: String,
}

impl Line {
    /// The letter it is about, where that is known.
    pub fn letter(&self) -> Result<Option<LetterKey>, StoreError> {
        let (Some(invitation), Some(kind), Some(number)) = (self.invitation_id, &self.kind, self.number) else {
            return Ok(None);
        };
        let kind = kind.parse().map_err(unreadable)?;
        Ok(Some(LetterKey { invitation, kind, number: u16::try_from(number).map_err(unreadable)? }))
    }

    /// Whether it is given to a person only because it came from their address.
    pub fn is_by_sender(&self) -> bool {
        self.invitation_id.is_some() && self.kind.is_none()
    }
}

fn unreadable(error: impl std::error::Error) -> StoreError {
    StoreError::Interrupted(error.to_string())
}

/// Keeps a mail; false when it is there already.
pub fn keep(db: &mut Database, mail: InboundMail) -> Result<bool, StoreError> {
    let kept =
        on_either!(db => diesel::insert_into(inbound_mail::table).values(mail).on_conflict_do_nothing().execute(db))?;
    Ok(kept == 1)
}

/// What came back about the letters of a wave, newest first.
pub fn of_wave(db: &mut Database, wave: Id<Wave>) -> Result<Vec<Line>, StoreError> {
    let asked = invitations::table.filter(invitations::wave_id.eq(wave)).select(invitations::id);
    Ok(inbound_mail::table
        .filter(inbound_mail::invitation_id.eq_any(asked.nullable()))
        .order((inbound_mail::received_at.desc(), inbound_mail::id))
        .select(Line::as_select())
        .load(db)?)
}

/// What came back about one invitation, newest first.
pub fn of_invitation(db: &mut Database, invitation: Id<Invitation>) -> Result<Vec<Line>, StoreError> {
    Ok(inbound_mail::table
        .filter(inbound_mail::invitation_id.eq(Some(invitation)))
        .order((inbound_mail::received_at.desc(), inbound_mail::id))
        .select(Line::as_select())
        .load(db)?)
}

/// What waits for somebody: it is about no letter that is known, or a person wrote it. Newest first.
pub fn waiting(db: &mut Database, classes: &[&str], of_people: &[&str]) -> Result<Vec<Line>, StoreError> {
    let unassigned = inbound_mail::invitation_id.is_null().and(inbound_mail::class.eq_any(classes));
    Ok(inbound_mail::table
        .filter(inbound_mail::settled_at.is_null())
        .filter(unassigned.or(inbound_mail::class.eq_any(of_people)))
        .order((inbound_mail::received_at.desc(), inbound_mail::id))
        .select(Line::as_select())
        .load(db)?)
}

/// The bytes of a mail, while they are kept.
pub fn raw(db: &mut Database, id: Id<Inbound>) -> Result<Option<Vec<u8>>, StoreError> {
    let raw: Option<Option<Vec<u8>>> = inbound_mail::table.find(id).select(inbound_mail::raw).first(db).optional()?;
    Ok(raw.flatten())
}

/// Notes that somebody has seen to it; false when somebody had.
pub fn settle(db: &mut Database, id: Id<Inbound>, at: Stamp, by: &str) -> Result<bool, StoreError> {
    let waiting = inbound_mail::table.find(id).filter(inbound_mail::settled_at.is_null());
    let settled = diesel::update(waiting)
        .set((inbound_mail::settled_at.eq(Some(at)), inbound_mail::settled_by.eq(Some(by))))
        .execute(db)?;
    Ok(settled == 1)
}

/// Takes a mail away from the person whose address wrote it; false when it was given to nobody that way.
pub fn unassign(db: &mut Database, id: Id<Inbound>) -> Result<bool, StoreError> {
    let assigned = inbound_mail::table
        .find(id)
        .filter(inbound_mail::kind.is_null())
        .filter(inbound_mail::invitation_id.is_not_null());
    let taken = diesel::update(assigned).set(inbound_mail::invitation_id.eq(None::<Id<Invitation>>)).execute(db)?;
    Ok(taken == 1)
}

/// Lets go of the bytes of mails that came before this; what they said stays. How many.
pub fn forget_raw(db: &mut Database, before: Stamp) -> Result<usize, StoreError> {
    let old = inbound_mail::table.filter(inbound_mail::received_at.lt(before)).filter(inbound_mail::raw.is_not_null());
    Ok(diesel::update(old).set(inbound_mail::raw.eq(None::<Vec<u8>>)).execute(db)?)
}
