//! Which part of the results a page is about.

/// What of a report is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::web) enum Focus<'a> {
    /// All members, their types and clusters.
    #[default]
    Everything,
    /// The classes of an attribute of the frame, which the report is by; or one of them, by its place.
    Division { name: &'a str, only: Option<usize> },
    /// One cluster, by its place.
    Cluster(usize),
}
