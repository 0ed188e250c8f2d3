//! Texts go into a file and everything else stays.

mod comparing;
mod properties;

use super::*;
use crate::survey::specimen;

/// The file with one text changed or added.
fn put(source: &str, language: Language, key: &str, text: &str) -> String {
    let texts = BTreeMap::from([(key.to_owned(), text.to_owned())]);
    let definition = Definition::read(source).unwrap();
    definition
        .with_texts(language, &texts)
        .unwrap_or_else(|why| panic!("{why}\n{}", definition.edited(language, &texts)))
}

/// A survey in these languages, with these lines for its title.
fn titled(languages: &str, title: &str) -> String {
    format!(
        "# About\nsurvey: s # its code\nlanguages: {languages}\ntitle:{title}\npages:\n  - {{ id: p, title: TITLE, questions: [{{ id: n, kind: note, text: TITLE }}] }}\n"
    )
}

#[test]
fn every_text_has_a_key_of_its_own() {
    let definition = Definition::read(specimen::SOURCE).unwrap();
    let keys: Vec<String> = definition.texts().map(|text| text.key).collect();
    for key in [
        "title",
        "closing",
        "scales/agree3/8/text",
        "pages/participation/introduction",
        "q01/text",
        "q01/help",
        "q01/options/2/text",
        "q01/nets/at-least-once/text",
        "q02/other/text",
        "q06/rows/b/text",
        "q07/unit",
        "q07/missing/-8/text",
        "q13/statement",
    ] {
        assert_eq!(keys.iter().filter(|there| *there == key).count(), 1, "{key} in {keys:?}");
    }
    let found = definition.texts().find(|text| text.key == "q02/other/text").unwrap();
    assert_eq!(found.found.page.as_deref(), Some("participation"));
    assert_eq!(found.versions[&Language::EN], "Something else");
}

#[test]
fn a_text_is_changed_where_it_stands() {
    let both = |title: &str| titled("[nl, en]", title).replace("TITLE", "{ nl: A, en: B }");
    // the text as it was written, and as it is written once the Dutch one is new
    let cases = [
        (" { nl: Oud, en: Old } # here", "New: one", " { nl: \"New: one\", en: Old } # here"),
        (" { nl: Oud, en: Old }", "Nieuw", " { nl: Nieuw, en: Old }"),
        (" { nl: 'Oud', en: Old }", "'t Nieuwe", " { nl: '''t Nieuwe', en: Old }"),
        (" {\"nl\":\"Oud\",\"en\":\"Old\"}", "Nieuw", " {\"nl\":\"Nieuw\",\"en\":\"Old\"}"),
        ("\n  nl: Oud # so\n  en: Old", "Nieuw, echt", "\n  nl: Nieuw, echt # so\n  en: Old"),
        ("\n  nl: Oud en\n    lang\n  en: Old", "Nieuw", "\n  nl: Nieuw\n  en: Old"),
        ("\n  nl: \"Oud en\n    lang\"\n  en: Old", "Nieuw", "\n  nl: \"Nieuw\"\n  en: Old"),
        ("\n  nl: Oud\n  en: Old", "Een\n\nTwee", "\n  nl: |-\n    Een\n\n    Twee\n  en: Old"),
        ("\n  nl: Oud # so\n  en: Old", "Een\nTwee", "\n  nl: \"Een\\nTwee\" # so\n  en: Old"),
        (
            "\n  nl: |   # so\n     Oud\n     en lang\n\n  en: Old",
            "Nieuw\n",
            "\n  nl: |   # so\n     Nieuw\n\n  en: Old",
        ),
        ("\n  nl: >\n    Oud\n    en lang\n  en: Old", "Nieuw\n", "\n  nl: |\n    Nieuw\n  en: Old"),
        ("\n  nl: |\n    Oud\n  en: Old", "Nieuw", "\n  nl: Nieuw\n  en: Old"),
        ("\n  en: Old\n  nl: |+\n    Oud\n\n\n", "Nieuw", "\n  en: Old\n  nl: Nieuw"),
        ("\n  en: &a Old\n  nl: *a", "Nieuw", "\n  en: &a Old\n  nl: Nieuw"),
        ("\n  ? nl\n  : &a Oud\n  ? en\n  : Old", "Nieuw", "\n  ? nl\n  : &a Nieuw\n  ? en\n  : Old"),
    ];
    for (before, text, after) in cases {
        assert_eq!(put(&both(before), Language::NL, "title", text), both(after), "{before}");
    }
}

