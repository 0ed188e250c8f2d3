//! The files of `tests/reference`, row by row.

use std::collections::BTreeMap;

/// One row: a case, and what another program says about it.
pub(crate) struct Row(BTreeMap<String, String>);

/// The rows of a file with a header.
pub(crate) fn rows(file: &str) -> Vec<Row> {
    let mut reader = csv::Reader::from_reader(file.as_bytes());
    let headings: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let row = |record: csv::StringRecord| Row(headings.iter().cloned().zip(record.iter().map(str::to_owned)).collect());
    reader.records().map(|record| row(record.unwrap())).collect()
}

impl Row {
    pub fn text(&self, column: &str) -> &str {
        self.0.get(column).unwrap_or_else(|| panic!("there is no column {column}"))
    }

    /// Nothing where the other program has no value.
    pub fn number(&self, column: &str) -> Option<f64> {
        number(self.text(column))
    }

    pub fn whole(&self, column: &str) -> u32 {
        self.text(column).parse().unwrap_or_else(|_| panic!("{column} of {self:?} is no whole number"))
    }

    pub fn numbers(&self, column: &str) -> Vec<f64> {
        self.optional(column).into_iter().flatten().collect()
    }

    /// A list in which some values may be missing.
    pub fn optional(&self, column: &str) -> Vec<Option<f64>> {
        self.text(column).split_whitespace().map(number).collect()
    }

    /// Lists after each other.
    pub fn lists(&self, column: &str) -> Vec<Vec<f64>> {
        self.text(column).split(';').map(|list| list.split_whitespace().filter_map(number).collect()).collect()
    }

    /// Both have a value within `close` of each other, relative to the value, or neither has.
    #[track_caller]
    pub fn agrees(&self, column: &str, ours: Option<f64>, close: f64) {
        let theirs = self.number(column);
        let same = match (ours, theirs) {
            (Some(ours), Some(theirs)) => near(ours, theirs, close),
            (None, None) => true,
            _ => false,
        };
        assert!(same, "{column}: ours is {ours:?}, theirs {theirs:?}, of {self:?}");
    }
}

impl std::fmt::Debug for Row {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let short = |text: &str| text.chars().take(60).collect::<String>();
        to.debug_map().entries(self.0.iter().map(|(column, value)| (column, short(value)))).finish()
    }
}

pub(crate) fn near(ours: f64, theirs: f64, close: f64) -> bool {
    (ours - theirs).abs() <= close * theirs.abs().max(1e-3) || ours == theirs
}

fn number(text: &str) -> Option<f64> {
    let number: f64 = text.parse().ok()?;
    number.is_finite().then_some(number)
}
