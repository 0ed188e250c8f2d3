//! What the method advises, and what nobody gets to see.

use super::*;

/// The codes of all problems of a page with these questions, and what each points at.
fn advised(questions: &[&str]) -> Vec<(&'static str, String)> {
    let source = asking(questions);
    read(&source).problems.iter().map(|problem| (problem.code, pointed_at(&source, problem))).collect()
}

#[test]
fn the_method_warns_without_refusing() {
    let many = (1..=13).map(|code| format!("{{ code: {code}, text: T{code} }}")).collect::<Vec<_>>().join(", ");
    let questions: Vec<String> =
        (1..=9).map(|n| format!("{{ id: q{n}, kind: text, long: true, text: T{n} }}")).collect();
    let mut questions: Vec<&str> = questions.iter().map(String::as_str).collect();
    let last = format!("{{ id: last, kind: ranking, text: Order, options: [{many}] }}");
    let risky = "{ id: risky, kind: number, text: How many, missing: [{ code: 99, text: D, missing: dont_know }] }";
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
fn a_condition_that_nothing_fulfils_is_found() {
    let single = |id: &str, rest: &str| format!("{{ id: {id}, kind: single, text: T, {YES_NO}{rest} }}");
    let multiple = "{ id: q3, kind: multiple, text: T, options: [{ code: 1, text: A }, { code: 2, text: B }, { code: 3, text: C, exclusive: true }] }";
    let number =
        "{ id: q4, kind: number, text: T, min: 0, max: 10, missing: [{ code: -8, text: D, missing: dont_know }] }";
    let options =
        |count: usize| (1..=count).map(|n| format!("{{ code: {n}, text: O{n} }}")).collect::<Vec<_>>().join(", ");
    let few = format!(
        "{{ id: q5, kind: multiple, text: T, at_most: 2, options: [{}, {{ code: 8, text: D, missing: dont_know }}] }}",
        options(7)
    );
    let many = format!("{{ id: q6, kind: multiple, text: T, options: [{}] }}", options(7));
    let whole = "{ id: q7, kind: number, text: T }";
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
        ("q4 > 9 and q4 < 10", false),
        ("q4 < 3 and q4 > 3", false),
        ("q4 == -8", true),
        ("cluster.type == \"IBN\" and cluster.type == \"SPC\"", true),
        ("cluster.type == \"IBN\" and q1 == 1", true),
        ("sum(q4, q4) > 100", true),
        ("q1 == q2 and q1 != q2", false),
        ("q1 != q2", true),
        ("q2 != q2", false),
        ("q4 > q4", false),
        ("q4 == q1 and q4 > 1", true),
        // No more than two may be ticked, and of seven never nine.
        ("count(q5) >= 3", false),
        ("count(q5) == 2 and q5 == 7", true),
        ("count(q5) == 0", true),
        ("q5 == 8 and q5 == 1", false),
        ("q5 == 1 and q5 == 2 and q5 == 3", false),
        ("count(q6) > 9", false),
        ("count(q6) == 7 and q6 != 3", false),
        ("count(q6) == 6 and q6 != 3", true),
        // Nothing lies between two whole numbers.
        ("q7 > 5 and q7 < 6", false),
        ("q7 > 5.5 and q7 < 6.5", true),
        // A member may be in clusters of two types, where it is not asked about one of them.
        ("cluster.type == \"IBN\" and cluster.type != \"IBN\"", false),
        ("member.size == \"big\" and member.size == \"small\"", false),
    ];
    for (condition, fulfilled) in cases {
        let last = format!("{{ id: q9, kind: note, text: T, show_if: '{condition}' }}");
        let second = single("q2", ", show_if: q1 == 1");
        let source = asking(&[&single("q1", ""), &second, multiple, number, &few, &many, whole, &last]);
        let reading = read(&source);
        let never: Vec<&Problem> = reading.problems.iter().filter(|p| p.code == "question-never-shown").collect();
        assert_eq!(never.is_empty(), fulfilled, "{condition}: {:#?}", reading.problems);
        assert!(never.iter().all(|problem| pointed_at(&source, problem) == format!("'{condition}'")));
    }
    let page = "  - { id: a, title: A, questions: [QUESTION] }\n  - { id: b, title: B, show_if: q1 == 1 and q1 == 2, questions: [{ id: n, kind: note, text: T }] }";
    let source = with("", &page.replace("QUESTION", &single("q1", "")));
    assert!(read(&source).problems.iter().any(|problem| problem.code == "page-never-shown"));
    // Asked about one cluster, it has one type.
    let looped = "  - { id: a, title: A, for_each: cluster, show_if: \"cluster.type == 'IBN' and cluster.type == 'SPC'\", questions: [{ id: n, kind: note, text: T }] }";
    assert!(read(&with("", looped)).problems.iter().any(|problem| problem.code == "page-never-shown"));
}

