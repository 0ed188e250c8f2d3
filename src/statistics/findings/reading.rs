//! What the words around a number say of it.

use super::amounts::{Amount, amount_at, speaks};
use super::denials::{denials, turn_after, turn_before};
use super::faults::Why;
use super::places::{ARTICLES, LINKS, Place, counts_at, is_filler};
use super::tokens::{Token, longest_at, phrase_at, tokens};
use super::vocabulary::{BEHIND, FRACTIONS, HOWS, Listed, SIZES};
use super::words::{Claim, Fraction, How, Size};
use crate::wording::Language;

pub(super) use super::tokens::folded;

/// Words that claim something.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Said {
    /// Nothing where their parts do not go together, such as “over a minority”.
    pub claim: Option<Claim>,
    pub words: String,
    is_denied: bool,
    /// The tokens they are.
    pub start: usize,
    pub end: usize,
    /// Whether they stand behind the number they were found beside.
    pub is_behind: bool,
}

/// The words before a number, read.
pub(super) struct Read<'t> {
    pub text: &'t str,
    pub tokens: Vec<Token<'t>>,
    pub said: Vec<Said>,
    /// Words that deny and belong to no claim.
    loose: Vec<std::ops::Range<usize>>,
    language: Option<Language>,
}

/// What is claimed of a number.
pub(super) struct Around {
    /// The nearest first; all of them must hold.
    pub said: Vec<Said>,
    /// A word of its sentence that denies, and not a size.
    pub denied: Option<String>,
    /// Whether the nearest stands right before the number.
    pub right_before: bool,
}

/// Fractions that are one only in “a good third”.
const ONLY_GOOD: [&str; 4] = ["third", "kwart", "quart", "tiers"];

const HARDLY: [&str; 7] = ["hardly", "scarcely", "barely", "rarely", "nauwelijks", "amper", "à"];

pub(super) fn read(text: &str, language: Option<Language>) -> Read<'_> {
    let found = tokens(text);
    let denied = denials(text, &found, language);
    let place = Place { text, tokens: &found, denied: &denied, language };
    let mut said: Vec<Said> = Vec::new();
    let mut at = 0;
    while at < found.len() {
        match place.said_at(at) {
            Some(own) => {
                at = own.end;
                said.push(own);
            }
            None => at += 1,
        }
    }
    let is_loose =
        |denial: &std::ops::Range<usize>| !said.iter().any(|own| own.start < denial.end && denial.start < own.end);
    let loose = denied.iter().filter(|denial| is_loose(denial)).cloned().collect();
    Read { text, tokens: found, said, loose, language }
}

/// The words of one of these languages, with what they mean.
fn of<T: Copy>(listed: Listed<T>, language: Option<Language>) -> impl Iterator<Item = (&'static str, T)> {
    let own = listed.iter().filter(move |(own, ..)| speaks(own, language));
    own.flat_map(|(_, what, words)| words.iter().map(move |word| (*word, *what)))
}

