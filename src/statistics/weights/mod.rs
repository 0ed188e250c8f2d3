//! Weights: every answer stands for as many members as its cluster, or its margins, call for.
//!
//! The way through: [`strata`] joins clusters that are too small to stand alone and gives each answer its cluster's
//! N/n; [`raking`] fits the weights to margins of the frame; [`trimming`] keeps them from running away; a [`Design`]
//! then estimates [`means and totals`](estimate) of any group of cases with linearised errors and finite population
//! correction, and [`association`] tests weighted tables.

pub mod association;
mod design;
pub mod estimate;
pub mod intervals;
mod linear;
pub mod quantile;
pub mod raking;
pub mod strata;
pub mod stratified;
#[cfg(test)]
mod tests;
pub mod trimming;

use serde::Serialize;

pub use design::{Design, Stratum};

/// Why weights can't be made or used, with what to do.
#[derive(Clone, Debug, PartialEq, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum WeightFault {
    #[error("there are no answers to weight")]
    NoAnswers,
    #[error("a weight of {weight} in row {row}: a weight is a number from 0 up; leave it out, or make it 0")]
    NotAWeight { row: usize, weight: f64 },
    #[error("{answers} answers in a stratum of {population} members: the list of the wave is out of date")]
    MoreAnswersThanMembers { answers: u32, population: u32 },
    #[error("margin {margin} has {found} rows for {expected} answers")]
    Ragged { margin: usize, found: usize, expected: usize },
    #[error(
        "class {class} of margin {margin} has {members} members and no answers: no weight can stand for them; \
         join it with another class"
    )]
    EmptyClass { margin: usize, class: usize, members: f64 },
    #[error("an answer is in class {class} of margin {margin}, in which there are no members")]
    NoMembers { margin: usize, class: usize },
    #[error("margin {margin} adds up to {found} members, the first to {expected}: margins must cover the same members")]
    MarginsDiffer { margin: usize, found: f64, expected: f64 },
    #[error(
        "the weights still missed a margin by {error} members after {rounds} rounds: margins contradict each other in \
         classes with few answers; join classes or use fewer margins"
    )]
    NotConverged { rounds: u32, error: f64 },
    #[error("weights from {low} to {high} can't keep their sum: widen the bounds")]
    BoundsTooNarrow { low: f64, high: f64 },
}

/// Kish's design effect n·Σw²/(Σw)²: how much weights alone inflate a variance; 1 when all are equal.
///
/// Cases of weight 0 are left out. Nothing without weights.
pub fn design_effect(weights: &[f64]) -> Option<f64> {
    let n = weights.iter().filter(|weight| **weight > 0.0).count() as f64;
    Some(n / effective_base(weights)?)
}

/// The effective base (Σw)²/Σw²: as many answers of equal weight would say as much (Kish 1965).
pub fn effective_base(weights: &[f64]) -> Option<f64> {
    let squares: f64 = weights.iter().map(|weight| weight * weight).sum();
    let sum: f64 = weights.iter().sum();
    (squares > 0.0).then(|| sum * sum / squares)
}
