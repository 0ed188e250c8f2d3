//! What share of those asked a wave aims at.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// In whole per cent of those who are asked, from 1 to 100.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Targets {
    /// For every type that has none of its own, and for all together.
    all: Option<u8>,
    /// By the name of a type of clusters.
    by_type: BTreeMap<String, u8>,
}

/// What was typed is no share.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{found}” is no target; expected a whole number of per cent from 1 to 100, or nothing")]
pub struct NotATarget {
    /// The type it was typed for; none for all of them.
    pub of_type: Option<String>,
    pub found: String,
}

impl Targets {
    /// From what was typed: numbers of per cent, with or without the sign; nothing where it is empty.
    pub fn of_typed<'a>(all: &str, by_type: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Self, NotATarget> {
        let read = |of_type: Option<&str>, text: &str| match text.trim().trim_end_matches('%').trim_end() {
            "" => Ok(None),
            digits => match digits.parse::<u8>() {
                Ok(percent) if (1..=100).contains(&percent) => Ok(Some(percent)),
                _ => Err(NotATarget { of_type: of_type.map(str::to_owned), found: text.trim().to_owned() }),
            },
        };
        let mut targets = Self { all: read(None, all)?, by_type: BTreeMap::new() };
        for (of_type, text) in by_type {
            if let Some(percent) = read(Some(of_type), text)? {
                targets.by_type.insert(of_type.to_owned(), percent);
            }
        }
        Ok(targets)
    }

    /// As it is stored: JSON, and nothing where there is none.
    pub fn stored(&self) -> String {
        if self.is_empty() { String::new() } else { serde_json::to_string(self).unwrap_or_default() }
    }

    pub fn of_stored(text: &str) -> Self {
        serde_json::from_str(text).unwrap_or_default()
    }

    pub fn is_empty(&self) -> bool {
        self.all.is_none() && self.by_type.is_empty()
    }

    /// Of all who are asked.
    pub fn of_all(&self) -> Option<u8> {
        self.all
    }

    /// Of those asked in clusters of this type.
    pub fn of_type(&self, name: &str) -> Option<u8> {
        self.by_type.get(name).copied().or(self.all)
    }

    /// Those that a type has for itself.
    pub fn by_type(&self) -> impl Iterator<Item = (&str, u8)> {
        self.by_type.iter().map(|(name, percent)| (name.as_str(), *percent))
    }
}

/// How many of `asked` have to answer to reach `percent`: the first whole number that does.
pub fn needed(percent: u8, asked: u64) -> u64 {
    (asked * u64::from(percent)).div_ceil(100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_type_has_its_own_target_or_that_of_all() {
        let targets = Targets::of_typed(" 60 % ", [("IBN", "75"), ("SPC", " ")]).unwrap();
        let said = [targets.of_all(), targets.of_type("IBN"), targets.of_type("SPC")];
        assert_eq!(said, [Some(60), Some(75), Some(60)]);
        assert_eq!(Targets::of_stored(&targets.stored()), targets);
        assert_eq!(Targets::default().stored(), "");
        assert_eq!(Targets::of_stored(""), Targets::default());
    }

    #[test]
    fn what_is_no_share_is_said_with_where_it_was_typed() {
        for wrong in ["0", "101", "-5", "12.5", "half", "300"] {
            let fault = Targets::of_typed("", [("IBN", wrong)]).unwrap_err();
            assert_eq!(fault, NotATarget { of_type: Some("IBN".to_owned()), found: wrong.to_owned() });
            assert_eq!(Targets::of_typed(wrong, []).unwrap_err().of_type, None);
        }
    }

    #[test]
    fn what_is_needed_is_never_less_than_the_share() {
        assert_eq!([needed(60, 40), needed(60, 41), needed(100, 3), needed(1, 3), needed(50, 0)], [24, 25, 3, 1, 0]);
    }
}
