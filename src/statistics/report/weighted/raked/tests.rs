//! Fitted weights and their figures: those of R, and what they must not tell.

use std::collections::HashMap;

use super::*;
use crate::statistics::disclosure::Rules;
use crate::statistics::groups::{Group, Groups};
use crate::statistics::reference_rows::{Row, rows};
use crate::statistics::report::{Figures, report};
use crate::statistics::samples::{self, answers};
use crate::statistics::table::{Case, Seen, TableBuilder};
use crate::statistics::weights::strata::Strata;
use crate::survey::{Answer, Answers, reading};

const SURVEY: &str = "survey: reference
languages: [en]
title: Reference
pages:
  - id: p
    title: P
    questions:
      - id: overall
        kind: single
        text: O
        options: [ { code: 1, text: a }, { code: 2, text: b }, { code: 3, text: c }, { code: 4, text: d }, { code: 5, text: e }, { code: 99, text: dk, missing: dont_know } ]
        nets: { top2: [4, 5] }
      - id: boxes
        kind: multiple
        text: B
        options: [ { code: 1, text: a }, { code: 2, text: b }, { code: 3, text: c }, { code: 4, text: d } ]
      - { id: recommend, kind: recommend, text: R, missing: [ { code: 99, text: dk, missing: dont_know } ] }
      - id: grid_
        kind: grid
        text: G
        options: [ { code: 1, text: a }, { code: 2, text: b }, { code: 3, text: c }, { code: 4, text: d }, { code: 5, text: e }, { code: 99, text: dk, missing: dont_know } ]
        rows: [ { id: a, text: a }, { id: b, text: b }, { id: c, text: c }, { id: d, text: d } ]
      - { id: money, kind: number, text: M, decimals: 2 }
";

/// The survey of the reference numbers, with the strata that R joined.
struct Reference {
    table: Table,
    report: Report,
    raking: Raking,
}

fn reference(rules: &Rules) -> Reference {
    let members = rows(include_str!("../../../../../tests/reference/survey_members.csv"));
    let given = rows(include_str!("../../../../../tests/reference/survey_answers.csv"));
    let strata = rows(include_str!("../../../../../tests/reference/survey_strata.csv"));
    let weights = rows(include_str!("../../../../../tests/reference/survey_weights.csv"));
    let eligible: Vec<&Row> = members.iter().filter(|row| row.whole("eligible") == 1).collect();
    let of_member: HashMap<&str, &Row> = eligible.iter().map(|row| (row.text("member"), *row)).collect();
    let mut clusters: Vec<(&str, &str)> = eligible.iter().map(|row| (row.text("cluster"), row.text("type"))).collect();
    clusters.sort_unstable();
    clusters.dedup();
    let population = |column: &str, code: &str| eligible.iter().filter(|row| row.text(column) == code).count() as u32;
    let group = |code: &str, population| Group { code: code.to_owned(), name: code.to_owned(), population };
    let types = ["ibn", "spc"].map(|code| group(code, population("type", code)));
    let groups =
        clusters.iter().map(|(code, of_type)| ((*of_type).to_owned(), group(code, population("cluster", code))));
    let groups = Groups::new(eligible.len() as u32, types.into(), groups).unwrap();

    let survey = reading::read(SURVEY).survey.unwrap();
    let mut builder = TableBuilder::new(&survey, groups.clone()).unwrap();
    for row in &given {
        let cluster = groups.cluster(of_member[row.text("member")].text("cluster")).unwrap();
        builder.add(Case { clusters: &[cluster], answers: &answered(row) }, |_, _| Seen::Shown).unwrap();
    }
    let table = builder.build().unwrap();
    let mut report = report(&survey, &table, rules);

    // A cluster without answers of its own is in the stratum that names it.
    let of_cluster = clusters
        .iter()
        .map(|(code, _)| strata.iter().position(|row| row.text("clusters").split_whitespace().any(|own| own == *code)));
    report.strata = Some(Strata {
        of_cluster: of_cluster.collect(),
        strata: strata.iter().map(|row| Stratum::new(row.whole("population"), row.whole("n"))).collect(),
        joined: Vec::new(),
    });
    assert_eq!(given.len(), weights.len());
    let margin = |name: &str| {
        let mut classes: Vec<String> = eligible.iter().map(|row| row.text(name).to_owned()).collect();
        classes.sort();
        classes.dedup();
        let class =
            |row: &Row| classes.iter().position(|class| class == of_member[row.text("member")].text(name)).unwrap();
        Margin {
            name: name.to_owned(),
            of_case: given.iter().map(class).collect(),
            members: classes.iter().map(|class| population(name, class)).collect(),
            classes,
            hidden: vec![Vec::new(); table.columns.len()],
        }
    };
    let raking = Raking { margins: vec![margin("size"), margin("region")], bounds: None };
    Reference { table, report, raking }
}

