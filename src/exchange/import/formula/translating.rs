//! A tree of another program into a condition of ours.
//!
//! There, a comparison with a question that has no answer is decided (empty
//! differs from everything); with us it is not. So a “differs” becomes “is not
//! answered, or differs”, and a `not` is carried inwards to where it can be said.

use std::collections::BTreeMap;

use super::{Known, Sign, Target, Term};

/// Why there is no condition of ours for one that is never true.
pub const NEVER: &str = "it never holds";

/// A condition of ours, and whether `or` is its outermost word; `None` when it always holds.
#[derive(Clone, Debug, PartialEq)]
enum Said {
    Always,
    Never,
    Simple(String),
    Either(String),
}

impl Said {
    fn within_and(&self) -> String {
        match self {
            Self::Either(text) => format!("({text})"),
            Self::Simple(text) => text.clone(),
            Self::Always | Self::Never => String::new(),
        }
    }

    fn plain(&self) -> &str {
        match self {
            Self::Either(text) | Self::Simple(text) => text,
            Self::Always | Self::Never => "",
        }
    }
}

/// Our condition that holds when the term does: `None` when it always holds. `itself` is what a check is about.
pub fn condition(term: &Term, known: &Known, itself: Option<&Target>) -> Result<Option<String>, String> {
    let translation = Translation { known, itself };
    match translation.said(term, true)? {
        Said::Always => Ok(None),
        Said::Never => Err(NEVER.to_owned()),
        said => Ok(Some(said.plain().to_owned())),
    }
}

struct Translation<'k> {
    known: &'k Known,
    itself: Option<&'k Target>,
}

