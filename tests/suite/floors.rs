//! The floor plan holds: a room imports only from the floors below it.

use std::collections::BTreeMap;
use std::path::Path;

/// Room → the rooms it may import from. What is not named here is a trespass.
const PLAN: &[(&str, &[&str])] = &[
    // Ground floor.
    ("id", &[]),
    ("wording", &[]),
    ("survey", &["wording"]),
    ("people", &["wording", "id"]),
    ("wave", &["people", "wording", "id"]),
    ("statistics", &["survey", "wording"]),
    ("trail", &[]),
    ("rights", &[]),
    ("login", &[]),
    // First floor: the outside world, on the whole ground floor.
    ("storage", &["id", "wording", "survey", "people", "wave", "statistics", "trail", "rights", "login"]),
    ("mail", &["id", "wording", "survey", "people", "wave", "statistics", "trail", "rights", "login"]),
    ("exchange", &["id", "wording", "survey", "people", "wave", "statistics", "trail", "rights", "login"]),
    ("charts", &["id", "wording", "survey", "people", "wave", "statistics", "trail", "rights", "login"]),
    // Beside the floors: read at the door, handed down as values.
    ("settings", &["mail", "people", "rights", "storage"]),
    // Second floor.
    (
        "services",
        &[
            "id",
            "wording",
            "survey",
            "people",
            "wave",
            "statistics",
            "trail",
            "rights",
            "login",
            "storage",
            "mail",
            "exchange",
            "charts",
            "settings",
        ],
    ),
    // Top floor. The commands start the web service; otherwise the two are strangers.
    (
        "web",
        &[
            "id",
            "wording",
            "survey",
            "people",
            "wave",
            "statistics",
            "trail",
            "rights",
            "login",
            "storage",
            "mail",
            "exchange",
            "charts",
            "services",
        ],
    ),
    (
        "cli",
        &[
            "id",
            "wording",
            "survey",
            "people",
            "wave",
            "statistics",
            "trail",
            "rights",
            "login",
            "storage",
            "mail",
            "exchange",
            "charts",
            "services",
            "settings",
            "web",
        ],
    ),
];

/// Crates that the ground floor must do without: the outside world, the clock, chance.
const NOT_ON_THE_GROUND: &[&str] =
    &["diesel", "actix_web", "lettre", "getrandom", "tokio", "std::fs", "std::net::Tcp", "std::env"];
const GROUND: &[&str] = &["id", "wording", "survey", "people", "wave", "statistics", "trail", "rights", "login"];

/// (file, room, line) of every line of code, without the tests at the end of a file.
fn lines() -> Vec<(String, String, String)> {
    fn walk(folder: &Path, found: &mut Vec<std::path::PathBuf>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(path);
            }
        }
    }
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    walk(&source, &mut files);
    let mut lines = Vec::new();
    for file in files {
        let name = file.strip_prefix(&source).unwrap().display().to_string();
        let room = name.split('/').next().unwrap().trim_end_matches(".rs").to_owned();
        let is_tests = name.contains("/tests/") || name.ends_with("/tests.rs");
        if is_tests || room == "main" || room == "lib" {
            continue;
        }
        for line in std::fs::read_to_string(&file).unwrap().lines() {
            if line.trim() == "#[cfg(test)]" {
                break;
            }
            lines.push((name.clone(), room.clone(), line.to_owned()));
        }
    }
    lines
}

/// The rooms that a line names as `crate::room`.
fn rooms_in(line: &str) -> Vec<String> {
    line.split("crate::")
        .skip(1)
        .map(|rest| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>())
        .filter(|room| !room.is_empty())
        .collect()
}

fn trespasses<'a>(lines: impl IntoIterator<Item = &'a (String, String, String)>) -> Vec<String> {
    let plan: BTreeMap<&str, &[&str]> = PLAN.iter().copied().collect();
    let mut found = Vec::new();
    for (file, room, line) in lines {
        if line.trim_start().starts_with("//") {
            continue;
        }
        let Some(allowed) = plan.get(room.as_str()) else {
            found.push(format!("src/{file}: the room “{room}” is not on the plan"));
            continue;
        };
        for target in rooms_in(line) {
            if target != *room && plan.contains_key(target.as_str()) && !allowed.contains(&target.as_str()) {
                found.push(format!("src/{file}: “{room}” must not know “{target}”: {}", line.trim()));
            }
        }
        if GROUND.contains(&room.as_str()) {
            for outside in NOT_ON_THE_GROUND {
                let used = line.contains(&format!("{outside}::")) || line.contains(&format!("use {outside}"));
                if used {
                    found.push(format!("src/{file}: the ground floor must not know “{outside}”: {}", line.trim()));
                }
            }
        }
    }
    found
}

#[test]
fn every_room_keeps_to_the_floor_plan() {
    let found = trespasses(&lines());
    assert!(found.is_empty(), "trespasses:\n{}", found.join("\n"));
}

