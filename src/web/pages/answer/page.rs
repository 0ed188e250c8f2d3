//! `/p/{page}`: one topic and its questions.

use serde::Serialize;

use crate::survey::Page;
use crate::survey::answering::{Fault, FaultKind, shown_input};
use crate::survey::ordering;
use crate::web::markdown;
use crate::web::pages::answer::control::{self, QuestionView, Wrong};
use crate::web::pages::answer::frame::{Frame, Visit};
use crate::web::rendering::{Faces, Unrenderable, View};
use crate::wording::Language;

/// How a page is shown besides what is on it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Showing<'a> {
    /// Of the document, as the form carries it back.
    pub revision: u64,
    /// What is wrong, when that is to be shown.
    pub faults: &'a [Fault],
    /// Opened from the check page, to which it leads back.
    pub from_check: bool,
    /// The answers could not be kept: the page shows them as they were typed, and says so.
    pub not_saved: bool,
}

#[derive(Debug, Serialize)]
pub struct PageView {
    frame: Frame,
    /// Without marks, for the title of the window.
    title: String,
    number: usize,
    of: usize,
    heading: String,
    introduction: Option<String>,
    action: String,
    shown: String,
    revision: u64,
    from_check: bool,
    not_saved: bool,
    last: bool,
    faults: Vec<FaultLine>,
    /// Only doubts: nothing is wrong as such.
    only_doubts: bool,
    /// The doubts on the page, which come back as heard when the page is posted.
    sure: Vec<String>,
    questions: Vec<QuestionView>,
}

/// A line of the summary of what is wrong.
#[derive(Debug, Serialize)]
pub struct FaultLine {
    pub href: String,
    pub words: String,
    /// The question or row it is about.
    pub about: String,
}

impl View for PageView {
    const TEMPLATE: &'static str = "answer/page";
}

/// The page as HTML. Whether this respondent is to see it at all is asked of [`Route::shows_page`] before.
pub fn show(faces: &Faces, visit: &Visit<'_>, page: &Page, showing: &Showing<'_>) -> Result<String, Unrenderable> {
    faces.show(visit.language, &view(faces, visit, page, showing))
}

fn view(faces: &Faces, visit: &Visit<'_>, page: &Page, showing: &Showing<'_>) -> PageView {
    let route = visit.route();
    let pages = route.pages();
    let number = pages.iter().position(|shown| shown.id == page.id).map_or(1, |place| place + 1);
    let mut questions = Vec::new();
    let mut faults = Vec::new();
    for question in route.questions(page) {
        let shown = control::Shown {
            rows: ordering::rows(question, route.rows(question), visit.document),
            choices: ordering::choices(question, route.choices(question), visit.document),
        };
        let fields = question.field_ids(&shown.rows);
        let wrong: Vec<Wrong> = showing
            .faults
            .iter()
            .filter(|fault| fields.contains(&fault.field))
            .map(|fault| Wrong { field: fault.field.clone(), words: words_of(faces, visit.language, fault) })
            .collect();
        let view = control::question(visit, faces.texts(), question, &shown, &wrong);
        for fault in showing.faults.iter().filter(|fault| fields.contains(&fault.field)) {
            faults.push(FaultLine {
                href: format!("#{}", view.place_of(&fault.input)),
                words: words_of(faces, visit.language, fault),
                about: view.name_of(&fault.field),
            });
        }
        questions.push(view);
    }
    let rest = if showing.from_check { format!("/p/{}?check", page.id) } else { format!("/p/{}", page.id) };
    let heading = visit.marked(&page.title);
    PageView {
        title: markdown::plain(&heading),
        number,
        of: pages.len(),
        heading,
        introduction: page.introduction.as_ref().map(|text| visit.marked(text)),
        action: format!("{}{rest}", visit.start_href()),
        frame: Frame { saves: !visit.preview, ..visit.frame(&rest) },
        shown: shown_input(page, &route),
        revision: showing.revision,
        from_check: showing.from_check,
        not_saved: showing.not_saved,
        last: number == pages.len(),
        faults,
        only_doubts: !showing.faults.is_empty() && showing.faults.iter().all(|fault| fault.kind.is_doubt()),
        sure: showing.faults.iter().filter_map(doubt_of).collect(),
        questions,
    }
}

fn doubt_of(fault: &Fault) -> Option<String> {
    match &fault.kind {
        FaultKind::Doubt { key, .. } => Some(key.clone()),
        _ => None,
    }
}

/// A fault in the words of the product.
pub(super) fn words_of(faces: &Faces, language: Language, fault: &Fault) -> String {
    faces.texts().say(language, fault.kind.message_key(), &fault.kind.fills(language))
}
