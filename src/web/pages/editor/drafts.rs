//! `/drafts`: the drafts that are open.

use actix_web::web;
use jiff::ZonedDateTime;
use serde::{Deserialize, Serialize};

use crate::services::draft_survey::{self, Beginning};
use crate::survey::outline::Level;
use crate::survey::{outline, reading};
use crate::web::door::{Evaluator, Reply, see_other};
use crate::web::markdown;
use crate::web::rendering::View;
use crate::web::views::{Area, Desk};

#[derive(Debug, Serialize)]
struct Drafts {
    desk: Desk,
    drafts: Vec<DraftLine>,
}

impl View for Drafts {
    const TEMPLATE: &'static str = "desk/drafts";
}

#[derive(Debug, Serialize)]
struct DraftLine {
    href: String,
    title: String,
    code: String,
    questions: u64,
    errors: u64,
    saved_at: ZonedDateTime,
    saved_by: String,
}

#[derive(Deserialize)]
pub struct Begin {
    csrf: String,
    /// The survey to change; none to begin a new one.
    #[serde(default)]
    survey: String,
    /// A text to go on with.
    #[serde(default)]
    source: String,
}

pub async fn get(evaluator: Evaluator) -> Reply {
    let open = draft_survey::open_ones(&evaluator.web.house).await.map_err(|refusal| evaluator.refuse(refusal))?;
    let line = |listed: &draft_survey::Listed| {
        let reading = reading::read(&listed.text.source);
        let title = match &reading.survey {
            Some(survey) => markdown::plain(survey.title.in_language(evaluator.language)),
            None if listed.draft.survey_code.is_empty() => evaluator.say("desk-drafts-untitled", &[]),
            None => listed.draft.survey_code.clone(),
        };
        let headings = outline::outline(&listed.text.source);
        DraftLine {
            href: format!("/drafts/{}", listed.draft.id),
            title,
            code: reading.survey.as_ref().map_or(&listed.draft.survey_code, |survey| &survey.code).clone(),
            questions: headings.iter().filter(|heading| heading.level == Level::Question).count() as u64,
            errors: reading.errors() as u64,
            saved_at: evaluator.web.zoned(listed.text.saved_at.moment()),
            saved_by: listed.text.saved_by.clone(),
        }
    };
    let drafts = open.iter().map(line).collect();
    evaluator.show(&Drafts { desk: evaluator.desk(Area::Surveys), drafts })
}

/// Begins a draft, or leads to the one that is open already.
pub async fn post(evaluator: Evaluator, form: web::Form<Begin>) -> Reply {
    let Begin { csrf, survey, source } = form.into_inner();
    evaluator.check_form(&csrf)?;
    let beginning = match (survey.is_empty(), source.trim().is_empty()) {
        (false, _) => Beginning::Survey(survey),
        (true, false) => Beginning::Text(source),
        (true, true) => Beginning::New,
    };
    let web = &evaluator.web;
    let begun = draft_survey::begin(&web.house, beginning, evaluator.name(), web.now()).await;
    Ok(see_other(&format!("/drafts/{}", begun.map_err(|refusal| evaluator.refuse(refusal))?)))
}
