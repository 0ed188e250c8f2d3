//! What answers should meet, the author's own words for faults, and the order of options.

use std::collections::BTreeMap;

use super::problems::{did_you_mean, either, quoted};
use super::tree::Node;
use super::values::{self, Keys};
use super::walk::Walk;
use crate::survey::answering::fault_names;
use crate::survey::definition::{Check, Order, OrderedBy};
use crate::wording::Text;

/// Keys of a check.
pub(super) const CHECK_KEYS: [&str; 3] = ["holds", "message", "soft"];

/// More checks than this on one question are a mistake.
const MOST_CHECKS: usize = 20;

/// One point is ten seconds.
const MOST_POINTS: f64 = 60.0;

impl Walk {
    /// The checks of a question, which may name the question itself.
    pub fn checks(&mut self, keys: &Keys<'_>) -> Option<Vec<Check>> {
        const EXPECTED: &str = "a list of checks, each as { holds: q05 <= 100, message: … }";
        let Some(node) = keys.get("checks") else { return Some(Vec::new()) };
        let items = values::list(node, EXPECTED, &mut self.problems)?;
        if items.len() > MOST_CHECKS {
            let found = format!("there are {} checks", items.len());
            self.problems.error("checks", node.place, found, format!("at most {MOST_CHECKS}"));
            return None;
        }
        let checks: Vec<Option<Check>> = items.iter().map(|item| self.check(item)).collect();
        checks.into_iter().collect()
    }

    fn check(&mut self, node: &Node) -> Option<Check> {
        let keys = Keys::of(node, "a check", &mut self.problems)?;
        keys.only(&CHECK_KEYS, &mut self.problems);
        let holds = keys.demand("holds", &mut self.problems).and_then(|node| self.condition(node));
        let message = keys.demand("message", &mut self.problems).and_then(|node| self.text(node));
        let soft = keys.get("soft").and_then(|node| values::flag(node, &mut self.problems)).unwrap_or(false);
        Some(Check { holds: holds?, message: message?, soft })
    }

    /// The author's own words, by the name of the fault.
    pub fn messages(&mut self, keys: &Keys<'_>) -> Option<BTreeMap<String, Text>> {
        let Some(node) = keys.get("messages") else { return Some(BTreeMap::new()) };
        let keys = Keys::of(node, "the list of messages", &mut self.problems)?;
        let mut messages = BTreeMap::new();
        for entry in keys.entries() {
            let names = || fault_names();
            if !names().any(|name| name == entry.key) {
                let found = format!("no fault has the name {}", quoted(&entry.key));
                self.problems.error("unknown-fault", entry.key_place, found, either(names()));
                self.problems.help(did_you_mean(&entry.key, names()));
            }
            if let Some(text) = self.text(&entry.value) {
                messages.insert(entry.key.clone(), text);
            }
        }
        Some(messages)
    }

    /// In which order options or rows are shown; `movable` of them there are.
    pub fn order(&mut self, keys: &Keys<'_>, movable: usize) -> Option<Order> {
        const WORDS: [&str; 2] = ["random", "rotate"];
        let by = match keys.get("order") {
            None => OrderedBy::File,
            Some(node) => match values::word(node, &either(WORDS), &mut self.problems)? {
                "random" => OrderedBy::Random,
                "rotate" => OrderedBy::Rotation,
                word => {
                    let found = format!("{} is no order", quoted(word));
                    self.problems.error("unknown-order", node.place, found, either(WORDS));
                    self.problems.help(did_you_mean(word, WORDS));
                    return None;
                }
            },
        };
        let Some(entry) = keys.entry("keep_last") else { return Some(Order { by, keep_last: 0 }) };
        let keep_last = values::integer(&entry.value, (1, movable.max(1) as i64), &mut self.problems)?;
        if by == OrderedBy::File {
            let found = "nothing changes places here, so nothing need be kept last";
            self.problems.error("keep-last", entry.key_place, found, "“order: random” or “order: rotate” as well");
        }
        Some(Order { by, keep_last: usize::try_from(keep_last).ok()? })
    }

    /// How much work a question is.
    pub fn points(&mut self, keys: &Keys<'_>) -> Option<f64> {
        let node = keys.get("points")?;
        let points = values::number(node, &mut self.problems)?;
        if !(0.0..=MOST_POINTS).contains(&points) {
            let found = format!("{points} points");
            let expected = format!("0 to {MOST_POINTS} points of ten seconds");
            self.problems.error("out-of-range", node.place, found, expected);
        }
        Some(points)
    }
}
