//! Forms made by these tests, in and out.

mod exporting;
mod forms;
mod hostile;

use rust_xlsxwriter::Workbook;

/// A workbook of sheets, each a name and rows of cells between bars.
fn workbook(sheets: &[(&str, &[&str])]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    for (name, rows) in sheets {
        let sheet = workbook.add_worksheet();
        sheet.set_name(*name).unwrap();
        for (row, cells) in (0u32..).zip(*rows) {
            for (column, cell) in (0u16..).zip(cells.split('|')) {
                if !cell.trim().is_empty() {
                    sheet.write_string(row, column, cell.trim()).unwrap();
                }
            }
        }
    }
    workbook.save_to_buffer().unwrap()
}
