//! Why a condition holds or does not, for whoever writes a survey.

use super::evaluation::{Evaluation, Value};
use super::{Condition, Operand};

/// A condition, or a part of one, with what it comes to and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Explained {
    /// The part as the condition language writes it.
    pub words: String,
    /// `None` when what is known does not decide it.
    pub truth: Option<bool>,
    /// What the names in it stand for now: a name and its value, none when it has no answer.
    /// Only the smallest parts have them.
    pub values: Vec<(String, Option<String>)>,
    /// The parts that `and`, `or` and `not` join.
    pub parts: Vec<Explained>,
}

pub(super) fn explain(evaluation: &Evaluation<'_>, condition: &Condition) -> Explained {
    let parts = match condition {
        Condition::Not(inner) => vec![explain(evaluation, inner)],
        Condition::And(..) | Condition::Or(..) => {
            let mut parts = Vec::new();
            gather(evaluation, condition, condition, &mut parts);
            parts
        }
        Condition::Compare(..) | Condition::In(..) | Condition::Answered(_) => Vec::new(),
    };
    let operands: Vec<&Operand> = match condition {
        Condition::Compare(left, _, right) => vec![left, right],
        Condition::In(operand, _) => vec![operand],
        _ => Vec::new(),
    };
    let mut values: Vec<(String, Option<String>)> = operands
        .into_iter()
        .filter(|operand| !matches!(operand, Operand::Literal(_)))
        .map(|operand| (operand.to_string(), evaluation.value(operand, false).map(in_words)))
        .collect();
    if let Condition::Answered(name) = condition {
        let is_there = evaluation.truth(condition) == Some(true);
        values.push((name.clone(), is_there.then(|| "…".to_owned())));
    }
    Explained { words: condition.to_string(), truth: evaluation.truth(condition), values, parts }
}

/// `a and b and c` is three parts, not two.
fn gather(evaluation: &Evaluation<'_>, whole: &Condition, condition: &Condition, parts: &mut Vec<Explained>) {
    match (whole, condition) {
        (Condition::And(..), Condition::And(left, right)) | (Condition::Or(..), Condition::Or(left, right)) => {
            gather(evaluation, whole, left, parts);
            gather(evaluation, whole, right, parts);
        }
        _ => parts.push(explain(evaluation, condition)),
    }
}

fn in_words(value: Value<'_>) -> String {
    match value {
        Value::Number(number) => number.to_string(),
        Value::Text(text) => format!("“{text}”"),
        Value::Several(codes) => {
            let codes: Vec<String> = codes.iter().map(ToString::to_string).collect();
            format!("[{}]", codes.join(", "))
        }
        Value::Texts(texts) => {
            let texts: Vec<String> = texts.iter().map(|text| format!("“{text}”")).collect();
            texts.join(", ")
        }
    }
}
