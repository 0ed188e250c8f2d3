//! Many comparisons at once: p values corrected for their number.
//!
//! A family is one question across its groups. What has no p stays without one and does not count.

/// Holm's step-down procedure (1979): at rank i from the smallest, max over j ≤ i of (m - j + 1)·pⱼ, at most 1.
pub fn holm(p: &[Option<f64>]) -> Vec<Option<f64>> {
    let order = ascending(p);
    let m = order.len();
    let mut adjusted = vec![None; p.len()];
    let mut largest = 0.0_f64;
    for (rank, (at, p)) in order.into_iter().enumerate() {
        largest = largest.max(((m - rank) as f64 * p).min(1.0));
        adjusted[at] = Some(largest);
    }
    adjusted
}

/// Benjamini and Hochberg's false discovery rate (1995): min over j ≥ i of m/j·pⱼ, at most 1.
pub fn benjamini_hochberg(p: &[Option<f64>]) -> Vec<Option<f64>> {
    let order = ascending(p);
    let m = order.len() as f64;
    let mut adjusted = vec![None; p.len()];
    let mut smallest = 1.0_f64;
    for (rank, (at, p)) in order.into_iter().enumerate().rev() {
        smallest = smallest.min(m / (rank as f64 + 1.0) * p);
        adjusted[at] = Some(smallest);
    }
    adjusted
}

/// Bonferroni: m·p, at most 1.
pub fn bonferroni(p: &[Option<f64>]) -> Vec<Option<f64>> {
    let m = p.iter().flatten().count() as f64;
    p.iter().map(|p| p.map(|p| (m * p).min(1.0))).collect()
}

fn ascending(p: &[Option<f64>]) -> Vec<(usize, f64)> {
    let mut order: Vec<(usize, f64)> = p.iter().enumerate().filter_map(|(at, p)| p.map(|p| (at, p))).collect();
    order.sort_by(|(_, a), (_, b)| a.total_cmp(b));
    order
}
