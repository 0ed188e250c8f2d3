//! Where a respondent goes after saving a page.

use std::collections::BTreeSet;

use super::Questionnaire;
use crate::survey::Page;
use crate::survey::answering::{self, Fault};
use crate::wording::Language;

/// Where a respondent goes after saving.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    Start,
    Page(String),
    /// The same page once more: something on it needs attention.
    Faults(String),
    Check,
}

/// Which button was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Go {
    Next,
    Back,
    Stay,
    /// To the page where the answers are checked, from a page that was opened there.
    Check,
}

/// The questions, or rows of grids, that a page shows now.
pub(super) fn shown_on(questionnaire: &Questionnaire, page: &Page) -> Vec<String> {
    answering::shown_input(page, &questionnaire.route()).split_whitespace().map(str::to_owned).collect()
}

pub(super) fn pressed(form: &[(String, String)]) -> Go {
    let value = |wanted: &str| form.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str());
    match value("go") {
        _ if ["clear", "take", "language"].iter().any(|button| value(button).is_some()) => Go::Stay,
        Some("back") => Go::Back,
        Some("check") => Go::Check,
        Some("stay") => Go::Stay,
        _ => Go::Next,
    }
}

pub(super) fn next_after(
    questionnaire: &Questionnaire,
    page: &Page,
    language: Language,
    go: Go,
    new: &BTreeSet<String>,
) -> Next {
    let route = questionnaire.route();
    let pages = route.pages();
    let here = pages.iter().position(|shown| shown.id == page.id);
    match go {
        Go::Stay => Next::Page(page.id.clone()),
        Go::Back => match here {
            Some(0) | None => Next::Start,
            Some(place) => Next::Page(pages[place - 1].id.clone()),
        },
        // Nobody is blamed for a question that was not there yet.
        Go::Next | Go::Check
            if questionnaire.faults_of(page, language).iter().any(|fault| !is_new(page, fault, new)) =>
        {
            Next::Faults(page.id.clone())
        }
        // Answers here have opened questions here: they are shown before going on.
        Go::Next | Go::Check if !new.is_empty() => Next::Page(page.id.clone()),
        Go::Check => Next::Check,
        Go::Next => {
            let after = here.map_or(0, |place| place + 1);
            pages.get(after).map_or(Next::Check, |page| Next::Page(page.id.clone()))
        }
    }
}

/// Whether a fault is about something that has only now come onto the page.
fn is_new(page: &Page, fault: &Fault, new: &BTreeSet<String>) -> bool {
    let mut questions = page.questions.iter().filter(|question| new.contains(&question.id));
    new.contains(&fault.field)
        || questions.any(|question| question.field_ids(&question.all_rows()).contains(&fault.field))
}
