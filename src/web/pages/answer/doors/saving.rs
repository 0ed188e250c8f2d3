//! A page of answers comes in: by a button, or while it is being filled in.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use jiff::tz::TimeZone;
use serde::Serialize;

use super::{Form, Opened, PageQuery, unavailable};
use crate::services::Refusal;
use crate::services::take_answers::{self, Conflict, Next, Phase, PostedPage, Saved};
use crate::survey::answering::{self, Was};
use crate::survey::{Page, Survey};
use crate::web::door::{Reply, Web, see_other};
use crate::web::markdown;
use crate::web::pages::answer::{Visit, conflicts, page};
use crate::web::refused::status_of;
use crate::wording::Fill;

/// Saves a page, whatever is on it.
pub async fn post_page(
    web: web::Data<Web>,
    request: HttpRequest,
    path: web::Path<(String, String, String)>,
    query: PageQuery,
    form: Form,
) -> Reply {
    let (token, language, page_id) = path.into_inner();
    let mut opened = Opened::find(&web, &request, &token, Some(&language)).await?;
    let form = form.into_inner();
    opened.questionnaire.let_in(&form, web.now());
    let value = |wanted: &str| form.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.clone());
    let posted = PostedPage { page: page_id.clone(), language: opened.language, form: form.clone() };
    if value("autosave").is_some() {
        return autosave(&opened, posted).await;
    }
    if opened.questionnaire.phase != Phase::Late
        && let Some(instead) = opened.instead()
    {
        return instead;
    }
    // Another language: the page is saved in this one and shown in that one.
    let wanted = value("language").and_then(|code| code.parse().ok());
    let wanted = wanted.filter(|wanted| opened.questionnaire.survey.languages.contains(wanted));
    let place = value("clear").or_else(|| value("take")).filter(|place| opened.has_place(&page_id, place));
    let from_check = query.check || value("go").is_some_and(|go| go == "check");
    let next = match take_answers::save_page(&web.house, &opened.token, posted, web.now()).await {
        Ok(Saved::Go(next)) => next,
        Ok(Saved::Conflict(conflict)) => return in_conflict(&opened, &page_id, &conflict, from_check),
        Err(Refusal::AlreadySent) => return Ok(see_other(&opened.at("/receipt"))),
        Err(Refusal::Closed) => return opened.shown(opened.closed()),
        Err(refusal @ Refusal::Store(_)) => return not_saved(opened, &page_id, &form, from_check, &refusal),
        Err(refusal) => return Err(opened.refuse(&refusal)),
    };
    let from_check = if from_check { "check" } else { "" };
    let opened = Opened { language: wanted.unwrap_or(opened.language), ..opened };
    let to = match (next, place) {
        (Next::Start, _) => opened.at(""),
        (Next::Page(page), Some(field)) => opened.at(&format!("/p/{page}?{from_check}#q-{field}")),
        (Next::Page(page), None) => opened.at(&format!("/p/{page}?{from_check}")),
        (Next::Faults(page), _) => opened.at(&format!("/p/{page}?faults&{from_check}")),
        (Next::Check, _) => opened.at("/check"),
    };
    Ok(see_other(to.replace("?#", "#").trim_end_matches(['?', '&'])))
}

/// Somebody else changed the same fields: the page again, with both values of each.
fn in_conflict(opened: &Opened, page_id: &str, conflict: &Conflict, from_check: bool) -> Reply {
    let survey = std::sync::Arc::clone(&opened.questionnaire.survey);
    let page = survey.page(page_id).ok_or_else(|| opened.not_found())?;
    let showing = page::Showing { conflict: Some(conflict), from_check, ..page::Showing::default() };
    let visit = Visit { document: &conflict.shown, ..opened.visit() };
    let html = page::show(&opened.web.faces, &visit, page, &showing).map_err(|error| opened.broken(&error))?;
    Ok(HttpResponse::Conflict().content_type("text/html; charset=utf-8").body(html))
}

