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
