//! Puts the address of an invitation right and sends it once more: a new link in a new letter. The address that was
//! wrong may be somebody's, so the link that went there opens nothing any more; what was answered by it stays.

use jiff::Timestamp;

use super::keep_trail::{self, OnWhat};
use super::move_wave::Order;
use super::{Field, House, Refusal, Thing, survey_waves};
use crate::id::Id;
use crate::people::address::Address;
use crate::rights::Right;
use crate::storage::address_corrections::{self, Correction};
use crate::storage::invitations::InvitationRow;
use crate::storage::letters::{self, Letter, Step};
use crate::storage::{Database, StoreError, handovers, invitations, members, responses, suppressions, waves};
use crate::trail::{Act, Kind as Subjects, Part, Standing, differences};
use crate::wave::ledger::{Kind, LetterKey, State};
use crate::wave::{IllegalMove, Invitation, Move, State as WaveState, Wave};

/// What was put right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Corrected {
    pub member: String,
    pub address: String,
    /// Whether a letter was written: nobody who has answered gets one.
    pub is_sent: bool,
}

/// The invitation goes to another address from now on with another link, and the contact of the member has it too. Its
/// letters that wait go there; if none waits, the invitation is written once more. Twice the same is once.
pub async fn correct(
    house: &House,
    invitation: Id<Invitation>,
    address: &str,
    order: Order,
) -> Result<Corrected, Refusal> {
    let address = parsed(address)?;
    house.on_record(move |house, db| correct_now(house, db, invitation, &address, &order)).await
}

/// Only the contact of the member has the address from now on, for later waves: behind the link of the invitation there
/// are answers, and it stays where it is.
pub(super) async fn correct_contact(
    house: &House,
    invitation: Id<Invitation>,
    address: &str,
    order: Order,
) -> Result<(), Refusal> {
    let address = parsed(address)?;
    house
        .on_record(move |_, db| {
            let unknown = || Refusal::unknown(Thing::Invitation, invitation.uuid().to_string());
            let invitation = invitations::find(db, invitation)?.ok_or_else(unknown)?;
            check_silence(db, &address)?;
            change_contact(db, &invitation, &address)?;
            let thing = OnWhat::new(Subjects::Member, &invitation.member_name);
            Ok(keep_trail::note(db, &order, Act::AddressCorrected, &thing, "", Standing::ForLater.as_str())?)
        })
        .await
}

fn parsed(address: &str) -> Result<Address, Refusal> {
    let typed = address.trim();
    Address::parse(typed).map_err(|fault| Refusal::BadInput {
        field: Field::Address,
        found: typed.chars().take(100).collect(),
        expected: fault.to_string(),
    })
}

/// Refuses an address that nobody writes to.
fn check_silence(db: &mut Database, address: &Address) -> Result<(), Refusal> {
    if !suppressions::holds(db, &address.key())? {
        return Ok(());
    }
    Err(Refusal::BadInput {
        field: Field::Address,
        found: address.to_string(),
        expected: "an address that may be written to: this one does not work, or its owner wants no mail".to_owned(),
    })
}

/// Unless another contact of the member has it.
fn change_contact(db: &mut Database, invitation: &InvitationRow, address: &Address) -> Result<(), StoreError> {
    let contacts = members::contacts_of(db, invitation.member_id)?;
    if contacts.iter().any(|contact| contact.address_key == address.key()) {
        return Ok(());
    }
    if let Some(mut contact) = contacts.into_iter().find(|contact| contact.id == invitation.contact_id) {
        contact.address = address.to_string();
        contact.address_key = address.key();
        members::change_contact(db, &contact)?;
    }
    Ok(())
}

fn correct_now(
    house: &House,
    db: &mut Database,
    id: Id<Invitation>,
    address: &Address,
    order: &Order,
) -> Result<Corrected, Refusal> {
    let unknown = || Refusal::unknown(Thing::Invitation, id.uuid().to_string());
    let invitation = invitations::find(db, id)?.ok_or_else(unknown)?;
    if handovers::find(db, id)?.is_some() {
        // Somebody else is written to instead.
        return Err(unknown());
    }
    let wave = waves::find(db, invitation.wave_id)?.ok_or_else(unknown)?;
    survey_waves::demand_of(house, Right::RunWaves, db, &wave)?;
    if wave.state.is_over() {
        return Err(IllegalMove { state: wave.state, attempted: Move::Send }.into());
    }
    let done = |is_sent| Corrected { member: invitation.member_name.clone(), address: address.to_string(), is_sent };
    if invitation.address == address.as_str() {
        return Ok(done(false));
    }
    check_silence(db, address)?;
    let correction = Correction {
        invitation_id: id,
        number: 0,
        was: invitation.address.clone(),
        became: address.to_string(),
        corrected_at: order.at.into(),
        corrected_by: order.by.clone(),
    };
    address_corrections::add(db, correction)?;
    invitations::set_address(db, id, address.as_str())?;
    change_contact(db, &invitation, address)?;
    let has_answered = responses::sent_in(db, wave.id)?.contains(&id);
    let was_sent = !matches!(wave.state, WaveState::Approved | WaveState::Held);
    let is_sent = was_sent && !has_answered && write_again(db, wave.id, id, order.at)?;
    let became = differences::told(&[(Part::Wave, &wave.name)]);
    let thing = OnWhat::new(Subjects::Member, &invitation.member_name);
    keep_trail::note(db, order, Act::AddressCorrected, &thing, "", &became)?;
    Ok(done(is_sent))
}

/// Puts one more invitation into the ledger unless a letter to them waits; that one goes to the new address, at once.
///
/// One that a worker holds is taken from it, since it is written to the old address. One whose text may have left for
/// there can't be called back: should it ever come again, the newer invitation has taken its place.
fn write_again(db: &mut Database, wave: Id<Wave>, id: Id<Invitation>, now: Timestamp) -> Result<bool, StoreError> {
    let theirs = letters::hold_all_of(db, id)?;
    let mut one_waits = false;
    for letter in &theirs {
        let (key, state) = (letter.key()?, letter.state()?);
        match state {
            State::Leased => {
                letters::shift(db, key, letter.fence, state, State::Queued, &Step::default())?;
            }
            State::Deferred => letters::hasten(db, key, now.into())?,
            State::Planned | State::Queued => {}
            _ => continue,
        }
        one_waits |= key.kind.asks();
    }
    if one_waits {
        return Ok(false);
    }
    let of_kind = theirs.iter().filter(|letter| letter.kind == Kind::Invitation.as_str());
    let last = of_kind.map(|letter| letter.number).max().unwrap_or(0);
    let number = u16::try_from(last + 1).unwrap_or(u16::MAX);
    let key = LetterKey { invitation: id, kind: Kind::Invitation, number };
    Ok(letters::plan(db, &[Letter::queued(wave, key, now.into())])? == 1)
}
