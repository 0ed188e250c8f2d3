//! Weights against those of R, and against each other.

mod survey;

use proptest::prelude::*;

use super::estimate::{mean, total};
use super::quantile::quantile;
use super::raking::{Margin, rake};
use super::strata::{Cell, Strata};
use super::stratified::{self, Part};
use super::trimming::{HIGH, LOW, trim};
use super::*;
use crate::statistics::reference_rows::{near, rows};

#[test]
fn effects_and_quantiles_of_weights_are_those_of_r() {
    let cases = rows(include_str!("../../../../tests/reference/weighted.csv"));
    assert!(cases.len() >= 15);
    for row in cases {
        let raw: Vec<f64> =
            row.text("weights").split_whitespace().map(|weight| weight.parse().unwrap_or(f64::NAN)).collect();
        let design = Design::stratified(&[10_000], vec![0; raw.len()]);
        // A case without a weight is one of weight 0.
        let weights: Vec<f64> = raw.iter().map(|weight| if weight.is_nan() { 0.0 } else { *weight }).collect();
        let taken = design.and_then(|design| design.weighted(weights.clone()));
        assert_eq!(taken.is_err(), row.whole("refused") == 1, "{row:?}");
        let Ok(design) = taken else { continue };
        let values = row.numbers("values");
        row.agrees("base", effective_base(&weights), 1e-9);
        row.agrees("deff", design_effect(&weights), 1e-9);
        row.agrees("mean", mean(&design, &values, &vec![true; values.len()]).ok().map(|mean| mean.value), 1e-9);
        for (column, p) in [("q1", 0.25), ("median", 0.5), ("q3", 0.75)] {
            row.agrees(column, quantile(&values, &weights, p), 1e-12);
        }
    }
}

#[test]
fn trimmed_weights_are_those_of_r() {
    let cases = rows(include_str!("../../../../tests/reference/trimmed.csv"));
    assert!(cases.len() >= 10);
    for row in cases {
        let weights = row.numbers("weights");
        let trimmed = trim(&weights, LOW, HIGH).unwrap();
        row.agrees("low", Some(trimmed.low), 1e-9);
        let theirs = row.numbers("trimmed");
        assert!(trimmed.weights.iter().zip(&theirs).all(|(ours, theirs)| near(*ours, *theirs, 1e-9)), "{row:?}");
        assert!(near(trimmed.weights.iter().sum(), weights.iter().sum(), 1e-12), "{row:?}");
    }
}

fn cells(of: &[(usize, u32, u32)]) -> Vec<Cell> {
    of.iter().map(|&(of_type, population, answers)| Cell { of_type, population, answers }).collect()
}

#[test]
fn a_cluster_that_can_not_stand_alone_joins_the_one_of_its_type_with_the_fewest_answers() {
    let found = Strata::of(&cells(&[(0, 40, 17), (0, 30, 0), (0, 30, 9), (1, 50, 20), (1, 0, 0), (1, 20, 1)])).unwrap();
    assert_eq!(found.of_cluster, [Some(0), Some(1), Some(1), Some(2), None, Some(2)]);
    assert_eq!(found.strata, [Stratum::new(40, 17), Stratum::new(60, 9), Stratum::new(70, 21)]);
    assert_eq!(found.joined, [vec![1, 2], vec![3, 5]]);
    assert_eq!(found.weight(1), Some(60.0 / 9.0));
    assert_eq!(found.weight(4), None);
    // Of a type without any answers the whole stands in for it.
    let alone = Strata::of(&cells(&[(0, 8, 0), (1, 40, 12), (1, 40, 10)])).unwrap();
    assert_eq!(alone.joined, [vec![0, 2]]);
    // Everybody answered: one answer stands for itself.
    assert_eq!(Strata::of(&cells(&[(0, 1, 1), (0, 40, 10)])).unwrap().joined, Vec::<Vec<usize>>::new());
    assert_eq!(Strata::of(&cells(&[(0, 5, 0)])), Err(WeightFault::NoAnswers));
    assert_eq!(
        Strata::of(&cells(&[(0, 5, 6)])),
        Err(WeightFault::MoreAnswersThanMembers { answers: 6, population: 5 })
    );
}

#[test]
fn margins_that_can_not_be_met_are_named() {
    let margin =
        |class_of: &[usize], members: &[f64]| Margin { class_of: class_of.to_vec(), members: members.to_vec() };
    let start = vec![1.0; 4];
    let raked = |margins: &[Margin]| rake(&start, margins).err();
    let good = margin(&[0, 0, 1, 1], &[30.0, 10.0]);
    assert!(matches!(
        raked(&[margin(&[0, 0, 0, 0], &[30.0, 10.0])]),
        Some(WeightFault::EmptyClass { margin: 0, class: 1, .. })
    ));
    assert!(matches!(raked(&[margin(&[0, 0, 1, 2], &[30.0, 10.0])]), Some(WeightFault::NoMembers { class: 2, .. })));
    let other = margin(&[0, 1, 0, 1], &[30.0, 20.0]);
    assert!(matches!(raked(&[good.clone(), other]), Some(WeightFault::MarginsDiffer { margin: 1, .. })));
    // Two margins over the same classes that want different sums can't both be met.
    let contrary = margin(&[0, 0, 1, 1], &[10.0, 30.0]);
    assert!(matches!(raked(&[good.clone(), contrary]), Some(WeightFault::NotConverged { .. })));
    assert!(matches!(rake(&[1.0, -1.0, 1.0, 1.0], &[good]), Err(WeightFault::NotAWeight { row: 1, .. })));
}

