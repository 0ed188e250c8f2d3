//! A company answers: opens its link, saves a page, sends its answers in.
//!
//! Opening reads only. Every change is one write transaction that looks the
//! link up again, so that what counts is how things stand when it commits.

mod routing;
mod saving;
mod sending;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;

use super::respondent::{Respondent, Sheet};
use super::{House, Refusal, secrets};
pub use routing::Next;
pub use saving::{Autosaved, Conflict, Saved, autosave, save_page};
pub use sending::{Sending, send};

use crate::storage::Database;
use crate::storage::invitations::FrameRow;
use crate::storage::responses;
use crate::storage::waves::{self, WaveRow};
use crate::survey::answering::{self, Fault};
use crate::survey::expression::Facts;
use crate::survey::routing::Route;
use crate::survey::{Document, Page, Survey, ordering, unfolding};
use crate::wave::link::{Token, WaveKey};
use crate::wording::Language;

/// One company's questionnaire as it stands.
#[derive(Clone)]
pub struct Questionnaire {
    pub survey: Arc<Survey>,
    pub wave: WaveRow,
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

fn look_up(house: &House, db: &mut Database, token: &Token, now: Timestamp) -> Result<Questionnaire, Refusal> {
    let Some(respondent) = Respondent::find(db, token)? else {
        // As much work as for one that exists, so that the answer takes as long.
        let _ = token.is_genuine(&WaveKey::from_bytes([0; 32]));
        return Err(Refusal::NoSuchLink);
    };
    let wave = waves::find(db, respondent.wave_id())?.ok_or(Refusal::NoSuchLink)?;
    let key = house.master_key.unwrap(wave.id, &wave.wrapped_key)?;
    if !respondent.made(token, &key) || !respondent.is_asked_in(wave.state) {
        return Err(Refusal::NoSuchLink);
    }
    let frame = respondent.frame(db)?;
    let facts = facts_of(&frame)?;
    let seed = respondent.seed(&key);
    let response = respondent.sheet(db)?;
    // A wave may take a newer version; whoever has begun goes on with theirs.
    let version = response.as_ref().map_or(wave.survey_version_id, |response| response.survey_version_id);
    let survey = for_member(&house.definitions.get(db, version)?, &frame);
    let mut document = match &response {
        Some(response) => read_document(response)?,
        None => Document::default(),
    };
    ordering::arrange(&survey, seed, &mut document);
    let sent = response.as_ref().is_some_and(|response| response.state == responses::SENT);
    let open = respondent.may_answer_in(wave.state) && now <= wave.closes_at.moment();
    let phase = match (sent, open) {
        (true, _) => Phase::Sent,
        (false, true) => Phase::Open,
        (false, false) => Phase::Closed,
    };
    Ok(Questionnaire { survey, wave, respondent, frame, facts, seed, response, document, phase })
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
            started_at: now.into(),
            saved_at: now.into(),
            sent_at: None,
            reference: secrets::reference(),
        };
        respondent.begin(db, first)?;
    }
    let response = respondent.take(db)?.ok_or_else(|| Refusal::damaged("a response is missing"))?;
    // Between the look-up and the lock it may have been sent from another device.
    if response.state == responses::SENT { Err(Refusal::AlreadySent) } else { Ok(response) }
}

fn read_document(response: &Sheet) -> Result<Document, Refusal> {
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
