//! Fisher's exact test, two-sided: all tables with the same margins that are no more likely than the one seen.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, DefaultHasher, Hasher};

use serde::Serialize;

use super::contingency::Counts;
use super::permuting::Dice;
use super::two_columns::TwoColumns;
use crate::statistics::distributions::ln_factorial;

/// Probabilities this close are taken for equal, as R does.
const SAME: f64 = 1e-7;
/// More partial tables than this are not enumerated: tables are drawn instead.
const MOST_STATES: usize = 200_000;
/// Nor is more work than this done on them, in products of partial tables: it would take longer than the draws.
const MOST_WORK: usize = 2_000_000;
/// Tables drawn at most where they are too many to enumerate.
pub const DRAWS: u32 = 100_000;
/// Drawing ends once so many tables were no more likely than the one seen: the p is then large, and known to 2% of
/// itself (Besag and Clifford, Sequential Monte Carlo p-values, Biometrika 78, 1991).
const ENOUGH: u32 = 2_500;
/// What the draws start from. It is printed with the result, and drawing again gives the same.
pub const SEED: u64 = 20_260_401;

/// How the p was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    Exact,
    /// b of the draws are no more likely than what was seen. p = (b + 1)/(draws + 1), or b/draws if drawing ended when b
    /// was enough.
    Drawn {
        draws: u32,
        seed: u64,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Fisher {
    pub p: f64,
    pub how: How,
}

/// The exact p where the tables can be counted, else one from at most [`DRAWS`] tables drawn with [`SEED`].
pub fn fisher(counts: &Counts) -> Fisher {
    match exact(counts, MOST_STATES) {
        Some(p) => Fisher { p, how: How::Exact },
        None => {
            let (p, draws) = drawn(counts, DRAWS, SEED);
            Fisher { p, how: How::Drawn { draws, seed: SEED } }
        }
    }
}

/// What has been built of a table, column by column: what each row still has to give (in ascending order, rows being
/// interchangeable), and for each product of the cells so far how many weighted ways lead to it.
type Reached = HashMap<Vec<u64>, Products, BuildHasherDefault<DefaultHasher>>;
type Products = HashMap<i64, f64, BuildHasherDefault<Spread>>;

/// Spreads the bits of a product: one multiplication (Knuth's), where looking products up is most of the work. It has no
/// random seed: sums run in one order, and the same table gives the same p to the last digit.
#[derive(Default)]
struct Spread(u64);

impl Hasher for Spread {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.write_u64(u64::from(*byte)));
    }

    fn write_u64(&mut self, value: u64) {
        self.0 = (self.0.rotate_left(32) ^ value).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        self.0 ^= self.0 >> 32;
    }

    fn write_i64(&mut self, value: i64) {
        self.write_u64(value.cast_unsigned());
    }
}

/// Rounds a logarithm so that equal products meet: to about 1e-10.
fn key(log: f64) -> i64 {
    (log * 1e10).round() as i64
}

/// P of all tables whose probability is at most that of the one seen, times 1 + 1e-7. Nothing when there would be more
/// than `most` partial tables at once.
///
/// A table has probability Πrᵢ!·Πcⱼ!/(n!·Πxᵢⱼ!); columns are added one at a time, and partial tables with the same
/// remaining rows and the same product are one (Mehta and Patel's network without its bounds).
fn exact(counts: &Counts, most: usize) -> Option<f64> {
    // The longer side as columns: states are combinations of what rows have left, so few rows are few states.
    let (rows, columns) = if counts.rows().len() <= counts.columns().len() {
        (counts.rows(), counts.columns())
    } else {
        (counts.columns(), counts.rows())
    };
    let seen: f64 = counts.cells().iter().flatten().map(|&count| ln_factorial(u64::from(count))).sum();
    let mut start = rows.to_vec();
    start.sort_unstable();
    let mut reached: Reached = [(start, [(0, 1.0)].into_iter().collect())].into_iter().collect();
    let mut columns = columns.to_vec();
    columns.sort_unstable_by(|a, b| b.cmp(a));
    let mut left: u64 = columns.iter().sum();
    let mut work = 0;
    for &column in &columns {
        reached = with_column(&reached, column, left, most, &mut work)?;
        left -= column;
    }
    // Ways are weighted as probabilities by columns, so that they add up to 1 and nothing overflows.
    let ends = reached.into_values().flatten();
    let p: f64 = ends.filter(|(product, _)| *product as f64 / 1e10 >= seen - SAME).map(|(_, weight)| weight).sum();
    Some(p.min(1.0))
}

