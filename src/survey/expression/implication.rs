//! Whether one condition holds wherever another does, as far as their shape says.

use super::{Comparison, Condition, Expression, Literal, Operand};

/// Conditions that take more looking than this are not compared any further; a hostile pair gets no longer answer.
const MOST_STEPS: usize = 20_000;

impl Expression {
    /// True only when `other` certainly holds wherever this one does; false also when that can't be seen.
    ///
    /// What holds is what is true: a condition that is undecided does not hold, so `not` is looked at only as a whole.
    pub fn implies(&self, other: &Self) -> bool {
        let mut steps = MOST_STEPS;
        implies(&self.root, &other.root, &mut steps)
    }
}

fn implies(if_so: &Condition, then: &Condition, steps: &mut usize) -> bool {
    let Some(left) = steps.checked_sub(1) else { return false };
    *steps = left;
    if if_so == then {
        return true;
    }
    match (if_so, then) {
        // Whatever can be taken apart without losing anything comes first.
        (Condition::Or(left, right), _) => implies(left, then, steps) && implies(right, then, steps),
        (_, Condition::And(left, right)) => implies(if_so, left, steps) && implies(if_so, right, steps),
        (_, Condition::Or(left, right)) if implies(if_so, left, steps) || implies(if_so, right, steps) => true,
        (Condition::And(left, right), _) => implies(left, then, steps) || implies(right, then, steps),
        (Condition::In(operand, some), Condition::In(same, more)) => {
            operand == same && some.iter().all(|literal| more.contains(literal))
        }
        (Condition::Compare(left, sign, right), Condition::Compare(same, other, limit)) if left == same => {
            compares(*sign, right, *other, limit)
        }
        (Condition::Compare(field, Comparison::Same, Operand::Literal(one)), Condition::In(same, more)) => {
            field == same && more.contains(one)
        }
        (Condition::In(operand, some), Condition::Compare(field, Comparison::Same, Operand::Literal(one))) => {
            operand == field && some.iter().all(|literal| literal == one)
        }
        (
            Condition::Compare(Operand::Field(field), ..) | Condition::In(Operand::Field(field), _),
            Condition::Answered(name),
        ) => field == name,
        _ => false,
    }
}

/// `x < 3` holds wherever `x < 2` does, and so on along the numbers.
fn compares(sign: Comparison, limit: &Operand, then: Comparison, other: &Operand) -> bool {
    let (Operand::Literal(Literal::Number(limit)), Operand::Literal(Literal::Number(other))) = (limit, other) else {
        return sign == then && limit == other;
    };
    match (sign, then) {
        (Comparison::More, Comparison::More | Comparison::MoreOrSame)
        | (Comparison::MoreOrSame, Comparison::MoreOrSame) => limit >= other,
        (Comparison::MoreOrSame, Comparison::More) => limit > other,
        (Comparison::Less, Comparison::Less | Comparison::LessOrSame)
        | (Comparison::LessOrSame, Comparison::LessOrSame) => limit <= other,
        (Comparison::LessOrSame, Comparison::Less) => limit < other,
        (sign, then) => sign == then && limit == other,
    }
}
