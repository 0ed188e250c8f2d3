//! Figures of questions whose answer names several options.

use super::assemble::Work;
use super::values::number_key;
use super::{AllocationItem, Allocations, BoxItem, BoxNet, Choices, Figures, RankItem, Ranks, What};
use crate::statistics::describe::Description;
use crate::statistics::disclosure::{Alike, Cell, Reason, Verdict, reveal};
use crate::statistics::frequencies::{Proportion, share};
use crate::statistics::groups::{Slice, Sliced};
use crate::statistics::table::{MOST_MARKS, tally};
use crate::survey::definition::Net;
use crate::survey::{Kind, Question};

/// A box, or a net: each is a yes/no question.
pub(super) fn proportions(work: &Work<'_>, yes: &Sliced<u32>, verdicts: &Sliced<Verdict>) -> Sliced<Cell<Proportion>> {
    reveal(verdicts, |slice| Proportion::new(*yes.at(slice), work.valid(slice), work.population(slice)))
}

pub(super) fn choices(work: &Work<'_>, question: Option<&Question>, boxes: &[(i32, Vec<u8>)]) -> Sliced<Cell<Figures>> {
    let verdicts = work.plan(Vec::new());
    let ticked = |at: usize, before: &Sliced<Verdict>| {
        let code = boxes[at].0;
        work.yes_no(&What::Code(code), &boxes[at].1, code, before).1
    };
    let planned = if is_bounded(work, question, boxes, &verdicts) {
        all_or_none(boxes.len(), &verdicts, ticked)
    } else {
        (0..boxes.len()).map(|at| ticked(at, &verdicts)).collect()
    };
    let items: Vec<(i32, Sliced<u32>, Sliced<Cell<Proportion>>)> = boxes
        .iter()
        .zip(&planned)
        .map(|((code, ticks), within)| {
            let (yes, _) = work.yes_no(&What::Code(*code), ticks, *code, &verdicts);
            let cells = proportions(work, &yes, within);
            (*code, yes, cells)
        })
        .collect();
    let nets: Vec<(&Net, Sliced<Cell<Proportion>>)> = question
        .into_iter()
        .flat_map(|question| &question.nets)
        .map(|net| {
            let any = any_of(boxes, &net.codes);
            let code = net.codes.first().copied().unwrap_or_default();
            let (yes, within) = work.yes_no(&What::Net(net.name.clone()), &any, code, &verdicts);
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

/// Plans for options whose figures add up to what is known: in a group that hides one of them the others would leave it,
/// so each group shows all of them or none. `plan`: of the option at a place, within what is settled before. What is
/// hidden for the sake of another option alone is [`Reason::Secondary`].
pub(super) fn all_or_none(
    options: usize,
    before: &Sliced<Verdict>,
    plan: impl Fn(usize, &Sliced<Verdict>) -> Sliced<Verdict>,
) -> Vec<Sliced<Verdict>> {
    let own: Vec<Sliced<Verdict>> = (0..options).map(|at| plan(at, before)).collect();
    let mut together = before.clone();
    loop {
        let next = (0..options).fold(together.clone(), |settled, at| plan(at, &settled));
        if next == together {
            break;
        }
        together = next;
    }
    let of_option = |own: &Sliced<Verdict>| {
        together.map(|slice, verdict| match (verdict, own.at(slice)) {
            (Verdict::Hide(_), Verdict::Show | Verdict::Empty) => Verdict::Hide(Reason::Secondary),
            (Verdict::Hide(_), own) => *own,
            (verdict, _) => *verdict,
        })
    };
    own.iter().map(of_option).collect()
}

/// Whether in some group that is shown a bound on how many boxes are ticked leaves fewer than the minimum between their
/// sum and what it can be: it may then leave one number for a hidden box.
fn is_bounded(work: &Work<'_>, question: Option<&Question>, boxes: &[(i32, Vec<u8>)], shown: &Sliced<Verdict>) -> bool {
    let Some(Kind::Multiple { at_least, at_most, .. }) = question.map(|question| &question.kind) else { return false };
    let most = at_most.and_then(|most| u32::try_from(most).ok());
    let least = at_least.and_then(|least| u32::try_from(least).ok()).filter(|least| *least > 1);
    if most.is_none() && least.is_none() {
        return false;
    }
    let layout = &work.desk.table.layout;
    let ticks: Vec<Sliced<u32>> =
        boxes.iter().map(|(_, ticks)| tally(ticks, 2, layout).map(|_, tally| tally.marks[1])).collect();
    shown.iter().filter(|(_, verdict)| **verdict == Verdict::Show).any(|(slice, _)| {
        let (sum, valid): (u32, u32) = (ticks.iter().map(|own| own.at(slice)).sum(), work.valid(slice));
        let above = most.map(|most| most.saturating_mul(valid).saturating_sub(sum));
        let below = least.map(|least| sum.saturating_sub(least.saturating_mul(valid)));
        above.into_iter().chain(below).any(|left| left < work.desk.rules.minimum)
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
    let any: Vec<Vec<u8>> =
        options.iter().map(|(_, places)| places.iter().map(|&place| u8::from(place > 0)).collect()).collect();
    let planned = all_or_none(options.len(), &verdicts, |at, before| {
        let code = options[at].0;
        work.yes_no(&What::Placed(code), &any[at], code, before).1
    });
    let columns = options.iter().zip(&any).zip(&planned);
    let items: Vec<RankColumn> =
        columns.map(|(((code, places), any), within)| RankColumn::of(work, *code, places, any, top, within)).collect();
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
    work.settle(None, counts, kind, words, &work.pattern)
}

/// One option of a ranking in all slices.
struct RankColumn {
    code: i32,
    /// How often it got each place, the first at 0.
    places: Sliced<Vec<u32>>,
    placed: Sliced<Cell<Proportion>>,
}

impl RankColumn {
    fn of(work: &Work<'_>, code: i32, places: &[u8], any: &[u8], top: u32, within: &Sliced<Verdict>) -> Self {
        let most = (top as usize).min(MOST_MARKS) + 1;
        let by_place = tally(places, most, &work.desk.table.layout).map(|_, tally| tally.marks[1..].to_vec());
        let (yes, _) = work.yes_no(&What::Placed(code), any, code, within);
        Self { code, places: by_place, placed: proportions(work, &yes, within) }
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
            places: shown.then(|| places.clone()),
            placed: cell,
        })
    }
}

pub(super) fn allocations(work: &Work<'_>, options: &[(i32, Vec<f64>)]) -> Sliced<Cell<Figures>> {
    let verdicts = work.plan(Vec::new());
    let planned = all_or_none(options.len(), &verdicts, |at, before| {
        let (code, parts) = &options[at];
        work.values(Some(&What::Part(*code)), |row| number_key(parts[row]), before)
    });
    let items: Vec<(i32, Sliced<Cell<Description>>)> = options
        .iter()
        .zip(&planned)
        .map(|((code, parts), within)| {
            let told = work.spread_told(Some(&What::Part(*code)), within);
            let described =
                |slice| work.described(slice, work.answered_rows(slice).map(|row| parts[row]).collect(), &told);
            (*code, reveal(within, described))
        })
        .collect();
    reveal(&verdicts, |slice| {
        let items = items.iter().map(|(code, part)| AllocationItem { code: *code, part: part.at(slice).clone() });
        Some(Figures::Allocation(Allocations { base: work.base(slice), items: items.collect() }))
    })
}
