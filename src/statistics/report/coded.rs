//! Figures of questions with one code per answer.

use super::assemble::Work;
use super::{Figures, Item, NetItem, OneWay, Scores};
use crate::statistics::describe::Description;
use crate::statistics::disclosure::{Alike, Cell, reveal};
use crate::statistics::frequencies::Proportion;
use crate::statistics::groups::{Slice, Sliced};
use crate::statistics::recommend::{DETRACTOR_TO, PROMOTER_FROM, Score};
use crate::statistics::table::Mark;
use crate::survey::{Kind, Question};

/// The name of the net that the product makes.
const TOP_TWO: &str = "top2";
/// A scale needs this many steps before its last two are worth a net.
const TOP_TWO_FROM: usize = 4;

/// Counts by code in one slice, without the missing ones.
fn counts(work: &Work<'_>, slice: Slice) -> Vec<(i32, u32)> {
    let marks = work.column.marks.iter().zip(&work.tally.at(slice).marks);
    marks.filter_map(|(mark, &count)| if let Mark::Code(code) = mark { Some((*code, count)) } else { None }).collect()
}

fn words(work: &Work<'_>) -> Vec<Alike> {
    let codes =
        work.column.marks.iter().filter_map(|mark| if let Mark::Code(code) = mark { Some(*code) } else { None });
    codes.map(Alike::NearlyAll).collect()
}

/// Mean and median over codes.
fn scale(work: &Work<'_>, slice: Slice, counts: &[(i32, u32)]) -> Option<Description> {
    // Turned round, the lowest code of the scale becomes the highest: low + high - code.
    let ends = counts.iter().map(|(code, _)| *code).min().zip(counts.iter().map(|(code, _)| *code).max());
    let turned = |code: i32| match ends {
        Some((low, high)) if work.column.reversed => f64::from(low) + f64::from(high) - f64::from(code),
        _ => f64::from(code),
    };
    let counts: Vec<(f64, u32)> = counts.iter().map(|&(code, count)| (turned(code), count)).collect();
    let described = Description::of_counts(&counts, work.population(slice))?;
    Some(if work.is_small(slice) { described.without_ends() } else { described })
}

pub(super) fn one_way(work: &Work<'_>, question: Option<&Question>) -> Sliced<Cell<Figures>> {
    let codes: Vec<i32> = counts(work, Slice::Total).iter().map(|(code, _)| *code).collect();
    let nets = nets(question, &codes);
    let is_scale = is_scale(question, &codes);
    reveal(&work.plan(words(work)), |slice| {
        let (counts, population) = (counts(work, slice), work.population(slice));
        let base = work.base(slice);
        let of = |count| Proportion::new(count, base.valid, population);
        let items: Option<Vec<Item>> =
            counts.iter().map(|&(code, count)| Some(Item { code, chosen: of(count)? })).collect();
        let nets: Option<Vec<NetItem>> = nets
            .iter()
            .map(|(name, codes, automatic)| {
                let inside = counts.iter().filter(|(code, _)| codes.contains(code));
                let chosen = of(inside.map(|(_, count)| count).sum())?;
                Some(NetItem { name: name.clone(), codes: codes.clone(), automatic: *automatic, chosen })
            })
            .collect();
        let scale = if is_scale { scale(work, slice, &counts) } else { None };
        Some(Figures::OneWay(OneWay { items: items?, nets: nets?, scale, base }))
    })
}

/// Name, codes, and whether it is ours: the author's nets, or the last two steps of a scale without any.
fn nets(question: Option<&Question>, codes: &[i32]) -> Vec<(String, Vec<i32>, bool)> {
    let Some(question) = question else { return Vec::new() };
    if question.nets.is_empty() && matches!(question.kind, Kind::Grid { .. }) && codes.len() >= TOP_TWO_FROM {
        return vec![(TOP_TWO.to_owned(), codes[codes.len() - 2..].to_vec(), true)];
    }
    question.nets.iter().map(|net| (net.name.clone(), net.codes.clone(), false)).collect()
}

/// Codes carry a mean in a grid, and in a single choice whose author names nets over codes that ascend.
fn is_scale(question: Option<&Question>, codes: &[i32]) -> bool {
    let ascends = codes.len() > 2 && codes.windows(2).all(|pair| pair[0] < pair[1]);
    question.is_some_and(|question| match question.kind {
        Kind::Grid { .. } => ascends,
        Kind::Single { .. } => ascends && !question.nets.is_empty(),
        _ => false,
    })
}

pub(super) fn scores(work: &Work<'_>) -> Sliced<Cell<Figures>> {
    reveal(&work.plan(words(work)), |slice| {
        let (counts, population) = (counts(work, slice), work.population(slice));
        let base = work.base(slice);
        let sum = |from: usize, to: usize| -> u32 { counts[from..=to].iter().map(|(_, count)| count).sum() };
        let of = |count| Proportion::new(count, base.valid, population);
        let (low, high) = (sum(0, DETRACTOR_TO), sum(PROMOTER_FROM, 10));
        let score = Score::of(high, low, base.valid, population);
        let items: Option<Vec<Item>> =
            counts.iter().map(|&(code, count)| Some(Item { code, chosen: of(count)? })).collect();
        Some(Figures::Recommend(Scores {
            items: items?,
            detractors: of(low)?,
            passives: of(sum(DETRACTOR_TO + 1, PROMOTER_FROM - 1))?,
            promoters: of(high)?,
            score: score.filter(|_| base.valid >= work.desk.rules.score_minimum),
            scale: scale(work, slice, &counts)?,
            base,
        }))
    })
}
