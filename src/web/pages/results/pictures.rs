//! The figures of a question as drawings: divided bars, dots with their range, bars of options.

use super::drawing::{
    Axis, BarredRow, DottedRow, Drawn, StackedRow, Titled, Whole, axis, barred, dotted, rank, stacked,
};
use super::reader::Reader;
use super::values::{are_years, dashed, is_whole, written};
use crate::charts::{Part, Point};
use crate::statistics::frequencies::Proportion;
use crate::statistics::report::{FieldReport, Figures, RankItem};
use crate::statistics::{Cell as Figure, Slice};
use crate::survey::Choice;
use crate::wording::numbers;

/// A drawing, and how it is read.
pub(super) struct Picture {
    pub chart: String,
    pub legend: Option<String>,
}

/// The share that stands for an answer as a whole: the first net, or the promoters.
pub(super) fn lead<'a>(
    reader: &Reader<'_>,
    field: &FieldReport,
    figures: &'a Figures,
) -> Option<(String, &'a Proportion)> {
    match figures {
        Figures::OneWay(one_way) => {
            let net = one_way.nets.first()?;
            Some((reader.net(field, &net.name, net.automatic), &net.chosen))
        }
        Figures::Recommend(scores) => Some((reader.word("results-promoters"), &scores.promoters)),
        _ => None,
    }
}

/// What the lead is called, in whichever group shows it.
pub(super) fn lead_name(reader: &Reader<'_>, field: &FieldReport) -> Option<String> {
    let mut shown = field.slices.iter().filter_map(|(_, figure)| figure.shown());
    shown.find_map(|figures| lead(reader, field, figures)).map(|(name, _)| name)
}

/// The parts of an answer that add up to all: the steps, from the low to the high end.
fn parts(figures: &Figures) -> Vec<&Proportion> {
    match figures {
        Figures::OneWay(one_way) => one_way.items.iter().map(|item| &item.chosen).collect(),
        Figures::Recommend(scores) => vec![&scores.detractors, &scores.passives, &scores.promoters],
        _ => Vec::new(),
    }
}

/// What the parts are called; empty when the answers do not divide into several.
pub(super) fn steps(reader: &Reader<'_>, field: &FieldReport) -> Vec<String> {
    let steps: Vec<String> = match field.slices.iter().find_map(|(_, figure)| figure.shown()) {
        Some(Figures::OneWay(one_way)) => one_way.items.iter().map(|item| reader.option(field, item.code)).collect(),
        Some(Figures::Recommend(_)) => {
            ["results-detractors", "results-passives", "results-promoters"].map(|key| reader.word(key)).into()
        }
        _ => Vec::new(),
    };
    if steps.len() < 2 { Vec::new() } else { steps }
}

fn drawn<T>(
    reader: &Reader<'_>,
    field: &FieldReport,
    figure: &Figure<Figures>,
    shown: impl FnOnce(&Figures) -> Option<(T, String)>,
) -> Drawn<T> {
    match figure {
        Figure::Shown(figures) => match shown(figures) {
            Some((value, note)) => Drawn::Shown(value, note),
            None => Drawn::Empty(reader.word("results-empty")),
        },
        Figure::Empty => Drawn::Empty(reader.word("results-empty")),
        Figure::Hidden(reason) => Drawn::Hidden(reader.reason(field, *reason)),
    }
}

/// A divided bar of one group.
pub(super) fn divided(reader: &Reader<'_>, field: &FieldReport, figure: &Figure<Figures>) -> Drawn<Whole> {
    drawn(reader, field, figure, |figures| {
        let part = |share: &&Proportion| Part {
            share: share.share,
            percent: Reader::has_percent(share).then_some(share.percent),
        };
        let lead = lead(reader, field, figures).map(|(_, share)| share);
        let note = match lead {
            Some(share) => reader.note(share),
            None => reader.say("results-base-short", &[("valid", reader.count(figures.base().valid).into())]),
        };
        let whole = Whole { parts: parts(figures).iter().map(part).collect(), order: lead.map(|share| share.share) };
        Some((whole, note))
    })
}

fn titled(reader: &Reader<'_>, field: &FieldReport, which: &str, description: &str) -> Titled {
    let title = reader.title(field);
    Titled {
        id: format!("c-{}-{which}", field.field),
        description: reader.say(description, &[("question", title.clone().into())]),
        title,
    }
}

