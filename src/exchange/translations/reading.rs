//! A workbook that came back, whatever program saved it.

use std::io::Cursor;

use calamine::{Data, Range, Reader, open_workbook_auto_from_rs};

use crate::survey::translating::{Returned, ReturnedRow};
use crate::wording::Language;

/// Why a workbook holds no translations.
#[derive(Debug, thiserror::Error)]
pub enum NotReadable {
    #[error("this is no workbook that can be read ({0}); save it as .xlsx or .ods")]
    NotAWorkbook(String),
    #[error(
        "no sheet has the headings of a translation: a key with the survey between brackets, and two languages as in “English (en)”"
    )]
    NoTexts,
    #[error("the sheet holds {0} rows; at most {MOST_ROWS} can be texts of one survey")]
    TooLong(usize),
}

/// More texts than any definition can hold.
const MOST_ROWS: usize = 50_000;

/// Where things stand in the sheet, columns from the left.
struct Headings {
    row: usize,
    survey: String,
    key: usize,
    from: (usize, Language),
    to: (usize, Language),
    given: Option<usize>,
}

/// The translations of an `.xlsx` or `.ods` file.
pub fn read(bytes: &[u8]) -> Result<Returned, NotReadable> {
    let unreadable = |error: calamine::Error| NotReadable::NotAWorkbook(error.to_string());
    let mut workbook = open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(unreadable)?;
    for name in workbook.sheet_names() {
        let range = workbook.worksheet_range(&name).map_err(unreadable)?;
        if let Some(headings) = headings(&range) {
            let rows = range.height();
            return if rows > MOST_ROWS { Err(NotReadable::TooLong(rows)) } else { Ok(returned(&range, &headings)) };
        }
    }
    Err(NotReadable::NoTexts)
}

/// The headings, which may have moved: columns can be put in and rows above them.
fn headings(range: &Range<Data>) -> Option<Headings> {
    range.rows().take(20).enumerate().find_map(|(row, cells)| {
        let names: Vec<String> = cells.iter().map(written).collect();
        let mut languages =
            names.iter().enumerate().filter_map(|(at, name)| Some((at, bracketed(name)?.parse::<Language>().ok()?)));
        let (from, to) = (languages.next()?, languages.next()?);
        let (key, survey) =
            names.iter().enumerate().find_map(|(at, name)| (at < from.0).then(|| Some((at, bracketed(name)?)))?)?;
        // The last column that has a heading, behind the note.
        let given = names.iter().rposition(|name| !name.trim().is_empty()).filter(|at| *at > to.0 + 1);
        Some(Headings { row, survey: survey.to_owned(), key, from, to, given })
    })
}

/// What stands between brackets at the end: `English (en)`.
fn bracketed(heading: &str) -> Option<&str> {
    let (_, inside) = heading.trim().strip_suffix(')')?.rsplit_once('(')?;
    (!inside.trim().is_empty()).then_some(inside.trim())
}

fn returned(range: &Range<Data>, headings: &Headings) -> Returned {
    let first = range.start().map_or(0, |(row, _)| row as usize);
    let rows = range.rows().enumerate().skip(headings.row + 1).filter_map(|(number, cells)| {
        let cell = |at: usize| cells.get(at).map_or(String::new(), written);
        let key = cell(headings.key).trim().to_owned();
        (!key.is_empty()).then(|| ReturnedRow {
            row: first + number + 1,
            key,
            source: cell(headings.from.0),
            translation: cell(headings.to.0),
            given: headings.given.map(cell),
        })
    });
    Returned { survey: headings.survey.clone(), language: headings.to.1, from: headings.from.1, rows: rows.collect() }
}

/// What stands in a cell, as a text with line feeds; a program may have taken it for a number.
fn written(cell: &Data) -> String {
    match cell {
        Data::String(text) => text.replace("\r\n", "\n").replace('\r', "\n"),
        Data::Empty => String::new(),
        other => other.to_string(),
    }
}
