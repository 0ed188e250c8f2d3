//! What a mail that came back does to its letter, its address and its wave.

use jiff::{SignedDuration, Timestamp};

use crate::mail::incoming::{Class, Incoming};
use crate::people::address::Address;
use crate::services::Refusal;
use crate::services::decline_invitation::{self, Reason};
use crate::services::rest_group::{self, Said};
use crate::services::{letter_address, stop_writing, watch_post};
use crate::storage::invitations::{self, InvitationRow};
use crate::storage::letters::{self, Letter, Step};
use crate::storage::suppressions;
use crate::storage::{Database, inbound_mail, waves};
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
        // It was taken when it was attempted, and counts among the letters of that time.
        let at = letter.attempted_at();
        let reply = Some("it came back, so the relay had taken it".to_owned());
        let step = Step { accepted_at: at, settled_at: at, reply, ..Step::default() };
        letters::shift(db, letter.key()?, letter.fence, State::Unknown, State::Accepted, &step)?;
    }
    match incoming.class {
        Class::Hard => silence(db, letter, &invitation, (suppressions::BOUNCED, BY_REPORT), now)?,
        Class::Soft if is_out_of_patience(db, letter, now)? => {
            silence(db, letter, &invitation, (suppressions::BOUNCED, BY_REPORT), now)?;
        }
        Class::Complaint => silence(db, letter, &invitation, (suppressions::COMPLAINED, BY_COMPLAINT), now)?,
        Class::Blocked => {
            let words = incoming.words.as_str();
            rest_group::rest(db, &invitation.address, &Said { phase: "report", code: None, words }, now)?;
        }
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
    let corrected = letter_address::too_late_for(db, letter)?;
    let address = corrected.as_ref().map_or(&invitation.address, |correction| &correction.was);
    let Ok(address) = Address::parse(address) else { return Ok(()) };
    let evidence = waves::find(db, invitation.wave_id)?.map(|wave| wave.name).unwrap_or_default();
    Ok(stop_writing::silence(db, &address, reason, (by, &evidence), now)?)
}

fn is_out_of_patience(db: &mut Database, letter: &Letter, now: Timestamp) -> Result<bool, Refusal> {
    let since = now - SignedDuration::from_hours(24 * PATIENCE_DAYS);
    let here = letter_address::too_late_for(db, letter)?.map(|correction| correction.number);
    let mut reports = 0;
    for mail in inbound_mail::of_invitation(db, letter.invitation_id)? {
        if mail.class != Class::Soft.as_str() || mail.received_at.moment() < since {
            continue;
        }
        // What another mailbox did not take says nothing of this one.
        let other = mail.letter()?.map_or(Ok(None), |key| letters::find(db, key))?;
        if let Some(other) = other
            && letter_address::too_late_for(db, &other)?.map(|correction| correction.number) == here
        {
            reports += 1;
        }
    }
    Ok(reports >= PATIENCE)
}
