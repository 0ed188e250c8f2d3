//! Two waves held against each other: a row per figure and group, and per question that can't be compared.

use super::sheet::{Cells, KEY, Rows, Sheet, code, group, net_label, nothing, option, optional, whole, word};
use crate::exchange::csv::Cell;
use crate::statistics::groups::Slice;
use crate::statistics::report::{FieldReport, Report};
use crate::statistics::waves::{Compared, Field, Figure, Held, LeftOut, Measure, Moved, SameTest, Standing, Why};
use crate::survey::Survey;
use crate::survey::change::Part;

/// What the table is made of.
#[derive(Clone, Copy)]
pub struct Waves<'a> {
    pub survey: &'a Survey,
    /// Of the second wave.
    pub report: &'a Report,
    /// The name of the first.
    pub against: &'a str,
    pub compared: &'a Compared,
}

const FIGURE: &[&str] = &["against", "what"];
const LEVELS: &[&str] = &[
    "first",
    "second",
    "n_first",
    "n_second",
    "n_both",
    "count_first",
    "count_second",
    "first_low",
    "first_high",
    "second_low",
    "second_high",
];
const CHANGE: &[&str] =
    &["population", "difference", "se", "diff_low", "diff_high", "p", "p_holm", "standing", "undefined"];
const SAME: &[&str] =
    &["same_first", "same_second", "same_difference", "p_mcnemar", "t", "t_df", "p_t", "v", "p_signed_rank"];
const NOTES: &[&str] = &["put_to_others", "was", "is"];

pub fn waves(of: &Waves<'_>) -> Sheet {
    let mut rows = Rows::new(&[KEY, FIGURE, LEVELS, CHANGE, SAME, NOTES]);
    let against = |what: &'static str| vec![of.against.to_owned().into(), what.into()];
    for (slice, list) in of.compared.lists.iter() {
        let mut key: Cells = nothing(3);
        key.extend(group(&of.compared.groups, slice));
        key.extend(state(list.map_or(&Held::Absent, |_| &Held::Empty), list.is_some()));
        let mut levels: Cells = nothing(2);
        levels.extend(match list {
            Some(list) => [list.stayed + list.left, list.stayed + list.entered, list.stayed].map(whole).into(),
            None => nothing(3),
        });
        levels.extend(nothing(LEVELS.len() - 5));
        rows.add([key, against("members"), levels, nothing(CHANGE.len() + SAME.len() + NOTES.len())]);
    }
    for field in &of.compared.fields {
        for figure in &field.figures {
            for (slice, held) in figure.slices.iter() {
                let key = key(of, field, figure, slice, held);
                let others: Vec<&str> = field.put_to_others.iter().map(|rule| rule.as_str()).collect();
                let mut notes: Cells = vec![Some(others.join(" ")).filter(|others| !others.is_empty()).into()];
                notes.extend(nothing(2));
                let [levels, change, same] = match held.shown() {
                    Some(moved) => cells(moved),
                    None => [nothing(LEVELS.len()), nothing(CHANGE.len()), nothing(SAME.len())],
                };
                rows.add([key, against(what(&figure.measure)), levels, change, same, notes]);
            }
        }
    }
    for left in &of.compared.left_out {
        rows.add([
            left_out(left),
            against(""),
            nothing(LEVELS.len() + CHANGE.len() + SAME.len() + 1),
            vec![left.was.clone().into(), left.is.clone().into()],
        ]);
    }
    rows.finish()
}

fn key(of: &Waves<'_>, field: &Field, figure: &Figure, slice: Slice, held: &Held) -> Cells {
    let mut key: Cells = vec![field.field.clone().into()];
    key.extend(match &figure.measure {
        Measure::Code(own) | Measure::Part(own) | Measure::First(own) | Measure::Placed(own) => {
            [code(*own), named(of, field, |report| option(of.survey, report, *own))]
        }
        Measure::Net(name) => [name.clone().into(), named(of, field, |report| net_label(of.survey, report, name))],
        Measure::Mean => ["mean".into(), Cell::Empty],
        Measure::Score => ["nps".into(), Cell::Empty],
    });
    key.extend(group(&of.compared.groups, slice));
    key.extend(state(held, held.shown().is_some()));
    key
}

