//! One case for every fault a file can have.

use super::*;

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
        (q("note, text: T, checks: []"), "key-not-for-kind", "checks"),
        (q("note, text: T, messages: {}"), "key-not-for-kind", "messages"),
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
        (q(&format!("grid, text: T, {YES_NO}, rows: []")), "rows", "["),
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
        ("count(cluster.type) > 1", "condition-wrong-type", "cluster.type"),
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
        (with("disclosure: { minimum: 2 }", page), "out-of-range"),
        (with("disclosure: { minimum: 8, text_minimum: 7 }", page), "disclosure"),
        (with("disclosure: { most: 7 }", page), "unknown-key"),
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
    assert_eq!(codes, [("text-missing", Severity::Launch), ("text-never-shown", Severity::Warning)]);
    assert!(reading.problems[0].message.contains("en"));
    only_error(&specimen::SOURCE.replace("{ nl: Proef, en: Specimen }", "Proef"), "wrong-type");
    // What the product says itself it says in its own languages only.
    let german = asking(&["{ id: q1, kind: recommend, text: T, low: L }"]).replace("[en]", "[de]");
    assert_eq!(super::codes(&german), ["words-missing", "letters-missing", "text-missing"]);
    assert!(read(&german).problems.iter().any(|problem| problem.expected.contains("high")));
}

/// A survey in English with these pages.
fn pages(pages: &str) -> String {
    format!("survey: s\nlanguages: [en]\ntitle: T\npages:\n{pages}")
}

#[test]
fn what_is_asked_per_cluster_is_known_only_there() {
    let looped = "  - id: a\n    title: '{{cluster.name}}'\n    for_each: cluster\n    questions:\n\
                  \x20     - { id: q1, kind: number, text: T }\n      - { id: q2, kind: text, text: '{{q1}}', show_if: q1 > 1 }\n";
    assert_eq!(codes(&pages(looped)), [""; 0]);
    let after = format!(
        "{looped}  - id: b\n    title: T\n    show_if: q1 > 1\n    questions: [{{ id: q3, kind: text, text: '{{{{q1}}}}' }}]\n"
    );
    assert_eq!(codes(&pages(&after)), ["condition-on-loop", "placeholder-on-loop"]);
    assert_eq!(codes(&pages(&looped.replace("cluster\n", "member\n"))), ["unknown-loop"]);
}

#[test]
fn places_in_texts_name_what_is_known_before() {
    let with = |text: &str| {
        codes(&pages(&format!(
            "  - id: a\n    title: T\n    questions:\n      - {{ id: q1, kind: number, text: T }}\n      - {{ id: q2, kind: text, text: '{text}' }}\n"
        )))
    };
    assert_eq!(with("{{q1|some}} of {{member.size}}"), [""; 0]);
    assert_eq!(with("{{q9}}"), ["placeholder-unknown"]);
    assert_eq!(with("{{q2}}"), ["placeholder-looks-ahead"]);
    assert_eq!(with("{{cluster.size}}"), ["placeholder-unknown"]);
    assert_eq!(with("{{member.siez}}"), ["placeholder-unknown"]);
    assert_eq!(with("{{ }}"), ["bad-placeholder"]);
}

#[test]
fn checks_messages_and_orders_are_held_against_their_question() {
    let with = |keys: &str| {
        codes(&pages(&format!(
            "  - id: a\n    title: T\n    questions:\n      - {{ id: q0, kind: text, text: T }}\n\
             \x20     - id: q1\n        kind: single\n        text: T\n        options: [{{ code: 1, text: A }}, {{ code: 2, text: B, show_if: answered(q0) }}]\n{keys}"
        )))
    };
    assert_eq!(with("        checks: [{ holds: q1 == 1 or answered(q0), message: No, soft: true }]\n"), [""; 0]);
    assert_eq!(with("        checks: [{ holds: q1 == 7, message: No }]\n"), ["condition-impossible-code"]);
    assert_eq!(with("        checks: [{ holds: q1 == 1 }]\n"), ["missing-key"]);
    assert_eq!(with("        messages: { required: Please, requird: Oh }\n"), ["unknown-fault"]);
    assert_eq!(
        with("        order: random\n        keep_last: 1\n        reverse: true\n        points: 2\n"),
        [""; 0]
    );
    assert_eq!(with("        order: shuffled\n"), ["unknown-order"]);
    assert_eq!(with("        other: { code: 95, show_if: answered(q0) }\n"), [""; 0]);
    assert_eq!(with("        other: { code: 95, show_fi: answered(q0) }\n"), ["unknown-key"]);
    assert_eq!(with("        keep_last: 1\n"), ["keep-last"]);
    assert_eq!(with("        order: random\n        keep_last: 3\n"), ["out-of-range"]);
    assert_eq!(with("        points: 600\n"), ["out-of-range"]);
}
