//! What is kept of a page, and what is still wrong with it.

use super::fields;
use super::form::{Form, belongs_to};
use super::{Fault, FaultKind, PageReading};
use crate::survey::answers::Document;
use crate::survey::definition::{Kind, Page, Question, Survey};
use crate::survey::expression::Facts;
use crate::survey::routing::Route;
use crate::wording::Language;

/// `document` with the fields of the page replaced and everything else as it was. A field with a
/// fault loses its earlier answer and keeps what was typed.
pub fn keep(document: &Document, reading: &PageReading) -> Document {
    let mut kept = document.clone();
    for (field, answer) in &reading.answers {
        kept.answers.set(field, answer.clone());
    }
    kept.typed.retain(|name, _| !reading.answers.iter().any(|(field, _)| belongs_to(name, field)));
    kept.typed.extend(reading.typed.clone());
    kept
}

/// What is wrong with one page as it is kept: what was typed and can't be read, and what is demanded and blank.
///
/// In the order of the questions; none for a page that is hidden.
pub fn faults_of(survey: &Survey, page: &Page, language: Language, document: &Document, facts: &Facts) -> Vec<Fault> {
    faults_on(&Route::of(survey, &document.answers, facts), page, language, document)
}

/// What is wrong on every page that is shown, by page id; pages without faults are left out.
pub fn faults_of_survey(
    survey: &Survey,
    language: Language,
    document: &Document,
    facts: &Facts,
) -> Vec<(String, Vec<Fault>)> {
    let route = Route::of(survey, &document.answers, facts);
    let pages = route.pages().into_iter();
    pages
        .map(|page| (page.id.clone(), faults_on(&route, page, language, document)))
        .filter(|(_, faults)| !faults.is_empty())
        .collect()
}

fn faults_on(route: &Route<'_>, page: &Page, language: Language, document: &Document) -> Vec<Fault> {
    let questions = route.questions(page).into_iter();
    questions.flat_map(|question| faults_in(route, question, language, document)).collect()
}

fn faults_in(route: &Route<'_>, question: &Question, language: Language, document: &Document) -> Vec<Fault> {
    let rows = route.rows(question);
    let own: Vec<String> = question.field_ids(&rows);
    let is_own = |name: &str| own.iter().any(|field| belongs_to(name, field));
    let typed = document.typed.iter().filter(|(name, _)| is_own(name));
    let form = Form::of(typed.flat_map(|(name, values)| values.iter().map(|value| (name.as_str(), value.as_str()))));
    let mut reading = PageReading::default();
    fields::read(question, &rows, language, &form, &mut reading);
    let mut faults = Vec::new();
    for (field, answer) in reading.answers {
        let found = reading.faults.iter().find(|fault| fault.field == field);
        let is_words = field == question.other_field();
        let kind = match found {
            Some(fault) => {
                faults.push(fault.clone());
                continue;
            }
            None if is_words || document.answers.get(&field).is_some() => continue,
            None if answer.is_some() && form.names().any(|name| belongs_to(name, &field)) => FaultKind::ReadAgain,
            None if !question.required => continue,
            None if matches!(question.kind, Kind::Consent { .. }) => FaultKind::ConsentRequired,
            None => FaultKind::Required,
        };
        let input = first_input(question, &field);
        faults.push(Fault { field, input, kind });
    }
    faults
}

/// The control that a message about a blank field leads to.
fn first_input(question: &Question, field: &str) -> String {
    match &question.kind {
        Kind::Ranking { .. } => format!("{field}.1"),
        Kind::Allocation { options, .. } => match options.iter().find(|choice| choice.missing.is_none()) {
            Some(choice) => format!("{field}.{}", choice.code),
            None => field.to_owned(),
        },
        _ => field.to_owned(),
    }
}
