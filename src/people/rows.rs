//! A list as it came: cells of text, and where they stood in the file.

use serde::{Deserialize, Serialize};

/// The most rows a list may have.
pub const MAX_ROWS: usize = 100_000;

/// The most characters a cell may have. Of a longer one, one more is kept: enough to be seen that it is too long.
pub const MAX_CELL: usize = 1_000;

/// Cuts a cell that is too long, so that nothing that comes after has to carry it.
pub fn cut(cell: &mut String) {
    if cell.len() > MAX_CELL
        && let Some((end, _)) = cell.char_indices().nth(MAX_CELL + 1)
    {
        cell.truncate(end);
        cell.shrink_to_fit();
    }
}

/// Whether a cell has more characters than it may have.
pub fn is_too_long(cell: &str) -> bool {
    cell.len() > MAX_CELL && cell.chars().nth(MAX_CELL).is_some()
}

/// A table of text, whatever kind of file it came in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rows {
    /// How the bytes were read, for example `UTF-8` or `windows-1252`; empty when there were none.
    pub encoding: String,
    /// What stood between the cells, if anything did.
    pub delimiter: Option<char>,
    /// In the order of their lines.
    pub rows: Vec<Row>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Where the row begins in the file, counted from 1. It identifies the row.
    pub line: usize,
    pub cells: Vec<String>,
}

impl Rows {
    /// A list made by hand: one row per line, from line 1.
    pub fn new(rows: impl IntoIterator<Item = Vec<String>>) -> Self {
        let rows = rows.into_iter().enumerate().map(|(index, cells)| Row { line: index + 1, cells }).collect();
        Self { rows, ..Self::default() }
    }

    pub fn row(&self, line: usize) -> Option<&Row> {
        self.index(line).map(|index| &self.rows[index])
    }

    /// Puts `text` in the cell of `column` (from 1) on `line`; says whether there is such a row.
    pub fn put(&mut self, line: usize, column: usize, text: &str) -> bool {
        let (Some(row), Some(index)) = (self.index(line), column.checked_sub(1)) else { return false };
        let row = &mut self.rows[row];
        if row.cells.len() <= index {
            row.cells.resize(index + 1, String::new());
        }
        text.clone_into(&mut row.cells[index]);
        true
    }

    fn index(&self, line: usize) -> Option<usize> {
        self.rows.binary_search_by_key(&line, |row| row.line).ok()
    }

    /// Leaves out the row on `line`; the others keep their line numbers.
    pub fn leave_out(&mut self, line: usize) {
        self.rows.retain(|row| row.line != line);
    }
}

impl Row {
    /// The cell of `column` (from 1); empty where the row is short.
    pub fn cell(&self, column: usize) -> &str {
        column.checked_sub(1).and_then(|index| self.cells.get(index)).map_or("", String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_cell_that_is_too_long_only_so_much_is_kept() {
        for (length, kept) in [(0, 0), (999, 999), (1_000, 1_000), (1_001, 1_001), (900_000, 1_001)] {
            let mut cell = "é".repeat(length);
            cut(&mut cell);
            assert_eq!((cell.chars().count(), is_too_long(&cell)), (kept, length > MAX_CELL), "{length}");
        }
    }

    #[test]
    fn a_cell_can_be_put_right_also_beyond_the_end_of_a_short_row() {
        let mut rows = Rows::new([vec!["a".to_owned()], vec!["b".to_owned()]]);
        assert!(rows.put(2, 3, "c"));
        assert_eq!(rows.row(2).unwrap().cells, ["b", "", "c"]);
        assert!(!rows.put(9, 1, "x"));
        assert!(!rows.put(1, 0, "x"));
        rows.leave_out(1);
        assert_eq!(rows.row(1), None);
        assert_eq!(rows.row(2).unwrap().line, 2);
    }
}
