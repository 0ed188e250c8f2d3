mod overlapping;
mod weighted;

use std::collections::BTreeMap;

use super::*;
use crate::statistics::division::hide_options;
use crate::statistics::quality::{Limits, quality};
use crate::statistics::samples::{self, answers};
use crate::statistics::{Outcome, Rules, report, response};
use crate::survey::{Answer, Answers};

type Line = BTreeMap<String, String>;

/// Two clusters of 12 and 3 answers, a third without any.
fn with(given: &[Answers], check: impl Fn(&Results<'_>)) {
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
    with_cases(&[0, 0, 0, 1], &cases, check);
}

/// Clusters of these types, of twenty members each.
fn with_cases(of_type: &[usize], cases: &[(Vec<usize>, Answers)], check: impl Fn(&Results<'_>)) {
    let survey = samples::survey();
    let groups = samples::groups(of_type, 20);
    let members: Vec<(Vec<usize>, Outcome)> = cases.iter().map(|(at, _)| (at.clone(), Outcome::Complete)).collect();
    let response = response::response(&groups, members.iter().map(|(at, outcome)| (at.as_slice(), *outcome)));
    let overlaps =
        Overlaps::of(&groups, members.iter().map(|(at, outcome)| (at.as_slice(), *outcome >= Outcome::Partial)));
    let report = report::report(&survey, &samples::table(&survey, groups, cases), &Rules::default());
    let (left, quality) = (response.map(|_, _| 0), quality(&[], 0, &Limits::default()));
    check(&Results {
        wave: "w",
        survey: &survey,
        counted_at: Timestamp::UNIX_EPOCH,
        response: &response,
        left: &left,
        overlaps: &overlaps,
        report: &report,
        divisions: &[],
        quality: &quality,
    });
}

/// Cells of hidden rows that are not empty, and how many rows are hidden.
fn told(of: &Results<'_>) -> (Vec<String>, usize) {
    let says = ["item", "code", "label", "group", "group_kind", "state", "reason", "minimum"];
    let rows = TABLES.iter().flat_map(|name| lines(of, name).into_iter().map(move |line| (name, line)));
    let hidden: Vec<(&&str, Line)> =
        rows.filter(|(_, line)| line.get("state").is_some_and(|state| state == "hidden")).collect();
    let cells = hidden.iter().flat_map(|(name, line)| {
        let own = line.iter().filter(|(heading, cell)| !cell.is_empty() && !says.contains(&heading.as_str()));
        own.map(move |(heading, cell)| format!("{name}: {heading} = {cell} of {line:?}"))
    });
    (cells.collect(), hidden.len())
}

fn lines(of: &Results<'_>, name: &str) -> Vec<Line> {
    let sheet = table(name, of).unwrap();
    let mut reader = ::csv::Reader::from_reader(sheet.content.as_slice());
    let lines: Vec<Line> = reader.deserialize().map(Result::unwrap).collect();
    assert_eq!(lines.len(), sheet.rows, "{name}");
    lines
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
        let (cases, frequencies) = (lines(of, "cases"), lines(of, "frequencies"));
        let of_total = |line: &&Line| line["item"] == "single" && line["group"] == "ALL";
        let base = cases.iter().find(of_total).unwrap();
        let number = |heading: &str| base[heading].parse::<u32>().unwrap();
        let options = frequencies.iter().filter(of_total).filter(|line| !line["label"].is_empty());
        assert_eq!(options.map(|line| line["count"].parse::<u32>().unwrap()).sum::<u32>(), number("n_valid"));
        let kinds = ["dont_know", "not_applicable", "refused", "blank", "unusable", "not_reached", "not_asked"];
        assert!(number("dont_know") > 0);
        assert_eq!(number("n_valid") + kinds.map(number).iter().sum::<u32>(), number("respondents"));
        assert_eq!(number("respondents"), 31);
    });
}

