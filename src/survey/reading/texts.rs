//! Texts, which must be there in every language of the survey.

use super::problems::{did_you_mean, either, quoted};
use super::tree::{Node, Value};
use super::values;
use super::walk::Walk;
use super::words;
use crate::wording::{Language, Text};

impl Walk {
    /// The languages of the survey; texts are checked against them from here on.
    pub fn languages(&mut self, node: &Node) -> Option<Vec<Language>> {
        const EXPECTED: &str = "a list of languages such as [nl, fr, en]";
        let items = values::list(node, EXPECTED, &mut self.problems)?;
        if items.is_empty() {
            self.problems.error("empty", node.place, "there is no language", EXPECTED);
            return None;
        }
        let mut languages: Vec<Language> = Vec::new();
        let mut all_read = true;
        for item in items {
            match self.language(item) {
                Some(language) if languages.contains(&language) => {
                    let found = format!("{language} is here a second time");
                    self.problems.error("duplicate-language", item.place, found, "each language once");
                }
                Some(language) => {
                    languages.push(language);
                    self.spoken.push((language, item.place));
                }
                None => all_read = false,
            }
        }
        // With a language missing from the list, every text in it would be reported in vain.
        self.languages = if all_read { languages.clone() } else { Vec::new() };
        Some(languages)
    }

    fn language(&mut self, node: &Node) -> Option<Language> {
        const EXPECTED: &str = "a language as two letters: nl, fr, en, …";
        let word = values::word(node, EXPECTED, &mut self.problems)?;
        let language = word.parse().ok();
        if language.is_none() {
            self.problems.error("bad-language", node.place, format!("{} is no language", quoted(word)), EXPECTED);
        }
        language
    }

    /// A text in every language of the survey; where there is only one, the text alone is enough.
    pub fn text(&mut self, node: &Node) -> Option<Text> {
        let expected = self.text_expected();
        self.texts.insert(node.place);
        match &node.value {
            Value::Map(_) => self.text_by_language(node, &expected),
            // With no language known, that is what must be mended first.
            Value::Scalar(_) if self.languages.len() <= 1 => {
                let text = values::word(node, &expected, &mut self.problems)?;
                self.note_placeholders(node, text);
                self.note_cut_off(node);
                Some(Text::new(self.languages.first().map(|language| (*language, text.to_owned()))))
            }
            _ => {
                values::wrong_type(node, &expected, &mut self.problems);
                None
            }
        }
    }

    fn text_by_language(&mut self, node: &Node, expected: &str) -> Option<Text> {
        let keys = values::Keys::of(node, "a text", &mut self.problems)?;
        let mut versions: Vec<(Language, String)> = Vec::new();
        let mut is_complete = true;
        for entry in keys.entries() {
            let Ok(language) = entry.key.parse::<Language>() else {
                let found = format!("{} is no language", quoted(&entry.key));
                self.problems.error("bad-language", entry.key_place, found, expected);
                let known: Vec<String> = self.languages.iter().map(ToString::to_string).collect();
                self.problems.help(did_you_mean(&entry.key, known.iter().map(String::as_str)));
                is_complete = false;
                continue;
            };
            let text = values::word(&entry.value, expected, &mut self.problems);
            if !self.languages.is_empty() && !self.languages.contains(&language) {
                let found = format!("the survey is not in {language}, so this is never shown");
                self.problems.warning("text-never-shown", entry.key_place, found, either(self.language_codes()));
                self.problems.help(Some(format!("add {language} to the languages of the survey, or take it out here")));
            }
            is_complete &= text.is_some();
            self.note_placeholders(&entry.value, text.unwrap_or_default());
            self.note_cut_off(&entry.value);
            versions.push((language, text.unwrap_or_default().to_owned()));
        }
        for language in self.languages.clone() {
            if !versions.iter().any(|(there, _)| *there == language) {
                let found = format!("this text is not there in {language}");
                self.problems.stops_launch("text-missing", node.place, found, format!("“{language}: …” as well"));
            }
        }
        if versions.is_empty() && is_complete {
            self.problems.error("empty", node.place, "there is no text here", expected);
            return None;
        }
        is_complete.then(|| Text::new(versions))
    }

    /// A text that goes on behind a `#`, which begins a comment.
    fn note_cut_off(&mut self, node: &Node) {
        if let Value::Scalar(scalar) = &node.value
            && let Some(place) = scalar.cut_off
        {
            let found = format!("from here on this is a comment, and the text is only {}", quoted(&scalar.text));
            self.problems.warning("text-cut-off", place, found, "a text between quotes, or a space behind the #");
            self.problems.help(Some("put a text that holds “ #” between quotes"));
        }
    }

    /// The product's own words, in the languages of the survey, as far as it knows them.
    pub fn product_text(&mut self, words: &[(Language, &str)], key: &str, node: &Node) -> Option<Text> {
        let own = |language: Language| self.words.get(language, &words::key_of_product_text(key)).map(str::to_owned);
        let brought: Vec<(Language, String)> =
            self.languages.iter().filter_map(|language| Some((*language, own(*language)?))).collect();
        let has_own = |language: Language| brought.iter().any(|(there, _)| *there == language);
        let known = |language: &Language| words.iter().any(|(there, _)| there == language) || has_own(*language);
        let unknown: Vec<String> =
            self.languages.iter().filter(|language| !known(language)).map(ToString::to_string).collect();
        if !unknown.is_empty() {
            let found = format!("the product has no words of its own for this in {}", unknown.join(", "));
            let expected = format!("“{key}” with a text in every language");
            self.problems.stops_launch("text-missing", node.place, found, expected);
        }
        let wanted = words.iter().filter(|(language, _)| self.languages.contains(language) && !has_own(*language));
        let wanted = wanted.map(|(language, text)| (*language, (*text).to_owned()));
        Some(Text::new(wanted.chain(brought.iter().cloned())))
    }

    fn language_codes(&self) -> Vec<String> {
        self.languages.iter().map(ToString::to_string).collect()
    }

    fn text_expected(&self) -> String {
        match self.languages.as_slice() {
            [] => "a text by language, as in { nl: …, fr: … }".to_owned(),
            [_] => "a text".to_owned(),
            many => {
                let each: Vec<String> = many.iter().map(|language| format!("{language}: …")).collect();
                format!("a text in each language: {{ {} }}", each.join(", "))
            }
        }
    }
}
