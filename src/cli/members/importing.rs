//! `peil members import`: an address list is read, shown, and taken over.

use std::path::Path;

use clap::Args;
use serde_json::json;

use crate::cli::said::{Failure, Said, read, who};
use crate::exchange::lists::{ENCODINGS, Format};
use crate::services::import_members::{self, Preview, Wish};
use crate::services::refusal::Field as AskedFor;
use crate::services::{House, Refusal};
use crate::wording::Language;

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
    pub(super) fn wish(self) -> Result<Wish, Failure> {
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

pub(super) async fn import(
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
        let preview =
            import_members::try_out(house, cluster, &name, content, wish, now).await.map_err(said_of_header)?;
        let said = describe(house, &preview, "would be");
        return Ok(if preview.reading.blocked().next().is_some() { said.but_failed() } else { said });
    }
    let upload = import_members::receive_as(house, cluster, &name, content, wish, &who(house), now)
        .await
        .map_err(said_of_header)?;
    let preview = import_members::look_at(house, upload).await?;
    let blocked = preview.reading.blocked().count();
    if blocked > 0 && !leave_out_faulty {
        import_members::discard(house, upload, &who(house), now).await?;
        let mut said = describe(house, &preview, "would be");
        said.add(format!(
            "Nothing was taken over, because {blocked} rows have faults. \
             Mend them, or take over the others with --leave-out-faulty."
        ));
        return Ok(said.but_failed());
    }
    if let Err(refusal) = import_members::take(house, upload, &who(house), now).await {
        import_members::discard(house, upload, &who(house), now).await?;
        return Err(refusal.into());
    }
    let mut said = describe(house, &preview, "were");
    said.add(format!("If that was wrong: peil members undo --list {upload}"));
    Ok(said)
}

/// What a row of headings that is not there is said to be, in full.
fn said_of_header(refusal: Refusal) -> Refusal {
    match refusal {
        Refusal::BadInput { field: AskedFor::RowOfTheHeadings, found, expected } => Refusal::BadInput {
            field: AskedFor::RowOfTheHeadings,
            found,
            expected: format!("a row of the file with anything in it; its last one is {expected}"),
        },
        other => other,
    }
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
