//! Approves a wave: the frame is frozen, and one letter per invitation lies in the ledger.

use jiff::Timestamp;

use super::{House, Refusal, prepare_wave, survey_waves};
use crate::storage::letters::{self, Letter};
use crate::storage::{invitations, surveys, waves};
use crate::wave::Move;
use crate::wave::ledger::{Kind, LetterKey};

/// What was frozen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Approved {
    pub invitations: usize,
    pub letters: usize,
}

/// Approves the wave if `typed` is the number of letters it would send.
///
/// One transaction: either everybody is in the frame with a letter, or nobody is.
pub async fn approve(house: &House, name: &str, typed: &str, by: &str, now: Timestamp) -> Result<Approved, Refusal> {
    let (name, typed, by) = (name.to_owned(), typed.trim().to_owned(), by.to_owned());
    house
        .write(move |house, db| {
            let wave = survey_waves::find(db, &name)?;
            let after = wave.state.after(Move::Approve)?;
            let survey = house.definitions.get(db, wave.survey_version_id)?;
            let version = surveys::version(db, wave.survey_version_id)?
                .ok_or_else(|| Refusal::damaged("a version of a definition is missing"))?;
            prepare_wave::wanted::check_launch(&survey, &version)?;
            let outlook = prepare_wave::outlook_of(db, &wave, &survey)?;
            let expected = outlook.invitations.len();
            if expected == outlook.not_wanted.len() {
                return Err(Refusal::NobodyToAsk);
            }
            let to_send = outlook.letters();
            if typed.parse() != Ok(to_send) {
                return Err(Refusal::WrongCount { expected: to_send, found: typed });
            }
            if wave.closes_at.moment() <= now {
                return Err(Refusal::ClosesInThePast { closes_at: wave.closes_at.moment().to_string() });
            }
            if !waves::shift(db, wave.id, wave.state, after)? {
                return Err(Refusal::damaged("the wave changed meanwhile"));
            }
            waves::note_approval(db, wave.id, now.into(), &by)?;
            invitations::freeze(db, &outlook.invitations, &outlook.frame)?;
            let planned: Vec<Letter> = outlook
                .invitations
                .iter()
                .map(|invitation| {
                    let key = LetterKey { invitation: invitation.id, kind: Kind::Invitation, number: 1 };
                    Letter::planned(wave.id, key, now.into())
                })
                .collect();
            letters::plan(db, &planned)?;
            // They belong to the frame all the same: whoever does not want mail is still a member.
            let suppressed = letters::suppress(db, &outlook.not_wanted)?;
            Ok(Approved { invitations: expected, letters: expected - suppressed })
        })
        .await
}
