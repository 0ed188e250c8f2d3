//! `peil clusters`: import, list, and the link for the manager of one.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use serde_json::json;

use super::said::{Failure, Said, read, who};
use crate::services::give_link::{self, NewLink};
use crate::services::import_clusters;
use crate::services::{House, Refusal, Thing};
use crate::wording::Language;

#[derive(Debug, Subcommand)]
pub enum Clusters {
    /// Take clusters in from a CSV file: code, name, type, from, until
    Import { file: PathBuf },
    /// The clusters and how many members each has
    List,
    /// Make a link that opens the desk of a cluster for its manager, who has no account; it is shown once
    Link(NewLinkArgs),
}

/// Whom a link is for, and what it may do.
#[derive(Debug, Args)]
pub struct NewLinkArgs {
    /// The code of the cluster
    #[arg(value_name = "CODE")]
    cluster: String,
    /// Of the person
    #[arg(long)]
    name: String,
    /// Of the person; nothing is sent
    #[arg(long)]
    address: String,
    /// Of the desk: nl, fr or en
    #[arg(long, value_name = "LANGUAGE", default_value = "nl")]
    language: String,
    /// For how long the link opens
    #[arg(long, default_value_t = 90)]
    days: i64,
    /// Take a list that is signed off over at once. What it says of companies that are in another cluster too waits for
    /// an evaluator in any case
    #[arg(long)]
    takes_over: bool,
    /// End the other links of the cluster
    #[arg(long)]
    ends_others: bool,
}

impl NewLinkArgs {
    async fn run(self, house: &House) -> Result<Said, Failure> {
        let known = |language: &Language| Language::OF_THE_PRODUCT.contains(language);
        let language = self.language.parse().ok().filter(known).ok_or_else(|| {
            let names = Language::OF_THE_PRODUCT.map(|language| language.to_string());
            Refusal::unknown_of(Thing::Language, &self.language, names.iter().map(String::as_str))
        })?;
        let new = NewLink {
            name: self.name,
            address: self.address,
            language,
            days: self.days,
            takes_over: self.takes_over,
            ends_others: self.ends_others,
        };
        let given = give_link::give(house, &self.cluster, new, house.order(&who(house), house.clock.now())).await?;
        let until = house.day_of(given.link.expires_at.moment());
        let text = format!(
            "{}\nFor {} <{}>, for {}, until {until}. It is shown this once and lies nowhere; whoever has it has the desk.",
            given.href, given.link.person_name, given.link.person_address, given.cluster.name
        );
        let value = json!({
            "link": given.href,
            "cluster": given.cluster.code,
            "name": given.link.person_name,
            "address": given.link.person_address,
            "language": given.link.language,
            "takes_over": given.link.takes_over,
            "until": until.to_string(),
        });
        Ok(Said::new(text, value))
    }
}

impl Clusters {
    pub async fn run(self, house: &House) -> Result<Said, Failure> {
        match self {
            Self::Import { file } => {
                let imported =
                    import_clusters::import(house, read(&file)?, house.order(&who(house), house.clock.now())).await?;
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
            Self::Link(link) => link.run(house).await,
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
