//! Mean and variance of plain values.

/// Number, mean and variance of some values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moments {
    pub n: f64,
    pub mean: f64,
    /// With n - 1 in the denominator; 0 for one value.
    pub variance: f64,
}

impl Moments {
    /// In two passes, so that a large offset costs no digits. Nothing for no values.
    pub fn of(values: &[f64]) -> Option<Self> {
        if values.is_empty() {
            return None;
        }
        let n = values.len() as f64;
        let first = values.iter().sum::<f64>() / n;
        let mean = first + values.iter().map(|value| value - first).sum::<f64>() / n;
        let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
        let slip: f64 = values.iter().map(|value| value - mean).sum();
        let variance = if values.len() < 2 { 0.0 } else { ((squares - slip * slip / n) / (n - 1.0)).max(0.0) };
        Some(Self { n, mean, variance })
    }

    pub fn deviation(&self) -> f64 {
        self.variance.sqrt()
    }
}

/// Covariance of pairs with n - 1. Nothing for fewer than two pairs, or columns of different length.
pub fn covariance(a: &[f64], b: &[f64]) -> Option<f64> {
    if a.len() != b.len() || a.len() < 2 {
        return None;
    }
    let (first, second) = (Moments::of(a)?, Moments::of(b)?);
    let products: f64 = a.iter().zip(b).map(|(x, y)| (x - first.mean) * (y - second.mean)).sum();
    Some(products / (first.n - 1.0))
}
