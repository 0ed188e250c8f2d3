//! How fast letters may leave, for all workers on one database together.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

use crate::id::Id;
use crate::services::find_hosts;
use crate::storage::letters::{self, Letter, Step};
use crate::storage::post_rests::{self, RELAY};
use crate::storage::{Database, StoreError, invitations, throttles, waves};
use crate::wave::Wave;
use crate::wave::ledger::{State, Throttle, domain_of};

/// The time between two letters: any two, two of one wave, two to one group of domains. Zero is no limit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pace {
    all: Duration,
    of_wave: Duration,
    of_group: Duration,
}

/// A letter whose turn is further off goes back into the post, so that it is not held for longer than its lease.
const HORIZON: SignedDuration = SignedDuration::from_secs(45);

impl Pace {
    pub fn unlimited() -> Self {
        Self::default()
    }

    /// At most `letters` a second; 0 means no limit.
    pub fn per_second(letters: u32) -> Self {
        Self { all: between(letters), ..Self::default() }
    }

    /// The same, and at most so many a second to one group of domains; 0 means no limit.
    pub fn and_per_domain(self, letters: u32) -> Self {
        Self { of_group: between(letters), ..self }
    }

    /// The same, and at most so many a second of one wave; 0 means no limit.
    pub fn and_per_wave(self, letters: u32) -> Self {
        Self { of_wave: between(letters), ..self }
    }

    fn of(&self, name: &str, own: &Own) -> Duration {
        match name {
            RELAY => self.all,
            name if name.starts_with(WAVE) => own.get(name).copied().unwrap_or(self.of_wave),
            _ => self.of_group,
        }
    }
}

fn between(letters: u32) -> Duration {
    if letters == 0 { Duration::ZERO } else { Duration::from_secs(1) / letters }
}

/// The paces that waves have of their own, by the names of their throttles. Those of the house hold besides.
type Own = HashMap<String, Duration>;

const WAVE: &str = "wave ";

fn name_of_wave(wave: Id<Wave>) -> String {
    format!("{WAVE}{}", wave.uuid().simple())
}

/// What a throttle or a rest of the letters to this address is called.
pub(in crate::services) fn name_of_group(db: &mut Database, address: &str) -> Result<String, StoreError> {
    Ok(format!("to {}", find_hosts::group_of(db, address)?))
}

/// Gives each letter that was claimed its turn: how long to wait for it. A letter whose turn is far off, or to a group
/// that rests, goes back and is due then, so that it holds up no other.
pub(super) fn give_turns(
    db: &mut Database,
    pace: Pace,
    claimed: Vec<Letter>,
    (now, leased_at): (Timestamp, Timestamp),
) -> Result<Vec<(Letter, Duration)>, StoreError> {
    let ids: Vec<_> = claimed.iter().map(|letter| letter.invitation_id).collect();
    let addresses = invitations::addresses(db, &ids)?;
    let groups = find_hosts::groups_of(db, addresses.values().map(String::as_str))?;
    let names_of = |letter: &Letter| {
        let address = addresses.get(&letter.invitation_id).map_or("", String::as_str);
        let group = groups.get(&domain_of(address)).map_or("", String::as_str);
        [RELAY.to_owned(), name_of_wave(letter.wave_id), format!("to {group}")]
    };
    let waves: HashSet<_> = claimed.iter().map(|letter| letter.wave_id).collect();
    let own = waves::paces(db, &waves.into_iter().collect::<Vec<_>>())?;
    let own: Own = own
        .into_iter()
        .map(|(wave, letters)| (name_of_wave(wave), between(u32::try_from(letters).unwrap_or(0))))
        .collect();
    let names: HashSet<String> = claimed.iter().flat_map(names_of).collect();
    let rests = post_rests::holding(db, leased_at.into())?;
    let mut throttles = throttles_of(db, (pace, &own), &names.into_iter().collect::<Vec<_>>(), leased_at)?;
    let mut turns = Vec::new();
    let mut used = BTreeSet::new();
    for letter in claimed {
        let names = names_of(&letter);
        let rest = rests.iter().find(|rest| names.contains(&rest.name)).map(|rest| rest.until.moment());
        let turn = names.iter().filter_map(|name| throttles.get(name)).map(|throttle| throttle.turn(leased_at)).max();
        let wait = rest.max(turn).map_or(SignedDuration::ZERO, |turn| turn - leased_at);
        if wait > HORIZON {
            let step = Step { due_at: Some((now + wait).into()), ..Step::default() };
            letters::shift(db, letter.key()?, letter.fence, State::Leased, State::Deferred, &step)?;
            continue;
        }
        for name in names {
            if let Some(throttle) = throttles.get_mut(&name) {
                throttle.take(leased_at, pace.of(&name, &own));
                used.insert(name);
            }
        }
        turns.push((letter, wait.unsigned_abs()));
    }
    for name in used {
        throttles::keep(db, &name, &throttles[&name])?;
    }
    Ok(turns)
}

/// The throttles among these that hold anything back.
fn throttles_of(
    db: &mut Database,
    (pace, own): (Pace, &Own),
    names: &[String],
    now: Timestamp,
) -> Result<HashMap<String, Throttle>, StoreError> {
    let known = throttles::known(db, names)?;
    let holds_back = |name: &&String| {
        let is_slow = known.get(*name).is_some_and(|throttle| throttle.slowness > 1.0);
        is_slow || !pace.of(name, own).is_zero()
    };
    let names: Vec<String> = names.iter().filter(holds_back).cloned().collect();
    if names.is_empty() {
        return Ok(HashMap::new());
    }
    let mut throttles = throttles::hold(db, &names, &Throttle::fresh(now))?;
    throttles.values_mut().for_each(|throttle| throttle.quicken(now));
    Ok(throttles)
}

/// Somebody said that letters come too fast: half as fast from now on, whoever of the workers brings them.
pub(super) fn slow_down(db: &mut Database, name: &str, now: Timestamp) -> Result<(), StoreError> {
    for (name, mut throttle) in throttles::hold(db, &[name.to_owned()], &Throttle::fresh(now))? {
        throttle.slow_down(now);
        throttles::keep(db, &name, &throttle)?;
    }
    Ok(())
}
