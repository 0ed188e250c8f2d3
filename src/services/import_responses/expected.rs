//! What was expected in the place of a cell that is no answer.

use crate::survey::Page;
use crate::survey::answering::{Fault, FaultKind};
use crate::survey::columns::{Misfit, column_of};
use crate::survey::definition::{Choice, GridRow, Kind, Question, field_id};

use super::headings::Filled;

/// A fault of a page by the column of the file, with what was found there.
pub(super) fn misfit(page: &Page, filled: &Filled, fault: &Fault) -> Misfit {
    let typed = |input: &str| -> Vec<&str> {
        filled.form.iter().filter(|(own, _)| own == input).map(|(_, typed)| typed.as_str()).collect()
    };
    let question = page.questions.iter().find(|question| {
        let fields = question.field_ids(&rows_of(question));
        fields.contains(&fault.field) || column_of(question, &fault.input).is_some()
    });
    let Some(question) = question else {
        let (column, found) = (filled.called(&fault.field), typed(&fault.input).join(" "));
        return Misfit { column, found, expected: "nothing: no question of this survey has such an answer".to_owned() };
    };
    let own = typed(&fault.input);
    let column = column_of(question, &fault.input).or_else(|| placed(question, &own));
    // What is wrong with a question as a whole lies in all its cells.
    let is_whole = matches!(
        fault.kind,
        FaultKind::TooFew { .. }
            | FaultKind::TooMany { .. }
            | FaultKind::ExclusiveWithOthers
            | FaultKind::DoesNotAddUp { .. }
            | FaultKind::NumberAndMissing
    );
    let column = column.filter(|_| !is_whole).unwrap_or_else(|| fault.field.clone());
    let found = if is_whole || own.is_empty() {
        let is_own = |(input, _): &&(String, String)| {
            *input == fault.field || input.strip_prefix(&fault.field).is_some_and(|rest| rest.starts_with('.'))
        };
        filled.form.iter().filter(is_own).map(|(_, typed)| typed.as_str()).collect::<Vec<_>>().join(" ")
    } else {
        own.join(" ")
    };
    let of_reason = fault.input.ends_with(".missing");
    Misfit { column: filled.called(&column), found, expected: expected(question, &fault.kind, of_reason) }
}

fn rows_of(question: &Question) -> Vec<&GridRow> {
    match &question.kind {
        Kind::Grid { rows, .. } => rows.iter().collect(),
        _ => Vec::new(),
    }
}

/// The column of an option that was put in a place, by its code.
fn placed(question: &Question, codes: &[&str]) -> Option<String> {
    let is_ranking = matches!(question.kind, Kind::Ranking { .. });
    codes.first().filter(|_| is_ranking).map(|code| field_id(&question.id, &format!("_{code}")))
}

fn expected(question: &Question, kind: &FaultKind, of_reason: bool) -> String {
    match kind {
        FaultKind::TooFew { count, least } => format!("at least {least} of its boxes ticked; these are {count}"),
        FaultKind::TooMany { count, most } => format!("at most {most} of its boxes ticked; these are {count}"),
        FaultKind::ExclusiveWithOthers => {
            let alone = |choice: &&Choice| choice.exclusive || choice.missing.is_some();
            let codes = question.kind.choices().iter().filter(alone).map(|choice| choice.code);
            format!("{} without any other, or others without it", listed_codes(codes, "or"))
        }
        FaultKind::RankedTwice => "each option in one place, and each place with one option".to_owned(),
        FaultKind::RankSkipped { place } => format!("an option in place {place} too, since there is one behind it"),
        FaultKind::DoesNotAddUp { sum, total } => format!("parts that add up to {total}; these make {sum}"),
        FaultKind::NumberAndMissing => {
            format!("numbers, or a reason for having none in “{}”, and not both", field_id(&question.id, "_missing"))
        }
        FaultKind::TooLong { length, max } => format!("at most {max} characters; these are {length}"),
        FaultKind::Unprintable => "text without characters that can’t be shown, such as NUL".to_owned(),
        FaultKind::Own { words, .. } | FaultKind::Doubt { words, .. } => {
            words.in_language(crate::wording::Language::EN).to_owned()
        }
        _ if of_reason => {
            let reasons = question.kind.choices().iter().filter(|choice| choice.missing.is_some());
            format!("a reason for having no number: {}", listed_codes(reasons.map(|choice| choice.code), "or"))
        }
        _ => answer(question),
    }
}

