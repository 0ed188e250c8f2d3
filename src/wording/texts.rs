//! Every word the product itself says, from `templates/texts/<language>/*.ftl`.
//!
//! The files are compiled in. A test holds the languages against each other:
//! the same messages with the same variables in each.

use std::collections::BTreeMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::{Language, numbers};

macro_rules! files_of {
    ($language:literal) => {
        [
            include_str!(concat!("../../templates/texts/", $language, "/questionnaire.ftl")),
            include_str!(concat!("../../templates/texts/", $language, "/faults.ftl")),
            include_str!(concat!("../../templates/texts/", $language, "/letters.ftl")),
            include_str!(concat!("../../templates/texts/", $language, "/desk.ftl")),
            include_str!(concat!("../../templates/texts/", $language, "/editor.ftl")),
            include_str!(concat!("../../templates/texts/", $language, "/results.ftl")),
            include_str!(concat!("../../templates/texts/", $language, "/compared.ftl")),
            include_str!(concat!("../../templates/texts/", $language, "/findings.ftl")),
            include_str!(concat!("../../templates/texts/", $language, "/themes.ftl")),
            include_str!(concat!("../../templates/texts/", $language, "/trail.ftl")),
            include_str!(concat!("../../templates/texts/", $language, "/translations.ftl")),
            include_str!(concat!("../../templates/texts/", $language, "/changes.ftl")),
            include_str!(concat!("../../templates/texts/", $language, "/waves.ftl")),
            include_str!(concat!("../../templates/texts/", $language, "/post.ftl")),
            include_str!(concat!("../../templates/texts/", $language, "/members.ftl")),
            include_str!(concat!("../../templates/texts/", $language, "/lists.ftl")),
            include_str!(concat!("../../templates/texts/", $language, "/postcheck.ftl")),
            include_str!(concat!("../../templates/texts/", $language, "/privacy.ftl")),
            include_str!(concat!("../../templates/texts/", $language, "/rights.ftl")),
            include_str!(concat!("../../templates/texts/", $language, "/work.ftl")),
            include_str!(concat!("../../templates/texts/", $language, "/account.ftl")),
            include_str!(concat!("../../templates/texts/", $language, "/refusals.ftl")),
        ]
    };
}

/// The words of the product in all its languages.
pub struct Texts {
    bundles: BTreeMap<Language, FluentBundle<FluentResource>>,
}

/// What fills a place in a message: a text as it is, or a number that chooses the plural.
#[derive(Clone, Debug)]
pub enum Fill {
    Text(String),
    Count(u64),
}

impl From<&str> for Fill {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Fill {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<u64> for Fill {
    fn from(count: u64) -> Self {
        Self::Count(count)
    }
}

impl From<usize> for Fill {
    fn from(count: usize) -> Self {
        Self::Count(count as u64)
    }
}

impl Texts {
    pub fn of_the_product() -> Self {
        let bundles =
            [(Language::NL, files_of!("nl")), (Language::FR, files_of!("fr")), (Language::EN, files_of!("en"))];
        Self { bundles: bundles.into_iter().map(|(language, files)| (language, bundle(language, &files))).collect() }
    }

    /// The message `key` in `language` (or English when the product does not speak it), with its places filled.
    ///
    /// An unknown key is a mistake of ours that a test finds; it shows as the key itself.
    pub fn say(&self, language: Language, key: &str, fills: &[(&str, Fill)]) -> String {
        let Some(bundle) = self.bundles.get(&language.of_product()) else { return key.to_owned() };
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            tracing::error!(key, %language, "a message is missing");
            return key.to_owned();
        };
        let mut arguments = FluentArgs::new();
        for (name, fill) in fills {
            match fill {
                Fill::Text(text) => arguments.set(*name, FluentValue::from(text.as_str())),
                Fill::Count(count) => arguments.set(*name, FluentValue::from(*count)),
            }
        }
        let mut faults = Vec::new();
        let said = bundle.format_pattern(pattern, Some(&arguments), &mut faults).into_owned();
        if !faults.is_empty() {
            tracing::error!(key, %language, ?faults, "a message could not be filled");
        }
        said
    }

    /// The same in an author's own words, if there are any.
    pub fn say_own(&self, own: Option<&str>, language: Language, key: &str, fills: &[(&str, Fill)]) -> String {
        own.and_then(|pattern| super::own::say(language, pattern, fills).ok())
            .unwrap_or_else(|| self.say(language, key, fills))
    }

    /// The message without places to fill.
    pub fn word(&self, language: Language, key: &str) -> String {
        self.say(language, key, &[])
    }
}

/// A number as the language writes it; what is not a number is left to Fluent.
fn grouped(language: Language, value: &FluentValue) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(numbers::format(language, number.value, None)),
        _ => None,
    }
}

fn bundle(language: Language, files: &[&str]) -> FluentBundle<FluentResource> {
    let tag = language.as_str().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // The marks that isolate directions would end up in mails and files.
    bundle.set_use_isolating(false);
    // Thousands are set apart as everywhere else. Fluent wants a function of its own for each language.
    bundle.set_formatter(Some(match language {
        Language::NL => |value: &FluentValue, _: &_| grouped(Language::NL, value),
        Language::FR => |value: &FluentValue, _: &_| grouped(Language::FR, value),
        _ => |value: &FluentValue, _: &_| grouped(Language::EN, value),
    }));
    for file in files {
        match FluentResource::try_new((*file).to_owned()) {
            Ok(resource) => {
                if let Err(faults) = bundle.add_resource(resource) {
                    tracing::error!(%language, ?faults, "messages collide");
                }
            }
            Err((_, faults)) => tracing::error!(%language, ?faults, "a file of messages can't be read"),
        }
    }
    bundle
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    /// Message → the variables it uses, read from the text of the files.
    fn messages(files: &[&str]) -> BTreeMap<String, BTreeSet<String>> {
        let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for file in files {
            let mut current = String::new();
            for line in file.lines() {
                let starts_message = line.starts_with(|c: char| c.is_ascii_alphabetic());
                if starts_message && let Some((key, _)) = line.split_once('=') {
                    key.trim().clone_into(&mut current);
                    assert!(!messages.contains_key(&current), "{current} is there twice");
                    messages.insert(current.clone(), BTreeSet::new());
                }
                let Some(variables) = messages.get_mut(&current) else { continue };
                for piece in line.split('$').skip(1) {
                    let name: String =
                        piece.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-' || *c == '_').collect();
                    variables.insert(name);
                }
            }
        }
        messages
    }

    #[test]
    fn every_message_is_there_in_every_language_with_the_same_variables() {
        let nl = messages(&files_of!("nl"));
        assert!(!nl.is_empty());
        assert_eq!(nl, messages(&files_of!("fr")));
        assert_eq!(nl, messages(&files_of!("en")));
    }

    #[test]
    fn every_file_is_valid_fluent() {
        for files in [files_of!("nl"), files_of!("fr"), files_of!("en")] {
            for file in files {
                assert!(FluentResource::try_new(file.to_owned()).is_ok(), "{file}");
            }
        }
    }
}
