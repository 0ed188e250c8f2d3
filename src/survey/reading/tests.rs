use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::*;
use crate::survey::definition::{Kind, Missing};
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
        [problem] if problem.code == code => Problem::clone(problem),
        other => panic!("expected {code} alone, found {other:#?} in\n{source}"),
    }
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
    let fields: Vec<String> = survey.fields().iter().map(|field| field.id()).collect();
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
fn every_fault_of_a_question_has_its_code_and_place() {
    let q = |rest: &str| format!("{{ id: q1, kind: {rest} }}");
    let single = |rest: &str| format!("{{ id: q1, kind: single, text: T, {rest} }}");
    // the question, the code of the problem, what is pointed at
    let cases = [
        (single(&format!("{YES_NO}, optoins: x")), "unknown-key", "optoins"),
        (q("note"), "missing-key", "id"),
        ("{ kind: note, text: T }".into(), "missing-key", "kind"),
        ("{ id: q1, text: T }".into(), "missing-key", "id"),
        (q("singel, text: T"), "unknown-kind", "singel"),
        (q("note, text: [T]"), "wrong-type", "["),
        (q("note, text: ''"), "empty", "''"),
        (q("note, text:"), "wrong-type", "text"),
        (q("text, text: T, long: yes"), "wrong-type", "yes"),
        (q("text, text: T, max_chars: 0"), "out-of-range", "0"),
        (q("text, text: T, rows: []"), "key-not-for-kind", "rows"),
        (q("note, text: T, required: true"), "key-not-for-kind", "required"),
        (single(YES_NO).replace("q1", "1q"), "bad-id", "1q"),
        (single(YES_NO).replace("q1", "count"), "bad-id", "count"),
        (single(YES_NO).replace("q1", "shown"), "bad-id", "shown"),
        (single("options: []"), "options", "["),
        (single("options: [{ code: 1, text: One }]"), "options", "id"),
        (single(""), "missing-key", "id"),
        (single(&format!("{YES_NO}, scale: s")), "options", "scale"),
        (single("options: [{ code: 1, text: Yes }, { code: 1, text: No }]"), "duplicate-code", "1"),
        (single("options: [{ code: 1, text: Yes }, { code: '2', text: No }]"), "wrong-type", "'2'"),
        (single("options: [{ code: 1, text: Yes }, { code: 2.5, text: No }]"), "wrong-type", "2.5"),
        (single("options: [{ code: 1, text: Yes }, { code: 123456, text: No }]"), "out-of-range", "123456"),
        (single("options: [{ code: 1, text: Yes }, { text: No }]"), "missing-key", "text"),
        (single("options: [{ code: 1, text: Yes }, { code: 2 }]"), "missing-key", "code"),
        (
            single("options: [{ code: 1, text: Y }, { code: 2, text: N, missing: dontknow }]"),
            "unknown-missing",
            "dontknow",
        ),
        (single("options: [{ code: 1, text: Y }, { code: 96, text: N }], other: true"), "duplicate-code", "true"),
        (single(&format!("{YES_NO}, nets: {{ x: [1, 3] }}")), "unknown-code", "3"),
        (single(&format!("{YES_NO}, nets: {{ x: [1, 1] }}")), "duplicate-code", "1"),
        (single(&format!("{YES_NO}, nets: {{ x: [] }}")), "empty", "["),
        (single(&format!("{YES_NO}, nets: {{ 'x y': [1] }}")), "bad-id", "'x y'"),
        (single("scale: agree"), "unknown-scale", "agree"),
        (single("scale: [1, 2]"), "wrong-type", "["),
        (q(&format!("multiple, text: T, {YES_NO}, at_most: 3")), "out-of-range", "3"),
        (q(&format!("multiple, text: T, {YES_NO}, at_least: 2, at_most: 1")), "bad-limits", "2"),
        (q(&format!("ranking, text: T, {YES_NO}, top: 3")), "ranking-top", "3"),
        (q(&format!("allocation, text: T, {YES_NO}, total: 0")), "out-of-range", "0"),
        (q("number, text: T, min: 5, max: 3"), "bad-limits", "5"),
        (q("number, text: T, min: '5'"), "wrong-type", "'5'"),
        (q("number, text: T, max: .inf"), "wrong-type", ".inf"),
        (q("number, text: T, decimals: 9"), "out-of-range", "9"),
        (q("number, text: T, missing: [{ code: -8, text: D }]"), "missing-key", "code"),
        (q("date, text: T, min: 1/1/2020"), "wrong-type", "1/1/2020"),
        (q("date, text: T, min: 2021-01-01, max: 2020-01-01"), "bad-limits", "2021-01-01"),
        (q("recommend, text: T, missing: [{ code: 5, text: D, missing: dont_know }]"), "duplicate-code", "["),
        (q("consent, text: T"), "missing-key", "id"),
        (q(&format!("grid, text: T, {YES_NO}")), "missing-key", "id"),
        (q(&format!("grid, text: T, {YES_NO}, rows: []")), "empty", "["),
        (
            q(&format!("grid, text: T, {YES_NO}, rows: [{{ id: a, text: A }}, {{ id: A, text: B }}]")),
            "duplicate-row",
            "id",
        ),
        (q("note, text: T, text: U"), "duplicate-key", "text"),
        (q("note, text: !!str T"), "tag", "!!str T"),
        ("{ ind: q1, text: T }".into(), "unknown-key", "ind"),
    ];
    for (question, code, place) in cases {
        let source = asking(&[&question]);
        let problem = only_error(&source, code);
        assert_eq!(pointed_at(&source, &problem), place, "{code} in {question}: {problem:?}");
        assert!(!problem.message.is_empty() && !problem.expected.is_empty());
    }
}

