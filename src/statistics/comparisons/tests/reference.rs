//! What R says of the same groups.

use crate::statistics::comparisons::adjust::{benjamini_hochberg, bonferroni, holm};
use crate::statistics::comparisons::columns::{Column, letter, lower_ones, pairs};
use crate::statistics::comparisons::contingency::{Association, Counts};
use crate::statistics::comparisons::difference::{Group, newcombe, test};
use crate::statistics::comparisons::fisher::{How, fisher};
use crate::statistics::comparisons::means::{anova, distance, student, welch, welch_anova};
use crate::statistics::comparisons::paired::{mcnemar, paired_t, signed_rank};
use crate::statistics::comparisons::ranks::{kruskal_wallis, mann_whitney};
use crate::statistics::reference_rows::{Row, near, rows};

const CLOSE: f64 = 1e-9;

#[test]
fn two_groups_are_those_of_r() {
    let cases = rows(include_str!("../../../../tests/reference/two_groups.csv"));
    assert!(cases.len() >= 30);
    for row in cases {
        let (a, b) = (row.numbers("a"), row.numbers("b"));
        let welch = welch(&a, &b).ok();
        row.agrees("welch_t", welch.map(|test| test.t), CLOSE);
        row.agrees("welch_df", welch.map(|test| test.freedom), CLOSE);
        row.agrees("welch_p", welch.map(|test| test.p), CLOSE);
        let student = student(&a, &b).ok();
        row.agrees("student_t", student.map(|test| test.t), CLOSE);
        row.agrees("student_p", student.map(|test| test.p), CLOSE);
        let distance = distance(&a, &b).ok();
        row.agrees("cohen_d", distance.map(|distance| distance.cohen), CLOSE);
        row.agrees("hedges_g", distance.map(|distance| distance.hedges), CLOSE);
        let ranks = mann_whitney(&a, &b).ok();
        row.agrees("mw_p", ranks.map(|ranks| ranks.p), CLOSE);
        if let Some(ranks) = ranks {
            row.agrees("u", Some(ranks.u), CLOSE);
            row.agrees("rank_biserial", Some(ranks.rank_biserial), CLOSE);
            assert_eq!(if ranks.is_exact { "exact" } else { "normal" }, row.text("mw_method"), "{row:?}");
        }
    }
}

#[test]
fn several_groups_are_those_of_r() {
    let cases = rows(include_str!("../../../../tests/reference/several_groups.csv"));
    assert!(cases.len() >= 18);
    for row in cases {
        let groups = row.lists("groups");
        let groups: Vec<&[f64]> = groups.iter().map(Vec::as_slice).collect();
        let ranks = kruskal_wallis(&groups).ok();
        row.agrees("kw_h", ranks.map(|ranks| ranks.h), CLOSE);
        row.agrees("kw_p", ranks.map(|ranks| ranks.p), CLOSE);
        row.agrees("epsilon2", ranks.map(|ranks| ranks.epsilon_squared), CLOSE);
        let classic = anova(&groups).ok();
        row.agrees("p", classic.map(|anova| anova.test.p), CLOSE);
        if let Some(anova) = classic {
            row.agrees("f", Some(anova.test.f), CLOSE);
            row.agrees("df2", Some(anova.test.below), CLOSE);
            row.agrees("eta2", Some(anova.eta_squared), CLOSE);
            row.agrees("omega2", Some(anova.omega_squared), CLOSE);
        }
        let welch = welch_anova(&groups).ok();
        row.agrees("welch_p", welch.map(|test| test.p), CLOSE);
        if let Some(test) = welch {
            row.agrees("welch_f", Some(test.f), CLOSE);
            row.agrees("welch_df2", Some(test.below), CLOSE);
        }
    }
}

fn counts(row: &Row) -> Option<Counts> {
    let whole = |list: &Vec<f64>| list.iter().map(|count| *count as u32).collect();
    Counts::new(&row.lists("table").iter().map(whole).collect::<Vec<_>>()).ok()
}

#[test]
fn cross_tables_are_those_of_r() {
    let cases = rows(include_str!("../../../../tests/reference/contingency.csv"));
    assert!(cases.len() >= 50);
    for row in cases {
        let found = counts(&row).and_then(|counts| Association::of(&counts));
        row.agrees("chi2", found.map(|found| found.chi_squared), CLOSE);
        row.agrees("p", found.map(|found| found.p), CLOSE);
        row.agrees("p_less_one", found.and_then(|found| found.n_minus_1_p), CLOSE);
        row.agrees("g2_p", found.map(|found| found.likelihood_ratio_p), CLOSE);
        row.agrees("expected_min", found.map(|found| found.least_expected), CLOSE);
        row.agrees("cramers_v", found.map(|found| found.cramer), CLOSE);
        row.agrees("bergsma_v", found.and_then(|found| found.cramer_corrected), CLOSE);
    }
}

