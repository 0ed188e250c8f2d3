//! One question as a form: its words, its inputs with what was answered or typed, and what is wrong.
//!
//! The id of an input on the page is `i-` and its name, with `-` for a dot; of a group of inputs with one name the first
//! has it, the others carry their code behind it. So a fault that names an input leads to it.

pub mod hints;
mod making;

use serde::Serialize;

use crate::survey::definition::GridRow;
use crate::survey::{Choice, Kind, Question};
use crate::web::markdown;
use crate::web::pages::answer::frame::Visit;
use crate::wording::Texts;

/// A question on its page.
#[derive(Debug, Serialize)]
pub struct QuestionView {
    pub id: String,
    /// Markdown.
    pub text: String,
    /// Markdown.
    pub help: Option<String>,
    /// What an answer has to keep to, in the words of the product.
    pub hints: Vec<String>,
    pub required: bool,
    /// What is wrong with it, in words.
    pub faults: Vec<String>,
    /// None of them refuses the answer: they ask whether it is meant.
    pub only_doubts: bool,
    /// What somebody else filled in meanwhile, to choose from.
    pub conflicts: Vec<ConflictView>,
    /// The ids of hints and faults, for `aria-describedby`; empty when there are none.
    pub described_by: String,
    pub control: Control,
}

/// A field that was filled in otherwise from another device while this page was open.
#[derive(Debug, Serialize)]
pub struct ConflictView {
    pub field: String,
    /// The row of a grid.
    pub about: Option<String>,
    /// What stands there now, in words; none when it was left blank.
    pub lines: Vec<String>,
}

/// The inputs of a question. `part` names the template.
#[derive(Debug, Serialize)]
#[serde(tag = "part")]
pub enum Control {
    #[serde(rename = "parts/choices")]
    Choices {
        /// One of several: radio buttons; otherwise boxes.
        one: bool,
        name: String,
        options: Vec<OptionView>,
        /// The missing ones, set apart.
        apart: Vec<OptionView>,
    },
    #[serde(rename = "parts/grid")]
    Grid { columns: Vec<String>, apart_columns: Vec<String>, rows: Vec<RowView> },
    #[serde(rename = "parts/line")]
    Line {
        name: String,
        /// `text`, `email` or `date`; a date is typed as text, since a picker would write it in the
        /// language of the browser and lose what it can't read.
        kind: &'static str,
        /// The type of the input.
        input: &'static str,
        value: String,
        autocomplete: Option<&'static str>,
        /// How many characters there is room for.
        max: Option<usize>,
    },
    #[serde(rename = "parts/area")]
    Area { name: String, value: String, max: usize },
    #[serde(rename = "parts/number")]
    Number {
        name: String,
        value: String,
        unit: Option<String>,
        whole: bool,
        apart: Vec<OptionView>,
        apart_name: String,
    },
    #[serde(rename = "parts/ranking")]
    Ranking { places: Vec<PlaceView> },
    #[serde(rename = "parts/allocation")]
    Allocation { unit: Option<String>, lines: Vec<LineView>, apart: Vec<OptionView>, apart_name: String },
    #[serde(rename = "parts/recommend")]
    Recommend { name: String, low: String, high: String, options: Vec<OptionView>, apart: Vec<OptionView> },
    #[serde(rename = "parts/consent")]
    Consent { name: String, statement: String, checked: bool },
    #[serde(rename = "parts/note")]
    Note,
}

/// One of several inputs with the same name.
#[derive(Debug, Serialize)]
pub struct OptionView {
    /// Its id on the page.
    pub input: String,
    pub value: String,
    pub text: String,
    pub checked: bool,
    /// The line behind “other, namely”.
    pub other: Option<LineView>,
}

/// A line to write in, with its label.
#[derive(Debug, Serialize)]
pub struct LineView {
    /// The id of what is said about it, when it is wrong.
    pub fault: Option<String>,
    /// Its id on the page.
    pub input: String,
    pub name: String,
    pub text: String,
    pub value: String,
}

