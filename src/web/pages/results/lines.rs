//! The figures of a question as a table, groups across or groups down.

use std::collections::BTreeSet;

use super::reader::Reader;
use crate::statistics::intervals::Range;
use crate::statistics::report::{Base, FieldReport, Figures};
use crate::statistics::{Cell as Figure, Slice};
use crate::survey::Missing;
use crate::web::views::table::{Cell, Row, RowKind, Table};

/// How something is read off the figures of a group.
type Reading<'a, T> = Box<dyn Fn(&Figures) -> T + 'a>;

/// One kind of figure: what it is called, and how it is written for a group that shows its figures.
pub(super) struct Line<'a> {
    pub head: String,
    pub kind: RowKind,
    pub cell: Reading<'a, Cell>,
    /// Its 95% range, where it has one.
    pub range: Option<Reading<'a, Option<Range>>>,
}

impl<'a> Line<'a> {
    pub fn new(head: impl Into<String>, kind: RowKind, cell: impl Fn(&Figures) -> Cell + 'a) -> Self {
        Self { head: head.into(), kind, cell: Box::new(cell), range: None }
    }

    pub fn ranging(self, range: impl Fn(&Figures) -> Option<Range> + 'a) -> Self {
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
    let first = slices.first().and_then(|slice| field.slices.at(*slice).shown());
    let ranges = first.filter(|figures| lines.iter().any(|line| range_of(line, figures).is_some()));
    if ranges.is_some() {
        columns.push(format!("{}: {}", reader.word("results-range"), columns[0]));
    }
    let rows = lines.iter().map(|line| {
        let mut cells: Vec<Cell> = slices
            .iter()
            .map(|slice| match field.slices.at(*slice) {
                Figure::Shown(figures) => (line.cell)(figures),
                silent => reader.hidden_cell(reader.silence(field, silent).unwrap_or_default()),
            })
            .collect();
        if let Some(figures) = ranges {
            let range = range_of(line, figures).map(|range| reader.range(&range));
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
        let figure = field.slices.at(slice);
        let cells = match figure {
            Figure::Shown(figures) => lines
                .iter()
                .flat_map(|line| {
                    let range = with_range(line).then(|| {
                        let range = range_of(line, figures).map(|range| reader.range(&range));
                        Cell::from(range.unwrap_or_default())
                    });
                    std::iter::once((line.cell)(figures)).chain(range)
                })
                .collect(),
            silent => {
                let words = reader.silence(field, silent).unwrap_or_default();
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

fn range_of(line: &Line<'_>, figures: &Figures) -> Option<Range> {
    line.range.as_ref().and_then(|range| range(figures))
}

/// Says below the table why figures are left out, since not everybody can point at a cell.
pub(super) fn with_reasons(mut table: Table) -> Table {
    let cells = table.rows.iter().flat_map(|row| &row.cells);
    let reasons: BTreeSet<&String> = cells.filter_map(|cell| cell.hidden.as_ref()).collect();
    let said: Vec<String> = reasons.into_iter().map(|why| format!("{}: {why}.", super::reader::NO_NUMBER)).collect();
    table.notes.extend(said);
    table
}

/// How many answered, of how many who responded.
pub(super) fn base<'a>(reader: &'a Reader<'a>) -> Line<'a> {
    Line::new(reader.word("results-answers"), RowKind::Base, |figures| {
        let base = figures.base();
        let of = (base.valid != base.respondents)
            .then(|| reader.say("results-of-respondents", &[("answered", reader.count(base.respondents).into())]));
        Cell { words: reader.count(base.valid), beside: of, ..Cell::default() }
    })
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
        Line::new(head, RowKind::Missing, move |figures| Cell::from(reader.count(count(figures.base()))))
    };
    kinds.into_iter().map(line).collect()
}
