//! The lists as they were handed in: which of them name a person, and the same lists without that line.

use std::collections::BTreeMap;

use crate::exchange::lists::{self, Format};
use crate::id::Id;
use crate::people::rows::{Row, Rows};
use crate::services::Refusal;
use crate::services::check_wave::Report;
use crate::storage::list_uploads::{self, Upload};
use crate::storage::{Database, list_edits, traces};

use super::Found;

/// A list that names a person: its file, and the lines.
pub type Naming = (Id<Upload>, String, Vec<usize>);

/// The lists that name this address: the file, and on which lines.
pub(super) fn naming(db: &mut Database, key: &str) -> Result<Vec<Naming>, Refusal> {
    let mut naming = Vec::new();
    for id in traces::uploads(db)? {
        let Some((upload, rows, _)) = read(db, id)? else { continue };
        let mended = mended(db, id, key)?;
        let is_theirs = |row: &&Row| names(row, key) || mended.contains(&row.line);
        let lines: Vec<usize> = rows.rows.iter().filter(is_theirs).map(|row| row.line).collect();
        if !lines.is_empty() {
            naming.push((id, upload.file_name, lines));
        }
    }
    Ok(naming)
}

/// A list with its rows; none for a file that can't be read, which was never taken over.
fn read(db: &mut Database, id: Id<Upload>) -> Result<Option<(Upload, Rows, Format)>, Refusal> {
    let Some(upload) = list_uploads::find(db, id)? else { return Ok(None) };
    let format: Format = serde_json::from_str(&upload.format).map_err(Refusal::damaged)?;
    match lists::read(&upload.content, &format) {
        Ok(file) => Ok(Some((upload, file.rows, format))),
        Err(_) => Ok(None),
    }
}

/// The lines that name the person since something was put right in them.
fn mended(db: &mut Database, id: Id<Upload>, key: &str) -> Result<Vec<usize>, Refusal> {
    let edits = list_edits::of(db, id)?.into_iter();
    let theirs = edits.filter(|edit| [&edit.was, &edit.value].iter().any(|text| text.to_lowercase().contains(key)));
    Ok(theirs.filter_map(|edit| usize::try_from(edit.line).ok()).collect())
}

fn names(row: &Row, key: &str) -> bool {
    row.cells.iter().any(|cell| cell.to_lowercase().contains(key))
}

/// Empties the lines that name the person. Every other line stays where it is, so that what was said of it holds; a
/// workbook becomes a file of text. Which lines of which list.
pub(super) fn blank(db: &mut Database, found: &Found) -> Result<BTreeMap<Id<Upload>, Vec<i32>>, Refusal> {
    let mut blanked = BTreeMap::new();
    for (id, _, lines) in &found.lists {
        let Some((_, mut rows, format)) = read(db, *id)? else { continue };
        for row in rows.rows.iter_mut().filter(|row| lines.contains(&row.line)) {
            row.cells.iter_mut().for_each(String::clear);
        }
        let lines = lines.iter().map(|line| i32::try_from(*line).unwrap_or(i32::MAX)).collect();
        let format = Format { encoding: Some("UTF-8".to_owned()), delimiter: Some(';'), sheet: None, ..format };
        let format = serde_json::to_string(&format).map_err(Refusal::damaged)?;
        traces::set_content(db, *id, written(&rows).as_bytes(), &format)?;
        blanked.insert(*id, lines);
    }
    Ok(blanked)
}

/// Every row on its own line, all cells in quotation marks.
fn written(rows: &Rows) -> String {
    let (mut text, mut line) = (String::new(), 1);
    for row in &rows.rows {
        while line < row.line {
            text.push('\n');
            line += 1;
        }
        let cells: Vec<String> = row.cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
        let written = cells.join(";");
        line += written.matches('\n').count() + 1;
        text.push_str(&written);
        text.push('\n');
    }
    text
}

/// Leaves the person out of what dry runs kept: samples of letters, and findings that name the address.
pub(super) fn blank_checks(db: &mut Database, key: &str) -> Result<(), Refusal> {
    for (wave, report) in traces::checks_naming(db, key)? {
        let mut report: Report = serde_json::from_str(&report).map_err(Refusal::damaged)?;
        let is_named = |text: &str| text.to_lowercase().contains(key);
        report.samples.retain(|sample| !is_named(&sample.to) && !is_named(&sample.text));
        report.findings.retain(|finding| !is_named(&finding.detail));
        traces::set_report(db, wave, &serde_json::to_string(&report).map_err(Refusal::damaged)?)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_without_a_line_reads_as_before_but_for_that_line() {
        let list = "Bedrijf;E-mail;Telefoon\n\"Een \"\"A\"\"\nNV\";a@a.example;+32 2\n\nTwee;B@b.example;=1+1\nDrie;c@c.example;\n";
        let mut rows = lists::read(list.as_bytes(), &Format::default()).unwrap().rows;
        let before = rows.clone();
        for row in rows.rows.iter_mut().filter(|row| names(row, "b@b.example")) {
            row.cells.iter_mut().for_each(String::clear);
        }
        let format = Format { encoding: Some("UTF-8".to_owned()), delimiter: Some(';'), ..Format::default() };
        let again = lists::read(written(&rows).as_bytes(), &format).unwrap().rows;
        for was in before.rows.iter().filter(|row| !names(row, "b@b.example")) {
            assert_eq!(again.row(was.line), Some(was));
        }
        assert!(!written(&rows).contains("b.example") && !written(&rows).contains("Twee"));
    }
}
