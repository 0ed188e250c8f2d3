//! Members who stand in several clusters.

use super::*;

/// Twelve members of c0 alone, ten of c1 alone, two of both, one of c0 and of c2, which is of the other type; three of
/// four of each answered.
#[test]
fn a_member_of_two_clusters_counts_once_among_all_who_were_asked() {
    let survey = samples::survey();
    let groups = samples::groups(&[0, 0, 1], 20);
    let of = |clusters: &[usize], count: usize| vec![clusters.to_vec(); count];
    let stands = [of(&[0], 12), of(&[1], 10), of(&[0, 1], 2), of(&[0, 2], 1), of(&[2], 7)].concat();
    let outcome = |at: usize| if at.is_multiple_of(4) { Outcome::NoReply } else { Outcome::Complete };
    let members = || stands.iter().enumerate().map(|(at, clusters)| (clusters.as_slice(), outcome(at)));
    let response = response::response(&groups, members());
    let overlaps = Overlaps::of(&groups, members().map(|(at, outcome)| (at, outcome == Outcome::Complete)));
    let report = report::report(&survey, &samples::table(&survey, groups, &[]), &Rules::default());
    let (left, quality) = (response.map(|_, _| 0), quality(&[], 0, &Limits::default()));
    let found = lines(
        &Results {
            wave: "w",
            survey: &survey,
            counted_at: Timestamp::UNIX_EPOCH,
            response: &response,
            left: &left,
            overlaps: &overlaps,
            report: &report,
            divisions: &[],
            quality: &quality,
        },
        "nonresponse",
    );
    let row = |attribute: &str, class: &str| {
        let row = found.iter().find(|row| row["attribute"] == attribute && row["class"] == class).unwrap();
        ["population", "answered", "population_alone", "answered_alone"]
            .map(|heading| row[heading].parse::<u32>().unwrap())
    };
    let answered = |from: usize, to: usize| (from..to).filter(|at| at % 4 != 0).count() as u32;
    let all = [32, answered(0, 32)];
    assert_eq!(row("cluster", "c0"), [15, answered(0, 12) + answered(22, 25), 12, answered(0, 12)]);
    assert_eq!(row("cluster", "c2"), [8, answered(24, 32), 7, answered(25, 32)]);
    assert_eq!(row("cluster", "ALL"), [all[0], all[1], 29, answered(0, 22) + answered(25, 32)]);
    assert_eq!(row("type", "T0"), [25, answered(0, 25), 24, answered(0, 24)]);
    assert_eq!(row("type", "ALL"), [all[0], all[1], 31, answered(0, 24) + answered(25, 32)]);
    // The test is over c0 alone, c1 alone, c2 alone, and those of two.
    let of_all = found.iter().find(|row| row["attribute"] == "cluster" && row["class"] == "ALL").unwrap();
    assert_eq!(of_all["df"], "3");
    let expected = [(12, 9), (10, 7), (7, 6), (3, 2)];
    let rate = f64::from(answered(0, 32)) / 32.0;
    let chi2: f64 = expected
        .iter()
        .map(|&(members, answered)| {
            let (members, answered) = (f64::from(members), f64::from(answered));
            let off = answered - members * rate;
            off * off / (members * rate) + off * off / (members * (1.0 - rate))
        })
        .sum();
    assert_eq!([12, 22, 25, 32].map(|to| answered(0, to)), [9, 16, 18, 24]);
    assert!((of_all["chi2"].parse::<f64>().unwrap() - chi2).abs() < 1e-12, "{of_all:?}");
}
