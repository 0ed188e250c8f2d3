//! Means of two groups and of several.

use serde::Serialize;

use crate::statistics::distributions::{f_tail, t_two_sided};
use crate::statistics::moments::Moments;
use crate::statistics::undefined::Undefined;

/// A t test of two means.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct TTest {
    /// Positive when the first mean is the larger.
    pub t: f64,
    pub freedom: f64,
    /// Two-sided.
    pub p: f64,
}

fn both(a: &[f64], b: &[f64]) -> Result<(Moments, Moments), Undefined> {
    Moments::of(a).zip(Moments::of(b)).ok_or(Undefined::NoAnswers)
}

/// That two groups can have a spread.
fn have_two(a: &Moments, b: &Moments) -> Result<(), Undefined> {
    if a.n < 2.0 || b.n < 2.0 { Err(Undefined::TooFew) } else { Ok(()) }
}

/// Whether a standard error is nothing but the rounding of the means it belongs to.
fn is_rounding(error: f64, means: [f64; 2]) -> bool {
    error <= 10.0 * f64::EPSILON * means[0].abs().max(means[1].abs())
}

/// That there can be a spread within both groups together.
fn have_three(a: &Moments, b: &Moments) -> Result<(), Undefined> {
    if a.n + b.n < 3.0 { Err(Undefined::TooFew) } else { Ok(()) }
}

fn t_test(a: &Moments, b: &Moments, error: f64, freedom: f64) -> Result<TTest, Undefined> {
    if is_rounding(error, [a.mean, b.mean]) {
        return Err(Undefined::AllAlike);
    }
    let t = (a.mean - b.mean) / error;
    Ok(TTest { t, freedom, p: t_two_sided(t, freedom).ok_or(Undefined::AllAlike)? })
}

/// Welch's t test: variances may differ.
///
/// t = (x̄₁ - x̄₂)/√(v₁ + v₂), vᵢ = sᵢ²/nᵢ, with (v₁ + v₂)²/Σ vᵢ²/(nᵢ - 1) degrees of freedom (Welch 1947).
///
/// # Errors
/// [`Undefined::TooFew`] under two values in a group, [`Undefined::AllAlike`] without any spread.
pub fn welch(a: &[f64], b: &[f64]) -> Result<TTest, Undefined> {
    let (a, b) = both(a, b)?;
    welch_of(&a, &b)
}

/// [`welch`] from number, mean and variance of each group.
///
/// # Errors
/// As [`welch`].
pub fn welch_of(a: &Moments, b: &Moments) -> Result<TTest, Undefined> {
    have_two(a, b)?;
    let (va, vb) = (a.variance / a.n, b.variance / b.n);
    let freedom = (va + vb).powi(2) / (va * va / (a.n - 1.0) + vb * vb / (b.n - 1.0));
    t_test(a, b, (va + vb).sqrt(), freedom)
}

/// Student's t test: one variance for both groups.
///
/// # Errors
/// [`Undefined::TooFew`] under three values in both groups; else as [`welch`].
pub fn student(a: &[f64], b: &[f64]) -> Result<TTest, Undefined> {
    let (a, b) = both(a, b)?;
    have_three(&a, &b)?;
    t_test(&a, &b, pooled(&a, &b).sqrt() * (1.0 / a.n + 1.0 / b.n).sqrt(), a.n + b.n - 2.0)
}

/// The variance within both groups.
fn pooled(a: &Moments, b: &Moments) -> f64 {
    ((a.n - 1.0) * a.variance + (b.n - 1.0) * b.variance) / (a.n + b.n - 2.0)
}

/// How far two means lie apart, in standard deviations within the groups.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Distance {
    /// Cohen's d = (x̄₁ - x̄₂)/s, s pooled.
    pub cohen: f64,
    /// Hedges' g = d·J, J = Γ(m/2)/(√(m/2)·Γ((m - 1)/2)), m = n₁ + n₂ - 2 (Hedges 1981, exact).
    pub hedges: f64,
}

/// # Errors
/// As [`welch`].
pub fn distance(a: &[f64], b: &[f64]) -> Result<Distance, Undefined> {
    let (a, b) = both(a, b)?;
    distance_of(&a, &b)
}

/// [`distance`] from number, mean and variance of each group.
///
/// # Errors
/// As [`welch`].
pub fn distance_of(a: &Moments, b: &Moments) -> Result<Distance, Undefined> {
    have_three(a, b)?;
    let within = pooled(a, b).sqrt();
    if is_rounding(within, [a.mean, b.mean]) {
        return Err(Undefined::AllAlike);
    }
    let cohen = (a.mean - b.mean) / within;
    let m = a.n + b.n - 2.0;
    let gamma = statrs::function::gamma::ln_gamma;
    let shrinks = (gamma(m / 2.0) - gamma((m - 1.0) / 2.0)).exp() / (m / 2.0).sqrt();
    Ok(Distance { cohen, hedges: cohen * shrinks })
}

