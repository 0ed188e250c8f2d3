//! The answers are sent in, once.

use jiff::Timestamp;

use super::{House, Phase, Refusal, look_up, read_document};
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
        Phase::Open => {}
        Phase::Sent => return Ok(Sending::Sent),
        Phase::Closed => return Err(Refusal::Closed),
    }
    let Some(mut response) = questionnaire.respondent.take(db)? else {
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
    questionnaire.respondent.keep(db, &response)?;
    questionnaire.respondent.has_sent(db)?;
    Ok(Sending::Sent)
}
