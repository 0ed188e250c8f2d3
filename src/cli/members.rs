//! `peil members`: import an address list, list, count growth, and whom not to write to.

use std::path::{Path, PathBuf};

use clap::Subcommand;
use jiff::civil::Date;
use serde_json::json;

use super::said::{Failure, Said, read, who};
use crate::people::growth::Growth;
use crate::services::import_members::{self, Preview};
use crate::services::move_wave::Order;
use crate::services::{House, count_growth, lift_silence, stop_writing};
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

#[derive(Debug, Subcommand)]
pub enum Silent {
    /// Who they are, why, and since when
    List,
    /// Let an address be written to again, from the next round on
    Lift {
        address: String,
        /// Why; it is kept
        #[arg(long, value_name = "REASON")]
        because: String,
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
            Self::Silent(silent) => silent.run(house).await,
            Self::Growth { from, to } => growth(house, from, to).await,
            Self::List { cluster } => list(house, &cluster).await,
        }
    }
}

impl Silent {
    async fn run(self, house: &House) -> Result<Said, Failure> {
        match self {
            Self::List => {
                let (silent, _) = lift_silence::all(house).await?;
                let since = |line: &lift_silence::Silent| house.day_of(line.noted.since.moment());
                let lines = silent.iter().map(|line| {
                    let noted = &line.noted;
                    let told = [noted.reason.as_str(), &noted.noted_by, &noted.evidence];
                    let told: Vec<&str> = told.into_iter().filter(|word| !word.is_empty()).collect();
                    format!("{:<44} {}  {}", noted.address_key, since(line), told.join(", "))
                });
                let lines: Vec<String> = lines.collect();
                let value = silent.iter().map(|line| {
                    let noted = &line.noted;
                    let members: Vec<&String> = line.members.iter().map(|(_, name)| name).collect();
                    json!({
                        "address": noted.address_key,
                        "reason": noted.reason,
                        "since": noted.since.moment().to_string(),
                        "by": noted.noted_by,
                        "evidence": noted.evidence,
                        "members": members,
                    })
                });
                let text = format!("{}\n{} addresses are not written to.", lines.join("\n"), silent.len());
                Ok(Said::new(text.trim_start().to_owned(), value.collect()))
            }
            Self::Lift { address, because } => {
                let order = Order::new(&who(), house.clock.now()).because(&because);
                lift_silence::lift(house, &address, order).await?;
                let text = format!("{address} may be written to again, from the next round on.");
                Ok(Said::new(text, json!({ "address": address })))
            }
        }
    }
}

async fn growth(house: &House, from: Date, to: Date) -> Result<Said, Failure> {
    let report = count_growth::count(house, from, to).await?;
    let line = |name: &str, growth: &Growth| {
        let share = growth.share().map_or_else(|| "–".to_owned(), |share| format!("{:+.1}%", 100.0 * share));
        let Growth { start, joined, left, end, .. } = growth;
        format!("{name:<36} {start:>6} {joined:>+6} {:>+6} {end:>6} {share:>8}", -i64::try_from(*left).unwrap_or(0))
    };
    let mut lines =
        vec![format!("{:<36} {:>6} {:>6} {:>6} {:>6} {:>8}", "", "start", "joined", "left", "end", "growth")];
    lines.extend(report.clusters.iter().map(|(cluster, growth)| line(&cluster.name, growth)));
    lines.extend(report.types.iter().map(|(kind, growth)| line(&format!("All {kind}, each member once"), growth)));
    lines.push(line("All members, each once", &report.whole));
    if report.whole.assumed > 0 {
        lines.push(format!(
            "Of {} nobody knows since when they are members: they count from the beginning.",
            report.whole.assumed
        ));
    }
    let figures = |growth: &Growth| {
        json!({
            "start": growth.start,
            "joined": growth.joined,
            "left": growth.left,
            "end": growth.end,
            "net": growth.net(),
            "share": growth.share(),
            "since_unknown": growth.assumed,
        })
    };
    let clusters: Vec<_> = report
        .clusters
        .iter()
        .map(|(cluster, growth)| json!({ "cluster": cluster.code, "type": cluster.cluster_type, "growth": figures(growth) }))
        .collect();
    let types: Vec<_> =
        report.types.iter().map(|(kind, growth)| json!({ "type": kind, "growth": figures(growth) })).collect();
    let value = json!({
        "from": report.from.to_string(),
        "to": report.to.to_string(),
        "clusters": clusters,
        "types": types,
        "all": figures(&report.whole),
    });
    Ok(Said::new(lines.join("\n"), value))
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
