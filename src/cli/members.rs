//! `peil members`: import an address list, list.

use std::path::{Path, PathBuf};

use clap::Subcommand;
use serde_json::json;

use super::said::{Failure, Said, read, who};
use crate::services::House;
use crate::services::import_members::{self, Preview};
use crate::services::stop_writing;
use crate::wording::Language;

#[derive(Debug, Subcommand)]
pub enum Members {
    /// Take over the address list of a cluster
    Import {
        /// A CSV file, with any delimiter and encoding
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
    },
    /// Never write to an address again, in any wave: somebody asked for it
    Stop { address: String },
    /// The members of a cluster
    List {
        #[arg(long, value_name = "CODE")]
        cluster: String,
    },
}

impl Members {
    pub async fn run(self, house: &House) -> Result<Said, Failure> {
        match self {
            Self::Import { list, cluster, dry_run, leave_out_faulty } => {
                import(house, &list, &cluster, dry_run, leave_out_faulty).await
            }
            Self::Stop { address } => {
                let stopped = stop_writing::stop(house, &address, &who(), house.clock.now()).await?;
                let text = format!(
                    "{} is not written to any more; {} letters will not leave.",
                    stopped.address, stopped.letters
                );
                Ok(Said::new(text, json!({ "address": stopped.address, "letters": stopped.letters })))
            }
            Self::List { cluster } => list(house, &cluster).await,
        }
    }
}

async fn import(
    house: &House,
    list: &Path,
    cluster: &str,
    dry_run: bool,
    leave_out_faulty: bool,
) -> Result<Said, Failure> {
    let name = list.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let now = house.clock.now();
    let content = read(list)?;
    if dry_run {
        let preview = import_members::try_out(house, cluster, &name, content, now).await?;
        let said = describe(house, &preview, "would be");
        return Ok(if preview.reading.blocked().next().is_some() { said.but_failed() } else { said });
    }
    let upload = import_members::receive(house, cluster, &name, content, &who(), now).await?;
    let preview = import_members::look_at(house, upload).await?;
    let blocked = preview.reading.blocked().count();
    if blocked > 0 && !leave_out_faulty {
        import_members::discard(house, upload, &who(), now).await?;
        let mut said = describe(house, &preview, "would be");
        said.add(format!(
            "Nothing was taken over, because {blocked} rows have faults. \
             Mend them, or take over the others with --leave-out-faulty."
        ));
        return Ok(said.but_failed());
    }
    if let Err(refusal) = import_members::take(house, upload, &who(), now).await {
        import_members::discard(house, upload, &who(), now).await?;
        return Err(refusal.into());
    }
    Ok(describe(house, &preview, "were"))
}

fn describe(house: &House, preview: &Preview, verb: &str) -> Said {
    let problems: Vec<String> =
        preview.reading.all_problems().map(|problem| problem.describe(&house.texts, Language::EN)).collect();
    let comparison = &preview.comparison;
    let remarks = comparison.proposals.iter().map(|proposal| {
        let known = &proposal.known;
        format!(
            "row {}: looks like {} ({}), already known; if it is the same company, use the same address and name",
            proposal.line,
            known.company.as_str(),
            known.address.as_str()
        )
    });
    let silent = comparison.opted_out.iter().map(|silent| {
        format!("row {}: does not want to be written to; stays a member and gets no letter", silent.line)
    });
    let problems: Vec<String> = problems.into_iter().chain(remarks).chain(silent).collect();
    let counts = [
        ("new", comparison.new.len()),
        ("changed", comparison.changed.len()),
        ("unchanged", comparison.unchanged.len()),
        ("gone", comparison.gone.len()),
        ("left out", preview.reading.blocked().count()),
    ];
    let words = counts.map(|(name, count)| format!("{count} {name}")).join(", ");
    let text = format!("{}\n{}: of the contacts {verb} {words}.", problems.join("\n"), preview.cluster.name);
    let value = json!({
        "cluster": preview.cluster.code,
        "new": counts[0].1,
        "changed": counts[1].1,
        "unchanged": counts[2].1,
        "gone": counts[3].1,
        "left_out": counts[4].1,
        "problems": problems,
    });
    Said::new(text.trim_start().to_owned(), value)
}

async fn list(house: &House, cluster: &str) -> Result<Said, Failure> {
    let view = import_members::view(house, cluster).await?;
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
