//! The figures of each kind of question, line by line.

use super::lines::{Line, base, missing};
use super::places::{Measure, places};
use super::reader::{NO_NUMBER, Reader};
use super::values::{days, number, parts};
use crate::statistics::describe::Description;
use crate::statistics::frequencies::Proportion;
use crate::statistics::report::{FieldReport, Figures};
use crate::survey::Kind;
use crate::web::views::table::{Cell, RowKind};

/// The lines of a field: its base, its figures, and the answers that are missing. Empty when no group shows any.
pub(super) fn lines<'a>(reader: &'a Reader<'a>, field: &'a FieldReport) -> Vec<Line<'a>> {
    let Some(sample) = field.slices.iter().find_map(|(_, figure)| figure.shown()) else { return Vec::new() };
    let mut lines = vec![base(reader)];
    match sample {
        Figures::OneWay(_) => lines.extend(one_way(reader, field, sample)),
        Figures::Recommend(_) => lines.extend(recommend(reader)),
        Figures::Choices(_) => lines.extend(choices(reader, field, sample)),
        Figures::Number(_) => lines.extend(number(reader, field)),
        Figures::Ranking(_) => lines.extend(places(reader, field, sample, Measure::Placed)),
        Figures::Allocation(_) => lines.extend(parts(reader, field, sample)),
        Figures::Date(_) => lines.extend(days(reader)),
        Figures::Text(_) | Figures::Email { .. } => {}
    }
    lines.extend(missing(reader, field));
    lines
}

/// A line of shares: `of` finds the share in the figures of a group.
fn share_line<'a>(
    reader: &'a Reader<'a>,
    head: String,
    kind: RowKind,
    of: impl Fn(&Figures) -> Option<&Proportion> + Clone + 'a,
) -> Line<'a> {
    let ranged = of.clone();
    let cell = move |figures: &Figures| of(figures).map_or_else(nothing, |share| reader.share_cell(share));
    Line::new(head, kind, cell).ranging(move |figures| ranged(figures).map(|share| share.range))
}

pub(super) fn nothing() -> Cell {
    Cell::from(NO_NUMBER.to_owned())
}

fn one_way<'a>(reader: &'a Reader<'a>, field: &'a FieldReport, sample: &Figures) -> Vec<Line<'a>> {
    let Figures::OneWay(sample) = sample else { return Vec::new() };
    let mut lines = Vec::new();
    for (at, item) in sample.items.iter().enumerate() {
        lines.push(share_line(reader, reader.option(field, item.code), RowKind::Plain, move |figures| {
            let Figures::OneWay(one_way) = figures else { return None };
            one_way.items.get(at).map(|item| &item.chosen)
        }));
    }
    for (at, net) in sample.nets.iter().enumerate() {
        lines.push(share_line(reader, reader.net(field, &net.name, net.automatic), RowKind::Net, move |figures| {
            let Figures::OneWay(one_way) = figures else { return None };
            one_way.nets.get(at).map(|net| &net.chosen)
        }));
    }
    // Codes of a list of options are steps of a scale only by chance; those of a grid are.
    let is_grid = reader.question(field).is_some_and(|question| matches!(question.kind, Kind::Grid { .. }));
    if is_grid && sample.scale.is_some() {
        lines.push(Line::new(reader.word("results-mean"), RowKind::Plain, |figures| match figures {
            Figures::OneWay(one_way) => one_way.scale.as_ref().map_or_else(nothing, |scale| scale_mean(reader, scale)),
            _ => nothing(),
        }));
        lines.push(Line::new(reader.word("results-median"), RowKind::Plain, |figures| match figures {
            Figures::OneWay(one_way) => {
                one_way.scale.as_ref().map_or_else(nothing, |scale| scale_median(reader, scale))
            }
            _ => nothing(),
        }));
    }
    lines
}

fn scale_mean(reader: &Reader<'_>, scale: &Description) -> Cell {
    Cell::from(reader.mean(scale.mean, 1))
}

/// A step of the scale; between two of them it is said so, since there is no step in the middle.
fn scale_median(reader: &Reader<'_>, scale: &Description) -> Cell {
    if scale.median.fract() == 0.0 {
        return Cell::from(reader.mean(scale.median, 0));
    }
    let [low, high] = [scale.median.floor(), scale.median.ceil()].map(|step| reader.mean(step, 0).into());
    Cell::from(reader.say("results-median-between", &[("low", low), ("high", high)]))
}