fn named(of: &Waves<'_>, field: &Field, label: impl Fn(&FieldReport) -> Cell<'static>) -> Cell<'static> {
    of.report.field(&field.field).map_or(Cell::Empty, label)
}

/// What kind of figure it is.
fn what(measure: &Measure) -> &'static str {
    match measure {
        Measure::Code(_) | Measure::Net(_) => "share",
        Measure::Mean => "mean",
        Measure::Score => "score",
        Measure::Part(_) => "part",
        Measure::First(_) => "first",
        Measure::Placed(_) => "placed",
    }
}

fn state(held: &Held, is_shown: bool) -> Cells {
    let reason = match held {
        _ if is_shown => return vec!["shown".into(), Cell::Empty],
        Held::Hidden(Why::First(reason) | Why::Second(reason)) => word(*reason),
        Held::Hidden(Why::FewInPart) => "few_in_part",
        Held::Hidden(Why::Secondary) => "secondary",
        Held::Absent => return vec!["absent".into(), Cell::Empty],
        Held::Empty | Held::Shown(_) => return vec!["empty".into(), Cell::Empty],
    };
    vec!["hidden".into(), reason.into()]
}

fn cells(moved: &Moved) -> [Cells; 3] {
    let (first, second) = (moved.first, moved.second);
    let mut levels: Cells =
        vec![first.value.into(), second.value.into(), whole(first.n), whole(second.n), whole(moved.both)];
    levels.extend([optional(first.count), optional(second.count)]);
    for range in [first.range, second.range] {
        levels.extend([range.map(|ends| ends.0).into(), range.map(|ends| ends.1).into()]);
    }
    let change = moved.change.ok();
    let standing = moved.standing().map(|standing| match standing {
        Standing::Higher => "higher",
        Standing::Lower => "lower",
        Standing::Same => "same",
        Standing::NoDemonstrable => "no_demonstrable_difference",
    });
    let tested = change.filter(|_| !moved.is_fact());
    let undefined = match moved.change {
        _ if moved.is_fact() => Some(crate::statistics::undefined::Undefined::Everybody.to_string()),
        Ok(_) => None,
        Err(why) => Some(why.to_string()),
    };
    let changes = vec![
        optional(moved.population),
        moved.difference().into(),
        change.map(|change| change.error).into(),
        change.map(|change| change.low).into(),
        change.map(|change| change.high).into(),
        tested.map(|change| change.p).into(),
        moved.adjusted.into(),
        standing.into(),
        undefined.into(),
    ];
    [levels, changes, same(moved)]
}

fn same(moved: &Moved) -> Cells {
    let Some(same) = &moved.same else { return nothing(SAME.len()) };
    let mut cells: Cells = vec![same.first.into(), same.second.into(), (same.second - same.first).into()];
    cells.extend(match same.test {
        SameTest::Shares(p) => {
            let mut cells: Cells = vec![p.ok().into()];
            cells.extend(nothing(5));
            cells
        }
        SameTest::Scores(found) => {
            let (t, ranks) = (found.ok().map(|found| found.0), found.ok().map(|found| found.1));
            vec![
                Cell::Empty,
                t.map(|t| t.t).into(),
                t.map(|t| t.freedom).into(),
                t.map(|t| t.p).into(),
                ranks.map(|ranks| ranks.v).into(),
                ranks.map(|ranks| ranks.p).into(),
            ]
        }
    });
    cells
}

/// A question, a row or a net that can't be compared, and by which rule.
fn left_out(left: &LeftOut) -> Cells {
    let (item, part) = match &left.part {
        Some(Part::Row(row)) => (crate::survey::definition::field_id(&left.question, row), Cell::Empty),
        Some(Part::Option(option)) => (left.question.clone(), code(*option)),
        Some(Part::Net(net)) => (left.question.clone(), net.clone().into()),
        Some(Part::Check(_) | Part::Message(_)) | None => (left.question.clone(), Cell::Empty),
    };
    let mut key: Cells = vec![item.into(), part];
    key.extend(nothing(3));
    key.extend(["left_out".into(), left.rule.as_str().into()]);
    key
}
