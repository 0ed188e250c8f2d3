//! The file: sections of rows of fields. No entity is resolved but the five of XML itself.

use std::collections::BTreeMap;

use quick_xml::Reader;
use quick_xml::events::Event;

use super::FORMAT;
use crate::exchange::import::{MAX_BYTES, Unreadable};

/// One row of a table: a value by the name of its column.
pub type Row = BTreeMap<String, String>;

/// What an `.lss` file holds.
#[derive(Debug, Default)]
pub struct Document {
    pub kind: String,
    pub languages: Vec<String>,
    pub sections: BTreeMap<String, Vec<Row>>,
}

const DEEPEST: usize = 12;
const MOST_FIELDS: usize = 2_000_000;

pub fn read(bytes: &[u8]) -> Result<Document, Unreadable> {
    if bytes.len() > MAX_BYTES {
        return Err(Unreadable::TooLarge { what: "the file".to_owned(), found: bytes.len() as u64 });
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|_| other("it is not text in UTF-8"))?;
    let mut reading = Reading::default();
    let mut reader = Reader::from_str(text);
    loop {
        let event = reader.read_event().map_err(|error| damaged(&reader, &error.to_string()))?;
        match event {
            Event::Start(tag) => reading.open(tag.local_name().as_ref())?,
            Event::End(_) => reading.close(),
            Event::Empty(tag) => {
                reading.open(tag.local_name().as_ref())?;
                reading.close();
            }
            Event::Text(words) => reading.text.push_str(&words.xml10_content()),
            Event::CData(words) => reading.text.push_str(&words.xml10_content()),
            Event::GeneralRef(reference) => reading.text.push_str(&resolved(&reference)?),
            Event::DocType(_) => return Err(Unreadable::Refused("declares a document type (DTD)".to_owned())),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            Event::Eof => break,
        }
    }
    if !reading.path.is_empty() {
        let open = reading.path.join("/");
        return Err(Unreadable::Damaged(format!("it ends while “{open}” is still open")));
    }
    if !reading.was_document {
        return Err(other("it holds no “document”"));
    }
    Ok(reading.document)
}

fn other(found: &str) -> Unreadable {
    Unreadable::OtherFormat { expected: FORMAT, found: found.to_owned() }
}

fn damaged(reader: &Reader<&[u8]>, why: &str) -> Unreadable {
    Unreadable::Damaged(format!("at byte {}: {why}", reader.error_position()))
}

fn resolved(reference: &quick_xml::events::BytesRef<'_>) -> Result<String, Unreadable> {
    let name = reference.xml10_content();
    let character = reference.resolve_char_ref().map_err(|error| Unreadable::Damaged(error.to_string()))?;
    let known = match name.as_ref() {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => character,
    };
    known.map(String::from).ok_or_else(|| Unreadable::Refused(format!("uses an entity of its own (“&{name};”)")))
}

#[derive(Default)]
struct Reading {
    document: Document,
    was_document: bool,
    path: Vec<String>,
    text: String,
    row: Row,
    fields: usize,
}

impl Reading {
    fn open(&mut self, name: &str) -> Result<(), Unreadable> {
        if self.path.is_empty() {
            if name != "document" {
                return Err(other(&format!("it begins with “{name}”")));
            }
            self.was_document = true;
        }
        if self.path.len() >= DEEPEST {
            return Err(Unreadable::Refused(format!("nests more than {DEEPEST} levels")));
        }
        self.fields += 1;
        if self.fields > MOST_FIELDS {
            return Err(Unreadable::Refused(format!("holds more than {MOST_FIELDS} values")));
        }
        self.path.push(name.to_owned());
        self.text.clear();
        Ok(())
    }

    fn close(&mut self) {
        let path: Vec<&str> = self.path.iter().map(String::as_str).collect();
        match path.as_slice() {
            ["document", "LimeSurveyDocType"] => self.document.kind = self.text.trim().to_owned(),
            ["document", "languages", "language"] => self.document.languages.push(self.text.trim().to_owned()),
            ["document", section, "rows", "row"] => {
                let row = std::mem::take(&mut self.row);
                self.document.sections.entry((*section).to_owned()).or_default().push(row);
            }
            ["document", _, "rows", "row", field] => {
                self.row.insert((*field).to_owned(), std::mem::take(&mut self.text));
            }
            _ => {}
        }
        self.text.clear();
        self.path.pop();
    }
}
