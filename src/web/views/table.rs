//! A table of figures as a report would print it.

use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct Table {
    /// What the table shows, of whom, in which unit.
    pub caption: String,
    /// What the first column lists; may be empty.
    pub corner: String,
    pub columns: Vec<String>,
    pub rows: Vec<Row>,
    /// Base, weighting, what is hidden and why, how differences were tested.
    pub notes: Vec<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Row {
    pub head: String,
    /// A link from the head, such as to the page of a cluster.
    pub href: Option<String>,
    pub kind: RowKind,
    pub cells: Vec<Cell>,
}

/// What a row is, for the eye: bases come first, totals and nets stand out, missing answers stand apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RowKind {
    Base,
    Plain,
    Net,
    Total,
    Missing,
}

/// A figure in words, as it should be read: “27,3%”.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Cell {
    pub words: String,
    /// What stands behind it, smaller: an interval, a letter that marks a difference.
    pub beside: Option<String>,
    /// Why there is no figure; `words` then holds the sign that stands for it.
    pub hidden: Option<String>,
    /// Rests on few answers.
    pub small_base: bool,
    /// How many columns it covers, when words stand for a whole row of figures.
    pub across: Option<usize>,
}

impl From<String> for Cell {
    fn from(words: String) -> Self {
        Self { words, ..Self::default() }
    }
}
