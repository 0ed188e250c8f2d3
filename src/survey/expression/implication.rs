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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::survey::answers::{Answer, Answers};
    use crate::survey::expression::Facts;

    fn implies(if_so: &str, then: &str) -> bool {
        Expression::parse(if_so).unwrap().implies(&Expression::parse(then).unwrap())
    }

    #[test]
    fn what_can_be_seen_is_seen() {
        for (if_so, then) in [
            ("a == 1", "a == 1"),
            ("a == 1 and b == 2", "a == 1"),
            ("a == 1", "b == 2 or a == 1"),
            ("b == 2 and a == 1", "a == 1 and b == 2"),
            ("a in [1, 2]", "a in [3, 2, 1]"),
            ("a == 1", "a in [1, 2]"),
            ("a > 3", "a > 2"),
            ("a > 2", "a >= 2"),
            ("a <= 1", "a < 2"),
            ("a != 1", "answered(a)"),
            ("a == 1 or a == 2", "a in [1, 2]"),
        ] {
            assert!(implies(if_so, then), "{if_so} → {then}");
        }
        for (if_so, then) in [
            ("a == 1", "a == 2"),
            ("a == 1 or b == 2", "a == 1"),
            ("a in [1, 2]", "a == 1"),
            ("a >= 2", "a > 2"),
            ("not (a == 1)", "a == 2"),
            ("answered(a)", "a != 1"),
            ("count(a) == 1", "answered(b)"),
        ] {
            assert!(!implies(if_so, then), "{if_so} → {then}");
        }
    }

    #[test]
    fn a_hostile_pair_gets_a_short_answer() {
        let chain = |word: &str| (0..120).map(|n| format!("q{n} == 1")).collect::<Vec<_>>().join(word);
        let begun = std::time::Instant::now();
        assert!(!implies(&chain(" and "), &chain(" or ").replace("== 1", "== 2")));
        assert!(begun.elapsed().as_secs() < 60);
    }

    fn condition() -> impl Strategy<Value = String> {
        let name = || prop::sample::select(vec!["a", "b"]);
        let sign = prop::sample::select(vec!["==", "!=", "<", "<=", ">", ">="]);
        let simple = prop_oneof![
            (name(), sign, 0..4).prop_map(|(name, sign, number)| format!("{name} {sign} {number}")),
            (name(), prop::collection::vec(0..4, 1..3)).prop_map(|(name, list)| format!("{name} in {list:?}")),
            name().prop_map(|name| format!("answered({name})")),
        ];
        simple.prop_recursive(3, 12, 2, |inner| {
            prop_oneof![
                inner.clone().prop_map(|inner| format!("not ({inner})")),
                (inner.clone(), inner.clone()).prop_map(|(left, right)| format!("({left}) and ({right})")),
                (inner.clone(), inner).prop_map(|(left, right)| format!("({left}) or ({right})")),
            ]
        })
    }

    fn answer() -> impl Strategy<Value = Option<Answer>> {
        prop_oneof![
            Just(None),
            (0..4).prop_map(|code| Some(Answer::Code(code))),
            prop::collection::vec(0..4, 1..3).prop_map(|codes| Some(Answer::Codes(codes))),
            Just(Some(Answer::Text("2".to_owned()))),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]
        #[test]
        fn what_is_said_to_follow_follows(if_so in condition(), then in condition(), a in answer(), b in answer()) {
            let mut answers = Answers::default();
            answers.set("a", a);
            answers.set("b", b);
            let (one, other) = (Expression::parse(&if_so).unwrap(), Expression::parse(&then).unwrap());
            // With the one as a part of the other, so that much is said to follow.
            let both = Expression::parse(&format!("({if_so}) and ({then})")).unwrap();
            let either = Expression::parse(&format!("({if_so}) or ({then})")).unwrap();
            prop_assert!(both.implies(&one) && one.implies(&either));
            for (first, second) in [(&one, &other), (&both, &one), (&one, &either), (&both, &either), (&either, &both)] {
                if first.implies(second) && first.holds(&answers, &Facts::default()) {
                    prop_assert!(second.holds(&answers, &Facts::default()), "{if_so} / {then}");
                }
            }
        }
    }
}
