//! Figures that are values: numbers and how they are written, parts of a whole, days.

use super::kinds::nothing;
use super::lines::Line;
use super::reader::Reader;
use crate::statistics::describe::Description;
use crate::statistics::report::{Dates, FieldReport, Figures};
use crate::survey::Kind;
use crate::web::views::table::{Cell, RowKind};
use crate::wording::{dates, numbers};

/// Whether the numbers are years: then nothing stands between the thousands, and a sum says nothing.
pub(super) fn are_years(reader: &Reader<'_>, field: &FieldReport) -> bool {
    reader.question(field).is_some_and(|question| match &question.kind {
        Kind::Number { unit: None, decimals: 0, min: Some(min), max: Some(max), .. } => *min >= 1000.0 && *max < 3000.0,
        _ => false,
    })
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
    said.into_iter()
        .map(|(key, kind, said)| {
            Line::new(reader.word(key), kind, move |figures| match figures {
                Figures::Number(numbers) => said(&numbers.values).map_or_else(nothing, Cell::from),
                _ => nothing(),
            })
        })
        .collect()
}

pub(super) fn parts<'a>(reader: &'a Reader<'a>, field: &'a FieldReport, sample: &Figures) -> Vec<Line<'a>> {
    let Figures::Allocation(sample) = sample else { return Vec::new() };
    let line = |(at, code): (usize, i32)| {
        Line::new(reader.option(field, code), RowKind::Plain, move |figures| {
            let Figures::Allocation(parts) = figures else { return nothing() };
            let part = parts.items.get(at).map(|item| &item.part);
            part.map_or_else(nothing, |part| reader.cell(field, part, |part| Cell::from(reader.number(part.mean, 1))))
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
            Line::new(reader.word(key), kind, move |figures| match figures {
                Figures::Date(dates) => {
                    day(dates).map_or_else(nothing, |day| Cell::from(dates::long_date(reader.language, day)))
                }
                _ => nothing(),
            })
        })
        .collect()
}
