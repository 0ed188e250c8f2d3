//! Which column holds what: guessed from headings and content, and put right by hand.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::guess;
use super::headings::{Meaning, Strength, recognise};
use crate::people::column::{self, Column, is_empty};
use crate::people::key::heading_key;
use crate::people::rows::{Row, Rows};

/// What a column of a list of members may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    Company,
    Address,
    FirstName,
    LastName,
    FullName,
    Position,
    Language,
    Size,
    Sector,
    Region,
    Joined,
    EnterpriseNumber,
    Eligible,
}

impl Field {
    pub const ALL: [Self; 13] = [
        Self::Company,
        Self::Address,
        Self::FirstName,
        Self::LastName,
        Self::FullName,
        Self::Position,
        Self::Language,
        Self::Size,
        Self::Sector,
        Self::Region,
        Self::Joined,
        Self::EnterpriseNumber,
        Self::Eligible,
    ];

    /// How commands and stored mappings name it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Company => "company",
            Self::Address => "address",
            Self::FirstName => "first-name",
            Self::LastName => "last-name",
            Self::FullName => "full-name",
            Self::Position => "position",
            Self::Language => "language",
            Self::Size => "size",
            Self::Sector => "sector",
            Self::Region => "region",
            Self::Joined => "joined",
            Self::EnterpriseNumber => "enterprise-number",
            Self::Eligible => "eligible",
        }
    }

    /// The message that names it for people.
    pub fn label_key(self) -> String {
        format!("list-field-{}", self.code())
    }

    /// The message that says what it is used for. What has no purpose is not kept.
    pub fn purpose_key(self) -> String {
        format!("list-purpose-{}", self.code())
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Field {
    type Err = MappingFault;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|field| field.code() == code);
        found.ok_or_else(|| MappingFault::UnknownField(code.to_owned()))
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// The line that names the columns; data begin after it. `None`: the list has no headings.
    pub header: Option<usize>,
    pub columns: Vec<MappedColumn>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MappedColumn {
    pub column: Column,
    /// `None`: the column is ignored.
    pub field: Option<Field>,
    pub how: How,
}

/// How the meaning of a column was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum How {
    Heading,
    Content,
    ByHand,
    /// As somebody said of this heading in an earlier list of the cluster.
    Remembered,
    /// Its heading means this field, which another column holds already.
    Surplus(Field),
    Unknown,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MappingFault {
    #[error("“{0}” is not something a list holds; expected one of {codes}", codes = Field::ALL.map(Field::code).join(", "))]
    UnknownField(String),
    #[error("the list has no column “{wanted}”; it has {there}", there = there.join(", "))]
    NoSuchColumn { wanted: String, there: Vec<String> },
}

impl Mapping {
    /// The best guess for a list, to be shown before it is relied on.
    pub fn guess(rows: &Rows) -> Self {
        let header = column::header(
            rows,
            |key| recognise(key).map(|(meaning, _)| meaning).filter(|meaning| *meaning != Meaning::Other),
            |key| recognise(key).is_some_and(|(_, strength)| strength == Strength::Whole),
        );
        Self::under(rows, header)
    }

    /// The best guess, put right by hand: each pair is a field and the heading or number of its column.
    ///
    /// The row in which most of these headings stand is the heading of the list, also when nothing else is known in it.
    pub fn by_hand(rows: &Rows, pairs: &[(Field, &str)]) -> Result<Self, MappingFault> {
        let named = |row: &Row| {
            let keys: Vec<String> = row.cells.iter().map(|cell| heading_key(cell)).collect();
            // A number is the place of a column; that some cell holds it makes no heading.
            let headings = pairs.iter().filter(|(_, column)| column.trim().parse::<usize>().is_err());
            headings.filter(|(_, column)| keys.contains(&heading_key(column))).count()
        };
        let guess = Self::guess(rows);
        let guessed = guess.header.and_then(|line| rows.row(line)).map_or(0, named);
        let searched = rows.rows.iter().filter(|row| !is_empty(row)).take(column::ROWS_SEARCHED);
        let better = searched
            .filter(|row| named(row) > guessed)
            .reduce(|best, row| if named(row) > named(best) { row } else { best });
        let mut mapping = better.map_or(guess, |row| Self::under(rows, Some(row)));
        for (field, column) in pairs {
            mapping.assign(*field, column).map_err(|fault| mapping.named_by(rows, fault))?;
        }
        Ok(mapping)
    }

    /// In a list of which no heading is known, its first row says what somebody may have meant.
    fn named_by(&self, rows: &Rows, fault: MappingFault) -> MappingFault {
        match (fault, rows.rows.iter().find(|row| !is_empty(row))) {
            (MappingFault::NoSuchColumn { wanted, .. }, Some(first)) if self.header.is_none() => {
                let there = column::columns(rows, Some(first)).into_iter().map(|column| column.heading);
                MappingFault::NoSuchColumn { wanted, there: there.filter(|heading| !heading.is_empty()).collect() }
            }
            (fault, _) => fault,
        }
    }

    /// The best guess under a heading that is known; without one the list has no heading.
    pub(super) fn under(rows: &Rows, header: Option<&Row>) -> Self {
        let columns = guess::columns(rows, header);
        Self { header: header.map(|row| row.line), columns }
    }

    /// The column that holds `field`.
    pub fn column(&self, field: Field) -> Option<&Column> {
        self.columns.iter().find(|mapped| mapped.field == Some(field)).map(|mapped| &mapped.column)
    }

    /// Says by hand what a column holds, by its heading or its number; another column that held it is ignored.
    pub fn assign(&mut self, field: Field, column: &str) -> Result<(), MappingFault> {
        let key = heading_key(column);
        let by_heading =
            self.columns.iter().find(|mapped| !key.is_empty() && heading_key(&mapped.column.heading) == key);
        let by_number = || self.columns.iter().find(|mapped| column.trim() == mapped.column.number.to_string());
        let Some(number) = by_heading.or_else(by_number).map(|mapped| mapped.column.number) else {
            let name = |mapped: &MappedColumn| match mapped.column.heading.as_str() {
                "" => mapped.column.number.to_string(),
                heading => heading.to_owned(),
            };
            let there = self.columns.iter().map(name).collect();
            return Err(MappingFault::NoSuchColumn { wanted: column.to_owned(), there });
        };
        self.set(number, Some(field));
        Ok(())
    }

    /// Says by hand what the column with this number holds, or that it is ignored.
    pub fn set(&mut self, number: usize, field: Option<Field>) {
        self.say(number, field, How::ByHand);
    }

    pub(super) fn say(&mut self, number: usize, field: Option<Field>, how: How) {
        for mapped in &mut self.columns {
            if mapped.column.number == number {
                mapped.field = field;
                mapped.how = how;
            } else if field.is_some() && mapped.field == field {
                mapped.field = None;
                mapped.how = how;
            }
        }
    }
}
