//! Conditions, held against what is asked before them.

use std::collections::BTreeMap;

use super::problems::{Place, did_you_mean, either, quoted};
use super::tree::{Node, Value};
use super::values;
use super::walk::Walk;
use crate::survey::definition::{Choice, GridRow, Kind, Question};
use crate::survey::expression::{Expression, Literal, Mention, Mentioned, Usage, is_fact};
use crate::survey::facts::all_facts;

/// Something that conditions can name.
#[derive(Debug)]
pub(super) struct Asked {
    pub name: String,
    holds: Holds,
    missing: Vec<i32>,
    /// Asked once per cluster.
    pub in_loop: bool,
}

/// What a field holds, as far as it can be compared.
#[derive(Debug, PartialEq)]
enum Holds {
    Code(Vec<i32>),
    Codes(Vec<i32>),
    Number,
    Date,
    Text,
    Parts,
    /// A grid as a whole: its rows are the fields.
    Rows(Vec<String>),
    Nothing,
    /// The question could not be read, so nothing is said about conditions on it.
    Unclear,
}

/// A condition that is checked once all questions are known.
#[derive(Debug)]
pub(super) struct Pending {
    expression: Expression,
    place: Place,
    starts_at: Option<usize>,
    /// How many of the fields were asked before it.
    before: usize,
    /// On a page that is asked once per cluster.
    in_loop: bool,
    in_scale: bool,
}

impl Walk {
    /// Reads a condition and keeps it for the check.
    pub fn condition(&mut self, node: &Node) -> Option<Expression> {
        const EXPECTED: &str = "a condition such as q01 != 1 and cluster.type == \"IBN\"";
        let source = values::word(node, EXPECTED, &mut self.problems)?;
        let starts_at = match &node.value {
            Value::Scalar(scalar) => scalar.starts_at,
            _ => None,
        };
        match Expression::parse(source) {
            Ok(expression) => {
                let missing: BTreeMap<String, Vec<i32>> = expression
                    .fields()
                    .into_iter()
                    .filter_map(|name| self.positions.get(name).map(|position| &self.asked[*position]))
                    .filter(|asked| !asked.missing.is_empty())
                    .map(|asked| (asked.name.clone(), asked.missing.clone()))
                    .collect();
                let expression = expression.with_missing_codes(missing);
                let before = self.asked.len();
                let (in_loop, in_scale) = (self.in_loop, self.in_scale);
                let (kept, place) = (expression.clone(), node.place);
                let pending = Pending { expression: kept, place, starts_at, before, in_loop, in_scale };
                self.conditions.push(pending);
                Some(expression)
            }
            Err(fault) => {
                let place = inside(node.place, starts_at, fault.offset, fault.length);
                self.problems.error("condition-syntax", place, fault.message, EXPECTED);
                self.problems.help(fault.help);
                None
            }
        }
    }

    /// Makes the fields of a question known to the conditions after it.
    pub fn ask(&mut self, question: &Question) {
        let choices = question.kind.choices();
        let missing = codes(choices, |choice| choice.missing.is_some());
        let id = question.id.clone();
        let all = codes(choices, |_| true);
        let holds = match &question.kind {
            Kind::Single { .. } => Holds::Code(all),
            Kind::Multiple { .. } | Kind::Ranking { .. } => Holds::Codes(all),
            Kind::Recommend { .. } => Holds::Code((0..=10).chain(all).collect()),
            Kind::Consent { .. } => Holds::Code(vec![1]),
            Kind::Number { .. } => Holds::Number,
            Kind::Date { .. } => Holds::Date,
            Kind::Text { .. } | Kind::Email => Holds::Text,
            Kind::Allocation { .. } => Holds::Parts,
            Kind::Note => Holds::Nothing,
            Kind::Grid { rows, .. } => {
                let rows: Vec<&GridRow> = rows.iter().collect();
                let fields = question.field_ids(&rows);
                for field in &fields {
                    let holds = Holds::Code(all.clone());
                    self.add_asked(field.clone(), holds, missing.clone());
                }
                Holds::Rows(fields)
            }
        };
        self.add_asked(id, holds, missing);
        if question.kind.other_choice().is_some() {
            self.add_asked(question.other_field(), Holds::Text, Vec::new());
        }
    }

