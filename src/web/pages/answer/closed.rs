//! Too late: the survey is closed, and the answers that were kept are not lost.

use jiff::ZonedDateTime;
use serde::Serialize;

use crate::web::pages::answer::frame::{Frame, Visit};
use crate::web::rendering::{Faces, Unrenderable, View};

#[derive(Debug, Serialize)]
pub struct ClosedView {
    frame: Frame,
    closed_at: Option<ZonedDateTime>,
    /// Answers were kept that were never sent.
    begun: bool,
    /// Answers came in after the close.
    late: bool,
}

impl View for ClosedView {
    const TEMPLATE: &'static str = "answer/closed";
}

/// The page as HTML; `terms.closes_at` says since when.
pub fn show(faces: &Faces, visit: &Visit<'_>, late: bool) -> Result<String, Unrenderable> {
    let begun = !visit.document.answers.is_empty();
    let view = ClosedView { frame: visit.frame(""), closed_at: visit.terms.closes_at.clone(), begun, late };
    faces.show(visit.language, &view)
}
