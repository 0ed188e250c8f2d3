//! Takes in a survey of another program: a definition of ours, and what of it did not map one to one.

use std::fmt::Write as _;

use jiff::Timestamp;

use super::draft_survey::{self, Beginning};
use super::{House, Refusal};
use crate::exchange::import::{Imported, Outcome, Report};
use crate::exchange::{limesurvey, xlsform};
use crate::id::Id;
use crate::storage::drafts::Draft;

/// The survey in the bytes of an `.xlsx` or an `.lss`; which of the two shows in its first bytes.
pub fn read(bytes: &[u8]) -> Result<Imported, Refusal> {
    let is_workbook = bytes.starts_with(b"PK");
    let imported = if is_workbook { xlsform::import(bytes) } else { limesurvey::import(bytes) };
    imported.map_err(Refusal::UnreadableSurvey)
}

/// Begins a draft with it. What did not map stands above the definition, so that whoever edits it has it before them.
pub async fn begin_draft(
    house: &House,
    file: &str,
    bytes: Vec<u8>,
    by: &str,
    now: Timestamp,
) -> Result<(Id<Draft>, Report), Refusal> {
    let imported = tokio::task::spawn_blocking(move || read(&bytes)).await.map_err(Refusal::damaged)??;
    let source = format!("{}\n{}", told_above(file, &imported.report), imported.definition);
    let draft = draft_survey::begin(house, Beginning::Text(source), by, now).await?;
    Ok((draft, imported.report))
}

/// The report as comments, without what is about looks only.
fn told_above(file: &str, report: &Report) -> String {
    let mut text = String::new();
    let file: String = file.chars().filter(|character| !character.is_control()).collect();
    let _ = writeln!(text, "# From {file}. {}", summary(report));
    for entry in report.entries.iter().filter(|entry| entry.outcome != Outcome::Apart) {
        let _ = writeln!(text, "#\n# {}: {}\n#   → {}", entry.place, entry.found, entry.became);
        if let Some(advice) = &entry.advice {
            let _ = writeln!(text, "#   what to do: {advice}");
        }
    }
    text
}

/// How much was lost and changed, in one line.
pub fn summary(report: &Report) -> String {
    format!(
        "{} things were not taken over, {} stand there in another form, {} are left to Peil.",
        report.count(Outcome::Lost),
        report.count(Outcome::Changed),
        report.count(Outcome::Apart)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_report_above_is_comments_only() {
        let mut report = Report::default();
        report.lost("row 3\nsurvey: x", "a\u{2028}b: c", "left\nout", "write it");
        report.apart("row 4", "looks", "not read");
        let text = told_above("a\nsurvey: b.xlsx", &report);
        assert!(text.lines().all(|line| line.starts_with('#')), "{text}");
        assert!(text.contains("1 things were not taken over"), "{text}");
        assert!(text.contains("row 3 survey: x: a b: c") && !text.contains("row 4"), "{text}");
    }
}
