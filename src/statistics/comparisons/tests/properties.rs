//! What must hold whatever the groups are.

use proptest::prelude::*;

use crate::statistics::comparisons::adjust::{benjamini_hochberg, bonferroni, holm};
use crate::statistics::comparisons::contingency::{Association, Counts};
use crate::statistics::comparisons::difference::{Group, newcombe, test};
use crate::statistics::comparisons::fisher::fisher;
use crate::statistics::comparisons::means::{anova, welch};
use crate::statistics::comparisons::ranks::{kruskal_wallis, mann_whitney};
use crate::statistics::reference_rows::near;
use crate::statistics::undefined::Undefined;

fn answers() -> impl Strategy<Value = Vec<f64>> {
    prop_oneof![
        prop::collection::vec((1_u8..=5).prop_map(f64::from), 1..40),
        prop::collection::vec((0_u32..1_000_000).prop_map(f64::from), 1..40),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn groups_turned_round_give_the_same_test_turned_round(a in answers(), b in answers()) {
        match (mann_whitney(&a, &b), mann_whitney(&b, &a)) {
            (Ok(one), Ok(other)) => {
                prop_assert!(near(one.p, other.p, 1e-9), "{} {}", one.p, other.p);
                prop_assert!((one.rank_biserial + other.rank_biserial).abs() < 1e-12);
                prop_assert!(one.p > 0.0 && one.p <= 1.0);
            }
            (one, other) => prop_assert_eq!(one.err(), other.err()),
        }
        match (welch(&a, &b), welch(&b, &a)) {
            (Ok(one), Ok(other)) => prop_assert!(near(one.p, other.p, 1e-9) && near(one.t, -other.t, 1e-9)),
            (one, other) => prop_assert_eq!(one.err(), other.err()),
        }
    }

    #[test]
    fn the_order_of_answers_and_groups_changes_nothing(a in answers(), b in answers(), c in answers()) {
        let mut turned = a.clone();
        turned.reverse();
        let (one, other) = (kruskal_wallis(&[&a, &b, &c]), kruskal_wallis(&[&c, &turned, &b]));
        prop_assert!(one.is_err() == other.is_err());
        if let (Ok(one), Ok(other)) = (one, other) {
            prop_assert!(near(one.h, other.h, 1e-9), "{} {}", one.h, other.h);
            prop_assert!((0.0..=1.0).contains(&one.p) && (-1e-12..=1.0 + 1e-12).contains(&one.epsilon_squared));
        }
        if let (Ok(one), Ok(other)) = (anova(&[&a, &b, &c]), anova(&[&b, &c, &turned])) {
            prop_assert!(near(one.test.p, other.test.p, 1e-6));
        }
    }

    #[test]
    fn corrections_keep_the_order_and_never_lessen(p in prop::collection::vec(prop::option::of(0.0..=1.0_f64), 0..30)) {
        for adjusted in [holm(&p), benjamini_hochberg(&p), bonferroni(&p)] {
            for (before, after) in p.iter().zip(&adjusted) {
                prop_assert_eq!(before.is_some(), after.is_some());
                prop_assert!(before.zip(*after).is_none_or(|(before, after)| before <= after && after <= 1.0));
            }
        }
        prop_assert!(holm(&p).iter().flatten().zip(bonferroni(&p).iter().flatten()).all(|(holm, most)| holm <= most));
    }

    #[test]
    fn a_range_holds_the_difference_it_is_of(
        (x1, n1, x2, n2, all1, all2) in (1_u32..60, 1_u32..60, 0_u32..60, 0_u32..60).prop_flat_map(|(n1, n2, more1, more2)| {
            (0..=n1, Just(n1), 0..=n2, Just(n2), Just(n1 + more1), Just(n2 + more2))
        })
    ) {
        let first = Group { count: x1, n: n1, population: Some(all1) };
        let second = Group { count: x2, n: n2, population: Some(all2) };
        let found = newcombe(first, second).unwrap();
        prop_assert!(found.low <= found.difference + 1e-12 && found.difference <= found.high + 1e-12);
        prop_assert!(found.low >= -1.0 - 1e-12 && found.high <= 1.0 + 1e-12);
        if all1 == n1 && all2 == n2 {
            prop_assert!((found.high - found.low).abs() < 1e-12);
            prop_assert_eq!(test(first, second), Err(Undefined::Everybody));
        }
    }
}

proptest! {
    // Every table is counted out.
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_table_on_its_side_says_the_same(cells in prop::collection::vec(prop::collection::vec(0_u32..8, 3), 2..5)) {
        let turned: Vec<Vec<u32>> = (0..3).map(|column| cells.iter().map(|row| row[column]).collect()).collect();
        if let (Ok(one), Ok(other)) = (Counts::new(&cells), Counts::new(&turned)) {
            let (p, turned) = (fisher(&one).p, fisher(&other).p);
            prop_assert!(near(p, turned, 1e-7), "{p} {turned}");
            prop_assert!(p > 0.0 && p <= 1.0);
            let both = Association::of(&one).zip(Association::of(&other));
            prop_assert!(both.is_none_or(|(a, b)| near(a.chi_squared, b.chi_squared, 1e-9)));
        }
    }
}

#[test]
fn what_has_no_spread_has_no_test() {
    assert_eq!(mann_whitney(&[3.0, 3.0], &[3.0, 3.0]).err(), Some(Undefined::AllAlike));
    assert_eq!(kruskal_wallis(&[&[4.0], &[4.0, 4.0]]).err(), Some(Undefined::AllAlike));
    assert_eq!(welch(&[4.0], &[1.0, 2.0]).err(), Some(Undefined::TooFew));
    assert_eq!(anova(&[&[1.0, 2.0], &[]]).err(), Some(Undefined::OneGroup));
    assert_eq!(Counts::new(&[vec![3, 0], vec![4, 0]]).err(), Some(Undefined::AllAlike));
    assert_eq!(Counts::new(&[vec![3, 1], vec![4]]).err(), Some(Undefined::Ragged));
}
