//! `peil survey print`: a questionnaire on paper.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;
use serde_json::json;

use super::said::{Failure, Said, read};
use crate::services::{House, publish_survey};
use crate::survey::{Survey, reading};
use crate::wave::Privacy;
use crate::web::pages::printable::{self, Printing};
use crate::web::rendering::Faces;
use crate::wording::{Language, Texts};

/// Write the blank questionnaire as a page to print
#[derive(Debug, Args)]
pub struct Print {
    /// A definition file, or the code of a survey of the house
    #[arg(value_name = "FILE|CODE")]
    definition: String,
    /// The language to print [default: the first of the survey]
    #[arg(long)]
    language: Option<Language>,
    /// With the codes of the answers
    #[arg(long)]
    codes: bool,
    /// How the answers on it are to be kept, which it says: identified or confidential
    #[arg(long, default_value_t = Privacy::default(), value_name = "MODE")]
    privacy: Privacy,
    /// Where to write it
    #[arg(long, value_name = "FILE.html")]
    out: PathBuf,
}

impl Print {
    /// Whether a file is meant, which needs no house.
    pub fn is_of_file(&self) -> bool {
        Path::new(&self.definition).is_file()
    }

    pub fn run_on_file(&self) -> Result<Said, Failure> {
        let file = Path::new(&self.definition);
        let source = String::from_utf8(read(file)?)
            .map_err(|_| self.unusable(file, "read", "it is not text in UTF-8; save it as UTF-8"))?;
        let reading = reading::read(&source);
        match &reading.survey {
            Some(survey) => self.print(survey),
            None => {
                let pictures: Vec<String> = reading
                    .problems
                    .iter()
                    .map(|problem| reading::picture(&self.definition, &source, problem))
                    .collect();
                let text = format!(
                    "{}\n{}: mend the faults first; nothing was printed.",
                    pictures.join("\n"),
                    self.definition
                );
                Ok(Said::new(text, json!({ "file": self.definition, "problems": reading.problems })).but_failed())
            }
        }
    }

    pub async fn run(&self, house: &House) -> Result<Said, Failure> {
        let versions = publish_survey::versions(house, &self.definition).await?;
        match versions.first() {
            Some(newest) => self.print(&newest.survey),
            None => Err(Failure::Usage(format!("{} has no version yet", self.definition))),
        }
    }

    fn print(&self, survey: &Survey) -> Result<Said, Failure> {
        let language = self.language.unwrap_or_else(|| survey.default_language());
        if !survey.languages.contains(&language) {
            let known: Vec<String> = survey.languages.iter().map(ToString::to_string).collect();
            return Err(Failure::Usage(format!("the survey is not in {language}; it is in {}", known.join(", "))));
        }
        let broken = |reason: String| self.unusable(&self.out, "written", &reason);
        let faces = Faces::new(Arc::new(Texts::of_the_product())).map_err(|error| broken(error.to_string()))?;
        let printing = Printing { language, codes: self.codes, privacy: self.privacy, address: None };
        let html = printable::file(&faces, survey, &printing).map_err(|error| broken(error.to_string()))?;
        std::fs::write(&self.out, html).map_err(|error| broken(error.to_string()))?;
        let questions = survey.questions().count();
        let text = format!(
            "{}: {} pages of questions, {questions} questions, in {language}.",
            self.out.display(),
            survey.pages.len()
        );
        let value =
            json!({ "file": self.out, "survey": survey.code, "language": language.as_str(), "questions": questions });
        Ok(Said::new(text, value))
    }

    fn unusable(&self, file: &Path, what: &'static str, reason: &str) -> Failure {
        Failure::File { file: file.display().to_string(), what, reason: reason.to_owned() }
    }
}
