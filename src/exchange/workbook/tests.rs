//! Workbooks that programs save, and workbooks that nobody saved.

use std::io::{Cursor, Write};
use std::time::{Duration, Instant};

use proptest::prelude::*;
use rust_xlsxwriter::Workbook;
use zip::write::SimpleFileOptions;

use super::*;

fn xlsx(cells: &[(u32, u16, &str)]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("Leden").unwrap();
    for (row, column, text) in cells {
        sheet.write(*row, *column, *text).unwrap();
    }
    workbook.save_to_buffer().unwrap()
}

fn ods(rows: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content><office:body><office:spreadsheet>\
         <table:table table:name=\"Leden\">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
    );
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file("content.xml", SimpleFileOptions::default()).unwrap();
    archive.write_all(content.as_bytes()).unwrap();
    archive.finish().unwrap().into_inner()
}

fn rows(bytes: &[u8]) -> Vec<Row> {
    let (_, sheets) = read(bytes, &Budget::USUAL).unwrap();
    assert_eq!((sheets.len(), sheets[0].name.as_str()), (1, "Leden"));
    sheets.into_iter().next().unwrap().rows
}

fn row(number: u32, cells: &[(u32, &str)]) -> Row {
    Row { number, cells: cells.iter().map(|(column, text)| (*column, (*text).to_owned())).collect() }
}

#[test]
fn cells_are_read_where_they_stand() {
    let cells = [(0, 0, "Bedrijf"), (0, 2, "E-mail"), (3, 0, "Acme"), (3, 2, "an@acme.example")];
    let expected = [row(1, &[(0, "Bedrijf"), (2, "E-mail")]), row(4, &[(0, "Acme"), (2, "an@acme.example")])];
    assert_eq!(rows(&xlsx(&cells)), expected);
    let cell = |text: &str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
    let content = format!(
        "<table:table-row>{}<table:table-cell/>{}</table:table-row>\
         <table:table-row table:number-rows-repeated=\"2\"><table:table-cell/></table:table-row>\
         <table:table-row>{}<table:table-cell/>{}</table:table-row>",
        cell("Bedrijf"),
        cell("E-mail"),
        cell("Acme"),
        cell("an@acme.example")
    );
    assert_eq!(rows(&ods(&content)), expected);
}

#[test]
fn numbers_and_dates_are_read_as_they_are_meant() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("Leden").unwrap();
    let day = rust_xlsxwriter::Format::new().set_num_format("dd/mm/yyyy");
    sheet.write(0, 0, 2019).unwrap();
    sheet.write(0, 1, 0.5).unwrap();
    sheet.write_with_format(0, 2, rust_xlsxwriter::ExcelDateTime::from_ymd(2019, 3, 1).unwrap(), &day).unwrap();
    sheet.write(0, 3, true).unwrap();
    let expected = [row(1, &[(0, "2019"), (1, "0.5"), (2, "2019-03-01"), (3, "true")])];
    assert_eq!(rows(&workbook.save_to_buffer().unwrap()), expected);
    let content = "<table:table-row><table:table-cell office:value-type=\"float\" office:value=\"2019\"><text:p>2.019</text:p>\
        </table:table-cell><table:table-cell office:value-type=\"date\" office:date-value=\"2019-03-01\"><text:p>1 maart</text:p>\
        </table:table-cell><table:table-cell><office:annotation><text:p>een opmerking</text:p></office:annotation>\
        <text:p>R&amp;D</text:p></table:table-cell></table:table-row>";
    assert_eq!(rows(&ods(content)), [row(1, &[(0, "2019"), (1, "2019-03-01"), (2, "R&D")])]);
}

#[test]
fn a_lone_cell_in_the_last_row_costs_one_cell() {
    let begun = Instant::now();
    assert_eq!(rows(&xlsx(&[(1_048_575, 500, "hier")])), [row(1_048_576, &[(500, "hier")])]);
    // Beyond the columns that are read there is nothing.
    assert_eq!(rows(&xlsx(&[(0, 0, "a"), (1_048_575, 16_383, "hier")])), [row(1, &[(0, "a")])]);
    let far = "<table:table-row table:number-rows-repeated=\"1048575\"><table:table-cell table:number-columns-repeated=\"16384\"/>\
        </table:table-row><table:table-row><table:table-cell><text:p>hier</text:p></table:table-cell></table:table-row>";
    assert_eq!(rows(&ods(far)), [row(1_048_576, &[(0, "hier")])]);
    assert!(begun.elapsed() < Duration::from_secs(30));
}

#[test]
fn what_unpacks_to_too_much_is_refused_before_it_is_read() {
    let refused = |bytes: &[u8]| read(bytes, &Budget::USUAL).map(|_| ()).unwrap_err();
    let repeated = "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell table:number-columns-repeated=\"400\">\
        <text:p>x</text:p></table:table-cell></table:table-row>";
    assert_eq!(refused(&ods(repeated)), WorkbookFault::TooManyCells { limit: 500_000 });
    assert!(matches!(refused(&ods(&" ".repeat(60_000_000))), WorkbookFault::TooLarge { .. }));
    let long = format!(
        "<table:table-row><table:table-cell table:number-columns-repeated=\"400\"><text:p>{}</text:p></table:table-cell></table:table-row>",
        "x".repeat(1_000_000)
    );
    assert!(matches!(refused(&ods(&long)), WorkbookFault::TooLarge { .. }));
    assert!(matches!(refused(&ods(&"<text:p>".repeat(10_000))), WorkbookFault::Damaged(_)));
    assert_eq!(refused(b"Bedrijf;E-mail\n"), WorkbookFault::NotAWorkbook);
    let whole = xlsx(&[(0, 0, "a")]);
    assert!(matches!(refused(&whole[..whole.len() / 2]), WorkbookFault::Damaged(_)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_was_written_is_read_back(cells in prop::collection::btree_map((0_u32..40, 0_u16..20), "[a-zé€ &<>\"'0-9]{0,12}", 0..40)) {
        let list: Vec<(u32, u16, &str)> = cells.iter().map(|((row, column), text)| (*row, *column, text.as_str())).collect();
        let read = rows(&xlsx(&list));
        for (row, column, text) in &list {
            let found = read.iter().find(|found| found.number == row + 1).map_or("", |found| found.cell(u32::from(*column)));
            let expected = if text.trim().is_empty() { "" } else { text };
            prop_assert_eq!(found, expected);
        }
    }

    #[test]
    fn damaged_bytes_are_refused_and_never_more(flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20)) {
        for mut bytes in [xlsx(&[(0, 0, "Bedrijf"), (1, 1, "Acme")]), ods("<table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>")] {
            for (at, value) in &flips {
                let index = at.index(bytes.len());
                bytes[index] = *value;
            }
            let _ = read(&bytes, &Budget::USUAL);
        }
    }
}
