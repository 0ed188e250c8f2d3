//! The rows of a file of responses: whose they are, when they were given, and what they say.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use crate::people::key;
use crate::people::rows::{self as cells, Rows};
use crate::survey::Survey;
use crate::survey::columns::Misfit;

use super::headings::{Filled, Heading, Known, NoHeading, Scope, filled};

/// The columns besides those of questions.
pub const MEMBER: &str = "member";
const STARTED: &str = "started";
const SENT: &str = "sent";
const LANGUAGE: &str = "language";
/// What is wrong with a row as a whole.
const ROW: &str = "row";

/// A row, a column or a cell that was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Of the file, from 1.
    pub line: usize,
    pub column: String,
    pub found: String,
    pub expected: String,
    pub part: Part,
}

/// How much was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Everything: it can't be told what its cells are.
    File,
    Row,
    /// All cells below a heading.
    Column,
    Cell,
}

/// When a response was begun and sent in.
pub(super) struct Moments {
    pub started: Timestamp,
    pub sent: Option<Timestamp>,
}

/// A file with its columns found, which are counted from 1.
pub(super) struct Table<'a> {
    rows: &'a Rows,
    member: Option<usize>,
    started: Option<usize>,
    sent: Option<usize>,
    language: Option<usize>,
    answers: Vec<Heading>,
    pub unknown: Vec<String>,
    /// Headings of which the cluster is wrong.
    pub refused: Vec<Refused>,
    /// Columns of one heading, of which it can't be told which one counts.
    doubled: Vec<Refused>,
    /// How many columns have a heading, up to the last one that has.
    width: usize,
}

impl<'a> Table<'a> {
    /// The first row holds the headings.
    pub fn of(known: &Known<'_>, rows: &'a Rows) -> Self {
        let (line, headings) = rows.rows.first().map_or((1, &[][..]), |row| (row.line, row.cells.as_slice()));
        let mut table = Self {
            rows,
            member: None,
            started: None,
            sent: None,
            language: None,
            answers: Vec::new(),
            unknown: Vec::new(),
            refused: Vec::new(),
            doubled: Vec::new(),
            width: headings.iter().rposition(|heading| !heading.trim().is_empty()).map_or(0, |last| last + 1),
        };
        for (at, heading) in (1..).zip(headings) {
            let heading = heading.trim();
            let place = match key::fold(heading).as_str() {
                "member" | "code" => &mut table.member,
                "started" | "started at" => &mut table.started,
                "sent" | "sent at" | "completed" | "completed at" => &mut table.sent,
                LANGUAGE => &mut table.language,
                "" => continue,
                _ => {
                    table.answer(known.heading(at, heading), line, (at, heading));
                    continue;
                }
            };
            match *place {
                Some(first) => table.doubled.push(doubled(line, headings, first, at)),
                None => *place = Some(at),
            }
        }
        table
    }

    /// A heading that is none of those of the house.
    fn answer(&mut self, read: Result<Heading, NoHeading>, line: usize, (at, written): (usize, &str)) {
        match read {
            Ok(heading) => {
                let is_same = |other: &&Heading| (&other.name, &other.scope) == (&heading.name, &heading.scope);
                match self.answers.iter().find(is_same).map(|other| other.at) {
                    Some(first) => self.doubled.push(doubled(line, &self.rows.rows[0].cells, first, at)),
                    None => self.answers.push(heading),
                }
            }
            Err(NoHeading::Unknown) => self.unknown.push(written.to_owned()),
            Err(NoHeading::Faulty(expected)) => {
                let (column, found) = (written.to_owned(), written.to_owned());
                self.refused.push(Refused { line, column, found, expected, part: Part::Column });
            }
        }
    }

    /// Why nothing of the file can be read: nobody can tell whose its rows are, or which of two columns counts.
    pub fn unreadable(&self) -> Vec<Refused> {
        self.missing_column().into_iter().chain(self.doubled.iter().cloned()).collect()
    }

    /// That there is no column to tell by whose the rows are.
    fn missing_column(&self) -> Option<Refused> {
        let headings = self.rows.rows.first();
        self.member.is_none().then(|| Refused {
            line: headings.map_or(1, |row| row.line),
            column: MEMBER.to_owned(),
            found: headings.map(|row| row.cells.join(", ")).unwrap_or_default(),
            expected: format!(
                "a first row of headings with “{MEMBER}”, “{STARTED}”, “{SENT}” and the ids of questions, such as q01"
            ),
            part: Part::File,
        })
    }

    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        let is_filled = |row: &&cells::Row| row.cells.iter().any(|cell| !cell.trim().is_empty());
        self.rows.rows.iter().skip(1).filter(is_filled).map(|row| Row {
            table: self,
            line: row.line,
            member: self.member.map_or("", |at| row.cell(at).trim()),
            language: self.language.map(|at| row.cell(at).trim()).filter(|language| !language.is_empty()),
            cells: row,
        })
    }
}

