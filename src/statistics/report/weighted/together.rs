//! Which clusters stand together in the weighted figures of a field, and where there are none.

use super::{FieldReport, Figures, What};
use crate::statistics::disclosure::Cell;
use crate::statistics::groups::Slice;
use crate::statistics::table::{Beside, Column, Table};
use crate::statistics::weights::Stratum;
use crate::statistics::weights::strata::Strata;

/// A field, and what its weighted figures rest on.
#[derive(Clone, Copy)]
pub(super) struct Together<'a> {
    pub table: &'a Table,
    pub strata: &'a Strata,
    pub column: &'a Column,
    pub field: &'a FieldReport,
}

/// The strata that weighted figures are made from.
pub(super) struct Joined {
    pub strata: Vec<Stratum>,
    /// The stratum of each cluster of the slice.
    pub of_cluster: Vec<Option<usize>>,
    /// By row.
    pub left_out: Vec<bool>,
}

impl Joined {
    /// The stratum of a row.
    pub fn place(&self, row: usize, cluster: usize) -> Option<usize> {
        self.of_cluster[cluster].filter(|_| !self.left_out[row])
    }
}

/// Figures that hold the deviations of the clusters of a type in another way each.
const EQUATIONS: usize = 3;

impl Together<'_> {
    pub fn shows_types(&self) -> bool {
        self.field.slices.types.iter().all(|of_type| of_type.reason().is_none())
    }

    pub fn hides_box(&self, cluster: usize, code: i32) -> bool {
        match &self.field.slices.clusters[cluster] {
            Cell::Shown(Figures::Choices(own)) => {
                own.items.iter().find(|item| item.code == code).is_none_or(|item| item.chosen.reason().is_some())
            }
            other => other.reason().is_some(),
        }
    }

    /// Whether a standard error may be told of a slice. It is one equation about the deviations of its clusters, that of
    /// their type is another, and so is one with fitted weights: up to three that are not told would follow. Nor does a
    /// group tell it that does not tell its own deviation, of which the error is a part; all types together are everybody.
    pub fn tells_error(&self, slice: Slice, what: &What) -> bool {
        let is_of_numbers = match what {
            What::Mean | What::Total => matches!(self.column.beside, Beside::Numbers(_)),
            What::Part(_) => true,
            _ => false,
        };
        let clusters = self.table.groups.clusters();
        let silent = |of_type: usize| {
            let own = clusters.iter().enumerate().filter(|(_, cluster)| cluster.of_type == of_type);
            own.filter(|(at, _)| self.hides_spread(Slice::Cluster(*at), what)).count()
        };
        let is_told = |of_type: usize| {
            !(1..=EQUATIONS).contains(&silent(of_type)) && !self.hides_spread(Slice::Type(of_type), what)
        };
        !is_of_numbers
            || match slice {
                Slice::Total => !self.hides_spread(slice, what) && (0..self.table.groups.types().len()).all(is_told),
                Slice::Type(of_type) => is_told(of_type),
                Slice::Cluster(_) => !self.hides_spread(slice, what),
            }
    }

    /// Whether a group has numbers and does not tell how far they lie apart.
    fn hides_spread(&self, slice: Slice, what: &What) -> bool {
        let described = match (self.field.slices.at(slice), what) {
            (Cell::Hidden(_), _) => return true,
            (Cell::Shown(Figures::Number(own)), _) => Some(&own.values),
            (Cell::Shown(Figures::Allocation(own)), What::Part(code)) => {
                match own.items.iter().find(|item| item.code == *code).map(|item| &item.part) {
                    Some(Cell::Shown(part)) => Some(part),
                    Some(Cell::Hidden(_)) => return true,
                    _ => None,
                }
            }
            _ => None,
        };
        described.is_some_and(|described| described.n > 1 && described.deviation.is_none())
    }

    /// The strata of a slice with the hidden clusters of each type as one.
    pub fn joined(&self, slice: Slice, is_hidden: impl Fn(usize) -> bool) -> Joined {
        let left_out = self.left_out(&is_hidden);
        let mut of_cluster = self.strata.of_cluster.clone();
        let mut strata = self.strata.strata.clone();
        let clusters = self.table.groups.clusters();
        let mut of_type: Vec<Option<usize>> = vec![None; self.table.groups.types().len()];
        for cluster in (0..clusters.len()).filter(|&cluster| is_hidden(cluster)) {
            let Some(own) = of_cluster[cluster] else { continue };
            let into = *of_type[clusters[cluster].of_type].get_or_insert(own);
            if own != into {
                let gone = std::mem::replace(&mut strata[own], Stratum::new(0, 0));
                strata[into].population += gone.population;
                strata[into].answers += gone.answers;
                let moved = |place: &mut Option<usize>| {
                    if *place == Some(own) {
                        *place = Some(into);
                    }
                };
                of_cluster.iter_mut().for_each(moved);
                of_type.iter_mut().for_each(moved);
            }
        }
        let clusters = self.table.groups.clusters();
        let inside = |cluster: usize| match slice {
            Slice::Total => true,
            Slice::Type(of_type) => clusters[cluster].of_type == of_type,
            Slice::Cluster(only) => cluster == only,
        };
        // Clusters outside the slice keep their strata: a stratum may have been joined over types.
        for (cluster, place) in of_cluster.iter_mut().enumerate() {
            if !inside(cluster) {
                *place = None;
            }
        }
        for (_, cluster) in self.rows().filter(|(row, _)| left_out[*row]) {
            if let Some(place) = of_cluster[cluster] {
                strata[place].answers -= 1;
                // Nobody is left to speak for its members.
                if strata[place].answers == 0 {
                    strata[place].population = 0;
                }
            }
        }
        Joined { strata, of_cluster, left_out }
    }

    /// The rows that the sum of hidden clusters would tell apart: of somebody who stands in a shown cluster of the type
    /// too, and all but the first of somebody who stands in several hidden ones.
    fn left_out(&self, is_hidden: &impl Fn(usize) -> bool) -> Vec<bool> {
        let layout = &self.table.layout;
        let mut left_out = vec![false; layout.rows()];
        for rows in layout.shared() {
            let of_type = |row: u32| layout.types_of_clusters()[layout.cluster_of(row)];
            for (at, &row) in rows.iter().enumerate().filter(|(_, row)| is_hidden(layout.cluster_of(**row))) {
                let is_elsewhere = |(other, own): (usize, &u32)| {
                    of_type(*own) == of_type(row) && (!is_hidden(layout.cluster_of(*own)) || other < at)
                };
                left_out[row as usize] = rows.iter().enumerate().any(is_elsewhere);
            }
        }
        left_out
    }

    /// Whether a cluster is hidden for this figure: a box and a part are questions of their own.
    pub fn hides(&self, cluster: usize, what: &What) -> bool {
        match (&self.field.slices.clusters[cluster], what) {
            (Cell::Shown(Figures::Choices(_)), What::Code(code)) => self.hides_box(cluster, *code),
            (Cell::Shown(Figures::Choices(own)), What::Net(name)) => {
                own.nets.iter().find(|net| net.name == *name).is_none_or(|net| net.chosen.reason().is_some())
            }
            (Cell::Shown(Figures::OneWay(own)), What::Net(name)) => {
                own.nets.iter().find(|net| net.name == *name).is_none_or(|net| net.chosen.reason().is_some())
            }
            // All three parts are hidden or none is.
            (Cell::Shown(Figures::Recommend(own)), What::Net(_)) => own.promoters.reason().is_some(),
            (Cell::Shown(Figures::Allocation(_)), What::Part(code)) => self.hides_part(cluster, *code),
            (
                Cell::Shown(Figures::Ranking(own)),
                What::Placed(code) | What::Points { code, .. } | What::MeanRank(code),
            ) => own.items.iter().find(|item| item.code == *code).is_none_or(|item| item.placed.reason().is_some()),
            (cell, _) => cell.reason().is_some(),
        }
    }

    pub fn hides_part(&self, cluster: usize, code: i32) -> bool {
        match &self.field.slices.clusters[cluster] {
            Cell::Shown(Figures::Allocation(own)) => {
                own.items.iter().find(|item| item.code == code).is_none_or(|item| item.part.reason().is_some())
            }
            other => other.reason().is_some(),
        }
    }

    pub fn is_hidden(&self, cluster: usize) -> bool {
        self.field.slices.clusters[cluster].reason().is_some()
    }

    pub fn rows(&self) -> impl Iterator<Item = (usize, usize)> {
        let clusters = 0..self.table.groups.clusters().len();
        clusters.flat_map(|cluster| self.table.layout.cluster_rows(cluster).map(move |row| (row, cluster)))
    }
}
