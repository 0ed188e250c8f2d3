use super::*;
use crate::statistics::disclosure::{Alike, Reason};
use crate::statistics::intervals::Range;
use crate::statistics::samples::{self, answers};
use crate::statistics::table::{Case, Seen, TableBuilder};
use crate::survey::{Answer, Answers};

type Given = (Vec<usize>, Answers);

fn code(field: &str, code: i32) -> Answers {
    answers(&[(field, Answer::Code(code))])
}

/// `count` members of `cluster` who gave the answers in turn.
fn members(cluster: usize, count: usize, given: &[Answers]) -> Vec<Given> {
    given.iter().cycle().take(count).map(|answers| (vec![cluster], answers.clone())).collect()
}

fn reported(of_type: &[usize], cases: &[Given]) -> Report {
    let survey = samples::survey();
    report(&survey, &samples::table(&survey, samples::groups(of_type, 45), cases), &Rules::default())
}

fn cells<'a>(report: &'a Report, field: &str) -> &'a Sliced<Cell<Figures>> {
    &report.field(field).unwrap().slices
}

fn reasons(report: &Report, field: &str) -> Sliced<Option<Reason>> {
    cells(report, field).map(|_, cell| cell.reason())
}

fn one_way(cell: &Cell<Figures>) -> &OneWay {
    match cell {
        Cell::Shown(Figures::OneWay(one_way)) => one_way,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_question_carries_its_base_its_counts_and_their_range() {
    let mut cases = members(0, 12, &[code("single", 3)]);
    cases.extend(members(0, 4, &[code("single", 1)]));
    cases.extend(members(0, 1, &[code("single", 99)]));
    cases.extend(members(0, 2, &[Answers::default()]));
    let report = reported(&[0], &cases);
    let figures = one_way(&cells(&report, "single").total);
    assert_eq!((figures.base.valid, figures.base.asked(), figures.base.missing(), figures.base.blank), (16, 19, 1, 2));
    let three = &figures.items[2];
    assert_eq!((three.code, three.chosen.count, three.chosen.percent), (3, 12, 75));
    assert_eq!(three.chosen.range, Range::Members { low: 24, high: 40, of: 45 });
    assert_eq!((figures.nets[0].name.as_str(), figures.nets[0].chosen.count), ("high", 12));
}

#[test]
fn a_small_cluster_takes_the_next_smallest_with_it() {
    let varied = [code("single", 1), code("single", 2)];
    let cases = [members(0, 3, &varied), members(1, 8, &varied), members(2, 20, &varied)].concat();
    let report = reported(&[0, 0, 0], &cases);
    let reasons = reasons(&report, "single");
    assert_eq!(reasons.total, None);
    assert_eq!(reasons.clusters, [Some(Reason::TooFew), Some(Reason::Secondary), None]);
    assert_eq!(report.respondents.clusters, [3, 8, 20]);
}

#[test]
fn the_pattern_of_the_respondents_holds_for_every_question() {
    // In the second question the small cluster has no answer at all, and its partner stays hidden.
    let both = |single, number| answers(&[("single", Answer::Code(single)), ("number", Answer::Number(number))]);
    let varied = [both(1, 5.0), both(2, 7.5)];
    let cases = [members(0, 3, &[code("single", 1)]), members(1, 8, &varied), members(2, 20, &varied)].concat();
    let report = reported(&[0, 0, 0], &cases);
    assert_eq!(reasons(&report, "number"), reasons(&report, "single"));
}

#[test]
fn a_group_without_answers_says_so() {
    let varied = [code("single", 1), code("single", 2)];
    let report = reported(&[0, 0, 0], &[members(0, 10, &varied), members(1, 10, &varied)].concat());
    assert_eq!(cells(&report, "single").clusters[2], Cell::Empty);
    assert_eq!(cells(&report, "number").total, Cell::Empty);
}

#[test]
fn a_hidden_type_does_not_follow_from_the_total() {
    let varied = [code("single", 1), code("single", 2)];
    let cases = [members(0, 30, &varied), members(1, 6, &varied), members(2, 20, &varied), members(3, 3, &varied)];
    let report = reported(&[0, 0, 1, 2], &cases.concat());
    let reasons = reasons(&report, "single");
    assert_eq!(reasons.total, None);
    assert_eq!(reasons.types, [None, Some(Reason::Secondary), Some(Reason::TooFew)]);
    // The only cluster of the second type is the type itself.
    assert_eq!(reasons.clusters, [None, None, Some(Reason::Secondary), Some(Reason::TooFew)]);
}

#[test]
fn two_types_with_few_members_in_common_can_not_be_added_up() {
    let varied = [code("single", 1), code("single", 2)];
    let mut cases = [members(0, 20, &varied), members(1, 20, &varied)].concat();
    cases.push((vec![0, 1], code("single", 3)));
    let report = reported(&[0, 1], &cases);
    // Types less total would be the answer of the one member in both.
    assert_eq!(reasons(&report, "single").total, Some(Reason::Secondary));
    assert_eq!(reasons(&report, "single").types, [None, None]);
}

#[test]
fn answers_that_are_all_alike_become_words() {
    let varied = [code("single", 1), code("single", 2)];
    let mut cases = members(0, 7, &[code("single", 2)]);
    cases.extend(members(1, 6, &[code("single", 2)]));
    cases.extend(members(1, 1, &[code("single", 1)]));
    cases.extend(members(2, 30, &varied));
    cases.extend(members(3, 12, &[code("single", 2)]));
    let reasons = reasons(&reported(&[0, 0, 0, 0], &cases), "single");
    let alike = Some(Reason::Alike(Alike::NearlyAll(2)));
    // All of seven, and all but one of seven: the words must not tell them apart. Twelve alike are shown.
    assert_eq!(reasons.clusters, [alike, alike, None, None]);
}

#[test]
fn a_box_that_nobody_of_a_small_group_ticked_becomes_words_by_itself() {
    let ticked = |codes: &[i32]| answers(&[("multiple", Answer::Codes(codes.to_vec()))]);
    let mut cases = members(0, 8, &[ticked(&[1]), ticked(&[1, 2]), ticked(&[2])]);
    cases.extend(members(1, 9, &[ticked(&[1, 2]), ticked(&[2]), ticked(&[1, 3])]));
    cases.extend(members(2, 30, &[ticked(&[1, 2, 3]), ticked(&[1, 4]), ticked(&[5])]));
    let report = reported(&[0, 0, 0], &cases);
    let boxes = |cluster: usize| match &cells(&report, "multiple").clusters[cluster] {
        Cell::Shown(Figures::Choices(choices)) => choices,
        other => panic!("{other:?}"),
    };
    assert_eq!(boxes(0).items[0].chosen.shown().map(|chosen| (chosen.count, chosen.of)), Some((6, 8)));
    assert_eq!(boxes(0).items[2].chosen.reason(), Some(Reason::Alike(Alike::HardlyAny)));
    // Alone it would follow from the total.
    assert_eq!(boxes(1).items[2].chosen.reason(), Some(Reason::Secondary));
    assert_eq!(boxes(0).mean_ticked, None);
    assert!(boxes(2).mean_ticked.is_some());
}

#[test]
fn small_groups_show_no_ends_and_equal_numbers_are_not_shown() {
    let number = |value| answers(&[("number", Answer::Number(value))]);
    let mut cases = members(0, 8, &[number(1.0), number(2.0), number(9.0)]);
    cases.extend(members(1, 6, &[number(4.0)]));
    cases.extend(members(2, 6, &[number(4.0)]));
    cases.extend(members(3, 15, &[number(1.0), number(2.0)]));
    let report = reported(&[0, 0, 0, 0], &cases);
    let values = |cluster: usize| match &cells(&report, "number").clusters[cluster] {
        Cell::Shown(Figures::Number(numbers)) => &numbers.values,
        other => panic!("{other:?}"),
    };
    assert_eq!((values(0).median, values(0).extremes, values(0).quartiles), (2.0, None, None));
    assert_eq!(values(3).extremes, Some((1.0, 2.0)));
    assert_eq!(reasons(&report, "number").clusters[1], Some(Reason::Alike(Alike::SameNumber)));
}

#[test]
fn texts_need_more_answers_than_figures_and_come_in_no_telling_order() {
    let words = |text: &str| answers(&[("words", Answer::Text(text.to_owned()))]);
    let mut cases = members(0, 11, &[words("zeer goed"), words("Mail me: jo@firm.example"), words("b")]);
    cases.extend(members(1, 7, &[words("c")]));
    cases.extend(members(2, 8, &[words("d")]));
    let report = reported(&[0, 0, 0], &cases);
    let listing = |cell: &Cell<Figures>| match cell {
        Cell::Shown(Figures::Text(listing)) => listing.clone(),
        other => panic!("{other:?}"),
    };
    let first = listing(&cells(&report, "words").clusters[0]).texts;
    let texts = first.shown().unwrap();
    assert_eq!(
        (texts.len(), texts[0].as_str(), texts[4].as_str(), texts[10].as_str()),
        (11, "b", "Mail me: […]", "zeer goed")
    );
    let second = listing(&cells(&report, "words").clusters[1]);
    assert_eq!((second.base.valid, second.texts), (7, Cell::Hidden(Reason::TooFew)));
    assert!(listing(&cells(&report, "words").total).texts.shown().is_some());
}

#[test]
fn below_thirty_answers_a_recommendation_has_no_score() {
    let scores = [code("recommend", 10), code("recommend", 7), code("recommend", 3)];
    let report = reported(&[0, 0], &[members(0, 29, &scores), members(1, 30, &scores)].concat());
    let of = |cluster: usize| match &cells(&report, "recommend").clusters[cluster] {
        Cell::Shown(Figures::Recommend(scores)) => scores,
        other => panic!("{other:?}"),
    };
    assert_eq!((of(0).promoters.count, of(0).passives.count, of(0).detractors.count), (10, 10, 9));
    assert_eq!(of(0).score, None);
    assert_eq!(of(1).score.map(|score| score.score), Some(0.0));
}

#[test]
fn a_question_put_to_some_has_no_finite_population() {
    let survey = samples::survey();
    let mut builder = TableBuilder::new(&survey, samples::groups(&[0], 45)).unwrap();
    for (case, answers) in [code("single", 1), code("single", 2)].iter().cycle().take(16).enumerate() {
        let seen = move |_: &str, _: &crate::survey::Field<'_>| if case < 12 { Seen::Shown } else { Seen::NotAsked };
        builder.add(Case { clusters: &[0], answers }, seen).unwrap();
    }
    let report = report(&survey, &builder.build().unwrap(), &Rules::default());
    let figures = one_way(&cells(&report, "single").total);
    assert_eq!((figures.base.valid, figures.base.not_asked, figures.base.asked()), (12, 4, 12));
    assert!(matches!(figures.items[0].chosen.range, Range::Shares { .. }));
}

#[test]
fn a_report_as_json_holds_no_hidden_number() {
    let varied = [code("single", 1), code("single", 2)];
    let report =
        reported(&[0, 0, 0], &[members(0, 3, &varied), members(1, 8, &varied), members(2, 20, &varied)].concat());
    let json = serde_json::to_value(&report).unwrap();
    let clusters = &json["fields"][0]["slices"]["clusters"];
    assert_eq!(clusters[0], serde_json::json!({ "hidden": "too_few" }));
    assert_eq!(clusters[1], serde_json::json!({ "hidden": "secondary" }));
    assert_eq!(clusters[2]["shown"]["kind"], "one_way");
    assert_eq!(clusters[2]["shown"]["items"][0]["chosen"]["count"], 10);
}

#[test]
fn one_member_in_two_shown_clusters_is_not_left_as_a_negative_count() {
    let varied = [code("single", 1), code("single", 2)];
    let mut cases =
        [members(0, 3, &varied), members(1, 8, &varied), members(2, 20, &varied), members(3, 30, &varied)].concat();
    // Type less shown clusters would be minus one for option 3, which nobody of the hidden clusters chose.
    cases.push((vec![2, 3], code("single", 3)));
    let reasons = reasons(&reported(&[0, 0, 0, 0], &cases), "single");
    assert_eq!(reasons.clusters[2], Some(Reason::Secondary));
    assert_eq!((reasons.clusters[3], reasons.types[0]), (None, None));
}
