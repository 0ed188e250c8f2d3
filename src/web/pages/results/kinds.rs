//! The figures of each kind of question, line by line.

use super::lines::{Line, base, missing};
use super::reader::{NO_NUMBER, Reader};
use crate::statistics::describe::Description;
use crate::statistics::frequencies::Proportion;
use crate::statistics::report::{FieldReport, Figures, RankItem};
use crate::survey::Kind;
use crate::web::views::table::{Cell, RowKind};
use crate::wording::{dates, numbers};

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

fn nothing() -> Cell {
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
    if sample.scale.is_some() {
        lines.push(Line::new(reader.word("results-mean"), RowKind::Plain, |figures| match figures {
            Figures::OneWay(one_way) => one_way.scale.as_ref().map_or_else(nothing, |scale| scale_mean(reader, scale)),
            _ => nothing(),
        }));
    }
    lines
}

fn scale_mean(reader: &Reader<'_>, scale: &Description) -> Cell {
    Cell::from(reader.mean(scale.mean, 1))
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
        Figures::Choices(choices) => {
            choices.mean_ticked.map_or_else(nothing, |mean| Cell::from(reader.mean(mean, 1)))
        }
        _ => nothing(),
    }));
    lines
}

/// Whether the numbers are years: then nothing stands between the thousands, and a sum says nothing.
pub(super) fn are_years(reader: &Reader<'_>, field: &FieldReport) -> bool {
    reader.question(field).is_some_and(|question| match &question.kind {
        Kind::Number { unit: None, decimals: 0, min: Some(min), max: Some(max), .. } => {
            *min >= 1000.0 && *max < 3000.0
        }
        _ => false,
    })
}

/// A number of this question as it is read.
pub(super) fn written(reader: &Reader<'_>, field: &FieldReport, number: f64) -> String {
    if are_years(reader, field) {
        let decimals = if number.fract() == 0.0 { 0 } else { 1 };
        return numbers::for_input(reader.language, number, Some(decimals));
    }
    reader.number(number, 1)
}

/// “from 1 to 8”.
pub(super) fn between(reader: &Reader<'_>, field: &FieldReport, (low, high): (f64, f64)) -> String {
    let [low, high] = [low, high].map(|end| written(reader, field, end).into());
    reader.say("results-quartiles-between", &[("low", low), ("high", high)])
}

fn number<'a>(reader: &'a Reader<'a>, field: &'a FieldReport) -> Vec<Line<'a>> {
    type Said<'s> = Box<dyn Fn(&Description) -> Option<String> + 's>;
    let one = |value: fn(&Description) -> Option<f64>| -> Said<'a> {
        Box::new(move |described| value(described).map(|value| written(reader, field, value)))
    };
    let two = |ends: fn(&Description) -> Option<(f64, f64)>| -> Said<'a> {
        Box::new(move |described| ends(described).map(|ends| between(reader, field, ends)))
    };
    let mut said: Vec<(&str, RowKind, Said<'a>)> = vec![
        ("results-median", RowKind::Net, one(|described| Some(described.median))),
        ("results-quartiles", RowKind::Plain, two(|described| described.quartiles)),
        ("results-mean", RowKind::Plain, one(|described| Some(described.mean))),
        ("results-mean-range", RowKind::Plain, two(|described| described.mean_range)),
        ("results-minimum", RowKind::Plain, one(|described| described.extremes.map(|(low, _)| low))),
        ("results-maximum", RowKind::Plain, one(|described| described.extremes.map(|(_, high)| high))),
    ];
    if !are_years(reader, field) {
        said.push(("results-sum", RowKind::Plain, one(|described| Some(described.sum))));
    }
    said.into_iter()
        .map(|(key, kind, said)| {
            Line::new(reader.word(key), kind, move |figures| match figures {
                Figures::Number(numbers) => said(&numbers.values).map_or_else(nothing, Cell::from),
                _ => nothing(),
            })
        })
        .collect()
}

/// What is said of each option of a ranking.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Measure {
    /// Gave it any of the places.
    Placed,
    First,
    Points,
    MeanRank,
}

impl Measure {
    pub fn of(self, reader: &Reader<'_>, field: &FieldReport, item: &RankItem) -> Cell {
        let value = |value: Option<f64>| value.map_or_else(nothing, |value| Cell::from(reader.mean(value, 2)));
        match self {
            Self::Placed => reader.cell(field, &item.placed, |share| reader.share_cell(share)),
            Self::First => reader.share_cell(&item.first),
            Self::Points => value(item.points),
            Self::MeanRank => value(item.mean_rank),
        }
    }

    pub fn name(self, reader: &Reader<'_>, top: u32) -> String {
        match self {
            Self::Placed => reader.say("results-ranked-placed", &[("top", reader.count(top).into())]),
            Self::First => reader.word("results-ranked-first"),
            Self::Points => reader.word("results-points"),
            Self::MeanRank => reader.word("results-mean-rank"),
        }
    }
}

/// A line per option.
pub(super) fn places<'a>(
    reader: &'a Reader<'a>,
    field: &'a FieldReport,
    sample: &Figures,
    measure: Measure,
) -> Vec<Line<'a>> {
    let Figures::Ranking(sample) = sample else { return Vec::new() };
    let line = |(at, item): (usize, &RankItem)| {
        let cell = move |figures: &Figures| {
            let Figures::Ranking(ranks) = figures else { return nothing() };
            ranks.items.get(at).map_or_else(nothing, |item| measure.of(reader, field, item))
        };
        Line::new(reader.option(field, item.code), RowKind::Plain, cell).ranging(move |figures| {
            let Figures::Ranking(ranks) = figures else { return None };
            let item = ranks.items.get(at)?;
            match measure {
                Measure::Placed => item.placed.shown().map(|share| share.range),
                Measure::First => Some(item.first.range),
                Measure::Points | Measure::MeanRank => None,
            }
        })
    };
    sample.items.iter().enumerate().map(line).collect()
}

fn parts<'a>(reader: &'a Reader<'a>, field: &'a FieldReport, sample: &Figures) -> Vec<Line<'a>> {
    let Figures::Allocation(sample) = sample else { return Vec::new() };
    let line = |(at, code): (usize, i32)| {
        Line::new(reader.option(field, code), RowKind::Plain, move |figures| {
            let Figures::Allocation(parts) = figures else { return nothing() };
            let part = parts.items.get(at).map(|item| &item.part);
            part.map_or_else(nothing, |part| {
                reader.cell(field, part, |part| Cell::from(reader.number(part.mean, 1)))
            })
        })
    };
    sample.items.iter().map(|item| item.code).enumerate().map(line).collect()
}

fn days<'a>(reader: &'a Reader<'a>) -> Vec<Line<'a>> {
    type Day = fn(&crate::statistics::report::Dates) -> Option<jiff::civil::Date>;
    let days: [(&str, RowKind, Day); 3] = [
        ("results-date-median", RowKind::Net, |dates| Some(dates.median)),
        ("results-date-earliest", RowKind::Plain, |dates| dates.extremes.map(|(first, _)| first)),
        ("results-date-latest", RowKind::Plain, |dates| dates.extremes.map(|(_, last)| last)),
    ];
    days.into_iter()
        .map(|(key, kind, day)| {
            Line::new(reader.word(key), kind, move |figures| match figures {
                Figures::Date(dates) => {
                    day(dates).map_or_else(nothing, |day| Cell::from(dates::long_date(reader.language, day)))
                }
                _ => nothing(),
            })
        })
        .collect()
}
