//! `peil survey export`: a definition of ours for another program.

use std::path::{Path, PathBuf};

use serde_json::json;

use super::said::{Failure, Said, read};
use crate::exchange::xlsform::exporting;
use crate::services::{House, publish_survey};
use crate::survey::{Survey, reading};

/// Write a survey in the form of another program, and report what that form can't say
#[derive(Debug, clap::Args)]
pub struct Export {
    /// The code of a survey of the house, or a definition file
    survey: String,
    /// The form to write
    #[arg(long, value_enum, default_value_t = Format::Xlsform)]
    format: Format,
    /// Where to write
    #[arg(long, value_name = "FILE.xlsx")]
    out: PathBuf,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// A workbook for ODK, KoboToolbox, Survey123 and others
    Xlsform,
}

impl Export {
    /// Whether no house is needed: the survey is in a file.
    pub fn is_of_file(&self) -> bool {
        Path::new(&self.survey).is_file()
    }

    pub fn run_on_file(&self) -> Result<Said, Failure> {
        let file = Path::new(&self.survey);
        let unusable = |reason: String| Failure::File { file: self.survey.clone(), what: "exported", reason };
        let source = String::from_utf8(read(file)?).map_err(|_| unusable("it is not text in UTF-8".to_owned()))?;
        let reading = reading::read(&source);
        let survey = reading
            .survey
            .ok_or_else(|| unusable(format!("it has faults; see them with peil check {}", file.display())))?;
        self.write(&survey)
    }

    pub async fn run(&self, house: &House) -> Result<Said, Failure> {
        let versions = publish_survey::versions(house, &self.survey).await?;
        let newest = versions.first().ok_or_else(|| Failure::Usage(format!("{} has no version", self.survey)))?;
        self.write(&newest.survey)
    }

    fn write(&self, survey: &Survey) -> Result<Said, Failure> {
        let Format::Xlsform = self.format;
        let unwritten =
            |reason: String| Failure::File { file: self.out.display().to_string(), what: "written", reason };
        let exported = exporting::export(survey).map_err(|error| unwritten(error.to_string()))?;
        std::fs::write(&self.out, &exported.workbook).map_err(|error| Failure::file(&self.out, "written", &error))?;
        let (questions, out) = (survey.questions().count(), self.out.display().to_string());
        let text = format!(
            "{}\n{} → {out}: {questions} questions; {} things can't be said there, or are said in another way.\n",
            exported.report.text().trim_end(),
            survey.code,
            exported.report.entries.len()
        );
        let value = json!({ "survey": survey.code, "file": out, "questions": questions, "report": exported.report });
        Ok(Said::new(text.trim_start().to_owned(), value))
    }
}
