//! Column letters over the groups of a report.

use serde::Serialize;

use super::rest::LEVEL;
use super::shares::{kinds, share};
use super::{Among, have_everybody};
use crate::statistics::comparisons::columns::{Column, letter, lower_ones};
use crate::statistics::groups::Slice;
use crate::statistics::report::{FieldReport, Report, What};

/// One share in one group, and the groups it is clearly higher than.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Lettered {
    pub what: What,
    #[serde(skip)]
    pub slice: Slice,
    pub count: u32,
    pub n: u32,
    /// The letter of this group.
    pub letter: String,
    /// The letters of the groups whose share is lower at 5%, corrected by Holm within the row.
    pub higher_than: Vec<String>,
    /// Everybody in all of these groups answered: what differs is a fact, and no letter says whether it may be chance.
    pub is_fact: bool,
}

/// Letters of every share of a field among some groups. A group keeps its letter from row to row; one that is hidden
/// has none in that row.
pub fn letters(report: &Report, field: &FieldReport, among: Among) -> Vec<Lettered> {
    let slices = among.slices(&report.groups);
    kinds(field).iter().flat_map(|what| row(report, field, what, &slices)).collect()
}

/// Letters of one share.
pub fn row(report: &Report, field: &FieldReport, what: &What, slices: &[Slice]) -> Vec<Lettered> {
    let shown: Vec<(usize, Slice, Column)> = slices
        .iter()
        .enumerate()
        .filter_map(|(place, &slice)| {
            let own = share(field, slice, what)?;
            Some((place, slice, Column { count: own.count, n: own.of }))
        })
        .collect();
    let columns: Vec<Column> = shown.iter().map(|(.., column)| *column).collect();
    let answers: Vec<(Slice, u32)> = shown.iter().map(|(_, slice, column)| (*slice, column.n)).collect();
    let is_fact = have_everybody(report, field, &answers);
    let lower = if is_fact { vec![Vec::new(); columns.len()] } else { lower_ones(&columns, LEVEL) };
    shown
        .iter()
        .zip(lower)
        .map(|((place, slice, column), lower)| Lettered {
            what: what.clone(),
            slice: *slice,
            count: column.count,
            n: column.n,
            letter: letter(*place),
            higher_than: lower.into_iter().map(|at| letter(shown[at].0)).collect(),
            is_fact,
        })
        .collect()
}
