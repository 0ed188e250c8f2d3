//! What is written is what is read.

pub(in crate::survey) mod surveys;

use proptest::prelude::*;

use super::*;
use crate::survey::reading::{self, Severity};
use crate::survey::specimen;

/// The survey that the text defines; the text is shown when it defines none.
fn read(text: &str) -> Survey {
    let reading = reading::read(text);
    let errors: Vec<_> = reading.problems.iter().filter(|problem| problem.severity == Severity::Error).collect();
    reading.survey.unwrap_or_else(|| panic!("{errors:#?}\n{text}"))
}

proptest! {
    #[test]
    fn every_survey_comes_back(survey in surveys::survey()) {
        let text = write(&survey);
        let back = read(&text);
        prop_assert_eq!(&back, &survey, "\n{}", text);
        reading::tests::schema::accepts(&text);
        prop_assert_eq!(write(&back), text);
    }

    #[test]
    fn every_text_comes_back(title in surveys::text()) {
        let survey = Survey { title: crate::wording::Text::new([(specimen::survey().languages[0], title.clone())]), ..read(ONE_QUESTION) };
        let text = write(&survey);
        prop_assert_eq!(read(&text), survey, "\n{}", text);
    }

    #[test]
    fn no_remark_changes_the_survey(remark in surveys::text(), other in surveys::text()) {
        let survey = read(ONE_QUESTION);
        let remarks = Remarks {
            head: vec![remark.clone()],
            pages: [("p".to_owned(), vec![other.clone(), remark])].into(),
            questions: [("q".to_owned(), vec![other])].into(),
        };
        let text = write_with(&survey, &remarks);
        prop_assert_eq!(read(&text), survey, "\n{}", text);
    }
}

const ONE_QUESTION: &str = "\
survey: one
languages: [nl]
title: Eén
pages:
  - id: p
    title: Eén
    questions:
      - { id: q, kind: text, text: Wat? }
";

#[test]
fn the_specimen_and_every_example_come_back() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("survey-defs");
    let mut sources = vec![specimen::SOURCE.to_owned()];
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "yaml") {
            sources.push(std::fs::read_to_string(path).unwrap());
        }
    }
    assert!(sources.len() >= 4);
    for source in sources {
        let survey = read(&source);
        let text = write(&survey);
        assert_eq!(read(&text), survey, "{text}");
    }
}

#[test]
fn what_yaml_could_misread_is_quoted() {
    for word in [
        "yes",
        "No",
        "null",
        "~",
        "12",
        "1.5",
        "0x1f",
        "2026-03-01",
        "1:30",
        "-",
        "- a",
        "a: b",
        "a #b",
        "a:",
        "#a",
        "&a",
        "*a",
        "!a",
        "%a",
        "@a",
        "`a",
        "? a",
        "| a",
        "> a",
        "=",
        "<<",
        "a, b",
        "[a",
        "{a}",
        " a",
        "a ",
        "'a'",
        "\"a\"",
        "a\tb",
        "\u{feff}a",
        "a\u{85}b",
        "\u{202e}abc",
        "a\u{0}b",
    ] {
        let inline = scalars::inline(word);
        assert!(inline.starts_with(['"', '\'']), "{word:?} is written as {inline}");
    }
    for word in [
        "Weet ik niet",
        "Don’t know",
        "5 tot 9 werknemers",
        "(geen)",
        "q01 != 1 and cluster.type == \"IBN\"",
        "Œuvre",
        "日本語",
    ] {
        assert_eq!(scalars::inline(word), word);
    }
}

#[test]
fn options_that_look_back_are_no_scale() {
    let options = "options: [{ code: 1, text: 'In {{q1}}' }, { code: 2, text: Elders }]";
    let more = format!("      - {{ id: q2, kind: single, text: Waar?, {options} }}\n");
    let source = format!("{}{more}{}", ONE_QUESTION.replace("id: q,", "id: q1,"), more.replace("q2", "q3"));
    let survey = read(&source);
    assert_eq!(read(&write(&survey)), survey);
}

#[test]
fn a_survey_is_written_as_a_person_would() {
    let source = "\
survey: one
languages: [nl, fr]

title:
  nl: Eén
  fr: Un

introduction:
  nl: |
    Beste,

    - een
    - twee
  fr: Bonjour

scales:
  zeer_tevreden3:
    - { code: 1, text: { nl: Ontevreden, fr: Insatisfait } }
    - { code: 2, text: { nl: Tevreden, fr: Satisfait } }
    - { code: 3, text: { nl: Zeer tevreden, fr: Très satisfait } }
    - { code: 9, text: { nl: Weet ik niet, fr: Je ne sais pas }, missing: dont_know }

pages:

  - id: p
    title:
      nl: Eén
      fr: Un
    questions:

      - id: q01
        kind: single
        required: true
        text:
          nl: \"Hoe tevreden bent u, alles samen: met de cluster?\"
          fr: >-
            Dans quelle mesure êtes-vous satisfait de votre cluster, de son équipe, de son offre et de ce que
            tout cela vous a apporté jusqu’ici ?
        scale: zeer_tevreden3
        nets:
          satisfied: [2, 3]

      - id: q02
        kind: grid
        show_if: q01 in [1, 2]
        text:
          nl: Hoe tevreden bent u over
          fr: Êtes-vous satisfait de
        scale: zeer_tevreden3
        rows:
          - { id: a, text: { nl: het team, fr: l’équipe } }
          - { id: b, text: { nl: \"ja, alles\", fr: \"oui\" } }
";
    let written = write(&read(source));
    assert_eq!(written, source.replace("fr: \"oui\"", "fr: oui"));
}
