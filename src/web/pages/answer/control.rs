//! One question as a form: its words, its inputs with what was answered or typed, and what is wrong.
//!
//! The id of an input on the page is `i-` and its name; of a group of inputs with one name the first
//! has it, the others carry their code behind it. So a fault that names an input leads to it.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::survey::definition::GridRow;
use crate::survey::{Answer, Choice, Kind, Question};
use crate::web::markdown;
use crate::web::pages::answer::frame::Visit;
use crate::wording::{Text, numbers};

/// A question on its page.
#[derive(Debug, Serialize)]
pub struct QuestionView {
    pub id: String,
    /// Markdown, within a line.
    pub text: String,
    /// Markdown.
    pub help: Option<String>,
    pub required: bool,
    /// What is wrong with it, in words.
    pub faults: Vec<String>,
    /// The ids of help and faults, for `aria-describedby`; empty when there are none.
    pub described_by: String,
    pub control: Control,
}

impl QuestionView {
    /// The id of the element that `input` has on the page; of the first input when it has none.
    pub fn place_of(&self, input: &str) -> String {
        let names = self.control.input_names(&self.id);
        let name = names.iter().find(|name| *name == input).or(names.first());
        format!("i-{}", name.map_or(input, String::as_str))
    }

    /// What a respondent calls `field`: the text of the row, or of the question.
    pub fn name_of(&self, field: &str) -> String {
        let row = match &self.control {
            Control::Grid { rows, .. } => rows.iter().find(|row| row.name == field),
            _ => None,
        };
        markdown::plain(row.map_or(&self.text, |row| &row.text))
    }
}

impl Control {
    /// The names of the inputs, in the order of the page.
    fn input_names(&self, question: &str) -> Vec<String> {
        match self {
            Self::Choices { name, other, .. } => {
                [Some(name), other.as_ref().map(|other| &other.name)].into_iter().flatten().cloned().collect()
            }
            Self::Grid { rows, .. } => rows.iter().map(|row| row.name.clone()).collect(),
            Self::Number { name, missing_name, .. } => vec![name.clone(), missing_name.clone()],
            Self::Ranking { places } => places.iter().map(|place| place.name.clone()).collect(),
            Self::Allocation { parts, missing_name, .. } => {
                parts.iter().map(|part| &part.name).chain([missing_name]).cloned().collect()
            }
            Self::Line { .. } | Self::Area { .. } | Self::Recommend { .. } | Self::Consent { .. } | Self::Note => {
                vec![question.to_owned()]
            }
        }
    }
}

/// The inputs of a question. `part` names the template.
#[derive(Debug, Serialize)]
#[serde(tag = "part")]
pub enum Control {
    #[serde(rename = "parts/choices")]
    Choices {
        name: String,
        /// `radio` or `checkbox`.
        kind: &'static str,
        options: Vec<OptionView>,
        /// The missing ones, set apart.
        apart: Vec<OptionView>,
        other: Option<OtherView>,
        at_least: Option<usize>,
        at_most: Option<usize>,
        one: bool,
    },
    #[serde(rename = "parts/grid")]
    Grid { columns: Vec<ColumnView>, apart_columns: Vec<ColumnView>, count: usize, rows: Vec<RowView> },
    #[serde(rename = "parts/line")]
    Line {
        name: String,
        /// The type of the input: `text`, `email` or `date`.
        kind: &'static str,
        value: String,
        autocomplete: Option<&'static str>,
        min: Option<String>,
        max: Option<String>,
    },
    #[serde(rename = "parts/area")]
    Area { name: String, value: String, max_chars: usize, limit_shown: bool },
    #[serde(rename = "parts/number")]
    Number {
        name: String,
        value: String,
        unit: Option<String>,
        whole: bool,
        range: Option<Range>,
        apart: Vec<OptionView>,
        missing_name: String,
    },
    #[serde(rename = "parts/ranking")]
    Ranking { places: Vec<PlaceView> },
    #[serde(rename = "parts/allocation")]
    Allocation {
        total: String,
        unit: Option<String>,
        parts: Vec<PartView>,
        apart: Vec<OptionView>,
        missing_name: String,
    },
    #[serde(rename = "parts/recommend")]
    Recommend { name: String, low: String, high: String, options: Vec<OptionView>, apart: Vec<OptionView> },
    #[serde(rename = "parts/consent")]
    Consent { name: String, statement: String, checked: bool },
    #[serde(rename = "parts/note")]
    Note,
}