#[test]
fn a_trespass_is_named() {
    let line = |room: &str, text: &str| (format!("{room}/x.rs"), room.to_owned(), text.to_owned());
    let wrong = [
        line("survey", "use crate::storage::Store;"),
        line("mail", "use crate::services::House;"),
        line("people", "use diesel::prelude::*;"),
        line("attic", "use crate::id::Id;"),
    ];
    let found = trespasses(&wrong);
    assert_eq!(found.len(), 4, "{found:?}");
    assert!(found[0].contains("src/survey/x.rs: “survey” must not know “storage”"), "{}", found[0]);
    let right = [line("services", "use crate::storage::Store;"), line("survey", "use crate::survey::Survey;")];
    assert!(trespasses(&right).is_empty());
}

#[test]
fn only_storage_names_sql() {
    for (file, room, line) in lines() {
        if room != "storage" && !line.trim_start().starts_with("//") {
            assert!(!line.contains("diesel::"), "src/{file} speaks to the database by itself: {line}");
        }
    }
}

#[test]
fn only_one_file_turns_refusals_into_status_codes() {
    let asked: Vec<String> =
        lines().into_iter().filter(|(_, _, line)| line.contains("fn status_of")).map(|(file, ..)| file).collect();
    assert_eq!(asked, ["web/refused.rs"]);
}

/// Tests by name that the table of faults promises, and that are not there.
fn missing_tests(table: &str) -> Vec<String> {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let is_there = |promise: &str| -> bool {
        let (binary, path) = promise.split_once(' ').unwrap_or((promise, ""));
        if path.is_empty() {
            return !promise.starts_with("tests/") || tests.join(&promise["tests/".len()..]).exists();
        }
        let mut rooms: Vec<&str> = path.split("::").collect();
        let name = rooms.pop().unwrap_or_default();
        let file = tests.join(binary).join(rooms.join("/"));
        let files = [file.with_extension("rs"), file.join("mod.rs")];
        files
            .iter()
            .filter_map(|file| std::fs::read_to_string(file).ok())
            .any(|source| source.contains(&format!("fn {name}(")))
    };
    let promises = table.split('`').skip(1).step_by(2);
    let named = promises.filter(|promise| promise.contains("::") || promise.starts_with("tests/"));
    named.filter(|promise| !is_there(promise)).map(str::to_owned).collect()
}

#[test]
fn every_fault_of_the_table_has_its_tests() {
    let table = include_str!("../../docs/faults.md");
    assert!(table.matches("::").count() > 60);
    assert_eq!(missing_tests(table), Vec::<String>::new());
    let wrong = "`faults mail::nobody_has_written_this` `tests/letters/none.py` `suite floors::only_storage_names_sql`";
    assert_eq!(missing_tests(wrong), ["faults mail::nobody_has_written_this", "tests/letters/none.py"]);
}

/// Where the house itself looks, and not a person: its workers, commands, and what has to know of everything.
const LOOKS_AT_EVERYTHING: &[&str] = &[
    // The house as commands and workers have it.
    "cli/opening.rs",
    "services/close_wave.rs",
    "services/keep_backups.rs",
    "services/notice_restore.rs",
    "services/rotate_key.rs",
    "services/verify_house/database.rs",
    // A manager's pass is for one cluster, whatever survey asks it.
    "services/cluster_desk/standing.rs",
    // Names and codes that are taken, whoever took them.
    "services/grant_role.rs",
    "services/prepare_wave.rs",
    // The other waves of a survey that is in sight.
    "services/compare_waves.rs",
];

#[test]
fn a_look_up_by_a_name_takes_a_scope() {
    let mut found = 0;
    for (file, _, line) in lines() {
        let of_scope = ["storage/waves.rs", "storage/surveys.rs", "storage/drafts.rs"].contains(&file.as_str());
        let is_look_up =
            ["pub fn named(", "pub fn with_code(", "pub fn all("].iter().any(|look| line.starts_with(look))
                || (file == "storage/drafts.rs" && line.starts_with("pub fn find("));
        if of_scope && is_look_up {
            assert!(line.contains("scope: &Scope"), "{file}: {line}");
            found += 1;
        }
        if line.contains("Scope::everything()") && file != "rights/scope.rs" {
            assert!(
                LOOKS_AT_EVERYTHING.contains(&file.as_str()),
                "{file} looks past the rights of whoever asks: {line}"
            );
        }
    }
    assert_eq!(found, 6);
}

#[test]
fn no_two_migrations_have_the_same_number() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
    let mut numbers: BTreeMap<String, String> = BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let number = name.split('_').next().unwrap().to_owned();
        // One of the two would be taken for done.
        if let Some(other) = numbers.insert(number, name.clone()) {
            panic!("{other} and {name} have the same number");
        }
    }
    assert!(numbers.len() > 25, "{}", numbers.len());
}

#[test]
fn what_is_said_of_accounts_has_its_tests() {
    let told = include_str!("../../docs/accounts.md");
    assert!(told.matches("::").count() > 20);
    assert_eq!(missing_tests(told), Vec::<String>::new());
}
