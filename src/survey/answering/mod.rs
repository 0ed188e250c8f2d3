//! A filled-in page, read: answers, and everything that can't be one.
//!
//! The names of the inputs, for a field `q03`:
//!
//! - one choice, a row of a grid, a recommendation, consent: `q03` = code
//! - several choices: `q03` once per code
//! - the words after “other, namely”: `q03_other`
//! - number: `q03`, and `q03.missing` = the code of a reason for having none
//! - date, text, e-mail: `q03`
//! - ranking: `q03.1`, `q03.2`, … = code, best first
//! - allocation: `q03.<code>` = number (blank is 0 once any is filled), and `q03.missing`
//!
//! A hidden input `shown` says which questions the form held, by id and parted
//! by spaces; a grid whose rows have conditions is named by the fields of the
//! rows it showed instead. Only those are read. Without it the form held the
//! whole page. An input `sure` names a doubt (“are you sure?”) that was shown and not heeded. A button `clear` whose value is a field or a question empties it.

mod checking;
mod chosen;
mod fault;
mod fields;
mod form;
mod kept;
mod merging;
#[cfg(test)]
mod tests;
mod written;

use std::collections::BTreeMap;

use crate::survey::answers::{Answer, Document};
use crate::survey::definition::{GridRow, Kind, Page, Question, Survey, field_id};
use crate::survey::expression::Facts;
use crate::survey::routing::Route;
use crate::wording::Language;

pub use fault::{Fault, FaultKind, fault_names};
use form::Form;
pub use kept::{faults_of, faults_of_survey, keep};
pub use merging::{Hands, Merged, Pen, Posted, Stored, Was, merge};

/// Inputs and buttons that a page has for itself. No question has one of these ids.
pub const CONTROLS: [&str; 20] = [
    "shown", "was", "clear", "take", "go", "next", "back", "save", "send", "check", "page", "revision", "language",
    "token", "review", "autosave", "csrf", "sure", "pen", "opened",
];

/// What one filled-in page says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PageReading {
    /// One entry per field that the form could contain; `None` was left blank or can't be read.
    pub answers: Vec<(String, Option<Answer>)>,
    /// By the name of the input: what was typed in fields that can't be read.
    pub typed: BTreeMap<String, Vec<String>>,
    pub faults: Vec<Fault>,
    /// The doubts that the respondent has seen, and goes on in spite of.
    pub sure: Vec<String>,
}

/// Reads the pairs of a posted page.
///
/// `before` is what was kept until now: it decides which rows of a grid the
/// form held where `shown` does not. What a page demands (`required`) is not
/// looked at here, so that going back saves too; see [`faults_of`].
pub fn read_page(
    survey: &Survey,
    page: &Page,
    language: Language,
    form: &[(String, String)],
    facts: &Facts,
    before: &Document,
) -> PageReading {
    let form = Form::of(form.iter().map(|(name, value)| (name.as_str(), value.as_str())));
    let route = Route::of(survey, &before.answers, facts);
    let shown = form.has("shown").then(|| form.filled("shown").join(" "));
    let cleared = form.filled("clear");
    let mut reading = PageReading::default();
    let mut held: Vec<(&Question, Vec<&GridRow>)> = Vec::new();
    for question in &page.questions {
        let Some(rows) = rows_of_form(question, shown.as_deref(), &form, &route) else { continue };
        fields::read(question, &rows, route.hidden(question), language, &form, &mut reading);
        reading.clear(question, &question.field_ids(&rows), &cleared);
        held.push((question, rows));
    }
    let is_of_page = |key: &&&str| held.iter().any(|(question, _)| checking::is_doubt_of(question, key));
    reading.sure = form.filled("sure").iter().filter(is_of_page).map(|key| (*key).to_owned()).collect();
    for name in form.names() {
        let is_known = held.iter().any(|(question, rows)| fields::has_input(question, rows, name));
        if !is_known && !CONTROLS.contains(&name) {
            let (field, input) = (name.to_owned(), name.to_owned());
            reading.faults.push(Fault { field, input, kind: FaultKind::UnknownInput });
        }
    }
    reading
}

/// What the hidden input `shown` holds for a page that shows these questions.
pub fn shown_input(page: &Page, route: &Route<'_>) -> String {
    let mut names = Vec::new();
    for question in route.questions(page) {
        match &question.kind {
            Kind::Grid { rows, .. } if rows.iter().any(|row| row.show_if.is_some()) => {
                names.extend(question.field_ids(&route.rows(question)));
            }
            _ => names.push(question.id.clone()),
        }
    }
    names.join(" ")
}

/// The rows of `question` that the form held (none for what is no grid), or `None` if it did not hold the question.
fn rows_of_form<'a>(
    question: &'a Question,
    shown: Option<&str>,
    form: &Form<'_>,
    route: &Route<'_>,
) -> Option<Vec<&'a GridRow>> {
    let rows: Vec<&GridRow> = match &question.kind {
        Kind::Grid { rows, .. } => rows.iter().collect(),
        _ => Vec::new(),
    };
    let Some(shown) = shown else { return Some(rows) };
    let is_shown = |name: &str| shown.split_whitespace().any(|word| word == name);
    let field = |row: &GridRow| field_id(&question.id, &row.id);
    if is_shown(&question.id) {
        let on_route = route.rows(question);
        let was_there = |row: &&GridRow| on_route.iter().any(|shown| shown.id == row.id) || form.has(&field(row));
        return Some(rows.into_iter().filter(was_there).collect());
    }
    let rows: Vec<&GridRow> = rows.into_iter().filter(|row| is_shown(&field(row))).collect();
    if rows.is_empty() { None } else { Some(rows) }
}

impl PageReading {
    /// Empties the fields of `question` that `cleared` names, or all of them when it names the question.
    fn clear(&mut self, question: &Question, fields: &[String], cleared: &[&str]) {
        let is_cleared = |field: &str| {
            let named = |name: &str| cleared.contains(&name);
            fields.iter().any(|own| own == field) && (named(field) || named(&question.id))
        };
        for (field, answer) in &mut self.answers {
            if is_cleared(field) {
                *answer = None;
            }
        }
        self.typed.retain(|name, _| !fields.iter().any(|field| is_cleared(field) && form::belongs_to(name, field)));
        self.faults.retain(|fault| !is_cleared(&fault.field));
    }
}
