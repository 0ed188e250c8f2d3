//! The texts of a definition, out for a translator and back into the file.
//!
//! The file is the author's: comments, order, quotes and line breaks stay as
//! they are. A text is put in at its own place, and the outcome is read again
//! and held against what was meant, so that a file never changes by accident.

mod comparing;
mod editing;
mod layout;
mod marks;
mod offsets;
mod scalars;
mod spots;
#[cfg(test)]
mod tests;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use crate::survey::Survey;
use crate::survey::reading::tree::{Node, Value};
use crate::survey::reading::{self, Problem, Severity, Tree};
use crate::wording::Language;

use editing::Edits;
use layout::Layout;
use spots::Spot;

pub use comparing::{Change, Outcome, Remark, Returned, ReturnedRow};
pub use spots::Found;

/// A definition file that can be used, with its texts by key.
#[derive(Debug)]
pub struct Definition<'s> {
    /// The mark that some editors begin a file with, which stays.
    mark: &'s str,
    /// What follows it.
    source: &'s str,
    survey: Survey,
    root: Node,
    spots: Vec<Spot>,
}

/// One text, as it is to be translated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translatable {
    /// The path to it, which stays the same as long as ids and codes do: `q01/options/3/text`.
    pub key: String,
    pub found: Found,
    pub versions: BTreeMap<Language, String>,
}

/// The sheet a translator works on.
#[derive(Clone, Debug)]
pub struct Sheet {
    pub survey: String,
    pub from: Language,
    pub to: Language,
    pub rows: Vec<Row>,
}

/// A text in the language it comes from and, as far as it is there, in the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub key: String,
    pub found: Found,
    pub source: String,
    pub present: Option<String>,
}

/// Why texts were not put into a file.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum NotWritten {
    #[error("there is no text {0} in the definition")]
    Unknown(String),
    #[error("the text {key} on line {line} is written in a way that can't be changed in place; change it by hand")]
    NotInPlace { key: String, line: usize },
}

impl<'s> Definition<'s> {
    /// Reads a definition; one with errors has no texts to rely on, so its problems come instead.
    pub fn read(source: &'s str) -> Result<Self, Vec<Problem>> {
        let (mark, source) = source.split_at(source.len() - reading::without_mark(source).len());
        let (reading, tree) = reading::read_with_tree(source);
        let (Some(survey), Some(tree)) = (reading.survey, tree) else {
            return Err(reading.problems.into_iter().filter(|problem| problem.severity == Severity::Error).collect());
        };
        let spots = spots::all(&tree.root, &tree.texts, &Layout::of(source));
        Ok(Self { mark, source, survey, root: tree.root, spots })
    }

    pub fn survey(&self) -> &Survey {
        &self.survey
    }

