//! The guess of what the columns hold, from their headings and their cells.

use super::headings::{Meaning, Strength, recognise};
use super::values;
use super::{Field, How, MappedColumn};
use crate::people::address::Address;
use crate::people::column::{self, Column, is_empty};
use crate::people::enterprise_number::EnterpriseNumber;
use crate::people::key::{company_key, fold, heading_key};
use crate::people::rows::{Row, Rows};

/// The columns of a list under its heading, each with the likeliest field.
pub(super) fn columns(rows: &Rows, header: Option<&Row>) -> Vec<MappedColumn> {
    let columns = column::columns(rows, header);
    let sample = Sample::of(rows, header.map(|row| row.line), columns.len());
    let mut guess = Guess::new(columns, &sample);
    guess.by_headings();
    guess.addresses();
    guess.names();
    if header.is_none() {
        guess.by_content();
    }
    guess.columns
}

/// How many rows are looked into for the guess by content.
const SAMPLED: usize = 200;

/// What the cells of each column look like, counted over the first rows.
struct Sample {
    filled: Vec<usize>,
    addresses: Vec<usize>,
    numbers: Vec<usize>,
    languages: Vec<usize>,
    legal_forms: Vec<usize>,
}

impl Sample {
    fn of(rows: &Rows, header: Option<usize>, width: usize) -> Self {
        let body = |row: &&Row| header.is_none_or(|line| row.line > line) && !is_empty(row);
        let sampled: Vec<&Row> = rows.rows.iter().filter(body).take(SAMPLED).collect();
        let count = |looks: &dyn Fn(&str) -> bool| {
            (1..=width).map(|column| sampled.iter().filter(|row| looks(row.cell(column).trim())).count()).collect()
        };
        Self {
            filled: count(&|cell| !cell.is_empty()),
            addresses: count(&|cell| cell.contains('@') && Address::read(cell).is_ok()),
            numbers: count(&|cell| cell.parse::<EnterpriseNumber>().is_ok()),
            languages: count(&|cell| values::language(cell).is_some()),
            legal_forms: count(&|cell| !cell.contains('@') && company_key(cell) != fold(cell)),
        }
    }
}

struct Guess<'a> {
    columns: Vec<MappedColumn>,
    meanings: Vec<Option<(Meaning, Strength)>>,
    sample: &'a Sample,
}

impl<'a> Guess<'a> {
    fn new(columns: Vec<Column>, sample: &'a Sample) -> Self {
        let meanings = columns.iter().map(|column| recognise(&heading_key(&column.heading))).collect();
        let unknown = |column| MappedColumn { column, field: None, how: How::Unknown };
        Self { columns: columns.into_iter().map(unknown).collect(), meanings, sample }
    }

    fn has(&self, field: Field) -> bool {
        self.columns.iter().any(|mapped| mapped.field == Some(field))
    }

    fn take(&mut self, index: usize, field: Field, how: How) {
        self.columns[index].field = Some(field);
        self.columns[index].how = how;
    }

    /// Each field to the column whose heading says it most surely; the leftmost of equals.
    fn by_headings(&mut self) {
        for field in Field::ALL {
            let claims = |index: &usize| matches!(self.meanings[*index], Some((Meaning::Field(f), _)) if f == field);
            let claimants: Vec<usize> = (0..self.columns.len()).filter(claims).collect();
            let strength = |index: &usize| self.meanings[*index].map(|(_, strength)| strength);
            let addresses = |index: &usize| if field == Field::Address { self.sample.addresses[*index] } else { 0 };
            let surest = claimants.iter().copied().rev().max_by_key(|index| (addresses(index), strength(index)));
            let Some(surest) = surest else { continue };
            for index in claimants {
                if index == surest {
                    self.take(index, field, How::Heading);
                } else if self.meanings[index].is_some_and(|(_, strength)| strength > Strength::Weak) {
                    self.columns[index].how = How::Surplus(field);
                }
            }
        }
    }

    /// The column of addresses is known by its content, whatever its heading says.
    fn addresses(&mut self) {
        let by_heading = self.columns.iter().position(|mapped| mapped.field == Some(Field::Address));
        if by_heading.is_some_and(|index| self.sample.addresses[index] > 0) {
            return;
        }
        let fullest = (0..self.columns.len()).rev().max_by_key(|index| self.sample.addresses[*index]);
        let mostly = |index: &usize| {
            let addresses = self.sample.addresses[*index];
            addresses > 0 && 2 * addresses >= self.sample.filled[*index]
        };
        let Some(fullest) = fullest.filter(mostly) else { return };
        if let Some(index) = by_heading {
            self.columns[index].field = None;
            self.columns[index].how = How::Unknown;
        }
        self.meanings[fullest] = None;
        self.take(fullest, Field::Address, How::Content);
    }

    /// “Naam” is a last name beside a first name, a company where there is no other, and else a person.
    fn names(&mut self) {
        for index in 0..self.columns.len() {
            if !matches!(self.meanings[index], Some((Meaning::SomeName, _))) {
                continue;
            }
            let free = |field: &Field| !self.has(*field);
            let wanted = if self.has(Field::FirstName) && free(&Field::LastName) {
                Some(Field::LastName)
            } else {
                [Field::Company, Field::FullName].into_iter().find(free)
            };
            match wanted.filter(|field| *field != Field::FullName || !self.has(Field::LastName)) {
                Some(field) => self.take(index, field, How::Heading),
                None => self.columns[index].how = How::Surplus(Field::FullName),
            }
        }
    }

    /// A list without headings: what the cells look like is all there is.
    fn by_content(&mut self) {
        let sample = self.sample;
        let half = |counts: &[usize], index: usize| 2 * counts[index] >= sample.filled[index];
        self.fullest(Field::EnterpriseNumber, &sample.numbers, |index| half(&sample.numbers, index));
        self.fullest(Field::Language, &sample.languages, |index| sample.languages[index] == sample.filled[index]);
        self.fullest(Field::Company, &sample.legal_forms, |_| true);
    }

    fn fullest(&mut self, field: Field, counts: &[usize], fits: impl Fn(usize) -> bool) {
        let free = |index: &usize| self.columns[*index].field.is_none() && counts[*index] > 0 && fits(*index);
        let fullest = (0..self.columns.len()).rev().filter(free).max_by_key(|index| counts[*index]);
        if let Some(index) = fullest.filter(|_| !self.has(field)) {
            self.take(index, field, How::Content);
        }
    }
}
