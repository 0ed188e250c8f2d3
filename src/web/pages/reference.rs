//! `/reference`: every key of the definition language, from the grammar that tests hold against the reader.

use serde::Serialize;
use serde_json::Value;

use crate::services::draft_survey::STARTING_POINT;
use crate::survey::reading::schema::SCHEMA;
use crate::web::door::{Evaluator, Reply};
use crate::web::pages::editor::snippets;
use crate::web::rendering::View;
use crate::web::views::{Area, Desk};
use crate::wording::Language;

#[derive(Debug, Serialize)]
struct Reference {
    desk: Desk,
    editor_style: String,
    parts: Vec<Part>,
    whole: &'static str,
}

impl View for Reference {
    const TEMPLATE: &'static str = "desk/reference";
}

/// Something that a definition is made of.
#[derive(Debug, Serialize)]
struct Part {
    /// Its words are `desk-reference-…`, of a kind of question `desk-kind-…`.
    name: String,
    is_kind: bool,
    about: String,
    keys: Vec<Key>,
    example: Option<String>,
}

#[derive(Debug, Serialize)]
struct Key {
    key: String,
    about: String,
    required: bool,
    example: String,
}

pub async fn get(evaluator: Evaluator) -> Reply {
    let schema = grammar().map_err(|error| evaluator.broken(&error))?;
    evaluator.show(&Reference {
        desk: evaluator.desk(Area::Surveys),
        editor_style: crate::web::assets::editor_style().path.clone(),
        parts: parts(&schema),
        whole: STARTING_POINT,
    })
}

fn grammar() -> Result<Value, serde_json::Error> {
    serde_json::from_str(SCHEMA)
}

fn parts(schema: &Value) -> Vec<Part> {
    let of = |name: &str, part: &Value| Part {
        name: name.to_owned(),
        is_kind: false,
        about: about(schema, part),
        keys: keys(schema, part, |_| true),
        example: None,
    };
    let definition = |name: &str| &schema["$defs"][name];
    let question = definition("question");
    let kinds = kinds(question);
    // A note asks nothing, so it lacks some of what the others share.
    let asking = || kinds.iter().filter(|(kind, _)| kind != "note");
    let is_common = |key: &str| asking().all(|(_, keys)| keys.iter().any(|known| known == key));
    let mut parts = vec![of("survey", schema), of("page", definition("page"))];
    parts.push(Part { keys: keys(schema, question, is_common), ..of("question", question) });
    let examples = snippets::all("", &Language::OF_THE_PRODUCT);
    for (kind, own) in &kinds {
        let words = question["properties"]["kind"]["oneOf"].as_array().into_iter().flatten();
        let words = words.clone().find(|word| word["const"] == kind.as_str());
        let example = examples.iter().find(|snippet| snippet.kind == kind).map(|snippet| dedented(&snippet.text));
        parts.push(Part {
            name: kind.clone(),
            is_kind: true,
            about: words.and_then(|word| word["description"].as_str()).unwrap_or_default().to_owned(),
            keys: keys(schema, question, |key| own.iter().any(|known| known == key) && !is_common(key)),
            example,
        });
    }
    for name in ["choice", "row", "check", "net", "text", "condition"] {
        let part = definition(name);
        // What has no keys of its own has an example as a whole.
        let example = part["properties"].is_null().then(|| example_of(schema, part)).filter(|text| !text.is_empty());
        parts.push(Part { example, ..of(name, part) });
    }
    parts.push(of("contact", &schema["properties"]["contact"]));
    parts.push(of("completeness", &schema["properties"]["completeness"]));
    parts.push(of("disclosure", &schema["properties"]["disclosure"]));
    parts
}

/// The kinds of question, each with all keys it may have.
fn kinds(question: &Value) -> Vec<(String, Vec<String>)> {
    let words = |value: &Value| -> Vec<String> {
        value.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
    };
    let rules = question["allOf"].as_array().into_iter().flatten();
    let kind = |rule: &Value| {
        let kind = rule["if"]["properties"]["kind"]["const"].as_str()?.to_owned();
        let keys = words(&rule["then"]["propertyNames"]["enum"]);
        (!keys.is_empty()).then_some((kind, keys))
    };
    rules.filter_map(kind).collect()
}

fn keys(schema: &Value, part: &Value, wanted: impl Fn(&str) -> bool) -> Vec<Key> {
    let own = part["properties"].as_object().or_else(|| {
        // A net is a list of codes, or a map with keys.
        part["anyOf"].as_array()?.iter().find_map(|form| form["properties"].as_object())
    });
    let is_required = |key: &str| part["required"].as_array().is_some_and(|keys| keys.iter().any(|known| known == key));
    let key = |(key, value): (&String, &Value)| Key {
        key: key.clone(),
        about: about(schema, value),
        required: is_required(key),
        example: match example_of(schema, value) {
            example if example.is_empty() => String::new(),
            example => format!("{key}: {example}"),
        },
    };
    own.into_iter().flatten().filter(|(key, _)| wanted(key)).map(key).collect()
}

