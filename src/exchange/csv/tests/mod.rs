use proptest::prelude::*;

use super::*;

mod planted;

fn cells(bytes: &[u8]) -> Vec<Vec<String>> {
    read(bytes).unwrap().rows.into_iter().map(|row| row.cells).collect()
}

#[test]
fn a_list_is_read_in_the_encoding_it_came_in() {
    let text = "Société;Prénom;Adresse\r\nCafé Zoë;Hélène;Liège\r\n";
    let utf16 = |encode: fn(u16) -> [u8; 2], mark: [u8; 2]| {
        mark.into_iter().chain(text.encode_utf16().flat_map(encode)).collect::<Vec<u8>>()
    };
    for (encoding, bytes) in [
        ("UTF-8", text.as_bytes().to_vec()),
        ("UTF-8", [b"\xEF\xBB\xBF", text.as_bytes()].concat()),
        ("UTF-16LE", utf16(u16::to_le_bytes, [0xFF, 0xFE])),
        ("UTF-16BE", utf16(u16::to_be_bytes, [0xFE, 0xFF])),
        ("windows-1252", encoding_rs::WINDOWS_1252.encode(text).0.into_owned()),
    ] {
        let rows = read(&bytes).unwrap();
        assert_eq!(rows.encoding, encoding);
        assert_eq!(rows.rows[1].cells, ["Café Zoë", "Hélène", "Liège"], "{encoding}");
    }
}

#[test]
fn a_single_letter_with_an_accent_is_enough_for_windows_1252() {
    for (bytes, expected) in
        [(&b"Naam;Mail\nZo\xEB;z@a.be"[..], "Zoë"), (b"Nom\nSoci\xE9t\xE9", "Société"), (b"a\n\x80uro", "€uro")]
    {
        assert_eq!(cells(bytes)[1][0], expected);
    }
}

#[test]
fn the_delimiter_is_found_outside_quotes() {
    for (text, delimiter, width) in [
        ("a;b;c\n1;2,5;3\n1;2,5;3", ';', 3),
        ("a,b,c\n\"x;y;z\",2,3\n\"x;y;z\",2,3", ',', 3),
        ("a\tb\nx, y\tz\nx, y\tz", '\t', 2),
        ("a|b|c\n1|2|3", '|', 3),
        ("Naam;Mail\nPeeters, Jan;jan@a.be\nMaes, An;an@a.be", ';', 2),
        ("Ledenlijst, versie 3\n\na;b\n1;2\n3;4", ';', 2),
        ("sep=,\na,b;c;d\n1,2;3;4", ',', 2),
    ] {
        let rows = read_text(text).unwrap();
        assert_eq!(rows.delimiter, Some(delimiter), "{text}");
        assert_eq!(rows.rows.last().unwrap().cells.len(), width, "{text}");
    }
    assert_eq!(read_text("jan@a.be\npiet@a.be").unwrap().delimiter, None);
}

#[test]
fn a_row_knows_its_line_in_the_file() {
    for end in ["\n", "\r\n", "\r"] {
        let text = ["", "a;b", "", "\"x", "y\";2", ";", "last;1"].join(end);
        let rows = read_text(&text).unwrap();
        let lines: Vec<usize> = rows.rows.iter().map(|row| row.line).collect();
        assert_eq!(lines, [2, 4, 6, 7], "{end:?}");
        assert_eq!(rows.rows[1].cells, [format!("x{end}y"), "2".to_owned()]);
    }
    let declared = read_text("sep=;\r\na;b\r\n").unwrap();
    assert_eq!((declared.rows.len(), declared.rows[0].line), (1, 2));
}

#[test]
fn rows_may_be_ragged_and_quotes_astray() {
    assert_eq!(cells(b"a;b;c\n1\n1;2;3;4\n"), [vec!["a", "b", "c"], vec!["1"], vec!["1", "2", "3", "4"]]);
    assert_eq!(cells(b"a;b\nCaf\xC3\xA9 \"Zo\";2\n"), [vec!["a", "b"], vec!["Café \"Zo\"", "2"]]);
    assert_eq!(cells(b"a;\"b;\"\"c\"\"\"\n"), [vec!["a", "b;\"c\""]]);
    assert_eq!(cells(b""), Vec::<Vec<String>>::new());
}

#[test]
fn a_quote_that_is_never_closed_is_refused_with_its_line() {
    let text = "a;b\n1;2\n\"x;2\n3;4\n";
    assert_eq!(read_text(text), Err(CsvFault::UnclosedQuote { line: 3 }));
    assert!(read_text("a;b\n5\" plank;2\n").is_ok());
    assert!(read_text("a;b\n\"x\"\"y\nz\";2\n").is_ok());
}

