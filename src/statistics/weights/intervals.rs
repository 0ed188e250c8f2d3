//! 95% intervals of weighted shares and means.

use statrs::distribution::{Beta, ContinuousCDF};

use super::estimate::Estimate;
use crate::statistics::distributions::t_quantile;
use crate::statistics::intervals::Z95;
use crate::statistics::undefined::Undefined;

/// Above so many answers the quantiles of the beta distribution are those of the normal one to the fourth digit of the
/// half width; the library's inverse takes ever longer there, and does not always end.
const MOST_ANSWERS: f64 = 1e6;

/// A share that is as sure as this many answers would make it has no variance but rounding.
const ENDLESS: f64 = 1e12;

/// Nothing varies: all gave one answer, or everybody answered.
fn is_alike(share: &Estimate) -> bool {
    let spread = share.value * (1.0 - share.value);
    spread <= 1.0 / ENDLESS || spread >= ENDLESS * share.error * share.error
}

/// Korn and Graubard's interval (1998): Clopper and Pearson's with the answers that the variance is worth,
/// n* = p(1 - p)/se²·(t(n - 1)/t(f))², f the degrees of freedom of the design and n its cases.
///
/// # Errors
/// [`Undefined::AllAlike`] for a share of 0 or 1 or without a variance, [`Undefined::TooFew`] without freedom.
pub fn korn_graubard(share: &Estimate, cases: usize, freedom: f64) -> Result<(f64, f64), Undefined> {
    if is_alike(share) {
        return Err(Undefined::AllAlike);
    }
    let (p, variance) = (share.value, share.error * share.error);
    let widened = t_quantile(cases as f64 - 1.0).zip(t_quantile(freedom)).ok_or(Undefined::TooFew)?;
    let n = p * (1.0 - p) / variance * (widened.0 / widened.1).powi(2);
    if n > MOST_ANSWERS {
        let half = Z95 * widened.1 / widened.0 * share.error;
        return Ok(((p - half).max(0.0), (p + half).min(1.0)));
    }
    let beta = |a: f64, b: f64, at: f64| Beta::new(a, b).map(|beta| beta.inverse_cdf(at)).ok();
    let low = beta(n * p, n * (1.0 - p) + 1.0, 0.025);
    let high = beta(n * p + 1.0, n * (1.0 - p), 0.975);
    low.zip(high).ok_or(Undefined::TooFew)
}

/// The interval on the logit scale: ln(p/(1 - p)) ± t(f)·se/(p(1 - p)).
///
/// # Errors
/// As [`korn_graubard`].
pub fn logit(share: &Estimate, freedom: f64) -> Result<(f64, f64), Undefined> {
    if is_alike(share) {
        return Err(Undefined::AllAlike);
    }
    let p = share.value;
    let half = t_quantile(freedom).ok_or(Undefined::TooFew)? * share.error / (p * (1.0 - p));
    let logit = (p / (1.0 - p)).ln();
    let back = |x: f64| 1.0 / (1.0 + (-x).exp());
    Ok((back(logit - half), back(logit + half)))
}

/// value ± t(f)·se. Nothing without freedom.
pub fn symmetric(estimate: &Estimate, freedom: f64) -> Option<(f64, f64)> {
    let half = t_quantile(freedom)? * estimate.error;
    Some((estimate.value - half, estimate.value + half))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_rounding_leaves_of_no_variance_is_none() {
        for (value, error) in [(1.0 - 1e-16, 1e-17), (0.325, 5.6e-10), (1e-17, 1e-9), (0.0, 0.0), (1.0, 0.0)] {
            let share = Estimate { value, error, n: 30, effective: 30.0, weight: 90.0 };
            assert_eq!(korn_graubard(&share, 30, 29.0), Err(Undefined::AllAlike), "{value} {error}");
            assert_eq!(logit(&share, 29.0), Err(Undefined::AllAlike));
        }
        for error in [1e-6, 1e-4, 1e-3] {
            let share = Estimate { value: 0.4, error, n: 28, effective: 25.0, weight: 90.0 };
            let (low, high) = korn_graubard(&share, 28, 25.0).unwrap();
            let half = Z95 * t_quantile(25.0).unwrap() / t_quantile(27.0).unwrap() * error;
            assert!((high - low - 2.0 * half).abs() < 0.05 * half, "{error}: {low} {high}");
            assert!(low < 0.4 && high > 0.4);
        }
    }
}
