//! Looks at waves: what each has sent and received so far.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::Timestamp;

use super::{House, Refusal, Thing};
use crate::id::Id;
use crate::people::cluster::Cluster;
use crate::rights::Right;
use crate::storage::clusters::{self, ClusterRow};
use crate::storage::waves::{self, WaveRow};
use crate::storage::{Database, invitations, letters, members, responses, surveys};
use crate::survey::Survey;
use crate::wave::State;
use crate::wave::ledger::{Balance, Kind, LetterKey, State as LetterState};

/// A wave with its figures.
#[derive(Clone)]
pub struct WaveFigures {
    pub wave: WaveRow,
    pub survey: Arc<Survey>,
    /// The version of the definition it asks.
    pub version: i32,
    pub invited: u64,
    pub started: u64,
    pub sent_in: u64,
    /// What became of the letters, by kind.
    pub balances: Vec<(Kind, Balance)>,
    /// The letters as a whole.
    pub total: Balance,
    /// Rounds of letters: kind, number of the round, when it was released, how many.
    pub releases: Vec<(Kind, i32, Timestamp, u64)>,
    /// Letters that are about to leave; without those that the relay wants brought again later.
    pub under_way: u64,
}

impl WaveFigures {
    /// Whether letters are waiting to leave or on their way.
    pub fn is_sending(&self) -> bool {
        self.wave.state == State::Running && self.under_way > 0
    }
}

/// Everything there is before a wave can be made.
#[derive(Clone, Debug)]
pub struct Stock {
    pub surveys: usize,
    pub members: usize,
}

/// All waves, newest first.
pub async fn all(house: &House) -> Result<Vec<WaveFigures>, Refusal> {
    house
        .read(move |house, db| waves::all(db, &house.scope)?.into_iter().map(|wave| figures(house, db, wave)).collect())
        .await
}

/// The wave of this name.
pub async fn named(house: &House, name: &str) -> Result<WaveFigures, Refusal> {
    let name = name.to_owned();
    house
        .read(move |house, db| {
            let wave = find(house, Right::SeeSurveys, db, &name)?;
            figures(house, db, wave)
        })
        .await
}

/// How much there is to make a wave of.
pub async fn stock(house: &House) -> Result<Stock, Refusal> {
    house.store.read(move |db| Ok(Stock { surveys: surveys::count(db)?, members: members::count(db)? })).await
}

/// A letter that the relay may or may not have taken.
#[derive(Clone, Debug)]
pub struct Doubtful {
    pub key: LetterKey,
    pub member: String,
    pub to: String,
    pub kind: Kind,
    pub since: Timestamp,
    pub why: String,
}

/// The letters of a wave that are in doubt. They are never sent again by themselves.
pub async fn doubtful(house: &House, name: &str) -> Result<Vec<Doubtful>, Refusal> {
    let name = name.to_owned();
    house
        .read(move |house, db| {
            let wave = find(house, Right::SeeSurveys, db, &name)?;
            let mut doubtful = Vec::new();
            for letter in letters::in_states(db, wave.id, &[LetterState::Unknown])? {
                let invitation = invitations::find(db, letter.invitation_id)?;
                let (to, member) = invitation.map(|row| (row.address, row.member_name)).unwrap_or_default();
                doubtful.push(Doubtful {
                    key: letter.key()?,
                    member,
                    to,
                    kind: letter.key()?.kind,
                    since: letter.attempted_at().unwrap_or(letter.due_at).moment(),
                    why: letter.reply.unwrap_or_default(),
                });
            }
            Ok(doubtful)
        })
        .await
}

/// The names of the clusters that a wave asks, by type and name.
pub async fn cluster_names(house: &House, name: &str) -> Result<Vec<String>, Refusal> {
    Ok(asked(house, name).await?.into_iter().map(|cluster| cluster.name).collect())
}

