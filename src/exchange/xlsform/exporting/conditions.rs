//! Conditions as XPath, which has two truth values where ours have three: what is said there is that ours is true,
//! or that it is false.

use super::tables::parts_of;
use crate::survey::Survey;
use crate::survey::definition::Kind;
use crate::survey::expression::{Comparison, Condition, Expression, Literal, Operand, is_fact};

pub struct Speaking<'s> {
    survey: &'s Survey,
}

/// What a field holds there.
enum Held {
    /// A name of an option; with the codes that stand for no answer.
    One(Vec<i32>),
    Several(Vec<i32>),
    Agreed,
    Number,
    Date,
    Text,
}

impl<'s> Speaking<'s> {
    pub fn of(survey: &'s Survey) -> Self {
        Self { survey }
    }

    /// True there exactly when the condition is true here. `itself` is the field that is being checked.
    pub fn holds(&self, condition: &Expression, itself: Option<&str>) -> Result<String, String> {
        self.said(condition.root(), true, itself)
    }

    /// What a check demands: true there unless the condition is false here.
    pub fn demands(&self, condition: &Expression, itself: &str) -> Result<String, String> {
        let names_others = condition.fields().iter().any(|field| *field != itself);
        if names_others {
            Ok(format!("not({})", self.said(condition.root(), false, Some(itself))?))
        } else {
            self.said(condition.root(), true, Some(itself))
        }
    }

    fn said(&self, condition: &Condition, wanted: bool, itself: Option<&str>) -> Result<String, String> {
        let inner = |condition: &Condition| self.said(condition, wanted, itself);
        let grouped = |condition: &Condition| {
            let is_simple = matches!(condition, Condition::Answered(_)) || is_plain_number(condition);
            inner(condition).map(|said| if is_simple { said } else { format!("({said})") })
        };
        match condition {
            Condition::Not(within) => self.said(within, !wanted, itself),
            Condition::And(left, right) | Condition::Or(left, right) => {
                let is_and = matches!(condition, Condition::And(..)) == wanted;
                Ok(format!("{} {} {}", grouped(left)?, if is_and { "and" } else { "or" }, grouped(right)?))
            }
            Condition::Answered(name) if is_fact(name) => Err(no_facts(name)),
            Condition::Answered(field) => {
                let (sign, word) = if wanted { ("!=", " or ") } else { ("=", " and ") };
                // An allocation is answered when one of its parts is.
                let names = self.parts(field).unwrap_or_else(|| vec![self.named(field, itself)]);
                let each: Vec<String> = names.iter().map(|name| format!("{name} {sign} ''")).collect();
                Ok(if let [one] = each.as_slice() { one.clone() } else { format!("({})", each.join(word)) })
            }
            Condition::In(operand, list) => {
                let each: Result<Vec<String>, String> = list
                    .iter()
                    .map(|literal| {
                        let literal = Operand::Literal(literal.clone());
                        self.compared(operand, Comparison::Same, &literal, wanted, itself)
                            .map(|said| format!("({said})"))
                    })
                    .collect();
                Ok(each?.join(if wanted { " or " } else { " and " }))
            }
            Condition::Compare(left, comparison, right) => self.compared(left, *comparison, right, wanted, itself),
        }
    }

    fn compared(
        &self,
        left: &Operand,
        comparison: Comparison,
        right: &Operand,
        wanted: bool,
        itself: Option<&str>,
    ) -> Result<String, String> {
        if matches!((left, right), (Operand::Literal(_), Operand::Field(_))) {
            return self.compared(right, mirrored(comparison), left, wanted, itself);
        }
        let comparison = if wanted { comparison } else { opposite(comparison) };
        let sign = sign(comparison);
        match (left, right) {
            (Operand::Field(field), Operand::Literal(literal)) => self.with_literal(field, comparison, literal, itself),
            (Operand::Fact(name), _) | (_, Operand::Fact(name)) => Err(no_facts(name)),
            (left, right) => {
                let guards: Vec<String> =
                    [left, right].into_iter().filter_map(|side| self.guard(side, itself)).collect();
                let said = format!("{} {sign} {}", self.operand(left, itself)?, self.operand(right, itself)?);
                Ok([guards, vec![said]].concat().join(" and "))
            }
        }
    }

    fn with_literal(
        &self,
        field: &str,
        comparison: Comparison,
        literal: &Literal,
        itself: Option<&str>,
    ) -> Result<String, String> {
        let name = self.named(field, itself);
        let sign = sign(comparison);
        let is_same = comparison == Comparison::Same;
        let by_order = !is_same && comparison != Comparison::Different;
        let unless_blank =
            |said: String| if comparison == Comparison::Different { format!("{name} != '' and {said}") } else { said };
        match (self.held(field), literal) {
            (Held::One(missing), Literal::Number(number)) if by_order => {
                let reasons = missing.iter().map(|code| format!(" and {name} != '{code}'")).collect::<String>();
                Ok(format!("{name} != '' and {name} {sign} {number}{reasons}"))
            }
            (Held::One(_), Literal::Number(number)) => Ok(unless_blank(format!("{name} {sign} '{number}'"))),
            (Held::Several(_), Literal::Number(number)) if is_same => Ok(format!("selected({name}, '{number}')")),
            (Held::Several(_), Literal::Number(number)) if !by_order => {
                Ok(unless_blank(format!("not(selected({name}, '{number}'))")))
            }
            (Held::Agreed, Literal::Number(number)) if *number == 1.0 && is_same => Ok(format!("{name} = 'OK'")),
            (Held::Agreed, _) => Err("consent is given, or it is not".to_owned()),
            (Held::Number, Literal::Number(number)) => Ok(unless_blank(format!("{name} {sign} {number}"))),
            (Held::Date, Literal::Text(date)) => Ok(unless_blank(format!("{name} {sign} date('{date}')"))),
            (Held::Text, Literal::Text(text)) if !by_order => {
                let quote = if text.contains('\'') { '"' } else { '\'' };
                Ok(unless_blank(format!("{name} {sign} {quote}{text}{quote}")))
            }
            _ => Err(format!("“{field} {sign} {literal}” can't be said")),
        }
    }

