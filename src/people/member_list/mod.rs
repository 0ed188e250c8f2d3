//! A list of members as a cluster keeps it → entries, and problems by row and column.

mod choosing;
mod guess;
mod headings;
mod mapping;
mod reader;
mod repeats;
mod values;

use crate::people::address::Address;
use crate::people::column::is_empty;
use crate::people::enterprise_number::EnterpriseNumber;
use crate::people::member::{SizeClass, full_name};
use crate::people::name::Name;
use crate::people::problem::{ListFault, ListProblem, Severity};
use crate::people::rows::{MAX_ROWS, Row, Rows};
use crate::wording::Language;

pub use choosing::{Choice, Memory};
pub use mapping::{Field, How, MappedColumn, Mapping, MappingFault};

/// What one row of a list says about a person at a member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The line of the file it stands on.
    pub line: usize,
    pub company: Name,
    pub enterprise_number: Option<EnterpriseNumber>,
    pub address: Address,
    pub first_name: Option<Name>,
    /// The last name; the whole name when the list does not part them.
    pub last_name: Option<Name>,
    pub position: Option<Name>,
    pub language: Option<Language>,
    pub size: Option<SizeClass>,
    /// What it does, and where, in the words of the list.
    pub sector: Option<Name>,
    pub region: Option<Name>,
    /// The year since which the company has been a member.
    pub joined: Option<i16>,
    /// Whether it may be asked as a member of the cluster, if the list says so.
    pub eligible: Option<bool>,
}

impl Entry {
    /// First and last name together; empty when neither is known.
    pub fn full_name(&self) -> String {
        full_name(self.first_name.as_ref(), self.last_name.as_ref())
    }
}

/// A row that is about somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListRow {
    pub line: usize,
    pub outcome: Outcome,
    pub problems: Vec<ListProblem>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    Entry(Box<Entry>),
    /// Left out without loss, since an earlier row says the same or it is no data; a problem says which.
    Skipped,
    /// Not usable until a blocker among the problems is put right.
    Blocked,
}

/// A list that has been read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListReading {
    pub mapping: Mapping,
    /// In the order of the file; titles, the heading and empty rows are not among them.
    pub rows: Vec<ListRow>,
    /// The problems of the list as a whole; those of its rows are with the rows.
    pub problems: Vec<ListProblem>,
}

impl ListReading {
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.rows.iter().filter_map(|row| match &row.outcome {
            Outcome::Entry(entry) => Some(entry.as_ref()),
            Outcome::Skipped | Outcome::Blocked => None,
        })
    }

    pub fn blocked(&self) -> impl Iterator<Item = &ListRow> {
        self.rows.iter().filter(|row| row.outcome == Outcome::Blocked)
    }

    /// Those of the list first, then row by row.
    pub fn all_problems(&self) -> impl Iterator<Item = &ListProblem> {
        self.problems.iter().chain(self.rows.iter().flat_map(|row| &row.problems))
    }

    pub fn count(&self, severity: Severity) -> usize {
        self.all_problems().filter(|problem| problem.severity() == severity).count()
    }
}

/// Reads a list. Without a mapping the columns are guessed; the guess is in the reading, to be shown.
///
/// It takes time in proportion to the list, and any text at all.
pub fn read(rows: &Rows, mapping: Option<&Mapping>) -> ListReading {
    let mapping = mapping.cloned().unwrap_or_else(|| Mapping::guess(rows));
    let mut reading = ListReading { problems: of_columns(rows, &mapping), mapping, rows: Vec::new() };
    if reading.problems.iter().any(|problem| problem.severity() == Severity::Blocker) {
        return reading;
    }
    let header = reading.mapping.header;
    let after_header = |row: &&Row| header.is_none_or(|line| row.line > line);
    let mut empty = 0;
    for row in rows.rows.iter().filter(after_header) {
        if is_empty(row) {
            empty += 1;
        } else {
            reading.rows.push(reader::read(row, &reading.mapping));
        }
    }
    if empty > 0 {
        reading.problems.push(ListProblem::of_list(ListFault::EmptyRows { count: empty }));
    }
    if reading.rows.is_empty() {
        reading.problems.push(ListProblem::of_list(ListFault::NoRows));
    }
    repeats::mark(&mut reading.rows, &reading.mapping);
    reading
}

/// The problems that show before a row is read: too much, nothing, or columns that are not there.
fn of_columns(rows: &Rows, mapping: &Mapping) -> Vec<ListProblem> {
    let count = rows.rows.len();
    if count > MAX_ROWS {
        return vec![ListProblem::of_list(ListFault::TooManyRows { count, limit: MAX_ROWS })];
    }
    if rows.rows.iter().all(is_empty) {
        return vec![ListProblem::of_list(ListFault::NoRows)];
    }
    let mut problems = Vec::new();
    match mapping.header {
        None => problems.push(ListProblem::of_list(ListFault::NoHeading)),
        Some(header) => {
            let count = rows.rows.iter().filter(|row| row.line < header && !is_empty(row)).count();
            if count > 0 {
                problems.push(ListProblem::of_list(ListFault::TitleLines { count }));
            }
        }
    }
    for (field, fault) in [(Field::Company, ListFault::NoCompanyColumn), (Field::Address, ListFault::NoAddressColumn)] {
        if mapping.column(field).is_none() {
            problems.push(ListProblem::of_list(fault));
        }
    }
    for mapped in &mapping.columns {
        if let How::Surplus(field) = mapped.how
            && let Some(other) = mapping.column(field)
        {
            let other = other.heading.clone();
            problems.push(ListProblem::of_column(mapped.column.clone(), ListFault::ColumnTwice { other }));
        }
    }
    problems
}

#[cfg(test)]
mod tests;
