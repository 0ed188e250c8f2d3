//! Any bytes as a survey of another program: read, written as ours, read again, sent out and taken in again.
#![no_main]

use std::io::Write as _;

use libfuzzer_sys::fuzz_target;
use peil_fuzz::exchange::xlsform::exporting;
use peil_fuzz::exchange::{limesurvey, xlsform};
use peil_fuzz::survey::reading;
use rust_xlsxwriter::Workbook;

/// Sheets are parted by this, and each begins with its name.
const SHEET: char = '\u{c}';

// The first byte says which program: `l` for an .lss, `z` for the bytes of an .xlsx, anything else for the cells of
// a workbook, which is made here since no mutation of a zip file gets past its checksums.
fuzz_target!(|input: &[u8]| {
    let Some((which, rest)) = input.split_first() else { return };
    let imported = match which {
        b'l' => limesurvey::import(rest),
        b'z' => xlsform::import(rest),
        _ => {
            let Some(book) = std::str::from_utf8(rest).ok().and_then(workbook) else { return };
            xlsform::import(&book)
        }
    };
    let Ok(imported) = imported else { return };
    writeln!(std::io::sink(), "{}", imported.report.text()).expect("nothing is written");
    let again = reading::read(&imported.definition);
    assert_eq!(again.survey.as_ref(), Some(&imported.survey), "what was taken in reads");
    if let Ok(exported) = exporting::export(&imported.survey) {
        xlsform::import(&exported.workbook).expect("what was sent out can be taken in");
    }
});

/// Lines as rows, bars between cells.
fn workbook(text: &str) -> Option<Vec<u8>> {
    let mut book = Workbook::new();
    for sheet in text.split(SHEET).take(6) {
        let (name, rows) = sheet.split_once('\n').unwrap_or((sheet, ""));
        let page = book.add_worksheet();
        page.set_name(name).ok()?;
        for (row, cells) in (0u32..200).zip(rows.lines()) {
            for (column, cell) in (0u16..40).zip(cells.split('|')) {
                page.write_string(row, column, cell).ok()?;
            }
        }
    }
    book.save_to_buffer().ok()
}
