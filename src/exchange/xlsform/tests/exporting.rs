//! Out and in again.

use crate::exchange::import::Outcome;
use crate::exchange::xlsform::exporting::export;
use crate::exchange::xlsform::import;
use crate::survey::definition::{Choice, Kind, Survey};
use crate::survey::specimen;
use crate::survey::writing;

/// The survey as it comes back.
fn there_and_back(survey: &Survey) -> Survey {
    import(&export(survey).unwrap().workbook).unwrap().survey
}

const SOURCE: &str = r#"
survey: round-trip
languages: [nl, fr]
title: { nl: Rond, fr: Rond }
introduction: { nl: Welkom, fr: Bienvenue }
closing: { nl: Dank, fr: Merci }
scales:
  agree: [ { code: 1, text: { nl: Nee, fr: Non } }, { code: 2, text: { nl: Ja, fr: Oui } }, { code: 9, text: { nl: "?", fr: "?" }, missing: dont_know } ]
pages:
  - id: first
    title: { nl: Eerst, fr: D’abord }
    introduction: { nl: Over u, fr: Sur vous }
    questions:
      - { id: q01, kind: single, required: true, text: { nl: Lid?, fr: Membre ? }, scale: agree }
      - id: q02
        kind: multiple
        text: { nl: Wat?, fr: Quoi ? }
        options:
          - { code: 1, text: { nl: a, fr: a } }
          - { code: 2, text: { nl: b, fr: b }, show_if: q01 == 2 }
          - { code: 3, text: { nl: niets, fr: rien }, exclusive: true }
          - { code: 8, text: { nl: geen idee, fr: aucune idée }, missing: dont_know }
        other: { code: 7, text: { nl: iets anders, fr: autre chose } }
        at_least: 1
        at_most: 2
        show_if: q01 != 1
      - { id: q03, kind: text, max_chars: 80, text: { nl: Waarom?, fr: Pourquoi ? }, show_if: q02_other == "x" or q02 != 1 }
  - id: second
    title: { nl: Dan, fr: Ensuite }
    show_if: q01 == 2 and answered(q02)
    questions:
      - id: q06
        kind: grid
        text: { nl: Hoe?, fr: Comment ? }
        scale: agree
        rows: [ { id: a, text: { nl: dit, fr: ceci } }, { id: b, text: { nl: dat, fr: cela }, show_if: count(q02) >= 2 } ]
      - { id: q07, kind: number, min: 0, max: 100, text: { nl: Hoeveel?, fr: Combien ? }, show_if: q06a == 2, help: { nl: ongeveer, fr: environ } }
      - { id: q08, kind: date, min: 2020-01-01, max: 2030-12-31, text: { nl: Wanneer?, fr: Quand ? } }
      - { id: q09, kind: email, text: { nl: Adres?, fr: Adresse ? } }
      - { id: q10, kind: text, long: true, max_chars: 900, text: { nl: "U zei {{q07}}", fr: "Vous avez dit {{q07}}" } }
      - { id: q11, kind: ranking, text: { nl: Volgorde?, fr: Ordre ? }, order: random, options: [ { code: 1, text: { nl: a, fr: a } }, { code: 2, text: { nl: b, fr: b } } ] }
      - { id: q12, kind: consent, text: { nl: Akkoord?, fr: "D’accord ?" }, statement: { nl: Ik ga akkoord, fr: J’accepte } }
      - { id: q13, kind: note, text: { nl: Dank u, fr: Merci }, show_if: q12 == 1 and q08 > "2021-05-06" }
      - { id: q14, kind: number, text: { nl: Meer?, fr: Plus ? }, checks: [ { holds: "q14 >= q07", message: { nl: Minstens zoveel, fr: Au moins autant } } ] }
"#;

#[test]
fn what_a_form_can_say_comes_back() {
    let mut survey = specimen::read(SOURCE);
    let back = there_and_back(&survey);
    // The title is in one language there, and comes back in both.
    survey.title = back.title.clone();
    assert_eq!(writing::write(&back), writing::write(&survey));
}

#[test]
fn every_example_keeps_its_ids_codes_and_texts() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("survey-defs");
    let mut tried = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|ending| ending != "yaml") {
            continue;
        }
        let survey = specimen::read(&std::fs::read_to_string(&path).unwrap());
        let back = there_and_back(&survey);
        for question in survey.questions().filter(|question| !matches!(question.kind, Kind::Allocation { .. })) {
            let Some(same) = back.question(&question.id) else { panic!("{} has no {}", path.display(), question.id) };
            let codes = |choices: &[Choice]| {
                choices.iter().map(|choice| (choice.code, choice.text.clone(), choice.missing)).collect::<Vec<_>>()
            };
            if !matches!(question.kind, Kind::Recommend { .. } | Kind::Number { .. }) {
                assert_eq!(same.text, question.text);
                assert_eq!(codes(same.kind.choices()), codes(question.kind.choices()), "{}", question.id);
            }
            tried += 1;
        }
    }
    assert!(tried > 20, "{tried}");
}

#[test]
fn what_a_form_can_not_say_is_told() {
    let exported = export(&specimen::survey()).unwrap();
    assert!(exported.report.count(Outcome::Lost) > 0);
    for entry in &exported.report.entries {
        assert!(!entry.place.is_empty() && !entry.found.is_empty() && !entry.became.is_empty());
    }
    let source = "survey: s\nlanguages: [nl]\ntitle: T\npages:\n  - id: p\n    title: '{{cluster.name}}'\n    for_each: cluster\n    questions:\n\
                  \x20     - { id: q, kind: text, text: T, show_if: cluster.type == \"IBN\" }\n";
    let exported = export(&specimen::read(source)).unwrap();
    let found: Vec<&str> = exported.report.entries.iter().map(|entry| entry.found.as_str()).collect();
    assert_eq!(
        found,
        ["asked once for each cluster", "a text that shows {{cluster.name}}", "show_if: cluster.type == \"IBN\""]
    );
}

#[test]
fn an_allocation_is_named_by_its_parts() {
    let survey = specimen::read(
        "survey: s\nlanguages: [en]\ntitle: T\npages:\n  - id: p\n    title: P\n    questions:\n\
         \x20     - { id: q1, kind: allocation, text: Divide, options: [{ code: 1, text: A }, { code: 2, text: B }] }\n\
         \x20     - { id: q2, kind: text, text: 'You said {{q1}}', show_if: answered(q1) }\n\
         \x20     - { id: q3, kind: text, text: Why not?, show_if: not answered(q1) }\n",
    );
    let exported = export(&survey).unwrap();
    let back = import(&exported.workbook).unwrap().survey;
    let question = |id: &str| back.question(id).unwrap();
    let condition = |id: &str| question(id).show_if.as_ref().unwrap().source().to_owned();
    assert_eq!(condition("q2"), "answered(q1_1) or answered(q1_2)");
    assert_eq!(condition("q3"), "not answered(q1_1) and not answered(q1_2)");
    let text = question("q2").text.in_language(crate::wording::Language::EN);
    assert_eq!(text, "You said A: {{q1_1}}, B: {{q1_2}}");
    let told = exported.report.entries.iter().any(|entry| entry.found == "a text that shows {{q1}}");
    assert!(told, "{:?}", exported.report);
}
