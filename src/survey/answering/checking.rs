//! The checks of a question: what answers must meet, and what they meet as a rule.

use std::collections::BTreeSet;

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::{Fault, FaultKind};
use crate::survey::definition::{Check, Choice, Kind, Question};
use crate::survey::piping::Source;
use crate::wording::{Language, Text};

/// What the checks of `question` say of its answers; nothing of a question that is blank.
///
/// A check that can't be decided, since it names something unanswered, says nothing. A doubt whose key is in `sure`
/// is settled.
pub(super) fn faults(
    source: &Source<'_>,
    question: &Question,
    language: Language,
    sure: &BTreeSet<String>,
) -> Vec<Fault> {
    let answers = source.route.answers();
    let fields = question.field_ids(&source.route.rows(question));
    let Some(answered) = fields.iter().find(|field| answers.get(field).is_some()) else { return Vec::new() };
    let mut faults = Vec::new();
    for (place, check) in question.checks.iter().enumerate() {
        if check.holds.truth(answers, source.facts) != Some(false) {
            continue;
        }
        let words = Text::new([(language, source.fill_plain(&check.message, language))]);
        let kind = if check.soft {
            let key = format!("{}:{}", name_of(question, place), digest(source, check));
            if sure.contains(&key) {
                continue;
            }
            FaultKind::Doubt { key, words }
        } else {
            FaultKind::Own { name: "check", words }
        };
        let mentions = check.holds.fields();
        let field = fields.iter().find(|field| mentions.contains(&field.as_str())).unwrap_or(answered);
        faults.push(Fault {
            field: field.clone(),
            input: first_input(question, field, source.route.hidden(question)),
            kind,
        });
    }
    faults
}

/// Whether `key` is that of a doubt about this question.
pub(super) fn is_doubt_of(question: &Question, key: &str) -> bool {
    let soft = question.checks.iter().enumerate().filter(|(_, check)| check.soft);
    let mut names = soft.map(|(place, _)| name_of(question, place));
    key.len() <= LONGEST_KEY && key.split_once(':').is_some_and(|(name, _)| names.any(|known| known == name))
}

/// Keeps the newest word of a respondent on a doubt.
pub(super) fn be_sure(sure: &mut BTreeSet<String>, key: &str) {
    let name = |key: &str| key.split_once(':').map(|(name, _)| name.to_owned());
    sure.retain(|known| name(known) != name(key));
    sure.insert(key.to_owned());
}

/// An id of a question with a cluster, a number and a digest.
const LONGEST_KEY: usize = 200;

fn name_of(question: &Question, place: usize) -> String {
    format!("{}#{place}", question.id)
}

/// Of the answers a check is about: with other answers the doubt is another one.
fn digest(source: &Source<'_>, check: &Check) -> String {
    let answers = source.route.answers();
    let mut hash = Sha256::new();
    for field in check.holds.fields() {
        hash.update(field);
        // An answer is always written; a blank is, too.
        hash.update(serde_json::to_string(&answers.get(field)).unwrap_or_default());
    }
    HEXLOWER.encode(&hash.finalize()[..6])
}

/// The control that a message about a field leads to, where these options are hidden.
pub(super) fn first_input(question: &Question, field: &str, hidden: &[i32]) -> String {
    match &question.kind {
        Kind::Ranking { .. } => format!("{field}.1"),
        Kind::Allocation { options, .. } => {
            let is_shown = |choice: &&Choice| choice.missing.is_none() && !hidden.contains(&choice.code);
            options.iter().find(is_shown).map_or_else(|| field.to_owned(), |choice| format!("{field}.{}", choice.code))
        }
        _ => field.to_owned(),
    }
}
