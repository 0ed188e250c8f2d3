//! What reads well, and what has its default.

mod advice;
mod faults;
mod hostile;
mod saying;
pub(in crate::survey) mod schema;
mod words;

use super::*;
use crate::survey::definition::{Field, Kind, Missing};
use crate::survey::specimen;
use crate::wording::Language;

/// A survey in English with these keys besides its own, and these pages. Without keys it has an introduction.
fn with(keys: &str, pages: &str) -> String {
    let keys = if keys.is_empty() { "introduction: Who asks, and why" } else { keys };
    format!("survey: s\nlanguages: [en]\ntitle: T\n{keys}\npages:\n{pages}\n")
}

/// A survey whose only page has these questions, one per line.
fn asking(questions: &[impl std::fmt::Display]) -> String {
    let lines: Vec<String> = questions.iter().map(|question| format!("      - {question}")).collect();
    with("", &format!("  - id: p\n    title: P\n    questions:\n{}", lines.join("\n")))
}

const YES_NO: &str = "options: [{ code: 1, text: Yes }, { code: 2, text: No }]";

/// The problem with this code, which must be the only error; the source shows why it is not.
fn only_error(source: &str, code: &str) -> Problem {
    let reading = read(source);
    let errors: Vec<&Problem> = reading.problems.iter().filter(|p| p.severity == Severity::Error).collect();
    assert!(reading.survey.is_none(), "{code} should be an error:\n{source}");
    match errors.as_slice() {
        [problem] if problem.code == code => {
            schema::refuses(source, code);
            Problem::clone(problem)
        }
        other => panic!("expected {code} alone, found {other:#?} in\n{source}"),
    }
}

/// The codes of what keeps the source from being used or launched, in the order of the file.
fn codes(source: &str) -> Vec<&'static str> {
    let problems = read(source).problems;
    let codes: Vec<&str> =
        problems.iter().filter(|problem| problem.severity != Severity::Warning).map(|problem| problem.code).collect();
    match codes.as_slice() {
        [] => schema::accepts(source),
        [code] => schema::refuses(source, code),
        _ => {}
    }
    codes
}

/// The text of the file that the problem points at.
fn pointed_at(source: &str, problem: &Problem) -> String {
    let line = source.lines().nth(problem.place.line - 1).unwrap_or("");
    line.chars().skip(problem.place.column - 1).take(problem.place.length).collect()
}

#[test]
fn the_specimen_has_no_problem_at_all() {
    let reading = read(specimen::SOURCE);
    assert_eq!(reading.problems, []);
    let survey = reading.survey.unwrap();
    assert_eq!(survey.languages, [Language::NL, Language::EN]);
    assert_eq!(survey.pages.iter().map(|page| page.questions.len()).collect::<Vec<_>>(), [2, 7, 4]);
    assert_eq!(survey.question("q02").unwrap().text.in_language(Language::EN), "In what?");
    let fields: Vec<String> = survey.fields().iter().map(Field::id).collect();
    let expected = ["q01", "q02", "q06a", "q06b", "q07", "q08", "q09", "name", "mail", "q10", "q11", "q12", "q13"];
    assert_eq!(fields, expected);
}

#[test]
fn other_stands_before_the_reasons_for_no_answer_and_has_words_in_each_language() {
    let survey = specimen::survey();
    let Kind::Single { options } = &survey.question("q01").unwrap().kind else { panic!() };
    let codes: Vec<i32> = options.iter().map(|choice| choice.code).collect();
    assert_eq!(codes, [1, 2, 3, 96, 9]);
    assert_eq!(options[3].text.in_language(Language::NL), "Andere, namelijk");
    assert!(options[3].other && options[3].missing.is_none());
    assert_eq!(options[4].missing, Some(Missing::Refused));
    let Kind::Multiple { options, .. } = &survey.question("q02").unwrap().kind else { panic!() };
    let exclusive: Vec<i32> = options.iter().filter(|choice| choice.exclusive).map(|choice| choice.code).collect();
    assert_eq!(exclusive, [7, 8]);
}

#[test]
fn what_is_left_out_has_its_default() {
    let questions = [
        "{ id: a, kind: text, text: A }",
        "{ id: b, kind: text, text: B, long: true }",
        &format!("{{ id: c, kind: ranking, text: C, {YES_NO} }}"),
        &format!("{{ id: d, kind: allocation, text: D, {YES_NO} }}"),
        "{ id: e, kind: recommend, text: E }",
        "{ id: f, kind: number, text: F }",
    ];
    let survey = specimen::read(&asking(&questions));
    let kinds: Vec<&Kind> = survey.questions().map(|question| &question.kind).collect();
    assert!(matches!(kinds[0], Kind::Text { long: false, max_chars: 250 }));
    assert!(matches!(kinds[1], Kind::Text { long: true, max_chars: 4000 }));
    assert!(matches!(kinds[2], Kind::Ranking { top: 2, .. }));
    assert!(matches!(kinds[3], Kind::Allocation { total: 100.0, .. }));
    assert!(matches!(kinds[4], Kind::Recommend { low, .. } if low.in_language(Language::EN) == "Very unlikely"));
    assert!(matches!(kinds[5], Kind::Number { decimals: 0, min: None, .. }));
    assert_eq!(survey.completeness, crate::survey::definition::Completeness::default());
}

#[test]
fn all_faults_are_found_at_once() {
    let source = specimen::SOURCE
        .replace("kind: date", "kind: datum")
        .replace("scale: agree3", "scale: agree5")
        .replace("top: 2", "top: 12")
        .replace("q01 != 1 and", "q01 != 4 and");
    let codes: Vec<&str> = read(&source).problems.iter().map(|problem| problem.code).collect();
    assert_eq!(codes, ["condition-impossible-code", "unknown-scale", "unknown-kind", "ranking-top"]);
}

#[test]
fn anchors_repeat_a_value() {
    let questions = [
        "{ id: q1, kind: single, text: T, options: &yn [{ code: 1, text: Yes }, { code: 2, text: No }] }",
        "{ id: q2, kind: single, text: T, options: *yn }",
    ];
    let survey = specimen::read(&asking(&questions));
    assert_eq!(survey.question("q2").unwrap().kind.choices().len(), 2);
}
