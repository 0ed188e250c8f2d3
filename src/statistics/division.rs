//! The same answers by another division of the members than their clusters.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::disclosure::crossing::Crossing;
use super::disclosure::{Cell, Known, Reason};
use super::groups::{Slice, Sliced};
use super::nonresponse::Class;
use super::report::{FieldReport, Figures, Report};
use super::table::{Beside, Column, Table};

pub(in crate::statistics) use standing::Standing;

mod standing;
#[cfg(test)]
mod tests;

/// The name of the division by when answers came in.
pub const PERIOD: &str = "period";
/// The class of members of whom an attribute is not known.
pub const UNKNOWN: &str = "unknown";

/// A division of the members, and the figures by its classes.
#[derive(Clone, Debug, PartialEq)]
pub struct Division {
    /// An attribute of the frame, or [`PERIOD`].
    pub name: String,
    /// The classes as its groups, all of one type.
    pub report: Report,
    /// Members and those of them who answered, by class in the order of the groups; empty for [`PERIOD`], since those
    /// who did not answer did so in no period.
    pub classes: Vec<Class>,
}

/// A division of the cases of a table, each in one class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Classes {
    /// By the number of the case, as they were added.
    pub of_case: Vec<usize>,
    pub count: usize,
}

/// Which classes stay hidden: by division, by column of `table`; each of them, and all of them together, where everybody
/// is hidden in `report`. Classes are the clusters of a [`Division`], which has one type.
///
/// Each division is held against the groups that `report` shows for the column, and against the divisions before it, so
/// that what is hidden does not depend on which of them somebody looks at. Answers in words have a minimum of their own.
pub fn hidden_classes(table: &Table, report: &Report, divisions: &[Classes]) -> Vec<Vec<Vec<Slice>>> {
    let clusters = clusters_of_cases(table);
    let settling = |valid: &[usize], shown: Sliced<bool>, minimum: u32, before: &[Vec<usize>], searches: usize| {
        let standing = Standing { groups: &table.groups, shown };
        let groups: Vec<Vec<usize>> = valid.iter().map(|&case| standing.smallest(&clusters[case])).collect();
        Settling { clusters: &clusters, standing, valid, groups, divisions, minimum }.hidden(before, searches)
    };
    // Settled once on the respondents, so that the pattern does not jump from question to question; a question may hide
    // more.
    let of_any = report.respondents.map(|slice, _| report.fields.iter().any(|field| shows(field, slice)));
    let everybody: Vec<usize> = (0..clusters.len()).collect();
    let nothing = vec![Vec::new(); divisions.len()];
    let pattern = settling(&everybody, of_any, report.rules.minimum, &nothing, SEARCHES);

    let mut hidden: Vec<Vec<Vec<Slice>>> = vec![Vec::with_capacity(table.columns.len()); divisions.len()];
    // Most columns have been answered by the same people.
    let mut settled: HashMap<Asked, Vec<Vec<usize>>> = HashMap::new();
    for column in &table.columns {
        let minimum = match column.beside {
            Beside::Texts(_) => report.rules.text_minimum.max(report.rules.minimum),
            _ => report.rules.minimum,
        };
        let field = report.field(&column.field);
        let shown = report.respondents.map(|slice, _| field.is_some_and(|field| shows(field, slice)));
        let hides_all = !shown.total;
        let whole = [Slice::Total, Slice::Type(0)].into_iter().filter(|_| hides_all);
        let key = (valid_cases(table, column, clusters.len()), shown, minimum);
        let found = settled
            .entry(key)
            .or_insert_with_key(|(valid, shown, minimum)| settling(valid, shown.clone(), *minimum, &pattern, SEARCHES));
        for ((hidden, found), division) in hidden.iter_mut().zip(found).zip(divisions) {
            // All classes together are everybody.
            let is_hidden = |class: &usize| hides_all || found.contains(class);
            let classes = (0..division.count).filter(is_hidden).map(Slice::Cluster);
            hidden.push(whole.clone().chain(classes).collect());
        }
    }
    hidden
}

