//! Dots with their range, two for every line: of the wave it is held against, and of the wave itself.

use super::lines::Line;
use super::words::Words;
use crate::charts::{Point, Rank};
use crate::statistics::Slice;
use crate::statistics::waves::{Held, Level};
use crate::survey::Question;
use crate::web::pages::results::drawing::{Axis, DottedRow, Drawn, Titled, axis, dotted, rank};
use crate::web::views::results_waves::Drawing;
use crate::wording::Fill;

/// One line is drawn for the total and the types together, several in a drawing for each of them.
pub(super) fn drawings(words: &Words<'_>, question: &Question, lines: &[Line<'_>]) -> Vec<Drawing> {
    let heads = words.reader.heads();
    if let [line] = lines {
        let rows: Vec<(String, Rank, &Line<'_>, Slice)> =
            heads.iter().map(|&slice| (words.reader.group(slice), rank(slice), line, slice)).collect();
        return vec![drawing(words, question, String::new(), "all", &rows)];
    }
    let of_group = |(at, &slice): (usize, &Slice)| {
        let rows: Vec<(String, Rank, &Line<'_>, Slice)> =
            lines.iter().map(|line| (line.name(words), Rank::Type, line, slice)).collect();
        let title = if heads.len() > 1 { words.reader.group(slice) } else { String::new() };
        drawing(words, question, title, &at.to_string(), &rows)
    };
    heads.iter().enumerate().map(of_group).collect()
}

fn drawing(
    words: &Words<'_>,
    question: &Question,
    title: String,
    which: &str,
    lines: &[(String, Rank, &Line<'_>, Slice)],
) -> Drawing {
    let is_shown =
        |(.., line, slice): &&(String, Rank, &Line<'_>, Slice)| line.figure.slices.at(*slice).shown().is_some();
    let Some((.., sample, _)) = lines.iter().find(is_shown) else {
        let hidden =
            lines.first().and_then(|(.., line, slice)| words.silence(line.field, line.figure.slices.at(*slice)));
        return Drawing { title, chart: None, legend: None, hidden };
    };
    let is_share = sample.figure.measure.is_share();
    let asked = words.reader.plain(&question.text);
    let titled = Titled {
        id: format!("w-{}-{which}", question.id),
        description: words.reader.say("compared-figure", &[("question", asked.clone().into())]),
        title: asked,
    };
    let rows: Vec<DottedRow> = lines.iter().flat_map(|line| pair(words, line)).collect();
    let axis = if is_share { in_percent(words) } else { of_numbers(words, lines) };
    let key = if is_share { "compared-legend-share" } else { "compared-legend-mean" };
    let legend = words.reader.say(key, &[("wave", words.wave.into())]);
    Drawing { title, chart: Some(dotted(&titled, &axis, None, &rows)), legend: Some(legend), hidden: None }
}

/// Two rows, or one that says why there are none.
fn pair(words: &Words<'_>, (label, rank, line, slice): &(String, Rank, &Line<'_>, Slice)) -> Vec<DottedRow> {
    let held = line.figure.slices.at(*slice);
    let Some(moved) = held.shown() else {
        let silence = words.silence(line.field, held).unwrap_or_default();
        let drawn = if matches!(held, Held::Hidden(_)) { Drawn::Hidden(silence) } else { Drawn::Empty(silence) };
        return vec![DottedRow { label: label.clone(), rank: *rank, drawn }];
    };
    // The one it is held against is drawn smaller.
    let drawn_as = if *rank == Rank::Cluster { Rank::Type } else { *rank };
    let row = |wave: &str, rank: Rank, level: &Level| DottedRow {
        label: words.reader.say("compared-row", &[("label", label.as_str().into()), ("wave", wave.into())]),
        rank,
        drawn: Drawn::Shown(point(line, level), note(words, line, level)),
    };
    vec![row(words.against, Rank::Cluster, &moved.first), row(words.wave, drawn_as, &moved.second)]
}

fn point(line: &Line<'_>, level: &Level) -> Point {
    let scale = if line.figure.measure.is_share() { 100.0 } else { 1.0 };
    Point { value: level.value * scale, range: level.range.map(|(low, high)| (low * scale, high * scale)) }
}

fn note(words: &Words<'_>, line: &Line<'_>, level: &Level) -> String {
    let value = Fill::from(words.level(line, level));
    let valid = Fill::from(words.reader.count(level.n));
    let said = |end: f64| match line.figure.measure.is_share() {
        true => words.reader.percent((end * 100.0).round().max(0.0) as u32),
        false => words.number(line, end),
    };
    // A few answers are told without per cent.
    let has_range = level.count.is_none() || level.n >= 10;
    match level.range.filter(|_| has_range) {
        Some((low, high)) => {
            let fills = [("value", value), ("low", said(low).into()), ("high", said(high).into()), ("valid", valid)];
            words.reader.say("compared-note-number-range", &fills)
        }
        None => words.reader.say("compared-note-number", &[("value", value), ("valid", valid)]),
    }
}

fn in_percent(words: &Words<'_>) -> Axis {
    let ticks = [0_u32, 25, 50, 75, 100].map(|at| (f64::from(at), words.reader.percent(at)));
    Axis { from: 0.0, to: 100.0, ticks: ticks.into() }
}

/// Over all values and ranges, from nought where they allow it.
fn of_numbers(words: &Words<'_>, lines: &[(String, Rank, &Line<'_>, Slice)]) -> Axis {
    let mut ends: Vec<f64> = Vec::new();
    for (.., line, slice) in lines {
        let Some(moved) = line.figure.slices.at(*slice).shown() else { continue };
        for level in [moved.first, moved.second] {
            ends.push(level.value);
            ends.extend(level.range.map(|range| [range.0, range.1]).into_iter().flatten());
        }
    }
    let least = ends.iter().copied().fold(f64::INFINITY, f64::min);
    let most = ends.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let from = if least > 0.0 && least < most / 2.0 { 0.0 } else { least };
    let language = words.reader.language;
    axis(from, most, false, |value| crate::wording::numbers::format(language, value, None))
}
