//! Comparisons of a report whose numbers are known.

mod facts;
mod ranked;

use super::groups::{Tests, compare};
use super::letters::letters;
use super::rest::{Standing, against_rest};
use super::*;
use crate::statistics::disclosure::Rules;
use crate::statistics::report::{Report, What, report};
use crate::statistics::samples::{self, answers};
use crate::survey::{Answer, Answers};

fn code(code: i32) -> Answers {
    answers(&[("single", Answer::Code(code))])
}

/// `high` of `n` members of a cluster chose option 3, the others option 1.
fn cluster(cluster: usize, high: usize, n: usize) -> Vec<(Vec<usize>, Answers)> {
    (0..n).map(|at| (vec![cluster], code(if at < high { 3 } else { 1 }))).collect()
}

fn reported(of_type: &[usize], cases: &[(Vec<usize>, Answers)]) -> Report {
    let survey = samples::survey();
    report(&survey, &samples::table(&survey, samples::groups(of_type, 45), cases), &Rules::default())
}

#[test]
fn a_cluster_is_compared_with_the_others_and_not_with_itself() {
    let cases = [cluster(0, 18, 20), cluster(1, 6, 20), cluster(2, 5, 20)].concat();
    let report = reported(&[0, 0, 0], &cases);
    let field = report.field("single").unwrap();
    let rows = against_rest(&report, field);
    let of = |at: usize| rows.iter().find(|row| row.cluster == at && row.what == What::Net("high".into())).unwrap();
    let first = of(0);
    assert_eq!((first.count, first.n, first.rest_count, first.rest_n), (18, 20, 11, 40));
    assert_eq!(first.standing(), Some(Standing::Higher));
    assert!(first.adjusted.zip(first.p.ok()).is_some_and(|(adjusted, p)| (adjusted - 3.0 * p).abs() < 1e-12));
    let difference = first.difference.unwrap();
    assert!((difference.difference - (0.9 - 0.275)).abs() < 1e-12 && difference.low > 0.0);
    assert_eq!(of(2).standing(), Some(Standing::Lower));
}

#[test]
fn a_hidden_cluster_takes_no_part_and_is_counted() {
    let cases = [cluster(0, 9, 20), cluster(1, 2, 3), cluster(2, 5, 14), cluster(3, 6, 14)].concat();
    let report = reported(&[0, 0, 0, 0], &cases);
    let field = report.field("single").unwrap();
    assert!(against_rest(&report, field).iter().all(|row| row.cluster != 1));
    let found = &compare(&report, &[field], Among::ClustersOf(0))[0];
    let hidden = field.slices.clusters.iter().filter(|cell| cell.reason().is_some()).count();
    assert!(hidden >= 2 && found.left_out == hidden && found.groups == 4 - hidden, "{found:?}");
}

#[test]
fn types_differ_and_letters_say_which() {
    let cases = [cluster(0, 30, 40), cluster(1, 8, 40)].concat();
    let report = reported(&[0, 1], &cases);
    let field = report.field("single").unwrap();
    let found = compare(&report, &[field], Among::Types);
    let Tests::Table { association: Ok(association), ranks, .. } = &found[0].tests else { panic!("{found:?}") };
    // 30 of 40 against 8 of 40: χ² = 80·(30·32 - 8·10)²/(38·42·40·40).
    assert!((association.chi_squared - 80.0 * (960.0_f64 - 80.0).powi(2) / (38.0 * 42.0 * 1600.0)).abs() < 1e-9);
    assert!(ranks.is_some(), "its author named nets over ascending codes, so it is a scale");
    assert!(found[0].adjusted.is_some_and(|p| p < 0.001));
    let rows = letters(&report, field, Among::Types);
    let high: Vec<(&str, Vec<String>)> = rows
        .iter()
        .filter(|row| row.what == What::Net("high".into()))
        .map(|row| (row.letter.as_str(), row.higher_than.clone()))
        .collect();
    assert_eq!(high, [("A", vec!["B".to_owned()]), ("B", Vec::new())]);
    assert_eq!(Among::all(&report.groups), [Among::Types], "a type of one cluster has nothing to compare");
}

#[test]
fn where_all_gave_the_same_answer_there_is_no_test() {
    let report = reported(&[0, 1], &[cluster(0, 20, 20), cluster(1, 30, 30)].concat());
    let found = compare(&report, &[report.field("single").unwrap()], Among::Types);
    assert_eq!((found[0].p(), found[0].adjusted), (None, None));
}

#[test]
fn a_weighted_total_counts_each_cluster_by_its_members_and_says_nothing_of_hidden_ones() {
    let cases = [cluster(0, 15, 20), cluster(1, 4, 10), cluster(2, 1, 3), cluster(3, 2, 6)].concat();
    let report = reported(&[0, 0, 0, 0], &cases);
    let field = report.field("single").unwrap();
    assert!(field.slices.clusters[2].reason().is_some() && field.slices.clusters[3].reason().is_some());
    let weighted = field.weighted.find(Slice::Total, &What::Net("high".into())).unwrap();
    // The two hidden ones are one stratum of 90 members and 9 answers.
    let shares = (45.0 / 20.0 * 15.0 + 45.0 / 10.0 * 4.0 + 90.0 / 9.0 * 3.0) / 180.0;
    assert!((weighted.estimate.value - shares).abs() < 1e-12, "{weighted:?}");
    assert!(weighted.low.zip(weighted.high).is_some_and(|(low, high)| low < shares && shares < high));
    assert_eq!(weighted.estimate.n, 39);
}
