//! A survey as a value: pages of questions, with every text in every language.
//!
//! `reading` makes one from a file and is the only place that does; what is
//! here may therefore rely on unique ids, explicit codes and complete texts.

use std::collections::BTreeMap;

use crate::survey::expression::Expression;
use crate::wording::{Language, OwnWords, Text};

/// A whole survey, as one version of one definition file describes it.
#[derive(Clone, Debug, PartialEq)]
pub struct Survey {
    /// Its code, unique in a house: lower-case letters, digits and `-`.
    pub code: String,
    /// The languages it can be answered in; the first is the default.
    pub languages: Vec<Language>,
    pub title: Text,
    /// Who asks, and why: shown before the first page. Markdown subset.
    pub introduction: Option<Text>,
    /// Shown on the receipt. Markdown subset.
    pub closing: Option<Text>,
    /// Whom a respondent may turn to.
    pub contact: Option<Contact>,
    pub completeness: Completeness,
    /// What pages and letters say in languages the product does not speak, or says otherwise.
    pub words: OwnWords,
    pub pages: Vec<Page>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    pub name: String,
    pub email: String,
    pub phone: Option<String>,
}

/// When a response counts as complete or as partial: the share of applicable
/// questions that were answered, from 0 to 1 (AAPOR, Standard Definitions).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Completeness {
    /// Complete when the share is above this. Default 0.8.
    pub complete_above: f64,
    /// Partial from this share on, a break-off below it. Default 0.5.
    pub partial_from: f64,
}

impl Default for Completeness {
    fn default() -> Self {
        Self { complete_above: 0.8, partial_from: 0.5 }
    }
}

/// One topic: what a respondent sees at once.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    pub id: String,
    pub title: Text,
    /// Markdown subset.
    pub introduction: Option<Text>,
    pub show_if: Option<Expression>,
    /// Asked once for each cluster of the member; see [`Survey::unfolded`].
    pub for_each_cluster: bool,
    pub questions: Vec<Question>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// Unique in the survey: a letter, then letters, digits and `_`.
    pub id: String,
    pub text: Text,
    /// A hint below the question. Markdown subset.
    pub help: Option<Text>,
    pub show_if: Option<Expression>,
    /// Answers are optional unless the author says otherwise.
    pub required: bool,
    /// The scale runs the other way: a mean counts it turned round. Codes stay as they are.
    pub reversed: bool,
    /// How much work it is, in points of ten seconds, when the author knows better than the house.
    pub points: Option<f64>,
    /// The order in which options, or the rows of a grid, are shown.
    pub order: Order,
    /// Named sets of codes, such as `active: [3, 4, 5]`, in the order of the file.
    pub nets: Vec<Net>,
    /// What must hold, or holds as a rule, once it is answered.
    pub checks: Vec<Check>,
    /// The author's words for what can be wrong, by the name of the fault (`required`, `too-large`).
    pub messages: BTreeMap<String, Text>,
    pub kind: Kind,
}

/// The order of options or rows, the same for one respondent each time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Order {
    pub by: OrderedBy,
    /// How many at the end stay where they are. “Other”, exclusive options and reasons for having no answer
    /// always do.
    pub keep_last: usize,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OrderedBy {
    /// As the file has it.
    #[default]
    File,
    /// Any order is as likely as any other.
    Random,
    /// As the file has it, beginning anywhere.
    Rotation,
}

/// A condition that answers should meet.
#[derive(Clone, Debug, PartialEq)]
pub struct Check {
    pub holds: Expression,
    /// What to say when it does not.
    pub message: Text,
    /// “Are you sure?”: a respondent who says yes may go on.
    pub soft: bool,
}