#[test]
fn every_fault_of_a_condition_points_into_it() {
    let single = format!("{{ id: q1, kind: single, text: T, {YES_NO} }}");
    let grid = format!("{{ id: q2, kind: grid, text: T, {YES_NO}, rows: [{{ id: a, text: A }}] }}");
    let multiple = format!("{{ id: q3, kind: multiple, text: T, {YES_NO} }}");
    let number = "{ id: q4, kind: number, text: T }";
    let date = "{ id: q5, kind: date, text: T }";
    let text = "{ id: q6, kind: text, text: T }";
    let note = "{ id: q7, kind: note, text: T }";
    let parts = format!("{{ id: q8, kind: allocation, text: T, {YES_NO} }}");
    // the condition of a ninth question, the code of the problem, what is pointed at
    let cases = [
        ("q1 = 1", "condition-syntax", "="),
        ("q1 == 1 and", "condition-syntax", "d"),
        ("q1 == 3", "condition-impossible-code", "3"),
        ("q1 in [1, 7]", "condition-impossible-code", "7"),
        ("q2a != 4", "condition-impossible-code", "4"),
        ("q3 == 4", "condition-impossible-code", "4"),
        ("q10 == 1", "condition-unknown-name", "q10"),
        ("q1 == 1 and q9 == 1", "condition-looks-ahead", "q9"),
        ("answered(q99)", "condition-unknown-name", "q99"),
        ("answered(q10b) or q10a == 1", "condition-unknown-name", "q10b"),
        ("cluster.kind == \"x\"", "condition-unknown-fact", "cluster.kind"),
        ("member. == \"x\"", "condition-unknown-fact", "member."),
        ("count(cluster.type) > 0", "condition-wrong-type", "cluster.type"),
        ("q2 == 1", "condition-wrong-type", "q2"),
        ("q1 == \"a\"", "condition-wrong-type", "\"a\""),
        ("q3 > 1", "condition-wrong-type", "q3"),
        ("count(q1) > 1", "condition-wrong-type", "q1"),
        ("q4 == \"a\"", "condition-wrong-type", "\"a\""),
        ("q5 == 2020", "condition-wrong-type", "2020"),
        ("q5 > \"2020\"", "condition-wrong-type", "\"2020\""),
        ("q6 == 1", "condition-wrong-type", "1"),
        ("q6 < \"a\"", "condition-wrong-type", "q6"),
        ("answered(q7)", "condition-wrong-type", "q7"),
        ("q8 == 1", "condition-wrong-type", "q8"),
        ("1 == 1", "condition-constant", "'1 == 1'"),
    ];
    for (condition, code, place) in cases {
        let last = format!("{{ id: q9, kind: note, text: T, show_if: '{condition}' }}");
        let source = asking(&[&single, &grid, &multiple, number, date, text, note, &parts, &last]);
        let reading = read(&source);
        let problem = reading.problems.iter().find(|problem| problem.code == code);
        let problem = problem.unwrap_or_else(|| panic!("{condition}: {:#?}", reading.problems));
        assert_eq!(pointed_at(&source, problem), place, "{condition}: {problem:?}");
    }
}

