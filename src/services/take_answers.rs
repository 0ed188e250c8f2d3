//! A company answers: opens its link, saves a page, sends its answers in.
//!
//! Opening reads only. Every change is one write transaction that looks the
//! link up again, so that what counts is how things stand when it commits.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;

use super::{House, Refusal, secrets};
use crate::storage::invitations::{self, FrameRow, InvitationRow};
use crate::storage::responses::{self, Response};
use crate::storage::waves::{self, WaveRow};
use crate::storage::{Database, letters};
use crate::survey::answering::{self, Fault};
use crate::survey::expression::Facts;
use crate::survey::routing::Route;
use crate::survey::{Document, Page, Survey, ordering, unfolding};
use crate::wave::State;
use crate::wave::link::{Token, WaveKey};
use crate::wording::Language;

/// One company's questionnaire as it stands.
#[derive(Clone)]
pub struct Questionnaire {
    pub survey: Arc<Survey>,
    pub wave: WaveRow,
    pub invitation: InvitationRow,
    /// The clusters it is asked about.
    pub frame: Vec<FrameRow>,
    pub facts: Facts,
    /// Of the order in which this respondent sees what has no order of its own.
    pub seed: u64,
    pub response: Option<Response>,
    pub document: Document,
    pub phase: Phase,
}

/// What a link leads to now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    Open,
    /// The answers were sent in.
    Sent,
    /// Too late, and nothing was sent in.
    Closed,
}

/// Where a respondent goes after saving.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    Start,
    Page(String),
    /// The same page once more: something on it needs attention.
    Faults(String),
    Check,
}

/// Which button was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Go {
    Next,
    Back,
    Stay,
    /// To the page where the answers are checked, from a page that was opened there.
    Check,
}

/// A page posted: its id, its inputs by name in the order they came.
pub struct PostedPage {
    pub page: String,
    pub language: Language,
    pub form: Vec<(String, String)>,
}

impl Questionnaire {
    /// The language to begin in: that of the answers so far, else of the invitation, else the survey's own.
    pub fn language(&self) -> Language {
        let spoken = self.response.as_ref().map_or(&self.invitation.language, |response| &response.language);
        let fallback = self.survey.default_language();
        spoken.parse().map_or(fallback, |language| self.survey.language_or_default(language))
    }

    pub fn route(&self) -> Route<'_> {
        Route::of(&self.survey, &self.document.answers, &self.facts)
    }

    pub fn faults_of(&self, page: &Page, language: Language) -> Vec<Fault> {
        answering::faults_of(&self.survey, page, language, &self.document, &self.facts)
    }

    /// Everything that stands in the way of sending, by page.
    pub fn faults(&self, language: Language) -> Vec<(String, Vec<Fault>)> {
        answering::faults_of_survey(&self.survey, language, &self.document, &self.facts)
    }
}

/// Looks up what a link leads to. Writes nothing, however often it is opened and by whatever.
pub async fn open(house: &House, token: &str, now: Timestamp) -> Result<Questionnaire, Refusal> {
    let token = Token::parse(token).map_err(|_| Refusal::NoSuchLink)?;
    house.read(move |house, db| look_up(house, db, &token, now)).await
}

/// Keeps a page as it was filled in, faults and all, and says where to go next.
pub async fn save_page(house: &House, token: &str, posted: PostedPage, now: Timestamp) -> Result<Next, Refusal> {
    let token = Token::parse(token).map_err(|_| Refusal::NoSuchLink)?;
    house.write(move |house, db| save(house, db, &token, &posted, now)).await
}

/// Sends the answers in. Done twice it is done once: the second time answers as the first did.
pub async fn send(house: &House, token: &str, language: Language, now: Timestamp) -> Result<Sending, Refusal> {
    let token = Token::parse(token).map_err(|_| Refusal::NoSuchLink)?;
    house.write(move |house, db| send_in(house, db, &token, language, now)).await
}

/// What came of sending.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sending {
    Sent,
    /// This page needs attention first.
    Faults(String),
}

