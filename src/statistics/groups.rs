//! The groups that results are shown by: clusters, their types, and everybody.

use serde::Serialize;

/// A group of eligible members: a cluster or a cluster type.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Group {
    pub code: String,
    pub name: String,
    /// Eligible members in the frame, each counted once.
    pub population: u32,
}

/// A cluster and the place of its type in [`Groups::types`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ClusterGroup {
    #[serde(flatten)]
    pub group: Group,
    #[serde(rename = "type")]
    pub of_type: usize,
}

/// Clusters in the order in which they are shown, their types, and how many members there are in all.
///
/// The populations of the clusters of a type may add up to more than that of
/// the type, and those of the types to more than the whole: a member may be in
/// several clusters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Groups {
    population: u32,
    types: Vec<Group>,
    clusters: Vec<ClusterGroup>,
}

/// Why groups do not hang together.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum GroupFault {
    #[error("the code “{0}” is there twice among the clusters or types: give each its own")]
    Twice(String),
    #[error("cluster “{cluster}” is of type “{code}”, which is not among the types")]
    UnknownType { cluster: String, code: String },
    #[error("“{part}” has {members} members, but “{whole}”, which it belongs to, has only {of}")]
    LargerThanWhole { part: String, members: u32, whole: String, of: u32 },
}

impl Groups {
    /// `population`: eligible members in the frame, each once. `clusters`: the code of the type, and the cluster.
    pub fn new(
        population: u32,
        types: Vec<Group>,
        clusters: impl IntoIterator<Item = (String, Group)>,
    ) -> Result<Self, GroupFault> {
        let mut groups = Self { population, types, clusters: Vec::new() };
        for (code, group) in clusters {
            let Some(of_type) = groups.types.iter().position(|of_type| of_type.code == code) else {
                return Err(GroupFault::UnknownType { cluster: group.code, code });
            };
            groups.clusters.push(ClusterGroup { group, of_type });
        }
        groups.checked()
    }

    /// The same groups with memberships as what is counted: each is as large as its clusters together.
    pub fn by_membership(&self) -> Result<Self, GroupFault> {
        let mut groups = self.clone();
        for (place, of_type) in groups.types.iter_mut().enumerate() {
            let own = self.clusters.iter().filter(|cluster| cluster.of_type == place);
            of_type.population = own.map(|cluster| cluster.group.population).sum();
        }
        groups.population = groups.types.iter().map(|of_type| of_type.population).sum();
        groups.checked()
    }

    fn checked(self) -> Result<Self, GroupFault> {
        let clusters: Vec<&Group> = self.clusters.iter().map(|cluster| &cluster.group).collect();
        for codes in [self.types.iter().collect::<Vec<_>>(), clusters] {
            let mut seen = std::collections::BTreeSet::new();
            if let Some(twice) = codes.iter().find(|group| !seen.insert(&group.code)) {
                return Err(GroupFault::Twice(twice.code.clone()));
            }
        }
        let larger = |part: &Group, whole: &str, of: u32| GroupFault::LargerThanWhole {
            part: part.code.clone(),
            members: part.population,
            whole: whole.to_owned(),
            of,
        };
        for of_type in &self.types {
            if of_type.population > self.population {
                return Err(larger(of_type, "total", self.population));
            }
        }
        for cluster in &self.clusters {
            let of_type = &self.types[cluster.of_type];
            if cluster.group.population > of_type.population {
                return Err(larger(&cluster.group, &of_type.code, of_type.population));
            }
        }
        Ok(self)
    }

    /// Eligible members in all.
    pub fn population(&self) -> u32 {
        self.population
    }

    pub fn types(&self) -> &[Group] {
        &self.types
    }

    pub fn clusters(&self) -> &[ClusterGroup] {
        &self.clusters
    }

    /// The places of the clusters of a type.
    pub fn clusters_of(&self, of_type: usize) -> impl Iterator<Item = usize> + '_ {
        (0..self.clusters.len()).filter(move |&cluster| self.clusters[cluster].of_type == of_type)
    }

    /// The place of the cluster with this code.
    pub fn cluster(&self, code: &str) -> Option<usize> {
        self.clusters.iter().position(|cluster| cluster.group.code == code)
    }

    /// Eligible members per slice.
    pub fn populations(&self) -> Sliced<u32> {
        Sliced {
            total: self.population,
            types: self.types.iter().map(|group| group.population).collect(),
            clusters: self.clusters.iter().map(|cluster| cluster.group.population).collect(),
        }
    }
}

/// Which of the slices: everybody, a cluster type or a cluster by its place in [`Groups`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Slice {
    Total,
    Type(usize),
    Cluster(usize),
}

/// One value for the total, for each type and for each cluster, in the order of [`Groups`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct Sliced<T> {
    pub total: T,
    pub types: Vec<T>,
    pub clusters: Vec<T>,
}

impl<T> Sliced<T> {
    /// Total first, then types, then clusters.
    pub fn iter(&self) -> impl Iterator<Item = (Slice, &T)> {
        std::iter::once((Slice::Total, &self.total))
            .chain(self.types.iter().enumerate().map(|(at, value)| (Slice::Type(at), value)))
            .chain(self.clusters.iter().enumerate().map(|(at, value)| (Slice::Cluster(at), value)))
    }

    /// # Panics
    /// When the slice is not one of the groups this was made for.
    pub fn at(&self, slice: Slice) -> &T {
        match slice {
            Slice::Total => &self.total,
            Slice::Type(at) => &self.types[at],
            Slice::Cluster(at) => &self.clusters[at],
        }
    }

    /// # Panics
    /// As [`Sliced::at`].
    pub fn at_mut(&mut self, slice: Slice) -> &mut T {
        match slice {
            Slice::Total => &mut self.total,
            Slice::Type(at) => &mut self.types[at],
            Slice::Cluster(at) => &mut self.clusters[at],
        }
    }

    pub fn map<U>(&self, mut f: impl FnMut(Slice, &T) -> U) -> Sliced<U> {
        Sliced {
            total: f(Slice::Total, &self.total),
            types: self.types.iter().enumerate().map(|(at, value)| f(Slice::Type(at), value)).collect(),
            clusters: self.clusters.iter().enumerate().map(|(at, value)| f(Slice::Cluster(at), value)).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(code: &str, population: u32) -> Group {
        Group { code: code.into(), name: code.into(), population }
    }

    #[test]
    fn groups_that_do_not_hang_together_are_refused() {
        let types = || vec![group("IBN", 100)];
        let built = |clusters: Vec<(&str, Group)>| {
            Groups::new(100, types(), clusters.into_iter().map(|(code, cluster)| (code.to_owned(), cluster)))
        };
        assert!(built(vec![("IBN", group("a", 60)), ("IBN", group("b", 60))]).is_ok());
        assert_eq!(
            built(vec![("SPC", group("a", 5))]),
            Err(GroupFault::UnknownType { cluster: "a".into(), code: "SPC".into() })
        );
        assert_eq!(built(vec![("IBN", group("a", 5)), ("IBN", group("a", 6))]), Err(GroupFault::Twice("a".into())));
        assert!(matches!(built(vec![("IBN", group("a", 101))]), Err(GroupFault::LargerThanWhole { .. })));
    }
}
