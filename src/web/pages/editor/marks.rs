//! What is wrong with a text, and what it is about, each with its line.

use serde::Serialize;

use crate::survey::outline::{self, Level};
use crate::survey::reading::{Problem, Reading, Severity};
use crate::web::rendering::View;

/// The list of what is wrong.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Faults {
    pub faults: Vec<FaultAt>,
    /// What keeps the text from being read.
    pub errors: u64,
    /// What is worth a look, faults that stop a launch included.
    pub others: u64,
}

impl View for Faults {
    const TEMPLATE: &'static str = "parts/draft-faults";
}

/// How bad it is; its words are `desk-severity-…`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Mark {
    Blocks,
    Launch,
    Warns,
}

#[derive(Clone, Debug, Serialize)]
pub(super) struct FaultAt {
    pub line: u64,
    pub column: u64,
    pub length: u64,
    pub severity: Mark,
    pub found: String,
    pub expected: String,
    pub help: Option<String>,
}

impl Faults {
    pub fn of(reading: &Reading) -> Self {
        let errors = reading.errors() as u64;
        let others = reading.problems.len() as u64 - errors;
        Self { faults: reading.problems.iter().map(at).collect(), errors, others }
    }
}

fn at(problem: &Problem) -> FaultAt {
    FaultAt {
        line: problem.place.line as u64,
        column: problem.place.column as u64,
        length: problem.place.length as u64,
        severity: match problem.severity {
            Severity::Error => Mark::Blocks,
            Severity::Launch => Mark::Launch,
            Severity::Warning => Mark::Warns,
        },
        found: problem.message.clone(),
        expected: problem.expected.clone(),
        help: problem.help.clone(),
    }
}

/// Pages and questions, to jump to.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Outline {
    pub headings: Vec<HeadingAt>,
}

impl View for Outline {
    const TEMPLATE: &'static str = "parts/draft-outline";
}

#[derive(Clone, Debug, Serialize)]
pub(super) struct HeadingAt {
    pub line: u64,
    pub id: String,
    pub is_page: bool,
}

impl Outline {
    pub fn of(source: &str) -> Self {
        let headings = outline::outline(source).into_iter().map(|heading| HeadingAt {
            line: heading.line as u64,
            is_page: heading.level == Level::Page,
            id: heading.id,
        });
        Self { headings: headings.collect() }
    }
}

/// A line of the text with its number, as it is shown where no script is.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Line {
    pub number: u64,
    pub text: String,
    /// The worst of what is wrong with it.
    pub mark: Option<Mark>,
}

pub(super) fn lines(source: &str, faults: &Faults) -> Vec<Line> {
    let marks = |number: u64| {
        let here = faults.faults.iter().filter(move |fault| fault.line == number);
        here.map(|fault| fault.severity).min()
    };
    source.lines().zip(1..).map(|(text, number)| Line { number, text: text.to_owned(), mark: marks(number) }).collect()
}
