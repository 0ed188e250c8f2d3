//! Sums: what is taken away on one side is added on the other.

use super::said::{Said, word};
use super::translating::Translation;
use super::{Sign, Target, Term};

impl Translation<'_> {
    /// Sums on both sides: what is taken away on one is added on the other.
    pub(super) fn sums(&self, left: &Term, sign: Sign, right: &Term, wanted: bool) -> Result<Said, String> {
        let mut parts = Parts::default();
        self.add_up(left, true, &mut parts)?;
        self.add_up(right, false, &mut parts)?;
        let Parts { ours, theirs, number } = parts;
        let side = |fields: &[String]| match fields {
            [] => None,
            [one] => Some(one.clone()),
            several => Some(format!("sum({})", several.join(", "))),
        };
        let (left, right) = match (side(&ours), side(&theirs)) {
            (Some(left), None) => (left, (-number + 0.0).to_string()),
            (None, Some(right)) => (number.to_string(), right),
            (Some(left), Some(right)) if number == 0.0 => (left, right),
            _ => return Err("it adds numbers to answers on both sides".to_owned()),
        };
        Ok(Said::Simple(format!("{left} {} {right}", word(sign, wanted)?)))
    }

    fn add_up(&self, term: &Term, on_left: bool, parts: &mut Parts) -> Result<(), String> {
        match term {
            Term::Pair(one, Sign::Sum(sign @ ('+' | '-')), other) => {
                self.add_up(one, on_left, parts)?;
                self.add_up(other, on_left == (*sign == '+'), parts)
            }
            // What is blank counts for nothing with us anyhow.
            Term::Call(name, arguments) if name == "coalesce" || name == "if" => match arguments.as_slice() {
                [inner, Term::Number(0.0)] if name == "coalesce" => self.add_up(inner, on_left, parts),
                _ => Err(format!("“{name}()” can't be said in a condition of Peil")),
            },
            Term::Number(number) => {
                parts.number += if on_left { *number } else { -*number };
                Ok(())
            }
            term => match self.target(term)? {
                Target::Number(field) => {
                    if on_left { &mut parts.ours } else { &mut parts.theirs }.push(field.clone());
                    Ok(())
                }
                _ => Err("it adds up what is no number".to_owned()),
            },
        }
    }
}

/// The fields that are added on each side, and the number on the left of all.
#[derive(Default)]
struct Parts {
    ours: Vec<String>,
    theirs: Vec<String>,
    number: f64,
}

/// A count without what is taken from it for options that stand for no answer, which ours never counts.
pub(super) fn without_reasons(term: &Term) -> &Term {
    match term {
        Term::Pair(count, Sign::Sum('-'), less) => match less.as_ref() {
            Term::Call(name, arguments)
                if name == "number"
                    && matches!(arguments.as_slice(), [Term::Call(inner, _)] if inner == "selected") =>
            {
                without_reasons(count)
            }
            _ => term,
        },
        _ => term,
    }
}

pub(super) fn adds_up(term: &Term) -> bool {
    matches!(term, Term::Pair(_, Sign::Sum('+' | '-'), _))
}
