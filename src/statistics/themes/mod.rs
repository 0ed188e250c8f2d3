//! Themes: what somebody sorted the open answers to a question into.
//!
//! A theme holds texts and no people. A text is known by a key that is made of its words as they may be read, so nothing
//! here joins it to whoever wrote it, and texts in the same words have the same themes.

mod defining;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;

use data_encoding::HEXLOWER;
use serde::Serialize;
use sha2::{Digest, Sha256};

pub use defining::{Fault, Plan, Wanted, plan};

/// Letters of a label.
pub const LONGEST_LABEL: usize = 80;
/// Themes of one question.
pub const MOST_THEMES: usize = 40;
/// The largest code.
pub const LARGEST_CODE: i32 = 9_999;

/// What texts are about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Theme {
    /// From 1 to [`LARGEST_CODE`].
    pub code: i32,
    pub label: String,
}

/// Stands for a text: the first 16 bytes of the SHA-256 of its words as they may be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TextKey([u8; Self::BYTES]);

/// No key: a t and 32 hexadecimal digits are expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a key is a t and 32 digits from 0 to 9 and a to f")]
pub struct NoTextKey;

impl TextKey {
    const BYTES: usize = 16;

    /// `text`: as it may be read, without addresses and long numbers.
    pub fn of(text: &str) -> Self {
        let mut key = [0; Self::BYTES];
        key.copy_from_slice(&Sha256::digest(text.as_bytes())[..Self::BYTES]);
        Self(key)
    }

    pub fn from_bytes(bytes: &[u8]) -> Result<Self, NoTextKey> {
        bytes.try_into().map(Self).map_err(|_| NoTextKey)
    }

    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Display for TextKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A letter first, so that no spreadsheet takes it for a number.
        write!(f, "t{}", HEXLOWER.encode(&self.0))
    }
}

impl FromStr for TextKey {
    type Err = NoTextKey;

    fn from_str(digits: &str) -> Result<Self, NoTextKey> {
        let digits = digits.trim().to_ascii_lowercase();
        let digits = digits.strip_prefix('t').ok_or(NoTextKey)?;
        let bytes = HEXLOWER.decode(digits.as_bytes()).map_err(|_| NoTextKey)?;
        Self::from_bytes(&bytes)
    }
}

/// The themes of a question, and the texts of each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sorted {
    /// By code.
    pub themes: Vec<Theme>,
    /// The codes of the themes of each text that has any.
    pub texts: BTreeMap<TextKey, BTreeSet<i32>>,
}

/// What the texts of a wave were sorted into, by column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sorting(BTreeMap<String, Sorted>);

impl Sorting {
    /// Of a column that has themes.
    pub fn of(&self, field: &str) -> Option<&Sorted> {
        self.0.get(field)
    }

    /// Of a column, to be added to.
    pub fn of_mut(&mut self, field: &str) -> &mut Sorted {
        self.0.entry(field.to_owned()).or_default()
    }
}

/// What somebody changed of a text: from what they saw to what they want. What others changed in between stays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    pub seen: BTreeSet<i32>,
    pub wanted: BTreeSet<i32>,
}

impl Change {
    pub fn is_none(&self) -> bool {
        self.seen == self.wanted
    }

    /// The themes of a text that has these `now`.
    pub fn on(&self, now: &BTreeSet<i32>) -> BTreeSet<i32> {
        let stays = now.iter().filter(|code| self.wanted.contains(code) || !self.seen.contains(code));
        stays.chain(self.wanted.difference(&self.seen)).copied().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_made_of_the_words_alone_and_can_be_read_back() {
        let key = TextKey::of("Meer bezoeken");
        assert_eq!(key, TextKey::of("Meer bezoeken"));
        assert_ne!(key, TextKey::of("Meer bezoek"));
        assert_eq!(key.to_string().parse(), Ok(key));
        assert_eq!(format!(" {} ", key.to_string().to_uppercase()).parse(), Ok(key));
        for wrong in ["", "t12", &"0".repeat(32), &format!("tg{}", "0".repeat(31)), &format!("t{}", "0".repeat(34))] {
            assert_eq!(wrong.parse::<TextKey>(), Err(NoTextKey), "{wrong}");
        }
    }

    #[test]
    fn what_two_people_change_of_a_text_is_both_kept() {
        let set = |codes: &[i32]| codes.iter().copied().collect::<BTreeSet<i32>>();
        let change = |seen: &[i32], wanted: &[i32]| Change { seen: set(seen), wanted: set(wanted) };
        // Both saw 1 and 2: one adds 3, the other takes 1 away and adds 4.
        let after = change(&[1, 2], &[1, 2, 3]).on(&set(&[1, 2]));
        assert_eq!(change(&[1, 2], &[2, 4]).on(&after), set(&[2, 3, 4]));
        assert_eq!(change(&[1], &[1]).on(&set(&[2])), set(&[2]), "nothing was changed");
        assert_eq!(change(&[], &[2]).on(&set(&[2])), set(&[2]));
        assert_eq!(change(&[2], &[]).on(&set(&[])), set(&[]));
    }
}
