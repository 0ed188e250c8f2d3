//! Figures that are values: numbers and scales, the recommendation score, places, parts.

use super::Results;
use super::shares::is;
use super::sheet::{Cells, Code, GROUP_KIND, KEY, Rows, Sheet, key, nothing, optional, population, whole};
use crate::exchange::csv::Cell;
use crate::statistics::Cell as Figure;
use crate::statistics::describe::Description;
use crate::statistics::recommend::Score;
use crate::statistics::report::{FieldReport, Figures, RankItem, Ranks, Report};
use crate::statistics::{Reason, Slice};

const VALUES: &[&str] = &[
    "population",
    "n_valid",
    "sum",
    "mean",
    "sd",
    "se",
    "se_fpc",
    "mean_low",
    "mean_high",
    "trimmed_mean",
    "min",
    "q1",
    "median",
    "q3",
    "max",
    "below_fence",
    "above_fence",
    "mode",
    "modes",
];

/// The cells of [`VALUES`]. Ends, quartiles and the most frequent number are empty in a small group.
fn values(described: &Description, population: Option<u32>) -> Cells {
    let (low, high) = described.mean_range.unzip();
    let (q1, q3) = described.quartiles.unzip();
    let (min, max) = described.extremes.unzip();
    let (below, above) = described.beyond_fences.unzip();
    let (mode, modes) = described.mode.unzip();
    let numbers = [
        Some(described.sum),
        Some(described.mean),
        described.deviation,
        described.error,
        described.error_finite,
        low,
        high,
        described.trimmed_mean,
        min,
        q1,
        Some(described.median),
        q3,
        max,
    ];
    let mut cells = vec![optional(population), whole(described.n)];
    cells.extend(numbers.map(Cell::from));
    cells.extend([optional(below), optional(above), mode.into(), optional(modes)]);
    cells
}

/// Numbers, and the codes of scales.
fn described(figures: &Figures) -> Option<Description> {
    match figures {
        Figures::Number(numbers) => Some(numbers.values.clone()),
        Figures::OneWay(one_way) => one_way.scale.clone(),
        Figures::Recommend(scores) => Some(scores.scale.clone()),
        _ => None,
    }
}

pub(super) fn numbers(of: &Results<'_>) -> Sheet {
    let mut rows = Rows::new(&[KEY, VALUES]);
    for field in &of.report.fields {
        if let Some(alone) = field.mean_alone {
            let slice = Slice::Total;
            let key = key(of, &of.report.groups, field, &Code::None, slice, &Figure::Shown(()));
            let mut cells = nothing(VALUES.len());
            for (heading, cell) in [("n_valid", whole(alone.n)), ("mean", alone.mean.into())] {
                let at = VALUES.iter().position(|name| *name == heading);
                at.into_iter().for_each(|at| cells[at] = cell.clone());
            }
            rows.add([key, cells]);
        }
    }
    for field in of.report.fields.iter().filter(|field| is(field, |figures| described(figures).is_some())) {
        for (slice, figures) in field.slices.iter() {
            let key = key(of, &of.report.groups, field, &Code::None, slice, figures);
            let found = figures.shown().and_then(described);
            let cells = found.map(|found| values(&found, population(of.report, field, slice)));
            rows.add([key, cells.unwrap_or_else(|| nothing(VALUES.len()))]);
        }
    }
    rows.finish()
}

/// The same by class of each attribute of the frame.
pub(super) fn class_numbers(of: &Results<'_>) -> Sheet {
    let mut rows = Rows::new(&[KEY, VALUES]);
    for division in of.attributes() {
        let report = &division.report;
        for field in report.fields.iter().filter(|field| is(field, |figures| described(figures).is_some())) {
            for (at, figures) in field.slices.clusters.iter().enumerate() {
                let slice = Slice::Cluster(at);
                let mut key = key(of, &report.groups, field, &Code::None, slice, figures);
                key[GROUP_KIND] = division.name.clone().into();
                let found = figures.shown().and_then(described);
                let cells = found.map(|found| values(&found, population(report, field, slice)));
                rows.add([key, cells.unwrap_or_else(|| nothing(VALUES.len()))]);
            }
        }
    }
    rows.finish()
}

/// How many are in each of the three parts, or why that is not shown: what can be said of the promoters first, and that
/// something is hidden for the sake of another figure last.
fn parts_of(figures: &Figure<Figures>) -> Figure<[u32; 3]> {
    let scores = match figures {
        Figure::Shown(Figures::Recommend(scores)) => scores,
        Figure::Hidden(reason) => return Figure::Hidden(*reason),
        Figure::Shown(_) | Figure::Empty => return Figure::Empty,
    };
    let parts = [&scores.promoters, &scores.passives, &scores.detractors];
    let reasons = parts.into_iter().filter_map(Figure::reason);
    match reasons.min_by_key(|reason| *reason == Reason::Secondary) {
        Some(reason) => Figure::Hidden(reason),
        None => Figure::Shown(scores.parts().map(|part| part.shown().map_or(0, |share| share.count))),
    }
}

