//! What the groups of a report have to do with each other.
//!
//! Everything here is made from a [`Report`](super::Report), and so from figures that may be shown: a test says nothing
//! that its reader could not work out. Groups that are hidden take no part, and how many these are is said.

pub mod groups;
pub mod letters;
pub mod ranked;
pub mod rest;
pub mod shares;
#[cfg(test)]
mod tests;

use serde::Serialize;

use super::division::PERIOD;
use super::groups::{Groups, Slice};
use super::report::{FieldReport, Report};

/// Which groups are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Among {
    /// The cluster types.
    Types,
    /// The clusters of one type, by its place.
    ClustersOf(usize),
}

impl Among {
    /// All comparisons that a wave has: of its types, and of the clusters of each; those of a single group left out.
    pub fn all(groups: &Groups) -> Vec<Self> {
        let types = 0..groups.types().len();
        std::iter::once(Self::Types)
            .chain(types.map(Self::ClustersOf))
            .filter(|among| among.slices(groups).len() > 1)
            .collect()
    }

    pub fn slices(self, groups: &Groups) -> Vec<Slice> {
        match self {
            Self::Types => (0..groups.types().len()).map(Slice::Type).collect(),
            Self::ClustersOf(of_type) => groups.clusters_of(of_type).map(Slice::Cluster).collect(),
        }
    }
}

/// Whether everybody in these groups answered: what differs between them is then a fact, which no test is needed for.
/// `answers`: of each group that takes part.
///
/// The members of a period are those who answered in it, and never everybody.
pub fn have_everybody(report: &Report, field: &FieldReport, answers: &[(Slice, u32)]) -> bool {
    let is_period = report.groups.types().iter().any(|of_type| of_type.code == PERIOD);
    let populations = report.populations(field);
    let has_all = |&(slice, n): &(Slice, u32)| shares::population(field, slice, *populations.at(slice)) == Some(n);
    !is_period && !answers.is_empty() && answers.iter().all(has_all)
}
