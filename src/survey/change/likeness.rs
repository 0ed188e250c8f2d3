//! Whether new words still say what the old ones said, as far as letters can tell.
//!
//! A code that was “Never” and is “Always” counts answers of two meanings as one. No program knows meanings; this one
//! takes two texts for unlike when fewer than half of their letters stand where they stood and fewer than half of their
//! words are shared, or when one denies what the other says. Only where that is so in every language that both versions
//! have is the difference more than one of words: a slip that is mended, or one translation made better, is not.

use std::collections::BTreeSet;

use super::texts::folded;
use crate::wording::Text;

/// Below this share of letters, and of words, two texts are unlike.
const ALIKE: f64 = 0.5;

/// What turns a sentence into its opposite, in the languages surveys are often in.
const DENIALS: [&str; 24] = [
    "not", "no", "never", "none", "without", "don't", "doesn't", "niet", "geen", "nooit", "zonder", "pas", "non",
    "jamais", "aucun", "aucune", "sans", "nicht", "kein", "keine", "nie", "ohne", "mai", "nunca",
];

/// What turns a word into its opposite.
const DENYING: [&str; 14] = ["un", "dis", "in", "im", "ir", "il", "non", "on", "dé", "dés", "mé", "mal", "un-", "non-"];

/// Whether in no language the one text could be another wording of the other.
pub(super) fn says_something_else(was: &Text, is: &Text) -> bool {
    let mut shared = was.languages().filter(|language| is.has(*language)).peekable();
    shared.peek().is_some()
        && shared.all(|language| are_unlike(&folded(was.in_language(language)), &folded(is.in_language(language))))
}

fn are_unlike(was: &str, is: &str) -> bool {
    if was == is || was.is_empty() || is.is_empty() {
        return false;
    }
    let (before, after) = (words_of(was), words_of(is));
    if denials(&before) != denials(&after) || denies(was, is) || denies(is, was) {
        return true;
    }
    let shared = before.intersection(&after).count() as f64;
    let all = before.len().min(after.len()).max(1) as f64;
    strsim::normalized_levenshtein(was, is) < ALIKE && shared / all < ALIKE
}

fn words_of(text: &str) -> BTreeSet<&str> {
    text.split(|character: char| !character.is_alphanumeric() && character != '\'' && character != '-')
        .filter(|word| !word.is_empty())
        .collect()
}

fn denials(words: &BTreeSet<&str>) -> usize {
    words.iter().filter(|word| DENIALS.contains(word)).count()
}

/// “dissatisfied” denies “satisfied”.
fn denies(longer: &str, shorter: &str) -> bool {
    longer.strip_suffix(shorter).is_some_and(|before| DENYING.contains(&before))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn opposites_and_other_things_are_unlike_and_slips_are_not() {
        for (was, is) in [
            ("Never", "Always"),
            ("good", "bad"),
            ("Satisfied", "Dissatisfied"),
            ("tevreden", "ontevreden"),
            ("I would recommend it", "I would not recommend it"),
            ("How many employees have you got?", "In which year did you join?"),
        ] {
            assert!(are_unlike(&folded(was), &folded(is)), "{was} → {is}");
            assert!(are_unlike(&folded(is), &folded(was)), "{is} → {was}");
        }
        for (was, is) in [
            ("Never", "never"),
            ("Heel goed", "Zeer goed"),
            ("Een keer", "Eén keer"),
            ("Once or twice", "One or two times"),
            ("How often do you take part?", "How often did you take part in the past year?"),
            ("Other", "Other, please specify"),
            ("", "New"),
        ] {
            assert!(!are_unlike(&folded(was), &folded(is)), "{was} → {is}");
        }
        let text = |nl: &str, en: &str| {
            use crate::wording::Language;
            Text::new([(Language::NL, nl.to_owned()), (Language::EN, en.to_owned())])
        };
        // One translation that was wrong is mended; the other says what is meant.
        assert!(!says_something_else(&text("Altijd", "Never"), &text("Nooit", "Never")));
        assert!(says_something_else(&text("Nooit", "Never"), &text("Altijd", "Always")));
    }
}
