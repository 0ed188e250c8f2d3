//! A condition in the words of a language, as it stands on paper.

use super::number_of;
use crate::survey::definition::field_id;
use crate::survey::expression::{Expression, How, Literal, Said, Side, is_fact};
use crate::survey::{Kind, Survey};
use crate::web::markdown;
use crate::wording::{Fill, Language, Texts, numbers};

pub(super) struct Conditions<'a> {
    pub survey: &'a Survey,
    pub language: Language,
    pub texts: &'a Texts,
}

impl Conditions<'_> {
    /// “Only if …”, as a sentence.
    pub fn only_if(&self, condition: &Expression) -> String {
        self.say("print-only-if", &[("condition", self.words(&condition.said()).into())])
    }

    fn say(&self, key: &str, fills: &[(&str, Fill)]) -> String {
        self.texts.say(self.language, key, fills)
    }

    fn words(&self, said: &Said<'_>) -> String {
        match said {
            Said::All(parts) => self.joined("print-and", parts),
            Said::Any(parts) => self.joined("print-or", parts),
            Said::Not(inner) => self.say("print-not", &[("condition", self.words(inner).into())]),
            Said::Answered(name) => self.say("print-answered", &[("what", self.name(name).into())]),
            Said::Compared(what, how, with) => {
                let key = match how {
                    How::Is => "print-is",
                    How::IsNot => "print-is-not",
                    How::Less => "print-less",
                    How::AtMost => "print-at-most",
                    How::More => "print-more",
                    How::AtLeast => "print-at-least",
                };
                let field = if let Side::Name(name) = what { Some(*name) } else { None };
                let values: Vec<String> = with.iter().map(|side| self.side(side, field)).collect();
                let or = self.say("print-or-value", &[]);
                let value = values.join(&format!(" {or} "));
                self.say(key, &[("what", self.side(what, None).into()), ("value", value.into())])
            }
        }
    }

    fn joined(&self, key: &str, parts: &[Said<'_>]) -> String {
        let word = self.say(key, &[]);
        let part = |part: &Said<'_>| match part {
            Said::All(_) | Said::Any(_) => format!("({})", self.words(part)),
            _ => self.words(part),
        };
        parts.iter().map(part).collect::<Vec<_>>().join(&format!(" {word} "))
    }

    /// One side of a comparison; a code in the words of the option of `field` that it is compared with.
    fn side(&self, side: &Side<'_>, field: Option<&str>) -> String {
        match side {
            Side::Name(name) => self.name(name),
            Side::Count(name) => self.say("print-count", &[("what", self.name(name).into())]),
            Side::Sum(names) => {
                let names: Vec<String> = names.iter().map(|name| self.name(name)).collect();
                self.say("print-sum", &[("what", names.join(", ").into())])
            }
            Side::Value(Literal::Text(text)) => format!("“{text}”"),
            Side::Value(Literal::Number(number)) => match field.and_then(|field| self.option(field, *number)) {
                Some(text) => format!("“{text}”"),
                None => numbers::format(self.language, *number, None),
            },
        }
    }

    /// The words of the option with this code.
    fn option(&self, field: &str, number: f64) -> Option<String> {
        let fields = self.survey.fields();
        let field = fields.iter().find(|known| known.id() == field)?;
        let choice = field.choices().iter().find(|choice| f64::from(choice.code) == number)?;
        Some(markdown::plain(choice.text.in_language(self.language)))
    }

    /// “question 3”, or what the frame calls it.
    fn name(&self, name: &str) -> String {
        if is_fact(name) {
            return match name {
                "cluster.type" => self.say("print-cluster-type", &[]),
                "cluster.name" | "cluster.code" => self.say("print-cluster", &[]),
                _ => self.say("print-fact", &[("name", name.trim_start_matches("member.").replace('_', " ").into())]),
            };
        }
        let of_row = self.survey.questions().find_map(|question| match &question.kind {
            Kind::Grid { rows, .. } => {
                let row = rows.iter().find(|row| field_id(&question.id, &row.id) == name)?;
                Some((number_of(self.survey, &question.id)?, markdown::plain(row.text.in_language(self.language))))
            }
            _ => None,
        });
        if let Some((number, row)) = of_row {
            return self.say("print-row", &[("number", number.to_string().into()), ("row", row.into())]);
        }
        let id = name.strip_suffix("_other").filter(|id| number_of(self.survey, id).is_some()).unwrap_or(name);
        let number = number_of(self.survey, id).map_or_else(|| name.to_owned(), |number| number.to_string());
        self.say("print-question", &[("number", number.into())])
    }
}
