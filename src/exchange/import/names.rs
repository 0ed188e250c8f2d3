//! Ids and codes that our definitions take, from those of other programs.

use std::collections::{BTreeMap, BTreeSet};

use crate::survey::definition::{Kind, Question, field_id};
use crate::survey::{answering, expression};

/// The longest id that the reader takes.
const LONGEST: usize = 32;

/// The ids that are taken, in lower case, as statistics packages do not tell cases apart.
#[derive(Debug, Default)]
pub struct Ids {
    fields: BTreeSet<String>,
    pages: BTreeSet<String>,
}

impl Ids {
    /// An id near `wanted` that is free, with all the columns that `question` would have under it; it is taken.
    pub fn take(&mut self, wanted: &str, columns: impl Fn(&str) -> Vec<String>) -> String {
        let base = question_id(wanted);
        let mut id = base.clone();
        let mut number = 2;
        loop {
            let mut names: Vec<String> = columns(&id).iter().map(|name| name.to_lowercase()).collect();
            names.push(id.to_lowercase());
            let is_word = |word: &str| expression::RESERVED.contains(&word) || answering::CONTROLS.contains(&word);
            if names.iter().all(|name| !self.fields.contains(name)) && !is_word(&id) {
                self.fields.extend(names);
                return id;
            }
            let mut start = base.clone();
            start.truncate(LONGEST - 4);
            id = format!("{start}_{number}");
            number += 1;
        }
    }

    pub fn take_page(&mut self, wanted: &str) -> String {
        let mut base = wanted.split('-').map(simple).collect::<Vec<_>>().join("-").to_lowercase();
        base.truncate(LONGEST);
        if !base.starts_with(|first: char| first.is_ascii_lowercase()) {
            base = format!("p{base}");
        }
        let mut id = base.clone();
        let mut number = 2;
        while !self.pages.insert(id.clone()) {
            id = format!("{base}-{number}");
            number += 1;
        }
        id
    }
}

/// The columns besides its own id that a question of this kind has under `id`.
pub fn columns(kind: &Kind, id: &str) -> Vec<String> {
    let mut columns = Vec::new();
    if let Kind::Grid { rows, .. } = kind {
        columns.extend(rows.iter().map(|row| field_id(id, &row.id)));
    }
    if kind.other_choice().is_some() {
        columns.push(field_id(id, "_other"));
    }
    if let Kind::Multiple { options, .. } | Kind::Ranking { options, .. } | Kind::Allocation { options, .. } = kind {
        columns.extend(options.iter().map(|choice| field_id(id, &format!("_{}", choice.code))));
    }
    columns
}

impl Ids {
    /// Gives the question an id near the one it has.
    pub fn name(&mut self, question: &mut Question) {
        let kind = question.kind.clone();
        question.id = self.take(&question.id, |id| columns(&kind, id));
    }
}

/// `wanted` with what an id may hold: a letter, then letters, digits and `_`.
fn question_id(wanted: &str) -> String {
    let mut id = simple(wanted);
    if !id.starts_with(|first: char| first.is_ascii_alphabetic()) {
        id = format!("q{id}");
    }
    id.truncate(LONGEST);
    id
}

/// ASCII letters, digits and `_`; everything else becomes `_`.
fn simple(wanted: &str) -> String {
    let kept = |c: char| if c.is_ascii_alphanumeric() { c } else { '_' };
    let simple: String = wanted.trim().chars().take(2 * LONGEST).map(kept).collect();
    simple.trim_matches('_').to_owned()
}

/// The code of a survey.
pub fn survey_code(wanted: &str) -> String {
    let mut code = String::new();
    for word in simple(wanted).to_lowercase().split('_').filter(|word| !word.is_empty()) {
        if !code.is_empty() {
            code.push('-');
        }
        code.push_str(word);
    }
    code.truncate(LONGEST);
    let code = code.trim_end_matches('-');
    if code.starts_with(|first: char| first.is_ascii_lowercase()) { code.to_owned() } else { format!("survey-{code}") }
}

/// The ids of rows: as they were where that is possible, otherwise `r1`, `r2`, …
pub fn row_ids(wanted: &[String]) -> Vec<String> {
    let mut taken = BTreeSet::new();
    let mut ids = Vec::new();
    for (position, wanted) in wanted.iter().enumerate() {
        let mut id = simple(wanted);
        id.truncate(8);
        if id.is_empty() || taken.contains(&id.to_lowercase()) {
            id = format!("r{}", position + 1);
        }
        while !taken.insert(id.to_lowercase()) {
            id.push('_');
        }
        ids.push(id);
    }
    ids
}

/// Which code each name of another program became.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Codes {
    pub codes: BTreeMap<String, i32>,
    /// In the order of the options.
    pub order: Vec<(String, i32)>,
    /// Whether each name was the code already.
    pub are_the_same: bool,
}

impl Codes {
    /// The numbers themselves where all names are numbers that codes can be, otherwise 1, 2, 3 …
    pub fn of<'n>(names: impl IntoIterator<Item = &'n str>) -> Self {
        let names: Vec<&str> = names.into_iter().collect();
        let as_number = |name: &str| name.trim().parse::<i32>().ok().filter(|code| (-99_999..=99_999).contains(code));
        let numbers: Vec<Option<i32>> = names.iter().map(|name| as_number(name)).collect();
        let different: BTreeSet<i32> = numbers.iter().flatten().copied().collect();
        let are_the_same = different.len() == names.len();
        let mut codes = Self { are_the_same, ..Self::default() };
        for (position, (name, number)) in names.into_iter().zip(numbers).enumerate() {
            let counted = i32::try_from(position + 1).unwrap_or(i32::MAX);
            let code = number.filter(|_| are_the_same).unwrap_or(counted);
            codes.codes.entry(name.trim().to_owned()).or_insert(code);
            codes.order.push((name.trim().to_owned(), code));
        }
        codes
    }

    /// `A1 → 1, A2 → 2`
    pub fn mapping(&self) -> String {
        self.order.iter().map(|(name, code)| format!("{name} → {code}")).collect::<Vec<_>>().join(", ")
    }

    /// A code for “other” that no option has.
    pub fn free_for_other(&self) -> i32 {
        (1..=96).rev().chain(97..).find(|code| !self.order.iter().any(|(_, taken)| taken == code)).unwrap_or(96)
    }
}
