//! What came back from a translator, held against the definition as it is now.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::marks::{placeholders, unbalanced};
use super::words::{self, word_of};
use super::{Definition, Translatable};
use crate::survey::piping;
use crate::wording::Language;

/// A sheet as a translator gave it back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Returned {
    pub survey: String,
    pub language: Language,
    /// The language that was translated from.
    pub from: Language,
    pub rows: Vec<ReturnedRow>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReturnedRow {
    /// The row of the sheet, from 1.
    pub row: usize,
    pub key: String,
    /// The text it was translated from.
    pub source: String,
    pub translation: String,
    /// The translation that was there when the sheet was made; unknown if the sheet lost it.
    pub given: Option<String>,
}

/// What a returned sheet means for a definition.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Outcome {
    /// Texts to write.
    pub changes: Vec<Change>,
    /// What is to be looked at.
    pub remarks: Vec<Remark>,
    /// Texts that are as they were.
    pub unchanged: usize,
    /// Texts without a translation, still.
    pub missing: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    pub key: String,
    pub row: usize,
    /// Nothing where there was no text.
    pub before: Option<String>,
    pub after: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Remark {
    /// A name for machines: `stale`.
    pub code: &'static str,
    pub key: String,
    pub row: usize,
    pub message: String,
    /// Whether the text of this row is left out because of it.
    pub refused: bool,
}

impl Outcome {
    /// Whether a row was left out.
    pub fn refuses(&self) -> bool {
        self.remarks.iter().any(|remark| remark.refused)
    }

    pub fn texts(&self) -> BTreeMap<String, String> {
        self.changes.iter().map(|change| (change.key.clone(), change.after.clone())).collect()
    }

    fn remark(&mut self, row: &ReturnedRow, code: &'static str, refused: bool, message: impl Into<String>) {
        let message = message.into();
        self.remarks.push(Remark { code, key: row.key.clone(), row: row.row, message, refused });
    }
}

impl Definition<'_> {
    /// What would change, and what is to be looked at.
    pub fn compare(&self, returned: &Returned) -> Outcome {
        let mut outcome = Outcome::default();
        let texts: BTreeMap<String, Translatable> = {
            let all = self.texts().chain(self.words(returned.language));
            all.map(|text| (text.key.clone(), text)).collect()
        };
        let mut seen = BTreeSet::new();
        for row in &returned.rows {
            let Some(text) = texts.get(&row.key) else {
                outcome.remark(row, "unknown-key", true, "the definition has no such text");
                continue;
            };
            if !seen.insert(row.key.as_str()) {
                outcome.remark(row, "repeated-key", true, "this key is in the sheet a second time");
                continue;
            }
            take(text, row, returned, &mut outcome);
        }
        let taken: BTreeSet<String> = outcome.changes.iter().map(|change| change.key.clone()).collect();
        let is_missing = |text: &&Translatable| !text.versions.contains_key(&returned.language);
        outcome.missing =
            texts.values().filter(is_missing).map(|text| text.key.clone()).filter(|key| !taken.contains(key)).collect();
        outcome
    }
}

fn take(text: &Translatable, row: &ReturnedRow, returned: &Returned, outcome: &mut Outcome) {
    let present = text.versions.get(&returned.language).map(String::as_str).filter(|text| !text.trim().is_empty());
    let source = text.versions.get(&returned.from).map_or("", String::as_str);
    let translation = row.translation.trim();
    if translation.is_empty() {
        if present.is_some() {
            outcome.remark(row, "blank", false, "there is no translation in the sheet; the one in the file is kept");
        }
        return;
    }
    // A text that the file has got otherwise meanwhile is not undone by an old sheet.
    let is_as_given = || row.given.as_deref().is_some_and(|given| same(given, translation));
    if present.is_some_and(|present| same(present, translation) || is_as_given()) {
        outcome.unchanged += 1;
        return;
    }
    if let (Some(present), Some(given)) = (present, &row.given)
        && !same(present, given)
    {
        let message = format!(
            "the file has got another text meanwhile, which is kept: “{}”; the sheet says “{translation}”",
            present.trim()
        );
        outcome.remark(row, "conflict", true, message);
        return;
    }
    if !same(source, &row.source) {
        outcome.remark(
            row,
            "stale",
            false,
            format!("the source text has changed since; it is now “{}”", source.trim()),
        );
    }
    if check(source, translation, row, outcome) {
        // The end of the last line is not seen in a sheet, so it is as in the file.
        let ends = present.unwrap_or(source).ends_with('\n') && word_of(&row.key).is_none();
        let after = if ends { format!("{translation}\n") } else { translation.to_owned() };
        outcome.changes.push(Change { key: row.key.clone(), row: row.row, before: present.map(str::to_owned), after });
    }
}

/// Whether the translation can be used in place of its source.
fn check(source: &str, translation: &str, row: &ReturnedRow, outcome: &mut Outcome) -> bool {
    if let Some(word) = word_of(&row.key) {
        return check_word(word, translation, row, outcome);
    }
    let (wanted, found) = (placeholders(source), placeholders(translation));
    let names = |names: Vec<&String>| names.iter().map(|name| format!("{{{{{name}}}}}")).collect::<Vec<_>>().join(", ");
    let lost: Vec<&String> = wanted.difference(&found).collect();
    let invented: Vec<&String> = found.difference(&wanted).collect();
    if !lost.is_empty() {
        outcome.remark(row, "placeholder-lost", false, format!("the translation does without {}", names(lost)));
    }
    let has_strays = piping::stray_braces(translation).is_some();
    if has_strays {
        outcome.remark(
            row,
            "placeholder-broken",
            true,
            "double braces open, and nothing that can be filled in follows",
        );
    }
    let is_right = invented.is_empty() && !has_strays;
    if !invented.is_empty() {
        let message = format!("nothing fills in {}, which the source text does not have", names(invented));
        outcome.remark(row, "placeholder-invented", true, message);
    }
    // A half that stands in the source as well is meant.
    let halves = unbalanced(source);
    let unpaired: Vec<&str> = unbalanced(translation).into_iter().filter(|mark| !halves.contains(mark)).collect();
    if is_right && !unpaired.is_empty() {
        let message = format!("a mark has no other half and would be shown: {}", unpaired.join(" "));
        outcome.remark(row, "marks-unbalanced", false, message);
    }
    is_right
}

/// Words of the pages have places of another kind, and letters have their own.
fn check_word(word: &str, translation: &str, row: &ReturnedRow, outcome: &mut Outcome) -> bool {
    match words::check(word, translation) {
        Ok(lost) if lost.is_empty() => true,
        Ok(lost) => {
            let message = format!("the translation does without {}", lost.join(", "));
            outcome.remark(row, "placeholder-lost", false, message);
            true
        }
        Err(why) => {
            outcome.remark(row, "bad-word", true, why);
            false
        }
    }
}

/// Spreadsheets end lines in their own way and don't show what ends the last one.
fn same(one: &str, other: &str) -> bool {
    one.trim().replace("\r\n", "\n") == other.trim().replace("\r\n", "\n")
}
