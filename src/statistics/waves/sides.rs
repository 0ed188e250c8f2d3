//! A wave as it takes part in a comparison, and who stands where in it.

use std::collections::{BTreeMap, BTreeSet};

use crate::statistics::disclosure::Cell;
use crate::statistics::division::Classes;
use crate::statistics::groups::{Groups, Slice, Sliced};
use crate::statistics::report::{FieldReport, Report};
use crate::statistics::table::Table;
use crate::survey::Survey;

/// What is asked once, or what is asked per cluster, in one wave.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    pub survey: &'a Survey,
    pub report: &'a Report,
    pub table: &'a Table,
    /// Who each case is, in the order in which the cases were added: the same number in every wave.
    pub people: &'a [u32],
    /// Who is in each group of the frame, by the same numbers.
    pub members: &'a Sliced<BTreeSet<u32>>,
    /// Other divisions of the same cases whose figures are known.
    pub divided: &'a [Divided],
}

/// A division of the cases, and which of its classes are hidden, by column of the table.
#[derive(Clone, Debug)]
pub struct Divided {
    pub classes: Classes,
    pub hidden: Vec<Vec<usize>>,
}

impl<'a> Side<'a> {
    pub(super) fn groups(&self) -> &'a Groups {
        self.table.groups()
    }

    pub(super) fn column(&self, field: &str) -> Option<usize> {
        self.table.columns.iter().position(|column| column.field == field)
    }

    pub(super) fn field(&self, field: &str) -> Option<&'a FieldReport> {
        self.report.field(field)
    }
}

/// Where each case of a table stands.
#[derive(Clone, Debug)]
pub(super) struct Seats {
    /// Its clusters.
    pub clusters: Vec<Vec<usize>>,
    /// Its first row.
    pub row: Vec<usize>,
    of_person: BTreeMap<u32, usize>,
}

impl Seats {
    pub fn of(side: &Side<'_>) -> Self {
        let layout = &side.table.layout;
        let (mut clusters, mut row) = (vec![Vec::new(); side.people.len()], vec![0; side.people.len()]);
        for (at, &case) in layout.case_of_row().iter().enumerate() {
            let own = &mut clusters[case as usize];
            if own.is_empty() {
                row[case as usize] = at;
            }
            own.push(layout.cluster_of(at as u32));
        }
        let of_person = side.people.iter().enumerate().map(|(case, &person)| (person, case)).collect();
        Self { clusters, row, of_person }
    }

    /// Per case, that of the same person in the other wave.
    pub fn twins(side: &Side<'_>, other: &Self) -> Vec<Option<usize>> {
        side.people.iter().map(|person| other.of_person.get(person).copied()).collect()
    }
}

/// Which groups of two waves are the same: by their codes, and for a cluster by that of its type too.
#[derive(Clone, Debug)]
pub(super) struct Matched {
    /// Per group of the second wave its place in the first.
    types: Vec<Option<usize>>,
    clusters: Vec<Option<usize>>,
}

impl Matched {
    pub fn of(first: &Groups, second: &Groups) -> Self {
        let of_type = |code: &str| first.types().iter().position(|known| known.code == code);
        let types: Vec<Option<usize>> = second.types().iter().map(|own| of_type(&own.code)).collect();
        let clusters = second.clusters().iter().map(|own| {
            let place = first.cluster(&own.group.code)?;
            (Some(first.clusters()[place].of_type) == types[own.of_type]).then_some(place)
        });
        let clusters = clusters.collect();
        Self { types, clusters }
    }

    /// The group of the first wave that a group of the second is.
    pub fn first(&self, slice: Slice) -> Option<Slice> {
        match slice {
            Slice::Total => Some(Slice::Total),
            Slice::Type(at) => self.types[at].map(Slice::Type),
            Slice::Cluster(at) => self.clusters[at].map(Slice::Cluster),
        }
    }

    /// The other way round.
    pub fn cluster_back(&self, first: usize) -> Option<usize> {
        self.clusters.iter().position(|place| *place == Some(first))
    }

    pub fn type_back(&self, first: usize) -> Option<usize> {
        self.types.iter().position(|place| *place == Some(first))
    }
}

/// Whether a group shows a figure, or has none to show.
pub(super) fn is_known<T>(cell: &Cell<T>) -> bool {
    cell.reason().is_none()
}
