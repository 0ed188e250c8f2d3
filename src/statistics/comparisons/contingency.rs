//! Cross tables: whether rows and columns go together, and how strongly.

use serde::Serialize;

use crate::statistics::distributions::chi_squared_tail;
use crate::statistics::undefined::Undefined;

/// A cell that is expected to hold fewer answers than this makes χ² doubtful.
pub const DOUBTFUL_BELOW: f64 = 5.0;

/// Counts by row and column, without the rows and columns that are empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counts {
    cells: Vec<Vec<u32>>,
    rows: Vec<u64>,
    columns: Vec<u64>,
    n: u64,
}

impl Counts {
    /// `cells[row][column]`.
    ///
    /// # Errors
    /// [`Undefined::Ragged`] for rows of different length, [`Undefined::NoAnswers`] for an empty table,
    /// [`Undefined::OneGroup`] when one row is left, [`Undefined::AllAlike`] when one column is.
    pub fn new(cells: &[Vec<u32>]) -> Result<Self, Undefined> {
        let width = cells.first().map_or(0, Vec::len);
        if cells.iter().any(|row| row.len() != width) {
            return Err(Undefined::Ragged);
        }
        let used = |column: usize| cells.iter().any(|row| row[column] > 0);
        let kept: Vec<usize> = (0..width).filter(|&column| used(column)).collect();
        let cells: Vec<Vec<u32>> = cells
            .iter()
            .filter(|row| row.iter().any(|count| *count > 0))
            .map(|row| kept.iter().map(|&column| row[column]).collect())
            .collect();
        match (cells.len(), kept.len()) {
            (0, _) => Err(Undefined::NoAnswers),
            (1, _) => Err(Undefined::OneGroup),
            (_, 1) => Err(Undefined::AllAlike),
            _ => Ok(Self::with_margins(cells)),
        }
    }

    fn with_margins(cells: Vec<Vec<u32>>) -> Self {
        let rows: Vec<u64> = cells.iter().map(|row| row.iter().map(|&count| u64::from(count)).sum()).collect();
        let width = cells.first().map_or(0, Vec::len);
        let columns = (0..width).map(|column| cells.iter().map(|row| u64::from(row[column])).sum()).collect();
        let n = rows.iter().sum();
        Self { cells, rows, columns, n }
    }

    pub fn cells(&self) -> &[Vec<u32>] {
        &self.cells
    }

    pub fn rows(&self) -> &[u64] {
        &self.rows
    }

    pub fn columns(&self) -> &[u64] {
        &self.columns
    }

    /// Answers in all.
    pub fn n(&self) -> u64 {
        self.n
    }

    fn is_two_by_two(&self) -> bool {
        self.rows.len() == 2 && self.columns.len() == 2
    }

    /// What was counted and what would be expected if rows and columns had nothing to do with each other.
    fn expected(&self) -> impl Iterator<Item = (f64, f64)> + '_ {
        self.cells.iter().zip(&self.rows).flat_map(move |(row, &of_row)| {
            row.iter()
                .zip(&self.columns)
                .map(move |(&count, &of_column)| (f64::from(count), of_row as f64 * of_column as f64 / self.n as f64))
        })
    }
}

/// Pearson's test and its companions.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Association {
    pub n: u64,
    /// Σ(O - E)²/E, without a continuity correction.
    pub chi_squared: f64,
    /// (r - 1)(c - 1).
    pub freedom: f64,
    pub p: f64,
    /// For 2×2 only: of χ²·(n - 1)/n (E. Pearson 1947, Campbell 2007).
    pub n_minus_1_p: Option<f64>,
    /// 2·ΣO·ln(O/E), and its p.
    pub likelihood_ratio: f64,
    pub likelihood_ratio_p: f64,
    /// The smallest number expected in a cell; below [`DOUBTFUL_BELOW`] χ² is doubtful.
    pub least_expected: f64,
    /// Cramér's V = √(χ²/n/min(r - 1, c - 1)).
    pub cramer: f64,
    /// V corrected for the bias that many cells bring (Bergsma 2013); nothing for a table so large against its answers
    /// that nothing is left to measure.
    pub cramer_corrected: Option<f64>,
}

impl Association {
    /// Whether Fisher's exact test goes with it: of two by two always, of a larger table where χ² is doubtful.
    pub fn calls_for_exact(&self) -> bool {
        self.n_minus_1_p.is_some() || self.least_expected < DOUBTFUL_BELOW
    }

    pub fn of(counts: &Counts) -> Option<Self> {
        let (r, c, n) = (counts.rows.len() as f64, counts.columns.len() as f64, counts.n as f64);
        let freedom = (r - 1.0) * (c - 1.0);
        let chi_squared: f64 = counts.expected().map(|(seen, expected)| (seen - expected).powi(2) / expected).sum();
        let ratio = |(seen, expected): (f64, f64)| if seen > 0.0 { seen * (seen / expected).ln() } else { 0.0 };
        let likelihood_ratio = 2.0 * counts.expected().map(ratio).sum::<f64>();
        let n_minus_1_p = counts.is_two_by_two().then(|| chi_squared_tail(chi_squared * (n - 1.0) / n, 1.0)).flatten();
        let phi = chi_squared / n;
        Some(Self {
            n: counts.n,
            chi_squared,
            freedom,
            p: chi_squared_tail(chi_squared, freedom)?,
            n_minus_1_p,
            likelihood_ratio,
            likelihood_ratio_p: chi_squared_tail(likelihood_ratio, freedom)?,
            least_expected: counts.expected().map(|(_, expected)| expected).fold(f64::INFINITY, f64::min),
            cramer: (phi / (r - 1.0).min(c - 1.0)).sqrt(),
            cramer_corrected: bergsma(phi, r, c, n),
        })
    }
}

/// √(φ̃²/min(r̃ - 1, c̃ - 1)), φ̃² = max(0, φ² - (r - 1)(c - 1)/(n - 1)), r̃ = r - (r - 1)²/(n - 1), c̃ likewise.
fn bergsma(phi: f64, r: f64, c: f64, n: f64) -> Option<f64> {
    let kept = (phi - (r - 1.0) * (c - 1.0) / (n - 1.0)).max(0.0);
    let shrunk = |k: f64| k - (k - 1.0).powi(2) / (n - 1.0) - 1.0;
    let least = shrunk(r).min(shrunk(c));
    (least > 0.0).then(|| (kept / least).sqrt())
}
