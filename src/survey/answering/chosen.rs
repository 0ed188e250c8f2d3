//! Inputs that hold codes.

use super::FaultKind;
use super::fields::{Misread, Read};
use super::form::Form;
use crate::survey::answers::Answer;
use crate::survey::definition::Choice;

/// One of `choices`; `other` is the code whose words were filled in, and counts when nothing else is chosen.
pub(super) fn one(choices: &[Choice], field: &str, form: &Form<'_>, other: Option<i32>) -> Read {
    match form.filled(field).as_slice() {
        [] => Ok(other.map(Answer::Code)),
        [value] => known_code(choices, value, field).map(|code| Some(Answer::Code(code))),
        _ => Err(Misread::of(field, FaultKind::SeveralAnswers)),
    }
}

/// Any of `choices`, within the limits; see [`one`] for `other`.
pub(super) fn several(
    choices: &[Choice],
    (least, most): (Option<usize>, Option<usize>),
    field: &str,
    form: &Form<'_>,
    other: Option<i32>,
) -> Read {
    let mut codes = Vec::new();
    for value in form.filled(field) {
        codes.push(known_code(choices, value, field)?);
    }
    let stands_alone = codes.iter().any(|code| stands_alone(choices, *code));
    codes.extend(other.filter(|_| !stands_alone));
    codes.sort_unstable();
    codes.dedup();
    let count = codes.len();
    if stands_alone {
        return if count == 1 {
            Ok(Some(Answer::Codes(codes)))
        } else {
            Err(Misread::of(field, FaultKind::ExclusiveWithOthers))
        };
    }
    match (least, most) {
        _ if count == 0 => Ok(None),
        (Some(least), _) if count < least => Err(Misread::of(field, FaultKind::TooFew { count, least })),
        (_, Some(most)) if count > most => Err(Misread::of(field, FaultKind::TooMany { count, most })),
        _ => Ok(Some(Answer::Codes(codes))),
    }
}

/// The `top` most important, in order, without gaps.
pub(super) fn ranked(choices: &[Choice], top: usize, field: &str, form: &Form<'_>) -> Read {
    let mut codes: Vec<i32> = Vec::new();
    let mut skipped = None;
    for place in 1..=top {
        let input = format!("{field}.{place}");
        let Some(value) = form.one(&input) else {
            skipped = skipped.or(Some(place));
            continue;
        };
        let code = known_code(choices, value, &input)?;
        if codes.contains(&code) {
            return Err(Misread::of(input, FaultKind::RankedTwice));
        }
        if let Some(place) = skipped {
            return Err(Misread::of(format!("{field}.{place}"), FaultKind::RankSkipped { place }));
        }
        codes.push(code);
    }
    if codes.len() > 1 && codes.iter().any(|code| stands_alone(choices, *code)) {
        return Err(Misread::of(format!("{field}.1"), FaultKind::ExclusiveWithOthers));
    }
    Ok(if codes.is_empty() { None } else { Some(Answer::Codes(codes)) })
}

/// From 0 to 10, or one of the `missing` choices.
pub(super) fn recommended(missing: &[Choice], field: &str, form: &Form<'_>) -> Read {
    match form.filled(field).as_slice() {
        [] => Ok(None),
        [value] => match value.parse() {
            Ok(score @ 0..=10) => Ok(Some(Answer::Code(score))),
            _ => known_code(missing, value, field).map(|code| Some(Answer::Code(code))),
        },
        _ => Err(Misread::of(field, FaultKind::SeveralAnswers)),
    }
}

/// A tick is code 1; there is no code for its absence.
pub(super) fn agreed(field: &str, form: &Form<'_>) -> Read {
    match form.one(field) {
        None => Ok(None),
        Some("1") => Ok(Some(Answer::Code(1))),
        Some(_) => Err(Misread::of(field, FaultKind::UnknownInput)),
    }
}

/// The reason for having no answer, in an input of its own.
pub(super) fn missing_code(choices: &[Choice], field: &str, form: &Form<'_>) -> Result<Option<i32>, Misread> {
    let input = format!("{field}.missing");
    let Some(value) = form.one(&input) else { return Ok(None) };
    match known_code(choices, value, &input) {
        Ok(code) if choices.iter().any(|choice| choice.code == code && choice.missing.is_some()) => Ok(Some(code)),
        Ok(_) => Err(Misread::of(input, FaultKind::UnknownInput)),
        Err(misread) => Err(misread),
    }
}

fn known_code(choices: &[Choice], value: &str, input: &str) -> Result<i32, Misread> {
    match value.trim().parse::<i32>() {
        Ok(code) if choices.iter().any(|choice| choice.code == code) => Ok(code),
        _ => Err(Misread::of(input, FaultKind::UnknownInput)),
    }
}

/// “None of these” and every reason for having no answer exclude all others.
fn stands_alone(choices: &[Choice], code: i32) -> bool {
    choices.iter().any(|choice| choice.code == code && (choice.exclusive || choice.missing.is_some()))
}
