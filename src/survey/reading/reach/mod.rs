//! Whether a condition can ever hold: tried out over all answers that can make a difference to it.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::survey::answers::{Answer, Answers};
use crate::survey::definition::{Choice, GridRow, Kind, Page, Question, Survey};
use crate::survey::expression::{Expression, Facts, Literal, Mention, Usage, is_fact};

/// More attempts than this for one condition, or for a whole file, would make checking slow; then nothing is said.
const MOST_ATTEMPTS: usize = 4_000;
const MOST_OF_A_FILE: usize = 60_000;

/// A condition that depends on more than this is not tried out.
const MOST_UNKNOWN: usize = 10;

/// All subsets of so many options are tried.
const MOST_OPTIONS: usize = 6;

/// The fields of a survey and what they depend on.
pub(super) struct Reach<'s> {
    fields: BTreeMap<String, Place<'s>>,
    /// How many attempts are left for the whole file.
    left: Cell<usize>,
}

#[derive(Clone, Copy)]
struct Place<'s> {
    position: usize,
    page: &'s Page,
    question: &'s Question,
    row: Option<&'s GridRow>,
}

/// What was tried so far.
struct Attempt {
    answers: Answers,
    facts: BTreeMap<String, String>,
    left: usize,
}

/// A field or a fact, and everything it may be. Facts come first.
enum Unknown<'s> {
    Fact(String, Vec<Option<String>>),
    Field(String, Place<'s>, Vec<Option<Answer>>),
}

impl<'s> Reach<'s> {
    pub fn of(survey: &'s Survey) -> Self {
        let mut fields = BTreeMap::new();
        for (position, field) in survey.fields().into_iter().enumerate() {
            let place = Place { position, page: field.page, question: field.question, row: field.row };
            fields.insert(field.id(), place);
        }
        Self { fields, left: Cell::new(MOST_OF_A_FILE) }
    }

    /// False when no answers make all the conditions hold; true when some do, or when it can't be told.
    pub fn can_hold(&self, conditions: &[&'s Expression]) -> bool {
        let Some(unknowns) = self.unknowns(conditions) else { return true };
        let given = MOST_ATTEMPTS.min(self.left.get());
        let mut attempt = Attempt { answers: Answers::default(), facts: BTreeMap::new(), left: given };
        let can = holds_somehow(conditions, &unknowns, &mut attempt);
        self.left.set(self.left.get() - (given - attempt.left));
        can
    }

    /// Everything the conditions depend on, also by way of whether a question was asked; nothing when some of it
    /// can't be listed.
    fn unknowns(&self, conditions: &[&'s Expression]) -> Option<Vec<Unknown<'s>>> {
        let mut mentions: BTreeMap<&str, Vec<&Mention>> = BTreeMap::new();
        let mut seen: BTreeSet<*const Expression> = BTreeSet::new();
        let mut waiting: Vec<&Expression> = conditions.to_vec();
        while let Some(condition) = waiting.pop() {
            if !seen.insert(std::ptr::from_ref(condition)) {
                continue;
            }
            for mention in condition.mentions() {
                mentions.entry(&mention.name).or_default().push(mention);
                if mentions.len() > MOST_UNKNOWN {
                    return None;
                }
                if let Some(place) = self.fields.get(&mention.name) {
                    waiting.extend(place.conditions());
                }
            }
        }
        let mut facts = Vec::new();
        let mut fields = Vec::new();
        for (name, mentions) in mentions {
            if is_fact(name) {
                facts.push(Unknown::Fact(name.to_owned(), values_of_fact(&mentions)?));
            } else {
                let place = self.fields.get(name)?;
                fields.push((place.position, Unknown::Field(name.to_owned(), *place, answers_of(place, &mentions)?)));
            }
        }
        fields.sort_by_key(|(position, _)| *position);
        facts.extend(fields.into_iter().map(|(_, field)| field));
        Some(facts)
    }
}

impl<'s> Place<'s> {
    /// What must hold for the field to be asked.
    fn conditions(&self) -> impl Iterator<Item = &'s Expression> {
        let of_row = self.row.and_then(|row| row.show_if.as_ref());
        [self.page.show_if.as_ref(), self.question.show_if.as_ref(), of_row].into_iter().flatten()
    }
}

fn holds_somehow(conditions: &[&Expression], unknowns: &[Unknown<'_>], attempt: &mut Attempt) -> bool {
    if attempt.left == 0 {
        return true;
    }
    attempt.left -= 1;
    let facts = |attempt: &Attempt| attempt.facts.clone().into_iter().collect::<Facts>();
    let Some((first, rest)) = unknowns.split_first() else {
        let facts = facts(attempt);
        return conditions.iter().all(|condition| condition.holds(&attempt.answers, &facts));
    };
    match first {
        Unknown::Fact(name, values) => values.iter().any(|value| {
            match value {
                Some(value) => attempt.facts.insert(name.clone(), value.clone()),
                None => attempt.facts.remove(name),
            };
            holds_somehow(conditions, rest, attempt)
        }),
        Unknown::Field(name, place, values) => {
            let facts = facts(attempt);
            let is_asked = place.conditions().all(|condition| condition.holds(&attempt.answers, &facts));
            let not_asked = [None];
            let values = if is_asked { values.as_slice() } else { &not_asked };
            values.iter().any(|value| {
                attempt.answers.set(name, value.clone());
                holds_somehow(conditions, rest, attempt)
            })
        }
    }
}

/// The literals that a name is compared with; nothing when it is compared with another name, or summed.
fn literals<'m>(mentions: &[&'m Mention]) -> Option<Vec<&'m Literal>> {
    let mut literals = Vec::new();
    for mention in mentions {
        match &mention.usage {
            Usage::Answered | Usage::Counted => {}
            Usage::Summed => return None,
            Usage::Compared { with, .. } if with.is_empty() => return None,
            Usage::Compared { with, .. } => literals.extend(with.iter().map(|mentioned| &mentioned.literal)),
        }
    }
    Some(literals)
}

