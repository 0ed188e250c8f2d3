//! Files that mean harm, and files that are damaged.

use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::*;

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
        (
            asking(&vec![r#"{ id: q, kind: note, text: T, show_if: "q00 == 1 or q01 == 1 or q02 == 1" }"#; 5_000]),
            "duplicate-id",
        ),
        (asking(&vec![r#"{ id: q, kind: single, text: T, scale: qq }"#; 5_000]), "unknown-scale"),
        (format!("title: &a \"{}\"\nscales: [{}]", "x".repeat(500_000), "*a, ".repeat(20_000)), "too-large"),
        (format!("a: &a {{ {}: 1 }}\nb: [{}]", "k".repeat(900), "*a, ".repeat(15_000)), "too-large"),
        (
            asking(&(0..3_000).map(|n| format!("{{ id: q{n}, kind: single, text: T, scale: s }}")).collect::<Vec<_>>())
                .replace("pages:", &format!("scales: {{ s: [{}] }}\npages:", of_long_labels(2, 200_000))),
            "too-large",
        ),
        (
            asking(&(0..3_000).map(|n| format!("{{ id: q{n}, kind: single, text: T, scale: s }}")).collect::<Vec<_>>())
                .replace("pages:", &format!("scales: {{ s: [{}] }}\npages:", of_long_labels(200, 1))),
            "too-large",
        ),
        (format!("scales: {{ {} }}", (0..24_000).map(|n| format!("s{n}: 1, ")).collect::<String>()), "wrong-type"),
    ];
    for (source, code) in cases {
        let started = Instant::now();
        let reading = read(&source);
        assert!(reading.problems.iter().any(|problem| problem.code == code), "{code}: {:?}", reading.problems);
        for problem in &reading.problems {
            picture("hostile.yaml", &source, problem);
        }
        assert!(started.elapsed() < Duration::from_secs(60), "{code} took {:?}", started.elapsed());
    }
}

/// So many options, each with a label of so many letters.
fn of_long_labels(count: usize, letters: usize) -> String {
    let option = |code: usize| format!("{{ code: {code}, text: {} }}", "x".repeat(letters));
    (1..=count).map(option).collect::<Vec<_>>().join(", ")
}

/// Conditions that depend on all that comes before them take no longer than others.
#[test]
fn a_file_full_of_conditions_is_read_soon() {
    let question = |n: usize| {
        let one = |back: usize| format!("q{} == {}", n - back, 1 + (n + back) % 2);
        let condition = (1..=n.min(8)).map(one).collect::<Vec<_>>().join(" and ");
        let show_if = if n == 0 { String::new() } else { format!(", show_if: {condition}") };
        format!("{{ id: q{n}, kind: single, text: T, {YES_NO}{show_if} }}")
    };
    let questions: Vec<String> = (0..900).map(question).collect();
    let source = asking(&questions.iter().map(String::as_str).collect::<Vec<_>>());
    let started = Instant::now();
    assert!(read(&source).survey.is_some());
    assert!(started.elapsed() < Duration::from_secs(60), "took {:?}", started.elapsed());
}

#[test]
fn a_file_full_of_faults_gets_a_short_answer() {
    let source = with("", &(0..5_000).map(|n| format!("  - {{ wrong{n}: 1 }}\n")).collect::<String>());
    let problems = read(&source).problems;
    assert!(problems.len() <= 201);
    assert_eq!(problems.last().map(|problem| problem.code), Some("too-many-problems"));
}

#[test]
fn many_warnings_refuse_nothing_and_hide_no_fault() {
    let questions: Vec<String> = (0..300).map(|n| format!("{{ id: q{n}, kind: text, text: The same }}")).collect();
    let reading = read(&asking(&questions));
    assert!(reading.survey.is_some());
    let last = reading.problems.last().unwrap();
    assert_eq!((last.code, last.severity), ("too-many-problems", Severity::Warning));
    // A fault behind them is one.
    let mut questions: Vec<String> = (0..300)
        .map(|n| {
            format!("{{ id: q{n}, kind: number, text: T{n}, missing: [{{ code: 9, text: D, missing: refused }}] }}")
        })
        .collect();
    questions.push("{ id: last, kind: note, text: T, show_if: nobody == 1 }".to_owned());
    let reading = read(&asking(&questions));
    assert!(reading.survey.is_none() && reading.errors() > 0);
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