/// A named set of codes that is tallied as one (top-2 box, “active”).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Net {
    pub name: String,
    /// What tables call it; the name itself when the file gives no text.
    pub text: Option<Text>,
    pub codes: Vec<i32>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// One of several.
    Single {
        options: Vec<Choice>,
    },
    /// Any of several, within the limits.
    Multiple {
        options: Vec<Choice>,
        at_least: Option<usize>,
        at_most: Option<usize>,
    },
    /// Several items on one scale. Each row is a field of its own: question id + row id.
    Grid {
        scale: Vec<Choice>,
        rows: Vec<GridRow>,
    },
    /// A number, or one of the `missing` choices instead of it.
    Number {
        unit: Option<Text>,
        decimals: u8,
        min: Option<f64>,
        max: Option<f64>,
        missing: Vec<Choice>,
    },
    /// A day of the calendar.
    Date {
        min: Option<jiff::civil::Date>,
        max: Option<jiff::civil::Date>,
    },
    /// Free text of at most `max_chars` characters; `long` gives it several lines.
    Text {
        long: bool,
        max_chars: usize,
    },
    Email,
    /// The `top` most important, in order.
    Ranking {
        options: Vec<Choice>,
        top: usize,
    },
    /// Parts of a fixed total, such as 100 points.
    Allocation {
        options: Vec<Choice>,
        total: f64,
        unit: Option<Text>,
    },
    /// Would you recommend, from 0 to 10, with a label at each end.
    Recommend {
        low: Text,
        high: Text,
        missing: Vec<Choice>,
    },
    /// A statement to agree with: code 1 when agreed.
    Consent {
        statement: Text,
    },
    /// A text without an answer.
    Note,
}

/// A row of a grid.
#[derive(Clone, Debug, PartialEq)]
pub struct GridRow {
    pub id: String,
    pub text: Text,
    pub show_if: Option<Expression>,
    /// The item is worded the other way round: a mean counts it turned round. Codes stay as they are.
    pub reversed: bool,
}

/// An option of a question or a step of a scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    pub code: i32,
    pub text: Text,
    pub show_if: Option<Expression>,
    /// Set when this is a reason for having no answer: it never enters a mean or a base.
    pub missing: Option<Missing>,
    /// Can't go together with any other option (“none of these”).
    pub exclusive: bool,
    /// Opens a line of text (“other, namely”).
    pub other: bool,
}

/// Why somebody who saw the question gave no substantive answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Missing {
    DontKnow,
    NotApplicable,
    Refused,
}

/// One column of the data: what one answer belongs to.
#[derive(Clone, Copy, Debug)]
pub struct Field<'a> {
    pub page: &'a Page,
    pub question: &'a Question,
    /// The row, when the question is a grid.
    pub row: Option<&'a GridRow>,
}

/// The name of a field made of a question and a part of it, such as the row of a grid.
///
/// What is asked per cluster has the cluster behind an `@`, which stays last: `q06@alfa` and `a` make `q06a@alfa`.
pub fn field_id(question: &str, part: &str) -> String {
    match question.split_once('@') {
        Some((id, cluster)) => format!("{id}{part}@{cluster}"),
        None => format!("{question}{part}"),
    }
}

impl Field<'_> {
    /// The name of the column: `q01`, or `q06a` for row `a` of grid `q06`.
    pub fn id(&self) -> String {
        match self.row {
            Some(row) => field_id(&self.question.id, &row.id),
            None => self.question.id.clone(),
        }
    }

    /// Whether a mean counts it turned round.
    pub fn is_reversed(&self) -> bool {
        self.row.map_or(self.question.reversed, |row| row.reversed)
    }

    /// The coded options of the field, missing ones included; empty for kinds without codes.
    pub fn choices(&self) -> &[Choice] {
        self.question.kind.choices()
    }
}

impl Choice {
    /// A plain option.
    pub fn new(code: i32, text: Text) -> Self {
        Self { code, text, show_if: None, missing: None, exclusive: false, other: false }
    }

    /// Whether its place is at the end, whatever the order of the others.
    pub fn stays_last(&self) -> bool {
        self.other || self.exclusive || self.missing.is_some()
    }
}

impl Kind {
    /// The coded options, missing ones included; for a number only its missing ones.
    pub fn choices(&self) -> &[Choice] {
        match self {
            Self::Single { options }
            | Self::Multiple { options, .. }
            | Self::Ranking { options, .. }
            | Self::Allocation { options, .. } => options,
            Self::Grid { scale, .. } => scale,
            Self::Number { missing, .. } | Self::Recommend { missing, .. } => missing,
            Self::Date { .. } | Self::Text { .. } | Self::Email | Self::Consent { .. } | Self::Note => &[],
        }
    }

