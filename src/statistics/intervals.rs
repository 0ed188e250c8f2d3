//! Intervals of a proportion.
//!
//! The exact hypergeometric interval is what the product shows; the others are
//! here for the expert and for comparison with older reports. The Wald interval
//! is left out on purpose: it has width 0 at 0 and 100%.

use serde::Serialize;
use statrs::distribution::{Beta, ContinuousCDF, Discrete, Hypergeometric};

/// The standard normal quantile of 0.975.
pub const Z95: f64 = 1.959_963_984_540_054;

/// The 95% range of a proportion as it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Range {
    /// Exact: between `low` and `high` of the `of` members.
    Members { low: u32, high: u32, of: u32 },
    /// Wilson's, as shares from 0 to 1: the number of members it concerns is unknown.
    Shares { low: f64, high: f64 },
    /// Every member answered: there is no chance left.
    Everybody,
}

impl Range {
    /// The range of `count` out of `of` answers. `of` is at most `population`.
    pub fn of(count: u32, of: u32, population: Option<u32>) -> Self {
        match population {
            Some(population) if population == of => Self::Everybody,
            Some(population) => match hypergeometric(count, of, population, 0.95) {
                Some((low, high)) => Self::Members { low, high, of: population },
                None => Self::Shares { low: 0.0, high: 1.0 },
            },
            None => {
                let (low, high) = wilson(count, of).unwrap_or((0.0, 1.0));
                Self::Shares { low, high }
            }
        }
    }

    /// Low and high as shares from 0 to 1; nothing when everybody answered.
    pub fn shares(&self) -> Option<(f64, f64)> {
        match *self {
            Self::Members { low, high, of } => Some((f64::from(low) / f64::from(of), f64::from(high) / f64::from(of))),
            Self::Shares { low, high } => Some((low, high)),
            Self::Everybody => None,
        }
    }
}

/// The exact interval of the number of members in a population of `population`
/// who would say so, when `count` of `n` drawn without replacement did: all K
/// with P(X ≥ count | K) > α/2 and P(X ≤ count | K) > α/2, X hypergeometric.
///
/// Nothing when `n` is 0, `count` above `n`, or `n` above `population`.
pub fn hypergeometric(count: u32, n: u32, population: u32, confidence: f64) -> Option<(u32, u32)> {
    if n == 0 || count > n || n > population {
        return None;
    }
    // A tail of exactly α/2 is not above it, whatever the last bits say.
    let half_alpha = (1.0 - confidence) / 2.0 * (1.0 + 1e-9);
    // K can't be below what was seen, nor above what the unseen leave room for.
    let (fewest, most) = (count, population - (n - count));
    // P(X ≥ count | K) grows with K, P(X ≤ count | K) falls: bisect.
    let low = first(fewest, most, |k| upper_tail(count, n, population, k) > half_alpha);
    let high = population
        - first(population - most, population - fewest, |rest| upper_tail(n - count, n, population, rest) > half_alpha);
    Some((low, high))
}

