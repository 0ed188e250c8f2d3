//! Two waves whose members and answers are known.

mod attack;

use std::collections::BTreeSet;

use super::*;
use crate::statistics::disclosure::Rules;
use crate::statistics::groups::{Group, Groups, Slice};
use crate::statistics::report::{Report, report};
use crate::statistics::samples::{self, answers};
use crate::statistics::table::Table;
use crate::survey::{Answer, Survey};

/// A wave of made-up members.
pub(super) struct Made {
    pub survey: Survey,
    pub table: Table,
    pub report: Report,
    pub people: Vec<u32>,
    pub members: Members,
}

/// Who answered in which clusters, and what.
pub(super) type Person = (u32, Vec<usize>, i32);

impl Made {
    /// `of_type`: of each cluster. `answered`: an option of the question “single” each. Those of `silent` are on the
    /// list too.
    pub fn of(of_type: &[usize], answered: &[Person], silent: &[(u32, Vec<usize>)]) -> Self {
        let survey = samples::survey();
        let types = of_type.iter().max().map_or(0, |most| most + 1);
        let listed = answered
            .iter()
            .map(|(person, clusters, _)| (*person, clusters))
            .chain(silent.iter().map(|(person, clusters)| (*person, clusters)));
        let mut members = Sliced {
            total: BTreeSet::new(),
            types: vec![BTreeSet::new(); types],
            clusters: vec![BTreeSet::new(); of_type.len()],
        };
        for (person, clusters) in listed {
            members.total.insert(person);
            for &cluster in clusters {
                members.types[of_type[cluster]].insert(person);
                members.clusters[cluster].insert(person);
            }
        }
        let group = |code: String, of: &BTreeSet<u32>| Group { name: code.clone(), code, population: of.len() as u32 };
        let types = members.types.iter().enumerate().map(|(at, of)| group(format!("T{at}"), of)).collect();
        let clusters = members
            .clusters
            .iter()
            .enumerate()
            .map(|(at, of)| (format!("T{}", of_type[at]), group(format!("c{at}"), of)));
        let groups = Groups::new(members.total.len() as u32, types, clusters).unwrap();
        let cases: Vec<_> = answered
            .iter()
            .map(|(person, clusters, code)| {
                let given = [
                    ("single", Answer::Code(*code)),
                    ("number", Answer::Number(f64::from(*person % 7) + f64::from(*code))),
                ];
                (clusters.clone(), answers(&given))
            })
            .collect();
        let table = samples::table(&survey, groups, &cases);
        let report = report(&survey, &table, &Rules::default());
        Self { people: answered.iter().map(|(person, ..)| *person).collect(), survey, table, report, members }
    }

    pub fn wave(&self) -> Wave<'_> {
        let once = Side {
            survey: &self.survey,
            report: &self.report,
            table: &self.table,
            people: &self.people,
            members: &self.members,
            divided: &[],
        };
        Wave { once, per_cluster: None }
    }
}

/// People of one cluster, `high` of whom chose option 3, the others option 1.
fn people(from: u32, count: u32, cluster: usize, high: u32) -> Vec<Person> {
    (0..count).map(|at| (from + at, vec![cluster], if at < high { 3 } else { 1 })).collect()
}

/// The same with every other one choosing option 3.
fn mixed(from: u32, count: u32, cluster: usize) -> Vec<Person> {
    (0..count).map(|at| (from + at, vec![cluster], if at % 2 == 0 { 3 } else { 1 })).collect()
}

fn figure<'a>(compared: &'a Compared, field: &str, measure: &Measure) -> &'a Figure {
    let field = compared.fields.iter().find(|own| own.field == field).unwrap();
    field.figures.iter().find(|figure| figure.measure == *measure).unwrap()
}

fn high() -> Measure {
    Measure::Net("high".to_owned())
}

/// 30 answered first, 26 then, 20 of them both times: of these 8 said yes first, 14 then.
fn before_and_after() -> [Vec<Person>; 2] {
    let before = [people(0, 20, 0, 8), people(100, 10, 0, 4)].concat();
    let mut after = people(0, 20, 0, 14);
    after.extend(people(200, 6, 0, 3));
    [before, after]
}

