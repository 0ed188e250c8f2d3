use std::collections::BTreeMap;

use super::*;
use crate::statistics::samples::{self, answers};
use crate::statistics::{Outcome, Rules, report, response};
use crate::survey::{Answer, Answers};

type Line = BTreeMap<String, String>;

/// Two clusters of 12 and 3 answers, a third without any.
fn with(given: &[Answers], check: impl Fn(&Results<'_>)) {
    let survey = samples::survey();
    let groups = samples::groups(&[0, 0, 0, 1], 20);
    let cluster = |at: usize| {
        if at < 12 {
            0
        } else if at < 15 {
            1
        } else {
            3
        }
    };
    let cases: Vec<(Vec<usize>, Answers)> =
        (0..40).map(|at| (vec![cluster(at).min(3)], given[at % given.len()].clone())).take(31).collect();
    let members: Vec<(Vec<usize>, Outcome)> = cases.iter().map(|(at, _)| (at.clone(), Outcome::Complete)).collect();
    let response = response::response(&groups, members.iter().map(|(at, outcome)| (at.as_slice(), *outcome)));
    let report = report::report(&survey, &samples::table(&survey, groups, &cases), &Rules::default());
    check(&Results {
        wave: "w",
        survey: &survey,
        counted_at: Timestamp::UNIX_EPOCH,
        response: &response,
        report: &report,
    });
}

fn lines(of: &Results<'_>, name: &str) -> Vec<Line> {
    let sheet = table(name, of).unwrap();
    let mut reader = ::csv::Reader::from_reader(sheet.content.as_slice());
    let lines: Vec<Line> = reader.deserialize().map(Result::unwrap).collect();
    assert_eq!(lines.len(), sheet.rows, "{name}");
    lines
}

fn sum(lines: &[Line], keep: impl Fn(&Line) -> bool) -> u32 {
    lines.iter().filter(|line| keep(line)).map(|line| line["count"].parse::<u32>().unwrap()).sum()
}

fn varied() -> Vec<Answers> {
    (0..7)
        .map(|at| {
            answers(&[
                ("single", Answer::Code([1, 2, 3, 99, 1, 2, 1][at])),
                ("number", Answer::Number(1.0 / (at as f64 + 3.0))),
                ("words", Answer::Text("=HYPERLINK(\"http://elsewhere.example\")\nnew line, comma".to_owned())),
            ])
        })
        .collect()
}

#[test]
fn every_table_has_as_many_cells_in_a_row_as_headings() {
    with(&varied(), |of| {
        for name in TABLES {
            // The reader refuses a row of another length.
            lines(of, name);
        }
        assert!(table("nothing", of).is_none());
        assert_eq!(tables_of(of.survey).count(), TABLES.len());
    });
}

#[test]
fn the_parts_add_up_to_the_base_and_the_base_to_the_respondents() {
    with(&varied(), |of| {
        let bases = lines(of, "bases");
        let frequencies = lines(of, "frequencies");
        let of_total = |line: &Line| line["field"] == "single" && line["group_kind"] == "total";
        let base = |what: &str| sum(&bases, |line| of_total(line) && line["what"] == what);
        assert_eq!(sum(&frequencies, of_total), base("valid"));
        let others = ["dont_know", "blank", "unusable", "not_reached", "not_asked"].map(base);
        assert!(others[0] > 0);
        assert_eq!(base("valid") + others.iter().sum::<u32>(), base("respondents"));
        assert_eq!(base("respondents"), 31);
    });
}

#[test]
fn numbers_are_written_with_all_their_digits() {
    with(&varied(), |of| {
        let value = |statistic: &str| {
            let lines = lines(of, "numbers");
            let found = lines.iter().find(|line| {
                line["field"] == "number" && line["group_kind"] == "total" && line["statistic"] == statistic
            });
            found.unwrap()["value"].parse::<f64>().unwrap()
        };
        assert_eq!(value("maximum"), 1.0 / 3.0);
        assert_eq!(value("minimum"), 1.0 / 9.0);
        assert_eq!(value("n"), 31.0);
        assert_eq!(value("sum") / value("n"), value("mean"));
    });
}

#[test]
fn a_group_says_why_it_has_no_figures() {
    with(&varied(), |of| {
        let frequencies = lines(of, "frequencies");
        let states: Vec<(String, String)> = frequencies
            .iter()
            .filter(|line| line["field"] == "single" && line["group_kind"] == "cluster" && line["code"].is_empty())
            .map(|line| (line["group"].clone(), format!("{} {}", line["state"], line["reason"])))
            .collect();
        let expected = [("c0", "hidden secondary"), ("c1", "hidden too_few"), ("c2", "empty ")];
        assert_eq!(states, expected.map(|(group, state)| (group.to_owned(), state.to_owned())));
    });
}

#[test]
fn no_answer_is_calculated_by_a_spreadsheet() {
    with(&varied(), |of| {
        let texts = lines(of, "texts");
        let shown: Vec<&Line> =
            texts.iter().filter(|line| line["state"] == "shown" && line["field"] == "words").collect();
        assert!(!shown.is_empty());
        assert!(shown.iter().all(|line| line["text"].starts_with("'=HYPERLINK")));
    });
}
