//! Sends a wave: it is held for as long as it can be taken back, then its letters become due and the post takes them.

use jiff::{SignedDuration, Timestamp};

use super::move_wave::{self, Order};
use super::{House, Refusal, survey_waves};
use crate::rights::Right;
use crate::storage::waves::WaveRow;
use crate::storage::{Database, letters, waves};
use crate::wave::ledger::State as LetterState;
use crate::wave::{Move, State};

/// What sending did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sent {
    pub letters: usize,
    /// When they leave; until then it can be taken back.
    pub leaves_at: Timestamp,
    /// Whether they may leave already.
    pub is_leaving: bool,
}

/// Sends an approved wave. Its letters leave when nobody has taken it back in time, not before it opens, and not in
/// its quiet hours.
pub async fn send(house: &House, name: &str, order: Order) -> Result<Sent, Refusal> {
    let name = name.to_owned();
    house
        .on_record(move |house, db| {
            let wave = survey_waves::find(house, Right::RunWaves, db, &name)?;
            wave.state.after(Move::Send)?;
            let leaves_at = leaving(&wave, order.at);
            if wave.closes_at.moment() <= leaves_at {
                return Err(Refusal::ClosesInThePast { closes_on: wave.closes_on() });
            }
            move_wave::shift(db, &wave, Move::Send, &order, &leaves_at.to_string())?;
            waves::set_leaving(db, wave.id, Some(leaves_at.into()))?;
            let letters = usize::try_from(planned(db, &wave)?).map_err(Refusal::damaged)?;
            let is_leaving = leaves_at <= order.at;
            if is_leaving {
                let wave = WaveRow { state: State::Held, ..wave };
                start(db, &wave, order.at)?;
            }
            Ok(Sent { letters, leaves_at, is_leaving })
        })
        .await
}

/// Takes a wave back whose letters have not begun to leave; it can be sent again.
pub async fn take_back(house: &House, name: &str, order: Order) -> Result<(), Refusal> {
    let name = name.to_owned();
    house
        .on_record(move |house, db| {
            let wave = survey_waves::find(house, Right::RunWaves, db, &name)?;
            move_wave::shift(db, &wave, Move::TakeBack, &order, "")?;
            waves::set_leaving(db, wave.id, None)?;
            Ok(())
        })
        .await
}

/// Lets the letters of held waves go whose time has come; their names.
pub(super) fn start_those_due(db: &mut Database, now: Timestamp) -> Result<Vec<String>, Refusal> {
    let mut started = Vec::new();
    for wave in those_due(db, now)? {
        start(db, &wave, now)?;
        started.push(wave.name);
    }
    Ok(started)
}

/// Held waves whose time has come.
pub(super) fn those_due(db: &mut Database, now: Timestamp) -> Result<Vec<WaveRow>, Refusal> {
    let held = waves::in_state(db, State::Held)?;
    Ok(held.into_iter().filter(|wave| wave.leaves_at.is_none_or(|at| at.moment() <= now)).collect())
}

fn start(db: &mut Database, wave: &WaveRow, now: Timestamp) -> Result<(), Refusal> {
    let letters = letters::release(db, wave.id, now.into())?;
    move_wave::shift(db, wave, Move::Start, &Order::of_the_house(now), &letters.to_string())?;
    waves::set_leaving(db, wave.id, None)?;
    Ok(())
}

/// When the letters of a wave leave that is sent now.
pub fn leaving(wave: &WaveRow, now: Timestamp) -> Timestamp {
    let held = now + SignedDuration::from_mins(i64::from(wave.hold_minutes.max(0)));
    let opens = wave.opens_at.map_or(held, |opens| opens.moment().max(held));
    wave.quiet().next_free(opens, &wave.zone())
}

fn planned(db: &mut Database, wave: &WaveRow) -> Result<i64, Refusal> {
    let counts = letters::counts(db, wave.id)?;
    Ok(counts.into_iter().filter(|(_, state, _)| *state == LetterState::Planned).map(|(_, _, count)| count).sum())
}