#[test]
fn all_answers_and_the_same_members_stand_side_by_side() {
    let [before, after] = before_and_after();
    let (first, second) = (Made::of(&[0], &before, &[]), Made::of(&[0], &after, &[]));
    let compared = compare(&[first.wave(), second.wave()], 0, 1);
    let moved = figure(&compared, "single", &high()).slices.total.shown().unwrap();
    assert_eq!(
        (moved.first.count, moved.first.n, moved.second.count, moved.second.n, moved.both),
        (Some(12), 30, Some(17), 26, 20)
    );
    assert!((moved.difference() - (17.0 / 26.0 - 12.0 / 30.0)).abs() < 1e-12);
    // By the formula, with sums over the people: yes both times are the first 8.
    let variance = |yes: f64, n: f64| yes * (n - yes) / n / (n - 1.0);
    let covariance = (8.0 - 8.0 * 14.0 / 20.0) / 19.0;
    let by_hand = variance(12.0, 30.0) / 30.0 + variance(17.0, 26.0) / 26.0 - 2.0 * 20.0 * covariance / (30.0 * 26.0);
    let change = moved.change.unwrap();
    assert!((change.error - by_hand.sqrt()).abs() < 1e-12, "{change:?}");
    let same = moved.same.as_ref().unwrap();
    assert_eq!((same.first, same.second), (8.0 / 20.0, 14.0 / 20.0));
    // Six turned to yes and nobody to no: 2·½⁶.
    assert!(matches!(same.test, SameTest::Shares(Ok(p)) if (p - 0.031_25).abs() < 1e-12), "{same:?}");
    assert_eq!(moved.population, None, "the two lists hold others");
    assert_eq!(compared.lists.total, Some(Turnover { stayed: 20, entered: 6, left: 10 }));
}

#[test]
fn the_other_way_round_is_the_same_with_the_sign_turned() {
    let [before, after] = before_and_after();
    let (first, second) = (Made::of(&[0], &before, &[]), Made::of(&[0], &after, &[]));
    let waves = [first.wave(), second.wave()];
    let (there, back) = (compare(&waves, 0, 1), compare(&waves, 1, 0));
    for (one, other) in there.fields.iter().zip(&back.fields) {
        for (one, other) in one.figures.iter().zip(&other.figures) {
            let (one, other) = (one.slices.total.shown().unwrap(), other.slices.total.shown().unwrap());
            assert_eq!((one.first.value, one.second.value), (other.second.value, other.first.value));
            let p = |moved: &Moved| moved.change.map(|change| change.p);
            assert_eq!(p(one).map(|p| (p * 1e12).round()), p(other).map(|p| (p * 1e12).round()));
        }
    }
}

#[test]
fn the_correction_for_a_finite_list_is_made_where_both_lists_hold_the_same() {
    let [before, after] = before_and_after();
    let listed: Vec<(u32, Vec<usize>)> =
        (0..40).chain(100..110).chain(200..206).map(|person| (person, vec![0])).collect();
    let without = |answered: &[Person]| -> Vec<(u32, Vec<usize>)> {
        listed.iter().filter(|(person, _)| !answered.iter().any(|(own, ..)| own == person)).cloned().collect()
    };
    let first = Made::of(&[0], &before, &without(&before));
    let second = Made::of(&[0], &after, &without(&after));
    let compared = compare(&[first.wave(), second.wave()], 0, 1);
    let moved = figure(&compared, "single", &high()).slices.total.shown().unwrap();
    assert_eq!(moved.population, Some(56));
    let change = moved.change.unwrap();
    let answers = Answers {
        first_only: [vec![1.0; 4], vec![0.0; 6]].concat(),
        second_only: [vec![1.0; 3], vec![0.0; 3]].concat(),
        both: [vec![(1.0, 1.0); 8], vec![(0.0, 1.0); 6], vec![(0.0, 0.0); 6]].concat(),
    };
    assert!((change.error - answers.change(Some(56)).unwrap().error).abs() < 1e-12);
    assert_eq!(compared.lists.total, Some(Turnover { stayed: 56, entered: 0, left: 0 }));
}

#[test]
fn where_everybody_answered_twice_the_difference_is_a_fact() {
    let first = Made::of(&[0], &people(0, 20, 0, 8), &[]);
    let second = Made::of(&[0], &people(0, 20, 0, 9), &[]);
    let compared = compare(&[first.wave(), second.wave()], 0, 1);
    let moved = figure(&compared, "single", &high()).slices.total.shown().unwrap();
    assert!(moved.is_fact() && moved.first.range.is_none() && moved.adjusted.is_none());
    assert_eq!((moved.standing(), moved.change.unwrap().error), (Some(Standing::Higher), 0.0));
}

