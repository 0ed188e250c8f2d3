//! The answers are sent in, once.

use jiff::Timestamp;

use super::{House, Phase, Refusal, look_up, working_copy};
use crate::storage::{Database, responses};
use crate::survey::answering;
use crate::wave::link::Token;
use crate::wording::Language;

/// What came of sending.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sending {
    Sent,
    /// This page needs attention first.
    Faults(String),
}

/// Sends the answers in. Done twice it is done once: the second time answers as the first did.
pub async fn send(house: &House, token: &str, language: Language, now: Timestamp) -> Result<Sending, Refusal> {
    let token = Token::parse(token).map_err(|_| Refusal::NoSuchLink)?;
    house.write(move |house, db| send_in(house, db, &token, language, now)).await
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
        // What was saved is kept, and nothing of it will count.
        Phase::Late => return Err(Refusal::Closed),
        Phase::Open => {}
        Phase::Sent => return Ok(Sending::Sent),
        Phase::Closed => return Err(Refusal::Closed),
    }
    let Some(mut response) = questionnaire.respondent.take(db)? else {
        return Err(Refusal::NothingAnswered);
    };
    // Between the look-up and the lock another press of the button may have sent it in.
    if response.state == responses::SENT && response.draft.is_none() {
        return Err(Refusal::AlreadySent);
    }
    let document = working_copy(&response)?;
    if document.answers.is_empty() && document.typed.is_empty() {
        return Err(Refusal::NothingAnswered);
    }
    let faults = answering::faults_of_survey(&questionnaire.survey, language, &document, &questionnaire.facts);
    if let Some((page, _)) = faults.into_iter().next() {
        return Ok(Sending::Faults(page));
    }
    if document.answers.is_empty() {
        return Err(Refusal::NothingAnswered);
    }
    if let Some(draft) = response.draft.take() {
        response.document = draft;
    }
    // Every page that is still open is an old one from now on.
    "{}".clone_into(&mut response.hands);
    responses::SENT.clone_into(&mut response.state);
    response.language = language.to_string();
    response.sent_at = Some(now.into());
    response.saved_at = now.into();
    questionnaire.respondent.keep(db, &response)?;
    questionnaire.respondent.has_sent(db, now)?;
    Ok(Sending::Sent)
}

/// Opens answers that were sent in for changes, where the wave allows it. They go on to count until they are sent again.
pub async fn reopen(house: &House, token: &str, now: Timestamp) -> Result<(), Refusal> {
    let token = Token::parse(token).map_err(|_| Refusal::NoSuchLink)?;
    house
        .write(move |house, db| {
            let questionnaire = look_up(house, db, &token, now)?;
            if questionnaire.phase == Phase::Open {
                return Ok(());
            }
            if !questionnaire.can_reopen(now) {
                return Err(Refusal::Closed);
            }
            let taken = questionnaire.respondent.take(db)?;
            let mut response = taken.ok_or_else(|| Refusal::damaged("a response is missing"))?;
            if response.draft.is_none() {
                response.draft = Some(response.document.clone());
                questionnaire.respondent.keep(db, &response)?;
            }
            Ok(())
        })
        .await
}

/// Drops the changes that were begun in answers that were sent in: they stay as they were sent.
pub async fn leave_as_sent(house: &House, token: &str, now: Timestamp) -> Result<(), Refusal> {
    let token = Token::parse(token).map_err(|_| Refusal::NoSuchLink)?;
    house
        .write(move |house, db| {
            let respondent = look_up(house, db, &token, now)?.respondent;
            let Some(mut response) = respondent.take(db)? else { return Ok(()) };
            if response.state == responses::SENT && response.draft.take().is_some() {
                respondent.keep(db, &response)?;
            }
            Ok(())
        })
        .await
}