fn answered(row: &Row) -> Answers {
    let mut given: Vec<(&str, Answer)> = Vec::new();
    for (column, field) in [
        ("overall", "overall"),
        ("recommend", "recommend"),
        ("grid_a", "grid_a"),
        ("grid_b", "grid_b"),
        ("grid_c", "grid_c"),
        ("grid_d", "grid_d"),
    ] {
        given.extend(row.number(column).map(|code| (field, Answer::Code(code as i32))));
    }
    given.extend(row.number("money").map(|money| ("money", Answer::Number(money))));
    let boxes: Vec<i32> = row.numbers("boxes").iter().map(|code| *code as i32).collect();
    given.extend((!boxes.is_empty()).then_some(("boxes", Answer::Codes(boxes))));
    answers(&given)
}

/// The figure that R calls by an item and a statistic.
fn found<'a>(raked: &'a Raked, row: &Row) -> Option<&'a Weighted> {
    let slice = match row.text("domain") {
        "total" => Slice::Total,
        "ibn" => Slice::Type(0),
        "spc" => Slice::Type(1),
        _ => return None,
    };
    let what = match row.text("statistic") {
        "mean" => What::Mean,
        "nps" => What::Score,
        "top2" => What::Net("top2".to_owned()),
        share => What::Code(share.strip_prefix("share_").unwrap().parse().unwrap()),
    };
    raked.fields[row.text("item")].find(slice, &what)
}

#[test]
fn totals_with_fitted_weights_and_of_clusters_are_those_of_r() {
    let of = reference(&Rules::none());
    let fitted = raked(&of.table, &of.report, &of.raking).unwrap();
    let field = of.report.field("money").unwrap();
    let mut compared = 0;
    for row in rows(include_str!("../../../../../tests/reference/survey_totals.csv")) {
        let domain = row.text("domain");
        let (ours, close) = match (row.text("weights"), domain) {
            ("raked", "total") => (fitted.fields["money"].find(Slice::Total, &What::Total), 1e-6),
            ("raked", of_type) => {
                let place = ["ibn", "spc"].iter().position(|own| *own == of_type).unwrap();
                (fitted.fields["money"].find(Slice::Type(place), &What::Total), 1e-6)
            }
            ("cluster", code) => {
                let slice = Slice::Cluster(of.report.groups.cluster(code).unwrap());
                (field.weighted.find(slice, &What::Total), 1e-9)
            }
            _ => continue,
        };
        let ours = ours.unwrap_or_else(|| panic!("nothing for {row:?}"));
        row.agrees("value", Some(ours.estimate.value), close);
        row.agrees("se", Some(ours.estimate.error), close);
        row.agrees("members", Some(ours.estimate.weight), close);
        row.agrees("df", Some(ours.freedom), 1e-12);
        row.agrees("low", ours.low, close);
        row.agrees("high", ours.high, close);
        assert_eq!(ours.estimate.n, row.whole("n"), "{row:?}");
        compared += 1;
    }
    // Of I07 and I20, with none and one that answered, there is no total.
    let found = field.weighted.clusters.iter().filter(|figures| figures.iter().any(|one| one.what == What::Total));
    assert_eq!((compared, found.count()), (3 + 24, 24));
}

