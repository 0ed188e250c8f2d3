//! Figures of a ranking: a line per option, for each of the things that can be said of it.

use super::kinds::nothing;
use super::lines::{Line, Seen};
use super::reader::Reader;
use crate::statistics::report::{FieldReport, Figures, RankItem, Weighted, What};
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
    /// What a weighted figure of it is of.
    fn what(self, code: i32, top: u32) -> What {
        match self {
            Self::Placed => What::Placed(code),
            Self::First => What::First(code),
            Self::Points => What::Points { code, top },
            Self::MeanRank => What::MeanRank(code),
        }
    }

    fn cell(self, reader: &Reader<'_>, field: &FieldReport, item: &RankItem, weighted: Option<&Weighted>) -> Cell {
        let value = |value: Option<f64>| {
            value.map_or_else(nothing, |value| reader.weighted_value(value, weighted, |value| reader.mean(value, 2)))
        };
        match self {
            Self::Placed => reader.cell(field, &item.placed, |share| reader.weighted_cell(share, weighted)),
            Self::First => reader.weighted_cell(&item.first, weighted),
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
        let cell = move |seen: &Seen<'_>| {
            let Figures::Ranking(ranks) = seen.figures else { return nothing() };
            let Some(item) = ranks.items.get(at) else { return nothing() };
            measure.cell(reader, field, item, seen.weighted(&measure.what(item.code, ranks.top)))
        };
        Line::new(reader.option(field, item.code), RowKind::Plain, cell).ranging(move |seen| {
            let Figures::Ranking(ranks) = seen.figures else { return None };
            let item = ranks.items.get(at)?;
            let weighted = seen.weighted(&measure.what(item.code, ranks.top));
            match measure {
                Measure::Placed => Reader::range_shown(item.placed.shown()?, weighted),
                Measure::First => Reader::range_shown(&item.first, weighted),
                Measure::Points | Measure::MeanRank => None,
            }
        })
    };
    sample.items.iter().enumerate().map(line).collect()
}
