//! Questions that only some were asked, and the ends of numbers: what is hidden elsewhere is not told by them.

use super::*;
use crate::statistics::disclosure::{Alike, Reason};
use crate::statistics::groups::Slice;
use crate::statistics::samples::{self, answers};
use crate::statistics::table::{Case, Seen, TableBuilder};
use crate::survey::expression::Facts;
use crate::survey::{Answer, Answers};

const SURVEY: &str = "
survey: routed
languages: [en]
title: { en: Routed }
contact: { name: Team, email: team@peil.example }
pages:
  - id: all
    title: { en: All }
    questions:
      - id: one
        kind: single
        text: { en: One }
        options:
          - { code: 1, text: { en: Yes } }
          - { code: 2, text: { en: No } }
          - { code: 9, text: { en: Won’t say }, missing: refused }
      - id: some
        kind: multiple
        text: { en: Some }
        other: { code: 6 }
        options:
          - { code: 1, text: { en: This } }
          - { code: 2, text: { en: That } }
      - id: money
        kind: number
        decimals: 0
        text: { en: Money }
      - { id: stay, kind: single, show_if: one != 1, text: { en: Stay }, options: [{ code: 1, text: { en: Yes } }, { code: 2, text: { en: No } }] }
      - { id: ticked, kind: single, show_if: some == 2, text: { en: Ticked }, options: [{ code: 1, text: { en: Yes } }, { code: 2, text: { en: No } }] }
      - { id: rich, kind: single, show_if: money > 100, text: { en: Rich }, options: [{ code: 1, text: { en: Yes } }, { code: 2, text: { en: No } }] }
";

fn made(clusters: &[Vec<Answers>], population: u32) -> Report {
    let survey = crate::survey::reading::read(SURVEY).survey.unwrap();
    let groups = samples::groups(&vec![0; clusters.len()], population);
    let mut builder = TableBuilder::new(&survey, groups).unwrap();
    for (cluster, own) in clusters.iter().enumerate() {
        for answers in own {
            let route = crate::survey::routing::Route::of(&survey, answers, &Facts::default());
            let is_asked = |field: &str| route.fields().iter().any(|own| own.id() == field);
            let seen = |field: &str, _: &crate::survey::Field<'_>| {
                if is_asked(field) { Seen::Shown } else { Seen::NotAsked }
            };
            builder.add(Case { clusters: &[cluster], answers }, seen).unwrap();
        }
    }
    report(&survey, &builder.build().unwrap(), &Rules::default())
}

fn reasons(report: &Report, field: &str) -> Vec<Option<Reason>> {
    report.field(field).unwrap().slices.clusters.iter().map(Cell::reason).collect()
}

fn one(code: i32) -> Answers {
    answers(&[("one", Answer::Code(code)), ("stay", Answer::Code(1 + code % 2))])
}

fn of(counts: &[(usize, Answers)]) -> Vec<Answers> {
    counts.iter().flat_map(|(count, answers)| vec![answers.clone(); *count]).collect()
}

#[test]
fn who_was_asked_is_hidden_where_the_answer_that_decided_it_is() {
    // Three said yes or no in the first; all of nine said no in the second.
    let stays = |code: i32| answers(&[("one", Answer::Code(9)), ("stay", Answer::Code(code))]);
    let few = of(&[(1, one(1)), (2, one(2)), (8, stays(1)), (9, stays(2))]);
    let same = of(&[(5, answers(&[("one", Answer::Code(2)), ("stay", Answer::Code(1))])), (4, one(2))]);
    let rest = of(&[(9, one(1)), (10, one(2)), (5, answers(&[("one", Answer::Code(2)), ("stay", Answer::Code(2))]))]);
    let report = made(&[few, same, rest.clone(), rest], 60);
    let decided = reasons(&report, "one");
    assert_eq!(decided[..2], [Some(Reason::TooFew), Some(Reason::Alike(Alike::NearlyAll(2)))]);
    let asked = reasons(&report, "stay");
    assert_eq!(asked, [Some(Reason::Secondary), Some(Reason::Secondary), None, None]);
}

#[test]
fn words_after_other_are_hidden_where_the_box_is_even_if_nobody_wrote_any() {
    let ticked = |codes: &[i32]| answers(&[("some", Answer::Codes(codes.to_vec()))]);
    let other =
        |words: &str| answers(&[("some", Answer::Codes(vec![6])), ("some_other", Answer::Text(words.to_owned()))]);
    let nobody = of(&[(5, ticked(&[1])), (4, ticked(&[2]))]);
    let somebody = of(&[(5, ticked(&[1])), (3, ticked(&[2])), (1, other("a"))]);
    let many = of(&[(12, ticked(&[1, 2])), (12, other("b")), (9, ticked(&[2]))]);
    let report = made(&[nobody, somebody, many.clone(), many], 60);
    let words = reasons(&report, "some_other");
    assert!(words[0].is_some() && words[1].is_some(), "{words:?}");
    // One of the others with it, since all of them add up to the type.
    assert_eq!(words[2..], [Some(Reason::Secondary), None]);
    // The question that a box decides, of a box that is shown.
    assert_eq!(reasons(&report, "ticked")[2..], [None, None]);
}

#[test]
fn of_amounts_it_is_not_told_that_all_of_a_small_group_were_above_or_below() {
    let money = |value: f64| answers(&[("money", Answer::Number(value)), ("rich", Answer::Code(1 + value as i32 % 2))]);
    let rich: Vec<Answers> = (0..9).map(|at| money(f64::from(200 + at))).collect();
    let mixed = |n: i32| -> Vec<Answers> { (0..n).map(|at| money(f64::from(20 * at))).collect() };
    let report = made(&[rich, mixed(12), mixed(20), mixed(24)], 60);
    let asked = reasons(&report, "rich");
    assert_eq!((asked[0], asked[3]), (Some(Reason::Secondary), None));
    assert_eq!(reasons(&report, "money"), [None; 4]);
}

#[test]
fn a_largest_amount_is_told_only_where_several_gave_it() {
    let money = |value: f64| answers(&[("money", Answer::Number(value))]);
    let single: Vec<Answers> = (0..30).map(|at| money(f64::from(10 + at * at))).collect();
    let often: Vec<Answers> = (0..30).map(|at| money(f64::from(at % 5))).collect();
    let report = made(&[single, often], 60);
    let values = |cluster: usize| match report.field("money").unwrap().slices.at(Slice::Cluster(cluster)) {
        Cell::Shown(Figures::Number(numbers)) => numbers.values.clone(),
        other => panic!("{other:?}"),
    };
    let single = values(0);
    assert_eq!((single.extremes, single.mode, single.trimmed_mean), (None, None, None));
    assert!(single.deviation.is_some() && single.quartiles.is_some());
    let often = values(1);
    assert_eq!((often.extremes, often.mode, often.beyond_fences), (Some((0.0, 4.0)), Some((0.0, 5)), Some((0, 0))));
}

#[test]
fn of_a_few_who_all_answered_nothing_is_told() {
    let varied = |n: i32| -> Vec<Answers> { (0..n).map(|at| one(1 + at % 2)).collect() };
    let report = made(&[varied(9), varied(7), varied(8)], 9);
    // All of nine; of nine seven, eight.
    assert_eq!(reasons(&report, "one")[0], Some(Reason::SmallFrame));
    assert_eq!(reasons(&report, "one").iter().filter(|reason| reason.is_none()).count(), 1);
}
