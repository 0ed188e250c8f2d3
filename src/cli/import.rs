//! `peil survey import`: a survey of another program as a definition of ours.

use std::path::{Path, PathBuf};

use serde_json::json;

use super::said::{Failure, Said, read};
use crate::services::import_survey;

/// Make a definition of a survey of LimeSurvey (.lss) or of an XLSForm (.xlsx), and report all that did not map
#[derive(Debug, clap::Args)]
pub struct Import {
    /// The survey structure (.lss) or the workbook (.xlsx)
    file: PathBuf,
    /// Where to write the definition [default: its code and .yaml, in this folder, if there is no such file yet]
    #[arg(long, value_name = "FILE.yaml")]
    out: Option<PathBuf>,
}

impl Import {
    pub fn run(&self) -> Result<Said, Failure> {
        let imported = import_survey::read(&read(&self.file)?)?;
        let out = match &self.out {
            Some(out) => out.clone(),
            None => free(Path::new(&format!("{}.yaml", imported.survey.code)))?,
        };
        std::fs::write(&out, &imported.definition).map_err(|error| Failure::file(&out, "written", &error))?;
        let questions = imported.survey.questions().count();
        let languages: Vec<String> = imported.survey.languages.iter().map(ToString::to_string).collect();
        let (from, to) = (self.file.display().to_string(), out.display().to_string());
        let text = format!(
            "{}\n{from} → {to}: {} pages, {questions} questions, in {}.\n{}\n",
            imported.report.text().trim_end(),
            imported.survey.pages.len(),
            languages.join(", "),
            import_survey::summary(&imported.report)
        );
        let value = json!({
            "file": from,
            "definition": to,
            "survey": imported.survey.code,
            "pages": imported.survey.pages.len(),
            "questions": questions,
            "languages": languages,
            "report": imported.report,
        });
        Ok(Said::new(text.trim_start().to_owned(), value))
    }
}

/// The file, if nothing is there that would be overwritten.
fn free(file: &Path) -> Result<PathBuf, Failure> {
    if file.exists() {
        return Err(Failure::Usage(format!("{} is there already; say --out and another file", file.display())));
    }
    Ok(file.to_owned())
}
