//! Words that set two numbers of a sentence against each other, in the languages of the product.

use super::comparing::{Direction, Times};
use super::faults::Why;
use super::numbers::number_at;
use super::reading::without_claims;
use super::tokens::{Token, folded, longest_at};
use super::vocabulary::HOWS;
use super::words::How;
use crate::wording::Language;

/// What a sentence says of two numbers.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Comparing {
    Said(Direction),
    /// That the first is the highest or the lowest of all.
    OfAll(Direction, String),
    /// Something that can't be held against them, by the words that say so.
    Unclear(String, Why),
}

/// What stands in a language between what is compared, and the words that say how.
struct Comparatives {
    language: &'static str,
    than: &'static [&'static str],
    /// After these words it means something else.
    not_after: &'static [&'static str],
    more: &'static [&'static str],
    less: &'static [&'static str],
    alike: &'static [&'static str],
    not: &'static [&'static str],
    /// The second is more, or less, than the first, without “than”.
    even_more: &'static [&'static str],
    even_less: &'static [&'static str],
    /// The first is more than the second.
    ahead: &'static [&'static str],
    highest: &'static [&'static str],
    lowest: &'static [&'static str],
    /// What is the highest, or stands behind it.
    of_shares: &'static [&'static str],
    /// Words that multiply, with how often.
    times: &'static [(&'static str, u32)],
    /// Behind a number they multiply.
    fold: &'static [&'static str],
    /// Behind what multiplies.
    folded: &'static [&'static str],
}

const WORDS: [Comparatives; 3] = [
    Comparatives {
        language: "en",
        than: &["than", "as"],
        not_after: &["rather", "other", "such", "well", "soon", "long", "far", "same"],
        more: &["more", "higher", "larger", "greater", "better", "bigger", "likelier"],
        less: &["less", "fewer", "lower", "smaller", "worse"],
        alike: &["as"],
        not: &["not", "no", "hardly"],
        even_more: &["even more", "still more", "even higher", "even larger"],
        even_less: &["even less", "even fewer", "even lower", "even smaller", "still fewer"],
        ahead: &["ahead of", "exceeds", "exceed", "surpasses", "surpass", "outnumber", "outnumbers"],
        highest: &["highest", "largest", "biggest", "greatest", "most often"],
        lowest: &["lowest", "smallest", "least often", "fewest"],
        of_shares: &["share", "number", "percentage", "proportion", "rate", "figure", "score", "followed", "before"],
        times: &[("twice", 2), ("double", 2), ("thrice", 3), ("half", 0)],
        fold: &["times"],
        folded: &["as", "more", "less", "fewer", "higher", "lower", "the", "that"],
    },
    Comparatives {
        language: "nl",
        than: &["dan", "als"],
        not_after: &["anders", "en", "zowel"],
        more: &["vaker", "meer", "hoger", "hogere", "groter", "beter", "tevredener", "positiever", "sterker"],
        less: &["minder", "lager", "lagere", "kleiner", "slechter"],
        alike: &["even", "evenveel", "evenzeer"],
        not: &["niet", "geen", "nauwelijks"],
        even_more: &["nog meer", "nog vaker", "nog hoger", "nog groter"],
        even_less: &["nog minder", "nog lager", "nog kleiner"],
        ahead: &["overtreft", "overtreffen"],
        highest: &["hoogste", "grootste", "vaakst"],
        lowest: &["laagste", "kleinste", "minst vaak"],
        of_shares: &["aandeel", "aantal", "percentage", "cijfer", "score", "gevolgd", "vóór"],
        times: &[("dubbel", 2), ("dubbele", 2), ("tweemaal", 2), ("driemaal", 3), ("half", 0)],
        fold: &["keer", "maal"],
        folded: &["zo", "zoveel", "meer", "minder", "vaker", "hoger", "lager", "aandeel", "van"],
    },
    Comparatives {
        language: "fr",
        than: &["que", "qu"],
        not_after: &[
            "tandis", "alors", "parce", "pendant", "ainsi", "bien", "dit", "disent", "estiment", "pensent", "trouvent",
        ],
        more: &["plus", "davantage", "mieux", "meilleur", "meilleure"],
        less: &["moins", "pire"],
        alike: &["aussi", "autant"],
        not: &["pas", "guère"],
        even_more: &["encore plus", "encore davantage"],
        even_less: &["encore moins"],
        ahead: &["dépasse", "dépassent", "devance", "devancent"],
        highest: &["plus élevé", "plus élevée", "plus haut", "plus haute", "plus grand", "plus grande"],
        lowest: &["plus bas", "plus basse", "plus petit", "plus petite", "plus faible", "moins élevé", "moins élevée"],
        of_shares: &[
            "part",
            "nombre",
            "pourcentage",
            "proportion",
            "taux",
            "chiffre",
            "score",
            "suivi",
            "devant",
            "avant",
        ],
        times: &[("double", 2), ("triple", 3)],
        fold: &["fois"],
        folded: &["plus", "moins", "davantage", "aussi", "de", "supérieur", "supérieure"],
    },
];

