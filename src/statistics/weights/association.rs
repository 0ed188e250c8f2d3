//! Whether rows and columns of a weighted table go together.

use serde::Serialize;

use super::Design;
use super::linear::solve;
use crate::statistics::distributions::f_tail;
use crate::statistics::undefined::Undefined;

/// Rao and Scott's test of a weighted table.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct RaoScott {
    /// Pearson's statistic of the weighted shares over the trace of the design effects.
    pub f: f64,
    pub above: f64,
    pub below: f64,
    pub p: f64,
}

/// Rao and Scott's second-order correction (1984) with F as reference (Thomas and Rao 1987), as survey's `svychisq`.
///
/// `cell_of`: per case its row and column, or nothing where it has no valid answer or is outside the group. `rows` and
/// `columns` are how many there are; those without weight are left out.
///
/// # Errors
/// [`Undefined::Ragged`], [`Undefined::NoAnswers`], [`Undefined::OneGroup`] with one row left, [`Undefined::AllAlike`]
/// with one column left or no variance, and [`Undefined::Everybody`] when the strata leave nothing to chance.
pub fn rao_scott(
    design: &Design,
    cell_of: &[Option<(usize, usize)>],
    rows: usize,
    columns: usize,
) -> Result<RaoScott, Undefined> {
    if cell_of.len() != design.cases() {
        return Err(Undefined::Ragged);
    }
    let table = Weighted::of(design, cell_of, rows, columns)?;
    let (effects, trace) = table.design_effects(design)?;
    if trace <= 0.0 {
        return Err(Undefined::Everybody);
    }
    let squared: f64 =
        (0..effects.len()).map(|i| (0..effects.len()).map(|j| effects[i][j] * effects[j][i]).sum::<f64>()).sum();
    let above = trace * trace / squared;
    let below = above * design.freedom(|at| table.cell_of[at].is_some());
    let f = table.distance() / trace;
    Ok(RaoScott { f, above, below, p: f_tail(f, above, below).ok_or(Undefined::AllAlike)? })
}

/// Weighted shares by row and column, without the empty ones.
struct Weighted {
    /// Per case, the place of its cell, row by row.
    cell_of: Vec<Option<usize>>,
    shares: Vec<f64>,
    rows: usize,
    columns: usize,
    weight: f64,
}

impl Weighted {
    fn of(design: &Design, cell_of: &[Option<(usize, usize)>], rows: usize, columns: usize) -> Result<Self, Undefined> {
        let counted = |at: usize| cell_of[at].filter(|_| design.weights()[at] > 0.0);
        let cells: Vec<(usize, usize)> = (0..cell_of.len()).filter_map(counted).collect();
        let place =
            |used: &dyn Fn(usize) -> bool, end: usize| -> Vec<usize> { (0..end).filter(|&at| used(at)).collect() };
        let kept_rows = place(&|row| cells.iter().any(|cell| cell.0 == row), rows);
        let kept_columns = place(&|column| cells.iter().any(|cell| cell.1 == column), columns);
        match (kept_rows.len(), kept_columns.len()) {
            (0, _) => return Err(Undefined::NoAnswers),
            (1, _) => return Err(Undefined::OneGroup),
            (_, 1) => return Err(Undefined::AllAlike),
            _ => {}
        }
        let mut table = Self {
            cell_of: vec![None; cell_of.len()],
            shares: vec![0.0; kept_rows.len() * kept_columns.len()],
            rows: kept_rows.len(),
            columns: kept_columns.len(),
            weight: 0.0,
        };
        for at in 0..cell_of.len() {
            let Some((row, column)) = counted(at) else { continue };
            let found = kept_rows.binary_search(&row).ok().zip(kept_columns.binary_search(&column).ok());
            let Some((row, column)) = found else { continue };
            let cell = row * table.columns + column;
            table.cell_of[at] = Some(cell);
            table.shares[cell] += design.weights()[at];
            table.weight += design.weights()[at];
        }
        table.shares.iter_mut().for_each(|share| *share /= table.weight);
        Ok(table)
    }

    /// Σ(p - r·c)²/(r·c): Pearson's statistic per answer.
    fn distance(&self) -> f64 {
        let row = |at: usize| self.shares[at * self.columns..(at + 1) * self.columns].iter().sum::<f64>();
        let column = |at: usize| (0..self.rows).map(|row| self.shares[row * self.columns + at]).sum::<f64>();
        let mut sum = 0.0;
        for i in 0..self.rows {
            for j in 0..self.columns {
                let expected = row(i) * column(j);
                sum += (self.shares[i * self.columns + j] - expected).powi(2) / expected;
            }
        }
        sum
    }

    /// (C'D⁻¹C)⁻¹·C'D⁻¹VD⁻¹C and its trace: V the variances of the shares, D the shares, C the contrasts in which every
    /// row and column adds up to 0.
    fn design_effects(&self, design: &Design) -> Result<(Vec<Vec<f64>>, f64), Undefined> {
        let parts = |cell: usize| -> Vec<f64> {
            let influence = |(at, own): (usize, &Option<usize>)| match own {
                Some(own) => {
                    let hit = if *own == cell { 1.0 } else { 0.0 };
                    design.weights()[at] * (hit - self.shares[cell]) / self.weight
                }
                None => 0.0,
            };
            self.cell_of.iter().enumerate().map(influence).collect()
        };
        let contrasts = self.contrasts();
        let inverse = |cell: usize| if self.shares[cell] > 0.0 { 1.0 / self.shares[cell] } else { 0.0 };
        // The variance of C'D⁻¹p: a few combinations of the cells instead of every pair of them.
        let cells: Vec<Vec<f64>> = (0..self.shares.len()).map(parts).collect();
        let combined: Vec<Vec<f64>> = contrasts
            .iter()
            .map(|contrast| {
                let mut sum = vec![0.0; design.cases()];
                for &(cell, sign) in contrast {
                    let factor = sign * inverse(cell);
                    sum.iter_mut().zip(&cells[cell]).for_each(|(sum, part)| *sum += factor * part);
                }
                sum
            })
            .collect();
        let above = design.variances(&combined);
        let below: Vec<Vec<f64>> =
            contrasts.iter().map(|a| contrasts.iter().map(|b| product(a, b, inverse)).collect()).collect();
        let effects = solve(below, above).ok_or(Undefined::AllAlike)?;
        let trace = (0..effects.len()).map(|at| effects[at][at]).sum();
        Ok((effects, trace))
    }

    /// A basis of them: +1 in the first cell and in cell (i, j), -1 in the first of row i and of column j.
    fn contrasts(&self) -> Vec<[(usize, f64); 4]> {
        let mut contrasts = Vec::new();
        for i in 1..self.rows {
            for j in 1..self.columns {
                let row = i * self.columns;
                contrasts.push([(0, 1.0), (row + j, 1.0), (row, -1.0), (j, -1.0)]);
            }
        }
        contrasts
    }
}

/// a'D⁻¹b.
fn product(a: &[(usize, f64); 4], b: &[(usize, f64); 4], inverse: impl Fn(usize) -> f64) -> f64 {
    let pairs = a.iter().flat_map(|x| b.iter().map(move |y| (x, y)));
    pairs.filter(|(x, y)| x.0 == y.0).map(|(x, y)| x.1 * y.1 * inverse(x.0)).sum()
}
