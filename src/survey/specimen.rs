//! One survey with a question of every kind, for the tests.

use super::definition::Survey;
use super::reading;

/// The definition of [`survey`].
pub const SOURCE: &str = include_str!("specimen.yaml");

/// A survey that reads without a problem.
pub fn survey() -> Survey {
    read(SOURCE)
}

/// A survey from a text that must hold no error.
pub fn read(source: &str) -> Survey {
    let reading = reading::read(source);
    reading.survey.unwrap_or_else(|| panic!("{:#?}", reading.problems))
}
