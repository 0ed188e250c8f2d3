//! The audit trail: who did what, on which thing, when and from where; and the chain that shows whether it is whole.
//!
//! An entry names no address of a person, no link and no answer: [`Entry::new`] takes them out of whatever it is given.

pub mod act;
pub mod chain;
pub mod differences;
mod words;

use jiff::Timestamp;

pub use act::{Act, Door, Kind, Part, Standing};
pub use chain::{Anchor, Break, Checker, Linked};
pub use words::FINGERPRINT;

/// Which thing something was done to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Subject<'a> {
    pub kind: Kind,
    /// As people call it: the name of a wave, the code of a cluster.
    pub name: &'a str,
}

/// What was done, by whom and from where. The words of an [`Act`], a [`Door`] and a [`Kind`] are kept as they lie in
/// the trail, so that one that was altered can be read and told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// 1, 2, 3 … without a gap.
    pub number: i64,
    /// To the microsecond.
    pub at: Timestamp,
    pub by: String,
    pub door: String,
    /// From which machine: a network address, or a host and its user; empty where there is none to be told.
    pub place: String,
    pub act: String,
    pub kind: String,
    pub subject: String,
    /// What was before, and after; short, may be empty.
    pub was: String,
    pub became: String,
    /// Why, in the words of whoever did it; may be empty.
    pub reason: String,
}

/// Who does something, when, from where, and why.
#[derive(Clone, Copy, Debug)]
pub struct Doer<'a> {
    pub by: &'a str,
    pub at: Timestamp,
    pub door: Door,
    /// From which machine; may be empty.
    pub place: &'a str,
    pub why: &'a str,
}

impl Entry {
    /// An entry without a number yet. Names of those who log in stay as they are, even if they are addresses.
    pub fn new(doer: Doer<'_>, act: Act, subject: Subject<'_>, was: &str, became: &str) -> Self {
        let by = match doer.door {
            Door::Desk | Door::Command | Door::House => words::short(doer.by),
            // A manager is known by name and address.
            Door::ManagerLink => words::safe(doer.by.split('<').next().unwrap_or_default()),
        };
        let name = match subject.kind {
            Kind::User => words::short(subject.name),
            _ => words::safe(subject.name),
        };
        Self {
            number: 0,
            at: doer.at,
            by,
            door: doer.door.as_str().to_owned(),
            place: words::short(doer.place),
            act: act.as_str().to_owned(),
            kind: subject.kind.as_str().to_owned(),
            subject: name,
            was: words::safe(was),
            became: words::safe(became),
            reason: words::safe(doer.why),
        }
    }
}
