//! Figures of a ranking: a line per option, for each of the things that can be said of it.

use super::kinds::nothing;
use super::lines::Line;
use super::reader::Reader;
use crate::statistics::report::{FieldReport, Figures, RankItem};
use crate::web::views::table::{Cell, RowKind};

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

    pub fn caption(self, reader: &Reader<'_>, top: u32) -> String {
        match self {
            Self::Placed => reader.say("results-caption-placed", &[("top", reader.count(top).into())]),
            Self::First => reader.word("results-caption-first"),
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