/// Up to 60 cases in up to five strata, none larger than its members, with values.
fn sample() -> impl Strategy<Value = (Vec<u32>, Vec<usize>, Vec<f64>, Vec<bool>)> {
    (1_usize..5).prop_flat_map(|strata| {
        prop::collection::vec((0..strata, 1_u8..6, any::<bool>()), 4..60).prop_flat_map(move |cases| {
            let count = |place| cases.iter().filter(|(own, ..)| *own == place).count() as u32;
            let least: Vec<u32> = (0..strata).map(count).collect();
            let populations: Vec<_> = least.into_iter().map(|least| least.max(1)..least + 200).collect();
            let of: Vec<usize> = cases.iter().map(|case| case.0).collect();
            let values: Vec<f64> = cases.iter().map(|case| f64::from(case.1)).collect();
            let inside: Vec<bool> = cases.iter().map(|case| case.2).collect();
            (populations, Just(of), Just(values), Just(inside))
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn going_through_cases_or_strata_gives_the_same((populations, of, values, inside) in sample()) {
        let design = Design::stratified(&populations, of.clone()).unwrap();
        let part = |place: usize| {
            let own: Vec<f64> =
                (0..of.len()).filter(|&at| of[at] == place && inside[at]).map(|at| values[at]).collect();
            Part::values(design.strata()[place], &own)
        };
        let parts: Vec<Part> = (0..populations.len()).map(part).collect();
        match (mean(&design, &values, &inside), stratified::mean(&parts)) {
            (Ok(cases), Ok(strata)) => {
                prop_assert!(near(cases.value, strata.value, 1e-9) && near(cases.error, strata.error, 1e-7));
                prop_assert!(near(cases.effective, strata.effective, 1e-9) && cases.n == strata.n);
            }
            (cases, strata) => prop_assert_eq!(cases.err(), strata.err()),
        }
        match (total(&design, &values, &inside), stratified::total(&parts)) {
            (Ok(cases), Ok(strata)) => {
                prop_assert!(near(cases.value, strata.value, 1e-9) && near(cases.error, strata.error, 1e-7));
                prop_assert!(near(cases.weight, strata.weight, 1e-9) && cases.n == strata.n);
            }
            (cases, strata) => prop_assert_eq!(cases.err(), strata.err()),
        }
    }

    #[test]
    fn weights_add_up_to_the_members_and_everybody_leaves_no_chance((populations, of, values, _) in sample()) {
        let design = Design::stratified(&populations, of.clone()).unwrap();
        let everyone = vec![true; values.len()];
        let reached: f64 =
            design.strata().iter().filter(|stratum| stratum.answers > 0).map(|stratum| f64::from(stratum.population)).sum();
        let ones = vec![1.0; values.len()];
        prop_assert!(near(total(&design, &ones, &everyone).unwrap().value, reached, 1e-9));
        let all: Vec<u32> = design.strata().iter().map(|stratum| stratum.answers).collect();
        let census = Design::stratified(&all, of).unwrap();
        prop_assert_eq!(mean(&census, &values, &everyone).unwrap().error, 0.0);
    }

    #[test]
    fn raked_weights_reproduce_their_margins_and_stay_within_bounds_when_trimmed(
        cases in prop::collection::vec((0_usize..3, 0_usize..2, 0.5_f64..4.0), 12..80),
        growth in (0.5_f64..4.0, 0.5_f64..4.0, 0.5_f64..4.0, 0.5_f64..2.0),
    ) {
        // Members in every class, and margins that agree with a table that exists.
        let start: Vec<f64> = cases.iter().map(|case| case.2).collect();
        let of = |pick: &dyn Fn(&(usize, usize, f64)) -> usize| cases.iter().map(pick).collect::<Vec<_>>();
        let (first, second) = (of(&|case| case.0), of(&|case| case.1));
        let grown: Vec<f64> = cases
            .iter()
            .map(|case| case.2 * [growth.0, growth.1, growth.2][case.0] * [1.0, growth.3][case.1])
            .collect();
        let sums = |class_of: &[usize], classes: usize| {
            let mut sums = vec![0.0; classes];
            class_of.iter().zip(&grown).for_each(|(class, weight)| sums[*class] += weight);
            sums
        };
        let margins = [
            Margin { members: sums(&first, 3), class_of: first },
            Margin { members: sums(&second, 2), class_of: second },
        ];
        let raked = rake(&start, &margins).unwrap();
        let all: f64 = grown.iter().sum();
        prop_assert!(margins.iter().all(|margin| margin.error(&raked.weights) <= 1e-8 * all));
        let trimmed = trim(&raked.weights, LOW, HIGH).unwrap();
        let slack = 1e-9 * trimmed.high;
        prop_assert!(trimmed.weights.iter().all(|w| *w >= trimmed.low - slack && *w <= trimmed.high + slack));
        prop_assert!(near(trimmed.weights.iter().sum(), raked.weights.iter().sum(), 1e-9));
    }
}
