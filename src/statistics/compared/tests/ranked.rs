//! Options of rankings, as SciPy compares them, and what is left out.

use crate::statistics::compared::Among;
use crate::statistics::compared::groups::{Compared, Tests, compare};
use crate::statistics::compared::ranked::Aspect;
use crate::statistics::disclosure::Rules;
use crate::statistics::groups::Slice;
use crate::statistics::reference_rows::{Row, rows};
use crate::statistics::report::{Figures, RankItem, Report, report};
use crate::statistics::samples::{self, answers};
use crate::survey::{Answer, Answers, Kind};

const CLOSE: f64 = 1e-9;

/// Groups of rankings as clusters of one type: the codes of each respondent, the best first.
fn reported(options: i32, top: usize, groups: &[Vec<Vec<i32>>]) -> Report {
    let mut survey = samples::survey();
    let question = survey.pages[0].questions.iter_mut().find(|question| question.id == "ranking").unwrap();
    question.kind = Kind::Ranking { options: (1..=options).map(samples::choice).collect(), top };
    let ranked = |codes: &Vec<i32>| answers(&[("ranking", Answer::Codes(codes.clone()))]);
    let cases: Vec<(Vec<usize>, Answers)> = (0..)
        .zip(groups)
        .flat_map(|(cluster, group)| group.iter().map(move |codes| (vec![cluster], ranked(codes))))
        .collect();
    let table = samples::table(&survey, samples::groups(&vec![0; groups.len()], 100), &cases);
    report(&survey, &table, &Rules::default())
}

fn compared(report: &Report) -> Vec<Compared> {
    compare(report, &[report.field("ranking").unwrap()], Among::ClustersOf(0))
}

fn of(rows: &[Compared], code: i32, aspect: Aspect) -> &Compared {
    rows.iter().find(|row| row.code == Some(code) && row.aspect == Some(aspect)).unwrap()
}

fn item(report: &Report, slice: Slice, code: i32) -> RankItem {
    match report.field("ranking").unwrap().slices.at(slice).shown() {
        Some(Figures::Ranking(ranks)) => ranks.items.iter().find(|item| item.code == code).unwrap().clone(),
        other => panic!("{other:?}"),
    }
}

fn rankings(row: &Row) -> Vec<Vec<Vec<i32>>> {
    let one = |text: &str| text.split('>').map(|code| code.parse().unwrap()).collect();
    row.text("rankings").split(';').map(|group| group.split(' ').map(one).collect()).collect()
}

#[test]
fn options_are_compared_as_scipy_does() {
    let cases = rows(include_str!("../../../../tests/reference/ranked.csv"));
    assert!(cases.len() >= 30);
    for row in cases {
        let report = reported(row.whole("options") as i32, row.whole("top") as usize, &rankings(&row));
        let found = compared(&report);
        let code = row.whole("code") as i32;
        let placed = of(&found, code, Aspect::Placed);
        let Tests::Table { association, fisher, ranks: None } = &placed.tests else { panic!("{placed:?}") };
        row.agrees("chi2", association.ok().map(|found| found.chi_squared), CLOSE);
        row.agrees("p_chi2", association.ok().map(|found| found.p), CLOSE);
        row.agrees("cramers_v", association.ok().map(|found| found.cramer), CLOSE);
        if placed.groups == 2 {
            row.agrees("p_fisher", fisher.map(|fisher| fisher.p), CLOSE);
        }
        row.agrees("p_placed", placed.p(), CLOSE);
        row.agrees("holm_placed", placed.adjusted, CLOSE);

        let places = of(&found, code, Aspect::Places);
        let Tests::Places(ranks) = places.tests else { panic!("{places:?}") };
        row.agrees("kw_h", ranks.ok().map(|ranks| ranks.all.h), CLOSE);
        row.agrees("p_kw", ranks.ok().map(|ranks| ranks.all.p), CLOSE);
        row.agrees("epsilon2", ranks.ok().map(|ranks| ranks.all.epsilon_squared), CLOSE);
        let two = ranks.ok().and_then(|ranks| ranks.two);
        row.agrees("mw_u", two.map(|two| two.u), CLOSE);
        row.agrees("p_mw", two.map(|two| two.p), CLOSE);
        row.agrees("rank_biserial", two.map(|two| two.rank_biserial), CLOSE);
        row.agrees("p_places", places.p(), CLOSE);
        row.agrees("holm_places", places.adjusted, CLOSE);
        assert_eq!((placed.left_out, places.left_out, placed.n), (0, 0, places.n));
    }
}

