//! What may be answered or known, as far as it makes a difference to the conditions at hand.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::survey::answers::Answer;
use crate::survey::definition::{Choice, Kind, Question};
use crate::survey::expression::{Literal, Mention, Usage};
use crate::survey::trimming::least_of;

/// All subsets of so many options or facts are tried.
const MOST_TOGETHER: usize = 6;

/// A question with more sets of options than this is not listed.
const MOST_SETS: usize = 4_000;

/// So many numbers may differ from one another between two points.
const STEPS: i32 = 3;

/// The numbers that a name is compared with.
pub fn numbers_of(mention: &Mention) -> Vec<f64> {
    match &mention.usage {
        Usage::Compared { with, .. } => with.iter().filter_map(|mentioned| number(&mentioned.literal)).collect(),
        _ => Vec::new(),
    }
}

/// The limits of a number.
pub fn limits_of(question: &Question) -> Vec<f64> {
    match question.kind {
        Kind::Number { min, max, .. } => [min, max].into_iter().flatten().collect(),
        _ => Vec::new(),
    }
}

fn number(literal: &Literal) -> Option<f64> {
    match literal {
        Literal::Number(number) => Some(*number),
        Literal::Text(_) => None,
    }
}

fn text(literal: &Literal) -> Option<&str> {
    match literal {
        Literal::Number(_) => None,
        Literal::Text(text) => Some(text),
    }
}

/// The literals that a name is compared with, and whether it is compared with another name.
fn literals<'m>(mentions: &[&'m Mention]) -> Option<(Vec<&'m Literal>, bool)> {
    let mut literals = Vec::new();
    let mut with_names = false;
    for mention in mentions {
        match &mention.usage {
            Usage::Answered | Usage::Counted => {}
            Usage::Summed => return None,
            Usage::Compared { with, .. } => {
                with_names |= with.is_empty();
                literals.extend(with.iter().map(|mentioned| &mentioned.literal));
            }
        }
    }
    Some((literals, with_names))
}

/// What a fact may be: nothing, one of the values it is compared with, or another; several of them where it need not be
/// one.
pub fn values_of_fact(mentions: &[&Mention], is_one: bool) -> Option<Vec<Vec<String>>> {
    let by_order = mentions.iter().any(|mention| matches!(mention.usage, Usage::Compared { by_order: true, .. }));
    let (literals, with_names) = literals(mentions)?;
    if by_order || with_names {
        return None;
    }
    let mut values: Vec<String> = literals
        .into_iter()
        .map(|literal| match literal {
            Literal::Number(number) => number.to_string(),
            Literal::Text(text) => text.clone(),
        })
        .collect();
    values.push("\u{1}".to_owned());
    values.sort();
    values.dedup();
    if is_one {
        return Some(values.into_iter().map(|value| vec![value]).chain([Vec::new()]).collect());
    }
    (values.len() <= MOST_TOGETHER).then(|| subsets(&values))
}