fn look_up(house: &House, db: &mut Database, token: &Token, now: Timestamp) -> Result<Questionnaire, Refusal> {
    let Some(invitation) = invitations::find(db, token.invitation())? else {
        // As much work as for one that exists, so that the answer takes as long.
        let _ = token.is_genuine(&WaveKey::from_bytes([0; 32]));
        return Err(Refusal::NoSuchLink);
    };
    let wave = waves::find(db, invitation.wave_id)?.ok_or(Refusal::NoSuchLink)?;
    let key = house.master_key.unwrap(wave.id, &wave.wrapped_key)?;
    if !token.is_genuine(&key) || matches!(wave.state, State::Draft | State::Approved) {
        return Err(Refusal::NoSuchLink);
    }
    let frame = invitations::frame_of(db, invitation.id)?;
    let facts = facts_of(&frame)?;
    let seed = key.seed_of(invitation.id);
    let response = responses::find(db, invitation.id)?;
    // A wave may take a newer version; whoever has begun goes on with theirs.
    let version = response.as_ref().map_or(wave.survey_version_id, |response| response.survey_version_id);
    let survey = for_member(&house.definitions.get(db, version)?, &frame);
    let mut document = match &response {
        Some(response) => read_document(response)?,
        None => Document::default(),
    };
    ordering::arrange(&survey, seed, &mut document);
    let sent = response.as_ref().is_some_and(|response| response.state == responses::SENT);
    let open = wave.state.takes_answers() && now <= wave.closes_at.moment();
    let phase = match (sent, open) {
        (true, _) => Phase::Sent,
        (false, true) => Phase::Open,
        (false, false) => Phase::Closed,
    };
    Ok(Questionnaire { survey, wave, invitation, frame, facts, seed, response, document, phase })
}

fn save(house: &House, db: &mut Database, token: &Token, posted: &PostedPage, now: Timestamp) -> Result<Next, Refusal> {
    let mut questionnaire = look_up(house, db, token, now)?;
    match questionnaire.phase {
        Phase::Open => {}
        Phase::Sent => return Err(Refusal::AlreadySent),
        Phase::Closed => return Err(Refusal::Closed),
    }
    let survey = Arc::clone(&questionnaire.survey);
    let page = survey.page(&posted.page).ok_or_else(|| Refusal::unknown("page", &posted.page))?;
    let before = shown_on(&questionnaire, page);
    let reading = answering::read_page(
        &survey,
        page,
        posted.language,
        &posted.form,
        &questionnaire.facts,
        &questionnaire.document,
    );
    let says_something = !reading.typed.is_empty() || reading.answers.iter().any(|(_, answer)| answer.is_some());
    if says_something || questionnaire.response.is_some() {
        let mut response = taken(db, &questionnaire, now)?;
        // The fields of this page over what is stored now: what another device saved meanwhile stays.
        let mut stored = read_document(&response)?;
        ordering::arrange(&survey, questionnaire.seed, &mut stored);
        let document = answering::keep(&stored, &reading);
        response.document = serde_json::to_string(&document).map_err(Refusal::damaged)?;
        response.language = posted.language.to_string();
        response.last_page.clone_from(&page.id);
        response.saved_at = now.into();
        responses::keep(db, &response)?;
        questionnaire.document = document;
    }
    let go = pressed(&posted.form);
    let has_new_questions = shown_on(&questionnaire, page).iter().any(|id| !before.contains(id));
    Ok(next_after(&questionnaire, page, posted.language, go, has_new_questions))
}

fn send_in(
    house: &House,
    db: &mut Database,
    token: &Token,
    language: Language,
    now: Timestamp,
) -> Result<Sending, Refusal> {
    let questionnaire = look_up(house, db, token, now)?;
    match questionnaire.phase {
        Phase::Open => {}
        Phase::Sent => return Ok(Sending::Sent),
        Phase::Closed => return Err(Refusal::Closed),
    }
    let Some(mut response) = responses::take(db, questionnaire.invitation.id)? else {
        return Err(Refusal::NothingAnswered);
    };
    // Between the look-up and the lock another press of the button may have sent it in.
    if response.state == responses::SENT {
        return Err(Refusal::AlreadySent);
    }
    let document = read_document(&response)?;
    if document.answers.is_empty() {
        return Err(Refusal::NothingAnswered);
    }
    let faults = answering::faults_of_survey(&questionnaire.survey, language, &document, &questionnaire.facts);
    if let Some((page, _)) = faults.into_iter().next() {
        return Ok(Sending::Faults(page));
    }
    responses::SENT.clone_into(&mut response.state);
    response.language = language.to_string();
    response.sent_at = Some(now.into());
    response.saved_at = now.into();
    responses::keep(db, &response)?;
    letters::cancel_of(db, response.invitation_id)?;
    Ok(Sending::Sent)
}

