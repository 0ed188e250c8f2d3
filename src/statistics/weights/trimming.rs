//! Weights kept within bounds.

use serde::Serialize;

use super::WeightFault;
use super::design::check;

/// Bounds as parts of the mean weight.
pub const LOW: f64 = 0.3;
pub const HIGH: f64 = 3.0;

/// Weights within bounds, and which of them were moved there.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Trimmed {
    pub weights: Vec<f64>,
    /// Cases at a bound.
    pub trimmed: usize,
    pub low: f64,
    pub high: f64,
}

/// Every weight from `low` to `high` times the mean, the sum unchanged: what is cut off (or filled up) is spread over
/// the weights that are not at a bound, the same for each, and that is repeated until no weight is outside. Scaling all
/// weights instead would push the largest over the bound again. Cases of weight 0 stay out.
///
/// # Errors
/// [`WeightFault::NotAWeight`], [`WeightFault::NoAnswers`], [`WeightFault::BoundsTooNarrow`].
pub fn trim(weights: &[f64], low: f64, high: f64) -> Result<Trimmed, WeightFault> {
    check(weights)?;
    let used: Vec<usize> = (0..weights.len()).filter(|&at| weights[at] > 0.0).collect();
    if used.is_empty() {
        return Err(WeightFault::NoAnswers);
    }
    let mean = used.iter().map(|&at| weights[at]).sum::<f64>() / used.len() as f64;
    let (low, high) = (low * mean, high * mean);
    let mut trimmed = weights.to_vec();
    let mut free = used;
    loop {
        let outside: Vec<usize> = free.iter().copied().filter(|&at| trimmed[at] < low || trimmed[at] > high).collect();
        if outside.is_empty() {
            break;
        }
        let mut surplus = 0.0;
        for &at in &outside {
            let within = trimmed[at].clamp(low, high);
            surplus += trimmed[at] - within;
            trimmed[at] = within;
        }
        free.retain(|at| !outside.contains(at));
        if free.is_empty() {
            if surplus.abs() > 1e-9 * mean {
                return Err(WeightFault::BoundsTooNarrow { low, high });
            }
            break;
        }
        let share = surplus / free.len() as f64;
        free.iter().for_each(|&at| trimmed[at] += share);
    }
    let at_bound = weights.iter().filter(|weight| **weight > 0.0).count() - free.len();
    Ok(Trimmed { weights: trimmed, trimmed: at_bound, low, high })
}
