//! A definition goes to a translator and comes back, by commands that need no database.

use peil::exchange::translations;
use peil::survey::reading;
use peil::survey::translating::Definition;
use peil::wording::{Language, Texts};

use crate::support::house::On;
use crate::support::terminal::Terminal;

const SOURCE: &str = include_str!("../../survey-defs/officials.yaml");

fn german() -> Language {
    "de".parse().unwrap()
}

/// The workbook with every text translated, or with those whose key is named.
fn translated(source: &str, keys: &[&str]) -> Vec<u8> {
    let definition = Definition::read(source).unwrap();
    let mut sheet = definition.sheet(german());
    for row in sheet.rows.iter_mut().filter(|row| keys.is_empty() || keys.contains(&row.key.as_str())) {
        row.present = Some(format!("Auf Deutsch: {}", row.source));
    }
    translations::write(&sheet, definition.survey(), &Texts::of_the_product()).unwrap()
}

#[test]
fn a_language_comes_into_a_definition_by_workbook() {
    let terminal = Terminal::new(On::Sqlite);
    terminal.write("officials.yaml", SOURCE);
    let given = terminal.json(&["survey", "translate", "officials.yaml", "--to", "de", "--out", "de.xlsx"]);
    let texts = Definition::read(SOURCE).unwrap().sheet(german()).rows.len();
    assert_eq!((&given["workbooks"][0]["texts"], &given["workbooks"][0]["missing"]), (&texts.into(), &texts.into()));
    let back = terminal.run(&["survey", "translate", "officials.yaml", "--read", "de.xlsx"]);
    assert_eq!(back.code, 0, "{}", back.err);
    assert!(back.out.contains("0 added, 0 changed") && back.out.contains("Nothing to write."), "{}", back.out);
    assert_eq!(std::fs::read_to_string(terminal.path("officials.yaml")).unwrap(), SOURCE);

    terminal.write("de.xlsx", translated(SOURCE, &[]));
    let read = terminal.json(&["survey", "translate", "officials.yaml", "--read", "de.xlsx", "--out", "new.yaml"]);
    assert_eq!(read["written"], "new.yaml");
    assert_eq!(read["outcome"]["changes"].as_array().unwrap().len(), texts);
    let new = std::fs::read_to_string(terminal.path("new.yaml")).unwrap();
    let read = reading::read(&new);
    assert_eq!(read.launch_faults().count(), 0, "{:?}", read.problems);
    let survey = read.survey.unwrap();
    assert!(survey.languages.contains(&german()));
    assert!(survey.title.in_language(german()).starts_with("Auf Deutsch: "));
    // Every line of the author is still there, in order, but for what has grown.
    let mut lines = new.lines();
    for line in SOURCE.lines().filter(|line| !line.contains("languages:") && !line.contains('{')) {
        assert!(lines.any(|new| new == line), "{line} is gone");
    }
    assert_eq!(std::fs::read_to_string(terminal.path("officials.yaml")).unwrap(), SOURCE);
}

#[test]
fn a_workbook_for_each_language_goes_into_a_folder() {
    let terminal = Terminal::new(On::Sqlite);
    terminal.write("officials.yaml", SOURCE);
    let given = terminal.json(&["survey", "translate", "officials.yaml", "--out", "out"]);
    let files: Vec<&str> =
        given["workbooks"].as_array().unwrap().iter().map(|book| book["file"].as_str().unwrap()).collect();
    assert_eq!(files, ["out/texts-fr.xlsx", "out/texts-en.xlsx"]);
    assert!(files.iter().all(|file| terminal.path(file).exists()));
}

#[test]
fn what_can_not_be_taken_is_said_and_fails() {
    let terminal = Terminal::new(On::Sqlite);
    terminal.write("officials.yaml", SOURCE);
    terminal.write("de.xlsx", translated(SOURCE, &["title"]));
    // The text has another name meanwhile: the workbook's key leads nowhere.
    let renamed = SOURCE.replacen("- id: q01", "- id: q99", 1).replace("q01", "q99");
    terminal.write("renamed.yaml", &renamed);
    let read = terminal.run(&["survey", "translate", "renamed.yaml", "--read", "de.xlsx"]);
    assert_eq!(read.code, 1);
    assert!(read.out.contains("1 added") && read.out.contains("unknown-key"), "{}", read.out);
    assert!(std::fs::read_to_string(terminal.path("renamed.yaml")).unwrap().contains("de: \"Auf Deutsch: "));

    terminal.write("other.yaml", SOURCE.replace("survey: officials", "survey: others"));
    let other = terminal.run(&["survey", "translate", "other.yaml", "--read", "de.xlsx"]);
    assert!(other.code == 1 && other.err.contains("holds the texts of officials"), "{}", other.err);
    terminal.write("faulty.yaml", SOURCE.replacen("kind:", "kin:", 1));
    let faulty = terminal.run(&["survey", "translate", "faulty.yaml", "--to", "de"]);
    assert!(faulty.code == 1 && faulty.out.contains("mend the faults first"), "{}", faulty.out);
    let no_book = terminal.run(&["survey", "translate", "officials.yaml", "--read", "officials.yaml"]);
    assert!(no_book.code == 1 && no_book.err.contains("save it as .xlsx or .ods"), "{}", no_book.err);
}

#[test]
fn editors_get_the_grammar() {
    let terminal = Terminal::new(On::Sqlite);
    let printed = terminal.run(&["survey", "schema"]);
    let schema: serde_json::Value = serde_json::from_str(&printed.out).unwrap();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    let serving = terminal.serve("warn");
    let served = serving.visitor().get("/schema/survey.json");
    assert_eq!(serde_json::from_str::<serde_json::Value>(&served.text).unwrap(), schema);
    assert_eq!(serving.stop().0, 0);
}