#[test]
fn figures_with_fitted_and_with_trimmed_weights_are_those_of_r() {
    let of = reference(&Rules::none());
    let raked_ones = raked(&of.table, &of.report, &of.raking).unwrap();
    let bounds = Some((crate::statistics::weights::trimming::LOW, crate::statistics::weights::trimming::HIGH));
    let trimmed = raked(&of.table, &of.report, &Raking { bounds, ..of.raking.clone() }).unwrap();
    let mut compared = 0;
    for row in rows(include_str!("../../../../../tests/reference/survey_estimates.csv")) {
        let ours = match row.text("weights") {
            "raked" => &raked_ones,
            "trimmed" => &trimmed,
            _ => continue,
        };
        if !["total", "ibn", "spc"].contains(&row.text("domain")) {
            continue;
        }
        let ours = found(ours, &row).unwrap_or_else(|| panic!("nothing for {row:?}"));
        row.agrees("value", Some(ours.estimate.value), 1e-6);
        row.agrees("se", Some(ours.estimate.error), 1e-6);
        row.agrees("base", Some(ours.estimate.effective), 1e-6);
        assert_eq!(ours.estimate.n, row.whole("n"), "{row:?}");
        if row.number("beta_low").is_some() {
            row.agrees("beta_low", ours.low, 1e-5);
            row.agrees("beta_high", ours.high, 1e-5);
        }
        if row.number("low").is_some() {
            row.agrees("low", ours.low, 1e-6);
            row.agrees("high", ours.high, 1e-6);
        }
        compared += 1;
    }
    assert!(compared >= 120, "{compared}");
}

#[test]
fn margins_and_what_weighting_costs_are_those_of_r() {
    let of = reference(&Rules::default());
    let bounds = Some((crate::statistics::weights::trimming::LOW, crate::statistics::weights::trimming::HIGH));
    let raked_ones = raked(&of.table, &of.report, &of.raking).unwrap();
    let trimmed = raked(&of.table, &of.report, &Raking { bounds, ..of.raking.clone() }).unwrap();
    for row in rows(include_str!("../../../../../tests/reference/survey_margins.csv")) {
        for (ours, column) in [(&raked_ones, "raked"), (&trimmed, "trimmed")] {
            let margin = ours.margins.iter().find(|margin| margin.name == row.text("margin")).unwrap();
            let class = margin.classes.iter().find(|class| class.class == row.text("class")).unwrap();
            assert_eq!(class.members, row.whole("population"));
            row.agrees("start", Some(class.before), 1e-9);
            row.agrees(column, Some(class.after), 1e-6);
        }
    }
    for row in rows(include_str!("../../../../../tests/reference/survey_weighting.csv")) {
        let ours = match row.text("weights") {
            "raked" => &raked_ones,
            "trimmed" => &trimmed,
            _ => continue,
        };
        let effect = match row.text("domain") {
            "total" => ours.effects.total,
            "ibn" => ours.effects.types[0],
            "spc" => ours.effects.types[1],
            _ => continue,
        };
        assert_eq!(effect.answers, row.whole("n"));
        row.agrees("deff", effect.deff, 1e-6);
        row.agrees("base", effect.effective, 1e-6);
        if row.text("weights") == "trimmed" && row.text("domain") == "total" {
            assert_eq!(ours.trimmed.unwrap().2, row.whole("trimmed"));
            row.agrees("margin_error", Some(ours.error_after), 1e-4);
        }
    }
    assert!(raked_ones.error < 1e-8 * 2773.0 && raked_ones.rounds > 1 && raked_ones.error_after < 1e-4);
}

