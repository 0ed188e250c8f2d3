//! A definition file into a survey, or every fault in it with its place.
//!
//! YAML becomes a tree with places (`tree`); the walk over the tree collects
//! what is wrong and goes on, so that one look at a file shows all of it.

mod advice;
mod checks;
mod choices;
mod conditions;
mod kinds;
mod names;
mod outline;
pub mod picture;
mod placeholders;
pub mod problems;
pub(in crate::survey) mod product_words;
mod questions;
mod reach;
pub mod schema;
mod syntax;
#[cfg(test)]
pub(in crate::survey) mod tests;
mod texts;
pub(in crate::survey) mod tree;
mod values;
mod walk;
pub(in crate::survey) mod words;

use std::collections::BTreeSet;

use crate::survey::definition::Survey;

pub use picture::{coloured_picture, picture};
pub use problems::{Place, Problem, Severity};

/// What came of reading a definition: a survey exactly when no problem is an error.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    pub survey: Option<Survey>,
    /// In the order of the file; warnings included.
    pub problems: Vec<Problem>,
}

impl Reading {
    pub fn errors(&self) -> usize {
        self.problems.iter().filter(|problem| problem.severity == Severity::Error).count()
    }

    pub fn warnings(&self) -> usize {
        self.problems.iter().filter(|problem| problem.severity == Severity::Warning).count()
    }

    /// What stops a launch although the definition can be read.
    pub fn launch_faults(&self) -> impl Iterator<Item = &Problem> {
        self.problems.iter().filter(|problem| problem.severity == Severity::Launch)
    }
}

/// Reads the text of a definition file.
pub fn read(source: &str) -> Reading {
    read_with_tree(source).0
}

/// The same, with the file as a tree that knows which of its nodes are texts.
pub(in crate::survey) fn read_with_tree(source: &str) -> (Reading, Option<Tree>) {
    let source = without_mark(source);
    let mut walk = walk::Walk::default();
    let root = tree::grow(source, &mut walk.problems);
    let survey = root.as_ref().and_then(|root| {
        let survey = walk.survey(root);
        walk.check_conditions();
        walk.check_placeholders();
        if let Some(survey) = &survey {
            walk.advise(survey, root);
        }
        survey
    });
    let texts = walk.texts;
    let (problems, has_errors) = walk.problems.in_order();
    (Reading { survey: survey.filter(|_| !has_errors), problems }, root.map(|root| Tree { root, texts }))
}

/// A file as it is written.
pub(in crate::survey) struct Tree {
    pub root: tree::Node,
    /// The places of all texts of the survey; nothing else stands at one.
    pub texts: BTreeSet<Place>,
}

/// Some editors begin a file with a byte order mark, which is no part of it.
pub(in crate::survey) fn without_mark(source: &str) -> &str {
    source.strip_prefix('\u{feff}').unwrap_or(source)
}