fn longest<T: Copy>(
    tokens: &[Token<'_>],
    at: usize,
    listed: Listed<T>,
    language: Option<Language>,
) -> Option<(usize, T)> {
    let found = of(listed, language).filter_map(|(word, what)| Some((phrase_at(tokens, at, word)?, what)));
    // Of as long ones the first.
    found.reduce(|best, other| if other.0 > best.0 { other } else { best })
}

/// How a text behind a number goes on.
pub(super) fn behind(text: &str, language: Option<Language>) -> Option<Claim> {
    let found = tokens(text);
    let is_near = found.first().is_some_and(|first| first.at.start > 0 && text[..first.at.start].trim().is_empty());
    longest(&found, 0, BEHIND, language).filter(|_| is_near).map(|(_, how)| Claim::Round(how))
}

impl Place<'_> {
    /// The claim that begins with a word.
    fn said_at(&self, at: usize) -> Option<Said> {
        let own = self.atom_at(at, None).map(|(length, claim)| (length, Some(claim)));
        let led = longest(self.tokens, at, HOWS, self.language).and_then(|(length, how)| self.led_by(how, at, length));
        let best = match (own, led) {
            (Some(own), Some(led)) => Some(if led.0 > own.0 { led } else { own }),
            (own, led) => own.or(led),
        };
        let (length, claim) = best?;
        let (start, end) = self.denied_before(at).map_or((at, at + length), |denial| (denial, at + length));
        // “Hardly a majority” is just one, or just none.
        let is_hardly = HARDLY.contains(&self.tokens[start].word);
        let claim = if start < at { claim.and_then(Claim::denied).filter(|_| !is_hardly) } else { claim };
        let words = &self.text[self.tokens[start].at.start..self.tokens[end - 1].at.end];
        Some(Said { claim, words: words.to_owned(), is_denied: start < at, start, end, is_behind: false })
    }

    /// What follows a word for how it is meant; by itself it is one only right before the number.
    fn led_by(&self, how: How, at: usize, length: usize) -> Option<(usize, Option<Claim>)> {
        let after = at + length;
        if after == self.tokens.len() {
            return self.ends_at(after).then_some((length, Some(Claim::Round(how))));
        }
        let articles = self.tokens[after..].iter().take(2).take_while(|token| ARTICLES.contains(&token.word)).count();
        (0..=articles).find_map(|skipped| {
            let from = after + skipped;
            let (own, claim) = self.atom_at(from, Some(how))?;
            let is_plain = self.atom_at(from, None).is_some();
            let with = claim.with(how);
            (with.is_some() || is_plain).then_some((from + own - at, with))
        })
    }

    /// A size, a fraction or an amount without what stands before it; `led`: what does.
    fn atom_at(&self, at: usize, led: Option<How>) -> Option<(usize, Claim)> {
        let (tokens, language) = (self.tokens, self.language);
        let sizes = of(SIZES, language).filter_map(|(word, size)| {
            let length = phrase_at(tokens, at, word)?;
            (counts_at(self, word, at, length) || led.is_some() && size == Size::All).then_some((length, size))
        });
        let size = sizes.reduce(|best, other| if other.0 > best.0 { other } else { best });
        let fractions = of(FRACTIONS, language).filter_map(|(word, fraction)| {
            let length = phrase_at(tokens, at, word)?;
            // “Half as many” says it of another number.
            let next = tokens.get(at + length).map_or("", |token| token.word);
            let is_one = (led == Some(How::JustOver) || !ONLY_GOOD.contains(&word)) && next != "as";
            is_one.then_some((length, fraction))
        });
        let fraction = fractions.max_by_key(|(length, _): &(usize, Fraction)| *length);
        let amount = amount_at(self.text, tokens, at, language).map(|(length, amount)| {
            let claim = match amount {
                Amount::Percent(own) => Claim::Percent(None, own),
                Amount::Between(low, high) => Claim::Between(low, high),
                Amount::OutOf(own) => Claim::OutOf(None, own),
            };
            (length, claim)
        });
        let part = fraction.map(|(length, own)| (length, Claim::Part(How::About, own)));
        let part = match (part, amount) {
            (Some(part), Some(amount)) => Some(if amount.0 > part.0 { amount } else { part }),
            (part, amount) => part.or(amount),
        };
        let part = part.map(|(length, claim)| match longest(tokens, at + length, BEHIND, language) {
            Some((more, how)) => (length + more, claim.with(how).unwrap_or(claim)),
            None => (length, claim),
        });
        let size = size.map(|(length, size)| (length, Claim::Size(size)));
        // What denies is no size of its own before one: no majority, hardly 20%.
        let is_nobody = matches!(size, Some((_, Claim::Size(Size::None | Size::HardlyAny))));
        if let Some((length, _)) = size.filter(|_| is_nobody && self.denied_at(at).is_some())
            && self.leads_on(at + length)
        {
            return None;
        }
        let best = match (size, part) {
            (Some(size), Some(part)) => Some(if part.0 > size.0 { part } else { size }),
            (size, part) => size.or(part),
        }?;
        let end = &self.text[tokens[at + best.0 - 1].at.end..];
        let begins = &self.text[..tokens[at].at.start];
        (!end.starts_with('-') && !begins.ends_with('-')).then_some(best)
    }

    /// Whether another size or amount follows, behind articles.
    fn leads_on(&self, at: usize) -> bool {
        let fillers = self.tokens[at..].iter().take(3).take_while(|token| is_filler(token.word)).count();
        (0..=fillers).any(|skipped| at + skipped < self.tokens.len() && self.atom_at(at + skipped, None).is_some())
    }

    /// The denial that begins with a word.
    fn denied_at(&self, at: usize) -> Option<&std::ops::Range<usize>> {
        self.denied.iter().find(|denial| denial.start == at)
    }

    /// Where the denial right before a word begins.
    pub(super) fn denied_before(&self, at: usize) -> Option<usize> {
        const FAR: usize = 4;
        let fillers = self.tokens[..at].iter().rev().take(FAR).take_while(|token| is_filler(token.word)).count();
        (0..=fillers)
            .find_map(|skipped| self.denied.iter().find(|denial| denial.end + skipped == at).map(|denial| denial.start))
    }
}

