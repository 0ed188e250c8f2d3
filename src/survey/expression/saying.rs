//! A condition as a tree, for whoever puts it into the words of a language.

use super::{Comparison, Condition, Expression, Literal, Operand};

/// A condition, or a part of one.
#[derive(Clone, Debug, PartialEq)]
pub enum Said<'a> {
    All(Vec<Said<'a>>),
    Any(Vec<Said<'a>>),
    Not(Box<Said<'a>>),
    /// There is an answer, or the frame knows it.
    Answered(&'a str),
    /// What is compared, how, and with what: with one of several when it is [`How::Is`].
    Compared(Side<'a>, How, Vec<Side<'a>>),
}

/// One side of a comparison.
#[derive(Clone, Debug, PartialEq)]
pub enum Side<'a> {
    /// A field or a fact.
    Name(&'a str),
    /// How many options are ticked.
    Count(&'a str),
    Sum(&'a [String]),
    Value(&'a Literal),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    Is,
    IsNot,
    Less,
    AtMost,
    More,
    AtLeast,
}

impl Expression {
    pub fn said(&self) -> Said<'_> {
        said(&self.root)
    }
}

fn said(condition: &Condition) -> Said<'_> {
    match condition {
        Condition::Not(inner) => Said::Not(Box::new(said(inner))),
        Condition::And(left, right) => {
            let (left, right) = (said(left), said(right));
            let mut parts = if let Said::All(parts) = left { parts } else { vec![left] };
            parts.push(right);
            Said::All(parts)
        }
        Condition::Or(left, right) => {
            let (left, right) = (said(left), said(right));
            let mut parts = if let Said::Any(parts) = left { parts } else { vec![left] };
            parts.push(right);
            Said::Any(parts)
        }
        Condition::Answered(name) => Said::Answered(name),
        Condition::In(operand, list) => Said::Compared(side(operand), How::Is, list.iter().map(Side::Value).collect()),
        Condition::Compare(left, comparison, right) => Said::Compared(side(left), how(*comparison), vec![side(right)]),
    }
}

fn side(operand: &Operand) -> Side<'_> {
    match operand {
        Operand::Field(name) | Operand::Fact(name) => Side::Name(name),
        Operand::Count(name) => Side::Count(name),
        Operand::Sum(names) => Side::Sum(names),
        Operand::Literal(literal) => Side::Value(literal),
    }
}

fn how(comparison: Comparison) -> How {
    match comparison {
        Comparison::Same => How::Is,
        Comparison::Different => How::IsNot,
        Comparison::Less => How::Less,
        Comparison::LessOrSame => How::AtMost,
        Comparison::More => How::More,
        Comparison::MoreOrSame => How::AtLeast,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_joined_is_one_list() {
        let expression = Expression::parse("q01 in [2, 3] and q02 >= 4 and not answered(q03)").unwrap();
        let Said::All(parts) = expression.said() else { panic!("{expression:?}") };
        assert_eq!(parts.len(), 3);
        let codes = [Literal::Number(2.0), Literal::Number(3.0)];
        assert_eq!(parts[0], Said::Compared(Side::Name("q01"), How::Is, codes.iter().map(Side::Value).collect()));
        assert_eq!(parts[1], Said::Compared(Side::Name("q02"), How::AtLeast, vec![Side::Value(&Literal::Number(4.0))]));
        assert_eq!(parts[2], Said::Not(Box::new(Said::Answered("q03"))));
    }
}
