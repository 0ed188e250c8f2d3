//! YAML as a tree of texts, lists and maps, each with its place; with limits against hostile files.

use std::collections::{BTreeMap, BTreeSet};

use saphyr_parser::{Event, Marker, Parser, ScalarStyle, ScanError, Span, StrInput};

use super::problems::{Place, Problem, Problems, Severity, quoted};

#[derive(Clone, Debug)]
pub(in crate::survey) struct Node {
    pub value: Value,
    pub place: Place,
    /// From its first character, an anchor included, to behind its last: for whoever changes the file in place.
    pub extent: (Mark, Mark),
    /// Nodes in this one, itself included: what an alias to it costs.
    weight: usize,
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
const DEEPEST: usize = 24;

/// The only document of `source`; without one, a problem says why.
pub(super) fn grow<'p>(source: &'p str, problems: &'p mut Problems) -> Option<Node> {
    if source.len() > MOST_BYTES {
        let found = format!("the file holds {} bytes", source.len());
        problems.error("too-large", Place::START, found, format!("at most {MOST_BYTES} bytes"));
        return None;
    }
    let lines: Vec<&str> = source.lines().collect();
    let mut growth = Growth { problems, lines, open: Vec::new(), anchors: BTreeMap::new(), nodes: 0, root: None };
    let mut parser: Parser<'_, StrInput<'_>> = Parser::new_from_str(source);
    while let Some(next) = parser.next_event() {
        let went_on = match next {
            Ok((event, span)) => growth.take(event, span),
            Err(fault) => {
                growth.problems.add(syntax(source, &fault));
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
    nodes: usize,
    root: Option<Node>,
}

/// A list or a map that is not closed yet.
struct Open {
    place: Place,
    from: Mark,
    anchor: usize,
    weight: usize,
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
            Event::Alias(anchor) => match self.anchors.get(&anchor).cloned() {
                Some(node) => {
                    self.nodes += node.weight;
                    self.place(node, anchor)
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
                let scalar = Scalar { text, is_plain: style == ScalarStyle::Plain, style, starts_at };
                let extent = (mark_of(span.start), mark_of(span.end));
                self.place(Node { value: Value::Scalar(scalar), place, extent, weight: 1 }, anchor)
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
        self.open.push(Open { place, from: mark_of(span.start), anchor, weight: 1, content });
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

    /// Puts a finished node where it belongs.
    fn place(&mut self, node: Node, anchor: usize) -> Result<(), Stop> {
        self.nodes += 1;
        if self.nodes > MOST_NODES {
            let expected = format!("at most {MOST_NODES} values, repeated ones included");
            return self.stop("too-many-values", node.place, "the file holds too many values", expected);
        }
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
                        return self.stop("key-not-text", node.place, "a key is a list or a map", "a word and a colon");
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

fn syntax(source: &str, fault: &ScanError) -> Problem {
    let mark = fault.marker();
    let line = source.lines().nth(mark.line().saturating_sub(1)).unwrap_or("");
    let indent: String = line.chars().take_while(|character| character.is_whitespace()).collect();
    let help = if indent.contains('\t') {
        Some("indent with spaces, not with tabs".to_owned())
    } else if line.contains("{{") {
        Some("put a text that holds “{{…}}” between quotes".to_owned())
    } else if line.matches(": ").count() > 1 {
        Some("put a text that holds “: ” between quotes".to_owned())
    } else {
        None
    };
    let is_too_deep = fault.info().contains("recursion limit");
    Problem {
        code: if is_too_deep { "too-deep" } else { "syntax" },
        severity: Severity::Error,
        place: Place { line: mark.line().max(1), column: mark.col() + 1, length: 1 },
        message: format!("this is not YAML: {}", fault.info()),
        expected: "lines of “key: value”, and lists whose items begin with “- ”".to_owned(),
        help,
    }
}
