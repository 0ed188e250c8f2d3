//! A sheet with headings: rows of cells by the name of their column, and by language.

use std::collections::BTreeMap;

use super::headings::{self, Heading};
use super::workbook::Sheet;

/// A row below the headings.
#[derive(Clone, Debug, Default)]
pub struct Record {
    pub number: u32,
    cells: BTreeMap<String, String>,
    /// Column and language as written, and the text.
    versions: BTreeMap<(String, String), String>,
}

#[derive(Clone, Debug, Default)]
pub struct Table {
    pub records: Vec<Record>,
    pub headings: Vec<Heading>,
}

impl Record {
    pub fn get(&self, column: &str) -> &str {
        self.cells.get(column).map_or("", |cell| cell.trim())
    }

    pub fn in_language(&self, column: &str, language: &str) -> &str {
        self.versions.get(&(column.to_owned(), language.to_owned())).map_or("", |cell| cell.trim())
    }

    /// Whether the column holds anything, in whichever language.
    pub fn has(&self, column: &str) -> bool {
        !self.get(column).is_empty() || self.versions.keys().any(|(name, _)| name == column)
    }

    /// Columns that hold something, with one of their values.
    pub fn filled(&self) -> impl Iterator<Item = (&str, &str)> {
        let plain = self.cells.iter().map(|(name, cell)| (name.as_str(), cell.as_str()));
        plain.chain(self.versions.iter().map(|((name, _), cell)| (name.as_str(), cell.as_str())))
    }
}

impl Table {
    /// The first row that holds anything has the headings.
    pub fn of(sheet: &Sheet) -> Self {
        let mut rows = sheet.rows.iter();
        let Some(first) = rows.next() else { return Self::default() };
        let headings: BTreeMap<u32, Heading> =
            first.cells.iter().map(|(column, written)| (*column, headings::read(written))).collect();
        let records = rows.map(|row| {
            let mut record = Record { number: row.number, ..Record::default() };
            for (column, text) in &row.cells {
                match headings.get(column) {
                    Some(Heading { name, language: None }) => {
                        record.cells.entry(name.clone()).or_insert_with(|| text.clone());
                    }
                    Some(Heading { name, language: Some(language) }) => {
                        record.versions.insert((name.clone(), language.clone()), text.clone());
                    }
                    None => {}
                }
            }
            record
        });
        let records = records.filter(|record| !record.cells.is_empty() || !record.versions.is_empty()).collect();
        Self { records, headings: headings.into_values().collect() }
    }
}
