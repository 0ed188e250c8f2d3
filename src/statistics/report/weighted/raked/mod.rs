//! Weighted figures whose weights are fitted, on top of the strata, to what the frame says of its members.
//!
//! They are made where the stratified ones are, and as these from what is shown: clusters that are hidden for a question
//! count as one stratum of their type, and classes that are hidden for it as one class. Weights that differ from answer
//! to answer could tell more than sums of groups do, so there are none where they would tell of few people
//! ([`tells_of_few`]).

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::together::{Joined, Together};
use super::{Weighted, WeightedSlices, What};
use crate::statistics::disclosure::weighing::{Weighed, tells_of_few};
use crate::statistics::groups::{Slice, Sliced};
use crate::statistics::report::worth::{Nets, nets_of, worth};
use crate::statistics::report::{FieldReport, Report};
use crate::statistics::table::{Column, Table};
use crate::statistics::weights::estimate::{Estimate, mean, total};
use crate::statistics::weights::intervals::{korn_graubard, symmetric};
use crate::statistics::weights::raking::{Margin as Fitted, rake};
use crate::statistics::weights::strata::Strata;
use crate::statistics::weights::trimming::trim;
use crate::statistics::weights::{Design, Stratum, WeightFault, design_effect, effective_base};

/// A division of the members that weights are fitted to.
#[derive(Clone, Debug)]
pub struct Margin {
    /// The attribute of the frame.
    pub name: String,
    pub classes: Vec<String>,
    /// The class of each case.
    pub of_case: Vec<usize>,
    /// Memberships of each class in the frame: a member of two clusters counts in each of them.
    pub members: Vec<u32>,
    /// The classes that are hidden, by column.
    pub hidden: Vec<Vec<usize>>,
}

/// What weights are fitted to, and how far from their mean they may end, as parts of it.
#[derive(Clone, Debug, Default)]
pub struct Raking {
    pub margins: Vec<Margin>,
    pub bounds: Option<(f64, f64)>,
}

/// Fitted weights and the figures they make.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Raked {
    pub margins: Vec<RakedMargin>,
    pub rounds: u32,
    /// The largest difference between a margin and the weights of its class, in members: after fitting, and after
    /// trimming.
    pub error: f64,
    pub error_after: f64,
    /// The bounds of the weights, and how many answers stand at one.
    pub trimmed: Option<(f64, f64, u32)>,
    pub effects: Sliced<Effect>,
    /// By the name of the column.
    pub fields: BTreeMap<String, WeightedSlices>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RakedMargin {
    pub name: String,
    pub classes: Vec<RakedClass>,
}

/// A class with the weights of its answers added up, before and after.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RakedClass {
    pub class: String,
    pub members: u32,
    pub answers: u32,
    pub before: f64,
    pub after: f64,
}

/// What weighting costs in a group.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Effect {
    pub answers: u32,
    /// Kish's design effect and effective base; nothing without answers.
    pub deff: Option<f64>,
    pub effective: Option<f64>,
}

/// Fits the weights of `table` and estimates with them whatever `report` shows with its strata.
///
/// # Errors
/// As [`rake`] and [`trim`]: margins by their place in `raking`.
pub fn raked(table: &Table, report: &Report, raking: &Raking) -> Result<Raked, WeightFault> {
    let strata = report.strata.as_ref().ok_or(WeightFault::NoAnswers)?;
    let of = Raker { table, report, strata, raking };
    let whole = of.weights(&strata.strata, &strata.of_cluster, &vec![Vec::new(); raking.margins.len()])?;
    let mut known: BTreeMap<Pattern, Option<Weights>> = BTreeMap::new();
    let mut fields = BTreeMap::new();
    for (at, column) in table.columns.iter().enumerate() {
        let Some(field) = report.field(&column.field) else { continue };
        fields.insert(column.field.clone(), of.field(at, column, field, &mut known));
    }
    let rows = of.rows();
    let effects = table.groups.populations().map(|slice, _| {
        let weights: Vec<f64> = rows
            .iter()
            .zip(&whole.weights)
            .filter(|(row, _)| of.is_in(slice, row.1))
            .map(|(_, weight)| *weight)
            .collect();
        Effect { answers: weights.len() as u32, deff: design_effect(&weights), effective: effective_base(&weights) }
    });
    let margins = raking.margins.iter().zip(&whole.margins).map(|(margin, fitted)| {
        let (before, after) = (fitted.sums(&whole.start), fitted.sums(&whole.weights));
        let answers = fitted.sums(&vec![1.0; rows.len()]);
        let class = |at: usize| RakedClass {
            class: margin.classes[at].clone(),
            members: margin.members[at],
            answers: answers[at] as u32,
            before: before[at],
            after: after[at],
        };
        RakedMargin { name: margin.name.clone(), classes: (0..margin.classes.len()).map(class).collect() }
    });
    let margins = margins.collect();
    let error_after = whole.margins.iter().map(|margin| margin.error(&whole.weights)).fold(0.0, f64::max);
    let Weights { rounds, error, trimmed, .. } = whole;
    Ok(Raked { margins, rounds, error, error_after, trimmed, effects, fields })
}

