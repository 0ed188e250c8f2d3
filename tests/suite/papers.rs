//! What papers say is tried by a test names one that exists.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The Rust files of tests below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let below = entries.flat_map(|path| match path.is_dir() {
        true => files(&path),
        false => vec![path],
    });
    below.filter(|path| path.extension().is_some_and(|end| end == "rs")).collect()
}

/// `room::story` for every story and test, and `room` for every room.
fn stories() -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = BTreeSet::new();
    for part in ["tests/suite", "tests/faults"].map(|part| root.join(part)) {
        for file in files(&part) {
            let below = file.strip_prefix(&part).unwrap();
            let room = below.iter().next().unwrap().to_string_lossy().trim_end_matches(".rs").to_owned();
            let text = std::fs::read_to_string(&file).unwrap();
            for line in text.lines().filter_map(|line| line.trim_start().strip_prefix("fn ")) {
                let (name, rest) = line.split_once('(').unwrap();
                if rest.starts_with("on: On)") || rest.starts_with(") {") {
                    found.insert(format!("{room}::{name}"));
                }
            }
            found.insert(room);
        }
    }
    found
}

#[test]
fn every_test_that_a_paper_names_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let known = stories();
    let mut named = 0;
    for paper in ["docs/asvs.md", "docs/threats.md"] {
        let text = std::fs::read_to_string(root.join(paper)).unwrap();
        for row in text.lines().filter(|line| line.starts_with('|')) {
            let last = row.trim_end_matches('|').rsplit_once('|').unwrap().1;
            for name in last.split('`').skip(1).step_by(2) {
                let is_there = known.contains(name) || root.join(name).exists();
                assert!(is_there, "{paper} names “{name}”, which is neither a test nor a file");
                named += 1;
            }
        }
    }
    assert!(named > 80, "{named}");
}