/// What words say of two numbers: those between them, or those before the first when “than” follows it.
pub(super) fn comparing(before: &str, between: &str, language: Option<Language>) -> Option<Comparing> {
    let (before, between) = (folded(before), folded(between));
    let (before, between) = (without_claims(&before, language), without_claims(&between, language));
    let words = |of: &'static Comparatives| of.said(&as_tokens(&before), &as_tokens(&between));
    let of = WORDS.iter().filter(|words| language.is_none_or(|language| language.as_str() == words.language));
    of.filter_map(words).next()
}

fn as_tokens(words: &[String]) -> Vec<Token<'_>> {
    words.iter().map(|word| Token { word, at: 0..0 }).collect()
}

/// Where one of several phrases stands.
fn find(words: &[Token<'_>], phrases: &[&str]) -> Option<(usize, usize)> {
    (0..words.len()).find_map(|at| Some((at, longest_at(words, at, phrases.iter().copied())?)))
}

impl Comparatives {
    fn said(&self, before: &[Token<'_>], between: &[Token<'_>]) -> Option<Comparing> {
        for (at, word) in between.iter().enumerate().filter(|(_, word)| self.than.contains(&word.word)) {
            if at > 0 && self.not_after.contains(&between[at - 1].word) {
                continue;
            }
            let words = if at == 0 { before } else { &between[..at] };
            // Between them nothing compares: what stands before the first does.
            let said = self.times_in(words).map(Comparing::Said).or_else(|| self.last_in(words, word.word));
            let said = said.or_else(|| self.times_in(before).map(Comparing::Said));
            if said.is_some() {
                return said;
            }
        }
        self.without_than(before, between)
    }

    fn without_than(&self, before: &[Token<'_>], between: &[Token<'_>]) -> Option<Comparing> {
        let said = |phrases: &[&str], direction| find(between, phrases).map(|_| Comparing::Said(direction));
        let found = said(self.even_more, Direction::Less)
            .or_else(|| said(self.even_less, Direction::More))
            .or_else(|| said(self.ahead, Direction::More))
            .or_else(|| self.times_in(between).map(Comparing::Said));
        found.or_else(|| self.of_all(before, between))
    }

    /// “The highest share is in …, before …”.
    fn of_all(&self, before: &[Token<'_>], between: &[Token<'_>]) -> Option<Comparing> {
        const NEAR: usize = 3;
        let lists = [(self.highest, Direction::More), (self.lowest, Direction::Less)];
        let in_words = |words: &[Token<'_>]| {
            lists.into_iter().find_map(|(list, direction)| {
                let (at, length) = find(words, list)?;
                let near = &words[at.saturating_sub(NEAR)..(at + length + NEAR).min(words.len())];
                let of_shares = find(near, self.of_shares).is_some() || find(between, self.of_shares).is_some();
                let named = words[at..at + length].iter().map(|word| word.word).collect::<Vec<_>>().join(" ");
                of_shares.then_some((direction, named))
            })
        };
        let first = in_words(before).map(|(direction, words)| Comparing::OfAll(direction, words));
        first.or_else(|| in_words(between).map(|(_, words)| Comparing::Unclear(words, Why::Superlative)))
    }

    /// The last comparative of these words that goes with `than`, unless it is denied or is one of quantity (“plus de”).
    fn last_in(&self, words: &[Token<'_>], than: &str) -> Option<Comparing> {
        let (at, direction) =
            words.iter().enumerate().rev().find_map(|(at, word)| Some((at, self.direction(word.word)?)))?;
        let denied = words[at.saturating_sub(2)..at].iter().any(|word| self.not.contains(&word.word));
        let of_quantity = words.get(at + 1).is_some_and(|next| matches!(next.word, "de" | "d" | "des" | "of"));
        // “As often as”, never “as … than” nor “more … as”, and in English close together.
        let fits = match (self.language, direction) {
            ("en", Direction::Alike) => than == "as" && (1..=2).contains(&(words.len() - at - 1)),
            ("en", _) => than == "than",
            ("nl", Direction::Alike) => than == "als",
            ("nl", _) => than == "dan",
            _ => true,
        };
        match fits && !of_quantity {
            true if denied => Some(Comparing::Unclear(words[at].word.to_owned(), Why::DeniedComparison)),
            true => Some(Comparing::Said(direction)),
            false => None,
        }
    }

    fn direction(&self, word: &str) -> Option<Direction> {
        let lists = [(self.more, Direction::More), (self.less, Direction::Less), (self.alike, Direction::Alike)];
        lists.into_iter().find(|(list, _)| list.contains(&word)).map(|(_, direction)| direction)
    }

    /// “Twice as many”, “three times more”, with a word for how it is meant before it.
    fn times_in(&self, words: &[Token<'_>]) -> Option<Direction> {
        let (at, length, times) = (0..words.len()).rev().find_map(|at| self.times_at(words, at))?;
        let next = words.get(at + length).map_or("", |word| word.word);
        let is_bare = matches!(words[at].word, "double" | "dubbel" | "dubbele" | "triple");
        if !is_bare && !self.folded.contains(&next) {
            return None;
        }
        let hows = HOWS.iter().filter(|(own, ..)| *own == self.language);
        let how = hows
            .flat_map(|(_, how, words)| words.iter().map(move |word| (*how, *word)))
            .filter_map(|(how, phrase)| {
                let of = phrase.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).count();
                let from = at.checked_sub(of)?;
                longest_at(words, from, [phrase]).map(|length| (length, how))
            })
            .max_by_key(|(length, _)| *length)
            .map_or(How::About, |(_, how)| how);
        let fewer = self.less.contains(&next);
        let (of, out_of) = if times == 0 { (1, 2) } else { (times, 1) };
        Some(Direction::Times(if fewer { Times { how, of: out_of, out_of: of } } else { Times { how, of, out_of } }))
    }

    /// Where it multiplies, how many words do, and how often.
    fn times_at(&self, words: &[Token<'_>], at: usize) -> Option<(usize, usize, u32)> {
        if let Some((_, times)) = self.times.iter().find(|(word, _)| *word == words[at].word) {
            return Some((at, 1, *times));
        }
        let (length, of) = number_at(words, at, self.language.parse().ok())?;
        let is_fold = words.get(at + length).is_some_and(|word| self.fold.contains(&word.word));
        (is_fold && of.out_of == 100 && of.of > 1).then_some((at, length + 1, of.of))
    }
}

#[cfg(test)]
mod tests {
    use super::super::vocabulary::Vocabulary;
    use super::*;

    impl Direction {
        fn said(before: &str, between: &str, language: Option<Language>) -> Option<Self> {
            match comparing(before, between, language)? {
                Comparing::Said(direction) => Some(direction),
                _ => None,
            }
        }
    }

    #[test]
    fn words_between_two_numbers_say_which_is_larger() {
        let (more, less, alike) = (Some(Direction::More), Some(Direction::Less), Some(Direction::Alike));
        let cases = [
            ("en", "Clusters say so (", ") more often than networks (", more),
            ("en", "Clusters are more satisfied (", ") than networks (", more),
            ("en", "Clusters say so ", " less often than networks, ", less),
            ("en", "Clusters say so (", ") as often as networks (", alike),
            ("en", "Clusters say so (", ") not more often than networks (", None),
            ("en", "Clusters (", ") as well as networks (", None),
            ("en", "More than ", " of clusters and ", None),
            ("en", "More people, ", ", came rather than ", None),
            ("nl", "Clusters zeggen dat (", ") vaker dan netwerken (", more),
            ("nl", "Leden zijn tevredener (", ") dan anderen (", more),
            ("nl", "Dat is ", ", minder vaak dan ", less),
            ("nl", "Dat is ", ", even vaak als ", alike),
            ("nl", "Niet vaker (", ") dan anderen (", None),
            ("nl", "Zowel ", " als ", None),
            ("fr", "Les clusters le disent plus souvent (", ") que les réseaux (", more),
            ("fr", "Ils le disent (", ") moins souvent que les réseaux (", less),
            ("fr", "Ils le disent (", ") aussi souvent que les réseaux (", alike),
            ("fr", "Plus de ", " des clusters, tandis que ", None),
            ("fr", "Plus de ", " que les réseaux ", None),
            ("de", "", " mehr als ", None),
        ];
        for (language, before, between, said) in cases {
            let language = Some(language.parse().unwrap());
            assert_eq!(Direction::said(before, between, language), said, "{before}…{between}…");
        }
        assert_eq!(Direction::said("", " vaker dan ", None), more);
        // What authors are told can be said is understood.
        for language in Language::OF_THE_PRODUCT {
            for words in Vocabulary::of(language).comparisons {
                assert!(Direction::said("", &format!(") {words} ("), Some(language)).is_some(), "{words}");
            }
        }
    }
}
