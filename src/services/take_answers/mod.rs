//! A company answers: opens its link, saves a page, sends its answers in.
//!
//! Opening reads only. Every change is one write transaction that looks the
//! link up again, so that what counts is how things stand when it commits.
//!
//! Two documents of a response may differ: the one that counts, and a draft. A draft begins when answers that were sent
//! in are changed (it counts once it is sent again), or when a questionnaire that was begun in time goes on after the
//! close. The second kind is taken for one day, is marked with the time it came, and never counts: results are what
//! was there at the close. The page of a wave says how many there are.

mod routing;
mod saving;
mod sending;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};

use super::respondent::{Respondent, Sheet};
use super::tell_privacy::Kept;
use super::{House, Refusal, secrets};
pub use routing::Next;
pub use saving::{Autosaved, Conflict, Saved, autosave, save_page};
pub use sending::{Sending, leave_as_sent, reopen, send};

use crate::storage::Database;
use crate::storage::invitations::FrameRow;
use crate::storage::responses;
use crate::storage::waves::{self, WaveRow};
use crate::survey::answering::{self, Fault};
use crate::survey::expression::Facts;
use crate::survey::routing::Route;
use crate::survey::{Document, Page, Survey, facts, ordering, unfolding};
use crate::wave::link::{Token, WaveKey};
use crate::wave::opening;
use crate::wording::Language;

/// One company's questionnaire as it stands.
#[derive(Clone)]
pub struct Questionnaire {
    pub survey: Arc<Survey>,
    pub wave: WaveRow,
    /// What is kept of the answers.
    pub kept: Kept,
    /// Whose it is.
    pub respondent: Respondent,
    /// The clusters it is asked about.
    pub frame: Vec<FrameRow>,
    pub facts: Facts,
    /// Of the order in which this respondent sees what has no order of its own.
    pub seed: u64,
    pub response: Option<Sheet>,
    pub document: Document,
    pub phase: Phase,
    /// Says in a form when it was opened; see `wave::opening`.
    pub opening: String,
    /// When it was opened, if that is all that was done in time.
    begun_at: Option<Timestamp>,
    key: WaveKey,
}

