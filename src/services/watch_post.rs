//! Stops a wave by itself when too many of its letters come back: wrong addresses, or content that is not liked.

use jiff::Timestamp;

use super::move_wave::{self, HOUSE, Order};
use super::{House, Refusal, notice_restore};
use crate::storage::post_rests::{self, RELAY, Rest};
use crate::storage::waves::{self, WaveRow};
use crate::storage::{Database, StoreError, letters, wave_events};
use crate::wave::ledger::{Bounce, Kind, WATCHED};
use crate::wave::{Move, State};

/// Why the house stopped a wave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alarm {
    pub bounce: Bounce,
    pub came_back: u64,
    /// Of so many letters.
    pub of: u64,
}

impl Alarm {
    /// As the history keeps it.
    fn detail(self) -> String {
        format!("{} {} {}", self.bounce.as_str(), self.came_back, self.of)
    }

    fn parse(detail: &str) -> Option<Self> {
        let mut words = detail.split(' ');
        let bounce = words.next()?.parse().ok()?;
        Some(Self { bounce, came_back: words.next()?.parse().ok()?, of: words.next()?.parse().ok()? })
    }
}

/// Looks at every running wave; says which it stopped. To be called whenever a letter has come back.
pub async fn look(house: &House) -> Result<Vec<String>, Refusal> {
    let now = house.clock.now();
    let stopped = house.on_record(move |_, db| look_at_all(db, now)).await?;
    if !stopped.is_empty() {
        tracing::warn!(waves = ?stopped, "too many letters came back; the post of these waves is paused");
    }
    Ok(stopped)
}

/// The same inside a transaction.
pub(super) fn look_at_all(db: &mut Database, now: Timestamp) -> Result<Vec<String>, Refusal> {
    let mut stopped = Vec::new();
    for wave in waves::in_state(db, State::Running)? {
        if let Some(alarm) = alarm_of(db, &wave)? {
            move_wave::shift(db, &wave, Move::Pause, &Order::of_the_house(now), &alarm.detail())?;
            stopped.push(wave.name);
        }
    }
    Ok(stopped)
}

/// What the page of a wave has to say of the post.
#[derive(Clone, Debug, Default)]
pub struct Alarms {
    /// A backup of the database was put back: how many letters are left to a person, and since when.
    pub restored: Option<(u64, Timestamp)>,
    /// Why the house paused the wave, while it is paused for that.
    pub came_back: Option<Alarm>,
    /// The relay is left alone for a while.
    pub rest: Option<Rest>,
    /// Groups of domains that are left alone for a while.
    pub groups: Vec<Rest>,
    /// Letters that wait because they can't be written: how many of each kind, and why.
    pub unwritten: Vec<(Kind, String, i64)>,
}

pub async fn alarms(house: &House, wave: WaveRow) -> Result<Alarms, Refusal> {
    let now = house.clock.now();
    let look = move |db: &mut Database| {
        let (came_back, rest) = (ringing(db, &wave)?, post_rests::find(db, RELAY)?);
        let restored = notice_restore::of_wave(db, &wave)?;
        let unwritten = letters::unwritten(db, wave.id)?;
        Ok(Alarms { restored, came_back, rest, groups: post_rests::holding(db, now.into())?, unwritten })
    };
    house.store.read(look).await
}

/// Why the house paused a wave, while it is paused for that.
pub(super) fn ringing(db: &mut Database, wave: &WaveRow) -> Result<Option<Alarm>, StoreError> {
    if wave.state != State::Paused {
        return Ok(None);
    }
    let events = wave_events::of_wave(db, wave.id)?;
    let last =
        events.iter().rev().find(|event| event.state == State::Paused.as_str() && event.step == Move::Pause.as_str());
    Ok(last.filter(|event| event.happened_by == HOUSE).and_then(|event| Alarm::parse(&event.detail)))
}

fn alarm_of(db: &mut Database, wave: &WaveRow) -> Result<Option<Alarm>, StoreError> {
    // Whoever let it go on knew of what had come back until then.
    let events = wave_events::of_wave(db, wave.id)?;
    let resumed = events.iter().rev().find(|event| event.step == Move::Resume.as_str());
    let since = resumed.map_or_else(|| Timestamp::UNIX_EPOCH.into(), |event| event.happened_at);
    let planned = u64::try_from(letters::planned_count(db, wave.id)?).unwrap_or(0);
    let most = i64::try_from(WATCHED).unwrap_or(i64::MAX);
    for (bounce, from_the_end) in [(Bounce::Hard, false), (Bounce::Policy, true)] {
        let (of, came_back) = letters::bounced_among(db, wave.id, since, most, from_the_end, bounce)?;
        if bounce.stops(planned, came_back as u64) {
            return Ok(Some(Alarm { bounce, came_back: came_back as u64, of: of as u64 }));
        }
    }
    Ok(None)
}
