//! Figures that are values: numbers and how they are written, parts of a whole, days.

use super::kinds::nothing;
use super::lines::Line;
use super::reader::Reader;
use crate::statistics::describe::Description;
use crate::statistics::report::{Dates, FieldReport, Figures, What};
use crate::survey::Kind;
use crate::web::views::table::{Cell, RowKind};
use crate::wording::{dates, numbers};

/// Whether the numbers are years: then nothing stands between the thousands, and a sum says nothing.
pub(super) fn are_years(reader: &Reader<'_>, field: &FieldReport) -> bool {
    reader.question(field).is_some_and(|question| question.kind.is_year())
}

/// Whether only whole numbers can be given.
pub(super) fn is_whole(reader: &Reader<'_>, field: &FieldReport) -> bool {
    reader.question(field).is_some_and(|question| matches!(question.kind, Kind::Number { decimals: 0, .. }))
}

/// A number of this question as it is read.
pub(super) fn written(reader: &Reader<'_>, field: &FieldReport, number: f64) -> String {
    if are_years(reader, field) {
        let decimals = if number.fract() == 0.0 { 0 } else { 1 };
        return numbers::for_input(reader.language, number, Some(decimals));
    }
    reader.number(number, 1)
}

/// “1–8”, where little room is; in words where a minus sign would look like the dash.
pub(super) fn dashed(reader: &Reader<'_>, field: &FieldReport, (low, high): (f64, f64)) -> String {
    if low < 0.0 {
        return between(reader, field, (low, high));
    }
    format!("{}–{}", written(reader, field, low), written(reader, field, high))
}

/// A number with the unit of its question.
pub(super) fn with_unit(reader: &Reader<'_>, field: &FieldReport, number: f64) -> String {
    let unit = reader.question(field).and_then(|question| match &question.kind {
        Kind::Number { unit, .. } => unit.as_ref(),
        _ => None,
    });
    let number = written(reader, field, number);
    unit.map_or_else(|| number.clone(), |unit| format!("{number} {}", reader.plain(unit)))
}

/// “from 1 to 8”.
pub(super) fn between(reader: &Reader<'_>, field: &FieldReport, (low, high): (f64, f64)) -> String {
    let [low, high] = [low, high].map(|end| written(reader, field, end).into());
    reader.say("results-quartiles-between", &[("low", low), ("high", high)])
}

pub(super) fn number<'a>(reader: &'a Reader<'a>, field: &'a FieldReport) -> Vec<Line<'a>> {
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
    let plain = said.into_iter().map(|(key, kind, said)| {
        Line::new(reader.word(key), kind, move |seen| match (seen.figures, seen.weighted(&What::Mean)) {
            (Figures::Number(numbers), Some(_)) if key == "results-median" => {
                let median = seen.weighted(&What::Quartile(2));
                reader.weighted_value(numbers.values.median, median, |median| written(reader, field, median))
            }
            (Figures::Number(_), Some(_)) if key == "results-quartiles" => {
                let quartile = |at| seen.weighted(&What::Quartile(at)).map(|own| own.estimate.value);
                let ends = quartile(1).zip(quartile(3));
                ends.map_or_else(nothing, |ends| Cell::from(between(reader, field, ends)))
            }
            (Figures::Number(numbers), Some(weighted)) if key == "results-mean" => {
                reader.weighted_value(numbers.values.mean, Some(weighted), |mean| written(reader, field, mean))
            }
            (Figures::Number(_), Some(weighted)) if key == "results-mean-range" => {
                let range = weighted.low.zip(weighted.high);
                range.map_or_else(nothing, |range| Cell::from(between(reader, field, range)))
            }
            (Figures::Number(numbers), _) => said(&numbers.values).map_or_else(nothing, Cell::from),
            _ => nothing(),
        })
    });
    plain.chain(totals(reader, field)).collect()
}

/// What the members have together, as the answers tell: the sum with every answer for as many members as it stands for.
/// Of years there is none.
fn totals<'a>(reader: &'a Reader<'a>, field: &'a FieldReport) -> Vec<Line<'a>> {
    if are_years(reader, field) {
        return Vec::new();
    }
    let value = Line::new(reader.word("results-scaled-sum"), RowKind::Plain, |seen| {
        let total = seen.weighted(&What::Total);
        total.map_or_else(nothing, |total| Cell::from(written(reader, field, total.estimate.value)))
    });
    let range = Line::new(reader.word("results-scaled-sum-range"), RowKind::Plain, |seen| {
        let range = seen.weighted(&What::Total).and_then(|total| total.low.zip(total.high));
        range.map_or_else(nothing, |range| Cell::from(between(reader, field, range)))
    });
    vec![value, range]
}

pub(super) fn parts<'a>(reader: &'a Reader<'a>, field: &'a FieldReport, sample: &Figures) -> Vec<Line<'a>> {
    let Figures::Allocation(sample) = sample else { return Vec::new() };
    let line = |(at, code): (usize, i32)| {
        Line::new(reader.option(field, code), RowKind::Plain, move |seen| {
            let Figures::Allocation(parts) = seen.figures else { return nothing() };
            let part = parts.items.get(at).map(|item| &item.part);
            let weighted = seen.weighted(&What::Part(code));
            let mean = |mean: f64| reader.number(mean, 1);
            part.map_or_else(nothing, |part| {
                reader.cell(field, part, |part| reader.weighted_value(part.mean, weighted, mean))
            })
        })
    };
    sample.items.iter().map(|item| item.code).enumerate().map(line).collect()
}

pub(super) fn days<'a>(reader: &'a Reader<'a>) -> Vec<Line<'a>> {
    type Day = fn(&Dates) -> Option<jiff::civil::Date>;
    let days: [(&str, RowKind, Day); 3] = [
        ("results-date-median", RowKind::Net, |dates| Some(dates.median)),
        ("results-date-earliest", RowKind::Plain, |dates| dates.extremes.map(|(first, _)| first)),
        ("results-date-latest", RowKind::Plain, |dates| dates.extremes.map(|(_, last)| last)),
    ];
    days.into_iter()
        .map(|(key, kind, day)| {
            Line::new(reader.word(key), kind, move |seen| match seen.figures {
                Figures::Date(dates) => {
                    day(dates).map_or_else(nothing, |day| Cell::from(dates::long_date(reader.language, day)))
                }
                _ => nothing(),
            })
        })
        .collect()
}
