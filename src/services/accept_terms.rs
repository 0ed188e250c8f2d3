//! Letters leave with the settings of the house that were approved with them, or with others that somebody has read.

use jiff::Timestamp;

use super::move_wave::{self, HOUSE, Order};
use super::{House, Refusal, survey_waves};
use crate::id::Id;
use crate::rights::Right;
use crate::storage::waves::{self, WaveRow};
use crate::storage::{Database, letters, wave_events};
use crate::wave::{Move, State, Terms, Wave};

/// What the history keeps of a pause for other settings.
pub const OTHER_TERMS: &str = "terms";

/// What a wave was approved with, where the house has other settings now.
pub fn differing(house: &House, wave: &WaveRow) -> Option<Terms> {
    let approved = Terms::of_stored(&wave.approved_settings)?;
    (!wave.state.is_open_to_change() && !approved.agrees_with(&house.terms())).then_some(approved)
}

/// Refuses to go on with settings that nobody has read.
pub(super) fn refuse_others(house: &House, wave: &WaveRow) -> Result<(), Refusal> {
    match differing(house, wave) {
        Some(approved) => Err(Refusal::OtherTerms { approved: Box::new(approved), now: Box::new(house.terms()) }),
        None => Ok(()),
    }
}

/// Lets the letters of a wave leave with the settings of now, if they are those that were `seen` ([`Terms::stored`]).
/// A wave that the house paused for them goes on.
pub async fn accept(house: &House, name: &str, seen: &str, order: Order) -> Result<(), Refusal> {
    let (name, seen) = (name.to_owned(), Terms::of_stored(seen));
    house
        .on_record(move |house, db| {
            let wave = survey_waves::find(house, Right::RunWaves, db, &name)?;
            let after = wave.state.after(Move::Accept)?;
            let now = house.terms();
            if seen.as_ref() != Some(&now) {
                refuse_others(house, &wave)?;
            }
            waves::set_approved_settings(db, wave.id, &now.stored())?;
            move_wave::note(db, &wave, Move::Accept, after, &order, &now.stored())?;
            if is_paused_for_them(db, &wave)? {
                move_wave::shift(db, &wave, Move::Resume, &order, "")?;
            }
            Ok(())
        })
        .await
}

/// The waves that have something to say with other settings than were approved: they keep it until somebody has read
/// the settings. Whether one of them is running, with letters that are due.
pub(super) fn held_back(house: &House, db: &mut Database, now: Timestamp) -> Result<(Vec<Id<Wave>>, bool), Refusal> {
    let (mut held, mut is_about_to_write) = (Vec::new(), false);
    for state in [State::Running, State::Closed, State::Released] {
        for wave in waves::in_state(db, state)? {
            if differing(house, &wave).is_some() {
                is_about_to_write |= state == State::Running && letters::is_due(db, wave.id, now.into())?;
                held.push(wave.id);
            }
        }
    }
    Ok((held, is_about_to_write))
}

/// Pauses each running wave that is about to write with other settings than were approved. A transaction of its own:
/// the audit trail is taken before the letters.
pub(super) async fn pause_held_back(house: &House, now: Timestamp) -> Result<(), Refusal> {
    house
        .on_record(move |house, db| {
            for wave in waves::in_state(db, State::Running)? {
                if differing(house, &wave).is_some() && letters::is_due(db, wave.id, now.into())? {
                    move_wave::shift(db, &wave, Move::Pause, &Order::of_the_house(now), OTHER_TERMS)?;
                    tracing::warn!("a wave was approved with other settings of the house; its post is paused");
                }
            }
            Ok(())
        })
        .await
}

fn is_paused_for_them(db: &mut Database, wave: &WaveRow) -> Result<bool, Refusal> {
    if wave.state != State::Paused {
        return Ok(false);
    }
    let events = wave_events::of_wave(db, wave.id)?;
    let last = events.iter().rev().find(|event| event.step == Move::Pause.as_str());
    Ok(last.is_some_and(|event| event.happened_by == HOUSE && event.detail == OTHER_TERMS))
}
