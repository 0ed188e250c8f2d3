//! A survey into the text of a definition file, as a person would have written it.
//!
//! What is written is read back as the same survey. The survey becomes a tree
//! of keys and values (`questions`, `choices`), and the tree becomes lines
//! (`yaml`), with every text quoted that a YAML reader could take for
//! something else (`scalars`).

mod choices;
mod kinds;
mod outline;
mod questions;
mod scalars;
mod scales;
#[cfg(test)]
pub(in crate::survey) mod tests;
mod yaml;

use std::collections::BTreeMap;

use crate::survey::definition::Survey;

/// What is written beside the survey itself, as comments.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remarks {
    /// Above everything.
    pub head: Vec<String>,
    /// Above a page, by its id.
    pub pages: BTreeMap<String, Vec<String>>,
    /// Above a question, by its id.
    pub questions: BTreeMap<String, Vec<String>>,
}

/// The definition file of a survey.
pub fn write(survey: &Survey) -> String {
    write_with(survey, &Remarks::default())
}

/// The same, with remarks for whoever edits the file.
pub fn write_with(survey: &Survey, remarks: &Remarks) -> String {
    let scales = scales::Scales::of(survey);
    let writing = outline::Writing { survey, scales, remarks };
    yaml::print(&remarks.head, &writing.whole())
}