/// Three parts, the score where there are enough answers, and the mean.
fn recommend<'a>(reader: &'a Reader<'a>) -> Vec<Line<'a>> {
    type Part = fn(&Figures) -> Option<&Proportion>;
    let parts: [(&str, RowKind, Part); 3] = [
        ("results-detractors", RowKind::Plain, |figures| match figures {
            Figures::Recommend(scores) => Some(&scores.detractors),
            _ => None,
        }),
        ("results-passives", RowKind::Plain, |figures| match figures {
            Figures::Recommend(scores) => Some(&scores.passives),
            _ => None,
        }),
        ("results-promoters", RowKind::Net, |figures| match figures {
            Figures::Recommend(scores) => Some(&scores.promoters),
            _ => None,
        }),
    ];
    let mut lines: Vec<Line<'a>> =
        parts.into_iter().map(|(key, kind, part)| share_line(reader, reader.word(key), kind, part)).collect();
    lines.push(Line::new(reader.word("results-score"), RowKind::Plain, |figures| match figures {
        Figures::Recommend(scores) => scores.score.as_ref().map_or_else(nothing, |score| Cell {
            words: reader.mean(score.score, 0),
            beside: score.range.map(|(low, high)| {
                let [low, high] = [low, high].map(|end| reader.mean(end, 0).into());
                format!("({})", reader.say("results-quartiles-between", &[("low", low), ("high", high)]))
            }),
            ..Cell::default()
        }),
        _ => nothing(),
    }));
    lines.push(Line::new(reader.word("results-mean"), RowKind::Plain, |figures| match figures {
        Figures::Recommend(scores) => scale_mean(reader, &scores.scale),
        _ => nothing(),
    }));
    lines.push(Line::new(reader.word("results-median"), RowKind::Plain, |figures| match figures {
        Figures::Recommend(scores) => scale_median(reader, &scores.scale),
        _ => nothing(),
    }));
    lines
}

/// How many gave each of 0 to 10.
pub(super) fn distribution<'a>(reader: &'a Reader<'a>) -> Vec<Line<'a>> {
    let mut lines = vec![base(reader)];
    lines.extend((0..=10_usize).map(|at| {
        share_line(reader, at.to_string(), RowKind::Plain, move |figures| {
            let Figures::Recommend(scores) = figures else { return None };
            scores.items.get(at).map(|item| &item.chosen)
        })
    }));
    lines
}

fn choices<'a>(reader: &'a Reader<'a>, field: &'a FieldReport, sample: &Figures) -> Vec<Line<'a>> {
    let Figures::Choices(sample) = sample else { return Vec::new() };
    let mut lines = Vec::new();
    for (at, item) in sample.items.iter().enumerate() {
        let cell = move |figures: &Figures| {
            let Figures::Choices(choices) = figures else { return nothing() };
            let chosen = choices.items.get(at).map(|item| &item.chosen);
            chosen.map_or_else(nothing, |chosen| reader.cell(field, chosen, |share| reader.share_cell(share)))
        };
        let range = move |figures: &Figures| {
            let Figures::Choices(choices) = figures else { return None };
            choices.items.get(at)?.chosen.shown().map(|share| share.range)
        };
        lines.push(Line::new(reader.option(field, item.code), RowKind::Plain, cell).ranging(range));
    }
    for (at, net) in sample.nets.iter().enumerate() {
        let cell = move |figures: &Figures| {
            let Figures::Choices(choices) = figures else { return nothing() };
            let chosen = choices.nets.get(at).map(|net| &net.chosen);
            chosen.map_or_else(nothing, |chosen| reader.cell(field, chosen, |share| reader.share_cell(share)))
        };
        let range = move |figures: &Figures| {
            let Figures::Choices(choices) = figures else { return None };
            choices.nets.get(at)?.chosen.shown().map(|share| share.range)
        };
        lines.push(Line::new(reader.net(field, &net.name, false), RowKind::Net, cell).ranging(range));
    }
    lines.push(Line::new(reader.word("results-mean-ticked"), RowKind::Plain, |figures| match figures {
        Figures::Choices(choices) => choices.mean_ticked.map_or_else(nothing, |mean| Cell::from(reader.mean(mean, 1))),
        _ => nothing(),
    }));
    lines
}