/// One more column of `column` answers, drawn from the `left` that the rows still have to give.
fn with_column(reached: &Reached, column: u64, left: u64, most: usize, work: &mut usize) -> Option<Reached> {
    let mut next = Reached::default();
    let mut states = 0;
    let of_column = ln_choose(left, column);
    for (rows, products) in reached {
        for (rest, ways, cells) in splits(rows, column, most)? {
            let probability = (ways - of_column).exp();
            let into = next.entry(rest).or_default();
            let before = into.len();
            for (product, weight) in products {
                *into.entry(product + key(cells)).or_insert(0.0) += weight * probability;
            }
            states += into.len() - before;
            *work += products.len();
            if states > most || *work > MOST_WORK {
                return None;
            }
        }
    }
    Some(next)
}

/// Every way to take `column` answers from `rows`: what the rows have left (ascending), the logarithm of the number of
/// ways, and Σ ln x! over the cells. Nothing when there are more than `most`.
fn splits(rows: &[u64], column: u64, most: usize) -> Option<Vec<Split>> {
    let mut found = Vec::new();
    let mut rest = rows.to_vec();
    split(&mut rest, 0, column, (0.0, 0.0), most, &mut found);
    (found.len() <= most).then_some(found)
}

type Split = (Vec<u64>, f64, f64);

fn split(rest: &mut Vec<u64>, at: usize, column: u64, so_far: (f64, f64), most: usize, found: &mut Vec<Split>) {
    if found.len() > most {
        return;
    }
    if at == rest.len() {
        if column == 0 {
            let mut sorted = rest.clone();
            sorted.sort_unstable();
            found.push((sorted, so_far.0, so_far.1));
        }
        return;
    }
    let has = rest[at];
    let others: u64 = rest[at + 1..].iter().sum();
    for takes in column.saturating_sub(others)..=has.min(column) {
        rest[at] = has - takes;
        let so_far = (so_far.0 + ln_choose(has, takes), so_far.1 + ln_factorial(takes));
        split(rest, at + 1, column - takes, so_far, most, found);
    }
    rest[at] = has;
}

fn ln_choose(n: u64, k: u64) -> f64 {
    ln_factorial(n) - ln_factorial(k) - ln_factorial(n - k)
}

/// p from at most `most_draws` tables with the same margins, and how many that were: everybody who gave another answer
/// than the most frequent one is drawn from all, and the others gave that.
fn drawn(counts: &Counts, most_draws: u32, seed: u64) -> (f64, u32) {
    let log: Vec<f64> = (0..=counts.n()).map(ln_factorial).collect();
    let of = |cells: &[usize]| cells.iter().map(|&count| log[count]).sum::<f64>();
    let (rows, columns) = (counts.rows(), counts.columns());
    let width = columns.len();
    let seen: Vec<usize> = counts.cells().iter().flatten().map(|&count| count as usize).collect();
    let seen = of(&seen);
    let mut dice = Dice::new(seed);
    if let [first, second] = *columns {
        let mut tables = TwoColumns::new(rows, first.min(second));
        return until_enough(most_draws, || tables.draw(&mut dice, &log) >= seen - SAME);
    }
    let most = (0..width).max_by_key(|&column| columns[column]).unwrap_or(0);
    let others = (0..width).filter(|&column| column != most);
    let answers: Vec<usize> = others.flat_map(|column| std::iter::repeat_n(column, columns[column] as usize)).collect();
    let mut groups: Vec<usize> =
        rows.iter().enumerate().flat_map(|(row, &n)| std::iter::repeat_n(row, n as usize)).collect();
    let mut cells = vec![0_usize; rows.len() * width];
    until_enough(most_draws, || {
        dice.draw(&mut groups, answers.len());
        cells.fill(0);
        rows.iter().enumerate().for_each(|(row, &n)| cells[row * width + most] = n as usize);
        for (&row, &column) in groups.iter().zip(&answers) {
            cells[row * width + column] += 1;
            cells[row * width + most] -= 1;
        }
        of(&cells) >= seen - SAME
    })
}

/// Draws until [`ENOUGH`] draws were as unlikely as what was seen, or there are `most`: p, and how many were drawn.
fn until_enough(most: u32, mut is_as_unlikely: impl FnMut() -> bool) -> (f64, u32) {
    let mut as_unlikely = 0;
    for draw in 1..=most {
        as_unlikely += u32::from(is_as_unlikely());
        if as_unlikely == ENOUGH {
            return (f64::from(as_unlikely) / f64::from(draw), draw);
        }
    }
    (f64::from(as_unlikely + 1) / f64::from(most + 1), most)
}
