//! What a person decided of likenesses.

use std::collections::HashMap;
use std::fmt;
use std::str::FromStr;

use crate::id::Id;
use crate::people::member::Contact;

/// Who an entry is, seen beside somebody known whom it resembles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The known contact, whose data the entry brings up to date.
    Person,
    /// Somebody else at the same company.
    Company,
    /// Somebody at another company.
    Another,
}

impl Verdict {
    pub const ALL: [Self; 3] = [Self::Person, Self::Company, Self::Another];

    pub fn code(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Company => "company",
            Self::Another => "another",
        }
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no verdict; expected person, company or another")]
pub struct NotAVerdict(pub String);

impl FromStr for Verdict {
    type Err = NotAVerdict;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|verdict| verdict.code() == code).ok_or_else(|| NotAVerdict(code.to_owned()))
    }
}

/// By the line of the entry and the contact that it resembles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decisions(HashMap<(usize, Id<Contact>), Verdict>);

impl Decisions {
    pub fn of(&self, line: usize, contact: Id<Contact>) -> Option<Verdict> {
        self.0.get(&(line, contact)).copied()
    }
}

impl FromIterator<((usize, Id<Contact>), Verdict)> for Decisions {
    fn from_iter<I: IntoIterator<Item = ((usize, Id<Contact>), Verdict)>>(decisions: I) -> Self {
        Self(decisions.into_iter().collect())
    }
}
