//! Whoever has the results of both waves and what is shown of the two together, and can solve equations.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;
use crate::statistics::disclosure::Cell;

const MINIMUM: usize = 5;

/// People who stand in exactly the same sums, and how many they are.
struct Atoms {
    people: Vec<usize>,
    sums: Vec<Vec<f64>>,
}

/// `sums`: who is in each sum that is known.
fn atoms(sums: &[BTreeSet<u32>]) -> Atoms {
    let everybody: BTreeSet<u32> = sums.iter().flatten().copied().collect();
    let mut of: BTreeMap<Vec<bool>, usize> = BTreeMap::new();
    for person in everybody {
        *of.entry(sums.iter().map(|sum| sum.contains(&person)).collect()).or_default() += 1;
    }
    let signs: Vec<Vec<bool>> = of.keys().cloned().collect();
    let row = |at: usize| signs.iter().map(|sign| if sign[at] { 1.0 } else { 0.0 }).collect();
    Atoms { people: of.into_values().collect(), sums: (0..sums.len()).map(row).collect() }
}

fn rank(rows: &[Vec<f64>], without: &[usize]) -> usize {
    let kept = |row: &Vec<f64>| -> Vec<f64> {
        row.iter().enumerate().filter(|(at, _)| !without.contains(at)).map(|(_, value)| *value).collect()
    };
    samples::rank(rows.iter().map(kept).collect())
}

/// Some few people whose answers follow, in whatever combination, from the sums.
fn few_that_follow(sums: &[BTreeSet<u32>]) -> Option<Vec<usize>> {
    let atoms = atoms(sums);
    let whole = rank(&atoms.sums, &[]);
    let small: Vec<usize> = (0..atoms.people.len()).filter(|&at| atoms.people[at] < MINIMUM).collect();
    let mut sets: Vec<Vec<usize>> = vec![Vec::new()];
    while let Some(set) = sets.pop() {
        let people: usize = set.iter().map(|&at| atoms.people[at]).sum();
        if !set.is_empty() && rank(&atoms.sums, &set) < whole {
            return Some(set.iter().map(|&at| atoms.people[at]).collect());
        }
        let last = set.last().map_or(0, |last| last + 1);
        for &next in small.iter().filter(|&&at| at >= last && people + atoms.people[at] < MINIMUM) {
            sets.push([set.as_slice(), &[next]].concat());
        }
    }
    None
}

/// The sums over answers of one wave that the results show: by themselves, and of both waves together.
fn known(made: [&Made; 2], answered: [&[Person]; 2], compared: &Compared, wave: usize) -> [Vec<BTreeSet<u32>>; 2] {
    let of_type = |cluster: usize| made[wave].table.groups().clusters()[cluster].of_type;
    let inside = |person: &Person, slice: Slice| match slice {
        Slice::Total => true,
        Slice::Type(at) => person.1.iter().any(|&cluster| of_type(cluster) == at),
        Slice::Cluster(at) => person.1.contains(&at),
    };
    let members = |wave: usize, slice: Slice| -> BTreeSet<u32> {
        answered[wave].iter().filter(|person| inside(person, slice)).map(|person| person.0).collect()
    };
    let field = made[wave].report.field("single").unwrap();
    let shown = field.slices.iter().filter(|(_, cell)| matches!(cell, Cell::Shown(_)));
    let alone: Vec<BTreeSet<u32>> = shown.map(|(slice, _)| members(wave, slice)).collect();
    let figures = compared.fields.iter().find(|field| field.field == "single").map(|field| &field.figures[0]);
    let held = figures.into_iter().flat_map(|figure| figure.slices.iter()).filter(|(_, held)| held.shown().is_some());
    let both = held.map(|(slice, _)| members(0, slice).intersection(&members(1, slice)).copied().collect());
    let together = alone.iter().cloned().chain(both).filter(|sum: &BTreeSet<u32>| !sum.is_empty()).collect();
    [alone, together]
}

/// Per member: the clusters of each wave, whether it answered, and what.
type Life = ([usize; 2], [bool; 2], [i32; 2], bool);

fn life() -> impl Strategy<Value = Life> {
    let cluster = 0_usize..4;
    (
        cluster.clone(),
        prop_oneof![9 => Just(None), 1 => cluster.prop_map(Some)],
        any::<[bool; 2]>(),
        prop::array::uniform2(1_i32..4),
        prop_oneof![12 => Just(false), 1 => Just(true)],
    )
        .prop_map(|(from, to, answered, said, two)| ([from, to.unwrap_or(from)], answered, said, two))
}

fn answered(lives: &[Life], wave: usize) -> Vec<Person> {
    let lives = (0_u32..).zip(lives).filter(|(_, (_, answered, ..))| answered[wave]);
    lives
        .map(|(person, (clusters, _, said, two))| {
            let own = clusters[wave];
            let other = (own + 1) % 4;
            (person, if *two { vec![own, other] } else { vec![own] }, said[wave])
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]
    #[test]
    fn no_few_people_follow_from_two_waves_that_did_not_from_each(lives in prop::collection::vec(life(), 30..140)) {
        let of_type = [0, 0, 1, 1];
        let of = [answered(&lives, 0), answered(&lives, 1)];
        let made = [Made::of(&of_type, &of[0], &[(999, vec![0, 1, 2, 3])]), Made::of(&of_type, &of[1], &[(999, vec![0, 1, 2, 3])])];
        let compared = compare(&[made[0].wave(), made[1].wave()], 0, 1);
        for wave in [0, 1] {
            let [alone, together] = known([&made[0], &made[1]], [&of[0], &of[1]], &compared, wave);
            if few_that_follow(&alone).is_none() {
                let found = few_that_follow(&together);
                prop_assert!(found.is_none(), "{found:?} of wave {wave} follow");
            }
        }
    }
}
