//! Tables of text as others read them: RFC 4180, UTF-8, and no text that a spreadsheet would calculate.

use std::borrow::Cow;

use super::{delimiter, is_formula_like};

/// The content of one cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell<'a> {
    Text(Cow<'a, str>),
    Integer(i64),
    /// Written with all the digits that tell it from its neighbours; what is not finite is an empty cell.
    Number(f64),
    Empty,
}

impl<'a> From<&'a str> for Cell<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Cell<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<i64> for Cell<'_> {
    fn from(number: i64) -> Self {
        Self::Integer(number)
    }
}

impl From<f64> for Cell<'_> {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl<'a, T: Into<Cell<'a>>> From<Option<T>> for Cell<'a> {
    fn from(content: Option<T>) -> Self {
        content.map_or(Self::Empty, Into::into)
    }
}

/// Writes a table row by row.
#[derive(Clone, Debug)]
pub struct Writer {
    text: String,
    delimiter: char,
    decimal: char,
}

impl Writer {
    /// Commas between cells and points in numbers: for programs.
    pub fn for_programs() -> Self {
        Self { text: String::new(), delimiter: ',', decimal: '.' }
    }

    /// Semicolons between cells, commas in numbers, and a mark of UTF-8: what a Belgian spreadsheet opens rightly.
    pub fn for_spreadsheets() -> Self {
        Self { text: "\u{feff}".to_owned(), delimiter: ';', decimal: ',' }
    }

    pub fn row<'a>(&mut self, cells: impl IntoIterator<Item = Cell<'a>>) {
        let start = self.text.len();
        for (index, cell) in cells.into_iter().enumerate() {
            if index > 0 {
                self.text.push(self.delimiter);
            }
            self.cell(&cell);
        }
        // An empty line would be no row.
        if self.text.len() == start {
            self.text.push_str("\"\"");
        }
        self.text.push_str("\r\n");
    }

    pub fn finish(self) -> Vec<u8> {
        self.text.into_bytes()
    }

    fn cell(&mut self, cell: &Cell) {
        match cell {
            Cell::Text(text) => self.text_cell(text),
            Cell::Integer(number) => self.text.push_str(&number.to_string()),
            Cell::Number(number) if number.is_finite() && self.decimal == '.' => {
                self.text.push_str(&number.to_string());
            }
            Cell::Number(number) if number.is_finite() => {
                self.text.push_str(&number.to_string().replace('.', &self.decimal.to_string()));
            }
            Cell::Number(_) | Cell::Empty => {}
        }
    }

    fn text_cell(&mut self, text: &str) {
        let guard = if is_formula_like(text) { "'" } else { "" };
        // Every delimiter is quoted, so that a reader who guesses finds ours.
        let special = |c: char| matches!(c, '"' | '\r' | '\n') || delimiter::CANDIDATES.contains(&c);
        if text.contains(special) {
            let doubled = text.replace('"', "\"\"");
            self.text.extend(["\"", guard, &doubled, "\""]);
        } else {
            self.text.extend([guard, text]);
        }
    }
}