#[test]
fn numbers_are_written_with_all_their_digits() {
    with(&varied(), |of| {
        let lines = lines(of, "numbers");
        let row = lines.iter().find(|line| line["item"] == "number" && line["group"] == "ALL").unwrap();
        let value = |heading: &str| row[heading].parse::<f64>().unwrap();
        // Five gave the largest and four the smallest, so neither is told.
        assert_eq!((row["min"].as_str(), row["max"].as_str()), ("", ""));
        assert_eq!(value("n_valid"), 31.0);
        assert_eq!(value("sum") / value("n_valid"), value("mean"));
        // Of seven numbers in turn the first three occur five times, the others four.
        assert_eq!((value("mode"), value("modes")), (1.0 / 5.0, 3.0));
        let small: Vec<&Line> =
            lines.iter().filter(|line| line["n_valid"].parse().is_ok_and(|n: u32| n < 10)).collect();
        assert!(small.iter().all(|line| line["mode"].is_empty() && line["modes"].is_empty()), "{small:?}");
    });
}

#[test]
fn a_group_says_why_it_has_no_figures() {
    with(&varied(), |of| {
        let frequencies = lines(of, "frequencies");
        let states: Vec<(String, String)> = frequencies
            .iter()
            .filter(|line| line["item"] == "single" && line["group_kind"] == "cluster" && line["code"].is_empty())
            .map(|line| (line["group"].clone(), format!("{} {}", line["state"], line["reason"])))
            .collect();
        let expected = [("c0", "hidden secondary"), ("c1", "hidden too_few"), ("c2", "empty ")];
        assert_eq!(states, expected.map(|(group, state)| (group.to_owned(), state.to_owned())));
        let hidden: Vec<String> = lines(of, "suppression")
            .iter()
            .filter(|line| line["item"] == "single")
            .map(|line| format!("{} {} {}", line["group"], line["reason"], line["minimum"]))
            .collect();
        assert_eq!(hidden, ["c0 secondary ", "c1 too_few 5"]);
    });
}

#[test]
fn what_follows_from_the_figures_is_in_the_files_too() {
    with(&varied(), |of| {
        let comparisons = lines(of, "comparisons");
        let single = comparisons.iter().find(|line| line["item"] == "single" && line["among"] == "types").unwrap();
        assert!(single["p_fisher"].parse::<f64>().is_ok_and(|p| p > 0.0 && p <= 1.0), "{single:?}");
        let weights = lines(of, "weights");
        let of_group = |group: &str| weights.iter().find(|line| line["group"] == group).unwrap();
        // c2 has no answers, so it stands with the cluster of its type that has the fewest.
        assert_eq!(of_group("c2")["stratum"], of_group("c1")["stratum"]);
        assert_eq!(of_group("c0")["weight"].parse::<f64>().unwrap(), 20.0 / 12.0);
        assert!(of_group("ALL")["deff"].parse::<f64>().is_ok_and(|deff| deff >= 1.0));
        let rates = lines(of, "response_rates");
        assert_eq!(rates.len(), 2 * (1 + 2 + 4));
        let nonresponse = lines(of, "nonresponse");
        assert!(nonresponse.iter().any(|line| line["attribute"] == "cluster" && line["class"] == "ALL"));
    });
}

#[test]
fn no_answer_is_calculated_by_a_spreadsheet() {
    with(&varied(), |of| {
        let texts = lines(of, "open_text");
        let shown: Vec<&Line> =
            texts.iter().filter(|line| line["state"] == "shown" && line["item"] == "words").collect();
        assert!(!shown.is_empty());
        assert!(shown.iter().all(|line| line["text"].starts_with("'=HYPERLINK")));
    });
}

