//! `peil members`: import an address list, undo that, list, count growth, and whom not to write to.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use jiff::civil::Date;
use serde_json::json;

use super::said::{Failure, Said, read, who};
use crate::exchange::lists::{ENCODINGS, Format};
use crate::people::growth::Growth;
use crate::services::import_members::{self, Preview, Wish};
use crate::services::move_wave::Order;
use crate::services::{House, Refusal, count_growth, lift_silence, stop_writing};
use crate::wording::Language;

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

/// How a list is to be read where the guess is wrong.
#[derive(Debug, Args)]
pub struct Reading {
    /// What a column holds, by its heading or its number, such as `company=Klant`; remembered for the cluster
    #[arg(long, value_name = "FIELD=HEADING")]
    map: Vec<String>,
    /// What stands between the cells: `;`, `,`, `|` or `tab`
    #[arg(long, value_name = "CHARACTER")]
    delimiter: Option<String>,
    /// Such as UTF-8 or windows-1252
    #[arg(long, value_name = "NAME")]
    encoding: Option<String>,
    /// The sheet of a workbook
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// The row of the headings; 0 for a list without
    #[arg(long, value_name = "ROW")]
    heading: Option<usize>,
}

impl Reading {
    fn wish(self) -> Result<Wish, Failure> {
        let mut columns = Vec::new();
        for pair in &self.map {
            let Some((field, heading)) = pair.split_once('=') else {
                let expected = "expected FIELD=HEADING, such as company=Klant";
                return Err(Failure::Usage(format!("“{pair}” says no column; {expected}")));
            };
            let field = field.trim().parse().map_err(Refusal::from)?;
            columns.push((field, heading.trim().to_owned()));
        }
        let delimiter = match self.delimiter.as_deref() {
            None => None,
            Some("tab" | "TAB" | "\\t" | "\t") => Some('\t'),
            Some(";") => Some(';'),
            Some(",") => Some(','),
            Some("|") => Some('|'),
            Some(other) => {
                return Err(Failure::Usage(format!("“{other}” is no delimiter; expected ; or , or | or tab")));
            }
        };
        if let Some(name) = &self.encoding
            && !ENCODINGS.iter().any(|known| known.eq_ignore_ascii_case(name))
        {
            let expected = ENCODINGS.join(", ");
            return Err(Failure::Usage(format!("“{name}” is no encoding known here; expected one of {expected}")));
        }
        let format = Format { encoding: self.encoding, delimiter, sheet: self.sheet, header: self.heading };
        Ok(Wish { format, columns })
    }
}

impl Members {
    pub async fn run(self, house: &House) -> Result<Said, Failure> {
        match self {
            Self::Import { list, cluster, dry_run, leave_out_faulty, reading } => {
                import(house, &list, &cluster, reading.wish()?, dry_run, leave_out_faulty).await
            }
            Self::Undo { cluster, list } => undo(house, cluster, list).await,
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
    wish: Wish,
    dry_run: bool,
    leave_out_faulty: bool,
) -> Result<Said, Failure> {
    let name = list.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let now = house.clock.now();
    let content = read(list)?;
    if dry_run {
        let preview = import_members::try_out(house, cluster, &name, content, wish, now).await?;
        let said = describe(house, &preview, "would be");
        return Ok(if preview.reading.blocked().next().is_some() { said.but_failed() } else { said });
    }
    let upload = import_members::receive_as(house, cluster, &name, content, wish, &who(), now).await?;
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
    let mut said = describe(house, &preview, "were");
    said.add(format!("If that was wrong: peil members undo --list {upload}"));
    Ok(said)
}

async fn undo(house: &House, cluster: Option<String>, list: Option<String>) -> Result<Said, Failure> {
    let now = house.clock.now();
    let undone = match list {
        Some(list) => {
            let upload = list.trim().parse().map_err(|_| Refusal::unknown("list", list))?;
            import_members::undo(house, upload, &who(), now).await?
        }
        None => import_members::undo_last(house, &cluster.unwrap_or_default(), &who(), now).await?,
    };
    let text = format!(
        "Undone: {} members are gone again, {} are as they were. The list waits to be decided on.",
        undone.removed, undone.restored
    );
    let value = json!({ "list": undone.upload.to_string(), "removed": undone.removed, "restored": undone.restored });
    Ok(Said::new(text, value))
}

fn describe(house: &House, preview: &Preview, verb: &str) -> Said {
    let problems: Vec<String> =
        preview.reading.all_problems().map(|problem| problem.describe(&house.texts, Language::EN)).collect();
    let comparison = &preview.comparison;
    let undecided = comparison.proposals.iter().filter(|proposal| proposal.verdict.is_none());
    let remarks = undecided.map(|proposal| {
        let known = &proposal.known;
        format!(
            "row {}: looks like {} ({}), already known; say at the desk whether it is the same",
            proposal.line,
            known.company.as_str(),
            known.address.as_str()
        )
    });
    let silent = comparison.opted_out.iter().map(|silent| {
        format!("row {}: does not want to be written to; stays a member and gets no letter", silent.entry.line)
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
        "list": preview.upload.id.to_string(),
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
