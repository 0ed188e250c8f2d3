//! The inputs of a question, filled with what was answered or typed.

use jiff::civil::Date;

use super::{Control, LineView, OptionView, PlaceView, RowView, Shown, Wrong, id_of};
use crate::survey::definition::{GridRow, field_id};
use crate::survey::{Answer, Choice, Kind, Question};
use crate::web::pages::answer::frame::Visit;
use crate::wording::{Language, Text, numbers};

pub(super) fn control(visit: &Visit<'_>, question: &Question, shown: &Shown<'_>, wrong: &[Wrong]) -> Control {
    let Shown { rows, choices } = shown;
    let name = question.id.clone();
    let maker = Maker { visit, question, wrong };
    match &question.kind {
        Kind::Single { .. } => maker.choices(choices, true),
        Kind::Multiple { .. } => maker.choices(choices, false),
        Kind::Grid { .. } => maker.grid(choices, rows, wrong),
        Kind::Number { unit, decimals, .. } => maker.number(unit.as_ref(), *decimals == 0, choices),
        Kind::Date { .. } => Control::Line {
            value: maker.input(&name, |answer| match answer {
                Answer::Date(date) => as_typed(visit.language, *date),
                _ => String::new(),
            }),
            name,
            kind: "date",
            input: "text",
            autocomplete: None,
            max: None,
        },
        Kind::Text { long: true, max_chars } => Control::Area { value: maker.words(&name), name, max: *max_chars },
        Kind::Text { long: false, max_chars } => maker.line("text", None, Some(*max_chars)),
        Kind::Email => maker.line("email", Some("email"), None),
        Kind::Ranking { top, .. } => maker.ranking(choices, *top),
        Kind::Allocation { unit, .. } => maker.allocation(choices, unit.as_ref()),
        Kind::Recommend { low, high, .. } => Control::Recommend {
            low: visit.text(low),
            high: visit.text(high),
            options: maker.steps(),
            apart: maker.options(&name, choices.iter().copied(), false),
            name,
        },
        Kind::Consent { statement } => {
            Control::Consent { statement: visit.marked(statement), checked: maker.holds(&name, 1), name }
        }
        Kind::Note => Control::Note,
    }
}

struct Maker<'a> {
    visit: &'a Visit<'a>,
    question: &'a Question,
    wrong: &'a [Wrong],
}

