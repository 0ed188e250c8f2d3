//! Workbooks of Excel.

use std::io::Cursor;

use calamine::{DataRef, ExcelDateTime, Reader, Xlsx};

use super::{Gathering, WorkbookFault};

pub(super) fn read(bytes: &[u8], gathering: &mut Gathering<'_>) -> Result<(), WorkbookFault> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(WorkbookFault::damaged)?;
    for name in workbook.sheet_names() {
        // Sheets of charts have no cells.
        let Ok(mut reader) = workbook.worksheet_cells_reader(&name) else { continue };
        if !gathering.begin(&name) {
            break;
        }
        while let Some(cell) = reader.next_cell().map_err(WorkbookFault::damaged)? {
            let (row, column) = cell.get_position();
            match cell.get_value() {
                DataRef::SharedString(text) => gathering.put(row, column, text)?,
                value => gathering.put(row, column, &text_of(value))?,
            }
        }
    }
    Ok(())
}

fn text_of(value: &DataRef<'_>) -> String {
    match value {
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number_of(*number),
        DataRef::Bool(value) => if *value { "true" } else { "false" }.to_owned(),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::DateTime(moment) => day_of(moment),
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    }
}

/// A number with the 15 digits that a spreadsheet shows at most: 0.3 and not 0.30000000000000004.
fn number_of(number: f64) -> String {
    let shown: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    shown.to_string()
}

/// A date as `2026-03-01`, with its time where it has one; a duration as the days it is.
fn day_of(moment: &ExcelDateTime) -> String {
    if !moment.is_datetime() {
        return moment.as_f64().to_string();
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    if (hour, minute, second) == (0, 0, 0) {
        format!("{year:04}-{month:02}-{day:02}")
    } else {
        format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")
    }
}
