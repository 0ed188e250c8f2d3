//! When to try again.

use std::time::Duration;

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

const MINUTE: Duration = Duration::from_secs(60);

/// The first pause after a refusal for now; each further one is twice as long.
const FIRST_PAUSE: Duration = MINUTE.saturating_mul(5);
/// No pause is longer, so that a mailbox that works again is not missed for days.
const LONGEST_PAUSE: Duration = MINUTE.saturating_mul(4 * 60);
/// Greylisting that is still not satisfied after this many attempts is an ordinary refusal.
const GREYLIST_ATTEMPTS: u32 = 3;

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

/// How long to leave a relay alone after `failures` troubles in a row (at least 1): 30 seconds, 1, 2, 4 … minutes,
/// up to half an hour, and up to a quarter more.
pub fn relay_pause(failures: u32, spread: u8) -> Duration {
    let pause = doubled(RELAY_FIRST_PAUSE, failures.saturating_sub(1), RELAY_LONGEST_PAUSE);
    pause + part(pause / 4, spread)
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