/// What an answer to a question looks like in a file.
fn answer(question: &Question) -> String {
    let codes = |choices: &[Choice]| listed_codes(choices.iter().map(|choice| choice.code), "or");
    match &question.kind {
        Kind::Single { options } => codes(options),
        Kind::Grid { scale, .. } => codes(scale),
        Kind::Multiple { .. } => "1 where the box is ticked, 0 where it is not, or nothing".to_owned(),
        Kind::Recommend { missing, .. } if missing.is_empty() => "a score from 0 to 10".to_owned(),
        Kind::Recommend { missing, .. } => format!("a score from 0 to 10, or {}", codes(missing)),
        Kind::Consent { .. } => "1 where it was agreed with, or nothing".to_owned(),
        Kind::Number { decimals, min, max, .. } => number(*decimals, *min, *max),
        Kind::Date { min, max } => {
            let from = min.map(|min| format!(", from {min} on")).unwrap_or_default();
            let until = max.map(|max| format!(", up to {max}")).unwrap_or_default();
            format!("a day such as 2026-03-31{from}{until}")
        }
        Kind::Email => "an e-mail address such as name@example.com".to_owned(),
        Kind::Ranking { options, top } => {
            let places = (*top).min(options.len());
            format!("a place from 1 to {places}, 1 for the first, or nothing")
        }
        Kind::Allocation { total, .. } => number(2, Some(0.0), Some(*total)),
        Kind::Text { max_chars, .. } => format!("text of at most {max_chars} characters"),
        Kind::Note => "nothing: this is no question".to_owned(),
    }
}

fn number(decimals: u8, min: Option<f64>, max: Option<f64>) -> String {
    let kind = if decimals == 0 { "a whole number" } else { "a number" };
    let limits = match (min, max) {
        (Some(min), Some(max)) => format!(" from {min} to {max}"),
        (Some(min), None) => format!(" of at least {min}"),
        (None, Some(max)) => format!(" of at most {max}"),
        (None, None) => String::new(),
    };
    let behind = match decimals {
        0 => String::new(),
        1 => ", with at most 1 digit behind a point".to_owned(),
        decimals => format!(", with at most {decimals} digits behind a point"),
    };
    format!("{kind}{limits}{behind}, and no signs between thousands, such as 1250")
}

/// “The code 1 to 5 or 9”, of codes in any order.
fn listed_codes(codes: impl Iterator<Item = i32>, last: &str) -> String {
    let mut codes: Vec<i32> = codes.collect();
    codes.sort_unstable();
    codes.dedup();
    let mut runs: Vec<(i32, i32)> = Vec::new();
    for code in codes {
        match runs.last_mut().filter(|(_, end)| *end + 1 == code) {
            Some((_, end)) => *end = code,
            None => runs.push((code, code)),
        }
    }
    let written = |(from, to): &(i32, i32)| match to - from {
        0 => vec![from.to_string()],
        1 => vec![from.to_string(), to.to_string()],
        _ => vec![format!("{from} to {to}")],
    };
    let written: Vec<String> = runs.iter().flat_map(written).collect();
    match written.split_last() {
        None => "nothing".to_owned(),
        Some((only, [])) => format!("the code {only}"),
        Some((end, rest)) => format!("the code {} {last} {end}", rest.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_that_follow_each_other_are_said_in_one() {
        let listed = |codes: &[i32]| listed_codes(codes.iter().copied(), "or");
        assert_eq!(listed(&[1, 2, 3, 4, 5, 9]), "the code 1 to 5 or 9");
        assert_eq!(listed(&[2, 1]), "the code 1 or 2");
        assert_eq!(listed(&[1, 2, 3, 4, 6, 98, 99]), "the code 1 to 4, 6, 98 or 99");
        assert_eq!(listed(&[7]), "the code 7");
    }

    #[test]
    fn a_number_is_described_with_its_limits() {
        assert_eq!(
            number(0, Some(0.0), None),
            "a whole number of at least 0, and no signs between thousands, such as 1250"
        );
        assert!(
            number(2, Some(0.0), Some(100.0))
                .starts_with("a number from 0 to 100, with at most 2 digits behind a point, ")
        );
    }
}
