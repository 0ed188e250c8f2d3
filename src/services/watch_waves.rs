//! Stops the post of a wave by itself when too much of it comes back: the list is bad, or the house is not wanted.

use jiff::Timestamp;

use super::move_wave::{self, HOUSE, Order};
use super::{House, Refusal};
use crate::id::Id;
use crate::mail::incoming::Class;
use crate::storage::{Database, inbound_mail, letters, waves};
use crate::wave::alarm::{Alarm, Returns};
use crate::wave::ledger::State;
use crate::wave::{Move, State as WaveState, Wave};

/// Looks at every wave whose post is under way.
pub(super) async fn look_at_running(house: &House) -> Result<(), Refusal> {
    let now = house.clock.now();
    house
        .store
        .write(move |db| {
            for wave in waves::in_state(db, WaveState::Running)? {
                look(db, wave.id, now)?;
            }
            Ok(())
        })
        .await
}

/// Counts what came back of a wave and pauses it if that is too much.
pub(super) fn look(db: &mut Database, wave: Id<Wave>, now: Timestamp) -> Result<Option<Alarm>, Refusal> {
    let Some(row) = waves::find(db, wave)?.filter(|row| row.state == WaveState::Running) else { return Ok(None) };
    let Some(alarm) = returns(db, wave)?.alarm() else { return Ok(None) };
    // Somebody has gone on after this alarm: they know.
    if waves_alarmed(db, wave, alarm)? {
        return Ok(None);
    }
    let order = Order::new(HOUSE, now);
    move_wave::shift(db, &row, Move::Pause, &order, alarm.as_str())?;
    tracing::warn!(alarm = alarm.as_str(), "a wave was paused: too much of its post comes back");
    Ok(Some(alarm))
}

/// What came back of a wave, at the door of the relay or later.
pub(super) fn returns(db: &mut Database, wave: Id<Wave>) -> Result<Returns, Refusal> {
    let mut returns = Returns::default();
    let (accepted, failed) = (State::Accepted, State::Failed);
    for letter in letters::in_states(db, wave, &[accepted, failed, State::Unknown])? {
        returns.sent += 1;
        if letter.state()? == failed {
            match Class::of_refusal(letter.reply.as_deref().unwrap_or_default()) {
                Class::Hard => returns.hard += 1,
                Class::Blocked => returns.blocked += 1,
                _ => {}
            }
        }
    }
    for mail in inbound_mail::of_wave(db, wave)? {
        match mail.class.parse() {
            Ok(Class::Hard) => returns.hard += 1,
            Ok(Class::Blocked) => returns.blocked += 1,
            _ => {}
        }
    }
    Ok(returns)
}

fn waves_alarmed(db: &mut Database, wave: Id<Wave>, alarm: Alarm) -> Result<bool, Refusal> {
    let events = crate::storage::wave_events::of_wave(db, wave)?;
    Ok(events.iter().any(|event| event.step == Move::Pause.as_str() && event.detail == alarm.as_str()))
}
