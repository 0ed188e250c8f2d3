//! The figures of a question as a table, groups across or groups down.

use std::collections::BTreeSet;

use super::reader::{NO_NUMBER, Reader};
use crate::statistics::Slice;
use crate::statistics::compared::shares::population;
use crate::statistics::intervals::Range;
use crate::statistics::report::{Base, FieldReport, Figures, Weighted, What};
use crate::survey::Missing;
use crate::web::views::table::{Cell, Row, RowKind, Table};

/// The figures of a group, and those of them in which every cluster counts by its members.
#[derive(Clone, Copy)]
pub(super) struct Seen<'f> {
    pub figures: &'f Figures,
    pub weighted: &'f [Weighted],
    /// Members that the figures are about; unknown where the question went only to some of them.
    pub members: Option<u32>,
}

impl<'f> Seen<'f> {
    /// Of a group that shows its figures.
    pub fn of(reader: &Reader<'f>, field: &'f FieldReport, slice: Slice) -> Option<Self> {
        let members = population(field, slice, reader.report.population(field, slice));
        Some(Self { figures: field.slices.at(slice).shown()?, weighted: reader.weighted(field, slice), members })
    }

    pub fn weighted(&self, what: &What) -> Option<&'f Weighted> {
        self.weighted.iter().find(|weighted| weighted.what == *what)
    }
}

/// How something is read off the figures of a group.
type Reading<'a, T> = Box<dyn Fn(&Seen<'_>) -> T + 'a>;

/// One kind of figure: what it is called, and how it is written for a group that shows its figures.
pub(super) struct Line<'a> {
    pub head: String,
    pub kind: RowKind,
    pub cell: Reading<'a, Cell>,
    /// Its 95% range, where it has one.
    pub range: Option<Reading<'a, Option<Range>>>,
}

