//! The report of a made-up wave against tables that R made of the same answers.

use std::collections::BTreeMap;

use super::{Figures, Report, report};
use crate::statistics::describe::Description;
use crate::statistics::disclosure::{Cell, Rules};
use crate::statistics::groups::{Group, Groups, Slice};
use crate::statistics::samples;
use crate::survey::{Answer, Answers};

const ANSWERS: &str = include_str!("../../../tests/reference/answers.csv");
const TABLES: &str = include_str!("../../../tests/reference/tables.csv");

fn groups() -> Groups {
    let group = |code: &str, population| Group { code: code.into(), name: code.into(), population };
    let clusters = [("I1", 120), ("I2", 110), ("I3", 90), ("S1", 100), ("S2", 60), ("S3", 45)];
    let clusters = clusters.map(|(code, population)| (code[..1].to_owned(), group(code, population)));
    Groups::new(500, vec![group("I", 310), group("S", 200)], clusters).unwrap()
}

fn codes(text: &str) -> Vec<i32> {
    text.split(';').map(|code| code.parse().unwrap()).collect()
}

fn answers(record: &csv::StringRecord) -> Answers {
    let mut answers = Answers::default();
    let mut set = |field: &str, text: &str, answer: fn(&str) -> Answer| {
        if !text.is_empty() {
            answers.set(field, Some(answer(text)));
        }
    };
    let code: fn(&str) -> Answer = |text| Answer::Code(text.parse().unwrap());
    set("single", &record[2], code);
    set("multiple", &record[3], |text| Answer::Codes(codes(text)));
    set("grida", &record[4], code);
    set("number", &record[5], |text| Answer::Number(text.parse().unwrap()));
    set("recommend", &record[6], code);
    set("ranking", &record[7], |text| Answer::Codes(codes(text)));
    set("parts", &record[8], |text| {
        Answer::Parts((1..).zip(codes(text)).map(|(code, part)| (code, f64::from(part))).collect())
    });
    answers
}

/// With every group shown.
fn of_the_answers() -> Report {
    let survey = samples::survey();
    let groups = groups();
    let cases: Vec<(Vec<usize>, Answers)> = csv::Reader::from_reader(ANSWERS.as_bytes())
        .records()
        .map(|record| {
            let record = record.unwrap();
            let clusters = record[1].split(';').map(|code| groups.cluster(code).unwrap()).collect();
            (clusters, answers(&record))
        })
        .collect();
    let rules =
        Rules { minimum: 0, text_minimum: 0, small_below: 0, score_minimum: 0, small_frame: 0, until_release: false };
    report(&survey, &samples::table(&survey, groups, &cases), &rules)
}

type Numbers = BTreeMap<(String, String), f64>;

fn describe(numbers: &mut Numbers, code: &str, described: &Description) {
    let mut put = |name: &str, value: f64| numbers.insert((code.to_owned(), name.to_owned()), value);
    let (low, high) = described.mean_range.unwrap();
    let ((q1, q3), (min, max)) = (described.quartiles.unwrap(), described.extremes.unwrap());
    put("n", f64::from(described.n));
    put("mean", described.mean);
    put("mean_low", low);
    put("mean_high", high);
    put("sd", described.deviation.unwrap());
    put("median", described.median);
    put("q1", q1);
    put("q3", q3);
    put("min", min);
    put("max", max);
    put("sum", described.sum);
}

/// Everything in a cell by code and statistic, under the names of the reference.
fn numbers(figures: &Figures) -> Numbers {
    let mut numbers = Numbers::new();
    let base = figures.base();
    for (name, value) in [("valid", base.valid), ("missing", base.missing()), ("blank", base.blank)] {
        numbers.insert((String::new(), name.to_owned()), f64::from(value));
    }
    let mut put = |code: &str, name: &str, value: f64| numbers.insert((code.to_owned(), name.to_owned()), value);
    match figures {
        Figures::OneWay(one_way) => {
            for item in &one_way.items {
                put(&item.code.to_string(), "count", f64::from(item.chosen.count));
                put(&item.code.to_string(), "percent", f64::from(item.chosen.percent));
            }
            for net in &one_way.nets {
                put(&net.name, "net", f64::from(net.chosen.shown().unwrap().count));
            }
            if let Some(scale) = &one_way.scale {
                describe(&mut numbers, "", scale);
            }
        }
        Figures::Choices(choices) => {
            for item in &choices.items {
                put(&item.code.to_string(), "count", f64::from(item.chosen.shown().unwrap().count));
            }
            for net in &choices.nets {
                put(&net.name, "net", f64::from(net.chosen.shown().unwrap().count));
            }
            put("", "mean_ticked", choices.mean_ticked.unwrap());
        }
        Figures::Number(of) => describe(&mut numbers, "", &of.values),
        Figures::Recommend(scores) => {
            for item in &scores.items {
                put(&item.code.to_string(), "count", f64::from(item.chosen.count));
                put(&item.code.to_string(), "percent", f64::from(item.chosen.percent));
            }
            put("", "score", scores.score.unwrap().score);
            put("", "error", scores.score.unwrap().error);
            describe(&mut numbers, "", &scores.scale);
        }
        Figures::Ranking(ranks) => {
            for item in &ranks.items {
                let code = item.code.to_string();
                put(&code, "first", f64::from(item.first.count));
                put(&code, "placed", f64::from(item.placed.shown().unwrap().count));
                put(&code, "points", item.points.unwrap());
                put(&code, "mean_rank", item.mean_rank.unwrap());
            }
        }
        Figures::Allocation(allocations) => {
            for item in &allocations.items {
                describe(&mut numbers, &item.code.to_string(), item.part.shown().unwrap());
            }
        }
        Figures::Text(_) | Figures::Email { .. } | Figures::Date(_) => {}
    }
    numbers
}

#[test]
fn every_number_is_that_of_r() {
    let report = of_the_answers();
    let slice = |name: &str| match report.groups.types().iter().position(|of_type| of_type.code == name) {
        _ if name == "total" => Slice::Total,
        Some(of_type) => Slice::Type(of_type),
        None => Slice::Cluster(report.groups.cluster(name).unwrap()),
    };
    let mut compared = 0;
    for record in csv::Reader::from_reader(TABLES.as_bytes()).records() {
        let record = record.unwrap();
        let Cell::Shown(figures) = report.field(&record[1]).unwrap().slices.at(slice(&record[0])) else {
            panic!("{record:?} is not shown")
        };
        let ours = numbers(figures)[&(record[2].to_owned(), record[3].to_owned())];
        let theirs: f64 = record[4].parse().unwrap();
        assert!((ours - theirs).abs() <= 1e-9 * theirs.abs().max(1.0), "{record:?}: {ours}");
        compared += 1;
    }
    assert!(compared > 1_300, "{compared}");
}