/// The first value in `low..=high` that fits, when every value after it fits too; `high` when none does.
fn first(mut low: u32, mut high: u32, fits: impl Fn(u32) -> bool) -> u32 {
    while low < high {
        let middle = low + (high - low) / 2;
        if fits(middle) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    low
}

/// P(X ≥ x) for X ~ Hypergeometric(population, k, n).
///
/// From one logarithm of a probability and the ratios of its neighbours, always
/// summing the side away from the mode, so that it takes a few dozen terms
/// whatever the population. (`pmf` of the library overflows above some 1,000
/// members and its tails take a logarithm of the gamma function per term.)
fn upper_tail(x: u32, n: u32, population: u32, k: u32) -> f64 {
    let (x, n, all, k) = (u64::from(x), u64::from(n), u64::from(population), u64::from(k));
    let lowest = (n + k).saturating_sub(all);
    let highest = n.min(k);
    if x <= lowest {
        return 1.0;
    }
    if x > highest {
        return 0.0;
    }
    let Ok(distribution) = Hypergeometric::new(all, k, n) else { return 0.0 };
    // P(i + 1) / P(i)
    let ratio = |i: u64| ((k - i) as f64 * (n - i) as f64) / ((i + 1) as f64 * (all + i + 1 - k - n) as f64);
    let above_mode = x * (all + 2) >= (n + 1) * (k + 1);
    if above_mode {
        let mut term = distribution.ln_pmf(x).exp();
        let mut sum = term;
        for i in x..highest {
            term *= ratio(i);
            sum += term;
            if term < sum * 1e-17 {
                break;
            }
        }
        sum.min(1.0)
    } else {
        let mut term = distribution.ln_pmf(x - 1).exp();
        let mut below = term;
        for i in (lowest..x - 1).rev() {
            term /= ratio(i);
            below += term;
            if term < below * 1e-17 {
                break;
            }
        }
        (1.0 - below).max(0.0)
    }
}

/// Wilson's score interval at 95%, as shares. Nothing when `n` is 0.
pub fn wilson(count: u32, n: u32) -> Option<(f64, f64)> {
    (n > 0 && count <= n).then(|| wilson_of(f64::from(count) / f64::from(n), f64::from(n)))
}

/// Wilson's interval with the finite population in the sample size: n* = n(N-1)/(N-n). The point when n = N.
pub fn wilson_finite(count: u32, n: u32, population: u32) -> Option<(f64, f64)> {
    if n == 0 || count > n || n > population {
        return None;
    }
    let share = f64::from(count) / f64::from(n);
    if n == population {
        return Some((share, share));
    }
    let effective = f64::from(n) * (f64::from(population) - 1.0) / f64::from(population - n);
    Some(wilson_of(share, effective))
}

fn wilson_of(p: f64, n: f64) -> (f64, f64) {
    let z2 = Z95 * Z95;
    let centre = (p + z2 / (2.0 * n)) / (1.0 + z2 / n);
    let half = Z95 / (1.0 + z2 / n) * (p * (1.0 - p) / n + z2 / (4.0 * n * n)).sqrt();
    // At the ends the formula gives the bound up to the last bit only.
    let low = if p <= 0.0 { 0.0 } else { (centre - half).max(0.0) };
    let high = if p >= 1.0 { 1.0 } else { (centre + half).min(1.0) };
    (low, high)
}

/// Clopper and Pearson's interval at 95%, from quantiles of the beta distribution.
pub fn clopper_pearson(count: u32, n: u32) -> Option<(f64, f64)> {
    if n == 0 || count > n {
        return None;
    }
    let (x, rest) = (f64::from(count), f64::from(n - count));
    let low = if count == 0 { 0.0 } else { Beta::new(x, rest + 1.0).ok()?.inverse_cdf(0.025) };
    let high = if count == n { 1.0 } else { Beta::new(x + 1.0, rest).ok()?.inverse_cdf(0.975) };
    Some((low, high))
}

/// Agresti and Coull's interval at 95%: Wald's on n + z² answers, cut at 0 and 1.
pub fn agresti_coull(count: u32, n: u32) -> Option<(f64, f64)> {
    if n == 0 || count > n {
        return None;
    }
    let z2 = Z95 * Z95;
    let adjusted = f64::from(n) + z2;
    let p = (f64::from(count) + z2 / 2.0) / adjusted;
    let half = Z95 * (p * (1.0 - p) / adjusted).sqrt();
    Some(((p - half).max(0.0), (p + half).min(1.0)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    type Method = fn(u32, u32, u32) -> Option<(f64, f64)>;

    fn records(file: &str) -> Vec<csv::StringRecord> {
        csv::Reader::from_reader(file.as_bytes()).records().map(Result::unwrap).collect()
    }

    #[test]
    fn the_exact_interval_is_that_of_trying_every_number() {
        let cases = records(include_str!("../../tests/reference/hypergeometric.csv"));
        assert!(cases.len() > 70);
        for case in cases {
            let [x, n, population, low, high] = std::array::from_fn(|at| case[at].parse::<u32>().unwrap());
            assert_eq!(hypergeometric(x, n, population, 0.95), Some((low, high)), "{case:?}");
        }
    }

    #[test]
    fn the_other_intervals_are_those_of_r() {
        let methods: [(&str, Method); 4] = [
            ("wilson", |x, n, _| wilson(x, n)),
            ("wilson_finite", wilson_finite),
            ("clopper_pearson", |x, n, _| clopper_pearson(x, n)),
            ("agresti_coull", |x, n, _| agresti_coull(x, n)),
        ];
        let cases = records(include_str!("../../tests/reference/proportions.csv"));
        assert!(cases.len() >= 100);
        for case in cases {
            let [x, n, population] = std::array::from_fn(|at| case[at + 1].parse::<u32>().unwrap());
            let [low, high] = std::array::from_fn(|at| case[at + 4].parse::<f64>().unwrap());
            let (_, method) = methods.iter().find(|(name, _)| *name == &case[0]).unwrap();
            let (ours_low, ours_high) = method(x, n, population).unwrap();
            assert!(
                (ours_low - low).abs() < 1e-9 && (ours_high - high).abs() < 1e-9,
                "{case:?}: {ours_low} {ours_high}"
            );
        }
    }

    #[test]
    fn nothing_out_of_nothing_and_everything_when_all_answered() {
        assert_eq!(hypergeometric(0, 0, 10, 0.95), None);
        assert_eq!(hypergeometric(3, 11, 10, 0.95), None);
        assert_eq!(wilson(0, 0), None);
        assert_eq!(wilson_finite(1, 11, 10), None);
        assert_eq!(wilson_finite(3, 10, 10), Some((0.3, 0.3)));
        assert_eq!(Range::of(3, 8, Some(8)), Range::Everybody);
        assert_eq!(Range::of(3, 8, Some(8)).shares(), None);
        assert_eq!(Range::of(12, 16, Some(45)), Range::Members { low: 24, high: 40, of: 45 });
    }

    proptest! {
        /// What was seen lies inside, and turning yes and no around turns the interval around.
        #[test]
        fn the_exact_interval_holds_what_was_seen(
            (x, n, population) in (1_u32..100_000)
                .prop_flat_map(|population| (1..=population).prop_map(move |n| (n, population)))
                .prop_flat_map(|(n, population)| (0..=n).prop_map(move |x| (x, n, population)))
        ) {
            let (low, high) = hypergeometric(x, n, population, 0.95).unwrap();
            prop_assert!(x <= low && low <= high && high <= population - (n - x));
            let (other_low, other_high) = hypergeometric(n - x, n, population, 0.95).unwrap();
            prop_assert_eq!((population - high, population - low), (other_low, other_high));
            // N·x/n, rounded either way, is always believable.
            let likely = f64::from(population) * f64::from(x) / f64::from(n);
            prop_assert!(f64::from(low) <= likely.ceil() && likely.floor() <= f64::from(high));
        }
    }
}
