//! Numbers that an author types, in figures and in words.

use super::amounts::{Ratio, speaks};
use super::tokens::{Token, longest_at};
use crate::wording::Language;

/// A number in figures or in words, as a part of a hundred; and how many words it takes.
pub(super) fn number_at(tokens: &[Token<'_>], at: usize, language: Option<Language>) -> Option<(usize, Ratio)> {
    let word = tokens.get(at)?.word;
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return figures(word).map(|ratio| (1, ratio));
    }
    let words = [("en", english as fn(&[Token<'_>]) -> Option<(usize, u32)>), ("nl", dutch), ("fr", french)];
    let rest = &tokens[at..];
    let found = words.into_iter().filter(|(own, _)| speaks(own, language)).filter_map(|(_, read)| read(rest));
    found.max_by_key(|(length, _)| *length).map(|(length, of)| (length, Ratio { of, out_of: 100 }))
}

/// “12”, “12,5”, “1.200”.
fn figures(word: &str) -> Option<Ratio> {
    let parts: Vec<&str> = word.split(['.', ',']).collect();
    let is_thousands = parts.len() > 1 && parts[1..].iter().all(|part| part.len() == 3);
    let digits = || parts.concat().parse::<u32>().ok();
    match parts.as_slice() {
        [_] => Some(Ratio { of: digits()?, out_of: 100 }),
        _ if is_thousands => Some(Ratio { of: digits()?, out_of: 100 }),
        [_, decimals] if decimals.len() <= 4 => {
            Some(Ratio { of: digits()?, out_of: 100 * 10_u32.pow(u32::try_from(decimals.len()).ok()?) })
        }
        _ => None,
    }
}

/// Places in a list are the numbers from one on.
fn place(list: &[&str], word: &str) -> Option<u32> {
    list.iter().position(|own| *own == word).and_then(|at| u32::try_from(at + 1).ok())
}

const ENGLISH: [&str; 19] = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const ENGLISH_TENS: [&str; 9] = ["ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const DUTCH: [&str; 19] = [
    "een",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
];
const DUTCH_TENS: [&str; 9] =
    ["tien", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"];
const FRENCH: [&str; 16] = [
    "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
    "quatorze", "quinze", "seize",
];
const FRENCH_TENS: [&str; 9] =
    ["dix", "vingt", "trente", "quarante", "cinquante", "soixante", "septante", "octante", "nonante"];

fn english(tokens: &[Token<'_>]) -> Option<(usize, u32)> {
    let word = tokens.first()?.word;
    if let Some(hundred) = longest_at(tokens, 0, ["hundred", "one hundred", "a hundred"]) {
        return Some((hundred, 100));
    }
    if let Some(tens) = place(&ENGLISH_TENS, word).filter(|tens| *tens > 1) {
        let unit = tokens.get(1).and_then(|next| place(&ENGLISH[..9], next.word));
        return Some(unit.map_or((1, 10 * tens), |unit| (2, 10 * tens + unit)));
    }
    let own = if word == "a" { Some(1) } else { place(&ENGLISH, word) };
    own.or((word == "zero").then_some(0)).map(|own| (1, own))
}

fn dutch(tokens: &[Token<'_>]) -> Option<(usize, u32)> {
    let word = tokens.first()?.word;
    let tens = |word: &str| place(&DUTCH_TENS, word).map(|tens| 10 * tens);
    let both = || {
        let (unit, rest) =
            DUTCH[..9].iter().zip(1..).filter_map(|(own, unit)| Some((unit, word.strip_prefix(own)?))).next()?;
        Some(unit + tens(rest.strip_prefix("en").or_else(|| rest.strip_prefix("ën"))?)?)
    };
    let known = match word {
        "nul" => Some(0),
        "honderd" => Some(100),
        _ => place(&DUTCH, word).or_else(|| tens(word)).or_else(both),
    };
    known.map(|own| (1, own))
}

fn french(tokens: &[Token<'_>]) -> Option<(usize, u32)> {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.word);
    let unit = |at: usize| if word(at) == "une" { Some(1) } else { place(&FRENCH, word(at)) };
    match word(0) {
        "zéro" => return Some((1, 0)),
        "cent" => return Some((1, 100)),
        _ => {}
    }
    let eighty = word(0) == "quatre" && matches!(word(1), "vingt" | "vingts");
    let tens = if eighty { Some(80) } else { place(&FRENCH_TENS, word(0)).map(|tens| 10 * tens) };
    let Some(tens) = tens else { return unit(0).map(|own| (1, own)) };
    let at = 1 + usize::from(eighty);
    let at = at + usize::from(word(at) == "et");
    let most = if matches!(tens, 60 | 80) { 16 } else { 9 };
    match unit(at).filter(|own| *own <= most) {
        // Seventy-seven and ninety-nine are sixty and eighty with ten and some.
        Some(10) => match unit(at + 1).filter(|own| (7..=9).contains(own)) {
            Some(own) => Some((at + 2, tens + 10 + own)),
            None => Some((at + 1, tens + 10)),
        },
        Some(own) => Some((at + 1, tens + own)),
        None => Some((1 + usize::from(eighty), tens)),
    }
}
