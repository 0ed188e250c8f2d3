//! A question, and everything that an author may say about it.

use std::collections::BTreeMap;

use super::field::field_id;
use super::kind::{GridRow, Kind};
use crate::survey::expression::Expression;
use crate::wording::Text;

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