/// What stands behind a reference, if it is one.
fn followed<'s>(schema: &'s Value, value: &'s Value) -> &'s Value {
    let name = value["$ref"].as_str().and_then(|reference| reference.strip_prefix("#/$defs/"));
    name.map_or(value, |name| &schema["$defs"][name])
}

fn about(schema: &Value, value: &Value) -> String {
    let own = value["description"].as_str().or_else(|| followed(schema, value)["description"].as_str());
    own.unwrap_or_default().to_owned()
}

/// An example as one would write it; nothing where the grammar gives none.
fn example_of(schema: &Value, value: &Value) -> String {
    let behind = followed(schema, value);
    let given = [value, behind].into_iter().find_map(|value| value["examples"].as_array()?.first());
    let of_item = || {
        let item = &behind["items"];
        let example = example_of(schema, item);
        (!example.is_empty()).then(|| format!("[{example}]"))
    };
    match (given, behind["type"].as_str()) {
        (Some(example), _) => written(example),
        (None, Some("boolean")) => "true".to_owned(),
        (None, Some("integer")) => behind["minimum"].as_i64().map_or(1, |least| least.max(1)).to_string(),
        (None, Some("number")) => "0.5".to_owned(),
        (None, Some("array")) => of_item().unwrap_or_default(),
        (None, _) => {
            let word = behind["const"].as_str().or_else(|| behind["enum"].as_array()?.first()?.as_str());
            word.unwrap_or_default().to_owned()
        }
    }
}

/// A value on one line, as YAML.
fn written(value: &Value) -> String {
    match value {
        Value::String(text) => {
            let is_plain = text.starts_with(char::is_alphanumeric)
                && !text.ends_with(char::is_whitespace)
                && text.chars().all(|c| c.is_alphanumeric() || " _-.?'’=!<>()".contains(c))
                && text.parse::<f64>().is_err()
                && !matches!(text.as_str(), "true" | "false" | "null");
            if is_plain { text.clone() } else { Value::String(text.clone()).to_string() }
        }
        Value::Array(items) => format!("[{}]", items.iter().map(written).collect::<Vec<_>>().join(", ")),
        Value::Object(fields) => {
            let fields: Vec<String> = fields.iter().map(|(key, value)| format!("{key}: {}", written(value))).collect();
            format!("{{ {} }}", fields.join(", "))
        }
        other => other.to_string(),
    }
}

fn dedented(text: &str) -> String {
    text.lines().map(|line| format!("{}\n", line.strip_prefix("      ").unwrap_or(line))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::tests::{faces, look_at};

    #[test]
    fn every_key_that_the_grammar_knows_is_told_and_has_an_example() {
        let schema = grammar().unwrap();
        let parts = parts(&schema);
        let told = |name: &str| parts.iter().find(|part| part.name == name).unwrap();
        let of_kinds: Vec<&str> = parts.iter().filter(|part| part.is_kind).map(|part| part.name.as_str()).collect();
        assert_eq!(of_kinds.len(), 12, "{of_kinds:?}");
        let question = &schema["$defs"]["question"]["properties"];
        for key in question.as_object().unwrap().keys() {
            let somewhere = parts.iter().filter(|part| part.is_kind || part.name == "question");
            assert!(somewhere.flat_map(|part| &part.keys).any(|known| known.key == *key), "{key}");
        }
        for (name, grammar) in
            [("survey", &schema), ("page", &schema["$defs"]["page"]), ("choice", &schema["$defs"]["choice"])]
        {
            assert_eq!(told(name).keys.len(), grammar["properties"].as_object().unwrap().len(), "{name}");
        }
        assert!(told("survey").keys.iter().any(|key| key.key == "languages" && key.required));
        assert_eq!(
            told("number").keys.iter().map(|key| key.key.as_str()).collect::<Vec<_>>(),
            ["unit", "decimals", "min", "max", "missing"]
        );
        for part in &parts {
            assert!(!part.about.is_empty(), "{}", part.name);
            assert!(!part.is_kind || part.example.is_some(), "{}", part.name);
            for key in &part.keys {
                assert!(!key.about.is_empty(), "{} {}", part.name, key.key);
            }
        }
    }

    #[test]
    fn the_page_is_whole_in_every_language_of_the_product() {
        let schema = grammar().unwrap();
        let view = Reference {
            desk: Desk::default(),
            editor_style: crate::web::assets::editor_style().path.clone(),
            parts: parts(&schema),
            whole: STARTING_POINT,
        };
        for language in Language::OF_THE_PRODUCT {
            look_at(&format!("desk-reference-{language}"), &faces().show(language, &view).unwrap());
        }
    }
}
