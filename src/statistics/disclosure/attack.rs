//! An attacker with a whole report, pencil and patience: every group that is
//! shown is an equation, and no hidden group may follow from the equations.

mod divisions;

use proptest::prelude::*;

use super::{Cell, Reason, Rules};
use crate::statistics::groups::{Slice, Sliced};
use crate::statistics::report::{Figures, report};
use crate::statistics::samples;
use crate::survey::{Answer, Answers};

/// One respondent: clusters, and an answer from 0 to 3 (0: none) to each of three questions.
#[derive(Clone, Debug)]
struct Person {
    clusters: Vec<usize>,
    single: i32,
    ticks: Vec<i32>,
    number: i32,
}

#[derive(Clone, Debug)]
struct World {
    of_type: Vec<usize>,
    people: Vec<Person>,
}

fn world() -> impl Strategy<Value = World> {
    let types = prop::collection::vec(0_usize..3, 1..9).prop_map(|mut types| {
        // The types must be numbered without gaps.
        types.sort_unstable();
        let mut known = types.clone();
        known.dedup();
        types.iter().map(|of_type| known.iter().position(|known| known == of_type).unwrap_or(0)).collect::<Vec<_>>()
    });
    (types, 0_u32..30, 1_i32..4).prop_flat_map(|(of_type, in_two, kinds)| {
        let clusters = of_type.len();
        let person = (0..clusters, 0..clusters, 0_u32..100, 0..=kinds, prop::collection::vec(1..=3, 0..3), 0..=kinds)
            .prop_map(move |(first, second, dice, single, ticks, number)| {
                let mut clusters = vec![first];
                if dice < in_two && second != first {
                    clusters.push(second);
                }
                Person { clusters, single, ticks, number }
            });
        prop::collection::vec(person, 0..90).prop_map(move |people| World { of_type: of_type.clone(), people })
    })
}

fn answers(person: &Person) -> Answers {
    let mut answers = Answers::default();
    if person.single > 0 {
        answers.set("single", Some(Answer::Code(person.single)));
    }
    if person.number > 0 {
        answers.set("number", Some(Answer::Number(f64::from(person.number))));
    }
    let mut ticks = person.ticks.clone();
    ticks.sort_unstable();
    ticks.dedup();
    if !ticks.is_empty() {
        answers.set("multiple", Some(Answer::Codes(ticks)));
    }
    answers
}

/// Who is counted in a slice.
fn stands(world: &World, person: &Person, slice: Slice) -> bool {
    match slice {
        Slice::Total => true,
        Slice::Type(of_type) => person.clusters.iter().any(|&cluster| world.of_type[cluster] == of_type),
        Slice::Cluster(cluster) => person.clusters.contains(&cluster),
    }
}

const PRIME: i64 = 1_000_000_007;

/// Rows in echelon form over a prime field, where a dependence over the rationals shows too.
#[derive(Default)]
struct Equations(Vec<Vec<i64>>);

impl Equations {
    /// What is left of `row` after the equations are used; all zero when it follows from them.
    fn reduced(&self, mut row: Vec<i64>) -> Vec<i64> {
        for equation in &self.0 {
            let Some(lead) = equation.iter().position(|value| *value != 0) else { continue };
            let factor = row[lead];
            if factor != 0 {
                for (value, other) in row.iter_mut().zip(equation) {
                    *value = (*value - factor * other).rem_euclid(PRIME);
                }
            }
        }
        row
    }

    fn add(&mut self, row: Vec<i64>) {
        let mut row = self.reduced(row);
        let Some(lead) = row.iter().position(|value| *value != 0) else { return };
        let inverse = power(row[lead], PRIME - 2);
        row.iter_mut().for_each(|value| *value = *value * inverse % PRIME);
        self.0.push(row);
    }

    fn give(&self, row: Vec<i64>) -> bool {
        self.reduced(row).iter().all(|value| *value == 0)
    }
}

fn power(mut base: i64, mut exponent: i64) -> i64 {
    let mut result = 1;
    while exponent > 0 {
        if exponent & 1 == 1 {
            result = result * base % PRIME;
        }
        base = base * base % PRIME;
        exponent >>= 1;
    }
    result
}

