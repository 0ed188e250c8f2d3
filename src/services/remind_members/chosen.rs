//! Who is reminded now, and why the others are not.

use std::collections::{HashMap, HashSet};

use jiff::{SignedDuration, Timestamp};

use super::{LEAST_DAYS, Reminded};
use crate::id::Id;
use crate::people::address::Address;
use crate::services::{Refusal, letter_address};
use crate::storage::invitations::{self, InvitationRow};
use crate::storage::waves::WaveRow;
use crate::storage::{Database, declines, letters, responses, suppressions};
use crate::wave::ledger::{Kind, State};
use crate::wave::{Audience, Invitation};

/// Somebody who would be reminded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipient {
    pub invitation: Id<Invitation>,
    pub member: String,
    pub contact: String,
    pub address: String,
    /// Which letter it would be: it depends on whether they have begun.
    pub kind: Kind,
}

/// Everybody of this audience without a finished questionnaire whose address still works and who was not written to
/// lately; how many are left out, and why.
pub(super) fn of(db: &mut Database, wave: &WaveRow, audience: Audience, now: Timestamp) -> Result<Reminded, Refusal> {
    let (finished, begun): (Vec<_>, Vec<_>) =
        responses::states(db, wave.id)?.into_iter().partition(|(_, state)| state == responses::SENT);
    let [finished, begun] = [finished, begun].map(|of_state| -> HashSet<Id<Invitation>> {
        of_state.into_iter().map(|(invitation, _)| invitation).collect()
    });
    let out_of_reach = out_of_reach(db, wave)?;
    let (waiting, lately) = written_to(db, wave)?;
    let mut chosen = Reminded { finished: finished.len(), ..Reminded::default() };
    for invitation in invitations::of_wave(db, wave.id)? {
        if finished.contains(&invitation.id) {
            continue;
        }
        if out_of_reach.contains(&invitation.id) {
            chosen.undeliverable += 1;
            continue;
        }
        let Some(kind) = audience.letter(begun.contains(&invitation.id)) else { continue };
        // Whose letter the relay asked to bring again later gets that one first.
        if waiting.contains(&invitation.id) {
            continue;
        }
        let not_before = lately.get(&invitation.id).map(|at| *at + SignedDuration::from_hours(24 * LEAST_DAYS));
        if let Some(until) = not_before.filter(|until| *until > now) {
            chosen.written_lately += 1;
            chosen.wait_until = Some(chosen.wait_until.map_or(until, |known| known.min(until)));
            continue;
        }
        chosen.to.push(Recipient {
            invitation: invitation.id,
            member: invitation.member_name,
            contact: invitation.contact_name,
            address: invitation.address,
            kind,
        });
    }
    chosen.to.sort_by(|a, b| (&a.member, &a.address).cmp(&(&b.member, &b.address)));
    Ok(chosen)
}

/// Those whose address the relay refused or who do not want to be written to.
fn out_of_reach(db: &mut Database, wave: &WaveRow) -> Result<HashSet<Id<Invitation>>, Refusal> {
    let refused = letters::in_states(db, wave.id, &[State::Failed, State::Suppressed])?;
    let mut out: HashSet<Id<Invitation>> = HashSet::new();
    for letter in refused {
        // What was refused at an address that was put right since says nothing of the new one.
        if letter_address::too_late_for(db, &letter)?.is_none() {
            out.insert(letter.invitation_id);
        }
    }
    out.extend(declines::of_wave(db, wave.id)?.into_iter().map(|decline| decline.invitation_id));
    let silent = suppressions::keys(db)?;
    // Whoever was erased has no address.
    let is_silent = |invitation: &InvitationRow| {
        Address::parse(&invitation.address).map_or(true, |address| silent.contains(&address.key()))
    };
    out.extend(invitations::of_wave(db, wave.id)?.iter().filter(|row| is_silent(row)).map(|row| row.id));
    Ok(out)
}

/// Who waits for a letter that asks for answers, and when each last got one.
type Written = (HashSet<Id<Invitation>>, HashMap<Id<Invitation>, Timestamp>);

fn written_to(db: &mut Database, wave: &WaveRow) -> Result<Written, Refusal> {
    let waiting = letters::in_states(db, wave.id, &[State::Deferred])?;
    let waiting = waiting.into_iter().map(|letter| letter.invitation_id).collect();
    let mut lately: HashMap<Id<Invitation>, Timestamp> = HashMap::new();
    for letter in letters::in_states(db, wave.id, &[State::Accepted, State::Unknown])? {
        let at = letter.accepted_at.or(letter.attempted_at()).unwrap_or(letter.due_at).moment();
        if letter.key()?.kind.asks() {
            lately.entry(letter.invitation_id).and_modify(|known| *known = at.max(*known)).or_insert(at);
        }
    }
    Ok((waiting, lately))
}
