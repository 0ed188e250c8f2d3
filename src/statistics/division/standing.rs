//! Where people stand among groups.

use std::collections::BTreeSet;

use crate::statistics::groups::{Groups, Slice, Sliced};

/// Where people stand among the groups whose figures are shown.
pub(in crate::statistics) struct Standing<'a> {
    pub groups: &'a Groups,
    pub shown: Sliced<bool>,
}

impl Standing<'_> {
    /// All groups that are shown, ascending.
    pub fn all(&self, clusters: &[usize]) -> Vec<Slice> {
        let all = self.groups.clusters();
        let types = clusters.iter().map(|&cluster| Slice::Type(all[cluster].of_type));
        let slices = clusters.iter().map(|&cluster| Slice::Cluster(cluster)).chain(types).chain([Slice::Total]);
        slices.filter(|slice| *self.shown.at(*slice)).collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// How many groups [`Standing::smallest`] tells apart.
    pub fn count(&self) -> usize {
        self.groups.clusters().len() + self.groups.types().len() + 1
    }

    /// The smallest group that is shown of each membership: the cluster, its type, or all.
    pub fn smallest(&self, clusters: &[usize]) -> Vec<usize> {
        let (all, types) = (self.groups.clusters(), self.groups.types().len());
        let mut groups: Vec<usize> = clusters
            .iter()
            .map(|&cluster| match all[cluster].of_type {
                _ if *self.shown.at(Slice::Cluster(cluster)) => cluster,
                of_type if *self.shown.at(Slice::Type(of_type)) => all.len() + of_type,
                _ => all.len() + types,
            })
            .collect();
        groups.sort_unstable();
        groups.dedup();
        groups
    }
}