    /// Whether it can't be answered without an option to choose.
    pub fn must_choose(&self) -> bool {
        matches!(
            self,
            Self::Single { .. }
                | Self::Multiple { .. }
                | Self::Grid { .. }
                | Self::Ranking { .. }
                | Self::Allocation { .. }
        )
    }

    /// How many options or rows can change places.
    pub fn movable(&self) -> usize {
        match self {
            Self::Grid { rows, .. } => rows.len(),
            kind => kind.choices().iter().filter(|choice| !choice.stays_last()).count(),
        }
    }

    /// Whether its codes have an order, so that it can be turned round.
    pub fn is_scale(&self) -> bool {
        matches!(self, Self::Single { .. } | Self::Grid { .. } | Self::Recommend { .. })
    }

    /// The option that opens a line of text, if there is one.
    pub fn other_choice(&self) -> Option<&Choice> {
        self.choices().iter().find(|choice| choice.other)
    }
}

impl GridRow {
    /// A row that is always shown.
    pub fn new(id: impl Into<String>, text: Text) -> Self {
        Self { id: id.into(), text, show_if: None, reversed: false }
    }
}

impl Page {
    /// A page that is always shown.
    pub fn new(id: impl Into<String>, title: Text, questions: Vec<Question>) -> Self {
        Self { id: id.into(), title, introduction: None, show_if: None, for_each_cluster: false, questions }
    }
}

impl Question {
    /// A question without anything that an author may leave out.
    pub fn new(id: impl Into<String>, text: Text, kind: Kind) -> Self {
        Self {
            id: id.into(),
            text,
            help: None,
            show_if: None,
            required: false,
            reversed: false,
            points: None,
            order: Order::default(),
            nets: Vec::new(),
            checks: Vec::new(),
            messages: BTreeMap::new(),
            kind,
        }
    }

    /// The name of the column that holds the words after “other, namely”.
    pub fn other_field(&self) -> String {
        field_id(&self.id, "_other")
    }

    /// Every row of a grid, shown or not; none for other kinds.
    pub fn all_rows(&self) -> Vec<&GridRow> {
        match &self.kind {
            Kind::Grid { rows, .. } => rows.iter().collect(),
            _ => Vec::new(),
        }
    }

    /// The ids of what can be answered here, with these rows if it is a grid; “other, namely” included.
    pub fn field_ids(&self, rows: &[&GridRow]) -> Vec<String> {
        match &self.kind {
            Kind::Note => Vec::new(),
            Kind::Grid { .. } => rows.iter().map(|row| field_id(&self.id, &row.id)).collect(),
            kind if kind.other_choice().is_some() => vec![self.id.clone(), self.other_field()],
            _ => vec![self.id.clone()],
        }
    }
}

impl Survey {
    pub fn default_language(&self) -> Language {
        self.languages.first().copied().unwrap_or(Language::EN)
    }

    /// `language` if the survey has it, otherwise its default.
    pub fn language_or_default(&self, language: Language) -> Language {
        if self.languages.contains(&language) { language } else { self.default_language() }
    }

    pub fn page(&self, id: &str) -> Option<&Page> {
        self.pages.iter().find(|page| page.id == id)
    }

    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.pages.iter().flat_map(|page| &page.questions)
    }

    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions().find(|question| question.id == id)
    }

    /// Every field in the order of the questionnaire: one per question, one per grid row, none for notes.
    pub fn fields(&self) -> Vec<Field<'_>> {
        let mut fields = Vec::new();
        for page in &self.pages {
            for question in &page.questions {
                match &question.kind {
                    Kind::Note => {}
                    Kind::Grid { rows, .. } => {
                        fields.extend(rows.iter().map(|row| Field { page, question, row: Some(row) }));
                    }
                    _ => fields.push(Field { page, question, row: None }),
                }
            }
        }
        fields
    }
}
