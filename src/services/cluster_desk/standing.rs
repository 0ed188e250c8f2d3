//! How a wave stands in one cluster, as its manager may know it: never who answered.

use std::collections::{HashMap, HashSet};

use jiff::Timestamp;

use super::Scope;
use crate::id::Id;
use crate::mail::incoming::Class;
use crate::services::{House, Refusal, wave_returns};
use crate::statistics::disclosure::{self, Cell, Rules};
use crate::storage::waves::{self, WaveRow};
use crate::storage::{invitations, responses};
use crate::wave::{Invitation, State, Wave};

#[derive(Clone, Debug)]
pub struct WaveStanding {
    pub wave: WaveRow,
    /// Members of the cluster that are asked.
    pub invited: u64,
    /// How many of them had answered when the day began.
    pub answered: Cell<u64>,
    pub as_of: Timestamp,
    pub undelivered: Vec<wave_returns::Undelivered>,
    /// Whether an address can still be put right.
    pub is_open: bool,
}

/// The waves whose letters have begun to leave to members of the cluster, the newest first.
pub async fn waves(house: &House, scope: &Scope, now: Timestamp) -> Result<Vec<WaveStanding>, Refusal> {
    let cluster = scope.cluster_id();
    let asked = house
        .store
        .read(move |db| {
            let mut asked: HashMap<Id<Wave>, HashSet<Id<Invitation>>> = HashMap::new();
            for row in invitations::frame_of_cluster(db, cluster)? {
                asked.entry(row.wave_id).or_default().insert(row.invitation_id);
            }
            let mut found = Vec::new();
            for wave in waves::all(db)? {
                let Some(invited) = asked.remove(&wave.id).filter(|_| is_seen(wave.state)) else { continue };
                let as_of = day_begins(&wave, now);
                let sent = responses::sent_moments(db, wave.id)?;
                let is_before = |at: Option<crate::storage::Stamp>| at.is_none_or(|at| at.moment() < as_of);
                let answered = sent.iter().filter(|(id, at)| invited.contains(id) && is_before(*at)).count() as u64;
                let begun: HashSet<Id<Invitation>> =
                    responses::states(db, wave.id)?.into_iter().map(|(id, _)| id).collect();
                found.push((wave, invited, answered, as_of, begun));
            }
            Ok::<_, Refusal>(found)
        })
        .await?;
    let mut standings = Vec::new();
    for (wave, invited, answered, as_of, begun) in asked {
        let mut undelivered = wave_returns::of(house, &wave.name).await?.undelivered;
        // Only a link that reached nobody goes to another address: behind any other there may be answers.
        undelivered.retain(|line| {
            invited.contains(&line.invitation) && line.class == Class::Hard && !begun.contains(&line.invitation)
        });
        let asked = invited.len() as u64;
        standings.push(WaveStanding {
            is_open: wave.state != State::Closed,
            answered: disclosure::answered_among(asked, answered, &Rules::default()),
            invited: asked,
            as_of,
            undelivered,
            wave,
        });
    }
    Ok(standings)
}

/// One of them.
pub async fn wave(house: &House, scope: &Scope, wave: Id<Wave>, now: Timestamp) -> Result<WaveStanding, Refusal> {
    waves(house, scope, now).await?.into_iter().find(|known| known.wave.id == wave).ok_or(Refusal::NoSuchLink)
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
