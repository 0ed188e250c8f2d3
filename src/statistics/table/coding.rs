//! One answer to one byte, and what lies beside it.

use std::collections::BTreeMap;

use super::{BLANK, Beside, Column, Mark, NOT_ASKED, NOT_REACHED, Seen, UNUSABLE};
use crate::survey::{Answer, Answers, Choice, Field, Kind, Survey};

/// Parts may miss their total by this share of it: what decimals lose.
const ROUNDING: f64 = 1e-6;

/// A column while responses come in: one byte per case.
pub(super) struct Draft<'a> {
    pub column: Column,
    pub field: Field<'a>,
    /// The field whose being shown decides about this one.
    pub asked_with: String,
}

/// A column for every field, and one for the words after “other, namely”.
pub(super) fn drafts(survey: &Survey) -> Vec<Draft<'_>> {
    let mut drafts = Vec::new();
    for field in survey.fields() {
        drafts.push(Draft::of(field));
        if field.row.is_none() && field.question.kind.other_choice().is_some() {
            drafts.push(Draft::of_other(field));
        }
    }
    drafts
}

impl<'a> Draft<'a> {
    fn of(field: Field<'a>) -> Self {
        let kind = &field.question.kind;
        let missing = kind.choices().iter().filter_map(|choice| Some(Mark::Missing(choice.code, choice.missing?)));
        let answered = || std::iter::once(Mark::Answered).chain(missing.clone()).collect::<Vec<_>>();
        let (marks, beside) = match kind {
            Kind::Single { options: choices } | Kind::Grid { scale: choices, .. } => {
                (choices.iter().map(mark).collect(), Beside::Nothing)
            }
            Kind::Recommend { .. } => ((0..=10).map(Mark::Code).chain(missing).collect(), Beside::Nothing),
            Kind::Consent { .. } => (vec![Mark::Code(1)], Beside::Nothing),
            Kind::Multiple { options, .. } => (answered(), Beside::Ticks(by_code(options))),
            Kind::Ranking { options, .. } => (answered(), Beside::Places(by_code(options))),
            Kind::Allocation { options, .. } => (answered(), Beside::Parts(by_code(options))),
            Kind::Number { .. } => (answered(), Beside::Numbers(Vec::new())),
            Kind::Date { .. } => (answered(), Beside::Dates(Vec::new())),
            Kind::Text { .. } | Kind::Note => (answered(), Beside::Texts(Vec::new())),
            Kind::Email => (answered(), Beside::Address),
        };
        let id = field.id();
        let column = Column {
            field: id.clone(),
            page: field.page.id.clone(),
            question: field.question.id.clone(),
            row: field.row.map(|row| row.id.clone()),
            other: false,
            reversed: field.is_reversed(),
            marks,
            bytes: Vec::new(),
            beside,
            themes: Vec::new(),
        };
        Self { column, field, asked_with: id }
    }

    fn of_other(field: Field<'a>) -> Self {
        let mut draft = Self::of(field);
        draft.column.field = field.question.other_field();
        draft.column.other = true;
        draft.column.reversed = false;
        draft.column.marks = vec![Mark::Answered];
        draft.column.beside = Beside::Texts(Vec::new());
        draft
    }

    /// The most that any byte of the column must tell apart.
    pub(super) fn width(&self) -> usize {
        match &self.column.beside {
            Beside::Places(options) => self.column.marks.len().max(options.len()),
            _ => self.column.marks.len(),
        }
    }

    /// Keeps the answer of case `number`, the next one.
    pub(super) fn take(&mut self, number: u32, seen: Seen, answers: &Answers) {
        let byte = match seen {
            Seen::NotAsked => NOT_ASKED,
            Seen::NotReached => NOT_REACHED,
            Seen::Shown if self.column.other && !self.chose_other(answers) => NOT_ASKED,
            Seen::Shown => match answers.get(&self.column.field) {
                None => BLANK,
                Some(answer) => self.keep(number, answer),
            },
        };
        self.column.bytes.push(byte);
        self.column.beside.fill(self.column.bytes.len());
    }

    fn chose_other(&self, answers: &Answers) -> bool {
        let Some(other) = self.field.question.kind.other_choice() else { return false };
        match answers.get(&self.asked_with) {
            Some(Answer::Code(code)) => *code == other.code,
            Some(Answer::Codes(codes)) => codes.contains(&other.code),
            _ => false,
        }
    }

    /// The byte of an answer; puts beside it what does not fit.
    fn keep(&mut self, number: u32, answer: &Answer) -> u8 {
        let marks = &self.column.marks;
        match (&mut self.column.beside, answer) {
            (Beside::Nothing, Answer::Code(code)) => marked(marks, *code).unwrap_or(UNUSABLE),
            (Beside::Numbers(values), Answer::Number(value)) if value.is_finite() => {
                values.push(*value);
                0
            }
            (Beside::Numbers(_) | Beside::Places(_), Answer::Code(code)) => missing(marks, *code).unwrap_or(UNUSABLE),
            (Beside::Dates(dates), Answer::Date(date)) => {
                dates.push(*date);
                0
            }
            (Beside::Texts(_) | Beside::Address, Answer::Text(text)) if text.trim().is_empty() => BLANK,
            (Beside::Texts(texts), Answer::Text(text)) => {
                texts.push((number, text.trim().to_owned()));
                0
            }
            (Beside::Address, Answer::Text(_)) => 0,
            (Beside::Ticks(_) | Beside::Places(_), Answer::Codes(codes)) if codes.is_empty() => BLANK,
            (Beside::Ticks(boxes), Answer::Codes(codes)) => tick(boxes, marks, self.field.choices(), codes),
            (Beside::Places(options), Answer::Codes(codes)) => {
                let top = if let Kind::Ranking { top, .. } = &self.field.question.kind { *top } else { options.len() };
                place(options, marks, top, codes)
            }
            (Beside::Parts(options), Answer::Parts(parts)) => {
                let whole =
                    if let Kind::Allocation { total, .. } = &self.field.question.kind { *total } else { f64::NAN };
                divide(options, whole, parts)
            }
            _ => UNUSABLE,
        }
    }

