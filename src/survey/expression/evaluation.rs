//! What a condition comes to for one respondent, in Kleene's three values: S. C. Kleene,
//! Introduction to Metamathematics (1952), § 64, the strong connectives.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::{Comparison, Condition, Facts, Literal, Operand, is_fact};
use crate::survey::answers::{Answer, Answers};

pub(super) struct Evaluation<'a> {
    /// None when nobody has answered yet, so that nothing about a field is decided.
    pub answers: Option<&'a Answers>,
    pub facts: &'a Facts,
    pub missing: &'a BTreeMap<String, Vec<i32>>,
}

/// What an operand stands for; an operand without a value has none.
pub(super) enum Value<'a> {
    Number(f64),
    Text(Cow<'a, str>),
    Several(&'a [i32]),
    /// Of a fact that is known several times.
    Texts(&'a [String]),
}

impl Evaluation<'_> {
    pub fn truth(&self, condition: &Condition) -> Option<bool> {
        match condition {
            Condition::Not(inner) => self.truth(inner).map(|truth| !truth),
            Condition::And(left, right) => match (self.truth(left), self.truth(right)) {
                (Some(false), _) | (_, Some(false)) => Some(false),
                (Some(true), Some(true)) => Some(true),
                _ => None,
            },
            Condition::Or(left, right) => match (self.truth(left), self.truth(right)) {
                (Some(true), _) | (_, Some(true)) => Some(true),
                (Some(false), Some(false)) => Some(false),
                _ => None,
            },
            Condition::Answered(name) if is_fact(name) => Some(self.facts.has(name)),
            Condition::Answered(field) => self.answers.map(|answers| answers.get(field).is_some()),
            Condition::In(operand, list) => {
                let value = self.value(operand, false)?;
                Some(list.iter().any(|literal| same(&value, &of_literal(literal))))
            }
            Condition::Compare(left, comparison, right) => self.compare(left, *comparison, right),
        }
    }

    fn compare(&self, left: &Operand, comparison: Comparison, right: &Operand) -> Option<bool> {
        let by_order = !matches!(comparison, Comparison::Same | Comparison::Different);
        let (left, right) = (self.value(left, by_order)?, self.value(right, by_order)?);
        match comparison {
            Comparison::Same => Some(same(&left, &right)),
            Comparison::Different => Some(!same(&left, &right)),
            Comparison::Less => in_order(&left, &right, Ordering::is_lt),
            Comparison::LessOrSame => in_order(&left, &right, Ordering::is_le),
            Comparison::More => in_order(&left, &right, Ordering::is_gt),
            Comparison::MoreOrSame => in_order(&left, &right, Ordering::is_ge),
        }
    }

    fn answer(&self, field: &str) -> Option<&Answer> {
        self.answers.and_then(|answers| answers.get(field))
    }

    pub fn value<'v>(&'v self, operand: &'v Operand, by_order: bool) -> Option<Value<'v>> {
        match operand {
            Operand::Literal(literal) => Some(of_literal(literal)),
            Operand::Fact(name) => match self.facts.values(name) {
                [] => None,
                [fact] => Some(Value::Text(Cow::Borrowed(fact))),
                several => Some(Value::Texts(several)),
            },
            Operand::Count(field) => match self.answer(field)? {
                Answer::Codes(codes) => {
                    let chosen = codes.iter().filter(|code| !self.is_missing(field, **code)).count();
                    Some(Value::Number(chosen as f64))
                }
                _ => None,
            },
            Operand::Sum(fields) => self.sum(fields).map(Value::Number),
            Operand::Field(field) => match self.answer(field)? {
                Answer::Code(code) if by_order && self.is_missing(field, *code) => None,
                Answer::Code(code) => Some(Value::Number(f64::from(*code))),
                Answer::Codes(codes) => Some(Value::Several(codes)),
                Answer::Number(number) => Some(Value::Number(*number)),
                Answer::Date(date) => Some(Value::Text(Cow::Owned(date.to_string()))),
                Answer::Text(text) => Some(Value::Text(Cow::Borrowed(text))),
                Answer::Parts(_) => None,
            },
        }
    }

    fn sum(&self, fields: &[String]) -> Option<f64> {
        let number = |field: &String| match self.answer(field)? {
            Answer::Number(number) => Some(*number),
            Answer::Code(code) if !self.is_missing(field, *code) => Some(f64::from(*code)),
            _ => None,
        };
        let numbers: Vec<f64> = fields.iter().filter_map(number).collect();
        if numbers.is_empty() { None } else { Some(numbers.iter().sum()) }
    }

    fn is_missing(&self, field: &str, code: i32) -> bool {
        self.missing.get(field).is_some_and(|codes| codes.contains(&code))
    }
}

fn of_literal(literal: &Literal) -> Value<'_> {
    match literal {
        Literal::Number(number) => Value::Number(*number),
        Literal::Text(text) => Value::Text(Cow::Borrowed(text)),
    }
}

fn same(left: &Value<'_>, right: &Value<'_>) -> bool {
    match (left, right) {
        (Value::Texts(texts), other) | (other, Value::Texts(texts)) => {
            texts.iter().any(|text| same(&Value::Text(Cow::Borrowed(text)), other))
        }
        (Value::Number(left), Value::Number(right)) => left == right,
        (Value::Text(left), Value::Text(right)) => left == right,
        (Value::Number(number), Value::Text(text)) | (Value::Text(text), Value::Number(number)) => {
            number_of(text) == Some(*number)
        }
        (Value::Several(codes), Value::Number(number)) | (Value::Number(number), Value::Several(codes)) => {
            codes.iter().any(|code| f64::from(*code) == *number)
        }
        (Value::Several(left), Value::Several(right)) => left == right,
        (Value::Several(_), Value::Text(_)) | (Value::Text(_), Value::Several(_)) => false,
    }
}

/// Whether the sides, or one of each where there are several, lie in this order; nothing when none can be compared.
fn in_order(left: &Value<'_>, right: &Value<'_>, fits: fn(Ordering) -> bool) -> Option<bool> {
    let any = |found: Vec<Option<bool>>| {
        let decided: Vec<bool> = found.into_iter().flatten().collect();
        if decided.is_empty() { None } else { Some(decided.contains(&true)) }
    };
    let one = |text: &'_ String| Value::Text(Cow::Owned(text.clone()));
    match (left, right) {
        (Value::Texts(texts), right) => any(texts.iter().map(|text| in_order(&one(text), right, fits)).collect()),
        (left, Value::Texts(texts)) => any(texts.iter().map(|text| in_order(left, &one(text), fits)).collect()),
        _ => order(left, right).map(fits),
    }
}

fn order(left: &Value<'_>, right: &Value<'_>) -> Option<Ordering> {
    match (left, right) {
        (Value::Number(left), Value::Number(right)) => left.partial_cmp(right),
        (Value::Text(left), Value::Text(right)) => Some(left.cmp(right)),
        (Value::Text(text), Value::Number(number)) => number_of(text)?.partial_cmp(number),
        (Value::Number(number), Value::Text(text)) => number.partial_cmp(&number_of(text)?),
        _ => None,
    }
}

/// Facts are texts; one that reads as a number can be compared as one.
fn number_of(text: &str) -> Option<f64> {
    text.trim().parse::<f64>().ok().filter(|number| number.is_finite())
}
