//! What is wrong with a text, and what it is about, each with its line.

use serde::Serialize;

use crate::survey::outline::{self, Level};
use crate::survey::reading::{Problem, Reading, Severity as Weight};
use crate::web::rendering::View;
use crate::web::views::Severity;

/// The list of what is wrong.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Faults {
    pub faults: Vec<FaultAt>,
    pub errors: u64,
    pub warnings: u64,
}

impl View for Faults {
    const TEMPLATE: &'static str = "parts/draft-faults";
}

#[derive(Clone, Debug, Serialize)]
pub(super) struct FaultAt {
    pub line: u64,
    pub column: u64,
    pub length: u64,
    pub severity: Severity,
    pub found: String,
    pub expected: String,
    pub help: Option<String>,
}

impl Faults {
    pub fn of(reading: &Reading) -> Self {
        let errors = reading.errors() as u64;
        Self { faults: reading.problems.iter().map(at).collect(), errors, warnings: reading.warnings() as u64 }
    }
}

fn at(problem: &Problem) -> FaultAt {
    FaultAt {
        line: problem.place.line as u64,
        column: problem.place.column as u64,
        length: problem.place.length as u64,
        severity: if problem.severity == Weight::Error { Severity::Blocks } else { Severity::Warns },
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
    pub mark: Option<Severity>,
}

pub(super) fn lines(source: &str, faults: &Faults) -> Vec<Line> {
    let marks = |number: u64| {
        let here = faults.faults.iter().filter(move |fault| fault.line == number);
        here.map(|fault| fault.severity).min()
    };
    source.lines().zip(1..).map(|(text, number)| Line { number, text: text.to_owned(), mark: marks(number) }).collect()
}