/// An F test of several means.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct FTest {
    pub f: f64,
    pub above: f64,
    pub below: f64,
    pub p: f64,
}

/// The classic analysis of variance with its effect sizes.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Anova {
    pub test: FTest,
    /// η² = SS between / SS total.
    pub eta_squared: f64,
    /// ω² = (SS between - (k - 1)·MS within)/(SS total + MS within); may be below 0.
    pub omega_squared: f64,
}

/// Groups without values left out.
fn several(groups: &[&[f64]]) -> Vec<Moments> {
    groups.iter().filter_map(|values| Moments::of(values)).collect()
}

fn have_groups(groups: &[Moments]) -> Result<(), Undefined> {
    match groups.len() {
        0 => Err(Undefined::NoAnswers),
        1 => Err(Undefined::OneGroup),
        _ => Ok(()),
    }
}

/// One-way analysis of variance, one variance for all groups (Fisher). Empty groups are left out.
///
/// # Errors
/// [`Undefined::OneGroup`]; [`Undefined::TooFew`] with one value in each group; [`Undefined::AllAlike`] when no group
/// has a spread.
pub fn anova(groups: &[&[f64]]) -> Result<Anova, Undefined> {
    anova_of(&several(groups))
}

/// [`anova`] from number, mean and variance of each group that has answers.
///
/// # Errors
/// As [`anova`].
pub fn anova_of(moments: &[Moments]) -> Result<Anova, Undefined> {
    have_groups(moments)?;
    let (k, n) = (moments.len() as f64, moments.iter().map(|group| group.n).sum::<f64>());
    if n <= k {
        return Err(Undefined::TooFew);
    }
    let mean = moments.iter().map(|group| group.n * group.mean).sum::<f64>() / n;
    let between: f64 = moments.iter().map(|group| group.n * (group.mean - mean).powi(2)).sum();
    let within: f64 = moments.iter().map(|group| (group.n - 1.0) * group.variance).sum();
    let error = within / (n - k);
    if is_rounding(error.sqrt(), [mean, 0.0]) {
        return Err(Undefined::AllAlike);
    }
    let f = between / (k - 1.0) / error;
    Ok(Anova {
        test: FTest { f, above: k - 1.0, below: n - k, p: f_tail(f, k - 1.0, n - k).ok_or(Undefined::AllAlike)? },
        eta_squared: between / (between + within),
        omega_squared: (between - (k - 1.0) * error) / (between + within + error),
    })
}

/// Welch's analysis of variance: every group has a variance of its own (Welch 1951). Empty groups are left out.
///
/// # Errors
/// [`Undefined::OneGroup`]; [`Undefined::TooFew`] when a group has one value; [`Undefined::AllAlike`] when a group has
/// no spread, since its weight would be endless.
pub fn welch_anova(groups: &[&[f64]]) -> Result<FTest, Undefined> {
    welch_anova_of(&several(groups))
}

/// [`welch_anova`] from number, mean and variance of each group that has answers.
///
/// # Errors
/// As [`welch_anova`].
pub fn welch_anova_of(moments: &[Moments]) -> Result<FTest, Undefined> {
    have_groups(moments)?;
    if moments.iter().any(|group| group.n < 2.0) {
        return Err(Undefined::TooFew);
    }
    if moments.iter().any(|group| is_rounding(group.deviation(), [group.mean, 0.0])) {
        return Err(Undefined::AllAlike);
    }
    let k = moments.len() as f64;
    let weights: Vec<f64> = moments.iter().map(|group| group.n / group.variance).collect();
    let sum: f64 = weights.iter().sum();
    let mean = weights.iter().zip(moments).map(|(w, group)| w * group.mean).sum::<f64>() / sum;
    let spread: f64 = weights.iter().zip(moments).map(|(w, group)| w * (group.mean - mean).powi(2)).sum();
    let slack: f64 = weights.iter().zip(moments).map(|(w, group)| (1.0 - w / sum).powi(2) / (group.n - 1.0)).sum();
    let slack = slack / (k * k - 1.0);
    let f = spread / ((k - 1.0) * (1.0 + 2.0 * (k - 2.0) * slack));
    let below = 1.0 / (3.0 * slack);
    Ok(FTest { f, above: k - 1.0, below, p: f_tail(f, k - 1.0, below).ok_or(Undefined::AllAlike)? })
}
