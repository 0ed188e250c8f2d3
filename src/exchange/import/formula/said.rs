//! A condition of ours in the making, and how two of them go together.

use super::{Sign, Term};

/// A condition of ours, and whether `or` is its outermost word; `None` when it always holds.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Said {
    Always,
    Never,
    Simple(String),
    Either(String),
}

impl Said {
    pub(super) fn within_and(&self) -> String {
        match self {
            Self::Either(text) => format!("({text})"),
            Self::Simple(text) => text.clone(),
            Self::Always | Self::Never => String::new(),
        }
    }

    pub(super) fn plain(&self) -> &str {
        match self {
            Self::Either(text) | Self::Simple(text) => text,
            Self::Always | Self::Never => "",
        }
    }
}

pub(super) fn tick(field: &str, code: i32, wanted: bool) -> Said {
    if wanted {
        Said::Simple(format!("{field} == {code}"))
    } else {
        Said::Either(format!("not answered({field}) or {field} != {code}"))
    }
}

pub(super) fn both(left: Said, right: Said) -> Said {
    match (left, right) {
        (Said::Never, _) | (_, Said::Never) => Said::Never,
        (Said::Always, said) | (said, Said::Always) => said,
        (left, right) if left == right => left,
        (left, right) if goes_without(&left, &right).is_some() => goes_without(&left, &right).unwrap_or(left),
        (left, right) => Said::Simple(format!("{} and {}", left.within_and(), right.within_and())),
    }
}

/// “Is answered, and …” where what follows holds of an answer only.
pub(super) fn goes_without(left: &Said, right: &Said) -> Option<Said> {
    let Said::Simple(answered) = left else { return None };
    let field = answered.strip_prefix("answered(")?.strip_suffix(')')?;
    match right {
        Said::Either(either) => {
            let rest = either.strip_prefix(&format!("not answered({field}) or "))?;
            let is_one = !rest.contains(" or ") && !rest.contains(" and ");
            is_one.then(|| Said::Simple(rest.to_owned()))
        }
        Said::Simple(said) if [format!("{field} "), format!("count({field}) ")].iter().any(|s| said.starts_with(s)) => {
            Some(right.clone())
        }
        _ => None,
    }
}

pub(super) fn either(left: Said, right: Said) -> Said {
    match (left, right) {
        (Said::Always, _) | (_, Said::Always) => Said::Always,
        (Said::Never, said) | (said, Said::Never) => said,
        (left, right) if left == right => left,
        (left, right) => Said::Either(format!("{} or {}", left.plain(), right.plain())),
    }
}

pub(super) fn ordered(operand: &str, sign: Sign, right: &Term, wanted: bool, is_count: bool) -> Result<Said, String> {
    let Some(number) = number_of(right) else {
        return Err("it compares a number with something else".to_owned());
    };
    let said = format!("{operand} {} {number}", word(sign, wanted)?);
    Ok(if is_count { Said::Simple(said) } else { or_unanswered(operand, said, sign, wanted) })
}

/// What is empty differs from everything, and a comparison that fails for it holds when it is not wanted.
pub(super) fn or_unanswered(field: &str, said: String, sign: Sign, wanted: bool) -> Said {
    let holds_for_nothing = (sign == Sign::Different) == wanted;
    if holds_for_nothing { Said::Either(format!("not answered({field}) or {said}")) } else { Said::Simple(said) }
}

pub(super) fn number_of(term: &Term) -> Option<f64> {
    match term {
        Term::Number(number) => Some(*number),
        Term::Text(text) => text.trim().parse().ok().filter(|number: &f64| number.is_finite()),
        _ => None,
    }
}

/// `length > 0` and the like, as “is answered”.
pub(super) fn whether_answered(sign: Sign, number: f64) -> Option<bool> {
    match (sign, number) {
        (Sign::More | Sign::Different, 0.0) | (Sign::MoreOrSame, 1.0) => Some(true),
        (Sign::Same | Sign::LessOrSame, 0.0) | (Sign::Less, 1.0) => Some(false),
        _ => None,
    }
}

pub(super) fn mirrored(sign: Sign) -> Sign {
    match sign {
        Sign::Less => Sign::More,
        Sign::LessOrSame => Sign::MoreOrSame,
        Sign::More => Sign::Less,
        Sign::MoreOrSame => Sign::LessOrSame,
        other => other,
    }
}

/// The sign as we write it, or its opposite.
pub(super) fn word(sign: Sign, wanted: bool) -> Result<&'static str, String> {
    match (sign, wanted) {
        (Sign::Same, true) | (Sign::Different, false) => Ok("=="),
        (Sign::Different, true) | (Sign::Same, false) => Ok("!="),
        (Sign::Less, true) | (Sign::MoreOrSame, false) => Ok("<"),
        (Sign::LessOrSame, true) | (Sign::More, false) => Ok("<="),
        (Sign::More, true) | (Sign::LessOrSame, false) => Ok(">"),
        (Sign::MoreOrSame, true) | (Sign::Less, false) => Ok(">="),
        (Sign::And | Sign::Or | Sign::Sum(_), _) => Err("it calculates".to_owned()),
    }
}
