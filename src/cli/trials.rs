//! `peil wave test-link` and `peil wave tests`: a questionnaire is tried out, and nothing of it counts.

use serde_json::{Value, json};

use super::said::{Failure, Said, who};
use crate::services::House;
use crate::services::try_out::{self, NewTrial, Trial};
use crate::storage::responses;
use crate::storage::trials;

/// Make a link that shows the questionnaire as a company gets it; answers there are never counted
#[derive(Debug, clap::Args)]
pub struct TestLink {
    name: String,
    /// The code of a cluster that the company is in, as often as needed [default: the first of the wave]
    #[arg(long = "cluster", value_name = "CODE")]
    clusters: Vec<String>,
    /// What is known of the company, such as size=10-49, as often as needed
    #[arg(long = "attribute", value_name = "NAME=VALUE")]
    attributes: Vec<String>,
    /// The language to begin in [default: the first of the survey]
    #[arg(long, value_name = "CODE")]
    language: Option<String>,
}

/// The test links of a wave, and how far each was answered
#[derive(Debug, clap::Args)]
pub struct Tests {
    name: String,
    /// Delete the test with this reference; all of them when none is named
    #[arg(long, value_name = "REFERENCE", num_args = 0..=1, default_missing_value = "")]
    delete: Option<String>,
}

impl TestLink {
    pub async fn run(self, house: &House) -> Result<Said, Failure> {
        let mut attributes = Vec::new();
        for attribute in &self.attributes {
            let (name, value) = attribute.split_once('=').ok_or_else(|| {
                Failure::Usage(format!("--attribute is “{attribute}”; expected NAME=VALUE, such as size=10-49"))
            })?;
            attributes.push((name.to_owned(), value.to_owned()));
        }
        let language = match self.language {
            None => None,
            Some(code) => Some(code.parse().map_err(|error| Failure::Usage(format!("--language: {error}")))?),
        };
        let new = NewTrial { clusters: self.clusters, attributes, language };
        let made = try_out::make(house, &self.name, new, &who(house), house.clock.now()).await?;
        let text = format!("{}\nTest {}: answers there are not counted.", made.link, made.row.reference);
        Ok(Said::new(text, value_of(&made)))
    }
}

impl Tests {
    pub async fn run(self, house: &House) -> Result<Said, Failure> {
        if let Some(reference) = self.delete {
            let one = Some(reference).filter(|reference| !reference.is_empty());
            let order = house.order(&who(house), house.clock.now());
            let deleted = try_out::delete(house, &self.name, one, order).await?;
            return Ok(Said::new(format!("{deleted} tests deleted."), json!({ "deleted": deleted })));
        }
        let all = try_out::all(house, &self.name).await?;
        let mut lines: Vec<String> = all.iter().map(line_of).collect();
        lines.push(format!("{} tests.", all.len()));
        Ok(Said::new(lines.join("\n"), all.iter().map(value_of).collect()))
    }
}

fn line_of(trial: &Trial) -> String {
    let clusters: Vec<&str> = trial.company.clusters.iter().map(|cluster| cluster.code.as_str()).collect();
    format!(
        "{}  {:<12} version {:<3} {:<14} {}  {}",
        trial.row.reference,
        clusters.join(", "),
        trial.version,
        state_of(trial),
        trial.row.language,
        trial.link
    )
}

fn state_of(trial: &Trial) -> String {
    match trial.row.state.as_str() {
        trials::MADE => "not opened".to_owned(),
        responses::SENT => "sent in".to_owned(),
        _ => format!("{} of {}", trial.coverage.answered, trial.coverage.applicable),
    }
}

fn value_of(trial: &Trial) -> Value {
    json!({
        "reference": trial.row.reference,
        "link": trial.link,
        "state": trial.row.state,
        "version": trial.version,
        "language": trial.row.language,
        "company": trial.company,
        "answered": trial.coverage.answered,
        "applicable": trial.coverage.applicable,
    })
}
