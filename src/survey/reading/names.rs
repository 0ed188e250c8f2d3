//! Ids: how they are written, and that no two things have the same.

use std::collections::BTreeMap;

use super::problems::{Place, quoted};
use super::tree::Node;
use super::values;
use super::walk::Walk;
use crate::survey::definition::{Kind, Question};
use crate::survey::{answering, expression};

/// Names that are taken, in lower case since statistics packages do not tell cases apart; with the
/// place, and what has the name.
#[derive(Debug, Default)]
pub(super) struct Names {
    pages: BTreeMap<String, Place>,
    fields: BTreeMap<String, (Place, String)>,
}

/// The longest id, so that the columns made from it fit every file format.
const LONGEST: usize = 32;

impl Walk {
    /// The code of the survey: lower-case letters, digits and hyphens.
    pub fn survey_code(&mut self, node: &Node) -> Option<String> {
        const EXPECTED: &str = "lower-case letters, digits and hyphens, as in cluster-members";
        let is_right = |word: &str| {
            word.starts_with(|first: char| first.is_ascii_lowercase())
                && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
        };
        self.id(node, EXPECTED, is_right)
    }

    /// The id of a page, which stands in addresses.
    pub fn page_id(&mut self, node: &Node) -> Option<String> {
        const EXPECTED: &str = "a lower-case letter, then lower-case letters, digits, hyphens and _";
        let is_right = |word: &str| {
            word.starts_with(|first: char| first.is_ascii_lowercase())
                && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_'))
        };
        let id = self.id(node, EXPECTED, is_right)?;
        if let Some(first) = self.names.pages.get(&id) {
            let found = format!("there is a page {} on line {} already", quoted(&id), first.line);
            self.problems.error("duplicate-id", node.place, found, "an id of its own for each page");
            return None;
        }
        self.names.pages.insert(id.clone(), node.place);
        Some(id)
    }

    /// The id of a question; whether it is free is known only with its kind, see [`Walk::take_names`].
    pub fn question_id(&mut self, node: &Node) -> Option<String> {
        const EXPECTED: &str = "a letter, then letters, digits and _, as in q01";
        let is_right = |word: &str| {
            word.starts_with(|first: char| first.is_ascii_alphabetic())
                && word.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
        };
        let id = self.id(node, EXPECTED, is_right)?;
        if expression::RESERVED.contains(&id.as_str()) || answering::CONTROLS.contains(&id.as_str()) {
            let found = format!("{} has a meaning of its own", quoted(&id));
            self.problems.error("bad-id", node.place, found, "another id for this question");
            return None;
        }
        Some(id)
    }

    pub fn row_id(&mut self, node: &Node) -> Option<String> {
        const EXPECTED: &str = "letters, digits and _, as in a";
        self.id(node, EXPECTED, |word| word.chars().all(|c| c.is_ascii_alphanumeric() || c == '_'))
    }

    pub fn net_name_is_right(name: &str) -> bool {
        !name.is_empty()
            && name.len() <= LONGEST
            && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
    }

    fn id(&mut self, node: &Node, expected: &str, is_right: impl Fn(&str) -> bool) -> Option<String> {
        let word = values::word(node, expected, &mut self.problems)?;
        if is_right(word) && word.len() <= LONGEST {
            return Some(word.to_owned());
        }
        let found = format!("{} can't be an id", quoted(word));
        let expected = format!("{expected}; at most {LONGEST} characters");
        self.problems.error("bad-id", node.place, found, expected);
        None
    }

    /// Takes the id of a question and the names of all columns that its answers make.
    pub fn take_names(&mut self, question: &Question, place: Place) {
        let id = &question.id;
        let lower = id.to_lowercase();
        let taken = self.names.fields.get(&lower).cloned();
        if let Some((first, owner)) = taken {
            let of_question = owner == "question";
            let code = if of_question { "duplicate-id" } else { "id-collision" };
            let found = if of_question {
                format!("there is a question {} on line {} already", quoted(id), first.line)
            } else {
                format!("{} is also the name of {owner} on line {}", quoted(id), first.line)
            };
            self.problems.error(code, place, found, "an id of its own for each question, whatever its case");
            return;
        }
        self.names.fields.insert(lower, (place, "question".to_owned()));
        for (name, owner) in columns_of(question) {
            let taken = self.names.fields.get(&name.to_lowercase()).cloned();
            match taken {
                Some((first, _)) => {
                    let found =
                        format!("{owner} would be called {}, as is the one on line {}", quoted(&name), first.line);
                    self.problems.error("id-collision", place, found, "ids that make different names");
                    return;
                }
                None => {
                    self.names.fields.insert(name.to_lowercase(), (place, owner));
                }
            }
        }
    }
}

/// The columns of a question in data files, besides one with its own id.
fn columns_of(question: &Question) -> Vec<(String, String)> {
    let id = &question.id;
    let mut columns: Vec<(String, String)> = Vec::new();
    if let Kind::Grid { rows, .. } = &question.kind {
        columns.extend(rows.iter().map(|row| (format!("{id}{}", row.id), format!("row {} of {id}", row.id))));
    }
    if question.kind.other_choice().is_some() {
        columns.push((question.other_field(), format!("the text of “other” of {id}")));
    }
    if let Kind::Multiple { options, .. } | Kind::Ranking { options, .. } | Kind::Allocation { options, .. } =
        &question.kind
    {
        let codes = options.iter().filter(|choice| choice.code >= 0).map(|choice| choice.code);
        columns.extend(codes.map(|code| (format!("{id}_{code}"), format!("option {code} of {id}"))));
    }
    columns
}