/// How the note beside a bar is read.
fn lead_legend(reader: &Reader<'_>, field: &FieldReport) -> Option<String> {
    lead_name(reader, field).map(|net| reader.say("results-legend-lead", &[("net", net.into())]))
}

/// Divided bars of these groups.
pub(super) fn divided_bars(reader: &Reader<'_>, field: &FieldReport, slices: &[Slice], which: &str) -> Option<Picture> {
    let steps = steps(reader, field);
    let row = |&slice: &Slice| StackedRow {
        label: reader.group(slice),
        rank: rank(slice),
        drawn: divided(reader, field, field.slices.at(slice)),
    };
    let rows: Vec<StackedRow> = slices.iter().map(row).collect();
    let titled = titled(reader, field, which, "results-figure-stacked");
    (!steps.is_empty()).then(|| Picture { chart: stacked(&titled, &steps, &rows), legend: lead_legend(reader, field) })
}

/// The lead of every group as a dot with its range, groups of a type by their share.
pub(super) fn lead_dots(reader: &Reader<'_>, field: &FieldReport) -> Option<Picture> {
    lead_name(reader, field)?;
    let share_of = |slice: Slice| {
        let figures = field.slices.at(slice).shown()?;
        lead(reader, field, figures).map(|(_, share)| share)
    };
    let row = |slice: Slice| DottedRow {
        label: reader.group(slice),
        rank: rank(slice),
        drawn: drawn(reader, field, field.slices.at(slice), |figures| {
            let (_, share) = lead(reader, field, figures)?;
            let point = Point { value: share.share * 100.0, range: in_percent(share) };
            Some((point, reader.note(share)))
        }),
    };
    let slices = sorted(reader, |slice| share_of(slice).map(|share| share.share));
    let rows: Vec<DottedRow> = slices.into_iter().map(row).collect();
    let ticks = [0_u32, 25, 50, 75, 100].map(|at| (f64::from(at), reader.percent(at)));
    let axis = Axis { from: 0.0, to: 100.0, ticks: ticks.into() };
    let total = reader.word("results-total");
    let reference = share_of(Slice::Total).map(|share| (share.share * 100.0, total.as_str()));
    Some(Picture {
        chart: dotted(&titled(reader, field, "dots", "results-figure-dots"), &axis, reference, &rows),
        legend: Some(reader.word("results-legend-dots")),
    })
}

fn in_percent(share: &Proportion) -> Option<(f64, f64)> {
    share.range.shares().map(|(low, high)| (low * 100.0, high * 100.0))
}

/// The total, then each type with its clusters, the largest value first and those without one last.
fn sorted(reader: &Reader<'_>, value: impl Fn(Slice) -> Option<f64>) -> Vec<Slice> {
    let mut slices = vec![Slice::Total];
    for of_type in 0..reader.report.groups.types().len() {
        let mut of_type = reader.of_type(of_type);
        of_type.sort_by(|a, b| {
            let key = |slice: Slice| value(slice).unwrap_or(f64::NEG_INFINITY);
            rank(*a).cmp(&rank(*b)).then(key(*b).total_cmp(&key(*a)))
        });
        slices.extend(of_type);
    }
    slices
}