/// The house could not keep the page: it is shown again just as it was filled in, and says so.
fn not_saved(
    mut opened: Opened,
    page_id: &str,
    form: &[(String, String)],
    from_check: bool,
    refusal: &Refusal,
) -> Reply {
    tracing::error!(%refusal, "answers could not be kept");
    let survey = std::sync::Arc::clone(&opened.questionnaire.survey);
    let page = survey.page(page_id).ok_or_else(|| opened.not_found())?;
    let questionnaire = &mut opened.questionnaire;
    let reading =
        answering::read_page(&survey, page, opened.language, form, &questionnaire.facts, &questionnaire.document);
    questionnaire.document = answering::keep(&questionnaire.document, &reading);
    let was = form.iter().find(|(name, _)| name == "was").map(|(_, was)| Was::parse(was)).unwrap_or_default();
    let showing = page::Showing { was: Some(&was), from_check, not_saved: true, ..page::Showing::default() };
    let html = page::show(&opened.web.faces, &opened.visit(), page, &showing);
    unavailable(html.map_err(|error| opened.broken(&error))?, status_of(refusal))
}

/// What the script of a page is told after it has saved.
#[derive(Serialize)]
struct Told {
    /// That the answers are saved, and when; or why they are not, and won't be.
    said: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    was: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    shape: Option<String>,
    conflicts: Vec<ToldConflict>,
}

#[derive(Serialize)]
struct ToldConflict {
    question: String,
    words: String,
}

async fn autosave(opened: &Opened, posted: PostedPage) -> Reply {
    let web = &opened.web;
    let say = |key: &str, fills: &[(&str, Fill)]| opened.visit().say(web.faces.texts(), key, fills);
    let over = |status: StatusCode, key: &str| {
        let told = Told { said: say(key, &[]), was: None, shape: None, conflicts: Vec::new() };
        Ok(HttpResponse::build(status).json(told))
    };
    let page_id = posted.page.clone();
    let now = web.now();
    let saved = match opened.questionnaire.phase {
        Phase::Open | Phase::Late => take_answers::autosave(&web.house, &opened.token, posted, now).await,
        Phase::Sent => Err(Refusal::AlreadySent),
        Phase::Closed => Err(Refusal::Closed),
    };
    let saved = match saved {
        Ok(saved) => saved,
        Err(Refusal::AlreadySent) => return over(StatusCode::CONFLICT, "answer-kept-sent"),
        Err(Refusal::Closed) => return over(StatusCode::GONE, "answer-kept-closed"),
        Err(refusal) => return Err(opened.refuse(&refusal)),
    };
    let survey: &Survey = &opened.questionnaire.survey;
    let page = survey.page(&page_id).ok_or_else(|| opened.not_found())?;
    let visit = Visit { document: &saved.shown, ..opened.visit() };
    let zone = TimeZone::get(&opened.questionnaire.wave.time_zone).unwrap_or(TimeZone::UTC);
    let time = now.to_zoned_datetime(zone).strftime("%H:%M").to_string();
    let conflict = Conflict { stored: saved.stored, shown: saved.shown.clone(), fields: saved.conflicts };
    let key = match opened.questionnaire.phase {
        Phase::Late => "answer-kept-late",
        _ if !conflict.fields.is_empty() => "answer-kept-but",
        _ => "answer-kept-at",
    };
    Ok(HttpResponse::Ok().json(Told {
        said: say(key, &[("time", time.into())]),
        was: Some(saved.was.to_string()),
        shape: Some(page::shape(&web.faces, &visit, page)),
        conflicts: told_of(opened, &visit, page, &conflict),
    }))
}

fn told_of(opened: &Opened, visit: &Visit<'_>, page: &Page, conflict: &Conflict) -> Vec<ToldConflict> {
    let texts = opened.web.faces.texts();
    let say = |key: &str, fills: &[(&str, Fill)]| visit.say(texts, key, fills);
    let route = visit.route();
    let questions = route.questions(page).into_iter().map(|question| (question, route.rows(question)));
    let told = questions.flat_map(|(question, rows)| {
        let fields = conflicts::of(visit, question, &rows, conflict).into_iter();
        fields.map(|field| {
            let answer = if field.lines.is_empty() { say("answer-blank", &[]) } else { field.lines.join("; ") };
            let about = field.about.map(|row| format!("{} – ", markdown::plain(&row))).unwrap_or_default();
            let words = say("answer-conflict-live", &[("answer", answer.into())]);
            ToldConflict { question: question.id.clone(), words: format!("{about}{words}") }
        })
    });
    told.collect()
}