/// Promoters less detractors. With few answers there are counts and no score.
pub(super) fn recommendation(of: &Results<'_>) -> Sheet {
    let headings: &[&str] = &[
        "population",
        "n_valid",
        "promoters",
        "passives",
        "detractors",
        "nps",
        "se",
        "se_fpc",
        "low",
        "high",
        "adjusted_low",
        "adjusted_high",
    ];
    let mut rows = Rows::new(&[KEY, headings]);
    for field in of.report.fields.iter().filter(|field| is(field, |figures| matches!(figures, Figures::Recommend(_)))) {
        for (slice, figures) in field.slices.iter() {
            let state = parts_of(figures);
            let key = key(of, &of.report.groups, field, &Code::None, slice, &state);
            let (Some(Figures::Recommend(scores)), Figure::Shown([detractors, passives, promoters])) =
                (figures.shown(), state)
            else {
                rows.add([key, nothing(headings.len())]);
                continue;
            };
            let n = scores.base.valid;
            let mut cells = vec![optional(population(of.report, field, slice))];
            cells.extend([n, promoters, passives, detractors].map(whole));
            let unbounded = scores.score.and_then(|_| Score::of(promoters, detractors, n, None));
            let (low, high) = scores.score.and_then(|score| score.range).unzip();
            let (adjusted_low, adjusted_high) = scores.score.and_then(|score| score.adjusted_range).unzip();
            let numbers = [
                scores.score.map(|score| score.score),
                unbounded.map(|score| score.error),
                scores.score.map(|score| score.error),
                low,
                high,
                adjusted_low,
                adjusted_high,
            ];
            cells.extend(numbers.map(Cell::from));
            rows.add([key, cells]);
        }
    }
    rows.finish()
}

const PLACES: &[&str] = &[
    "n_valid",
    "first_count",
    "first_share",
    "placed_count",
    "placed_share",
    "top",
    "points",
    "mean_rank",
    "by_place",
];

/// The cells of [`PLACES`]: of those who ranked anything. Where an option is hidden, so is everything about it.
fn places(ranks: &Ranks, item: &RankItem) -> Cells {
    let Some(placed) = item.placed.shown() else { return nothing(PLACES.len()) };
    let by_place = item.places.as_ref().map(|places| {
        let counts: Vec<String> = places.iter().map(u32::to_string).collect();
        counts.join(" ")
    });
    vec![
        whole(item.first.of),
        whole(item.first.count),
        item.first.share.into(),
        whole(placed.count),
        placed.share.into(),
        whole(ranks.top),
        item.points.into(),
        item.mean_rank.into(),
        by_place.map_or(Cell::Empty, Cell::from),
    ]
}

/// Places given to each option, over everyone who ranked anything.
pub(super) fn ranking(of: &Results<'_>) -> Sheet {
    let mut rows = Rows::new(&[KEY, PLACES]);
    for field in of.report.fields.iter().filter(|field| is_ranking(field)) {
        for (slice, figures) in field.slices.iter() {
            ranked(of, of.report, field, slice, figures).into_iter().for_each(|cells| rows.add(cells));
        }
    }
    rows.finish()
}

/// The same by class of each attribute of the frame.
pub(super) fn class_ranking(of: &Results<'_>) -> Sheet {
    let mut rows = Rows::new(&[KEY, PLACES]);
    for division in of.attributes() {
        for field in division.report.fields.iter().filter(|field| is_ranking(field)) {
            for (at, figures) in field.slices.clusters.iter().enumerate() {
                for [mut key, cells] in ranked(of, &division.report, field, Slice::Cluster(at), figures) {
                    key[GROUP_KIND] = division.name.clone().into();
                    rows.add([key, cells]);
                }
            }
        }
    }
    rows.finish()
}

fn is_ranking(field: &FieldReport) -> bool {
    is(field, |figures| matches!(figures, Figures::Ranking(_)))
}

/// A row per option, or one that says why there is none.
fn ranked(
    of: &Results<'_>,
    report: &Report,
    field: &FieldReport,
    slice: Slice,
    figures: &Figure<Figures>,
) -> Vec<[Cells; 2]> {
    let Some(Figures::Ranking(ranks)) = figures.shown() else {
        return vec![[key(of, &report.groups, field, &Code::None, slice, figures), nothing(PLACES.len())]];
    };
    let row = |item: &RankItem| {
        [key(of, &report.groups, field, &Code::Option(item.code), slice, &item.placed), places(ranks, item)]
    };
    ranks.items.iter().map(row).collect()
}

/// Parts of a fixed total, each described over everyone who filled any part.
pub(super) fn allocation(of: &Results<'_>) -> Sheet {
    let mut rows = Rows::new(&[KEY, VALUES]);
    let groups = &of.report.groups;
    for field in of.report.fields.iter().filter(|field| is(field, |figures| matches!(figures, Figures::Allocation(_))))
    {
        for (slice, figures) in field.slices.iter() {
            let Some(Figures::Allocation(parts)) = figures.shown() else {
                rows.add([key(of, groups, field, &Code::None, slice, figures), nothing(VALUES.len())]);
                continue;
            };
            let members = population(of.report, field, slice);
            for item in &parts.items {
                let cells = item.part.shown().map(|part| values(part, members));
                let key = key(of, groups, field, &Code::Option(item.code), slice, &item.part);
                rows.add([key, cells.unwrap_or_else(|| nothing(VALUES.len()))]);
            }
        }
    }
    rows.finish()
}
