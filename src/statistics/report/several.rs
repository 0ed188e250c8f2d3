//! Figures of questions whose answer names several options.

use super::assemble::Work;
use super::values::number_key;
use super::{AllocationItem, Allocations, BoxItem, BoxNet, Choices, Figures, RankItem, Ranks};
use crate::statistics::describe::Description;
use crate::statistics::disclosure::{Alike, Cell, Verdict, plan, reveal};
use crate::statistics::frequencies::{Proportion, share};
use crate::statistics::groups::{Slice, Sliced};
use crate::statistics::table::{MOST_MARKS, tally};
use crate::survey::definition::Net;
use crate::survey::{Kind, Question};

/// A box, or a net of boxes: each is a yes/no question.
fn proportions(work: &Work<'_>, yes: &Sliced<u32>, verdicts: &Sliced<Verdict>) -> Sliced<Cell<Proportion>> {
    reveal(verdicts, |slice| Proportion::new(*yes.at(slice), work.valid(slice), work.population(slice)))
}

pub(super) fn choices(work: &Work<'_>, question: Option<&Question>, boxes: &[(i32, Vec<u8>)]) -> Sliced<Cell<Figures>> {
    let verdicts = work.plan(Vec::new());
    let items: Vec<(i32, Sliced<u32>, Sliced<Cell<Proportion>>)> = boxes
        .iter()
        .map(|(code, ticks)| {
            let (yes, within) = work.yes_no(ticks, *code, &verdicts);
            let cells = proportions(work, &yes, &within);
            (*code, yes, cells)
        })
        .collect();
    let nets: Vec<(&Net, Sliced<Cell<Proportion>>)> = question
        .into_iter()
        .flat_map(|question| &question.nets)
        .map(|net| {
            let any = any_of(boxes, &net.codes);
            let code = net.codes.first().copied().unwrap_or_default();
            let (yes, within) = work.yes_no(&any, code, &verdicts);
            (net, proportions(work, &yes, &within))
        })
        .collect();
    let box_net = |net: &Net, chosen| BoxNet { name: net.name.clone(), codes: net.codes.clone(), chosen };
    reveal(&verdicts, |slice| {
        let all_shown = items.iter().all(|(_, _, cells)| cells.at(slice).shown().is_some());
        let ticked: u32 = items.iter().map(|(_, yes, _)| yes.at(slice)).sum();
        Some(Figures::Choices(Choices {
            base: work.base(slice),
            items: items
                .iter()
                .map(|(code, _, cells)| BoxItem { code: *code, chosen: cells.at(slice).clone() })
                .collect(),
            nets: nets.iter().map(|(net, cells)| box_net(net, cells.at(slice).clone())).collect(),
            mean_ticked: share(ticked, work.valid(slice)).filter(|_| all_shown),
        }))
    })
}

/// 1 where any of the boxes is ticked.
fn any_of(boxes: &[(i32, Vec<u8>)], codes: &[i32]) -> Vec<u8> {
    let mut any = vec![0; boxes.first().map_or(0, |(_, ticks)| ticks.len())];
    for (_, ticks) in boxes.iter().filter(|(code, _)| codes.contains(code)) {
        any.iter_mut().zip(ticks).for_each(|(any, tick)| *any |= tick);
    }
    any
}

pub(super) fn ranks(work: &Work<'_>, question: Option<&Question>, options: &[(i32, Vec<u8>)]) -> Sliced<Cell<Figures>> {
    let top = match question.map(|question| &question.kind) {
        Some(Kind::Ranking { top, .. }) => u32::try_from(*top).unwrap_or(u32::MAX),
        _ => options.len() as u32,
    };
    let verdicts = first_places(work, options);
    let items: Vec<RankColumn> =
        options.iter().map(|(code, places)| RankColumn::of(work, *code, places, top, &verdicts)).collect();
    reveal(&verdicts, |slice| {
        let items: Option<Vec<RankItem>> = items.iter().map(|item| item.at(work, slice, top)).collect();
        Some(Figures::Ranking(Ranks { base: work.base(slice), top, items: items? }))
    })
}

