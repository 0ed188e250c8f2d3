//! Tests on ranks: Mann-Whitney for two groups, Kruskal-Wallis for several.

use serde::Serialize;

use crate::statistics::distributions::{chi_squared_tail, normal_two_sided};
use crate::statistics::undefined::Undefined;

/// Both groups smaller than this, and no ties: the exact distribution is used, as in R's `wilcox.test`.
const EXACT_BELOW: usize = 50;

/// Ranks from 1, equal values sharing the mean of theirs, and how often each value that is not alone occurs.
pub(super) fn mid_ranks(values: &[f64]) -> (Vec<f64>, Vec<f64>) {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_unstable_by(|&a, &b| values[a].total_cmp(&values[b]));
    let (mut ranks, mut ties) = (vec![0.0; values.len()], Vec::new());
    let mut start = 0;
    while start < order.len() {
        let same = order[start..].iter().take_while(|&&at| values[at] <= values[order[start]]).count();
        let rank = start as f64 + (same as f64 + 1.0) / 2.0;
        order[start..start + same].iter().for_each(|&at| ranks[at] = rank);
        if same > 1 {
            ties.push(same as f64);
        }
        start += same;
    }
    (ranks, ties)
}

/// Σ (t³ - t) over the ties.
pub(super) fn tied(ties: &[f64]) -> f64 {
    ties.iter().map(|t| t.powi(3) - t).sum()
}

/// Mann and Whitney's test of two groups.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct RankSum {
    /// Pairs in which the first group's value is the larger, ties counting half.
    pub u: f64,
    /// Two-sided.
    pub p: f64,
    /// Whether `p` is from the exact distribution; else from the normal one with ties and continuity corrected.
    pub is_exact: bool,
    /// The rank-biserial correlation 2U/(n₁n₂) - 1: the chance that one of the first group scores higher than one of
    /// the second, less the chance of the contrary.
    pub rank_biserial: f64,
}

/// Exact without ties when both groups have fewer than 50 values; else normal, with
/// σ² = n₁n₂/12·((n + 1) - Σ(t³ - t)/(n(n - 1))) and a continuity correction of ½ (as R's `wilcox.test`).
///
/// # Errors
/// [`Undefined::NoAnswers`] when a group is empty, [`Undefined::AllAlike`] when all values are equal.
pub fn mann_whitney(a: &[f64], b: &[f64]) -> Result<RankSum, Undefined> {
    if a.is_empty() || b.is_empty() {
        return Err(Undefined::NoAnswers);
    }
    let all: Vec<f64> = a.iter().chain(b).copied().collect();
    let (ranks, ties) = mid_ranks(&all);
    let (n1, n2) = (a.len() as f64, b.len() as f64);
    let n = n1 + n2;
    let u = ranks[..a.len()].iter().sum::<f64>() - n1 * (n1 + 1.0) / 2.0;
    let rank_biserial = 2.0 * u / (n1 * n2) - 1.0;
    let is_exact = ties.is_empty() && a.len() < EXACT_BELOW && b.len() < EXACT_BELOW;
    let p = if is_exact {
        exact_rank_sum(u, a.len(), b.len())
    } else {
        let variance = n1 * n2 / 12.0 * ((n + 1.0) - tied(&ties) / (n * (n - 1.0)));
        if variance <= 0.0 {
            return Err(Undefined::AllAlike);
        }
        let off = u - n1 * n2 / 2.0;
        normal_two_sided((off.abs() - 0.5).max(0.0) / variance.sqrt())
    };
    Ok(RankSum { u, p, is_exact, rank_biserial })
}

/// The two-sided p of a whole U: twice the smaller tail, at most 1.
///
/// The number of orders with each U are the coefficients of the Gaussian binomial (n₁+n₂ choose n₁), built up by
/// multiplying with 1 - qⁿ²⁺ⁱ and dividing by 1 - qⁱ in whole numbers.
fn exact_rank_sum(u: f64, n1: usize, n2: usize) -> f64 {
    let top = n1 * n2;
    let mut orders = vec![0_i128; top + 1];
    orders[0] = 1;
    for i in 1..=n1 {
        for at in (n2 + i..=top).rev() {
            orders[at] -= orders[at - n2 - i];
        }
        for at in i..=top {
            orders[at] += orders[at - i];
        }
    }
    let all: i128 = orders.iter().sum();
    // U and n₁n₂ - U are equally likely.
    let tail = (u.min(top as f64 - u)).round() as usize;
    let within: i128 = orders[..=tail].iter().sum();
    (2.0 * within as f64 / all as f64).min(1.0)
}

/// Kruskal and Wallis's test of several groups.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct RankAnova {
    /// Corrected for ties.
    pub h: f64,
    pub freedom: f64,
    pub p: f64,
    /// ε² = H/(n - 1), from 0 to 1.
    pub epsilon_squared: f64,
}

/// H = (12/(n(n + 1))·ΣRᵢ²/nᵢ - 3(n + 1))/(1 - Σ(t³ - t)/(n³ - n)), χ² with k - 1 degrees of freedom.
/// Empty groups are left out.
///
/// # Errors
/// [`Undefined::OneGroup`], or [`Undefined::AllAlike`] when all values are equal.
pub fn kruskal_wallis(groups: &[&[f64]]) -> Result<RankAnova, Undefined> {
    let groups: Vec<&[f64]> = groups.iter().copied().filter(|group| !group.is_empty()).collect();
    if groups.len() < 2 {
        return Err(if groups.is_empty() { Undefined::NoAnswers } else { Undefined::OneGroup });
    }
    let all: Vec<f64> = groups.concat();
    let (ranks, ties) = mid_ranks(&all);
    let n = all.len() as f64;
    let unlike = 1.0 - tied(&ties) / (n.powi(3) - n);
    if unlike <= 0.0 {
        return Err(Undefined::AllAlike);
    }
    // About the mean rank, so that large groups cost no digits.
    let middle = (n + 1.0) / 2.0;
    let mut start = 0;
    let between: f64 = groups
        .iter()
        .map(|group| {
            let own = &ranks[start..start + group.len()];
            start += group.len();
            own.iter().map(|rank| rank - middle).sum::<f64>().powi(2) / group.len() as f64
        })
        .sum();
    let h = 12.0 / (n * (n + 1.0)) * between / unlike;
    let freedom = groups.len() as f64 - 1.0;
    let p = chi_squared_tail(h, freedom).ok_or(Undefined::AllAlike)?;
    Ok(RankAnova { h, freedom, p, epsilon_squared: h / (n - 1.0) })
}