impl Translation<'_> {
    /// What holds when the term is `wanted`.
    fn said(&self, term: &Term, wanted: bool) -> Result<Said, String> {
        let constant = |holds: bool| Ok(if holds == wanted { Said::Always } else { Said::Never });
        match term {
            Term::Not(inner) => self.said(inner, !wanted),
            Term::Pair(left, sign @ (Sign::And | Sign::Or), right) => {
                let (left, right) = (self.said(left, wanted)?, self.said(right, wanted)?);
                // Not (a and b) is not a, or not b.
                Ok(if (*sign == Sign::And) == wanted { both(left, right) } else { either(left, right) })
            }
            Term::Pair(left, sign, right) => self.compared(left, *sign, right, wanted),
            Term::Number(number) => constant(*number != 0.0),
            Term::Call(name, arguments) => match (name.as_str(), arguments.as_slice()) {
                ("true", []) => constant(true),
                ("false", []) => constant(false),
                ("boolean", [inner]) => self.said(inner, wanted),
                ("is_empty" | "empty", [inner]) => self.answered(inner, !wanted),
                ("selected", [name, Term::Text(option)]) => self.same(self.target(name)?, option, wanted),
                ("selected", [name, Term::Number(option)]) => {
                    self.same(self.target(name)?, &option.to_string(), wanted)
                }
                _ => Err(format!("“{name}()” can't be said in a condition of Peil")),
            },
            Term::Name(_) | Term::Column(_) | Term::Itself | Term::Text(_) => {
                Err("a name alone is no comparison".to_owned())
            }
        }
    }

    fn target(&self, term: &Term) -> Result<&Target, String> {
        match term {
            Term::Name(name) => self.known.find(name),
            Term::Itself => self.itself.ok_or_else(|| "it speaks of its own answer".to_owned()),
            Term::Call(name, arguments) if matches!(name.as_str(), "string" | "number" | "int" | "date" | "trim") => {
                match arguments.as_slice() {
                    [inner] => self.target(inner),
                    _ => Err(format!("“{name}()” has several values")),
                }
            }
            Term::Pair(_, Sign::Sum(sign), _) => Err(format!("it calculates (“{sign}”)")),
            Term::Column(name) => Err(format!("“{name}” is a column or a path")),
            Term::Call(name, _) => Err(format!("“{name}()” can't be said in a condition of Peil")),
            _ => Err("it compares something else than a question with a value".to_owned()),
        }
    }

    fn answered(&self, term: &Term, wanted: bool) -> Result<Said, String> {
        let said = match self.target(term)? {
            Target::Tick { field, code } => return Ok(tick(field, *code, wanted)),
            target => format!("answered({})", target.field().unwrap_or_default()),
        };
        Ok(Said::Simple(if wanted { said } else { format!("not {said}") }))
    }

    /// A comparison, turned round when it is not wanted.
    fn compared(&self, left: &Term, sign: Sign, right: &Term, wanted: bool) -> Result<Said, String> {
        let is_value = |term: &Term| matches!(term, Term::Number(_) | Term::Text(_));
        if is_value(left) && !is_value(right) {
            return self.compared(right, mirrored(sign), left, wanted);
        }
        // How many are chosen, or added up.
        let left = without_reasons(left);
        if let Term::Call(name, arguments) = left
            && let Some(counted) = self.counted(name, arguments)
        {
            return ordered(&counted?, sign, right, wanted, true);
        }
        if let (Term::Call(name, arguments), Some(number)) = (left, number_of(right))
            && matches!(name.as_str(), "string-length" | "strlen")
            && let [inner] = arguments.as_slice()
            && let Some(is_answered) = whether_answered(sign, number)
        {
            return self.answered(inner, is_answered == wanted);
        }
        if adds_up(left) || adds_up(right) {
            return self.sums(left, sign, right, wanted);
        }
        let target = self.target(left)?;
        match (sign, right) {
            (Sign::Same, Term::Text(text)) if text.is_empty() => self.answered(left, !wanted),
            (Sign::Different, Term::Text(text)) if text.is_empty() => self.answered(left, wanted),
            (Sign::Same, Term::Text(text)) => self.same(target, text, wanted),
            (Sign::Different, Term::Text(text)) => self.same(target, text, !wanted),
            (Sign::Same | Sign::Different, Term::Number(number))
                if matches!(
                    target,
                    Target::Code { .. } | Target::Codes { .. } | Target::Tick { .. } | Target::Agreed(_)
                ) =>
            {
                self.same(target, &number.to_string(), (sign == Sign::Same) == wanted)
            }
            (_, Term::Name(_) | Term::Itself) => match (target, self.target(right)?) {
                (Target::Number(one), Target::Number(other)) | (Target::Date(one), Target::Date(other)) => {
                    Ok(Said::Simple(format!("{one} {} {other}", word(sign, wanted)?)))
                }
                _ => Err("it compares two questions that are not both numbers or dates".to_owned()),
            },
            _ => self.by_order(target, sign, right, wanted),
        }
    }

    fn by_order(&self, target: &Target, sign: Sign, right: &Term, wanted: bool) -> Result<Said, String> {
        match target {
            Target::Number(field) => ordered(field, sign, right, wanted, false),
            Target::Date(field) => {
                let date = date_of(right)?;
                Ok(or_unanswered(field, format!("{field} {} \"{date}\"", word(sign, wanted)?), sign, wanted))
            }
            Target::Code { field, codes } if codes.iter().all(|(name, code)| *name == code.to_string()) => {
                ordered(field, sign, right, wanted, false)
            }
            Target::Code { .. } => Err("its options have no order that the codes keep".to_owned()),
            Target::Text(_) => Err("a text has no order".to_owned()),
            _ => Err("it has no order".to_owned()),
        }
    }

    /// Sums on both sides: what is taken away on one is added on the other.
    fn sums(&self, left: &Term, sign: Sign, right: &Term, wanted: bool) -> Result<Said, String> {
        let mut parts = Parts::default();
        self.add_up(left, true, &mut parts)?;
        self.add_up(right, false, &mut parts)?;
        let Parts { ours, theirs, number } = parts;
        let side = |fields: &[String]| match fields {
            [] => None,
            [one] => Some(one.clone()),
            several => Some(format!("sum({})", several.join(", "))),
        };
        let (left, right) = match (side(&ours), side(&theirs)) {
            (Some(left), None) => (left, (-number + 0.0).to_string()),
            (None, Some(right)) => (number.to_string(), right),
            (Some(left), Some(right)) if number == 0.0 => (left, right),
            _ => return Err("it adds numbers to answers on both sides".to_owned()),
        };
        Ok(Said::Simple(format!("{left} {} {right}", word(sign, wanted)?)))
    }

    fn add_up(&self, term: &Term, on_left: bool, parts: &mut Parts) -> Result<(), String> {
        match term {
            Term::Pair(one, Sign::Sum(sign @ ('+' | '-')), other) => {
                self.add_up(one, on_left, parts)?;
                self.add_up(other, on_left == (*sign == '+'), parts)
            }
            // What is blank counts for nothing with us anyhow.
            Term::Call(name, arguments) if name == "coalesce" || name == "if" => match arguments.as_slice() {
                [inner, Term::Number(0.0)] if name == "coalesce" => self.add_up(inner, on_left, parts),
                _ => Err(format!("“{name}()” can't be said in a condition of Peil")),
            },
            Term::Number(number) => {
                parts.number += if on_left { *number } else { -*number };
                Ok(())
            }
            term => match self.target(term)? {
                Target::Number(field) => {
                    if on_left { &mut parts.ours } else { &mut parts.theirs }.push(field.clone());
                    Ok(())
                }
                _ => Err("it adds up what is no number".to_owned()),
            },
        }
    }

    /// `count(…)`, `sum(…)`: what they are with us.
    fn counted(&self, name: &str, arguments: &[Term]) -> Option<Result<String, String>> {
        match (name, arguments) {
            ("count-selected" | "count", [one]) => Some(self.target(one).and_then(|target| match target {
                Target::Codes { field, .. } => Ok(format!("count({field})")),
                _ => Err("it counts what is not several ticks of one question".to_owned()),
            })),
            ("sum", several) => {
                let fields: Result<Vec<String>, String> = several
                    .iter()
                    .map(|term| match self.target(term)? {
                        Target::Number(field) => Ok(field.clone()),
                        _ => Err("it adds up what is no number".to_owned()),
                    })
                    .collect();
                Some(fields.map(|fields| format!("sum({})", fields.join(", "))))
            }
            _ => None,
        }
    }

    /// Whether the answer is, or holds, this one.
    fn same(&self, target: &Target, answer: &str, wanted: bool) -> Result<Said, String> {
        let code_of = |codes: &BTreeMap<String, i32>| {
            codes.get(answer.trim()).copied().ok_or_else(|| format!("there is no option “{answer}”"))
        };
        match target {
            Target::Code { field, codes } | Target::Codes { field, codes } => Ok(tick(field, code_of(codes)?, wanted)),
            Target::Tick { field, code } => match answer {
                "Y" | "1" => Ok(tick(field, *code, wanted)),
                "" | "N" | "0" => Ok(tick(field, *code, !wanted)),
                _ => Err(format!("a tick is never “{answer}”")),
            },
            Target::Agreed(field) => match answer {
                "OK" | "ok" | "1" | "yes" => Ok(tick(field, 1, wanted)),
                _ => Err(format!("consent is never “{answer}”")),
            },
            Target::Number(field) => {
                let number: f64 = answer.trim().parse().map_err(|_| format!("“{answer}” is no number"))?;
                ordered(field, Sign::Same, &Term::Number(number), wanted, false)
            }
            Target::Text(field) => {
                if answer.contains('"') && answer.contains('\'') {
                    return Err("its text holds both kinds of quotes".to_owned());
                }
                let quote = if answer.contains('"') { '\'' } else { '"' };
                let sign = if wanted { "==" } else { "!=" };
                Ok(or_unanswered(field, format!("{field} {sign} {quote}{answer}{quote}"), Sign::Same, wanted))
            }
            Target::Date(_) => self.by_order(target, Sign::Same, &Term::Text(answer.to_owned()), wanted),
            Target::Answered(field) => Err(format!("{field} can't be compared in Peil")),
            Target::Gone(why) => Err(why.clone()),
        }
    }
}

