//! What differs between two texts, line by line.

use serde::Serialize;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::web::pages) enum Side {
    Both,
    /// Only in the first text.
    Gone,
    /// Only in the second text.
    New,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(in crate::web::pages) struct Line {
    pub side: Side,
    /// Its number in the text it stands in; in the second where it stands in both.
    pub number: usize,
    pub text: String,
}

/// Beyond so many pairs of lines the middle is shown as wholly replaced.
const MOST_PAIRS: usize = 4_000_000;

/// The lines of both texts in order; what both hold is named once.
pub(in crate::web::pages) fn between(first: &str, second: &str) -> Vec<Line> {
    let (a, b): (Vec<&str>, Vec<&str>) = (first.lines().collect(), second.lines().collect());
    let start = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let rest = a.len().min(b.len()) - start;
    let end = a.iter().rev().zip(b.iter().rev()).take(rest).take_while(|(a, b)| a == b).count();
    let line = |side, number: usize, text: &str| Line { side, number: number + 1, text: text.to_owned() };
    let mut lines: Vec<Line> = (0..start).map(|at| line(Side::Both, at, b[at])).collect();
    for step in steps(&a[start..a.len() - end], &b[start..b.len() - end]) {
        lines.push(match step {
            Step::Both(at) => line(Side::Both, start + at, b[start + at]),
            Step::Gone(at) => line(Side::Gone, start + at, a[start + at]),
            Step::New(at) => line(Side::New, start + at, b[start + at]),
        });
    }
    lines.extend((b.len() - end..b.len()).map(|at| line(Side::Both, at, b[at])));
    lines
}

enum Step {
    Both(usize),
    Gone(usize),
    New(usize),
}

/// A longest common subsequence: Wagner and Fischer, “The string-to-string correction problem”, J. ACM 21 (1974).
fn steps(a: &[&str], b: &[&str]) -> Vec<Step> {
    if a.len().saturating_mul(b.len()) > MOST_PAIRS {
        return (0..a.len()).map(Step::Gone).chain((0..b.len()).map(Step::New)).collect();
    }
    let width = b.len() + 1;
    let mut longest = vec![0_u32; (a.len() + 1) * width];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            longest[i * width + j] = if a[i] == b[j] {
                longest[(i + 1) * width + j + 1] + 1
            } else {
                longest[(i + 1) * width + j].max(longest[i * width + j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut steps = Vec::new();
    while i < a.len() || j < b.len() {
        if i < a.len() && j < b.len() && a[i] == b[j] {
            steps.push(Step::Both(j));
            (i, j) = (i + 1, j + 1);
        } else if j == b.len() || (i < a.len() && longest[(i + 1) * width + j] >= longest[i * width + j + 1]) {
            steps.push(Step::Gone(i));
            i += 1;
        } else {
            steps.push(Step::New(j));
            j += 1;
        }
    }
    steps
}

/// The lines that differ, each with so many around it; a gap between them is `None`.
pub(in crate::web::pages) fn folded(lines: Vec<Line>, around: usize) -> Vec<Option<Line>> {
    let differs: Vec<usize> = (0..lines.len()).filter(|at| lines[*at].side != Side::Both).collect();
    let is_near = |at: usize| {
        let next = differs.partition_point(|place| *place < at);
        let distance = |place: Option<&usize>| place.map_or(usize::MAX, |place| place.abs_diff(at));
        distance(differs.get(next)).min(distance(next.checked_sub(1).and_then(|before| differs.get(before)))) <= around
    };
    let mut folded = Vec::new();
    for (at, line) in lines.into_iter().enumerate() {
        if is_near(at) {
            folded.push(Some(line));
        } else if !matches!(folded.last(), Some(None)) {
            folded.push(None);
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_new_and_what_is_gone() {
        let lines = between("a\nb\nc\nd", "a\nc\nX\nd");
        let told: Vec<_> = lines.iter().map(|line| (line.side, line.number, line.text.as_str())).collect();
        assert_eq!(
            told,
            [
                (Side::Both, 1, "a"),
                (Side::Gone, 2, "b"),
                (Side::Both, 2, "c"),
                (Side::New, 3, "X"),
                (Side::Both, 4, "d")
            ]
        );
        let many: String = (0..50).map(|n| format!("{n}\n")).collect();
        let folded = folded(between(&many, &many.replace("\n25\n", "\nx\n")), 2);
        assert_eq!(folded.iter().filter(|line| line.is_none()).count(), 2);
        assert_eq!(folded.len(), 8);
        assert!(folded.first().unwrap().is_none());
    }

    proptest! {
        #[test]
        fn both_texts_can_be_made_again(a in "([abc]\n){0,12}", b in "([abc]\n){0,12}") {
            let lines = between(&a, &b);
            let of = |side: Side| -> String {
                lines.iter().filter(|line| line.side == Side::Both || line.side == side).map(|line| format!("{}\n", line.text)).collect()
            };
            prop_assert_eq!(of(Side::Gone), a);
            prop_assert_eq!(of(Side::New), b);
        }
    }
}
