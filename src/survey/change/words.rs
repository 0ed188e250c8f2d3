//! Differences in the words of the product.

use super::{Difference, Part, Place};
use crate::wording::{Language, Texts};

impl Difference {
    /// What happened, in a sentence.
    pub fn what(&self, texts: &Texts, language: Language) -> String {
        texts.word(language, self.rule.message_key())
    }

    /// Why it has the effect it has, in a sentence.
    pub fn why(&self, texts: &Texts, language: Language) -> String {
        texts.word(language, self.rule.reason().message_key())
    }
}

impl Place {
    /// `q03, option 2`; `page worth`; “the whole survey” when there is nothing to name.
    pub fn words(&self, texts: &Texts, language: Language) -> String {
        let Some(question) = &self.question else {
            return match &self.page {
                Some(page) => texts.say(language, "change-at-page", &[("page", page.as_str().into())]),
                None => texts.word(language, "change-at-survey"),
            };
        };
        let part = match &self.part {
            None => return question.clone(),
            Some(Part::Option(code)) => texts.say(language, "change-at-option", &[("code", code.to_string().into())]),
            Some(Part::Row(id)) => texts.say(language, "change-at-row", &[("id", id.as_str().into())]),
            Some(Part::Net(name)) => texts.say(language, "change-at-net", &[("name", name.as_str().into())]),
            Some(Part::Check(number)) => {
                texts.say(language, "change-at-check", &[("number", number.to_string().into())])
            }
            Some(Part::Message(name)) => texts.say(language, "change-at-message", &[("name", name.as_str().into())]),
        };
        format!("{question}, {part}")
    }
}
