//! Where everybody answered what differs is a fact.

use super::*;
use crate::statistics::division::PERIOD;
use crate::statistics::groups::{Group, Groups};
use crate::statistics::undefined::Undefined;

fn complete(cases: &[(Vec<usize>, Answers)], clusters: usize) -> Report {
    let survey = samples::survey();
    report(&survey, &samples::table(&survey, samples::groups(&vec![0; clusters], 20), cases), &Rules::default())
}

fn standings(report: &Report) -> Vec<(usize, Option<Standing>, bool)> {
    let rows = against_rest(report, report.field("single").unwrap());
    let net = rows.iter().filter(|row| row.what == What::Net("high".into()));
    net.map(|row| (row.cluster, row.standing(), row.is_fact())).collect()
}

#[test]
fn a_cluster_in_which_and_beside_which_everybody_answered_is_higher_lower_or_the_same() {
    // 11 against 20 of 40, 10 against 21, 10 against 21: a difference of a few points, and yet a fact.
    let report = complete(&[cluster(0, 11, 20), cluster(1, 10, 20), cluster(2, 10, 20)].concat(), 3);
    assert_eq!(
        standings(&report),
        [(0, Some(Standing::Higher), true), (1, Some(Standing::Lower), true), (2, Some(Standing::Lower), true)]
    );
    let same = complete(&[cluster(0, 7, 20), cluster(1, 7, 20)].concat(), 2);
    assert_eq!(standings(&same), [(0, Some(Standing::Same), true), (1, Some(Standing::Same), true)]);
    // One who does not know is missing: what holds for the others is chance again.
    let mut but_one = [cluster(0, 11, 20), cluster(1, 10, 19)].concat();
    but_one.push((vec![1], code(99)));
    let tested = [(0, Some(Standing::NoDemonstrable), false), (1, Some(Standing::NoDemonstrable), false)];
    assert_eq!(standings(&complete(&but_one, 2)), tested);
}

#[test]
fn groups_in_which_everybody_answered_are_not_tested_and_have_no_letters() {
    let of = |at: usize, high: bool| {
        answers(&[
            ("single", Answer::Code(if high { 3 } else { 1 })),
            ("multiple", Answer::Codes(vec![if high { 1 } else { 2 }])),
            ("number", Answer::Number(if high { 9.0 } else { 1.0 } + at as f64)),
            ("ranking", Answer::Codes(if high { vec![1, 2] } else { vec![2, 3] })),
            ("recommend", Answer::Code(if high { 10 } else { 3 })),
        ])
    };
    let cases = |missing: usize| -> Vec<(Vec<usize>, Answers)> {
        let of_cluster =
            |cluster: usize, high: usize, n: usize| (0..n).map(move |at| (vec![cluster], of(at % 5, at < high)));
        of_cluster(0, 18, 20).chain(of_cluster(1, 4, 20 - missing)).collect()
    };
    let (all, but_one) = (complete(&cases(0), 2), complete(&cases(1), 2));
    for field in ["single", "multiple", "number", "ranking", "recommend"] {
        let rows = |report: &Report| compare(report, &[report.field(field).unwrap()], Among::ClustersOf(0));
        let (facts, tested) = (rows(&all), rows(&but_one));
        assert!(!facts.is_empty() && facts.len() == tested.len());
        for row in &facts {
            assert_eq!((row.p(), row.adjusted, row.groups), (None, None, 2), "{field}: {row:?}");
            let why = match &row.tests {
                Tests::Table { association, fisher: None, ranks: None | Some(Err(Undefined::Everybody)) } => {
                    association.as_ref().err().copied()
                }
                Tests::Places(ranks) => ranks.err(),
                Tests::Numbers(means) => means.err(),
                other => panic!("{field}: {other:?}"),
            };
            assert_eq!(why, Some(Undefined::Everybody), "{field}");
        }
        assert!(tested.iter().any(|row| row.p().is_some_and(|p| p < 0.01)), "{field}: {tested:?}");
        let lettered = |report: &Report| letters(report, report.field(field).unwrap(), Among::ClustersOf(0));
        let (facts, tested) = (lettered(&all), lettered(&but_one));
        assert!(facts.iter().all(|row| row.is_fact && row.higher_than.is_empty()), "{field}: {facts:?}");
        assert!(tested.iter().all(|row| !row.is_fact), "{field}");
        let has_shares = field != "number";
        assert_eq!(tested.iter().any(|row| !row.higher_than.is_empty()), has_shares, "{field}: {tested:?}");
    }
}

#[test]
fn the_answers_of_a_period_are_never_everybody() {
    let survey = samples::survey();
    let group = |code: &str, population| Group { code: code.to_owned(), name: code.to_owned(), population };
    let periods = ["early", "late"].map(|code| (PERIOD.to_owned(), group(code, 20)));
    let groups = Groups::new(40, vec![group(PERIOD, 40)], periods).unwrap();
    let cases = [cluster(0, 18, 20), cluster(1, 4, 20)].concat();
    let report = report(&survey, &samples::table(&survey, groups, &cases), &Rules::default());
    let found = compare(&report, &[report.field("single").unwrap()], Among::ClustersOf(0));
    assert!(found[0].p().is_some_and(|p| p < 0.01), "{found:?}");
}
