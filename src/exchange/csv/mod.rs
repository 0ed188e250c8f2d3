//! Tables of text: read in any encoding and with any delimiter, written in one.

mod delimiter;
mod encoding;
mod writing;

use crate::people::rows::{MAX_ROWS, Row, Rows};
use crate::wording::Fill;

pub use encoding::FileKind;
pub use writing::{Cell, Writer};

/// The most bytes a file may have.
pub const MAX_BYTES: usize = 10 * 1024 * 1024;

/// The most cells a row may have.
pub const MAX_COLUMNS: usize = 1_000;

/// A character that a spreadsheet takes for the beginning of a formula.
const FORMULA_SIGNS: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\0'];

/// Why a file can't be read as a table of text.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CsvFault {
    #[error("the file has {bytes} bytes; at most {MAX_BYTES} are read: split it, or leave columns out")]
    TooLarge { bytes: usize },
    #[error("the file has more than {MAX_ROWS} rows: split it")]
    TooManyRows,
    #[error("line {line} has more than {MAX_COLUMNS} cells: is the right delimiter used?")]
    TooManyColumns { line: usize },
    #[error("this is {0} and not text: open it in a spreadsheet and save it as CSV (UTF-8)")]
    NotText(FileKind),
    #[error("the quotation mark that opens a cell on line {line} is never closed: close it, or remove it")]
    UnclosedQuote { line: usize },
}

impl CsvFault {
    /// The message that says it.
    pub fn message_key(&self) -> String {
        match self {
            Self::TooLarge { .. } => "list-file-too-large".to_owned(),
            Self::TooManyRows => "list-file-too-many-rows".to_owned(),
            Self::TooManyColumns { .. } => "list-file-too-many-columns".to_owned(),
            Self::NotText(kind) => format!("list-file-{}", kind.code()),
            Self::UnclosedQuote { .. } => "list-file-unclosed-quote".to_owned(),
        }
    }

    /// What fills the places in the message.
    pub fn fills(&self) -> Vec<(&'static str, Fill)> {
        match self {
            Self::TooLarge { .. } => vec![("limit", (MAX_BYTES / 1024 / 1024).to_string().into())],
            Self::TooManyRows => vec![("limit", MAX_ROWS.into())],
            Self::TooManyColumns { line } => vec![("line", line.to_string().into()), ("limit", MAX_COLUMNS.into())],
            Self::NotText(_) => Vec::new(),
            Self::UnclosedQuote { line } => vec![("line", line.to_string().into())],
        }
    }
}

/// How a file is to be read where somebody knows better than the guess.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wish<'a> {
    /// A name that [`encoding_rs`] knows, such as `windows-1252`; another one is passed over.
    pub encoding: Option<&'a str>,
    /// One of [`DELIMITERS`].
    pub delimiter: Option<char>,
}

/// What may stand between cells.
pub const DELIMITERS: [char; 4] = delimiter::CANDIDATES;

/// Reads a file as somebody says that it is to be read, and by guess in what they do not say.
pub fn read_as(bytes: &[u8], wish: Wish<'_>) -> Result<Rows, CsvFault> {
    if bytes.len() > MAX_BYTES {
        return Err(CsvFault::TooLarge { bytes: bytes.len() });
    }
    let (encoding, text) = encoding::decode(bytes, wish.encoding)?;
    let wanted = wish.delimiter.filter(|delimiter| DELIMITERS.contains(delimiter));
    Ok(Rows { encoding: encoding.to_owned(), ..parse(&text, wanted)? })
}

/// Reads a file as it was uploaded: UTF-8 or UTF-16 by its mark, strict UTF-8, else the likeliest old encoding.
pub fn read(bytes: &[u8]) -> Result<Rows, CsvFault> {
    read_as(bytes, Wish::default())
}

/// Reads text that was pasted. Rows may be ragged; empty lines are passed over.
pub fn read_text(text: &str) -> Result<Rows, CsvFault> {
    parse(text, None)
}

fn parse(text: &str, wanted: Option<char>) -> Result<Rows, CsvFault> {
    if text.len() > 2 * MAX_BYTES {
        return Err(CsvFault::TooLarge { bytes: text.len() });
    }
    let declared = delimiter::declared(text);
    let delimiter = wanted.or(declared).or_else(|| delimiter::sniff(text));
    let separator = delimiter.unwrap_or(delimiter::CANDIDATES[0]);
    if let Some(line) = delimiter::unclosed_quote(text, separator) {
        return Err(CsvFault::UnclosedQuote { line });
    }
    let mut rows = Vec::new();
    let mut lines = Lines::new(text);
    let mut reader = ::csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(u8::try_from(separator).unwrap_or(b';'))
        .from_reader(text.as_bytes());
    for record in reader.records() {
        // Reading text from memory fails on nothing.
        let Ok(record) = record else { break };
        let offset = record.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(usize::MAX));
        let line = lines.at(offset);
        if declared.is_some() && rows.is_empty() && line == 1 {
            rows.push(Row { line, cells: Vec::new() });
            continue;
        }
        if record.len() > MAX_COLUMNS {
            return Err(CsvFault::TooManyColumns { line });
        }
        if rows.len() == MAX_ROWS {
            return Err(CsvFault::TooManyRows);
        }
        rows.push(Row { line, cells: record.iter().map(without_guard).collect() });
    }
    rows.retain(|row| !row.cells.is_empty());
    Ok(Rows { encoding: "UTF-8".to_owned(), delimiter, rows })
}

/// The text without the apostrophe that keeps a spreadsheet from calculating it.
fn without_guard(text: &str) -> String {
    match text.strip_prefix('\'') {
        Some(rest) if is_formula_like(rest) => rest.to_owned(),
        _ => text.to_owned(),
    }
}

/// Whether a spreadsheet would calculate the text, or hide an apostrophe before such a text.
fn is_formula_like(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(FORMULA_SIGNS)
}

/// The line on which an offset stands, for offsets that only grow.
struct Lines<'a> {
    bytes: &'a [u8],
    offset: usize,
    line: usize,
}

impl<'a> Lines<'a> {
    fn new(text: &'a str) -> Self {
        Self { bytes: text.as_bytes(), offset: 0, line: 1 }
    }

    /// The line of the first character at or after `offset` that doesn't end a line.
    fn at(&mut self, offset: usize) -> usize {
        while let Some(byte) = self.bytes.get(self.offset) {
            let ends_line = matches!(byte, b'\r' | b'\n');
            if self.offset >= offset && !ends_line {
                break;
            }
            let half_of_pair = *byte == b'\r' && self.bytes.get(self.offset + 1) == Some(&b'\n');
            self.line += usize::from(ends_line && !half_of_pair);
            self.offset += 1;
        }
        self.line
    }
}

#[cfg(test)]
mod tests;