#[test]
fn p_is_corrected_over_the_question_and_over_everything() {
    // The types differ in the first answers and hardly in the others.
    let given: Vec<Answers> = (0..7)
        .map(|at| {
            let of = |codes: [i32; 7]| Answer::Code(codes[at]);
            answers(&[
                ("single", of([1, 1, 1, 3, 3, 3, 2])),
                ("grida", of([1, 2, 2, 5, 4, 5, 3])),
                ("gridb", of([3, 2, 4, 3, 2, 4, 3])),
                ("number", Answer::Number(f64::from([1, 2, 3, 9, 8, 7, 4][at]))),
            ])
        })
        .collect();
    with(&given, |results| {
        let rows = lines(results, "comparisons");
        let among_types: Vec<&Line> =
            rows.iter().filter(|row| row["among"] == "types" && !row["p"].is_empty()).collect();
        let p = |row: &Line, column: &str| row[column].parse::<f64>().unwrap();
        assert!(among_types.len() >= 4, "{among_types:?}");
        for row in &among_types {
            let question =
                |other: &&&Line| other["item"].trim_end_matches(['a', 'b']) == row["item"].trim_end_matches(['a', 'b']);
            let family = among_types.iter().filter(question).count() as f64;
            assert!((p(row, "p_bonferroni") - (family * p(row, "p")).min(1.0)).abs() < 1e-12, "{row:?}");
            // Benjamini and Hochberg: the least of m/j·p over everything that is no smaller.
            let m = among_types.len() as f64;
            let least = among_types.iter().filter(|other| p(other, "p") >= p(row, "p")).map(|other| {
                let rank = among_types.iter().filter(|lower| p(lower, "p") <= p(other, "p")).count() as f64;
                m / rank * p(other, "p")
            });
            assert!((p(row, "p_bh") - least.fold(1.0, f64::min)).abs() < 1e-12, "{row:?}");
            assert!(p(row, "p") <= p(row, "p_holm") && p(row, "p_holm") <= p(row, "p_bonferroni"), "{row:?}");
        }
        assert!(among_types.iter().any(|row| row["p_bh"] != row["p_holm"]), "{among_types:?}");
    });
}

#[test]
fn both_comparisons_of_a_ranking_can_be_worked_out_from_its_places() {
    let given: Vec<Answers> = [vec![1, 2, 3], vec![2, 1], vec![1, 4, 2], vec![3], vec![4, 1, 3]]
        .into_iter()
        .map(|codes| answers(&[("ranking", Answer::Codes(codes))]))
        .collect();
    with(&given, |of| {
        let ranking = lines(of, "ranking");
        for code in ["1", "2", "3", "4"] {
            let of_type = |group: &str| {
                let row = ranking.iter().find(|line| line["code"] == code && line["group"] == group).unwrap();
                let number = |heading: &str| row[heading].parse::<u32>().unwrap();
                let mut places: Vec<u32> = row["by_place"].split(' ').map(|count| count.parse().unwrap()).collect();
                assert_eq!((places.len(), places.iter().sum()), (3, number("placed_count")));
                places.push(number("n_valid") - number("placed_count"));
                places
            };
            let (first, second) = (of_type("T0"), of_type("T1"));
            let comparisons = lines(of, "comparisons");
            let compared = |what: &str| {
                let it = |line: &&Line| line["code"] == code && line["what"] == what && line["among"] == "types";
                comparisons.iter().find(it).unwrap().clone()
            };
            let (placed, places) = (compared("placed"), compared("places"));
            assert_eq!((placed["n_valid"].as_str(), places["n_valid"].as_str()), ("31", "31"));
            assert!(!placed["p_fisher"].is_empty() && placed["mw_u"].is_empty() && placed["kw_h"].is_empty());
            assert!(places["chi2"].is_empty() && places["p"] == places["p_mw"] && !places["p_holm"].is_empty());
            // Pairs in which the first type gave the larger place, ties counting half.
            let mut pairs = 0.0;
            for (place, count) in first.iter().enumerate() {
                let lower: u32 = second[..place].iter().sum();
                pairs += f64::from(*count) * (f64::from(lower) + f64::from(second[place]) / 2.0);
            }
            assert_eq!(places["mw_u"].parse::<f64>().unwrap(), pairs, "{first:?} {second:?}");
        }
    });
}