#[test]
fn a_condition_may_only_look_back() {
    let later = [
        "{ id: q1, kind: note, text: T, show_if: q2 == 1 }",
        &format!("{{ id: q2, kind: single, text: T, {YES_NO} }}"),
    ];
    assert!(only_error(&asking(&later), "condition-looks-ahead").message.contains("q2"));
    let itself = format!("{{ id: q1, kind: single, text: T, {YES_NO}, show_if: q1 == 1 }}");
    only_error(&asking(&[&itself]), "condition-looks-ahead");
    let own_row = format!(
        "{{ id: q1, kind: grid, text: T, {YES_NO}, rows: [{{ id: a, text: A }}, {{ id: b, text: B, show_if: q1a == 1 }}] }}"
    );
    only_error(&asking(&[&own_row]), "condition-looks-ahead");
    let own_page = with(
        "",
        &format!(
            "  - {{ id: p, title: P, show_if: q1 == 1, questions: [{{ id: q1, kind: single, text: T, {YES_NO} }}] }}"
        ),
    );
    only_error(&own_page, "condition-looks-ahead");
}

#[test]
fn a_condition_on_a_question_with_a_fault_of_its_own_is_not_blamed() {
    let questions =
        ["{ id: q1, kind: singel, text: T }", "{ id: q2, kind: note, text: T, show_if: q1 == 1 and q1a == 3 }"];
    only_error(&asking(&questions), "unknown-kind");
}

#[test]
fn no_two_things_have_one_name() {
    let single = |id: &str| format!("{{ id: {id}, kind: single, text: T, {YES_NO}, other: true }}");
    let grid = format!("{{ id: q1, kind: grid, text: T, {YES_NO}, rows: [{{ id: a, text: A }}] }}");
    let text = |id: &str| format!("{{ id: {id}, kind: text, text: T }}");
    let multiple = format!("{{ id: q1, kind: multiple, text: T, {YES_NO} }}");
    let cases = [
        (single("q1"), single("q1"), "duplicate-id"),
        (single("q1"), single("Q1"), "duplicate-id"),
        (grid.clone(), text("q1a"), "id-collision"),
        (text("q1a"), grid, "id-collision"),
        (single("q1"), text("q1_other"), "id-collision"),
        (multiple, text("q1_2"), "id-collision"),
    ];
    for (first, second, code) in cases {
        let problem = only_error(&asking(&[&first, &second]), code);
        assert!(problem.message.contains("line 9"), "{problem:?}");
    }
    let page = "{ id: p, title: P, questions: [{ id: ID, kind: note, text: T }] }";
    let pages = format!("  - {}\n  - {}", page.replace("ID", "n1"), page.replace("ID", "n2"));
    only_error(&with("", &pages), "duplicate-id");
}

#[test]
fn every_fault_of_the_survey_itself_has_its_code() {
    let page = "  - { id: p, title: P, questions: [{ id: n, kind: note, text: T }] }";
    let good = with("", page);
    assert_eq!(read(&good).problems, []);
    let cases = [
        (good.replace("survey: s\n", ""), "missing-key"),
        (good.replace("survey: s\n", "survey: S s\n"), "bad-id"),
        (good.replace("title: T\n", ""), "missing-key"),
        (good.replace("title: T\n", "titel: T\n"), "unknown-key"),
        (good.replace("[en]", "[]"), "empty"),
        (good.replace("[en]", "en"), "wrong-type"),
        (good.replace("[en]", "[en, English]"), "bad-language"),
        (good.replace("[en]", "[en, en]"), "duplicate-language"),
        (good.replace("id: p", "id: P"), "bad-id"),
        (with("", "  []"), "empty"),
        (with("", "  - { id: p, title: P, questions: [] }"), "empty"),
        (with("contact: { name: An }", page), "missing-key"),
        (with("contact: { name: An, email: an }", page), "bad-email"),
        (with("completeness: { complete_above: 1 }", page), "completeness"),
        (with("completeness: { complete_above: 0.4, partial_from: 0.6 }", page), "completeness"),
        (with("scales: [1]", page), "wrong-type"),
        (with("scales: { s: [{ code: 1, text: A }, { code: 1, text: B }] }", page), "duplicate-code"),
        (with("introduction: { en: I, fR: J }", page), "bad-language"),
        ("- a".into(), "wrong-type"),
        ("".into(), "empty"),
        ("# nothing".into(), "empty"),
        (format!("{good}---\n{good}"), "second-document"),
        (good.replace("title: T", "title: *a"), "syntax"),
        (good.replace("title: T", "title: &a [*a]"), "alias-to-itself"),
        (good.replace("title: T", "title: a: b"), "syntax"),
        (good.replace("title: T", "[a]: T"), "key-not-text"),
        (format!("{good}\ttabs: 1"), "syntax"),
    ];
    for (source, code) in cases {
        only_error(&source, code);
    }
}

