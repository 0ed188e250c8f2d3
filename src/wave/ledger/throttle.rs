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

/// The domain of an address, in small letters.
pub fn domain_of(address: &str) -> String {
    address.rsplit_once('@').map_or(address, |(_, domain)| domain).to_ascii_lowercase()
}

/// The group that a domain belongs to by its name alone: those of one large host are one.
pub fn group_of_domain(domain: &str) -> String {
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
    host.map_or_else(|| domain.to_owned(), ToOwned::to_owned)
}

/// The group of a domain by the host that takes its mail: every host of one owner is one. It is called as the owner's own
/// mailboxes are.
pub fn group_of_exchange(exchange: &str) -> String {
    let exchange = exchange.trim_end_matches('.').to_ascii_lowercase();
    let labels: Vec<&str> = exchange.split('.').collect();
    // The owner's name is the last two parts, or three where the second is one for all: co.uk, com.au.
    let is_for_all = |part: &str| matches!(part, "co" | "com" | "net" | "org" | "ac" | "gov" | "edu" | "or" | "ne");
    let parts = match labels.as_slice() {
        [.., _, second, last] if last.len() == 2 && is_for_all(second) => 3,
        _ => 2,
    };
    let owner = labels[labels.len().saturating_sub(parts)..].join(".");
    match owner.as_str() {
        "outlook.com" | "hotmail.com" | "microsoft" => "microsoft".to_owned(),
        "google.com" | "googlemail.com" => "google".to_owned(),
        "yahoodns.net" => "yahoo".to_owned(),
        "icloud.com" | "apple.com" => "apple".to_owned(),
        "telenet-ops.be" | "telenet.be" => "telenet".to_owned(),
        "skynet.be" | "proximus.be" | "belgacom.be" => "proximus".to_owned(),
        "gmx.net" => "gmx".to_owned(),
        _ => owner,
    }
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
        let by_name = |address: &str| group_of_domain(&domain_of(address));
        assert_eq!(
            ["a@hotmail.com", "b@Outlook.be", "c@live.nl", "d@x.onmicrosoft.com"].map(by_name),
            ["microsoft"; 4]
        );
        assert_eq!(["a@x.example", "b@X.example", "no address"].map(by_name), ["x.example", "x.example", "no address"]);
        let by_host = |(host, group): (&str, &str)| assert_eq!(group_of_exchange(host), group, "{host}");
        [
            ("acme-be.mail.protection.outlook.com", "microsoft"),
            ("Hotmail-com.olc.protection.outlook.com.", "microsoft"),
            ("aspmx.l.google.com", "google"),
            ("alt1.gmail-smtp-in.l.google.com", "google"),
            ("mx-eu.mail.am0.yahoodns.net", "yahoo"),
            ("mx1.mail.ovh.net", "ovh.net"),
            ("mail.acme.be", "acme.be"),
            ("mx.provider.co.uk", "provider.co.uk"),
            ("mx.provider.com.au", "provider.com.au"),
            ("localhost", "localhost"),
            ("", ""),
        ]
        .into_iter()
        .for_each(by_host);
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
