//! Weighted means, shares and totals of any group of cases, with their errors.

use serde::Serialize;

use super::{Design, effective_base};
use crate::statistics::undefined::Undefined;

/// A weighted estimate.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Estimate {
    pub value: f64,
    /// Standard error, linearised, with finite population correction. Whether it may be told is another question.
    #[serde(skip)]
    pub error: f64,
    /// Cases it rests on, and as many answers of equal weight would say as much.
    pub n: u32,
    pub effective: f64,
    /// Their weights added up: as many members they stand for.
    pub weight: f64,
}

/// The weighted mean of `values` over the cases for which `inside` holds (the domain).
///
/// ȳ = Σw·d·y/Σw·d; the influence of a case is w·d·(y - ȳ)/Σw·d, 0 outside the domain, over the whole sample: strata
/// keep their size, as they must for a group whose size is itself up to chance (Särndal, Swensson and Wretman 1992).
/// With `values` of 0 and 1 it is a share.
///
/// # Errors
/// [`Undefined::Ragged`], or [`Undefined::NoAnswers`] when no case of the domain has a weight.
pub fn mean(design: &Design, values: &[f64], inside: &[bool]) -> Result<Estimate, Undefined> {
    let base = base(design, values, inside)?;
    let value = base.cases.iter().map(|&at| design.weights()[at] * values[at]).sum::<f64>() / base.weight;
    let mut parts = vec![0.0; design.cases()];
    base.cases.iter().for_each(|&at| parts[at] = design.weights()[at] * (values[at] - value) / base.weight);
    Ok(base.estimate(value, design.variance(&parts)))
}

/// The weighted total Σw·d·y, in the unit of `values`, with the variance of w·d·y over the whole sample.
///
/// # Errors
/// As [`mean`].
pub fn total(design: &Design, values: &[f64], inside: &[bool]) -> Result<Estimate, Undefined> {
    let base = base(design, values, inside)?;
    let mut parts = vec![0.0; design.cases()];
    base.cases.iter().for_each(|&at| parts[at] = design.weights()[at] * values[at]);
    Ok(base.estimate(parts.iter().sum(), design.variance(&parts)))
}

/// The cases of a domain that count.
struct Base {
    cases: Vec<usize>,
    weight: f64,
    effective: f64,
}

fn base(design: &Design, values: &[f64], inside: &[bool]) -> Result<Base, Undefined> {
    if values.len() != design.cases() || inside.len() != design.cases() {
        return Err(Undefined::Ragged);
    }
    let weights = design.weights();
    let cases: Vec<usize> = (0..values.len()).filter(|&at| inside[at] && weights[at] > 0.0).collect();
    let own: Vec<f64> = cases.iter().map(|&at| weights[at]).collect();
    let effective = effective_base(&own).ok_or(Undefined::NoAnswers)?;
    Ok(Base { weight: own.iter().sum(), cases, effective })
}

impl Base {
    fn estimate(&self, value: f64, variance: f64) -> Estimate {
        Estimate {
            value,
            error: variance.max(0.0).sqrt(),
            n: self.cases.len() as u32,
            effective: self.effective,
            weight: self.weight,
        }
    }
}
