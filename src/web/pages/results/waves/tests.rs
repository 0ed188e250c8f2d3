//! The page of two waves with every kind of question, in every language.

use std::collections::BTreeSet;

use super::*;
use crate::statistics::groups::{Slice, Sliced};
use crate::statistics::samples;
use crate::statistics::table::Table;
use crate::statistics::waves::{Compared as Figures, LeftOut, Members, Side, Wave, compare};
use crate::statistics::{Report, Rules, report};
use crate::survey::Survey;
use crate::survey::change::Rule;
use crate::web::pages::results::tests::sheet;
use crate::web::tests::{faces, look_at};
use crate::web::views::Desk;

const SIZES: [usize; 5] = [60, 40, 12, 30, 3];

struct Made {
    survey: Survey,
    table: Table,
    report: Report,
    people: Vec<u32>,
    members: Members,
}

/// Two types, clusters of 60, 40, 12, 30 and 3 members of whom those answer whose number fits.
fn wave(answers: impl Fn(u32) -> bool, shift: usize) -> Made {
    let survey = samples::survey();
    let groups = samples::groups(&[0, 0, 0, 1, 1], 60);
    let mut members: Members = groups.populations().map(|_, _| BTreeSet::new());
    let (mut cases, mut people, mut person) = (Vec::new(), Vec::new(), 0_u32);
    for (cluster, size) in SIZES.into_iter().enumerate() {
        for _ in 0..size {
            let of_type = groups.clusters()[cluster].of_type;
            for slice in [Slice::Total, Slice::Type(of_type), Slice::Cluster(cluster)] {
                members.at_mut(slice).insert(person);
            }
            if answers(person) {
                cases.push((vec![cluster], sheet(person as usize + shift * (person as usize % 3))));
                people.push(person);
            }
            person += 1;
        }
    }
    let table = samples::table(&survey, groups, &cases);
    let report = report::report(&survey, &table, &Rules::default());
    Made { survey, table, report, people, members }
}

impl Made {
    fn wave(&self) -> Wave<'_> {
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

fn page(words: &Words<'_>) -> ResultsWaves {
    let counted_at = jiff::civil::date(2026, 3, 12).at(14, 3, 0, 0).in_tz("Europe/Brussels").unwrap();
    ResultsWaves {
        desk: Desk::default(),
        wave: Link { href: "/waves/w".to_owned(), words: words.wave.to_owned() },
        results_href: results_href(words.wave),
        action: "/waves/w/compared".to_owned(),
        choices: vec![WaveChoice { name: words.against.to_owned(), chosen: true }],
        refused: None,
        compared: Some(compared(words, counted_at)),
    }
}

fn shown(words: &Words<'_>, language: Language) -> String {
    let html = faces().show(language, &page(words)).unwrap();
    look_at(&format!("results-waves-{language}"), &html);
    for unsaid in ["NaN", "inf<", "{$", "{ $"] {
        assert!(!html.contains(unsaid), "{unsaid}");
    }
    html
}

fn with(check: impl Fn(&Words<'_>, Language)) {
    let (first, second) = (wave(|person| person % 4 != 0, 0), wave(|person| person % 4 != 1, 1));
    let mut figures: Figures = compare(&[first.wave(), second.wave()], 0, 1);
    figures.left_out.push(LeftOut {
        question: "gone".to_owned(),
        part: None,
        rule: Rule::QuestionRemoved,
        was: Some("What was <b>asked</b>?".to_owned()),
        is: None,
    });
    let texts = Texts::of_the_product();
    for language in Language::OF_THE_PRODUCT {
        let reader = Reader {
            survey: &second.survey,
            report: &second.report,
            whole: &second.report,
            focus: Focus::Everything,
            bars: crate::web::pages::results::looking::Bars::Whole,
            texts: &texts,
            language,
        };
        let words = Words {
            reader,
            before: Reader { survey: &first.survey, report: &first.report, whole: &first.report, ..reader },
            wave: "Members 2027",
            against: "Members 2026",
            provisional: true,
            compared: &figures,
        };
        check(&words, language);
    }
}

#[test]
fn every_kind_of_question_is_drawn_and_said_in_every_language() {
    with(|words, language| {
        let html = shown(words, language);
        for question in ["single", "multiple", "grid", "number", "ranking", "parts", "recommend"] {
            let result = html.split(&format!("<section class=\"result\" id=\"{question}\"")).nth(1);
            let result = result.unwrap_or_else(|| panic!("{question} is missing")).split("</section>").next().unwrap();
            assert!(result.contains("<svg") && result.contains("<table"), "{question}");
            assert!(result.contains("Members 2026") && result.contains("Members 2027"), "{question}");
        }
        for question in ["words", "day", "mail"] {
            assert!(!html.contains(&format!("<section class=\"result\" id=\"{question}\"")), "{question}");
        }
        assert!(html.contains("&lt;b&gt;asked&lt;/b&gt;"));
    });
}

#[test]
fn a_group_that_is_not_compared_says_why_and_shows_no_number() {
    with(|words, language| {
        let question = words.reader.survey.question("single").unwrap();
        let lines = lines(words, question);
        let [line] = lines.as_slice() else { panic!("one line for a question with a net") };
        let table = tables::by_cluster(words, line).table;
        let hidden: Sliced<bool> = line.figure.slices.map(|_, held| held.shown().is_none());
        assert!(hidden.clusters.iter().any(|hidden| *hidden) && hidden.clusters.iter().any(|hidden| !hidden));
        for (row, slice) in table.rows.iter().zip(words.reader.all()) {
            let is_words = row.cells.len() == 1 && row.cells[0].across == Some(6) && !row.cells[0].words.is_empty();
            assert_eq!(is_words, *hidden.at(slice), "{language}: {row:?}");
        }
    });
}

#[test]
fn few_answers_are_told_without_per_cent_and_differences_with_their_sign() {
    with(|words, language| {
        if language != Language::EN {
            return;
        }
        let question = words.reader.survey.question("recommend").unwrap();
        let lines = lines(words, question);
        for row in tables::by_cluster(words, &lines[0]).table.rows.iter().filter(|row| row.cells.len() > 1) {
            let small = row.cells[..2].iter().any(|cell| cell.small_base);
            assert_eq!(small, row.cells[2].words == "–", "{row:?}");
            assert!(small || row.cells[2].words.ends_with(" points"), "{row:?}");
        }
        let said = words.findings(&lines).join(" ");
        assert!(said.contains("All members: Promoters (9–10)") && said.contains("Members 2027"), "{said}");
        assert!(said.contains("members answered this both times"), "{said}");
    });
}
