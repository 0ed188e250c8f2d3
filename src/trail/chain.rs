//! The chain of hashes through the trail, and where it breaks.
//!
//! The hash of an entry is SHA-256 over the hash of the one before it and all of its own fields. Whoever can write the
//! whole table could make the chain anew; an [`Anchor`] that is kept elsewhere shows that, and that an end was cut off.

use std::fmt;
use std::str::FromStr;

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::Entry;

pub type Hash = [u8; 32];

/// What the first entry has before it.
pub const NOTHING: Hash = [0; 32];
/// What is hashed first, so that a hash of the trail is none of anything else.
const NAME: &[u8] = b"peil audit 1";
/// The same for an entry that says from which machine.
const NAME_WITH_PLACE: &[u8] = b"peil audit 2";

/// An entry with the hashes that lie beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Linked {
    pub entry: Entry,
    pub previous: Vec<u8>,
    pub hash: Vec<u8>,
}

/// The hash of an entry that follows one with the hash `previous`.
///
/// Every field goes in with its length before it, as eight bytes, highest first; number and microseconds since 1970 as
/// eight bytes each. The place is the last field of an entry that has one; entries without one, such as all those from
/// before there were places, are hashed as they always were.
pub fn hash(previous: &[u8], entry: &Entry) -> Hash {
    let mut hasher = Sha256::new();
    let mut put = |bytes: &[u8]| {
        hasher.update((bytes.len() as u64).to_be_bytes());
        hasher.update(bytes);
    };
    put(if entry.place.is_empty() { NAME } else { NAME_WITH_PLACE });
    put(previous);
    put(&entry.number.to_be_bytes());
    put(&entry.at.as_microsecond().to_be_bytes());
    for field in
        [&entry.by, &entry.door, &entry.act, &entry.kind, &entry.subject, &entry.was, &entry.became, &entry.reason]
    {
        put(field.as_bytes());
    }
    if !entry.place.is_empty() {
        put(entry.place.as_bytes());
    }
    hasher.finalize().into()
}

/// The entry as the next one after `last`.
pub fn link(last: &Anchor, entry: Entry) -> Linked {
    let entry = Entry { number: last.number + 1, ..entry };
    let hash = hash(&last.hash, &entry).to_vec();
    Linked { entry, previous: last.hash.to_vec(), hash }
}

/// An entry by its number and hash: everything up to it is what it was when they were written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// 0 before the first entry.
    pub number: i64,
    pub hash: Hash,
}

impl Anchor {
    pub const NOTHING: Self = Self { number: 0, hash: NOTHING };
}

impl fmt::Display for Anchor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.number, HEXLOWER.encode(&self.hash))
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected is what verify printed: a number, a colon and 64 digits from 0 to f")]
pub struct NotAnAnchor;

impl FromStr for Anchor {
    type Err = NotAnAnchor;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (number, hash) = text.trim().split_once(':').ok_or(NotAnAnchor)?;
        let number: i64 = number.parse().ok().filter(|number| *number >= 0).ok_or(NotAnAnchor)?;
        let hash = HEXLOWER.decode(hash.to_ascii_lowercase().as_bytes()).map_err(|_| NotAnAnchor)?;
        Ok(Self { number, hash: hash.try_into().map_err(|_| NotAnAnchor)? })
    }
}

/// Where the chain breaks first, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Break {
    #[error("entry {number} was altered: it has another hash than its content")]
    Altered { number: i64 },
    #[error("entries {from} to {to} are missing")]
    Missing { from: i64, to: i64 },
    #[error("entry {number} is out of order: it does not follow the one before it")]
    OutOfOrder { number: i64 },
    #[error("the end is cut off: entry {expected} was there, and the last one is {last}")]
    Cut { last: i64, expected: i64 },
    #[error("entry {number} is not the one it was: the chain was made anew up to it")]
    MadeAnew { number: i64 },
}

impl Break {
    /// One word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Altered { .. } => "altered",
            Self::Missing { .. } => "missing",
            Self::OutOfOrder { .. } => "out-of-order",
            Self::Cut { .. } => "cut",
            Self::MadeAnew { .. } => "made-anew",
        }
    }

    /// The first entry that is wrong or not there.
    pub fn number(self) -> i64 {
        match self {
            Self::Altered { number } | Self::OutOfOrder { number } | Self::MadeAnew { number } => number,
            Self::Missing { from, .. } => from,
            Self::Cut { last, .. } => last + 1,
        }
    }
}

/// Goes along the chain, entry by entry in the order of their numbers.
#[derive(Clone, Debug)]
pub struct Checker {
    last: Anchor,
    expected: Option<Anchor>,
}

impl Checker {
    /// From the beginning; with an anchor that was kept elsewhere, if there is one.
    pub fn new(expected: Option<Anchor>) -> Self {
        Self { last: Anchor::NOTHING, expected }
    }

    /// The next entry.
    ///
    /// # Errors
    /// Where and how it breaks; nothing after that can be told.
    pub fn next(&mut self, linked: &Linked) -> Result<(), Break> {
        let (number, due) = (linked.entry.number, self.last.number + 1);
        if number > due {
            return Err(Break::Missing { from: due, to: number - 1 });
        }
        if number < due || linked.previous != self.last.hash {
            return Err(Break::OutOfOrder { number });
        }
        let hash = hash(&self.last.hash, &linked.entry);
        if linked.hash != hash {
            return Err(Break::Altered { number });
        }
        self.last = Anchor { number, hash };
        match self.expected {
            Some(expected) if expected.number == number && expected.hash != hash => Err(Break::MadeAnew { number }),
            _ => Ok(()),
        }
    }

    /// The end of the chain, to be kept elsewhere.
    ///
    /// # Errors
    /// When it ends before the anchor.
    pub fn end(self) -> Result<Anchor, Break> {
        match self.expected {
            Some(expected) if expected.number > self.last.number => {
                Err(Break::Cut { last: self.last.number, expected: expected.number })
            }
            _ => Ok(self.last),
        }
    }
}

/// The end of a whole chain, or where it breaks.
pub fn check<'a>(entries: impl IntoIterator<Item = &'a Linked>, expected: Option<Anchor>) -> Result<Anchor, Break> {
    let mut checker = Checker::new(expected);
    for linked in entries {
        checker.next(linked)?;
    }
    checker.end()
}

#[cfg(test)]
mod tests;