/// `count` respondents who give these rankings in turn.
fn in_turn(count: usize, given: &[&[i32]]) -> Vec<Vec<i32>> {
    given.iter().cycle().take(count).map(|codes| codes.to_vec()).collect()
}

#[test]
fn who_left_an_option_out_comes_after_all_who_placed_it() {
    // Of the first group half put option 1 last and half left it out; of the second all left it out.
    let groups = [in_turn(20, &[&[2, 3, 1], &[2, 3, 4]]), in_turn(20, &[&[2, 3, 4], &[3, 2, 4]])];
    let report = reported(4, 3, &groups);
    assert_eq!(item(&report, Slice::Cluster(0), 1).places, Some(vec![0, 0, 10]));
    assert_eq!(item(&report, Slice::Cluster(1), 1).places, Some(vec![0, 0, 0]));
    let found = compared(&report);
    let Tests::Places(Ok(ranks)) = of(&found, 1, Aspect::Places).tests else { panic!("{found:?}") };
    // Of 400 pairs 200 are ties at the place after the last; in the others the second group's is the larger.
    assert_eq!(ranks.two.map(|two| (two.u, two.rank_biserial)), Some((100.0, -0.5)));
    assert_eq!(of(&found, 1, Aspect::Places).n, 40, "everyone who ranked anything");
}

#[test]
fn an_option_that_is_hidden_in_a_group_takes_no_part_there() {
    let varied: [&[i32]; 3] = [&[1, 2, 3], &[2, 1, 4], &[4, 3, 1]];
    // Of eight nobody placed option 4, so that "hardly any" did; its neighbour is hidden with it.
    let groups = [
        in_turn(8, &[&[1, 2], &[3, 1], &[2, 3], &[1, 3]]),
        in_turn(9, &varied),
        in_turn(30, &varied),
        in_turn(25, &varied),
    ];
    let report = reported(4, 3, &groups);
    let hides = |code: i32| -> Vec<usize> {
        (0..4).filter(|&cluster| item(&report, Slice::Cluster(cluster), code).placed.shown().is_none()).collect()
    };
    let hidden = hides(4);
    assert!(hidden.contains(&0) && hidden.len() == 2, "{hidden:?}");
    let found = compared(&report);
    for aspect in [Aspect::Placed, Aspect::Places] {
        for code in 1..=4 {
            let (row, left_out) = (of(&found, code, aspect), hides(code).len());
            assert_eq!((row.groups, row.left_out), (4 - left_out, left_out), "{row:?}");
        }
    }
    for cluster in hidden {
        assert_eq!(item(&report, Slice::Cluster(cluster), 4).places, None);
    }
}

#[test]
fn a_hidden_group_takes_no_part() {
    let varied: [&[i32]; 3] = [&[1, 2, 3], &[2, 1, 4], &[4, 3, 1]];
    let groups = [in_turn(3, &varied), in_turn(7, &varied), in_turn(30, &varied), in_turn(25, &varied)];
    let found = compared(&reported(4, 3, &groups));
    assert_eq!(found.len(), 8);
    assert!(found.iter().all(|row| (row.groups, row.left_out) == (2, 2)), "{found:?}");
    assert!(found.iter().all(|row| row.n == 55), "{found:?}");
}
