//! How often one place may get something wrong: links that are not right, and passwords.
//!
//! Kept in memory, and forgotten when its time is over. What is right is never counted, so that an office or a scanner
//! of mail behind one address is not in its own way.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// Places that are remembered at once; more than anybody who is not attacked ever sees.
const MOST_PLACES: usize = 50_000;

/// So many mistakes in so much time, from one place.
#[derive(Debug)]
pub struct Pace {
    most: u32,
    within: Duration,
    places: Mutex<HashMap<IpAddr, (Instant, u32)>>,
}

impl Pace {
    pub fn new(most: u32, within: Duration) -> Self {
        Self { most, within, places: Mutex::new(HashMap::new()) }
    }

    /// How long a place has to wait that made too many mistakes; None for every other.
    pub fn wait(&self, place: IpAddr, now: Instant) -> Option<Duration> {
        let places = self.places();
        let (since, mistakes) = places.get(&whole(place))?;
        let waited = now.saturating_duration_since(*since);
        (*mistakes >= self.most && waited < self.within).then(|| self.within - waited)
    }

    /// Counts one more mistake.
    pub fn count(&self, place: IpAddr, now: Instant) {
        let mut places = self.places();
        if places.len() >= MOST_PLACES {
            places.retain(|_, (since, _)| now.saturating_duration_since(*since) < self.within);
        }
        if places.len() >= MOST_PLACES {
            places.clear();
        }
        let counted = places.entry(whole(place)).or_insert((now, 0));
        if now.saturating_duration_since(counted.0) >= self.within {
            *counted = (now, 0);
        }
        counted.1 = counted.1.saturating_add(1);
    }

    fn places(&self) -> MutexGuard<'_, HashMap<IpAddr, (Instant, u32)>> {
        self.places.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The network that somebody has to themselves: an address of IPv4, 64 bits of one of IPv6.
fn whole(place: IpAddr) -> IpAddr {
    match place.to_canonical() {
        IpAddr::V4(address) => IpAddr::V4(address),
        IpAddr::V6(address) => IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() >> 64 << 64)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: Duration = Duration::from_secs(60);

    #[test]
    fn a_place_waits_until_its_time_is_over_and_no_other_place_does() {
        let (pace, begin) = (Pace::new(3, MINUTE), Instant::now());
        let (one, other) = ("192.0.2.1".parse().unwrap(), "192.0.2.2".parse().unwrap());
        for mistakes in 0..3 {
            assert_eq!(pace.wait(one, begin), None, "{mistakes}");
            pace.count(one, begin);
        }
        let later = begin + Duration::from_secs(20);
        assert_eq!(pace.wait(one, later), Some(Duration::from_secs(40)));
        assert_eq!(pace.wait(other, later), None);
        assert_eq!(pace.wait(one, begin + MINUTE), None);
        pace.count(one, begin + MINUTE);
        assert_eq!(pace.wait(one, begin + MINUTE), None, "it begins anew");
    }

    #[test]
    fn a_network_of_ipv6_is_one_place_and_ipv4_within_it_is_ipv4() {
        let (pace, now) = (Pace::new(1, MINUTE), Instant::now());
        pace.count("2001:db8:1:2:3::4".parse().unwrap(), now);
        assert!(pace.wait("2001:db8:1:2:ffff::1".parse().unwrap(), now).is_some());
        assert!(pace.wait("2001:db8:1:3::4".parse().unwrap(), now).is_none());
        pace.count("::ffff:192.0.2.1".parse().unwrap(), now);
        assert!(pace.wait("192.0.2.1".parse().unwrap(), now).is_some());
    }

    #[test]
    fn what_is_remembered_has_an_end() {
        let (pace, now) = (Pace::new(1, MINUTE), Instant::now());
        for number in 0..(MOST_PLACES as u32 + 10) {
            pace.count(IpAddr::from(number.to_be_bytes()), now);
        }
        assert!(pace.places().len() <= MOST_PLACES);
    }
}