/// The types of the clusters that a wave asks, by name.
pub async fn cluster_types(house: &House, name: &str) -> Result<Vec<String>, Refusal> {
    let types: BTreeSet<String> = asked(house, name).await?.into_iter().map(|cluster| cluster.cluster_type).collect();
    Ok(types.into_iter().collect())
}

/// The codes of the clusters that a wave asks.
pub async fn cluster_codes(house: &House, name: &str) -> Result<Vec<String>, Refusal> {
    Ok(asked(house, name).await?.into_iter().map(|cluster| cluster.code).collect())
}

async fn asked(house: &House, name: &str) -> Result<Vec<ClusterRow>, Refusal> {
    let name = name.to_owned();
    house
        .read(move |house, db| {
            let wave = find(house, Right::SeeSurveys, db, &name)?;
            let ids = waves::clusters(db, wave.id)?;
            asked_by(db, &ids)
        })
        .await
}

/// Which clusters those are, by type and name.
pub(super) fn asked_by(db: &mut Database, ids: &[Id<Cluster>]) -> Result<Vec<ClusterRow>, Refusal> {
    Ok(clusters::all(db)?.into_iter().filter(|cluster| ids.contains(&cluster.id)).collect())
}

/// The wave of this name, for whoever may do this to it, or the nearest name that they see.
pub(super) fn find(house: &House, right: Right, db: &mut Database, name: &str) -> Result<WaveRow, Refusal> {
    if let Some(wave) = waves::named(db, &house.scope, name)? {
        demand_of(house, right, db, &wave)?;
        return Ok(wave);
    }
    let all = waves::all(db, &house.scope)?;
    Err(Refusal::unknown_of(Thing::Wave, name, all.iter().map(|wave| wave.name.as_str())))
}

/// Refuses whoever may not do this to this wave. One that they may not even see is not there.
pub(super) fn demand_of(house: &House, right: Right, db: &mut Database, wave: &WaveRow) -> Result<(), Refusal> {
    if house.scope.may_all(right) {
        return Ok(());
    }
    let code = surveys::codes(db)?.remove(&wave.survey_version_id).unwrap_or_default();
    if !house.scope.sees_survey(&code) {
        return Err(Refusal::unknown(Thing::Wave, wave.name.clone()));
    }
    house.demand_of(right, &code)
}

pub(super) fn figures(house: &House, db: &mut Database, wave: WaveRow) -> Result<WaveFigures, Refusal> {
    let survey = house.definitions.get(db, wave.survey_version_id)?;
    let version = surveys::version(db, wave.survey_version_id)?.map_or(0, |version| version.number);
    let invited = as_count(invitations::count(db, wave.id)?);
    let by_state: BTreeMap<String, i64> = responses::counts(db, wave.id)?.into_iter().collect();
    let sent_in = by_state.get(responses::SENT).copied().map_or(0, as_count);
    let started = by_state.values().copied().map(as_count).sum();

    let counts = letters::counts(db, wave.id)?;
    let mut balances = Vec::new();
    for kind in Kind::ALL {
        let of_kind: Vec<(LetterState, u64)> =
            counts.iter().filter(|(k, ..)| *k == kind).map(|(_, state, count)| (*state, as_count(*count))).collect();
        let planned = of_kind.iter().map(|(_, count)| count).sum();
        if planned > 0 {
            balances.push((kind, Balance::of(planned, of_kind)));
        }
    }
    let planned = balances.iter().map(|(_, balance)| balance.planned).sum();
    let total = Balance::of(planned, counts.iter().map(|(_, state, count)| (*state, as_count(*count))));
    let under_way =
        counts.iter().filter(|(_, state, _)| state.is_under_way()).map(|(.., count)| as_count(*count)).sum();
    let releases = letters::releases(db, wave.id)?
        .into_iter()
        .map(|(kind, number, at, count)| (kind, number, at.moment(), as_count(count)))
        .collect();
    Ok(WaveFigures { releases, wave, survey, version, invited, started, sent_in, balances, total, under_way })
}

fn as_count(count: i64) -> u64 {
    u64::try_from(count).unwrap_or(0)
}
