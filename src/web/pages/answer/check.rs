//! `/check`: every answer in words, before it is sent.

use serde::Serialize;

use crate::survey::Field;
use crate::survey::answering::Fault;
use crate::web::markdown;
use crate::web::pages::answer::frame::{Frame, Visit};
use crate::web::pages::answer::page::{FaultLine, words_of};
use crate::web::pages::answer::words::{self, PageWords};
use crate::web::rendering::{Faces, Unrenderable, View};

#[derive(Debug, Serialize)]
pub struct CheckView {
    frame: Frame,
    action: String,
    /// The last page, to go back to.
    back: String,
    not_saved: bool,
    /// They were sent in before.
    again: bool,
    /// Where changes can be dropped.
    leave: String,
    faults: Vec<FaultLine>,
    only_doubts: bool,
    pages: Vec<PageWords>,
}

impl View for CheckView {
    const TEMPLATE: &'static str = "answer/check";
}

/// How sending stands.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sendable {
    /// The answers were sent in before and are being changed.
    pub again: bool,
    /// Sending failed, and can be tried again.
    pub failed: bool,
}

/// The page as HTML. `faults` is what keeps the answers from being sent, by page id, when that is to be shown.
pub fn show(
    faces: &Faces,
    visit: &Visit<'_>,
    faults: &[(String, Vec<Fault>)],
    sendable: Sendable,
) -> Result<String, Unrenderable> {
    let route = visit.route();
    let fields = route.fields();
    let line = |(page, fault): (&String, &Fault)| {
        let of_fault = |field: &&Field<'_>| field.id() == fault.field || field.question.other_field() == fault.field;
        let field = fields.iter().find(of_fault);
        FaultLine {
            href: format!(
                "{}/p/{page}?check&faults#q-{}",
                visit.start_href(),
                field.map_or(fault.field.as_str(), |field| &field.question.id)
            ),
            words: words_of(faces, visit, fault),
            about: field.map_or_else(String::new, |field| match field.row {
                Some(row) => visit.text(&row.text),
                None => markdown::plain(&visit.marked(&field.question.text)),
            }),
        }
    };
    let view = CheckView {
        frame: visit.frame("/check"),
        action: visit.check_href(),
        back: route.pages().last().map_or_else(|| visit.start_href(), |page| visit.page_href(page)),
        not_saved: sendable.failed,
        again: sendable.again,
        leave: format!("{}/receipt", visit.start_href()),
        only_doubts: faults.iter().flat_map(|(_, faults)| faults).all(|fault| fault.kind.is_doubt()),
        faults: faults
            .iter()
            .flat_map(|(page, faults)| faults.iter().map(move |fault| (page, fault)))
            .map(line)
            .collect(),
        pages: words::pages(visit, true),
    };
    faces.show(visit.language, &view)
}