#[test]
fn the_exact_test_is_that_of_r_and_draws_come_close() {
    let (mut exact, mut drawn) = (0, 0);
    for row in rows(include_str!("../../../../tests/reference/contingency.csv")) {
        let Some(ours) = counts(&row).map(|counts| fisher(&counts)) else { continue };
        match ours.how {
            How::Exact => {
                row.agrees("fisher_p", Some(ours.p), CLOSE);
                exact += 1;
            }
            How::Drawn { draws, .. } => {
                drawn += 1;
                let Some(theirs) = row.number("fisher_p") else { continue };
                let error = (theirs * (1.0 - theirs) / f64::from(draws)).sqrt();
                assert!((ours.p - theirs).abs() < 5.0 * error + 2.0 / f64::from(draws), "{ours:?} of {row:?}");
            }
        }
    }
    assert!(exact >= 40 && drawn >= 1, "{exact} exact, {drawn} drawn");
}

#[test]
fn corrections_for_many_comparisons_are_those_of_r() {
    for row in rows(include_str!("../../../../tests/reference/adjusted.csv")) {
        let p = row.optional("p");
        for (column, ours) in [("holm", holm(&p)), ("bh", benjamini_hochberg(&p)), ("bonferroni", bonferroni(&p))] {
            let theirs = row.optional(column);
            let same = ours.len() == theirs.len()
                && ours.iter().zip(&theirs).all(|pair| match pair {
                    (Some(ours), Some(theirs)) => near(*ours, *theirs, CLOSE),
                    (None, None) => true,
                    _ => false,
                });
            assert!(same, "{column}: ours {ours:?}, theirs {theirs:?} of {row:?}");
        }
    }
}

#[test]
fn column_letters_are_those_of_pooled_tests_with_holm() {
    for row in rows(include_str!("../../../../tests/reference/columns.csv")) {
        let columns = row.numbers("x").into_iter().zip(row.numbers("n"));
        let columns: Vec<Column> = columns.map(|(x, n)| Column { count: x as u32, n: n as u32 }).collect();
        let ours = pairs(&columns);
        let (p, adjusted) = (row.numbers("p"), row.numbers("holm_p"));
        assert_eq!(ours.len(), p.len(), "{row:?}");
        for ((ours, p), adjusted) in ours.iter().zip(p).zip(adjusted) {
            assert!(near(ours.p, p, CLOSE) && near(ours.adjusted, adjusted, CLOSE), "{ours:?} of {row:?}");
        }
        let letters: Vec<String> = lower_ones(&columns, 0.05)
            .iter()
            .map(|lower| if lower.is_empty() { "-".to_owned() } else { lower.iter().map(|at| letter(*at)).collect() })
            .collect();
        assert_eq!(letters, row.text("letters").split_whitespace().collect::<Vec<_>>(), "{row:?}");
    }
    assert_eq!([letter(0), letter(25), letter(26), letter(701), letter(702)], ["A", "Z", "AA", "ZZ", "AAA"]);
}

#[test]
fn differences_of_shares_are_those_of_newcombe_and_fisher() {
    for row in rows(include_str!("../../../../tests/reference/newcombe.csv")) {
        let group = |at: u8| Group {
            count: row.whole(&format!("x{at}")),
            n: row.whole(&format!("n{at}")),
            population: row.number(&format!("population{at}")).map(|all| all as u32),
        };
        let ours = newcombe(group(1), group(2)).ok();
        row.agrees("low", ours.map(|ours| ours.low), CLOSE);
        row.agrees("high", ours.map(|ours| ours.high), CLOSE);
        row.agrees("difference", ours.map(|ours| ours.difference), CLOSE);
        if let Ok(ours) = test(group(1), group(2)) {
            row.agrees("fisher_p", Some(ours.p), CLOSE);
        }
    }
}

#[test]
fn the_same_members_twice_are_tested_as_r_does() {
    for row in rows(include_str!("../../../../tests/reference/paired.csv")) {
        let (first, second) = (row.numbers("first"), row.numbers("second"));
        let t = paired_t(&first, &second).ok();
        row.agrees("p", t.map(|t| t.p), CLOSE);
        row.agrees("t", t.map(|t| t.t), CLOSE);
        let ranks = signed_rank(&first, &second).ok();
        row.agrees("wilcoxon_p", ranks.map(|ranks| ranks.p), CLOSE);
        if let Some(ranks) = ranks {
            row.agrees("v", Some(ranks.v), CLOSE);
            assert_eq!(if ranks.is_exact { "exact" } else { "normal" }, row.text("wilcoxon_method"), "{row:?}");
        }
    }
    for row in rows(include_str!("../../../../tests/reference/mcnemar.csv")) {
        row.agrees("p", mcnemar(row.whole("no_yes"), row.whole("yes_no")).ok(), CLOSE);
    }
}
