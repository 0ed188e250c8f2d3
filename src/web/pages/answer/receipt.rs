//! `/receipt`: what was sent, and what happens next.

use jiff::ZonedDateTime;
use serde::Serialize;

use crate::web::pages::answer::frame::{Frame, Visit};
use crate::web::pages::answer::words::{self, PageWords};
use crate::web::rendering::{Faces, Unrenderable, View};

/// What is known of answers that were sent.
#[derive(Clone, Debug)]
pub struct Receipt {
    pub sent_at: ZonedDateTime,
    /// What a respondent can name when asking about it.
    pub reference: String,
    pub changes: Changes,
    /// Whether the answers can still be shown: not once nobody can join them to this link.
    pub answers_shown: bool,
}

/// Whether answers that were sent in may still be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changes {
    Over,
    Possible,
    /// Changes were begun and not sent yet: what was sent before counts until then.
    Begun,
}

#[derive(Debug, Serialize)]
pub struct ReceiptView {
    frame: Frame,
    sent_at: ZonedDateTime,
    reference: String,
    closing: Option<String>,
    /// Who sees what, in sentences.
    privacy: String,
    closes_at: Option<ZonedDateTime>,
    change: bool,
    /// Where changes that were begun go on.
    change_href: Option<String>,
    action: String,
    /// None in a preview.
    download: Option<String>,
    pages: Vec<PageWords>,
}

impl View for ReceiptView {
    const TEMPLATE: &'static str = "answer/receipt";
}

/// The page as HTML.
pub fn show(faces: &Faces, visit: &Visit<'_>, receipt: &Receipt) -> Result<String, Unrenderable> {
    let view = ReceiptView {
        frame: visit.frame("/receipt"),
        sent_at: receipt.sent_at.clone(),
        reference: receipt.reference.clone(),
        closing: visit.survey.closing.as_ref().map(|text| visit.marked(text)),
        privacy: visit.privacy(faces.texts()),
        closes_at: visit.terms.closes_at.clone(),
        change: receipt.changes == Changes::Possible,
        change_href: (receipt.changes == Changes::Begun).then(|| visit.check_href()),
        action: format!("{}/receipt", visit.start_href()),
        download: (!visit.preview).then(|| format!("{}/answers.txt", visit.start_href())),
        pages: if receipt.answers_shown { words::pages(visit, false) } else { Vec::new() },
    };
    faces.show(visit.language, &view)
}