/// Median and middle half of these groups; the groups keep their order, or are sorted within their type.
pub(super) fn median_dots(reader: &Reader<'_>, field: &FieldReport, slices: Option<&[Slice]>) -> Option<Picture> {
    let values = |slice: Slice| match field.slices.at(slice).shown() {
        Some(Figures::Number(numbers)) => Some(&numbers.values),
        _ => None,
    };
    let slices = match slices {
        Some(slices) => slices.to_vec(),
        None => sorted(reader, |slice| values(slice).map(|values| values.median)),
    };
    let ends = slices.iter().filter_map(|slice| values(*slice)).flat_map(|values| {
        let (low, high) = values.quartiles.unwrap_or((values.median, values.median));
        [low, high]
    });
    let (least, most) =
        ends.fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), end| (least.min(end), most.max(end)));
    if !least.is_finite() || !most.is_finite() {
        return None;
    }
    let write = |value: f64| written(reader, field, value);
    let from = if are_years(reader, field) || least < 0.0 { least } else { 0.0 };
    let tick = |value: f64| match are_years(reader, field) {
        true => write(value),
        false => numbers::format(reader.language, value, None),
    };
    let axis = axis(from, most, is_whole(reader, field), tick);
    let row = |&slice: &Slice| DottedRow {
        label: reader.group(slice),
        rank: rank(slice),
        drawn: drawn(reader, field, field.slices.at(slice), |figures| {
            let Figures::Number(numbers) = figures else { return None };
            let values = &numbers.values;
            let half = values.quartiles.map(|half| format!(" ({})", dashed(reader, field, half)));
            let valid = reader.say("results-base-short", &[("valid", reader.count(numbers.base.valid).into())]);
            let note = format!("{}{}, {valid}", write(values.median), half.unwrap_or_default());
            Some((Point { value: values.median, range: values.quartiles }, note))
        }),
    };
    let rows: Vec<DottedRow> = slices.iter().map(row).collect();
    let total = reader.word("results-total");
    let reference = values(Slice::Total).map(|values| (values.median, total.as_str()));
    Some(Picture {
        chart: dotted(&titled(reader, field, "median", "results-figure-median"), &axis, reference, &rows),
        legend: Some(reader.word("results-legend-median")),
    })
}

/// Bars of the options of one group.
pub(super) fn option_bars(reader: &Reader<'_>, field: &FieldReport, slice: Slice) -> Option<Picture> {
    let own = |figure: &Figure<Proportion>| match figure {
        Figure::Shown(share) => Drawn::Shown(share.share, reader.note(share)),
        Figure::Empty => Drawn::Empty(reader.word("results-empty")),
        Figure::Hidden(reason) => Drawn::Hidden(reader.reason(field, *reason)),
    };
    let (rows, whole, legend) = match field.slices.at(slice).shown()? {
        Figures::Choices(choices) => {
            let rows = choices.items.iter().map(|item| bar(reader, field, item.code, own(&item.chosen))).collect();
            (rows, 1.0, reader.word("results-legend-boxes"))
        }
        Figures::Ranking(ranks) => {
            let row = |item: &RankItem| bar(reader, field, item.code, own(&item.placed));
            let legend = reader.say("results-legend-placed", &[("top", reader.count(ranks.top).into())]);
            (ranks.items.iter().map(row).collect::<Vec<_>>(), 1.0, legend)
        }
        Figures::Allocation(parts) => {
            let means = parts.items.iter().filter_map(|item| item.part.shown()).map(|part| part.mean);
            let most = means.fold(0.0, f64::max);
            let rows = parts.items.iter().map(|item| {
                let part = match &item.part {
                    Figure::Shown(part) => Drawn::Shown(part.mean, mean_note(reader, part)),
                    Figure::Empty => Drawn::Empty(reader.word("results-empty")),
                    Figure::Hidden(reason) => Drawn::Hidden(reader.reason(field, *reason)),
                };
                bar(reader, field, item.code, part)
            });
            (rows.collect(), most, reader.word("results-legend-parts"))
        }
        _ => return None,
    };
    let titled = titled(reader, field, "bars", "results-figure-bars");
    Some(Picture { chart: barred(&titled, whole, &rows), legend: Some(legend) })
}

fn mean_note(reader: &Reader<'_>, part: &crate::statistics::describe::Description) -> String {
    let valid = reader.count(part.n).into();
    match part.mean_range {
        Some((low, high)) => {
            let [mean, low, high] = [part.mean, low, high].map(|value| reader.number(value, 1).into());
            reader.say("results-row-note-mean", &[("mean", mean), ("low", low), ("high", high), ("valid", valid)])
        }
        None => format!("{}, {}", reader.number(part.mean, 1), reader.say("results-base-short", &[("valid", valid)])),
    }
}

fn bar(reader: &Reader<'_>, field: &FieldReport, code: i32, drawn: Drawn<f64>) -> BarredRow {
    let choices = reader.question(field).map(|question| question.kind.choices()).unwrap_or_default();
    let is_last = choices.iter().any(|choice: &Choice| choice.code == code && choice.exclusive);
    BarredRow { label: reader.option(field, code), is_last, drawn }
}