    /// Every text, in the order of the file.
    pub fn texts(&self) -> impl Iterator<Item = Translatable> + '_ {
        self.spots.iter().map(|spot| Translatable {
            key: spot.key.clone(),
            found: spot.found.clone(),
            versions: spot.versions(self.survey.default_language()),
        })
    }

    /// What a translator into `to` gets. Ends of lines that are not seen are left out.
    pub fn sheet(&self, to: Language) -> Sheet {
        let from = self.source_of(to);
        let rows = self.texts().chain(self.words(to)).map(|text| {
            let version = |language: Language| text.versions.get(&language).map(|text| text.trim().to_owned());
            Row {
                source: version(from).or_else(|| text.versions.values().next().cloned()).unwrap_or_default(),
                present: version(to).filter(|text| !text.is_empty()),
                key: text.key,
                found: text.found,
            }
        });
        Sheet { survey: self.survey.code.clone(), from, to, rows: rows.collect() }
    }

    /// The language that is translated from: the first of the survey that is another one.
    fn source_of(&self, to: Language) -> Language {
        self.survey.languages.iter().copied().find(|language| *language != to).unwrap_or(to)
    }

    /// The file with these texts, by key, in `language`, which is added to the languages if it is new.
    /// What does not change stays the same to the byte.
    pub fn with_texts(&self, language: Language, texts: &BTreeMap<String, String>) -> Result<String, NotWritten> {
        let words = self.words(language);
        let is_known =
            |key: &String| self.spots.iter().any(|spot| spot.key == *key) || words.iter().any(|word| word.key == *key);
        if let Some(unknown) = texts.keys().find(|key| !is_known(key)) {
            return Err(NotWritten::Unknown(unknown.clone()));
        }
        if texts.is_empty() {
            return Ok(format!("{}{}", self.mark, self.source));
        }
        let written = self.edited(language, texts);
        if self.reads_as_meant(&written, language, texts) {
            return Ok(format!("{}{written}", self.mark));
        }
        // One that is to blame is named: the first that does not go in alone.
        let to_blame = self.spots.iter().filter(|spot| texts.contains_key(&spot.key)).find(|spot| {
            let alone: BTreeMap<String, String> =
                texts.get(&spot.key).map(|text| (spot.key.clone(), text.clone())).into_iter().collect();
            !self.reads_as_meant(&self.edited(language, &alone), language, &alone)
        });
        let (key, line) = to_blame.map_or_else(
            || ("languages".to_owned(), self.languages().map_or(1, |node| node.place.line)),
            |spot| (spot.key.clone(), spot.node.place.line),
        );
        Err(NotWritten::NotInPlace { key, line })
    }

    fn edited(&self, language: Language, texts: &BTreeMap<String, String>) -> String {
        let layout = Layout::of(self.source);
        let default = self.survey.default_language();
        let mut edits = Edits::default();
        let is_new = !self.survey.languages.contains(&language);
        if let Some(list) = self.languages().filter(|_| is_new) {
            edits.add_language(&layout, list, language);
        }
        // A survey in one language may have texts that stand alone; in several none may.
        let now_several = is_new && self.survey.languages.len() == 1;
        for spot in &self.spots {
            let stands_alone = matches!(spot.node.value, Value::Scalar(_));
            match texts.get(&spot.key) {
                Some(text) => edits.put(&layout, spot, language, text, default),
                None if now_several && stands_alone => edits.split(&layout, spot, default, None),
                None => {}
            }
        }
        self.edit_words(&layout, &mut edits, language, &words_in(texts));
        edits.applied(self.source)
    }

    fn languages(&self) -> Option<&Node> {
        let Value::Map(entries) = &self.root.value else { return None };
        entries.iter().find(|entry| entry.key == "languages").map(|entry| &entry.value)
    }

    /// Whether `written` is this definition with exactly these texts in `language`.
    fn reads_as_meant(&self, written: &str, language: Language, texts: &BTreeMap<String, String>) -> bool {
        let default = self.survey.default_language();
        let (after, tree) = reading::read_with_tree(written);
        let (Some(_), Some(Tree { root, .. })) = (after.survey, tree) else { return false };
        let meant = |node: &Node| -> Option<Meaning> {
            if self.languages().is_some_and(|list| list.place == node.place) {
                let mut all: Vec<Language> = self.survey.languages.clone();
                if !all.contains(&language) {
                    all.push(language);
                }
                return Some(Meaning::List(all.iter().map(|each| Meaning::Text(each.to_string())).collect()));
            }
            let spot = self.spots.iter().find(|spot| spot.node.place == node.place)?;
            let becomes_map = matches!(&node.value, Value::Scalar(_)) && !self.survey.languages.contains(&language);
            let text = texts.get(&spot.key);
            let mut versions: Vec<(String, Meaning)> = match &node.value {
                Value::Map(entries) => {
                    entries.iter().map(|entry| (entry.key.clone(), Meaning::of(&entry.value, &|_| None))).collect()
                }
                Value::Scalar(scalar) if becomes_map => {
                    vec![(default.to_string(), Meaning::Text(scalar.text.clone()))]
                }
                _ => return text.map(|text| Meaning::Text(text.clone())),
            };
            if let Some(text) = text {
                let text = Meaning::Text(text.clone());
                match versions.iter_mut().find(|(key, _)| key == language.as_str()) {
                    Some((_, version)) => *version = text,
                    None => versions.push((language.to_string(), text)),
                }
            }
            Some(Meaning::Map(versions))
        };
        let meant = Meaning::of(&self.root, &meant).with_words(language, &words_in(texts));
        Meaning::of(&root, &|_| None) == meant
    }

    /// The texts of languages the survey has that are not there.
    pub fn missing(&self) -> BTreeMap<Language, BTreeSet<String>> {
        let mut missing: BTreeMap<Language, BTreeSet<String>> = BTreeMap::new();
        for text in self.texts() {
            for language in self.survey.languages.iter().filter(|language| !text.versions.contains_key(language)) {
                missing.entry(*language).or_default().insert(text.key.clone());
            }
        }
        missing
    }
}

/// The words among texts by key, without what their keys begin with.
fn words_in(texts: &BTreeMap<String, String>) -> Vec<(&str, &str)> {
    texts.iter().filter_map(|(key, text)| Some((words::word_of(key)?, text.as_str()))).collect()
}

/// What a tree says, however it is written.
#[derive(Debug, PartialEq)]
enum Meaning {
    Text(String),
    List(Vec<Meaning>),
    Map(Vec<(String, Meaning)>),
}

impl Meaning {
    /// The meaning of a node, or what `instead` gives for it or for a node in it.
    fn of(node: &Node, instead: &dyn Fn(&Node) -> Option<Self>) -> Self {
        if let Some(meaning) = instead(node) {
            return meaning;
        }
        match &node.value {
            Value::Scalar(scalar) => Self::Text(scalar.text.clone()),
            Value::List(items) => Self::List(items.iter().map(|item| Self::of(item, instead)).collect()),
            Value::Map(entries) => {
                let entries = entries.iter().map(|entry| (entry.key.clone(), Self::of(&entry.value, instead)));
                Self::Map(entries.collect())
            }
        }
    }
}
