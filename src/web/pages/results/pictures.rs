//! The figures of a question as drawings: divided bars, dots with their range, bars of options.

use super::drawing::{
    Axis, BarredRow, DottedRow, Drawn, StackedRow, Titled, Whole, axis, barred, diverging, dotted, rank, stacked,
};
use super::lines::Seen;
use super::looking::Bars;
use super::reader::{Focus, Reader, weighted_percent};
use super::values::{are_years, dashed, is_whole, written};
use crate::charts::{Part, Point};
use crate::statistics::compared::shares::PARTS;
use crate::statistics::describe::Description;
use crate::statistics::frequencies::Proportion;
use crate::statistics::report::{BoxItem, FieldReport, Figures, RankItem, Weighted, What};
use crate::statistics::{Cell as Figure, Reason, Slice};
use crate::survey::Choice;
use crate::wording::numbers;

/// A drawing, and how it is read.
pub(super) struct Picture {
    pub chart: String,
    pub legend: Option<String>,
}

/// The share that stands for an answer as a whole: the first net, or the promoters.
pub(super) struct Lead<'a> {
    pub name: String,
    pub what: What,
    pub share: &'a Figure<Proportion>,
}

pub(super) fn lead<'a>(reader: &Reader<'_>, field: &FieldReport, figures: &'a Figures) -> Option<Lead<'a>> {
    match figures {
        Figures::OneWay(one_way) => {
            let net = one_way.nets.first()?;
            let name = reader.net(field, &net.name, net.automatic);
            Some(Lead { name, what: What::Net(net.name.clone()), share: &net.chosen })
        }
        Figures::Recommend(scores) => {
            let name = reader.word("results-promoters");
            Some(Lead { name, what: What::Net("promoters".to_owned()), share: &scores.promoters })
        }
        _ => None,
    }
}

/// What the lead is called, in whichever group shows it.
pub(super) fn lead_name(reader: &Reader<'_>, field: &FieldReport) -> Option<String> {
    let mut shown = field.slices.iter().filter_map(|(_, figure)| figure.shown());
    shown.find_map(|figures| lead(reader, field, figures)).map(|lead| lead.name)
}

