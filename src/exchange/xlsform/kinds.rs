//! What a type of XLSForm is with us.

use super::cells::{self, Type};
use super::importing::Importing;
use super::tables::Record;
use crate::exchange::import::formula::Target;
use crate::exchange::import::words;
use crate::survey::definition::{Choice, Kind};

/// Types that record something by themselves.
const RECORDED: [&str; 12] = [
    "start",
    "end",
    "today",
    "deviceid",
    "subscriberid",
    "simserial",
    "phonenumber",
    "username",
    "email",
    "audit",
    "start-geopoint",
    "version",
];

/// What a row becomes, and what formulas can do with it once it has a field.
pub struct Made {
    pub kind: Kind,
    pub target: Option<Box<dyn TargetOf>>,
    /// Its constraint is part of the kind already.
    pub limited: bool,
}

/// Makes the target of a field.
pub trait TargetOf: Fn(&str) -> Target {
    fn boxed(&self) -> Box<dyn TargetOf>;
}

impl<F: Fn(&str) -> Target + Clone + 'static> TargetOf for F {
    fn boxed(&self) -> Box<dyn TargetOf> {
        Box::new(self.clone())
    }
}

impl Clone for Box<dyn TargetOf> {
    fn clone(&self) -> Self {
        self.as_ref().boxed()
    }
}

fn made(kind: Kind, target: impl Fn(&str) -> Target + Clone + 'static) -> Option<Made> {
    Some(Made { kind, target: Some(Box::new(target)), limited: false })
}

fn number(decimals: u8, min: Option<f64>, max: Option<f64>) -> Kind {
    Kind::Number { unit: None, decimals, min, max, missing: Vec::new() }
}

