//! What reads well, what has its default, and how a problem is shown.

mod faults;
mod hostile;
pub(in crate::survey) mod schema;
mod words;

use super::*;
use crate::survey::definition::{Field, Kind, Missing};
use crate::survey::specimen;
use crate::wording::Language;

/// A survey in English with these keys besides its own, and these pages.
fn with(keys: &str, pages: &str) -> String {
    format!("survey: s\nlanguages: [en]\ntitle: T\n{keys}\npages:\n{pages}\n")
}

/// A survey whose only page has these questions, one per line.
fn asking(questions: &[&str]) -> String {
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
    problems.iter().filter(|problem| problem.severity != Severity::Warning).map(|problem| problem.code).collect()
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
fn the_method_warns_without_refusing() {
    let many = (1..=13).map(|code| format!("{{ code: {code}, text: T{code} }}")).collect::<Vec<_>>().join(", ");
    let questions: Vec<String> = (1..=9).map(|n| format!("{{ id: q{n}, kind: text, long: true, text: T }}")).collect();
    let mut questions: Vec<&str> = questions.iter().map(String::as_str).collect();
    let last = format!("{{ id: last, kind: ranking, text: T, options: [{many}] }}");
    let risky = "{ id: risky, kind: number, text: T, missing: [{ code: 99, text: D, missing: dont_know }] }";
    questions.extend([last.as_str(), risky]);
    let reading = read(&asking(&questions));
    assert!(reading.survey.is_some());
    assert_eq!((reading.errors(), reading.warnings()), (0, 3));
    let codes: Vec<&str> = reading.problems.iter().map(|problem| problem.code).collect();
    assert_eq!(codes, ["long-page", "many-options", "missing-in-range"]);
    let longer: Vec<String> = (1..=16).map(|n| format!("{{ id: q{n}, kind: text, long: true, text: T }}")).collect();
    let longer: Vec<&str> = longer.iter().map(String::as_str).collect();
    assert!(read(&asking(&longer)).problems.iter().any(|problem| problem.code == "long-survey"));
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
fn the_nearest_right_word_is_offered() {
    let help = |source: &str, code: &str| only_error(source, code).help.unwrap_or_default();
    assert!(help(&specimen::SOURCE.replace("kind: grid", "kind: gird"), "unknown-kind").contains("“grid”"));
    assert!(help(&specimen::SOURCE.replace("scale: agree3", "scale: agre3"), "unknown-scale").contains("“agree3”"));
    let source = specimen::SOURCE.replace("answered(q01)", "answered(q011)");
    assert!(help(&source, "condition-unknown-name").contains("“q01”"));
    let source = specimen::SOURCE.replace("cluster.type", "cluster.typ");
    assert!(help(&source, "condition-unknown-fact").contains("“cluster.type”"));
}

#[test]
fn a_picture_shows_the_line_and_what_is_expected() {
    let source = specimen::SOURCE.replace("kind: grid", "kind: gird");
    let drawn = picture("a.yaml", &source, &only_error(&source, "unknown-kind"));
    for piece in
        ["error[unknown-kind]", "a.yaml:50:15", "kind: gird", "^^^^", "expected: single", "did you mean “grid”?"]
    {
        assert!(drawn.contains(piece), "{piece} is not in\n{drawn}");
    }
    assert!(!drawn.contains('\u{1b}'));
    assert!(coloured_picture("a.yaml", &source, &only_error(&source, "unknown-kind")).contains('\u{1b}'));
}

#[test]
fn a_byte_order_mark_moves_nothing() {
    let source = format!("\u{feff}{}", asking(&["{ id: q1, kind: nope, text: T }"]));
    let problem = only_error(&source, "unknown-kind");
    assert!(picture("a", &source, &problem).contains("nope"));
    assert_eq!(problem.place.line, 9);
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

#[test]
fn a_condition_that_nothing_fulfils_is_found() {
    let single = |id: &str, rest: &str| format!("{{ id: {id}, kind: single, text: T, {YES_NO}{rest} }}");
    let multiple = "{ id: q3, kind: multiple, text: T, options: [{ code: 1, text: A }, { code: 2, text: B }, { code: 3, text: C, exclusive: true }] }";
    let number =
        "{ id: q4, kind: number, text: T, min: 0, max: 10, missing: [{ code: -8, text: D, missing: dont_know }] }";
    // the condition, and whether some answers fulfil it
    let cases = [
        ("q1 == 1", true),
        ("q1 == 1 and q1 == 2", false),
        ("q1 == 1 and not (q1 in [1, 2])", false),
        ("q2 == 1 and q1 == 1", true),
        // The second question is asked of those who said no to the first.
        ("q2 == 1 and q1 == 2", false),
        ("not answered(q2) and q1 == 2", true),
        ("q3 == 1 and q3 == 2", true),
        ("count(q3) > 3", false),
        ("count(q3) == 2", true),
        ("q4 > 10", false),
        ("q4 > 9 and q4 < 10", true),
        ("q4 < 3 and q4 > 3", false),
        ("q4 == -8", true),
        ("cluster.type == \"IBN\" and cluster.type == \"SPC\"", false),
        ("cluster.type == \"IBN\" and q1 == 1", true),
        ("sum(q4, q4) > 100", true),
        ("q1 == q2 and q1 != q2", true),
    ];
    for (condition, fulfilled) in cases {
        let last = format!("{{ id: q9, kind: note, text: T, show_if: '{condition}' }}");
        let second = single("q2", ", show_if: q1 == 1");
        let source = asking(&[&single("q1", ""), &second, multiple, number, &last]);
        let reading = read(&source);
        let never: Vec<&Problem> = reading.problems.iter().filter(|p| p.code == "question-never-shown").collect();
        assert_eq!(never.is_empty(), fulfilled, "{condition}: {:#?}", reading.problems);
        assert!(never.iter().all(|problem| pointed_at(&source, problem) == format!("'{condition}'")));
    }
    let page = "  - { id: a, title: A, questions: [QUESTION] }\n  - { id: b, title: B, show_if: q1 == 1 and q1 == 2, questions: [{ id: n, kind: note, text: T }] }";
    let source = with("", &page.replace("QUESTION", &single("q1", "")));
    assert!(read(&source).problems.iter().any(|problem| problem.code == "page-never-shown"));
}

#[test]
fn the_method_wants_a_way_out_and_one_direction() {
    let codes = |questions: &[&str]| -> Vec<&'static str> {
        read(&asking(questions)).problems.iter().map(|problem| problem.code).collect()
    };
    let required = format!("{{ id: q1, kind: single, text: T, required: true, {YES_NO} }}");
    assert_eq!(codes(&[&required]), ["no-way-out"]);
    let with_way_out = required.replace("text: No }]", "text: No }, { code: 9, text: D, missing: dont_know }]");
    assert_eq!(codes(&[&with_way_out]), Vec::<&str>::new());
    let number = "{ id: q1, kind: number, text: T, required: true, min: 0, max: 5 }";
    assert_eq!(codes(&[number]), ["no-way-out"]);
    assert_eq!(codes(&["{ id: q1, kind: email, text: T, required: true }"]), Vec::<&str>::new());
    let scale = |id: &str, steps: [&str; 3]| {
        let steps: Vec<String> =
            steps.iter().enumerate().map(|(at, step)| format!("{{ code: {}, text: {step} }}", at + 1)).collect();
        format!("{{ id: {id}, kind: single, text: T, options: [{}] }}", steps.join(", "))
    };
    let (up, down) = (scale("q1", ["Bad", "Fair", "Good"]), scale("q2", ["Good", "Fair", "Bad"]));
    assert_eq!(codes(&[&up, &down]), ["scale-turned"]);
    assert_eq!(codes(&[&up, &scale("q2", ["Bad", "Fair", "Good"])]), Vec::<&str>::new());
}
