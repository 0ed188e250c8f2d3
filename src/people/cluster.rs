//! A cluster of members, and its type.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;

use crate::id::Id;
use crate::people::name::Name;

/// A group of members that is evaluated as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cluster {
    pub id: Id<Cluster>,
    /// How people and commands name it; unique in a house.
    pub code: ClusterCode,
    pub name: Name,
    pub cluster_type: ClusterType,
    /// The first day it exists, when that is known.
    pub from: Option<Date>,
    /// The last day it exists, when it has an end.
    pub until: Option<Date>,
}

/// A code of 1 to 40 letters, digits and `-`, `_`, `.`: short enough for a command and safe in a file name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClusterCode(String);

/// The kind of cluster, which results compare: a short code such as `IBN` or `SPC`, in capitals.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClusterType(String);

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a code; expected 1 to {most} letters, digits or - _ .", most = ClusterCode::MAX)]
pub struct NotACode(pub String);

impl ClusterCode {
    pub const MAX: usize = 40;

    pub fn parse(text: &str) -> Result<Self, NotACode> {
        code(text).map(Self)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What two ways of writing the code have in common.
    pub fn key(&self) -> String {
        self.0.to_lowercase()
    }
}

impl ClusterType {
    pub fn parse(text: &str) -> Result<Self, NotACode> {
        code(text).map(|code| Self(code.to_uppercase()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn code(text: &str) -> Result<String, NotACode> {
    let text = text.trim();
    let fits = (1..=ClusterCode::MAX).contains(&text.len());
    let plain = text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'));
    // A point or dash in front would hide a file or look like an option of a command.
    if fits && plain && text.starts_with(|c: char| c.is_ascii_alphanumeric()) {
        Ok(text.to_owned())
    } else {
        Err(NotACode(text.to_owned()))
    }
}

impl fmt::Display for ClusterCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for ClusterType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for ClusterCode {
    type Err = NotACode;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

impl FromStr for ClusterType {
    type Err = NotACode;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_type_is_in_capitals_and_a_code_as_it_was_written() {
        assert_eq!(ClusterType::parse(" ibn ").unwrap().as_str(), "IBN");
        let code = ClusterCode::parse("Bio-Tech_2").unwrap();
        assert_eq!(code.as_str(), "Bio-Tech_2");
        assert_eq!(code.key(), "bio-tech_2");
    }

    #[test]
    fn a_code_is_short_and_plain() {
        for text in ["", "a b", "../x", ".x", "-x", "é", &"x".repeat(41)] {
            assert!(ClusterCode::parse(text).is_err(), "{text}");
        }
    }
}
