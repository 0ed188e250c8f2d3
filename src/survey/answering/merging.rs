//! Two devices, one questionnaire: what each of them changed is kept, and what both changed is asked about.
//!
//! A form carries a hidden input `was`: for each field it shows, a short digest of what stood there when it was made.
//! Three values then decide: the base (what stood there), mine (what is posted) and theirs (what is stored now). The
//! words after “other, namely” go with the field of their option, since one means little without the other.
//!
//! A page that saves itself while it is filled in may not get to know that it was saved (a reply is lost, a tab is
//! closed), or be overtaken by its own button. So that nobody is asked to choose between two of their own answers, such
//! a page says which it is and how often it has saved, and of what one page wrote the later counts.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::form::belongs_to;
use super::{PageReading, keep};
use crate::survey::answers::Document;
use crate::survey::definition::{Page, Question};
use crate::survey::routing::Route;

/// A digest of nothing at all.
const BLANK: &str = "-";

/// What stood in the fields of a form when it was made: by field, a digest of six hexadecimal digits, or `-` for blank.
/// Written as `q01:9f86d0 q03:-`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Was(BTreeMap<String, String>);

/// An open page, as its script names it, and how often it has saved so far. Written as `k3f9x2.5`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pen(String, u64);

impl Pen {
    /// Nothing when it can't be read.
    pub fn parse(text: &str) -> Option<Self> {
        let (name, stroke) = text.split_once('.')?;
        let is_name = (1..=16).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if is_name { Some(Self(name.to_owned(), stroke.parse().ok()?)) } else { None }
    }
}

/// Which open page wrote what is stored, by field; not there for what was written without a script.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Hands(BTreeMap<String, Pen>);

/// What is stored.
#[derive(Clone, Copy, Debug)]
pub struct Stored<'a> {
    pub document: &'a Document,
    pub hands: &'a Hands,
}

/// What is posted.
#[derive(Clone, Copy, Debug)]
pub struct Posted<'a> {
    pub reading: &'a PageReading,
    /// How the fields stood when the page was made.
    pub was: &'a Was,
    /// Fields in which what is stored is to stay, whatever was posted.
    pub taken: &'a [&'a str],
    pub pen: Option<&'a Pen>,
}

/// A posted page and what is stored, made one.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    /// To be stored. Where both changed the same field, it holds what was stored.
    pub document: Document,
    /// To be shown: the same, but with what was posted where both changed it.
    pub shown: Document,
    /// The fields that both changed, each in its own way.
    pub conflicts: Vec<String>,
    /// Who wrote what is stored now.
    pub hands: Hands,
    /// What the form that was posted shows now, against what is stored: for a form that stays where it is.
    pub was: Was,
}

impl Was {
    /// Of the questions that `route` shows on `page`.
    pub fn of(page: &Page, route: &Route<'_>, document: &Document) -> Self {
        let questions = route.questions(page).into_iter();
        let fields = questions.flat_map(|question| question.field_ids(&route.rows(question)));
        let units = units_of(page, fields);
        Self(units.into_iter().map(|(unit, fields)| (unit, digest(&standing(document, &fields)))).collect())
    }

    /// What can't be read is left out, and counts as not known.
    pub fn parse(text: &str) -> Self {
        let pairs = text.split_whitespace().filter_map(|pair| pair.rsplit_once(':'));
        Self(pairs.map(|(unit, digest)| (unit.to_owned(), digest.to_owned())).collect())
    }

    fn get(&self, unit: &str) -> Option<&str> {
        self.0.get(unit).map(String::as_str)
    }
}

impl fmt::Display for Was {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, (unit, digest)) in self.0.iter().enumerate() {
            let gap = if place == 0 { "" } else { " " };
            write!(f, "{gap}{unit}:{digest}")?;
        }
        Ok(())
    }
}

