//! One question of a form: which inputs it has, and what each of its fields says.

use super::form::Form;
use super::{Fault, FaultKind, PageReading, chosen, written};
use crate::survey::answers::Answer;
use crate::survey::definition::{GridRow, Kind, Question};
use crate::survey::trimming;
use crate::wording::Language;

/// Why the input `input` can't be read.
pub(super) struct Misread {
    pub input: String,
    pub kind: FaultKind,
}

impl Misread {
    pub fn of(input: impl Into<String>, kind: FaultKind) -> Self {
        Self { input: input.into(), kind }
    }
}

/// An answer, none when left blank, or why there can't be one.
pub(super) type Read = Result<Option<Answer>, Misread>;

/// Reads every field of `question` into `reading`. Nobody need tick more options than are not hidden.
pub(super) fn read(
    question: &Question,
    rows: &[&GridRow],
    hidden: &[i32],
    language: Language,
    form: &Form<'_>,
    reading: &mut PageReading,
) {
    let field = question.id.as_str();
    let read = match &question.kind {
        Kind::Note => return,
        Kind::Grid { scale, .. } => {
            for field in question.field_ids(rows) {
                let read = chosen::one(scale, &field, form, None);
                take(&field, read, form, reading);
            }
            return;
        }
        Kind::Single { options } => chosen::one(options, field, form, other_words(question, form)),
        Kind::Multiple { options, at_least, at_most } => {
            let at_least = at_least.map(|least| trimming::least_of(least, options, hidden));
            chosen::several(options, (at_least, *at_most), field, form, other_words(question, form))
        }
        Kind::Ranking { options, top } => chosen::ranked(options, *top, field, form),
        Kind::Recommend { missing, .. } => chosen::recommended(missing, field, form),
        Kind::Consent { .. } => chosen::agreed(field, form),
        Kind::Number { decimals, min, max, missing, .. } => {
            let limits = written::Limits { decimals: *decimals, min: *min, max: *max };
            written::number(&limits, missing, language, field, form)
        }
        Kind::Date { min, max } => written::date((*min, *max), language, field, form),
        Kind::Text { long, max_chars } => written::text(*long, *max_chars, field, form),
        Kind::Email => written::email(field, form),
        Kind::Allocation { options, total, .. } => written::allocation(options, *total, language, field, form),
    };
    take(field, read, form, reading);
    read_other(question, form, reading);
}

/// Keeps what a field says, or what was typed in it and why that is no answer.
fn take(field: &str, read: Read, form: &Form<'_>, reading: &mut PageReading) {
    let answer = read.unwrap_or_else(|Misread { input, kind }| {
        reading.typed.extend(form.typed(field));
        reading.faults.push(Fault { field: field.to_owned(), input, kind });
        None
    });
    reading.answers.push((field.to_owned(), answer));
}

/// Whether words stand after “other, namely”.
fn other_words(question: &Question, form: &Form<'_>) -> Option<i32> {
    let other = question.kind.other_choice()?;
    form.one(&question.other_field()).map(|_| other.code)
}

/// The words after “other, namely”. They are an answer only together with their option; without it
/// (another one was ticked) they stay as typed.
fn read_other(question: &Question, form: &Form<'_>, reading: &mut PageReading) {
    let Some(other) = question.kind.other_choice() else { return };
    let field = question.other_field();
    let is_chosen = match reading.answers.last() {
        Some((_, Some(Answer::Code(code)))) => *code == other.code,
        Some((_, Some(Answer::Codes(codes)))) => codes.contains(&other.code),
        _ => false,
    };
    if is_chosen {
        let read = written::text(false, written::OTHER_MAX_CHARS, &field, form);
        take(&field, read, form, reading);
    } else {
        reading.typed.extend(form.typed(&field));
        reading.answers.push((field, None));
    }
}

/// Whether `name` is an input of `question`.
pub(super) fn has_input(question: &Question, rows: &[&GridRow], name: &str) -> bool {
    // What is asked of a cluster may have a point of its own: its code may hold one.
    let behind = |field: String| name.strip_prefix(&field).map(str::to_owned);
    question.field_ids(rows).into_iter().filter_map(behind).any(|rest| match rest.strip_prefix('.') {
        Some(part) => has_part(&question.kind, part),
        None => rest.is_empty() && !matches!(question.kind, Kind::Ranking { .. } | Kind::Allocation { .. }),
    })
}

fn has_part(kind: &Kind, part: &str) -> bool {
    match kind {
        Kind::Number { missing, .. } => part == "missing" && !missing.is_empty(),
        Kind::Ranking { top, .. } => part.parse::<usize>().is_ok_and(|place| (1..=*top).contains(&place)),
        Kind::Allocation { options, .. } => {
            let has_missing = options.iter().any(|choice| choice.missing.is_some());
            let is_part = |code: i32| options.iter().any(|choice| choice.code == code && choice.missing.is_none());
            part == "missing" && has_missing || part.parse::<i32>().is_ok_and(is_part)
        }
        _ => false,
    }
}
