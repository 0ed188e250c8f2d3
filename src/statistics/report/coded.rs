//! Figures of questions with one code per answer.

use super::assemble::Work;
use super::several::{all_or_none, proportions};
use super::worth::PARTS;
use super::{Figures, Item, MeanAlone, NetItem, OneWay, Scores, What};
use crate::statistics::describe::Description;
use crate::statistics::disclosure::{Alike, Cell, Verdict, by_itself, reveal};
use crate::statistics::frequencies::Proportion;
use crate::statistics::groups::{Slice, Sliced};
use crate::statistics::recommend::{DETRACTOR_TO, PROMOTER_FROM, Score};
use crate::statistics::table::Mark;
use crate::survey::{Kind, Question};

/// The name of the net that the product makes.
pub const TOP_TWO: &str = "top2";
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
    let is_scale = is_scale(question, &codes);
    let verdicts = work.plan(words(work));
    let nets: Vec<_> = nets(question, &codes)
        .into_iter()
        .map(|(name, codes, automatic)| {
            let (yes, within) = within(work, &name, &codes, &verdicts);
            (name, codes, automatic, proportions(work, &yes, &within))
        })
        .collect();
    reveal(&verdicts, |slice| {
        let (counts, population) = (counts(work, slice), work.population(slice));
        let base = work.base(slice);
        let of = |count| Proportion::new(count, base.valid, population);
        let items: Option<Vec<Item>> =
            counts.iter().map(|&(code, count)| Some(Item { code, chosen: of(count)? })).collect();
        let nets = nets.iter().map(|(name, codes, automatic, cells)| NetItem {
            name: name.clone(),
            codes: codes.clone(),
            automatic: *automatic,
            chosen: cells.at(slice).clone(),
        });
        let scale = if is_scale { scale(work, slice, &counts) } else { None };
        Some(Figures::OneWay(OneWay { items: items?, nets: nets.collect(), scale, base }))
    })
}

/// How many gave any of these codes, and the plan of that within `before`: whether somebody is in a net is a question of
/// its own, and all of a small group may be in it whatever each of them chose.
fn within(work: &Work<'_>, net: &str, codes: &[i32], before: &Sliced<Verdict>) -> (Sliced<u32>, Sliced<Verdict>) {
    let is_in = |mark: &Mark| matches!(mark, Mark::Code(code) if codes.contains(code));
    let inside: Vec<bool> = work.column.marks.iter().map(is_in).collect();
    let yes = |byte: &u8| u8::from(inside.get(usize::from(*byte)).copied().unwrap_or(false));
    let bytes: Vec<u8> = work.column.bytes.iter().map(yes).collect();
    work.yes_no(&What::Net(net.to_owned()), &bytes, codes.first().copied().unwrap_or_default(), before)
}

/// Name, codes, and whether it is ours: the author's nets, or the last two steps of a scale without any.
fn nets(question: Option<&Question>, codes: &[i32]) -> Vec<(String, Vec<i32>, bool)> {
    let Some(question) = question else { return Vec::new() };
    if has_top_two(question, codes.len()) {
        return vec![(TOP_TWO.to_owned(), codes[codes.len() - 2..].to_vec(), true)];
    }
    question.nets.iter().map(|net| (net.name.clone(), net.codes.clone(), false)).collect()
}

/// Whether the product makes a net of the last two of so many steps.
pub fn has_top_two(question: &Question, steps: usize) -> bool {
    question.nets.is_empty() && matches!(question.kind, Kind::Grid { .. }) && steps >= TOP_TWO_FROM
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

/// The mean of a scale over everybody, where a small frame shows nothing else: not of too few answers, nor where they
/// are all alike.
pub(super) fn mean_alone(work: &Work<'_>, question: Option<&Question>) -> Option<MeanAlone> {
    let counts = counts(work, Slice::Total);
    let codes: Vec<i32> = counts.iter().map(|(code, _)| *code).collect();
    let is_score = question.is_some_and(|question| matches!(question.kind, Kind::Recommend { .. }));
    let of_each: Vec<u32> = counts.iter().map(|(_, count)| *count).collect();
    let verdict = by_itself(&of_each, &words(work), work.desk.rules);
    if verdict != Verdict::Show || !(is_score || is_scale(question, &codes)) {
        return None;
    }
    let described = scale(work, Slice::Total, &counts)?;
    Some(MeanAlone { n: described.n, mean: described.mean })
}

pub(super) fn scores(work: &Work<'_>) -> Sliced<Cell<Figures>> {
    let verdicts = work.plan(words(work));
    let nets = PARTS.map(|(name, from, to)| (name, (from..=to).collect::<Vec<i32>>()));
    let planned = all_or_none(nets.len(), &verdicts, |at, before| within(work, nets[at].0, &nets[at].1, before).1);
    let parts: Vec<Sliced<Cell<Proportion>>> = nets
        .iter()
        .zip(&planned)
        .map(|((name, codes), planned)| proportions(work, &within(work, name, codes, &verdicts).0, planned))
        .collect();
    reveal(&verdicts, |slice| {
        let (counts, population) = (counts(work, slice), work.population(slice));
        let base = work.base(slice);
        let sum = |from: usize, to: usize| -> u32 { counts[from..=to].iter().map(|(_, count)| count).sum() };
        let of = |count| Proportion::new(count, base.valid, population);
        let score = Score::of(sum(PROMOTER_FROM, 10), sum(0, DETRACTOR_TO), base.valid, population);
        let items: Option<Vec<Item>> =
            counts.iter().map(|&(code, count)| Some(Item { code, chosen: of(count)? })).collect();
        let [detractors, passives, promoters] = [0, 1, 2].map(|part: usize| parts[part].at(slice).clone());
        let told = base.valid >= work.desk.rules.score_minimum && promoters.shown().is_some();
        Some(Figures::Recommend(Scores {
            items: items?,
            detractors,
            passives,
            promoters,
            score: score.filter(|_| told),
            scale: scale(work, slice, &counts)?,
            base,
        }))
    })
}
