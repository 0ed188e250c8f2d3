//! A member, and the persons asked there.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::id::Id;
use crate::people::address::Address;
use crate::people::enterprise_number::EnterpriseNumber;
use crate::people::name::Name;
use crate::wording::Language;

/// A company or organisation that is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    pub id: Id<Member>,
    pub name: Name,
    pub enterprise_number: Option<EnterpriseNumber>,
    pub language: Option<Language>,
    pub size: Option<SizeClass>,
    /// The year since which it has been a member.
    pub joined: Option<i16>,
}

/// A person's address at a member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    pub id: Id<Contact>,
    pub member: Id<Member>,
    pub address: Address,
    pub first_name: Option<Name>,
    /// The last name; the whole name when the list did not part them.
    pub last_name: Option<Name>,
    pub language: Option<Language>,
    pub position: Option<Name>,
}

impl Contact {
    /// First and last name together; empty when neither is known.
    pub fn full_name(&self) -> String {
        full_name(self.first_name.as_ref(), self.last_name.as_ref())
    }
}

/// First and last name together; empty when neither is known.
pub fn full_name(first: Option<&Name>, last: Option<&Name>) -> String {
    match (first, last) {
        (Some(first), Some(last)) => format!("{first} {last}"),
        (Some(name), None) | (None, Some(name)) => name.to_string(),
        (None, None) => String::new(),
    }
}

/// The size of a company by its staff (Commission Recommendation 2003/361/EC, head counts only).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SizeClass {
    /// Fewer than 10 persons.
    Micro,
    /// 10 to 49 persons.
    Small,
    /// 50 to 249 persons.
    Medium,
    /// 250 persons or more.
    Large,
}

impl SizeClass {
    pub const ALL: [Self; 4] = [Self::Micro, Self::Small, Self::Medium, Self::Large];

    /// The class of a company with this many persons.
    pub fn of_staff(persons: u64) -> Self {
        match persons {
            0..=9 => Self::Micro,
            10..=49 => Self::Small,
            50..=249 => Self::Medium,
            250.. => Self::Large,
        }
    }

    /// The code under which it is stored.
    pub fn code(self) -> &'static str {
        match self {
            Self::Micro => "micro",
            Self::Small => "small",
            Self::Medium => "medium",
            Self::Large => "large",
        }
    }
}

impl fmt::Display for SizeClass {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a size class; expected micro, small, medium or large")]
pub struct NotASizeClass(pub String);

/// Reads the code; what a list may say is read by `member_list`.
impl FromStr for SizeClass {
    type Err = NotASizeClass;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|class| class.code() == code).ok_or_else(|| NotASizeClass(code.to_owned()))
    }
}
