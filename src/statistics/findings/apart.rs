//! Claims that stand apart from a number: elsewhere in its sentence than right before it or in brackets beside it. “A
//! majority of … says no” is one of the number there; of “everybody was asked” nobody can say.

use std::ops::Range;

use super::denials::turns;
use super::nouns;
use super::places::{ARTICLES, LINKS, is_filler};
use super::reading::{Read, Said, folded, read};
use super::tokens::phrase_at;
use super::words::{Claim, Size};
use crate::wording::Language;

/// A claim of a sentence, wherever it stands.
#[derive(Clone, Debug)]
pub(super) struct Apart {
    pub said: Said,
    /// The words it stands in: those before the first number, between the first and the second, and so on.
    pub segment: usize,
    pub clause: usize,
    /// Whether what it is said of can only be the number of its clause.
    pub is_sure: bool,
}

/// Claims of a sentence, and the clause that each of its numbers stands in.
pub(super) struct Clauses {
    pub apart: Vec<Apart>,
    pub of_number: Vec<usize>,
}

/// `segments`: the words before, between and behind the numbers of a sentence.
pub(super) fn clauses(segments: &[&str], language: Option<Language>) -> Clauses {
    let mut clauses = Clauses { apart: Vec::new(), of_number: Vec::new() };
    let mut clause = 0;
    for (segment, words) in segments.iter().enumerate() {
        let is_last = segment + 1 == segments.len();
        let text = folded(words);
        let read = read(&text, language);
        let (turns, ends) = turns(&text, &read.tokens, language);
        for said in &read.said {
            let turned = turns.iter().filter(|turn| **turn <= said.start).count();
            let is_before = !is_last && turned == turns.len() + usize::from(ends);
            let is_behind = segment > 0 && turned == 0;
            let place = Standing { read: &read, said, is_before };
            if let Some(is_sure) = place.weight(is_behind && !is_before) {
                clauses.apart.push(Apart { said: said.clone(), segment, clause: clause + turned, is_sure });
            }
        }
        clause += turns.len() + usize::from(ends);
        if !is_last {
            clauses.of_number.push(clause);
        }
    }
    clauses
}

/// A claim where it stands.
struct Standing<'r, 't> {
    read: &'r Read<'t>,
    said: &'r Said,
    /// Whether a number comes behind it in its clause.
    is_before: bool,
}

/// What follows a claim: “of the members”.
struct Noun<'t> {
    word: &'t str,
    /// Whether it is what the claim is part of.
    is_whole: bool,
}

impl Standing<'_, '_> {
    /// Whether it is surely said of the number of its clause; nothing where it is not said of it.
    fn weight(&self, is_behind: bool) -> Option<bool> {
        let claim = match self.said.claim {
            Some(claim) if !claim.says_it() => return None,
            claim => claim,
        };
        let noun = self.noun();
        let is_part = matches!(claim, Some(Claim::Part(..)));
        let is_of_another = nouns::is_no_member(noun.word)
            || is_part && (nouns::is_a_time(noun.word) || nouns::is_an_order(self.word_before(0)))
            || !noun.is_whole && nouns::compares(noun.word)
            || self.is_of_a_difference()
            || self.is_a_base()
            || self.read.text[self.part()].contains('(') && self.has_a_time();
        if is_of_another {
            return None;
        }
        let is_of_members = noun.word.is_empty() || nouns::is_a_member(noun.word);
        let kind = Kind::of(self.said);
        if is_behind { self.behind(kind, &noun, is_of_members) } else { self.before(kind, &noun, is_of_members) }
    }

    fn before(&self, kind: Kind, noun: &Noun<'_>, is_of_members: bool) -> Option<bool> {
        let is_of_now = !self.has_a_time();
        match kind {
            Kind::Majority | Kind::Percent => Some(is_of_now && (is_of_members || !noun.is_whole)),
            Kind::Part => Some(is_of_now && is_of_members),
            Kind::Counted => Some(false),
            Kind::Most | Kind::Every if !is_of_members && !self.begins() => None,
            Kind::Most => Some(is_of_now && is_of_members),
            Kind::Every if self.is_before && self.is_joined() => None,
            Kind::Every => Some(false),
        }
    }

