//! “constraint”: limits where ours have limits, otherwise a check.

use super::importing::Importing;
use super::tables::Record;
use crate::exchange::import::formula::{self, Dialect, Sign, Target, Term};
use crate::exchange::import::words;
use crate::survey::definition::{Check, Choice, Kind, Question};

impl Importing<'_> {
    /// The check in “constraint”; what it was stands beside it when it can't be said.
    pub fn constraint(
        &mut self,
        question: &mut Question,
        record: &Record,
        place: &str,
        target: &Target,
    ) -> Option<String> {
        let source = record.get("constraint");
        if source.is_empty() {
            return None;
        }
        let message = self.text(place, record, "constraint_message");
        let has_message = self.draft.has(&message);
        let message = if has_message { message } else { words::text(&words::CHECK, &self.draft.languages) };
        if let Ok(term) = formula::parse(source, Dialect::XlsForm)
            && let Some(faults) = limit(&mut question.kind, &term)
        {
            if has_message {
                let named = faults.into_iter().map(|fault| (fault.to_owned(), message.clone()));
                question.messages.extend(named);
            }
            return None;
        }
        let checked = self.draft.check(&format!("{place}, column constraint"), source, Dialect::XlsForm, target);
        if let Some(holds) = checked.condition {
            question.checks.push(Check { holds, message, soft: false });
        }
        checked.remark
    }
}

/// Sets the limits that the term is about, if it is about nothing else. The faults that there can be are given back.
fn limit(kind: &mut Kind, term: &Term) -> Option<Vec<&'static str>> {
    match kind {
        Kind::Number { decimals, min, max, .. } => {
            let limits = formula::limits(term, *decimals == 0, false)?;
            // Of two limits the narrower one.
            *min = limits.min.into_iter().chain(*min).reduce(f64::max);
            *max = limits.max.into_iter().chain(*max).reduce(f64::min);
            let faults = [("too-small", limits.min), ("too-large", limits.max)];
            Some(faults.into_iter().filter(|(_, limit)| limit.is_some()).map(|(fault, _)| fault).collect())
        }
        Kind::Multiple { options, at_least, at_most } => limit_count(options, at_least, at_most, term),
        Kind::Text { max_chars, .. } => match term {
            Term::Pair(left, Sign::LessOrSame, right) => match (left.as_ref(), right.as_ref()) {
                (Term::Call(name, arguments), Term::Number(most))
                    if name == "string-length" && *arguments == [Term::Itself] && (1.0..=20_000.0).contains(most) =>
                {
                    *max_chars = *most as usize;
                    Some(vec!["too-long"])
                }
                _ => None,
            },
            _ => None,
        },
        Kind::Date { min, max } => {
            for part in parts(term, Sign::And) {
                let Term::Pair(left, sign, right) = part else { return None };
                let (Term::Itself, Term::Call(name, arguments)) = (left.as_ref(), right.as_ref()) else { return None };
                let [Term::Text(day)] = arguments.as_slice() else { return None };
                let day = day.parse().ok().filter(|_| name == "date")?;
                match sign {
                    Sign::MoreOrSame => *min = Some(day),
                    Sign::LessOrSame => *max = Some(day),
                    _ => return None,
                }
            }
            Some(vec!["date-too-early", "date-too-late"])
        }
        _ => None,
    }
}

/// How many may be chosen; that an exclusive option stands alone is known already.
fn limit_count(
    options: &[Choice],
    at_least: &mut Option<usize>,
    at_most: &mut Option<usize>,
    term: &Term,
) -> Option<Vec<&'static str>> {
    let together = options.iter().filter(|choice| !choice.exclusive).count();
    let is_exclusive = |code: &str| options.iter().any(|choice| choice.exclusive && choice.code.to_string() == code);
    let chosen = |term: &Term| match term {
        Term::Call(name, arguments) if name == "selected" => match arguments.as_slice() {
            [Term::Itself, Term::Text(code)] => is_exclusive(code),
            _ => false,
        },
        _ => false,
    };
    let is_not_chosen = |term: &Term| matches!(term, Term::Not(inner) if chosen(inner));
    let mut limits = (None, None);
    for part in parts(term, Sign::And) {
        let ways = parts(part, Sign::Or);
        if ways.iter().any(|way| is_not_chosen(way)) && ways.len() == 2 {
            continue;
        }
        let others: Vec<&Term> = ways.into_iter().filter(|way| !chosen(way)).collect();
        let [only] = others.as_slice() else { return None };
        let found = formula::limits(only, true, true)?;
        limits = (found.min.or(limits.0), found.max.or(limits.1));
    }
    let count = |limit: Option<f64>| limit.map(|limit| limit as usize).filter(|count| (1..=together).contains(count));
    (*at_least, *at_most) = (count(limits.0), count(limits.1));
    Some(vec!["too-few", "too-many"])
}

/// The terms between which only this sign stands.
fn parts(term: &Term, sign: Sign) -> Vec<&Term> {
    match term {
        Term::Pair(left, own, right) if *own == sign => [parts(left, sign), parts(right, sign)].concat(),
        term => vec![term],
    }
}
