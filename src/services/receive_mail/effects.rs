//! What a mail that came back does to its letter, its address and its wave.

use jiff::{SignedDuration, Timestamp};

use crate::mail::incoming::{Class, Incoming};
use crate::people::address::Address;
use crate::services::Refusal;
use crate::services::decline_invitation::{self, Reason};
use crate::services::watch_post;
use crate::storage::invitations::{self, InvitationRow};
use crate::storage::letters::{self, Letter, Step};
use crate::storage::suppressions::{self, Suppression};
use crate::storage::{Database, address_corrections, inbound_mail, waves};
use crate::wave::ledger::{Bounce, State};

/// So many reports that a mailbox does not take a letter now, within so many days, mean that it never will.
const PATIENCE: usize = 3;
const PATIENCE_DAYS: i64 = 14;
/// Who noted an address that must not be written to.
const BY_REPORT: &str = "report";
const BY_COMPLAINT: &str = "complaint";

pub(super) fn apply(db: &mut Database, letter: &Letter, incoming: &Incoming, now: Timestamp) -> Result<(), Refusal> {
    let Some(invitation) = invitations::find(db, letter.invitation_id)? else { return Ok(()) };
    // Whatever comes back of a letter proves that the relay had taken it.
    if letter.state()? == State::Unknown {
        let step = Step { accepted_at: Some(now.into()), ..Step::default() };
        letters::shift(db, letter.key()?, letter.fence, State::Unknown, State::Accepted, &step)?;
    }
    match incoming.class {
        Class::Hard => silence(db, letter, &invitation, (suppressions::BOUNCED, BY_REPORT), now)?,
        Class::Soft if is_out_of_patience(db, letter, now)? => {
            silence(db, letter, &invitation, (suppressions::BOUNCED, BY_REPORT), now)?;
        }
        Class::Complaint => silence(db, letter, &invitation, (suppressions::COMPLAINED, BY_COMPLAINT), now)?,
        Class::Stop => decline_invitation::keep(db, &invitation, Reason::NoMail, now)?,
        _ => {}
    }
    let bounce = match incoming.class {
        Class::Hard => Bounce::Hard,
        Class::Soft => Bounce::Soft,
        Class::Blocked => Bounce::Policy,
        Class::Complaint => Bounce::Complaint,
        _ => return Ok(()),
    };
    letters::note_bounce(db, letter.key()?, bounce, now.into())?;
    watch_post::look_at_all(db, now)?;
    Ok(())
}

/// Writes no more to the address that this letter went to.
fn silence(
    db: &mut Database,
    letter: &Letter,
    invitation: &InvitationRow,
    (reason, by): (&str, &str),
    now: Timestamp,
) -> Result<(), Refusal> {
    // It may have been put right since: then the old one is meant.
    let corrected = address_corrections::of_invitation(db, invitation.id)?;
    let since = corrected.iter().find(|correction| correction.corrected_at.moment() > letter.dated_at.moment());
    let address = since.map_or(&invitation.address, |correction| &correction.was);
    let Ok(address) = Address::parse(address) else { return Ok(()) };
    let noted = Suppression {
        address_key: address.key(),
        reason: reason.to_owned(),
        since: now.into(),
        noted_by: by.to_owned(),
        evidence: waves::find(db, invitation.wave_id)?.map(|wave| wave.name).unwrap_or_default(),
    };
    suppressions::add(db, noted)?;
    let theirs: Vec<_> = invitations::to_address(db, &address.key())?
        .into_iter()
        .filter(|other| Address::parse(&other.address).is_ok_and(|own| own.key() == address.key()))
        .map(|other| other.id)
        .collect();
    letters::suppress(db, &theirs)?;
    Ok(())
}

fn is_out_of_patience(db: &mut Database, letter: &Letter, now: Timestamp) -> Result<bool, Refusal> {
    let since = now - SignedDuration::from_hours(24 * PATIENCE_DAYS);
    let lately = inbound_mail::of_invitation(db, letter.invitation_id)?
        .into_iter()
        .filter(|mail| mail.class == Class::Soft.as_str() && mail.received_at.moment() >= since);
    Ok(lately.count() >= PATIENCE)
}
