//! What follows from the groups that are shown when people stand in several.
//!
//! People of exactly the same clusters are one unknown. Every group that is
//! shown is an equation: the sum of its unknowns is known. Whatever is left of
//! an equation after all others were used on it is what a patient reader can
//! work out, so it must be about enough people and must not be a hidden group.

use std::collections::BTreeMap;

use super::elimination::Equations;
use super::plan::{Spread, Verdict};
use super::{Reason, Rules};
use crate::statistics::groups::{Slice, Sliced};

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
    let row = |slice: Slice| -> Vec<f64> {
        let inside = |unknown: &Unknown| match slice {
            Slice::Total => true,
            Slice::Type(of_type) => unknown.clusters.iter().any(|&cluster| spread.of_type[cluster] == of_type),
            Slice::Cluster(cluster) => unknown.clusters.contains(&cluster),
        };
        unknowns.iter().map(|unknown| f64::from(u8::from(inside(unknown)))).collect()
    };
    let mut solved = Equations::default();
    // Clusters first: the people of one cluster alone stand in no other cluster's equation.
    let mut slices: Vec<(Slice, Verdict)> = verdicts.iter().map(|(slice, verdict)| (slice, *verdict)).collect();
    slices.reverse();
    for (slice, _) in slices.iter().filter(|(_, verdict)| *verdict == Verdict::Show) {
        solved.add(row(*slice));
    }
    let few = |row: &[f64]| {
        let held = row.iter().zip(&unknowns).filter(|(value, _)| **value != 0.0);
        held.map(|(_, unknown)| unknown.people).sum::<u32>() < rules.minimum
    };
    let is_nothing = |row: &[f64]| row.iter().all(|value| *value == 0.0);
    let follows = |slice: Slice, verdict: Verdict| {
        // A group that is hidden only for the sake of others is no secret by itself.
        let is_secret = match verdict {
            Verdict::Show | Verdict::Empty => false,
            Verdict::Hide(reason) => reason != Reason::Secondary || *sizes.at(slice) < rules.minimum,
        };
        if !is_secret {
            return false;
        }
        let row = row(slice);
        !is_nothing(&row) && is_nothing(&solved.reduced(row))
    };
    solved.rows().any(few) || slices.iter().any(|&(slice, verdict)| follows(slice, verdict))
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