    /// Behind a number a claim goes on about it where a comma or the like stands between: “…, a majority, say no”.
    fn behind(&self, kind: Kind, noun: &Noun<'_>, is_of_members: bool) -> Option<bool> {
        let added = self.is_added();
        let before = self.word_before(self.articles());
        match kind {
            Kind::Majority if !added && nouns::opens_a_clause(before) => None,
            Kind::Majority => Some(added && is_of_members && !self.has_a_time()),
            Kind::Every => (added && noun.word.is_empty()).then_some(false),
            _ if added => Some(noun.word.is_empty() && kind != Kind::Counted && !self.has_a_time()),
            _ if noun.is_whole && !is_of_members || nouns::leads_to_an_object(before) => None,
            _ => Some(false),
        }
    }

    /// The word before it, articles left out; `skipped`: how many.
    fn word_before(&self, skipped: usize) -> &str {
        let at = self.said.start.checked_sub(skipped + 1);
        at.map_or("", |at| self.read.tokens[at].word)
    }

    fn articles(&self) -> usize {
        let before = self.read.tokens[..self.said.start].iter().rev();
        before.take_while(|token| ARTICLES.contains(&token.word)).count()
    }

    /// “20 % de membres en plus”.
    fn is_of_a_difference(&self) -> bool {
        const NEAR: usize = 4;
        let last = self.read.tokens.len().min(self.said.end + NEAR);
        let more = ["en plus", "en moins", "de plus", "de moins"];
        (self.said.end..last).any(|at| more.iter().any(|words| phrase_at(&self.read.tokens, at, words).is_some()))
    }

    /// What stands between two tokens that follow each other; before the first, all that does.
    fn gap(&self, at: usize) -> &str {
        let tokens = &self.read.tokens;
        let from = at.checked_sub(1).map_or(0, |before| tokens[before].at.end);
        let until = tokens.get(at).map_or(self.read.text.len(), |token| token.at.start);
        &self.read.text[from..until]
    }

    /// The first word behind it that may be a noun, unless its part of the sentence ends before.
    fn noun(&self) -> Noun<'_> {
        let mut at = self.said.end;
        let mut is_whole = false;
        while let Some(token) = self.read.tokens.get(at).filter(|_| !ends_a_part(self.gap(at))) {
            let is_of = nouns::is_of(token.word);
            if !is_of && !ARTICLES.contains(&token.word) && !nouns::is_before_a_noun(token.word) {
                return Noun { word: token.word, is_whole };
            }
            is_whole |= is_of || nouns::is_before_a_noun(token.word);
            at += 1;
        }
        Noun { word: "", is_whole }
    }

    /// The words around it up to a comma or the like.
    fn part(&self) -> Range<usize> {
        let (text, tokens) = (self.read.text, &self.read.tokens);
        let first = (1..=self.said.start).rev().find(|at| ends_a_part(self.gap(*at)));
        let last = (self.said.end..tokens.len()).find(|at| ends_a_part(self.gap(*at)));
        let from = first.map_or(0, |at| tokens[at - 1].at.end);
        from..last.map_or(text.len(), |at| tokens[at].at.start)
    }

    /// Whether its part of the sentence names a year, or says that it was before.
    fn has_a_time(&self) -> bool {
        let part = self.part();
        self.read
            .tokens
            .iter()
            .filter(|token| part.contains(&token.at.start))
            .any(|token| nouns::is_a_year(token.word) || nouns::is_earlier(token.word))
    }

    /// “Of the 20% who answered”: those that the number is a share of.
    fn is_a_base(&self) -> bool {
        let lead = self.said.start - self.articles();
        let opens = |at: usize| at == 0 || ends_a_part(self.gap(at));
        let is_of = lead < self.said.start && matches!(self.read.tokens[lead].word, "des" | "du") && opens(lead);
        is_of || lead.checked_sub(1).is_some_and(|at| nouns::is_of_a_base(self.read.tokens[at].word) && opens(at))
    }

    /// Whether its clause begins with it.
    fn begins(&self) -> bool {
        let lead = self.said.start - self.articles();
        (lead..=self.said.start).any(|at| at == 0 || ends_a_part(self.gap(at)))
    }

    /// Whether another clause begins shortly before the number: “everybody was asked, and … answered”.
    fn is_joined(&self) -> bool {
        const NEAR: usize = 4;
        let rest = &self.read.tokens[self.said.end..];
        let is_and = rest.iter().rev().take(NEAR).any(|token| matches!(token.word, "and" | "en" | "et"));
        is_and || (0..rest.len()).any(|at| nouns::OF_WHOM.iter().any(|words| phrase_at(rest, at, words).is_some()))
    }

    /// Whether it is added to what stands before it: behind a comma or the like, but for articles and “that is”.
    fn is_added(&self) -> bool {
        let lead = self.said.start - self.articles();
        let is_open = |at: usize| ends_a_part(self.gap(at));
        let linked = |from: usize| {
            let words = LINKS.iter().chain(nouns::SO);
            words.filter_map(|words| phrase_at(&self.read.tokens, from, words)).any(|length| from + length == lead)
        };
        (lead..=self.said.start).any(is_open) || (0..lead).any(|from| is_open(from) && linked(from))
    }
}

