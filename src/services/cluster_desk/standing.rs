//! How a wave stands in one cluster, as its manager may know it: never who answered.

use std::collections::{HashMap, HashSet};

use jiff::Timestamp;

use super::Pass;
use crate::id::Id;
use crate::mail::incoming::Class;
use crate::rights::Scope;
use crate::services::{House, Refusal, wave_returns};
use crate::statistics::disclosure::{self, Cell, Rules};
use crate::storage::waves::{self, WaveRow};
use crate::storage::{invitations, responses, wave_events};
use crate::wave::{Invitation, Move, State, Wave};

#[derive(Clone, Debug)]
pub struct WaveStanding {
    pub wave: WaveRow,
    /// Members of the cluster that are asked.
    pub invited: u64,
    /// How many of them had answered when the day began.
    pub answered: Cell<u64>,
    pub as_of: Timestamp,
    pub undelivered: Vec<Undelivered>,
    /// Whether an address can still be put right.
    pub is_open: bool,
}

/// A member of the cluster whom no letter has reached.
#[derive(Clone, Debug)]
pub struct Undelivered {
    pub line: wave_returns::Undelivered,
    /// The address was put right, and nothing is known yet of the letter to it.
    pub is_under_way: bool,
    /// Began to answer all the same, today: nobody sees that before the day is over, and the link stays where it is.
    pub(super) has_begun: bool,
}

/// The waves whose letters have begun to leave to members of the cluster, the newest first.
pub async fn waves(house: &House, pass: &Pass, now: Timestamp) -> Result<Vec<WaveStanding>, Refusal> {
    let cluster = pass.cluster_id();
    let asked = house
        .store
        .read(move |db| {
            let mut asked: HashMap<Id<Wave>, HashSet<Id<Invitation>>> = HashMap::new();
            for row in invitations::frame_of_cluster(db, cluster)? {
                asked.entry(row.wave_id).or_default().insert(row.invitation_id);
            }
            let mut found = Vec::new();
            for wave in waves::all(db, &Scope::everything())? {
                let Some(invited) = asked.remove(&wave.id).filter(|_| is_seen(wave.state)) else { continue };
                let as_of = day_begins(&wave, now);
                let sent = responses::sent_moments(db, wave.id)?;
                let is_before = |at: Option<crate::storage::Stamp>| at.is_none_or(|at| at.moment() < as_of);
                let answered = sent.iter().filter(|(id, at)| invited.contains(id) && is_before(*at)).count() as u64;
                let begun: HashMap<Id<Invitation>, Timestamp> =
                    responses::begun_moments(db, wave.id)?.into_iter().map(|(id, at)| (id, at.moment())).collect();
                // Before its letters began to leave nobody could answer: the figures of midnight are those of that moment.
                let events = wave_events::of_wave(db, wave.id)?;
                let start = events.iter().find(|event| event.step == Move::Start.as_str());
                let started = start.map(|event| event.happened_at.moment());
                found.push((wave, invited, answered, (as_of, started), begun));
            }
            Ok::<_, Refusal>(found)
        })
        .await?;
    let mut standings = Vec::new();
    for (wave, invited, answered, (as_of, started), begun) in asked {
        let returns = wave_returns::of(house, &wave.name).await?;
        let of_cluster = |lines: Vec<wave_returns::Undelivered>, is_under_way| {
            let (invited, begun) = (&invited, &begun);
            lines.into_iter().filter_map(move |line| {
                let is_theirs = invited.contains(&line.invitation) && line.class == Class::Hard;
                // Only a link that reached nobody goes to another address: behind any other there may be answers. That
                // somebody began after all is a figure of the next day, like the others.
                let began = begun.get(&line.invitation);
                let is_seen = began.is_none_or(|began| *began >= as_of && *began > line.at);
                let has_begun = began.is_some();
                (is_theirs && is_seen).then_some(Undelivered { line, is_under_way, has_begun })
            })
        };
        let mut undelivered: Vec<Undelivered> = of_cluster(returns.undelivered, false).collect();
        undelivered.extend(of_cluster(returns.under_way, true));
        let asked = invited.len() as u64;
        standings.push(WaveStanding {
            is_open: !wave.state.is_over(),
            answered: disclosure::answered_among(asked, answered, &Rules::default()),
            invited: asked,
            as_of: started.map_or(as_of, |started| started.max(as_of)),
            undelivered,
            wave,
        });
    }
    Ok(standings)
}

/// One of them.
pub async fn wave(house: &House, pass: &Pass, wave: Id<Wave>, now: Timestamp) -> Result<WaveStanding, Refusal> {
    waves(house, pass, now).await?.into_iter().find(|known| known.wave.id == wave).ok_or(Refusal::NoSuchLink)
}

fn is_seen(state: State) -> bool {
    !matches!(state, State::Draft | State::Checked | State::Approved | State::Held)
}

/// Figures stand still for a day, on the clocks of the wave: who watches them from one minute to the next would see
/// a single answer come in.
fn day_begins(wave: &WaveRow, now: Timestamp) -> Timestamp {
    let local = now.to_zoned_datetime(wave.zone());
    local.start_of_day().map_or(now, |midnight| midnight.timestamp())
}
