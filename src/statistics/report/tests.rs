use super::*;
use crate::statistics::disclosure::{Alike, Reason};
use crate::statistics::intervals::Range;
use crate::statistics::samples::{self, answers};
use crate::statistics::table::{Case, Seen, TableBuilder};
use crate::statistics::themes::{Sorting, TextKey, Theme};
use crate::survey::{Answer, Answers, Kind};

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
    let net = figures.nets[0].chosen.shown().map(|chosen| chosen.count);
    assert_eq!((figures.nets[0].name.as_str(), net), ("high", Some(12)));
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
    assert_eq!((values(0).deviation, values(0).error, values(0).mean_range), (None, None, None));
    assert_eq!(values(3).extremes, Some((1.0, 2.0)));
    assert!(values(3).deviation.is_some());
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
        (texts.len(), texts[0].text.as_str(), texts[4].text.as_str(), texts[10].text.as_str()),
        (11, "b", "Mail me: […]", "zeer goed")
    );
    let second = listing(&cells(&report, "words").clusters[1]);
    assert_eq!((second.base.valid, second.texts), (7, Cell::Hidden(Reason::TooFew)));
    assert!(listing(&cells(&report, "words").total).texts.shown().is_some());
}

/// What the texts of the question “words” are sorted into: the first theme holds a and b, the second b.
fn sorted() -> Sorting {
    let mut sorting = Sorting::default();
    let words = sorting.of_mut("words");
    words.themes = [(1, "First"), (2, "Second")].map(|(code, label)| Theme { code, label: label.to_owned() }).into();
    words.texts = [("a", vec![1]), ("b", vec![1, 2])]
        .map(|(text, codes)| (TextKey::of(text), codes.into_iter().collect()))
        .into();
    sorting
}

fn listing(cell: &Cell<Figures>) -> &Listing {
    match cell {
        Cell::Shown(Figures::Text(listing)) => listing,
        other => panic!("{other:?}"),
    }
}

fn reported_by_theme(cases: &[Given], rules: &Rules) -> Report {
    let survey = samples::survey();
    let mut table = samples::table(&survey, samples::groups(&[0, 0, 0], 45), cases);
    table.sort_texts(&sorted());
    report(&survey, &table, rules)
}

#[test]
fn texts_are_counted_by_theme_where_they_may_be_read() {
    let words = |text: &str| answers(&[("words", Answer::Text(text.to_owned()))]);
    let mut cases = members(0, 12, &[words("a"), words("b"), words("c")]);
    cases.extend(members(1, 7, &[words("a"), words("c")]));
    cases.extend(members(2, 8, &[words("b"), words("c")]));
    let report = reported_by_theme(&cases, &Rules::default());
    let of = |slice: Slice| listing(cells(&report, "words").at(slice));
    let counts = |slice: Slice| -> Vec<Option<(u32, u32)>> {
        of(slice).themes.iter().map(|item| item.chosen.shown().map(|own| (own.count, own.of))).collect()
    };
    // Four each of a, b and c; four of seven a; four of eight b.
    assert_eq!(counts(Slice::Cluster(0)), [Some((8, 12)), Some((4, 12))]);
    assert_eq!(counts(Slice::Total), [Some((16, 27)), Some((8, 27))]);
    let texts = of(Slice::Total).texts.shown().unwrap();
    let themes = |text: &str| texts.iter().find(|own| own.text == text).unwrap().themes.clone();
    assert_eq!((themes("a"), themes("b"), themes("c")), (vec![1], vec![1, 2], vec![]));
    // Seven and eight are enough for figures and not for texts: their number of a theme would say which texts are theirs.
    for small in [Slice::Cluster(1), Slice::Cluster(2)] {
        let reasons: Vec<Option<Reason>> = of(small).themes.iter().map(|item| item.chosen.reason()).collect();
        assert_eq!((of(small).texts.reason(), reasons), (Some(Reason::TooFew), vec![Some(Reason::TooFew); 2]));
    }
}

