//! Workbooks of LibreOffice and other OpenDocument programs (OASIS OpenDocument 1.3, part 3, chapter 9).
//!
//! Rows and cells that repeat are counted and not copied, unless they hold something.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::unpacking::part;
use super::{Gathering, WorkbookFault};

const DEEPEST: usize = 200;

pub(super) fn read(bytes: &[u8], gathering: &mut Gathering<'_>) -> Result<(), WorkbookFault> {
    let content = part(bytes, "content.xml")?;
    let mut reader = Reader::from_str(&content);
    let mut reading = Reading {
        gathering,
        sheet: Sheet::Outside,
        row: 0,
        column: 0,
        repeats: 1,
        filled: Vec::new(),
        cell: None,
        passed_over: 0,
        depth: 0,
    };
    loop {
        match reader.read_event().map_err(WorkbookFault::damaged)? {
            Event::Start(tag) => reading.open(&tag)?,
            Event::Empty(tag) => {
                reading.open(&tag)?;
                reading.close(tag.name().as_ref())?;
            }
            Event::End(tag) => reading.close(tag.name().as_ref())?,
            Event::Text(words) => reading.write(&words.xml10_content()),
            Event::CData(words) => reading.write(&words.xml10_content()),
            Event::GeneralRef(reference) => {
                let character = reference.resolve_char_ref().map_err(WorkbookFault::damaged)?;
                let known = match reference.xml10_content().as_ref() {
                    "amp" => Some('&'),
                    "lt" => Some('<'),
                    "gt" => Some('>'),
                    "quot" => Some('"'),
                    "apos" => Some('\''),
                    _ => character,
                };
                let known = known.ok_or_else(|| WorkbookFault::damaged("it uses an entity of its own"))?;
                reading.write(known.encode_utf8(&mut [0; 4]));
            }
            Event::DocType(_) => return Err(WorkbookFault::damaged("it declares a document type")),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            Event::Eof if reading.depth == 0 => return Ok(()),
            Event::Eof => return Err(WorkbookFault::damaged("it ends in the middle")),
        }
    }
}

#[derive(PartialEq, Eq)]
enum Sheet {
    Outside,
    Inside,
    /// There are enough sheets.
    PassedOver,
}

struct Cell {
    repeats: u32,
    /// What the cell is worth, where that is no text.
    value: Option<String>,
    text: String,
    paragraphs: usize,
    in_paragraph: bool,
}

struct Reading<'a, 'b> {
    gathering: &'a mut Gathering<'b>,
    sheet: Sheet,
    row: u32,
    column: u32,
    /// How many rows the open one stands for.
    repeats: u32,
    /// The cells of the open row that hold something.
    filled: Vec<(u32, String)>,
    cell: Option<Cell>,
    /// How deep within something that is no text of the cell, such as a remark or a drawing.
    passed_over: usize,
    depth: usize,
}

