//! Whom a reminder goes to.

use std::fmt;
use std::str::FromStr;

use super::ledger::Kind;

/// Those of a wave who have not finished, as a whole or in part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Audience {
    /// Who has not begun and who has not finished; each is written to accordingly.
    #[default]
    Everyone,
    /// Who has saved no answer.
    NotStarted,
    /// Who has saved answers and not sent them in.
    NotFinished,
}

/// A name that no audience has.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no group to remind; there are everyone, not-started and not-finished")]
pub struct NotAnAudience(pub String);

impl Audience {
    pub const ALL: [Self; 3] = [Self::Everyone, Self::NotStarted, Self::NotFinished];

    /// The name it is stored under.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Everyone => "everyone",
            Self::NotStarted => "not-started",
            Self::NotFinished => "not-finished",
        }
    }

    /// The letter for somebody who has begun, or has not; none when it is not for them.
    pub fn letter(self, has_begun: bool) -> Option<Kind> {
        match (self, has_begun) {
            (Self::Everyone | Self::NotStarted, false) => Some(Kind::Reminder),
            (Self::Everyone | Self::NotFinished, true) => Some(Kind::Unfinished),
            _ => None,
        }
    }
}

impl fmt::Display for Audience {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Audience {
    type Err = NotAnAudience;

    fn from_str(text: &str) -> Result<Self, NotAnAudience> {
        Self::ALL.into_iter().find(|audience| audience.as_str() == text).ok_or_else(|| NotAnAudience(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_is_reminded_of_what_they_have_not_done() {
        assert_eq!(Audience::Everyone.letter(false), Some(Kind::Reminder));
        assert_eq!(Audience::Everyone.letter(true), Some(Kind::Unfinished));
        assert_eq!(Audience::NotStarted.letter(true), None);
        assert_eq!(Audience::NotFinished.letter(false), None);
        for audience in Audience::ALL {
            assert_eq!(audience.to_string().parse(), Ok(audience));
        }
        assert!("all".parse::<Audience>().is_err());
    }
}
