//! Amounts that an author types: 20%, between 20 and 30%, 12 out of 20, nine out of ten, two fifths.

use serde::Serialize;

use super::numbers::number_at;
use super::tokens::{Token, longest_at, phrase_at};
use crate::wording::Language;

/// So many of so many; a per cent is of a hundred.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Ratio {
    pub of: u32,
    pub out_of: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Amount {
    Percent(Ratio),
    Between(Ratio, Ratio),
    OutOf(Ratio),
}

impl Ratio {
    pub fn percent(self) -> f64 {
        100.0 * f64::from(self.of) / f64::from(self.out_of)
    }
}

const SIGNS: [&str; 7] = ["%", "percent", "per cent", "procent", "pct", "pour cent", "pourcent"];
/// Behind a per cent: then it is of a difference.
const OF_A_DIFFERENCE: [&str; 18] = [
    "points", "point", "punten", "punt", "more", "less", "fewer", "higher", "lower", "meer", "minder", "hoger",
    "lager", "vaker", "de plus", "de moins", "plus", "moins",
];
/// Between the two numbers of “12 out of 20”.
const OUT_OF: [(&str, &[&str]); 3] = [
    ("en", &["out of", "out of the", "out of every", "in", "in every"]),
    ("nl", &["op", "op de", "op elke", "op iedere"]),
    ("fr", &["sur", "sur les"]),
];
/// The same between numbers in figures only.
const OF: [(&str, &[&str]); 3] = [("en", &["of", "of the"]), ("nl", &["van", "van de"]), ("fr", &["des", "parmi les"])];
const PARTS: [(&str, u32, &[&str]); 24] = [
    ("en", 3, &["third", "thirds"]),
    ("en", 4, &["quarter", "quarters"]),
    ("en", 5, &["fifth", "fifths"]),
    ("en", 6, &["sixth", "sixths"]),
    ("en", 7, &["seventh", "sevenths"]),
    ("en", 8, &["eighth", "eighths"]),
    ("en", 9, &["ninth", "ninths"]),
    ("en", 10, &["tenth", "tenths"]),
    ("nl", 3, &["derde", "derden"]),
    ("nl", 4, &["vierde", "vierden", "kwart"]),
    ("nl", 5, &["vijfde", "vijfden"]),
    ("nl", 6, &["zesde", "zesden"]),
    ("nl", 7, &["zevende", "zevenden"]),
    ("nl", 8, &["achtste", "achtsten"]),
    ("nl", 9, &["negende", "negenden"]),
    ("nl", 10, &["tiende", "tienden"]),
    ("fr", 3, &["tiers"]),
    ("fr", 4, &["quart", "quarts"]),
    ("fr", 5, &["cinquième", "cinquièmes"]),
    ("fr", 6, &["sixième", "sixièmes"]),
    ("fr", 7, &["septième", "septièmes"]),
    ("fr", 8, &["huitième", "huitièmes"]),
    ("fr", 9, &["neuvième", "neuvièmes"]),
    ("fr", 10, &["dixième", "dixièmes"]),
];
const YEARS: std::ops::RangeInclusive<u32> = 1900..=2100;

/// Whether words of a language are looked for.
pub(super) fn speaks(own: &str, language: Option<Language>) -> bool {
    language.is_none_or(|language| language.as_str() == own)
}