/// The row of the response, begun if need be, and ours until the transaction ends.
fn taken(db: &mut Database, questionnaire: &Questionnaire, now: Timestamp) -> Result<Response, Refusal> {
    let invitation = questionnaire.invitation.id;
    if questionnaire.response.is_none() {
        let first = Response {
            invitation_id: invitation,
            wave_id: questionnaire.wave.id,
            survey_version_id: questionnaire.wave.survey_version_id,
            state: responses::STARTED.to_owned(),
            revision: 0,
            language: questionnaire.language().to_string(),
            document: "{}".to_owned(),
            last_page: String::new(),
            started_at: now.into(),
            saved_at: now.into(),
            sent_at: None,
            reference: secrets::reference(),
        };
        responses::begin(db, &first)?;
    }
    let response = responses::take(db, invitation)?.ok_or_else(|| Refusal::damaged("a response is missing"))?;
    // Between the look-up and the lock it may have been sent from another device.
    if response.state == responses::SENT { Err(Refusal::AlreadySent) } else { Ok(response) }
}

fn read_document(response: &Response) -> Result<Document, Refusal> {
    serde_json::from_str(&response.document).map_err(Refusal::damaged)
}

/// The survey as this member is asked it: with what is asked per cluster written out.
pub fn for_member(survey: &Arc<Survey>, frame: &[FrameRow]) -> Arc<Survey> {
    if !survey.has_loops() {
        return Arc::clone(survey);
    }
    let clusters: Vec<String> = frame.iter().map(|row| row.cluster_code.clone()).collect();
    Arc::new(survey.unfolded(&clusters))
}

/// What conditions may ask about: the first cluster of the frame, each of them by its code (`cluster.type@alfa`),
/// and the member's attributes.
pub fn facts_of(frame: &[FrameRow]) -> Result<Facts, Refusal> {
    let Some(first) = frame.first() else { return Ok(Facts::default()) };
    let attributes: BTreeMap<String, String> = serde_json::from_str(&first.attributes).map_err(Refusal::damaged)?;
    let of_row = |row: &FrameRow| {
        let (code, name, of_type) = (row.cluster_code.clone(), row.cluster_name.clone(), row.cluster_type.clone());
        [("cluster.code", code), ("cluster.name", name), ("cluster.type", of_type)]
    };
    let facts = of_row(first).into_iter().map(|(name, value)| (name.to_owned(), value));
    let by_cluster = frame.iter().flat_map(|row| {
        let named = move |(name, value): (&str, String)| (unfolding::of_cluster(name, &row.cluster_code), value);
        of_row(row).map(named)
    });
    Ok(facts.chain(by_cluster).chain(attributes).collect())
}

fn shown_on(questionnaire: &Questionnaire, page: &Page) -> Vec<String> {
    answering::shown_input(page, &questionnaire.route()).split_whitespace().map(str::to_owned).collect()
}

fn pressed(form: &[(String, String)]) -> Go {
    let value = |wanted: &str| form.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str());
    match value("go") {
        _ if value("clear").is_some() || value("language").is_some() => Go::Stay,
        Some("back") => Go::Back,
        Some("check") => Go::Check,
        Some("stay") => Go::Stay,
        _ => Go::Next,
    }
}

fn next_after(questionnaire: &Questionnaire, page: &Page, language: Language, go: Go, has_new_questions: bool) -> Next {
    let route = questionnaire.route();
    let pages = route.pages();
    let here = pages.iter().position(|shown| shown.id == page.id);
    match go {
        Go::Stay => Next::Page(page.id.clone()),
        Go::Back => match here {
            Some(0) | None => Next::Start,
            Some(place) => Next::Page(pages[place - 1].id.clone()),
        },
        Go::Next | Go::Check if !questionnaire.faults_of(page, language).is_empty() => Next::Faults(page.id.clone()),
        // Answers here have opened questions here: they are shown before going on.
        Go::Next | Go::Check if has_new_questions => Next::Page(page.id.clone()),
        Go::Check => Next::Check,
        Go::Next => {
            let after = here.map_or(0, |place| place + 1);
            pages.get(after).map_or(Next::Check, |page| Next::Page(page.id.clone()))
        }
    }
}
