//! A list with forty-four planted problems, from bytes to places.

use super::*;
use crate::people::member_list::{self, ListReading, Outcome};

/// `{LONG}` stands for 201 letters.
const LIST: &str = "\
Ledenlijst 2026;;;;;;;;;
Bedrijf;Ondernemingsnr;Voornaam;Familienaam;Functie;E-mail;Taal;Grootte;Lid sinds;E-mail 2
Alfa NV;0403.170.701;Jan;Peeters;CEO;jan@alfa.be;nl;10-49;2018;
Bèta;;An;Maes;;an.beta.be;nl;micro;2019;
Gamma;;Luc;Gam;;;fr;micro;2019;
;;Piet;Delta;;piet@delta.be;nl;micro;2019;
Alfa NV;0403.170.701;Jan;Peeters;CEO;jan@alfa.be;nl;10-49;2018;
Alfa;0403.170.701;Jan;Peeters;CFO;JAN@alfa.be;nl;10-49;2018;
Epsilon;;Jan;Peeters;;jan@alfa.be;nl;groot;2018;
Alfa SA;;Els;Claes;;els@alfa.be;fr;10-49;2018;
Zeta bvba;0403.170.701;Tom;Zeta;;tom@zeta.be;nl;10-49;2018;
Eta;0403.170.702;Ann;Eta;;ann@eta.be;nl;250+;2018;
Theta;;Bob;Theta;;bob@theta.be;Klingon;250+;2018;
Jota;;Cis;Jota;;cis@jota.be;nl;1-sep;2018;
Kappa;;Dré;Kappa;;dre@kappa.be;nl;250+;lang geleden;
\"=HYPERLINK(\"\"x\"\")\";;Eva;Lambda;;eva@lambda.be;nl;250+;2018;
Mu;;+Jan;Mu;;jan@mu.be;nl;250+;2018;
Nu\u{a0}Nu;;Fée;Nu;;fee@nunu.be;nl;250+;2018;
Ksi;;Gus;K\u{ad}si;;gus@ksi.be;nl;250+;2018;
Omikron;;Han;Omikron;;info@omikron.be;nl;250+;2018;
Pi;;Ine;Pi;;Ine Pi <ine@pi.be>;nl;250+;2018;
Rho;;Jef;Rho;;mailto:jef@rho.be;nl;250+;2018;
Sigma;;Kim;Sigma;;kim@sigma,be;nl;250+;2018;
Tau;;Lea;Tau;;lea@tau.be / leo@tau.be;nl;250+;2018;
Ypsilon;;René;Ypsilon;;rené@ypsilon.be;nl;250+;2018;
Phi;;Max;Phi;;max@localhost;nl;250+;2018;
Chi;;Nel;Chi;;nel@[10.0.0.1];nl;250+;2018;
Psi;;Ole;Psi;;ole @psi.be;nl;250+;2018;
{LONG};;Pia;Lang;;pia@lang.be;nl;250+;2018;
Omega;;Rik;Omega;{LONG};rik@omega.be;nl;250+;2018;
SociÃ©tÃ©;;Sam;Société;;sam@societe.be;fr;250+;2018;
\"Haven
Antwerpen\";;Tim;Haven;;tim@haven.be;nl;250+;2018;
Aleph;;Uma;Aleph;;#N/B;nl;250+;2018;
Beth;;Vic;Beth;;vic@beth.be;#REF!;250+;2018;
Gimel;;Wim;Gimel;;wim@gimel.be;nl;250+;2018;;verhuisd
bedrijf;ondernemingsnr;voornaam;familienaam;functie;e-mail;taal;grootte;lid sinds;e-mail 2
Totaal;;;;;;;;32;
;;;;;;;;;
Daleth;;Xan;Daleth;;xan@daleth.be.;nl;250+;2018;
He;;Yve;He;;yve@@he.be;nl;250+;2018;
Vav;;Zoë;Vav;;zoe..vav@vav.be;nl;250+;2018;
Zayin;;Abe;Zayin;;abe@zayin.be;nl;20-99;2018;
Cheth;;-;;;cee@cheth.be;nl;10-49;2018;
";

