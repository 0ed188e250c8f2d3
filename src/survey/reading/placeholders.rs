//! Places to fill in texts, held against what is known before them.

use super::conditions::inside;
use super::problems::{self, did_you_mean, either, quoted};
use super::tree::{Node, Value};
use super::walk::Walk;
use crate::survey::expression::is_fact;
use crate::survey::piping;

/// A place in a text, checked once all questions are known.
#[derive(Debug)]
pub(super) struct Place {
    name: String,
    place: problems::Place,
    /// How many of the fields were asked before it.
    before: usize,
    in_loop: bool,
}

impl Walk {
    /// Remembers the places of a text.
    pub fn note_placeholders(&mut self, node: &Node, text: &str) {
        let starts_at = match &node.value {
            Value::Scalar(scalar) => scalar.starts_at,
            _ => None,
        };
        if let Some(offset) = piping::stray_braces(text) {
            let place = inside(node.place, starts_at, offset, 2);
            let expected = "the id of a question or a fact between two pairs of braces, as in {{q01}}";
            self.problems.error("bad-placeholder", place, "nothing to fill in begins here", expected);
        }
        for found in piping::placeholders(text) {
            let place = inside(node.place, starts_at, found.offset, found.length);
            let (before, in_loop) = (self.asked.len(), self.in_loop);
            self.placeholders.push(Place { name: found.name, place, before, in_loop });
        }
    }

    pub fn check_placeholders(&mut self) {
        for place in std::mem::take(&mut self.placeholders) {
            if self.problems.is_full() {
                return;
            }
            self.check_placeholder(&place);
        }
    }

    fn check_placeholder(&mut self, place: &Place) {
        let name = place.name.as_str();
        let earlier = || self.asked[..place.before].iter().map(|asked| asked.name.as_str());
        let found = if is_fact(name) {
            self.know_fact(name, "placeholder-unknown", place.place);
            return;
        } else {
            match self.positions.get(name).copied() {
                None => {
                    let found = format!("there is no question {}", quoted(name));
                    let expected = format!("an earlier question: {}", either(earlier()));
                    ("placeholder-unknown", found, expected, did_you_mean(name, earlier()))
                }
                Some(position) if position >= place.before => {
                    let found = format!("{} is asked here or later, so there is no answer to show yet", quoted(name));
                    ("placeholder-looks-ahead", found, "a question that comes before this".to_owned(), None)
                }
                Some(position) if self.asked[position].in_loop && !place.in_loop => {
                    let found = format!("{} is asked once per cluster, so here it has many answers", quoted(name));
                    ("placeholder-on-loop", found, "a question that is asked once".to_owned(), None)
                }
                Some(_) => return,
            }
        };
        let (code, found, expected, help) = found;
        self.problems.error(code, place.place, found, expected);
        self.problems.help(help);
    }
}
