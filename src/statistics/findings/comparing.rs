//! Words that set two numbers of a sentence against each other: more often than, less than, as often as.

use serde::Serialize;

use super::binding::Measure;
use super::comparatives::{Comparing, comparing};
use super::denials::denies;
use super::faults::{Fault, Why};
use super::figure::Figure;
use super::group::Who;
use super::judging::is_of_those_who_do_not;
use super::words::How;
use super::{Evidence, Verdict};
use crate::statistics::compared::Among;
use crate::statistics::compared::letters;
use crate::statistics::compared::rest::{Standing, family};
use crate::statistics::compared::shares::{population, share};
use crate::statistics::comparisons::difference::{Difference, Group, hybrid, newcombe};
use crate::statistics::groups::Slice;
use crate::statistics::report::What;

/// What a sentence says of the first of two numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    More,
    Less,
    /// Within five points of each other.
    Alike,
    /// So many times the second.
    Times(Times),
}

/// How often one number goes into another: twice is 2 of 1, half 1 of 2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Times {
    pub how: How,
    pub of: u32,
    pub out_of: u32,
}

/// Two numbers of a sentence, by their places in it, and what the data say of their difference.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Comparison {
    /// Nothing where that can't be told.
    pub direction: Option<Direction>,
    pub first: usize,
    pub second: usize,
    pub verdict: Verdict,
    /// The first less the second, and its 95% range where it is known; shares in points.
    pub difference: Option<f64>,
    pub range: Option<(f64, f64)>,
}

/// How far apart shares are that are called alike, in points, and how far their range may reach. Of other numbers it is
/// per cent of the second one.
const ALIKE: f64 = 5.0;
const ALIKE_AT_MOST: f64 = 10.0;

/// What a sentence says of two of its numbers, judged.
pub(super) struct Compared {
    pub direction: Option<Direction>,
    pub verdict: Verdict,
    pub difference: Option<Difference>,
}

/// `words`: before the first number, between both, and behind the second.
pub(super) fn judge(
    [before, between, after]: [&str; 3],
    (first, second): (&Figure<'_>, &Figure<'_>),
    evidence: &Evidence<'_>,
) -> Option<Compared> {
    let said = comparing(before, between, evidence.words)?;
    let unclear = |found: &str, why| {
        Some(Compared { direction: None, verdict: Verdict::Unclear(Fault::new(found, why)), difference: None })
    };
    let (direction, of_all) = match said {
        Comparing::Said(direction) => (direction, None),
        Comparing::OfAll(direction, words) => (direction, Some(words)),
        Comparing::Unclear(words, why) => return unclear(&words, why),
    };
    let denied = [before, between, after].into_iter().any(|words| denies(words, evidence.words));
    let both = [first, second];
    if denied && !both.iter().any(|figure| is_of_those_who_do_not(figure, evidence)) {
        return unclear(between.trim_matches([' ', '(', ')', ',']), Why::DeniedComparison);
    }
    if !first.is_comparable_with(second) {
        return unclear(between.trim_matches([' ', '(', ')', ',']), Why::Unlike);
    }
    let (verdict, difference) = compare(direction, (first, second), evidence);
    match of_all.filter(|_| verdict.stands() && !are_all(first, second, evidence)) {
        Some(words) => unclear(&words, Why::Superlative),
        None => Some(Compared { direction: Some(direction), verdict, difference }),
    }
}

/// Whether two figures are the same of both types that there are.
fn are_all(first: &Figure<'_>, second: &Figure<'_>, evidence: &Evidence<'_>) -> bool {
    let of_types =
        matches!((first.who, second.who), (Who::Slice(Slice::Type(a)), Who::Slice(Slice::Type(b))) if a != b);
    of_types && first.is_of_the_same_as(second) && evidence.report.groups.types().len() == 2
}

