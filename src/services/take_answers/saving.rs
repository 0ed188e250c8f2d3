//! A page is kept as it was filled in, made one with what others saved meanwhile.

use std::sync::Arc;

use jiff::Timestamp;

use super::{House, Phase, PostedPage, Questionnaire, Refusal, look_up, taken, working_copy};
use crate::services::Thing;
use crate::services::take_answers::routing::{Next, next_after, pressed, shown_on};
use crate::storage::Database;
use crate::survey::answering::{self, Hands, Merged, Pen, Posted, Stored, Was};
use crate::survey::{Document, Page, ordering};
use crate::wave::link::Token;

/// What came of saving a page.
#[derive(Clone, Debug, PartialEq)]
pub enum Saved {
    Go(Next),
    /// Somebody else changed the same fields meanwhile. Everything else is saved.
    Conflict(Box<Conflict>),
}

/// The page to be shown again, with both values of some fields.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// What is stored.
    pub stored: Document,
    /// The same, but with what was posted in the fields that both changed.
    pub shown: Document,
    pub fields: Vec<String>,
}

/// What came of saving a page while it is being filled in.
#[derive(Clone, Debug, PartialEq)]
pub struct Autosaved {
    /// The base of the form from now on.
    pub was: Was,
    pub stored: Document,
    /// What the form holds now.
    pub shown: Document,
    /// The fields that somebody else changed meanwhile, and the form too.
    pub conflicts: Vec<String>,
}

/// Keeps a page as it was filled in, faults and all, and says where to go next.
pub async fn save_page(house: &House, token: &str, posted: PostedPage, now: Timestamp) -> Result<Saved, Refusal> {
    let token = Token::parse(token).map_err(|_| Refusal::NoSuchLink)?;
    house.write(move |house, db| save(house, db, &token, &posted, now)).await
}

/// Keeps a page while it is being filled in. What can't be read is kept as it was typed, as by a button.
pub async fn autosave(house: &House, token: &str, posted: PostedPage, now: Timestamp) -> Result<Autosaved, Refusal> {
    let token = Token::parse(token).map_err(|_| Refusal::NoSuchLink)?;
    house
        .write(move |house, db| {
            let Merged { document, shown, conflicts, was, .. } = merge(house, db, &token, &posted, now)?.merged;
            Ok(Autosaved { was, stored: document, shown, conflicts })
        })
        .await
}

fn save(
    house: &House,
    db: &mut Database,
    token: &Token,
    posted: &PostedPage,
    now: Timestamp,
) -> Result<Saved, Refusal> {
    let Kept { questionnaire, before, merged } = merge(house, db, token, posted, now)?;
    if questionnaire.phase == Phase::Late {
        return Ok(Saved::Go(Next::Start));
    }
    let survey = Arc::clone(&questionnaire.survey);
    let page = survey.page(&posted.page).ok_or_else(|| Refusal::unknown(Thing::Page, &posted.page))?;
    let Merged { document, shown, conflicts, .. } = merged;
    // What is hidden by now can't be asked about: there, what is stored stays.
    let to_show = Questionnaire { document: shown, ..questionnaire.clone() };
    let asked = fields_on(&to_show, page);
    let fields: Vec<String> = conflicts.into_iter().filter(|field| asked.contains(field)).collect();
    if !fields.is_empty() {
        return Ok(Saved::Conflict(Box::new(Conflict { stored: document, shown: to_show.document, fields })));
    }
    let go = pressed(&posted.form);
    // What answers have opened: not there before, or, where a page saves itself, not in the form yet.
    let held = posted.form.iter().find(|(name, _)| name == "shown").map(|(_, names)| names.as_str());
    let is_held = |name: &str| held.is_none_or(|held| held.split_whitespace().any(|word| word == name));
    let is_always_there = |name: &str| page.questions.iter().any(|q| q.id == name && q.show_if.is_none());
    let new = shown_on(&questionnaire, page)
        .into_iter()
        .filter(|name| !before.contains(name) || !is_held(name) && !is_always_there(name))
        .collect();
    let next = next_after(&questionnaire, page, posted.language, go, &new);
    if let Next::Page(to) = &next
        && *to != page.id
        && questionnaire.response.is_some()
    {
        questionnaire.respondent.goes_on_at(db, to)?;
    }
    Ok(Saved::Go(next))
}

/// The fields that a page shows now.
fn fields_on(questionnaire: &Questionnaire, page: &Page) -> Vec<String> {
    let route = questionnaire.route();
    let questions = route.questions(page).into_iter();
    questions.flat_map(|question| question.field_ids(&route.rows(question))).collect()
}

struct Kept {
    /// As it stands now.
    questionnaire: Questionnaire,
    /// What the page showed before.
    before: Vec<String>,
    merged: Merged,
}

fn merge(
    house: &House,
    db: &mut Database,
    token: &Token,
    posted: &PostedPage,
    now: Timestamp,
) -> Result<Kept, Refusal> {
    let mut questionnaire = look_up(house, db, token, now)?;
    questionnaire.let_in(&posted.form, now);
    match questionnaire.phase {
        Phase::Open | Phase::Late => {}
        Phase::Sent => return Err(Refusal::AlreadySent),
        Phase::Closed => return Err(Refusal::Closed),
    }
    let survey = Arc::clone(&questionnaire.survey);
    let page = survey.page(&posted.page).ok_or_else(|| Refusal::unknown(Thing::Page, &posted.page))?;
    let before = shown_on(&questionnaire, page);
    let reading = answering::read_page(
        &survey,
        page,
        posted.language,
        &posted.form,
        &questionnaire.facts,
        &questionnaire.document,
    );
    let values = |wanted: &str| {
        let named = posted.form.iter().filter(move |(name, _)| name == wanted);
        named.map(|(_, value)| value.as_str()).collect::<Vec<_>>()
    };
    let (was, taken_over) = (Was::parse(&values("was").join(" ")), values("take"));
    let pen = values("pen").first().and_then(|pen| Pen::parse(pen));
    let coming = Posted { reading: &reading, was: &was, taken: &taken_over, pen: pen.as_ref() };
    let says_something = !reading.typed.is_empty() || reading.answers.iter().any(|(_, answer)| answer.is_some());
    if !says_something && questionnaire.response.is_none() {
        let stored = Stored { document: &questionnaire.document, hands: &Hands::default() };
        let merged = answering::merge(page, stored, coming);
        return Ok(Kept { questionnaire, before, merged });
    }
    let mut response = taken(db, &questionnaire, now)?;
    // What is stored by now, under the lock: what another device saved meanwhile is seen.
    let mut stored = working_copy(&response)?;
    ordering::arrange(&survey, questionnaire.seed, &mut stored);
    let hands: Hands = serde_json::from_str(&response.hands).map_err(Refusal::damaged)?;
    let merged = answering::merge(page, Stored { document: &stored, hands: &hands }, coming);
    response.hands = serde_json::to_string(&merged.hands).map_err(Refusal::damaged)?;
    let document = serde_json::to_string(&merged.document).map_err(Refusal::damaged)?;
    let is_late = questionnaire.phase == Phase::Late;
    if is_late || response.draft.is_some() {
        response.draft = Some(document);
        response.late_at = if is_late { Some(now.into()) } else { None };
    } else {
        response.document = document;
        response.language = posted.language.to_string();
        response.last_page.clone_from(&page.id);
        response.saved_at = now.into();
    }
    questionnaire.respondent.keep(db, &response)?;
    questionnaire.document = merged.document.clone();
    questionnaire.response = Some(response);
    Ok(Kept { questionnaire, before, merged })
}