#[derive(Debug, Serialize)]
pub struct OptionView {
    pub input: String,
    pub value: String,
    pub text: String,
    pub checked: bool,
}

/// The line behind “other, namely”.
#[derive(Debug, Serialize)]
pub struct OtherView {
    pub name: String,
    pub value: String,
    /// The option it belongs to.
    pub of: String,
}

#[derive(Debug, Serialize)]
pub struct ColumnView {
    pub text: String,
}

#[derive(Debug, Serialize)]
pub struct RowView {
    pub name: String,
    pub text: String,
    pub options: Vec<OptionView>,
    pub apart: Vec<OptionView>,
    pub faults: Vec<String>,
}

/// The limits of a number, as the language writes them. Its words are `range-…`.
#[derive(Debug, Serialize)]
pub struct Range {
    pub kind: &'static str,
    pub min: String,
    pub max: String,
}

#[derive(Debug, Serialize)]
pub struct PlaceView {
    pub number: usize,
    pub name: String,
    pub options: Vec<OptionView>,
}

#[derive(Debug, Serialize)]
pub struct PartView {
    pub name: String,
    pub text: String,
    pub value: String,
}

/// What is wrong with an input, in words.
#[derive(Debug)]
pub struct Wrong {
    pub field: String,
    pub words: String,
}

/// `question` as a form, with the rows that are shown when it is a grid, and what is wrong with it.
pub fn question(visit: &Visit<'_>, question: &Question, rows: &[&GridRow], wrong: &[Wrong]) -> QuestionView {
    let grid = matches!(question.kind, Kind::Grid { .. });
    // What is wrong with a row stands at the row.
    let of_rows: Vec<String> = rows.iter().map(|row| format!("{}{}", question.id, row.id)).collect();
    let faults: Vec<String> = wrong
        .iter()
        .filter(|wrong| !(grid && of_rows.contains(&wrong.field)))
        .map(|wrong| wrong.words.clone())
        .collect();
    let help = question.help.as_ref().map(|help| visit.text(help).to_owned());
    let mut described_by = Vec::new();
    if help.is_some() {
        described_by.push(format!("h-{}", question.id));
    }
    if !faults.is_empty() {
        described_by.push(format!("e-{}", question.id));
    }
    QuestionView {
        id: question.id.clone(),
        text: visit.text(&question.text).to_owned(),
        help,
        required: question.required,
        described_by: described_by.join(" "),
        faults,
        control: Maker { visit, question }.control(rows, wrong),
    }
}

struct Maker<'a> {
    visit: &'a Visit<'a>,
    question: &'a Question,
}

