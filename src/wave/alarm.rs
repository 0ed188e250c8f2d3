//! When so much of the post of a wave comes back that it should stop until somebody has looked.

/// What came back of the letters of a wave.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Returns {
    /// Letters that left, arrived or not.
    pub sent: usize,
    /// Of them, to addresses that do not exist.
    pub hard: usize,
    /// Of them, refused for what they are or where they come from.
    pub blocked: usize,
}

/// Why a wave stopped by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alarm {
    /// Too many addresses do not exist: large providers review a sender of whom they see that.
    BadAddresses,
    /// Receivers refuse the letters themselves: going on makes it worse.
    NotWanted,
}

/// Shares are judged as of so many letters: before, a few mean nothing.
const FIRST: usize = 200;
/// Per cent of them.
const MOST_HARD: usize = 5;
const MOST_BLOCKED: usize = 3;

impl Alarm {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::BadAddresses => "bad-addresses",
            Self::NotWanted => "not-wanted",
        }
    }
}

/// A name that no alarm has.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no alarm")]
pub struct NotAnAlarm(pub String);

impl std::str::FromStr for Alarm {
    type Err = NotAnAlarm;

    fn from_str(text: &str) -> Result<Self, NotAnAlarm> {
        let known = [Self::BadAddresses, Self::NotWanted].into_iter().find(|alarm| alarm.as_str() == text);
        known.ok_or_else(|| NotAnAlarm(text.to_owned()))
    }
}

impl Returns {
    /// The alarm that this is; what concerns the house goes before what concerns the list.
    pub fn alarm(self) -> Option<Alarm> {
        let is_over = |came_back: usize, most: usize| came_back * 100 > most * self.sent.max(FIRST);
        if is_over(self.blocked, MOST_BLOCKED) {
            Some(Alarm::NotWanted)
        } else if is_over(self.hard, MOST_HARD) {
            Some(Alarm::BadAddresses)
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_mean_nothing_and_a_share_of_many_does() {
        let alarm = |sent, hard, blocked| Returns { sent, hard, blocked }.alarm();
        assert_eq!(alarm(12, 10, 6), None);
        assert_eq!(alarm(12, 11, 0), Some(Alarm::BadAddresses));
        assert_eq!(alarm(200, 10, 0), None);
        assert_eq!(alarm(200, 11, 0), Some(Alarm::BadAddresses));
        assert_eq!(alarm(200, 11, 7), Some(Alarm::NotWanted));
        assert_eq!((alarm(2_800, 140, 84), alarm(2_800, 141, 0)), (None, Some(Alarm::BadAddresses)));
        assert_eq!(alarm(2_800, 0, 85), Some(Alarm::NotWanted));
    }
}
