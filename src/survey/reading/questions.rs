//! Questions: what all kinds have in common.

use std::collections::BTreeMap;

use super::kinds;
use super::problems::{did_you_mean, either, quoted};
use super::tree::Node;
use super::values::{self, Keys};
use super::walk::Walk;
use crate::survey::definition::{GridRow, Kind, Missing, Question};

/// Keys that every kind of question has.
pub(super) const COMMON: [&str; 9] =
    ["id", "kind", "text", "help", "show_if", "required", "points", "checks", "messages"];

/// Keys of a row of a grid.
pub(super) const ROW_KEYS: [&str; 4] = ["id", "text", "show_if", "reverse"];

/// A grid with more rows can't be shown.
const MOST_ROWS: usize = 100;

impl Walk {
    pub fn questions(&mut self, node: &Node) -> Option<Vec<Question>> {
        const EXPECTED: &str = "a list of questions, each with its id, kind and text";
        let items = values::list(node, EXPECTED, &mut self.problems)?;
        if items.is_empty() {
            self.problems.error("empty", node.place, "there is no question", EXPECTED);
            return None;
        }
        let questions: Vec<Option<Question>> = items.iter().map(|item| self.question(item)).collect();
        questions.into_iter().collect()
    }

    fn question(&mut self, node: &Node) -> Option<Question> {
        let keys = Keys::of(node, "a question", &mut self.problems)?;
        let id_node = keys.demand("id", &mut self.problems);
        let id = id_node.and_then(|node| self.question_id(node));
        let text = keys.demand("text", &mut self.problems).and_then(|node| self.text(node));
        let help = keys.get("help").and_then(|node| self.text(node));
        let show_if = keys.get("show_if").and_then(|node| self.condition(node));
        let required = keys.get("required").and_then(|node| values::flag(node, &mut self.problems));
        let word = keys.demand("kind", &mut self.problems).and_then(|node| self.kind_word(node));
        match word {
            Some((_, own)) => self.only_keys_of_kind(&keys, own),
            None => self.only_keys_of_any_kind(&keys),
        }
        let kind = word.and_then(|(word, _)| self.kind(word, &keys));
        let nets = match (keys.get("nets"), &kind) {
            (Some(node), Some(kind)) => self.nets(node, &codes_of(kind)),
            _ => Some(Vec::new()),
        };
        let points = self.points(&keys);
        let reversed = keys.get("reverse").and_then(|node| values::flag(node, &mut self.problems)).unwrap_or(false);
        let movable = kind.as_ref().map_or(0, Kind::movable);
        let order = self.order(&keys, movable);
        let messages = self.messages(&keys);
        let id = id?;
        let Some(kind) = kind else {
            // Conditions that name it are not to blame.
            self.ask_faulty(&id);
            return None;
        };
        let required = required.unwrap_or(false);
        let mut question = Question {
            id,
            text: text.clone().unwrap_or_default(),
            help,
            show_if,
            required,
            reversed,
            points,
            order: order.unwrap_or_default(),
            nets: nets.clone().unwrap_or_default(),
            checks: Vec::new(),
            messages: messages.clone().unwrap_or_default(),
            kind,
        };
        if let Some(id_node) = id_node {
            self.take_names(&question, id_node.place);
        }
        self.ask(&question);
        // They may name the question itself.
        question.checks = self.checks(&keys)?;
        let is_whole = text.is_some() && nets.is_some() && order.is_some() && messages.is_some();
        is_whole.then_some(question)
    }

    /// The word for the kind, and the keys that only this kind has.
    fn kind_word(&mut self, node: &Node) -> Option<(&'static str, &'static [&'static str])> {
        let words = || kinds::KINDS.iter().map(|(word, _)| *word);
        let word = values::word(node, &either(words()), &mut self.problems)?;
        let known = kinds::KINDS.iter().find(|(known, _)| *known == word).copied();
        if known.is_none() {
            let found = format!("there is no kind of question {}", quoted(word));
            self.problems.error("unknown-kind", node.place, found, either(words()));
            self.problems.help(did_you_mean(word, words()));
        }
        known
    }

    /// With no kind to go by, a key that some kind has is not blamed.
    fn only_keys_of_any_kind(&mut self, keys: &Keys<'_>) {
        let mut known: Vec<&str> = COMMON.to_vec();
        for key in kinds::KINDS.iter().flat_map(|(_, own)| own.iter()) {
            if !known.contains(key) {
                known.push(key);
            }
        }
        keys.only(&known, &mut self.problems);
    }

    fn only_keys_of_kind(&mut self, keys: &Keys<'_>, own: &[&str]) {
        let known: Vec<&str> = COMMON.iter().chain(own).copied().collect();
        let of_another_kind = |key: &str| kinds::KINDS.iter().any(|(_, keys)| keys.contains(&key));
        for entry in keys.entries().iter().filter(|entry| !known.contains(&entry.key.as_str())) {
            if of_another_kind(&entry.key) {
                let found = format!("this kind of question has no {}", quoted(&entry.key));
                self.problems.error("key-not-for-kind", entry.key_place, found, either(&known));
            } else {
                let found = format!("a question has no {}", quoted(&entry.key));
                self.problems.error("unknown-key", entry.key_place, found, either(&known));
                self.problems.help(did_you_mean(&entry.key, known.iter().copied()));
            }
        }
    }

    pub fn rows(&mut self, node: &Node) -> Option<Vec<GridRow>> {
        const EXPECTED: &str = "a list of rows, each as { id: a, text: … }";
        let items = values::list(node, EXPECTED, &mut self.problems)?;
        if items.is_empty() || items.len() > MOST_ROWS {
            let found = format!("there are {} rows", items.len());
            self.problems.error("rows", node.place, found, format!("1 to {MOST_ROWS} rows"));
            return None;
        }
        let mut rows: Vec<GridRow> = Vec::new();
        let mut all_read = true;
        for item in items {
            let Some(row) = self.row(item) else {
                all_read = false;
                continue;
            };
            if rows.iter().any(|other| other.id.eq_ignore_ascii_case(&row.id)) {
                let found = format!("there is a row {} already", quoted(&row.id));
                self.problems.error("duplicate-row", item.place, found, "an id of its own for each row");
                all_read = false;
            }
            rows.push(row);
        }
        all_read.then_some(rows)
    }

    fn row(&mut self, node: &Node) -> Option<GridRow> {
        let keys = Keys::of(node, "a row", &mut self.problems)?;
        keys.only(&ROW_KEYS, &mut self.problems);
        let id = keys.demand("id", &mut self.problems).and_then(|node| self.row_id(node));
        let text = keys.demand("text", &mut self.problems).and_then(|node| self.text(node));
        let show_if = keys.get("show_if").and_then(|node| self.condition(node));
        let reversed = keys.get("reverse").and_then(|node| values::flag(node, &mut self.problems)).unwrap_or(false);
        Some(GridRow { id: id?, text: text?, show_if, reversed })
    }
}

/// The codes that a net can be made of, with the reasons for having no answer.
fn codes_of(kind: &Kind) -> BTreeMap<i32, Option<Missing>> {
    let mut codes: BTreeMap<i32, Option<Missing>> =
        kind.choices().iter().map(|choice| (choice.code, choice.missing)).collect();
    if matches!(kind, Kind::Recommend { .. }) {
        codes.extend((0..=10).map(|score| (score, None)));
    }
    codes
}
