//! Texts put into a file in place: every other byte stays as it is.

use std::ops::Range;

use saphyr_parser::ScalarStyle;

use super::layout::Layout;
use super::scalars::{Quotes, Within, as_block, block_content, on_one_line};
use super::spots::Spot;
use crate::survey::reading::tree::{Entry, Node, Scalar, Value};
use crate::wording::Language;

/// What is to change in a file.
#[derive(Debug, Default)]
pub(super) struct Edits {
    /// The bytes that go, and what comes in their place.
    changes: Vec<(Range<usize>, String)>,
}

/// How much deeper the lines below a key are indented.
const STEP: usize = 2;

impl Edits {
    /// The file with the changes made.
    pub fn applied(mut self, source: &str) -> String {
        // Stable, so that what is put in at one place keeps its order.
        self.changes.sort_by_key(|(range, _)| range.start);
        let mut out = String::with_capacity(source.len() + 1024);
        let mut at = 0;
        for (range, text) in &self.changes {
            out.push_str(source.get(at..range.start).unwrap_or_default());
            out.push_str(text);
            at = range.end.max(at);
        }
        out.push_str(source.get(at..).unwrap_or_default());
        out
    }

    /// Gives a text in `language`, where it has one already or where it has none.
    pub fn put(&mut self, layout: &Layout<'_>, spot: &Spot, language: Language, text: &str, default: Language) {
        match &spot.node.value {
            Value::Map(entries) => match entries.iter().find(|entry| entry.key == language.as_str()) {
                Some(entry) => self.replace(layout, entry, text, spot.in_flow || layout.is_flow(&spot.node)),
                None => self.add(layout, &spot.node, language.as_str(), text, spot.in_flow),
            },
            _ if language == default => self.replace(layout, &spot.owner, text, spot.in_flow),
            _ => self.split(layout, spot, default, Some((language, text))),
        }
    }

    /// Writes another text where one stands.
    pub fn replace(&mut self, layout: &Layout<'_>, entry: &Entry, text: &str, in_flow: bool) {
        let range = layout.value(entry);
        let Value::Scalar(old) = &entry.value.value else { return };
        if range.is_empty() {
            let within = if in_flow { Within::Flow } else { Within::Block };
            self.changes.push((range, format!(" {}", on_one_line(text, within, Quotes::None))));
            return;
        }
        let column = layout.column(entry);
        if let Some(lines) = self.same_block(layout, old, text, range.start, column) {
            let header_end = range.start + layout.block_header(range.start).len();
            self.changes.push((header_end..range.end, lines));
            return;
        }
        let line_is_free = layout.line_rest(range.end).is_some_and(|end| end == range.end);
        let lines = text.contains('\n') && !in_flow && line_is_free;
        let block = if lines { as_block(text, column + STEP, layout.line_end) } else { None };
        let within = if in_flow { Within::Flow } else { Within::Block };
        let written = block.unwrap_or_else(|| on_one_line(text, within, quotes_of(old)));
        self.changes.push((range, written));
    }

    /// The lines of a literal block below its header, which stays.
    fn same_block(&self, layout: &Layout<'_>, old: &Scalar, text: &str, start: usize, column: usize) -> Option<String> {
        if old.style != ScalarStyle::Literal || old.text.ends_with('\n') != text.ends_with('\n') {
            return None;
        }
        let content = text.strip_suffix('\n').unwrap_or(text);
        let lines = block_content(content, layout.block_indent(start, column)?, layout.line_end)?;
        Some(format!("{}{lines}", layout.line_end))
    }

    /// Adds a key with a text at the end of a map.
    pub fn add(&mut self, layout: &Layout<'_>, map: &Node, key: &str, text: &str, in_flow: bool) {
        let Value::Map(entries) = &map.value else { return };
        let model = entries.last().map_or((Quotes::None, Quotes::None), |last| {
            let value = match &last.value.value {
                Value::Scalar(scalar) => quotes_of(scalar),
                _ => Quotes::None,
            };
            let key = match layout.source[layout.key_start(last)..].chars().next() {
                Some('"') => Quotes::Double,
                Some('\'') => Quotes::Single,
                _ => Quotes::None,
            };
            (key, value)
        });
        let is_flow = in_flow || layout.is_flow(map);
        let within = if is_flow { Within::Flow } else { Within::Block };
        let key = on_one_line(key, within, model.0);
        let block = entries.last().filter(|_| !is_flow && text.contains('\n')).and_then(|last| {
            let column = layout.column(last);
            as_block(text, column + STEP, layout.line_end)
        });
        let value = block.unwrap_or_else(|| on_one_line(text, within, model.1));
        self.add_written(layout, map, &format!("{key}: {value}"), is_flow);
    }

