//! Closes a wave: no more answers, and letters that have not left stay here.

use jiff::Timestamp;

use super::{House, Refusal, survey_waves};
use crate::storage::waves::WaveRow;
use crate::storage::{Database, letters, waves};
use crate::wave::Move;
use crate::wave::ledger::State as LetterState;

/// What closing did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Closed {
    /// Letters that will not leave any more.
    pub cancelled: usize,
}

pub async fn close(house: &House, name: &str, now: Timestamp) -> Result<Closed, Refusal> {
    let name = name.to_owned();
    house
        .store
        .write(move |db| {
            let wave = survey_waves::find(db, &name)?;
            close_now(db, &wave, LetterState::Cancelled, now)
        })
        .await
}

/// Closes every wave whose time is over; their names.
pub async fn close_those_due(house: &House, now: Timestamp) -> Result<Vec<String>, Refusal> {
    let due = move |db: &mut Database| -> Result<Vec<WaveRow>, Refusal> {
        let all = waves::all(db)?;
        Ok(all.into_iter().filter(|wave| wave.state.takes_answers() && wave.closes_at.moment() < now).collect())
    };
    if house.store.read(due).await?.is_empty() {
        return Ok(Vec::new());
    }
    house
        .store
        .write(move |db| {
            let mut closed = Vec::new();
            for wave in due(db)? {
                close_now(db, &wave, LetterState::Expired, now)?;
                closed.push(wave.name);
            }
            Ok(closed)
        })
        .await
}

fn close_now(db: &mut Database, wave: &WaveRow, end: LetterState, now: Timestamp) -> Result<Closed, Refusal> {
    let after = wave.state.after(Move::Close)?;
    if !waves::shift(db, wave.id, wave.state, after)? {
        return Err(Refusal::damaged("the wave changed meanwhile"));
    }
    waves::note_close(db, wave.id, now.into())?;
    Ok(Closed { cancelled: letters::end_of_wave(db, wave.id, end)? })
}
