//! Weighted totals: every cluster counts by its number of members, and a member of two clusters in each of them.
//!
//! A weighted share is one more equation about the answers that make it up. It is therefore made of what is shown:
//! clusters that are hidden for a question count as one stratum of their type, with one weight, so that their sum is all
//! it says about them. In that sum everybody counts once, and nobody who stands in a shown cluster of the type as well:
//! it is then what the figures of the type leave anyway. There is no weighted total where a type is hidden. What numbers
//! add up to with their weights is their weighted mean times what the weights add up to, which the bases say: it opens no
//! equation that the mean does not.

mod estimated;
pub mod raked;
#[cfg(test)]
mod tests;
mod together;

use serde::Serialize;

use super::{FieldReport, Figures};
use crate::statistics::groups::Slice;
use crate::statistics::table::Table;
use crate::statistics::undefined::Undefined;
use crate::statistics::weights::WeightFault;
use crate::statistics::weights::association::RaoScott;
use crate::statistics::weights::estimate::Estimate;
use crate::statistics::weights::strata::{Cell as StratumCell, Strata};

pub(in crate::statistics::report) use estimated::weighted;

/// What a weighted figure is of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// The share of an option, a box, or a step of the recommendation.
    Code(i32),
    /// The share of several codes.
    Net(String),
    /// The mean of a scale or of numbers.
    Mean,
    /// The mean part of an allocation.
    Part(i32),
    /// Promoters less detractors, from -100 to 100.
    Score,
    /// The share that put an option first.
    First(i32),
    /// The share that gave an option any place.
    Placed(i32),
    /// Points per person for an option: `top` for the first place, one less for each further one, none for no place.
    Points { code: i32, top: u32 },
    /// The mean place of an option among those who gave it one.
    MeanRank(i32),
    /// A quartile of numbers, from 1 to 3: the inverse of the weighted distribution.
    Quartile(u8),
    /// What the members have together of what the numbers count: the numbers with their weights added up.
    Total,
}

impl What {
    /// A share, and not a mean or a value.
    pub fn is_share(&self) -> bool {
        matches!(self, Self::Code(_) | Self::Net(_) | Self::First(_) | Self::Placed(_))
    }
}

/// A weighted figure with its 95% interval (Korn and Graubard's for shares, t for means and totals, Woodruff's for
/// quartiles); no interval where there is no variance: all gave the same answer, or everybody answered.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Weighted {
    pub what: What,
    pub estimate: Estimate,
    /// The standard error; absent, as the interval is, where it would tell how far the numbers of a few lie apart.
    pub error: Option<f64>,
    pub low: Option<f64>,
    pub high: Option<f64>,
    /// The degrees of freedom of the interval.
    pub freedom: f64,
}

impl Weighted {
    fn of(what: What, estimate: Estimate, range: Option<(f64, f64)>, freedom: f64) -> Self {
        let (low, high) = range.unzip();
        Self { what, estimate, error: Some(estimate.error), low, high, freedom }
    }

    fn without_error(self) -> Self {
        Self { error: None, low: None, high: None, ..self }
    }
}

/// The weighted figures of a field for the total and each type that show any; of a cluster only totals, since one weight
/// changes neither shares nor means.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct WeightedSlices {
    pub total: Vec<Weighted>,
    pub types: Vec<Vec<Weighted>>,
    pub clusters: Vec<Vec<Weighted>>,
    /// Whether the types differ, with the weights and strata: of the whole distribution, or of each box by its code.
    pub differ: Vec<(Option<i32>, Result<RaoScott, Undefined>)>,
}

impl WeightedSlices {
    pub fn at(&self, slice: Slice) -> &[Weighted] {
        match slice {
            Slice::Total => &self.total,
            Slice::Type(at) => self.types.get(at).map_or(&[], Vec::as_slice),
            Slice::Cluster(at) => self.clusters.get(at).map_or(&[], Vec::as_slice),
        }
    }

    pub fn find(&self, slice: Slice, what: &What) -> Option<&Weighted> {
        self.at(slice).iter().find(|weighted| weighted.what == *what)
    }
}

/// The strata of a wave: its clusters, joined by the rule of [`Strata::of`].
///
/// # Errors
/// [`WeightFault::NoAnswers`] without answers.
pub(super) fn strata(table: &Table) -> Result<Strata, WeightFault> {
    let answers = table.layout.cases().clusters;
    let cells = table.groups.clusters().iter().zip(answers).map(|(cluster, answers)| StratumCell {
        of_type: cluster.of_type,
        population: cluster.group.population,
        answers,
    });
    Strata::of(&cells.collect::<Vec<_>>())
}