impl Reading<'_, '_> {
    fn open(&mut self, tag: &BytesStart<'_>) -> Result<(), WorkbookFault> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(WorkbookFault::damaged(format!("it nests more than {DEEPEST} levels")));
        }
        let name = tag.name();
        let name: &str = name.as_ref();
        if self.passed_over > 0 || is_no_text(name) {
            self.passed_over += 1;
            return Ok(());
        }
        match name {
            "table:table" if self.sheet == Sheet::Outside => {
                let name = attribute(tag, "table:name")?.unwrap_or_default();
                self.sheet = if self.gathering.begin(&name) { Sheet::Inside } else { Sheet::PassedOver };
                self.row = 0;
            }
            "table:table-row" => {
                self.repeats = count(tag, "table:number-rows-repeated")?;
                self.column = 0;
                self.filled.clear();
            }
            "table:table-cell" | "table:covered-table-cell" => self.cell = Some(cell(tag)?),
            "text:p" | "text:h" => {
                if let Some(cell) = &mut self.cell {
                    if cell.paragraphs > 0 {
                        cell.text.push('\n');
                    }
                    cell.paragraphs += 1;
                    cell.in_paragraph = true;
                }
            }
            "text:s" => {
                let spaces = count(tag, "text:c")?.min(1_000) as usize;
                self.write(&" ".repeat(spaces));
            }
            "text:tab" => self.write("\t"),
            "text:line-break" => self.write("\n"),
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), WorkbookFault> {
        self.depth = self.depth.saturating_sub(1);
        if self.passed_over > 0 {
            self.passed_over -= 1;
            return Ok(());
        }
        match name {
            "table:table" => self.sheet = Sheet::Outside,
            "table:table-row" => self.close_row()?,
            "table:table-cell" | "table:covered-table-cell" => self.close_cell()?,
            "text:p" | "text:h" => {
                if let Some(cell) = &mut self.cell {
                    cell.in_paragraph = false;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn write(&mut self, words: &str) {
        if self.passed_over == 0
            && let Some(cell) = self.cell.as_mut().filter(|cell| cell.in_paragraph)
        {
            cell.text.push_str(words);
        }
    }

    fn close_cell(&mut self) -> Result<(), WorkbookFault> {
        let Some(cell) = self.cell.take() else { return Ok(()) };
        let text = cell.value.unwrap_or(cell.text);
        if !text.trim().is_empty() {
            let last =
                self.column.saturating_add(cell.repeats).min(self.gathering.budget.last_column.saturating_add(1));
            // A text that repeats is copied only as far as there is room for it.
            let limit = self.gathering.budget.text;
            if text.len().saturating_mul(last.saturating_sub(self.column) as usize) > limit {
                return Err(WorkbookFault::TooLarge { limit: limit as u64 });
            }
            self.filled.extend((self.column..last).map(|column| (column, text.clone())));
        }
        self.column = self.column.saturating_add(cell.repeats);
        Ok(())
    }

    fn close_row(&mut self) -> Result<(), WorkbookFault> {
        let after = self.row.saturating_add(self.repeats);
        if self.sheet == Sheet::Inside && !self.filled.is_empty() {
            for row in self.row..after {
                for (column, text) in &self.filled {
                    self.gathering.put(row, *column, text)?;
                }
            }
        }
        self.filled.clear();
        self.row = after;
        Ok(())
    }
}

/// Remarks, drawings and the history of changes hold texts that are in no cell.
fn is_no_text(name: &str) -> bool {
    name.starts_with("draw:")
        || matches!(name, "office:annotation" | "table:tracked-changes" | "table:shapes" | "text:ruby-text")
}

fn cell(tag: &BytesStart<'_>) -> Result<Cell, WorkbookFault> {
    let kind = attribute(tag, "office:value-type")?.unwrap_or_default();
    let value = match kind.as_str() {
        "float" | "percentage" | "currency" => attribute(tag, "office:value")?,
        "date" => attribute(tag, "office:date-value")?.map(|date| date.trim_end_matches("T00:00:00").to_owned()),
        "time" => attribute(tag, "office:time-value")?,
        "boolean" => attribute(tag, "office:boolean-value")?,
        _ => attribute(tag, "office:string-value")?,
    };
    let repeats = count(tag, "table:number-columns-repeated")?;
    Ok(Cell { repeats, value, text: String::new(), paragraphs: 0, in_paragraph: false })
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Result<Option<String>, WorkbookFault> {
    for attribute in tag.attributes() {
        let attribute = attribute.map_err(WorkbookFault::damaged)?;
        if attribute.key.as_ref() == name {
            let value =
                attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0).map_err(WorkbookFault::damaged)?;
            return Ok(Some(value.into_owned()));
        }
    }
    Ok(None)
}

/// How often something repeats: at least once.
fn count(tag: &BytesStart<'_>, name: &str) -> Result<u32, WorkbookFault> {
    Ok(attribute(tag, name)?.and_then(|count| count.parse().ok()).unwrap_or(1).max(1))
}