/// What a link leads to now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    Open,
    /// The answers were sent in.
    Sent,
    /// Too late, but not by more than a day, and begun in time: what still comes in is kept apart and does not count.
    Late,
    /// Too late, and nothing was sent in.
    Closed,
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
        let spoken = self.response.as_ref().map_or(self.respondent.language(), |response| response.language.as_str());
        let fallback = self.survey.default_language();
        spoken.parse().map_or(fallback, |language| self.survey.language_or_default(language))
    }

    /// Whether answers that were sent in may be changed now.
    pub fn can_reopen(&self, now: Timestamp) -> bool {
        let is_open = self.respondent.may_answer_in(self.wave.state) && now <= self.wave.closes_at.moment();
        self.wave.answers_can_change && is_open && self.is_sent()
    }

    /// Whether answers were sent in; they may be changed since.
    pub fn is_sent(&self) -> bool {
        self.response.as_ref().is_some_and(|response| response.state == responses::SENT)
    }

    /// Whether answers came in after the close, which are kept and do not count.
    pub fn is_late(&self) -> bool {
        self.response.as_ref().is_some_and(|response| response.late_at.is_some())
    }

    /// What was sent in, for the receipt.
    pub fn document_sent(&self) -> Result<Document, Refusal> {
        self.response.as_ref().map_or_else(|| Ok(Document::default()), |response| read_document(&response.document))
    }

    /// Lets in what comes after the close from a form that was opened before it.
    pub fn let_in(&mut self, form: &[(String, String)], now: Timestamp) {
        let said = form.iter().find(|(name, _)| name == "opened").map(|(_, said)| said.as_str());
        let Some((said, invitation)) = said.zip(self.respondent.invitation()) else { return };
        let Some(opened_at) = opening::read(&self.key, invitation, said) else { return };
        said.clone_into(&mut self.opening);
        let ended = self.wave.ends_at();
        if self.phase == Phase::Closed && opened_at <= ended && now <= ended + LATE {
            self.begun_at = Some(opened_at);
            self.phase = Phase::Late;
        }
    }

    /// The page at which answering goes on; none before it has begun.
    pub fn goes_on_at(&self) -> Option<&str> {
        self.response.as_ref().map(|response| response.last_page.as_str()).filter(|page| !page.is_empty())
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

pub(super) fn look_up(
    house: &House,
    db: &mut Database,
    token: &Token,
    now: Timestamp,
) -> Result<Questionnaire, Refusal> {
    let Some(respondent) = Respondent::find(db, token)? else {
        if let Some(first) = Respondent::handed_over(db, token)? {
            let wave = waves::find(db, first.wave_id)?.ok_or(Refusal::NoSuchLink)?;
            let key = house.master_key.unwrap(wave.id, &wave.wrapped_key)?;
            return Err(if token.is_genuine(&key, first.link_number) {
                Refusal::HandedOver
            } else {
                Refusal::NoSuchLink
            });
        }
        // As much work as for one that exists, so that the answer takes as long.
        let _ = token.is_genuine(&WaveKey::from_bytes([0; 32]), 0);
        return Err(Refusal::NoSuchLink);
    };
    let wave = waves::find(db, respondent.wave_id())?.ok_or(Refusal::NoSuchLink)?;
    let key = house.master_key.unwrap(wave.id, &wave.wrapped_key)?;
    if !respondent.made(db, token, &key)? || !respondent.is_asked_in(wave.state) {
        return Err(Refusal::NoSuchLink);
    }
    let frame = respondent.frame(db)?;
    let facts = facts_of(&frame)?;
    let seed = respondent.seed(&key);
    let response = respondent.sheet(db)?;
    // A wave may take a newer version; whoever has begun goes on with theirs.
    let version = response.as_ref().map_or(wave.survey_version_id, |response| response.survey_version_id);
    let survey = for_member(&house.definitions.get(db, version)?, &frame);
    let phase = phase_of(&respondent, &wave, response.as_ref(), now);
    let mut document = match &response {
        Some(response) if matches!(phase, Phase::Open | Phase::Late) => working_copy(response)?,
        Some(response) => read_document(&response.document)?,
        None => Document::default(),
    };
    ordering::arrange(&survey, seed, &mut document);
    let opening = respondent.invitation().map(|id| opening::write(&key, id, now)).unwrap_or_default();
    let begun_at = None;
    let kept = Kept::of_wave(db, &wave, &survey)?;
    Ok(Questionnaire {
        survey,
        wave,
        kept,
        respondent,
        frame,
        facts,
        seed,
        response,
        document,
        phase,
        opening,
        begun_at,
        key,
    })
}

/// The row of the response, begun if need be, and ours until the transaction ends.
fn taken(db: &mut Database, questionnaire: &Questionnaire, now: Timestamp) -> Result<Sheet, Refusal> {
    let respondent = &questionnaire.respondent;
    if questionnaire.response.is_none() {
        let first = Sheet {
            survey_version_id: questionnaire.wave.survey_version_id,
            state: responses::STARTED.to_owned(),
            revision: 0,
            language: questionnaire.language().to_string(),
            document: "{}".to_owned(),
            last_page: String::new(),
            started_at: questionnaire.begun_at.unwrap_or(now).into(),
            saved_at: now.into(),
            sent_at: None,
            reference: secrets::reference(),
            draft: None,
            late_at: None,
            hands: "{}".to_owned(),
        };
        respondent.begin(db, first)?;
    }
    let response = respondent.take(db)?.ok_or_else(|| Refusal::damaged("a response is missing"))?;
    // Between the look-up and the lock it may have been sent from another device.
    let is_over = response.state == responses::SENT && response.draft.is_none();
    if is_over { Err(Refusal::AlreadySent) } else { Ok(response) }
}

/// How long after the close answers are still kept, apart from those that count.
pub const LATE: SignedDuration = SignedDuration::from_hours(24);

fn phase_of(respondent: &Respondent, wave: &WaveRow, response: Option<&Sheet>, now: Timestamp) -> Phase {
    let is_sent = response.is_some_and(|response| response.state == responses::SENT);
    let is_reopened = response.is_some_and(|response| response.draft.is_some());
    if respondent.may_answer_in(wave.state) && now <= wave.closes_at.moment() {
        return if is_sent && !is_reopened { Phase::Sent } else { Phase::Open };
    }
    let ended = wave.ends_at();
    let was_at_it = response.is_some_and(|response| response.started_at.moment() <= ended) && !respondent.is_trial();
    match is_sent {
        // What was sent in before counts, whatever was begun to be changed in it since.
        true => Phase::Sent,
        false if was_at_it && now <= ended + LATE => Phase::Late,
        false => Phase::Closed,
    }
}

fn read_document(text: &str) -> Result<Document, Refusal> {
    serde_json::from_str(text).map_err(Refusal::damaged)
}

/// What a page changes: the draft, where there is one beside what counts.
fn working_copy(response: &Sheet) -> Result<Document, Refusal> {
    read_document(response.draft.as_ref().unwrap_or(&response.document))
}

/// The survey as this member is asked it: with what is asked per cluster written out.
pub fn for_member(survey: &Arc<Survey>, frame: &[FrameRow]) -> Arc<Survey> {
    if !survey.has_loops() {
        return Arc::clone(survey);
    }
    let clusters: Vec<String> = frame.iter().map(|row| row.cluster_code.clone()).collect();
    Arc::new(survey.unfolded(&clusters))
}

/// What conditions may ask about: every cluster of the member, each of them by its code as well
/// (`cluster.type@alfa`), and the member's attributes.
pub fn facts_of(frame: &[FrameRow]) -> Result<Facts, Refusal> {
    let Some(first) = frame.first() else { return Ok(Facts::default()) };
    let attributes: BTreeMap<String, String> = serde_json::from_str(&first.attributes).map_err(Refusal::damaged)?;
    let of_row = |row: &FrameRow| {
        let known = [&row.cluster_code, &row.cluster_name, &row.cluster_type].map(String::clone);
        facts::CLUSTER_FACTS.into_iter().zip(known)
    };
    let clusters = frame.iter().flat_map(of_row).map(|(name, value)| (name.to_owned(), value));
    let by_cluster = frame.iter().flat_map(|row| {
        let named = move |(name, value): (&str, String)| (unfolding::of_cluster(name, &row.cluster_code), value);
        of_row(row).map(named)
    });
    Ok(clusters.chain(by_cluster).chain(attributes).collect())
}
