//! Figures of questions whose answers are values: numbers, days, texts.

use super::assemble::Work;
use super::several::{all_or_none, proportions};
use super::{Dates, Figures, Listing, Numbers, ThemeItem, What, Written};
use crate::statistics::disclosure::{Cell, Rules, Verdict, plan, reveal};
use crate::statistics::frequencies::Proportion;
use crate::statistics::groups::{Slice, Sliced};
use crate::statistics::masking::masked;
use crate::statistics::table::Themed;

pub(super) fn numbers(work: &Work<'_>, numbers: &[f64]) -> Sliced<Cell<Figures>> {
    let verdicts = work.values(None, |row| number_key(numbers[row]), &work.pattern);
    let told = work.spread_told(None, &verdicts);
    let described = |slice| work.described(slice, work.answered_rows(slice).map(|row| numbers[row]).collect(), &told);
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
    reveal(&work.values(None, key, &work.pattern), |slice| {
        let days = sorted(slice);
        let median = *days.get(days.len().checked_sub(1)? / 2)?;
        // A first or last day that a few gave is theirs.
        let is_enough = |day: &jiff::civil::Date| {
            days.iter().filter(|other| *other == day).count() >= work.desk.rules.minimum as usize
        };
        let ends = days.first().copied().zip(days.last().copied());
        let extremes = ends.filter(|(first, last)| !work.is_small(slice) && is_enough(first) && is_enough(last));
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
    let listed = plan(&spread, &rules, &verdicts);
    let themes = themes(work, &listed);
    let lists = reveal(&listed, |slice| {
        let cases = work.desk.table.layout.case_of_row();
        let written = |row: usize| {
            let at = texts.binary_search_by_key(&cases[row], |(case, _)| *case).ok()?;
            let own = themes.iter().filter(|(own, cells)| own.ticks[row] == 1 && cells.at(slice).shown().is_some());
            Some(Written { text: masked(&texts[at].1), themes: own.map(|(own, _)| own.theme.code).collect() })
        };
        let mut list: Vec<Written> = work.answered_rows(slice).filter_map(written).collect();
        list.sort_by_cached_key(|own| (own.text.to_lowercase(), own.text.clone()));
        Some(list)
    });
    reveal(&verdicts, |slice| {
        let item = |(own, cells): &(&Themed, Sliced<Cell<Proportion>>)| ThemeItem {
            code: own.theme.code,
            label: own.theme.label.clone(),
            chosen: cells.at(slice).clone(),
        };
        let (texts, themes) = (lists.at(slice).clone(), themes.iter().map(item).collect());
        Some(Figures::Text(Listing { base: work.base(slice), texts, themes }))
    })
}

/// How many wrote of each theme, where the texts may be read: the number of a theme in a group whose texts may not would
/// say which of all texts are those of the group. Whoever sorted them knows how many themes a text has, so each group
/// shows all of them or none.
fn themes<'w>(work: &'w Work<'_>, listed: &Sliced<Verdict>) -> Vec<(&'w Themed, Sliced<Cell<Proportion>>)> {
    let themes = &work.column.themes;
    let asked = |at: usize, before: &Sliced<Verdict>| {
        let Themed { theme, ticks } = &themes[at];
        work.yes_no(&What::Code(theme.code), ticks, theme.code, before)
    };
    let planned = all_or_none(themes.len(), listed, |at, before| asked(at, before).1);
    let cells = planned.iter().enumerate().map(|(at, within)| proportions(work, &asked(at, listed).0, within));
    themes.iter().zip(cells).collect()
}

pub(super) fn addresses(work: &Work<'_>) -> Sliced<Cell<Figures>> {
    reveal(&work.plan(Vec::new()), |slice| Some(Figures::Email { base: work.base(slice) }))
}
