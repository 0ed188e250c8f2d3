//! Reports by other divisions of the same people: what is shown there leaves, by subtraction, the answers of those who
//! stand in a group here and not there.

use super::assemble::Work;
use super::{FieldReport, Figures, Report, What};
use crate::statistics::compared::shares::figure;
use crate::statistics::disclosure::Verdict;
use crate::statistics::disclosure::crossing::Crossing;
use crate::statistics::division::Standing;
use crate::statistics::groups::{Slice, Sliced};

/// A report of the same people that is shown.
#[derive(Clone, Copy)]
pub struct Held<'a> {
    pub report: &'a Report,
    /// The groups of each case, by its number, as places among the clusters of the report.
    pub groups: &'a [Vec<usize>],
}

/// The classes that must be hidden besides, so that those who stand in a class and not in a group of another report are
/// not all of one mind. `kind`: of the answer in a row, if it is valid; the first `alike` kinds are one answer each.
pub(super) fn also_hidden(
    work: &Work<'_>,
    what: Option<&What>,
    kind: &dyn Fn(usize) -> Option<usize>,
    alike: usize,
    verdicts: &Sliced<Verdict>,
) -> Vec<usize> {
    if alike == 0 {
        return Vec::new();
    }
    besides(work, kind, &|field, slice| shows(field, slice, what), verdicts, &|crossing, kinds, hidden| {
        crossing.hide_alike(hidden, (kinds, alike), work.desk.rules)
    })
}

/// The classes that must not tell their deviation besides, so that it does not follow of fewer than `minimum` who stand
/// in a class and not in a group of another report.
pub(super) fn hidden_spreads(
    work: &Work<'_>,
    what: Option<&What>,
    kind: &dyn Fn(usize) -> Option<usize>,
    minimum: u32,
    verdicts: &Sliced<Verdict>,
) -> Vec<usize> {
    besides(work, kind, &|field, slice| tells_spread(field, slice, what), verdicts, &|crossing, _, hidden| {
        crossing.hide(hidden, minimum)
    })
}

/// Whether another report does not tell the deviation of everybody: the classes add up to everybody.
pub(super) fn hides_spread_of_all(work: &Work<'_>, what: Option<&What>) -> bool {
    let fields = work.desk.held.iter().filter_map(|held| held.report.field(&work.column.field));
    fields.into_iter().any(|field| !tells_spread(field, Slice::Total, what))
}

/// From who stands where, the kinds of their answers and what is hidden: all that must be.
type Hiding<'h> = dyn Fn(&Crossing, &[usize], &[usize]) -> Vec<usize> + 'h;

/// The classes that `hide` adds to those that are hidden, held against one report after the other. `knows`: whether the
/// field of such a report tells what this is about. `hide`: from who stands where, their kinds, and what is hidden.
fn besides(
    work: &Work<'_>,
    kind: &dyn Fn(usize) -> Option<usize>,
    knows: &dyn Fn(&FieldReport, Slice) -> bool,
    verdicts: &Sliced<Verdict>,
    hide: &Hiding<'_>,
) -> Vec<usize> {
    let is_shown = |slice: Slice| *verdicts.at(slice) == Verdict::Show;
    if work.desk.held.is_empty() || !is_shown(Slice::Total) {
        return Vec::new();
    }
    let layout = &work.desk.table.layout;
    let rows: Vec<(usize, usize)> = layout.rows_of(Slice::Total).filter_map(|row| Some((row, kind(row)?))).collect();
    let kinds: Vec<usize> = rows.iter().map(|(_, kind)| *kind).collect();
    let classes = verdicts.clusters.len();
    let is_hidden = |class: &usize| matches!(verdicts.at(Slice::Cluster(*class)), Verdict::Hide(_));
    let before: Vec<usize> = (0..classes).filter(is_hidden).collect();
    let mut hidden = before.clone();
    for held in work.desk.held {
        let Some(field) = held.report.field(&work.column.field) else { continue };
        let shown = held.report.respondents.map(|slice, _| knows(field, slice));
        let standing = Standing { groups: &held.report.groups, shown };
        let person = |&(row, _): &(usize, usize)| {
            let case = layout.case_of_row()[row] as usize;
            (standing.smallest(&held.groups[case]), layout.cluster_of(row as u32))
        };
        let crossing = Crossing { people: rows.iter().map(person).collect(), groups: standing.count(), classes };
        hidden = hide(&crossing, &kinds, &hidden);
    }
    hidden.retain(|class| !before.contains(class));
    hidden
}

/// Whether a group shows this of the question, or that it has none of it.
fn shows(field: &FieldReport, slice: Slice, what: Option<&What>) -> bool {
    let reason = match (what, field.slices.at(slice).shown()) {
        (Some(What::Part(code)), Some(Figures::Allocation(own))) => {
            own.items.iter().find(|item| item.code == *code).and_then(|item| item.part.reason())
        }
        (Some(what), Some(_)) => figure(field, slice, what).reason(),
        _ => field.slices.at(slice).reason(),
    };
    reason.is_none()
}

/// Whether a group tells how far its numbers lie apart, or that it has none.
fn tells_spread(field: &FieldReport, slice: Slice, what: Option<&What>) -> bool {
    let described = match (what, field.slices.at(slice).shown()) {
        (_, None) => return field.slices.at(slice).reason().is_none(),
        (_, Some(Figures::Number(own))) => Some(&own.values),
        (Some(What::Part(code)), Some(Figures::Allocation(own))) => {
            own.items.iter().find(|item| item.code == *code).and_then(|item| item.part.shown())
        }
        _ => None,
    };
    described.is_some_and(|described| described.deviation.is_some())
}