fn values_of_fact(mentions: &[&Mention]) -> Option<Vec<Option<String>>> {
    let by_order = mentions.iter().any(|mention| matches!(mention.usage, Usage::Compared { by_order: true, .. }));
    if by_order {
        return None;
    }
    let literals = literals(mentions)?.into_iter().map(|literal| match literal {
        Literal::Number(number) => Some(number.to_string()),
        Literal::Text(text) => Some(text.clone()),
    });
    Some(literals.chain([None, Some("\u{1}".to_owned())]).collect())
}

fn answers_of(place: &Place<'_>, mentions: &[&Mention]) -> Option<Vec<Option<Answer>>> {
    let literals = literals(mentions)?;
    let codes = |choices: &[Choice]| choices.iter().map(|choice| Answer::Code(choice.code)).collect::<Vec<_>>();
    let answers = match &place.question.kind {
        Kind::Single { options } => codes(options),
        Kind::Grid { scale, .. } => codes(scale),
        Kind::Recommend { missing, .. } => (0..=10).map(Answer::Code).chain(codes(missing)).collect(),
        Kind::Consent { .. } => vec![Answer::Code(1)],
        Kind::Multiple { options, .. } | Kind::Ranking { options, .. } => subsets(options)?,
        Kind::Number { min, max, missing, .. } => {
            let numbers = literals.iter().filter_map(|literal| match literal {
                Literal::Number(number) => Some(*number),
                Literal::Text(_) => None,
            });
            let least = min.unwrap_or(f64::NEG_INFINITY);
            let most = max.unwrap_or(f64::INFINITY);
            let mut points: Vec<f64> = numbers.chain([*min, *max].into_iter().flatten()).collect();
            points.sort_by(f64::total_cmp);
            let between: Vec<f64> = points.windows(2).map(|two| f64::midpoint(two[0], two[1])).collect();
            let around = points.iter().flat_map(|point| [point - 1.0, *point, point + 1.0]).collect::<Vec<_>>();
            let all = around.into_iter().chain(between).filter(|number| (least..=most).contains(number));
            all.chain(points.is_empty().then_some(0.0)).map(Answer::Number).chain(codes(missing)).collect()
        }
        Kind::Date { min, max } => {
            let dates = literals.iter().filter_map(|literal| match literal {
                Literal::Text(text) => text.parse::<Date>().ok(),
                Literal::Number(_) => None,
            });
            let around = dates
                .chain([*min, *max].into_iter().flatten())
                .flat_map(|date| [date.yesterday().unwrap_or(date), date, date.tomorrow().unwrap_or(date)]);
            let is_possible = |date: &Date| min.is_none_or(|min| *date >= min) && max.is_none_or(|max| *date <= max);
            let any = [Date::constant(2000, 1, 1)];
            around.chain(any).filter(is_possible).map(Answer::Date).collect()
        }
        Kind::Text { .. } | Kind::Email => {
            let texts = literals.iter().filter_map(|literal| match literal {
                Literal::Text(text) => Some(text.clone()),
                Literal::Number(_) => None,
            });
            texts.chain(["\u{1}".to_owned()]).map(Answer::Text).collect()
        }
        Kind::Allocation { options, total, .. } => {
            let first = options.iter().find(|option| option.missing.is_none())?;
            let parts = Answer::Parts(BTreeMap::from([(first.code, *total)]));
            [parts].into_iter().chain(codes(options)).collect()
        }
        Kind::Note => return None,
    };
    Some(answers.into_iter().map(Some).chain([None]).collect())
}

/// Every set of options, if they are few.
fn subsets(options: &[Choice]) -> Option<Vec<Answer>> {
    if options.len() > MOST_OPTIONS {
        return None;
    }
    let set = |bits: usize| {
        let chosen = options.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1);
        Answer::Codes(chosen.map(|(_, choice)| choice.code).collect())
    };
    Some((1..1_usize << options.len()).map(set).collect())
}