    /// Remembers a question whose kind is not clear.
    pub fn ask_faulty(&mut self, id: &str) {
        self.add_asked(id.to_owned(), Holds::Unclear, Vec::new());
    }

    fn add_asked(&mut self, name: String, holds: Holds, missing: Vec<i32>) {
        self.positions.entry(name.clone()).or_insert(self.asked.len());
        self.asked.push(Asked { name, holds, missing, in_loop: self.in_loop });
    }

    /// Checks every condition against all questions of the file.
    pub fn check_conditions(&mut self) {
        for pending in std::mem::take(&mut self.conditions) {
            if pending.expression.mentions().is_empty() {
                let found = "this condition names no question and no fact, so it is always the same";
                self.problems.error("condition-constant", pending.place, found, "the id of an earlier question");
            }
            for mention in pending.expression.mentions() {
                if self.problems.is_full() {
                    return;
                }
                if is_fact(&mention.name) {
                    self.check_fact(&pending, mention);
                } else {
                    self.check_field(&pending, mention);
                }
            }
        }
    }

    fn check_fact(&mut self, pending: &Pending, mention: &Mention) {
        let name = mention.name.as_str();
        if !self.know_fact(name, "condition-unknown-fact", pending.at(mention)) {
            // Said already.
        } else if matches!(mention.usage, Usage::Counted | Usage::Summed) {
            let found = format!("{} is known of the member and not answered", quoted(name));
            self.problems.error("condition-wrong-type", pending.at(mention), found, "the id of an earlier question");
        }
    }

    /// Whether a frame knows something by this name; if not, that is a problem at `place`.
    pub fn know_fact(&mut self, name: &str, code: &'static str, place: Place) -> bool {
        if all_facts().any(|known| known == name) {
            return true;
        }
        let found = format!("nothing is known by the name {}", quoted(name));
        let expected = either(all_facts());
        match name.strip_prefix("member.") {
            // Versions that were taken in before this was looked at can still be read.
            Some(attribute) if !attribute.is_empty() && !attribute.contains('.') => {
                self.problems.stops_launch(code, place, found, expected);
            }
            _ => self.problems.error(code, place, found, expected),
        }
        self.problems.help(did_you_mean(name, all_facts()));
        false
    }

    fn check_field(&mut self, pending: &Pending, mention: &Mention) {
        let place = pending.at(mention);
        let position = self.positions.get(&mention.name).copied();
        match position {
            None if self
                .asked
                .iter()
                .any(|asked| asked.holds == Holds::Unclear && mention.name.starts_with(&asked.name)) => {}
            None => {
                let earlier: Vec<&str> = self.asked[..pending.before].iter().map(|asked| asked.name.as_str()).collect();
                let (expected, help) =
                    (format!("an earlier question: {}", either(&earlier)), did_you_mean(&mention.name, earlier));
                let found = format!("there is no question {}", quoted(&mention.name));
                self.problems.error("condition-unknown-name", place, found, expected);
                self.problems.help(help);
            }
            Some(_) if pending.in_scale => {
                let found =
                    "an option of a shared scale can't depend on an answer: the scale stands before all questions";
                let expected = format!("a fact: {}", either(all_facts()));
                self.problems.error("condition-looks-ahead", place, found, expected);
                self.problems.help(Some("write the options in the question itself"));
            }
            Some(position) if position >= pending.before => {
                let found = format!("{} is asked here or later, so nobody has answered it yet", quoted(&mention.name));
                self.problems.error("condition-looks-ahead", place, found, "a question that comes before this");
            }
            Some(position) if self.asked[position].in_loop && !pending.in_loop => {
                let found = format!("{} is asked once per cluster, so here it has many answers", quoted(&mention.name));
                let expected = "a question that is asked once; or “for_each: cluster” on this page too";
                self.problems.error("condition-on-loop", place, found, expected);
            }
            Some(position) => {
                if let Some((code, place, found, expected)) = fault_of_usage(&self.asked[position], mention, pending) {
                    self.problems.error(code, place, found, expected);
                }
            }
        }
    }
}

