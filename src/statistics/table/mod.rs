//! Columns of coded answers by group: the one input of everything else here.
//!
//! A case is the response of one member. Rows are sorted by cluster, so that
//! the rows of a cluster lie together and a count is a plain loop. A member in
//! two clusters has a row in each; [`Layout`] knows which of them to leave out
//! where it may count only once, in a type and in the total.
//!
//! A column holds one byte per row: the place of the answer among the column's
//! [`Mark`]s, or one of four reserved bytes for the kinds of “no answer”.
//! What does not fit in a byte (numbers, ticks, places, texts) lies beside it.

mod builder;
mod coding;
mod layout;
mod tally;
#[cfg(test)]
mod tests;

use super::masking::masked;
use super::themes::{Sorting, TextKey, Theme};
use crate::survey::Missing;

pub use builder::{Case, Seen, TableBuilder, TableFault};
pub use layout::Layout;
pub use tally::{Tally, tally};

use super::groups::Groups;

/// The most marks that fit in a byte beside the reserved ones.
pub const MOST_MARKS: usize = 240;

/// Reserved bytes: why there is no answer.
pub(crate) const NOT_ASKED: u8 = 255;
pub(crate) const NOT_REACHED: u8 = 254;
pub(crate) const BLANK: u8 = 253;
pub(crate) const UNUSABLE: u8 = 252;

/// What a byte of a column stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// The option with this code.
    Code(i32),
    /// An answer whose value lies beside the byte.
    Answered,
    /// The option with this code, which is a reason for having no answer.
    Missing(i32, Missing),
}

impl Mark {
    pub fn is_valid(self) -> bool {
        !matches!(self, Self::Missing(..))
    }
}

/// One column: the answers to a question, a row of a grid, or the words after “other”.
#[derive(Clone, Debug)]
pub(crate) struct Column {
    pub field: String,
    pub page: String,
    pub question: String,
    pub row: Option<String>,
    pub other: bool,
    /// Means count it turned round.
    pub reversed: bool,
    /// What the bytes below [`MOST_MARKS`] stand for.
    pub marks: Vec<Mark>,
    pub bytes: Vec<u8>,
    pub beside: Beside,
    /// Of texts: the themes that they were sorted into.
    pub themes: Vec<Themed>,
}

/// The texts of a theme.
#[derive(Clone, Debug)]
pub(crate) struct Themed {
    pub theme: Theme,
    /// One byte per row: 1 where its text is of the theme, or 0.
    pub ticks: Vec<u8>,
}

/// The values that do not fit in the byte: one per row, meaningless where the byte says there is no answer.
#[derive(Clone, Debug)]
pub(crate) enum Beside {
    /// The byte says it all: single choice, grid row, consent, recommendation.
    Nothing,
    /// Code and one byte per row: 1 where the box is ticked, or 0.
    Ticks(Vec<(i32, Vec<u8>)>),
    Numbers(Vec<f64>),
    /// Code and one byte per row: 1 for the first place, 0 where it has none.
    Places(Vec<(i32, Vec<u8>)>),
    Parts(Vec<(i32, Vec<f64>)>),
    Dates(Vec<jiff::civil::Date>),
    /// Text by case, in ascending order of the case.
    Texts(Vec<(u32, String)>),
    /// That an address was given is all that is kept.
    Address,
}

/// All answers of a wave as columns.
#[derive(Clone, Debug)]
pub struct Table {
    pub(crate) groups: Groups,
    pub(crate) layout: Layout,
    pub(crate) columns: Vec<Column>,
}

impl Table {
    pub fn groups(&self) -> &Groups {
        &self.groups
    }

    pub fn layout(&self) -> &Layout {
        &self.layout
    }

    /// Takes over what the texts were sorted into. A text is known by its words as they may be read.
    pub fn sort_texts(&mut self, sorting: &Sorting) {
        for column in &mut self.columns {
            let (Beside::Texts(texts), Some(sorted)) = (&column.beside, sorting.of(&column.field)) else { continue };
            let keys: Vec<(u32, TextKey)> =
                texts.iter().map(|(case, text)| (*case, TextKey::of(&masked(text)))).collect();
            let of_row = |row: usize| {
                let case = self.layout.case_of_row()[row];
                let at = keys.binary_search_by_key(&case, |(case, _)| *case).ok()?;
                (column.bytes[row] == 0).then(|| sorted.texts.get(&keys[at].1)).flatten()
            };
            let themed = |theme: &Theme| {
                let tick = |row: usize| u8::from(of_row(row).is_some_and(|themes| themes.contains(&theme.code)));
                Themed { theme: theme.clone(), ticks: (0..column.bytes.len()).map(tick).collect() }
            };
            column.themes = sorted.themes.iter().map(themed).collect();
        }
    }

    /// How many columns there are.
    pub fn columns(&self) -> usize {
        self.columns.len()
    }
}
