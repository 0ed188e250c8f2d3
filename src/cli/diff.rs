//! `peil survey diff`: what two versions of a survey have otherwise, and what that does to answers.

use std::path::Path;

use serde_json::{Value, json};

use super::said::{Failure, Said, read};
use crate::services::{House, compare_versions};
use crate::survey::change::{self, Change, Difference, Effect};
use crate::survey::reading;
use crate::wording::{Language, Texts};

/// Compare two versions of a survey, question by question; fails when answers would be lost
///
/// cosmetic: words and looks. compatible: every answer keeps its place and its meaning; a running wave can take
/// it. breaking: answers would be lost, refused, or mean something else.
#[derive(Debug, clap::Args)]
pub struct Diff {
    /// The earlier one: a file, CODE for the newest version of a survey, or CODE@2 for one of its versions
    #[arg(value_name = "A")]
    was: String,
    /// The later one
    #[arg(value_name = "B")]
    is: String,
}

impl Diff {
    /// Whether both are files: then no house is needed.
    pub fn is_of_files(&self) -> bool {
        is_file(&self.was) && is_file(&self.is)
    }

    pub fn run_on_files(&self) -> Result<Said, Failure> {
        Ok(self.said(&change::compare(&of_file(&self.was)?, &of_file(&self.is)?)))
    }

    pub async fn run(&self, house: &House) -> Result<Said, Failure> {
        let (was, is) = (found(house, &self.was).await?, found(house, &self.is).await?);
        Ok(self.said(&change::compare(&was, &is)))
    }

    fn said(&self, change: &Change) -> Said {
        let texts = Texts::of_the_product();
        let mut lines = lines_of(&texts, change);
        lines.push(match change.effect() {
            None => format!("{} and {} are the same survey.", self.was, self.is),
            Some(effect) => format!(
                "From {} to {}: {}. {} breaking, {} compatible, {} cosmetic.",
                self.was,
                self.is,
                effect.as_str(),
                change.of(Effect::Breaking).count(),
                change.of(Effect::Compatible).count(),
                change.of(Effect::Cosmetic).count(),
            ),
        });
        let value = json!({
            "was": self.was,
            "is": self.is,
            "effect": change.effect(),
            "differences": values_of(&texts, change),
        });
        let said = Said::new(lines.join("\n"), value);
        if change.is_breaking() { said.but_failed() } else { said }
    }
}

/// One line per difference, the gravest first, with what was and what is below it.
pub fn lines_of(texts: &Texts, change: &Change) -> Vec<String> {
    let mut lines = Vec::new();
    for effect in Effect::ALL.into_iter().rev() {
        for difference in change.of(effect) {
            lines.push(line_of(texts, difference));
            let values = [("-", &difference.was), ("+", &difference.is)];
            let values = values.into_iter().filter_map(|(sign, value)| Some((sign, value.as_ref()?)));
            lines.extend(values.map(|(sign, value)| format!("    {sign} {}", value.replace('\n', "\n      "))));
        }
    }
    lines
}

fn line_of(texts: &Texts, difference: &Difference) -> String {
    let language = difference.language.map(|language| format!(" ({language})")).unwrap_or_default();
    format!(
        "{:<10} {}{language}: {} {}",
        difference.effect().as_str(),
        difference.place.words(texts, Language::EN),
        difference.what(texts, Language::EN),
        difference.why(texts, Language::EN),
    )
}

pub fn values_of(texts: &Texts, change: &Change) -> Vec<Value> {
    let value = |difference: &Difference| {
        let mut value = json!(difference);
        value["effect"] = json!(difference.effect());
        value["what"] = json!(difference.what(texts, Language::EN));
        value["why"] = json!(difference.why(texts, Language::EN));
        value
    };
    change.differences.iter().map(value).collect()
}

fn is_file(name: &str) -> bool {
    Path::new(name).is_file()
}

/// The survey that a file defines.
fn of_file(name: &str) -> Result<crate::survey::Survey, Failure> {
    let fault = |reason: String| Failure::File { file: name.to_owned(), what: "compared", reason };
    let source = String::from_utf8(read(Path::new(name))?)
        .map_err(|_| fault("it is not text in UTF-8; save it as UTF-8".to_owned()))?;
    let reading = reading::read(&source);
    let errors = reading.errors();
    reading.survey.ok_or_else(|| fault(format!("it has {errors} faults; see them with: peil check {name}")))
}

/// A file, or a version of the house.
async fn found(house: &House, name: &str) -> Result<std::sync::Arc<crate::survey::Survey>, Failure> {
    if is_file(name) {
        return of_file(name).map(std::sync::Arc::new);
    }
    let (code, number) = match name.split_once('@') {
        None => (name, None),
        Some((code, number)) => {
            let number = number.parse().map_err(|_| {
                Failure::Usage(format!("“{name}” is no version; expected CODE@2, CODE, or a file that exists"))
            })?;
            (code, Some(number))
        }
    };
    Ok(compare_versions::version(house, code, number).await?.survey)
}
