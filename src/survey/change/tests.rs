use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::survey::definition::Kind;
use crate::survey::{reading, specimen};
use crate::wording::{Text, Texts};

/// A survey with something of everything that can change.
const SOURCE: &str = include_str!("tests.yaml");

/// The survey with the first text replaced by the second, if that reads.
fn edited(from: &str, to: &str) -> Option<Survey> {
    assert!(SOURCE.contains(from), "{from} does not stand in the source");
    reading::read(&SOURCE.replacen(from, to, 1)).survey
}

/// What differs then.
fn change(from: &str, to: &str) -> Change {
    compare(&specimen::read(SOURCE), &edited(from, to).unwrap())
}

fn rules(change: &Change) -> Vec<Rule> {
    let mut rules: Vec<Rule> = change.differences.iter().map(|difference| difference.rule).collect();
    rules.dedup();
    rules
}

/// One edit and the rules it comes to, in the order they are found.
const CASES: &[(&str, &str, &[Rule])] = &[
    ("title: Proef", "title: Een proef", &[Rule::Words]),
    ("introduction: Wie", "introduction: Waarom", &[Rule::Introduction]),
    ("introduction: Wie\n", "", &[Rule::Introduction]),
    ("closing: Dank", "closing: Dank u", &[Rule::Closing]),
    ("an@example.org", "els@example.org", &[Rule::Contact]),
    ("title: Proef", "title: Proef\ndisclosure: { minimum: 6 }", &[Rule::DisclosureStricter]),
    ("title: Proef", "title: Proef\ndisclosure: { minimum: 4, text_minimum: 12 }", &[Rule::DisclosureLooser]),
    ("text: Hoe vaak\n", "text: Hoe vaak nu\n", &[Rule::Words]),
    ("{ code: 3, text: Vaak }", "{ code: 3, text: Heel vaak }", &[Rule::Words]),
    ("unit: uren", "unit: Uren", &[Rule::Words]),
    ("text: Hoe vaak\n", "text: In welk jaar\n", &[Rule::QuestionReworded]),
    ("{ code: 1, text: Nooit }", "{ code: 1, text: Altijd }", &[Rule::OptionReworded]),
    ("{ id: a, text: Nuttig }", "{ id: a, text: Duur }", &[Rule::RowReworded]),
    ("help: Het voorbije jaar", "help: In 2026", &[Rule::Help]),
    ("low: Nooit", "low: Zeker niet", &[Rule::EndLabel]),
    ("message: Dat is veel", "message: Zeker?", &[Rule::Message]),
    ("title: Proef", "title: Proef\nwords: { nl: { answer-next: Verder } }", &[Rule::Message]),
    ("messages: { required: Kies", "messages: { required: Kies er een", &[Rule::Message]),
    ("- { id: n1, kind: note", "- { id: n2, kind: note, text: T }\n      - { id: n1, kind: note", &[Rule::NoteAdded]),
    ("      - { id: n1, kind: note, text: Lees }\n", "", &[Rule::NoteRemoved]),
    ("- id: one\n", "- id: uno\n", &[Rule::PageRenamed]),
    ("  - id: three\n    title: Drie\n    questions:\n", "", &[Rule::QuestionMoved, Rule::PageRemoved]),
    (
        "      - { id: mail, kind: email, text: Adres }\n  - id: three\n    title: Drie\n    questions:\n",
        "  - id: three\n    title: Drie\n    questions:\n      - { id: mail, kind: email, text: Adres }\n",
        &[Rule::QuestionMoved],
    ),
    (
        "      - { id: long, kind: text, long: true, text: Lang }\n      - { id: mail, kind: email, text: Adres }\n",
        "      - { id: mail, kind: email, text: Adres }\n      - { id: long, kind: text, long: true, text: Lang }\n",
        &[Rule::QuestionsReordered],
    ),
    (
        "          - { code: 1, text: Nooit }\n          - { code: 2, text: Eens }\n",
        "          - { code: 2, text: Eens }\n          - { code: 1, text: Nooit }\n",
        &[Rule::OptionsReordered],
    ),
    (
        "          - { id: a, text: Nuttig }\n          - { id: b, text: Open }\n",
        "          - { id: b, text: Open }\n          - { id: a, text: Nuttig }\n",
        &[Rule::RowsReordered],
    ),
    ("kind: text, long: true, text: Lang", "kind: text, long: false, max_chars: 4000, text: Lang", &[Rule::Lines]),
    ("points: 2", "points: 3", &[Rule::Points]),
    ("\"single in [1, 2]\"", "\"single in [2, 1]\"", &[Rule::ConditionRewritten]),
    ("order: random", "order: rotate", &[Rule::OrderShown]),
    (
        "  - id: three\n",
        "  - { id: four, title: Vier, questions: [{ id: new, kind: date, text: Wanneer }] }\n  - id: three\n",
        &[Rule::PageAdded, Rule::QuestionAdded],
    ),
    (
        "          - { id: b, text: Open }\n",
        "          - { id: b, text: Open }\n          - { id: c, text: Snel }\n",
        &[Rule::RowAdded],
    ),
    (
        "          - { code: 3, text: Vaak }\n",
        "          - { code: 3, text: Vaak }\n          - { code: 4, text: Altijd }\n",
        &[Rule::OptionAdded],
    ),
    (
        "missing: dont_know } # of the grid",
        "missing: dont_know }\n          - { code: 9, text: Geen mening, missing: refused }",
        &[Rule::OptionAdded],
    ),
    ("          - { code: 7, text: Elders }\n", "        other: { code: 7, text: Elders }\n", &[Rule::OtherAdded]),
    ("required: true # of the single", "required: false", &[Rule::NotRequired]),
    ("at_most: 2", "at_most: 3", &[Rule::LimitLooser]),
    ("max: 100", "max: 1000", &[Rule::LimitLooser]),
    ("max: 100", "", &[Rule::LimitLooser]),
    ("min: 2000-01-01", "min: 1999-01-01", &[Rule::LimitLooser]),
    ("max_chars: 80", "max_chars: 81", &[Rule::LimitLooser]),
    ("decimals: 1", "decimals: 2", &[Rule::DecimalsMore]),
    ("          - { holds: \"number > 0\", message: Niet nul }\n", "", &[Rule::CheckDropped]),
    ("number > 0", "number >= 0", &[Rule::CheckLooser]),
    ("message: Niet nul", "message: Niet nul, soft: true", &[Rule::CheckAsks]),
    ("\"single in [1, 2]\"", "\"single in [1, 2, 3]\"", &[Rule::ConditionWider]),
    (", show_if: single == 3", "", &[Rule::ConditionWider]),
    ("nets: { few: [1, 2] }", "nets: { few: [1, 2], one: [1] }", &[Rule::NetAdded]),
    (
        "          - { code: 3, text: Vaak }\n        other: { code: 6, text: Daar }\n        nets: { few: [1, 2] }",
        "          - { code: 3, text: Vaak }\n          - { code: 4, text: Zelden }\n        other: { code: 6, text: Daar }\n        nets: { few: [1, 2, 4] }",
        &[Rule::OptionAdded, Rule::NetWider],
    ),
    ("survey: proof", "survey: other", &[Rule::OtherSurvey]),
    ("complete_above: 0.8", "complete_above: 0.7", &[Rule::Completeness]),
    ("      - { id: mail, kind: email, text: Adres }\n", "", &[Rule::QuestionRemoved]),
    ("id: mail,", "id: address,", &[Rule::QuestionRenamed]),
    (
        "      - { id: mail,",
        "      - { id: new, kind: date, required: true, text: Wanneer }\n      - { id: mail,",
        &[Rule::QuestionDemanded],
    ),
    ("kind: email", "kind: text", &[Rule::KindChanged]),
    ("kind: email", "required: true, kind: email", &[Rule::Required]),
    ("          - { id: b, text: Open }\n", "", &[Rule::RowRemoved]),
    ("{ id: b, text: Open }", "{ id: bb, text: Open }", &[Rule::RowRenamed]),
    (
        "          - { id: x, text: Ex }\n",
        "          - { id: x, text: Ex }\n          - { id: y, text: Ij }\n",
        &[Rule::RowDemanded],
    ),
    ("          - { code: 7, text: Elders }\n", "", &[Rule::OptionRemoved]),
    ("{ code: 7, text: Elders }", "{ code: 4, text: Elders }", &[Rule::OptionRecoded]),
    ("code: 8, text: Weet niet, missing: dont_know", "code: 8, text: Weet niet", &[Rule::OptionMissing]),
    ("{ code: 7, text: Elders }", "{ code: 7, text: Elders, exclusive: true }", &[Rule::OptionExclusive]),
    ("        other: { code: 6, text: Daar }\n", "          - { code: 6, text: Daar }\n", &[Rule::OtherRemoved]),
    (
        "          - { code: 2, text: Eens } # of the grid\n",
        "          - { code: 2, text: Eens }\n          - { code: 3, text: Helemaal eens }\n",
        &[Rule::StepAdded],
    ),
    (
        "          - { code: 2, text: Kennis }\n",
        "          - { code: 2, text: Kennis }\n          - { code: 3, text: Geld }\n",
        &[Rule::PartAdded],
    ),
    ("        points: 2", "        reverse: true\n        points: 2", &[Rule::Reversed]),
    ("{ id: a, text: Nuttig }", "{ id: a, text: Nuttig, reverse: true }", &[Rule::Reversed]),
    ("unit: uren", "unit: dagen", &[Rule::Unit]),
    ("total: 100", "total: 10", &[Rule::Total]),
    ("top: 2", "top: 1", &[Rule::Top]),
    ("decimals: 1", "decimals: 0", &[Rule::DecimalsFewer]),
    ("at_most: 2", "at_most: 1", &[Rule::LimitStricter]),
    ("at_most: 2", "at_most: 2\n        at_least: 2", &[Rule::LimitStricter]),
    ("max: 100", "max: 99", &[Rule::LimitStricter]),
    ("min: 2000-01-01", "min: 2000-01-02", &[Rule::LimitStricter]),
    ("number > 0", "number > 1", &[Rule::CheckDemands]),
    ("soft: true", "soft: false", &[Rule::CheckDemands]),
    ("\"single in [1, 2]\"", "\"single in [1]\"", &[Rule::ConditionNarrower]),
    ("kind: email", "show_if: single == 1, kind: email", &[Rule::ConditionNarrower]),
    ("single == 3", "single == 2", &[Rule::ConditionOther]),
    ("title: Drie\n", "title: Drie\n    for_each: cluster\n", &[Rule::EachCluster]),
    ("        nets: { few: [1, 2] }\n", "", &[Rule::NetRemoved]),
    ("few: [1, 2]", "few: [1]", &[Rule::NetCodes]),
    ("few: [1, 2]", "few: [1, 2, 3]", &[Rule::NetCodes]),
    ("statement: Ik ga akkoord", "statement: Ik ga met alles akkoord", &[Rule::Statement]),
];

