//! Options and the steps of scales.

use super::outline::{Keys, Writing};
use super::yaml::{Node, Shape};
use crate::survey::definition::{Choice, Missing};
use crate::survey::reading::product_words;
use crate::survey::reading::words::key_of_product_text;
use crate::wording::{Language, Text};

impl Writing<'_> {
    pub fn choices(&self, choices: &[Choice]) -> Node {
        Node::list(choices.iter().map(|choice| self.choice(choice)), Shape::Block)
    }

    fn choice(&self, choice: &Choice) -> Node {
        // “Other, namely” is a key of the question.
        let Choice { code, text, show_if, missing, exclusive, other: _ } = choice;
        let mut keys = Keys::default();
        keys.add("code", Node::token(code));
        keys.add("text", self.text(text, Shape::Line));
        keys.add_if("show_if", show_if.as_ref().map(|condition| Node::text(condition.source())));
        keys.add_if("missing", missing.map(|reason| Node::token(reason_word(reason))));
        keys.flag("exclusive", *exclusive);
        keys.map(Shape::Line)
    }

    /// `other: true` where that says it all, otherwise its code and its text.
    pub fn other(&self, choice: &Choice) -> Node {
        let mut keys = Keys::default();
        if choice.code != product_words::OTHER_CODE {
            keys.add("code", Node::token(choice.code));
        }
        if !self.is_of_the_product(&choice.text, &product_words::OTHER, "other") {
            keys.add("text", self.text(&choice.text, Shape::Line));
        }
        keys.add_if("show_if", choice.show_if.as_ref().map(|condition| Node::text(condition.source())));
        if keys.0.is_empty() { Node::token(true) } else { keys.map(Shape::Line) }
    }

    /// Whether the reader would put this very text there by itself, where a question has nothing at `key`.
    pub fn is_of_the_product(&self, text: &Text, words: &[(Language, &str)], key: &str) -> bool {
        let survey = self.survey;
        let own = |language| survey.words.get(language, &key_of_product_text(key));
        let product = |language| words.iter().find(|(there, _)| *there == language).map(|(_, text)| *text);
        let said = |language: &Language| Some((*language, own(*language).or(product(*language))?.to_owned()));
        *text == Text::new(survey.languages.iter().filter_map(said))
    }
}

fn reason_word(reason: Missing) -> &'static str {
    match reason {
        Missing::DontKnow => "dont_know",
        Missing::NotApplicable => "not_applicable",
        Missing::Refused => "refused",
    }
}
