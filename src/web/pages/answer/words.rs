//! Answers in words, for a respondent who looks them over.

use serde::Serialize;

use crate::survey::answers::Answers;
use crate::survey::definition::{GridRow, field_id};
use crate::survey::routing::Route;
use crate::survey::{Answer, Choice, Kind, Page, Question};
use crate::web::pages::answer::frame::Visit;
use crate::wording::{Text, dates, numbers};

/// A page with its questions and what was answered.
#[derive(Debug, Serialize)]
pub struct PageWords {
    pub title: String,
    /// Where it can be changed; none once it can't.
    pub change: Option<String>,
    pub questions: Vec<QuestionWords>,
}

#[derive(Debug, Serialize)]
pub struct QuestionWords {
    pub id: String,
    pub text: String,
    pub change: Option<String>,
    /// The answer; several lines for several choices, none when it was left blank.
    pub lines: Vec<String>,
    /// The rows of a grid instead.
    pub rows: Vec<RowWords>,
    pub grid: bool,
    /// What was typed and could not be read.
    pub unread: Vec<String>,
}

#[derive(Debug, Serialize)]
pub struct RowWords {
    pub text: String,
    pub lines: Vec<String>,
}

/// Every page that is shown, with its answers; with links to change them when `changeable`.
pub fn pages(visit: &Visit<'_>, changeable: bool) -> Vec<PageWords> {
    let route = visit.route();
    let words = |page: &Page| {
        let href = changeable.then(|| format!("{}?check", visit.page_href(page)));
        let questions = route.questions(page).into_iter().filter(|question| !matches!(question.kind, Kind::Note));
        PageWords {
            title: visit.marked(&page.title),
            questions: questions.map(|question| question_words(visit, &route, question, href.as_deref())).collect(),
            change: href,
        }
    };
    route.pages().into_iter().map(words).filter(|page| !page.questions.is_empty()).collect()
}

/// Only what counts: an answer whose option is hidden now is left out, as it is in the results.
fn question_words(visit: &Visit<'_>, route: &Route<'_>, question: &Question, href: Option<&str>) -> QuestionWords {
    let row = |row: &&GridRow| RowWords {
        text: visit.text(&row.text),
        lines: lines(visit, route.answers(), question, &field_id(&question.id, &row.id)),
    };
    let grid = matches!(question.kind, Kind::Grid { .. });
    QuestionWords {
        id: question.id.clone(),
        text: visit.marked(&question.text),
        change: href.map(|href| format!("{href}#q-{}", question.id)),
        lines: if grid { Vec::new() } else { lines(visit, route.answers(), question, &question.id) },
        rows: route.rows(question).iter().map(row).collect(),
        grid,
        unread: unread(visit, &question.id),
    }
}

/// What was typed in the inputs of a field, “other, namely” included, and could not be read.
fn unread(visit: &Visit<'_>, field: &str) -> Vec<String> {
    let of_field = |input: &str| {
        input == field_id(field, "_other")
            || input.strip_prefix(field).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    let typed = visit.document.typed.iter().filter(|(input, _)| of_field(input));
    typed.flat_map(|(_, values)| values.iter().cloned()).filter(|value| !value.is_empty()).collect()
}

/// What stands in `field`, a line per part: the answer, or what was typed instead of one.
pub fn in_field(visit: &Visit<'_>, question: &Question, field: &str) -> Vec<String> {
    let lines = lines(visit, &visit.document.answers, question, field);
    if lines.is_empty() { unread(visit, field) } else { lines }
}

/// The answer in `field`, a line per part of it.
fn lines(visit: &Visit<'_>, answers: &Answers, question: &Question, field: &str) -> Vec<String> {
    let language = visit.language;
    let label = |code: i32| {
        let choice = question.kind.choices().iter().find(|choice| choice.code == code);
        choice.map_or_else(|| code.to_string(), |choice| with_other(visit, answers, question, choice))
    };
    match (answers.get(field), &question.kind) {
        (None, _) => Vec::new(),
        (Some(Answer::Code(_)), Kind::Consent { statement }) => vec![visit.text(statement)],
        (Some(Answer::Code(code)), _) => vec![label(*code)],
        (Some(Answer::Codes(codes)), Kind::Ranking { .. }) => {
            codes.iter().enumerate().map(|(place, code)| format!("{}. {}", place + 1, label(*code))).collect()
        }
        (Some(Answer::Codes(codes)), _) => codes.iter().map(|code| label(*code)).collect(),
        (Some(Answer::Number(number)), Kind::Number { unit, .. }) => {
            vec![with_unit(visit, numbers::format(language, *number, None), unit.as_ref())]
        }
        (Some(Answer::Parts(parts)), Kind::Allocation { options, unit, .. }) => options
            .iter()
            .filter_map(|option| {
                let part = numbers::format(language, *parts.get(&option.code)?, None);
                Some(format!("{}: {}", visit.text(&option.text), with_unit(visit, part, unit.as_ref())))
            })
            .collect(),
        (Some(Answer::Number(number)), _) => vec![numbers::format(language, *number, None)],
        (Some(Answer::Parts(parts)), _) => parts.values().map(|part| numbers::format(language, *part, None)).collect(),
        (Some(Answer::Date(date)), _) => vec![dates::long_date(language, *date)],
        (Some(Answer::Text(text)), _) => text.lines().map(str::to_owned).collect(),
    }
}

/// The words of an option, with what was written behind “other, namely”.
fn with_other(visit: &Visit<'_>, answers: &Answers, question: &Question, choice: &Choice) -> String {
    let words = visit.text(&choice.text);
    match answers.get(&question.other_field()) {
        Some(Answer::Text(other)) if choice.other => format!("{words}: {other}"),
        _ => words,
    }
}

fn with_unit(visit: &Visit<'_>, number: String, unit: Option<&Text>) -> String {
    match unit {
        Some(unit) => format!("{number} {}", visit.text(unit)),
        None => number,
    }
}
