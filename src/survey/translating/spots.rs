//! Where the texts of a definition stand, and what each is called.

use std::collections::{BTreeMap, BTreeSet};

use super::layout::Layout;
use crate::survey::reading::problems::Place;
use crate::survey::reading::tree::{Entry, Node, Value};
use crate::wording::Language;

/// A text of the definition, where it is written.
#[derive(Clone, Debug)]
pub(super) struct Spot {
    pub key: String,
    pub found: Found,
    /// The text by language, or alone in a survey of one language.
    pub node: Node,
    /// The key it is the value of.
    pub owner: Entry,
    /// Whether it lies between braces or brackets.
    pub in_flow: bool,
}

/// What a text is part of, for those who are to translate it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    pub page: Option<String>,
    pub question: Option<String>,
    /// The words on the way to it: `options`, `3`, `text`.
    pub steps: Vec<String>,
}

impl Spot {
    pub fn versions(&self, default: Language) -> BTreeMap<Language, String> {
        match &self.node.value {
            Value::Scalar(scalar) => BTreeMap::from([(default, scalar.text.clone())]),
            Value::Map(entries) => entries.iter().filter_map(version).collect(),
            Value::List(_) => BTreeMap::new(),
        }
    }
}

fn version(entry: &Entry) -> Option<(Language, String)> {
    match &entry.value.value {
        Value::Scalar(scalar) => Some((entry.key.parse().ok()?, scalar.text.clone())),
        _ => None,
    }
}

/// All texts, in the order of the file. One that is repeated by an alias is there once.
pub(super) fn all(root: &Node, texts: &BTreeSet<Place>, layout: &Layout<'_>) -> Vec<Spot> {
    let mut search = Search { texts, layout, seen: BTreeSet::new(), names: BTreeSet::new(), spots: Vec::new() };
    search.visit(root, &Found::default(), None, false);
    search.spots
}

struct Search<'s> {
    texts: &'s BTreeSet<Place>,
    layout: &'s Layout<'s>,
    seen: BTreeSet<Place>,
    names: BTreeSet<String>,
    spots: Vec<Spot>,
}

impl Search<'_> {
    fn visit(&mut self, node: &Node, found: &Found, owner: Option<&Entry>, in_flow: bool) {
        if self.texts.contains(&node.place) {
            if let Some(owner) = owner.filter(|_| self.seen.insert(node.place)) {
                let key = self.key_of(found);
                let (found, node, owner) = (found.clone(), node.clone(), owner.clone());
                self.spots.push(Spot { key, found, node, owner, in_flow });
            }
            return;
        }
        let in_flow = in_flow || self.layout.is_flow(node);
        match &node.value {
            Value::Scalar(_) => {}
            Value::Map(entries) => {
                for entry in entries {
                    self.visit(&entry.value, &found.with(&entry.key), Some(entry), in_flow);
                }
            }
            Value::List(items) => {
                for (position, item) in items.iter().enumerate() {
                    let name = name_of(item).map_or_else(|| (position + 1).to_string(), str::to_owned);
                    self.visit(item, &found.inside(&name), None, in_flow);
                }
            }
        }
    }

    /// The path to a text; a question is named by its id alone, so that it keeps its key on another page.
    fn key_of(&mut self, found: &Found) -> String {
        let start = match (&found.question, &found.page) {
            (Some(question), _) => vec![question.as_str()],
            (None, Some(page)) => vec!["pages", page.as_str()],
            (None, None) => Vec::new(),
        };
        let path: Vec<&str> = start.into_iter().chain(found.steps.iter().map(String::as_str)).collect();
        let mut key = path.join("/");
        while !self.names.insert(key.clone()) {
            key.push('+');
        }
        key
    }
}

impl Found {
    fn with(&self, step: &str) -> Self {
        let mut found = self.clone();
        found.steps.push(step.to_owned());
        found
    }

    fn inside(&self, name: &str) -> Self {
        let steps: Vec<&str> = self.steps.iter().map(String::as_str).collect();
        match steps.as_slice() {
            ["pages"] if self.page.is_none() => Self { page: Some(name.to_owned()), ..Self::default() },
            ["questions"] if self.page.is_some() && self.question.is_none() => {
                Self { page: self.page.clone(), question: Some(name.to_owned()), steps: Vec::new() }
            }
            _ => self.with(name),
        }
    }
}

/// What an item of a list is called: its id, or its code.
fn name_of(item: &Node) -> Option<&str> {
    let Value::Map(entries) = &item.value else { return None };
    let named = |key: &str| entries.iter().find(|entry| entry.key == key);
    match &named("id").or_else(|| named("code"))?.value.value {
        Value::Scalar(scalar) => Some(&scalar.text),
        _ => None,
    }
}