/// Whether a part of a sentence ends with what stands between two words.
fn ends_a_part(gap: &str) -> bool {
    gap.contains([',', ';', ':', '(', ')', '–', '—', '.', '!', '?']) || gap.contains(" - ")
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A majority, a minority.
    Majority,
    Most,
    /// Nobody, few, all: they belong to what follows them, which may be no member.
    Every,
    Percent,
    Part,
    Counted,
}

impl Kind {
    fn of(said: &Said) -> Self {
        let is_named = ["majorit", "minorit", "meerderheid", "minderheid"].iter().any(|word| said.words.contains(word));
        match said.claim {
            _ if is_named => Self::Majority,
            Some(Claim::Size(Size::Majority | Size::Minority)) if nouns::has_half(&said.words) => Self::Part,
            Some(Claim::Size(Size::Majority | Size::LargeMajority) | Claim::Not(Size::Majority)) => Self::Most,
            Some(Claim::Percent(..) | Claim::Between(..)) => Self::Percent,
            Some(Claim::OutOf(_, own)) if own.out_of <= super::bands::ROUGH => Self::Part,
            Some(Claim::OutOf(..)) => Self::Counted,
            Some(Claim::Part(..)) => Self::Part,
            Some(Claim::Size(_) | Claim::Not(_) | Claim::Round(_)) | None => Self::Every,
        }
    }
}

/// The same with what stands in quotation marks blanked: the words of a question claim nothing. A quotation with a number
/// in it is a sentence, and that of a size alone is one all the same.
pub(super) fn unquoted(text: &str, numbers: &[Range<usize>], language: Option<Language>) -> String {
    let mut blanked = text.to_owned();
    let mut from = 0;
    while let Some((open, close, behind)) = quotation(text, from) {
        from = behind;
        let quoted = &text[open..close];
        let has_a_number = numbers.iter().any(|number| number.start < close && open < number.end);
        let is_behind = numbers.first().is_some_and(|first| first.end <= open);
        if !has_a_number && (is_behind || !is_a_claim(quoted, language)) {
            blanked.replace_range(open..close, &" ".repeat(quoted.len()));
        }
    }
    blanked
}

/// What stands between the next quotation marks, as places from and to, and behind the second.
fn quotation(text: &str, from: usize) -> Option<(usize, usize, usize)> {
    let marks = |(at, c): (usize, char)| {
        let closing: &[char] = match c {
            '“' => &['”', '“'],
            '„' => &['”', '“'],
            '"' => &['"'],
            '«' => &['»'],
            '‘' => &['’'],
            _ => return None,
        };
        let open = from + at + c.len_utf8();
        let ends = |(at, own): &(usize, char)| {
            let next = text[open + at + own.len_utf8()..].chars().next();
            closing.contains(own) && !next.is_some_and(char::is_alphanumeric)
        };
        let (length, own) = text[open..].char_indices().find(ends)?;
        Some((open, open + length, open + length + own.len_utf8()))
    };
    text[from..].char_indices().find_map(marks)
}

/// Whether a quotation holds a claim and nothing else.
fn is_a_claim(quoted: &str, language: Option<Language>) -> bool {
    let text = folded(quoted);
    let read = read(&text, language);
    let ends = read.said.last().is_some_and(|said| said.end == read.tokens.len());
    ends && read.tokens[..read.said[0].start].iter().all(|token| is_filler(token.word)) && read.said.len() == 1
}
