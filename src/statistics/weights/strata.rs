//! Stratified weights: N/n of a cluster, small clusters joined.
//!
//! The rule: a cluster with members but fewer than two answers can't stand alone (none stand for its members, or there
//! is no spread to measure). It is joined with the cluster or joined clusters of its type that have the fewest answers,
//! the earlier of equals, until each stratum has two; when its type has no other, with the fewest of all.

use serde::Serialize;

use super::{Stratum, WeightFault};

/// Answers that a stratum needs.
pub const LEAST_ANSWERS: u32 = 2;

/// A cluster as the frame and the answers have it, each member counted in one cluster.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The place of its type.
    pub of_type: usize,
    /// Eligible members.
    pub population: u32,
    pub answers: u32,
}

/// Which clusters stand together, and what an answer in each weighs.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Strata {
    /// Per cluster, the place of its stratum; nothing for a cluster without members.
    pub of_cluster: Vec<Option<usize>>,
    pub strata: Vec<Stratum>,
    /// The clusters of each stratum that was joined from several, ascending.
    pub joined: Vec<Vec<usize>>,
}

impl Strata {
    /// Strata of clusters by the rule of this module.
    ///
    /// # Errors
    /// [`WeightFault::NoAnswers`], [`WeightFault::MoreAnswersThanMembers`].
    pub fn of(cells: &[Cell]) -> Result<Self, WeightFault> {
        if let Some(cell) = cells.iter().find(|cell| cell.answers > cell.population) {
            return Err(WeightFault::MoreAnswersThanMembers { answers: cell.answers, population: cell.population });
        }
        if cells.iter().all(|cell| cell.answers == 0) {
            return Err(WeightFault::NoAnswers);
        }
        let mut parts: Vec<Part> = (0..cells.len())
            .filter(|&at| cells[at].population > 0)
            .map(|at| Part { clusters: vec![at], cell: cells[at] })
            .collect();
        while let Some((small, partner)) = next_to_join(&parts) {
            join(&mut parts, small, partner);
        }
        parts.sort_by_key(|part| part.clusters[0]);
        let mut of_cluster = vec![None; cells.len()];
        for (place, part) in parts.iter().enumerate() {
            part.clusters.iter().for_each(|&cluster| of_cluster[cluster] = Some(place));
        }
        Ok(Self {
            of_cluster,
            strata: parts.iter().map(|part| Stratum::new(part.cell.population, part.cell.answers)).collect(),
            joined: parts.into_iter().map(|part| part.clusters).filter(|clusters| clusters.len() > 1).collect(),
        })
    }

    /// N/n of the stratum of a cluster; nothing where the cluster has no members.
    pub fn weight(&self, cluster: usize) -> Option<f64> {
        let stratum = self.strata.get((*self.of_cluster.get(cluster)?)?)?;
        (stratum.answers > 0).then(|| f64::from(stratum.population) / f64::from(stratum.answers))
    }
}

/// Clusters that stand together, and their sum.
struct Part {
    clusters: Vec<usize>,
    cell: Cell,
}

/// The smallest part that can't stand alone, and whom it joins.
fn next_to_join(parts: &[Part]) -> Option<(usize, usize)> {
    let fewest = |fits: &dyn Fn(usize) -> bool| {
        (0..parts.len()).filter(|&at| fits(at)).min_by_key(|&at| (parts[at].cell.answers, parts[at].clusters[0]))
    };
    let small = fewest(&|at| parts[at].cell.answers < LEAST_ANSWERS && !has_everybody(&parts[at].cell))?;
    let of_type = parts[small].cell.of_type;
    let partner =
        fewest(&|at| at != small && parts[at].cell.of_type == of_type).or_else(|| fewest(&|at| at != small))?;
    Some((small, partner))
}

/// Where everybody answered there is no chance, and one answer stands for itself.
fn has_everybody(cell: &Cell) -> bool {
    cell.answers == cell.population
}

fn join(parts: &mut Vec<Part>, small: usize, partner: usize) {
    let gone = Part { clusters: std::mem::take(&mut parts[small].clusters), cell: parts[small].cell };
    let into = &mut parts[partner];
    into.clusters.extend(gone.clusters);
    into.clusters.sort_unstable();
    into.cell.population += gone.cell.population;
    into.cell.answers += gone.cell.answers;
    parts.remove(small);
}
