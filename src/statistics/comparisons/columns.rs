//! Column letters: which column of a row has a larger share than which other.

use serde::Serialize;

use super::adjust::holm;
use crate::statistics::distributions::normal_two_sided;

/// Hits and answers of one column in one row of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    pub count: u32,
    pub n: u32,
}

/// A pair of columns whose shares were compared.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Pair {
    /// Places of the columns; the first has the larger share.
    pub higher: usize,
    pub lower: usize,
    pub z: f64,
    /// Two-sided, before and after Holm's correction within the row.
    pub p: f64,
    pub adjusted: f64,
}

/// Every pair of columns that can be tested: z = (p₁ - p₂)/√(p(1 - p)(1/n₁ + 1/n₂)), p pooled.
///
/// A column with a share of 0 or 1, or with fewer than two answers, is not tested (as in SPSS's tables).
pub fn pairs(columns: &[Column]) -> Vec<Pair> {
    let tested = |column: &Column| column.n >= 2 && column.count > 0 && column.count < column.n;
    let places: Vec<usize> = (0..columns.len()).filter(|&at| tested(&columns[at])).collect();
    let mut pairs = Vec::new();
    for (at, &first) in places.iter().enumerate() {
        for &second in &places[at + 1..] {
            let z = z(columns[first], columns[second]);
            let (higher, lower) = if z < 0.0 { (second, first) } else { (first, second) };
            pairs.push(Pair { higher, lower, z: z.abs(), p: normal_two_sided(z), adjusted: 1.0 });
        }
    }
    let adjusted = holm(&pairs.iter().map(|pair| Some(pair.p)).collect::<Vec<_>>());
    pairs.iter_mut().zip(adjusted).for_each(|(pair, adjusted)| pair.adjusted = adjusted.unwrap_or(1.0));
    pairs
}

fn z(a: Column, b: Column) -> f64 {
    let (n1, n2) = (f64::from(a.n), f64::from(b.n));
    let (x1, x2) = (f64::from(a.count), f64::from(b.count));
    let pooled = (x1 + x2) / (n1 + n2);
    (x1 / n1 - x2 / n2) / (pooled * (1.0 - pooled) * (1.0 / n1 + 1.0 / n2)).sqrt()
}

/// The columns that each column is higher than at `level` after correction, by place.
pub fn lower_ones(columns: &[Column], level: f64) -> Vec<Vec<usize>> {
    let mut lower = vec![Vec::new(); columns.len()];
    pairs(columns).iter().filter(|pair| pair.adjusted < level).for_each(|pair| lower[pair.higher].push(pair.lower));
    lower.iter_mut().for_each(|places| places.sort_unstable());
    lower
}

/// The letter of a column: A to Z, then AA, AB …
pub fn letter(place: usize) -> String {
    let mut letters = Vec::new();
    let mut left = place + 1;
    while left > 0 {
        left -= 1;
        letters.push(char::from(b'A' + (left % 26) as u8));
        left /= 26;
    }
    letters.iter().rev().collect()
}