    fn operand(&self, operand: &Operand, itself: Option<&str>) -> Result<String, String> {
        match operand {
            Operand::Field(field) => match self.held(field) {
                Held::Number | Held::Date | Held::One(_) => Ok(self.named(field, itself)),
                _ => Err(format!("“{field}” can't be compared with another question")),
            },
            Operand::Fact(name) => Err(no_facts(name)),
            Operand::Count(field) => {
                let name = self.named(field, itself);
                let reasons = match self.held(field) {
                    Held::Several(missing) => missing,
                    _ => Vec::new(),
                };
                let less: String =
                    reasons.iter().map(|code| format!(" - number(selected({name}, '{code}'))")).collect();
                Ok(format!("count-selected({name}){less}"))
            }
            Operand::Sum(fields) => {
                let each: Vec<String> =
                    fields.iter().map(|field| format!("coalesce({}, 0)", self.named(field, itself))).collect();
                Ok(each.join(" + "))
            }
            Operand::Literal(Literal::Number(number)) => Ok(number.to_string()),
            Operand::Literal(Literal::Text(_)) => Err("a text is compared with more than a question".to_owned()),
        }
    }

    /// What must be answered for the operand to have a value.
    fn guard(&self, operand: &Operand, itself: Option<&str>) -> Option<String> {
        match operand {
            Operand::Count(field) if Some(field.as_str()) != itself => {
                Some(format!("{} != ''", self.named(field, itself)))
            }
            Operand::Sum(fields) if fields.iter().all(|field| Some(field.as_str()) != itself) => {
                let each: Vec<String> =
                    fields.iter().map(|field| format!("{} != ''", self.named(field, itself))).collect();
                Some(format!("({})", each.join(" or ")))
            }
            _ => None,
        }
    }

    fn named(&self, field: &str, itself: Option<&str>) -> String {
        if itself == Some(field) { ".".to_owned() } else { format!("${{{field}}}") }
    }

    /// The names of the parts of an allocation, which is a group there.
    fn parts(&self, name: &str) -> Option<Vec<String>> {
        let parts = self.survey.question(name).and_then(parts_of)?;
        Some(parts.into_iter().map(|(part, _)| format!("${{{part}}}")).collect())
    }

    fn held(&self, name: &str) -> Held {
        let fields = self.survey.fields();
        let Some(field) = fields.iter().find(|field| field.id() == name) else { return Held::Text };
        let missing: Vec<i32> =
            field.choices().iter().filter(|choice| choice.missing.is_some()).map(|choice| choice.code).collect();
        match &field.question.kind {
            Kind::Single { .. } | Kind::Grid { .. } | Kind::Recommend { .. } => Held::One(missing),
            Kind::Multiple { .. } | Kind::Ranking { .. } => Held::Several(missing),
            Kind::Consent { .. } => Held::Agreed,
            Kind::Number { .. } | Kind::Allocation { .. } => Held::Number,
            Kind::Date { .. } => Held::Date,
            Kind::Text { .. } | Kind::Email | Kind::Note => Held::Text,
        }
    }
}

fn no_facts(name: &str) -> String {
    format!("a form knows nothing of {name}")
}

/// Whether a comparison is one piece of text.
fn is_plain_number(condition: &Condition) -> bool {
    matches!(condition, Condition::Compare(Operand::Field(_), comparison, Operand::Literal(_)) if *comparison == Comparison::Same)
}

fn sign(comparison: Comparison) -> &'static str {
    match comparison {
        Comparison::Same => "=",
        Comparison::Different => "!=",
        Comparison::Less => "<",
        Comparison::LessOrSame => "<=",
        Comparison::More => ">",
        Comparison::MoreOrSame => ">=",
    }
}

fn opposite(comparison: Comparison) -> Comparison {
    match comparison {
        Comparison::Same => Comparison::Different,
        Comparison::Different => Comparison::Same,
        Comparison::Less => Comparison::MoreOrSame,
        Comparison::LessOrSame => Comparison::More,
        Comparison::More => Comparison::LessOrSame,
        Comparison::MoreOrSame => Comparison::Less,
    }
}

fn mirrored(comparison: Comparison) -> Comparison {
    match comparison {
        Comparison::Less => Comparison::More,
        Comparison::LessOrSame => Comparison::MoreOrSame,
        Comparison::More => Comparison::Less,
        Comparison::MoreOrSame => Comparison::LessOrSame,
        other => other,
    }
}