/// The hidden groups with answers that follow from the shown ones, for people who gave a valid answer.
fn recovered(world: &World, valid: &[&Person], cells: &Sliced<Cell<()>>) -> Vec<Slice> {
    // People of the same clusters are one unknown.
    let mut kinds: Vec<Vec<usize>> = valid
        .iter()
        .map(|person| {
            let mut clusters = person.clusters.clone();
            clusters.sort_unstable();
            clusters
        })
        .collect();
    // That a hidden cluster has no answers is not known either.
    let unknown = |at: &usize| cells.clusters[*at].reason().is_some();
    kinds.extend((0..world.of_type.len()).filter(unknown).map(|cluster| vec![cluster]));
    kinds.sort();
    kinds.dedup();
    let row = |slice: Slice| -> Vec<i64> {
        kinds
            .iter()
            .map(|clusters| {
                let person = Person { clusters: clusters.clone(), single: 0, ticks: Vec::new(), number: 0 };
                i64::from(stands(world, &person, slice))
            })
            .collect()
    };
    let mut equations = Equations::default();
    for (slice, _) in cells.iter().filter(|(_, cell)| cell.shown().is_some()) {
        equations.add(row(slice));
    }
    let in_two = valid.iter().any(|person| person.clusters.len() > 1);
    let is_secret = |slice: Slice, cell: &Cell<()>| {
        let n = valid.iter().filter(|person| stands(world, person, slice)).count();
        match cell.reason() {
            None => false,
            // Hidden for the sake of others only: no secret by itself, but without members in two clusters
            // a cluster must not follow all the same.
            Some(Reason::Secondary) => n < 5 || matches!(slice, Slice::Cluster(_)) && !in_two,
            Some(_) => true,
        }
    };
    let mut found: Vec<Slice> = cells
        .iter()
        .filter(|(slice, cell)| is_secret(*slice, cell))
        .map(|(slice, _)| slice)
        .filter(|&slice| valid.iter().any(|person| stands(world, person, slice)) && equations.give(row(slice)))
        .collect();
    // Nor may fewer people than the minimum who share their clusters be singled out.
    for (at, clusters) in kinds.iter().enumerate() {
        let people = valid.iter().filter(|person| same(&person.clusters, clusters)).count();
        let only: Vec<i64> = (0..kinds.len()).map(|other| i64::from(other == at)).collect();
        if (1..5).contains(&people) && equations.give(only) {
            found.push(Slice::Cluster(clusters[0]));
        }
    }
    found
}

fn without_figures<T>(cell: &Cell<T>) -> Cell<()> {
    match cell {
        Cell::Shown(_) => Cell::Shown(()),
        Cell::Empty => Cell::Empty,
        Cell::Hidden(reason) => Cell::Hidden(*reason),
    }
}

fn same(one: &[usize], sorted: &[usize]) -> bool {
    let mut one = one.to_vec();
    one.sort_unstable();
    one == sorted
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 800, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_hidden_group_follows_from_what_is_shown(world in world()) {
        let survey = samples::survey();
        let cases: Vec<(Vec<usize>, Answers)> =
            world.people.iter().map(|person| (person.clusters.clone(), answers(person))).collect();
        let groups = samples::groups(&world.of_type, 200);
        let report = report(&survey, &samples::table(&survey, groups, &cases), &Rules::default());

        for (field, valid) in [
            ("single", world.people.iter().filter(|person| person.single > 0).collect::<Vec<_>>()),
            ("number", world.people.iter().filter(|person| person.number > 0).collect()),
            ("multiple", world.people.iter().filter(|person| !person.ticks.is_empty()).collect()),
        ] {
            let slices = &report.field(field).unwrap().slices;
            for (slice, cell) in slices.iter() {
                let n = valid.iter().filter(|person| stands(&world, person, slice)).count();
                prop_assert!(cell.shown().is_none() || n >= 5, "{field} {slice:?} shows {n} answers");
                prop_assert_eq!(matches!(cell, Cell::Empty), n == 0 && cell.reason().is_none());
            }
            let bare = slices.map(|_, cell| without_figures(cell));
            prop_assert_eq!(recovered(&world, &valid, &bare), vec![], "{} of {:?}", field, bare);
            if field == "multiple" {
                for code in 0..3 {
                    let bare = slices.map(|_, cell| match cell {
                        Cell::Shown(Figures::Choices(choices)) => without_figures(&choices.items[code].chosen),
                        other => without_figures(other),
                    });
                    prop_assert_eq!(recovered(&world, &valid, &bare), vec![], "box {} of {:?}", code, bare);
                }
            }
        }
    }
}
