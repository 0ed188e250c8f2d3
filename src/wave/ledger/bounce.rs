//! What a refusal or a report of failed delivery says of a letter.

use std::str::FromStr;

use super::NotOfTheLedger;

/// How a letter came back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bounce {
    /// The address is wrong or closed.
    Hard,
    /// The mailbox can't take it now.
    Soft,
    /// Its content or its sender was not liked: a sign for the wave, not for the address.
    Policy,
    /// The reader called it unwanted.
    Complaint,
}

/// Of how many letters the signs are read.
pub const WATCHED: u64 = 200;
/// So few say nothing, whatever their share.
const FEWEST: u64 = 5;

impl Bounce {
    pub const ALL: [Self; 4] = [Self::Hard, Self::Soft, Self::Policy, Self::Complaint];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Hard => "hard",
            Self::Soft => "soft",
            Self::Policy => "policy",
            Self::Complaint => "complaint",
        }
    }

    /// What an enhanced status code (RFC 3463) says. 5.1.7 and 5.1.8 find fault with the sender's address, not with
    /// the recipient's.
    pub fn of_status(status: &str) -> Option<Self> {
        match status {
            "5.1.1" | "5.1.2" | "5.1.3" | "5.1.6" | "5.1.10" | "5.2.1" | "5.4.4" => Some(Self::Hard),
            "5.1.7" | "5.1.8" => Some(Self::Policy),
            status if status.starts_with("5.7.") => Some(Self::Policy),
            status if status.starts_with("4.") || status.starts_with("5.") => Some(Self::Soft),
            _ => None,
        }
    }

    /// Of a hundred letters, how many may come back like this before a wave stops by itself; none for what stops none.
    pub const fn most_of_a_hundred(self) -> Option<u64> {
        match self {
            Self::Hard => Some(5),
            Self::Policy => Some(3),
            Self::Soft | Self::Complaint => None,
        }
    }

    /// Whether a wave of so many letters stops because so many of those watched came back like this.
    pub fn stops(self, letters: u64, came_back: u64) -> bool {
        self.most_of_a_hundred()
            .is_some_and(|most| came_back >= FEWEST && came_back * 100 > most * letters.min(WATCHED))
    }
}

impl FromStr for Bounce {
    type Err = NotOfTheLedger;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|bounce| bounce.as_str() == text).ok_or_else(|| NotOfTheLedger(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wave_stops_above_its_share_and_not_at_it() {
        assert!(!Bounce::Hard.stops(2_000, 10) && Bounce::Hard.stops(2_000, 11));
        assert!(!Bounce::Policy.stops(2_000, 6) && Bounce::Policy.stops(2_000, 7));
        // Of a small wave, a few wrong addresses are no sign.
        assert!(!Bounce::Hard.stops(40, 4) && Bounce::Hard.stops(40, 5));
        assert!(!Bounce::Soft.stops(200, 200) && !Bounce::Complaint.stops(200, 200));
    }

    #[test]
    fn a_status_says_whose_fault_it_is() {
        let of = |status| Bounce::of_status(status).map(Bounce::as_str);
        assert_eq!(
            ["5.1.1", "5.1.10", "5.2.1", "5.2.2", "4.7.1", "5.7.26", "2.0.0", ""].map(of),
            [Some("hard"), Some("hard"), Some("hard"), Some("soft"), Some("soft"), Some("policy"), None, None]
        );
        // The sender's own address is wrong: no member is to blame, whatever the others of its class mean.
        assert_eq!(
            ["5.1.7", "5.1.8", "5.1.0", "5.1.4"].map(of),
            [Some("policy"), Some("policy"), Some("soft"), Some("soft")]
        );
        for bounce in Bounce::ALL {
            assert_eq!(bounce.as_str().parse(), Ok(bounce));
        }
    }
}
