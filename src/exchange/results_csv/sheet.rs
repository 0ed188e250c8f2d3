//! A table that grows row by row, and the cells that many tables share.

use crate::exchange::csv::{Cell, Writer};
use crate::statistics::compared;
use crate::statistics::disclosure::{Alike, Cell as Figure, Reason};
use crate::statistics::frequencies::Proportion;
use crate::statistics::groups::{Groups, Slice};
use crate::statistics::intervals::{agresti_coull, clopper_pearson, hypergeometric, wilson, wilson_finite};
use crate::statistics::report::{FieldReport, Report};
use crate::survey::{Kind, Survey};
use crate::wording::Text;

use super::Results;

/// A finished table.
pub struct Sheet {
    /// Without the headings.
    pub rows: usize,
    pub content: Vec<u8>,
}

impl Sheet {
    /// The cells again, line by line, the headings first.
    pub fn lines(&self) -> Vec<Vec<String>> {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(self.content.as_slice());
        let lines = reader.records().filter_map(Result::ok);
        lines.map(|line| line.iter().map(str::to_owned).collect()).collect()
    }
}

/// A table in the making: a row is the parts of it one after another, as the headings are.
pub(super) struct Rows {
    writer: Writer,
    rows: usize,
}

pub(super) type Cells = Vec<Cell<'static>>;

impl Rows {
    pub fn new(headings: &[&[&'static str]]) -> Self {
        let mut writer = Writer::for_programs();
        writer.row(headings.iter().flat_map(|part| part.iter().map(|&heading| Cell::from(heading))));
        Self { writer, rows: 0 }
    }

    pub fn add(&mut self, parts: impl IntoIterator<Item = Cells>) {
        self.writer.row(parts.into_iter().flatten());
        self.rows += 1;
    }

    pub fn finish(self) -> Sheet {
        Sheet { rows: self.rows, content: self.writer.finish() }
    }
}

/// What every row of figures begins with: which question, which option, which group, and whether it is shown.
pub(super) const KEY: &[&str] = &["item", "code", "label", "group", "group_kind", "state", "reason"];

/// The place of `group_kind` in it.
pub(super) const GROUP_KIND: usize = 4;

/// Which code a row is about.
pub(super) enum Code {
    /// The question as a whole.
    None,
    Option(i32),
    /// Several codes under a name.
    Net(String),
    /// Of a theme, with its label: the survey does not know it.
    Theme(i32, String),
}

/// The cells of [`KEY`].
pub(super) fn key<T>(
    of: &Results<'_>,
    groups: &Groups,
    field: &FieldReport,
    code: &Code,
    slice: Slice,
    figure: &Figure<T>,
) -> Cells {
    let mut cells: Cells = vec![field.field.clone().into()];
    cells.extend(match code {
        Code::None => [Cell::Empty, Cell::Empty],
        Code::Option(code) => [self::code(*code), option(of.survey, field, *code)],
        Code::Theme(code, label) => [self::code(*code), label.clone().into()],
        Code::Net(name) => [name.clone().into(), net_label(of.survey, field, name)],
    });
    cells.extend(group(groups, slice));
    cells.extend(state(figure));
    cells
}

/// Code and kind of a group. Everybody is `ALL`.
pub(super) fn group(groups: &Groups, slice: Slice) -> Cells {
    match slice {
        Slice::Total => vec!["ALL".into(), "total".into()],
        Slice::Type(at) => vec![groups.types()[at].code.clone().into(), "type".into()],
        Slice::Cluster(at) => vec![groups.clusters()[at].group.code.clone().into(), "cluster".into()],
    }
}

pub(super) fn net_label(survey: &Survey, field: &FieldReport, name: &str) -> Cell<'static> {
    let nets = field.question(survey).into_iter().flat_map(|question| &question.nets);
    let text = nets.filter(|net| net.name == name).find_map(|net| net.text.as_ref());
    text.map_or(Cell::Empty, |text| label(survey, text))
}

/// Whether a figure is shown, and why not.
pub(super) fn state<T>(figure: &Figure<T>) -> Cells {
    match figure {
        Figure::Shown(_) => vec!["shown".into(), Cell::Empty],
        Figure::Empty => vec!["empty".into(), Cell::Empty],
        Figure::Hidden(reason) => vec!["hidden".into(), word(*reason).into()],
    }
}

pub(super) fn word(reason: Reason) -> &'static str {
    match reason {
        Reason::TooFew => "too_few",
        Reason::Secondary => "secondary",
        Reason::SmallFrame => "small_frame",
        Reason::Unreleased => "unreleased",
        Reason::Alike(Alike::NearlyAll(_)) => "nearly_all",
        Reason::Alike(Alike::HardlyAny) => "hardly_any",
        Reason::Alike(Alike::SameNumber) => "same_number",
    }
}

/// A share and every interval of it: `hyp` in members, the others as shares.
pub(super) const SHARE: &[&str] = &[
    "population",
    "n_valid",
    "count",
    "share",
    "percent",
    "hyp_low",
    "hyp_high",
    "wilson_low",
    "wilson_high",
    "wilson_fpc_low",
    "wilson_fpc_high",
    "cp_low",
    "cp_high",
    "ac_low",
    "ac_high",
];

/// The cells of [`SHARE`]. Without a population there is no interval that is corrected for it.
pub(super) fn share(proportion: &Proportion, population: Option<u32>) -> Cells {
    let Proportion { count, of, percent, share, .. } = *proportion;
    let mut cells = vec![optional(population), whole(of), whole(count), share.into(), whole(percent)];
    let members = population.and_then(|all| hypergeometric(count, of, all, 0.95));
    cells.extend([optional(members.map(|range| range.0)), optional(members.map(|range| range.1))]);
    let ranges = [
        wilson(count, of),
        population.and_then(|all| wilson_finite(count, of, all)),
        clopper_pearson(count, of),
        agresti_coull(count, of),
    ];
    cells.extend(
        ranges.into_iter().flat_map(|range| [range.map(|ends| ends.0).into(), range.map(|ends| ends.1).into()]),
    );
    cells
}

pub(super) fn optional(number: Option<u32>) -> Cell<'static> {
    number.map_or(Cell::Empty, whole)
}

pub(super) fn yes(holds: bool) -> Cell<'static> {
    if holds { "true" } else { "false" }.into()
}

/// Members the figures of a group are about; nothing where the question went only to some of them.
pub(super) fn population(report: &Report, field: &FieldReport, slice: Slice) -> Option<u32> {
    compared::shares::population(field, slice, *report.populations(field).at(slice))
}

pub(super) fn whole(number: u32) -> Cell<'static> {
    Cell::Integer(number.into())
}

pub(super) fn code(code: i32) -> Cell<'static> {
    Cell::Integer(code.into())
}

/// Empty cells.
pub(super) fn nothing(cells: usize) -> Cells {
    vec![Cell::Empty; cells]
}

/// What the survey calls a text.
pub(super) fn label(survey: &Survey, text: &Text) -> Cell<'static> {
    text.in_language(survey.default_language()).to_owned().into()
}

/// What the survey calls a code of a field.
pub(super) fn option(survey: &Survey, field: &FieldReport, code: i32) -> Cell<'static> {
    let Some(question) = field.question(survey) else { return Cell::Empty };
    match &question.kind {
        Kind::Consent { statement } => label(survey, statement),
        kind => kind
            .choices()
            .iter()
            .find(|choice| choice.code == code)
            .map_or(Cell::Empty, |choice| label(survey, &choice.text)),
    }
}
