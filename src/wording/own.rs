//! What the product says to respondents, in a language it does not speak: brought by the author of a survey.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

use super::{Fill, Language};

/// Messages in the author's words: patterns of Fluent by key, in each language they were brought in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnWords(BTreeMap<Language, BTreeMap<String, String>>);

impl OwnWords {
    pub fn get(&self, language: Language, key: &str) -> Option<&str> {
        self.0.get(&language)?.get(key).map(String::as_str)
    }

    pub fn set(&mut self, language: Language, key: &str, pattern: &str) {
        self.0.entry(language).or_default().insert(key.to_owned(), pattern.to_owned());
    }

    /// All that was brought in a language, by key.
    pub fn in_language(&self, language: Language) -> BTreeMap<String, String> {
        self.0.get(&language).cloned().unwrap_or_default()
    }

    pub fn languages(&self) -> impl Iterator<Item = Language> + '_ {
        self.0.keys().copied()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A message of the product, as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    pub key: String,
    pub pattern: String,
    pub variables: BTreeSet<String>,
}

/// Messages of pages that belong to no survey: where a link leads nowhere, and the statement on accessibility.
const WITHOUT_SURVEY: [&str; 2] = ["answer-problem-", "answer-access-"];

/// What a page of a survey calls that statement.
const LINK_TO_STATEMENT: &str = "answer-access-link";

/// What respondents get to read, in a language of the product; in English for any other.
pub fn respondent_messages(language: Language) -> Vec<Message> {
    let files = match language {
        Language::NL => [
            include_str!("../../templates/texts/nl/questionnaire.ftl"),
            include_str!("../../templates/texts/nl/faults.ftl"),
        ],
        Language::FR => [
            include_str!("../../templates/texts/fr/questionnaire.ftl"),
            include_str!("../../templates/texts/fr/faults.ftl"),
        ],
        _ => [
            include_str!("../../templates/texts/en/questionnaire.ftl"),
            include_str!("../../templates/texts/en/faults.ftl"),
        ],
    };
    let all = files.iter().flat_map(|file| messages_of(file));
    let is_elsewhere = |key: &str| WITHOUT_SURVEY.iter().any(|start| key.starts_with(start));
    all.filter(|message| message.key == LINK_TO_STATEMENT || !is_elsewhere(&message.key)).collect()
}

/// The messages of a file of ours, whose lines begin with a key or are indented below it.
fn messages_of(file: &str) -> Vec<Message> {
    let mut found: Vec<(String, Vec<&str>)> = Vec::new();
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        match line.split_once('=') {
            Some((key, first)) if line.starts_with(|first: char| first.is_ascii_alphabetic()) => {
                found.push((key.trim().to_owned(), vec![first.trim()]));
            }
            _ => {
                if let Some((_, lines)) = found.last_mut() {
                    lines.push(line.strip_prefix("    ").unwrap_or(line).trim_end());
                }
            }
        }
    }
    let message = |(key, lines): (String, Vec<&str>)| {
        let pattern = lines.join("\n").trim().to_owned();
        Message { key, variables: variables_in(&pattern), pattern }
    };
    found.into_iter().map(message).collect()
}

/// The names behind `$`.
fn variables_in(pattern: &str) -> BTreeSet<String> {
    let is_of_name = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let names = pattern.split('$').skip(1).map(|piece| piece.chars().take_while(is_of_name).collect::<String>());
    names.filter(|name| !name.is_empty()).collect()
}

/// Why a pattern can't be used in place of a message.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unusable {
    #[error("this can't be read as a message")]
    Syntax,
    #[error("nothing fills in ${}", .0.join(", $"))]
    Invented(Vec<String>),
    #[error("this refers to something that is not there")]
    Reference,
}

/// Holds a pattern against the message it is to replace; gives the variables that it does without.
pub fn check(message: &Message, pattern: &str) -> Result<Vec<String>, Unusable> {
    let found = variables_in(pattern);
    let invented: Vec<String> = found.difference(&message.variables).cloned().collect();
    if !invented.is_empty() {
        return Err(Unusable::Invented(invented));
    }
    // A variable may choose a plural or stand as it is; a pattern must do with both.
    let counts: Vec<(&str, Fill)> = message.variables.iter().map(|name| (name.as_str(), Fill::Count(2))).collect();
    let words: Vec<(&str, Fill)> = message.variables.iter().map(|name| (name.as_str(), "x".into())).collect();
    for fills in [counts, words] {
        say(Language::EN, pattern, &fills)?;
    }
    Ok(message.variables.difference(&found).cloned().collect())
}