/// Hides in every class, and in all of them together, the nets, boxes, places and parts that `whole` hides of everybody:
/// the classes add up to everybody.
pub fn hide_options(report: &mut Report, whole: &Report) {
    for field in &mut report.fields {
        let Some(of_all) = whole.field(&field.field).and_then(|field| field.slices.total.shown()) else { continue };
        let slices: Vec<Slice> = field.slices.iter().map(|(slice, _)| slice).collect();
        for slice in slices {
            if let Cell::Shown(figures) = field.slices.at_mut(slice) {
                hide_as(figures, of_all);
            }
        }
    }
}

fn hide_as(figures: &mut Figures, of_all: &Figures) {
    match (figures, of_all) {
        (Figures::OneWay(own), Figures::OneWay(of_all)) => {
            own.nets.iter_mut().zip(&of_all.nets).for_each(|(own, of_all)| {
                as_in(&mut own.chosen, &of_all.chosen);
            });
        }
        (Figures::Recommend(own), Figures::Recommend(of_all)) => {
            let parts = [&mut own.detractors, &mut own.passives, &mut own.promoters];
            if parts.into_iter().zip(of_all.parts()).fold(false, |any, (own, of_all)| as_in(own, of_all) || any) {
                own.score = None;
            }
        }
        (Figures::Choices(own), Figures::Choices(of_all)) => {
            let hides =
                own.items.iter_mut().zip(&of_all.items).map(|(own, of_all)| as_in(&mut own.chosen, &of_all.chosen));
            if hides.fold(false, |any, hides| any | hides) {
                own.mean_ticked = None;
            }
            own.nets.iter_mut().zip(&of_all.nets).for_each(|(own, of_all)| {
                as_in(&mut own.chosen, &of_all.chosen);
            });
        }
        (Figures::Ranking(own), Figures::Ranking(of_all)) => {
            for (own, of_all) in own.items.iter_mut().zip(&of_all.items) {
                if as_in(&mut own.placed, &of_all.placed) {
                    (own.points, own.mean_rank, own.places) = (None, None, None);
                }
            }
        }
        (Figures::Text(own), Figures::Text(of_all)) => {
            let pairs = own.themes.iter_mut().zip(&of_all.themes);
            let hidden = pairs.filter_map(|(own, of_all)| as_in(&mut own.chosen, &of_all.chosen).then_some(own.code));
            let hidden: Vec<i32> = hidden.collect();
            if let Cell::Shown(texts) = &mut own.texts {
                texts.iter_mut().for_each(|text| text.themes.retain(|code| !hidden.contains(code)));
            }
        }
        (Figures::Allocation(own), Figures::Allocation(of_all)) => {
            own.items.iter_mut().zip(&of_all.items).for_each(|(own, of_all)| {
                as_in(&mut own.part, &of_all.part);
            });
        }
        _ => {}
    }
}

/// Hides a figure that is hidden of everybody; whether it is.
fn as_in<T>(own: &mut Cell<T>, of_all: &Cell<T>) -> bool {
    let hides = of_all.reason().is_some();
    if hides && own.shown().is_some() {
        *own = Cell::Hidden(Reason::Secondary);
    }
    hides
}

/// What settles the hidden classes of a column: who answered it, which groups show it, and its minimum.
type Asked = (Vec<usize>, Sliced<bool>, u32);

/// In how many orders by chance the respondents, and those who answered a question, are searched for a few who follow.
const SEARCHES: usize = 8;

fn shows(field: &FieldReport, slice: Slice) -> bool {
    field.slices.at(slice).reason().is_none()
}

/// One column, and who answered it.
struct Settling<'a> {
    clusters: &'a [Vec<usize>],
    standing: Standing<'a>,
    /// Who answered, ascending.
    valid: &'a [usize],
    /// Of each of them the smallest groups that are shown.
    groups: Vec<Vec<usize>>,
    divisions: &'a [Classes],
    minimum: u32,
}