/// What the data say: the numbers alone may contradict it, and what chance may undo is weak.
///
/// The same share of two groups without members in common is tested as the files of results do it: a cluster against the
/// rest of its type and clusters of one type with Holm's correction, others by the range of their difference. Other
/// pairs (two questions, two options) depend on each other in a way that no report shows: there the ranges may not
/// overlap, which holds whatever that is.
fn compare(
    direction: Direction,
    (first, second): (&Figure<'_>, &Figure<'_>),
    evidence: &Evidence<'_>,
) -> (Verdict, Option<Difference>) {
    let groups = &evidence.report.groups;
    let same_question = first.is_of_the_same_as(second);
    let apart = first.who.is_apart_from(second.who, groups);
    if same_question && !apart {
        return (Verdict::Wrong(Fault::new(&second.group, Why::InCommon)), None);
    }
    let difference = if same_question { tested(first, second, evidence) } else { None };
    let difference = difference.or_else(|| {
        let (a, b) = (ends(first)?, ends(second)?);
        Some((if same_question { hybrid(a, b) } else { widest(a, b) }, None))
    });
    if let Direction::Times(times) = direction {
        let verdict = times.verdict(first, second, same_question);
        return (verdict, difference.map(|(difference, _)| difference));
    }
    let value = first.value - second.value;
    let point = if first.is_share() { 1.0 } else { second.value.abs() / 100.0 };
    let are_alike = value.abs() <= ALIKE * point;
    let Some((difference, clear)) = difference else {
        let holds = match direction {
            Direction::More => value > 0.0,
            Direction::Less => value < 0.0,
            Direction::Alike => are_alike,
            Direction::Times(_) => false,
        };
        return (if holds { Verdict::Weak } else { Verdict::Contradicted }, None);
    };
    let clear = clear.unwrap_or(difference.low > 0.0 || difference.high < 0.0);
    let verdict = match direction {
        Direction::More if value <= 0.0 => Verdict::Contradicted,
        Direction::Less if value >= 0.0 => Verdict::Contradicted,
        Direction::More | Direction::Less if clear => Verdict::Supported,
        Direction::More | Direction::Less => Verdict::Weak,
        Direction::Alike if !are_alike && clear => Verdict::Contradicted,
        Direction::Alike if !are_alike || difference.low.abs().max(difference.high.abs()) > ALIKE_AT_MOST * point => {
            Verdict::Weak
        }
        Direction::Alike => Verdict::Supported,
        Direction::Times(_) => Verdict::Weak,
    };
    (verdict, Some(difference))
}

/// What “twice” reaches to either side, and how far the range of a ratio may.
const TIMES: f64 = 0.1;
const TIMES_AT_MOST: f64 = 0.25;

impl Times {
    pub fn factor(self) -> f64 {
        f64::from(self.of) / f64::from(self.out_of)
    }

    /// From where to where the ratio must be, and its range.
    fn reach(self) -> ((f64, f64), (f64, f64)) {
        let of = |low: f64, high: f64| (low * self.factor(), high * self.factor());
        const LEAST: f64 = 1.0 + 1e-9;
        match self.how {
            How::About => (of(1.0 - TIMES, 1.0 + TIMES), of(1.0 - TIMES_AT_MOST, 1.0 + TIMES_AT_MOST)),
            How::Almost => (of(0.8, 1.0 - 1e-9), of(0.6, 1.0 + TIMES_AT_MOST)),
            How::JustOver => (of(LEAST, 1.2), of(1.0 - TIMES_AT_MOST, 1.4)),
            How::Over => (of(LEAST, f64::INFINITY), of(1.0, f64::INFINITY)),
            How::AtLeast => (of(1.0, f64::INFINITY), of(1.0, f64::INFINITY)),
            How::Under => (of(0.0, 1.0 - 1e-9), of(0.0, 1.0)),
            How::AtMost => (of(0.0, 1.0), of(0.0, 1.0)),
        }
    }

