//! Sums with many different weights, beside plain sums over several divisions of the same people.
//!
//! A weighted sum less plain sums of the groups of each division can leave few people: those whose weight is not the
//! sum of one number for each group they are in. Whether it can is told by *exchanges*: take two people of different
//! groups in several divisions and two others who have exchanged some of these groups. One pair less the other cancels
//! in every plain sum. Where it does not cancel in the weighted sum, one of the four must be left, whatever is taken
//! away. As many exchanges without anybody in common as there must be people are therefore enough (a set that meets
//! each of them has as many); and a weighted sum that follows from the plain ones says nothing new.

use std::collections::BTreeMap;

/// People of the same groups, and what each of them weighs.
#[derive(Clone, Debug, PartialEq)]
pub struct Weighed {
    /// The group in each division: as many for all.
    pub stands: Vec<usize>,
    pub people: u32,
    pub weight: f64,
}

/// A difference in weight that surely is one, as a part of the largest weight: what an exchange must not cancel by.
const DIFFERENT: f64 = 1e-6;
/// A difference that can only be rounding. Between the two nothing is taken for safe: sums are given in full precision,
/// and a difference of a millionth still tells.
const ROUNDING: f64 = 1e-10;
/// Rounds of taking group means away.
const MOST_ROUNDS: u32 = 2_000;

/// Whether the weighted sum tells something about fewer people than `minimum` that the plain sums do not. `cells`: each
/// combination of groups once; people who stand in several groups of one division are left out, since they are in more
/// than one of its sums.
pub fn tells_of_few(cells: &[Weighed], minimum: u32) -> bool {
    let scale = cells.iter().fold(0.0_f64, |most, cell| most.max(cell.weight.abs()));
    if minimum == 0 || scale <= 0.0 || follows(cells, scale) {
        return false;
    }
    // One order that finds enough is proof, and what the groups are called is no reason to find fewer.
    !in_orders(cells).iter().any(|cells| exchanged(cells, scale, minimum) >= minimum)
}

/// The cells as they come, the other way round, and those of many people or of few first.
fn in_orders(cells: &[Weighed]) -> [Vec<Weighed>; 4] {
    let mut orders = [cells.to_vec(), cells.to_vec(), cells.to_vec(), cells.to_vec()];
    orders[1].reverse();
    orders[2].sort_by_key(|cell| std::cmp::Reverse(cell.people));
    orders[3].sort_by_key(|cell| cell.people);
    orders
}

/// Whether every weight is a sum of one number per group: then the weighted sum follows from the plain ones.
fn follows(cells: &[Weighed], scale: f64) -> bool {
    let divisions = cells.first().map_or(0, |cell| cell.stands.len());
    let mut rest: Vec<f64> = cells.iter().map(|cell| cell.weight).collect();
    for _ in 0..MOST_ROUNDS {
        let mut moved = 0.0_f64;
        for division in 0..divisions {
            let mut sums: BTreeMap<usize, (f64, f64)> = BTreeMap::new();
            for (cell, value) in cells.iter().zip(&rest) {
                let sum = sums.entry(cell.stands[division]).or_default();
                *sum = (sum.0 + value, sum.1 + 1.0);
            }
            for (cell, value) in cells.iter().zip(&mut rest) {
                let (sum, count) = sums[&cell.stands[division]];
                *value -= sum / count;
                moved = moved.max((sum / count).abs());
            }
        }
        if rest.iter().all(|value| value.abs() <= ROUNDING * scale) {
            return true;
        }
        if moved <= scale * 1e-14 {
            return false;
        }
    }
    false
}

/// How many exchanges without anybody in common do not cancel, up to `enough`: taken as they come.
fn exchanged(cells: &[Weighed], scale: f64, enough: u32) -> u32 {
    let places: BTreeMap<&[usize], usize> =
        cells.iter().enumerate().map(|(at, cell)| (cell.stands.as_slice(), at)).collect();
    let mut left: Vec<u32> = cells.iter().map(|cell| cell.people).collect();
    let mut found = 0;
    for one in 0..cells.len() {
        for other in one + 1..cells.len() {
            while let Some(four) = exchange(cells, &places, &left, scale, one, other) {
                let people = four.iter().map(|&at| left[at]).min().unwrap_or(0);
                four.iter().for_each(|&at| left[at] -= people);
                found += people;
                if found >= enough {
                    return found;
                }
            }
        }
    }
    found
}

