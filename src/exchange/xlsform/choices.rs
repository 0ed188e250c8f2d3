//! Lists of options, as a question shows them.

use std::collections::BTreeMap;

use super::cells;
use super::filters::{self, Shown};
use super::importing::Importing;
use super::tables::Record;
use crate::exchange::import::names::Codes;
use crate::survey::definition::{Choice, Missing};
use crate::survey::expression::Expression;

/// The options of a question, and which code each name became.
#[derive(Clone, Debug, Default)]
pub struct Options {
    pub choices: Vec<Choice>,
    pub codes: BTreeMap<String, i32>,
}

/// Columns of the sheet that belong to options themselves.
const OWN: [&str; 10] =
    ["list_name", "name", "label", "image", "audio", "video", "big-image", "order", "missing", "exclusive"];

impl Importing<'_> {
    /// The rows of a list, each name once.
    fn rows_of(&self, list: &str) -> Vec<Record> {
        self.form.choices.records.iter().filter(|record| record.get("list_name") == list).cloned().collect()
    }

    /// The options of `list` as `filter` lets them be seen. `None` when there is no such list.
    pub fn options(&mut self, place: &str, list: &str, filter: &str) -> Option<Options> {
        let rows = self.rows_of(list);
        if rows.is_empty() {
            return None;
        }
        let mut names: Vec<&str> = Vec::new();
        for row in &rows {
            if !names.contains(&row.get("name")) {
                names.push(row.get("name"));
            }
        }
        let codes = Codes::of(names.iter().copied());
        if !codes.are_the_same {
            let found = format!("options of the list {list} whose names are not numbers");
            let advice = "use these codes when you join the data to older data";
            self.draft.report.changed(&format!("sheet choices, list {list}"), found, codes.mapping(), advice);
        }
        let columns: Vec<String> = self.form.choices.headings.iter().map(|heading| heading.name.clone()).collect();
        let mut choices: Vec<Choice> = Vec::new();
        for row in &rows {
            let name = row.get("name");
            let own = format!("sheet choices, row {}", row.number);
            let Some(code) = codes.codes.get(name).copied() else { continue };
            self.tell_media(&own, row);
            let mut text = self.line(&own, row, "label");
            if !self.draft.has(&text) {
                text = self.draft.same_text(if name.is_empty() { "?" } else { name });
                self.draft.report.changed(&own, "an option without a label", "its name stands there", "write a label");
            }
            let show_if = match self.shown(place, filter, row, &columns) {
                Shown::Never => continue,
                Shown::Always => None,
                Shown::If(condition) => Expression::parse(&condition).ok(),
            };
            match choices.iter_mut().find(|choice| choice.code == code) {
                None => choices.push(Choice {
                    show_if,
                    missing: reason(row.get("missing")),
                    exclusive: cells::is_yes(row.get("exclusive")),
                    ..Choice::new(code, text)
                }),
                // The same option twice, for two answers before it.
                Some(first) => {
                    first.show_if = match (first.show_if.take(), show_if) {
                        (Some(one), Some(other)) if one != other => {
                            Expression::parse(&format!("{} or {}", one.source(), other.source())).ok()
                        }
                        (Some(one), Some(_)) => Some(one),
                        _ => None,
                    };
                    let found = format!("the option {name} is in the list {list} more than once");
                    self.draft.report.changed(&own, found, "one option, shown in any of its cases", "");
                }
            }
        }
        let shown: Vec<i32> = choices.iter().map(|choice| choice.code).collect();
        let codes = codes.codes.into_iter().filter(|(_, code)| shown.contains(code)).collect();
        Some(Options { choices, codes })
    }

    fn shown(&mut self, place: &str, filter: &str, row: &Record, columns: &[String]) -> Shown {
        if filter.is_empty() {
            return Shown::Always;
        }
        match filters::shown(filter, row, columns, &self.draft.known) {
            Ok(shown) => shown,
            Err(why) => {
                let became = format!("left out, so that every option is shown: {why}");
                let advice = "give the options a “show_if”";
                self.draft.report.lost(place, format!("the choice_filter {filter}"), became, advice);
                Shown::Always
            }
        }
    }

    /// Pictures and sounds, which ours do not have.
    pub fn tell_media(&mut self, place: &str, record: &Record) {
        for column in ["image", "big-image", "audio", "video"] {
            if record.has(column) {
                let value = record.filled().find(|(name, _)| *name == column).map_or("", |(_, value)| value).to_owned();
                self.draft.report.lost(
                    place,
                    format!("{column} {value}"),
                    "left out",
                    "say it in words, or link to it",
                );
            }
        }
    }

    /// Columns of the sheet that only filters use.
    pub fn tell_choice_columns(&mut self) {
        let filters: Vec<&str> = self
            .form
            .survey
            .records
            .iter()
            .map(|record| record.get("choice_filter"))
            .filter(|f| !f.is_empty())
            .collect();
        for heading in &self.form.choices.headings {
            let name = heading.name.as_str();
            if OWN.contains(&name) || filters.iter().any(|filter| filter.to_lowercase().contains(name)) {
                continue;
            }
            self.draft.report.apart("sheet choices", format!("the column {name}"), "not read");
        }
    }
}

/// Why an option stands for no answer, in the words that our own forms use.
fn reason(word: &str) -> Option<Missing> {
    match word {
        "dont_know" => Some(Missing::DontKnow),
        "not_applicable" => Some(Missing::NotApplicable),
        "refused" => Some(Missing::Refused),
        _ => None,
    }
}
