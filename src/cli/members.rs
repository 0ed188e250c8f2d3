//! `peil members`: import an address list, undo that, list, count growth, and whom not to write to.

mod growth;
mod importing;
mod silent;

use std::path::PathBuf;

use clap::Subcommand;
use jiff::civil::Date;
use serde_json::json;

use self::growth::growth;
use self::importing::{Reading, import};
use self::silent::Silent;
use super::said::{Failure, Said, who};
use crate::services::keep_trail::{self, OnWhat};
use crate::services::{House, Refusal, Thing, import_members, stop_writing};
use crate::trail::{Act, Kind, Part, differences};

#[derive(Debug, Subcommand)]
pub enum Members {
    /// Take over the address list of a cluster
    Import {
        /// A file of text with any delimiter and encoding, or a workbook (.xlsx, .ods)
        list: PathBuf,
        /// The code of the cluster
        #[arg(long, value_name = "CODE")]
        cluster: String,
        /// Show what the list would do, and store nothing of it
        #[arg(long)]
        dry_run: bool,
        /// Take over the good rows although others have faults
        #[arg(long)]
        leave_out_faulty: bool,
        #[command(flatten)]
        reading: Reading,
    },
    /// Undo that a list was taken over: its members are as they were before it
    Undo {
        /// The code of the cluster whose last list is undone
        #[arg(long, value_name = "CODE", required_unless_present = "list")]
        cluster: Option<String>,
        /// Another list, by the number that its import showed
        #[arg(long, value_name = "LIST", conflicts_with = "cluster")]
        list: Option<String>,
    },
    /// Never write to an address again, in any wave: somebody asked for it
    Stop { address: String },
    /// The addresses that no survey writes to
    #[command(subcommand)]
    Silent(Silent),
    /// How many members there were on two days, who joined and who left
    Growth {
        #[arg(long, value_name = "DAY")]
        from: Date,
        #[arg(long, value_name = "DAY")]
        to: Date,
    },
    /// The members of a cluster
    List {
        #[arg(long, value_name = "CODE")]
        cluster: String,
    },
}

impl Members {
    pub async fn run(self, house: &House) -> Result<Said, Failure> {
        match self {
            Self::Import { list, cluster, dry_run, leave_out_faulty, reading } => {
                import(house, &list, &cluster, reading.wish()?, dry_run, leave_out_faulty).await
            }
            Self::Undo { cluster, list } => undo(house, cluster, list).await,
            Self::Stop { address } => {
                let stopped = stop_writing::stop(house, &address, &who(house), house.clock.now()).await?;
                let text = format!(
                    "{} is not written to any more; {} letters will not leave.",
                    stopped.address, stopped.letters
                );
                Ok(Said::new(text, json!({ "address": stopped.address, "letters": stopped.letters })))
            }
            Self::Silent(silent) => silent.run(house).await,
            Self::Growth { from, to } => growth(house, from, to).await,
            Self::List { cluster } => list(house, &cluster).await,
        }
    }
}

async fn undo(house: &House, cluster: Option<String>, list: Option<String>) -> Result<Said, Failure> {
    let now = house.clock.now();
    let undone = match list {
        Some(list) => {
            let upload = list.trim().parse().map_err(|_| Refusal::unknown(Thing::List, list))?;
            import_members::undo(house, upload, &who(house), now).await?
        }
        None => import_members::undo_last(house, &cluster.unwrap_or_default(), &who(house), now).await?,
    };
    let text = format!(
        "Undone: {} members are gone again, {} are as they were. The list waits to be decided on.",
        undone.removed, undone.restored
    );
    let value = json!({ "list": undone.upload.to_string(), "removed": undone.removed, "restored": undone.restored });
    Ok(Said::new(text, value))
}

async fn list(house: &House, cluster: &str) -> Result<Said, Failure> {
    let view = import_members::view(house, cluster).await?;
    let thing = OnWhat::new(Kind::Cluster, &view.cluster.code);
    let order = house.order(&who(house), house.clock.now());
    keep_trail::taken(
        house,
        order,
        Act::MembersExported,
        thing,
        &differences::counted(&[(Part::Members, view.members.len())]),
    )
    .await?;
    let line = |member: &import_members::MemberView| {
        let contact = member.known.contacts.first();
        let address = contact.map_or("no address", |contact| contact.address.as_str());
        format!("{:<44} {address}", member.known.member.name)
    };
    let lines: Vec<String> = view.members.iter().map(line).collect();
    let value = view
        .members
        .iter()
        .map(|member| {
            let contacts: Vec<&str> = member.known.contacts.iter().map(|contact| contact.address.as_str()).collect();
            json!({ "member": member.known.member.name, "contacts": contacts, "also_in": member.also_in })
        })
        .collect();
    let text = format!("{}\n{}: {} members.", lines.join("\n"), view.cluster.name, view.members.len());
    Ok(Said::new(text.trim_start().to_owned(), value))
}