type Found = (&'static str, Place, String, String);

/// What is wrong with how a field is used, if anything is.
fn fault_of_usage(asked: &Asked, mention: &Mention, pending: &Pending) -> Option<Found> {
    let name = quoted(&asked.name);
    let here = pending.at(mention);
    let wrong = |found: String, expected: &str| Some(("condition-wrong-type", here, found, expected.to_owned()));
    match (&asked.holds, &mention.usage) {
        (Holds::Unclear, _) => None,
        (Holds::Rows(rows), _) => wrong(format!("{name} is a grid"), &format!("one of its rows: {}", either(rows))),
        (Holds::Nothing, _) => wrong(format!("{name} is a note, which nobody answers"), "the id of a question"),
        (_, Usage::Answered) | (Holds::Codes(_), Usage::Counted) | (Holds::Number | Holds::Code(_), Usage::Summed) => {
            None
        }
        (_, Usage::Summed) => wrong(format!("{name} has no number to add"), "a number, or a question with one code"),
        (_, Usage::Counted) => {
            wrong(format!("{name} has no several answers to count"), "a multiple choice or a ranking")
        }
        (Holds::Parts, Usage::Compared { .. }) => {
            wrong(format!("{name} has a number per option and can't be compared"), &format!("answered({})", asked.name))
        }
        (Holds::Codes(_) | Holds::Text, Usage::Compared { by_order: true, .. }) => {
            wrong(format!("{name} has no order"), "== or !=")
        }
        (holds, Usage::Compared { by_order, with }) => {
            with.iter().find_map(|literal| fault_of_literal(holds, *by_order, literal, pending))
        }
    }
}

fn fault_of_literal(holds: &Holds, by_order: bool, mentioned: &Mentioned, pending: &Pending) -> Option<Found> {
    let place = inside(pending.place, pending.starts_at, mentioned.offset, mentioned.length);
    let found = mentioned.literal.to_string();
    let wrong = |expected: &str| {
        Some(("condition-wrong-type", place, format!("{found} can't be its answer"), expected.to_owned()))
    };
    match (holds, &mentioned.literal) {
        (Holds::Code(codes) | Holds::Codes(codes), Literal::Number(number)) => {
            let is_code = codes.iter().any(|code| f64::from(*code) == *number);
            let expected = || either(codes.iter().map(ToString::to_string));
            let impossible = ("condition-impossible-code", place, format!("no option has the code {found}"));
            (!is_code && !by_order).then(|| (impossible.0, impossible.1, impossible.2, expected()))
        }
        (Holds::Code(codes) | Holds::Codes(codes), Literal::Text(_)) => {
            wrong(&format!("a code: {}", either(codes.iter().map(ToString::to_string))))
        }
        (Holds::Number, Literal::Text(_)) => wrong("a number"),
        (Holds::Date, Literal::Number(_)) => wrong("a date such as \"2026-03-01\""),
        (Holds::Date, Literal::Text(text)) if !is_iso_date(text) => wrong("a date such as \"2026-03-01\""),
        (Holds::Text, Literal::Number(_)) => wrong("a text between quotes"),
        _ => None,
    }
}

fn is_iso_date(text: &str) -> bool {
    text.len() == "2026-03-01".len() && text.parse::<jiff::civil::Date>().is_ok()
}

fn codes(choices: &[Choice], wanted: impl Fn(&Choice) -> bool) -> Vec<i32> {
    choices.iter().filter(|choice| wanted(choice)).map(|choice| choice.code).collect()
}

impl Pending {
    fn at(&self, mention: &Mention) -> Place {
        inside(self.place, self.starts_at, mention.offset, mention.length)
    }
}

/// The place of a piece of a text; the whole text where the file writes it in another way than it reads.
pub(super) fn inside(place: Place, starts_at: Option<usize>, offset: usize, length: usize) -> Place {
    match starts_at {
        Some(start) => Place { line: place.line, column: place.column + start + offset, length: length.max(1) },
        None => place,
    }
}
