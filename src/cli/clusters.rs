//! `peil clusters`: import, list.

use std::path::PathBuf;

use clap::Subcommand;
use serde_json::json;

use super::said::{Failure, Said, read};
use crate::services::House;
use crate::services::import_clusters;
use crate::wording::Language;

#[derive(Debug, Subcommand)]
pub enum Clusters {
    /// Take clusters in from a CSV file: code, name, type, from, until
    Import { file: PathBuf },
    /// The clusters and how many members each has
    List,
}

impl Clusters {
    pub async fn run(self, house: &House) -> Result<Said, Failure> {
        match self {
            Self::Import { file } => {
                let imported = import_clusters::import(house, read(&file)?).await?;
                let problems: Vec<String> =
                    imported.problems.iter().map(|problem| problem.describe(&house.texts, Language::EN)).collect();
                let value = json!({
                    "new": imported.new,
                    "changed": imported.changed,
                    "unchanged": imported.unchanged,
                    "problems": problems,
                });
                let mut lines = problems;
                if imported.is_refused() {
                    lines.push("Nothing was changed.".to_owned());
                    return Ok(Said::new(lines.join("\n"), value).but_failed());
                }
                let (new, changed, unchanged) = (imported.new, imported.changed, imported.unchanged);
                lines.push(format!("{new} clusters added, {changed} changed, {unchanged} unchanged."));
                Ok(Said::new(lines.join("\n"), value))
            }
            Self::List => {
                let (all, members) = import_clusters::all(house).await?;
                let lines: Vec<String> = all
                    .iter()
                    .map(|figures| {
                        let cluster = &figures.cluster;
                        format!(
                            "{:<5} {:<30} {:<34} {:>5} members",
                            cluster.cluster_type, cluster.code, cluster.name, figures.members
                        )
                    })
                    .collect();
                let value = all
                    .iter()
                    .map(|figures| {
                        json!({
                            "code": figures.cluster.code,
                            "name": figures.cluster.name,
                            "type": figures.cluster.cluster_type,
                            "members": figures.members,
                        })
                    })
                    .collect();
                let text = format!("{}\n{} clusters, {members} members.", lines.join("\n"), all.len());
                Ok(Said::new(text.trim_start().to_owned(), value))
            }
        }
    }
}
