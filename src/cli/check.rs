//! `peil check`: the faults of definitions, all at once.

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde::Serialize;

use crate::survey::reading::{self, Problem};

/// Reports every fault of survey definitions, with its place and what is expected.
#[derive(Debug, clap::Args)]
pub struct Check {
    /// The definition files.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Pictures of the lines for people, or one JSON document for machines.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    Text,
    Json,
}

/// What was found in one file.
#[derive(Debug, Serialize)]
struct Checked {
    file: String,
    /// Why the file could not be read at all.
    #[serde(skip_serializing_if = "Option::is_none")]
    unreadable: Option<String>,
    problems: Vec<Problem>,
    #[serde(skip)]
    source: String,
    #[serde(skip)]
    errors: usize,
}

/// The answer for machines.
#[derive(Debug, Serialize)]
struct Report {
    files: Vec<Checked>,
    errors: usize,
    warnings: usize,
}

impl Check {
    /// Prints what was found; fails when there is an error in any file.
    pub fn run(&self, as_json: bool) -> ExitCode {
        let report = Report::of(&self.files);
        let mut out = std::io::stdout().lock();
        let format = if as_json { Format::Json } else { self.format };
        let written = match format {
            Format::Text => {
                let coloured = out.is_terminal() && std::env::var_os("NO_COLOR").is_none();
                report.write(&mut out, coloured)
            }
            Format::Json => report.write_json(&mut out),
        };
        // Whoever reads the output may stop reading; the verdict stays the same.
        match written {
            Err(fault) if fault.kind() != std::io::ErrorKind::BrokenPipe => ExitCode::FAILURE,
            _ if report.errors > 0 => ExitCode::FAILURE,
            _ => ExitCode::SUCCESS,
        }
    }
}

impl Report {
    fn of(files: &[PathBuf]) -> Self {
        let files: Vec<Checked> = files.iter().map(|file| Checked::of(file)).collect();
        let errors = files.iter().map(|file| file.errors).sum();
        let all: usize = files.iter().map(|file| file.problems.len() + usize::from(file.unreadable.is_some())).sum();
        Self { files, errors, warnings: all - errors }
    }

    fn write(&self, out: &mut impl Write, coloured: bool) -> std::io::Result<()> {
        let picture = if coloured { reading::coloured_picture } else { reading::picture };
        for file in &self.files {
            if let Some(why) = &file.unreadable {
                writeln!(out, "error: {}: {why}\n", file.file)?;
            }
            for problem in &file.problems {
                writeln!(out, "{}\n", picture(&file.file, &file.source, problem))?;
            }
        }
        let files = counted(self.files.len(), "file");
        writeln!(out, "{files}, {}, {}", counted(self.errors, "error"), counted(self.warnings, "warning"))
    }

    fn write_json(&self, out: &mut impl Write) -> std::io::Result<()> {
        serde_json::to_writer_pretty(&mut *out, self)?;
        writeln!(out)
    }
}

impl Checked {
    fn of(path: &Path) -> Self {
        let file = path.display().to_string();
        let unreadable = |why: String| Self {
            file: file.clone(),
            unreadable: Some(why),
            problems: Vec::new(),
            source: String::new(),
            errors: 1,
        };
        let bytes = match std::fs::read(path) {
            Ok(bytes) => bytes,
            Err(fault) if fault.kind() == std::io::ErrorKind::NotFound => {
                return unreadable("there is no such file".into());
            }
            Err(fault) => return unreadable(format!("the file can't be read: {fault}")),
        };
        let source = match String::from_utf8(bytes) {
            Ok(source) => source,
            Err(fault) => {
                let before = &fault.as_bytes()[..fault.utf8_error().valid_up_to()];
                let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
                return unreadable(format!("line {line} is not UTF-8; save the file as UTF-8"));
            }
        };
        let reading = reading::read(&source);
        Self {
            file,
            unreadable: None,
            errors: reading.errors() + reading.launch_faults().count(),
            problems: reading.problems,
            source,
        }
    }
}

fn counted(count: usize, word: &str) -> String {
    if count == 1 { format!("1 {word}") } else { format!("{count} {word}s") }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = "survey: s\nlanguages: [en]\ntitle: T\npages:\n  - { id: p, title: P, questions: [{ id: n, kind: note, text: T }] }\n";

    /// The report on files with these contents, named by their position.
    fn report(contents: &[&[u8]]) -> (Report, String) {
        let folder = tempfile::tempdir().unwrap();
        let mut files = Vec::new();
        for (position, content) in contents.iter().enumerate() {
            files.push(folder.path().join(format!("{position}.yaml")));
            std::fs::write(&files[position], content).unwrap();
        }
        files.push(folder.path().join("absent.yaml"));
        let report = Report::of(&files);
        let mut out = Vec::new();
        report.write(&mut out, false).unwrap();
        (report, String::from_utf8(out).unwrap())
    }

    #[test]
    fn every_file_is_reported_and_counted() {
        let bad = GOOD.replace("kind: note", "kind: nota");
        let (report, text) = report(&[GOOD.as_bytes(), bad.as_bytes(), b"survey: s\ntitle: caf\xe9\n"]);
        assert!(text.contains("error[unknown-kind]") && text.contains("1.yaml:5:"), "{text}");
        assert!(text.contains("2.yaml: line 2 is not UTF-8"), "{text}");
        assert!(text.contains("absent.yaml: there is no such file"), "{text}");
        assert!(text.ends_with("4 files, 3 errors, 1 warning\n"), "{text}");
        assert_eq!((report.errors, report.warnings), (3, 1));
    }

    #[test]
    fn machines_get_the_same_as_json() {
        let bad = GOOD.replace("kind: note", "kind: nota");
        let (report, _) = report(&[bad.as_bytes()]);
        let mut out = Vec::new();
        report.write_json(&mut out).unwrap();
        let json: serde_json::Value = serde_json::from_slice(&out).unwrap();
        assert_eq!(json["errors"], 2);
        let problem = &json["files"][0]["problems"][0];
        assert_eq!((&problem["code"], &problem["severity"]), (&"unknown-kind".into(), &"error".into()));
        assert_eq!(problem["place"], serde_json::json!({ "line": 5, "column": 51, "length": 4 }));
        assert!(json["files"][1]["unreadable"].as_str().is_some_and(|why| why.contains("no such file")));
    }
}