#[test]
fn a_part_that_nobody_gets_to_see_is_found() {
    let single = format!("{{ id: q1, kind: single, text: First, {YES_NO} }}");
    let found = |question: &str| advised(&[&single, question]);
    let grid = "{ id: q2, kind: grid, text: Second, options: [{ code: 1, text: A }, { code: 2, text: B }], rows: [{ id: a, text: A }, { id: b, text: B, show_if: q1 > 5 }] }";
    assert_eq!(found(grid), [("row-never-shown", "q1 > 5".to_owned())]);
    assert_eq!(found(&grid.replace("> 5", "> 1")), []);
    let option = "{ id: q2, kind: single, text: Second, other: { code: 95, show_if: q1 > 6 }, options: [{ code: 1, text: A }, { code: 2, text: B, show_if: q1 > 5 }, { code: 3, text: C }] }";
    let both = [("option-never-shown", "q1 > 6".to_owned()), ("option-never-shown", "q1 > 5".to_owned())];
    assert_eq!(found(option), both);
    let check =
        |holds: &str| format!("{{ id: q2, kind: number, text: Second, checks: [{{ holds: {holds}, message: No }}] }}");
    assert_eq!(found(&check("q2 > q2")), [("check-never-holds", "q2 > q2".to_owned())]);
    assert_eq!(found(&check("q2 > 3 and q2 < 3")), [("check-never-holds", "q2 > 3 and q2 < 3".to_owned())]);
    // Undecided is not broken.
    for holds in ["q2 >= q2", "q2 > 3", "q1 == 2 or q2 > 3", "q2 > q1"] {
        assert_eq!(found(&check(holds)), [], "{holds}");
    }
    let number = "{ id: q2, kind: number, text: Second, min: 0.5, max: 0.7 }";
    assert_eq!(found(number), [("no-possible-number", "0.5".to_owned())]);
    assert_eq!(found(&number.replace("0.7", "0.7, decimals: 1")), []);
    let least = "{ id: q2, kind: multiple, text: Second, at_least: 3, options: [{ code: 1, text: A }, { code: 2, text: B }, { code: 3, text: C, show_if: q1 == 1 }] }";
    assert_eq!(found(least), [("at-least-hidden", "3".to_owned())]);
    let source = with(
        "scales: { s: [{ code: 1, text: A }, { code: 2, text: B, show_if: member.size == 'a' and member.size == 'b' }] }",
        "  - { id: p, title: P, questions: [{ id: q1, kind: single, text: T, scale: s }, { id: q2, kind: single, text: U, scale: s }] }",
    );
    let never = read(&source).problems.into_iter().filter(|problem| problem.code == "option-never-shown");
    assert_eq!(never.count(), 1);
}

#[test]
fn the_method_wants_an_introduction_and_each_question_once() {
    let page = "  - { id: p, title: P, questions: [{ id: q1, kind: text, text: T }] }";
    let source = with("contact: { name: An, email: an@an.example }", page);
    let problems = read(&source).problems;
    assert_eq!(problems.iter().map(|problem| problem.code).collect::<Vec<_>>(), ["no-introduction"]);
    assert_eq!(pointed_at(&source, &problems[0]), "T");
    let single = format!("{{ id: q1, kind: single, text: First, {YES_NO} }}");
    let twice = |first: &str, second: &str| {
        let text = |id: &str, rest: &str| format!("{{ id: {id}, kind: text, text: 'How often do you come?'{rest} }}");
        advised(&[&single, &text("q2", first), &text("q3", second).replace("How often", "how  OFTEN")])
    };
    assert_eq!(twice("", ""), [("asked-twice", "'how  OFTEN do you come?'".to_owned())]);
    // The one or the other is not twice.
    assert_eq!(twice(", show_if: q1 == 1", ", show_if: q1 == 2"), []);
    assert_eq!(twice(", show_if: q1 == 1", ", show_if: answered(q1)").len(), 1);
    assert_eq!(twice("", "").len(), 1);
}

