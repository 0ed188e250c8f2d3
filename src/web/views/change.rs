//! What two versions of a survey have otherwise, in words.

use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct Changes {
    /// The version before.
    pub before: u64,
    /// In a sentence: nothing, or so many of each kind.
    pub summary: String,
    /// The gravest first.
    pub differences: Vec<ChangeLine>,
}

#[derive(Clone, Debug, Serialize)]
pub struct ChangeLine {
    /// What it does to answers, in a word.
    pub effect: String,
    /// How its badge is coloured.
    pub class: &'static str,
    /// Page, question, part.
    pub place: String,
    /// Of the words that differ.
    pub language: Option<String>,
    pub what: String,
    pub why: String,
    pub was: Option<String>,
    pub is: Option<String>,
}

/// A place in the text of a definition that stops a launch.
#[derive(Clone, Debug, Serialize)]
pub struct LaunchFault {
    pub line: u64,
    pub column: u64,
    pub message: String,
    pub expected: String,
}
