//! What an author promises in their own words about who can see an answer. Only the wave knows how answers are kept, so
//! a promise that is not the one it keeps is found here, and stops it.

use crate::survey::Survey;
use crate::survey::definition::Kind;
use crate::wording::Text;

/// What words promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Promise {
    /// Nobody can find out who answered what.
    Anonymous,
    /// Somebody could, and does not.
    Confidential,
}

/// A promise, with where it stands and the words around it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Found {
    pub promise: Promise,
    /// Such as `introduction nl`, `q01 fr` or `words de letter-invitation-body`.
    pub place: String,
    pub words: String,
    /// It stands in a question, which may be about something else.
    pub is_asked: bool,
}

/// How a word begins that promises something, in the languages around us.
const STEMS: &[(&str, Promise)] = &[
    ("anoniem", Promise::Anonymous),
    ("anonim", Promise::Anonymous),
    ("anonym", Promise::Anonymous),
    ("anónim", Promise::Anonymous),
    ("geanonimiseerd", Promise::Anonymous),
    ("confidencia", Promise::Confidential),
    ("confidenti", Promise::Confidential),
    ("vertraulich", Promise::Confidential),
    ("vertrouwelijk", Promise::Confidential),
];

/// Words that turn a promise round when they stand shortly before it: “not anonymous”.
const DENIALS: &[&str] = &["geen", "kein", "keine", "nicht", "niet", "no", "non", "not", "pas"];
/// How shortly, in words.
const NEAR: usize = 2;
/// Words shown on either side.
const AROUND: usize = 4;

/// What a text promises.
pub fn in_text(text: &str) -> Vec<(Promise, String)> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let bare = |word: &str| {
        let trimmed = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        // d’anonymat, l'anonymat
        trimmed.rsplit(['’', '\'']).next().unwrap_or_default().to_owned()
    };
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let word = bare(word);
        let Some((_, promise)) = STEMS.iter().find(|(stem, _)| word.starts_with(stem)) else { continue };
        let before = &words[at.saturating_sub(NEAR)..at];
        if before.iter().any(|word| DENIALS.contains(&bare(word).as_str())) {
            continue;
        }
        let around = &words[at.saturating_sub(AROUND)..words.len().min(at + AROUND + 1)];
        found.push((*promise, around.join(" ")));
    }
    found
}

/// Everything that a survey promises to those who answer it, in all its languages.
pub fn of(survey: &Survey) -> Vec<Found> {
    let mut found = Vec::new();
    let mut look = |place: &str, text: &Text, is_asked: bool| {
        for language in &survey.languages {
            let promised = in_text(text.in_language(*language)).into_iter();
            found.extend(promised.map(|(promise, words)| Found {
                promise,
                place: format!("{place} {language}"),
                words,
                is_asked,
            }));
        }
    };
    look("title", &survey.title, false);
    for (place, text) in [("introduction", &survey.introduction), ("closing", &survey.closing)] {
        if let Some(text) = text {
            look(place, text, false);
        }
    }
    for page in &survey.pages {
        look(&page.id, &page.title, false);
        if let Some(text) = &page.introduction {
            look(&page.id, text, false);
        }
        for question in &page.questions {
            look(&question.id, &question.text, question.kind != Kind::Note);
            if let Some(text) = &question.help {
                look(&question.id, text, question.kind != Kind::Note);
            }
        }
    }
    for language in survey.words.languages() {
        for (key, words) in survey.words.in_language(language) {
            // What the house says of each way to keep answers: only that of the wave is ever shown.
            if key.starts_with(SAID_BY_THE_HOUSE) {
                continue;
            }
            let promised = in_text(&words).into_iter();
            found.extend(promised.map(|(promise, words)| Found {
                promise,
                place: format!("words {language} {key}"),
                words,
                is_asked: false,
            }));
        }
    }
    found.sort();
    found.dedup();
    found
}

/// How the messages begin that are made from how answers are kept. An author brings them only in a language that the
/// product does not speak.
pub const SAID_BY_THE_HOUSE: &str = "answer-privacy-";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::specimen;

    #[test]
    fn a_promise_is_found_in_every_language_and_its_denial_is_none() {
        let promised = |text: &str| in_text(text).into_iter().map(|(promise, _)| promise).collect::<Vec<_>>();
        for anonymous in [
            "Uw antwoorden zijn anoniem.",
            "Meedoen is (volledig) ANONIEM",
            "We verwerken alles geanonimiseerd",
            "Nous garantissons l’anonymat",
            "Vos réponses sont anonymes",
            "Answers are anonymous, of course",
            "Ihre Antworten sind anonym.",
        ] {
            assert_eq!(promised(anonymous), [Promise::Anonymous], "{anonymous}");
        }
        for confidential in
            ["Uw antwoorden blijven vertrouwelijk", "en toute confidentialité", "strictly confidential."]
        {
            assert_eq!(promised(confidential), [Promise::Confidential], "{confidential}");
        }
        for neither in [
            "Dit is niet anoniem",
            "Vos réponses ne sont pas anonymes",
            "This is not strictly confidential",
            "Synonymen en homoniemen",
            "",
        ] {
            assert_eq!(promised(neither), [], "{neither}");
        }
    }

    #[test]
    fn where_a_survey_promises_something_is_said() {
        let mut survey = specimen::survey();
        assert_eq!(of(&survey), []);
        let language = survey.default_language();
        let text = |words: &str| Text::new(survey.languages.iter().map(|one| (*one, words.to_owned())));
        let promising = text("Alles blijft helemaal anoniem voor iedereen.");
        survey.pages[0].introduction = Some(promising);
        survey.words.set(language, "letter-reminder-body", "Strikt vertrouwelijk.");
        survey.words.set(language, "answer-privacy-anonymous", "Anoniem.");
        let found = of(&survey);
        let page = format!("{} {language}", survey.pages[0].id);
        assert!(found.iter().any(|one| one.place == page && one.promise == Promise::Anonymous), "{found:?}");
        let letter = format!("words {language} letter-reminder-body");
        assert!(found.iter().any(|one| one.place == letter && one.words == "Strikt vertrouwelijk."), "{found:?}");
        assert_eq!(found.len(), survey.languages.len() + 1, "{found:?}");
    }
}
