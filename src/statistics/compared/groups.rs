//! Whether groups differ in a question at all.

use serde::Serialize;

use super::ranked::{Aspect, placed, places};
use super::shares::share;
use super::{Among, have_everybody};
use crate::statistics::comparisons::adjust::holm;
use crate::statistics::comparisons::contingency::{Association, Counts};
use crate::statistics::comparisons::fisher::{Fisher, fisher};
use crate::statistics::comparisons::means::{
    Anova, Distance, FTest, TTest, anova_of, distance_of, welch_anova_of, welch_of,
};
use crate::statistics::comparisons::ranks::{RankAnova, RankSum, kruskal_wallis, mann_whitney};
use crate::statistics::describe::Description;
use crate::statistics::frequencies::Proportion;
use crate::statistics::groups::Slice;
use crate::statistics::moments::Moments;
use crate::statistics::report::{FieldReport, Figures, Report, What};
use crate::statistics::undefined::Undefined;

/// Tests of one question over some groups.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Compared {
    #[serde(skip)]
    pub among: Among,
    /// The place of its field among those that were compared.
    pub field: usize,
    /// The box, or the option of a ranking, that is compared; nothing where the whole distribution is.
    pub code: Option<i32>,
    /// What is compared of an option of a ranking; nothing for other questions.
    pub aspect: Option<Aspect>,
    /// Groups that take part, and those that are hidden or have no answers.
    pub groups: usize,
    pub left_out: usize,
    pub n: u32,
    pub tests: Tests,
    /// Of the main test, after Holm's correction over the question: the fields of a grid, its boxes, or both rows of each
    /// option of a ranking.
    pub adjusted: Option<f64>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Tests {
    /// Counts by option.
    Table {
        association: Result<Association, Undefined>,
        /// Of two by two always, of a larger table where some cell is expected to hold fewer than 5.
        fisher: Option<Fisher>,
        /// For the steps of a scale, also by rank.
        ranks: Option<Result<Ranks, Undefined>>,
    },
    /// The places given to an option of a ranking; see [`Aspect::Places`].
    Places(Result<Ranks, Undefined>),
    /// Numbers, from number, mean and deviation of each group.
    Numbers(Result<Means, Undefined>),
}

impl Tests {
    /// Of a table to which everybody in every group answered.
    fn of_facts(is_scale: bool) -> Self {
        let undefined = Undefined::Everybody;
        Self::Table { association: Err(undefined), fisher: None, ranks: is_scale.then_some(Err(undefined)) }
    }
}

/// Several groups of steps, and two of them.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Ranks {
    pub all: RankAnova,
    pub two: Option<RankSum>,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Means {
    pub welch: Result<FTest, Undefined>,
    /// For comparison with older reports.
    pub classic: Result<Anova, Undefined>,
    /// Of two groups.
    pub two: Option<(Result<TTest, Undefined>, Result<Distance, Undefined>)>,
}

impl Ranks {
    /// Mann and Whitney's of two groups, Kruskal and Wallis's of more.
    fn p(&self) -> f64 {
        self.two.map_or(self.all.p, |two| two.p)
    }
}

impl Compared {
    /// The p of the test that the question calls for: by rank for a scale and for places, exact for a table with small
    /// cells, χ² for other tables, Welch's for numbers.
    pub fn p(&self) -> Option<f64> {
        match &self.tests {
            Tests::Table { ranks: Some(ranks), .. } | Tests::Places(ranks) => ranks.ok().map(|ranks| ranks.p()),
            Tests::Table { association: Ok(found), .. } if !found.calls_for_exact() => Some(found.p),
            Tests::Table { fisher, .. } => fisher.map(|fisher| fisher.p),
            Tests::Numbers(means) => means.ok().and_then(|means| match means.two {
                Some((two, _)) => two.ok().map(|two| two.p),
                None => means.welch.ok().map(|welch| welch.p),
            }),
        }
    }
}