impl Settling<'_> {
    /// The hidden classes of each division: those of `before`, and more.
    fn hidden(&self, before: &[Vec<usize>], searches: usize) -> Vec<Vec<usize>> {
        // People who stand in the same groups and classes are one unknown.
        let mut unknowns: BTreeMap<(Vec<Slice>, Vec<usize>), u32> = BTreeMap::new();
        for &case in self.valid {
            let classes = self.divisions.iter().map(|division| division.of_case[case]).collect();
            *unknowns.entry((self.standing.all(&self.clusters[case]), classes)).or_default() += 1;
        }
        let people: Vec<u32> = unknowns.values().copied().collect();
        let unknowns: Vec<(Vec<Slice>, Vec<usize>)> = unknowns.into_keys().collect();
        let mut known = Known::new(people.clone(), searches);
        let shown: BTreeSet<Slice> = unknowns.iter().flat_map(|(slices, _)| slices).copied().collect();
        shown.into_iter().for_each(|slice| known.add(|unknown| unknowns[unknown].0.contains(&slice)));

        let mut hidden: Vec<Vec<usize>> = Vec::new();
        for (at, division) in self.divisions.iter().enumerate() {
            let mut found: BTreeSet<usize> = self.crossed(&before[at], &hidden).into_iter().collect();
            let size = |class: usize| -> u32 {
                unknowns.iter().zip(&people).filter(|((_, own), _)| own[at] == class).map(|(_, people)| people).sum()
            };
            let with_shown = |found: &BTreeSet<usize>| {
                let mut known = known.clone();
                let shown = (0..division.count).filter(|class| !found.contains(class) && size(*class) > 0);
                shown.for_each(|class| known.add(|unknown| unknowns[unknown].1[at] == class));
                known
            };
            let mut with = with_shown(&found);
            while with.gives_few(self.minimum) {
                let left = (0..division.count).filter(|class| !found.contains(class) && size(*class) > 0);
                let Some(smallest) = left.min_by_key(|&class| (size(class), class)) else { break };
                found.insert(smallest);
                with = with_shown(&found);
            }
            known = with;
            hidden.push(found.into_iter().collect());
        }
        hidden
    }

    /// What is hidden of the next division, held against the groups and against each division before it.
    fn crossed(&self, before: &[usize], hidden: &[Vec<usize>]) -> Vec<usize> {
        let division = &self.divisions[hidden.len()];
        let crossed = |groups: Vec<Vec<usize>>, count: usize, before: &[usize]| {
            let classes = self.valid.iter().map(|&case| division.of_case[case]);
            let people = groups.into_iter().zip(classes).collect();
            Crossing { people, groups: count, classes: division.count }.hide(before, self.minimum)
        };
        let mut found = crossed(self.groups.clone(), self.standing.count(), before);
        for (earlier, hides) in self.divisions.iter().zip(hidden) {
            let known = |class: usize| if hides.contains(&class) { earlier.count } else { class };
            let classes = self.valid.iter().map(|&case| vec![known(earlier.of_case[case])]).collect();
            found = crossed(classes, earlier.count + 1, &found);
        }
        found
    }
}

/// The clusters of each case of a table, by its number.
pub fn clusters_of_cases(table: &Table) -> Vec<Vec<usize>> {
    let cases = table.layout.case_of_row();
    let mut clusters = vec![Vec::new(); cases.iter().max().map_or(0, |&last| last as usize + 1)];
    for (row, &case) in (0_u32..).zip(cases) {
        clusters[case as usize].push(table.layout.cluster_of(row));
    }
    clusters
}

/// Ascending, each once.
fn valid_cases(table: &Table, column: &Column, cases: usize) -> Vec<usize> {
    let mut is_valid = vec![false; cases];
    for (&byte, &case) in column.bytes.iter().zip(table.layout.case_of_row()) {
        is_valid[case as usize] = column.marks.get(usize::from(byte)).is_some_and(|mark| mark.is_valid());
    }
    (0..cases).filter(|&case| is_valid[case]).collect()
}