    /// The finished column: from the order of the cases to that of the rows.
    pub(super) fn in_order(self, case_of_row: &[u32]) -> Column {
        let mut column = self.column;
        column.bytes = gathered(&column.bytes, case_of_row);
        match &mut column.beside {
            Beside::Ticks(options) | Beside::Places(options) => {
                for (_, values) in options {
                    *values = gathered(values, case_of_row);
                }
            }
            Beside::Parts(options) => {
                for (_, values) in options {
                    *values = gathered(values, case_of_row);
                }
            }
            Beside::Numbers(values) => *values = gathered(values, case_of_row),
            Beside::Dates(values) => *values = gathered(values, case_of_row),
            Beside::Nothing | Beside::Texts(_) | Beside::Address => {}
        }
        column
    }
}

impl Beside {
    /// Fills up to `cases` values, where an answer has put none.
    fn fill(&mut self, cases: usize) {
        match self {
            Self::Ticks(options) | Self::Places(options) => {
                options.iter_mut().for_each(|(_, values)| values.resize(cases, 0));
            }
            Self::Parts(options) => options.iter_mut().for_each(|(_, values)| values.resize(cases, 0.0)),
            Self::Numbers(values) => values.resize(cases, 0.0),
            Self::Dates(values) => values.resize(cases, jiff::civil::Date::ZERO),
            Self::Nothing | Self::Texts(_) | Self::Address => {}
        }
    }
}

fn gathered<T: Copy>(values: &[T], case_of_row: &[u32]) -> Vec<T> {
    case_of_row.iter().map(|&case| values[case as usize]).collect()
}

fn mark(choice: &Choice) -> Mark {
    match choice.missing {
        Some(missing) => Mark::Missing(choice.code, missing),
        None => Mark::Code(choice.code),
    }
}

fn by_code<T>(options: &[Choice]) -> Vec<(i32, Vec<T>)> {
    options.iter().filter(|choice| choice.missing.is_none()).map(|choice| (choice.code, Vec::new())).collect()
}

/// The byte of a code, missing ones included.
fn marked(marks: &[Mark], code: i32) -> Option<u8> {
    let at = marks.iter().position(|mark| matches!(mark, Mark::Code(own) | Mark::Missing(own, _) if *own == code))?;
    u8::try_from(at).ok()
}

/// The byte of a missing code.
fn missing(marks: &[Mark], code: i32) -> Option<u8> {
    let at = marks.iter().position(|mark| matches!(mark, Mark::Missing(own, _) if *own == code))?;
    u8::try_from(at).ok()
}

/// An exclusive box beside another is an error of the data: it is counted, not guessed at.
fn tick(boxes: &mut [(i32, Vec<u8>)], marks: &[Mark], choices: &[Choice], codes: &[i32]) -> u8 {
    let of_code = |code: i32| choices.iter().find(|choice| choice.code == code);
    if codes.iter().any(|&code| of_code(code).is_none_or(|choice| choice.exclusive && codes.len() > 1)) {
        return UNUSABLE;
    }
    let mut ticked = false;
    for (_, values) in boxes.iter_mut().filter(|(code, _)| codes.contains(code)) {
        values.push(1);
        ticked = true;
    }
    if ticked { 0 } else { codes.iter().find_map(|&code| missing(marks, code)).unwrap_or(UNUSABLE) }
}

fn place(options: &mut [(i32, Vec<u8>)], marks: &[Mark], top: usize, codes: &[i32]) -> u8 {
    if let [only] = codes
        && let Some(byte) = missing(marks, *only)
    {
        return byte;
    }
    let known = |code: &i32| options.iter().any(|(own, _)| own == code);
    let twice = codes.iter().enumerate().any(|(at, code)| codes[..at].contains(code));
    if codes.len() > top || twice || !codes.iter().all(known) {
        return UNUSABLE;
    }
    for (code, values) in options {
        if let Some(at) = codes.iter().position(|own| own == code) {
            values.push(u8::try_from(at + 1).unwrap_or(u8::MAX));
        }
    }
    0
}

fn divide(options: &mut [(i32, Vec<f64>)], whole: f64, parts: &BTreeMap<i32, f64>) -> u8 {
    let known = parts.keys().all(|code| options.iter().any(|(own, _)| own == code));
    let sum: f64 = parts.values().sum();
    let adds_up = (sum - whole).abs() <= whole.abs() * ROUNDING;
    if parts.is_empty() {
        return BLANK;
    }
    if !known || !adds_up || parts.values().any(|part| !part.is_finite() || *part < 0.0) {
        return UNUSABLE;
    }
    for (code, values) in options {
        values.push(parts.get(code).copied().unwrap_or(0.0));
    }
    0
}
