//! Tables of two columns with given margins, drawn row by row.
//!
//! What a row gives of the second column, with what the rows before it gave, is hypergeometric. A draw takes a step per
//! row where shuffling takes one per answer.

use super::permuting::Dice;
use crate::statistics::distributions::ln_factorial;

pub(super) struct TwoColumns<'a> {
    rows: &'a [u64],
    /// Of each row: answers in it and in all after it.
    left: Vec<u64>,
    /// Answers in the second column.
    column: u64,
    /// Of each row, by what is left of the column: the chances added up, from the least that it can give; empty until
    /// they are asked for.
    chances: Vec<Vec<Vec<f64>>>,
}

impl<'a> TwoColumns<'a> {
    pub fn new(rows: &'a [u64], column: u64) -> Self {
        let mut left: Vec<u64> = rows.iter().rev().scan(0, |sum, row| Some(add(sum, *row))).collect();
        left.reverse();
        Self { rows, left, column, chances: vec![vec![Vec::new(); column as usize + 1]; rows.len()] }
    }

    /// Σ ln x! over the cells of a table that is drawn.
    pub fn draw(&mut self, dice: &mut Dice, log: &[f64]) -> f64 {
        let (mut of_column, mut sum) = (self.column, 0.0);
        for row in 0..self.rows.len() {
            let gives = self.gives(row, of_column, dice.unit());
            sum += log[gives as usize] + log[(self.rows[row] - gives) as usize];
            of_column -= gives;
        }
        sum
    }

    /// What a row gives of the column at this point of its distribution, from 0 to 1.
    fn gives(&mut self, row: usize, of_column: u64, at: f64) -> u64 {
        let (size, all) = (self.rows[row], self.left[row]);
        let least = of_column.saturating_sub(all - size);
        let chances = &mut self.chances[row][of_column as usize];
        if chances.is_empty() {
            let mut sum = 0.0;
            let ways = ln_choose(all, of_column);
            chances.extend((least..=size.min(of_column)).map(|gives| {
                sum += (ln_choose(size, gives) + ln_choose(all - size, of_column - gives) - ways).exp();
                sum
            }));
        }
        // The sum of all may end a little below 1.
        let step = chances.iter().position(|sum| at < *sum).unwrap_or(chances.len() - 1);
        least + step as u64
    }
}

fn add(sum: &mut u64, more: u64) -> u64 {
    *sum += more;
    *sum
}

fn ln_choose(n: u64, k: u64) -> f64 {
    ln_factorial(n) - ln_factorial(k) - ln_factorial(n - k)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_drawn_as_often_as_they_are_likely() {
        // Rows of 3, 2 and 2, and three in the column: 35 ways, of which 3·2·2 give one each and 1 gives three of the first.
        let mut tables = TwoColumns::new(&[3, 2, 2], 3);
        let mut dice = Dice::new(7);
        let log: Vec<f64> = (0..=7).map(ln_factorial).collect();
        let of =
            |gives: [usize; 3]| -> f64 { gives.iter().zip([3, 2, 2]).map(|(x, row)| log[*x] + log[row - x]).sum() };
        let draws: Vec<f64> = (0..70_000).map(|_| tables.draw(&mut dice, &log)).collect();
        let often = |sums: &[f64]| {
            draws.iter().filter(|own| sums.iter().any(|sum| (**own - sum).abs() < 1e-9)).count() as f64 / 70_000.0
        };
        // No other tables have the same sums.
        assert!((often(&[of([3, 0, 0])]) - 1.0 / 35.0).abs() < 0.004, "{}", often(&[of([3, 0, 0])]));
        assert!((often(&[of([1, 1, 1])]) - 12.0 / 35.0).abs() < 0.01, "{}", often(&[of([1, 1, 1])]));
    }
}
