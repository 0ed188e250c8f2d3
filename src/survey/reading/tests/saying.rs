//! How a problem is shown, and what is offered instead.

use super::*;

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
fn what_is_no_yaml_says_what_was_meant() {
    let help = |question: &str| {
        let problems = read(&asking(&[question])).problems;
        problems.first().and_then(|problem| problem.help.clone()).unwrap_or_default()
    };
    for (question, words) in [
        ("{ id: q1, kind: text, text: T, show_if: q1 in [1, 2] }", "a condition that holds [ ] between quotes"),
        ("{ id: q1, kind: text, text: {{member.name}}, hi }", "“{{…}}” between quotes"),
        ("\n          id: q1\n          text: {{member.name}}, hi\n          kind: text", "“{{…}}” between quotes"),
        ("{ id: q1, kind: text, text: *really* good }", "begins with “*” between quotes"),
        ("{ id: q1, kind: text, text: @home }", "begins with “@” between quotes"),
        ("{ id: q1, kind: text, text: 'What's new' }", "write '' for it"),
        ("{ id: q1, kind: text, text: a: b: c }", "“: ” between quotes"),
    ] {
        assert!(help(question).contains(words), "{question}: {:?}", read(&asking(&[question])).problems);
    }
    let help = |keys: &str| {
        let source = asking(&[&format!("{{ id: q1, kind: number, text: T, {keys} }}")]);
        read(&source).problems.iter().find(|problem| problem.code == "missing-in-range").unwrap().help.clone().unwrap()
    };
    assert!(help("missing: [{ code: -9, text: D, missing: dont_know }]").contains("a min above -9"));
    assert!(help("min: -10, missing: [{ code: -9, text: D, missing: dont_know }]").contains("such as -99"));
    assert!(help("min: 0, missing: [{ code: 99, text: D, missing: dont_know }]").contains("a max below 99"));
}

#[test]
fn a_shared_scale_says_that_it_comes_before_all_questions() {
    let source = with(
        "scales: { s: [{ code: 1, text: A }, { code: 2, text: B, show_if: q1 == 1 }] }",
        &format!(
            "  - {{ id: p, title: P, questions: [{{ id: q1, kind: single, text: T, {YES_NO} }}, {{ id: q2, kind: single, text: U, scale: s }}] }}"
        ),
    );
    let problem = only_error(&source, "condition-looks-ahead");
    assert!(problem.message.contains("a shared scale"), "{problem:?}");
    assert!(problem.help.unwrap().contains("in the question itself"));
}

#[test]
fn what_no_frame_knows_stops_a_launch() {
    let source = asking(&[
        "{ id: q1, kind: text, text: 'Dear {{member.nmae}}' }",
        "{ id: q2, kind: text, text: Then, show_if: member.siez == 'x' }",
        "{ id: q3, kind: text, text: 'Of {{member.region}}', show_if: answered(member.sector) }",
    ]);
    let reading = read(&source);
    assert!(reading.survey.is_some());
    let launch: Vec<_> = reading.launch_faults().map(|fault| (fault.code, fault.help.clone().unwrap())).collect();
    assert_eq!(launch.len(), 2, "{launch:?}");
    assert_eq!(launch[0].0, "placeholder-unknown");
    assert!(launch[0].1.contains("“member.name”"));
    assert_eq!(launch[1].0, "condition-unknown-fact");
    assert!(launch[1].1.contains("“member.size”"));
}