#[test]
fn a_text_must_be_there_in_every_language() {
    let source = specimen::SOURCE.replace("text: { nl: Eens, en: Once }", "text: { nl: Eens, fr: Une fois }");
    let reading = read(&source);
    let codes: Vec<(&str, Severity)> =
        reading.problems.iter().map(|problem| (problem.code, problem.severity)).collect();
    assert_eq!(codes, [("text-missing", Severity::Error), ("text-never-shown", Severity::Warning)]);
    assert!(reading.problems[0].message.contains("en"));
    only_error(&specimen::SOURCE.replace("{ nl: Proef, en: Specimen }", "Proef"), "wrong-type");
    // What the product says itself it says in its own languages only.
    let german = asking(&["{ id: q1, kind: recommend, text: T, low: L }"]).replace("[en]", "[de]");
    assert!(only_error(&german, "text-missing").expected.contains("high"));
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
fn hostile_files_are_refused_soon() {
    let mut bomb = String::from("a: &a [x, x, x, x, x, x, x, x, x, x]\n");
    for (name, of) in ('b'..='j').zip('a'..='i') {
        bomb.push_str(&format!("{name}: &{name} [{}]\n", vec![format!("*{of}"); 10].join(", ")));
    }
    let cases = [
        (bomb, "too-many-values"),
        ("[".repeat(500_000), "too-deep"),
        ("{a: ".repeat(200_000), "too-deep"),
        ("- ".repeat(400_000), "too-deep"),
        ("x".repeat(1024 * 1024 + 1), "too-large"),
        (format!("[{}]", "a,".repeat(400_000)), "too-many-values"),
        (format!("survey: {}", "é".repeat(400_000)), "bad-id"),
    ];
    for (source, code) in cases {
        let started = Instant::now();
        let reading = read(&source);
        assert!(reading.problems.iter().any(|problem| problem.code == code), "{code}: {:?}", reading.problems);
        for problem in &reading.problems {
            picture("hostile.yaml", &source, problem);
        }
        assert!(started.elapsed() < Duration::from_secs(10), "{code} took {:?}", started.elapsed());
    }
}

#[test]
fn a_file_full_of_faults_gets_a_short_answer() {
    let source = with("", &(0..5_000).map(|n| format!("  - {{ wrong{n}: 1 }}\n")).collect::<String>());
    let problems = read(&source).problems;
    assert!(problems.len() <= 201);
    assert_eq!(problems.last().map(|problem| problem.code), Some("too-many-problems"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_text_makes_it_panic(source in "(\\PC|[\n \t:{}\\[\\],&*!|>'\"#%@`-]|survey: |pages:\n|  - id: q){0,60}") {
        for problem in read(&source).problems {
            picture("a.yaml", &source, &problem);
        }
    }

    #[test]
    fn no_damage_to_a_file_makes_it_panic(at in 0usize..5_000, length in 0usize..40, instead in "\\PC{0,3}|\n|: |- |\\[|\\{|\u{0}|\t") {
        let characters: Vec<char> = specimen::SOURCE.chars().collect();
        let at = at.min(characters.len());
        let rest = (at + length).min(characters.len());
        let damaged: String = characters[..at].iter().copied().chain(instead.chars()).chain(characters[rest..].iter().copied()).collect();
        let reading = read(&damaged);
        prop_assert_eq!(reading.survey.is_some(), reading.errors() == 0, "{}", damaged);
        for problem in reading.problems {
            picture("a.yaml", &damaged, &problem);
        }
    }
}
