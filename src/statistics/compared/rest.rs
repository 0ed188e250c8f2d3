//! A cluster against the rest of its type: never against a total that contains it.

use std::cmp::Ordering;

use serde::Serialize;

use super::shares::{kinds, population, share};
use crate::statistics::comparisons::adjust::holm;
use crate::statistics::comparisons::difference::{Difference, Group, newcombe, test};
use crate::statistics::groups::Slice;
use crate::statistics::report::{FieldReport, Report, What};
use crate::statistics::undefined::Undefined;

/// A share of a cluster against that of everybody else in its type.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AgainstRest {
    pub what: What,
    /// The place of the cluster.
    pub cluster: usize,
    pub count: u32,
    pub n: u32,
    /// Of those in the type who are not in the cluster.
    pub rest_count: u32,
    pub rest_n: u32,
    /// In the cluster less in the rest, with Newcombe's range.
    pub difference: Result<Difference, Undefined>,
    /// Fisher's two-sided p, and after Holm's correction over the clusters of the type.
    pub p: Result<f64, Undefined>,
    pub adjusted: Option<f64>,
}

/// What a reader may be told of a figure held against another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    Higher,
    Lower,
    /// Exactly the same, which is a fact where everybody answered.
    Same,
    /// So few answers can hide a real difference.
    NoDemonstrable,
}

/// The level of p, after correction, below which a difference is called clear.
pub const LEVEL: f64 = 0.05;

impl AgainstRest {
    /// Everybody answered, in the cluster and outside it: what differs is a fact.
    pub fn is_fact(&self) -> bool {
        self.p == Err(Undefined::Everybody)
    }

    pub fn standing(&self) -> Option<Standing> {
        let difference = self.difference.ok()?.difference;
        if self.is_fact() {
            // In whole numbers, so that no rounding makes a difference.
            let own = u64::from(self.count) * u64::from(self.rest_n);
            return Some(match own.cmp(&(u64::from(self.rest_count) * u64::from(self.n))) {
                Ordering::Greater => Standing::Higher,
                Ordering::Less => Standing::Lower,
                Ordering::Equal => Standing::Same,
            });
        }
        Some(match self.adjusted {
            Some(p) if p < LEVEL && difference > 0.0 => Standing::Higher,
            Some(p) if p < LEVEL => Standing::Lower,
            _ => Standing::NoDemonstrable,
        })
    }
}

/// Every share of a field in every cluster that shows it, against the rest of its type where that is shown too.
pub fn against_rest(report: &Report, field: &FieldReport) -> Vec<AgainstRest> {
    let types = 0..report.groups.types().len();
    let kinds = kinds(field);
    kinds.iter().flat_map(|what| types.clone().flat_map(move |of_type| family(report, field, what, of_type))).collect()
}

/// One share over the clusters of one type: the family that Holm corrects for.
pub fn family(report: &Report, field: &FieldReport, what: &What, of_type: usize) -> Vec<AgainstRest> {
    let mut rows: Vec<AgainstRest> =
        report.groups.clusters_of(of_type).filter_map(|cluster| row(report, field, what, of_type, cluster)).collect();
    let adjusted = holm(&rows.iter().map(|row| row.p.ok()).collect::<Vec<_>>());
    rows.iter_mut().zip(adjusted).for_each(|(row, adjusted)| row.adjusted = adjusted);
    rows
}

fn row(report: &Report, field: &FieldReport, what: &What, of_type: usize, cluster: usize) -> Option<AgainstRest> {
    let (own_slice, whole_slice) = (Slice::Cluster(cluster), Slice::Type(of_type));
    let (own, whole) = (share(field, own_slice, what)?, share(field, whole_slice, what)?);
    // A type of one cluster has no rest.
    let rest_n = whole.of.checked_sub(own.of).filter(|n| *n > 0)?;
    let rest_count = whole.count.checked_sub(own.count)?;
    let populations = report.populations(field);
    let members = population(field, own_slice, *populations.at(own_slice));
    let all = population(field, whole_slice, *populations.at(whole_slice));
    let group = Group { count: own.count, n: own.of, population: members };
    let rest = Group { count: rest_count, n: rest_n, population: all.zip(members).map(|(all, own)| all - own) };
    Some(AgainstRest {
        what: what.clone(),
        cluster,
        count: own.count,
        n: own.of,
        rest_count,
        rest_n,
        difference: newcombe(group, rest),
        p: test(group, rest).map(|fisher| fisher.p),
        adjusted: None,
    })
}
