//! Rows of cells as the bytes of a file: delimiter, encoding, line ends.

use encoding_rs::WINDOWS_1252;

use crate::services::demo::chance::Chance;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Encoding {
    Utf8WithMark,
    Utf8,
    Windows1252,
}

pub(super) struct Sheet {
    pub(super) delimiter: char,
    pub(super) encoding: Encoding,
    pub(super) line_end: &'static str,
    /// Whether every cell stands in quotes, needed or not.
    pub(super) quotes_all: bool,
}

impl Sheet {
    /// The sheet of list number `place`: every encoding meets every delimiter in nine lists.
    pub(super) fn new(chance: &mut Chance, place: usize) -> Self {
        Self {
            delimiter: [';', ',', '\t'][place % 3],
            encoding: [Encoding::Utf8WithMark, Encoding::Windows1252, Encoding::Utf8][(place / 3 + place) % 3],
            line_end: if place % 4 == 3 { "\n" } else { "\r\n" },
            quotes_all: chance.chance(0.15),
        }
    }

    /// How its file name ends.
    pub(super) fn ending(&self) -> &'static str {
        if self.delimiter == '\t' { "txt" } else { "csv" }
    }

    pub(super) fn bytes(&self, rows: &[Vec<String>]) -> Vec<u8> {
        let text: String = rows.iter().map(|row| self.line(row)).collect();
        match self.encoding {
            Encoding::Utf8 => text.into_bytes(),
            Encoding::Utf8WithMark => ["\u{feff}", &text].concat().into_bytes(),
            Encoding::Windows1252 => WINDOWS_1252.encode(&text).0.into_owned(),
        }
    }

    fn line(&self, row: &[String]) -> String {
        let cells: Vec<String> = row.iter().map(|cell| self.cell(cell)).collect();
        cells.join(&self.delimiter.to_string()) + self.line_end
    }

    fn cell(&self, text: &str) -> String {
        let needs_quotes = text.contains([self.delimiter, '"', '\r', '\n']);
        if needs_quotes || (self.quotes_all && !text.is_empty()) {
            format!("\"{}\"", text.replace('"', "\"\""))
        } else {
            text.to_owned()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_quoted_when_it_must_be() {
        let mut sheet = Sheet { delimiter: ';', encoding: Encoding::Windows1252, line_end: "\r\n", quotes_all: false };
        let row = ["a;b", "\"c\"", "é", ""].map(str::to_owned).to_vec();
        assert_eq!(sheet.bytes(std::slice::from_ref(&row)), b"\"a;b\";\"\"\"c\"\"\";\xe9;\r\n");
        sheet.quotes_all = true;
        sheet.encoding = Encoding::Utf8WithMark;
        assert_eq!(sheet.bytes(&[row]), "\u{feff}\"a;b\";\"\"\"c\"\"\";\"é\";\r\n".as_bytes());
    }
}
