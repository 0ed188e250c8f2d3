//! Tails and quantiles of the distributions that tests and intervals rest on.
//!
//! Upper tails come from `sf`, never from `1 - cdf`, which is 0 where it matters. What a distribution can't be made
//! with (no degrees of freedom, a statistic that is not a number) has no tail.

use statrs::distribution::{ChiSquared, ContinuousCDF, FisherSnedecor, Normal, StudentsT};

use super::intervals::Z95;

/// Above this many degrees of freedom the library's inverse of Student's t drifts, and the normal quantile is as good.
const MOST_FREEDOM: f64 = 1e5;

/// P(|Z| ≥ |z|), standard normal.
pub fn normal_two_sided(z: f64) -> f64 {
    (2.0 * Normal::standard().sf(z.abs())).min(1.0)
}

/// P(χ² ≥ x) with `freedom` degrees of freedom.
pub fn chi_squared_tail(x: f64, freedom: f64) -> Option<f64> {
    let distribution = ChiSquared::new(freedom).ok()?;
    x.is_finite().then(|| distribution.sf(x.max(0.0)))
}

/// P(F ≥ x) with `above` and `below` degrees of freedom.
pub fn f_tail(x: f64, above: f64, below: f64) -> Option<f64> {
    let distribution = FisherSnedecor::new(above, below).ok()?;
    x.is_finite().then(|| distribution.sf(x.max(0.0)))
}

/// P(|T| ≥ |t|), Student's t with `freedom` degrees of freedom, whole or not.
pub fn t_two_sided(t: f64, freedom: f64) -> Option<f64> {
    if freedom > MOST_FREEDOM {
        return Some(normal_two_sided(t));
    }
    let distribution = StudentsT::new(0.0, 1.0, freedom).ok()?;
    t.is_finite().then(|| (2.0 * distribution.sf(t.abs())).min(1.0))
}

/// The 97.5% quantile of Student's t with `freedom` degrees of freedom.
pub fn t_quantile(freedom: f64) -> Option<f64> {
    if freedom > MOST_FREEDOM {
        return Some(Z95);
    }
    StudentsT::new(0.0, 1.0, freedom).ok().map(|t| t.inverse_cdf(0.975))
}

/// ln n!, by a sum up to 256 and Stirling's series above, to the last digits of a double.
pub fn ln_factorial(n: u64) -> f64 {
    statrs::function::factorial::ln_factorial(n)
}
