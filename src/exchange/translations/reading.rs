//! A workbook that came back, whatever program saved it.

use crate::exchange::workbook::{self, Budget, Row, Sheet, WorkbookFault};
use crate::survey::translating::{Returned, ReturnedRow};
use crate::wording::Language;

/// Why a workbook holds no translations.
#[derive(Debug, thiserror::Error)]
pub enum NotReadable {
    #[error("this is no workbook that can be read ({0}); save it as .xlsx or .ods")]
    NotAWorkbook(WorkbookFault),
    #[error(
        "no sheet has the headings of a translation: a key with the survey between brackets, and two languages as in “English (en)”"
    )]
    NoTexts,
    #[error("the sheet holds {0} rows; at most {MOST_ROWS} can be texts of one survey")]
    TooLong(usize),
}

/// More texts than any definition can hold.
const MOST_ROWS: usize = 50_000;

/// The headings are looked for among this many rows that hold something.
const ROWS_SEARCHED: usize = 20;

/// Where things stand in the sheet, columns from 0.
struct Headings {
    /// The number of their row.
    row: u32,
    survey: String,
    key: u32,
    from: (u32, Language),
    to: (u32, Language),
    given: Option<u32>,
}

/// The translations of an `.xlsx` or `.ods` file.
pub fn read(bytes: &[u8]) -> Result<Returned, NotReadable> {
    let (_, sheets) = workbook::read(bytes, &Budget::USUAL).map_err(NotReadable::NotAWorkbook)?;
    for sheet in &sheets {
        if let Some(headings) = headings(sheet) {
            let rows = sheet.rows.len();
            return if rows > MOST_ROWS { Err(NotReadable::TooLong(rows)) } else { Ok(returned(sheet, &headings)) };
        }
    }
    Err(NotReadable::NoTexts)
}

/// The headings, which may have moved: columns can be put in and rows above them.
fn headings(sheet: &Sheet) -> Option<Headings> {
    sheet.rows.iter().take(ROWS_SEARCHED).find_map(|row| {
        let mut languages =
            row.cells.iter().filter_map(|(at, name)| Some((*at, bracketed(name)?.parse::<Language>().ok()?)));
        let (from, to) = (languages.next()?, languages.next()?);
        let before = row.cells.iter().filter(|(at, _)| *at < from.0);
        let (key, survey) = before.filter_map(|(at, name)| Some((*at, bracketed(name)?))).next()?;
        // The last column that has a heading, behind the note.
        let given = row.cells.last().map(|(at, _)| *at).filter(|at| *at > to.0 + 1);
        Some(Headings { row: row.number, survey: survey.to_owned(), key, from, to, given })
    })
}

/// What stands between brackets at the end: `English (en)`.
fn bracketed(heading: &str) -> Option<&str> {
    let (_, inside) = heading.trim().strip_suffix(')')?.rsplit_once('(')?;
    (!inside.trim().is_empty()).then_some(inside.trim())
}

fn returned(sheet: &Sheet, headings: &Headings) -> Returned {
    let rows = sheet.rows.iter().filter(|row| row.number > headings.row).filter_map(|row| {
        let key = row.cell(headings.key).trim().to_owned();
        (!key.is_empty()).then(|| ReturnedRow {
            row: row.number as usize,
            key,
            source: written(row, headings.from.0),
            translation: written(row, headings.to.0),
            given: headings.given.map(|given| written(row, given)),
        })
    });
    Returned { survey: headings.survey.clone(), language: headings.to.1, from: headings.from.1, rows: rows.collect() }
}

/// What stands in a cell, with line feeds between its lines.
fn written(row: &Row, column: u32) -> String {
    row.cell(column).replace("\r\n", "\n").replace('\r', "\n")
}