/// A question of every kind by three clusters, and by three classes of an attribute. In one of the clusters, and where
/// `few`, boxes, places and parts are too much alike to be told.
fn everything(at: usize, few: bool) -> Answers {
    let of = |most: usize| (at % most) as i32 + 1;
    let ranked = if few { vec![1 + (at % 3) as i32, 1 + ((at + 1) % 3) as i32] } else { vec![of(4), 1 + of(4) % 4] };
    let part = if few { 10.0 } else { (at % 7) as f64 * 5.0 };
    answers(&[
        ("single", Answer::Code(if few { 1 + at as i32 % 2 } else { of(3) })),
        ("multiple", Answer::Codes(if few { vec![1] } else { vec![of(3)] })),
        ("multiple_other", Answer::Text(format!("other {at}"))),
        ("grida", Answer::Code(of(5))),
        ("gridb", Answer::Code(if few { 4 + at as i32 % 2 } else { of(5) })),
        ("number", Answer::Number(1.5 * at as f64)),
        ("day", Answer::Date(jiff::civil::date(2020, 1, 1 + (at % 28) as i8))),
        ("words", Answer::Text(format!("words {at}"))),
        ("ranking", Answer::Codes(ranked)),
        ("parts", Answer::Parts(BTreeMap::from([(1, part), (2, 60.0 - part), (3, 40.0)]))),
        ("recommend", Answer::Code(if few { 9 + at as i32 % 2 } else { (at % 11) as i32 })),
        ("consent", Answer::Code(1)),
    ])
}

#[test]
fn a_row_that_is_hidden_says_nothing_else() {
    let survey = samples::survey();
    let report_of = |of_type: &[usize], cases: &[(Vec<usize>, Answers)]| {
        report::report(&survey, &samples::table(&survey, samples::groups(of_type, 60), cases), &Rules::default())
    };
    let cluster = |at: usize, count: usize, few: bool| (0..count).map(move |case| (vec![at], everything(case, few)));
    let of_clusters = |few: bool| -> Vec<(Vec<usize>, Answers)> {
        let sizes = if few { [9, 0, 0, 0] } else { [20, 8, 9, 3] };
        (0..4).flat_map(|at| cluster(at, sizes[at], few || at == 1)).collect()
    };
    for few in [false, true] {
        let whole = report_of(&[0, 0, 0, 1], &of_clusters(few));
        let mut classes = report_of(
            &[0, 0, 0],
            &[cluster(0, 20, false), cluster(1, 9, true), cluster(2, 3, false)]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>(),
        );
        hide_options(&mut classes, &whole);
        let division = Division { name: "member.size".to_owned(), report: classes, classes: Vec::new() };
        let (left, quality) = (whole.respondents.map(|_, _| 0), quality(&[], 0, &Limits::default()));
        let response = whole.respondents.map(|_, _| Response::default());
        let of = Results {
            wave: "w",
            survey: &survey,
            counted_at: Timestamp::UNIX_EPOCH,
            response: &response,
            left: &left,
            overlaps: &Overlaps::default(),
            report: &whole,
            divisions: &[division],
            quality: &quality,
        };
        let (told, hidden) = told(&of);
        assert!(told.is_empty(), "{}", told.join("\n"));
        assert!(hidden > 60, "{hidden}");
        let of_ranking = lines(&of, "class_ranking").into_iter().filter(|row| row["state"] == "hidden");
        assert!(!few || of_ranking.filter(|row| !row["code"].is_empty()).count() > 0);
    }
}

#[test]
fn a_comparison_without_p_says_why() {
    // Twelve numbers that differ in each cluster, and twelve equal ones in the last.
    let cluster = |at: usize, is_spread: bool| {
        let number = move |case: usize| if is_spread { (case % 7 + at) as f64 } else { 4.0 };
        (0..12).map(move |case| (vec![at], answers(&[("number", Answer::Number(number(case)))])))
    };
    let of = |spread: &[bool]| -> Vec<(Vec<usize>, Answers)> {
        spread.iter().enumerate().flat_map(|(at, is_spread)| cluster(at, *is_spread)).collect()
    };
    let alike = "all gave the same answer";
    for (spread, why) in [
        ([true, true, false].as_slice(), alike),
        (&[false, false], alike),
        (&[true, false], ""),
        (&[true, true, true], ""),
    ] {
        with_cases(&vec![0; spread.len()], &of(spread), |of| {
            let rows = lines(of, "comparisons");
            let row = rows.iter().find(|row| row["item"] == "number").unwrap();
            assert_eq!((row["undefined"].as_str(), row["p"].is_empty()), (why, !why.is_empty()), "{spread:?} {row:?}");
        });
    }
    with(&varied(), |of| {
        for row in lines(of, "comparisons") {
            assert_ne!(row["p"].is_empty(), row["undefined"].is_empty(), "{row:?}");
        }
    });
}
