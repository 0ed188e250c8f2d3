//! The start: who asks, why, how long it takes, until when, and who sees what.

use jiff::ZonedDateTime;
use serde::Serialize;

use crate::survey::Page;
use crate::survey::length;
use crate::web::pages::answer::frame::{Frame, Visit};
use crate::web::rendering::{Faces, Unrenderable, View};

#[derive(Debug, Serialize)]
pub struct StartView {
    frame: Frame,
    heading: String,
    introduction: Option<String>,
    sender: String,
    minutes: u32,
    closes_at: Option<ZonedDateTime>,
    /// Who sees what, in sentences.
    privacy: String,
    required: bool,
    /// Answers were kept before.
    begun: bool,
    /// The page where answering goes on.
    go_href: String,
    check_href: Option<String>,
    /// Ways elsewhere; none in a preview, which belongs to nobody.
    ways: Option<Ways>,
}

#[derive(Debug, Serialize)]
struct Ways {
    colleague: String,
    leave: String,
}

impl View for StartView {
    const TEMPLATE: &'static str = "answer/start";
}

/// The page as HTML.
/// Answering goes on at `goes_on_at` while that is shown, otherwise at the first page that is still blank.
pub fn show(faces: &Faces, visit: &Visit<'_>, goes_on_at: Option<&str>) -> Result<String, Unrenderable> {
    let route = visit.route();
    let pages = route.pages();
    let begun = !visit.document.answers.is_empty() || !visit.document.typed.is_empty();
    let is_blank = |page: &&Page| {
        let fields: Vec<_> = route.fields().into_iter().filter(|field| field.page.id == page.id).collect();
        !fields.is_empty() && fields.iter().all(|field| visit.document.answers.get(&field.id()).is_none())
    };
    let known = pages.iter().copied().find(|page| goes_on_at == Some(page.id.as_str()));
    let page = known.or_else(|| pages.iter().copied().find(|page| begun && is_blank(page))).or(pages.first().copied());
    let view = StartView {
        frame: visit.frame(""),
        heading: visit.marked(&visit.survey.title),
        introduction: visit.survey.introduction.as_ref().map(|text| visit.marked(text)),
        sender: visit.terms.sender.clone(),
        minutes: length::estimated_minutes(visit.survey),
        closes_at: visit.terms.closes_at.clone(),
        privacy: visit.privacy(faces.texts()),
        required: visit.survey.questions().any(|question| question.required),
        begun,
        go_href: page.map_or_else(|| visit.check_href(), |page| visit.page_href(page)),
        ways: (!visit.preview && !visit.trial).then(|| Ways {
            colleague: format!("{}/colleague", visit.start_href()),
            leave: format!("{}/not-for-me", visit.start_href()),
        }),
        check_href: begun.then(|| visit.check_href()),
    };
    faces.show(visit.language, &view)
}