#[test]
fn themes_are_hidden_as_boxes_are_and_texts_do_not_say_theirs_then() {
    let words = |text: &str| answers(&[("words", Answer::Text(text.to_owned()))]);
    // Where few are enough to be read, a group of eight is small, and all but one of it wrote of the first theme.
    let rules = Rules { text_minimum: 5, ..Rules::default() };
    let mut cases =
        members(0, 8, &[words("a"), words("b"), words("a"), words("b"), words("b"), words("b"), words("c")]);
    cases.extend(members(1, 20, &[words("a"), words("b"), words("c")]));
    cases.extend(members(2, 20, &[words("a"), words("b"), words("c")]));
    let report = reported_by_theme(&cases, &rules);
    let small = listing(&cells(&report, "words").clusters[0]);
    let reasons: Vec<Option<Reason>> = small.themes.iter().map(|item| item.chosen.reason()).collect();
    assert_eq!(reasons, [Some(Reason::Alike(Alike::NearlyAll(1))), Some(Reason::Secondary)]);
    let texts = small.texts.shown().unwrap();
    assert!(texts.len() == 8 && texts.iter().all(|own| own.themes.is_empty()), "{texts:?}");
    // Nor does another cluster, whose number would leave it.
    let others: Vec<Option<Reason>> =
        (1..3).map(|at| listing(&cells(&report, "words").clusters[at]).themes[0].chosen.reason()).collect();
    assert_eq!(others.iter().filter(|reason| **reason == Some(Reason::Secondary)).count(), 1, "{others:?}");
}

