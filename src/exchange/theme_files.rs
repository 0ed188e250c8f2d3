//! Themes and texts as tables: out, to be worked on elsewhere, and in again.
//!
//! Of a text the table says its words as they may be read, a key that is made of them, and nothing of who wrote it.

use std::collections::BTreeSet;

use super::csv::{self, Cell, CsvFault, Writer};
use crate::people::rows::{Row, Rows};
use crate::statistics::themes::{Change, TextKey, Theme};

const THEMES: [&str; 3] = ["item", "code", "label"];
const TEXTS: [&str; 5] = ["item", "key", "text", "themes", "seen"];

/// Item, and key, words and codes of a text.
pub type Text<'a> = (&'a str, (TextKey, &'a str, BTreeSet<i32>));

/// A row per theme.
pub fn themes<'a>(rows: impl IntoIterator<Item = (&'a str, &'a Theme)>) -> Vec<u8> {
    let mut table = Writer::for_spreadsheets();
    table.row(THEMES.map(Cell::from));
    for (item, theme) in rows {
        table.row([item.into(), i64::from(theme.code).into(), theme.label.as_str().into()]);
    }
    table.finish()
}

/// A row per text. `themes` is there to be changed; `seen` is what it was, so that nothing is undone that others change
/// meanwhile.
pub fn texts<'a>(rows: impl IntoIterator<Item = Text<'a>>) -> Vec<u8> {
    let mut table = Writer::for_spreadsheets();
    table.row(TEXTS.map(Cell::from));
    for (item, (key, text, codes)) in rows {
        let codes: Vec<String> = codes.iter().map(i32::to_string).collect();
        let codes = codes.join(" ");
        table.row([item.into(), key.to_string().into(), text.into(), codes.clone().into(), codes.into()]);
    }
    table.finish()
}

/// A file that came in, each row with its line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Read {
    Themes(Vec<(usize, ThemeIn)>),
    Texts(Vec<(usize, TextIn)>),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThemeIn {
    pub item: String,
    /// As it stands there; empty for the next that is free.
    pub code: String,
    pub label: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextIn {
    pub item: String,
    pub key: TextKey,
    pub wanted: BTreeSet<i32>,
    /// What the file was made with; nothing where it does not say.
    pub seen: Option<BTreeSet<i32>>,
}

impl TextIn {
    /// What was changed of the text: without a word about what was seen, all that it has `now` is replaced.
    pub fn change(&self, now: &BTreeSet<i32>) -> Change {
        Change { seen: self.seen.clone().unwrap_or_else(|| now.clone()), wanted: self.wanted.clone() }
    }
}

/// What is wrong with a file: where, what was found and what was expected.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    #[error(transparent)]
    Csv(#[from] CsvFault),
    #[error(
        "line 1: the headings are {found}; expected item, code and label (themes), or item, key and themes (texts)"
    )]
    Headings { found: String },
    #[error("line {line}, {heading}: found “{found}”; expected {expected}")]
    Cell { line: usize, heading: &'static str, found: String, expected: &'static str },
}

/// Reads a file of themes or of texts, which its headings tell; or all that is wrong with it.
pub fn read(bytes: &[u8]) -> Result<Read, Vec<Fault>> {
    let Rows { rows, .. } = csv::read(bytes).map_err(|fault| vec![fault.into()])?;
    let headings: Vec<String> =
        rows.first().map_or_else(Vec::new, |row| row.cells.iter().map(|cell| cell.trim().to_lowercase()).collect());
    let place = |heading: &str| headings.iter().position(|own| own == heading);
    let body =
        rows.get(1..).unwrap_or_default().iter().filter(|row| row.cells.iter().any(|cell| !cell.trim().is_empty()));
    match (place("item"), place("key").zip(place("themes")), place("code").zip(place("label"))) {
        (Some(item), Some((key, themes)), _) => {
            let columns = Columns { item, key, themes, seen: place("seen") };
            gathered(body.map(|row| columns.text(row))).map(Read::Texts)
        }
        (Some(item), None, Some((code, label))) => {
            let theme = |row: &Row| {
                let theme = ThemeIn { item: cell(row, item), code: cell(row, code), label: cell(row, label) };
                Ok((row.line, theme))
            };
            gathered(body.map(theme)).map(Read::Themes)
        }
        _ => Err(vec![Fault::Headings { found: format!("“{}”", headings.join(", ")) }]),
    }
}

