//! Two waves of one survey held against each other.
//!
//! [`arithmetic`] is how one mean or share moved: over all answers with the covariance of those who answered twice, and
//! of the same members alone. [`comparable`] tells which questions two versions have in common, [`compare`] makes the
//! figures of every question and group, and [`hiding`] which of them may be shown.

pub mod arithmetic;
mod assemble;
pub mod comparable;
mod hiding;
mod measures;
mod pair;
mod sides;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use serde::Serialize;

use super::comparisons::means::TTest;
use super::comparisons::paired::SignedRank;
use super::groups::{Groups, Sliced};
use super::report::Unit;
use super::undefined::Undefined;
use crate::survey::change::Rule;

pub use arithmetic::{Answers, Change, Turnover, turnover};
pub use assemble::compare;
pub use comparable::{Comparable, LeftOut};
pub use hiding::Why;
pub use measures::Measure;
pub use sides::{Divided, Side};

/// A wave as it takes part in a comparison.
#[derive(Clone, Copy, Debug)]
pub struct Wave<'a> {
    /// What is asked once.
    pub once: Side<'a>,
    /// What is asked per cluster, if anything is.
    pub per_cluster: Option<Side<'a>>,
}

/// Everything of two waves that may be shown. The groups are those of the second.
#[derive(Clone, Debug)]
pub struct Compared {
    pub groups: Groups,
    /// How the list changed; nothing for a group that is not in both frames.
    pub lists: Sliced<Option<Turnover>>,
    /// In the order of the questionnaire of the second.
    pub fields: Vec<Field>,
    pub left_out: Vec<LeftOut>,
}

/// A question, or a row of a grid, in two waves.
#[derive(Clone, Debug)]
pub struct Field {
    /// The name of the column.
    pub field: String,
    pub question: String,
    pub row: Option<String>,
    pub unit: Unit,
    /// How it was put to others than in the first wave.
    pub put_to_others: Vec<Rule>,
    pub figures: Vec<Figure>,
}

/// One measure in all groups.
#[derive(Clone, Debug)]
pub struct Figure {
    pub measure: Measure,
    pub slices: Sliced<Held>,
}

/// What is said of a group.
#[derive(Clone, Debug, PartialEq)]
pub enum Held {
    /// It is no group of both waves.
    Absent,
    /// Nobody of it answered in one of them.
    Empty,
    Hidden(Why),
    Shown(Box<Moved>),
}

impl Held {
    pub fn shown(&self) -> Option<&Moved> {
        match self {
            Self::Shown(moved) => Some(moved),
            Self::Absent | Self::Empty | Self::Hidden(_) => None,
        }
    }
}

/// A figure of one group in two waves.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Moved {
    pub first: Level,
    pub second: Level,
    /// Who answered both times.
    pub both: u32,
    /// Members of the group, where both frames hold the same ones and all were asked.
    pub population: Option<u32>,
    /// Over all answers.
    pub change: Result<Change, Undefined>,
    /// Its p after Holm's correction over the groups of one kind: the total, the types, the clusters.
    pub adjusted: Option<f64>,
    /// Of those who answered both times alone; nothing where there are none.
    pub same: Option<Same>,
}

/// A figure in one wave.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Level {
    /// A share from 0 to 1, a mean, or a score.
    pub value: f64,
    pub n: u32,
    /// Of a share: how many.
    pub count: Option<u32>,
    /// 95%; absent when everybody answered.
    pub range: Option<(f64, f64)>,
    pub is_everybody: bool,
}

/// The same members in both waves.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Same {
    pub first: f64,
    pub second: f64,
    pub test: SameTest,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SameTest {
    /// McNemar's exact p.
    Shares(Result<f64, Undefined>),
    Scores(Result<(TTest, SignedRank), Undefined>),
}

/// What a reader may be told of a figure in the second wave against the first: the words of a cluster against the rest.
pub use super::compared::rest::Standing;

/// The level of p, after correction, below which a difference is called clear.
pub const LEVEL: f64 = super::compared::rest::LEVEL;

impl Moved {
    pub fn difference(&self) -> f64 {
        self.second.value - self.first.value
    }

    /// Whether all members answered both times, so that the difference is a fact and no estimate.
    pub fn is_fact(&self) -> bool {
        self.first.is_everybody && self.second.is_everybody && self.population.is_some()
    }

    /// Nothing where there is no test: in each wave all gave the same answer.
    pub fn standing(&self) -> Option<Standing> {
        let difference = self.difference();
        let by_sign = if difference > 0.0 { Standing::Higher } else { Standing::Lower };
        if difference == 0.0 && (self.is_fact() || self.change.is_err()) {
            return Some(Standing::Same);
        }
        if self.is_fact() {
            return Some(by_sign);
        }
        self.adjusted.map(|p| if p < LEVEL { by_sign } else { Standing::NoDemonstrable })
    }
}

/// Who is in each group of a frame.
pub type Members = Sliced<BTreeSet<u32>>;