#[test]
fn where_groups_are_hidden_there_are_figures_that_rest_on_enough() {
    let of = reference(&Rules::default());
    let ours = raked(&of.table, &of.report, &of.raking).unwrap();
    let field = of.report.field("overall").unwrap();
    assert!(field.slices.clusters.iter().any(|cell| cell.reason().is_some()));
    // As many as with strata alone: no more, and here no fewer.
    for (slice, what) in
        [(Slice::Total, What::Mean), (Slice::Type(0), What::Net("top2".to_owned())), (Slice::Type(1), What::Code(3))]
    {
        assert!(
            field.weighted.find(slice, &what).is_some() && ours.fields["overall"].find(slice, &what).is_some(),
            "{slice:?} {what:?}"
        );
    }
    for (name, slices) in &ours.fields {
        let stratified = &of.report.field(name).unwrap().weighted;
        for slice in [Slice::Total, Slice::Type(0), Slice::Type(1)] {
            assert!(slices.at(slice).iter().all(|own| stratified.find(slice, &own.what).is_some()), "{name}");
        }
    }
}

/// Answers by cluster, class and option of the question “single”, and members by class.
fn small(
    cells: &[(usize, usize, i32, usize)],
    of_type: &[usize],
    members: &[u32],
    hidden: &[usize],
) -> Result<Raked, WeightFault> {
    let survey = samples::survey();
    let cases: Vec<(usize, usize, i32)> =
        cells.iter().flat_map(|&(cluster, class, code, n)| vec![(cluster, class, code); n]).collect();
    let given: Vec<(Vec<usize>, Answers)> =
        cases.iter().map(|(cluster, _, code)| (vec![*cluster], answers(&[("single", Answer::Code(*code))]))).collect();
    let population = members.iter().sum::<u32>() / of_type.len() as u32;
    let table = samples::table(&survey, samples::groups(of_type, population), &given);
    let report = report(&survey, &table, &Rules::default());
    let margin = Margin {
        name: "member.size".to_owned(),
        classes: (0..members.len()).map(|class| class.to_string()).collect(),
        of_case: cases.iter().map(|case| case.1).collect(),
        members: members.to_vec(),
        hidden: vec![hidden.to_vec(); table.columns.len()],
    };
    raked(&table, &report, &Raking { margins: vec![margin], bounds: None })
}

fn net(raked: &Raked, slice: Slice) -> Option<f64> {
    raked.fields["single"].find(slice, &What::Net("high".to_owned())).map(|own| own.estimate.value)
}

#[test]
fn a_few_people_with_weights_of_their_own_are_not_told_of() {
    let of = |few: usize| {
        let cells =
            [(0, 0, 3, 9), (0, 0, 1, 9), (0, 1, 3, few), (1, 0, 3, 12), (1, 0, 1, 8), (1, 1, 3, 9), (1, 1, 1, 9)];
        net(&small(&cells, &[0, 0], &[70, 50], &[]).unwrap(), Slice::Total)
    };
    assert_eq!(of(3), None, "clusters and classes are known, and so the three of one class in one cluster");
    assert!(of(7).is_some());
}

#[test]
fn with_one_cluster_the_weights_are_those_of_the_classes() {
    let cells = [(0, 0, 3, 6), (0, 0, 1, 12), (0, 1, 3, 20), (0, 1, 1, 5)];
    let ours = small(&cells, &[0], &[60, 30], &[]).unwrap();
    // 60 members of whom a third, and 30 of whom four in five.
    let by_hand = (60.0 / 3.0 + 30.0 * 0.8) / 90.0;
    assert!((net(&ours, Slice::Total).unwrap() - by_hand).abs() < 1e-12);
    // Classes that are hidden count as one: then nothing is fitted.
    let hidden = small(&cells, &[0], &[60, 30], &[0, 1]).unwrap();
    assert!((net(&hidden, Slice::Total).unwrap() - 26.0 / 43.0).abs() < 1e-12);
}