/// A day written as `2026-03-01`, bare or in `date(…)`.
fn date_of(term: &Term) -> Result<&str, String> {
    let date = match term {
        Term::Text(date) => date.as_str(),
        Term::Call(name, arguments) if name == "date" => match arguments.as_slice() {
            [Term::Text(date)] => date.as_str(),
            _ => return Err("it calculates with dates".to_owned()),
        },
        _ => return Err("it compares a date with something else".to_owned()),
    };
    let is_day = date.len() == "2026-03-01".len() && date.parse::<jiff::civil::Date>().is_ok();
    if is_day { Ok(date) } else { Err(format!("“{date}” is no date such as 2026-03-01")) }
}

fn tick(field: &str, code: i32, wanted: bool) -> Said {
    if wanted {
        Said::Simple(format!("{field} == {code}"))
    } else {
        Said::Either(format!("not answered({field}) or {field} != {code}"))
    }
}

/// The fields that are added on each side, and the number on the left of all.
#[derive(Default)]
struct Parts {
    ours: Vec<String>,
    theirs: Vec<String>,
    number: f64,
}

/// A count without what is taken from it for options that stand for no answer, which ours never counts.
fn without_reasons(term: &Term) -> &Term {
    match term {
        Term::Pair(count, Sign::Sum('-'), less) => match less.as_ref() {
            Term::Call(name, arguments)
                if name == "number"
                    && matches!(arguments.as_slice(), [Term::Call(inner, _)] if inner == "selected") =>
            {
                without_reasons(count)
            }
            _ => term,
        },
        _ => term,
    }
}

