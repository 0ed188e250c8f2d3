use super::*;
use crate::statistics::disclosure::Rules;
use crate::statistics::report::report;
use crate::statistics::samples::{self, answers};
use crate::survey::{Answer, Answers};

fn reported(of_type: &[usize], cases: &[(Vec<usize>, Answers)]) -> Report {
    let survey = samples::survey();
    report(&survey, &samples::table(&survey, samples::groups(of_type, 60), cases), &Rules::default())
}

/// Rankings in turn, without option 4 unless `with_last`.
fn rankings(cluster: usize, count: usize, with_last: bool) -> Vec<(Vec<usize>, Answers)> {
    let given: [&[i32]; 4] = [&[1, 2], &[2, 3, 1], &[3, 1], if with_last { &[4, 2] } else { &[2, 1] }];
    let ranked = |at: usize| answers(&[("ranking", Answer::Codes(given[at % 4].to_vec()))]);
    (0..count).map(|at| (vec![cluster], ranked(at))).collect()
}

#[test]
fn of_an_option_that_is_hidden_of_everybody_no_class_says_anything() {
    // Of nine nobody placed option 4: that hardly any did is said instead.
    let whole = reported(&[0], &rankings(0, 9, false));
    let of_whole = whole.field("ranking").and_then(|field| field.slices.total.shown()).unwrap();
    let Figures::Ranking(of_whole) = of_whole else { panic!("{of_whole:?}") };
    let hidden: Vec<i32> =
        of_whole.items.iter().filter(|item| item.placed.shown().is_none()).map(|item| item.code).collect();
    assert!(hidden.contains(&4), "{of_whole:?}");
    let mut classes = reported(&[0, 0], &[rankings(0, 20, true), rankings(1, 24, true)].concat());
    hide_options(&mut classes, &whole);
    for (slice, cell) in classes.field("ranking").unwrap().slices.iter() {
        let Some(Figures::Ranking(ranks)) = cell.shown() else { panic!("{slice:?}") };
        for item in ranks.items.iter().filter(|item| hidden.contains(&item.code)) {
            assert_eq!(item.placed.reason(), Some(Reason::Secondary), "{slice:?}");
            assert_eq!((&item.points, &item.mean_rank, &item.places), (&None, &None, &None), "{slice:?}");
        }
    }
}
