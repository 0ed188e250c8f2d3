//! A weighted mean from what is known per stratum, without going through the cases.

use super::Stratum;
use super::estimate::Estimate;
use crate::statistics::moments::Moments;
use crate::statistics::undefined::Undefined;

/// The answers of a domain in one stratum.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    pub stratum: Stratum,
    /// Cases of the domain, and the mean of their values.
    pub n: u32,
    pub mean: f64,
    /// Σ(y - mean)².
    pub squares: f64,
}

impl Part {
    /// `count` of `n` said yes: a share is the mean of 0 and 1.
    pub fn share(stratum: Stratum, count: u32, n: u32) -> Self {
        let mean = if n == 0 { 0.0 } else { f64::from(count) / f64::from(n) };
        Self { stratum, n, mean, squares: f64::from(count) * (1.0 - mean) }
    }

    pub fn values(stratum: Stratum, values: &[f64]) -> Self {
        let moments = Moments::of(values);
        let (mean, squares) = moments.map_or((0.0, 0.0), |found| (found.mean, found.variance * (found.n - 1.0)));
        Self { stratum, n: values.len() as u32, mean, squares }
    }

    /// Values that occur several times.
    pub fn counts(stratum: Stratum, counts: &[(f64, u32)]) -> Self {
        let n: u32 = counts.iter().map(|(_, count)| count).sum();
        if n == 0 {
            return Self { stratum, n, mean: 0.0, squares: 0.0 };
        }
        let sum_of =
            |f: &dyn Fn(f64) -> f64| counts.iter().map(|(value, count)| f(*value) * f64::from(*count)).sum::<f64>();
        let mean = sum_of(&|value| value) / f64::from(n);
        Self { stratum, n, mean, squares: sum_of(&|value| (value - mean).powi(2)) }
    }

    fn weight(&self) -> f64 {
        if self.stratum.answers == 0 {
            0.0
        } else {
            f64::from(self.stratum.population) / f64::from(self.stratum.answers)
        }
    }

    /// What the stratum adds to the variance of the mean, times (Σw)²: (1 - f)·m/(m - 1)·(Σu² - (Σu)²/m)·w², u = y - ȳ
    /// in the domain and 0 in the rest of the m cases of the stratum. With 0 for ȳ it is that of the total.
    fn variance(&self, value: f64) -> f64 {
        let (all, population) = (f64::from(self.stratum.answers), f64::from(self.stratum.population));
        if all < 2.0 {
            return 0.0;
        }
        let n = f64::from(self.n);
        let off = self.mean - value;
        // n·off² - (n·off)²/m, so that nothing is left where all cases of the stratum are in the domain.
        let spread = self.squares + n * off * off * (1.0 - n / all).max(0.0);
        (1.0 - all / population) * all / (all - 1.0) * spread * self.weight().powi(2)
    }
}

/// The same numbers as [`super::estimate::mean`] on a stratified design.
///
/// # Errors
/// [`Undefined::NoAnswers`] when the domain is empty.
pub fn mean(parts: &[Part]) -> Result<Estimate, Undefined> {
    let total = total(parts)?;
    let value = total.value / total.weight;
    let variance = parts.iter().map(|part| part.variance(value)).sum::<f64>();
    Ok(Estimate { value, error: variance.sqrt() / total.weight, ..total })
}

/// The same numbers as [`super::estimate::total`] on a stratified design.
///
/// # Errors
/// As [`mean`].
pub fn total(parts: &[Part]) -> Result<Estimate, Undefined> {
    let sum_of = |f: &dyn Fn(&Part) -> f64| parts.iter().map(|part| f64::from(part.n) * f(part)).sum::<f64>();
    let weight = sum_of(&Part::weight);
    if weight <= 0.0 {
        return Err(Undefined::NoAnswers);
    }
    // The influence of a case on a total is w·y: what it is off from 0.
    let variance = parts.iter().map(|part| part.variance(0.0)).sum::<f64>();
    Ok(Estimate {
        value: sum_of(&|part| part.weight() * part.mean),
        error: variance.sqrt(),
        n: parts.iter().map(|part| part.n).sum(),
        effective: weight * weight / sum_of(&|part| part.weight().powi(2)),
        weight,
    })
}

/// The degrees of freedom of a domain: its cases less the strata that have any of them.
pub fn freedom(parts: &[Part]) -> f64 {
    parts.iter().filter(|part| part.n > 0).map(|part| f64::from(part.n) - 1.0).sum()
}
