//! Invites the colleague who is better asked, instead of whoever was invited first.
//!
//! The company keeps its one place: the new invitation takes over its rows of
//! the frame and the answers so far, and the first one gets no more letters.
//! What it got stays in the ledger.

use super::move_wave::{self, Order};
use super::{House, Refusal, Thing, secrets, survey_waves};
use crate::id::Id;
use crate::people::address::Address;
use crate::people::member::{Contact, Member};
use crate::rights::Right;
use crate::storage::handovers::{self, Handover};
use crate::storage::invitations::{self, InvitationRow};
use crate::storage::letters::{self, Letter};
use crate::storage::members::{self, ContactRow};
use crate::storage::named_colleagues::{self, NamedColleague};
use crate::storage::waves::{self, WaveRow};
use crate::storage::{Database, StoreError, responses, suppressions};
use crate::wave::invitation::{invitation_id, invitation_id_in};
use crate::wave::ledger::{Kind, LetterKey};
use crate::wave::{Invitation, Move};

/// Who is invited now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invited {
    pub invitation: Id<Invitation>,
    pub member: String,
    pub name: String,
    pub address: String,
}

/// Why a colleague can't take the place of somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotNow {
    /// Nobody is named, or no longer.
    NobodyNamed,
    /// The answers are in: there is nothing left to hand over.
    Answered,
    /// The colleague has an invitation to this wave of their own.
    AlreadyInvited,
    /// The address does not work, or its owner wants no mail.
    Silent,
}

impl NotNow {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NobodyNamed => "named",
            Self::Answered => "answered",
            Self::AlreadyInvited => "invited",
            Self::Silent => "silent",
        }
    }

    pub(super) const fn words(self) -> &'static str {
        match self {
            Self::NobodyNamed => "nobody is named any more",
            Self::Answered => "the answers are in, so there is nothing left to hand over",
            Self::AlreadyInvited => "they have an invitation to this wave already",
            Self::Silent => "their address does not work, or its owner wants no mail",
        }
    }
}

impl From<NotNow> for Refusal {
    fn from(why: NotNow) -> Self {
        Self::NotInvited(why)
    }
}

/// Invites the colleague that this invitation named. `keeps_link` says whether the first link goes on working; it then
/// leads to the same answers. Twice is once.
pub async fn invite(
    house: &House,
    invitation: Id<Invitation>,
    keeps_link: bool,
    order: Order,
) -> Result<Invited, Refusal> {
    house.on_record(move |house, db| invite_now(house, db, invitation, keeps_link, &order)).await
}

fn invite_now(
    house: &House,
    db: &mut Database,
    id: Id<Invitation>,
    keeps_link: bool,
    order: &Order,
) -> Result<Invited, Refusal> {
    let unknown = || Refusal::unknown(Thing::Invitation, id.uuid().to_string());
    let first = invitations::hold(db, id)?.ok_or_else(unknown)?;
    let wave = waves::find(db, first.wave_id)?.ok_or_else(unknown)?;
    survey_waves::demand_of(house, Right::RunWaves, db, &wave)?;
    wave.state.after(Move::HandOver)?;
    if let Some(done) = handovers::find(db, id)? {
        let now = invitations::find(db, done.became)?.ok_or_else(unknown)?;
        return Ok(invited(&now));
    }
    let Some(named) = named_colleagues::find(db, id)? else { return Err(NotNow::NobodyNamed.into()) };
    if responses::find(db, id)?.is_some_and(|response| response.state == responses::SENT) {
        return Err(NotNow::Answered.into());
    }
    let Ok(address) = Address::parse(&named.address) else { return Err(NotNow::Silent.into()) };
    if suppressions::holds(db, &address.key())? {
        return Err(NotNow::Silent.into());
    }
    let contact = contact_of(db, first.member_id, &named, &address, &first.language)?;
    let new = InvitationRow {
        id: derived(db, &wave, &first, contact)?,
        contact_id: contact,
        contact_name: named.name.clone(),
        address: address.to_string(),
        link_number: 0,
        ..first.clone()
    };
    if invitations::find(db, new.id)?.is_some() {
        return Err(NotNow::AlreadyInvited.into());
    }
    take_the_place(db, &wave, &first, &new, keeps_link, order)?;
    move_wave::note(db, &wave, Move::HandOver, wave.state, order, &new.member_name)?;
    Ok(invited(&new))
}

/// The new invitation gets the place in the frame, the answers and a letter; the first one gets no more letters.
fn take_the_place(
    db: &mut Database,
    wave: &WaveRow,
    first: &InvitationRow,
    new: &InvitationRow,
    keeps_link: bool,
    order: &Order,
) -> Result<(), StoreError> {
    invitations::freeze(db, std::slice::from_ref(new), &[])?;
    let handover = Handover {
        invitation_id: first.id,
        became: new.id,
        wave_id: wave.id,
        keeps_link,
        handed_at: order.at.into(),
        handed_by: order.by.clone(),
    };
    handovers::add(db, handover)?;
    invitations::move_frame(db, first.id, new.id)?;
    responses::hand_over(db, first.id, new.id)?;
    letters::cancel_of(db, first.id)?;
    let key = LetterKey { invitation: new.id, kind: Kind::Invitation, number: 1 };
    letters::plan(db, &[Letter::queued(wave.id, key, order.at.into())])?;
    Ok(())
}

/// The contact of the member with this address; one that is new comes after those it has.
fn contact_of(
    db: &mut Database,
    member: Id<Member>,
    named: &NamedColleague,
    address: &Address,
    language: &str,
) -> Result<Id<Contact>, StoreError> {
    let contacts = members::contacts_of(db, member)?;
    if let Some(known) = contacts.iter().find(|contact| contact.address_key == address.key()) {
        return Ok(known.id);
    }
    let contact = ContactRow {
        id: secrets::id(),
        member_id: member,
        address: address.to_string(),
        address_key: address.key(),
        first_name: None,
        last_name: Some(named.name.clone()),
        job_title: None,
        language: Some(language.to_owned()),
        rank: contacts.iter().map(|contact| contact.rank).max().map_or(0, |rank| rank + 1),
        ended_on: None,
    };
    let id = contact.id;
    members::add_all(db, &[], &[contact])?;
    Ok(id)
}

/// As it is derived when a wave is frozen: who is invited already is found.
fn derived(
    db: &mut Database,
    wave: &WaveRow,
    first: &InvitationRow,
    contact: Id<Contact>,
) -> Result<Id<Invitation>, StoreError> {
    let place = invitations::frame_of(db, first.id)?.into_iter().next().filter(|_| wave.one_each);
    Ok(match place {
        Some(place) => invitation_id_in(wave.id, contact, place.cluster_id),
        None => invitation_id(wave.id, contact),
    })
}

fn invited(row: &InvitationRow) -> Invited {
    Invited {
        invitation: row.id,
        member: row.member_name.clone(),
        name: row.contact_name.clone(),
        address: row.address.clone(),
    }
}
