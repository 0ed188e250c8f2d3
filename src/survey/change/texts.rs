//! Words, language by language.

use super::{Comparison, Difference, Place, Rule};
use crate::wording::{Language, Text};

impl Comparison {
    /// Notes each language in which a text differs. What was not translated before is only words, whatever the rule.
    pub(super) fn text(&mut self, place: &Place, rule: Rule, was: Option<&Text>, is: Option<&Text>) {
        for language in self.languages.clone() {
            let (before, after) = (in_language(was, language), in_language(is, language));
            if before == after {
                continue;
            }
            let translated = was.is_some() == is.is_some() && before.is_none() != after.is_none();
            let difference = Difference {
                place: place.clone(),
                rule: if translated { Rule::Words } else { rule },
                language: Some(language),
                was: before.map(str::to_owned),
                is: after.map(str::to_owned),
            };
            self.found.push(difference);
        }
    }

    /// A text in the first language of both versions, to be recognised by.
    pub(super) fn first_words(&self, text: &Text) -> String {
        let language = self.languages.first().copied().or_else(|| text.languages().next());
        language.map_or_else(String::new, |language| text.in_language(language).to_owned())
    }
}

fn in_language(text: Option<&Text>, language: Language) -> Option<&str> {
    text.filter(|text| text.has(language)).map(|text| text.in_language(language))
}

/// Whether two texts have the same words in a language, but for capitals and blanks.
pub(super) fn sound_alike(one: &Text, other: &Text) -> bool {
    alike(one, other).any(|is_alike| is_alike)
}

/// The same in every language that both have.
pub(super) fn sound_alike_everywhere(one: &Text, other: &Text) -> bool {
    alike(one, other).all(|is_alike| is_alike)
}

fn alike<'t>(one: &'t Text, other: &'t Text) -> impl Iterator<Item = bool> + 't {
    one.languages().filter(|language| other.has(*language)).map(|language| {
        let words = folded(one.in_language(language));
        !words.is_empty() && words == folded(other.in_language(language))
    })
}

/// A text without regard to capitals and blanks.
pub(super) fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
