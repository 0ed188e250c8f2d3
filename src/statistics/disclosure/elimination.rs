//! Equations about people, used on each other as far as it goes.

use crate::statistics::comparisons::permuting::Dice;

/// Coefficients are sums of few small fractions: anything smaller is rounding.
const ZERO: f64 = 1e-9;

/// Equations in reduced form: each has an unknown, with the coefficient 1, that no other has.
#[derive(Clone, Debug, Default)]
pub(super) struct Equations {
    /// With the place of that unknown.
    rows: Vec<(usize, Vec<f64>)>,
}

impl Equations {
    /// What is left of an equation after all others are used on it: its coefficients by unknown, 0 where it has none.
    pub fn reduced(&self, mut row: Vec<f64>) -> Vec<f64> {
        for (lead, own) in &self.rows {
            let factor = row[*lead];
            subtract(&mut row, own, factor);
        }
        row
    }

    pub fn add(&mut self, row: Vec<f64>) {
        let mut row = self.reduced(row);
        let Some(lead) = row.iter().position(|value| *value != 0.0) else { return };
        let factor = row[lead];
        row.iter_mut().for_each(|value| *value /= factor);
        for (_, other) in &mut self.rows {
            let factor = other[lead];
            subtract(other, &row, factor);
        }
        self.rows.push((lead, row));
    }

    pub fn rows(&self) -> impl Iterator<Item = &[f64]> {
        self.rows.iter().map(|(_, row)| row.as_slice())
    }
}

/// `row -= factor · other`.
fn subtract(row: &mut [f64], other: &[f64], factor: f64) {
    if factor == 0.0 {
        return;
    }
    for (value, other) in row.iter_mut().zip(other) {
        *value -= factor * other;
        if value.abs() < ZERO {
            *value = 0.0;
        }
    }
}

/// What is known about the same people from several divisions of them, and whether a few of them follow from it.
///
/// The fewest people that follow can't be looked for in all ways: that is the search for the lightest word of a code.
/// They are looked for as a patient reader would, solving for the unknowns in one order after another: the small ones
/// first, the large ones first, and in `more` orders by chance (Prange 1962), which are the same every time.
#[derive(Clone, Debug)]
pub(in crate::statistics) struct Known {
    people: Vec<u32>,
    orders: Vec<(Vec<usize>, Equations)>,
}

/// What the orders by chance start from.
const SEED: u64 = 20_261_130;

impl Known {
    /// `people`: how many there are of each unknown.
    pub fn new(people: Vec<u32>, more: usize) -> Self {
        let mut small_first: Vec<usize> = (0..people.len()).collect();
        small_first.sort_by_key(|&unknown| people[unknown]);
        let large_first: Vec<usize> = small_first.iter().rev().copied().collect();
        let mut dice = Dice::new(SEED);
        let by_chance = (0..more).map(|_| {
            let mut order = small_first.clone();
            dice.shuffle(&mut order);
            order
        });
        let orders = [small_first.clone(), large_first].into_iter().chain(by_chance.collect::<Vec<_>>());
        Self { people, orders: orders.map(|order| (order, Equations::default())).collect() }
    }

    /// One more figure, of the unknowns that are `inside`.
    pub fn add(&mut self, inside: impl Fn(usize) -> bool) {
        for (order, equations) in &mut self.orders {
            equations.add(order.iter().map(|&unknown| f64::from(u8::from(inside(unknown)))).collect());
        }
    }

    /// Whether fewer than `minimum` people, but some, follow.
    pub fn gives_few(&self, minimum: u32) -> bool {
        self.orders.iter().any(|(order, equations)| {
            equations.rows().any(|row| {
                let held = row.iter().zip(order).filter(|(value, _)| **value != 0.0);
                held.map(|(_, &unknown)| self.people[unknown]).sum::<u32>() < minimum
            })
        })
    }
}
