//! A column of a list, and the row that names the columns.

use serde::{Deserialize, Serialize};

use crate::people::key::heading_key;
use crate::people::name::tidy;
use crate::people::rows::{Row, Rows};

/// A column by its place and by what the list calls it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Counted from 1.
    pub number: usize,
    /// Empty when the list has no heading there.
    pub heading: String,
}

/// How much of a heading is kept, in characters.
const HEADING_KEPT: usize = 120;

fn shortened(heading: &str) -> String {
    match heading.char_indices().nth(HEADING_KEPT) {
        Some((end, _)) => format!("{}…", &heading[..end]),
        None => heading.to_owned(),
    }
}

/// The heading is looked for among this many rows that are not empty.
pub const ROWS_SEARCHED: usize = 10;

/// A heading is short; a longer text is a title or a remark.
const LONGEST_HEADING: usize = 60;

/// The columns of a list that has `header` as its heading; all columns of any row when it has none.
pub fn columns(rows: &Rows, header: Option<&Row>) -> Vec<Column> {
    let width = match header {
        Some(row) => row.cells.len(),
        None => rows.rows.iter().map(|row| row.cells.len()).max().unwrap_or_default(),
    };
    let heading = |number| header.map_or_else(String::new, |row| shortened(&tidy(row.cell(number))));
    (1..=width).map(|number| Column { number, heading: heading(number) }).collect()
}

/// The row of headings: the one in which the most different fields are recognised.
///
/// One recognised heading alone must be so `surely`, since a title may hold the word.
pub fn header<F: PartialEq>(
    rows: &Rows,
    recognise: impl Fn(&str) -> Option<F>,
    surely: impl Fn(&str) -> bool,
) -> Option<&Row> {
    let mut best: Option<(&Row, usize)> = None;
    for row in rows.rows.iter().filter(|row| !is_empty(row)).take(ROWS_SEARCHED) {
        let mut fields = Vec::new();
        let mut sure = false;
        for cell in row.cells.iter().filter(|cell| cell.len() <= LONGEST_HEADING && !cell.contains('@')) {
            let key = heading_key(cell);
            sure |= surely(&key);
            if let Some(field) = recognise(&key).filter(|field| !fields.contains(field)) {
                fields.push(field);
            }
        }
        let enough = fields.len() > 1 || (fields.len() == 1 && sure);
        if enough && best.is_none_or(|(_, most)| fields.len() > most) {
            best = Some((row, fields.len()));
        }
    }
    best.map(|(row, _)| row)
}

/// Whether nothing can be seen in the row.
pub fn is_empty(row: &Row) -> bool {
    row.cells.iter().all(|cell| tidy(cell).is_empty())
}
