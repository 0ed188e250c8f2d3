//! The workbook: three sheets of text, each with its headings.

use std::collections::BTreeMap;

use rust_xlsxwriter::{Format, Workbook, XlsxError};

use super::form::{Form, Row};

/// The first columns, in the order that people know; others follow as they come.
const FIRST: [&str; 6] = ["list_name", "type", "name", "form_title", "form_id", "default_language"];

pub fn write(form: &Form<'_>) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let settings = [form.settings.clone()];
    for (name, rows) in [("survey", form.rows.as_slice()), ("choices", &form.choices), ("settings", &settings)] {
        let sheet = workbook.add_worksheet();
        sheet.set_name(name)?;
        let columns = columns(rows);
        let bold = Format::new().set_bold();
        for (heading, column) in &columns {
            sheet.write_string_with_format(0, *column, heading, &bold)?;
            sheet.set_column_width(*column, if heading.contains("::") { 40.0 } else { 18.0 })?;
        }
        for (number, row) in (1u32..).zip(rows) {
            for (heading, value) in row {
                if let Some(column) = columns.get(heading) {
                    sheet.write_string(number, *column, value)?;
                }
            }
        }
        sheet.set_freeze_panes(1, 0)?;
    }
    workbook.save_to_buffer()
}

fn columns(rows: &[Row]) -> BTreeMap<String, u16> {
    let mut headings: Vec<&str> = Vec::new();
    for heading in rows.iter().flatten().map(|(heading, _)| heading.as_str()) {
        if !headings.contains(&heading) {
            headings.push(heading);
        }
    }
    headings.sort_by_key(|heading| FIRST.iter().position(|first| first == heading).unwrap_or(FIRST.len()));
    headings.into_iter().map(str::to_owned).zip(0u16..).collect()
}