/// What a question may be answered with, and nothing; none when that can't be listed. `points` are where numbers may
/// differ.
pub fn answers_of(question: &Question, mentions: &[&Mention], points: &[f64]) -> Option<Vec<Option<Answer>>> {
    let (literals, with_names) = literals(mentions)?;
    let is_counted = mentions.iter().any(|mention| mention.usage == Usage::Counted);
    let codes = |choices: &[Choice]| choices.iter().map(|choice| Answer::Code(choice.code)).collect::<Vec<_>>();
    let answers = match &question.kind {
        Kind::Single { options } => codes(options),
        Kind::Grid { scale, .. } => codes(scale),
        Kind::Recommend { missing, .. } => (0..=10).map(Answer::Code).chain(codes(missing)).collect(),
        Kind::Consent { .. } => vec![Answer::Code(1)],
        Kind::Multiple { options, at_least, at_most } => {
            let hidden: Vec<i32> =
                options.iter().filter(|option| option.show_if.is_some()).map(|option| option.code).collect();
            let least = at_least.map_or(1, |least| least_of(least, options, &hidden).max(1));
            sets(options, &literals, (least, at_most.unwrap_or(options.len())), is_counted)?
        }
        Kind::Ranking { options, top } => sets(options, &literals, (1, *top), is_counted)?,
        Kind::Number { decimals, min, max, missing, .. } => {
            let within = numbers(*decimals, (*min, *max), points);
            within.into_iter().map(Answer::Number).chain(codes(missing)).collect()
        }
        // Whatever else it is compared with may be any text or day.
        Kind::Date { .. } | Kind::Text { .. } | Kind::Email if with_names => return None,
        Kind::Date { min, max } => {
            let dates = literals.iter().filter_map(|literal| text(literal)?.parse::<Date>().ok());
            let around = dates
                .chain([*min, *max].into_iter().flatten())
                .flat_map(|date| [date.yesterday().unwrap_or(date), date, date.tomorrow().unwrap_or(date)]);
            let is_possible = |date: &Date| min.is_none_or(|min| *date >= min) && max.is_none_or(|max| *date <= max);
            let any = [Date::constant(2000, 1, 1)];
            around.chain(any).filter(is_possible).map(Answer::Date).collect()
        }
        Kind::Text { .. } | Kind::Email => {
            let texts = literals.iter().filter_map(|literal| text(literal)).chain(["\u{1}"]);
            texts.map(|text| Answer::Text(text.to_owned())).collect()
        }
        Kind::Allocation { options, total, .. } => {
            let first = options.iter().find(|option| option.missing.is_none())?;
            let parts = Answer::Parts(BTreeMap::from([(first.code, *total)]));
            let reasons = options.iter().filter(|option| option.missing.is_some());
            [parts].into_iter().chain(reasons.map(|option| Answer::Code(option.code))).collect()
        }
        Kind::Note => return None,
    };
    Some(answers.into_iter().map(Some).chain([None]).collect())
}

/// Numbers of so many decimals within the limits: at the points, and a few steps around each.
pub fn numbers(decimals: u8, (min, max): (Option<f64>, Option<f64>), points: &[f64]) -> Vec<f64> {
    let decimals = usize::from(decimals);
    let step = 10_f64.powi(-i32::try_from(decimals).unwrap_or(0));
    let nearest = |number: f64| format!("{number:.decimals$}").parse::<f64>().unwrap_or(number);
    let within = min.unwrap_or(f64::NEG_INFINITY)..=max.unwrap_or(f64::INFINITY);
    let around = points.iter().chain(points.is_empty().then_some(&0.0));
    let mut numbers: Vec<f64> = around
        .flat_map(|point| (-STEPS..=STEPS).map(move |steps| nearest(point + f64::from(steps) * step)))
        .filter(|number| within.contains(number))
        .collect();
    numbers.sort_by(f64::total_cmp);
    numbers.dedup();
    numbers
}

/// The sets of options that differ to a condition: with and without each option it names, with some of the others (any
/// number of them where they are counted), and each that stands alone.
fn sets(
    options: &[Choice],
    literals: &[&Literal],
    (least, most): (usize, usize),
    is_counted: bool,
) -> Option<Vec<Answer>> {
    let is_named = |option: &&Choice| literals.iter().any(|literal| number(literal) == Some(f64::from(option.code)));
    let stands_alone = |option: &Choice| option.exclusive || option.missing.is_some();
    let (alone, together): (Vec<&Choice>, Vec<&Choice>) = options.iter().partition(|option| stands_alone(option));
    let (named, others): (Vec<&Choice>, Vec<&Choice>) = together.into_iter().partition(is_named);
    if named.len() > MOST_TOGETHER || is_counted && (others.len() + 1) << named.len() > MOST_SETS {
        return None;
    }
    let mut sets: Vec<Vec<i32>> = alone.iter().map(|option| vec![option.code]).collect();
    let named: Vec<i32> = named.iter().map(|option| option.code).collect();
    for chosen in subsets(&named) {
        let fewest = least.saturating_sub(chosen.len());
        let last = if is_counted { others.len() } else { others.len().min(fewest + 1) };
        for more in fewest..=last {
            if (least..=most).contains(&(chosen.len() + more)) {
                let more = others.iter().take(more).map(|option| option.code);
                sets.push(chosen.iter().copied().chain(more).collect());
            }
        }
    }
    Some(sets.into_iter().map(Answer::Codes).collect())
}

fn subsets<T: Clone>(all: &[T]) -> Vec<Vec<T>> {
    let set = |bits: usize| {
        let chosen = all.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1);
        chosen.map(|(_, one)| one.clone()).collect()
    };
    (0..1_usize << all.len()).map(set).collect()
}