#[test]
fn each_edit_comes_to_what_it_is() {
    let mut wrong = Vec::new();
    for (from, to, expected) in CASES {
        let Some(change) = edited(from, to).map(|is| compare(&specimen::read(SOURCE), &is)) else {
            wrong.push(format!("{from} → {to} can't be read"));
            continue;
        };
        let gravest = expected.iter().map(|rule| rule.effect()).max();
        if rules(&change) != *expected || change.effect() != gravest {
            wrong.push(format!("{from} → {to}: {:?} {change:#?}", rules(&change)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_rule_has_an_edit_that_comes_to_it() {
    let mut shown: BTreeSet<Rule> = CASES.iter().flat_map(|(_, _, rules)| rules.iter().copied()).collect();
    // These have tests of their own below.
    let others = [Rule::PagesReordered, Rule::LanguagesReordered, Rule::DefaultLanguage];
    shown.extend(others.into_iter().chain([Rule::LanguageAdded, Rule::LanguageRemoved]));
    let missing: Vec<&Rule> = Rule::ALL.iter().filter(|rule| !shown.contains(rule)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn the_table_of_the_room_says_what_the_rules_do() {
    let rows: Vec<(String, String)> = include_str!("mod.rs")
        .lines()
        .filter_map(|line| line.strip_prefix("//! | `"))
        .filter_map(|row| {
            let mut cells = row.split(" | ");
            Some((cells.next()?.trim_end_matches('`').to_owned(), cells.next()?.to_owned()))
        })
        .collect();
    let rules: Vec<(String, String)> =
        Rule::ALL.iter().map(|rule| (rule.as_str().to_owned(), rule.effect().as_str().to_owned())).collect();
    assert_eq!(rows, rules);
}

#[test]
fn everything_is_said_in_every_language() {
    let texts = Texts::of_the_product();
    for language in Language::OF_THE_PRODUCT {
        for rule in Rule::ALL {
            for key in [rule.message_key(), rule.reason().message_key(), rule.effect().message_key()] {
                assert_ne!(texts.word(language, key), key, "{language}");
            }
        }
    }
    let part = |part| Place { page: Some("one".into()), question: Some("q".into()), part };
    let words = |place: &Place| place.words(&texts, Language::EN);
    assert_eq!(words(&part(Some(Part::Option(2)))), "q, option 2");
    assert_eq!(words(&part(Some(Part::Row("a".into())))), "q, row a");
    assert_eq!(words(&part(None)), "q");
    assert_eq!(words(&Place { page: Some("one".into()), ..Place::default() }), "page one");
    assert_eq!(words(&Place::default()), "the whole survey");
}

#[test]
fn pages_in_another_order_are_only_that() {
    let source = |first: &str, second: &str| {
        let page =
            |id: &str| format!("  - {{ id: {id}, title: T, questions: [{{ id: q{id}, kind: date, text: T{id} }}] }}\n");
        specimen::read(&format!("survey: s\nlanguages: [en]\ntitle: T\npages:\n{}{}", page(first), page(second)))
    };
    let change = compare(&source("a", "b"), &source("b", "a"));
    assert_eq!(rules(&change), [Rule::PagesReordered]);
    assert_eq!(change.differences[0].was.as_deref(), Some("a, b"));
    assert_eq!(change.differences[0].is.as_deref(), Some("b, a"));
}

/// A consent in these languages.
fn spoken(languages: &str, statement: &str) -> Survey {
    let texts = languages.split(", ").map(|language| format!("{language}: T")).collect::<Vec<_>>().join(", ");
    specimen::read(&format!(
        "survey: s\nlanguages: [{languages}]\ntitle: {{ {texts} }}\npages:\n  - id: p\n    title: {{ {texts} }}\n    \
         questions: [{{ id: q, kind: consent, text: {{ {texts} }}, statement: {{ {statement} }} }}]\n"
    ))
}

#[test]
fn languages_come_and_go() {
    let all = "nl: Ja, fr: Oui, en: Yes";
    let change = |was: &str, is: &str| {
        let of = |languages: &str| {
            let statement: Vec<&str> = all.split(", ").filter(|text| languages.contains(&text[..2])).collect();
            spoken(languages, &statement.join(", "))
        };
        rules(&compare(&of(was), &of(is)))
    };
    assert_eq!(change("nl, fr", "nl, fr, en"), [Rule::LanguageAdded]);
    assert_eq!(change("nl, fr, en", "nl, en"), [Rule::LanguageRemoved]);
    assert_eq!(change("nl, fr, en", "nl, en, fr"), [Rule::LanguagesReordered]);
    assert_eq!(change("nl, fr", "fr, nl"), [Rule::DefaultLanguage]);
}

#[test]
fn words_are_compared_language_by_language() {
    let was = spoken("nl, fr", "nl: Ja, fr: Oui");
    let change = compare(&was, &spoken("nl, fr", "nl: Ja, fr: D’accord"));
    assert_eq!(rules(&change), [Rule::Statement]);
    assert_eq!(change.differences[0].language, Some(Language::FR));
}

#[test]
fn what_was_and_what_is_are_said() {
    let change = change("{ code: 1, text: Nooit }", "{ code: 1, text: Nog nooit }");
    let [difference] = change.differences.as_slice() else { panic!("{change:#?}") };
    assert_eq!(difference.place.question.as_deref(), Some("single"));
    assert_eq!(difference.place.part, Some(Part::Option(1)));
    assert_eq!(difference.language, Some(Language::NL));
    assert_eq!((difference.was.as_deref(), difference.is.as_deref()), (Some("Nooit"), Some("Nog nooit")));
    let json = serde_json::to_value(difference).unwrap();
    assert_eq!(json["language"], "nl");
    assert_eq!(json["place"], serde_json::json!({ "page": "one", "question": "single", "part": { "option": 1 } }));
    assert_eq!(json["rule"], "words");
}

#[test]
fn codes_that_change_places_are_no_edit_of_words() {
    let from = "          - { code: 1, text: Nooit }\n          - { code: 2, text: Eens }\n";
    let to = "          - { code: 1, text: Eens }\n          - { code: 2, text: Nooit }\n";
    assert_eq!(rules(&change(from, to)), [Rule::OptionRecoded]);
    let rows = "          - { id: a, text: Nuttig }\n          - { id: b, text: Open }\n";
    assert_eq!(
        rules(&change(rows, "          - { id: a, text: Open }\n          - { id: b, text: Nuttig }\n")),
        [Rule::RowRenamed]
    );
}

#[test]
fn a_question_on_another_page_is_judged_by_the_condition_of_that_page() {
    let moved = |condition: &str| {
        let page =
            |condition: &str, questions: &str| format!("    title: T\n{condition}    questions: [{questions}]\n");
        let (first, second) = ("{ id: a, kind: date, text: A }", "{ id: b, kind: email, text: B }");
        let head = "survey: s\nlanguages: [en]\ntitle: T\npages:\n  - id: one\n";
        let was = format!(
            "{head}{}  - id: two\n{}",
            page("", &format!("{first}, {second}")),
            page("", "{ id: c, kind: email, text: C }")
        );
        let is = format!(
            "{head}{}  - id: two\n{}",
            page("", first),
            page(condition, &format!("{second}, {{ id: c, kind: email, text: C }}"))
        );
        rules(&compare(&specimen::read(&was), &specimen::read(&is)))
    };
    assert_eq!(moved(""), [Rule::QuestionMoved]);
    // Both questions of the page: the one that moved and the one that was there.
    assert_eq!(
        moved("    show_if: answered(a)\n"),
        [Rule::ConditionNarrower, Rule::QuestionMoved, Rule::ConditionNarrower]
    );
}

#[test]
fn a_text_that_was_not_translated_is_only_words() {
    let mut was = spoken("nl, fr", "nl: Ja, fr: Oui");
    let is = was.clone();
    was.pages[0].questions[0].kind = Kind::Consent { statement: Text::new([(Language::NL, "Ja".to_owned())]) };
    let change = compare(&was, &is);
    assert_eq!(rules(&change), [Rule::Words], "{change:#?}");
    assert_eq!(change.differences[0].language, Some(Language::FR));
}

proptest! {
    #[test]
    fn a_version_does_not_differ_from_itself_and_any_pair_is_compared(first in 0..CASES.len(), second in 0..CASES.len()) {
        let of = |case: usize| edited(CASES[case].0, CASES[case].1).unwrap();
        let (one, other) = (of(first), of(second));
        prop_assert_eq!(compare(&one, &one), Change::default());
        let (there, back) = (compare(&one, &other), compare(&other, &one));
        prop_assert_eq!(there.effect().is_none(), back.effect().is_none());
        prop_assert_eq!(there.effect().is_none(), one == other);
    }
}