#[test]
fn what_is_no_text_is_named() {
    let open_document =
        [&b"PK\x03\x04"[..], &[0; 26], b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet"].concat();
    for (bytes, kind) in [
        (&b"PK\x03\x04\x14\x00rest"[..], FileKind::Excel),
        (&open_document, FileKind::OpenDocument),
        (b"\xD0\xCF\x11\xE0\xA1\xB1", FileKind::Excel),
        (b"%PDF-1.7\n", FileKind::Pdf),
        (b"\xEF\xBB\xBF  <!DOCTYPE html><table>", FileKind::Html),
        (b"<HTML>", FileKind::Html),
        (b"a;b\n\0;1", FileKind::Binary),
        (b"a\0;\0b\0", FileKind::Binary),
    ] {
        let fault = read(bytes).unwrap_err();
        assert_eq!(fault, CsvFault::NotText(kind));
        assert!(fault.to_string().contains("save it as CSV"), "{fault}");
    }
}

#[test]
fn too_much_is_refused_before_it_is_read() {
    assert_eq!(read(&vec![b'a'; MAX_BYTES + 1]), Err(CsvFault::TooLarge { bytes: MAX_BYTES + 1 }));
    assert_eq!(read_text(&"a\n".repeat(MAX_ROWS + 1)), Err(CsvFault::TooManyRows));
    assert_eq!(read_text(&"a\n".repeat(MAX_ROWS)).unwrap().rows.len(), MAX_ROWS);
    let wide = format!("a;b\n{}", ";".repeat(MAX_COLUMNS));
    assert_eq!(read_text(&wide), Err(CsvFault::TooManyColumns { line: 2 }));
}

#[test]
fn no_text_is_written_that_a_spreadsheet_would_calculate() {
    let mut writer = Writer::for_programs();
    writer.row(["=1+1", "+32 2", "-x", "@a", "\tx", "\rx", "'=1", "a=b", "'s"].map(Cell::from));
    writer.row([Cell::Integer(-5), Cell::Number(-0.5), Cell::Number(f64::NAN), None::<&str>.into(), "a,\"b\"".into()]);
    let text = String::from_utf8(writer.finish()).unwrap();
    assert_eq!(text, "'=1+1,'+32 2,'-x,'@a,\"'\tx\",\"'\rx\",''=1,a=b,'s\r\n-5,-0.5,,,\"a,\"\"b\"\"\"\r\n");
}

#[test]
fn a_spreadsheet_gets_its_mark_and_its_decimal_comma() {
    let mut writer = Writer::for_spreadsheets();
    writer.row([Cell::from("é"), Cell::from(1.5)]);
    assert_eq!(writer.finish(), "\u{feff}é;1,5\r\n".as_bytes());
}

#[test]
fn a_number_keeps_all_its_digits() {
    for number in [1.0 / 3.0, 1e-300, f64::MAX, 0.1 + 0.2] {
        let mut writer = Writer::for_programs();
        writer.row([Cell::from(number)]);
        let text = String::from_utf8(writer.finish()).unwrap();
        assert_eq!(text.trim_end().parse(), Ok(number));
    }
}

/// Every fault and every kind of file has its words in every language.
#[test]
fn every_fault_can_be_said() {
    use crate::wording::{Language, Texts};
    let texts = Texts::of_the_product();
    let kinds = [FileKind::Excel, FileKind::OpenDocument, FileKind::Pdf, FileKind::Html, FileKind::Binary];
    let faults = kinds.map(CsvFault::NotText).into_iter().chain([
        CsvFault::TooLarge { bytes: 1 },
        CsvFault::TooManyRows,
        CsvFault::TooManyColumns { line: 7 },
        CsvFault::UnclosedQuote { line: 7 },
    ]);
    for fault in faults {
        for language in Language::OF_THE_PRODUCT {
            let said = texts.say(language, &fault.message_key(), &fault.fills());
            assert!(said != fault.message_key() && !said.contains('{'), "{language} {fault:?}: {said}");
        }
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        if let Ok(rows) = read(&bytes) {
            prop_assert!(rows.rows.windows(2).all(|pair| pair[0].line < pair[1].line));
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[a\";,|\t\r\n'=]{0,40}") {
        if let Ok(rows) = read_text(&text) {
            prop_assert!(rows.rows.windows(2).all(|pair| pair[0].line < pair[1].line), "{:?}", rows);
        }
    }

    #[test]
    fn what_is_written_is_read_again(
        table in (1usize..5).prop_flat_map(|width| proptest::collection::vec(
            proptest::collection::vec("[a-zé'\";,|\t\r\n=+@ -]{0,8}|\\PC{0,6}", width), 1..6)),
        for_spreadsheets in any::<bool>(),
    ) {
        // The mark of UTF-8 and the words that open other kinds of file are no beginning of a table.
        prop_assume!(!table[0][0].starts_with(['\u{feff}', '%', '<', 'P', ' ']));
        let mut writer = if for_spreadsheets { Writer::for_spreadsheets() } else { Writer::for_programs() };
        for row in &table {
            writer.row(row.iter().map(|cell| Cell::from(cell.as_str())));
        }
        prop_assert_eq!(cells(&writer.finish()), table);
    }
}