#[test]
fn a_language_is_added_where_the_others_stand() {
    let de: Language = "de".parse().unwrap();
    let cases = [
        ("[nl, en]", " { nl: Oud, en: Old } # here", "Neu", "[nl, en, de]", " { nl: Oud, en: Old, de: Neu } # here"),
        ("[ nl, en ]", " { nl: Oud, en: 'Old', }", "Neu", "[ nl, en, de ]", " { nl: Oud, en: 'Old', de: 'Neu', }"),
        (
            "[nl, en]",
            " {\"nl\": \"Oud\", \"en\": \"Old\"}",
            "Neu",
            "[nl, en, de]",
            " {\"nl\": \"Oud\", \"en\": \"Old\", \"de\": \"Neu\"}",
        ),
        (
            "[nl, en]",
            "\n  {\n    nl: Oud,\n    en: Old\n  }",
            "Neu",
            "[nl, en, de]",
            "\n  {\n    nl: Oud,\n    en: Old,\n    de: Neu\n  }",
        ),
        (
            "\n  - nl\n  - en # too",
            "\n  nl: Oud\n  en: Old # so\n",
            "Neu",
            "\n  - nl\n  - en # too\n  - de",
            "\n  nl: Oud\n  en: Old # so\n  de: Neu\n",
        ),
        (
            "[nl, en]",
            "\n  nl: |\n    Oud\n  en: |\n    Old\n\n# next",
            "Neu\n",
            "[nl, en, de]",
            "\n  nl: |\n    Oud\n  en: |\n    Old\n  de: |\n    Neu\n\n# next",
        ),
        (
            "[nl, en]",
            "\n  nl: Oud\n  en: |+\n    Old\n\n# next",
            "Neu",
            "[nl, en, de]",
            "\n  nl: Oud\n  en: |+\n    Old\n\n  de: Neu\n# next",
        ),
    ];
    for (languages, before, text, languages_after, after) in cases {
        let source = titled(languages, before).replace("TITLE", "{ nl: A, en: B }");
        let expected = titled(languages_after, after).replace("TITLE", "{ nl: A, en: B }");
        assert_eq!(put(&source, de, "title", text), expected, "{before}");
    }
}

#[test]
fn a_text_that_stood_alone_becomes_one_by_language() {
    let cases = [
        (" Old # here", "Oud", " { en: Old, nl: Oud } # here"),
        (" Old, or [so]", "Oud", " { en: \"Old, or [so]\", nl: Oud }"),
        (" 'Old'", "Oud", " { en: 'Old', nl: 'Oud' }"),
        ("\n  Old\n  and long", "Oud", "\n  en: Old\n    and long\n  nl: Oud"),
        (" |\n  Old\n\n  and long", "Oud\n", "\n  en: |\n    Old\n\n    and long\n  nl: |\n    Oud"),
    ];
    for (before, text, after) in cases {
        let source = titled("[en]", before).replace("TITLE", "T");
        let expected = titled("[en, nl]", after).replace("TITLE", "{ en: T }");
        assert_eq!(put(&source, Language::NL, "title", text), expected, "{before}");
    }
}

