//! The figures of each kind of question, line by line.

use super::lines::{Line, Seen, bases, missing};
use super::places::{Measure, places};
use super::reader::{NO_NUMBER, Reader};
use super::values::{days, number, parts};
use crate::statistics::Cell as Figure;
use crate::statistics::describe::Description;
use crate::statistics::frequencies::Proportion;
use crate::statistics::report::{FieldReport, Figures, Listing, What};
use crate::survey::Kind;
use crate::web::views::table::{Cell, RowKind};

/// The lines of a field: its base, its figures, and the answers that are missing. Empty when no group shows any.
pub(super) fn lines<'a>(reader: &'a Reader<'a>, field: &'a FieldReport) -> Vec<Line<'a>> {
    let Some(sample) = field.slices.iter().find_map(|(_, figure)| figure.shown()) else { return Vec::new() };
    let mut lines = bases(reader);
    match sample {
        Figures::OneWay(_) => lines.extend(one_way(reader, field, sample)),
        Figures::Recommend(_) => lines.extend(recommend(reader, field)),
        Figures::Choices(_) => lines.extend(choices(reader, field, sample)),
        Figures::Number(_) => lines.extend(number(reader, field)),
        Figures::Ranking(_) => lines.extend(places(reader, field, sample, Measure::Placed)),
        Figures::Allocation(_) => lines.extend(parts(reader, field, sample)),
        Figures::Date(_) => lines.extend(days(reader)),
        Figures::Text(listing) => lines.extend(themes(reader, field, listing)),
        Figures::Email { .. } => {}
    }
    lines.extend(missing(reader, field));
    lines
}

/// A line of shares: `of` finds the share in the figures of a group, `what` in those that are weighted.
fn share_line<'a>(
    reader: &'a Reader<'a>,
    head: String,
    kind: RowKind,
    what: What,
    of: impl Fn(&Figures) -> Option<&Proportion> + Clone + 'a,
) -> Line<'a> {
    let (ranged, of_range) = (of.clone(), what.clone());
    let cell = move |seen: &Seen<'_>| {
        of(seen.figures).map_or_else(nothing, |share| reader.weighted_cell(share, seen.weighted(&what)))
    };
    Line::new(head, kind, cell).ranging(move |seen| {
        ranged(seen.figures).and_then(|share| Reader::range_shown(share, seen.weighted(&of_range)))
    })
}

/// A line of shares each of which may be hidden by itself: boxes, nets, the parts of a recommendation.
fn asked_line<'a>(
    reader: &'a Reader<'a>,
    field: &'a FieldReport,
    (head, kind): (String, RowKind),
    what: What,
    of: impl Fn(&Figures) -> Option<&Figure<Proportion>> + Clone + 'a,
) -> Line<'a> {
    let (ranged, of_range) = (of.clone(), what.clone());
    let cell = move |seen: &Seen<'_>| {
        let weighted = seen.weighted(&what);
        of(seen.figures)
            .map_or_else(nothing, |chosen| reader.cell(field, chosen, |share| reader.weighted_cell(share, weighted)))
    };
    Line::new(head, kind, cell)
        .ranging(move |seen| Reader::range_shown(ranged(seen.figures)?.shown()?, seen.weighted(&of_range)))
}

pub(super) fn nothing() -> Cell {
    Cell::from(NO_NUMBER.to_owned())
}

fn one_way<'a>(reader: &'a Reader<'a>, field: &'a FieldReport, sample: &Figures) -> Vec<Line<'a>> {
    let Figures::OneWay(sample) = sample else { return Vec::new() };
    let mut lines = Vec::new();
    for (at, item) in sample.items.iter().enumerate() {
        lines.push(share_line(
            reader,
            reader.option(field, item.code),
            RowKind::Plain,
            What::Code(item.code),
            move |figures| {
                let Figures::OneWay(one_way) = figures else { return None };
                one_way.items.get(at).map(|item| &item.chosen)
            },
        ));
    }
    for (at, net) in sample.nets.iter().enumerate() {
        let what = What::Net(net.name.clone());
        let head = (reader.net(field, &net.name, net.automatic), RowKind::Net);
        lines.push(asked_line(reader, field, head, what, move |figures| {
            let Figures::OneWay(one_way) = figures else { return None };
            one_way.nets.get(at).map(|net| &net.chosen)
        }));
    }
    // Codes of a list of options are steps of a scale only by chance; those of a grid are.
    let is_grid = reader.question(field).is_some_and(|question| matches!(question.kind, Kind::Grid { .. }));
    if is_grid && sample.scale.is_some() {
        lines.push(Line::new(reader.word("results-mean"), RowKind::Plain, |seen| match seen.figures {
            Figures::OneWay(one_way) => {
                one_way.scale.as_ref().map_or_else(nothing, |scale| scale_mean(reader, scale, seen))
            }
            _ => nothing(),
        }));
        lines.push(Line::new(reader.word("results-median"), RowKind::Plain, |seen| match seen.figures {
            Figures::OneWay(one_way) => {
                one_way.scale.as_ref().map_or_else(nothing, |scale| scale_median(reader, scale, seen))
            }
            _ => nothing(),
        }));
    }
    lines
}

fn scale_mean(reader: &Reader<'_>, scale: &Description, seen: &Seen<'_>) -> Cell {
    reader.weighted_value(scale.mean, seen.weighted(&What::Mean), |mean| reader.mean(mean, 1))
}

