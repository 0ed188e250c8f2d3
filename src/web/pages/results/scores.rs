//! The recommendation score of every group as a dot with its range.

use super::drawing::{Axis, DottedRow, Drawn, dotted, rank};
use super::lines::Seen;
use super::pictures::{Picture, drawn, sorted, titled};
use super::reader::Reader;
use crate::charts::Point;
use crate::statistics::Slice;
use crate::statistics::report::{FieldReport, Figures, What};

/// The score with its range: weighted where it is of a total, else adjusted Wald. Nothing of too few answers.
pub(super) fn score(seen: &Seen<'_>) -> Option<Point> {
    let Figures::Recommend(scores) = seen.figures else { return None };
    let plain = scores.score?;
    Some(match seen.weighted(&What::Score) {
        Some(weighted) => Point { value: weighted.estimate.value, range: weighted.low.zip(weighted.high) },
        None => Point { value: plain.score, range: plain.adjusted_range },
    })
}

/// Total, types and clusters; nothing where no group has a score. Groups without one keep their line.
pub(super) fn score_dots(reader: &Reader<'_>, field: &FieldReport) -> Option<Picture> {
    let point = |slice: Slice| score(&Seen::of(reader, field, slice)?);
    let slices = sorted(reader, |slice| point(slice).map(|point| point.value));
    if slices.iter().all(|&slice| point(slice).is_none()) {
        return None;
    }
    let minimum = [("minimum", reader.count(reader.report.rules.score_minimum).into())];
    let row = |&slice: &Slice| {
        let shown = |seen: &Seen<'_>| match (seen.figures, score(seen)) {
            (_, Some(point)) => Ok(Some((point, note(reader, seen, point)))),
            (Figures::Recommend(scores), None) => scores.promoters.reason().map_or(Ok(None), Err),
            _ => Ok(None),
        };
        let drawn = match (drawn(reader, field, slice, shown), field.slices.at(slice).shown()) {
            // There are answers, and too few of them for a score.
            (Drawn::Empty(_), Some(_)) => Drawn::Empty(reader.say("results-score-few", &minimum)),
            (drawn, _) => drawn,
        };
        DottedRow { label: reader.group(slice), rank: rank(slice), drawn }
    };
    let rows: Vec<DottedRow> = slices.iter().map(row).collect();
    let ticks = [-100.0, -50.0, 0.0, 50.0, 100.0].map(|at| (at, reader.mean(at, 0)));
    let axis = Axis { from: -100.0, to: 100.0, ticks: ticks.into() };
    let total = reader.word("results-total");
    let reference = point(Slice::Total).map(|point| (point.value, total.as_str()));
    let titled = titled(reader, field, "score", "results-figure-score");
    Some(Picture { chart: dotted(&titled, &axis, reference, &rows), legend: Some(reader.word("results-legend-score")) })
}

/// “25 (from 10 to 40), n = 45”.
fn note(reader: &Reader<'_>, seen: &Seen<'_>, point: Point) -> String {
    let valid = reader.say("results-base-short", &[("valid", reader.count(seen.figures.base().valid).into())]);
    let range = point.range.map(|(low, high)| {
        let [low, high] = [low, high].map(|end| reader.mean(end, 0).into());
        format!(" ({})", reader.say("results-quartiles-between", &[("low", low), ("high", high)]))
    });
    format!("{}{}, {valid}", reader.mean(point.value, 0), range.unwrap_or_default())
}
