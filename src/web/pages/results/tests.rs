mod bars;
mod nets;
mod rates;
mod weighted;

use std::collections::BTreeMap;

use super::*;
use crate::statistics::nonresponse::Overlaps;
use crate::statistics::quality::{Limits, quality};
use crate::statistics::samples::{self, answers};
use crate::statistics::{Outcome, Report, Rules, report, response};
use crate::survey::{Answer, Answers, Survey};
use crate::web::pages::question;
use crate::web::rendering::View;
use crate::web::tests::{faces, look_at};
use crate::web::views::question::QuestionPage;
use crate::web::views::table::{Cell, Row, Table};
use crate::wording::{Language, Texts};

const NAME: &str = "members 2026";

/// A survey with its report and who responded.
struct Counted {
    survey: Survey,
    report: Report,
    response: Sliced<Response>,
}

/// Answers to every kind of question, different from member to member.
pub(super) fn sheet(number: usize) -> Answers {
    let of = |most: usize| (number % most) as i32 + 1;
    let (first, second) = (of(4), (number + 1) % 4);
    answers(&[
        ("single", Answer::Code(if number % 11 == 10 { 99 } else { of(3) })),
        ("multiple", Answer::Codes(if number % 5 == 4 { vec![5] } else { vec![1 + (number % 2) as i32, 4] })),
        ("multiple_other", Answer::Text(format!("=other {number}"))),
        ("grida", Answer::Code(of(5))),
        ("gridb", Answer::Code(6 - of(5))),
        ("number", Answer::Number(2.5 * number as f64)),
        ("day", Answer::Date(jiff::civil::date(2020, 1, 1 + (number % 28) as i8))),
        ("words", Answer::Text(format!("<b>words</b> of {number}"))),
        ("ranking", Answer::Codes(vec![first, second as i32 + 1])),
        (
            "parts",
            Answer::Parts(BTreeMap::from([
                (1, 60.0),
                (2, 30.0 + number as f64 % 10.0),
                (3, 10.0 - number as f64 % 10.0),
            ])),
        ),
        ("recommend", Answer::Code((number % 11) as i32)),
        ("consent", Answer::Code(1)),
    ])
}

/// Two types: clusters of 40, 8 and 3 answers (the last two hidden), and of 12 and 9.
fn counted() -> Counted {
    let survey = samples::survey();
    let sizes = [40, 8, 3, 12, 9];
    let groups = samples::groups(&[0, 0, 0, 1, 1], 60);
    let mut number = 0;
    let mut cases = Vec::new();
    for (cluster, size) in sizes.into_iter().enumerate() {
        for _ in 0..size {
            cases.push((vec![cluster], sheet(number)));
            number += 1;
        }
    }
    let members: Vec<(Vec<usize>, Outcome)> = (0..5)
        .flat_map(|cluster| {
            let outcome = move |at: usize| if at < sizes[cluster] { Outcome::Complete } else { Outcome::NoReply };
            (0..60).map(move |at| (vec![cluster], outcome(at)))
        })
        .collect();
    let response =
        response::response(&groups, members.iter().map(|(clusters, outcome)| (clusters.as_slice(), *outcome)));
    let report = report::report(&survey, &samples::table(&survey, groups, &cases), &Rules::default());
    Counted { survey, report, response }
}

impl Counted {
    fn reader<'a>(&'a self, texts: &'a Texts, language: Language) -> Reader<'a> {
        self.focused(texts, language, Focus::Everything)
    }

    fn focused<'a>(&'a self, texts: &'a Texts, language: Language, focus: Focus<'a>) -> Reader<'a> {
        let bars = Bars::Whole;
        Reader { survey: &self.survey, report: &self.report, whole: &self.report, focus, bars, texts, language }
    }

    fn results(&self, texts: &Texts, language: Language) -> Results {
        let page = Link { href: String::new(), words: "Findings".to_owned() };
        let shown = Shown {
            findings: FindingsOverview { page, code: "en".to_owned(), sentences: Vec::new(), more: 0 },
            wave: NAME,
            response: &self.response,
            provisional: true,
            counted_at: moment(),
            started: 3,
            sent: 1,
            query: String::new(),
            choosing: None,
        };
        results(&self.reader(texts, language), shown, Desk::default())
    }

    fn question(&self, texts: &Texts, language: Language, field: &str) -> Option<QuestionPage> {
        question::page(&self.reader(texts, language), NAME, field, Desk::default(), moment(), "")
    }

    /// A table as lines of cells by heading.
    fn csv(&self, table: &str) -> Vec<BTreeMap<String, String>> {
        let (left, quality) = (self.response.map(|_, _| 0), quality(&[], 0, &Limits::default()));
        let of = results_csv::Results {
            wave: NAME,
            survey: &self.survey,
            counted_at: moment().timestamp(),
            response: &self.response,
            left: &left,
            overlaps: &Overlaps::default(),
            report: &self.report,
            divisions: &[],
            quality: &quality,
        };
        let content = results_csv::table(table, &of).unwrap().content;
        let mut reader = ::csv::Reader::from_reader(content.as_slice());
        reader.deserialize().map(Result::unwrap).collect()
    }

    /// The figures as the product's English writes them, of a table and a group that is shown.
    fn shown_rows(&self, table: &str, kind: &str) -> Vec<BTreeMap<String, String>> {
        let rows = self.csv(table).into_iter();
        rows.filter(|row| row["group_kind"] == kind && row["state"] == "shown").collect()
    }
}

