//! Where a word must stand to say how many: “all members do” is a claim, “of all members” is none.

use std::ops::Range;

use super::tokens::{Token, phrase_at};
use crate::wording::Language;

/// A text in which claims are looked for.
pub(super) struct Place<'t> {
    pub text: &'t str,
    pub tokens: &'t [Token<'t>],
    pub denied: &'t [Range<usize>],
    pub language: Option<Language>,
}

pub(super) const ARTICLES: [&str; 15] =
    ["a", "an", "the", "de", "het", "een", "la", "le", "les", "l", "un", "une", "d", "des", "du"];
/// They may stand between a denial and what is denied.
const FILLERS: [&str; 17] = [
    "even",
    "quite",
    "really",
    "yet",
    "any",
    "clear",
    "by",
    "of",
    "at",
    "echt",
    "duidelijke",
    "même",
    "encore",
    "vraiment",
    "véritable",
    "nog",
    "eens",
];
/// Behind a number, before what is said of it.
pub(super) const LINKS: [&str; 20] = [
    "is", "are", "was", "were", "that is", "which is", "i e", "or", "namely", "zijn", "dat is", "oftewel", "ofwel",
    "of", "namelijk", "soit", "est", "sont", "c est", "ou",
];

pub(super) fn is_filler(word: &str) -> bool {
    ARTICLES.contains(&word) || FILLERS.contains(&word)
}

/// They say how many where a clause begins with them, right before the number, or denied.
const OF_A_SUBJECT: [&str; 23] = [
    "none",
    "no",
    "not one",
    "not a single",
    "geen",
    "geen enkel",
    "geen enkele",
    "aucun",
    "aucune",
    "personne",
    "all",
    "every",
    "each",
    "alle",
    "elk",
    "elke",
    "ieder",
    "iedere",
    "tous",
    "toutes",
    "chaque",
    "few",
    "weinig",
];
const OF_A_SUBJECT_TOO: [&str; 5] = ["peu de", "peu d", "peu des", "peu", "tous les"];
/// They say how many unless a word such as “for” stands before them.
const OF_A_PERSON: [&str; 12] = [
    "everybody",
    "everyone",
    "nobody",
    "no one",
    "iedereen",
    "allemaal",
    "niemand",
    "tout le monde",
    "chacun",
    "chacune",
    "unaniem",
    "unanime",
];
/// Only right before the number.
const ONLY_BEFORE: [&str; 1] = ["amper"];
const BEFORE_A_PERSON: [&str; 28] = [
    "of", "for", "in", "to", "by", "with", "from", "among", "at", "after", "above", "van", "voor", "aan", "door",
    "met", "onder", "bij", "na", "de", "pour", "par", "avec", "parmi", "à", "chez", "dans", "après",
];
/// A clause begins behind them.
const BEFORE_A_CLAUSE: [&str; 11] = ["and", "en", "et", "but", "maar", "mais", "that", "dat", "que", "qu", "or"];
/// “Every year”, “all kinds”: no members.
const NO_MEMBERS: [&str; 24] = [
    "year",
    "years",
    "month",
    "week",
    "day",
    "time",
    "quarter",
    "in",
    "kinds",
    "sorts",
    "jaar",
    "maand",
    "kwartaal",
    "dag",
    "keer",
    "soorten",
    "année",
    "an",
    "ans",
    "mois",
    "semaine",
    "jour",
    "fois",
    "trimestre",
];
/// “A few” and “too few” are not few.
const SOME: [&str; 16] =
    ["a", "quite", "very", "too", "so", "how", "as", "een", "heel", "te", "zo", "un", "à", "trop", "si", "le"];
/// “The most important”.
const OF_A_DEGREE: [&str; 9] =
    ["important", "often", "recent", "likely", "common", "popular", "frequent", "active", "recently"];

/// Whether words for a size say how many where they stand.
pub(super) fn counts_at(place: &Place<'_>, words: &str, at: usize, length: usize) -> bool {
    let next = place.tokens.get(at + length).map_or("", |token| token.word);
    let last = at.checked_sub(1).map_or("", |before| place.tokens[before].word);
    if ONLY_BEFORE.contains(&words) {
        return place.ends_at(at + length);
    }
    if matches!(words, "most" | "most of") {
        return !matches!(last, "the" | "at") && !OF_A_DEGREE.contains(&next);
    }
    if OF_A_PERSON.contains(&words) {
        return !BEFORE_A_PERSON.contains(&last);
    }
    if !OF_A_SUBJECT.contains(&words) && !OF_A_SUBJECT_TOO.contains(&words) {
        return true;
    }
    let is_some = SOME.contains(&last) && (matches!(words, "few" | "weinig") || words.starts_with("peu"));
    let is_of_members = !NO_MEMBERS.contains(&next) && !next.starts_with(|c: char| c.is_ascii_digit());
    let every_two = matches!(words, "tous" | "toutes" | "all" | "alle")
        && place.tokens.get(at + length..).is_some_and(|rest| {
            ["les deux", "les trois", "les quatre", "two", "three", "twee", "drie"]
                .iter()
                .any(|words| phrase_at(rest, 0, words).is_some())
        });
    let begins = place.begins_at(at)
        || place.ends_at(at + length) && !BEFORE_A_PERSON.contains(&last)
        || place.denied_before(at).is_some();
    is_of_members && !is_some && !every_two && begins
}

impl Place<'_> {
    /// Whether the text ends behind so many tokens.
    pub(super) fn ends_at(&self, at: usize) -> bool {
        at == self.tokens.len() && self.tokens.last().is_some_and(|last| self.text[last.at.end..].trim().is_empty())
    }

    /// Whether a clause begins with this one.
    fn begins_at(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return true };
        let gap = &self.text[self.tokens[before].at.end..self.tokens[at].at.start];
        gap.contains([',', ';', ':', '.', '(', ')', '–', '—', '“', '"', '*'])
            || BEFORE_A_CLAUSE.contains(&self.tokens[before].word)
    }
}
