//! Words that deny: not, no, never, far from. A sentence that denies says the reverse of what its other words say.

use super::amounts::speaks;
use super::tokens::{Token, folded, longest_at, tokens};
use crate::wording::Language;

const DENIALS: [(&str, &[&str]); 3] = [
    (
        "en",
        &[
            "not",
            "no",
            "never",
            "neither",
            "nor",
            "none",
            "nobody",
            "no one",
            "cannot",
            "far from",
            "nowhere near",
            "anything but",
            "hardly",
            "scarcely",
            "barely",
            "rarely",
            "seldom",
            "fail to",
            "fails to",
            "failed to",
            "refuse",
            "refuses",
            "deny",
            "denies",
            "untrue",
            "false that",
        ],
    ),
    (
        "nl",
        &[
            "niet",
            "geen",
            "nooit",
            "noch",
            "nergens",
            "evenmin",
            "niemand",
            "zelden",
            "ver van",
            "verre van",
            "allesbehalve",
            "allerminst",
            "nauwelijks",
            "amper",
            "onwaar",
            "onjuist",
        ],
    ),
    (
        "fr",
        &[
            "pas",
            "ne",
            "n",
            "jamais",
            "ni",
            "aucun",
            "aucune",
            "guère",
            "non",
            "nul",
            "nulle",
            "nullement",
            "loin de",
            "loin d",
            "loin des",
            "loin du",
            "tout sauf",
            "rarement",
            "à peine",
            "faux que",
        ],
    ),
];
/// Words that look like a denial and are none.
const NO_DENIALS: [(&str, &[&str]); 3] = [
    ("en", &["not only", "whether or not", "or not", "no doubt", "no matter"]),
    ("nl", &["niet alleen", "niet enkel", "niet slechts", "al dan niet", "of niet"]),
    ("fr", &["non seulement", "pas seulement", "ou non", "ou pas"]),
];
/// Words behind which a sentence says something else.
const TURNS: [(&str, &[&str]); 3] = [
    ("en", &["but", "while", "whereas", "although", "though", "because", "since"]),
    ("nl", &["maar", "terwijl", "hoewel", "omdat", "want", "ofschoon"]),
    ("fr", &["mais", "tandis", "alors que", "bien que", "parce", "car", "quoique"]),
];

fn listed(
    lists: &'static [(&'static str, &'static [&'static str]); 3],
    tokens: &[Token<'_>],
    at: usize,
    language: Option<Language>,
) -> Option<usize> {
    let own = lists.iter().filter(|(own, _)| speaks(own, language));
    longest_at(tokens, at, own.flat_map(|(_, words)| words.iter().copied()))
}

/// Where words of these tokens deny, as places from and to.
pub(super) fn denials(text: &str, tokens: &[Token<'_>], language: Option<Language>) -> Vec<std::ops::Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if let Some(length) = listed(&NO_DENIALS, tokens, at, language) {
            at += length;
            continue;
        }
        // “Don’t”, “isn’t”.
        let is_short = tokens[at].word == "t" && speaks("en", language) && text[..tokens[at].at.start].ends_with("n’");
        match listed(&DENIALS, tokens, at, language).or(is_short.then_some(1)) {
            Some(length) if !is_only(tokens, at, length, language) => {
                found.push(at..at + length);
                at += length;
            }
            _ => at += 1,
        }
    }
    found
}

/// “Ne … que”, and the “ne” that goes with a denial behind it, deny nothing by themselves.
fn is_only(tokens: &[Token<'_>], at: usize, length: usize, language: Option<Language>) -> bool {
    const NEAR: usize = 5;
    if length > 1 || !matches!(tokens[at].word, "ne" | "n") {
        return false;
    }
    let rest = tokens[at + 1..].iter().take(NEAR);
    let with = rest.clone().any(|token| {
        matches!(token.word, "pas" | "jamais" | "ni" | "aucun" | "aucune" | "guère" | "nul" | "nulle" | "plus")
    });
    let denied_by = rest
        .clone()
        .any(|token| token.word != "plus" && listed(&DENIALS, std::slice::from_ref(token), 0, language).is_some());
    denied_by || !with && rest.clone().any(|token| matches!(token.word, "que" | "qu"))
}

/// Where the sentence turns, between what stands before and behind: of the tokens from one on, the first that do so.
pub(super) fn turn_after(text: &str, tokens: &[Token<'_>], from: usize, language: Option<Language>) -> usize {
    let turns = |at: &usize| {
        let gap = at.checked_sub(1).map_or("", |before| &text[tokens[before].at.end..tokens[*at].at.start]);
        gap.contains([';', ':']) || listed(&TURNS, tokens, *at, language).is_some()
    };
    (from..tokens.len()).find(turns).unwrap_or(tokens.len())
}

/// The same for what stands before a word: where the last turn before it is.
pub(super) fn turn_before(text: &str, tokens: &[Token<'_>], before: usize, language: Option<Language>) -> usize {
    let turns = |at: &usize| {
        let gap = at.checked_sub(1).map_or("", |last| &text[tokens[last].at.end..tokens[*at].at.start]);
        gap.contains(';') || listed(&TURNS, tokens, *at, language).is_some()
    };
    (0..before.min(tokens.len())).rev().find(turns).unwrap_or(0)
}

/// All places where it turns, as the tokens that what follows begins with, and whether it does so behind the last one.
pub(super) fn turns(text: &str, tokens: &[Token<'_>], language: Option<Language>) -> (Vec<usize>, bool) {
    let from = |at: usize| at.checked_sub(1).map_or(0, |before| tokens[before].at.end);
    let turns = |at: &usize| {
        text[from(*at)..tokens[*at].at.start].contains(';') || listed(&TURNS, tokens, *at, language).is_some()
    };
    ((0..tokens.len()).filter(turns).collect(), text[from(tokens.len())..].contains(';'))
}

/// Whether a text holds a word that denies.
pub(super) fn denies(text: &str, language: Option<Language>) -> bool {
    let text = folded(text);
    !denials(&text, &tokens(&text), language).is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_deny_are_found_and_those_that_only_look_so_are_not() {
        let found = |text: &str, language: &str| -> Vec<String> {
            let text = folded(text);
            let tokens = tokens(&text);
            let found = denials(&text, &tokens, Some(language.parse().unwrap()));
            found.into_iter().map(|at| text[tokens[at.start].at.start..tokens[at.end - 1].at.end].to_owned()).collect()
        };
        assert_eq!(found("They do not and don't", "en"), ["not", "t"]);
        assert_eq!(found("Far from a majority", "en"), ["far from"]);
        assert_eq!(found("Not only here, whether or not", "en"), [""; 0]);
        assert_eq!(found("Niet alle leden, en geen enkel", "nl"), ["niet", "geen"]);
        assert_eq!(found("Al dan niet", "nl"), [""; 0]);
        assert_eq!(found("Ce n’est pas la majorité", "fr"), ["pas"]);
        assert_eq!(found("Ce n’est qu’une minorité", "fr"), [""; 0]);
        assert_eq!(found("Ils ne participent plus", "fr"), ["ne"]);
        assert_eq!(found("Loin d’une majorité", "fr"), ["loin d"]);
        assert!(denies("Nooit", Some(Language::NL)) && !denies("Nooit", Some(Language::FR)) && denies("Nooit", None));
    }
}
