//! What was put right in a list: laid over its cells each time it is read, so that the file itself stays as it came.

use crate::people::column::is_empty;
use crate::people::rows::{Row, Rows};

/// One thing that somebody put right. It quotes what stood there: where something else stands, it does nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Of the file: the cell of a column (from 1) on a line.
    Cell { line: usize, column: usize, was: String, value: String },
    /// Every cell of a column that says this by then.
    Alike { column: usize, was: String, value: String },
    /// A row of the file that does not count.
    LeaveOut { line: usize, was: String },
}

impl Edit {
    pub fn code(&self) -> &'static str {
        match self {
            Self::Cell { .. } => "cell",
            Self::Alike { .. } => "alike",
            Self::LeaveOut { .. } => "row",
        }
    }
}

/// The cells of a row as one text, to be quoted.
pub fn quoted(row: &Row) -> String {
    let cells: Vec<&str> = row.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
    cells.join("; ")
}

/// Does the edits one after the other; in how many places each did something.
pub fn replay(rows: &mut Rows, edits: &[Edit]) -> Vec<usize> {
    if edits.is_empty() {
        return Vec::new();
    }
    let original = rows.clone();
    edits.iter().map(|edit| one(rows, &original, edit)).collect()
}

fn one(rows: &mut Rows, original: &Rows, edit: &Edit) -> usize {
    match edit {
        Edit::Cell { line, column, was, value } => {
            let stands = original.row(*line).is_some_and(|row| row.cell(*column) == was);
            usize::from(stands && rows.put(*line, *column, value))
        }
        Edit::Alike { column, was, value } => {
            let says = |row: &&Row| !is_empty(row) && row.cell(*column).trim() == was.trim();
            let lines: Vec<usize> = rows.rows.iter().filter(says).map(|row| row.line).collect();
            lines.into_iter().filter(|line| rows.put(*line, *column, value)).count()
        }
        Edit::LeaveOut { line, was } => {
            let stands = original.row(*line).is_some_and(|row| quoted(row) == *was) && rows.row(*line).is_some();
            if stands {
                rows.leave_out(*line);
            }
            usize::from(stands)
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rows(text: &str) -> Rows {
        Rows::new(text.lines().map(|line| line.split(';').map(str::to_owned).collect()))
    }

    fn cell(line: usize, column: usize, was: &str, value: &str) -> Edit {
        Edit::Cell { line, column, was: was.to_owned(), value: value.to_owned() }
    }

    fn alike(column: usize, was: &str, value: &str) -> Edit {
        Edit::Alike { column, was: was.to_owned(), value: value.to_owned() }
    }

    #[test]
    fn edits_are_done_in_their_order_and_say_where() {
        let mut list = rows("a;x\nb; x\nc;y\nd");
        let edits = [
            alike(2, "x", "z"),
            cell(3, 2, "y", "x"),
            cell(3, 2, "y", "w"),
            Edit::LeaveOut { line: 2, was: "b; x".to_owned() },
            cell(4, 2, "", "new"),
        ];
        assert_eq!(replay(&mut list, &edits), [2, 1, 1, 1, 1]);
        assert_eq!(list, {
            let mut left = rows("a;z\nb;z\nc;w\nd;new");
            left.leave_out(2);
            left
        });
    }

    #[test]
    fn an_edit_of_what_no_longer_stands_there_does_nothing() {
        let mut list = rows("a;x");
        let before = list.clone();
        let edits = [
            cell(1, 2, "other", "z"),
            cell(9, 1, "", "z"),
            cell(1, 0, "", "z"),
            alike(1, "x", "z"),
            Edit::LeaveOut { line: 1, was: "a".to_owned() },
        ];
        assert_eq!(replay(&mut list, &edits), [0, 0, 0, 0, 0]);
        assert_eq!(list, before);
    }

    proptest! {
        #[test]
        fn no_edit_fails_and_none_adds_a_row(
            table in proptest::collection::vec(proptest::collection::vec("[ab]{0,2}", 0..4), 0..6),
            edits in proptest::collection::vec((0usize..8, 0usize..5, "[ab]{0,2}", "[a-c]{0,2}", 0u8..3), 0..8),
        ) {
            let mut list = Rows::new(table);
            let before = list.rows.len();
            let edits: Vec<Edit> = edits.into_iter().map(|(line, column, was, value, kind)| match kind {
                0 => Edit::Cell { line, column, was, value },
                1 => Edit::Alike { column, was, value },
                _ => Edit::LeaveOut { line, was },
            }).collect();
            let done = replay(&mut list, &edits);
            prop_assert_eq!(done.len(), edits.len());
            prop_assert!(list.rows.len() <= before);
        }
    }
}
