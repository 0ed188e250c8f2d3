//! What answers must meet, or meet as a rule.

use super::{Comparison, Part, Place, Rule};
use crate::survey::definition::Check;

impl Comparison {
    /// Checks have no name: those that say the same belong together, then the rest in the order they stand.
    pub(super) fn checks(&mut self, question: &Place, was: &[Check], is: &[Check]) {
        let mut left: Vec<&Check> = was.iter().collect();
        let mut fresh: Vec<(usize, &Check)> = Vec::new();
        for (place, check) in is.iter().enumerate() {
            let says_the_same = |old: &&Check| old.holds.implies(&check.holds) && check.holds.implies(&old.holds);
            match left.iter().position(says_the_same) {
                Some(at) => {
                    let old = left.remove(at);
                    self.check(&at_check(question, place), old, check);
                }
                None => fresh.push((place, check)),
            }
        }
        let mut left = left.into_iter();
        for (place, check) in fresh {
            let place = at_check(question, place);
            match left.next() {
                Some(old) if old.holds.implies(&check.holds) => self.check(&place, old, check),
                old => {
                    let was = old.map(|old| old.holds.source().to_owned());
                    let rule = if check.soft { Rule::CheckAsks } else { Rule::CheckDemands };
                    self.note(&place, rule, was, Some(check.holds.source().to_owned()));
                }
            }
        }
        for gone in left {
            let place = at_check(question, was.iter().position(|old| old == gone).unwrap_or(0));
            self.note(&place, Rule::CheckDropped, Some(gone.holds.source().to_owned()), None);
        }
    }

    /// A check and what has become of it, which lets through whatever it let through before.
    fn check(&mut self, place: &Place, was: &Check, is: &Check) {
        let Check { holds, message, soft } = is;
        self.text(place, Rule::Message, Some(&was.message), Some(message));
        let sources = || (Some(was.holds.source().to_owned()), Some(holds.source().to_owned()));
        match (was.soft, *soft) {
            (true, false) => {
                let (before, after) = sources();
                self.note(place, Rule::CheckDemands, before, after);
            }
            (false, true) => {
                let (before, after) = sources();
                self.note(place, Rule::CheckAsks, before, after);
            }
            _ if !holds.implies(&was.holds) => {
                let (before, after) = sources();
                self.note(place, Rule::CheckLooser, before, after);
            }
            _ => {}
        }
    }
}

fn at_check(question: &Place, place: usize) -> Place {
    Place { part: Some(Part::Check(place + 1)), ..question.clone() }
}
