//! Where the buttons of a respondent's page lead in a preview: as when answering, but nothing is kept.

use crate::survey::answering;
use crate::survey::expression::Facts;
use crate::survey::routing::Route;
use crate::survey::{Document, Page, Survey};
use crate::wording::Language;

/// A page that was filled in.
pub(super) struct Posted<'a> {
    pub survey: &'a Survey,
    pub page: &'a Page,
    pub facts: &'a Facts,
    pub language: Language,
    pub form: &'a [(String, String)],
    /// Opened from the page where the answers are checked.
    pub from_check: bool,
}

/// The answers after it, and where it leads, below the language: such as `/p/opinion?faults`.
pub(super) fn step(posted: &Posted<'_>, before: &Document) -> (Document, String) {
    let Posted { survey, page, facts, language, form, .. } = *posted;
    let shown = |document: &Document| -> Vec<String> {
        let route = Route::of(survey, &document.answers, facts);
        answering::shown_input(page, &route).split_whitespace().map(str::to_owned).collect()
    };
    let reading = answering::read_page(survey, page, language, form, facts, before);
    let after = answering::keep(before, &reading);
    let (were, are) = (shown(before), shown(&after));
    let next = leads_to(posted, &after, are.iter().any(|id| !were.contains(id)));
    (after, next)
}

fn leads_to(posted: &Posted<'_>, after: &Document, has_new_questions: bool) -> String {
    let Posted { survey, page, facts, language, form, from_check } = *posted;
    let value = |wanted: &str| form.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str());
    let here = format!("/p/{}", page.id);
    let check = if from_check { "?check" } else { "" };
    if let Some(field) = value("clear") {
        return format!("{here}{check}#q-{field}");
    }
    if value("language").is_some() || value("go") == Some("stay") {
        return format!("{here}{check}");
    }
    let route = Route::of(survey, &after.answers, facts);
    let pages = route.pages();
    let place = pages.iter().position(|shown| shown.id == page.id);
    if value("go") == Some("back") {
        return match place {
            Some(place) if place > 0 => format!("/p/{}", pages[place - 1].id),
            _ => String::new(),
        };
    }
    if !answering::faults_of(survey, page, language, after, facts).is_empty() {
        return format!("{here}?faults{}", if from_check { "&check" } else { "" });
    }
    if has_new_questions {
        return format!("{here}{check}");
    }
    let next = pages.get(place.map_or(0, |place| place + 1));
    match next {
        Some(next) if value("go") != Some("check") => format!("/p/{}", next.id),
        _ => "/check".to_owned(),
    }
}
