//! What a patient reader works out of sums over the same people.

use std::collections::BTreeMap;

/// Anything smaller is rounding: coefficients are weights and small whole numbers.
const ZERO: f64 = 1e-7;

/// Equations of which each has an unknown, with the coefficient 1, that no other has.
#[derive(Clone, Default)]
pub struct Solved(Vec<(usize, Vec<f64>)>);

impl Solved {
    pub fn add(&mut self, mut row: Vec<f64>) {
        for (lead, own) in &self.0 {
            let factor = row[*lead];
            subtract(&mut row, own, factor);
        }
        // The largest is the safest to divide by; the first of them keeps to the order of the unknowns.
        let most = row.iter().fold(0.0_f64, |most, value| most.max(value.abs()));
        let Some(lead) = row.iter().position(|value| value.abs() > ZERO && value.abs() >= most * 0.1) else { return };
        let factor = row[lead];
        row.iter_mut().for_each(|value| *value /= factor);
        for (_, other) in &mut self.0 {
            let factor = other[lead];
            subtract(other, &row, factor);
        }
        self.0.push((lead, row));
    }

    pub fn rows(&self) -> impl Iterator<Item = &[f64]> {
        self.0.iter().map(|(_, row)| row.as_slice())
    }
}

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

/// The fewest people of an equation that follows from `rows`, where there are any below `minimum`: unknowns are solved
/// for in many orders. `people`: of each unknown.
pub fn few(rows: &[Vec<f64>], people: &[u32], minimum: u32, orders: &[Vec<usize>]) -> Option<Vec<usize>> {
    orders.iter().find_map(|order| {
        let mut solved = Solved::default();
        rows.iter().for_each(|row| solved.add(order.iter().map(|&unknown| row[unknown]).collect()));
        let held = |row: &[f64]| -> Vec<usize> {
            order.iter().zip(row).filter(|(_, value)| **value != 0.0).map(|(unknown, _)| *unknown).collect()
        };
        let is_few = |unknowns: &Vec<usize>| {
            let held: u32 = unknowns.iter().map(|&unknown| people[unknown]).sum();
            held > 0 && held < minimum
        };
        solved.rows().map(held).find(is_few)
    })
}

/// An equation of whole numbers: coefficients by unknown, and their sum.
#[derive(Clone, Debug)]
pub struct Sum {
    pub of: Vec<(usize, f64)>,
    pub is: f64,
}

/// The equations, and what is left of them after they were used on each other.
pub fn all_sums(sums: &[Sum], orders: &[Vec<usize>]) -> Vec<Sum> {
    let mut all: Vec<Sum> = sums.to_vec();
    for order in orders {
        let place: BTreeMap<usize, usize> = order.iter().enumerate().map(|(at, &unknown)| (unknown, at)).collect();
        let mut solved = Solved::default();
        for sum in sums {
            let mut row = vec![0.0; order.len() + 1];
            sum.of.iter().for_each(|(unknown, value)| row[place[unknown]] = *value);
            row[order.len()] = sum.is;
            // The sum itself is never solved for.
            solved.add_before(row, order.len());
        }
        all.extend(solved.rows().map(|row| Sum {
            of: order.iter().zip(row).filter(|(_, value)| **value != 0.0).map(|(at, value)| (*at, *value)).collect(),
            is: row[order.len()],
        }));
    }
    all
}

/// The bounds of unknowns that are whole numbers, narrowed with every equation until nothing moves any more.
pub fn bounds(all: &[Sum], mut low: Vec<f64>, mut high: Vec<f64>) -> (Vec<f64>, Vec<f64>) {
    loop {
        let mut moved = false;
        for sum in all {
            moved |= narrow(sum, &mut low, &mut high);
        }
        if !moved {
            return (low, high);
        }
    }
}

impl Solved {
    fn add_before(&mut self, mut row: Vec<f64>, end: usize) {
        for (lead, own) in &self.0 {
            let factor = row[*lead];
            subtract(&mut row, own, factor);
        }
        let Some(lead) = row[..end].iter().position(|value| value.abs() > ZERO) else { return };
        let factor = row[lead];
        row.iter_mut().for_each(|value| *value /= factor);
        for (_, other) in &mut self.0 {
            let factor = other[lead];
            subtract(other, &row, factor);
        }
        self.0.push((lead, row));
    }
}

fn narrow(sum: &Sum, low: &mut [f64], high: &mut [f64]) -> bool {
    let least = |(at, value): &(usize, f64)| if *value > 0.0 { value * low[*at] } else { value * high[*at] };
    let most = |(at, value): &(usize, f64)| if *value > 0.0 { value * high[*at] } else { value * low[*at] };
    let (all_least, all_most): (f64, f64) = (sum.of.iter().map(least).sum(), sum.of.iter().map(most).sum());
    let mut moved = false;
    let ends: Vec<(f64, f64)> = sum.of.iter().map(|term| (least(term), most(term))).collect();
    for ((at, value), (own_least, own_most)) in sum.of.iter().zip(ends) {
        let ends = [(sum.is - (all_most - own_most)) / value, (sum.is - (all_least - own_least)) / value];
        let (from, to) = (ends[0].min(ends[1]), ends[0].max(ends[1]));
        let (from, to) = ((from - 1e-6).ceil(), (to + 1e-6).floor());
        if from > low[*at] {
            low[*at] = from;
            moved = true;
        }
        if to < high[*at] {
            high[*at] = to;
            moved = true;
        }
    }
    moved
}

#[test]
fn what_follows_is_found() {
    let orders = [vec![0, 1, 2], vec![2, 1, 0]];
    // Three and nine together, nine and twenty together, all: three follow.
    let rows = vec![vec![1.0, 1.0, 1.0], vec![0.0, 1.0, 1.0]];
    assert_eq!(few(&rows, &[3, 9, 20], 5, &orders), Some(vec![0]));
    assert_eq!(few(&rows[..1], &[3, 9, 20], 5, &orders), None);
    // Of two numbers up to 3 that are 6 together both are 3.
    let sum = Sum { of: vec![(0, 1.0), (1, 1.0)], is: 6.0 };
    let (low, high) = bounds(&all_sums(&[sum], &[vec![0, 1]]), vec![0.0; 2], vec![3.0; 2]);
    assert_eq!((low, high), (vec![3.0; 2], vec![3.0; 2]));
}
