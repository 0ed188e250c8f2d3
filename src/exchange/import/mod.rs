//! What surveys of other programs become: a definition of ours, and a report of all that did not map one to one.
//!
//! The readers of each format (`limesurvey`, `xlsform`) make a [`draft::Draft`]
//! with what is here; [`finish`] writes it, reads it back with our own reader,
//! and takes out what the reader refuses, so that what comes out always reads.

pub mod draft;
mod entities;
mod finish;
pub mod formula;
pub mod markup;
pub mod names;
pub mod report;
#[cfg(test)]
mod tests;
pub mod words;

use crate::survey::Survey;

pub use finish::finish;
pub use report::{Entry, Outcome, Report};

/// The most bytes a file may have, and what it unpacks to.
pub const MAX_BYTES: usize = 50 * 1024 * 1024;

/// A survey of another program as one of ours.
#[derive(Clone, Debug)]
pub struct Imported {
    /// The definition file.
    pub definition: String,
    pub survey: Survey,
    pub report: Report,
}

/// Why a file can't be read as a survey at all.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    #[error(
        "{what} holds {found} bytes or more; at most {MAX_BYTES} are read: take out what is no part of the survey, \
         such as pictures"
    )]
    TooLarge { what: String, found: u64 },
    #[error("this is no {expected}: {found}")]
    OtherFormat { expected: &'static str, found: String },
    #[error("the file is damaged or cut off ({0}): export it again")]
    Damaged(String),
    #[error("the file {0}, which no survey needs and which is refused: export it again from the program it is from")]
    Refused(String),
    #[error("the file has no question that could be taken over: {0}")]
    Empty(String),
}