impl Importing<'_> {
    /// The kind of a row. `None` when nothing is made of it, which is told then.
    pub fn kind(&mut self, record: &Record, kind: &Type, place: &str) -> Option<Made> {
        let text = |long, max_chars| made(Kind::Text { long, max_chars }, |field: &str| Target::Text(field.to_owned()));
        let day = || made(Kind::Date { min: None, max: None }, |field: &str| Target::Date(field.to_owned()));
        match kind.word.as_str() {
            "select_one" | "select_multiple" | "rank" => self.choosing(record, kind, place),
            "integer" => made(number(0, None, None), |field: &str| Target::Number(field.to_owned())),
            "decimal" => made(number(6, None, None), |field: &str| Target::Number(field.to_owned())),
            "range" => self.range(record, place),
            "text" => {
                let constraint = record.get("constraint");
                if constraint.contains("regex") && constraint.contains('@') {
                    let found = format!("the check {constraint}");
                    self.draft.report.changed(place, found, "the kind “email”, which checks that by itself", "");
                    let email = made(Kind::Email, |field: &str| Target::Text(field.to_owned()))?;
                    return Some(Made { limited: true, ..email });
                }
                let long = record.get("appearance").split_whitespace().any(|word| word == "multiline");
                text(long, if long { 4_000 } else { 250 })
            }
            "date" => day(),
            "note" if !record.has("label") && !record.has("hint") => {
                self.tell_media(place, record);
                self.draft.report.lost(place, "a note without words", "left out", "");
                self.lost(record, "it is a note")
            }
            "note" => Some(Made { kind: Kind::Note, target: None, limited: true }),
            "acknowledge" => {
                let kind = Kind::Consent { statement: words::text(&words::AGREED, &self.draft.languages) };
                made(kind, |field: &str| Target::Agreed(field.to_owned()))
            }
            "datetime" => {
                self.draft.report.changed(place, "a day with a time", "the day alone", "ask the time as a text");
                day()
            }
            "time" | "barcode" => {
                self.draft.report.changed(place, format!("the type {}", kind.word), "a short text", "");
                text(false, 250)
            }
            word if RECORDED.contains(&word) || word.starts_with("uri:") => {
                self.draft.report.apart(
                    place,
                    format!("“{word}” is recorded by itself"),
                    "left out: no answer tells where or on what it was given",
                );
                self.lost(record, "it is recorded by the other program")
            }
            "calculate" => {
                let found = format!("a calculation: {}", record.get("calculation"));
                self.draft.report.lost(place, found, "left out", "compute it from the data afterwards");
                self.lost(record, "it is calculated")
            }
            word => {
                self.draft.report.lost(
                    place,
                    format!("the type {word}"),
                    "left out",
                    "ask it in words, if it is needed",
                );
                self.lost(record, "there is no such kind of question")
            }
        }
    }

    fn lost(&mut self, record: &Record, why: &str) -> Option<Made> {
        self.draft.known.add(record.get("name"), Target::Gone(why.to_owned()));
        None
    }

    fn choosing(&mut self, record: &Record, kind: &Type, place: &str) -> Option<Made> {
        let list = kind.list.clone();
        let filter = record.get("choice_filter").to_owned();
        let Some(options) = self.options(place, &list, &filter) else {
            let found = format!("the list {list}, which the sheet “choices” does not have");
            self.draft.report.lost(place, found, "the question was left out", "write its options");
            return self.lost(record, "its list of options is not there");
        };
        let (mut choices, codes) = (options.choices, options.codes);
        if kind.or_other {
            let text = words::text(&words::OTHER, &self.draft.languages);
            let code = (1..=96).rev().find(|code| !choices.iter().any(|choice| choice.code == *code)).unwrap_or(97);
            choices.push(Choice { other: true, ..Choice::new(code, text) });
        }
        let least = if kind.word == "select_multiple" { 1 } else { 2 };
        let own = choices.iter().filter(|choice| !choice.other && choice.missing.is_none()).count();
        if own == 0 || (kind.word == "rank" && own < least) {
            self.draft.report.lost(
                place,
                format!("the list {list} has {own} options here"),
                "the question was left out",
                "",
            );
            return self.lost(record, "it had too few options");
        }
        let single = codes.clone();
        let one = move |field: &str| Target::Code { field: field.to_owned(), codes: single.clone() };
        let several = move |field: &str| Target::Codes { field: field.to_owned(), codes: codes.clone() };
        match kind.word.as_str() {
            "rank" => made(Kind::Ranking { top: own, options: choices }, several),
            "select_one" if own >= 2 => made(Kind::Single { options: choices }, one),
            "select_one" => {
                self.draft.report.changed(place, "one option to choose from", "a multiple choice of at most one", "");
                made(Kind::Multiple { options: choices, at_least: None, at_most: Some(1) }, several)
            }
            _ => {
                for choice in &mut choices {
                    choice.exclusive |= choice.missing.is_some();
                }
                made(Kind::Multiple { options: choices, at_least: None, at_most: None }, several)
            }
        }
    }

    fn range(&mut self, record: &Record, place: &str) -> Option<Made> {
        let parameters = record.get("parameters");
        let value = |name: &str| cells::parameter(parameters, name).and_then(|value| value.parse::<f64>().ok());
        let (start, end) = (value("start").unwrap_or(0.0), value("end").unwrap_or(10.0));
        let step = value("step").filter(|step| *step > 0.0).unwrap_or(1.0);
        if value("start").is_none() || value("end").is_none() {
            let found = format!("a range whose ends are not both given: {parameters}");
            self.draft.report.changed(place, found, format!("from {start} to {end}"), "see whether that is right");
        }
        let decimals =
            (0..=6u8).find(|digits| (step * 10f64.powi(i32::from(*digits))).fract().abs() < 1e-9).unwrap_or(6);
        if step != 1.0 && step.log10().fract().abs() > 1e-9 {
            self.draft.report.changed(
                place,
                format!("steps of {step}"),
                format!("any number with {decimals} decimals"),
                "",
            );
        }
        let (min, max) = (start.min(end), start.max(end));
        made(number(decimals, Some(min), Some(max)), |field: &str| Target::Number(field.to_owned()))
    }
}
