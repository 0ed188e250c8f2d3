//! A check that only sets limits: `. >= 0 and . <= 10`.

use super::{Sign, Term};

/// The least and the most that an answer may be.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Limits {
    pub min: Option<f64>,
    pub max: Option<f64>,
}

/// The limits that the term sets on the answer itself, or on how many options are chosen, if it does nothing else.
/// With `whole`, `> 3` is `>= 4`.
pub fn limits(term: &Term, whole: bool, of_count: bool) -> Option<Limits> {
    let is_subject = |term: &Term| match term {
        Term::Itself => !of_count,
        Term::Call(name, arguments) => of_count && name == "count-selected" && *arguments == [Term::Itself],
        _ => false,
    };
    let (left, sign, right) = match term {
        Term::Pair(left, Sign::And, right) => {
            let (one, other) = (limits(left, whole, of_count)?, limits(right, whole, of_count)?);
            let higher = |one: Option<f64>, other: Option<f64>| one.into_iter().chain(other).reduce(f64::max);
            let lower = |one: Option<f64>, other: Option<f64>| one.into_iter().chain(other).reduce(f64::min);
            return Some(Limits { min: higher(one.min, other.min), max: lower(one.max, other.max) });
        }
        Term::Pair(left, sign, right) => (left.as_ref(), *sign, right.as_ref()),
        _ => return None,
    };
    let (number, sign) = match (left, right) {
        (subject, Term::Number(number)) if is_subject(subject) => (*number, sign),
        (Term::Number(number), subject) if is_subject(subject) => (
            *number,
            match sign {
                Sign::Less => Sign::More,
                Sign::LessOrSame => Sign::MoreOrSame,
                Sign::More => Sign::Less,
                Sign::MoreOrSame => Sign::LessOrSame,
                other => other,
            },
        ),
        _ => return None,
    };
    let limits = Limits::default();
    match sign {
        Sign::MoreOrSame => Some(Limits { min: Some(number), ..limits }),
        Sign::LessOrSame => Some(Limits { max: Some(number), ..limits }),
        Sign::More if whole => Some(Limits { min: Some(number.floor() + 1.0), ..limits }),
        Sign::Less if whole => Some(Limits { max: Some(number.ceil() - 1.0), ..limits }),
        Sign::Same => Some(Limits { min: Some(number), max: Some(number) }),
        _ => None,
    }
}
