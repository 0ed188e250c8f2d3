//! Moves a wave from state to state, and writes down who did it, when and why. Nothing else changes a state.

use jiff::Timestamp;

use super::keep_trail::{self, OnWhat};
use super::{Field, House, Refusal, survey_waves};
use crate::rights::Right;
use crate::storage::wave_events::{self, WaveEvent};
use crate::storage::waves::{self, WaveRow};
use crate::storage::{Database, StoreError};
use crate::trail::{Act, Door};
use crate::wave::{IllegalMove, Move, State};

/// Who wants something done, when, and why.
#[derive(Clone, Debug)]
pub struct Order {
    pub by: String,
    pub at: Timestamp,
    /// In their words; may be empty.
    pub why: String,
    pub door: Door,
    /// From which machine: a network address, or a host and its user; may be empty.
    pub place: String,
    /// Of the user of the system who typed a command.
    pub uid: Option<u32>,
}

/// What the house does by itself is done by this name.
pub const HOUSE: &str = "Peil";

/// Characters of a reason that are kept.
const LONGEST_REASON: usize = 500;

impl Order {
    /// What the house does by itself.
    pub(super) fn of_the_house(at: Timestamp) -> Self {
        Self { by: HOUSE.to_owned(), at, why: String::new(), door: Door::House, place: String::new(), uid: None }
    }

    /// The same with a reason.
    pub fn because(self, why: &str) -> Self {
        let words = why.split_whitespace().collect::<Vec<_>>().join(" ");
        Self { why: words.chars().take(LONGEST_REASON).collect(), ..self }
    }
}

/// Takes a wave to the state after `step`, or says why not: a step that needs a reason is not taken without.
/// `detail` says what it concerned and may be empty.
pub(super) fn shift(
    db: &mut Database,
    wave: &WaveRow,
    step: Move,
    order: &Order,
    detail: &str,
) -> Result<State, Refusal> {
    let after = wave.state.after(step)?;
    check_reason(step, order)?;
    if !waves::shift(db, wave.id, wave.state, after)? {
        return Err(StoreError::Busy.into());
    }
    note(db, wave, step, after, order, detail)?;
    Ok(after)
}

/// What is hard to take back is not done without a word on why; the house does by itself only what was planned.
fn check_reason(step: Move, order: &Order) -> Result<(), Refusal> {
    if !step.needs_reason() || order.door == Door::House || !order.why.is_empty() {
        return Ok(());
    }
    let field = if step == Move::Withdraw { Field::ReasonToTakeFiguresBack } else { Field::ReasonOfAStep };
    let expected = format!("a few words on why the wave is to {}; they are kept with what was done", step.as_str());
    Err(Refusal::BadInput { field, found: String::new(), expected })
}

/// Reopens a wave: it comes back as it was when it was closed. The post of one that was paused stays stopped. One that
/// was never sent has no links that could work again.
pub(super) fn reopen(db: &mut Database, wave: &WaveRow, order: &Order, detail: &str) -> Result<State, Refusal> {
    let running = wave.state.after(Move::Reopen)?;
    check_reason(Move::Reopen, order)?;
    let events = wave_events::of_wave(db, wave.id)?;
    let before = events
        .iter()
        .rev()
        .find(|event| ![State::Closed, State::Released].iter().any(|over| event.state == over.as_str()));
    let was = |state: State| before.is_some_and(|event| event.state == state.as_str());
    if was(State::Approved) || was(State::Held) {
        return Err(IllegalMove { state: wave.state, attempted: Move::Reopen }.into());
    }
    let after = if was(State::Paused) { State::Paused } else { running };
    if !waves::shift(db, wave.id, wave.state, after)? {
        return Err(StoreError::Busy.into());
    }
    note(db, wave, Move::Reopen, after, order, detail)?;
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
    wave_events::add(db, event)?;
    let became = match detail.is_empty() {
        true => after.as_str().to_owned(),
        false => format!("{}: {detail}", after.as_str()),
    };
    keep_trail::note(db, order, act_of(step), &OnWhat::wave(wave), &was_of(wave, step), &became)
}

/// The state before, with what is about to change.
fn was_of(wave: &WaveRow, step: Move) -> String {
    let state = wave.state.as_str();
    match step {
        Move::Extend | Move::Reopen => format!("{state}: {}", wave.closes_on()),
        Move::Pace => format!("{state}: {}", wave.per_second),
        Move::Aim => format!("{state}: {}", wave.targets().stored()),
        _ => state.to_owned(),
    }
}

fn act_of(step: Move) -> Act {
    match step {
        Move::Change => Act::WaveChanged,
        Move::Check => Act::WaveChecked,
        Move::Approve => Act::WaveApproved,
        Move::Send => Act::WaveSent,
        Move::TakeBack => Act::WaveTakenBack,
        Move::Start => Act::WaveStarted,
        Move::Remind => Act::WaveReminded,
        Move::Pause => Act::WavePaused,
        Move::Resume => Act::WaveResumed,
        Move::Close => Act::WaveClosed,
        Move::Extend => Act::WaveExtended,
        Move::Reopen => Act::WaveReopened,
        Move::Release => Act::FiguresReleased,
        Move::Withdraw => Act::FiguresWithdrawn,
        Move::Announce => Act::WaveAnnounced,
        Move::Delete => Act::WaveDeleted,
        Move::Revise => Act::WaveRevised,
        Move::TryOut => Act::TestMade,
        Move::Resolve => Act::DoubtResolved,
        Move::SendAgain => Act::DoubtSentAgain,
        Move::HandOver => Act::HandedOver,
        Move::Pace => Act::WavePaced,
        Move::Restore => Act::WaveRestored,
        Move::Aim => Act::WaveAimed,
        Move::Accept => Act::SettingsAccepted,
        Move::Import => Act::ResponsesImported,
        Move::Unsuppress => Act::ResultsUnsuppressed,
    }
}

/// What was done with the wave, in the order it happened.
pub async fn history(house: &House, name: &str) -> Result<Vec<WaveEvent>, Refusal> {
    let name = name.to_owned();
    house
        .read(move |house, db| {
            let wave = survey_waves::find(house, Right::SeeWaves, db, &name)?;
            Ok(wave_events::of_wave(db, wave.id)?)
        })
        .await
}
