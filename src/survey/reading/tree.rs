//! YAML as a tree of texts, lists and maps, each with its place; with limits against hostile files.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::AddAssign;

use saphyr_parser::{Event, Marker, Parser, ScalarStyle, Span, StrInput};

use super::problems::{Place, Problems, quoted};
use super::syntax;

#[derive(Clone, Debug)]
pub(in crate::survey) struct Node {
    pub value: Value,
    pub place: Place,
    /// From its first character, an anchor included, to behind its last: for whoever changes the file in place.
    pub extent: (Mark, Mark),
    weight: Weight,
}

/// How much a node holds: what an alias to it costs.
#[derive(Clone, Copy, Debug, Default)]
struct Weight {
    /// Itself included.
    nodes: usize,
    /// Of texts and keys.
    bytes: usize,
}

impl AddAssign for Weight {
    fn add_assign(&mut self, other: Self) {
        self.nodes += other.nodes;
        self.bytes += other.bytes;
    }
}

#[derive(Clone, Debug)]
pub(in crate::survey) enum Value {
    Scalar(Scalar),
    List(Vec<Node>),
    Map(Vec<Entry>),
}

#[derive(Clone, Debug)]
pub(in crate::survey) struct Scalar {
    pub text: String,
    /// Without quotes: may be a number or a boolean.
    pub is_plain: bool,
    pub style: ScalarStyle,
    /// Where the text begins in its place, if every character of it is a character of the line.
    pub starts_at: Option<usize>,
    /// A comment right behind it that reads as if it were meant to be part of it: `Our priority #1`.
    pub cut_off: Option<Place>,
}

#[derive(Clone, Debug)]
pub(in crate::survey) struct Entry {
    pub key: String,
    pub key_place: Place,
    pub value: Node,
}

/// A line from 1 and the characters before it on that line.
pub(in crate::survey) type Mark = (usize, usize);

const MOST_BYTES: usize = 1024 * 1024;
const MOST_NODES: usize = 50_000;
/// Of text with its repetitions: whoever repeats by alias repeats labels, not pages.
const MOST_TEXT: usize = 4 * MOST_BYTES;
const DEEPEST: usize = 24;
/// Nobody reads longer lines, and looking into one for each of its values takes too long.
const LONGEST_LINE: usize = 20_000;

/// The only document of `source`; without one, a problem says why.
pub(super) fn grow<'p>(source: &'p str, problems: &'p mut Problems) -> Option<Node> {
    if source.len() > MOST_BYTES {
        let found = format!("the file holds {} bytes", source.len());
        problems.error("too-large", Place::START, found, format!("at most {MOST_BYTES} bytes"));
        return None;
    }
    let lines: Vec<&str> = source.lines().collect();
    let (open, anchors, grown) = (Vec::new(), BTreeMap::new(), Weight::default());
    let mut growth = Growth { problems, lines, open, anchors, grown, root: None };
    let mut parser: Parser<'_, StrInput<'_>> = Parser::new_from_str(source);
    while let Some(next) = parser.next_event() {
        let went_on = match next {
            Ok((event, span)) => growth.take(event, span),
            Err(fault) => {
                growth.problems.add(syntax::problem(source, &fault));
                Err(Stop)
            }
        };
        if went_on.is_err() {
            return None;
        }
    }
    let Growth { problems, root, .. } = growth;
    if root.is_none() {
        problems.error("empty", Place::START, "the file is empty", "a survey, beginning with “survey: its-code”");
    }
    root
}

/// A problem was found after which the rest can't be understood.
struct Stop;

struct Growth<'p> {
    problems: &'p mut Problems,
    lines: Vec<&'p str>,
    open: Vec<Open>,
    anchors: BTreeMap<usize, Node>,
    /// All that is there so far, repetitions included.
    grown: Weight,
    root: Option<Node>,
}

/// A list or a map that is not closed yet.
struct Open {
    place: Place,
    from: Mark,
    anchor: usize,
    weight: Weight,
    content: Content,
}

