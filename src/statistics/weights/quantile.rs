//! Weighted quantiles, and their ranges.

use super::Stratum;
use super::estimate::Estimate;
use super::intervals::korn_graubard;
use super::stratified::{Part, freedom, mean};
use crate::statistics::distributions::t_quantile;

/// The inverse of the weighted distribution: the smallest value at which the weights up to and with it are at least
/// `p` of all (survey's `qrule = "math"`, Hyndman and Fan's type 1). Cases of weight 0 are left out.
///
/// Nothing without weights, or for columns of different length.
pub fn quantile(values: &[f64], weights: &[f64], p: f64) -> Option<f64> {
    if values.len() != weights.len() {
        return None;
    }
    let mut pairs: Vec<(f64, f64)> =
        values.iter().copied().zip(weights.iter().copied()).filter(|(_, weight)| *weight > 0.0).collect();
    pairs.sort_unstable_by(|(a, _), (b, _)| a.total_cmp(b));
    let all: f64 = pairs.iter().map(|(_, weight)| weight).sum();
    // Sums of equal weights miss the quantile by their last digits.
    let least = p * all * (1.0 - 1e-12);
    let mut below = 0.0;
    pairs.iter().find_map(|(value, weight)| {
        below += weight;
        (below >= least).then_some(*value)
    })
}

/// A quantile of stratified answers, with its 95% range.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ranged {
    /// `error` is the width of the range in quantiles of t: what it would be if the range were symmetric.
    pub estimate: Estimate,
    pub low: Option<f64>,
    pub high: Option<f64>,
}

/// The quantile `p` of the answers of a domain, each stratum with its values, and Woodruff's range (1952): that of the
/// share of answers up to the quantile (Korn and Graubard's), read back off the weighted distribution (survey's
/// `interval.type = "beta"`). No range where everybody answered, and where the range of the share ends at 0 or 1.
///
/// Nothing without answers.
pub fn quartile(strata: &[(Stratum, Vec<f64>)], p: f64) -> Option<Ranged> {
    let weighed = strata.iter().flat_map(|(stratum, values)| {
        let weight = f64::from(stratum.population) / f64::from(stratum.answers.max(1));
        values.iter().map(move |value| (*value, weight))
    });
    let (values, weights): (Vec<f64>, Vec<f64>) = weighed.unzip();
    let value = quantile(&values, &weights, p)?;
    let up_to = |(stratum, own): &(Stratum, Vec<f64>)| {
        let count = own.iter().filter(|other| **other <= value).count();
        Part::share(*stratum, count as u32, own.len() as u32)
    };
    let parts: Vec<Part> = strata.iter().map(up_to).collect();
    let share = mean(&parts).ok()?;
    let freedom = freedom(&parts);
    let ends = korn_graubard(&share, share.n as usize, freedom).ok();
    let range =
        ends.and_then(|(low, high)| Some((quantile(&values, &weights, low)?, quantile(&values, &weights, high)?)));
    let error = range.zip(t_quantile(freedom)).map_or(0.0, |((low, high), t)| (high - low) / (2.0 * t));
    let (low, high) = range.unzip();
    Some(Ranged { estimate: Estimate { value, error, ..share }, low, high })
}
