//! Letters that ask for nothing: answers came in, thanks for taking part, the results are published.

use std::collections::HashSet;

use jiff::Timestamp;

use super::move_wave::Order;
use super::{House, Refusal, survey_waves};
use crate::id::Id;
use crate::people::address::Address;
use crate::rights::Right;
use crate::storage::invitations::{self, InvitationRow};
use crate::storage::letters::{self, Letter};
use crate::storage::waves::{self, WaveRow};
use crate::storage::{Database, StoreError, declines, responses, suppressions};
use crate::wave::ledger::{Kind, LetterKey};
use crate::wave::{IllegalMove, Invitation, Move};

/// Confirms that answers came in, if the wave wants that; once, however often they are sent.
pub(super) fn confirm(db: &mut Database, invitation: &InvitationRow, now: Timestamp) -> Result<(), StoreError> {
    let Some(wave) = waves::find(db, invitation.wave_id)?.filter(|wave| wave.confirms) else { return Ok(()) };
    let key = LetterKey { invitation: invitation.id, kind: Kind::Confirmation, number: 1 };
    letters::plan(db, &[Letter::queued(wave.id, key, now.into())])?;
    Ok(())
}

/// Thanks whoever took part. How many letters.
pub(super) fn thank(db: &mut Database, wave: &WaveRow, now: Timestamp) -> Result<usize, Refusal> {
    let took_part: HashSet<Id<Invitation>> = responses::sent_in(db, wave.id)?.into_iter().collect();
    let to = reachable(db, wave)?.into_iter().filter(|invitation| took_part.contains(invitation));
    write(db, wave, Kind::Thanks, to, now)
}

/// How many a note about published results would go to: none once it was written. Writes nothing.
pub async fn outlook(house: &House, name: &str) -> Result<usize, Refusal> {
    let name = name.to_owned();
    house
        .read(move |house, db| {
            let wave = survey_waves::find(house, Right::RunWaves, db, &name)?;
            let is_told = letters::counts(db, wave.id)?.iter().any(|(kind, ..)| *kind == Kind::Publication);
            Ok(if is_told { 0 } else { reachable(db, &wave)?.len() })
        })
        .await
}

/// Tells everybody who was invited that the results are published, if `typed` is how many that are. Once.
pub async fn announce(house: &House, name: &str, typed: &str, order: Order) -> Result<usize, Refusal> {
    let (name, typed) = (name.to_owned(), typed.trim().to_owned());
    house
        .on_record(move |house, db| {
            let wave = survey_waves::find(house, Right::RunWaves, db, &name)?;
            if !wave.state.is_over() {
                return Err(IllegalMove { state: wave.state, attempted: Move::Announce }.into());
            }
            let to = reachable(db, &wave)?;
            if typed.parse() != Ok(to.len()) {
                return Err(Refusal::WrongCount { expected: to.len(), found: typed });
            }
            let letters = write(db, &wave, Kind::Publication, to.into_iter(), order.at)?;
            super::move_wave::shift(db, &wave, Move::Announce, &order, &letters.to_string())?;
            Ok(letters)
        })
        .await
}

/// Those invited who did not decline and whose address may be written to.
fn reachable(db: &mut Database, wave: &WaveRow) -> Result<Vec<Id<Invitation>>, Refusal> {
    let silent = suppressions::keys(db)?;
    let declined: HashSet<Id<Invitation>> =
        declines::of_wave(db, wave.id)?.into_iter().map(|decline| decline.invitation_id).collect();
    let may_be_written_to = |invitation: &InvitationRow| {
        Address::parse(&invitation.address).is_ok_and(|address| !silent.contains(&address.key()))
            && !declined.contains(&invitation.id)
    };
    let invited = invitations::of_wave(db, wave.id)?;
    Ok(invited.into_iter().filter(may_be_written_to).map(|invitation| invitation.id).collect())
}

fn write(
    db: &mut Database,
    wave: &WaveRow,
    kind: Kind,
    to: impl Iterator<Item = Id<Invitation>>,
    now: Timestamp,
) -> Result<usize, Refusal> {
    let letters: Vec<Letter> =
        to.map(|invitation| Letter::queued(wave.id, LetterKey { invitation, kind, number: 1 }, now.into())).collect();
    Ok(letters::plan(db, &letters)?)
}
