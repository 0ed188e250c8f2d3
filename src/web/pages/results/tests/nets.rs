//! Nets of small groups on the pages: words where the number would say what everybody thinks.

use super::*;
use crate::statistics::Slice;
use crate::web::pages::results::findings::finding_of;

/// Clusters of 20, 9 and 12 answers; all of the second agree, one way or another, and would recommend it.
fn of_one_mind() -> Counted {
    let survey = samples::survey();
    let groups = samples::groups(&[0, 0, 0], 60);
    let sizes = [20, 9, 12];
    let (mut cases, mut members) = (Vec::new(), Vec::new());
    for (cluster, size) in sizes.into_iter().enumerate() {
        for at in 0..size {
            let [code, score] = if cluster == 1 { [4 + at % 2, 9 + at % 2] } else { [1 + at % 5, at % 11] };
            let codes = [("gridb", Answer::Code(code)), ("recommend", Answer::Code(score))];
            cases.push((vec![cluster], answers(&codes)));
            members.push((vec![cluster], Outcome::Complete));
        }
    }
    let response = response::response(&groups, members.iter().map(|(at, outcome)| (at.as_slice(), *outcome)));
    let report = report::report(&survey, &samples::table(&survey, groups, &cases), &Rules::default());
    Counted { survey, report, response }
}

#[test]
fn a_net_of_all_in_a_small_group_is_put_into_words() {
    let (counted, texts) = (of_one_mind(), Texts::of_the_product());
    for (language, words) in [(Language::NL, "bijna iedereen"), (Language::FR, "presque"), (Language::EN, "nearly all")]
    {
        for (item, net) in [("gridb", "results-top-two"), ("recommend", "results-promoters")] {
            let page = counted.question(&texts, language, item).unwrap();
            shown(&format!("net-{item}"), language, &page);
            let head = texts.word(language, net);
            let mut seen = 0;
            for table in page.figures.iter().filter_map(|figure| figure.table.as_ref()) {
                if !table.columns.contains(&head) || !table.rows.iter().any(|row| row.head == "c1") {
                    continue;
                }
                for (group, hidden) in [("c0", false), ("c1", true), ("c2", true)] {
                    let own = cell(table, group, &head);
                    let has_digits = own.words.contains(|c: char| c.is_ascii_digit());
                    assert_eq!(has_digits, !hidden, "{item} {group}: {own:?}");
                    seen += 1;
                }
                let own = &cell(table, "c1", &head).words;
                assert!(own.to_lowercase().contains(words), "{item}: {own}");
            }
            assert!(seen >= 6, "{item}: {seen}");
            let charts: String = page.figures.iter().filter_map(|figure| figure.chart.clone()).collect();
            assert!(charts.contains(words), "{item}");
            let reader = counted.reader(&texts, language);
            let field = counted.report.field(item).unwrap();
            assert_eq!(finding_of(&reader, field, Slice::Cluster(2)), None, "{item}");
        }
    }
    let of = |table: &str, code: &str| {
        let rows = counted.csv(table).into_iter();
        let found = rows.filter(|row| row["item"] == "gridb" && row["code"] == code && row["group_kind"] == "cluster");
        found.map(|row| format!("{} {} {}", row["group"], row["state"], row["reason"])).collect::<Vec<_>>()
    };
    assert_eq!(of("frequencies", "top2"), ["c0 shown ", "c1 hidden nearly_all", "c2 hidden secondary"]);
    assert_eq!(of("suppression", "top2"), ["c1 hidden nearly_all", "c2 hidden secondary"]);
    assert!(of("frequencies", "4").iter().all(|row| row.contains("shown")));
    let parts = counted.csv("recommendation").into_iter().filter(|row| row["group_kind"] == "cluster");
    assert_eq!(parts.map(|row| row["reason"].clone()).collect::<Vec<_>>(), ["", "nearly_all", "secondary"]);
}
