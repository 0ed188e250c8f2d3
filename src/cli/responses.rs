//! `peil responses import FILE.csv --wave NAME`: answers from elsewhere.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use serde_json::json;

use super::said::{Failure, Said, read, who};
use crate::services::House;
use crate::services::import_responses::{Imported, Part, Refused, import};
use crate::services::name_answers;

#[derive(Debug, Subcommand)]
pub enum Responses {
    /// Take in responses that were given elsewhere: on paper, in another tool, in an earlier wave
    ///
    /// The first row holds the headings: `member` (its id, enterprise number or name; or who is asked for it, by an
    /// address or the id of an invitation), `started` and `sent` (times; a response without `sent` was not finished),
    /// `language`, and the ids of questions: q01, q06a for a row of a grid, q02_1 for a box or the place or part of an
    /// option, q02_other for the words after “other”. What is asked per cluster has a column for each, with its code
    /// behind an @: q06a@CODE; without it for a member of one cluster. Codes are those of the definition. Of several
    /// responses of a member the most complete counts, then the latest.
    Import(Import),
    /// Write who answered what, one row per answer, of a wave that told its respondents so (`--privacy identified`)
    Export(Export),
}

#[derive(Debug, Args)]
pub struct Export {
    /// The name of the wave
    #[arg(long)]
    wave: String,
    /// Where to write it
    #[arg(long, value_name = "FILE.csv")]
    out: PathBuf,
    /// Why; it is kept with what was done
    #[arg(long, value_name = "REASON", default_value = "")]
    because: String,
}

impl Export {
    async fn run(self, house: &House) -> Result<Said, Failure> {
        let order = house.order(&who(house), house.clock.now()).because(&self.because);
        let named = name_answers::take(house, &self.wave, order).await?;
        std::fs::write(&self.out, name_answers::as_csv(&named)).map_err(|error| Failure::File {
            file: self.out.display().to_string(),
            what: "written",
            reason: error.to_string(),
        })?;
        let text = format!("{}: the answers of {} people, with their names.", self.out.display(), named.len());
        Ok(Said::new(text, json!({ "file": self.out, "people": named.len() })))
    }
}

#[derive(Debug, Args)]
pub struct Import {
    /// A CSV file
    file: PathBuf,
    /// The name of the wave
    #[arg(long)]
    wave: String,
    /// Only say what would become of each row
    #[arg(long)]
    dry_run: bool,
    /// Why; it is kept with what was done
    #[arg(long, value_name = "REASON", default_value = "")]
    because: String,
}

impl Responses {
    pub async fn run(self, house: &House) -> Result<Said, Failure> {
        let asked = match self {
            Self::Import(asked) => asked,
            Self::Export(export) => return export.run(house).await,
        };
        let content = read(&asked.file)?;
        let order = house.order(&who(house), house.clock.now()).because(&asked.because);
        let imported = import(house, &asked.wave, content, order, asked.dry_run).await?;
        Ok(said(&imported, asked.dry_run))
    }
}

fn said(imported: &Imported, dry_run: bool) -> Said {
    let verb = if dry_run { "would be taken" } else { "taken" };
    let left_out = |part: Part| imported.refused.iter().filter(|refused| refused.part == part).count();
    let (rows, columns, cells) = (left_out(Part::Row), left_out(Part::Column), left_out(Part::Cell));
    let mut lines: Vec<String> = imported.refused.iter().map(line).collect();
    if !imported.unknown_columns.is_empty() {
        lines.push(format!("columns that are no question, left out: {}", imported.unknown_columns.join(", ")));
    }
    if left_out(Part::File) > 0 {
        lines.push("nothing is taken of a file whose headings can’t be told apart".to_owned());
    }
    lines.push(format!(
        "{} rows: {} responses {verb} ({} complete, {} partial, {} break-off), {rows} rows, {columns} columns and {cells} cells refused",
        imported.rows,
        imported.taken(),
        imported.complete,
        imported.partial,
        imported.break_off,
    ));
    let refused: Vec<_> = imported
        .refused
        .iter()
        .map(|refused| {
            json!({
                "line": refused.line,
                "column": refused.column,
                "found": refused.found,
                "expected": refused.expected,
                "row": refused.part == Part::Row,
                "left_out": name(refused.part),
            })
        })
        .collect();
    let value = json!({
        "rows": imported.rows,
        "taken": imported.taken(),
        "complete": imported.complete,
        "partial": imported.partial,
        "break_off": imported.break_off,
        "refused": refused,
        "unknown_columns": imported.unknown_columns,
        "dry_run": dry_run,
    });
    let said = Said::new(lines.join("\n"), value);
    if imported.refused.is_empty() { said } else { said.but_failed() }
}

fn name(part: Part) -> &'static str {
    match part {
        Part::File => "file",
        Part::Row => "row",
        Part::Column => "column",
        Part::Cell => "cell",
    }
}

fn line(refused: &Refused) -> String {
    let Refused { line, column, found, expected, part } = refused;
    let what = match part {
        Part::File => "the file is not taken",
        Part::Row => "row left out",
        Part::Column => "column left out",
        Part::Cell => "cell left blank",
    };
    format!("line {line}, {column}: “{found}” ({what}); expected {expected}")
}