#[test]
fn a_comment_that_cuts_a_text_short_is_seen() {
    let found = |text: &str| advised(&[&format!("\n          id: q1\n          kind: text\n          text: {text}")]);
    assert_eq!(found("Our priority #1 is what?"), [("text-cut-off", "#1 is what?".to_owned())]);
    for text in
        ["'Our priority #1 is what?'", "Our priority  # of this year", "Our#1 is what?", "One\n          # a comment"]
    {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn the_method_wants_a_way_out_and_one_direction() {
    let codes = |questions: &[&str]| -> Vec<&'static str> {
        read(&asking(questions)).problems.iter().map(|problem| problem.code).collect()
    };
    let required = format!("{{ id: q1, kind: single, text: T, required: true, {YES_NO} }}");
    assert_eq!(codes(&[&required.replace("required: true", "required: true, other: true")]), ["no-way-out"]);
    assert_eq!(codes(&[&required]), ["no-way-out"]);
    let with_way_out = required.replace("text: No }]", "text: No }, { code: 9, text: D, missing: dont_know }]");
    assert_eq!(codes(&[&with_way_out]), Vec::<&str>::new());
    let number = "{ id: q1, kind: number, text: T, required: true, min: 0, max: 5 }";
    assert_eq!(codes(&[number]), ["no-way-out"]);
    for kind in ["email", "text", "date"] {
        assert_eq!(codes(&[&format!("{{ id: q1, kind: {kind}, text: T, required: true }}")]), ["no-way-out"]);
    }
    assert_eq!(codes(&["{ id: q1, kind: consent, text: T, statement: S, required: true }"]), Vec::<&str>::new());
    let scale = |id: &str, steps: [&str; 3]| {
        let steps: Vec<String> =
            steps.iter().enumerate().map(|(at, step)| format!("{{ code: {}, text: {step} }}", at + 1)).collect();
        format!("{{ id: {id}, kind: single, text: T {id}, options: [{}] }}", steps.join(", "))
    };
    let (up, down) = (scale("q1", ["Bad", "Fair", "Good"]), scale("q2", ["Good", "Fair", "Bad"]));
    assert_eq!(codes(&[&up, &down]), ["scale-turned"]);
    assert_eq!(codes(&[&up, &scale("q2", ["Bad", "Fair", "Good"])]), Vec::<&str>::new());
    assert_eq!(codes(&[&up, &scale("q2", ["GOOD", "fair", "bad"])]), ["scale-turned"]);
    // The same words, with the codes the other way round.
    let recoded = scale("q2", ["Bad", "Fair", "Good"])
        .replace("code: 1", "code: 9")
        .replace("code: 3", "code: 1")
        .replace("code: 9", "code: 3");
    assert_eq!(codes(&[&up, &recoded]), ["scale-recoded"]);
    // Turned in one translation only.
    let in_two = |id: &str, dutch: [&str; 3]| {
        let step =
            |(at, english): (usize, &str)| format!("{{ code: {at}, text: {{ nl: {}, en: {english} }} }}", dutch[at]);
        let steps: Vec<String> = ["Bad", "Fair", "Good"].into_iter().enumerate().map(step).collect();
        format!("{{ id: {id}, kind: single, text: {{ nl: V {id}, en: T {id} }}, options: [{}] }}", steps.join(", "))
    };
    let source = asking(&[in_two("q1", ["Slecht", "Matig", "Goed"]), in_two("q2", ["Goed", "Matig", "Slecht"])]);
    let source = source
        .replace("[en]", "[nl, en]")
        .replace("title: T", "title: { nl: T, en: T }")
        .replace("title: P", "title: { nl: P, en: P }")
        .replace("introduction: Who asks, and why", "introduction: { nl: Wie, en: Who }");
    let problems = read(&source).problems;
    assert_eq!(problems.iter().map(|problem| problem.code).collect::<Vec<_>>(), ["scale-turned"], "{problems:?}");
    assert!(problems[0].message.ends_with("in nl"));
}