#[test]
fn line_ends_and_the_mark_at_the_start_stay() {
    let source =
        titled("[nl, en]", "\n  nl: Oud\n  en: Old").replace("TITLE", "{ nl: A, en: B }").replace('\n', "\r\n");
    let written = put(&source, "de".parse().unwrap(), "title", "Eins\nZwei");
    assert!(written.contains("  en: Old\r\n  de: |-\r\n    Eins\r\n    Zwei\r\npages"), "{written}");
    assert_eq!(written.matches('\n').count(), written.matches("\r\n").count());
    let marked = format!("\u{feff}{source}");
    assert!(put(&marked, Language::NL, "title", "Nieuw").starts_with("\u{feff}# About"));
}

#[test]
fn what_is_repeated_changes_everywhere_it_is_shown() {
    let source = titled("[nl, en]", " &t { nl: Oud, en: Old }").replace("TITLE", "*t");
    let written = put(&source, Language::NL, "title", "Nieuw");
    assert_eq!(written, source.replace("nl: Oud", "nl: Nieuw"));
    assert_eq!(Definition::read(&source).unwrap().texts().count(), 1);
}

#[test]
fn nothing_is_written_for_nothing_and_unknown_texts_are_named() {
    let definition = Definition::read(specimen::SOURCE).unwrap();
    assert_eq!(definition.with_texts(Language::NL, &BTreeMap::new()).unwrap(), specimen::SOURCE);
    let texts = BTreeMap::from([("q99/text".to_owned(), "T".to_owned())]);
    assert_eq!(definition.with_texts(Language::NL, &texts), Err(NotWritten::Unknown("q99/text".into())));
    let faulty = specimen::SOURCE.replace("kind: grid", "kind: gird");
    assert_eq!(Definition::read(&faulty).unwrap_err()[0].code, "unknown-kind");
}

/// A language of which a workbook that came back whole leaves nothing to be missed.
#[test]
fn a_language_the_product_does_not_speak_comes_in_with_all_its_words() {
    let de: Language = "de".parse().unwrap();
    for source in [
        specimen::SOURCE.to_owned(),
        titled("[en]", " Old").replace("TITLE", "T"),
        "{\"survey\":\"s\",\"languages\":[\"en\"],\"title\":\"T\",\"pages\":[{\"id\":\"p\",\"title\":\"P\",\"questions\":[{\"id\":\"n\",\"kind\":\"note\",\"text\":\"N\"}]}]}".to_owned(),
        specimen::SOURCE.replace("scales:", "words:\n    de:\n      answer-next: Weiter # so\nscales:"),
        specimen::SOURCE.replace("scales:", "words: { fr: { answer-next: Allez } }\nscales:"),
    ] {
        let definition = Definition::read(&source).unwrap();
        let sheet = definition.sheet(de);
        let rows = sheet.rows.iter().enumerate().map(|(number, row)| ReturnedRow {
            row: number + 2,
            key: row.key.clone(),
            source: row.source.clone(),
            translation: row.source.clone(),
            given: Some(row.present.clone().unwrap_or_default()),
        });
        let returned = Returned { survey: sheet.survey.clone(), language: de, from: sheet.from, rows: rows.collect() };
        let outcome = definition.compare(&returned);
        assert_eq!((outcome.remarks.as_slice(), outcome.missing.as_slice()), (&[][..], &[][..]));
        let changed = definition.with_texts(de, &outcome.texts()).unwrap_or_else(|why| panic!("{why}\n{source}"));
        let reading = reading::read(&changed);
        assert_eq!((reading.errors(), reading.launch_faults().count()), (0, 0), "{changed}");
        let survey = reading.survey.unwrap();
        assert_eq!(survey.languages.last(), Some(&de));
        assert!(survey.words.get(de, "answer-step").is_some());
        // Once more, nothing is left to change.
        let again = Definition::read(&changed).unwrap();
        let outcome = again.compare(&returned);
        assert!(outcome.changes.is_empty() && outcome.missing.is_empty(), "{outcome:#?}");
    }
}