/// Makes one of what is stored and what is posted.
///
/// A field that only one side changed gets that side's value; a field that `was` does not name gets the posted one.
pub fn merge(page: &Page, stored: Stored<'_>, posted: Posted<'_>) -> Merged {
    let Stored { document: stored, hands } = stored;
    let Posted { reading, was, taken, pen } = posted;
    let posted = keep(stored, reading);
    let (mut mine, mut conflicts) = (BTreeSet::new(), Vec::new());
    let (mut now, mut hands) = (was.clone(), hands.clone());
    for (unit, fields) in units_of(page, reading.answers.iter().map(|(field, _)| field.clone())) {
        let (ours, theirs) = (standing(&posted, &fields), standing(stored, &fields));
        let base = was.get(&unit);
        let is_ours = match base {
            _ if taken.contains(&unit.as_str()) => false,
            None => true,
            Some(base) if digest(&theirs) == base => true,
            Some(base) if digest(&ours) == base || ours == theirs => false,
            Some(_) => match (hands.0.get(&unit), pen) {
                (Some(Pen(theirs, then)), Some(Pen(ours, now))) if theirs == ours => now > then,
                _ => {
                    conflicts.push(unit);
                    continue;
                }
            },
        };
        if is_ours {
            match pen {
                Some(pen) => hands.0.insert(unit.clone(), pen.clone()),
                None => hands.0.remove(&unit),
            };
            mine.extend(fields);
        }
        now.0.insert(unit, digest(&ours));
    }
    let document = keep(stored, &part_of(reading, |field| mine.contains(field)));
    let in_conflict = |field: &str| conflicts.iter().any(|unit| *unit == unit_of(page, field));
    let shown = keep(&document, &part_of(reading, in_conflict));
    Merged { document, shown, conflicts, hands, was: now }
}

/// The fields that are decided together: a field alone, or with the words after its “other, namely”.
fn units_of(page: &Page, fields: impl Iterator<Item = String>) -> Vec<(String, Vec<String>)> {
    let mut units: Vec<(String, Vec<String>)> = Vec::new();
    for field in fields {
        let unit = unit_of(page, &field);
        match units.iter_mut().find(|(known, _)| *known == unit) {
            Some((_, fields)) => fields.push(field),
            None => units.push((unit, vec![field])),
        }
    }
    units
}

fn unit_of(page: &Page, field: &str) -> String {
    let has_words = |question: &&Question| question.kind.other_choice().is_some() && question.other_field() == field;
    page.questions.iter().find(has_words).map_or_else(|| field.to_owned(), |question| question.id.clone())
}

/// What stands in `fields`: answers, and what was typed and is none, as text that is the same for the same content.
/// Empty when nothing stands there. Browsers write line ends in two ways; here they are one.
fn standing(document: &Document, fields: &[String]) -> String {
    let mut standing = String::new();
    for field in fields {
        let answer = document.answers.get(field).and_then(|answer| serde_json::to_string(answer).ok());
        let typed: BTreeMap<_, _> = document.typed.iter().filter(|(input, _)| belongs_to(input, field)).collect();
        if answer.is_none() && typed.is_empty() {
            continue;
        }
        standing.push_str(field);
        standing.push_str(&answer.unwrap_or_default());
        standing.push_str(&serde_json::to_string(&typed).unwrap_or_default());
    }
    standing.replace("\\r\\n", "\\n")
}

fn digest(standing: &str) -> String {
    if standing.is_empty() {
        return BLANK.to_owned();
    }
    data_encoding::HEXLOWER.encode(&Sha256::digest(standing.as_bytes())[..3])
}

/// The part of a reading that is about some of its fields.
fn part_of(reading: &PageReading, is_in: impl Fn(&str) -> bool) -> PageReading {
    let answers: Vec<_> = reading.answers.iter().filter(|(field, _)| is_in(field)).cloned().collect();
    let of_part = |input: &str| answers.iter().any(|(field, _)| belongs_to(input, field));
    let typed = reading.typed.iter().filter(|(input, _)| of_part(input));
    let typed = typed.map(|(input, values)| (input.clone(), values.clone())).collect();
    PageReading { answers, typed, faults: Vec::new(), sure: reading.sure.clone() }
}
