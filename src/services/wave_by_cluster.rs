//! How far a wave is, cluster by cluster: where letters come back, and where a telephone call is of use.

use std::collections::{BTreeMap, HashMap, HashSet};

use jiff::{SignedDuration, Timestamp};

use super::import_clusters::{self, ListStanding};
use super::{House, Refusal, survey_waves, wave_returns};
use crate::id::Id;
use crate::people::cluster::Cluster;
use crate::rights::Right;
use crate::statistics::intervals::Range;
use crate::storage::{invitations, letters, responses, waves};
use crate::wave::ledger::State;
use crate::wave::{Invitation, targets};

/// The clusters of a wave, their types, and all together.
#[derive(Clone, Debug, Default)]
pub struct Standings {
    /// Below their target first, and of those where fewest have answered.
    pub clusters: Vec<OfCluster>,
    /// By name. Whoever is in several clusters of a type counts once in it.
    pub types: Vec<(String, Standing)>,
    /// Everybody once.
    pub total: Standing,
}

/// A member of several clusters counts in each of them.
#[derive(Clone, Debug)]
pub struct OfCluster {
    pub code: String,
    pub name: String,
    pub cluster_type: String,
    pub list: ListStanding,
    pub standing: Standing,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    pub invited: u64,
    /// Letters to them came back or are held back.
    pub undeliverable: u64,
    pub started: u64,
    pub sent_in: u64,
    /// Of those, within the last [`LATELY_DAYS`].
    pub lately: u64,
    /// The target in per cent of those invited.
    pub target: Option<u8>,
}

impl Standing {
    /// The share of those invited who sent their answers in, from 0 to 1.
    #[allow(clippy::cast_precision_loss)] // counts of members are far below 2^52
    pub fn rate(&self) -> f64 {
        self.sent_in as f64 / self.invited.max(1) as f64
    }

    /// The 95% range of the rate, as shares: what members like these would do on another occasion (Wilson).
    pub fn range(&self) -> Option<(f64, f64)> {
        let [sent_in, invited] = [self.sent_in, self.invited].map(|count| u32::try_from(count).unwrap_or(u32::MAX));
        (invited > 0).then(|| Range::of(sent_in, invited, None).shares()).flatten()
    }

    /// How many have to send in to reach the target; of nobody, nobody.
    pub fn needed(&self) -> Option<u64> {
        self.target.filter(|_| self.invited > 0).map(|percent| targets::needed(percent, self.invited))
    }

    /// How many are still missing; 0 once it is reached.
    pub fn gap(&self) -> Option<u64> {
        self.needed().map(|needed| needed.saturating_sub(self.sent_in))
    }

    fn count(&mut self, person: &Person) {
        self.invited += 1;
        self.undeliverable += u64::from(person.is_unreached);
        self.started += u64::from(person.has_started);
        self.sent_in += u64::from(person.has_sent_in);
        self.lately += u64::from(person.is_lately);
    }
}

/// What is known of one invitation.
struct Person {
    is_unreached: bool,
    has_started: bool,
    has_sent_in: bool,
    is_lately: bool,
}

pub const LATELY_DAYS: u32 = 7;

/// How far a wave is whose frame is frozen. A cluster that it asks and of which nobody is in the frame is there, too.
pub async fn of(house: &House, name: &str, now: Timestamp) -> Result<Standings, Refusal> {
    let returned = wave_returns::of(house, name).await?.undelivered;
    let mut unreached: HashSet<Id<Invitation>> = returned.into_iter().map(|line| line.invitation).collect();
    let name = name.to_owned();
    house
        .read(move |house, db| {
            let wave = survey_waves::find(house, Right::SeeWaves, db, &name)?;
            let targets = wave.targets();
            let held_back = letters::in_states(db, wave.id, &[State::Suppressed])?;
            unreached.extend(held_back.into_iter().map(|letter| letter.invitation_id));
            let started: HashSet<Id<Invitation>> =
                responses::states(db, wave.id)?.into_iter().map(|(id, _)| id).collect();
            let sent: HashMap<Id<Invitation>, _> = responses::sent_moments(db, wave.id)?.into_iter().collect();
            let since = now - SignedDuration::from_hours(24 * i64::from(LATELY_DAYS));
            let mut lists = import_clusters::standings(db)?;
            let asked = waves::clusters(db, wave.id)?;
            let of_code = |code: String, name: String, cluster_type: String, list: ListStanding| {
                let standing = Standing { target: targets.of_type(&cluster_type), ..Standing::default() };
                OfCluster { code, name, cluster_type, list, standing }
            };
            let mut by_cluster: HashMap<Id<Cluster>, OfCluster> = HashMap::new();
            for cluster in survey_waves::asked_by(db, &asked)? {
                let list = lists.remove(&cluster.id).unwrap_or(ListStanding::Missing);
                by_cluster.insert(cluster.id, of_code(cluster.code, cluster.name, cluster.cluster_type, list));
            }
            let mut types: BTreeMap<String, Standing> = BTreeMap::new();
            let mut total = Standing { target: targets.of_all(), ..Standing::default() };
            for (id, rows) in invitations::frame_of_wave(db, wave.id)? {
                let sent = sent.get(&id);
                let person = Person {
                    is_unreached: unreached.contains(&id),
                    has_started: started.contains(&id),
                    has_sent_in: sent.is_some(),
                    is_lately: sent.is_some_and(|at| at.is_some_and(|at| at.moment() >= since)),
                };
                total.count(&person);
                let mut counted: HashSet<String> = HashSet::new();
                for row in rows {
                    if counted.insert(row.cluster_type.clone()) {
                        let target = targets.of_type(&row.cluster_type);
                        let of_type = || Standing { target, ..Standing::default() };
                        types.entry(row.cluster_type.clone()).or_insert_with(of_type).count(&person);
                    }
                    // As it was called when the frame was frozen.
                    let of_cluster = by_cluster.entry(row.cluster_id).or_insert_with(|| {
                        let list = lists.remove(&row.cluster_id).unwrap_or(ListStanding::Missing);
                        of_code(row.cluster_code.clone(), String::new(), row.cluster_type.clone(), list)
                    });
                    of_cluster.name = row.cluster_name;
                    of_cluster.standing.count(&person);
                }
            }
            let mut clusters: Vec<OfCluster> = by_cluster.into_values().collect();
            clusters.sort_by(|a, b| {
                let is_reached = |of: &OfCluster| of.standing.gap().is_none_or(|gap| gap == 0);
                let by_rate = || a.standing.rate().total_cmp(&b.standing.rate());
                is_reached(a).cmp(&is_reached(b)).then_with(by_rate).then_with(|| a.code.cmp(&b.code))
            });
            Ok(Standings { clusters, types: types.into_iter().collect(), total })
        })
        .await
}