/// The parts of an answer that add up to all: the steps, from the low to the high end. Why they are not shown, where
/// they can be hidden by themselves.
fn parts(figures: &Figures) -> Result<Vec<(What, &Proportion)>, Reason> {
    let own = |part: &&'static str, share| match share {
        &Figure::Hidden(reason) => Some(Err(reason)),
        share => share.shown().map(|share| Ok((What::Net((*part).to_owned()), share))),
    };
    match figures {
        Figures::OneWay(one_way) => {
            Ok(one_way.items.iter().map(|item| (What::Code(item.code), &item.chosen)).collect())
        }
        Figures::Recommend(scores) => {
            PARTS.iter().zip(scores.parts()).filter_map(|(part, share)| own(part, share)).collect()
        }
        _ => Ok(Vec::new()),
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

pub(super) fn drawn<T>(
    reader: &Reader<'_>,
    field: &FieldReport,
    slice: Slice,
    shown: impl FnOnce(&Seen<'_>) -> Result<Option<(T, String)>, Reason>,
) -> Drawn<T> {
    match field.slices.at(slice) {
        Figure::Hidden(reason) => Drawn::Hidden(reader.reason(field, *reason)),
        Figure::Empty | Figure::Shown(_) => match Seen::of(reader, field, slice).map(|seen| shown(&seen)) {
            Some(Ok(Some((value, note)))) => Drawn::Shown(value, note),
            Some(Err(reason)) => Drawn::Hidden(reader.why(field, reason)),
            Some(Ok(None)) | None => Drawn::Empty(reader.word("results-empty")),
        },
    }
}

/// A divided bar of one group.
pub(super) fn divided(reader: &Reader<'_>, field: &FieldReport, slice: Slice) -> Drawn<Whole> {
    drawn(reader, field, slice, |seen| {
        let part = |(what, share): (What, &Proportion)| {
            let weighted = seen.weighted(&what).filter(|_| Reader::has_percent(share));
            Part {
                share: weighted.map_or(share.share, |weighted| weighted.estimate.value),
                percent: Reader::has_percent(share).then(|| weighted.map_or(share.percent, weighted_percent)),
            }
        };
        let lead = lead(reader, field, seen.figures);
        let weighted = lead.as_ref().and_then(|lead| seen.weighted(&lead.what));
        let base = || reader.say("results-base-short", &[("valid", reader.count(seen.figures.base().valid).into())]);
        let share = lead.as_ref().and_then(|lead| lead.share.shown());
        let note = match (share, lead.as_ref().and_then(|lead| lead.share.reason())) {
            (Some(share), _) => reader.note(share, weighted),
            // Words stand for a number that is hidden.
            (None, Some(reason @ Reason::Alike(_))) => format!("{}, {}", reader.why(field, reason), base()),
            (None, _) => base(),
        };
        let order = share.map(|share| weighted.map_or(share.share, |weighted| weighted.estimate.value));
        Ok(Some((Whole { parts: parts(seen.figures)?.into_iter().map(part).collect(), order }, note)))
    })
}

pub(super) fn titled(reader: &Reader<'_>, field: &FieldReport, which: &str, description: &str) -> Titled {
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
        drawn: divided(reader, field, slice),
    };
    let rows: Vec<StackedRow> = slices.iter().map(row).collect();
    if steps.is_empty() {
        return None;
    }
    let legend = lead_legend(reader, field);
    if reader.bars == Bars::Diverging && diverges(field) {
        let read = match steps.len() % 2 {
            0 => reader.word("results-legend-diverging"),
            _ => reader.say("results-legend-diverging-middle", &[("middle", steps[steps.len() / 2].clone().into())]),
        };
        let titled = titled(reader, field, which, "results-figure-diverging");
        let legend = std::iter::once(read).chain(legend).collect::<Vec<_>>().join(" ");
        return Some(Picture { chart: diverging(&titled, &steps, &rows), legend: Some(legend) });
    }
    let titled = titled(reader, field, which, "results-figure-stacked");
    Some(Picture { chart: stacked(&titled, &steps, &rows), legend })
}

/// Whether the steps of a field go from low to high, so that they have a middle.
pub(in crate::web) fn diverges(field: &FieldReport) -> bool {
    field.slices.iter().any(|(_, figure)| match figure.shown() {
        Some(Figures::OneWay(one_way)) => one_way.scale.is_some(),
        Some(Figures::Recommend(_)) => true,
        _ => false,
    })
}

/// The lead of every group as a dot with its range, groups of a type by their share.
pub(super) fn lead_dots(reader: &Reader<'_>, field: &FieldReport) -> Option<Picture> {
    lead_name(reader, field)?;
    let lead_of = |slice: Slice| {
        let seen = Seen::of(reader, field, slice)?;
        Some((seen, lead(reader, field, seen.figures)?))
    };
    let point_of = |slice: Slice| {
        let (seen, lead) = lead_of(slice)?;
        let (share, weighted) = (lead.share.shown()?, seen.weighted(&lead.what));
        let value = weighted.map_or(share.share, |weighted| weighted.estimate.value) * 100.0;
        let range = Reader::range_shown(share, weighted).and_then(|range| range.shares());
        let range = range.map(|(low, high)| (low * 100.0, high * 100.0));
        Some((Point { value, range }, reader.note(share, weighted)))
    };
    let reason_of = |slice: Slice| lead_of(slice).and_then(|(_, lead)| lead.share.reason());
    let row = |slice: Slice| DottedRow {
        label: reader.group(slice),
        rank: rank(slice),
        drawn: drawn(reader, field, slice, |_| reason_of(slice).map_or_else(|| Ok(point_of(slice)), Err)),
    };
    let slices = sorted(reader, |slice| point_of(slice).map(|(point, _)| point.value));
    let rows: Vec<DottedRow> = slices.into_iter().map(row).collect();
    let ticks = [0_u32, 25, 50, 75, 100].map(|at| (f64::from(at), reader.percent(at)));
    let axis = Axis { from: 0.0, to: 100.0, ticks: ticks.into() };
    let total = reader.word("results-total");
    let reference = point_of(Slice::Total).map(|(point, _)| (point.value, total.as_str()));
    Some(Picture {
        chart: dotted(&titled(reader, field, "dots", "results-figure-dots"), &axis, reference, &rows),
        legend: Some(reader.word("results-legend-dots")),
    })
}

/// The total, then each type with its clusters, the largest value first and those without one last.
pub(super) fn sorted(reader: &Reader<'_>, value: impl Fn(Slice) -> Option<f64>) -> Vec<Slice> {
    let mut slices = vec![Slice::Total];
    if reader.focus != Focus::Everything {
        return reader.heads();
    }
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

/// The median and the middle half, with every cluster by its members where that is known.
fn median_of(seen: &Seen<'_>) -> Option<(f64, Option<(f64, f64)>)> {
    let Figures::Number(numbers) = seen.figures else { return None };
    let quartile = |at| seen.weighted(&What::Quartile(at)).map(|own| own.estimate.value);
    let plain = (numbers.values.median, numbers.values.quartiles);
    Some(quartile(2).map_or(plain, |median| (median, quartile(1).zip(quartile(3)))))
}

/// Median and middle half of these groups; the groups keep their order, or are sorted within their type.
pub(super) fn median_dots(reader: &Reader<'_>, field: &FieldReport, slices: Option<&[Slice]>) -> Option<Picture> {
    let values = |slice: Slice| median_of(&Seen::of(reader, field, slice)?);
    let slices = match slices {
        Some(slices) => slices.to_vec(),
        None => sorted(reader, |slice| values(slice).map(|(median, _)| median)),
    };
    let ends = slices.iter().filter_map(|slice| values(*slice)).flat_map(|(median, half)| {
        let (low, high) = half.unwrap_or((median, median));
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
        drawn: drawn(reader, field, slice, |seen| {
            let (Figures::Number(numbers), Some((median, range))) = (seen.figures, median_of(seen)) else {
                return Ok(None);
            };
            let half = range.map(|half| format!(" ({})", dashed(reader, field, half)));
            let valid = reader.say("results-base-short", &[("valid", reader.count(numbers.base.valid).into())]);
            let note = format!("{}{}, {valid}", write(median), half.unwrap_or_default());
            Ok(Some((Point { value: median, range }, note)))
        }),
    };
    let rows: Vec<DottedRow> = slices.iter().map(row).collect();
    let total = reader.word("results-total");
    let reference = values(Slice::Total).map(|(median, _)| (median, total.as_str()));
    Some(Picture {
        chart: dotted(&titled(reader, field, "median", "results-figure-median"), &axis, reference, &rows),
        legend: Some(reader.word("results-legend-median")),
    })
}

/// Bars of the options of one group.
pub(super) fn option_bars(reader: &Reader<'_>, field: &FieldReport, slice: Slice) -> Option<Picture> {
    let seen = Seen::of(reader, field, slice)?;
    let own = |figure: &Figure<Proportion>, weighted: Option<&Weighted>| match figure {
        Figure::Shown(share) => {
            let weighted = weighted.filter(|_| Reader::has_percent(share));
            let value = weighted.map_or(share.share, |weighted| weighted.estimate.value);
            Drawn::Shown(value, reader.note(share, weighted))
        }
        Figure::Empty => Drawn::Empty(reader.word("results-empty")),
        Figure::Hidden(reason) => Drawn::Hidden(reader.reason(field, *reason)),
    };
    let (rows, whole, legend) = match seen.figures {
        Figures::Choices(choices) => {
            let row = |item: &BoxItem| {
                bar(reader, field, item.code, own(&item.chosen, seen.weighted(&What::Code(item.code))))
            };
            let rows = choices.items.iter().map(row).collect();
            (rows, 1.0, reader.say("results-legend-boxes", &[("group", reader.group(slice).into())]))
        }
        Figures::Ranking(ranks) => {
            let row = |item: &RankItem| {
                bar(reader, field, item.code, own(&item.placed, seen.weighted(&What::Placed(item.code))))
            };
            let legend = reader.say(
                "results-legend-placed",
                &[("top", reader.count(ranks.top).into()), ("group", reader.group(slice).into())],
            );
            (ranks.items.iter().map(row).collect::<Vec<_>>(), 1.0, legend)
        }
        Figures::Allocation(parts) => {
            let weighted = |code: i32| seen.weighted(&What::Part(code));
            let mean = |code: i32, part: &Description| weighted(code).map_or(part.mean, |own| own.estimate.value);
            let means = parts.items.iter().filter_map(|item| Some(mean(item.code, item.part.shown()?)));
            let most = means.fold(0.0, f64::max);
            let rows = parts.items.iter().map(|item| {
                let part = match &item.part {
                    Figure::Shown(part) => {
                        Drawn::Shown(mean(item.code, part), mean_note(reader, part, weighted(item.code)))
                    }
                    Figure::Empty => Drawn::Empty(reader.word("results-empty")),
                    Figure::Hidden(reason) => Drawn::Hidden(reader.reason(field, *reason)),
                };
                bar(reader, field, item.code, part)
            });
            (rows.collect(), most, reader.say("results-legend-parts", &[("group", reader.group(slice).into())]))
        }
        _ => return None,
    };
    let titled = titled(reader, field, "bars", "results-figure-bars");
    Some(Picture { chart: barred(&titled, whole, &rows), legend: Some(legend) })
}

fn mean_note(reader: &Reader<'_>, part: &Description, weighted: Option<&Weighted>) -> String {
    let valid = reader.count(part.n).into();
    let (mean, range) = match weighted {
        Some(weighted) => (weighted.estimate.value, weighted.low.zip(weighted.high)),
        None => (part.mean, part.mean_range),
    };
    match range {
        Some((low, high)) => {
            let [mean, low, high] = [mean, low, high].map(|value| reader.number(value, 1).into());
            reader.say("results-row-note-mean", &[("mean", mean), ("low", low), ("high", high), ("valid", valid)])
        }
        None => format!("{}, {}", reader.number(mean, 1), reader.say("results-base-short", &[("valid", valid)])),
    }
}

fn bar(reader: &Reader<'_>, field: &FieldReport, code: i32, drawn: Drawn<f64>) -> BarredRow {
    let choices = reader.question(field).map(|question| question.kind.choices()).unwrap_or_default();
    let is_last = choices.iter().any(|choice: &Choice| choice.code == code && choice.exclusive);
    BarredRow { label: reader.option(field, code), is_last, drawn }
}
