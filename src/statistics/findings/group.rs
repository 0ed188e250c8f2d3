//! Whom a figure is of.

use super::faults::{Fault, Why};
use crate::statistics::groups::{Groups, Slice};

/// A group that can be named in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Who {
    Slice(Slice),
    /// Everybody in the type of a cluster, by its place, who is not in that cluster.
    Rest(usize),
}

/// The word for everybody, and what stands before the cluster whose others are meant.
const ALL: &str = "ALL";
const REST: &str = "rest:";

impl Who {
    /// # Errors
    /// A group that is not there, with the nearest that is.
    pub fn named(groups: &Groups, name: &str) -> Result<Self, Fault> {
        if name.eq_ignore_ascii_case(ALL) {
            return Ok(Self::Slice(Slice::Total));
        }
        let is = |code: &str, name: &str| code.eq_ignore_ascii_case(name);
        let cluster = |name: &str| {
            let exact = groups.cluster(name);
            exact.or_else(|| groups.clusters().iter().position(|cluster| is(&cluster.group.code, name)))
        };
        if let Some(of) = name.strip_prefix(REST) {
            let known = groups.clusters().iter().map(|cluster| cluster.group.code.as_str());
            return cluster(of).map(Self::Rest).ok_or_else(|| Fault::unknown(of, known, Why::Group));
        }
        let of_type = groups.types().iter().position(|of_type| is(&of_type.code, name)).map(Slice::Type);
        of_type.or_else(|| cluster(name).map(Slice::Cluster)).map(Self::Slice).ok_or_else(|| {
            let types = groups.types().iter().map(|of_type| of_type.code.as_str());
            let clusters = groups.clusters().iter().map(|cluster| cluster.group.code.as_str());
            Fault::unknown(name, std::iter::once(ALL).chain(types).chain(clusters), Why::Group)
        })
    }

    /// Whether no member of one cluster is in both by that membership.
    pub fn is_apart_from(self, other: Self, groups: &Groups) -> bool {
        let of_type = |cluster: usize| groups.clusters()[cluster].of_type;
        match (self, other) {
            (Self::Slice(Slice::Total), _) | (_, Self::Slice(Slice::Total)) => false,
            (Self::Slice(Slice::Type(a)), Self::Slice(Slice::Type(b))) => a != b,
            (Self::Slice(Slice::Cluster(a)), Self::Slice(Slice::Cluster(b))) => a != b,
            (Self::Slice(Slice::Type(a)), Self::Slice(Slice::Cluster(b)) | Self::Rest(b))
            | (Self::Slice(Slice::Cluster(b)) | Self::Rest(b), Self::Slice(Slice::Type(a))) => a != of_type(b),
            (Self::Slice(Slice::Cluster(a)), Self::Rest(b)) | (Self::Rest(b), Self::Slice(Slice::Cluster(a))) => {
                a == b || of_type(a) != of_type(b)
            }
            (Self::Rest(a), Self::Rest(b)) => of_type(a) != of_type(b),
        }
    }
}