/// Two cells and two others that have exchanged some of their groups, where their weights do not cancel. `left`: people
/// of each cell who are in no exchange yet.
fn exchange(
    cells: &[Weighed],
    places: &BTreeMap<&[usize], usize>,
    left: &[u32],
    scale: f64,
    one: usize,
    other: usize,
) -> Option<[usize; 4]> {
    if left[one] == 0 || left[other] == 0 {
        return None;
    }
    let (first, second) = (&cells[one].stands, &cells[other].stands);
    let apart: Vec<usize> = (0..first.len()).filter(|&division| first[division] != second[division]).collect();
    // The last stays where it is: to exchange all the others is to exchange it alone.
    let movable = apart.len().checked_sub(1).filter(|count| *count > 0)?;
    for chosen in 1_u32..1 << movable.min(16) {
        let (mut third, mut fourth) = (first.clone(), second.clone());
        for (at, &division) in apart.iter().take(movable).enumerate() {
            if at < 16 && chosen >> at & 1 == 1 {
                std::mem::swap(&mut third[division], &mut fourth[division]);
            }
        }
        let found = places.get(third.as_slice()).zip(places.get(fourth.as_slice()));
        let Some((&third, &fourth)) = found.filter(|(third, fourth)| left[**third] > 0 && left[**fourth] > 0) else {
            continue;
        };
        let difference = cells[one].weight + cells[other].weight - cells[third].weight - cells[fourth].weight;
        if difference.abs() > DIFFERENT * scale {
            return Some([one, other, third, fourth]);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::statistics::samples::rank;

    /// Cells of two divisions: group, group, people, weight.
    fn cells(of: &[(usize, usize, u32, f64)]) -> Vec<Weighed> {
        let cell = |&(one, other, people, weight): &(usize, usize, u32, f64)| Weighed {
            stands: vec![one, other],
            people,
            weight,
        };
        of.iter().filter(|cell| cell.2 > 0).map(cell).collect()
    }

    #[test]
    fn weights_that_are_those_of_groups_say_nothing_new() {
        assert!(!tells_of_few(&cells(&[(0, 0, 1, 2.0), (0, 1, 2, 2.0), (1, 0, 1, 3.0), (1, 1, 9, 3.0)]), 5));
        // 2 or 3 for the one division, and 0 or 1 for the other.
        assert!(!tells_of_few(&cells(&[(0, 0, 1, 2.0), (0, 1, 2, 3.0), (1, 0, 1, 3.0), (1, 1, 9, 4.0)]), 5));
        assert!(!tells_of_few(&[], 5));
    }

    #[test]
    fn few_people_with_weights_of_their_own_are_told_of() {
        // All of them but the two in the middle weigh what their groups weigh.
        assert!(tells_of_few(&cells(&[(0, 0, 9, 2.0), (0, 1, 2, 2.5), (1, 0, 9, 3.0), (1, 1, 9, 3.0)]), 5));
        assert!(!tells_of_few(&cells(&[(0, 0, 9, 2.0), (0, 1, 5, 2.5), (1, 0, 9, 3.0), (1, 1, 9, 3.0)]), 5));
        // One cell in four, and nobody who could be exchanged.
        assert!(tells_of_few(&cells(&[(0, 0, 9, 2.0), (1, 1, 9, 3.0), (1, 0, 3, 2.5), (0, 1, 9, 7.0)]), 5));
    }

    #[test]
    fn weights_that_hardly_differ_from_those_of_groups_are_not_taken_for_them() {
        let factors = (1.025_626_889_825_169_3, 1.000_336_341_818_593_5);
        let hardly = [
            (0, 0, 1, factors.0),
            (0, 1, 1, factors.0 * factors.1),
            (1, 0, 1, 1.0),
            (1, 1, 1, factors.1),
            (2, 0, 1, 2.7),
        ];
        assert!(tells_of_few(&cells(&hardly), 5));
    }

    #[test]
    fn weights_fitted_to_two_margins_are_safe_where_enough_people_differ() {
        let fitted = |of: usize| {
            let pairs = (0..of)
                .flat_map(|one| (0..of).map(move |other| (one, other, 1, (1.0 + one as f64) * (1.3 + other as f64))));
            cells(&pairs.collect::<Vec<_>>())
        };
        assert!(tells_of_few(&fitted(3), 5), "nine people, of whom five sums are known");
        assert!(!tells_of_few(&fitted(6), 5));
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 256, max_global_rejects: 20_000, ..ProptestConfig::default() })]
        /// Whatever combination of the sums somebody makes: it holds enough people, or the plain sums alone tell as much.
        #[test]
        fn no_combination_of_sums_leaves_few(
            people in prop::collection::vec(prop_oneof![2 => Just(0_u32), 3 => 1_u32..4], 20),
            factors in prop::collection::vec(prop_oneof![Just(1.0), 0.5_f64..3.0], 9),
        ) {
            let all: Vec<(usize, usize, u32, f64)> =
                people.iter().enumerate().map(|(at, &n)| (at / 5, at % 5, n, factors[at / 5] * factors[4 + at % 5])).collect();
            let cells = cells(&all);
            prop_assume!(!cells.is_empty() && !tells_of_few(&cells, 5));
            let plain = (0..4).map(|one| (0, one)).chain((0..5).map(|other| (1, other)));
            let plain: Vec<Vec<f64>> = plain
                .map(|(division, group)| cells.iter().map(|cell| if cell.stands[division] == group { 1.0 } else { 0.0 }).collect())
                .collect();
            let mut with = plain.clone();
            with.push(cells.iter().map(|cell| cell.weight).collect());
            let without = |rows: &[Vec<f64>], set: &[usize]| {
                rank(rows.iter().map(|row| row.iter().enumerate().filter(|(at, _)| !set.contains(at)).map(|(_, value)| *value).collect()).collect())
            };
            let (whole, before) = (rank(with.clone()), rank(plain.clone()));
            let mut sets: Vec<Vec<usize>> = vec![Vec::new()];
            while let Some(set) = sets.pop() {
                let people: u32 = set.iter().map(|&at| cells[at].people).sum();
                let leaks = without(&with, &set) < whole && without(&plain, &set) == before;
                prop_assert!(!leaks, "{set:?} of {cells:?}");
                let next = set.last().map_or(0, |last| last + 1);
                for at in (next..cells.len()).filter(|&at| people + cells[at].people < 5) {
                    sets.push([set.as_slice(), &[at]].concat());
                }
            }
        }
    }
}
