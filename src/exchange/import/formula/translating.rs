//! A tree of another program into a condition of ours.
//!
//! There, a comparison with a question that has no answer is decided (empty
//! differs from everything); with us it is not. So a “differs” becomes “is not
//! answered, or differs”, and a `not` is carried inwards to where it can be said.

use std::collections::BTreeMap;

use super::said::{Said, both, either, mirrored, number_of, or_unanswered, ordered, tick, whether_answered, word};
use super::sums::{adds_up, without_reasons};
use super::{Known, Sign, Target, Term};

/// Why there is no condition of ours for one that is never true.
pub const NEVER: &str = "it never holds";

/// Our condition that holds when the term does: `None` when it always holds. `itself` is what a check is about.
pub fn condition(term: &Term, known: &Known, itself: Option<&Target>) -> Result<Option<String>, String> {
    let translation = Translation { known, itself };
    match translation.said(term, true)? {
        Said::Always => Ok(None),
        Said::Never => Err(NEVER.to_owned()),
        said => Ok(Some(said.plain().to_owned())),
    }
}

pub(super) struct Translation<'k> {
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

    pub(super) fn target(&self, term: &Term) -> Result<&Target, String> {
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