impl Compared {
    /// Why the test that the question calls for has no p.
    pub fn undefined(&self) -> Option<Undefined> {
        match &self.tests {
            Tests::Table { ranks: Some(ranks), .. } | Tests::Places(ranks) => ranks.err(),
            Tests::Table { association, .. } => association.as_ref().err().copied(),
            Tests::Numbers(means) => match means {
                Ok(Means { two: Some((two, _)), .. }) => two.err(),
                Ok(means) => means.welch.err(),
                Err(why) => Some(*why),
            },
        }
    }
}

/// All comparisons of one question: of its one field, its rows, or its boxes.
pub fn compare(report: &Report, fields: &[&FieldReport], among: Among) -> Vec<Compared> {
    let slices = among.slices(&report.groups);
    let mut rows: Vec<Compared> = fields
        .iter()
        .enumerate()
        .flat_map(|(place, field)| {
            of_field(report, field, among, &slices).into_iter().map(move |row| Compared { field: place, ..row })
        })
        .collect();
    let adjusted = holm(&rows.iter().map(Compared::p).collect::<Vec<_>>());
    rows.iter_mut().zip(adjusted).for_each(|(row, adjusted)| row.adjusted = adjusted);
    rows
}

fn of_field(report: &Report, field: &FieldReport, among: Among, slices: &[Slice]) -> Vec<Compared> {
    let shown: Vec<&Figures> = slices.iter().filter_map(|&slice| field.slices.at(slice).shown()).collect();
    let valid = |slice: Slice| Some((slice, field.slices.at(slice).shown()?.base().valid));
    let all: Vec<(Slice, u32)> = slices.iter().filter_map(|&slice| valid(slice)).collect();
    // One group is no comparison, whoever answered in it.
    let is_fact = |taking_part: &[(Slice, u32)]| taking_part.len() > 1 && have_everybody(report, field, taking_part);
    let row = |code: Option<i32>, groups: usize, n: u32, tests: Tests| Compared {
        among,
        field: 0,
        code,
        aspect: None,
        groups,
        left_out: slices.len() - groups,
        n,
        tests,
        adjusted: None,
    };
    match shown.first() {
        Some(Figures::OneWay(_) | Figures::Recommend(_)) => {
            let counts: Vec<Vec<(i32, u32)>> = shown.iter().map(|figures| codes(figures)).collect();
            let n = counts.iter().flatten().map(|(_, count)| count).sum();
            let tests =
                if is_fact(&all) { Tests::of_facts(is_scale(shown[0])) } else { table(&counts, is_scale(shown[0])) };
            vec![row(None, counts.len(), n, tests)]
        }
        Some(Figures::Choices(choices)) => {
            let boxes = choices.items.iter().map(|item| item.code);
            boxes
                .map(|code| {
                    let share = |&slice: &Slice| Some((slice, share(field, slice, &What::Code(code))?));
                    let shares: Vec<(Slice, &Proportion)> = slices.iter().filter_map(share).collect();
                    let taking_part: Vec<(Slice, u32)> =
                        shares.iter().map(|(slice, share)| (*slice, share.of)).collect();
                    let counts: Vec<Vec<(i32, u32)>> =
                        shares.iter().map(|(_, share)| vec![(1, share.count), (0, share.of - share.count)]).collect();
                    let n = counts.iter().flatten().map(|(_, count)| count).sum();
                    let tests = if is_fact(&taking_part) { Tests::of_facts(false) } else { table(&counts, false) };
                    row(Some(code), counts.len(), n, tests)
                })
                .collect()
        }
        Some(Figures::Ranking(ranking)) => {
            let both = |code: i32| {
                let (placed, places) = (placed(&shown, code), places(&shown, code));
                let counted = |counts: &[Vec<(i32, u32)>]| counts.iter().flatten().map(|(_, count)| count).sum();
                let of_option = |aspect, counts: &[Vec<(i32, u32)>], tests| Compared {
                    aspect: Some(aspect),
                    ..row(Some(code), counts.len(), counted(counts), tests)
                };
                let takes_part = |slice: &Slice| share(field, *slice, &What::Placed(code)).is_some();
                let taking_part: Vec<(Slice, u32)> =
                    all.iter().copied().filter(|(slice, _)| takes_part(slice)).collect();
                let [by_placed, by_places] = match is_fact(&taking_part) {
                    true => [Tests::of_facts(false), Tests::Places(Err(Undefined::Everybody))],
                    false => [table(&placed, false), Tests::Places(ranks(&places))],
                };
                [of_option(Aspect::Placed, &placed, by_placed), of_option(Aspect::Places, &places, by_places)]
            };
            ranking.items.iter().flat_map(|item| both(item.code)).collect()
        }
        Some(Figures::Number(_)) => {
            // A group that does not tell how far its numbers lie apart takes no part: a test would tell it.
            let described = shown.iter().filter_map(|figures| match figures {
                Figures::Number(numbers) => Some(&numbers.values),
                _ => None,
            });
            let described = described.filter(|values| values.n < 2 || values.deviation.is_some());
            let moments: Vec<Moments> = described.map(moments).collect();
            let n = moments.iter().map(|group| group.n).sum::<f64>() as u32;
            let means = if is_fact(&all) { Err(Undefined::Everybody) } else { means(&moments) };
            vec![row(None, moments.len(), n, Tests::Numbers(means))]
        }
        _ => Vec::new(),
    }
}

