//! `/not-for-me`: why somebody is not to be asked, and the way back.

use serde::Serialize;

use crate::services::decline_invitation::Reason;
use crate::web::pages::answer::frame::{Frame, Visit};
use crate::web::rendering::{Faces, Unrenderable, View};

#[derive(Debug, Serialize)]
pub struct NotForMeView {
    frame: Frame,
    action: String,
    back: String,
    colleague: String,
    /// Their words are `answer-leave-…`.
    reasons: Vec<&'static str>,
    said: Option<&'static str>,
    /// Sent without a reason.
    fault: bool,
}

impl View for NotForMeView {
    const TEMPLATE: &'static str = "answer/not-for-me";
}

/// The page as HTML.
pub fn show(faces: &Faces, visit: &Visit<'_>, said: Option<Reason>, fault: bool) -> Result<String, Unrenderable> {
    let view = NotForMeView {
        frame: visit.frame("/not-for-me"),
        action: format!("{}/not-for-me", visit.start_href()),
        back: visit.start_href(),
        colleague: format!("{}/colleague", visit.start_href()),
        reasons: Reason::ALL.map(Reason::as_str).to_vec(),
        said: said.map(Reason::as_str),
        fault,
    };
    faces.show(visit.language, &view)
}
