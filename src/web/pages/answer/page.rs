//! `/p/{page}`: one topic and its questions.

use serde::Serialize;
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::services::take_answers::Conflict;
use crate::survey::Page;
use crate::survey::answering::{Fault, FaultKind, Was, shown_input};
use crate::survey::ordering;
use crate::web::markdown;
use crate::web::pages::answer::conflicts;
use crate::web::pages::answer::control::{self, QuestionView, Wrong};
use crate::web::pages::answer::frame::{Frame, Visit};
use crate::web::rendering::{Faces, Unrenderable, View};

/// How a page is shown besides what is on it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Showing<'a> {
    /// What the form has for its base, when that is not what the page shows.
    pub was: Option<&'a Was>,
    /// What somebody else changed meanwhile, when that is to be decided.
    pub conflict: Option<&'a Conflict>,
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
    /// When it was opened, as the house can tell again.
    opened: String,
    /// What stands in the fields, in short: see `answering::Was`.
    was: String,
    /// Changes when an answer changes what is asked on this page.
    shape: String,
    from_check: bool,
    not_saved: bool,
    last: bool,
    faults: Vec<FaultLine>,
    /// Only doubts: nothing is wrong as such.
    only_doubts: bool,
    /// The doubts on the page, which come back as heard when the page is posted.
    sure: Vec<String>,
    /// What somebody else changed meanwhile.
    conflicts: Vec<FaultLine>,
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
    let (mut faults, mut conflicts) = (Vec::new(), Vec::new());
    for question in route.questions(page) {
        let shown = control::Shown {
            rows: ordering::rows(question, &route.rows(question), visit.document),
            choices: ordering::choices(question, &route.choices(question), visit.document),
        };
        let fields = question.field_ids(&shown.rows);
        let wrong: Vec<Wrong> = showing
            .faults
            .iter()
            .filter(|fault| fields.contains(&fault.field))
            .map(|fault| Wrong {
                field: fault.field.clone(),
                words: words_of(faces, visit, fault),
                is_doubt: fault.kind.is_doubt(),
            })
            .collect();
        let mut view = control::question(visit, faces.texts(), question, &shown, &wrong);
        if let Some(conflict) = showing.conflict {
            view.conflicts = conflicts::of(visit, question, &shown.rows, conflict);
            conflicts.extend(view.conflicts.iter().map(|of_field| FaultLine {
                href: format!("#{}", view.place_of(&of_field.field)),
                words: view.name_of(&of_field.field),
                about: String::new(),
            }));
        }
        for fault in showing.faults.iter().filter(|fault| fields.contains(&fault.field)) {
            faults.push(FaultLine {
                href: format!("#{}", view.place_of(&fault.input)),
                words: words_of(faces, visit, fault),
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
        frame: Frame { is_form: true, saves: !visit.preview, ..visit.frame(&rest) },
        shown: shown_input(page, &route),
        opened: visit.opened.to_owned(),
        was: match (showing.was, showing.conflict) {
            (Some(was), _) => was.to_string(),
            (None, Some(conflict)) => Was::of(page, &route, &conflict.stored).to_string(),
            (None, None) => Was::of(page, &route, visit.document).to_string(),
        },
        shape: shape_of(&questions),
        from_check: showing.from_check,
        not_saved: showing.not_saved,
        last: number == pages.len(),
        faults,
        only_doubts: !showing.faults.is_empty() && showing.faults.iter().all(|fault| fault.kind.is_doubt()),
        sure: showing.faults.iter().filter_map(doubt_of).collect(),
        conflicts,
        questions,
    }
}

fn doubt_of(fault: &Fault) -> Option<String> {
    match &fault.kind {
        FaultKind::Doubt { key, .. } => Some(key.clone()),
        _ => None,
    }
}

/// The shape of a page as its form carries it, to see whether answers have changed what is asked there.
pub fn shape(faces: &Faces, visit: &Visit<'_>, page: &Page) -> String {
    view(faces, visit, page, &Showing::default()).shape
}

/// A digest of the questions without what was answered.
fn shape_of(questions: &[QuestionView]) -> String {
    let mut shape = serde_json::to_value(questions).unwrap_or_default();
    without_answers(&mut shape);
    data_encoding::HEXLOWER.encode(&Sha256::digest(shape.to_string().as_bytes())[..6])
}

fn without_answers(value: &mut Value) {
    match value {
        Value::Object(object) => {
            object.retain(|key, _| {
                !matches!(key.as_str(), "value" | "checked" | "faults" | "only_doubts" | "conflicts" | "described_by")
            });
            object.values_mut().for_each(without_answers);
        }
        Value::Array(values) => values.iter_mut().for_each(without_answers),
        _ => {}
    }
}

/// A fault in the words of the product, or of the survey.
pub(super) fn words_of(faces: &Faces, visit: &Visit<'_>, fault: &Fault) -> String {
    visit.say(faces.texts(), fault.kind.message_key(), &fault.kind.fills(visit.language))
}
