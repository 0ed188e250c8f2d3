//! Charts with words of their own, drawn for wide screens and for telephones; the style sheet shows one of the two.

use crate::charts::{
    Bar, BarRow, Bars, Caption, Dot, DotInterval, DotRow, Part, Point, Rank, Reference, Stack, StackRow, StackedBar,
    Step, Width, bars, diverging_bar, dot_interval, stacked_bar,
};
use crate::statistics::Slice;

const WIDTHS: [(Width, &str); 2] = [(Width::Wide, "w"), (Width::Narrow, "n")];

/// Who a chart is, for those who do not see it.
pub(super) struct Titled {
    /// Unique on the page, a letter first.
    pub id: String,
    pub title: String,
    pub description: String,
}

/// What a row of a chart shows, or the words that stand for it.
pub(super) enum Drawn<T> {
    /// The value, and the note beside it.
    Shown(T, String),
    Hidden(String),
    Empty(String),
}

impl Titled {
    fn at(&self, widths: (Width, &str), draw: impl Fn(Caption<'_>) -> String) -> String {
        let (width, ending) = widths;
        let id = format!("{}-{ending}", self.id);
        draw(Caption { id: &id, title: &self.title, description: &self.description, width })
    }

    fn both(&self, draw: impl Fn(Caption<'_>) -> String) -> String {
        WIDTHS.map(|width| self.at(width, &draw)).concat()
    }
}

pub(super) fn rank(slice: Slice) -> Rank {
    match slice {
        Slice::Total => Rank::Total,
        Slice::Type(_) => Rank::Type,
        Slice::Cluster(_) => Rank::Cluster,
    }
}

/// A bar of 100%: its parts, and the share that bars of one rank are sorted by.
pub(super) struct Whole {
    pub parts: Vec<Part>,
    pub order: Option<f64>,
}

pub(super) struct StackedRow {
    pub label: String,
    pub rank: Rank,
    pub drawn: Drawn<Whole>,
}

pub(super) fn stacked(titled: &Titled, steps: &[String], rows: &[StackedRow]) -> String {
    titled.both(|caption| stacked_bar(&stacked_rows(caption, steps, rows)))
}

/// The same bars around the middle of a scale.
pub(super) fn diverging(titled: &Titled, steps: &[String], rows: &[StackedRow]) -> String {
    titled.both(|caption| diverging_bar(&stacked_rows(caption, steps, rows)))
}

fn stacked_rows<'a>(caption: Caption<'a>, steps: &'a [String], rows: &'a [StackedRow]) -> StackedBar<'a> {
    StackedBar {
        caption,
        steps: steps.iter().map(|label| Step { label, is_apart: false }).collect(),
        rows: rows
            .iter()
            .map(|row| StackRow {
                label: &row.label,
                rank: row.rank,
                stack: match &row.drawn {
                    Drawn::Shown(whole, note) => Stack::Parts { parts: whole.parts.clone(), order: whole.order, note },
                    Drawn::Hidden(words) => Stack::Hidden(words),
                    Drawn::Empty(words) => Stack::Empty(words),
                },
            })
            .collect(),
    }
}

pub(super) struct DottedRow {
    pub label: String,
    pub rank: Rank,
    pub drawn: Drawn<Point>,
}

/// A common axis, with what is written at its ticks.
pub(super) struct Axis {
    pub from: f64,
    pub to: f64,
    pub ticks: Vec<(f64, String)>,
}

pub(super) fn dotted(titled: &Titled, axis: &Axis, reference: Option<(f64, &str)>, rows: &[DottedRow]) -> String {
    titled.both(|caption| {
        dot_interval(&DotInterval {
            caption,
            from: axis.from,
            to: axis.to,
            ticks: axis.ticks.iter().map(|(value, words)| (*value, words.as_str())).collect(),
            reference: reference.map(|(value, label)| Reference { value, label }),
            rows: rows
                .iter()
                .map(|row| DotRow {
                    label: &row.label,
                    rank: row.rank,
                    dot: match &row.drawn {
                        Drawn::Shown(point, note) => Dot::Shown { point: *point, note },
                        Drawn::Hidden(words) => Dot::Hidden(words),
                        Drawn::Empty(words) => Dot::Empty(words),
                    },
                })
                .collect(),
        })
    })
}

pub(super) struct BarredRow {
    pub label: String,
    /// Stays below the others.
    pub is_last: bool,
    pub drawn: Drawn<f64>,
}

/// `whole`: the value of a bar over the whole width.
pub(super) fn barred(titled: &Titled, whole: f64, rows: &[BarredRow]) -> String {
    titled.both(|caption| {
        bars(&Bars {
            caption,
            whole,
            rows: rows
                .iter()
                .map(|row| BarRow {
                    label: &row.label,
                    is_last: row.is_last,
                    bar: match &row.drawn {
                        Drawn::Shown(value, note) => Bar::Shown { value: *value, note },
                        Drawn::Hidden(words) => Bar::Hidden(words),
                        Drawn::Empty(words) => Bar::Empty(words),
                    },
                })
                .collect(),
        })
    })
}

/// From a round number at or below `least` to one at or above `most`, in round steps; whole ones if `whole`.
pub(super) fn axis(least: f64, most: f64, whole: bool, written: impl Fn(f64) -> String) -> Axis {
    let step = round_step((most - least) / 4.0);
    let step = if whole { step.max(1.0) } else { step };
    let first = (least / step).floor();
    let last = (most / step).ceil().max(first + 1.0);
    let mut ticks = Vec::new();
    let mut at = first;
    while at <= last {
        // Without the digits that multiplying adds: 3 · 0.1.
        let value = (at * step * 1e9).round() / 1e9;
        ticks.push((value, written(value)));
        at += 1.0;
    }
    Axis { from: first * step, to: last * step, ticks }
}

/// The next of 1, 2, 2.5 or 5 times a power of ten.
fn round_step(rough: f64) -> f64 {
    if rough <= 0.0 || !rough.is_finite() {
        return 1.0;
    }
    let power = 10_f64.powf(rough.log10().floor());
    [1.0, 2.0, 2.5, 5.0, 10.0].into_iter().map(|step| step * power).find(|step| *step >= rough).unwrap_or(rough)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_has_round_ends_and_round_steps() {
        let ticks = |least: f64, most: f64, whole: bool| {
            let axis = axis(least, most, whole, |value| format!("{value}"));
            axis.ticks.into_iter().map(|(_, words)| words).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(ticks(0.0, 7.0, true), "0 2 4 6 8");
        assert_eq!(ticks(0.0, 480_000.0, true), "0 200000 400000 600000");
        assert_eq!(ticks(0.0, 0.4, false), "0 0.1 0.2 0.3 0.4");
        assert_eq!(ticks(0.0, 2.0, true), "0 1 2");
        assert_eq!(ticks(2016.0, 2021.0, true), "2016 2018 2020 2022");
        assert_eq!(ticks(0.0, 0.0, false), "0 1");
        assert_eq!(ticks(-30.0, 10.0, false), "-30 -20 -10 0 10");
    }
}
