//! Nodes as the values a definition is made of.

use super::problems::{Place, Problems, did_you_mean, either, quoted};
use super::tree::{Entry, Node, Value};

/// A map, seen as the keys that something may have.
#[derive(Clone, Copy)]
pub(super) struct Keys<'t> {
    pub place: Place,
    entries: &'t [Entry],
    /// What it describes, for messages: `a page`.
    what: &'static str,
}

impl<'t> Keys<'t> {
    /// The map that describes `what`.
    pub fn of(node: &'t Node, what: &'static str, problems: &mut Problems) -> Option<Self> {
        match &node.value {
            Value::Map(entries) => Some(Self { place: node.place, entries, what }),
            _ => {
                wrong_type(node, &format!("{what} with its keys, such as “id: …”"), problems);
                None
            }
        }
    }

    /// Complains about every key that is not `known`.
    pub fn only(&self, known: &[&str], problems: &mut Problems) {
        for entry in self.entries.iter().filter(|entry| !known.contains(&entry.key.as_str())) {
            let found = format!("{} has no {}", self.what, quoted(&entry.key));
            problems.error("unknown-key", entry.key_place, found, either(known));
            problems.help(did_you_mean(&entry.key, known.iter().copied()));
        }
    }

    pub fn get(&self, key: &str) -> Option<&'t Node> {
        self.entry(key).map(|entry| &entry.value)
    }

    pub fn entry(&self, key: &str) -> Option<&'t Entry> {
        self.entries.iter().find(|entry| entry.key == key)
    }

    pub fn entries(&self) -> &'t [Entry] {
        self.entries
    }

    /// The value of a key that must be there.
    pub fn demand(&self, key: &str, problems: &mut Problems) -> Option<&'t Node> {
        let value = self.get(key);
        // A key that is almost this one is reported as unknown, with this one as the right word.
        let is_misspelt = || self.entries.iter().any(|entry| did_you_mean(&entry.key, [key]).is_some());
        if value.is_none() && !is_misspelt() {
            let found = format!("{} lacks {}", self.what, quoted(key));
            problems.error("missing-key", self.place, found, format!("“{key}: …” here"));
        }
        value
    }
}

pub(super) fn wrong_type(node: &Node, expected: &str, problems: &mut Problems) {
    let found = match &node.value {
        Value::Scalar(scalar) if scalar.is_plain && is_null(&scalar.text) => "nothing stands here".to_owned(),
        Value::Scalar(scalar) => format!("{} stands here", quoted(&scalar.text)),
        Value::List(_) => "a list stands here".to_owned(),
        Value::Map(_) => "a map stands here".to_owned(),
    };
    problems.error("wrong-type", node.place, found, expected);
}

fn is_null(text: &str) -> bool {
    matches!(text, "" | "~" | "null" | "Null" | "NULL")
}

/// The items of a list.
pub(super) fn list<'t>(node: &'t Node, expected: &str, problems: &mut Problems) -> Option<&'t [Node]> {
    match &node.value {
        Value::List(items) => Some(items),
        _ => {
            wrong_type(node, expected, problems);
            None
        }
    }
}

/// A text that is not blank.
pub(super) fn word<'t>(node: &'t Node, expected: &str, problems: &mut Problems) -> Option<&'t str> {
    match &node.value {
        Value::Scalar(scalar) if scalar.is_plain && is_null(&scalar.text) => {
            wrong_type(node, expected, problems);
            None
        }
        Value::Scalar(scalar) if scalar.text.trim().is_empty() => {
            problems.error("empty", node.place, "this text is empty", expected);
            None
        }
        Value::Scalar(scalar) => Some(&scalar.text),
        _ => {
            wrong_type(node, expected, problems);
            None
        }
    }
}

pub(super) fn flag(node: &Node, problems: &mut Problems) -> Option<bool> {
    if let Value::Scalar(scalar) = &node.value
        && scalar.is_plain
    {
        match scalar.text.as_str() {
            "true" => return Some(true),
            "false" => return Some(false),
            _ => {}
        }
    }
    wrong_type(node, "true or false", problems);
    None
}

/// A whole number within the limits, which are part of it.
pub(super) fn integer(node: &Node, (least, most): (i64, i64), problems: &mut Problems) -> Option<i64> {
    let expected = format!("a whole number from {least} to {most}");
    match &node.value {
        Value::Scalar(scalar) => match scalar.text.trim().parse::<i64>() {
            Ok(number) if scalar.is_plain && (least..=most).contains(&number) => return Some(number),
            Ok(number) if scalar.is_plain => {
                problems.error("out-of-range", node.place, format!("{number} stands here"), expected);
            }
            Ok(number) => {
                wrong_type(node, &expected, problems);
                problems.help(Some(format!("write {number} without quotes")));
            }
            Err(_) => wrong_type(node, &expected, problems),
        },
        _ => wrong_type(node, &expected, problems),
    }
    None
}

/// A number with a point for its decimals.
pub(super) fn number(node: &Node, problems: &mut Problems) -> Option<f64> {
    const EXPECTED: &str = "a number such as 12 or 12.5";
    if let Value::Scalar(scalar) = &node.value
        && scalar.is_plain
    {
        let looks_right = scalar.text.chars().all(|character| character.is_ascii_digit() || "+-.".contains(character));
        let value = scalar.text.parse::<f64>().ok().filter(|value| looks_right && value.is_finite());
        if value.is_some() {
            return value;
        }
        wrong_type(node, EXPECTED, problems);
        if scalar.text.contains(',') {
            problems.help(Some("write a point before the decimals"));
        }
        return None;
    }
    wrong_type(node, EXPECTED, problems);
    None
}

pub(super) fn date(node: &Node, problems: &mut Problems) -> Option<jiff::civil::Date> {
    const EXPECTED: &str = "a date such as 2026-03-01";
    let text = word(node, EXPECTED, problems)?;
    let as_iso = text.len() == "2026-03-01".len() && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    let date = text.parse().ok().filter(|_| as_iso);
    if date.is_none() {
        wrong_type(node, EXPECTED, problems);
    }
    date
}
