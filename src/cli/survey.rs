//! `peil survey`: add, list, show, diff, translate, print, schema, import, export.

use std::path::PathBuf;

use clap::Subcommand;
use serde_json::json;

use super::diff::Diff;
use super::export::Export;
use super::import::Import;
use super::print::Print;
use super::said::{Failure, Said, read, who};
use super::translate::Translate;
use crate::services::publish_survey;
use crate::services::{House, Refusal};
use crate::survey::length::{Length, estimated};
use crate::survey::reading;
use crate::survey::reading::schema::SCHEMA;

#[derive(Debug, Subcommand)]
pub enum Survey {
    /// Add a definition as the newest version of its survey
    Add {
        file: PathBuf,
    },
    /// The surveys of the house
    List,
    /// The versions of one survey
    Show {
        code: String,
    },
    Translate(Translate),
    Print(Print),
    /// Print the JSON Schema of definitions, for editors
    Schema,
    Diff(Diff),
    Import(Import),
    Export(Export),
}

impl Survey {
    pub async fn run(self, house: &House) -> Result<Said, Failure> {
        match self {
            Self::Add { file } => {
                let source = String::from_utf8(read(&file)?).map_err(|_| Failure::File {
                    file: file.display().to_string(),
                    what: "read",
                    reason: "it is not text in UTF-8; save it as UTF-8".to_owned(),
                })?;
                add(house, &file.display().to_string(), source).await
            }
            Self::List => list(house).await,
            Self::Show { code } => show(house, &code).await,
            // Done before a house is opened.
            Self::Translate(translate) => translate.run(),
            Self::Print(print) => print.run(house).await,
            Self::Import(import) => import.run(),
            Self::Export(export) => export.run(house).await,
            Self::Schema => Ok(schema()),
            Self::Diff(diff) => diff.run(house).await,
        }
    }
}

/// What editors complete and check definitions with.
pub fn schema() -> Said {
    Said::new(SCHEMA, serde_json::from_str(SCHEMA).unwrap_or_default())
}

async fn add(house: &House, file: &str, source: String) -> Result<Said, Failure> {
    match publish_survey::publish(house, source.clone(), &who(house), house.clock.now()).await {
        Ok(published) => {
            let what = if published.is_new { "is now" } else { "was already" };
            let mut text = format!(
                "{} {what} version {}, with {} questions.",
                published.code, published.number, published.questions
            );
            let pictures = published.launch.iter().chain(&published.warnings);
            let pictures: Vec<String> = pictures.map(|problem| reading::picture(file, &source, problem)).collect();
            if !pictures.is_empty() {
                text = format!("{}\n{text}", pictures.join("\n"));
            }
            if !published.launch.is_empty() {
                text.push_str(&format!(
                    "\n{} places stop a launch: it can be tried, but no wave can be made with it before they are mended.",
                    published.launch.len()
                ));
            }
            Ok(Said::new(
                text,
                json!({
                    "survey": published.code,
                    "version": published.number,
                    "new": published.is_new,
                    "questions": published.questions,
                    "warnings": published.warnings,
                    "launch": published.launch,
                }),
            ))
        }
        Err(Refusal::FaultyDefinition { definition, problems }) => {
            let pictures: Vec<String> =
                problems.iter().map(|problem| reading::picture(file, &definition, problem)).collect();
            let text = format!("{}\n{file}: {} problems; nothing was added.", pictures.join("\n"), problems.len());
            Ok(Said::new(text, json!({ "file": file, "problems": problems })).but_failed())
        }
        Err(refusal) => Err(refusal.into()),
    }
}

async fn list(house: &House) -> Result<Said, Failure> {
    let all = publish_survey::all(house).await?;
    let lines: Vec<String> = all
        .iter()
        .map(|stored| {
            let title = stored.survey.title.in_language(stored.survey.default_language());
            format!("{:<24} version {:<3} {title}", stored.code, stored.version.number)
        })
        .collect();
    let value = all.iter().map(|stored| json!({ "survey": stored.code, "version": stored.version.number })).collect();
    Ok(Said::new(format!("{}\n{} surveys.", lines.join("\n"), all.len()).trim_start().to_owned(), value))
}

async fn show(house: &House, code: &str) -> Result<Said, Failure> {
    let versions = publish_survey::versions(house, code).await?;
    let lines: Vec<String> = versions
        .iter()
        .map(|stored| {
            let waves = if stored.waves.is_empty() { "no wave".to_owned() } else { stored.waves.join(", ") };
            format!(
                "version {:<3} {}  {} pages, {} questions, about {} minutes{}; {waves}",
                stored.version.number,
                &stored.version.sha256[..8],
                stored.survey.pages.len(),
                stored.survey.questions().count(),
                estimated(&stored.survey).minutes,
                per_cluster(estimated(&stored.survey)),
            )
        })
        .collect();
    let value = versions
        .iter()
        .map(|stored| {
            json!({ "version": stored.version.number, "sha256": stored.version.sha256, "waves": stored.waves })
        })
        .collect();
    Ok(Said::new(lines.join("\n"), value))
}

/// What each further cluster of a member adds.
fn per_cluster(length: Length) -> String {
    length.per_cluster.map_or_else(String::new, |minutes| format!(" and {minutes} more for each further cluster"))
}
