//! The kinds of questions, with their options and rows.

use crate::survey::expression::Expression;
use crate::wording::Text;

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

    /// Whether its numbers are years: then nothing stands between the thousands, and a sum says nothing.
    pub fn is_year(&self) -> bool {
        match self {
            Self::Number { unit: None, decimals: 0, min: Some(min), max: Some(max), .. } => {
                *min >= 1000.0 && *max < 3000.0
            }
            _ => false,
        }
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