/// The amount that begins with a word, and how many words it takes.
pub(super) fn amount_at(
    text: &str,
    tokens: &[Token<'_>],
    at: usize,
    language: Option<Language>,
) -> Option<(usize, Amount)> {
    // Not within a word with a hyphen, nor below zero.
    if text[..tokens.get(at)?.at.start].ends_with(['-', '−', '–']) {
        return None;
    }
    let found = between_at(text, tokens, at, language);
    let found = found.or_else(|| percent_at(tokens, at, language).map(|(end, own)| (end, Amount::Percent(own))));
    let found = found.or_else(|| out_of_at(tokens, at, language).map(|(end, own)| (end, Amount::OutOf(own))));
    found.map(|(end, amount)| (end - at, amount))
}

fn percent_at(tokens: &[Token<'_>], at: usize, language: Option<Language>) -> Option<(usize, Ratio)> {
    let (length, ratio) = number_at(tokens, at, language)?;
    let end = at + length;
    let end = end + longest_at(tokens, end, SIGNS)?;
    longest_at(tokens, end, OF_A_DIFFERENCE).is_none().then_some((end, ratio))
}

fn between_at(text: &str, tokens: &[Token<'_>], at: usize, language: Option<Language>) -> Option<(usize, Amount)> {
    let opened = usize::from(matches!(tokens[at].word, "between" | "tussen" | "entre" | "from" | "van" | "de"));
    let (length, low) = number_at(tokens, at + opened, language)?;
    let end = at + opened + length;
    let sign = longest_at(tokens, end, SIGNS).unwrap_or(0);
    let next = tokens.get(end + sign)?;
    let joined = match next.word {
        "to" | "tot" | "à" => 1,
        "and" | "en" | "et" if opened > 0 => 1,
        _ if matches!(text[tokens[end + sign - 1].at.end..next.at.start].trim(), "-" | "–" | "—") => 0,
        _ => return None,
    };
    let (end, high) = percent_at(tokens, end + sign + joined, language)?;
    Some((end, Amount::Between(low, high)))
}

fn out_of_at(tokens: &[Token<'_>], at: usize, language: Option<Language>) -> Option<(usize, Ratio)> {
    let (length, first) = number_at(tokens, at, language)?;
    let end = at + length;
    let of = whole(first)?;
    let in_figures =
        |at: usize| tokens.get(at).is_some_and(|token| token.word.starts_with(|c: char| c.is_ascii_digit()));
    let listed = |lists: [(&'static str, &'static [&'static str]); 3], at: usize| {
        let own = lists.into_iter().filter(|(own, _)| speaks(own, language));
        longest_at(tokens, at, own.flat_map(|(_, words)| words.iter().copied())).map(|joint| at + joint)
    };
    let parts = PARTS.iter().filter(|(own, ..)| speaks(own, language) && tokens.get(end).is_some());
    let part = parts.into_iter().find(|(own, _, words)| {
        // “Two third parties” are no part.
        let words = if *own == "en" && of > 1 { &words[1..] } else { words };
        words.contains(&tokens[end].word)
    });
    if let Some((_, out_of, _)) = part {
        return (of > 0 && of < *out_of).then_some((end + 1, Ratio { of, out_of: *out_of }));
    }
    // “Nine members out of ten” too.
    let joint = listed(OUT_OF, end).or_else(|| listed(OUT_OF, end + 1).filter(|_| tokens[end].word != "%"));
    let joint = joint.or_else(|| listed(OF, end).filter(|joint| in_figures(at) && in_figures(*joint)))?;
    let (length, second) = number_at(tokens, joint, language)?;
    let out_of = whole(second)?;
    let end = joint + length;
    let is_one = (2..=100_000).contains(&out_of) && of <= out_of && !YEARS.contains(&out_of);
    let is_one = is_one && longest_at(tokens, end, SIGNS).is_none();
    is_one.then_some((end, Ratio { of, out_of }))
}

/// A ratio of a hundred that is a whole number.
fn whole(ratio: Ratio) -> Option<u32> {
    (ratio.out_of == 100).then_some(ratio.of)
}

/// How many words from this one on say how much, so that “more than” before them compares nothing.
pub(super) fn quantity_at(tokens: &[Token<'_>], at: usize, language: Option<Language>) -> Option<usize> {
    const TIMES: [&str; 6] = ["once", "twice", "eens", "een keer", "één keer", "une fois"];
    let times = TIMES.iter().find_map(|words| phrase_at(tokens, at, words));
    let is_article = matches!(tokens.get(at)?.word, "a" | "one" | "een" | "un" | "une");
    let length = times.or_else(|| number_at(tokens, at, language).filter(|_| !is_article).map(|(length, _)| length))?;
    // “More than twice as many” compares after all.
    let word = |at: usize| tokens.get(at).map_or("", |token| token.word);
    let behind = at + length + usize::from(matches!(word(at + length), "times" | "keer" | "maal" | "fois"));
    let compares = ["as", "more", "less", "zo", "zoveel", "meer", "minder", "vaker", "plus", "moins", "the", "that"];
    (!compares.contains(&word(behind))).then_some(length)
}

#[cfg(test)]
mod tests {
    use super::super::tokens::folded;
    use super::*;

    #[test]
    fn amounts_are_read_in_figures_and_in_words() {
        let percent = |of, out_of| Some(Amount::Percent(Ratio { of, out_of }));
        let out_of = |of, out_of| Some(Amount::OutOf(Ratio { of, out_of }));
        let between =
            |low, high| Some(Amount::Between(Ratio { of: low, out_of: 100 }, Ratio { of: high, out_of: 100 }));
        let cases = [
            ("en", "20%", percent(20, 100)),
            ("en", "20 per cent of", percent(20, 100)),
            ("en", "twenty-five percent", percent(25, 100)),
            ("en", "a hundred per cent", percent(100, 100)),
            ("nl", "12,5 %", percent(125, 1000)),
            ("nl", "vijfenzeventig procent", percent(75, 100)),
            ("nl", "tweeëntachtig procent", percent(82, 100)),
            ("fr", "quatre-vingt-dix-sept pour cent", percent(97, 100)),
            ("fr", "soixante et onze %", percent(71, 100)),
            ("fr", "vingt et un pour cent", percent(21, 100)),
            ("fr", "quatre pour cent", percent(4, 100)),
            ("en", "12 out of 20", out_of(12, 20)),
            ("en", "12 of the 20 members", out_of(12, 20)),
            ("en", "Nine members out of ten", out_of(9, 10)),
            ("en", "two fifths", out_of(2, 5)),
            ("en", "two third parties", None),
            ("nl", "negen op de tien", out_of(9, 10)),
            ("nl", "1.200 van de 1.500", out_of(1200, 1500)),
            ("fr", "neuf membres sur dix", out_of(9, 10)),
            ("fr", "sept dixièmes", out_of(7, 10)),
            ("en", "between 20 and 30%", between(20, 30)),
            ("en", "20-30%", between(20, 30)),
            ("nl", "20% tot 30%", between(20, 30)),
            ("fr", "entre vingt et trente pour cent", between(20, 30)),
            ("en", "12 in 2026", None),
            ("en", "20 percentage points", None),
            ("en", "20% points", None),
            ("en", "20% more", None),
            ("en", "12 members", None),
            ("en", "two of three", None),
            ("en", "30 out of 20", None),
            ("de", "zwei von drei", None),
        ];
        for (language, text, amount) in cases {
            let text = folded(text);
            let read = amount_at(&text, &tokens_of(&text), 0, Some(language.parse().unwrap()));
            assert_eq!(read.map(|(_, amount)| amount), amount, "{language}: {text}");
        }
    }

    fn tokens_of(text: &str) -> Vec<Token<'_>> {
        super::super::tokens::tokens(text)
    }
}
