//! A table that grows row by row, and the cells that many tables share.

use crate::exchange::csv::{Cell, Writer};
use crate::statistics::disclosure::{Alike, Cell as Figure, Reason};
use crate::statistics::frequencies::Proportion;
use crate::statistics::groups::{Groups, Slice};
use crate::statistics::intervals::Range;
use crate::statistics::report::FieldReport;
use crate::survey::{Kind, Survey};
use crate::wording::Text;

use super::Results;

/// A finished table.
pub struct Sheet {
    /// Without the headings.
    pub rows: usize,
    pub content: Vec<u8>,
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

pub(super) const GROUP: &[&str] = &["group_kind", "group", "group_label"];

/// Which group: its kind, its code, its name. The total has neither code nor name.
pub(super) fn group(groups: &Groups, slice: Slice) -> Cells {
    let (kind, group) = match slice {
        Slice::Total => ("total", None),
        Slice::Type(at) => ("type", groups.types().get(at)),
        Slice::Cluster(at) => ("cluster", groups.clusters().get(at).map(|cluster| &cluster.group)),
    };
    let text = |text: Option<&String>| text.map_or(Cell::Empty, |text| text.clone().into());
    vec![kind.into(), text(group.map(|group| &group.code)), text(group.map(|group| &group.name))]
}

pub(super) const STATE: &[&str] = &["state", "reason"];

/// Whether a figure is shown, and why not.
pub(super) fn state<T>(figure: &Figure<T>) -> Cells {
    match figure {
        Figure::Shown(_) => vec!["shown".into(), Cell::Empty],
        Figure::Empty => vec!["empty".into(), Cell::Empty],
        Figure::Hidden(reason) => vec!["hidden".into(), word(*reason).into()],
    }
}

fn word(reason: Reason) -> &'static str {
    match reason {
        Reason::TooFew => "too_few",
        Reason::Secondary => "secondary",
        Reason::Alike(Alike::NearlyAll(_)) => "nearly_all",
        Reason::Alike(Alike::HardlyAny) => "hardly_any",
        Reason::Alike(Alike::SameNumber) => "same_number",
    }
}

pub(super) const SHARE: &[&str] = &["count", "of", "percent", "share", "range", "low", "high", "population"];

/// A share with its range: in members (exact), as shares, or none because everybody answered.
pub(super) fn share(proportion: &Proportion) -> Cells {
    let mut cells =
        vec![whole(proportion.count), whole(proportion.of), whole(proportion.percent), proportion.share.into()];
    cells.extend(match proportion.range {
        Range::Members { low, high, of } => ["members".into(), whole(low), whole(high), whole(of)],
        Range::Shares { low, high } => ["shares".into(), low.into(), high.into(), Cell::Empty],
        Range::Everybody => ["everybody".into(), Cell::Empty, Cell::Empty, whole(proportion.of)],
    });
    cells
}

/// A share that may be hidden by itself.
pub(super) fn own_share(figure: &Figure<Proportion>) -> Cells {
    figure.shown().map_or_else(|| nothing(SHARE.len()), share)
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
pub(super) fn option(of: &Results<'_>, field: &FieldReport, code: i32) -> Cell<'static> {
    let Some(question) = field.question(of.survey) else { return Cell::Empty };
    match &question.kind {
        Kind::Consent { statement } => label(of.survey, statement),
        kind => kind
            .choices()
            .iter()
            .find(|choice| choice.code == code)
            .map_or(Cell::Empty, |choice| label(of.survey, &choice.text)),
    }
}