impl Maker<'_> {
    fn control(&self, rows: &[&GridRow], wrong: &[Wrong]) -> Control {
        let (visit, id) = (self.visit, &self.question.id);
        match &self.question.kind {
            Kind::Single { options } => self.choices(options, "radio", None, None),
            Kind::Multiple { options, at_least, at_most } => self.choices(options, "checkbox", *at_least, *at_most),
            Kind::Grid { scale, .. } => self.grid(scale, rows, wrong),
            Kind::Number { .. } => self.number(),
            Kind::Date { min, max } => Control::Line {
                name: id.clone(),
                kind: "date",
                value: self.typed(id).unwrap_or_else(|| match self.answer(id) {
                    Some(Answer::Date(date)) => date.to_string(),
                    _ => String::new(),
                }),
                autocomplete: None,
                min: min.map(|day| day.to_string()),
                max: max.map(|day| day.to_string()),
            },
            Kind::Text { long, max_chars } if *long => Control::Area {
                name: id.clone(),
                value: self.words(id),
                max_chars: *max_chars,
                limit_shown: *max_chars < 2000,
            },
            Kind::Text { .. } => self.line("text", None),
            Kind::Email => self.line("email", Some("email")),
            Kind::Ranking { options, top } => self.ranking(options, *top),
            Kind::Allocation { options, total, unit } => self.allocation(options, *total, unit.as_ref()),
            Kind::Recommend { low, high, missing } => Control::Recommend {
                name: id.clone(),
                low: visit.text(low).to_owned(),
                high: visit.text(high).to_owned(),
                options: self.steps(),
                apart: self.options(id, missing.iter(), false),
            },
            Kind::Consent { statement } => Control::Consent {
                name: id.clone(),
                statement: visit.text(statement).to_owned(),
                checked: self.holds(id, 1),
            },
            Kind::Note => Control::Note,
        }
    }

    fn choices(
        &self,
        options: &[Choice],
        kind: &'static str,
        at_least: Option<usize>,
        at_most: Option<usize>,
    ) -> Control {
        let id = &self.question.id;
        let other = self.question.kind.other_choice().map(|choice| {
            let name = self.question.other_field();
            OtherView { value: self.words(&name), of: self.visit.text(&choice.text).to_owned(), name }
        });
        let substantive = options.iter().filter(|option| option.missing.is_none());
        let missing = options.iter().filter(|option| option.missing.is_some());
        let all_missing = options.iter().all(|option| option.missing.is_some());
        Control::Choices {
            name: id.clone(),
            kind,
            options: self.options(id, substantive, true),
            apart: self.options(id, missing, all_missing),
            other,
            at_least,
            at_most,
            one: kind == "radio",
        }
    }

    fn grid(&self, scale: &[Choice], rows: &[&GridRow], wrong: &[Wrong]) -> Control {
        let visit = self.visit;
        let (apart, within): (Vec<&Choice>, Vec<&Choice>) = scale.iter().partition(|step| step.missing.is_some());
        let column = |step: &&Choice| ColumnView { text: visit.text(&step.text).to_owned() };
        let row = |row: &&GridRow| {
            let name = format!("{}{}", self.question.id, row.id);
            RowView {
                text: visit.text(&row.text).to_owned(),
                options: self.options(&name, within.iter().copied(), true),
                apart: self.options(&name, apart.iter().copied(), within.is_empty()),
                faults: wrong.iter().filter(|wrong| wrong.field == name).map(|wrong| wrong.words.clone()).collect(),
                name,
            }
        };
        Control::Grid {
            columns: within.iter().map(column).collect(),
            apart_columns: apart.iter().map(column).collect(),
            count: scale.len(),
            rows: rows.iter().map(row).collect(),
        }
    }

    fn number(&self) -> Control {
        let (visit, id) = (self.visit, &self.question.id);
        let Kind::Number { unit, decimals, min, max, missing } = &self.question.kind else { return Control::Note };
        let written = |number: f64| numbers::format(visit.language, number, None);
        let value = self.typed(id).unwrap_or_else(|| match self.answer(id) {
            // As it would be typed: a separator of thousands is for reading.
            Some(Answer::Number(number)) => numbers::for_input(visit.language, *number, None),
            _ => String::new(),
        });
        let range = match (min, max) {
            (Some(min), Some(max)) => Some(Range { kind: "between", min: written(*min), max: written(*max) }),
            (Some(min), None) => Some(Range { kind: "from", min: written(*min), max: String::new() }),
            (None, Some(max)) => Some(Range { kind: "to", min: String::new(), max: written(*max) }),
            (None, None) => None,
        };
        let (missing_name, apart) = self.instead(missing);
        Control::Number {
            name: id.clone(),
            value,
            unit: unit.as_ref().map(|unit| visit.text(unit).to_owned()),
            whole: *decimals == 0,
            range,
            apart,
            missing_name,
        }
    }

    /// The reasons for having no number: the name of their input, and the options.
    fn instead(&self, reasons: &[Choice]) -> (String, Vec<OptionView>) {
        let id = &self.question.id;
        let name = format!("{id}.missing");
        let typed = self.visit.document.typed.get(&name);
        let mut options = self.options(&name, reasons.iter(), true);
        for (option, reason) in options.iter_mut().zip(reasons) {
            let answered = matches!(self.answer(id), Some(Answer::Code(code)) if *code == reason.code);
            option.checked = typed.map_or(answered, |values| values.contains(&option.value));
        }
        (name, options)
    }

    fn line(&self, kind: &'static str, autocomplete: Option<&'static str>) -> Control {
        let name = self.question.id.clone();
        Control::Line { value: self.words(&name), name, kind, autocomplete, min: None, max: None }
    }

    fn ranking(&self, options: &[Choice], top: usize) -> Control {
        let id = &self.question.id;
        let ranked: &[i32] = match self.answer(id) {
            Some(Answer::Codes(codes)) => codes,
            _ => &[],
        };
        let place = |number: usize| {
            let name = format!("{id}.{number}");
            let typed = self.typed(&name);
            let chosen = |code: i32| match &typed {
                Some(typed) => *typed == code.to_string(),
                None => ranked.get(number - 1) == Some(&code),
            };
            let options = options.iter().map(|option| OptionView {
                input: String::new(),
                value: option.code.to_string(),
                text: self.visit.text(&option.text).to_owned(),
                checked: chosen(option.code),
            });
            PlaceView { number, options: options.collect(), name }
        };
        Control::Ranking { places: (1..=top).map(place).collect() }
    }

    fn allocation(&self, options: &[Choice], total: f64, unit: Option<&Text>) -> Control {
        let id = &self.question.id;
        let empty = BTreeMap::new();
        let parts = match self.answer(id) {
            Some(Answer::Parts(parts)) => parts,
            _ => &empty,
        };
        let reasons: Vec<Choice> = options.iter().filter(|option| option.missing.is_some()).cloned().collect();
        let (missing_name, apart) = self.instead(&reasons);
        let part = |option: &Choice| {
            let name = format!("{id}.{}", option.code);
            let value = self
                .typed(&name)
                .or_else(|| parts.get(&option.code).map(|part| numbers::for_input(self.visit.language, *part, None)))
                .unwrap_or_default();
            PartView { text: self.visit.text(&option.text).to_owned(), value, name }
        };
        Control::Allocation {
            total: numbers::format(self.visit.language, total, None),
            unit: unit.map(|unit| self.visit.text(unit).to_owned()),
            parts: options.iter().filter(|option| option.missing.is_none()).map(part).collect(),
            apart,
            missing_name,
        }
    }

    /// 0 to 10.
    fn steps(&self) -> Vec<OptionView> {
        let id = &self.question.id;
        (0..=10)
            .map(|code| OptionView {
                input: if code == 0 { format!("i-{id}") } else { format!("i-{id}-{code}") },
                value: code.to_string(),
                text: code.to_string(),
                checked: self.holds(id, code),
            })
            .collect()
    }

    /// The options of the inputs called `name`; `leads` when the first of them is the first of its name.
    fn options<'o>(&self, name: &str, options: impl Iterator<Item = &'o Choice>, leads: bool) -> Vec<OptionView> {
        options
            .enumerate()
            .map(|(place, option)| OptionView {
                input: if leads && place == 0 { format!("i-{name}") } else { format!("i-{name}-{}", option.code) },
                value: option.code.to_string(),
                text: self.visit.text(&option.text).to_owned(),
                checked: self.holds(name, option.code),
            })
            .collect()
    }

    fn answer(&self, field: &str) -> Option<&Answer> {
        self.visit.document.answers.get(field)
    }

    /// What was typed and could not be read as an answer.
    fn typed(&self, input: &str) -> Option<String> {
        self.visit.document.typed.get(input)?.first().cloned()
    }

    /// The text in an input: typed, or answered.
    fn words(&self, input: &str) -> String {
        self.typed(input).unwrap_or_else(|| match self.answer(input) {
            Some(Answer::Text(text)) => text.clone(),
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