#[derive(Debug, Serialize)]
pub struct RowView {
    pub name: String,
    pub text: String,
    pub options: Vec<OptionView>,
    pub apart: Vec<OptionView>,
    pub faults: Vec<String>,
    pub only_doubts: bool,
}

/// A place of a ranking.
#[derive(Debug, Serialize)]
pub struct PlaceView {
    pub number: usize,
    /// Its id on the page.
    pub input: String,
    pub name: String,
    pub options: Vec<OptionView>,
}

/// What is wrong with a field, in words.
#[derive(Debug)]
pub struct Wrong {
    pub field: String,
    pub words: String,
    /// It asks whether the answer is meant.
    pub is_doubt: bool,
}

/// What of a question is shown, in the order of this respondent.
#[derive(Debug)]
pub struct Shown<'a> {
    /// The rows, when it is a grid.
    pub rows: Vec<&'a GridRow>,
    /// The options, reasons for having no answer included.
    pub choices: Vec<&'a Choice>,
}

/// `question` as a form, with what is shown of it, and what is wrong with it.
pub fn question(
    visit: &Visit<'_>,
    texts: &Texts,
    question: &Question,
    shown: &Shown<'_>,
    wrong: &[Wrong],
) -> QuestionView {
    // What is wrong with a row of a grid stands at the row.
    let of_rows = if matches!(question.kind, Kind::Grid { .. }) { question.field_ids(&shown.rows) } else { Vec::new() };
    let at_question: Vec<&Wrong> = wrong.iter().filter(|wrong| !of_rows.contains(&wrong.field)).collect();
    let only_doubts = only_doubts(&at_question);
    let faults: Vec<String> = at_question.iter().map(|wrong| wrong.words.clone()).collect();
    let help = question.help.as_ref().map(|help| visit.marked(help));
    let hints = hints::of(&question.kind, visit, texts);
    let mut described_by = Vec::new();
    if help.is_some() || !hints.is_empty() {
        described_by.push(format!("h-{}", question.id));
    }
    if !faults.is_empty() {
        described_by.push(format!("e-{}", question.id));
    }
    QuestionView {
        id: question.id.clone(),
        text: visit.marked(&question.text),
        help,
        hints,
        required: question.required,
        faults,
        only_doubts,
        conflicts: Vec::new(),
        described_by: described_by.join(" "),
        control: making::control(visit, question, shown, wrong),
    }
}

fn only_doubts(wrong: &[&Wrong]) -> bool {
    !wrong.is_empty() && wrong.iter().all(|wrong| wrong.is_doubt)
}

impl QuestionView {
    /// The id of the element that `input` has on the page; of the first input when it has none.
    pub fn place_of(&self, input: &str) -> String {
        let names = self.control.input_names(&self.id);
        let name = names.iter().find(|name| **name == input).or(names.first());
        id_of(name.copied().unwrap_or(input))
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

/// The id on the page of the first input called `name`.
fn id_of(name: &str) -> String {
    format!("i-{}", name.replace('.', "-"))
}

impl Control {
    /// The names of the inputs, in the order of the page.
    fn input_names<'a>(&'a self, question: &'a str) -> Vec<&'a str> {
        match self {
            Self::Choices { name, options, .. } => {
                let others = options.iter().filter_map(|option| option.other.as_ref());
                [name.as_str()].into_iter().chain(others.map(|other| other.name.as_str())).collect()
            }
            Self::Grid { rows, .. } => rows.iter().map(|row| row.name.as_str()).collect(),
            Self::Number { name, apart_name, .. } => vec![name, apart_name],
            Self::Ranking { places } => places.iter().map(|place| place.name.as_str()).collect(),
            Self::Allocation { lines, apart_name, .. } => {
                lines.iter().map(|line| line.name.as_str()).chain([apart_name.as_str()]).collect()
            }
            Self::Line { .. } | Self::Area { .. } | Self::Recommend { .. } | Self::Consent { .. } | Self::Note => {
                vec![question]
            }
        }
    }
}