#[test]
fn a_class_without_answers_and_margins_that_contradict_each_other_are_named() {
    let cells = [(0, 0, 3, 20), (0, 0, 1, 12)];
    assert_eq!(
        small(&cells, &[0], &[60, 30], &[]),
        Err(WeightFault::EmptyClass { margin: 0, class: 1, members: 30.0 })
    );
}

/// A world by chance: cluster, class and number of everybody who answered. Two types of up to six clusters, small ones
/// among them.
fn by_chance(chance: &mut impl FnMut(u64) -> u64) -> (Vec<usize>, Vec<(usize, usize, f64)>) {
    let mut of_type = Vec::new();
    let mut answered = Vec::new();
    for own in 0..2 {
        for _ in 0..1 + chance(6) {
            let count = if chance(2) == 0 { 2 + chance(6) } else { 12 + chance(25) };
            let cluster = of_type.len();
            of_type.push(own);
            answered.extend((0..count).map(|_| (cluster, chance(2) as usize, chance(40) as f64)));
        }
    }
    (of_type, answered)
}

/// An error is one equation about the deviations of clusters, whatever else somebody knows: as many that do not tell theirs
/// as there are such equations about their type could be solved for. None is told of a group that hides its own.
#[test]
fn no_error_is_told_from_which_the_deviations_of_few_could_follow() {
    let survey = samples::survey();
    let mut state = 20_261_201_u64;
    let mut chance = move |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let (mut told_raked, mut kept_raked) = (0, 0);
    for _ in 0..150 {
        let (of_type, answered) = by_chance(&mut chance);
        let given: Vec<(Vec<usize>, Answers)> = answered
            .iter()
            .map(|(cluster, _, number)| (vec![*cluster], answers(&[("number", Answer::Number(*number))])))
            .collect();
        let table = samples::table(&survey, samples::groups(&of_type, 60), &given);
        let report = report(&survey, &table, &Rules::default());
        let half = 30 * of_type.len() as u32;
        let margin = Margin {
            name: "member.size".to_owned(),
            classes: vec!["0".to_owned(), "1".to_owned()],
            of_case: answered.iter().map(|own| own.1).collect(),
            members: vec![half + 5, half - 5],
            hidden: vec![Vec::new(); table.columns.len()],
        };
        let fitted = raked(&table, &report, &Raking { margins: vec![margin], bounds: None }).unwrap();
        let field = report.field("number").unwrap();
        let hides = |slice: Slice| match field.slices.at(slice).shown() {
            Some(Figures::Number(own)) => own.values.deviation.is_none(),
            _ => field.slices.at(slice).reason().is_some(),
        };
        let tells = |slices: &WeightedSlices, slice: Slice| {
            let own = slices.at(slice).iter().filter(|own| matches!(own.what, What::Mean | What::Total));
            own.filter(|own| own.error.is_some() || own.low.is_some() || own.high.is_some()).count() > 0
        };
        let raked = &fitted.fields["number"];
        for at in 0..2 {
            let slices = [Slice::Type(at), Slice::Total];
            let clusters = (0..of_type.len()).filter(|&cluster| of_type[cluster] == at);
            let silent = clusters.filter(|&cluster| hides(Slice::Cluster(cluster))).count();
            let by_raking = slices.iter().filter(|&&slice| tells(raked, slice)).count();
            let by_strata = usize::from(slices.iter().any(|&slice| tells(&field.weighted, slice)));
            let is_safe = silent == 0 || silent > by_raking + by_strata;
            assert!(is_safe, "{silent} clusters, {by_raking} + {by_strata} equations: {of_type:?} {answered:?}");
            for slice in slices.into_iter().filter(|&slice| hides(slice)) {
                assert!(!tells(raked, slice) && !tells(&field.weighted, slice), "{slice:?} {of_type:?} {answered:?}");
            }
            told_raked += by_raking;
            kept_raked += usize::from(by_raking == 0 && !raked.types[at].is_empty());
        }
    }
    assert!(told_raked > 20 && kept_raked > 20, "{told_raked} {kept_raked}");
}