impl<'a> Line<'a> {
    pub fn new(head: impl Into<String>, kind: RowKind, cell: impl Fn(&Seen<'_>) -> Cell + 'a) -> Self {
        Self { head: head.into(), kind, cell: Box::new(cell), range: None }
    }

    pub fn ranging(self, range: impl Fn(&Seen<'_>) -> Option<Range> + 'a) -> Self {
        Self { range: Some(Box::new(range)), ..self }
    }
}

/// What the table is of: its caption, and sentences below it.
pub(super) struct About {
    pub caption: String,
    pub notes: Vec<String>,
}

/// Groups across: a row per line, a column per group, and the ranges of the first group.
pub(super) fn across(
    reader: &Reader<'_>,
    field: &FieldReport,
    slices: &[Slice],
    lines: &[Line<'_>],
    about: About,
) -> Table {
    let mut columns: Vec<String> = slices.iter().map(|slice| reader.group(*slice)).collect();
    // Ranges are those of the group that is looked at.
    let looked_at = slices.iter().copied().find(|slice| *slice == reader.main()).or(slices.first().copied());
    let first = looked_at.and_then(|slice| Seen::of(reader, field, slice));
    let ranges = first.filter(|seen| lines.iter().any(|line| range_of(line, seen).is_some()));
    if ranges.is_some() {
        let group = looked_at.map(|slice| reader.group(slice)).unwrap_or_default();
        columns.push(format!("{}: {group}", reader.word("results-range")));
    }
    let rows = lines.iter().map(|line| {
        let mut cells: Vec<Cell> = slices
            .iter()
            .map(|slice| match Seen::of(reader, field, *slice) {
                Some(seen) => (line.cell)(&seen),
                None => reader.hidden_cell(reader.silence(field, field.slices.at(*slice)).unwrap_or_default()),
            })
            .collect();
        if let Some(seen) = ranges {
            let range = range_of(line, &seen).map(|range| reader.range(&range));
            cells.push(Cell::from(range.unwrap_or_default()));
        }
        Row { head: line.head.clone(), href: None, kind: line.kind, cells }
    });
    with_reasons(Table {
        caption: about.caption,
        corner: String::new(),
        columns,
        rows: rows.collect(),
        notes: about.notes,
    })
}

/// Groups down: a row per group, a column per line and one for the range of each net.
pub(super) fn down(
    reader: &Reader<'_>,
    field: &FieldReport,
    slices: &[Slice],
    lines: &[Line<'_>],
    about: About,
) -> Table {
    let with_range = |line: &Line<'_>| line.kind == RowKind::Net && line.range.is_some();
    let mut columns = Vec::new();
    for line in lines {
        columns.push(line.head.clone());
        if with_range(line) {
            columns.push(reader.word("results-range"));
        }
    }
    let across = columns.len();
    let rows = slices.iter().map(|&slice| {
        let cells = match Seen::of(reader, field, slice) {
            Some(seen) => lines
                .iter()
                .flat_map(|line| {
                    let range = with_range(line).then(|| {
                        let range = range_of(line, &seen).map(|range| reader.range(&range));
                        Cell::from(range.unwrap_or_default())
                    });
                    std::iter::once((line.cell)(&seen)).chain(range)
                })
                .collect(),
            None => {
                let words = reader.silence(field, field.slices.at(slice)).unwrap_or_default();
                vec![Cell { words, across: Some(across), ..Cell::default() }]
            }
        };
        let kind = match slice {
            Slice::Cluster(_) => RowKind::Plain,
            Slice::Total | Slice::Type(_) => RowKind::Net,
        };
        Row { head: reader.group(slice), href: None, kind, cells }
    });
    with_reasons(Table {
        caption: about.caption,
        corner: reader.word("results-group"),
        columns,
        rows: rows.collect(),
        notes: about.notes,
    })
}

fn range_of(line: &Line<'_>, seen: &Seen<'_>) -> Option<Range> {
    line.range.as_ref().and_then(|range| range(seen))
}

/// Says below the table why figures are left out, since not everybody can point at a cell.
pub(super) fn with_reasons(mut table: Table) -> Table {
    let cells = table.rows.iter().flat_map(|row| &row.cells);
    let reasons: BTreeSet<&String> = cells.filter_map(|cell| cell.hidden.as_ref()).collect();
    let said: Vec<String> = reasons.into_iter().map(|why| format!("{NO_NUMBER}: {why}.")).collect();
    table.notes.extend(said);
    table
}

/// What every figure rests on: how many answered, of how many who responded, and the members they are about.
pub(super) fn bases<'a>(reader: &'a Reader<'a>) -> Vec<Line<'a>> {
    let answers = Line::new(reader.word("results-answers"), RowKind::Base, |seen| {
        let base = seen.figures.base();
        let of = (base.valid != base.respondents)
            .then(|| reader.say("results-of-respondents", &[("answered", reader.count(base.respondents).into())]));
        let worth = effective(seen, base.valid)
            .map(|worth| reader.say("results-effective", &[("effective", reader.count(worth).into())]));
        let beside: Vec<String> = of.into_iter().chain(worth).collect();
        let beside = (!beside.is_empty()).then(|| beside.join("; "));
        Cell { words: reader.count(base.valid), beside, ..Cell::default() }
    });
    let members = Line::new(reader.word("results-population"), RowKind::Base, |seen| {
        Cell::from(seen.members.map_or_else(|| NO_NUMBER.to_owned(), |members| reader.count(members)))
    });
    vec![answers, members]
}

/// As many answers of equal weight say as much as the weighted ones; nothing where that is as many.
fn effective(seen: &Seen<'_>, valid: u32) -> Option<u32> {
    let of_all = seen.weighted.iter().find(|figure| figure.estimate.n == valid)?;
    Some(of_all.estimate.effective.round() as u32).filter(|worth| *worth < valid)
}

/// Each reason for having no answer that occurs in a group that is shown.
pub(super) fn missing<'a>(reader: &'a Reader<'a>, field: &'a FieldReport) -> Vec<Line<'a>> {
    type Count = Box<dyn Fn(&Base) -> u32>;
    let shown = || field.slices.iter().filter_map(|(_, figure)| figure.shown()).map(Figures::base);
    let mut kinds: Vec<(String, Count)> = Vec::new();
    for missing in shown().next().into_iter().flat_map(|base| &base.missing) {
        let code = missing.code;
        let words = match missing.missing {
            Missing::DontKnow => "results-missing-dont-know",
            Missing::NotApplicable => "results-missing-not-applicable",
            Missing::Refused => "results-missing-refused",
        };
        let count = move |base: &Base| {
            base.missing.iter().filter(|missing| missing.code == code).map(|missing| missing.count).sum()
        };
        kinds.push((reader.word(words), Box::new(count)));
    }
    kinds.push((reader.word("results-blank"), Box::new(|base| base.blank)));
    kinds.push((reader.word("results-unusable"), Box::new(|base| base.unusable)));
    kinds.push((reader.word("results-not-reached"), Box::new(|base| base.not_reached)));
    kinds.push((reader.word("results-not-asked"), Box::new(|base| base.not_asked)));
    kinds.retain(|(_, count)| shown().any(|base| count(base) > 0));
    let line = |(head, count): (String, Count)| {
        Line::new(head, RowKind::Missing, move |seen| Cell::from(reader.count(count(seen.figures.base()))))
    };
    kinds.into_iter().map(line).collect()
}
