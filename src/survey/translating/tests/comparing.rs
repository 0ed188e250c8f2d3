//! What a returned sheet means.

use super::*;

const SOURCE: &str = "survey: s
languages: [en, nl]
title: { en: Title, nl: Titel }
introduction:
  en: |
    Dear **{{member.name}}**
  nl: |
    Beste **{{member.name}}**
pages:
  - { id: p, title: { en: P, nl: P }, questions: [{ id: n, kind: note, text: { en: Note, nl: Noot } }] }
";

fn row(key: &str, source: &str, given: &str, translation: &str) -> ReturnedRow {
    ReturnedRow {
        row: 2,
        key: key.into(),
        source: source.into(),
        translation: translation.into(),
        given: Some(given.into()),
    }
}

fn outcome(rows: Vec<ReturnedRow>) -> Outcome {
    let definition = Definition::read(SOURCE).unwrap();
    definition.compare(&Returned { survey: "s".into(), language: Language::NL, from: Language::EN, rows })
}

const DEAR: &str = "Dear **{{member.name}}**";
const BESTE: &str = "Beste **{{member.name}}**";

#[test]
fn a_sheet_that_nobody_touched_changes_nothing() {
    let definition = Definition::read(SOURCE).unwrap();
    let sheet = definition.sheet(Language::NL);
    assert_eq!((sheet.from, sheet.rows.len()), (Language::EN, 4));
    let rows = sheet.rows.iter().map(|there| {
        let present = there.present.clone().unwrap_or_default();
        row(&there.key, &there.source, &present, &present.replace('\n', "\r\n"))
    });
    let outcome = outcome(rows.collect());
    assert!(outcome.changes.is_empty() && outcome.remarks.is_empty() && outcome.missing.is_empty(), "{outcome:?}");
    assert_eq!(outcome.unchanged, 4);
}

#[test]
fn a_change_keeps_the_end_of_its_text() {
    let outcome = outcome(vec![row("introduction", DEAR, BESTE, "Dag **{{ member.name | u }}**  ")]);
    assert!(outcome.remarks.is_empty(), "{outcome:?}");
    assert_eq!(outcome.changes[0].after, "Dag **{{ member.name | u }}**\n");
    assert_eq!(outcome.changes[0].before.as_deref(), Some("Beste **{{member.name}}**\n"));
}

#[test]
fn every_remark_has_its_name() {
    // the row, the code of the remark, whether its text is left out
    let cases = [
        (row("q9/text", "", "", "X"), "unknown-key", true),
        (row("title", "Title", "Titel", " "), "blank", false),
        (row("title", "Old title", "Titel", "Naam"), "stale", false),
        (row("title", "Title", "Vorige titel", "Naam"), "conflict", true),
        (row("title", "Title", "Titel", "Naam {{q1}}"), "placeholder-invented", true),
        (row("title", "Title", "Titel", "Naam {{q1}"), "placeholder-broken", true),
        (row("introduction", DEAR, BESTE, "Beste"), "placeholder-lost", false),
        (row("introduction", DEAR, BESTE, "Beste **{{member.name}}*"), "marks-unbalanced", false),
    ];
    for (row, code, refused) in cases {
        let outcome = outcome(vec![row.clone()]);
        let remarks: Vec<(&str, bool)> = outcome.remarks.iter().map(|remark| (remark.code, remark.refused)).collect();
        assert_eq!(remarks, [(code, refused)], "{row:?}");
        assert_eq!(outcome.changes.is_empty(), refused || code == "blank", "{row:?}");
    }
    let twice = row("title", "Title", "Titel", "Naam");
    let outcome = outcome(vec![twice.clone(), twice]);
    assert_eq!((outcome.changes.len(), outcome.remarks[0].code), (1, "repeated-key"));
}

#[test]
fn an_old_sheet_does_not_undo_what_the_file_got_meanwhile() {
    let outcome = outcome(vec![row("title", "Title", "Vorige titel", "Vorige titel")]);
    assert!(outcome.changes.is_empty() && outcome.remarks.is_empty(), "{outcome:?}");
}

#[test]
fn words_of_the_pages_are_held_against_what_the_product_says() {
    let definition = Definition::read(SOURCE).unwrap();
    let of = |key: &str, translation: &str| {
        let de: Language = "de".parse().unwrap();
        let source = definition.sheet(de).rows.into_iter().find(|row| row.key == key).unwrap().source;
        let rows = vec![row(key, &source, "", translation)];
        definition.compare(&Returned { survey: "s".into(), language: de, from: Language::EN, rows })
    };
    let codes = |outcome: &Outcome| outcome.remarks.iter().map(|remark| remark.code).collect::<Vec<_>>();
    assert!(codes(&of("words/answer-step", "Schritt { $number } von { $of }")).is_empty());
    assert_eq!(codes(&of("words/answer-step", "Schritt { $number }")), ["placeholder-lost"]);
    assert_eq!(codes(&of("words/answer-step", "Schritt { $nummer }")), ["bad-word"]);
    assert_eq!(codes(&of("words/letter-reminder-body", "{{token}}")), ["bad-word"]);
    assert!(of("words/answer-step", "Schritt {").refuses());
    // The product speaks Dutch, so nobody is asked for its words.
    assert!(definition.sheet(Language::NL).rows.iter().all(|row| !row.key.starts_with("words/")));
}
