//! The schema for editors says what the reader says, as far as a schema can.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use jsonschema::Validator;
use serde_json::Value as Json;

use super::*;
use crate::survey::reading::tree::{Node, Value};
use crate::survey::reading::{checks, choices, kinds, outline, questions, words};
use crate::survey::{answering, expression, reading};
use crate::wording::own;

static JSON: LazyLock<Json> = LazyLock::new(|| serde_json::from_str(reading::schema::SCHEMA).unwrap());
static VALIDATOR: LazyLock<Validator> = LazyLock::new(|| jsonschema::draft202012::new(&JSON).unwrap());

/// Faults that a schema can see: those of one thing alone, and not of how two go together.
const VISIBLE: [&str; 20] = [
    "unknown-key",
    "missing-key",
    "key-not-for-kind",
    "unknown-kind",
    "unknown-missing",
    "unknown-fault",
    "unknown-order",
    "unknown-loop",
    "wrong-type",
    "empty",
    "bad-id",
    "bad-email",
    "bad-language",
    "duplicate-language",
    "options",
    "rows",
    "checks",
    "keep-last",
    "out-of-range",
    "too-deep",
];

/// What a schema can't see in spite of that: a text alone where there are several languages, limits that come
/// from elsewhere in the file, and how a scalar is written.
const INVISIBLE: [(&str, &str); 3] =
    [("wrong-type", "title: Proef"), ("out-of-range", "at_most: 3"), ("out-of-range", "keep_last: 3")];

/// Fails unless the schema takes a definition that reads without a fault.
pub(in crate::survey) fn accepts(source: &str) {
    let Some(json) = json_of(source) else { panic!("no YAML: {source}") };
    let faults: Vec<String> =
        VALIDATOR.iter_errors(&json).map(|fault| format!("{}: {fault}", fault.instance_path())).collect();
    assert!(faults.is_empty(), "the schema refuses what the reader takes: {faults:#?}\n{source}");
}

/// Fails if the schema takes a fault that it can see.
pub(super) fn refuses(source: &str, code: &str) {
    let is_visible = VISIBLE.contains(&code)
        && !INVISIBLE.iter().any(|(invisible, sign)| *invisible == code && source.contains(sign));
    if let Some(json) = json_of(source).filter(|_| is_visible) {
        assert!(!VALIDATOR.is_valid(&json), "the schema takes {code}:\n{source}");
    }
}

/// The file as JSON, as an editor's YAML makes it.
fn json_of(source: &str) -> Option<Json> {
    let mut problems = problems::Problems::default();
    Some(json(&tree::grow(without_mark(source), &mut problems)?))
}

fn json(node: &Node) -> Json {
    match &node.value {
        Value::List(items) => items.iter().map(json).collect(),
        Value::Map(entries) => {
            Json::Object(entries.iter().map(|entry| (entry.key.clone(), json(&entry.value))).collect())
        }
        Value::Scalar(scalar) if !scalar.is_plain => Json::from(scalar.text.as_str()),
        Value::Scalar(scalar) => match scalar.text.as_str() {
            "" | "~" | "null" => Json::Null,
            "true" => Json::from(true),
            "false" => Json::from(false),
            text => match (text.parse::<i64>(), text.parse::<f64>()) {
                (Ok(number), _) => Json::from(number),
                (_, Ok(number)) if number.is_finite() => Json::from(number),
                _ => Json::from(text),
            },
        },
    }
}

#[test]
fn the_schema_is_one_and_takes_every_definition_we_ship() {
    assert!(jsonschema::meta::is_valid(&JSON));
    accepts(specimen::SOURCE);
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("survey-defs");
    let mut taken = 0;
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "yaml") {
            accepts(&std::fs::read_to_string(path).unwrap());
            taken += 1;
        }
    }
    assert!(taken >= 3);
}