impl Read<'_> {
    /// The claim that the words end with.
    pub fn right_before(&self) -> Option<Said> {
        let ends = self.tokens.last().is_some_and(|last| self.text[last.at.end..].trim().is_empty());
        self.said.last().filter(|said| ends && said.end == self.tokens.len()).cloned()
    }

    /// The last claim of a size or an amount, wherever it stands.
    pub fn within(&self) -> Option<Said> {
        self.said.iter().rev().find(|said| said.claim.is_none_or(Claim::says_it)).cloned()
    }

    /// Claims of the same clause before one.
    fn beside(&self, said: &Said) -> Vec<Said> {
        let turn = turn_before(self.text, &self.tokens, said.start, self.language);
        let others = self.said.iter().filter(|other| other.start >= turn && other.end <= said.start);
        others.filter(|other| other.claim.is_none_or(Claim::says_it)).rev().cloned().collect()
    }

    /// The first loose word that denies what is said from a place on.
    fn denied(&self, said: Option<&Said>) -> Option<String> {
        let turn =
            turn_before(self.text, &self.tokens, said.map_or(self.tokens.len(), |said| said.start), self.language);
        // French denies “personne” and “aucun” twice.
        let of_nobody = said.is_some_and(Said::is_nobody_or_denied);
        self.loose.iter().filter(|denial| denial.start >= turn).find_map(|denial| {
            let words = &self.text[self.tokens[denial.start].at.start..self.tokens[denial.end - 1].at.end];
            (!(of_nobody && matches!(words, "ne" | "n"))).then(|| words.to_owned())
        })
    }
}

impl Said {
    /// Why nothing is claimed.
    pub fn why(&self) -> Why {
        if self.is_denied { Why::Denied } else { Why::Combined }
    }

    fn denied(&self) -> bool {
        matches!(self.claim, Some(Claim::Not(_)))
    }

    pub fn is_nobody_or_denied(&self) -> bool {
        self.denied() || self.claim == Some(Claim::Size(Size::None))
    }
}

/// A claim that a text behind a number begins with: “(20%)”, “, that is a minority”.
fn following(read: &Read<'_>) -> Option<Said> {
    let first = read.tokens.first()?;
    let gap = &read.text[..first.at.start];
    let linked = LINKS.iter().filter_map(|words| phrase_at(&read.tokens, 0, words)).max();
    let is_open = gap.contains(['(', '=']);
    if linked.is_none() && !is_open {
        return None;
    }
    let from = linked.unwrap_or(0);
    let articles = read.tokens[from.min(read.tokens.len())..].iter().take_while(|token| is_filler(token.word)).count();
    let own = read.said.iter().find(|said| (from..=from + articles).contains(&said.start))?;
    (!matches!(own.claim, Some(Claim::Round(_) | Claim::Part(..)))).then(|| own.clone())
}

/// What the words around a number say of it. `before`: between it and the number before it, up to the bracket that it
/// stands in; `after`: up to the next number.
pub(super) fn around(before: &str, after: &str, language: Option<Language>) -> Around {
    let (before, after) = (folded(before), folded(after));
    let bracketed = before.trim_end().strip_suffix('(');
    let words = read(bracketed.unwrap_or(&before), language);
    let right_before = words.right_before().filter(|_| bracketed.is_none());
    let nearest = right_before.clone().or_else(|| bracketed.and_then(|_| words.within()));
    let rest = read(&after, language);
    let mut said: Vec<Said> = nearest.iter().cloned().collect();
    if let Some(nearest) = &nearest {
        said.extend(words.beside(nearest));
    } else if let Some(claim) = behind(&after, language) {
        let words = String::new();
        said.push(Said { claim: Some(claim), words, is_denied: false, start: 0, end: 0, is_behind: true });
    }
    said.extend(following(&rest).map(|said| Said { is_behind: true, ..said }));
    let turn = turn_after(rest.text, &rest.tokens, 0, language);
    let behind = rest
        .loose
        .iter()
        .find(|denial| denial.start < turn)
        .map(|denial| rest.text[rest.tokens[denial.start].at.start..rest.tokens[denial.end - 1].at.end].to_owned());
    let of_nobody = nearest.as_ref().is_some_and(|said| said.claim == Some(Claim::Size(Size::None)));
    let behind = behind.filter(|word| !(of_nobody && matches!(word.as_str(), "ne" | "n")));
    let denied = words.denied(nearest.as_ref()).or(behind);
    Around { said, denied, right_before: right_before.is_some() }
}

/// The words between two numbers without those that claim something of one of them.
pub(super) fn without_claims(text: &str, language: Option<Language>) -> Vec<String> {
    let read = read(text, language);
    let hows = of(HOWS, language).map(|(word, _)| word).collect::<Vec<_>>();
    let mut left = Vec::new();
    let mut at = 0;
    while at < read.tokens.len() {
        let claimed = read.said.iter().find(|said| said.start == at && said.claim.is_none_or(Claim::says_it));
        let quantity = || {
            let how = longest_at(&read.tokens, at, hows.iter().copied())?;
            super::amounts::quantity_at(&read.tokens, at + how, language).map(|length| how + length)
        };
        match claimed.map(|said| said.end - at).or_else(quantity) {
            Some(length) => {
                left.push(String::new());
                at += length;
            }
            None => {
                left.push(read.tokens[at].word.to_owned());
                at += 1;
            }
        }
    }
    left
}
