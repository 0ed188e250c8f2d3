//! When there is no survey to show: a link that is not right, or a house that can't answer now.

use serde::Serialize;

use crate::web::pages::answer::frame::{ContactLines, Frame, LanguageLink};
use crate::web::rendering::{Faces, Unrenderable, View};
use crate::wording::Language;

/// Its words are `problem-…-title` and `problem-…-text`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Problem {
    /// 404: an unknown, mistyped or withdrawn link; which of them is not said.
    WrongLink,
    /// 410: the invitation was handed over to a colleague, and its link with it.
    HandedOver,
    /// 503: what was posted could not be kept.
    NotSaved,
    /// 503: nothing can be read now.
    Unavailable,
    /// 400, 413, 422: the form could not be understood.
    Unreadable,
    /// 413: more text than a page takes.
    TooLarge,
    /// 408: it did not arrive whole in time.
    TooSlow,
    /// 429
    TooOften,
    /// 500
    Broken,
}

#[derive(Debug, Serialize)]
pub struct ProblemView {
    frame: Frame,
    problem: Problem,
}

impl View for ProblemView {
    const TEMPLATE: &'static str = "answer/problem";
}

/// The page as HTML. `languages` are the addresses of this page in other languages, if it has them.
pub fn show(
    faces: &Faces,
    language: Language,
    problem: Problem,
    languages: Vec<LanguageLink>,
    contact: Option<ContactLines>,
) -> Result<String, Unrenderable> {
    let frame = Frame { languages, contact, ..Frame::default() };
    faces.show(language, &ProblemView { frame, problem })
}
