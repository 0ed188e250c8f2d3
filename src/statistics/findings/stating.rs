//! A sentence with its numbers, each judged by the words around it and against the one beside it.

use std::ops::Range;

use super::braces::{self, Brace};
use super::comparing::{self, Comparison};
use super::figure::Figure;
use super::judging::{Bound, bound, judge};
use super::sentences::Sentence;
use super::sorting::Words;
use super::{Evidence, Finding, Piece, Statement, Verdict};

/// `braces`: those of the sentence.
pub(super) fn statement(text: &str, sentence: &Sentence, braces: &[Brace], evidence: &Evidence<'_>) -> Statement {
    let bound: Vec<Bound<'_>> = braces.iter().map(|brace| bound(brace, brace.source(text), evidence)).collect();
    let words = Words::new(text, sentence, braces, evidence);
    let mut findings: Vec<Finding> = (0..braces.len())
        .map(|number| {
            let brace = &braces[number];
            let apart = words.of_one(number, &bound);
            judge((brace, brace.source(text)), &bound[number], &words.around[number], &apart, evidence)
        })
        .collect();
    for (number, fault) in words.of_several(&bound, evidence) {
        if findings[number].verdict.stands() {
            findings[number].verdict = Verdict::Unclear(fault);
        }
    }
    let figures = braces.iter().zip(bound).map(|(brace, bound)| (brace.at.clone(), bound.ok().map(|(_, own)| own)));
    let figures: Vec<(Range<usize>, Option<Figure<'_>>)> = figures.collect();
    let comparisons = compared(text, &sentence.at, &figures, evidence);
    let mut pieces = Vec::new();
    let mut from = sentence.at.start;
    for finding in findings.into_iter().zip(braces) {
        let (finding, brace) = finding;
        pieces.extend(plain_piece(text.get(from..brace.at.start)));
        pieces.push(Piece::Bound(Box::new(finding)));
        from = brace.at.end;
    }
    pieces.extend(plain_piece(text.get(from..sentence.at.end)));
    let statement = Statement {
        line: sentence.line,
        block: sentence.block,
        begins: sentence.begins,
        pieces,
        comparisons,
        standing: None,
    };
    let standing = statement.worst();
    Statement { standing, ..statement }
}

fn plain_piece(words: Option<&str>) -> Option<Piece> {
    words.filter(|words| !words.is_empty()).map(|words| Piece::Text(braces::plain(words)))
}

/// Numbers of a sentence that follow each other, with words between them that compare.
fn compared(
    text: &str,
    sentence: &Range<usize>,
    figures: &[(Range<usize>, Option<Figure<'_>>)],
    evidence: &Evidence<'_>,
) -> Vec<Comparison> {
    let mut comparisons = Vec::new();
    for (place, pair) in figures.windows(2).enumerate() {
        let [(first_at, Some(first)), (second_at, Some(second))] = pair else { continue };
        let from = place.checked_sub(1).map_or(sentence.start, |before| figures[before].0.end);
        let until = figures.get(place + 2).map_or(sentence.end, |next| next.0.start);
        let part = |from: usize, until: usize| text.get(from..until).unwrap_or("");
        let words = [part(from, first_at.start), part(first_at.end, second_at.start), part(second_at.end, until)];
        comparisons.extend(comparing::judge(words, (first, second), evidence).map(|judged| Comparison {
            direction: judged.direction,
            first: place,
            second: place + 1,
            verdict: judged.verdict,
            difference: judged.difference.map(|difference| difference.difference),
            range: judged.difference.map(|difference| (difference.low, difference.high)),
        }));
    }
    comparisons
}