/// Where the cells of a text stand.
struct Columns {
    item: usize,
    key: usize,
    themes: usize,
    seen: Option<usize>,
}

impl Columns {
    fn text(&self, row: &Row) -> Result<(usize, TextIn), Fault> {
        let wrong = |heading, found: String, expected| Fault::Cell { line: row.line, heading, found, expected };
        let key = cell(row, self.key);
        let codes = |place: usize, heading| {
            let found = cell(row, place);
            let codes =
                found.split(|c: char| c.is_whitespace() || c == ',' || c == ';').filter(|code| !code.is_empty());
            let codes: Result<BTreeSet<i32>, _> = codes.map(str::parse).collect();
            codes.map_err(|_| wrong(heading, found.clone(), "codes of themes with blanks between, or nothing"))
        };
        let text = TextIn {
            item: cell(row, self.item),
            wanted: codes(self.themes, "themes")?,
            seen: self.seen.map(|place| codes(place, "seen")).transpose()?,
            key: key.parse().map_err(|_| wrong("key", key.clone(), "the key as it was exported"))?,
        };
        Ok((row.line, text))
    }
}

fn gathered<T>(rows: impl Iterator<Item = Result<T, Fault>>) -> Result<Vec<T>, Vec<Fault>> {
    let (mut read, mut faults) = (Vec::new(), Vec::new());
    rows.for_each(|row| match row {
        Ok(row) => read.push(row),
        Err(fault) => faults.push(fault),
    });
    if faults.is_empty() { Ok(read) } else { Err(faults) }
}

fn cell(row: &Row, place: usize) -> String {
    row.cells.get(place).map_or("", |cell| cell.trim()).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_out_comes_in_again() {
        let theme = Theme { code: 7, label: "=Parking; places".to_owned() };
        let read_back = read(&themes([("words", &theme)])).unwrap();
        let expected = ThemeIn { item: "words".into(), code: "7".into(), label: theme.label.clone() };
        assert_eq!(read_back, Read::Themes(vec![(2, expected)]));

        let key = TextKey::of("Een tekst; met\n“regels”");
        let rows = [("words", (key, "Een tekst; met\n“regels”", BTreeSet::from([2, 7])))];
        let codes = BTreeSet::from([2, 7]);
        let expected = TextIn { item: "words".into(), key, wanted: codes.clone(), seen: Some(codes) };
        assert_eq!(read(&texts(rows)).unwrap(), Read::Texts(vec![(2, expected)]));
    }

    #[test]
    fn a_file_made_elsewhere_replaces_and_every_fault_has_its_place() {
        let key = TextKey::of("Een tekst");
        let Ok(Read::Texts(rows)) = read(format!("Item,Key,Themes\nwords,{key},\"3, 4\"\n").as_bytes()) else {
            panic!()
        };
        let change = rows[0].1.change(&BTreeSet::from([1, 3]));
        assert_eq!(change.on(&BTreeSet::from([1, 3])), BTreeSet::from([3, 4]));

        let wrong = format!("item;key;themes;seen\nwords;{key};3 x;\n\nwords;99;1;\n");
        let faults: Vec<String> = read(wrong.as_bytes()).unwrap_err().iter().map(Fault::to_string).collect();
        assert_eq!(faults.len(), 2);
        assert!(faults[0].starts_with("line 2, themes: found “3 x”; expected codes"), "{faults:?}");
        assert!(faults[1].starts_with("line 4, key: found “99”; expected the key"), "{faults:?}");
        for headless in ["", "item;text\nwords;x\n"] {
            let faults = read(headless.as_bytes()).unwrap_err();
            assert!(matches!(faults[..], [Fault::Headings { .. }]), "{faults:?}");
        }
    }
}
