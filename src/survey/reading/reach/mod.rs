//! Whether a condition can ever hold: tried out over all answers that can make a difference to it.

mod possible;

pub(super) use possible::numbers;

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use crate::survey::answers::{Answer, Answers};
use crate::survey::definition::{GridRow, Page, Question, Survey};
use crate::survey::expression::{Expression, Facts, Mention, is_fact};

/// More attempts than this for one condition, or for a whole file, would make checking slow; then nothing is said.
const MOST_ATTEMPTS: usize = 4_000;
const MOST_OF_A_FILE: usize = 60_000;

/// A condition that depends on more than this is not tried out.
const MOST_UNKNOWN: usize = 10;

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

/// What is asked of the answers: that these conditions hold, and that a check does not fail.
struct Wanted<'s> {
    conditions: Vec<&'s Expression>,
    check: Option<&'s Expression>,
    /// The question that the check is about, which is answered then.
    answered: Option<&'s str>,
}

/// What was tried so far.
struct Attempt {
    answers: Answers,
    facts: BTreeMap<String, Vec<String>>,
    left: usize,
}

/// A field or a fact, and everything it may be. Facts come first.
enum Unknown<'s> {
    Fact(String, Vec<Vec<String>>),
    Field(String, Place<'s>, Vec<Option<Answer>>),
}

impl Unknown<'_> {
    fn count(&self) -> usize {
        match self {
            Self::Fact(_, values) => values.len(),
            Self::Field(_, _, values) => values.len(),
        }
    }
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

    /// False when no answers make all the conditions of something on this page hold; true when some do, or when it
    /// can't be told.
    pub fn can_hold(&self, page: &Page, conditions: &[&'s Expression]) -> bool {
        self.can_be(page, &Wanted { conditions: conditions.to_vec(), check: None, answered: None })
    }

    /// False when every answer to the question breaks the check.
    pub fn can_pass(
        &self,
        page: &Page,
        question: &'s Question,
        conditions: &[&'s Expression],
        check: &'s Expression,
    ) -> bool {
        let answered = Some(question.id.as_str());
        self.can_be(page, &Wanted { conditions: conditions.to_vec(), check: Some(check), answered })
    }

    fn can_be(&self, page: &Page, wanted: &Wanted<'s>) -> bool {
        if self.left.get() == 0 {
            return true;
        }
        let Some(unknowns) = self.unknowns(page, wanted) else { return true };
        // To list what may be answered is work, too.
        let listed: usize = unknowns.iter().map(Unknown::count).sum();
        self.left.set(self.left.get().saturating_sub(listed));
        let given = MOST_ATTEMPTS.min(self.left.get());
        let mut attempt = Attempt { answers: Answers::default(), facts: BTreeMap::new(), left: given };
        let can = holds_somehow(wanted, &unknowns, &mut attempt);
        self.left.set(self.left.get() - (given - attempt.left));
        can
    }

    /// Everything the conditions depend on, also by way of whether a question was asked; nothing when some of it
    /// can't be listed.
    fn unknowns(&self, page: &Page, wanted: &Wanted<'s>) -> Option<Vec<Unknown<'s>>> {
        let mut mentions: BTreeMap<&str, Vec<&Mention>> = BTreeMap::new();
        let mut seen: BTreeSet<*const Expression> = BTreeSet::new();
        let given = wanted.conditions.iter().copied().chain(wanted.check);
        let mut waiting: Vec<(&Expression, bool)> = given.map(|condition| (condition, page.for_each_cluster)).collect();
        // Of one cluster at a time, or of all clusters of the member.
        let mut of_one_cluster = true;
        while let Some((condition, in_loop)) = waiting.pop() {
            if !seen.insert(std::ptr::from_ref(condition)) {
                continue;
            }
            for mention in condition.mentions() {
                of_one_cluster &= in_loop || !mention.name.starts_with("cluster.");
                mentions.entry(&mention.name).or_default().push(mention);
                if mentions.len() > MOST_UNKNOWN {
                    return None;
                }
                if let Some(place) = self.fields.get(&mention.name) {
                    let in_loop = place.page.for_each_cluster;
                    waiting.extend(place.conditions().map(|condition| (condition, in_loop)));
                }
            }
        }
        let points = self.points(&mentions);
        let mut facts = Vec::new();
        let mut fields = Vec::new();
        for (name, mentions) in mentions {
            if is_fact(name) {
                let is_one = of_one_cluster || !name.starts_with("cluster.");
                facts.push(Unknown::Fact(name.to_owned(), possible::values_of_fact(&mentions, is_one)?));
            } else {
                let place = self.fields.get(name)?;
                let mut answers = possible::answers_of(place.question, &mentions, &points)?;
                if place.row.is_none() && wanted.answered == Some(name) {
                    answers.retain(Option::is_some);
                }
                fields.push((place.position, Unknown::Field(name.to_owned(), *place, answers)));
            }
        }
        fields.sort_by_key(|(position, _)| *position);
        facts.extend(fields.into_iter().map(|(_, field)| field));
        Some(facts)
    }

    /// Where numbers that are compared with each other may differ.
    fn points(&self, mentions: &BTreeMap<&str, Vec<&Mention>>) -> Vec<f64> {
        let mut points = Vec::new();
        for (name, mentions) in mentions {
            points.extend(mentions.iter().flat_map(|mention| possible::numbers_of(mention)));
            points.extend(self.fields.get(*name).into_iter().flat_map(|place| possible::limits_of(place.question)));
        }
        points.sort_by(f64::total_cmp);
        points.dedup();
        points
    }
}

impl<'s> Place<'s> {
    /// What must hold for the field to be asked.
    fn conditions(&self) -> impl Iterator<Item = &'s Expression> {
        let of_row = self.row.and_then(|row| row.show_if.as_ref());
        [self.page.show_if.as_ref(), self.question.show_if.as_ref(), of_row].into_iter().flatten()
    }
}

impl Attempt {
    fn facts(&self) -> Facts {
        let pairs = self.facts.iter().flat_map(|(name, values)| values.iter().map(move |value| (name, value)));
        pairs.map(|(name, value)| (name.clone(), value.clone())).collect()
    }
}

fn holds_somehow(wanted: &Wanted<'_>, unknowns: &[Unknown<'_>], attempt: &mut Attempt) -> bool {
    if attempt.left == 0 {
        return true;
    }
    attempt.left -= 1;
    let Some((first, rest)) = unknowns.split_first() else {
        let facts = attempt.facts();
        return wanted.conditions.iter().all(|condition| condition.holds(&attempt.answers, &facts))
            && wanted.check.is_none_or(|check| check.truth(&attempt.answers, &facts) != Some(false));
    };
    match first {
        Unknown::Fact(name, values) => values.iter().any(|value| {
            attempt.facts.insert(name.clone(), value.clone());
            holds_somehow(wanted, rest, attempt)
        }),
        Unknown::Field(name, place, values) => {
            let facts = attempt.facts();
            let is_asked = place.conditions().all(|condition| condition.holds(&attempt.answers, &facts));
            let not_asked = [None];
            let values = if is_asked { values.as_slice() } else { &not_asked };
            values.iter().any(|value| {
                attempt.answers.set(name, value.clone());
                holds_somehow(wanted, rest, attempt)
            })
        }
    }
}
