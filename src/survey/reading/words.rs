//! The words of the product in a language it does not speak, or in better ones: `words: { de: { answer-next: Weiter } }`.

use std::collections::BTreeSet;

use super::problems::{did_you_mean, either, quoted};
use super::tree::Node;
use super::values::{self, Keys};
use super::walk::Walk;
use crate::survey::letters;
use crate::survey::promises::SAID_BY_THE_HOUSE;
use crate::wording::own::{self, Message};
use crate::wording::{Language, OwnWords};

/// The keys of what a definition may leave to the product within a question; see `product_words`.
pub(in crate::survey) const OF_QUESTIONS: [&str; 3] = ["word-other", "word-low", "word-high"];

/// What the product does not say any more: versions that were published with words for it stay readable.
const FORMER: [&str; 1] = ["answer-privacy-anonymous"];

/// The key, among the words, of the text that a question leaves out at `key`.
pub(in crate::survey) fn key_of_product_text(key: &str) -> String {
    format!("word-{key}")
}

impl Walk {
    /// Reads the words of each language; what can't be said is reported where it stands.
    pub fn read_words(&mut self, node: &Node) {
        let Some(languages) = Keys::of(node, "the list of words", &mut self.problems) else { return };
        let messages = own::respondent_messages(Language::EN);
        let mut words = OwnWords::default();
        for entry in languages.entries() {
            let Ok(language) = entry.key.parse::<Language>() else {
                let found = format!("{} is no language", quoted(&entry.key));
                self.problems.error("bad-language", entry.key_place, found, "a language as two letters: de, es, …");
                continue;
            };
            let Some(keys) = Keys::of(&entry.value, "the words of a language", &mut self.problems) else { continue };
            for word in keys.entries() {
                let Some(pattern) = values::word(&word.value, "a text", &mut self.problems) else { continue };
                let message = messages.iter().find(|message| message.key == word.key);
                if message.is_none() && FORMER.contains(&word.key.as_str()) {
                    continue;
                }
                if language == language.of_product() && word.key.starts_with(SAID_BY_THE_HOUSE) {
                    let found =
                        format!("{} is said by the house itself, from how a wave keeps answers", quoted(&word.key));
                    self.problems.stops_launch("word-of-house", word.key_place, found, "no words of your own for it");
                    continue;
                }
                if message.is_none() && !is_known(&word.key) {
                    let known: Vec<&str> = all_keys(&messages).into_iter().collect();
                    let found = format!("the product says nothing by the name {}", quoted(&word.key));
                    self.problems.error("unknown-word", word.key_place, found, either(&known));
                    self.problems.help(did_you_mean(&word.key, known));
                    continue;
                }
                self.check_word(&word.key, message, pattern, &word.value);
                words.set(language, &word.key, pattern.trim());
            }
        }
        self.words = words;
    }

    fn check_word(&mut self, key: &str, message: Option<&Message>, pattern: &str, node: &Node) {
        let lost = match message {
            Some(message) => own::check(message, pattern.trim()).map_err(|fault| (fault.to_string(), example(message))),
            None if OF_QUESTIONS.contains(&key) => Ok(Vec::new()),
            None => match letters::check(key, pattern) {
                Ok(lost) => Ok(lost),
                // Versions that were published with it stay readable, and are not launched again.
                Err(fault) if fault.was_taken_before() => {
                    return self.problems.stops_launch("bad-letter", node.place, fault.to_string(), fault.expected());
                }
                Err(fault) => Err((fault.to_string(), fault.expected())),
            },
        };
        match lost {
            Ok(lost) if lost.is_empty() => {}
            Ok(lost) => {
                let found = format!("these words do without {}", lost.join(", "));
                self.problems.stops_launch("word-lacks-place", node.place, found, "all that the product fills in");
            }
            Err((found, expected)) => self.problems.error("bad-word", node.place, found, expected),
        }
    }

    /// A language that the product does not speak needs all words, and letters.
    pub fn miss_words(&mut self) {
        let unspoken: Vec<_> =
            self.spoken.iter().filter(|(language, _)| *language != language.of_product()).copied().collect();
        if unspoken.is_empty() {
            return;
        }
        let messages = own::respondent_messages(Language::EN);
        for (language, place) in unspoken {
            let missing = |keys: &mut dyn Iterator<Item = &str>| -> Vec<String> {
                keys.filter(|key| self.words.get(language, key).is_none()).map(str::to_owned).collect()
            };
            let words = missing(&mut messages.iter().map(|message| message.key.as_str()));
            let letters = missing(&mut letters::KEYS.into_iter());
            if !words.is_empty() {
                let found = format!("the pages have no words in {language} for {}", either(&words));
                let expected = format!("“words: {{ {language}: {{ {}: … }} }}”", words[0]);
                self.problems.stops_launch("words-missing", place, found, expected);
                self.problems.help(Some("peil survey translate makes a workbook of all that is missing"));
            }
            if !letters.is_empty() {
                let found = format!("there are no letters in {language}: {} is missing", either(&letters));
                let expected = format!("“words: {{ {language}: {{ {}: … }} }}”", letters[0]);
                self.problems.stops_launch("letters-missing", place, found, expected);
                self.problems.help(Some("peil survey translate makes a workbook of all that is missing"));
            }
        }
    }
}

fn is_known(key: &str) -> bool {
    OF_QUESTIONS.contains(&key) || letters::KEYS.contains(&key)
}

/// Everything a definition may bring words for.
pub(super) fn all_keys(messages: &[Message]) -> BTreeSet<&str> {
    messages.iter().map(|message| message.key.as_str()).chain(OF_QUESTIONS).chain(letters::KEYS).collect()
}

fn example(message: &Message) -> String {
    format!("a message such as “{}”", message.pattern.lines().next().unwrap_or(""))
}