/// The keys of the properties at a path of the schema.
fn properties(path: &str) -> BTreeSet<String> {
    let found = JSON.pointer(path).and_then(Json::as_object).unwrap_or_else(|| panic!("no {path}"));
    found.keys().cloned().collect()
}

fn word_set<'w>(words: impl IntoIterator<Item = &'w str>) -> BTreeSet<String> {
    words.into_iter().map(str::to_owned).collect()
}

fn listed(path: &str) -> BTreeSet<String> {
    let list = JSON.pointer(path).and_then(Json::as_array).unwrap_or_else(|| panic!("no {path}"));
    list.iter().filter_map(|word| word.as_str().or_else(|| word["const"].as_str())).map(str::to_owned).collect()
}

#[test]
fn the_schema_has_the_words_of_the_reader_and_no_others() {
    assert_eq!(properties("/properties"), word_set(outline::SURVEY_KEYS));
    assert_eq!(properties("/$defs/page/properties"), word_set(outline::PAGE_KEYS));
    assert_eq!(properties("/$defs/choice/properties"), word_set(choices::CHOICE_KEYS));
    let other = "/$defs/question/properties/other/anyOf/1/properties";
    assert_eq!(properties(other), word_set(choices::OTHER_KEYS));
    assert_eq!(properties("/$defs/row/properties"), word_set(questions::ROW_KEYS));
    assert_eq!(properties("/$defs/check/properties"), word_set(checks::CHECK_KEYS));
    let all: BTreeSet<String> =
        word_set(questions::COMMON.into_iter().chain(kinds::KINDS.iter().flat_map(|(_, own)| own.iter().copied())));
    assert_eq!(properties("/$defs/question/properties"), all);
    assert_eq!(listed("/$defs/question/properties/kind/oneOf"), word_set(kinds::KINDS.map(|(kind, _)| kind)));
    assert_eq!(listed("/$defs/question/properties/messages/propertyNames/enum"), word_set(answering::fault_names()));
    // Messages come and go too often to be listed; all are of these families.
    let family = JSON.pointer("/properties/words/additionalProperties/propertyNames/pattern").and_then(Json::as_str);
    assert_eq!(family, Some("^(answer|fault|word|letter)-[a-z-]+$"));
    for key in words::all_keys(&own::respondent_messages(Language::EN)) {
        let (family, rest) = key.split_once('-').unwrap();
        assert!(["answer", "fault", "word", "letter"].contains(&family), "{key}");
        assert!(rest.chars().all(|character| character.is_ascii_lowercase() || character == '-'), "{key}");
    }
    let taken = listed("/$defs/question/properties/id/not/enum");
    assert_eq!(taken, word_set(expression::RESERVED.into_iter().chain(answering::CONTROLS)));
    for (number, (kind, own)) in kinds::KINDS.iter().enumerate() {
        let branch = format!("/$defs/question/allOf/{number}");
        assert_eq!(JSON.pointer(&format!("{branch}/if/properties/kind/const")), Some(&Json::from(*kind)));
        let mut expected = word_set(questions::COMMON.into_iter().chain(own.iter().copied()));
        if *kind == "note" {
            for key in ["required", "checks", "messages"] {
                expected.remove(key);
            }
        }
        assert_eq!(listed(&format!("{branch}/then/propertyNames/enum")), expected, "{kind}");
    }
}

#[test]
fn every_key_is_explained() {
    let places = ["", "/$defs/page", "/$defs/question", "/$defs/choice", "/$defs/row", "/$defs/check"];
    for place in places {
        for (key, property) in JSON.pointer(&format!("{place}/properties")).and_then(Json::as_object).unwrap() {
            let explained = |schema: &Json| schema["description"].as_str().is_some_and(|text| text.len() > 10);
            let referred = property["$ref"].as_str().and_then(|path| JSON.pointer(path.trim_start_matches('#')));
            assert!(explained(property) || referred.is_some_and(explained), "{place} {key}");
        }
    }
}
