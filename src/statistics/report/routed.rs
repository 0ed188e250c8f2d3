//! Questions that only some were asked. How many were asked, and how many were not, are answers to the question that
//! decided it: whatever hides those hides these.

use super::assemble::Desk;
use super::{FieldReport, Figures};
use crate::statistics::disclosure::{Alike, Reason, Verdict, plan};
use crate::statistics::groups::{Slice, Sliced};
use crate::statistics::table::{Column, NOT_ASKED};
use crate::survey::expression::{Expression, Literal, Usage};
use crate::survey::{Kind, Survey};

/// What a condition asks of a field: some of its codes, or more than that.
struct Source<'a> {
    field: &'a str,
    codes: Option<Vec<i32>>,
}

/// The groups that hide `column` because they hide what decided whom it was asked. `before`: the figures of what was
/// asked before it.
pub(super) fn hidden(desk: &Desk<'_>, survey: &Survey, column: &Column, before: &[&FieldReport]) -> Vec<Slice> {
    let sources = sources(survey, column);
    if sources.is_empty() || desk.rules.minimum == 0 {
        return Vec::new();
    }
    let of_field =
        |source: &Source<'_>| before.iter().find(|field| field.field == source.field && !field.other).copied();
    let known: Vec<(&Source<'_>, &FieldReport)> =
        sources.iter().filter_map(|source| Some((source, of_field(source)?))).collect();
    let hides = |slice: Slice| known.iter().any(|(source, field)| hides(field, slice, source.codes.as_deref()));
    let settled = desk.pattern.map(|slice, verdict| match verdict {
        Verdict::Show if hides(slice) => Verdict::Hide(Reason::Secondary),
        verdict => *verdict,
    });
    // Shares by code say already how many of one question lead here; of several, or of amounts, nothing does.
    let verdicts = match known.as_slice() {
        [(_, field)] if sources.len() == 1 && tells_all(field) => settled,
        _ => plan_of_asked(desk, column, &sources, &settled),
    };
    verdicts.iter().filter(|(_, verdict)| matches!(verdict, Verdict::Hide(_))).map(|(slice, _)| slice).collect()
}

/// Asked or not as a yes/no question of its own, of those who answered whatever decided it.
fn plan_of_asked(
    desk: &Desk<'_>,
    column: &Column,
    sources: &[Source<'_>],
    before: &Sliced<Verdict>,
) -> Sliced<Verdict> {
    let columns: Vec<&Column> = desk
        .table
        .columns
        .iter()
        .filter(|own| !own.other && sources.iter().any(|source| source.field == own.field))
        .collect();
    let is_valid =
        |own: &Column, row: usize| own.marks.get(usize::from(own.bytes[row])).is_some_and(|mark| mark.is_valid());
    let kind =
        |row: usize| columns.iter().all(|own| is_valid(own, row)).then(|| usize::from(column.bytes[row] == NOT_ASKED));
    let layout = &desk.table.layout;
    let counts = (0..layout.types_of_clusters().len()).map(|cluster| {
        let mut counts = vec![0; 2];
        layout.cluster_rows(cluster).filter_map(kind).for_each(|kind| counts[kind] += 1);
        counts
    });
    // The words stand for nothing here: what is hidden is hidden without them.
    let words = vec![Alike::HardlyAny; 2];
    plan(&desk.spread(counts.collect(), kind, words), desk.rules, before)
}

/// Everything that decides whether the column is asked, or an option of it offered.
fn sources<'a>(survey: &'a Survey, column: &'a Column) -> Vec<Source<'a>> {
    let Some(question) = survey.question(&column.question) else { return Vec::new() };
    let page = survey.pages.iter().find(|page| page.id == column.page);
    let choices = question.kind.choices().iter().filter_map(|choice| choice.show_if.as_ref());
    let row = match &question.kind {
        Kind::Grid { rows, .. } => rows.iter().find(|row| Some(&row.id) == column.row.as_ref()),
        _ => None,
    };
    let conditions = [page.and_then(|page| page.show_if.as_ref()), question.show_if.as_ref()];
    let conditions = conditions.into_iter().flatten().chain(choices).chain(row.and_then(|row| row.show_if.as_ref()));
    let mut sources: Vec<Source<'a>> = conditions.flat_map(of_condition).collect();
    if column.other {
        let codes = question.kind.choices().iter().filter(|choice| choice.other).map(|choice| choice.code).collect();
        sources.push(Source { field: &question.id, codes: Some(codes) });
    }
    sources.sort_by_key(|source| source.field);
    // Of one field, the codes of all its mentions.
    sources.dedup_by(|later, first| {
        let is_same = later.field == first.field;
        if is_same {
            first.codes = first.codes.take().zip(later.codes.take()).map(|(own, more)| [own, more].concat());
        }
        is_same
    });
    sources
}

fn of_condition(condition: &Expression) -> Vec<Source<'_>> {
    let fields = condition.fields();
    let mentions = condition.mentions().iter().filter(|mention| fields.contains(&mention.name.as_str()));
    let codes = |usage: &Usage| match usage {
        Usage::Compared { by_order: false, with } if !with.is_empty() => {
            with.iter().map(|mentioned| code_of(&mentioned.literal)).collect::<Option<Vec<i32>>>()
        }
        _ => None,
    };
    mentions.map(|mention| Source { field: &mention.name, codes: codes(&mention.usage) }).collect()
}

fn code_of(literal: &Literal) -> Option<i32> {
    match literal {
        Literal::Number(number) if number.fract() == 0.0 && number.abs() < f64::from(i32::MAX) => Some(*number as i32),
        _ => None,
    }
}

/// Whether a group hides the field, or one of these of its boxes or options.
fn hides(field: &FieldReport, slice: Slice, codes: Option<&[i32]>) -> bool {
    let is_meant = |code: i32| codes.is_none_or(|codes| codes.contains(&code));
    match field.slices.at(slice).shown() {
        None => field.slices.at(slice).reason().is_some(),
        Some(Figures::Choices(own)) => {
            own.items.iter().any(|item| is_meant(item.code) && item.chosen.reason().is_some())
        }
        Some(Figures::Ranking(own)) => own.items.iter().any(|item| item.placed.reason().is_some()),
        Some(Figures::Allocation(own)) => own.items.iter().any(|item| item.part.reason().is_some()),
        Some(_) => false,
    }
}

/// Whether the figures of a field say how many chose each of its codes.
fn tells_all(field: &FieldReport) -> bool {
    let mut shown = field.slices.iter().filter_map(|(_, cell)| cell.shown());
    shown.all(|figures| matches!(figures, Figures::OneWay(_) | Figures::Recommend(_)))
}
