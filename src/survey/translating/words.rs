//! The words of pages and letters in a language the product does not speak, as texts of a definition.

use std::collections::BTreeMap;

use super::editing::Edits;
use super::layout::Layout;
use super::scalars::{Quotes, Within, as_block, on_one_line};
use super::{Definition, Found, Meaning, Translatable};
use crate::survey::letters;
use crate::survey::reading::product_words;
use crate::survey::reading::tree::{Entry, Node, Value};
use crate::survey::reading::words::OF_QUESTIONS;
use crate::wording::Language;
use crate::wording::own::{self, Message};

/// What the keys of words begin with.
const ROOT: &str = "words";

/// The key of a word in the definition, if the key of a text is that of a word.
pub(super) fn word_of(key: &str) -> Option<&str> {
    key.strip_prefix(ROOT)?.strip_prefix('/')
}

impl Definition<'_> {
    /// The words that a language needs, with what the product says in the language that is translated from;
    /// nothing for a language that the product speaks.
    pub(super) fn words(&self, to: Language) -> Vec<Translatable> {
        if to == to.of_product() {
            return Vec::new();
        }
        let from = self.source_of(to);
        let messages = own::respondent_messages(from.of_product());
        let said = messages.into_iter().map(|message| (message.key, message.pattern));
        let of_questions = [product_words::OTHER, product_words::RECOMMEND_LOW, product_words::RECOMMEND_HIGH];
        let of_questions = OF_QUESTIONS.into_iter().zip(of_questions).filter_map(|(key, words)| {
            let (_, text) = words.iter().find(|(language, _)| *language == from.of_product())?;
            Some((key.to_owned(), (*text).to_owned()))
        });
        let letters = letters::KEYS
            .into_iter()
            .filter_map(|key| Some((key.to_owned(), letters::of_the_product(from, key)?.trim().to_owned())));
        let versions = |key: &str, product: String| {
            let own = |language: Language| self.survey.words.get(language, key).map(str::to_owned);
            let mut versions = BTreeMap::from([(from, own(from).unwrap_or(product))]);
            versions.extend(own(to).map(|text| (to, text)));
            versions
        };
        said.chain(of_questions)
            .chain(letters)
            .map(|(key, product)| Translatable {
                versions: versions(&key, product),
                found: Found { steps: vec![ROOT.to_owned(), key.clone()], ..Found::default() },
                key: format!("{ROOT}/{key}"),
            })
            .collect()
    }

    /// Puts words, by their own keys, into the file.
    pub(super) fn edit_words(&self, layout: &Layout<'_>, edits: &mut Edits, to: Language, words: &[(&str, &str)]) {
        if words.is_empty() {
            return;
        }
        let there = entry_of(&self.root, ROOT);
        let of_language = there.and_then(|there| entry_of(&there.value, to.as_str()));
        let root_is_flow = layout.is_flow(&self.root);
        match (there, of_language) {
            (_, Some(of_language)) => {
                let in_flow = there.is_some_and(|there| layout.is_flow(&there.value)) || root_is_flow;
                for (key, text) in words {
                    match entry_of(&of_language.value, key) {
                        Some(entry) => {
                            edits.replace(layout, entry, text, in_flow || layout.is_flow(&of_language.value));
                        }
                        None => edits.add(layout, &of_language.value, key, text, in_flow),
                    }
                }
            }
            (Some(there), None) if root_is_flow || layout.is_flow(&there.value) => {
                edits.add_written(layout, &there.value, &in_flow(to, words), true);
            }
            (Some(there), None) => {
                let Value::Map(entries) = &there.value.value else { return };
                let column = entries.first().map_or(2, |first| layout.column(first));
                edits.add_written(layout, &there.value, &in_lines(to, words, column, layout.line_end), false);
            }
            (None, None) if root_is_flow => {
                edits.add_written(layout, &self.root, &format!("{ROOT}: {{ {} }}", in_flow(to, words)), true);
            }
            (None, None) => {
                let end = layout.line_end;
                let lines = format!("{end}{ROOT}:{end}  {}", in_lines(to, words, 2, end));
                edits.add_written(layout, &self.root, &lines, false);
            }
        }
    }
}

impl Meaning {
    /// What a file means once words were put into it.
    pub(super) fn with_words(mut self, language: Language, words: &[(&str, &str)]) -> Self {
        for (key, text) in words {
            self.put(&[ROOT, language.as_str(), key], text);
        }
        self
    }

    fn put(&mut self, path: &[&str], text: &str) {
        let (Self::Map(entries), [key, rest @ ..]) = (self, path) else { return };
        if !entries.iter().any(|(there, _)| there == key) {
            entries.push(((*key).to_owned(), Self::Map(Vec::new())));
        }
        let Some((_, value)) = entries.iter_mut().find(|(there, _)| there == key) else { return };
        if rest.is_empty() {
            *value = Self::Text(text.to_owned());
        } else {
            value.put(rest, text);
        }
    }
}

/// Why a translation can't be used as a word, or what it does without.
pub(super) fn check(key: &str, translation: &str) -> Result<Vec<String>, String> {
    let message =
        || -> Option<Message> { own::respondent_messages(Language::EN).into_iter().find(|message| message.key == key) };
    match message() {
        Some(message) => own::check(&message, translation).map_err(|fault| fault.to_string()),
        None if letters::KEYS.contains(&key) => {
            letters::check(key, translation).map_err(|fault| format!("{fault}; expected: {}", fault.expected()))
        }
        None => Ok(Vec::new()),
    }
}

fn entry_of<'t>(map: &'t Node, key: &str) -> Option<&'t Entry> {
    match &map.value {
        Value::Map(entries) => entries.iter().find(|entry| entry.key == key),
        _ => None,
    }
}

fn in_flow(language: Language, words: &[(&str, &str)]) -> String {
    let words: Vec<String> =
        words.iter().map(|(key, text)| format!("{key}: {}", on_one_line(text, Within::Flow, Quotes::None))).collect();
    format!("{}: {{ {} }}", on_one_line(language.as_str(), Within::Flow, Quotes::None), words.join(", "))
}

/// A language and its words, whose own key stands in this column.
fn in_lines(language: Language, words: &[(&str, &str)], column: usize, line_end: &str) -> String {
    let mut out = format!("{}:", on_one_line(language.as_str(), Within::Block, Quotes::None));
    let indent = " ".repeat(column + 2);
    for (key, text) in words {
        let block = if text.contains('\n') { as_block(text, column + 4, line_end) } else { None };
        let text = block.unwrap_or_else(|| on_one_line(text, Within::Block, Quotes::None));
        out.push_str(&format!("{line_end}{indent}{key}: {text}"));
    }
    out
}