#[test]
fn below_thirty_answers_a_recommendation_has_no_score() {
    let scores = [code("recommend", 10), code("recommend", 7), code("recommend", 3)];
    let report = reported(&[0, 0], &[members(0, 29, &scores), members(1, 30, &scores)].concat());
    let of = |cluster: usize| match &cells(&report, "recommend").clusters[cluster] {
        Cell::Shown(Figures::Recommend(scores)) => scores,
        other => panic!("{other:?}"),
    };
    let parts = of(0).parts().map(|part| part.shown().map(|share| share.count));
    assert_eq!(parts, [Some(9), Some(10), Some(10)]);
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

#[test]
fn a_frame_whose_members_know_each_other_shows_means_of_scales_and_nothing_else() {
    let survey = samples::survey();
    let given = |grid: &[i32]| {
        grid.iter()
            .map(|&code| answers(&[("grida", Answer::Code(code)), ("single", Answer::Code(1 + code % 2))]))
            .collect::<Vec<_>>()
    };
    let of = |grid: &[i32], population| {
        let answers = given(grid);
        let cases: Vec<Given> = answers.into_iter().enumerate().map(|(at, given)| (vec![at % 2], given)).collect();
        report(&survey, &samples::table(&survey, samples::groups(&[0, 1], population), &cases), &Rules::default())
    };
    let small = of(&[1, 2, 2, 3, 4, 4, 5, 5], 4);
    for field in &small.fields {
        assert!(field.slices.iter().all(|(_, cell)| cell.shown().is_none()), "{}", field.field);
        assert!(field.weighted.total.is_empty() && field.weighted.differ.is_empty(), "{}", field.field);
    }
    let mean = |report: &Report, field: &str| report.field(field).unwrap().mean_alone;
    assert_eq!(mean(&small, "grida"), Some(MeanAlone { n: 8, mean: 3.25 }));
    assert_eq!(cells(&small, "grida").total, Cell::Hidden(Reason::SmallFrame));
    // No mean of options that are no scale, of answers that are all alike but one, or of too few.
    assert_eq!(mean(&small, "consent"), None);
    assert_eq!(mean(&of(&[5, 5, 5, 5, 5, 5, 5, 1], 4), "grida"), None);
    assert_eq!(mean(&of(&[1, 2, 3, 4], 4), "grida"), None);
    // One more member on the list, and the usual rules hold.
    let larger = of(&[1, 2, 2, 3, 4, 4, 5, 5], 5);
    assert!(cells(&larger, "grida").total.shown().is_some());
    assert_eq!(mean(&larger, "grida"), None);
}

fn parts(of: [f64; 3]) -> Answers {
    let of = (1..).zip(of).collect();
    answers(&[("parts", Answer::Parts(of))])
}

#[test]
fn a_part_that_is_hidden_is_not_what_the_others_leave_of_the_whole() {
    // Nobody of the six gives anything to the third part; the other two differ.
    let alike = [parts([20.0, 80.0, 0.0]), parts([50.0, 50.0, 0.0]), parts([70.0, 30.0, 0.0])];
    let varied = [parts([20.0, 70.0, 10.0]), parts([50.0, 20.0, 30.0]), parts([10.0, 40.0, 50.0])];
    let cases = [members(0, 6, &alike), members(1, 12, &varied), members(2, 15, &varied)].concat();
    let report = reported(&[0, 0, 0], &cases);
    let shown = |cluster: usize| match cells(&report, "parts").clusters[cluster].shown() {
        Some(Figures::Allocation(parts)) => parts.items.iter().map(|item| item.part.reason()).collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    let (secondary, same) = (Some(Reason::Secondary), Some(Reason::Alike(Alike::SameNumber)));
    assert_eq!(shown(0), [secondary, secondary, same]);
    assert_eq!(shown(1), [secondary; 3], "with one group hidden alone the type would leave it");
    assert_eq!(shown(2), [None; 3]);
}

#[test]
fn places_that_are_hidden_are_not_what_the_others_leave_of_all_places() {
    // Everybody gives all three places and nobody of the six gives one to the second option.
    let ranked = |options: [i32; 3]| answers(&[("ranking", Answer::Codes(options.to_vec()))]);
    let alike = [ranked([1, 3, 4]), ranked([3, 4, 1]), ranked([4, 1, 3])];
    let varied = [ranked([1, 2, 4]), ranked([3, 2, 1]), ranked([4, 3, 2]), ranked([2, 1, 3])];
    let cases = [members(0, 6, &alike), members(1, 12, &varied), members(2, 16, &varied)].concat();
    let report = reported(&[0, 0, 0], &cases);
    for (cluster, hidden) in [(0, true), (1, true), (2, false)] {
        let Some(Figures::Ranking(ranks)) = cells(&report, "ranking").clusters[cluster].shown() else { panic!() };
        assert!(ranks.items.iter().all(|item| item.placed.reason().is_some() == hidden), "{cluster}: {ranks:?}");
        assert!(ranks.items.iter().all(|item| item.points.is_none() == hidden && item.mean_rank.is_none() == hidden));
    }
}

#[test]
fn boxes_that_are_hidden_are_not_what_a_bound_on_ticks_leaves() {
    // Two boxes at most, and everybody ticks two: what three boxes leave of twelve is what the fourth has.
    let mut survey = samples::survey();
    let multiple = survey.pages[0].questions.iter_mut().find(|question| question.id == "multiple").unwrap();
    let Kind::Multiple { at_most, .. } = &mut multiple.kind else { panic!() };
    *at_most = Some(2);
    let ticked = |codes: [i32; 2]| answers(&[("multiple", Answer::Codes(codes.to_vec()))]);
    let few = [ticked([1, 2]), ticked([2, 3]), ticked([1, 3])];
    let many = [ticked([1, 2]), ticked([2, 3]), ticked([1, 4]), ticked([3, 4])];
    let cases = [members(0, 6, &few), members(1, 12, &many), members(2, 16, &many)].concat();
    let report = report(&survey, &samples::table(&survey, samples::groups(&[0, 0, 0], 45), &cases), &Rules::default());
    for (cluster, hidden) in [(0, true), (1, true), (2, false)] {
        let Some(Figures::Choices(choices)) = cells(&report, "multiple").clusters[cluster].shown() else { panic!() };
        // Nobody ticked the last, which is hidden where nearly nobody is told of.
        let chosen: Vec<bool> = choices.items[..4].iter().map(|item| item.chosen.reason().is_some()).collect();
        assert_eq!(chosen, [hidden; 4], "{cluster}: {choices:?}");
    }
}

#[test]
fn people_of_two_types_who_are_of_one_mind_are_not_what_the_types_leave_of_the_total() {
    let varied = [code("single", 1), code("single", 2), code("single", 3)];
    let both = |given: &[Answers]| -> Vec<Given> {
        given.iter().cycle().take(6).map(|answers| (vec![0, 1], answers.clone())).collect()
    };
    let of = |shared: &[Answers]| {
        reported(&[0, 1], &[members(0, 20, &varied), members(1, 20, &varied), both(shared)].concat())
    };
    let reasons_of = |shared: &[Answers]| reasons(&of(shared), "single");
    assert_eq!(reasons_of(&varied).total, None);
    let alike = reasons_of(&[code("single", 2)]);
    assert_eq!((alike.total, alike.types), (Some(Reason::Secondary), vec![None, None]));
}
