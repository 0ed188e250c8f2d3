//! What follows from the groups that are shown when people stand in several.
//!
//! People of exactly the same clusters are one unknown. Every group that is
//! shown is an equation: the sum of its unknowns is known. Whatever is left of
//! an equation after all others were used on it is what a patient reader can
//! work out, so it must be about enough people and must not be a hidden group.

use std::collections::BTreeMap;

use super::plan::{Spread, Verdict};
use super::{Reason, Rules};
use crate::statistics::groups::{Slice, Sliced};

/// Coefficients by unknown; those that are 0 are left out.
type Row = BTreeMap<usize, f64>;

/// Coefficients are sums of few small fractions: anything smaller is rounding.
const ZERO: f64 = 1e-9;

struct Unknown {
    clusters: Vec<usize>,
    people: u32,
}

/// Whether the shown groups give away a hidden one, or a handful of people.
pub(super) fn leak(spread: &Spread<'_>, rules: &Rules, sizes: &Sliced<u32>, verdicts: &Sliced<Verdict>) -> bool {
    if spread.shared.is_empty() {
        return false;
    }
    let unknowns = unknowns(spread);
    let row = |slice: Slice| -> Row {
        let inside = |unknown: &(usize, &Unknown)| match slice {
            Slice::Total => true,
            Slice::Type(of_type) => unknown.1.clusters.iter().any(|&cluster| spread.of_type[cluster] == of_type),
            Slice::Cluster(cluster) => unknown.1.clusters.contains(&cluster),
        };
        unknowns.iter().enumerate().filter(inside).map(|(at, _)| (at, 1.0)).collect()
    };
    let mut solved = Solved::default();
    // Clusters first: the people of one cluster alone stand in no other cluster's equation.
    let mut slices: Vec<(Slice, Verdict)> = verdicts.iter().map(|(slice, verdict)| (slice, *verdict)).collect();
    slices.reverse();
    for (slice, _) in slices.iter().filter(|(_, verdict)| *verdict == Verdict::Show) {
        solved.add(row(*slice));
    }
    let few = |row: &Row| row.keys().map(|&unknown| unknowns[unknown].people).sum::<u32>() < rules.minimum;
    let follows = |slice: Slice, verdict: Verdict| {
        // A group that is hidden only for the sake of others is no secret by itself.
        let is_secret = match verdict {
            Verdict::Show | Verdict::Empty => false,
            Verdict::Hide(reason) => reason != Reason::Secondary || *sizes.at(slice) < rules.minimum,
        };
        let row = if is_secret { row(slice) } else { Row::new() };
        !row.is_empty() && solved.reduced(row).is_empty()
    };
    solved.rows.values().any(few) || slices.iter().any(|&(slice, verdict)| follows(slice, verdict))
}

fn unknowns(spread: &Spread<'_>) -> Vec<Unknown> {
    let mut alone: Vec<u32> = spread.counts.iter().map(|counts| counts.iter().sum()).collect();
    let mut together: BTreeMap<Vec<usize>, u32> = BTreeMap::new();
    for person in &spread.shared {
        let mut clusters = person.clusters.clone();
        clusters.sort_unstable();
        clusters.iter().for_each(|&cluster| alone[cluster] -= 1);
        *together.entry(clusters).or_default() += 1;
    }
    let alone = alone.into_iter().enumerate().map(|(cluster, people)| Unknown { clusters: vec![cluster], people });
    let together = together.into_iter().map(|(clusters, people)| Unknown { clusters, people });
    alone.chain(together).filter(|unknown| unknown.people > 0).collect()
}

/// Equations in reduced form: each has an unknown that no other has.
#[derive(Default)]
struct Solved {
    /// By the unknown that is theirs, with the coefficient 1.
    rows: BTreeMap<usize, Row>,
}

impl Solved {
    /// What is left of `row` after all equations are used on it.
    fn reduced(&self, mut row: Row) -> Row {
        let own: Vec<(usize, f64)> = row
            .iter()
            .filter(|(unknown, _)| self.rows.contains_key(unknown))
            .map(|(&at, &factor)| (at, factor))
            .collect();
        for (unknown, factor) in own {
            subtract(&mut row, &self.rows[&unknown], factor);
        }
        row
    }

    fn add(&mut self, row: Row) {
        let mut row = self.reduced(row);
        let Some((&lead, &factor)) = row.first_key_value() else { return };
        row.values_mut().for_each(|value| *value /= factor);
        for other in self.rows.values_mut() {
            if let Some(&factor) = other.get(&lead) {
                subtract(other, &row, factor);
            }
        }
        self.rows.insert(lead, row);
    }
}

/// `row -= factor · other`.
fn subtract(row: &mut Row, other: &Row, factor: f64) {
    for (&unknown, value) in other {
        let left = row.get(&unknown).copied().unwrap_or(0.0) - factor * value;
        if left.abs() < ZERO {
            row.remove(&unknown);
        } else {
            row.insert(unknown, left);
        }
    }
}
