//! One question on paper.

use serde::Serialize;

use super::conditions::Conditions;
use super::number_of;
use crate::survey::definition::GridRow;
use crate::survey::{Choice, Kind, Question};
use crate::web::pages::answer::Visit;
use crate::web::pages::answer::control::hints;
use crate::wording::{Text, Texts, numbers};

#[derive(Debug, Serialize)]
pub(super) struct PrintedQuestion {
    id: String,
    /// None of a note.
    number: Option<usize>,
    text: String,
    help: Option<String>,
    hints: Vec<String>,
    only_if: Option<String>,
    required: bool,
    /// How it is answered: which part of the template.
    way: &'static str,
    /// One of several: round boxes.
    one: bool,
    options: Vec<PrintedOption>,
    /// Reasons for having no answer, set apart.
    apart: Vec<PrintedOption>,
    rows: Vec<PrintedRow>,
    unit: Option<String>,
    total: Option<String>,
    low: Option<String>,
    high: Option<String>,
    steps: Vec<u8>,
    statement: Option<String>,
}

#[derive(Debug, Serialize)]
struct PrintedOption {
    code: i32,
    text: String,
    /// Opens a line to write on.
    other: bool,
    only_if: Option<String>,
}

#[derive(Debug, Serialize)]
struct PrintedRow {
    text: String,
    only_if: Option<String>,
}

pub(super) fn printed(
    visit: &Visit<'_>,
    texts: &Texts,
    conditions: &Conditions<'_>,
    question: &Question,
) -> PrintedQuestion {
    let option = |choice: &Choice| PrintedOption {
        code: choice.code,
        text: visit.text(&choice.text),
        other: choice.other,
        only_if: choice.show_if.as_ref().map(|condition| conditions.only_if(condition)),
    };
    let row = |row: &GridRow| PrintedRow {
        text: visit.text(&row.text),
        only_if: row.show_if.as_ref().map(|condition| conditions.only_if(condition)),
    };
    let text = |text: &Text| visit.text(text);
    let (apart, within): (Vec<&Choice>, Vec<&Choice>) =
        question.kind.choices().iter().partition(|choice| choice.missing.is_some());
    let mut printed = PrintedQuestion {
        id: question.id.clone(),
        number: number_of(visit.survey, &question.id),
        text: visit.marked(&question.text),
        help: question.help.as_ref().map(|help| visit.marked(help)),
        hints: hints::of(&question.kind, visit, texts),
        only_if: question.show_if.as_ref().map(|condition| conditions.only_if(condition)),
        required: question.required,
        way: "note",
        one: false,
        options: within.into_iter().map(option).collect(),
        apart: apart.into_iter().map(option).collect(),
        rows: Vec::new(),
        unit: None,
        total: None,
        low: None,
        high: None,
        steps: Vec::new(),
        statement: None,
    };
    match &question.kind {
        Kind::Single { .. } => (printed.way, printed.one) = ("choices", true),
        Kind::Multiple { .. } => printed.way = "choices",
        Kind::Grid { rows, .. } => {
            (printed.way, printed.one) = ("grid", true);
            printed.rows = rows.iter().map(row).collect();
        }
        Kind::Number { unit, .. } => {
            printed.way = "number";
            printed.unit = unit.as_ref().map(text);
        }
        Kind::Date { .. } => {
            printed.way = "date";
            printed.hints.clear();
        }
        Kind::Text { long, .. } => printed.way = if *long { "lines" } else { "line" },
        Kind::Email => printed.way = "line",
        Kind::Ranking { .. } => printed.way = "ranking",
        Kind::Allocation { total, unit, .. } => {
            printed.way = "parts";
            printed.unit = unit.as_ref().map(text);
            printed.total = Some(numbers::format(visit.language, *total, None));
        }
        Kind::Recommend { low, high, .. } => {
            printed.way = "steps";
            (printed.low, printed.high) = (Some(text(low)), Some(text(high)));
            printed.steps = (0..=10).collect();
        }
        Kind::Consent { statement } => {
            printed.way = "consent";
            printed.statement = Some(visit.marked(statement));
        }
        Kind::Note => {}
    }
    printed
}
