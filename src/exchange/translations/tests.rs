//! A workbook goes out and comes back, from this program and from others.

use std::io::{Cursor, Write};

use calamine::{Data, Reader, Xlsx};

use super::*;
use crate::survey::translating::{Definition, Returned};
use crate::wording::{Language, Texts};

const SOURCE: &str = "survey: s
languages: [nl, en]
title: { nl: =Titel, en: Title }
introduction:
  nl: |
    Een _x0041_ alinea

    en **nog** een 🙂
  en: |
    One
pages:
  - id: p
    title: { nl: Deelname, en: Participation }
    questions:
      - id: q1
        kind: single
        text: { nl: Vraag, en: Question }
        options:
          - { code: 1, text: { nl: Ja, en: Yes } }
          - { code: 2, text: { nl: Nee, en: No } }
        other: { code: 3, text: { nl: Anders, en: Other } }
";

fn workbook(to: &str) -> Vec<u8> {
    let definition = Definition::read(SOURCE).unwrap();
    write(&definition.sheet(to.parse().unwrap()), definition.survey(), &Texts::of_the_product()).unwrap()
}

#[test]
fn an_untouched_workbook_comes_back_as_it_went_out() {
    let definition = Definition::read(SOURCE).unwrap();
    let returned = read(&workbook("en")).unwrap();
    assert_eq!((returned.survey.as_str(), returned.from, returned.language), ("s", Language::NL, Language::EN));
    assert_eq!(returned.rows.len(), definition.texts().count());
    assert_eq!(returned.rows[0].source, "=Titel");
    assert_eq!(returned.rows[1].source, "Een _x0041_ alinea\n\nen **nog** een 🙂");
    let outcome = definition.compare(&returned);
    assert!(outcome.changes.is_empty() && outcome.remarks.is_empty(), "{outcome:?}");
    assert_eq!(outcome.unchanged, returned.rows.len());
}

#[test]
fn a_translator_sees_where_each_text_is_shown() {
    let bytes = workbook("de");
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    assert_eq!(book.sheet_names(), ["Teksten", "Handleiding"]);
    let sheet = book.worksheet_range("Teksten").unwrap();
    let shown: Vec<Vec<String>> =
        sheet.rows().map(|cells| cells.iter().take(4).map(ToString::to_string).collect()).collect();
    assert_eq!(shown[0], ["Sleutel (s)", "Waar", "Nederlands (nl)", "Deutsch (de)"]);
    let of = |key: &str| shown.iter().find(|cells| cells[0] == key).unwrap().clone();
    assert_eq!(of("title"), ["title", "Titel van de bevraging", "=Titel", ""]);
    assert_eq!(of("q1/options/2/text"), ["q1/options/2/text", "Pagina “Deelname”, Vraag q1, Antwoord 2", "Nee", ""]);
    assert_eq!(of("q1/other/text")[1], "Pagina “Deelname”, Vraag q1, Ander antwoord");
    assert_eq!(of("pages/p/title")[1], "Pagina “Deelname”, Titel");
    let instructions = book.worksheet_range("Handleiding").unwrap();
    let text: String = instructions.rows().flatten().map(Data::to_string).collect();
    assert!(text.contains("s: van Nederlands naar Deutsch") && text.contains("{{cluster.name}}"), "{text}");
}

/// What a translator made of the workbook, in a program that put a line above and a column before it, left the
/// hidden column out and took a text for a number.
#[test]
fn a_workbook_that_was_moved_about_is_still_read() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let page = book.add_worksheet();
    page.write_string(0, 0, "Von Frau Müller").unwrap();
    let headings = ["", "Key (s)", "Where", "Nederlands (nl)", "Deutsch (de)", "Your note"];
    for (at, heading) in (0..).zip(headings) {
        page.write_string(2, at, heading).unwrap();
    }
    page.write_string(3, 1, "q1/options/1/text").unwrap();
    page.write_string(3, 3, "Ja").unwrap();
    page.write_number(3, 4, 1000.0).unwrap();
    page.write_string(4, 1, "introduction").unwrap();
    page.write_string(4, 4, "Eins\r\n\r\nZwei").unwrap();
    let returned = read(&book.save_to_buffer().unwrap()).unwrap();
    let found: Vec<(usize, &str, &str, Option<&str>)> = returned
        .rows
        .iter()
        .map(|row| (row.row, row.key.as_str(), row.translation.as_str(), row.given.as_deref()))
        .collect();
    assert_eq!(found, [(4, "q1/options/1/text", "1000", None), (5, "introduction", "Eins\n\nZwei", None)]);
}

#[test]
fn an_opendocument_sheet_is_read_as_well() {
    let cell = |text: &str| {
        format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
    };
    let row = |cells: &[&str]| {
        format!("<table:table-row>{}</table:table-row>", cells.iter().map(|text| cell(text)).collect::<String>())
    };
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:version=\"1.2\"><office:body><office:spreadsheet><table:table table:name=\"Teksten\">{}{}</table:table></office:spreadsheet></office:body></office:document-content>",
        row(&["Sleutel (s)", "Waar", "Nederlands (nl)", "Deutsch (de)", "Note", "Given"]),
        row(&["title", "Titel", "=Titel", "Überschrift</text:p><text:p>zweite Zeile", "", ""]),
    );
    let returned = read(&zip(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", "<?xml version=\"1.0\"?><manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"application/vnd.oasis.opendocument.spreadsheet\"/></manifest:manifest>"),
        ("content.xml", &content),
    ]))
    .unwrap();
    assert_eq!(returned.rows[0].translation, "Überschrift\nzweite Zeile");
}

#[test]
fn what_is_no_workbook_of_texts_says_so() {
    let no_texts = |bytes: &[u8]| read(bytes).map(|returned: Returned| returned.rows.len()).unwrap_err().to_string();
    assert!(no_texts(b"key,nl,de").contains("save it as .xlsx or .ods"));
    let mut empty = rust_xlsxwriter::Workbook::new();
    empty.add_worksheet();
    assert!(no_texts(&empty.save_to_buffer().unwrap()).contains("English (en)"));
}

/// The files as an archive that nothing is packed in.
fn zip(files: &[(&str, &str)]) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for (name, content) in files {
        let offset = out.len() as u32;
        let mut header = Vec::new();
        for part in [20u16, 0, 0, 0, 0] {
            header.extend(part.to_le_bytes());
        }
        header.extend(crc32(content.as_bytes()).to_le_bytes());
        header.extend((content.len() as u32).to_le_bytes());
        header.extend((content.len() as u32).to_le_bytes());
        header.extend((name.len() as u16).to_le_bytes());
        header.extend(0u16.to_le_bytes());
        out.write_all(b"PK\x03\x04").unwrap();
        out.extend(&header);
        out.extend(name.as_bytes());
        out.extend(content.as_bytes());
        directory.extend(b"PK\x01\x02\x14\x00");
        directory.extend(&header);
        directory.extend([0; 10]);
        directory.extend(offset.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let (start, length, count) = (out.len() as u32, directory.len() as u32, files.len() as u16);
    out.extend(directory);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend(count.to_le_bytes());
    out.extend(count.to_le_bytes());
    out.extend(length.to_le_bytes());
    out.extend(start.to_le_bytes());
    out.extend([0; 2]);
    out
}

fn crc32(bytes: &[u8]) -> u32 {
    let step = |crc: u32| if crc & 1 == 1 { 0xedb8_8320 ^ (crc >> 1) } else { crc >> 1 };
    !bytes.iter().fold(!0, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), |crc, _| step(crc)))
}
