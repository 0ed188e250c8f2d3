//! Puts the address of an invitation right and sends it once more: the same link, a new letter.

use jiff::Timestamp;

use super::move_wave::Order;
use super::{House, Refusal};
use crate::id::Id;
use crate::people::address::Address;
use crate::storage::address_corrections::{self, Correction};
use crate::storage::letters::{self, Letter, Step};
use crate::storage::{Database, StoreError, handovers, invitations, members, responses, suppressions, waves};
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

/// The invitation goes to another address from now on, and the contact of the member has it too. Its letters that wait
/// go there; if none waits, the invitation is written once more. Twice the same is once.
pub async fn correct(
    house: &House,
    invitation: Id<Invitation>,
    address: &str,
    order: Order,
) -> Result<Corrected, Refusal> {
    let typed = address.trim().to_owned();
    let address = Address::parse(&typed).map_err(|fault| Refusal::BadInput {
        field: "address",
        found: typed.chars().take(100).collect(),
        expected: fault.to_string(),
    })?;
    house.write(move |_, db| correct_now(db, invitation, &address, &order)).await
}

fn correct_now(db: &mut Database, id: Id<Invitation>, address: &Address, order: &Order) -> Result<Corrected, Refusal> {
    let unknown = || Refusal::unknown("invitation", id.uuid().to_string());
    let invitation = invitations::find(db, id)?.ok_or_else(unknown)?;
    if handovers::find(db, id)?.is_some() {
        // Somebody else is written to instead.
        return Err(unknown());
    }
    let wave = waves::find(db, invitation.wave_id)?.ok_or_else(unknown)?;
    if wave.state == WaveState::Closed {
        return Err(IllegalMove { state: wave.state, attempted: Move::Send }.into());
    }
    let done = |is_sent| Corrected { member: invitation.member_name.clone(), address: address.to_string(), is_sent };
    if invitation.address == address.as_str() {
        return Ok(done(false));
    }
    if suppressions::holds(db, &address.key())? {
        return Err(Refusal::BadInput {
            field: "address",
            found: address.to_string(),
            expected: "an address that may be written to: this one does not work, or its owner wants no mail"
                .to_owned(),
        });
    }
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
    let contacts = members::contacts_of(db, invitation.member_id)?;
    let is_taken = contacts.iter().any(|contact| contact.address_key == address.key());
    if let Some(mut contact) =
        contacts.into_iter().find(|contact| contact.id == invitation.contact_id).filter(|_| !is_taken)
    {
        contact.address = address.to_string();
        contact.address_key = address.key();
        members::change_contact(db, &contact)?;
    }
    let has_answered = responses::sent_in(db, wave.id)?.contains(&id);
    let was_sent = !matches!(wave.state, WaveState::Approved | WaveState::Held);
    let is_sent = was_sent && !has_answered && write_again(db, wave.id, id, order.at)?;
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
