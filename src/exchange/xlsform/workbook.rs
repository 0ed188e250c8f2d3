//! The workbook: its sheets as rows of text. What it unpacks to is measured before anything is read from it.

use std::io::{Cursor, Read};

use calamine::{DataRef, Reader, Xlsx};

use super::FORMAT;
use crate::exchange::import::{MAX_BYTES, Unreadable};

/// A row with the number a spreadsheet shows, and its cells by column from 0.
pub struct Row {
    pub number: u32,
    pub cells: Vec<(u32, String)>,
}

pub struct Sheet {
    pub name: String,
    pub rows: Vec<Row>,
}

const MOST_PARTS: usize = 2_000;
const MOST_CELLS: usize = 500_000;
const MOST_SHEETS: usize = 100;
const LAST_COLUMN: u32 = 500;

pub fn read(bytes: &[u8]) -> Result<Vec<Sheet>, Unreadable> {
    if bytes.len() > MAX_BYTES {
        return Err(Unreadable::TooLarge { what: "the file".to_owned(), found: bytes.len() as u64 });
    }
    if !bytes.starts_with(b"PK") {
        return Err(Unreadable::OtherFormat {
            expected: FORMAT,
            found: "it is no workbook in the form of .xlsx".to_owned(),
        });
    }
    measure(bytes)?;
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    let names = workbook.sheet_names();
    let mut cells = 0;
    let mut sheets = Vec::new();
    for name in names.into_iter().take(MOST_SHEETS) {
        // Sheets of charts have no cells.
        let Ok(mut reader) = workbook.worksheet_cells_reader(&name) else { continue };
        let mut rows: Vec<Row> = Vec::new();
        while let Some(cell) = reader.next_cell().map_err(|error| damaged(&error))? {
            cells += 1;
            if cells > MOST_CELLS {
                return Err(Unreadable::Refused(format!("holds more than {MOST_CELLS} cells")));
            }
            let (row, column) = cell.get_position();
            let text = text_of(cell.get_value());
            if text.trim().is_empty() || column > LAST_COLUMN {
                continue;
            }
            match rows.last_mut() {
                Some(last) if last.number == row.saturating_add(1) => last.cells.push((column, text)),
                _ => rows.push(Row { number: row.saturating_add(1), cells: vec![(column, text)] }),
            }
        }
        sheets.push(Sheet { name, rows });
    }
    Ok(sheets)
}

fn damaged(error: &dyn std::fmt::Display) -> Unreadable {
    Unreadable::Damaged(error.to_string())
}

/// Unpacks every part once and keeps nothing, since what a part says of its own size need not be true.
fn measure(bytes: &[u8]) -> Result<(), Unreadable> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    if archive.len() > MOST_PARTS {
        return Err(Unreadable::Refused(format!("is made of more than {MOST_PARTS} parts")));
    }
    let mut left = MAX_BYTES as u64;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|error| damaged(&error))?;
        let size = std::io::copy(&mut part.take(left + 1), &mut std::io::sink()).map_err(|error| damaged(&error))?;
        if size > left {
            let found = MAX_BYTES as u64 + 1;
            return Err(Unreadable::TooLarge { what: "the unpacked workbook".to_owned(), found });
        }
        left -= size;
    }
    Ok(())
}

fn text_of(value: &DataRef<'_>) -> String {
    match value {
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(value) => if *value { "true" } else { "false" }.to_owned(),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::DateTime(moment) => moment.as_f64().to_string(),
        _ => String::new(),
    }
}
