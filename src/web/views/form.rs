//! The parts of forms that several pages share.

use serde::Serialize;

/// What is wrong with one input of a form, in words; the summary on top links to the input.
#[derive(Clone, Debug, Serialize)]
pub struct FormFault {
    /// The name of the input.
    pub input: String,
    pub words: String,
}

impl FormFault {
    /// A fault of an input, whose words are still to be said.
    pub fn on(input: &str) -> Self {
        Self { input: input.to_owned(), words: String::new() }
    }
}

/// One value out of several, in a select or a list of boxes.
#[derive(Clone, Debug, Serialize)]
pub struct Pick {
    pub value: String,
    pub words: String,
    pub chosen: bool,
}

/// What has to be typed before something is done that can't be taken back.
#[derive(Clone, Debug, Serialize)]
pub struct Typing {
    /// What is expected, shown to be copied.
    pub expected: String,
    /// What was typed.
    pub typed: Option<String>,
    /// Whether something else, or nothing, was typed where this was expected.
    pub wrong: bool,
}

impl Typing {
    /// Nothing was typed yet.
    pub fn of(expected: impl Into<String>) -> Self {
        Self { expected: expected.into(), typed: None, wrong: false }
    }
}
