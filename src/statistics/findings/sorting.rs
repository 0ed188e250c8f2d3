//! The claims of a sentence, sorted by the numbers they are said of.

use std::ops::Range;

use super::Evidence;
use super::apart::{Apart, clauses, unquoted};
use super::braces::Brace;
use super::faults::{Fault, Why};
use super::judging::{Bound, falls};
use super::reading::{Around, around};
use super::sentences::Sentence;

/// What the words of a sentence claim of its numbers.
pub(super) struct Words {
    /// Right beside each of them.
    pub around: Vec<Around>,
    /// Elsewhere.
    apart: Vec<Apart>,
    /// The clause of each number.
    clause: Vec<usize>,
}

impl Words {
    pub fn new(text: &str, sentence: &Sentence, braces: &[Brace], evidence: &Evidence<'_>) -> Self {
        let language = evidence.words;
        let own = &text[sentence.at.clone()];
        let numbers: Vec<Range<usize>> =
            braces.iter().map(|brace| brace.at.start - sentence.at.start..brace.at.end - sentence.at.start).collect();
        let blanked = unquoted(own, &numbers, language);
        let (plain, unquoted) = (segments(own, &numbers), segments(&blanked, &numbers));
        let mut taken: Vec<(usize, usize)> = Vec::new();
        let mut words = 0;
        let around = (0..numbers.len())
            .map(|number| {
                // In one pair of brackets several numbers are of the same words.
                let is_beside = plain[words].trim_end().ends_with('(') && !plain[number].contains(['(', ')']);
                words = if is_beside && number > 0 { words } else { number };
                let read = around(unquoted[words], unquoted[number + 1], language);
                let of = |behind: bool| if behind { number + 1 } else { words };
                taken.extend(read.said.iter().map(|said| (of(said.is_behind), said.start)));
                // What denies may stand in a quotation: “no” is what they say.
                Around { denied: around(plain[words], plain[number + 1], language).denied, ..read }
            })
            .collect();
        let found = clauses(&unquoted, language);
        let is_apart = |apart: &Apart| !taken.contains(&(apart.segment, apart.said.start));
        Self { around, apart: found.apart.into_iter().filter(is_apart).collect(), clause: found.of_number }
    }

    /// Claims that are of this number, since it is the only one of its clause that says how many of how many.
    pub fn of_one(&self, number: usize, bound: &[Bound<'_>]) -> Vec<&Apart> {
        let own = self.clause[number];
        if self.shares(bound, own) != [number] {
            return Vec::new();
        }
        self.apart.iter().filter(|apart| apart.clause == own).collect()
    }

    /// Claims of which nobody can say which number they are of, each with the number that comes next.
    pub fn of_several(&self, bound: &[Bound<'_>], evidence: &Evidence<'_>) -> Vec<(usize, Fault)> {
        let all: Vec<usize> = (0..bound.len()).filter(|number| is_share(&bound[*number])).collect();
        let doubtful = self.apart.iter().filter_map(|apart| {
            let own = self.shares(bound, apart.clause);
            let of = match (own.as_slice(), all.as_slice()) {
                ([_, _, ..], _) => own,
                // A clause without a number, beside the only one of the sentence.
                ([], [only]) if apart.is_sure && self.says_nothing_of(*only) => vec![*only],
                _ => return None,
            };
            let is_false = of.iter().any(|number| falls(&apart.said, &bound[*number], evidence));
            let next = of.iter().find(|number| **number >= apart.segment).or(of.last()).copied()?;
            is_false.then(|| (next, Fault::new(&apart.said.words, Why::Apart)))
        });
        doubtful.collect()
    }

    /// Whether nothing is claimed of a number, right beside it or in its clause.
    fn says_nothing_of(&self, number: usize) -> bool {
        self.around[number].said.is_empty() && !self.apart.iter().any(|apart| apart.clause == self.clause[number])
    }

    fn shares(&self, bound: &[Bound<'_>], clause: usize) -> Vec<usize> {
        let own = |number: &usize| self.clause[*number] == clause && is_share(&bound[*number]);
        (0..bound.len()).filter(own).collect()
    }
}

/// Whether it says how many of how many.
fn is_share(bound: &Bound<'_>) -> bool {
    bound.as_ref().is_ok_and(|(_, figure)| figure.is_share())
}

/// The words before, between and behind the numbers.
fn segments<'t>(text: &'t str, numbers: &[Range<usize>]) -> Vec<&'t str> {
    let starts = std::iter::once(0).chain(numbers.iter().map(|number| number.end));
    let ends = numbers.iter().map(|number| number.start).chain([text.len()]);
    starts.zip(ends).map(|(start, end)| text.get(start..end).unwrap_or("")).collect()
}