#[test]
fn a_clear_difference_is_told_from_one_that_may_be_chance() {
    let standing = |yes: [u32; 2]| {
        let first = Made::of(&[0], &people(0, 40, 0, yes[0]), &[(900, vec![0])]);
        let second = Made::of(&[0], &people(1000, 40, 0, yes[1]), &[(900, vec![0])]);
        let compared = compare(&[first.wave(), second.wave()], 0, 1);
        figure(&compared, "single", &high()).slices.total.shown().unwrap().standing()
    };
    assert_eq!(standing([10, 30]), Some(Standing::Higher));
    assert_eq!(standing([30, 10]), Some(Standing::Lower));
    assert_eq!(standing([19, 21]), Some(Standing::NoDemonstrable));
}

#[test]
fn few_who_answered_twice_or_only_once_are_not_told() {
    let total = |both: u32, first_only: u32, second_only: u32| {
        let before = [people(0, both, 0, both / 2), people(100, first_only, 0, first_only / 2)].concat();
        let after = [people(0, both, 0, both / 2 + 1), people(200, second_only, 0, second_only / 2)].concat();
        let (first, second) = (Made::of(&[0], &before, &[]), Made::of(&[0], &after, &[]));
        let compared = compare(&[first.wave(), second.wave()], 0, 1);
        figure(&compared, "single", &high()).slices.total.clone()
    };
    for (both, first_only, second_only) in [(4, 20, 20), (20, 1, 20), (20, 20, 4)] {
        assert_eq!(
            total(both, first_only, second_only),
            Held::Hidden(Why::FewInPart),
            "{both} {first_only} {second_only}"
        );
    }
    for (both, first_only, second_only) in [(0, 20, 20), (20, 0, 20), (20, 20, 0), (20, 0, 0), (10, 10, 10)] {
        assert!(total(both, first_only, second_only).shown().is_some(), "{both} {first_only} {second_only}");
    }
}

#[test]
fn a_hidden_cluster_does_not_follow_from_the_others() {
    // Of the second cluster three answered both times; the first and the third would give them away.
    let before = [mixed(0, 20, 0), mixed(100, 20, 1), mixed(200, 15, 2)].concat();
    let back = |from: u32, count: u32, cluster: usize| -> Vec<Person> {
        mixed(from, count, cluster).into_iter().map(|(person, own, code)| (person, own, 4 - code)).collect()
    };
    let after = [back(0, 10, 0), mixed(10, 4, 0), mixed(300, 7, 0), back(100, 3, 1), mixed(400, 17, 1)].concat();
    let after = [after, back(200, 5, 2), mixed(205, 4, 2), mixed(500, 6, 2)].concat();
    let (first, second) = (Made::of(&[0, 0, 0], &before, &[]), Made::of(&[0, 0, 0], &after, &[]));
    let compared = compare(&[first.wave(), second.wave()], 0, 1);
    let slices = &figure(&compared, "single", &high()).slices;
    assert_eq!(slices.clusters[1], Held::Hidden(Why::FewInPart));
    let others = [&slices.clusters[0], &slices.clusters[2]];
    let hidden = others.iter().filter(|held| ***held == Held::Hidden(Why::Secondary)).count();
    assert!(slices.total.shown().is_some() && hidden == 1, "{others:?}");
}

#[test]
fn few_who_went_from_one_cluster_to_another_do_not_follow_from_their_type() {
    let compared = |moved: u32| {
        let before = [people(0, 20, 0, 9), people(100, 20, 1, 9), people(300, 9, 0, 4), people(400, 9, 1, 4)].concat();
        // The first of the first cluster answer in the second.
        let mut after =
            [people(0, 20, 0, 12), people(100, 20, 1, 8), people(500, 9, 0, 4), people(600, 9, 1, 4)].concat();
        after.iter_mut().take(moved as usize).for_each(|(_, clusters, _)| *clusters = vec![1]);
        let (first, second) = (Made::of(&[0, 0], &before, &[]), Made::of(&[0, 0], &after, &[]));
        let compared = compare(&[first.wave(), second.wave()], 0, 1);
        let slices = &figure(&compared, "single", &high()).slices;
        slices.iter().filter(|(_, held)| held.shown().is_some()).count()
    };
    assert_eq!(compared(0), 4, "total, type and both clusters");
    assert!(compared(2) < 4 && compared(2) > 0, "not all of them with two who moved: {}", compared(2));
}

