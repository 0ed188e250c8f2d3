//! Reminds those who have not finished, and nobody else.

use std::collections::HashSet;

use jiff::Timestamp;

use super::{House, Refusal, survey_waves};
use crate::id::Id;
use crate::people::address::Address;
use crate::storage::invitations::InvitationRow;
use crate::storage::letters::{self, Letter};
use crate::storage::waves::WaveRow;
use crate::storage::{Database, declines, invitations, responses, suppressions, waves};
use crate::wave::ledger::{Kind, LetterKey, State};
use crate::wave::{Invitation, Move};

/// What a reminder would do, or did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reminded {
    /// 1 for the first round.
    pub round: u16,
    pub letters: usize,
    /// Not reminded: the questionnaire was sent in.
    pub finished: usize,
    /// Not reminded: the relay refused their address for good, or they said that it is not for them.
    pub undeliverable: usize,
}

/// Whom a reminder would go to now. Writes nothing.
pub async fn outlook(house: &House, name: &str) -> Result<Reminded, Refusal> {
    let name = name.to_owned();
    house
        .store
        .read(move |db| {
            let wave = survey_waves::find(db, &name)?;
            let (unfinished, finished, undeliverable) = those_to_remind(db, &wave)?;
            let round = u16::try_from(wave.reminders + 1).map_err(Refusal::damaged)?;
            Ok(Reminded { round, letters: unfinished.len(), finished, undeliverable })
        })
        .await
}

/// Puts a reminder into the ledger for everybody who has not finished; it leaves at once.
///
/// Who finishes before their reminder leaves does not get it: sending answers
/// in takes open letters out, and the post looks once more before it sends.
pub async fn remind(house: &House, name: &str, now: Timestamp) -> Result<Reminded, Refusal> {
    let name = name.to_owned();
    house
        .store
        .write(move |db| {
            let wave = survey_waves::find(db, &name)?.id;
            // Counting the round takes the wave for this transaction: whoever presses at the same moment sees these letters.
            let round = u16::try_from(waves::count_reminder(db, wave)?).map_err(Refusal::damaged)?;
            let wave = survey_waves::find(db, &name)?;
            wave.state.after(Move::Remind)?;
            if wave.closes_at.moment() <= now {
                return Err(Refusal::ClosesInThePast { closes_at: wave.closes_at.moment().to_string() });
            }
            let waiting: i64 = letters::counts(db, wave.id)?
                .into_iter()
                .filter(|(_, state, _)| state.is_under_way())
                .map(|(_, _, count)| count)
                .sum();
            if waiting > 0 {
                return Err(Refusal::StillSending(u64::try_from(waiting).unwrap_or(0)));
            }
            let (unfinished, finished, undeliverable) = those_to_remind(db, &wave)?;
            if unfinished.is_empty() {
                return Err(Refusal::NobodyToRemind);
            }
            let planned: Vec<Letter> = unfinished
                .iter()
                .map(|invitation| {
                    let key = LetterKey { invitation: *invitation, kind: Kind::Reminder, number: round };
                    Letter::planned(wave.id, key, now.into())
                })
                .collect();
            let letters = letters::plan(db, &planned)?;
            letters::release(db, wave.id, now.into())?;
            Ok(Reminded { round, letters, finished, undeliverable })
        })
        .await
}

/// The invitations without a finished questionnaire whose address still works; how many finished; how many do not work.
fn those_to_remind(db: &mut Database, wave: &WaveRow) -> Result<(Vec<Id<Invitation>>, usize, usize), Refusal> {
    let finished: HashSet<Id<Invitation>> = responses::sent_in(db, wave.id)?.into_iter().collect();
    let silent = suppressions::keys(db)?;
    let mut refused: HashSet<Id<Invitation>> = letters::in_states(db, wave.id, &[State::Failed, State::Suppressed])?
        .into_iter()
        .map(|letter| letter.invitation_id)
        .filter(|invitation| !finished.contains(invitation))
        .collect();
    let declined = declines::of_wave(db, wave.id)?.into_iter().map(|decline| decline.invitation_id);
    refused.extend(declined.filter(|invitation| !finished.contains(invitation)));
    let invited = invitations::of_wave(db, wave.id)?;
    let key = |invitation: &InvitationRow| Address::parse(&invitation.address).map(|address| address.key());
    let is_silent = |invitation: &&InvitationRow| key(invitation).is_ok_and(|key| silent.contains(&key));
    let silent = invited.iter().filter(is_silent).map(|invitation| invitation.id);
    refused.extend(silent.filter(|invitation| !finished.contains(invitation)));
    // Whose letter the relay asked to bring again later gets that one first.
    let waiting: HashSet<Id<Invitation>> =
        letters::in_states(db, wave.id, &[State::Deferred])?.into_iter().map(|letter| letter.invitation_id).collect();
    let unfinished = invited
        .into_iter()
        .map(|invitation| invitation.id)
        .filter(|invitation| !finished.contains(invitation) && !refused.contains(invitation))
        .filter(|invitation| !waiting.contains(invitation))
        .collect();
    Ok((unfinished, finished.len(), refused.len()))
}
