//! The columns of the data, and what they are called.

use super::Page;
use super::kind::{Choice, GridRow};
use super::question::Question;

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
