//! Options that are shown for some answers only: `choice_filter`.

use super::tables::Record;
use crate::exchange::import::formula::{self, Dialect, Known, Sign, Term};

/// When an option is shown.
#[derive(Clone, Debug, PartialEq)]
pub enum Shown {
    Always,
    Never,
    If(String),
}

/// When the option of this row is shown, as the filter of a question says.
pub fn shown(filter: &str, row: &Record, columns: &[String], known: &Known) -> Result<Shown, String> {
    let term = filled(formula::parse(filter, Dialect::XlsForm)?, row, columns);
    match formula::condition(&term, known, None) {
        Ok(None) => Ok(Shown::Always),
        Ok(Some(condition)) => Ok(Shown::If(condition)),
        Err(why) if why == formula::NEVER => Ok(Shown::Never),
        // An answer that no option of the other question has: nobody gives it.
        Err(why) if why.starts_with("there is no option") => Ok(Shown::Never),
        Err(why) => Err(why),
    }
}

/// The term with the cells of the row in place of the names of columns; another bare name is taken for a text.
fn filled(term: Term, row: &Record, columns: &[String]) -> Term {
    match term {
        Term::Column(name) if columns.contains(&name.to_lowercase()) => {
            Term::Text(row.get(&name.to_lowercase()).to_owned())
        }
        Term::Column(name) => Term::Text(name),
        Term::Not(inner) => Term::Not(Box::new(filled(*inner, row, columns))),
        Term::Call(name, arguments) => {
            Term::Call(name, arguments.into_iter().map(|argument| filled(argument, row, columns)).collect())
        }
        Term::Pair(left, sign, right) => {
            let (left, right) = (filled(*left, row, columns), filled(*right, row, columns));
            constant(&left, sign, &right).unwrap_or_else(|| Term::Pair(Box::new(left), sign, Box::new(right)))
        }
        other => other,
    }
}

/// A comparison of two texts, decided.
fn constant(left: &Term, sign: Sign, right: &Term) -> Option<Term> {
    let (Term::Text(left), Term::Text(right)) = (left, right) else { return None };
    let holds = match sign {
        Sign::Same => left == right,
        Sign::Different => left != right,
        _ => return None,
    };
    Some(Term::Number(if holds { 1.0 } else { 0.0 }))
}