impl Maker<'_> {
    fn choices(&self, options: &[&Choice], one: bool) -> Control {
        let name = self.question.id.clone();
        let (apart, within) = by_missing(options);
        Control::Choices {
            one,
            apart: self.options(&name, apart, within.is_empty()),
            options: self.options(&name, within, true),
            name,
        }
    }

    fn grid(&self, scale: &[&Choice], rows: &[&GridRow], wrong: &[Wrong]) -> Control {
        let (apart, within) = by_missing(scale);
        let column = |step: &&Choice| self.visit.text(&step.text);
        let row = |row: &&GridRow| {
            let name = field_id(&self.question.id, &row.id);
            let at_row: Vec<&Wrong> = wrong.iter().filter(|wrong| wrong.field == name).collect();
            RowView {
                text: self.visit.text(&row.text),
                options: self.options(&name, within.iter().copied(), true),
                apart: self.options(&name, apart.iter().copied(), within.is_empty()),
                only_doubts: super::only_doubts(&at_row),
                faults: at_row.iter().map(|wrong| wrong.words.clone()).collect(),
                name,
            }
        };
        Control::Grid {
            columns: within.iter().map(column).collect(),
            apart_columns: apart.iter().map(column).collect(),
            rows: rows.iter().map(row).collect(),
        }
    }

    fn number(&self, unit: Option<&Text>, whole: bool, reasons: &[&Choice]) -> Control {
        let name = self.question.id.clone();
        let value = self.input(&name, |answer| match answer {
            Answer::Number(number) => numbers::for_input(self.visit.language, *number, None),
            _ => String::new(),
        });
        let (apart_name, apart) = self.instead(reasons.iter().copied());
        Control::Number { name, value, unit: unit.map(|unit| self.visit.text(unit)), whole, apart, apart_name }
    }

    fn line(&self, kind: &'static str, autocomplete: Option<&'static str>, max: Option<usize>) -> Control {
        let name = self.question.id.clone();
        Control::Line { value: self.words(&name), name, kind, input: kind, autocomplete, max }
    }

    fn ranking(&self, options: &[&Choice], top: usize) -> Control {
        let ranked: &[i32] = match self.answer(&self.question.id) {
            Some(Answer::Codes(codes)) => codes,
            _ => &[],
        };
        let place = |number: usize| {
            let name = format!("{}.{number}", self.question.id);
            let chosen = match self.typed(&name) {
                Some(typed) => typed,
                None => ranked.get(number - 1).map(i32::to_string).unwrap_or_default(),
            };
            let option = |option: &&Choice| {
                let value = option.code.to_string();
                let text = self.visit.text(&option.text);
                OptionView { input: String::new(), checked: value == chosen, value, text, other: None }
            };
            PlaceView { number, input: id_of(&name), options: options.iter().map(option).collect(), name }
        };
        Control::Ranking { places: (1..=top.min(options.len())).map(place).collect() }
    }

    fn allocation(&self, options: &[&Choice], unit: Option<&Text>) -> Control {
        let (reasons, within) = by_missing(options);
        let line = |option: &&Choice| {
            let name = format!("{}.{}", self.question.id, option.code);
            let part = match self.answer(&self.question.id) {
                Some(Answer::Parts(parts)) => parts.get(&option.code),
                _ => None,
            };
            let answered = part.map(|part| numbers::for_input(self.visit.language, *part, None));
            let value = self.typed(&name).or(answered).unwrap_or_default();
            LineView { fault: None, input: id_of(&name), text: self.visit.text(&option.text), value, name }
        };
        let lines = within.iter().map(line).collect();
        let (apart_name, apart) = self.instead(reasons);
        Control::Allocation { unit: unit.map(|unit| self.visit.text(unit)), lines, apart, apart_name }
    }

    /// 0 to 10.
    fn steps(&self) -> Vec<OptionView> {
        let id = &self.question.id;
        (0..=10)
            .map(|code: i32| OptionView {
                input: if code == 0 { id_of(id) } else { format!("{}-{code}", id_of(id)) },
                value: code.to_string(),
                text: code.to_string(),
                checked: self.holds(id, code),
                other: None,
            })
            .collect()
    }

    /// The inputs called `name`; `leads` when the first of them is the first of its name.
    fn options<'o>(&self, name: &str, options: impl IntoIterator<Item = &'o Choice>, leads: bool) -> Vec<OptionView> {
        options
            .into_iter()
            .enumerate()
            .map(|(place, option)| OptionView {
                input: if leads && place == 0 { id_of(name) } else { format!("{}-{}", id_of(name), option.code) },
                value: option.code.to_string(),
                text: self.visit.text(&option.text),
                checked: self.holds(name, option.code),
                other: option.other.then(|| self.other(option)),
            })
            .collect()
    }

    /// The line behind “other, namely”.
    fn other(&self, option: &Choice) -> LineView {
        let name = self.question.other_field();
        let is_wrong = self.wrong.iter().any(|wrong| wrong.field == name && !wrong.is_doubt);
        LineView {
            fault: is_wrong.then(|| format!("e-{}", self.question.id)),
            input: id_of(&name),
            value: self.words(&name),
            text: self.visit.text(&option.text),
            name,
        }
    }

    /// The reasons for having no number: the name of their input, and the options.
    fn instead<'o>(&self, reasons: impl IntoIterator<Item = &'o Choice>) -> (String, Vec<OptionView>) {
        let name = format!("{}.missing", self.question.id);
        let mut options = self.options(&name, reasons, true);
        if self.visit.document.typed.contains_key(&name) {
            return (name, options);
        }
        if let Some(Answer::Code(code)) = self.answer(&self.question.id) {
            let code = code.to_string();
            options.iter_mut().for_each(|option| option.checked = option.value == code);
        }
        (name, options)
    }

    fn answer(&self, field: &str) -> Option<&Answer> {
        self.visit.document.answers.get(field)
    }

    /// What was typed and could not be read as an answer.
    fn typed(&self, input: &str) -> Option<String> {
        self.visit.document.typed.get(input)?.first().cloned()
    }

    /// What stands in an input: as it was typed, or the answer as it would be.
    fn input(&self, name: &str, of_answer: impl Fn(&Answer) -> String) -> String {
        self.typed(name).or_else(|| self.answer(name).map(of_answer)).unwrap_or_default()
    }

    fn words(&self, name: &str) -> String {
        self.input(name, |answer| match answer {
            Answer::Text(text) => text.clone(),
            _ => String::new(),
        })
    }

    /// Whether `code` was typed or answered in `field`.
    fn holds(&self, field: &str, code: i32) -> bool {
        if let Some(typed) = self.visit.document.typed.get(field) {
            return typed.iter().any(|value| *value == code.to_string());
        }
        match self.answer(field) {
            Some(Answer::Code(answered)) => *answered == code,
            Some(Answer::Codes(answered)) => answered.contains(&code),
            _ => false,
        }
    }
}

/// A date as it would be typed, and reads back as itself: in English `3/4` has two readings.
fn as_typed(language: Language, date: Date) -> String {
    match language.of_product() {
        Language::EN => date.to_string(),
        _ => format!("{}/{}/{}", date.day(), date.month(), date.year()),
    }
}

/// The options that are reasons for having no answer, and the others.
fn by_missing<'o>(options: &[&'o Choice]) -> (Vec<&'o Choice>, Vec<&'o Choice>) {
    options.iter().copied().partition(|option| option.missing.is_some())
}