/// Line, column and code; 0 where there is none.
const PROBLEMS: [(usize, usize, &str); 44] = [
    (0, 0, "title-lines"),
    (0, 10, "column-twice"),
    (0, 0, "empty-rows"),
    (4, 6, "bad-address"),
    (5, 6, "missing-address"),
    (6, 1, "missing-company"),
    (7, 0, "duplicate-row"),
    (8, 0, "duplicate-contact"),
    (9, 6, "shared-address"),
    (10, 0, "second-contact"),
    (11, 1, "other-name"),
    (11, 0, "second-contact"),
    (12, 2, "bad-enterprise-number"),
    (13, 7, "unknown-language"),
    (14, 8, "unknown-size"),
    (15, 9, "unknown-year"),
    (16, 1, "formula"),
    (17, 3, "formula"),
    (18, 1, "cleaned-text"),
    (19, 4, "cleaned-text"),
    (20, 6, "role-mailbox"),
    (21, 6, "cleaned-address"),
    (22, 6, "cleaned-address"),
    (23, 6, "bad-address"),
    (24, 6, "bad-address"),
    (25, 6, "bad-address"),
    (26, 6, "bad-address"),
    (27, 6, "bad-address"),
    (28, 6, "bad-address"),
    (29, 1, "company-too-long"),
    (30, 5, "text-too-long"),
    (31, 1, "garbled"),
    (32, 1, "line-break"),
    (34, 6, "spreadsheet-error"),
    (34, 6, "missing-address"),
    (35, 7, "spreadsheet-error"),
    (36, 11, "extra-cells"),
    (37, 0, "repeated-heading"),
    (38, 0, "total-line"),
    (40, 6, "cleaned-address"),
    (41, 6, "bad-address"),
    (42, 6, "bad-address"),
    (43, 8, "unknown-size"),
    (44, 4, "missing-person"),
];

fn reading(bytes: &[u8]) -> ListReading {
    member_list::read(&read(bytes).unwrap(), None)
}

fn places(reading: &ListReading) -> Vec<(usize, usize, &'static str)> {
    reading
        .all_problems()
        .map(|problem| {
            let column = problem.column.as_ref().map_or(0, |column| column.number);
            (problem.line.unwrap_or(0), column, problem.code())
        })
        .collect()
}

fn list() -> String {
    LIST.replace("{LONG}", &"x".repeat(201))
}

#[test]
fn every_planted_problem_is_found_by_row_and_column_and_no_other() {
    let reading = reading(list().as_bytes());
    assert_eq!(places(&reading), PROBLEMS);
    let lines: Vec<usize> = reading.entries().map(|entry| entry.line).collect();
    let expected: Vec<usize> = [3].into_iter().chain(9..=22).chain([30, 31, 32, 35, 36, 40, 43, 44]).collect();
    assert_eq!(lines, expected);
    assert_eq!(reading.blocked().count(), 13);
}

#[test]
fn the_problems_are_the_same_in_any_encoding_and_with_any_line_end() {
    let list = list();
    let windows = encoding_rs::WINDOWS_1252.encode(&list).0;
    let utf16: Vec<u8> = [0xFF, 0xFE].into_iter().chain(list.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    for bytes in
        [&windows, utf16.as_slice(), list.replace('\n', "\r\n").as_bytes(), list.replace('\n', "\r").as_bytes()]
    {
        assert_eq!(places(&reading(bytes)), PROBLEMS);
    }
}

#[test]
fn the_list_survives_being_written_and_read() {
    for mut writer in [Writer::for_programs(), Writer::for_spreadsheets()] {
        let rows = read(list().as_bytes()).unwrap();
        for row in &rows.rows {
            writer.row(row.cells.iter().map(|cell| Cell::from(cell.as_str())));
        }
        let again = read(&writer.finish()).unwrap();
        assert_eq!(again.rows, rows.rows);
    }
}

#[test]
fn five_thousand_rows_in_an_old_encoding_take_seconds_at_most() {
    let mut text = "Société;E-mail;Prénom;Nom;Langue;Taille\r\n".to_owned();
    for index in 0..5000 {
        text.push_str(&format!("Société {index} SA;h.{index}@societe{index}.be;Hélène;Noël;F;petite\r\n"));
    }
    let bytes = encoding_rs::WINDOWS_1252.encode(&text).0;
    let start = std::time::Instant::now();
    let reading = reading(&bytes);
    assert!(start.elapsed().as_secs() < 60, "{:?}", start.elapsed());
    assert!(reading.rows.iter().all(|row| matches!(row.outcome, Outcome::Entry(_))));
    assert_eq!((reading.entries().count(), reading.all_problems().count()), (5000, 0));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_bytes_make_a_reading(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        if let Ok(rows) = read(&bytes) {
            let reading = member_list::read(&rows, None);
            prop_assert!(reading.rows.len() <= rows.rows.len());
        }
    }

    #[test]
    fn a_list_with_any_bytes_in_it_makes_a_reading(bytes in proptest::collection::vec(any::<u8>(), 0..80), at in 0usize..3000) {
        let mut list = list().into_bytes();
        let at = at.min(list.len());
        list.splice(at..at, bytes);
        if let Ok(rows) = read(&list) {
            member_list::read(&rows, None);
        }
    }
}
