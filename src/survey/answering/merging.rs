//! Two devices, one questionnaire: what each of them changed is kept, and what both changed is asked about.
//!
//! A form carries a hidden input `was`: for each field it shows, a short digest of what stood there when it was made.
//! Three values then decide: the base (what stood there), mine (what is posted) and theirs (what is stored now). The
//! words after “other, namely” go with the field of their option, since one means little without the other.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

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

/// A posted page and what is stored, made one.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    /// To be stored. Where both changed the same field, it holds what was stored.
    pub document: Document,
    /// To be shown: the same, but with what was posted where both changed it.
    pub shown: Document,
    /// The fields that both changed, each in its own way.
    pub conflicts: Vec<String>,
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

/// Makes one of `stored` and of a posted page that was made when its fields stood as `was` says.
///
/// A field that only one side changed gets that side's value; a field that `was` does not name gets the posted one.
/// `taken` names fields in which what is stored is to stay, whatever was posted.
pub fn merge(page: &Page, stored: &Document, was: &Was, reading: &PageReading, taken: &[&str]) -> Merged {
    let posted = keep(stored, reading);
    let (mut mine, mut conflicts, mut now) = (BTreeSet::new(), Vec::new(), was.clone());
    for (unit, fields) in units_of(page, reading.answers.iter().map(|(field, _)| field.clone())) {
        let (ours, theirs) = (standing(&posted, &fields), standing(stored, &fields));
        let base = was.get(&unit);
        let is_ours = match base {
            _ if taken.contains(&unit.as_str()) => false,
            None => true,
            Some(base) if digest(&theirs) == base => true,
            Some(base) if digest(&ours) == base || ours == theirs => false,
            Some(_) => {
                conflicts.push(unit);
                continue;
            }
        };
        now.0.insert(unit, digest(&ours));
        if is_ours {
            mine.extend(fields);
        }
    }
    let document = keep(stored, &part_of(reading, |field| mine.contains(field)));
    let in_conflict = |field: &str| conflicts.iter().any(|unit| *unit == unit_of(page, field));
    let shown = keep(&document, &part_of(reading, in_conflict));
    Merged { document, shown, conflicts, was: now }
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
