//! A made-up survey of the size that Peil is for, weighted by R: 26 clusters, 2,773 members, 560 answers.

use std::collections::{BTreeMap, HashMap};

use super::super::association::rao_scott;
use super::super::estimate::{Estimate, mean, total};
use super::super::intervals::{korn_graubard, logit, symmetric};
use super::super::quantile::quartile;
use super::super::raking::{Margin, rake};
use super::super::{Design, Stratum, trimming};
use crate::statistics::reference_rows::{Row, near, rows};

const CLOSE: f64 = 1e-9;
/// Of raked weights and of what rests on them.
const RAKED: f64 = 1e-6;

struct Survey {
    /// Per answer.
    answers: Vec<Row>,
    start: Design,
    weights: BTreeMap<&'static str, Vec<f64>>,
    margins: Vec<Margin>,
    of_type: Vec<String>,
}

fn survey() -> Survey {
    let answers = rows(include_str!("../../../../tests/reference/survey_answers.csv"));
    let weights = rows(include_str!("../../../../tests/reference/survey_weights.csv"));
    let strata = rows(include_str!("../../../../tests/reference/survey_strata.csv"));
    let members = rows(include_str!("../../../../tests/reference/survey_members.csv"));
    let frame: HashMap<&str, &Row> = members.iter().map(|row| (row.text("member"), row)).collect();
    let place: HashMap<&str, usize> = strata.iter().enumerate().map(|(at, row)| (row.text("stratum"), at)).collect();
    let stratum_of = weights.iter().map(|row| place[row.text("stratum")]).collect();
    let populations: Vec<u32> = strata.iter().map(|row| row.whole("population")).collect();
    let column = |name: &str| weights.iter().map(|row| row.number(name).unwrap()).collect();
    let of = |column: &str| {
        answers.iter().map(|row| frame[row.text("member")].text(column).to_owned()).collect::<Vec<String>>()
    };
    let margin = |name: &str| {
        let totals = rows(include_str!("../../../../tests/reference/survey_margins.csv"));
        let totals: Vec<&Row> = totals.iter().filter(|row| row.text("margin") == name).collect();
        let class = |value: &String| totals.iter().position(|row| row.text("class") == value).unwrap();
        Margin {
            class_of: of(name).iter().map(class).collect(),
            members: totals.iter().map(|row| row.number("population").unwrap()).collect(),
        }
    };
    Survey {
        start: Design::stratified(&populations, stratum_of).unwrap(),
        weights: ["start", "post", "raked", "trimmed"].map(|name| (name, column(name))).into(),
        margins: vec![margin("size"), margin("region")],
        of_type: of("type"),
        answers,
    }
}

impl Survey {
    /// What an answer says of an item and a statistic; nothing where it has none.
    fn value(&self, at: usize, item: &str, statistic: &str) -> Option<f64> {
        let row = &self.answers[at];
        let yes = |holds: bool| Some(if holds { 1.0 } else { 0.0 });
        if item == "boxes" {
            let ticked = row.text("boxes");
            let code = statistic.strip_prefix("share_")?;
            return if ticked.is_empty() { None } else { yes(ticked.split_whitespace().any(|own| own == code)) };
        }
        // Don't know.
        let number = row.number(item).filter(|number| *number != 99.0 || item == "money")?;
        match statistic {
            "mean" => Some(number),
            "top2" => yes(number >= 4.0),
            "nps" => Some(if number >= 9.0 {
                100.0
            } else if number >= 7.0 {
                0.0
            } else {
                -100.0
            }),
            _ => yes(number == statistic.strip_prefix("share_")?.parse::<f64>().ok()?),
        }
    }

    fn estimate(&self, design: &Design, domain: &str, item: &str, statistic: &str) -> Option<(Estimate, f64)> {
        let found: Vec<Option<f64>> = (0..self.answers.len()).map(|at| self.value(at, item, statistic)).collect();
        let inside: Vec<bool> = (0..found.len())
            .map(|at| found[at].is_some() && (domain == "total" || self.of_type[at] == domain))
            .collect();
        let values: Vec<f64> = found.iter().map(|value| value.unwrap_or(0.0)).collect();
        Some((mean(design, &values, &inside).ok()?, design.freedom(|at| inside[at])))
    }
}

#[test]
fn raked_and_trimmed_weights_are_those_of_r() {
    let survey = survey();
    let same = |ours: &[f64], theirs: &[f64], close: f64| ours.iter().zip(theirs).all(|(a, b)| near(*a, *b, close));
    assert!(same(survey.start.weights(), &survey.weights["start"], CLOSE));
    let raked = rake(survey.start.weights(), &survey.margins).unwrap();
    assert!(same(&raked.weights, &survey.weights["raked"], RAKED), "{raked:?}");
    assert!(raked.error < 1e-8 * 2773.0);
    let trimmed = trimming::trim(&raked.weights, trimming::LOW, trimming::HIGH).unwrap();
    assert!(same(&trimmed.weights, &survey.weights["trimmed"], RAKED));
}