/// Two columns, counted from 1, that name one thing.
fn doubled(line: usize, headings: &[String], first: usize, second: usize) -> Refused {
    let named = |at: usize| headings.get(at - 1).map_or("", |heading| heading.trim());
    Refused {
        line,
        column: named(second).to_owned(),
        found: format!("{} in column {first} and {} in column {second}", named(first), named(second)),
        expected: "each heading once: take one of the two columns away, or give it its own heading".to_owned(),
        part: Part::File,
    }
}

pub(super) struct Row<'a> {
    table: &'a Table<'a>,
    pub line: usize,
    pub member: &'a str,
    pub language: Option<&'a str>,
    cells: &'a cells::Row,
}

impl Row<'_> {
    /// That it has not as many cells as there are headings, so that nobody can tell what is what.
    pub fn ragged(&self) -> Option<Refused> {
        let (width, cells) = (self.table.width, &self.cells.cells);
        let is_more = cells.iter().skip(width).any(|cell| !cell.trim().is_empty());
        (is_more || cells.len() < width).then(|| {
            let count = |count: usize| format!("{count} {}", if count == 1 { "cell" } else { "cells" });
            let expected = format!(
                "{}, as many as there are headings; an empty one keeps its delimiter, and text with a delimiter in it \
                 stands in quotation marks",
                count(width)
            );
            self.left_out(ROW, count(cells.len()), &expected)
        })
    }

    /// Without a time of beginning it is that of sending in; without either it was never sent in, and begun now.
    pub fn moments(&self, zone: &TimeZone, now: Timestamp) -> Result<Moments, Vec<Refused>> {
        match (self.moment(STARTED, zone, now), self.moment(SENT, zone, now)) {
            (Ok(Some(started)), Ok(Some(sent))) if sent < started => {
                let found = self.cell(self.table.sent).to_owned();
                Err(vec![self.left_out(SENT, found, "a time after that of “started”")])
            }
            (Ok(started), Ok(sent)) => Ok(Moments { started: started.or(sent).unwrap_or(now), sent }),
            (started, sent) => Err(started.err().into_iter().chain(sent.err()).collect()),
        }
    }

    fn moment(&self, column: &str, zone: &TimeZone, now: Timestamp) -> Result<Option<Timestamp>, Refused> {
        let found = self.cell(if column == STARTED { self.table.started } else { self.table.sent });
        if found.is_empty() {
            return Ok(None);
        }
        let expected = "a time such as 2026-03-31 14:05 or 2026-03-31T12:05:00Z, not after now";
        let moment = found.parse::<Timestamp>().ok().or_else(|| {
            let local: DateTime = found.parse().ok()?;
            zone.to_zoned_datetime(local).ok().map(|zoned| zoned.timestamp())
        });
        match moment {
            Some(moment) if moment <= now => Ok(Some(moment)),
            _ => Err(self.left_out(column, found.to_owned(), expected)),
        }
    }

    pub fn left_out(&self, column: &str, found: String, expected: &str) -> Refused {
        Refused { line: self.line, column: column.to_owned(), found, expected: expected.to_owned(), part: Part::Row }
    }

    fn cell(&self, at: Option<usize>) -> &str {
        at.map_or("", |at| self.cells.cell(at).trim())
    }

    /// The codes of the clusters that it has answers for by the heading.
    pub fn clusters(&self) -> BTreeSet<&str> {
        let filled = self.table.answers.iter().filter(|heading| !self.cells.cell(heading.at).trim().is_empty());
        filled
            .filter_map(|heading| if let Scope::Cluster(code) = &heading.scope { Some(code.as_str()) } else { None })
            .collect()
    }

    /// The cells of questions, for a member of these clusters, who is asked `own`.
    pub fn filled(&self, own: &Survey, clusters: &[&str]) -> Filled {
        filled(own, clusters, self.table.answers.iter().map(|heading| (heading, self.cells.cell(heading.at))))
    }

    pub fn refused(&self, misfit: Misfit) -> Refused {
        let Misfit { column, found, expected } = misfit;
        Refused { line: self.line, column, found, expected, part: Part::Cell }
    }
}