fn moment() -> ZonedDateTime {
    jiff::civil::date(2026, 3, 12).at(14, 3, 0, 0).in_tz("Europe/Brussels").unwrap()
}

fn shown<V: View>(name: &str, language: Language, view: &V) -> String {
    let html = faces().show(language, view).unwrap();
    look_at(&format!("{name}-{language}"), &html);
    for unsaid in ["NaN", "inf<", "{$", "{ $"] {
        assert!(!html.contains(unsaid), "{name}: {unsaid}");
    }
    assert!(!html.contains("<b>words"), "{name}: an answer becomes markup");
    html
}

#[test]
fn every_page_is_made_in_every_language() {
    let (counted, texts) = (counted(), Texts::of_the_product());
    for language in Language::OF_THE_PRODUCT {
        shown("results", language, &counted.results(&texts, language));
        for field in &counted.report.fields {
            let page = counted.question(&texts, language, &field.field).unwrap();
            shown(&format!("result-{}", field.field), language, &page);
        }
    }
    assert!(counted.question(&texts, Language::EN, "nothing").is_none());
}

#[test]
fn every_question_has_its_place_on_the_page() {
    let (counted, texts) = (counted(), Texts::of_the_product());
    let page = counted.results(&texts, Language::EN);
    let asked: Vec<&str> = page.topics.iter().flat_map(|topic| &topic.questions).map(|q| q.id.as_str()).collect();
    let expected =
        ["single", "multiple", "grid", "number", "day", "words", "mail", "ranking", "parts", "recommend", "consent"];
    assert_eq!(asked, expected);
    let drawn = |id: &str| page.topics[0].questions.iter().find(|q| q.id == id).unwrap().chart.is_some();
    for id in ["single", "multiple", "grid", "number", "ranking", "parts", "recommend"] {
        assert!(drawn(id), "{id} has a figure");
    }
    // Nothing divides where there is one answer.
    assert!(!drawn("consent") && !drawn("words"));
    // The neighbours of a question follow the questionnaire.
    let grid = counted.question(&texts, Language::EN, "grida").unwrap();
    assert_eq!(grid.previous.unwrap().href, "/waves/members%202026/results/multiple_other");
    assert_eq!(grid.next.unwrap().href, "/waves/members%202026/results/gridb");
}

#[test]
fn hidden_groups_have_words_and_no_number() {
    let (counted, texts) = (counted(), Texts::of_the_product());
    let mut seen = 0;
    for field in &counted.report.fields {
        let page = counted.question(&texts, Language::EN, &field.field).unwrap();
        for table in page.figures.iter().filter_map(|figure| figure.table.as_ref()) {
            for head in ["c1", "c2"] {
                for row in table.rows.iter().filter(|row| row.head == head) {
                    let [cell] = row.cells.as_slice() else { panic!("{}: {row:?}", field.field) };
                    let words = cell.words.replace("Fewer than 5 answers", "");
                    assert!(cell.across == Some(table.columns.len()), "{}", field.field);
                    seen += 1;
                    assert!(!words.is_empty() && !words.contains(|c: char| c.is_ascii_digit()), "{words}");
                }
            }
        }
        assert!(page.words.iter().all(|words| !["c1", "c2"].contains(&words.group.as_str())));
    }
    assert!(seen > 20, "{seen} hidden rows");
    for table in results_csv::TABLES {
        for row in counted.csv(table).iter().filter(|row| row.get("state").is_some_and(|state| state == "hidden")) {
            let key = ["item", "code", "label", "group", "group_kind", "state", "reason", "minimum"];
            for (heading, cell) in row.iter().filter(|(heading, _)| !key.contains(&heading.as_str())) {
                assert!(cell.is_empty(), "{table}: {heading} of {row:?}");
            }
            assert_ne!(row["reason"], "", "{table}: {row:?}");
        }
    }
}

/// The cell below a heading, of the row with this head.
fn cell<'t>(table: &'t Table, head: &str, column: &str) -> &'t Cell {
    let row: &Row = table.rows.iter().find(|row| row.head == head).unwrap_or_else(|| panic!("no row {head}"));
    let at = table.columns.iter().position(|known| known == column).unwrap_or_else(|| panic!("no column {column}"));
    &row.cells[at]
}

/// A share as a table of the page writes it: weighted where the file of weighted figures has it.
fn written(row: &BTreeMap<String, String>, weighted: &[BTreeMap<String, String>]) -> (String, Option<String>) {
    let of: u32 = row["n_valid"].parse().unwrap();
    if of < 10 {
        return (format!("{} of {of}", row["count"]), None);
    }
    let same = |other: &&BTreeMap<String, String>| ["item", "code", "group"].iter().all(|key| other[*key] == row[*key]);
    match weighted.iter().find(same) {
        Some(found) => {
            let share: f64 = found["value"].parse().unwrap();
            (format!("{}%", (share * 100.0).round()), Some(format!("({}%, {})", row["percent"], row["count"])))
        }
        None => (format!("{}%", row["percent"]), Some(format!("({})", row["count"]))),
    }
}

