//! `peil survey translate`: texts out to translators and back into the definition.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::said::{Failure, Said, read};
use crate::exchange::translations;
use crate::survey::reading::picture;
use crate::survey::translating::{Definition, Outcome};
use crate::wording::{Language, Texts};

/// Write a workbook with the texts of a definition for a translator, or read one back into the definition
#[derive(Debug, clap::Args)]
pub struct Translate {
    /// The definition
    file: PathBuf,
    /// The language to translate into; without it, one workbook for each language of the survey but the first
    #[arg(long, value_name = "LANGUAGE", conflicts_with = "read")]
    to: Option<Language>,
    /// The workbook that came back (.xlsx or .ods)
    #[arg(long, value_name = "WORKBOOK")]
    read: Option<PathBuf>,
    /// Where to write: the workbook, the folder of several, or with --read the definition instead of changing it
    #[arg(long, value_name = "PATH")]
    out: Option<PathBuf>,
}

impl Translate {
    pub fn run(&self) -> Result<Said, Failure> {
        let source = String::from_utf8(read(&self.file)?)
            .map_err(|_| unusable(&self.file, "read", "it is not text in UTF-8; save it as UTF-8"))?;
        let name = self.file.display().to_string();
        let definition = match Definition::read(&source) {
            Ok(definition) => definition,
            Err(problems) => {
                let pictures: Vec<String> = problems.iter().map(|problem| picture(&name, &source, problem)).collect();
                let text = format!("{}\n{name}: mend the faults first; nothing was done.", pictures.join("\n"));
                return Ok(Said::new(text, json!({ "file": name, "problems": problems })).but_failed());
            }
        };
        match &self.read {
            Some(workbook) => self.take(&definition, workbook),
            None => self.give(&definition),
        }
    }

    /// Writes the workbooks.
    fn give(&self, definition: &Definition<'_>) -> Result<Said, Failure> {
        let survey = definition.survey();
        let files: Vec<(Language, PathBuf)> = match self.to {
            Some(language) => {
                vec![(language, self.out.clone().unwrap_or_else(|| format!("texts-{language}.xlsx").into()))]
            }
            None => {
                let folder = self.out.clone().unwrap_or_default();
                let others = survey.languages.iter().skip(1);
                others.map(|language| (*language, folder.join(format!("texts-{language}.xlsx")))).collect()
            }
        };
        if files.is_empty() {
            let only = survey.default_language();
            return Err(Failure::Usage(format!(
                "the survey is in {only} only; say --to and a language, such as --to de"
            )));
        }
        let texts = Texts::of_the_product();
        let mut said = Said::new(String::new(), Value::Null);
        let mut written = Vec::new();
        for (language, file) in files {
            if survey.languages == [language] {
                return Err(Failure::Usage(format!(
                    "the survey is in {language} only; say another language to translate to"
                )));
            }
            let sheet = definition.sheet(language);
            let missing = sheet.rows.iter().filter(|row| row.present.is_none()).count();
            let bytes = translations::write(&sheet, survey, &texts)
                .map_err(|why| unusable(&file, "written", &why.to_string()))?;
            if let Some(folder) = file.parent().filter(|folder| !folder.as_os_str().is_empty()) {
                std::fs::create_dir_all(folder).map_err(|error| Failure::file(folder, "made", &error))?;
            }
            std::fs::write(&file, bytes).map_err(|error| Failure::file(&file, "written", &error))?;
            let (from, file, rows) = (sheet.from, file.display().to_string(), sheet.rows.len());
            said.add(format!("{file}: {rows} texts from {from} to {language}, {missing} without a translation."));
            written.push(json!({ "file": file, "from": from.as_str(), "to": language.as_str(), "texts": rows, "missing": missing }));
        }
        Ok(said.with_value(json!({ "workbooks": written })))
    }

    /// Reads a workbook and changes the definition.
    fn take(&self, definition: &Definition<'_>, workbook: &Path) -> Result<Said, Failure> {
        let returned =
            translations::read(&read(workbook)?).map_err(|why| unusable(workbook, "read", &why.to_string()))?;
        let survey = definition.survey();
        if returned.survey != survey.code {
            let why =
                format!("it holds the texts of {}, and the definition is that of {}", returned.survey, survey.code);
            return Err(unusable(workbook, "used", &why));
        }
        let outcome = definition.compare(&returned);
        let target = self.out.as_deref().unwrap_or(&self.file);
        let mut written = None;
        if !outcome.changes.is_empty() {
            let text = definition
                .with_texts(returned.language, &outcome.texts())
                .map_err(|why| unusable(target, "written", &why.to_string()))?;
            keep(target, &text)?;
            written = Some(target.display().to_string());
        }
        let last = match &written {
            Some(file) => format!("{file} was written."),
            None => "Nothing to write.".to_owned(),
        };
        let said = Said::new(
            format!("{}\n{last}", report(workbook, &outcome)),
            json!({
                "workbook": workbook.display().to_string(),
                "language": returned.language.as_str(),
                "written": written,
                "outcome": outcome,
            }),
        );
        Ok(if outcome.refuses() { said.but_failed() } else { said })
    }
}

fn report(workbook: &Path, outcome: &Outcome) -> String {
    let added = outcome.changes.iter().filter(|change| change.before.is_none()).count();
    let mut lines = vec![format!(
        "{}: {added} added, {} changed, {} unchanged, {} still missing.",
        workbook.display(),
        outcome.changes.len() - added,
        outcome.unchanged,
        outcome.missing.len(),
    )];
    for change in &outcome.changes {
        let what = match &change.before {
            None => format!("added “{}”", short(&change.after)),
            Some(before) => format!("“{}” becomes “{}”", short(before), short(&change.after)),
        };
        lines.push(format!("  {}: {what}", change.key));
    }
    for remark in &outcome.remarks {
        let left_out = if remark.refused { "left out: " } else { "" };
        lines.push(format!("  row {}, {}: {left_out}{} ({})", remark.row, remark.key, remark.message, remark.code));
    }
    lines.join("\n")
}

/// The start of a text, on one line.
fn short(text: &str) -> String {
    const LONGEST: usize = 60;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LONGEST {
        return line;
    }
    format!("{}…", line.chars().take(LONGEST - 1).collect::<String>())
}

/// Puts the file in place whole: a crash leaves the old one or the new one.
fn keep(target: &Path, text: &str) -> Result<(), Failure> {
    let failed = |error: std::io::Error| Failure::file(target, "written", &error);
    // Through a link, so that what it leads to is written and not the link replaced.
    let target = std::fs::canonicalize(target).unwrap_or_else(|_| target.to_owned());
    let mut name = target.file_name().unwrap_or_default().to_owned();
    name.push(".new");
    let beside = target.with_file_name(name);
    std::fs::write(&beside, text).map_err(failed)?;
    if let Ok(old) = std::fs::metadata(&target) {
        std::fs::set_permissions(&beside, old.permissions()).map_err(failed)?;
    }
    std::fs::rename(&beside, &target).map_err(failed)
}

fn unusable(file: &Path, what: &'static str, reason: &str) -> Failure {
    Failure::File { file: file.display().to_string(), what, reason: reason.to_owned() }
}
