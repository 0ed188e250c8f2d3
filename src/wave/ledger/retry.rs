//! When to try again.

use std::time::Duration;

use jiff::SignedDuration;

use super::Kind;

/// Why an attempt did not succeed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cause {
    /// The receiving side wants to see the same sender again in some minutes (450 or 451 to the recipient).
    Greylisted,
    /// Any other refusal for now: mailbox full, name service down …
    Temporary,
    /// The connection was lost, or timed out, before the text left.
    Broken,
}

/// How long a worker holds a letter whose text is on its way: longer than the longest wait for the relay's reply.
pub const MARKED: SignedDuration = SignedDuration::from_mins(15);

const MINUTE: Duration = Duration::from_secs(60);

/// The first pause after a refusal for now; each further one is twice as long.
const FIRST_PAUSE: Duration = MINUTE.saturating_mul(5);
/// No pause is longer, so that a mailbox that works again is not missed for days.
const LONGEST_PAUSE: Duration = MINUTE.saturating_mul(4 * 60);
/// Greylisting that is still not satisfied after this many attempts is an ordinary refusal.
const GREYLIST_ATTEMPTS: u32 = 3;

/// A letter that asks for nothing is of no use any more after about five days of attempts …
const MOST_ATTEMPTS: u32 = 36;
/// … or when it is this old and still not taken.
const OLDEST: SignedDuration = SignedDuration::from_hours(24 * 14);

const RELAY_FIRST_PAUSE: Duration = Duration::from_secs(30);
const RELAY_LONGEST_PAUSE: Duration = MINUTE.saturating_mul(30);

/// How long to wait until the next attempt at a letter.
///
/// `attempts` counts those made, so it is at least 1. `spread` (0 to 255, see
/// [`super::LetterKey::spread`]) keeps letters that were refused together from
/// coming back together: greylisted ones after 5 to 10 minutes, others after
/// 5, 10, 20 … minutes, up to four hours, and up to a quarter more.
pub fn next_attempt(attempts: u32, cause: Cause, spread: u8) -> Duration {
    if cause == Cause::Greylisted && attempts <= GREYLIST_ATTEMPTS {
        return FIRST_PAUSE + part(FIRST_PAUSE, spread);
    }
    let pause = doubled(FIRST_PAUSE, attempts.saturating_sub(1), LONGEST_PAUSE);
    pause + part(pause / 4, spread)
}

/// Whether a letter that is to be brought again has had its time. Those that ask for answers end with their wave; the
/// others, which leave after the close too, end here.
pub fn is_stale(kind: Kind, attempts: u32, age: SignedDuration) -> bool {
    !kind.asks() && (attempts >= MOST_ATTEMPTS || age >= OLDEST)
}

/// How long to leave a relay alone after `failures` troubles in a row (at least 1): 30 seconds, 1, 2, 4 … minutes,
/// up to half an hour, and up to a quarter more.
pub fn relay_pause(failures: u32, spread: u8) -> Duration {
    let pause = doubled(RELAY_FIRST_PAUSE, failures.saturating_sub(1), RELAY_LONGEST_PAUSE);
    pause + part(pause / 4, spread)
}

/// How long to leave a group of domains alone that refused a letter for what it is or where it comes from: a quarter of an
/// hour, half an hour, an hour … up to four hours.
pub fn group_pause(times: u32) -> Duration {
    doubled(MINUTE * 15, times.saturating_sub(1), LONGEST_PAUSE)
}

fn doubled(first: Duration, times: u32, longest: Duration) -> Duration {
    first.saturating_mul(2_u32.saturating_pow(times)).min(longest)
}

fn part(whole: Duration, spread: u8) -> Duration {
    whole * u32::from(spread) / 255
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_up_to_four_hours() {
        let minutes: Vec<_> = (1..=9).map(|n| next_attempt(n, Cause::Temporary, 0).as_secs() / 60).collect();
        assert_eq!(minutes, [5, 10, 20, 40, 80, 160, 240, 240, 240]);
        assert_eq!(next_attempt(u32::MAX, Cause::Broken, 255), MINUTE * 300);
    }

    #[test]
    fn greylisted_letters_come_back_in_five_to_ten_minutes() {
        assert_eq!(next_attempt(1, Cause::Greylisted, 0), MINUTE * 5);
        assert_eq!(next_attempt(3, Cause::Greylisted, 255), MINUTE * 10);
        assert_eq!(next_attempt(4, Cause::Greylisted, 0), MINUTE * 40);
    }

    #[test]
    fn a_relay_is_left_alone_for_half_a_minute_to_half_an_hour() {
        let seconds: Vec<_> = (1..=8).map(|n| relay_pause(n, 0).as_secs()).collect();
        assert_eq!(seconds, [30, 60, 120, 240, 480, 960, 1800, 1800]);
    }

    #[test]
    fn a_letter_that_asks_for_nothing_is_not_brought_for_ever() {
        let day = SignedDuration::from_hours(24);
        for kind in Kind::ALL {
            assert!(!is_stale(kind, 35, day * 13), "{kind:?}");
            assert_eq!(is_stale(kind, 36, day), !kind.asks(), "{kind:?}");
            assert_eq!(is_stale(kind, 1, day * 14), !kind.asks(), "{kind:?}");
        }
        let waited: Duration = (1..36).map(|attempts| next_attempt(attempts, Cause::Temporary, 0)).sum();
        assert!((MINUTE * 60 * 24 * 4..MINUTE * 60 * 24 * 6).contains(&waited), "{waited:?}");
    }

    #[test]
    fn a_group_that_does_not_like_us_is_left_alone_ever_longer() {
        let minutes: Vec<_> = (1..=6).map(|n| group_pause(n).as_secs() / 60).collect();
        assert_eq!(minutes, [15, 30, 60, 120, 240, 240]);
    }

    #[test]
    fn the_spread_only_lengthens() {
        for spread in 0..=255 {
            for attempts in 0..40 {
                for cause in [Cause::Greylisted, Cause::Temporary, Cause::Broken] {
                    let pause = next_attempt(attempts, cause, spread);
                    assert!(pause >= next_attempt(attempts, cause, 0) && pause <= MINUTE * 300);
                }
            }
        }
    }
}