fn codes(figures: &Figures) -> Vec<(i32, u32)> {
    let items = match figures {
        Figures::OneWay(one_way) => &one_way.items,
        Figures::Recommend(scores) => &scores.items,
        _ => return Vec::new(),
    };
    items.iter().map(|item| (item.code, item.chosen.count)).collect()
}

fn is_scale(figures: &Figures) -> bool {
    match figures {
        Figures::OneWay(one_way) => one_way.scale.is_some(),
        Figures::Recommend(_) => true,
        _ => false,
    }
}

/// `counts`: per group, codes in the same order with how often each occurs.
fn table(counts: &[Vec<(i32, u32)>], is_scale: bool) -> Tests {
    let cells: Vec<Vec<u32>> = counts.iter().map(|group| group.iter().map(|(_, count)| *count).collect()).collect();
    let made = Counts::new(&cells);
    let association =
        made.as_ref().map_err(|why| *why).and_then(|made| Association::of(made).ok_or(Undefined::AllAlike));
    let is_called_for = association.as_ref().is_ok_and(Association::calls_for_exact);
    let exact = made.ok().filter(|_| is_called_for).map(|made| fisher(&made));
    Tests::Table { association, fisher: exact, ranks: is_scale.then(|| ranks(counts)) }
}

fn ranks(counts: &[Vec<(i32, u32)>]) -> Result<Ranks, Undefined> {
    let spelled = |group: &Vec<(i32, u32)>| -> Vec<f64> {
        group.iter().flat_map(|&(code, count)| std::iter::repeat_n(f64::from(code), count as usize)).collect()
    };
    let groups: Vec<Vec<f64>> = counts.iter().map(spelled).collect();
    let all = kruskal_wallis(&groups.iter().map(Vec::as_slice).collect::<Vec<_>>())?;
    let two = match groups.as_slice() {
        [first, second] => Some(mann_whitney(first, second)?),
        _ => None,
    };
    Ok(Ranks { all, two })
}

fn moments(described: &Description) -> Moments {
    let deviation = described.deviation.unwrap_or(0.0);
    Moments { n: f64::from(described.n), mean: described.mean, variance: deviation * deviation }
}

fn means(groups: &[Moments]) -> Result<Means, Undefined> {
    if groups.len() < 2 {
        return Err(if groups.is_empty() { Undefined::NoAnswers } else { Undefined::OneGroup });
    }
    let two = match groups {
        [first, second] => Some((welch_of(first, second), distance_of(first, second))),
        _ => None,
    };
    Ok(Means { welch: welch_anova_of(groups), classic: anova_of(groups), two })
}
