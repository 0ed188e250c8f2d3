//! The same members asked twice.

use serde::Serialize;

use super::ranks::{mid_ranks, tied};
use crate::statistics::distributions::{normal_two_sided, t_two_sided};
use crate::statistics::moments::Moments;
use crate::statistics::undefined::Undefined;

use super::means::TTest;

/// Fewer pairs than this that differ, and no ties: the exact distribution is used, as in R's `wilcox.test`.
const EXACT_BELOW: usize = 50;

/// McNemar's exact test: `gained` said yes only the second time, `lost` only the first. Two-sided binomial with ½.
///
/// # Errors
/// [`Undefined::AllAlike`] when nobody changed.
pub fn mcnemar(gained: u32, lost: u32) -> Result<f64, Undefined> {
    let (n, few) = (gained + lost, gained.min(lost));
    if n == 0 {
        return Err(Undefined::AllAlike);
    }
    // From the middle of the tail outward: terms fall from here on.
    let ln_half = f64::from(n) * 0.5_f64.ln();
    let ln_choose = |k: u32| statrs::function::factorial::ln_binomial(u64::from(n), u64::from(k));
    let tail: f64 = (0..=few).map(|k| (ln_choose(k) + ln_half).exp()).sum();
    Ok((2.0 * tail).min(1.0))
}

/// Student's t test of differences `second - first`.
///
/// # Errors
/// [`Undefined::Ragged`], [`Undefined::TooFew`] under two pairs, [`Undefined::AllAlike`] when all changed by as much.
pub fn paired_t(first: &[f64], second: &[f64]) -> Result<TTest, Undefined> {
    let changes = changes(first, second)?;
    let moments = Moments::of(&changes).filter(|moments| moments.n > 1.0).ok_or(Undefined::TooFew)?;
    let error = (moments.variance / moments.n).sqrt();
    if error <= 10.0 * f64::EPSILON * moments.mean.abs() {
        return Err(Undefined::AllAlike);
    }
    let (t, freedom) = (moments.mean / error, moments.n - 1.0);
    Ok(TTest { t, freedom, p: t_two_sided(t, freedom).ok_or(Undefined::AllAlike)? })
}

fn changes(first: &[f64], second: &[f64]) -> Result<Vec<f64>, Undefined> {
    if first.len() != second.len() {
        return Err(Undefined::Ragged);
    }
    Ok(first.iter().zip(second).map(|(before, after)| after - before).collect())
}

/// Wilcoxon's signed rank test of differences `second - first`.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct SignedRank {
    /// Ranks of those that rose, added up.
    pub v: f64,
    /// Pairs that differ: those that do not are left out.
    pub pairs: usize,
    /// Two-sided.
    pub p: f64,
    pub is_exact: bool,
}

/// Exact without ties and unchanged pairs under 50 pairs; else normal with ties and continuity corrected (as R).
///
/// # Errors
/// [`Undefined::Ragged`]; [`Undefined::AllAlike`] when nobody changed.
pub fn signed_rank(first: &[f64], second: &[f64]) -> Result<SignedRank, Undefined> {
    let all = changes(first, second)?;
    let changed: Vec<f64> = all.iter().copied().filter(|change| *change != 0.0).collect();
    if changed.is_empty() {
        return Err(if all.is_empty() { Undefined::NoAnswers } else { Undefined::AllAlike });
    }
    let (ranks, ties) = mid_ranks(&changed.iter().map(|change| change.abs()).collect::<Vec<_>>());
    let v: f64 = changed.iter().zip(&ranks).filter(|(change, _)| **change > 0.0).map(|(_, rank)| rank).sum();
    let n = changed.len();
    let is_exact = ties.is_empty() && n == all.len() && n < EXACT_BELOW;
    let p = if is_exact {
        exact_signed_rank(v, n)
    } else {
        let count = n as f64;
        let variance = count * (count + 1.0) * (2.0 * count + 1.0) / 24.0 - tied(&ties) / 48.0;
        let off = (v - count * (count + 1.0) / 4.0).abs();
        normal_two_sided((off - 0.5).max(0.0) / variance.sqrt())
    };
    Ok(SignedRank { v, pairs: n, p, is_exact })
}

/// Twice the smaller tail: how many subsets of 1..n add up to at most the smaller sum.
fn exact_signed_rank(v: f64, n: usize) -> f64 {
    let top = n * (n + 1) / 2;
    let mut subsets = vec![0_u64; top + 1];
    subsets[0] = 1;
    for rank in 1..=n {
        for at in (rank..=top).rev() {
            subsets[at] += subsets[at - rank];
        }
    }
    let tail = (v.min(top as f64 - v)).round() as usize;
    let within: u64 = subsets[..=tail].iter().sum();
    (2.0 * within as f64 / 2.0_f64.powi(n as i32)).min(1.0)
}

/// What the variance of a difference of two means of overlapping samples needs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Overlap {
    pub n1: f64,
    pub variance1: f64,
    pub n2: f64,
    pub variance2: f64,
    /// Members in both, and the covariance of their two answers.
    pub both: f64,
    pub covariance: f64,
}

impl Overlap {
    /// The standard error of x̄₂ - x̄₁.
    ///
    /// Without a population: s₁²/n₁ + s₂²/n₂ - 2·n₁₂·s₁₂/(n₁·n₂). With N: (1/n₁ - 1/N)·s₁² + (1/n₂ - 1/N)·s₂² -
    /// 2·(n₁₂/(n₁·n₂) - 1/N)·s₁₂. Nothing when rounding or a covariance of few pairs leaves no variance.
    pub fn error(&self, population: Option<f64>) -> Option<f64> {
        let rest = population.map_or(0.0, |all| 1.0 / all);
        let variance = (1.0 / self.n1 - rest) * self.variance1 + (1.0 / self.n2 - rest) * self.variance2
            - 2.0 * (self.both / (self.n1 * self.n2) - rest) * self.covariance;
        (variance >= 0.0).then(|| variance.sqrt())
    }
}
