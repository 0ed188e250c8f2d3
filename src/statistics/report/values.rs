//! Figures of questions whose answers are values: numbers, days, texts.

use super::assemble::Work;
use super::listing::masked;
use super::{Dates, Figures, Listing, Numbers};
use crate::statistics::describe::Description;
use crate::statistics::disclosure::{Cell, Rules, plan, reveal};
use crate::statistics::groups::{Slice, Sliced};

pub(super) fn numbers(work: &Work<'_>, numbers: &[f64]) -> Sliced<Cell<Figures>> {
    let described = |slice| {
        let values = work.answered_rows(slice).map(|row| numbers[row]).collect();
        let described = Description::of(values, work.population(slice))?;
        Some(if work.is_small(slice) { described.without_ends() } else { described })
    };
    let verdicts = work.values(|row| number_key(numbers[row]), &work.desk.pattern);
    reveal(&verdicts, |slice| Some(Figures::Number(Numbers { base: work.base(slice), values: described(slice)? })))
}

/// Equal for equal numbers, zero of either sign included.
pub(super) fn number_key(number: f64) -> u64 {
    (number + 0.0).to_bits()
}

pub(super) fn dates(work: &Work<'_>, dates: &[jiff::civil::Date]) -> Sliced<Cell<Figures>> {
    let sorted = |slice: Slice| {
        let mut days: Vec<jiff::civil::Date> = work.answered_rows(slice).map(|row| dates[row]).collect();
        days.sort_unstable();
        days
    };
    let key = |row: usize| {
        let day = dates[row];
        u64::from(day.year().unsigned_abs()) << 16 | u64::from(day.day_of_year().unsigned_abs())
    };
    reveal(&work.values(key, &work.desk.pattern), |slice| {
        let days = sorted(slice);
        let median = *days.get(days.len().checked_sub(1)? / 2)?;
        let extremes = days.first().copied().zip(days.last().copied()).filter(|_| !work.is_small(slice));
        Some(Figures::Date(Dates { base: work.base(slice), median, extremes }))
    })
}

/// Texts are shown by groups of a larger minimum than figures: how somebody writes says who it is.
pub(super) fn texts(work: &Work<'_>, texts: &[(u32, String)]) -> Sliced<Cell<Figures>> {
    let verdicts = work.plan(Vec::new());
    let minimum = work.desk.rules.text_minimum.max(work.desk.rules.minimum);
    let rules = Rules { minimum, ..*work.desk.rules };
    let counts = (0..work.tally.clusters.len()).map(|cluster| vec![work.valid(Slice::Cluster(cluster))]);
    let valid = |row: usize| (work.column.bytes[row] == 0).then_some(0);
    let spread = work.desk.spread(counts.collect(), valid, Vec::new());
    let lists = reveal(&plan(&spread, &rules, &verdicts), |slice| {
        let cases = work.desk.table.layout.case_of_row();
        let mut list: Vec<String> = work
            .answered_rows(slice)
            .filter_map(|row| texts.binary_search_by_key(&cases[row], |(case, _)| *case).ok())
            .map(|at| masked(&texts[at].1))
            .collect();
        list.sort_by_cached_key(|text| (text.to_lowercase(), text.clone()));
        Some(list)
    });
    reveal(&verdicts, |slice| Some(Figures::Text(Listing { base: work.base(slice), texts: lists.at(slice).clone() })))
}

pub(super) fn addresses(work: &Work<'_>) -> Sliced<Cell<Figures>> {
    reveal(&work.plan(Vec::new()), |slice| Some(Figures::Email { base: work.base(slice) }))
}