#[test]
fn an_earlier_comparison_goes_before_a_later_one() {
    // Of the third wave all but one answered the second, and all but two the first.
    let third = mixed(0, 40, 0);
    let made = |answered: &[Person]| Made::of(&[0], answered, &[(999, vec![0])]);
    let first = made(&[people(2, 30, 0, 14), mixed(100, 9, 0)].concat());
    let second = made(&[people(1, 31, 0, 15), mixed(200, 9, 0)].concat());
    let (a, b, c) = (first, second, made(&third));
    let waves = [a.wave(), b.wave(), c.wave()];
    let total =
        |first: usize, second: usize| figure(&compare(&waves, first, second), "single", &high()).slices.total.clone();
    assert!(total(0, 1).shown().is_some() && total(0, 2).shown().is_some());
    assert_eq!(total(1, 2), Held::Hidden(Why::Secondary), "those of both less those of the first are one");
    let alone = [b.wave(), c.wave()];
    assert!(figure(&compare(&alone, 0, 1), "single", &high()).slices.total.shown().is_some());
}

#[test]
fn a_group_of_one_wave_only_is_absent() {
    let before = [people(0, 20, 0, 9), people(100, 20, 1, 9)].concat();
    let (first, second) = (Made::of(&[0, 0], &before, &[]), Made::of(&[0], &people(0, 20, 0, 9), &[]));
    let compared = compare(&[second.wave(), first.wave()], 0, 1);
    let slices = &figure(&compared, "single", &high()).slices;
    assert_eq!(slices.clusters[1], Held::Absent);
    assert_eq!(compared.lists.clusters[1], None);
    assert_eq!(compared.lists.clusters[0], Some(Turnover { stayed: 20, entered: 0, left: 0 }));
}

#[test]
fn what_a_wave_hides_by_itself_stays_hidden_for_that_reason() {
    let silent: Vec<(u32, Vec<usize>)> = (900..920).map(|member| (member, vec![0])).collect();
    let first = Made::of(&[0], &people(0, 3, 0, 1), &silent);
    let second = Made::of(&[0], &people(0, 30, 0, 10), &silent);
    let waves = [first.wave(), second.wave()];
    let total =
        |first: usize, second: usize| figure(&compare(&waves, first, second), "single", &high()).slices.total.clone();
    use crate::statistics::disclosure::Reason;
    assert_eq!(total(0, 1), Held::Hidden(Why::First(Reason::TooFew)));
    assert_eq!(total(1, 0), Held::Hidden(Why::Second(Reason::TooFew)));
}

#[test]
fn numbers_are_compared_by_their_mean_and_of_the_same_members_by_rank() {
    let [before, after] = before_and_after();
    let silent = [(999, vec![0])];
    let (first, second) = (Made::of(&[0], &before, &silent), Made::of(&[0], &after, &silent));
    let compared = compare(&[first.wave(), second.wave()], 0, 1);
    let moved = figure(&compared, "number", &Measure::Mean).slices.total.shown().unwrap();
    let mean = |of: &[Person]| {
        of.iter().map(|(person, _, code)| f64::from(person % 7) + f64::from(*code)).sum::<f64>() / of.len() as f64
    };
    assert!((moved.first.value - mean(&before)).abs() < 1e-12 && (moved.second.value - mean(&after)).abs() < 1e-12);
    let Some(Same { test: SameTest::Scores(Ok((t, ranks))), .. }) = &moved.same else { panic!("{moved:?}") };
    // Six rose by two, fourteen stayed.
    assert_eq!((ranks.pairs, ranks.v, t.freedom), (6, 21.0, 19.0));
    let change = 12.0 / 20.0;
    let sd = ((6.0 * (2.0_f64 - change).powi(2) + 14.0 * change * change) / 19.0).sqrt();
    assert!((t.t - change / (sd / 20.0_f64.sqrt())).abs() < 1e-9);
    assert!(moved.first.range.is_some() && moved.first.count.is_none());
}

#[test]
fn a_class_of_the_wave_that_is_nearly_those_who_answered_twice_hides_them() {
    use crate::statistics::division::Classes;
    let second = |others: usize| {
        // The first class is the thirty who answered twice, and so many more.
        let first = Made::of(&[0], &[mixed(0, 30, 0), mixed(100, 20, 0)].concat(), &[(999, vec![0])]);
        let second = Made::of(&[0], &[mixed(0, 30, 0), mixed(200, 20, 0)].concat(), &[(999, vec![0])]);
        let of_case = (0..50).map(|case| usize::from(case >= 30 + others)).collect();
        let hidden = vec![Vec::new(); second.table.columns.len()];
        let divided = [Divided { classes: Classes { of_case, count: 2 }, hidden }];
        let mut wave = second.wave();
        wave.once.divided = &divided;
        figure(&compare(&[first.wave(), wave], 0, 1), "single", &high()).slices.total.clone()
    };
    assert_eq!(second(3), Held::Hidden(Why::Secondary), "the class less those who answered twice are three");
    assert!(second(0).shown().is_some() && second(5).shown().is_some());
}
