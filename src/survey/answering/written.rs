//! Inputs that people type in: numbers, dates and words.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::FaultKind;
use super::chosen::missing_code;
use super::fields::{Misread, Read};
use super::form::{Form, is_unprintable};
use crate::survey::answers::Answer;
use crate::survey::definition::Choice;
use crate::survey::trimming;
use crate::wording::Language;
use crate::wording::numbers::{self, Unreadable};

/// The words after “other, namely” are one line.
pub(super) const OTHER_MAX_CHARS: usize = 250;

/// The longest address that mail can be sent to (RFC 5321, with the erratum on 4.5.3.1.3).
const EMAIL_MAX_CHARS: usize = 254;

pub(super) struct Limits {
    pub decimals: u8,
    pub min: Option<f64>,
    pub max: Option<f64>,
}

pub(super) fn number(limits: &Limits, missing: &[Choice], language: Language, field: &str, form: &Form<'_>) -> Read {
    let reason = missing_code(missing, field, form)?;
    match (form.one(field), reason) {
        (None, None) => Ok(None),
        (None, Some(code)) => Ok(Some(Answer::Code(code))),
        (Some(_), Some(_)) => Err(Misread::of(field, FaultKind::NumberAndMissing)),
        (Some(typed), None) => {
            let number = number_of(limits, language, field, typed)?;
            Ok(Some(Answer::Number(number)))
        }
    }
}

fn number_of(limits: &Limits, language: Language, input: &str, typed: &str) -> Result<f64, Misread> {
    let Limits { decimals, min, max } = *limits;
    let fault = |kind| Err(Misread::of(input, kind));
    let number = match numbers::parse(language, typed, decimals) {
        Ok(number) => number,
        Err(Unreadable::NotANumber) => return fault(FaultKind::NotANumber { typed: typed.to_owned() }),
        Err(Unreadable::Ambiguous(readings)) => {
            return fault(FaultKind::AmbiguousNumber { typed: typed.to_owned(), readings, decimals });
        }
    };
    // As it would be written with the decimals that are allowed: the same number, or too many of them.
    let fits = format!("{number:.*}", usize::from(decimals)).parse() == Ok(number);
    match (min, max) {
        _ if !fits => fault(FaultKind::TooManyDecimals { decimals }),
        (Some(min), _) if number < min => fault(FaultKind::TooSmall { min }),
        (_, Some(max)) if number > max => fault(FaultKind::TooLarge { max }),
        _ => Ok(number),
    }
}

/// Parts of `total`, one number per option; what stays blank is 0 once any is filled.
pub(super) fn allocation(options: &[Choice], total: f64, language: Language, field: &str, form: &Form<'_>) -> Read {
    let reason = missing_code(options, field, form)?;
    let limits = Limits { decimals: 2, min: Some(0.0), max: Some(total) };
    let mut parts = BTreeMap::new();
    let mut first_input = None;
    let mut is_filled = false;
    for choice in options.iter().filter(|choice| choice.missing.is_none()) {
        let input = format!("{field}.{}", choice.code);
        let part = match form.one(&input) {
            Some(typed) => {
                is_filled = true;
                number_of(&limits, language, &input, typed)?
            }
            // An option that was hidden takes no part.
            None if choice.show_if.is_some() && !form.has(&input) => continue,
            None => 0.0,
        };
        first_input.get_or_insert(input);
        parts.insert(choice.code, part);
    }
    let first_input = first_input.unwrap_or_else(|| field.to_owned());
    match (is_filled, reason) {
        (false, reason) => Ok(reason.map(Answer::Code)),
        (true, Some(_)) => Err(Misread::of(first_input, FaultKind::NumberAndMissing)),
        (true, None) => {
            let sum: f64 = parts.values().sum();
            if trimming::adds_up(sum, total) {
                Ok(Some(Answer::Parts(parts)))
            } else {
                Err(Misread::of(first_input, FaultKind::DoesNotAddUp { sum, total }))
            }
        }
    }
}

