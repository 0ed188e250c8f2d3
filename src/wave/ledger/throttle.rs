//! How fast letters may leave: all together, those of one wave, and those to one group of domains.
//!
//! A throttle keeps the moment of its next free turn, so that whoever takes turns from the same throttle, in whatever
//! process, keeps the same pace.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

/// A host that complains ever again still gets a letter now and then.
const SLOWEST: f64 = 64.0;
/// After so long without a complaint it goes a tenth faster again.
const QUIET: SignedDuration = SignedDuration::from_mins(10);
/// What is slowed down where there is no limit.
const SLOWABLE: Duration = Duration::from_millis(20);

/// One pace that is kept, and how slow it is at the moment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Throttle {
    /// The next free turn.
    pub next_at: Timestamp,
    /// How many times slower than usual, since there was a complaint of the speed; 1 is usual.
    pub slowness: f64,
    /// When that was changed last.
    pub changed_at: Timestamp,
}

impl Throttle {
    /// One that nobody has used yet.
    pub const fn fresh(now: Timestamp) -> Self {
        Self { next_at: now, slowness: 1.0, changed_at: now }
    }

    /// When the next letter may leave. `usual` is the time between two letters, zero where there is no limit.
    pub fn turn(&self, now: Timestamp) -> Timestamp {
        self.next_at.max(now)
    }

    /// Takes the next turn.
    pub fn take(&mut self, now: Timestamp, usual: Duration) {
        let turn = self.turn(now);
        let between = if self.slowness > 1.0 { usual.max(SLOWABLE).mul_f64(self.slowness) } else { usual };
        self.next_at = SignedDuration::try_from(between).map_or(turn, |between| turn + between);
    }

    /// Half as fast from now on.
    pub fn slow_down(&mut self, now: Timestamp) {
        self.quicken(now);
        self.slowness = (self.slowness * 2.0).min(SLOWEST);
        self.changed_at = now;
    }

    /// A tenth faster for every ten minutes without a complaint, up to the usual pace.
    pub fn quicken(&mut self, now: Timestamp) {
        while self.slowness > 1.0 && now - self.changed_at >= QUIET {
            self.slowness = (self.slowness / 1.1).max(1.0);
            self.changed_at += QUIET;
        }
    }
}

/// The group of domains that an address belongs to: those of one large host are one. It goes by name, since asking for
/// the MX of every domain needs a name service; a company's own domain at such a host is a group of its own.
pub fn group_of(address: &str) -> String {
    let domain = address.rsplit_once('@').map_or(address, |(_, domain)| domain).to_ascii_lowercase();
    let host = match domain.split('.').next().unwrap_or_default() {
        "hotmail" | "outlook" | "live" | "msn" => Some("microsoft"),
        "gmail" | "googlemail" => Some("google"),
        "yahoo" | "ymail" | "aol" | "rocketmail" => Some("yahoo"),
        "icloud" | "me" | "mac" => Some("apple"),
        "telenet" | "pandora" => Some("telenet"),
        "skynet" | "proximus" | "belgacom" => Some("proximus"),
        "gmx" => Some("gmx"),
        _ if domain.ends_with(".onmicrosoft.com") => Some("microsoft"),
        _ => None,
    };
    host.map_or(domain, ToOwned::to_owned)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const FIFTH: Duration = Duration::from_millis(200);

    fn at(seconds: i64) -> Timestamp {
        Timestamp::UNIX_EPOCH + SignedDuration::from_secs(seconds)
    }

    /// How long twenty letters take, in milliseconds.
    fn twenty(throttle: &mut Throttle, now: Timestamp, usual: Duration) -> i128 {
        for _ in 0..19 {
            throttle.take(now, usual);
        }
        (throttle.turn(now) - now).as_millis()
    }

    #[test]
    fn turns_come_at_the_pace_and_all_at_once_without_one() {
        assert_eq!(twenty(&mut Throttle::fresh(at(0)), at(0), FIFTH), 3_800);
        assert_eq!(twenty(&mut Throttle::fresh(at(0)), at(0), Duration::ZERO), 0);
        // Turns that nobody took are not saved up.
        assert_eq!(twenty(&mut Throttle::fresh(at(0)), at(100), FIFTH), 3_800);
    }

    #[test]
    fn a_host_that_complains_gets_half_and_slowly_more_again() {
        let mut throttle = Throttle::fresh(at(0));
        throttle.slow_down(at(0));
        assert_eq!(twenty(&mut throttle, at(0), FIFTH), 7_600);
        let mut throttle = Throttle::fresh(at(0));
        throttle.slow_down(at(0));
        throttle.quicken(at(599));
        assert_eq!(throttle.slowness, 2.0);
        throttle.quicken(at(600));
        assert!((throttle.slowness - 2.0 / 1.1).abs() < 1e-9);
        throttle.quicken(at(600 * 8));
        assert_eq!(throttle.slowness, 1.0, "an hour and twenty minutes later it is as usual");
        for _ in 0..20 {
            throttle.slow_down(at(9_000));
        }
        assert_eq!(throttle.slowness, SLOWEST);
    }

    #[test]
    fn what_has_no_limit_can_be_slowed_down_too() {
        let mut throttle = Throttle::fresh(at(0));
        throttle.slow_down(at(0));
        assert_eq!(twenty(&mut throttle, at(0), Duration::ZERO), 19 * 40);
    }

    #[test]
    fn all_domains_of_a_large_host_are_one() {
        assert_eq!(
            ["a@hotmail.com", "b@Outlook.be", "c@live.nl", "d@x.onmicrosoft.com"].map(group_of),
            ["microsoft"; 4]
        );
        assert_eq!(
            ["a@x.example", "b@X.example", "no address"].map(group_of),
            ["x.example", "x.example", "no address"]
        );
    }

    proptest! {
        /// However turns are taken and complaints come, two turns are never closer than usual.
        #[test]
        fn no_two_turns_are_closer_than_the_pace(steps in prop::collection::vec((0..1_000_i64, any::<bool>()), 1..60)) {
            let (mut throttle, mut now, mut last) = (Throttle::fresh(at(0)), at(0), None::<Timestamp>);
            for (pause, complains) in steps {
                now += SignedDuration::from_millis(pause);
                if complains {
                    throttle.slow_down(now);
                }
                let turn = throttle.turn(now);
                throttle.take(now, FIFTH);
                if let Some(last) = last {
                    prop_assert!(turn - last >= SignedDuration::from_millis(200));
                }
                last = Some(turn);
            }
        }
    }
}
