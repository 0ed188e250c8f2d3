//! How fast letters may leave: all together, and those to one group of domains.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

/// A pace that all sessions keep together. Its clones are the same pace.
#[derive(Clone)]
pub struct Pace(Arc<Turns>);

struct Turns {
    /// Between any two letters.
    between: Duration,
    /// Between two letters to one group of domains.
    between_alike: Duration,
    next: Mutex<Next>,
}

#[derive(Default)]
struct Next {
    any: Option<Instant>,
    groups: HashMap<String, Group>,
}

struct Group {
    turn: Instant,
    /// How many times slower than usual, since its host complained of the speed.
    slowness: f64,
    changed_at: Instant,
}

/// A host that complains ever again still gets a letter now and then.
const SLOWEST: f64 = 64.0;
/// After so long without a complaint it goes a tenth faster again.
const QUIET: Duration = Duration::from_secs(600);

/// What is slowed down where there is no limit.
const SLOWABLE: Duration = Duration::from_millis(20);
/// A letter whose turn is further off goes back into the post, so that it is not held for longer than its lease.
const HORIZON: Duration = Duration::from_secs(45);

impl Pace {
    pub fn unlimited() -> Self {
        Self::per_second(0)
    }

    /// At most `letters` a second; 0 means no limit.
    pub fn per_second(letters: u32) -> Self {
        Self(Arc::new(Turns { between: between(letters), between_alike: Duration::ZERO, next: Mutex::default() }))
    }

    /// The same, and at most so many a second to one group of domains; 0 means no limit.
    pub fn and_per_domain(self, letters: u32) -> Self {
        Self(Arc::new(Turns { between: self.0.between, between_alike: between(letters), next: Mutex::default() }))
    }

    /// The first of these addresses whose turn comes soonest: its place, taken, and when the turn is. None when there is
    /// none, or no turn comes soon.
    pub fn take<'a>(&self, mut addresses: impl Iterator<Item = &'a str>) -> Option<(usize, Instant)> {
        let now = Instant::now();
        let mut next = self.0.next.lock().unwrap_or_else(PoisonError::into_inner);
        if self.0.between_alike.is_zero() && next.groups.is_empty() {
            addresses.next().filter(|_| next.any.is_none_or(|turn| turn <= now + HORIZON))?;
            return Some((0, next.turn(now, self.0.between)));
        }
        let (place, group) = addresses
            .map(group_of)
            .enumerate()
            .min_by_key(|(place, group)| (next.groups.get(group).map_or(now, |known| known.turn.max(now)), *place))?;
        let soonest = next.groups.get(&group).map_or(now, |known| known.turn).max(next.any.unwrap_or(now));
        if soonest > now + HORIZON {
            return None;
        }
        let any = next.turn(now, self.0.between);
        let known = next.groups.entry(group).or_insert(Group { turn: now, slowness: 1.0, changed_at: now });
        if known.slowness > 1.0 && now.duration_since(known.changed_at) >= QUIET {
            known.slowness = (known.slowness / 1.1).max(1.0);
            known.changed_at = now;
        }
        let turn = known.turn.max(any);
        known.turn = turn
            + if known.slowness > 1.0 {
                self.0.between_alike.max(SLOWABLE).mul_f64(known.slowness)
            } else {
                self.0.between_alike
            };
        Some((place, turn))
    }

    /// The host of this address said that letters come too fast: half as fast from now on.
    pub fn slow_down(&self, address: &str) {
        let now = Instant::now();
        let mut next = self.0.next.lock().unwrap_or_else(PoisonError::into_inner);
        let known = next.groups.entry(group_of(address)).or_insert(Group { turn: now, slowness: 1.0, changed_at: now });
        known.slowness = (known.slowness * 2.0).min(SLOWEST);
        known.changed_at = now;
    }
}

impl Next {
    fn turn(&mut self, now: Instant, between: Duration) -> Instant {
        let turn = self.any.map_or(now, |turn| turn.max(now));
        self.any = Some(turn + between);
        turn
    }
}

fn between(letters: u32) -> Duration {
    if letters == 0 { Duration::ZERO } else { Duration::from_secs(1) / letters }
}

/// The domains of one large host count as one.
fn group_of(address: &str) -> String {
    let domain = address.rsplit_once('@').map_or(address, |(_, domain)| domain).to_ascii_lowercase();
    let host = match domain.split('.').next().unwrap_or_default() {
        "hotmail" | "outlook" | "live" | "msn" => Some("microsoft"),
        "gmail" | "googlemail" => Some("google"),
        "yahoo" | "ymail" | "aol" => Some("yahoo"),
        "icloud" | "me" | "mac" => Some("apple"),
        _ => None,
    };
    host.map_or(domain, ToOwned::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// When each of these letters may leave, in milliseconds, and to whom.
    fn turns(pace: &Pace, mut waiting: Vec<&str>) -> Vec<(u128, String)> {
        let begun = Instant::now();
        let mut left = Vec::new();
        while let Some((place, turn)) = pace.take(waiting.iter().copied()) {
            left.push((turn.duration_since(begun).as_millis(), waiting.remove(place).to_owned()));
        }
        left
    }

    #[tokio::test(start_paused = true)]
    async fn sessions_keep_the_pace_together() {
        let last = turns(&Pace::per_second(10), vec!["a@x.example"; 20]).pop().unwrap();
        assert_eq!(last.0, 1_900);
        assert!(turns(&Pace::unlimited(), vec!["a@x.example"; 20]).iter().all(|(at, _)| *at == 0));
    }

    #[tokio::test(start_paused = true)]
    async fn a_domain_that_has_to_wait_holds_up_no_other() {
        let pace = Pace::unlimited().and_per_domain(5);
        let left = turns(&pace, vec!["a@x.example", "b@x.example", "c@X.example", "d@y.example"]);
        let expected = [(0, "a@x.example"), (0, "d@y.example"), (200, "b@x.example"), (400, "c@X.example")];
        assert_eq!(left, expected.map(|(at, to)| (at, to.to_owned())));
    }

    #[tokio::test(start_paused = true)]
    async fn all_domains_of_a_large_host_are_one() {
        let pace = Pace::unlimited().and_per_domain(5);
        let left = turns(&pace, vec!["a@hotmail.com", "b@outlook.be", "c@live.nl"]);
        assert_eq!(left.last().unwrap().0, 400);
    }

    #[tokio::test(start_paused = true)]
    async fn a_host_that_complains_gets_half_and_slowly_more_again() {
        let pace = Pace::unlimited().and_per_domain(5);
        pace.slow_down("a@x.example");
        let waiting = || vec!["a@x.example"; 3];
        assert_eq!(turns(&pace, waiting()).last().unwrap().0, 800);
        for _ in 0..20 {
            tokio::time::advance(QUIET + Duration::from_secs(10)).await;
            turns(&pace, vec!["a@x.example"]);
        }
        tokio::time::advance(QUIET).await;
        assert_eq!(turns(&pace, waiting()).last().unwrap().0, 400);
    }
}
