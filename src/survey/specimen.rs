//! One survey with a question of every kind, for the tests.

use std::sync::LazyLock;

use super::definition::Survey;
use super::reading;

/// The definition of [`survey`].
pub const SOURCE: &str = include_str!("specimen.yaml");

/// A survey that reads without a problem.
pub fn survey() -> Survey {
    /// Read once, since properties ask for it thousands of times.
    static SURVEY: LazyLock<Survey> = LazyLock::new(|| read(SOURCE));
    SURVEY.clone()
}

/// A survey from a text that must hold no error.
pub fn read(source: &str) -> Survey {
    let reading = reading::read(source);
    if reading.survey.is_some() {
        reading::tests::schema::accepts(source);
    }
    reading.survey.unwrap_or_else(|| panic!("{:#?}", reading.problems))
}
