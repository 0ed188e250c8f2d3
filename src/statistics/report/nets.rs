//! Nets of small groups: who is in one is told no more than who ticked a box.

use super::*;
use crate::statistics::compared::shares::figure;
use crate::statistics::disclosure::{Alike, Reason};
use crate::statistics::groups::Slice;
use crate::statistics::samples::{self, answers};
use crate::survey::{Answer, Answers};

/// Clusters of 20, 9, 12 and 15 answers; those of the second are `codes` in turn.
fn reported(item: &str, codes: &[i32], others: &[i32]) -> Report {
    let given = |at: usize, codes: &[i32]| answers(&[(item, Answer::Code(codes[at % codes.len()]))]);
    let cases: Vec<(Vec<usize>, Answers)> = [(0, 20), (1, 9), (2, 12), (3, 15)]
        .into_iter()
        .flat_map(|(cluster, n)| (0..n).map(move |at| (cluster, at)))
        .map(|(cluster, at)| (vec![cluster], given(at, if cluster == 1 { codes } else { others })))
        .collect();
    let survey = samples::survey();
    report(&survey, &samples::table(&survey, samples::groups(&[0; 4], 60), &cases), &Rules::default())
}

fn net(report: &Report, item: &str, name: &str, cluster: usize) -> Option<Reason> {
    figure(report.field(item).unwrap(), Slice::Cluster(cluster), &What::Net(name.to_owned())).reason()
}

#[test]
fn that_all_of_a_small_group_are_in_a_net_is_not_told_whichever_of_its_options_they_chose() {
    for (codes, reason) in [
        ([4, 5, 4].as_slice(), Alike::NearlyAll(4)),
        // All but one of nine.
        (&[4, 5, 4, 5, 4, 5, 4, 5, 2], Alike::NearlyAll(4)),
        (&[1, 2, 3], Alike::HardlyAny),
    ] {
        let report = reported("grida", codes, &[1, 2, 3, 4, 5]);
        let field = report.field("grida").unwrap();
        assert_eq!(net(&report, "grida", "top2", 1), Some(Reason::Alike(reason)), "{codes:?}");
        // The smallest of the others goes with it, since all of them add up to the type.
        assert_eq!(net(&report, "grida", "top2", 2), Some(Reason::Secondary), "{codes:?}");
        assert_eq!([0, 3].map(|cluster| net(&report, "grida", "top2", cluster)), [None, None], "{codes:?}");
        // What each option was chosen by stays.
        assert!(field.slices.clusters.iter().all(|cell| cell.shown().is_some()));
        let weighted = field.weighted.find(Slice::Total, &What::Net("top2".to_owned())).unwrap();
        let in_net = |codes: &[i32], n: usize| (0..n).filter(|at| codes[at % codes.len()] > 3).count() as f64;
        let others = [1, 2, 3, 4, 5];
        // The two that are hidden weigh as one.
        let two = 120.0 / 21.0 * (in_net(codes, 9) + in_net(&others, 12));
        let value = (60.0 / 20.0 * in_net(&others, 20) + two + 60.0 / 15.0 * in_net(&others, 15)) / 240.0;
        assert!((weighted.estimate.value - value).abs() < 1e-12, "{weighted:?} {value}");
    }
    // Two of nine outside it: told.
    let report = reported("grida", &[4, 5, 4, 5, 4, 5, 4, 1, 2], &[1, 2, 3, 4, 5]);
    assert!((0..4).all(|cluster| net(&report, "grida", "top2", cluster).is_none()));
}

#[test]
fn the_parts_of_a_recommendation_are_told_together_or_not_at_all() {
    let report = reported("recommend", &[9, 10, 9], &[0, 3, 7, 8, 9, 10]);
    let own = ["promoters", "passives", "detractors"].map(|part| net(&report, "recommend", part, 1));
    assert_eq!(own[0], Some(Reason::Alike(Alike::NearlyAll(9))));
    assert!(own.iter().all(Option::is_some), "{own:?}");
    let beside = ["promoters", "passives", "detractors"].map(|part| net(&report, "recommend", part, 2));
    assert_eq!(beside, [Some(Reason::Secondary); 3]);
}

#[test]
fn a_class_hides_the_net_that_everybody_hides() {
    // Of nine all are in the net: the classes add up to them.
    let given = |code: i32| answers(&[("grida", Answer::Code(code))]);
    let survey = samples::survey();
    let of = |cases: &[(Vec<usize>, Answers)], clusters: &[usize]| {
        report(&survey, &samples::table(&survey, samples::groups(clusters, 60), cases), &Rules::default())
    };
    let nine: Vec<(Vec<usize>, Answers)> = (0..9).map(|at| (vec![0], given(4 + at % 2))).collect();
    let whole = of(&nine, &[0]);
    let varied: Vec<(Vec<usize>, Answers)> = (0..40).map(|at| (vec![at % 2], given(1 + at as i32 % 5))).collect();
    let mut classes = of(&varied, &[0, 0]);
    assert_eq!(net(&classes, "grida", "top2", 0), None);
    crate::statistics::division::hide_options(&mut classes, &whole);
    assert_eq!(net(&classes, "grida", "top2", 0), Some(Reason::Secondary));
}
