//! A folder from which commands reach a house that runs already.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Output};

use super::house::House;

pub fn office() -> tempfile::TempDir {
    let folder = office_that_waits();
    // As the house itself in stories.
    std::fs::write(folder.path().join("peil.toml"), "[results]\nlive = true\n").unwrap();
    folder
}

/// One in which nothing is set.
pub fn office_that_waits() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("peil.key"), "07".repeat(32)).unwrap();
    folder
}

/// Types a command there; it answers in JSON.
pub fn peil(house: &House, office: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_peil"));
    command.current_dir(office).env_remove("PEIL_DATABASE");
    command.args(["--database", house.address(), "--json"]).args(arguments).output().unwrap()
}

/// Everything that it said.
pub fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// A file of results, line by line by heading.
pub fn rows(path: &Path) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_path(path).unwrap();
    reader.deserialize().map(Result::unwrap).collect()
}
