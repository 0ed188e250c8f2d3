//! How long an address list takes on its way in: handed in and shown, put right, taken over, undone.
//!
//! `cargo bench --bench lists`: 5,000 rows as a spreadsheet of text and as a workbook, through the desk over HTTP, on
//! SQLite in memory-backed files; on PostgreSQL as well when `PEIL_TEST_POSTGRES` names a server. The second list says
//! something else of every company, which is the slowest there is to take over.
#![allow(dead_code, clippy::unwrap_used)] // it stands on what the stories stand on

use std::time::Instant;

use rust_xlsxwriter::Workbook;

use support::browser::Browser;
use support::house::{House, On};
use support::work;

#[path = "../tests/suite/support/mod.rs"]
mod support;

const ROWS: usize = 5_000;

fn main() {
    bench("SQLite", On::Sqlite);
    if std::env::var("PEIL_TEST_POSTGRES").is_ok() {
        bench("PostgreSQL", On::Postgres);
    }
}

fn bench(name: &str, on: On) {
    let house = House::new(on);
    work::furnish(&house, [0, 0, 0]);
    let mut desk = house.evaluator();
    println!("{name}, {ROWS} rows, release build");
    let first = walk(&mut desk, "all new, CSV", "leden.csv", &csv(&rows("10-49", "")));
    walk(&mut desk, "all changed, XLSX", "leden.xlsx", &xlsx(&rows("50-249", " Groep")));
    walk(&mut desk, "none changed, CSV", "leden.csv", &csv(&rows("50-249", " Groep")));
    let faulty = csv(&rows("veel", " Groep"));
    let list = timed("5,000 problems: to the shown page", || hand_in(&mut desk, "fout.csv", &faulty));
    timed("  one edit in all rows alike, to the shown page", || {
        let answer = desk.submit(&list, &format!("{list}/rows"), &[("cell-2-6", "10-49"), ("alike", "2-6")]);
        assert_eq!(answer.status, 303, "{}", answer.words());
        assert!(desk.get(&list).says("5,000 cells"));
    });
    timed("  taken over", || decide(&mut desk, &list, "keep"));
    timed("  undone", || decide(&mut desk, &list, "undo"));
    drop(first);
}

fn walk(desk: &mut Browser, what: &str, name: &str, file: &[u8]) -> String {
    let list = timed(&format!("{what}: handed in and shown"), || hand_in(desk, name, file));
    timed("  looked at again", || assert_eq!(desk.get(&list).status, 200));
    timed("  taken over", || decide(desk, &list, "keep"));
    list
}

fn timed<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let begun = Instant::now();
    let done = work();
    println!("{what:<52} {:>8.2?}", begun.elapsed());
    done
}

/// Until its page is shown.
fn hand_in(desk: &mut Browser, name: &str, file: &[u8]) -> String {
    let answer = desk.hand_in("/clusters", "/clusters/alfa", name, file);
    assert_eq!(answer.status, 303, "{}", answer.words());
    let list = answer.location.unwrap();
    assert_eq!(desk.get(&list).status, 200);
    list
}

fn decide(desk: &mut Browser, list: &str, decision: &str) {
    let answer = desk.submit("/clusters", list, &[("decision", decision)]);
    assert_eq!(answer.status, 303, "{}", answer.words());
}

const HEADINGS: [&str; 6] = ["Bedrijf", "Voornaam", "Naam", "E-mail", "Taal", "Grootte"];

fn rows(size: &str, name: &str) -> Vec<[String; 6]> {
    let row = |number: usize| {
        let language = ["nl", "fr", "en"][number % 3];
        let company = format!("Firma {number}{name} NV");
        let address = format!("an.peeters{number}@firma{number}.example");
        [company, "An".to_owned(), format!("Peeters {number}"), address, language.to_owned(), size.to_owned()]
    };
    (0..ROWS).map(row).collect()
}

fn csv(rows: &[[String; 6]]) -> Vec<u8> {
    let lines = rows.iter().map(|row| row.join(";"));
    std::iter::once(HEADINGS.join(";")).chain(lines).collect::<Vec<_>>().join("\r\n").into_bytes()
}

fn xlsx(rows: &[[String; 6]]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write_row(0, 0, HEADINGS).unwrap();
    for (line, row) in (1..).zip(rows) {
        sheet.write_row(line, 0, row.iter()).unwrap();
    }
    workbook.save_to_buffer().unwrap()
}