/// The stratum of each cluster, and the hidden classes of each margin.
type Pattern = (Vec<Option<usize>>, Vec<Vec<usize>>);

struct Raker<'a> {
    table: &'a Table,
    report: &'a Report,
    strata: &'a Strata,
    raking: &'a Raking,
}

/// The weights of all rows, and how they came about.
struct Weights {
    design: Design,
    start: Vec<f64>,
    weights: Vec<f64>,
    margins: Vec<Fitted>,
    rounds: u32,
    error: f64,
    trimmed: Option<(f64, f64, u32)>,
}

impl Raker<'_> {
    /// Row and cluster, in the order of the rows.
    fn rows(&self) -> Vec<(usize, usize)> {
        let layout = &self.table.layout;
        let clusters = 0..self.table.groups.clusters().len();
        clusters.flat_map(|cluster| layout.cluster_rows(cluster).map(move |row| (row, cluster))).collect()
    }

    fn is_in(&self, slice: Slice, cluster: usize) -> bool {
        match slice {
            Slice::Total => true,
            Slice::Type(of_type) => self.table.groups.clusters()[cluster].of_type == of_type,
            Slice::Cluster(only) => cluster == only,
        }
    }

    /// The class of a row, hidden ones as the first of them.
    fn class(&self, margin: usize, row: usize, hidden: &[usize]) -> usize {
        let class = self.raking.margins[margin].of_case[self.table.layout.case_of_row()[row] as usize];
        if hidden.contains(&class) { hidden[0] } else { class }
    }

    fn weights(
        &self,
        strata: &[Stratum],
        of_cluster: &[Option<usize>],
        hidden: &[Vec<usize>],
    ) -> Result<Weights, WeightFault> {
        let rows = self.rows();
        let populations: Vec<u32> = strata.iter().map(|stratum| stratum.population).collect();
        // Every row belongs to a cluster with members, and so to a stratum.
        let stratum_of = rows.iter().map(|(_, cluster)| of_cluster[*cluster].unwrap_or(0)).collect();
        let design = Design::stratified(&populations, stratum_of)?;
        let start = design.weights().to_vec();
        let margins: Vec<Fitted> = (0..self.raking.margins.len())
            .map(|at| {
                let mut members: Vec<f64> = self.raking.margins[at].members.iter().map(|&n| f64::from(n)).collect();
                for &class in hidden[at].iter().skip(1) {
                    members[hidden[at][0]] += std::mem::take(&mut members[class]);
                }
                let class_of = rows.iter().map(|(row, _)| self.class(at, *row, &hidden[at])).collect();
                Fitted { class_of, members }
            })
            .collect();
        let raked = rake(&start, &margins)?;
        let (rounds, error) = (raked.rounds, raked.error);
        let Some((low, high)) = self.raking.bounds else {
            let weights = raked.weights.clone();
            let design = design.raked(raked, margins.clone());
            return Ok(Weights { design, start, weights, margins, rounds, error, trimmed: None });
        };
        let kept = trim(&raked.weights, low, high)?;
        let trimmed = Some((kept.low, kept.high, kept.trimmed as u32));
        let design = design.weighted(kept.weights.clone())?;
        Ok(Weights { design, start, weights: kept.weights, margins, rounds, error, trimmed })
    }

    fn field(
        &self,
        at: usize,
        column: &Column,
        field: &FieldReport,
        known: &mut BTreeMap<Pattern, Option<Weights>>,
    ) -> WeightedSlices {
        let hidden: Vec<Vec<usize>> = self.raking.margins.iter().map(|margin| margin.hidden[at].clone()).collect();
        let together = Together { table: self.table, strata: self.strata, column, field };
        let nets = field.slices.iter().find_map(|(_, cell)| cell.shown()).map(nets_of).unwrap_or_default();
        let mut slices =
            WeightedSlices { types: vec![Vec::new(); self.table.groups.types().len()], ..WeightedSlices::default() };
        let mut whats: Vec<What> = Vec::new();
        let stratified = std::iter::once(&field.weighted.total).chain(&field.weighted.types).flatten();
        stratified.for_each(|own| {
            if !whats.contains(&own.what) {
                whats.push(own.what.clone());
            }
        });
        for what in whats {
            let is_hidden = |cluster: usize| together.hides(cluster, &what);
            let Joined { strata, of_cluster, left_out } = together.joined(Slice::Total, is_hidden);
            // Weights of their own would tell whoever stands in a hidden cluster and in another apart.
            if left_out.contains(&true) {
                continue;
            }
            let pattern = (of_cluster, hidden.clone());
            let weights = known
                .entry(pattern)
                .or_insert_with_key(|(of_cluster, hidden)| self.weights(&strata, of_cluster, hidden).ok());
            let Some(weights) = weights else { continue };
            let unit = Unit { raker: self, together, nets: &nets, what: &what, weights, hidden: &hidden };
            for (slice, figure) in unit.figures() {
                match slice {
                    Slice::Type(at) => slices.types[at].push(figure),
                    _ => slices.total.push(figure),
                }
            }
        }
        slices
    }
}

