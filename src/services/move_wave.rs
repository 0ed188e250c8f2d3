//! Moves a wave from state to state, and writes down who did it, when and why. Nothing else changes a state.

use jiff::Timestamp;

use super::{House, Refusal, survey_waves};
use crate::storage::wave_events::{self, WaveEvent};
use crate::storage::waves::{self, WaveRow};
use crate::storage::{Database, StoreError};
use crate::wave::{Move, State};

/// Who wants something done, when, and why.
#[derive(Clone, Debug)]
pub struct Order {
    pub by: String,
    pub at: Timestamp,
    /// In their words; may be empty.
    pub why: String,
}

/// What the house does by itself is done by this name.
pub const HOUSE: &str = "Peil";

/// Characters of a reason that are kept.
const LONGEST_REASON: usize = 500;

impl Order {
    pub fn new(by: &str, at: Timestamp) -> Self {
        Self { by: by.to_owned(), at, why: String::new() }
    }

    /// The same with a reason.
    pub fn because(self, why: &str) -> Self {
        let words = why.split_whitespace().collect::<Vec<_>>().join(" ");
        Self { why: words.chars().take(LONGEST_REASON).collect(), ..self }
    }
}

/// Takes a wave to the state after `step`, or says why not. `detail` says what it concerned and may be empty.
pub(super) fn shift(
    db: &mut Database,
    wave: &WaveRow,
    step: Move,
    order: &Order,
    detail: &str,
) -> Result<State, Refusal> {
    let after = wave.state.after(step)?;
    if !waves::shift(db, wave.id, wave.state, after)? {
        return Err(StoreError::Busy.into());
    }
    note(db, wave, step, after, order, detail)?;
    Ok(after)
}

/// Writes down what was done with a wave.
pub(super) fn note(
    db: &mut Database,
    wave: &WaveRow,
    step: Move,
    after: State,
    order: &Order,
    detail: &str,
) -> Result<(), StoreError> {
    let event = WaveEvent {
        wave_id: wave.id,
        number: 0,
        happened_at: order.at.into(),
        happened_by: order.by.clone(),
        step: step.as_str().to_owned(),
        state: after.as_str().to_owned(),
        reason: order.why.clone(),
        detail: detail.to_owned(),
    };
    wave_events::add(db, event)
}

/// What was done with the wave, in the order it happened.
pub async fn history(house: &House, name: &str) -> Result<Vec<WaveEvent>, Refusal> {
    let name = name.to_owned();
    house
        .store
        .read(move |db| {
            let wave = survey_waves::find(db, &name)?;
            Ok(wave_events::of_wave(db, wave.id)?)
        })
        .await
}