    /// The range of the ratio is made from those of both as that of a difference is, on the scale of logarithms; where
    /// they depend on each other it is the widest there can be.
    fn verdict(self, first: &Figure<'_>, second: &Figure<'_>, same_question: bool) -> Verdict {
        let ((least, most), (low, high)) = self.reach();
        if first.value <= 0.0 || second.value <= 0.0 {
            return Verdict::Contradicted;
        }
        let ratio = first.value / second.value;
        if ratio < least - 1e-9 || ratio > most + 1e-9 {
            return Verdict::Contradicted;
        }
        let Some(((a, l1, u1), (b, l2, u2))) = ends(first).zip(ends(second)).filter(|(a, b)| a.1 > 0.0 && b.1 > 0.0)
        else {
            return Verdict::Weak;
        };
        let far = |x: f64, y: f64| if same_question { x.hypot(y) } else { x + y };
        let from = (ratio.ln() - far((a / l1).ln(), (u2 / b).ln())).exp();
        let to = (ratio.ln() + far((u1 / a).ln(), (b / l2).ln())).exp();
        if from >= low - 1e-9 && to <= high + 1e-9 { Verdict::Supported } else { Verdict::Weak }
    }
}

/// A number with the ends of its range; a fact has none but itself.
fn ends(figure: &Figure<'_>) -> Option<(f64, f64, f64)> {
    let fact = figure.is_fact.then_some((figure.value, figure.value));
    figure.range.or(fact).map(|(low, high)| (figure.value, low, high))
}

/// The difference with the widest range that any dependence can give it.
fn widest((first, l1, u1): (f64, f64, f64), (second, l2, u2): (f64, f64, f64)) -> Difference {
    Difference { difference: first - second, low: l1 - u2, high: u1 - l2 }
}

/// The difference of the same unweighted share in two groups, and whether it is clear where that is settled over
/// several groups at once.
fn tested(first: &Figure<'_>, second: &Figure<'_>, evidence: &Evidence<'_>) -> Option<(Difference, Option<bool>)> {
    let (field, Some(what @ (What::Code(_) | What::Net(_)))) = first.of.as_ref()? else { return None };
    if first.count.is_none() || second.count.is_none() || first.measure == Measure::First {
        return None;
    }
    let report = evidence.report;
    let points =
        |of: Difference| Difference { difference: 100.0 * of.difference, low: 100.0 * of.low, high: 100.0 * of.high };
    let of_type = |cluster: usize| report.groups.clusters()[cluster].of_type;
    let against_rest = |cluster: usize| {
        let rows = family(report, field, what, of_type(cluster));
        let row = rows.into_iter().find(|row| row.cluster == cluster)?;
        let clear = row.p.is_err() || row.standing() != Some(Standing::NoDemonstrable);
        Some((points(row.difference.ok()?), clear))
    };
    let turned = |of: Difference| Difference { difference: -of.difference, low: -of.high, high: -of.low };
    let (a, b) = match (first.who, second.who) {
        (Who::Slice(Slice::Cluster(own)), Who::Rest(other)) if own == other => {
            return against_rest(own).map(|(difference, clear)| (difference, Some(clear)));
        }
        (Who::Rest(other), Who::Slice(Slice::Cluster(own))) if own == other => {
            return against_rest(own).map(|(difference, clear)| (turned(difference), Some(clear)));
        }
        (Who::Slice(a), Who::Slice(b)) => (a, b),
        _ => return None,
    };
    let populations = report.populations(field);
    let group = |slice: Slice| {
        let own = share(field, slice, what)?;
        Some(Group { count: own.count, n: own.of, population: population(field, slice, *populations.at(slice)) })
    };
    let difference = points(newcombe(group(a)?, group(b)?).ok()?);
    let both_facts = first.is_fact && second.is_fact;
    let clear = match (a, b) {
        (Slice::Cluster(a), Slice::Cluster(b)) if of_type(a) == of_type(b) && !both_facts => {
            let among = Among::ClustersOf(of_type(a)).slices(&report.groups);
            let rows = letters::row(report, field, what, &among);
            let of = |cluster: usize| rows.iter().find(|row| row.slice == Slice::Cluster(cluster));
            let (a, b) = (of(a)?, of(b)?);
            Some(a.higher_than.contains(&b.letter) || b.higher_than.contains(&a.letter))
        }
        _ => None,
    };
    Some((difference, clear))
}
