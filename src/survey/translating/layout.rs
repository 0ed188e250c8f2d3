//! How a definition is laid out: which bytes of the file each key and value takes.

use std::ops::Range;

use saphyr_parser::ScalarStyle;

use super::offsets::Offsets;
use crate::survey::reading::tree::{Entry, Node, Value};

/// A file and the places in it.
#[derive(Debug)]
pub(super) struct Layout<'s> {
    pub source: &'s str,
    offsets: Offsets,
    /// What ends the lines of this file.
    pub line_end: &'static str,
}

impl<'s> Layout<'s> {
    pub fn of(source: &'s str) -> Self {
        let first_line = source.split_once('\n').map_or("", |(line, _)| line);
        let line_end = if first_line.ends_with('\r') { "\r\n" } else { "\n" };
        Self { source, offsets: Offsets::of(source), line_end }
    }

    /// Whether a list or a map is written between brackets or braces.
    pub fn is_flow(&self, node: &Node) -> bool {
        !matches!(node.value, Value::Scalar(_)) && self.source[self.start(node)..].starts_with(['{', '['])
    }

    /// How many spaces stand before a key: its own indent, that of its map in a list included.
    pub fn column(&self, entry: &Entry) -> usize {
        entry.key_place.column - 1
    }

    /// Whether the key begins a line other than that of `other`.
    pub fn on_own_line(&self, entry: &Entry) -> bool {
        let from = self.key_start(entry);
        let line_start = self.source[..from].rfind('\n').map_or(0, |end| end + 1);
        self.source[line_start..from].trim().is_empty()
    }

    pub fn key_start(&self, entry: &Entry) -> usize {
        self.offsets.byte((entry.key_place.line, entry.key_place.column - 1))
    }

    /// Behind the colon of a key.
    pub fn colon_end(&self, entry: &Entry) -> usize {
        let start = self.key_start(entry);
        let key_end = match self.source[start..].chars().next() {
            Some(quote @ ('"' | '\'')) => self.quoted_end(start, quote),
            _ => start + entry.key.len(),
        };
        let key_end = key_end.min(self.source.len());
        self.source.get(key_end..).and_then(|rest| rest.find(':')).map_or(key_end, |colon| key_end + colon + 1)
    }

    /// The value of a key as it is written, without its anchor; the place behind the colon if there is none.
    pub fn value(&self, entry: &Entry) -> Range<usize> {
        let after_colon = self.colon_end(entry);
        let token = self.skip_blank(after_colon);
        if self.source[token..].starts_with('*') {
            let name = |character: char| character.is_whitespace() || ",[]{}".contains(character);
            let length = self.source[token..].find(name).unwrap_or(self.source.len() - token);
            return token..token + length;
        }
        match &entry.value.value {
            Value::Scalar(scalar) if scalar.is_plain && scalar.text.is_empty() => after_colon..after_colon,
            _ => {
                // The parser has a block of lines begin at its first line, not at its header.
                let start = self.behind_properties(token);
                start..self.end(&entry.value, start, self.column(entry))
            }
        }
    }

    /// Behind a list's or a flow map's last item, or before the brace that closes it when it has none.
    pub fn extent(&self, node: &Node) -> Range<usize> {
        let start = self.start(node);
        start..self.end(node, start, 0)
    }

    /// The first character of a node, behind its anchor.
    fn start(&self, node: &Node) -> usize {
        self.behind_properties(self.offsets.byte(node.extent.0))
    }

    fn behind_properties(&self, mut at: usize) -> usize {
        while self.source[at..].starts_with(['&', '!']) {
            let rest = &self.source[at..];
            at += rest.find(char::is_whitespace).unwrap_or(rest.len());
            at = self.skip_blank(at);
        }
        at
    }

    /// Behind the last character of a node that begins at `start`, below a key in this column.
    fn end(&self, node: &Node, start: usize, column: usize) -> usize {
        match &node.value {
            Value::Scalar(scalar) => match scalar.style {
                ScalarStyle::Plain => {
                    let end = self.offsets.byte(node.extent.1).max(start);
                    start + self.source[start..end].trim_end().len()
                }
                ScalarStyle::SingleQuoted => self.quoted_end(start, '\''),
                ScalarStyle::DoubleQuoted => self.quoted_end(start, '"'),
                ScalarStyle::Literal | ScalarStyle::Folded => self.block_end(start, column),
            },
            Value::List(_) | Value::Map(_) if self.is_flow(node) => self.offsets.byte(node.extent.1),
            Value::List(items) => items.last().map_or(start, |last| self.end(last, self.start(last), column)),
            Value::Map(entries) => entries.last().map_or(start, |last| self.value(last).end),
        }
    }

    /// Behind white space, line ends and comments.
    fn skip_blank(&self, mut at: usize) -> usize {
        loop {
            let rest = &self.source[at..];
            let blank = rest.len() - rest.trim_start().len();
            at += blank;
            let is_comment = self.source[at..].starts_with('#') && (blank > 0 || at == 0);
            if !is_comment {
                return at;
            }
            at += self.source[at..].find('\n').unwrap_or(self.source.len() - at);
        }
    }

    fn quoted_end(&self, start: usize, quote: char) -> usize {
        let mut characters = self.source[start..].char_indices().skip(1).peekable();
        while let Some((at, character)) = characters.next() {
            let doubled = || quote == '\'' && self.source[start + at + 1..].starts_with('\'');
            if character == '\\' && quote == '"' || character == quote && doubled() {
                characters.next();
            } else if character == quote {
                return start + at + 1;
            }
        }
        self.source.len()
    }

    /// The header of a block scalar, up to the end of its line.
    pub fn block_header(&self, start: usize) -> &'s str {
        self.source[start..].lines().next().unwrap_or("")
    }

    /// How far the lines of a block scalar are indented, below a key in this column.
    pub fn block_indent(&self, start: usize, column: usize) -> Option<usize> {
        let header = self.block_header(start);
        let marks = header.split(char::is_whitespace).next().unwrap_or("");
        if let Some(deeper) = marks.chars().find_map(|mark| mark.to_digit(10)) {
            return Some(column + usize::try_from(deeper).unwrap_or(0));
        }
        let first = self.source[start..].lines().skip(1).find(|line| !line.trim().is_empty())?;
        let indent = first.len() - first.trim_start_matches(' ').len();
        (indent > column).then_some(indent)
    }

    fn block_end(&self, start: usize, column: usize) -> usize {
        let header = self.block_header(start);
        let keeps = header.split(char::is_whitespace).next().is_some_and(|marks| marks.contains('+'));
        let mut end = start + header.len();
        let Some(indent) = self.block_indent(start, column) else { return end };
        let mut at = start;
        for (number, line) in self.source[start..].split_inclusive('\n').enumerate() {
            let text = line.trim_end_matches(['\n', '\r']);
            let is_blank = text.trim().is_empty();
            let is_inside = is_blank || text.len() - text.trim_start_matches(' ').len() >= indent;
            if number > 0 && !is_inside {
                break;
            }
            if number > 0 && (!is_blank || keeps) {
                end = at + text.len();
            }
            at += line.len();
        }
        end
    }

    /// The end of the line that `at` stands on, before what ends it, if only a comment stands between.
    pub fn line_rest(&self, at: usize) -> Option<usize> {
        let rest = self.source[at..].lines().next().unwrap_or("");
        let between = rest.trim_start();
        let is_free = between.is_empty() || between.starts_with('#') && between.len() < rest.len();
        is_free.then_some(at + rest.len())
    }
}