/// A day as a date input sends it (`2026-03-01`), or as people write it: `1/3/2026`, `01-03-2026`, `1.3.2026`.
pub(super) fn date((min, max): (Option<Date>, Option<Date>), language: Language, field: &str, form: &Form<'_>) -> Read {
    let Some(typed) = form.one(field).map(str::trim) else { return Ok(None) };
    let date = date_of(language, typed).map_err(|kind| Misread::of(field, kind))?;
    match (min, max) {
        (Some(min), _) if date < min => Err(Misread::of(field, FaultKind::DateTooEarly { min })),
        (_, Some(max)) if date > max => Err(Misread::of(field, FaultKind::DateTooLate { max })),
        _ => Ok(Some(Answer::Date(date))),
    }
}

fn date_of(language: Language, typed: &str) -> Result<Date, FaultKind> {
    let not_a_date = || FaultKind::NotADate { typed: typed.to_owned() };
    let separator = ['-', '/', '.'].into_iter().find(|separator| typed.contains(*separator)).ok_or_else(not_a_date)?;
    let pieces: Vec<&str> = typed.split(separator).map(str::trim).collect();
    let [first, second, third] = pieces[..] else { return Err(not_a_date()) };
    let number = |piece: &str, longest: usize| -> Option<i16> {
        let is_plain = (1..=longest).contains(&piece.len()) && piece.chars().all(|digit| digit.is_ascii_digit());
        if is_plain { piece.parse().ok() } else { None }
    };
    let day_of = |year: i16, month: &str, day: &str| {
        let (month, day) = (number(month, 2)?, number(day, 2)?);
        Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
    };
    let year_of = |piece: &str| number(piece, 4).filter(|year| piece.len() == 4 && *year >= 1000);
    if let Some(year) = year_of(first) {
        return day_of(year, second, third).ok_or_else(not_a_date);
    }
    let year = year_of(third).ok_or_else(not_a_date)?;
    let day_first = day_of(year, second, first);
    // In English, 3/4 is the third of April to some and the fourth of March to others, whatever stands between.
    let month_first = day_of(year, first, second).filter(|_| language == Language::EN);
    match (day_first, month_first) {
        (Some(one), Some(other)) if one != other => {
            Err(FaultKind::AmbiguousDate { typed: typed.to_owned(), readings: [one, other] })
        }
        (Some(date), _) | (None, Some(date)) => Ok(date),
        (None, None) => Err(not_a_date()),
    }
}

/// Words, kept as they are but for blanks around a single line. Lengths count characters, a line end as one.
pub(super) fn text(long: bool, max: usize, field: &str, form: &Form<'_>) -> Read {
    let Some(typed) = form.one(field) else { return Ok(None) };
    let text = if long { typed } else { typed.trim() };
    if text.contains(is_unprintable) {
        return Err(Misread::of(field, FaultKind::Unprintable));
    }
    let length = text.chars().count() - text.matches("\r\n").count();
    if length > max {
        return Err(Misread::of(field, FaultKind::TooLong { length, max }));
    }
    Ok(Some(Answer::Text(if long { text.to_owned() } else { text.replace(['\r', '\n'], " ") })))
}

pub(super) fn email(field: &str, form: &Form<'_>) -> Read {
    let Some(typed) = form.one(field).map(str::trim) else { return Ok(None) };
    if typed.contains(is_unprintable) {
        return Err(Misread::of(field, FaultKind::Unprintable));
    }
    if is_address(typed) {
        Ok(Some(Answer::Text(typed.to_owned())))
    } else {
        Err(Misread::of(field, FaultKind::NotAnEmail { typed: typed.to_owned() }))
    }
}

/// Something, one `@`, and a name with a dot: enough to catch a slip. Whether it exists only mail can tell.
fn is_address(typed: &str) -> bool {
    let Some((local, domain)) = typed.split_once('@') else { return false };
    let is_label = |label: &str| !label.is_empty() && !label.starts_with('-') && !label.ends_with('-');
    typed.chars().count() <= EMAIL_MAX_CHARS
        && !typed.contains(|character: char| character.is_whitespace() || matches!(character, ',' | ';' | '<' | '>'))
        && !local.is_empty()
        && !domain.contains('@')
        && domain.contains('.')
        && domain.split('.').all(is_label)
}
