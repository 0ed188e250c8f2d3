//! Files that are no forms, or not whole, or too much.

use std::io::{Cursor, Write};

use proptest::prelude::*;

use super::workbook;
use crate::exchange::import::Unreadable;
use crate::exchange::xlsform::import;

fn form() -> Vec<u8> {
    workbook(&[
        ("survey", &["type | name | label", "select_one yn | a | A?", "integer | n | N?"]),
        ("choices", &["list_name | name | label", "yn | y | Yes", "yn | n | No"]),
    ])
}

#[test]
fn other_files_are_told_from_forms() {
    assert!(matches!(import(b"hello"), Err(Unreadable::OtherFormat { .. })));
    assert!(matches!(import(b""), Err(Unreadable::OtherFormat { .. })));
    assert!(matches!(import(b"PK\x03\x04"), Err(Unreadable::Damaged(_))));
    let other = workbook(&[("Blad1", &["naam | e-mail", "A | a@example.org"])]);
    assert!(matches!(import(&other), Err(Unreadable::OtherFormat { .. })));
    let empty = workbook(&[("survey", &["type | name | label"])]);
    assert!(matches!(import(&empty), Err(Unreadable::Empty(_))));
    let nothing_left = workbook(&[("survey", &["type | name | label", "geopoint | g | Where?"])]);
    assert!(matches!(import(&nothing_left), Err(Unreadable::Empty(_))));
}

#[test]
fn what_unpacks_to_too_much_is_refused_before_it_is_read() {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file("xl/workbook.xml", zip::write::SimpleFileOptions::default()).unwrap();
    let zeros = vec![b' '; 1024 * 1024];
    for _ in 0..60 {
        archive.write_all(&zeros).unwrap();
    }
    let bomb = archive.finish().unwrap().into_inner();
    assert!(bomb.len() < 1024 * 1024, "{}", bomb.len());
    assert!(matches!(import(&bomb), Err(Unreadable::TooLarge { .. })));
    let large = vec![b'P'; crate::exchange::import::MAX_BYTES + 1];
    assert!(matches!(import(&large), Err(Unreadable::TooLarge { .. })));
}

#[test]
fn a_cell_in_the_last_corner_costs_nothing() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.set_name("survey").unwrap();
    for (column, heading) in (0u16..).zip(["type", "name", "label"]) {
        sheet.write_string(0, column, heading).unwrap();
    }
    for (column, cell) in (0u16..).zip(["text", "a", "A?"]) {
        sheet.write_string(1, column, cell).unwrap();
    }
    sheet.write_string(1_048_575, 16_383, "x").unwrap();
    assert_eq!(import(&workbook.save_to_buffer().unwrap()).unwrap().survey.questions().count(), 1);
}

#[test]
fn a_file_that_is_cut_off_is_told() {
    let whole = form();
    for length in (0..whole.len()).step_by(97) {
        assert!(import(&whole[..length]).is_err(), "{length}");
    }
    assert!(import(&whole).is_ok());
}

proptest! {
    #[test]
    fn no_damage_makes_it_panic(places in prop::collection::vec((0usize..8_000, any::<u8>()), 1..6)) {
        let mut bytes = form();
        for (place, byte) in places {
            let length = bytes.len();
            bytes[place % length] = byte;
        }
        let _ = import(&bytes);
    }

    #[test]
    fn whatever_the_cells_say_a_survey_comes_out_or_a_message(
        rows in prop::collection::vec(prop::collection::vec("(text|integer|note|begin group|end group|begin repeat|select_one yn|select_multiple yn or_other|rank yn|range|\\$\\{a\\} = 1|selected\\(\\$\\{a\\}, 'y'\\)|a|b|yes|\\. > 3|table-list|label|list-nolabel|\\PC{0,9})", 7), 1..12)
    ) {
        let mut lines = vec!["type | name | label | relevant | constraint | required | appearance".to_owned()];
        lines.extend(rows.iter().map(|row| row.iter().map(|cell| cell.replace('|', "/")).collect::<Vec<_>>().join("|")));
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let bytes = workbook(&[("survey", &lines), ("choices", &["list_name | name | label", "yn | y | Yes", "yn | n | No"])]);
        match import(&bytes) {
            Ok(imported) => prop_assert!(imported.survey.questions().count() > 0),
            Err(why) => prop_assert!(matches!(why, Unreadable::Empty(_)), "{}", why),
        }
    }
}