fn adds_up(term: &Term) -> bool {
    matches!(term, Term::Pair(_, Sign::Sum('+' | '-'), _))
}

fn both(left: Said, right: Said) -> Said {
    match (left, right) {
        (Said::Never, _) | (_, Said::Never) => Said::Never,
        (Said::Always, said) | (said, Said::Always) => said,
        (left, right) if left == right => left,
        (left, right) if goes_without(&left, &right).is_some() => goes_without(&left, &right).unwrap_or(left),
        (left, right) => Said::Simple(format!("{} and {}", left.within_and(), right.within_and())),
    }
}

/// “Is answered, and …” where what follows holds of an answer only.
fn goes_without(left: &Said, right: &Said) -> Option<Said> {
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

fn either(left: Said, right: Said) -> Said {
    match (left, right) {
        (Said::Always, _) | (_, Said::Always) => Said::Always,
        (Said::Never, said) | (said, Said::Never) => said,
        (left, right) if left == right => left,
        (left, right) => Said::Either(format!("{} or {}", left.plain(), right.plain())),
    }
}

fn ordered(operand: &str, sign: Sign, right: &Term, wanted: bool, is_count: bool) -> Result<Said, String> {
    let Some(number) = number_of(right) else {
        return Err("it compares a number with something else".to_owned());
    };
    let said = format!("{operand} {} {number}", word(sign, wanted)?);
    Ok(if is_count { Said::Simple(said) } else { or_unanswered(operand, said, sign, wanted) })
}

/// What is empty differs from everything, and a comparison that fails for it holds when it is not wanted.
fn or_unanswered(field: &str, said: String, sign: Sign, wanted: bool) -> Said {
    let holds_for_nothing = (sign == Sign::Different) == wanted;
    if holds_for_nothing { Said::Either(format!("not answered({field}) or {said}")) } else { Said::Simple(said) }
}

fn number_of(term: &Term) -> Option<f64> {
    match term {
        Term::Number(number) => Some(*number),
        Term::Text(text) => text.trim().parse().ok().filter(|number: &f64| number.is_finite()),
        _ => None,
    }
}

/// `length > 0` and the like, as “is answered”.
fn whether_answered(sign: Sign, number: f64) -> Option<bool> {
    match (sign, number) {
        (Sign::More | Sign::Different, 0.0) | (Sign::MoreOrSame, 1.0) => Some(true),
        (Sign::Same | Sign::LessOrSame, 0.0) | (Sign::Less, 1.0) => Some(false),
        _ => None,
    }
}

fn mirrored(sign: Sign) -> Sign {
    match sign {
        Sign::Less => Sign::More,
        Sign::LessOrSame => Sign::MoreOrSame,
        Sign::More => Sign::Less,
        Sign::MoreOrSame => Sign::LessOrSame,
        other => other,
    }
}

/// The sign as we write it, or its opposite.
fn word(sign: Sign, wanted: bool) -> Result<&'static str, String> {
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
