//! `peil results WAVE --format csv --out DIR`: the results of a wave as files.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use serde_json::json;

use super::said::{Failure, Said};
use crate::exchange::results_csv::{self, TABLES};
use crate::services::House;
use crate::services::report_wave::{WaveReport, report_wave};

#[derive(Debug, Args)]
pub struct Results {
    /// The name of the wave
    wave: String,
    /// How the files are written: one CSV file per kind of table, in long form
    #[arg(long, value_enum, default_value_t = Format::Csv)]
    format: Format,
    /// The folder for the files; it is made if it is not there, and files of an earlier time are replaced
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Csv,
}

impl Results {
    pub async fn run(self, house: &House) -> Result<Said, Failure> {
        let counted = report_wave(house, &self.wave, house.clock.now()).await?;
        std::fs::create_dir_all(&self.out).map_err(|error| Failure::file(&self.out, "made as a folder", &error))?;
        match self.format {
            Format::Csv => write_csv(&counted, &self.out),
        }
    }
}

fn write_csv(counted: &WaveReport, folder: &Path) -> Result<Said, Failure> {
    let of = results_csv::Results {
        wave: &counted.wave.name,
        survey: &counted.survey,
        counted_at: counted.counted_at,
        response: &counted.response,
        report: &counted.report,
    };
    let sheets = TABLES.into_iter().filter_map(|name| Some((name, results_csv::table(name, &of)?)));
    let mut lines = Vec::new();
    let mut files = Vec::new();
    let mut rows = 0;
    for (name, sheet) in sheets {
        let path = folder.join(format!("{name}.csv"));
        std::fs::write(&path, &sheet.content).map_err(|error| Failure::file(&path, "written", &error))?;
        lines.push(format!("{:>8} rows  {}", sheet.rows, path.display()));
        files.push(json!({ "table": name, "file": path.display().to_string(), "rows": sheet.rows }));
        rows += sheet.rows;
    }
    let response = &counted.response.total;
    let text = format!(
        "{}\nThe results of {}: {} of {} members answered; {} files with {rows} rows.",
        lines.join("\n"),
        counted.wave.name,
        response.answered(),
        response.eligible(),
        files.len(),
    );
    let value = json!({
        "wave": counted.wave.name,
        "counted_at": counted.counted_at.to_string(),
        "eligible": response.eligible(),
        "answered": response.answered(),
        "files": files,
        "rows": rows,
    });
    Ok(Said::new(text, value))
}
