//! `/accessibility/{language}`: how well this site can be used by everybody, and what is not known yet.

use actix_web::{HttpRequest, web};
use serde::Serialize;

use crate::services::{Refusal, Thing};
use crate::web::door::{self, Reply, Web, language_of};
use crate::web::pages::answer::frame::{ContactLines, Frame, LanguageLink};
use crate::web::rendering::View;
use crate::wording::Language;

/// When the statement was last looked over.
const LOOKED_OVER: jiff::civil::Date = jiff::civil::date(2026, 11, 24);

#[derive(Debug, Serialize)]
pub struct AccessibilityView {
    frame: Frame,
    looked_over: jiff::civil::Date,
}

impl View for AccessibilityView {
    const TEMPLATE: &'static str = "answer/accessibility";
}

pub async fn get(web: web::Data<Web>, request: HttpRequest, path: web::Path<String>) -> Reply {
    let language: Option<Language> = path.parse().ok();
    let stranger = language_of(&request);
    let language = language
        .filter(|language| Language::OF_THE_PRODUCT.contains(language))
        .ok_or_else(|| web.refuse_respondent(stranger, &Refusal::unknown(Thing::Language, path.as_str())))?;
    let view = AccessibilityView { frame: frame_of(&web, language), looked_over: LOOKED_OVER };
    let html = web.faces.show(language, &view);
    html.map(door::page).map_err(|error| web.refuse_respondent(language, &Refusal::damaged(error)))
}

fn frame_of(web: &Web, language: Language) -> Frame {
    let languages = Language::OF_THE_PRODUCT.iter().map(|other| LanguageLink {
        code: other.to_string(),
        name: other.own_name().to_owned(),
        href: format!("/accessibility/{other}"),
        current: *other == language,
    });
    Frame {
        sender: Some(web.house.sender.name.clone()),
        languages: languages.collect(),
        contact: ContactLines::of_house(&web.house),
        ..Frame::default()
    }
}