#[test]
fn a_number_on_the_page_is_the_number_in_the_file() {
    let (counted, texts) = (counted(), Texts::of_the_product());
    let page = counted.results(&texts, Language::EN);
    let table_of = |id: &str| {
        let question = page.topics[0].questions.iter().find(|question| question.id == id);
        question.and_then(|question| question.table.as_ref()).unwrap()
    };
    let weighted = counted.shown_rows("weighted", "total").into_iter().chain(counted.shown_rows("weighted", "type"));
    let weighted: Vec<_> = weighted.filter(|row| row["state"] == "shown").collect();
    assert!(!weighted.is_empty());
    let mut compared = 0;
    for kind in ["total", "type"] {
        for (table, field) in [("frequencies", "single"), ("multiple", "multiple")] {
            for row in counted.shown_rows(table, kind).iter().filter(|row| row["item"] == field) {
                // A net without a text of its author is called by its name.
                let head = if row["label"].is_empty() { &row["code"] } else { &row["label"] };
                let column = if kind == "total" { "All members" } else { &row["group"] };
                let cell = cell(table_of(field), head, column);
                assert_eq!((cell.words.clone(), cell.beside.clone()), written(row, &weighted), "{row:?}");
                assert_eq!(
                    row["share"].parse::<f64>().unwrap(),
                    row["count"].parse::<f64>().unwrap() / row["n_valid"].parse::<f64>().unwrap()
                );
                compared += 1;
            }
        }
        for row in counted.shown_rows("numbers", kind).iter().filter(|row| row["item"] == "number") {
            let heads = [("median", "Median"), ("mean", "Mean"), ("sum", "Sum"), ("min", "Lowest"), ("max", "Highest")];
            for (heading, head) in heads {
                let column = if kind == "total" { "All members" } else { &row["group"] };
                let of_file = weighted.iter().find(|other| {
                    other["item"] == "number" && other["group"] == row["group"] && other["what"] == heading
                });
                let weighs = ["mean", "median"].contains(&heading);
                let value = if weighs { &of_file.unwrap()["value"] } else { &row[heading] };
                let words = &cell(table_of("number"), head, column).words;
                compared += 1;
                if value.is_empty() {
                    // Fewer than five gave the smallest or the largest.
                    assert!(["min", "max"].contains(&heading) && words == "–", "{row:?} {words}");
                    continue;
                }
                let value: f64 = value.parse().unwrap();
                let shown: f64 = words.replace(',', "").parse().unwrap();
                let digits = if value.abs() >= 1000.0 { 0.5 } else { 0.05 } + 1e-9;
                assert!((value - shown).abs() <= digits, "{row:?} {shown}");
            }
        }
    }
    // Three groups: 3 options, a net, 5 boxes, a net of boxes, 5 statistics.
    assert_eq!(compared, 3 * (3 + 1 + 5 + 1 + 5));
    // Clusters, from the page of the question.
    let page = counted.question(&texts, Language::EN, "single").unwrap();
    let is_option = |row: &&BTreeMap<String, String>| row["item"] == "single" && !row["label"].is_empty();
    for row in counted.shown_rows("frequencies", "cluster").iter().filter(is_option) {
        let mut tables = page.figures.iter().filter_map(|figure| figure.table.as_ref());
        let table = tables.find(|table| table.rows.iter().any(|known| known.head == row["group"])).unwrap();
        let cell = cell(table, &row["group"], &row["label"]);
        assert_eq!((cell.words.clone(), cell.beside.clone()), written(row, &weighted), "{row:?}");
    }
}

#[test]
fn a_finding_says_what_the_first_net_says() {
    let (counted, texts) = (counted(), Texts::of_the_product());
    let page = counted.results(&texts, Language::EN);
    let finding = page.topics[0].questions[0].finding.clone().unwrap();
    let of = |table: &str| {
        let rows = counted.shown_rows(table, "total");
        rows.into_iter().find(|row| row["item"] == "single" && row["code"] == "high").unwrap()
    };
    let (net, weighted) = (of("frequencies"), of("weighted"));
    let percent = |key: &str| (weighted[key].parse::<f64>().unwrap() * 100.0).round();
    let expected = format!(
        "high: {}% ({}–{}%) of all members, each cluster counted by its number of members. \
         As the answers came: {} of {} ({}%).",
        percent("value"),
        percent("low"),
        percent("high"),
        net["count"],
        net["n_valid"],
        net["percent"]
    );
    assert_eq!(finding, expected);
}

#[test]
fn a_file_name_is_safe_everywhere() {
    assert_eq!(file_name(&["cluster-members", "Leden 2026/é \"x\"\r\n", "nets"]), "cluster-members-Leden-2026-x-nets");
}