/// One figure of a field, with the weights that it is made with.
struct Unit<'a> {
    raker: &'a Raker<'a>,
    together: Together<'a>,
    nets: &'a Nets,
    what: &'a What,
    weights: &'a Weights,
    hidden: &'a [Vec<usize>],
}

impl Unit<'_> {
    /// The figures of the total and of types that have a stratified one.
    ///
    /// A total is the sum of its types: where some of these have none, it must not tell of them either.
    fn figures(&self) -> Vec<(Slice, Weighted)> {
        let types = (0..self.raker.table.groups.types().len()).map(Slice::Type);
        let has = |slice: Slice| self.together.field.weighted.find(slice, self.what).is_some();
        let (told, untold): (Vec<Slice>, Vec<Slice>) = types.partition(|&slice| has(slice) && self.is_safe(&[slice]));
        let mut slices = told;
        if has(Slice::Total) && (untold.is_empty() || self.is_safe(&untold)) {
            slices.push(Slice::Total);
        }
        slices.into_iter().filter_map(|slice| Some((slice, self.figure(slice)?))).collect()
    }

    /// Whether the weights tell of nobody what the sums of clusters and classes do not: neither what they answered nor,
    /// where what the weights add up to could be told from a total, whether they did.
    fn is_safe(&self, slices: &[Slice]) -> bool {
        let answered = |row: usize| worth(self.what, self.nets, self.together.column, row).is_some();
        self.is_safe_of(slices, answered) && (*self.what != What::Total || self.is_safe_of(slices, |_| true))
    }

    /// Of the rows for which `counts` holds. Whoever stands in several clusters is in more than one sum, and is left out.
    fn is_safe_of(&self, slices: &[Slice], counts: impl Fn(usize) -> bool) -> bool {
        let table = self.raker.table;
        let several: BTreeSet<usize> = table.layout.shared().iter().flatten().map(|&row| row as usize).collect();
        let group = |cluster: usize| match self.together.hides(cluster, self.what) {
            true => table.groups.clusters().len() + table.groups.clusters()[cluster].of_type,
            false => cluster,
        };
        let mut cells: BTreeMap<Vec<usize>, (u32, f64)> = BTreeMap::new();
        for ((row, cluster), weight) in self.raker.rows().into_iter().zip(&self.weights.weights) {
            let is_in = slices.iter().any(|&slice| self.raker.is_in(slice, cluster)) && !several.contains(&row);
            if !is_in || !counts(row) {
                continue;
            }
            let classes = (0..self.hidden.len()).map(|margin| self.raker.class(margin, row, &self.hidden[margin]));
            let stands = std::iter::once(group(cluster)).chain(classes).collect();
            cells.entry(stands).or_insert((0, *weight)).0 += 1;
        }
        let cells: Vec<Weighed> =
            cells.into_iter().map(|(stands, (people, weight))| Weighed { stands, people, weight }).collect();
        !tells_of_few(&cells, self.raker.report.rules.minimum)
    }

    fn figure(&self, slice: Slice) -> Option<Weighted> {
        let rows = self.raker.rows();
        let worths = rows.iter().map(|(row, cluster)| {
            worth(self.what, self.nets, self.together.column, *row).filter(|_| self.raker.is_in(slice, *cluster))
        });
        let worths: Vec<Option<f64>> = worths.collect();
        let inside: Vec<bool> = worths.iter().map(Option::is_some).collect();
        let values: Vec<f64> = worths.into_iter().map(Option::unwrap_or_default).collect();
        let design = &self.weights.design;
        let estimated = if *self.what == What::Total { total } else { mean };
        let estimate = estimated(design, &values, &inside).ok()?;
        let figure = interval(self.what.clone(), estimate, design.freedom(|at| inside[at]));
        Some(if self.together.tells_error(slice, self.what) { figure } else { figure.without_error() })
    }
}

fn interval(what: What, estimate: Estimate, freedom: f64) -> Weighted {
    let range = match what.is_share() {
        true => korn_graubard(&estimate, estimate.n as usize, freedom).ok(),
        false => symmetric(&estimate, freedom).filter(|_| estimate.error > 0.0),
    };
    Weighted::of(what, estimate, range, freedom)
}

#[cfg(test)]
mod tests;
