//! A survey with a question of every kind, and small tables of it, for tests.

use super::groups::{Group, Groups};
use super::table::{Case, Seen, Table, TableBuilder};
use crate::survey::definition::{Completeness, Disclosure, GridRow, Net};
use crate::survey::{Answer, Answers, Choice, Kind, Missing, Page, Question, Survey};
use crate::wording::{Language, Text};

pub(crate) fn choice(code: i32) -> Choice {
    Choice::new(code, text(&format!("option {code}")))
}

pub(crate) fn dont_know(code: i32) -> Choice {
    Choice { missing: Some(Missing::DontKnow), exclusive: true, ..choice(code) }
}

fn text(words: &str) -> Text {
    Text::new([(Language::EN, words.to_owned())])
}

fn question(id: &str, kind: Kind, nets: Vec<Net>) -> Question {
    Question { nets, ..Question::new(id, text(id), kind) }
}

fn codes(range: std::ops::RangeInclusive<i32>) -> Vec<Choice> {
    range.map(choice).collect()
}

pub(crate) fn survey() -> Survey {
    let row = |id: &str| GridRow::new(id, text(id));
    let with_missing = |mut choices: Vec<Choice>| {
        choices.push(dont_know(99));
        choices
    };
    let other = Choice { other: true, ..choice(4) };
    let none = Choice { exclusive: true, ..choice(5) };
    let questions = vec![
        question("single", Kind::Single { options: with_missing(codes(1..=3)) }, vec![net("high", &[2, 3])]),
        question(
            "multiple",
            Kind::Multiple {
                options: with_missing([codes(1..=3), vec![other, none]].concat()),
                at_least: None,
                at_most: None,
            },
            vec![net("any12", &[1, 2])],
        ),
        question("grid", Kind::Grid { scale: with_missing(codes(1..=5)), rows: vec![row("a"), row("b")] }, vec![]),
        question(
            "number",
            Kind::Number { unit: None, decimals: 1, min: None, max: None, missing: vec![dont_know(99)] },
            vec![],
        ),
        question("day", Kind::Date { min: None, max: None }, vec![]),
        question("words", Kind::Text { long: true, max_chars: 500 }, vec![]),
        question("mail", Kind::Email, vec![]),
        question("ranking", Kind::Ranking { options: codes(1..=4), top: 3 }, vec![]),
        question("parts", Kind::Allocation { options: codes(1..=3), total: 100.0, unit: None }, vec![]),
        question(
            "recommend",
            Kind::Recommend { low: text("no"), high: text("yes"), missing: vec![dont_know(99)] },
            vec![],
        ),
        question("consent", Kind::Consent { statement: text("I agree") }, vec![]),
        question("note", Kind::Note, vec![]),
    ];
    Survey {
        code: "sample".to_owned(),
        languages: vec![Language::EN],
        title: text("Sample"),
        introduction: None,
        closing: None,
        contact: None,
        completeness: Completeness::default(),
        disclosure: Disclosure::default(),
        words: crate::wording::OwnWords::default(),
        pages: vec![Page::new("p", text("Page"), questions)],
    }
}

fn net(name: &str, codes: &[i32]) -> Net {
    Net { name: name.to_owned(), text: None, codes: codes.to_vec() }
}

/// Clusters by the type of each, all with the same population; types and total as large as needed.
pub(crate) fn groups(of_type: &[usize], population: u32) -> Groups {
    let types = of_type.iter().max().map_or(0, |most| most + 1);
    let group = |code: String, population| Group { name: code.clone(), code, population };
    let all = population * of_type.len() as u32;
    let clusters =
        of_type.iter().enumerate().map(|(at, of_type)| (format!("T{of_type}"), group(format!("c{at}"), population)));
    Groups::new(all, (0..types).map(|at| group(format!("T{at}"), all)).collect(), clusters).unwrap()
}

pub(crate) fn answers(of: &[(&str, Answer)]) -> Answers {
    of.iter().map(|(field, answer)| ((*field).to_owned(), answer.clone())).collect()
}

/// A table of cases: the clusters of each, and the answers. Everything is shown to everybody.
pub(crate) fn table(survey: &Survey, groups: Groups, cases: &[(Vec<usize>, Answers)]) -> Table {
    let mut builder = TableBuilder::new(survey, groups).unwrap();
    for (clusters, answers) in cases {
        builder.add(Case { clusters, answers }, |_, _| Seen::Shown).unwrap();
    }
    builder.build().unwrap()
}

/// The rank of rows of one length.
pub(crate) fn rank(mut rows: Vec<Vec<f64>>) -> usize {
    let columns = rows.first().map_or(0, Vec::len);
    let mut found = 0;
    for column in 0..columns {
        let pivot = (found..rows.len()).max_by(|&a, &b| rows[a][column].abs().total_cmp(&rows[b][column].abs()));
        let Some(pivot) = pivot.filter(|&row| rows[row][column].abs() > 1e-9) else { continue };
        rows.swap(found, pivot);
        let own = rows[found].clone();
        for (_, row) in rows.iter_mut().enumerate().filter(|(at, _)| *at != found) {
            let factor = row[column] / own[column];
            row.iter_mut().zip(&own).for_each(|(value, own)| *value -= factor * own);
        }
        found += 1;
    }
    found
}