/// The pattern with its places filled, by the plural rules of the language.
pub fn say(language: Language, pattern: &str, fills: &[(&str, Fill)]) -> Result<String, Unusable> {
    let lines: Vec<String> = pattern.lines().map(|line| format!("    {line}")).collect();
    let source = if lines.len() > 1 { format!("m =\n{}\n", lines.join("\n")) } else { format!("m = {pattern}\n") };
    let resource = FluentResource::try_new(source).map_err(|_| Unusable::Syntax)?;
    let mut bundle = FluentBundle::new(vec![language.as_str().parse().unwrap_or_default()]);
    bundle.set_use_isolating(false);
    bundle.add_resource(resource).map_err(|_| Unusable::Syntax)?;
    let message = bundle.get_message("m").filter(|message| message.attributes().next().is_none());
    let pattern = message.and_then(|message| message.value()).ok_or(Unusable::Syntax)?;
    let mut arguments = FluentArgs::new();
    for (name, fill) in fills {
        match fill {
            Fill::Text(text) => arguments.set(*name, FluentValue::from(text.as_str())),
            Fill::Count(count) => arguments.set(*name, FluentValue::from(*count)),
        }
    }
    let mut faults = Vec::new();
    let said = bundle.format_pattern(pattern, Some(&arguments), &mut faults).into_owned();
    if faults.is_empty() { Ok(said) } else { Err(Unusable::Reference) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(key: &str) -> Message {
        respondent_messages(Language::EN).into_iter().find(|message| message.key == key).unwrap()
    }

    #[test]
    fn the_messages_of_respondents_are_the_same_in_each_language_and_usable_as_they_are() {
        let keys =
            |language| respondent_messages(language).into_iter().map(|message| message.key).collect::<BTreeSet<_>>();
        assert_eq!(keys(Language::NL), keys(Language::EN));
        assert_eq!(keys(Language::FR), keys(Language::EN));
        assert!(keys(Language::EN).contains("fault-required") && keys(Language::EN).contains("answer-next"));
        assert!(!keys(Language::EN).iter().any(|key| key.starts_with("answer-problem-") || key.starts_with("desk")));
        for language in Language::OF_THE_PRODUCT {
            for message in respondent_messages(language) {
                assert_eq!(check(&message, &message.pattern), Ok(Vec::new()), "{language} {}", message.key);
            }
        }
    }

    #[test]
    fn a_pattern_says_what_the_product_says_with_the_same_pattern() {
        let texts = crate::wording::Texts::of_the_product();
        for count in [1_usize, 2] {
            for message in respondent_messages(Language::FR) {
                let fills: Vec<(&str, Fill)> =
                    message.variables.iter().map(|name| (name.as_str(), count.into())).collect();
                let said = say(Language::FR, &message.pattern, &fills).unwrap();
                assert_eq!(said, texts.say(Language::FR, &message.key, &fills), "{}", message.key);
            }
        }
    }

    #[test]
    fn plurals_follow_the_language() {
        let pattern =
            "{ $count ->\n    [one] { $count } pytanie\n    [few] { $count } pytania\n   *[many] { $count } pytań\n}";
        let polish = "pl".parse().unwrap();
        let said: Vec<String> =
            [1_usize, 3, 5].iter().map(|count| say(polish, pattern, &[("count", (*count).into())]).unwrap()).collect();
        assert_eq!(said, ["1 pytanie", "3 pytania", "5 pytań"]);
    }

    #[test]
    fn what_can_not_be_said_is_refused() {
        let step = message("answer-step");
        assert_eq!(check(&step, "Schritt { $number } von { $of }"), Ok(Vec::new()));
        assert_eq!(check(&step, "Schritt { $number }"), Ok(vec!["of".to_owned()]));
        assert_eq!(check(&step, "Schritt { $nummer }"), Err(Unusable::Invented(vec!["nummer".to_owned()])));
        for pattern in ["Schritt { $number", "Schritt }", "{ $number ->\n [one] a\n}", "a\n.b = c", ""] {
            assert_eq!(check(&step, pattern), Err(Unusable::Syntax), "{pattern}");
        }
        assert_eq!(check(&step, "{ answer-next } { $number } { $of }"), Err(Unusable::Reference));
        assert_eq!(check(&step, "{ UPPER($number) } { $of }"), Err(Unusable::Reference));
    }
}
