//! Who can join a person to an answer.

use std::fmt;
use std::str::FromStr;

/// How answers are kept. Chosen before a wave is approved, and fixed from then on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Privacy {
    /// The name stands with the answers, for those who may see answers.
    Identified,
    /// Only the house itself can, to remind and to count; no page and no file does.
    #[default]
    Confidential,
}

impl Privacy {
    pub const ALL: [Self; 2] = [Self::Identified, Self::Confidential];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Identified => "identified",
            Self::Confidential => "confidential",
        }
    }
}

impl fmt::Display for Privacy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no way to keep answers: identified or confidential")]
pub struct NoSuchPrivacy(pub String);

impl FromStr for Privacy {
    type Err = NoSuchPrivacy;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|mode| mode.as_str() == text).ok_or_else(|| NoSuchPrivacy(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mode_is_read_as_it_was_written_and_nothing_else_is_one() {
        for mode in Privacy::ALL {
            assert_eq!(mode.as_str().parse(), Ok(mode));
        }
        for wrong in ["", "Confidential", "anonymous", "anoniem"] {
            assert_eq!(wrong.parse::<Privacy>(), Err(NoSuchPrivacy(wrong.to_owned())));
        }
        assert_eq!(Privacy::default(), Privacy::Confidential);
    }
}