/// A step of the scale; between two of them it is said so, since there is no step in the middle.
fn scale_median(reader: &Reader<'_>, scale: &Description, seen: &Seen<'_>) -> Cell {
    if scale.median.fract() == 0.0 {
        return as_they_came(reader, seen, reader.mean(scale.median, 0));
    }
    let [low, high] = [scale.median.floor(), scale.median.ceil()].map(|step| reader.mean(step, 0).into());
    as_they_came(reader, seen, reader.say("results-median-between", &[("low", low), ("high", high)]))
}

/// A figure that counts every answer once, in a column where others are weighted: it says so.
fn as_they_came(reader: &Reader<'_>, seen: &Seen<'_>, words: String) -> Cell {
    let beside = (!seen.weighted.is_empty()).then(|| reader.word("results-unweighted"));
    Cell { words, beside, ..Cell::default() }
}

/// Three parts, the score where there are enough answers, and the mean.
fn recommend<'a>(reader: &'a Reader<'a>, field: &'a FieldReport) -> Vec<Line<'a>> {
    type Part = fn(&Figures) -> Option<&Figure<Proportion>>;
    let parts: [(&str, &str, RowKind, Part); 3] = [
        ("results-detractors", "detractors", RowKind::Plain, |figures| match figures {
            Figures::Recommend(scores) => Some(&scores.detractors),
            _ => None,
        }),
        ("results-passives", "passives", RowKind::Plain, |figures| match figures {
            Figures::Recommend(scores) => Some(&scores.passives),
            _ => None,
        }),
        ("results-promoters", "promoters", RowKind::Net, |figures| match figures {
            Figures::Recommend(scores) => Some(&scores.promoters),
            _ => None,
        }),
    ];
    let mut lines: Vec<Line<'a>> = parts
        .into_iter()
        .map(|(key, net, kind, part)| asked_line(reader, field, (reader.word(key), kind), What::Net(net.into()), part))
        .collect();
    lines.push(Line::new(reader.word("results-score"), RowKind::Plain, |seen| {
        let Figures::Recommend(scores) = seen.figures else { return nothing() };
        let Some(score) = &scores.score else { return nothing() };
        let weighted = seen.weighted(&What::Score);
        let range = match weighted {
            Some(weighted) => weighted.low.zip(weighted.high),
            None => score.adjusted_range,
        };
        let mut cell = reader.weighted_value(score.score, weighted, |score| reader.mean(score, 0));
        if let Some((low, high)) = range {
            let [low, high] = [low, high].map(|end| reader.mean(end, 0).into());
            let said = reader.say("results-quartiles-between", &[("low", low), ("high", high)]);
            cell.beside = Some(match cell.beside {
                Some(plain) => format!("{said} {plain}"),
                None => format!("({said})"),
            });
        }
        cell
    }));
    lines.push(Line::new(reader.word("results-mean"), RowKind::Plain, |seen| match seen.figures {
        Figures::Recommend(scores) => scale_mean(reader, &scores.scale, seen),
        _ => nothing(),
    }));
    lines.push(Line::new(reader.word("results-median"), RowKind::Plain, |seen| match seen.figures {
        Figures::Recommend(scores) => scale_median(reader, &scores.scale, seen),
        _ => nothing(),
    }));
    lines
}

/// How many gave each of 0 to 10.
pub(super) fn distribution<'a>(reader: &'a Reader<'a>) -> Vec<Line<'a>> {
    let mut lines = bases(reader);
    lines.extend((0..=10_usize).map(|at| {
        share_line(reader, at.to_string(), RowKind::Plain, What::Code(at as i32), move |figures| {
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
        let head = (reader.option(field, item.code), RowKind::Plain);
        lines.push(asked_line(reader, field, head, What::Code(item.code), move |figures| {
            let Figures::Choices(choices) = figures else { return None };
            choices.items.get(at).map(|item| &item.chosen)
        }));
    }
    for (at, net) in sample.nets.iter().enumerate() {
        let head = (reader.net(field, &net.name, false), RowKind::Net);
        lines.push(asked_line(reader, field, head, What::Net(net.name.clone()), move |figures| {
            let Figures::Choices(choices) = figures else { return None };
            choices.nets.get(at).map(|net| &net.chosen)
        }));
    }
    lines.push(Line::new(reader.word("results-mean-ticked"), RowKind::Plain, |seen| match seen.figures {
        Figures::Choices(choices) => {
            choices.mean_ticked.map_or_else(nothing, |mean| as_they_came(reader, seen, reader.mean(mean, 1)))
        }
        _ => nothing(),
    }));
    lines
}

/// How many wrote of each theme.
fn themes<'a>(reader: &'a Reader<'a>, field: &'a FieldReport, sample: &Listing) -> Vec<Line<'a>> {
    let chosen = |figures: &Figures, at: usize| match figures {
        Figures::Text(listing) => listing.themes.get(at).map(|item| item.chosen.clone()),
        _ => None,
    };
    let line = |(at, label): (usize, String)| {
        let cell = move |seen: &Seen<'_>| match chosen(seen.figures, at) {
            Some(Figure::Hidden(reason)) => reader.hidden_cell(reader.text_reason(field, reason)),
            Some(chosen) => reader.cell(field, &chosen, |share| reader.share_cell(share)),
            None => nothing(),
        };
        Line::new(label, RowKind::Plain, cell)
    };
    sample.themes.iter().map(|item| item.label.clone()).enumerate().map(line).collect()
}