#[test]
fn weighted_estimates_and_their_errors_are_those_of_r() {
    let survey = survey();
    let raked = rake(survey.start.weights(), &survey.margins).unwrap();
    let raked = survey.start.clone().raked(raked, survey.margins.clone());
    let (mut compared, mut of_raked) = (0, 0);
    for row in rows(include_str!("../../../../tests/reference/survey_estimates.csv")) {
        let (design, close) = match row.text("weights") {
            "start" => (&survey.start, CLOSE),
            "raked" => (&raked, RAKED),
            _ => continue,
        };
        let domain = row.text("domain");
        if domain != "total" && !survey.of_type.iter().any(|of_type| of_type == domain) {
            continue;
        }
        let (item, statistic) = (row.text("item"), row.text("statistic"));
        let Some((ours, freedom)) = survey.estimate(design, domain, item, statistic) else { continue };
        row.agrees("value", Some(ours.value), close);
        row.agrees("se", Some(ours.error), close);
        row.agrees("base", Some(ours.effective), close);
        assert_eq!((ours.n, freedom), (row.whole("n"), row.number("df").unwrap()), "{row:?}");
        if row.number("beta_low").is_some() {
            let beta = korn_graubard(&ours, ours.n as usize, freedom).ok();
            row.agrees("beta_low", beta.map(|range| range.0), close.max(1e-8));
            row.agrees("beta_high", beta.map(|range| range.1), close.max(1e-8));
            row.agrees("logit_low", logit(&ours, freedom).ok().map(|range| range.0), close);
        }
        compared += 1;
        of_raked += usize::from(close > CLOSE);
    }
    assert!(compared >= 100 && of_raked >= 40, "{compared}, of them {of_raked} raked");
}

#[test]
fn weighted_totals_and_their_errors_are_those_of_r() {
    let survey = survey();
    let raked = rake(survey.start.weights(), &survey.margins).unwrap();
    let raked = survey.start.clone().raked(raked, survey.margins.clone());
    let mut compared = 0;
    for row in rows(include_str!("../../../../tests/reference/survey_totals.csv")) {
        let (design, close) = match row.text("weights") {
            "start" => (&survey.start, CLOSE),
            "raked" => (&raked, RAKED),
            _ => continue,
        };
        let domain = row.text("domain");
        let found: Vec<Option<f64>> = (0..survey.answers.len()).map(|at| survey.value(at, "money", "mean")).collect();
        let inside: Vec<bool> = (0..found.len())
            .map(|at| found[at].is_some() && (domain == "total" || survey.of_type[at] == domain))
            .collect();
        let values: Vec<f64> = found.iter().map(|value| value.unwrap_or(0.0)).collect();
        let ours = total(design, &values, &inside).unwrap();
        let freedom = design.freedom(|at| inside[at]);
        let range = symmetric(&ours, freedom);
        row.agrees("value", Some(ours.value), close);
        row.agrees("se", Some(ours.error), close);
        row.agrees("members", Some(ours.weight), close);
        row.agrees("low", range.map(|range| range.0), close);
        row.agrees("high", range.map(|range| range.1), close);
        assert_eq!((ours.n, freedom), (row.whole("n"), row.number("df").unwrap()), "{row:?}");
        compared += 1;
    }
    assert_eq!(compared, 6);
}

#[test]
fn the_test_of_a_weighted_table_is_that_of_rao_and_scott() {
    let survey = survey();
    let mut compared = 0;
    for row in rows(include_str!("../../../../tests/reference/survey_tables.csv")) {
        if row.text("weights") != "start" || row.text("rows") != "type" {
            continue;
        }
        let statistic = match row.text("columns") {
            "overall" => "mean",
            "top2" => "top2",
            _ => continue,
        };
        let cells: Vec<Option<(usize, usize)>> = (0..survey.answers.len())
            .map(|at| {
                let value = survey.value(at, "overall", statistic)?;
                Some((usize::from(survey.of_type[at] == "ibn"), value as usize))
            })
            .collect();
        let ours = rao_scott(&survey.start, &cells, 2, 6).ok();
        row.agrees("f", ours.map(|ours| ours.f), CLOSE);
        row.agrees("ndf", ours.map(|ours| ours.above), CLOSE);
        row.agrees("ddf", ours.map(|ours| ours.below), CLOSE);
        row.agrees("p", ours.map(|ours| ours.p), 1e-8);
        compared += 1;
    }
    assert!(compared >= 2, "{compared}");
}

#[test]
fn ranges_of_weighted_quartiles_are_those_of_r() {
    let survey = survey();
    let of_member = rows(include_str!("../../../../tests/reference/survey_weights.csv"));
    let strata = rows(include_str!("../../../../tests/reference/survey_strata.csv"));
    let mut compared = 0;
    for row in rows(include_str!("../../../../tests/reference/survey_quartile_ranges.csv")) {
        let domain = row.text("domain");
        if !["total", "ibn", "spc"].contains(&domain) {
            continue;
        }
        let inside = |at: usize| domain == "total" || survey.of_type[at] == domain;
        let of_stratum = |stratum: &Row| {
            let rows = (0..of_member.len()).filter(|at| of_member[*at].text("stratum") == stratum.text("stratum"));
            let values = rows.filter(|at| inside(*at)).filter_map(|at| survey.value(at, row.text("item"), "mean"));
            (Stratum::new(stratum.whole("population"), stratum.whole("n")), values.collect::<Vec<f64>>())
        };
        let found = quartile(&strata.iter().map(of_stratum).collect::<Vec<_>>(), row.number("p").unwrap()).unwrap();
        row.agrees("value", Some(found.estimate.value), CLOSE);
        row.agrees("low", found.low, CLOSE);
        row.agrees("high", found.high, CLOSE);
        row.agrees("error", Some(found.estimate.error), CLOSE);
        assert_eq!(found.estimate.n, row.whole("n"), "{row:?}");
        compared += 1;
    }
    assert_eq!(compared, 27);
}