/// The plan by what was ranked first.
fn first_places(work: &Work<'_>, options: &[(i32, Vec<u8>)]) -> Sliced<Verdict> {
    // The place of the option that is first; above all of them where there is none.
    let none = u8::try_from(options.len()).unwrap_or(u8::MAX);
    let mut first = vec![none; work.column.bytes.len()];
    for (at, (_, places)) in (0_u8..).zip(options) {
        first.iter_mut().zip(places).filter(|(_, place)| **place == 1).for_each(|(first, _)| *first = at);
    }
    let counted = tally(&first, options.len() + 1, &work.desk.table.layout);
    let counts = counted.clusters.iter().map(|tally| tally.marks[..options.len()].to_vec()).collect();
    let words = options.iter().map(|(code, _)| Alike::NearlyAll(*code)).collect();
    let kind = |row: usize| (first[row] < none).then(|| usize::from(first[row]));
    plan(&work.desk.spread(counts, kind, words), work.desk.rules, &work.desk.pattern)
}

/// One option of a ranking in all slices.
struct RankColumn {
    code: i32,
    /// How often it got each place, the first at 0.
    places: Sliced<Vec<u32>>,
    placed: Sliced<Cell<Proportion>>,
}

impl RankColumn {
    fn of(work: &Work<'_>, code: i32, places: &[u8], top: u32, verdicts: &Sliced<Verdict>) -> Self {
        let most = (top as usize).min(MOST_MARKS) + 1;
        let by_place = tally(places, most, &work.desk.table.layout).map(|_, tally| tally.marks[1..].to_vec());
        let any: Vec<u8> = places.iter().map(|&place| u8::from(place > 0)).collect();
        let (yes, within) = work.yes_no(&any, code, verdicts);
        Self { code, places: by_place, placed: proportions(work, &yes, &within) }
    }

    fn at(&self, work: &Work<'_>, slice: Slice, top: u32) -> Option<RankItem> {
        let (places, valid) = (self.places.at(slice), work.valid(slice));
        let placed: u32 = places.iter().sum();
        let points: u64 = (0_u32..).zip(places).map(|(at, &count)| u64::from(top - at) * u64::from(count)).sum();
        let ranks: u64 = (1_u64..).zip(places).map(|(rank, &count)| rank * u64::from(count)).sum();
        let cell = self.placed.at(slice).clone();
        let shown = cell.shown().is_some();
        Some(RankItem {
            code: self.code,
            first: Proportion::new(places.first().copied().unwrap_or(0), valid, work.population(slice))?,
            points: (shown && valid > 0).then(|| points as f64 / f64::from(valid)),
            mean_rank: (shown && placed > 0).then(|| ranks as f64 / f64::from(placed)),
            placed: cell,
        })
    }
}

pub(super) fn allocations(work: &Work<'_>, options: &[(i32, Vec<f64>)]) -> Sliced<Cell<Figures>> {
    let verdicts = work.plan(Vec::new());
    let items: Vec<(i32, Sliced<Cell<Description>>)> = options
        .iter()
        .map(|(code, parts)| {
            let described = |slice| {
                let values = work.answered_rows(slice).map(|row| parts[row]).collect();
                let described = Description::of(values, work.population(slice))?;
                Some(if work.is_small(slice) { described.without_ends() } else { described })
            };
            let within = work.values(|row| number_key(parts[row]), &verdicts);
            (*code, reveal(&within, described))
        })
        .collect();
    reveal(&verdicts, |slice| {
        let items = items.iter().map(|(code, part)| AllocationItem { code: *code, part: part.at(slice).clone() });
        Some(Figures::Allocation(Allocations { base: work.base(slice), items: items.collect() }))
    })
}