enum Content {
    List(Vec<Node>),
    Map { entries: Vec<Entry>, keys: BTreeSet<String>, key: Option<(String, Place)> },
}

impl Growth<'_> {
    fn take(&mut self, event: Event<'_>, span: Span) -> Result<(), Stop> {
        match event {
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => Ok(()),
            Event::DocumentStart(_) if self.root.is_none() => Ok(()),
            Event::DocumentStart(_) => {
                let expected = "one survey per file";
                self.stop("second-document", place_of(span), "a second document begins here", expected)
            }
            Event::Alias(anchor) => match self.anchors.get(&anchor).map(|node| node.weight) {
                Some(weight) => {
                    // Before it is copied: a few letters may stand for more than there is memory.
                    self.pay(weight, place_of(span))?;
                    let Some(node) = self.anchors.get(&anchor).cloned() else { return Ok(()) };
                    self.place(node, 0)
                }
                None => self.stop("alias-to-itself", place_of(span), "this refers to what it is part of", "a value"),
            },
            Event::Scalar(text, style, anchor, tag) => {
                self.no_tag(tag.is_some(), span);
                let text = text.into_owned();
                let mut place = place_of(span);
                if matches!(style, ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted) {
                    place.length = self.quoted_length(place);
                }
                let starts_at = starts_at(&text, style, place);
                let weight = Weight { nodes: 1, bytes: text.len() };
                self.pay(weight, place)?;
                let is_plain = style == ScalarStyle::Plain;
                let cut_off = if is_plain { self.cut_off(&text, mark_of(span.end)) } else { None };
                let scalar = Scalar { text, is_plain, style, starts_at, cut_off };
                let extent = (mark_of(span.start), mark_of(span.end));
                self.place(Node { value: Value::Scalar(scalar), place, extent, weight }, anchor)
            }
            Event::SequenceStart(anchor, tag) => {
                self.no_tag(tag.is_some(), span);
                self.open(Content::List(Vec::new()), anchor, span)
            }
            Event::MappingStart(anchor, tag) => {
                self.no_tag(tag.is_some(), span);
                self.open(Content::Map { entries: Vec::new(), keys: BTreeSet::new(), key: None }, anchor, span)
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(span),
        }
    }

    fn open(&mut self, content: Content, anchor: usize, span: Span) -> Result<(), Stop> {
        let place = place_of(span);
        if self.open.len() >= DEEPEST {
            let expected = format!("at most {DEEPEST} levels");
            return self.stop("too-deep", place, "this lies too deep", expected);
        }
        let weight = Weight { nodes: 1, bytes: 0 };
        self.pay(weight, place)?;
        self.open.push(Open { place, from: mark_of(span.start), anchor, weight, content });
        Ok(())
    }

    fn close(&mut self, span: Span) -> Result<(), Stop> {
        let Some(Open { mut place, from, anchor, weight, content }) = self.open.pop() else { return Ok(()) };
        let value = match content {
            Content::List(nodes) => Value::List(nodes),
            Content::Map { entries, .. } => {
                if let Some(first) = entries.first() {
                    place = first.key_place;
                }
                Value::Map(entries)
            }
        };
        self.place(Node { value, place, extent: (from, mark_of(span.end)), weight }, anchor)
    }

    /// Counts what is about to grow.
    fn pay(&mut self, weight: Weight, place: Place) -> Result<(), Stop> {
        self.grown += weight;
        if self.grown.nodes > MOST_NODES {
            let expected = format!("at most {MOST_NODES} values, repeated ones included");
            return self.stop("too-many-values", place, "the file holds too many values", expected);
        }
        if self.grown.bytes > MOST_TEXT {
            let expected = format!("at most {MOST_TEXT} bytes of text, repeated ones included");
            return self.stop("too-large", place, "the file repeats too much text", expected);
        }
        Ok(())
    }

    /// Puts a finished node where it belongs.
    fn place(&mut self, node: Node, anchor: usize) -> Result<(), Stop> {
        if anchor > 0 {
            self.anchors.insert(anchor, node.clone());
        }
        let Some(open) = self.open.last_mut() else {
            self.root = Some(node);
            return Ok(());
        };
        open.weight += node.weight;
        match &mut open.content {
            Content::List(nodes) => nodes.push(node),
            Content::Map { entries, keys, key } => match key.take() {
                None => match node.value {
                    Value::Scalar(scalar) => *key = Some((scalar.text, node.place)),
                    _ => {
                        let help = syntax::help(&self.lines, node.place.line, "");
                        let stopped =
                            self.stop("key-not-text", node.place, "a key is a list or a map", "a word and a colon");
                        self.problems.help(help);
                        return stopped;
                    }
                },
                Some((key, key_place)) => {
                    if !keys.insert(key.clone()) {
                        let found = format!("{} is here a second time", quoted(&key));
                        self.problems.error("duplicate-key", key_place, found, "each key once");
                    } else {
                        let is_nothing =
                            matches!(&node.value, Value::Scalar(scalar) if scalar.text.is_empty() && scalar.is_plain);
                        let place = if is_nothing { key_place } else { node.place };
                        entries.push(Entry { key, key_place, value: Node { place, ..node } });
                    }
                }
            },
        }
        Ok(())
    }

    /// How far a text between quotes reaches on its line; the parser counts what follows as well.
    fn quoted_length(&self, place: Place) -> usize {
        let line = self.lines.get(place.line - 1).copied().unwrap_or("");
        if line.len() > LONGEST_LINE {
            return place.length;
        }
        let mut characters = line.chars().skip(place.column - 1);
        let Some(quote) = characters.next() else { return 1 };
        let mut length = 1;
        let mut is_escaped = false;
        for character in characters {
            length += 1;
            if character == quote && !is_escaped {
                break;
            }
            is_escaped = quote == '"' && character == '\\' && !is_escaped;
        }
        length
    }

    /// The comment behind a text without quotes that ends at `end`, if a word or a number follows its sign at once.
    fn cut_off(&self, text: &str, (line, column): Mark) -> Option<Place> {
        let line_text = self.lines.get(line.checked_sub(1)?).filter(|line| line.len() <= LONGEST_LINE)?;
        let rest: Vec<char> = line_text.chars().skip(column).collect();
        let at = rest.iter().position(|character| !character.is_whitespace())?;
        let is_sign = rest[at] == '#' && rest.get(at + 1).is_some_and(|next| next.is_alphanumeric());
        let place = Place { line, column: column + at + 1, length: rest.len() - at };
        (is_sign && !text.is_empty()).then_some(place)
    }

    fn no_tag(&mut self, has_tag: bool, span: Span) {
        if has_tag {
            self.problems.error("tag", place_of(span), "a type is written with “!”", "the value alone");
        }
    }

    fn stop(
        &mut self,
        code: &'static str,
        place: Place,
        message: &str,
        expected: impl Into<String>,
    ) -> Result<(), Stop> {
        self.problems.error(code, place, message, expected);
        Err(Stop)
    }
}

fn mark_of(mark: Marker) -> Mark {
    (mark.line(), mark.col())
}

fn place_of(span: Span) -> Place {
    let on_one_line = span.start.line() == span.end.line();
    let length = if on_one_line { span.len().max(1) } else { 1 };
    Place { line: span.start.line(), column: span.start.col() + 1, length }
}

/// How far into its place a text begins: only if nothing was folded, escaped or left out.
fn starts_at(text: &str, style: ScalarStyle, place: Place) -> Option<usize> {
    let quotes = match style {
        ScalarStyle::Plain => 0,
        ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => 1,
        ScalarStyle::Literal | ScalarStyle::Folded => return None,
    };
    let as_written = text.chars().count() + 2 * quotes == place.length;
    as_written.then_some(quotes)
}