    /// Adds an entry, as it is to be written, at the end of a map.
    pub fn add_written(&mut self, layout: &Layout<'_>, map: &Node, written: &str, is_flow: bool) {
        let Value::Map(entries) = &map.value else { return };
        let Some(last) = entries.last() else {
            let inside = layout.extent(map).start + 1;
            self.changes.push((inside..inside, format!(" {written} ")));
            return;
        };
        let end = layout.value(last).end;
        let indent = " ".repeat(layout.column(last));
        if is_flow {
            let next_line = entries.len() > 1 && layout.on_own_line(last);
            let between = if next_line { format!("{}{indent}", layout.line_end) } else { " ".to_owned() };
            self.changes.push((end..end, format!(",{between}{written}")));
        } else {
            let end = layout.line_rest(end).unwrap_or(end);
            self.changes.push((end..end, format!("{}{indent}{written}", layout.line_end)));
        }
    }

    /// Makes a text that stands alone one by language.
    pub fn split(&mut self, layout: &Layout<'_>, spot: &Spot, default: Language, other: Option<(Language, &str)>) {
        let Value::Scalar(old) = &spot.node.value else { return };
        let range = layout.value(&spot.owner);
        let written = &layout.source[range.clone()];
        let is_block = matches!(old.style, ScalarStyle::Literal | ScalarStyle::Folded);
        let has_lines = is_block || written.contains('\n') || other.is_some_and(|(_, text)| text.contains('\n'));
        let line_is_free = layout.line_rest(range.end).is_some_and(|end| end == range.end);
        if !has_lines || spot.in_flow || !line_is_free && !is_block {
            let first = if spot.in_flow && !is_block {
                written.to_owned()
            } else {
                on_one_line(&old.text, Within::Flow, quotes_of(old))
            };
            let second = other.map_or(String::new(), |(language, text)| {
                format!(", {}: {}", key_of(language), on_one_line(text, Within::Flow, quotes_of(old)))
            });
            self.changes.push((range, format!("{{ {}: {first}{second} }}", key_of(default))));
            return;
        }
        let column = layout.column(&spot.owner) + STEP;
        let (indent, end) = (" ".repeat(column), layout.line_end);
        // The lines of a block go deeper with their key.
        let first = written.split('\n').enumerate().map(|(number, line)| match number {
            0 => line.to_owned(),
            _ if line.trim().is_empty() => line.to_owned(),
            _ => format!("{}{line}", " ".repeat(STEP)),
        });
        let first = first.collect::<Vec<_>>().join("\n");
        let second = other.map_or(String::new(), |(language, text)| {
            let block = if text.contains('\n') { as_block(text, column + STEP, end) } else { None };
            let text = block.unwrap_or_else(|| on_one_line(text, Within::Block, quotes_of(old)));
            format!("{end}{indent}{}: {text}", key_of(language))
        });
        let start = layout.colon_end(&spot.owner);
        self.changes.push((start..range.end, format!("{end}{indent}{}: {first}{second}", key_of(default))));
    }

    /// Adds a language at the end of the list of languages.
    pub fn add_language(&mut self, layout: &Layout<'_>, list: &Node, language: Language) {
        let Value::List(items) = &list.value else { return };
        let end = match items.last() {
            Some(last) => layout.extent(last).end,
            None => return,
        };
        if layout.is_flow(list) {
            self.changes.push((end..end, format!(", {}", key_of(language))));
            return;
        }
        let line_start = layout.source[..end].rfind('\n').map_or(0, |before| before + 1);
        let indent: String = layout.source[line_start..].chars().take_while(|character| *character == ' ').collect();
        let end = layout.line_rest(end).unwrap_or(end);
        self.changes.push((end..end, format!("{}{indent}- {}", layout.line_end, key_of(language))));
    }
}

/// A language as a key or an item; that of Norway reads as “no” unless it is quoted.
fn key_of(language: Language) -> String {
    on_one_line(language.as_str(), Within::Flow, Quotes::None)
}

fn quotes_of(scalar: &Scalar) -> Quotes {
    match scalar.style {
        ScalarStyle::SingleQuoted => Quotes::Single,
        ScalarStyle::DoubleQuoted => Quotes::Double,
        _ => Quotes::None,
    }
}
