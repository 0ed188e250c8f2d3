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
    pub fn run(&self) -> ExitCode {
        let report = Report::of(&self.files);
        let mut out = std::io::stdout().lock();
        let written = match self.format {
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
        Self { file, unreadable: None, errors: reading.errors(), problems: reading.problems, source }
    }
}

fn counted(count: usize, word: &str) -> String {
    if count == 1 { format!("1 {word}") } else { format!("{count} {word}s") }
}
