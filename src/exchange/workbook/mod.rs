//! Workbooks as spreadsheets save them (`.xlsx`, `.ods`): their sheets as rows of text, read cell by cell.
//!
//! What a file says of its own size is never believed: what it unpacks to is measured first, and only cells that hold
//! something are kept. A lone cell in the last corner of a sheet costs one cell.

mod ods;
#[cfg(test)]
mod tests;
mod unpacking;
mod xlsx;

/// A row with the number a spreadsheet shows, and its cells that hold anything, by column from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub number: u32,
    pub cells: Vec<(u32, String)>,
}

impl Row {
    /// The text of the cell in a column from 0; empty where there is none.
    pub fn cell(&self, column: u32) -> &str {
        self.cells.binary_search_by_key(&column, |(column, _)| *column).map_or("", |index| self.cells[index].1.as_str())
    }

    /// One more than the last column that holds anything.
    pub fn width(&self) -> u32 {
        self.cells.last().map_or(0, |(column, _)| column + 1)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    pub name: String,
    /// In the order of their numbers.
    pub rows: Vec<Row>,
}

/// The program's form of a workbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Xlsx,
    Ods,
}

impl Kind {
    pub fn name(self) -> &'static str {
        match self {
            Self::Xlsx => "XLSX",
            Self::Ods => "ODS",
        }
    }
}

/// How much of a workbook is read at most.
#[derive(Clone, Copy, Debug)]
pub struct Budget {
    /// Bytes of the file, and bytes that it unpacks to.
    pub packed: usize,
    pub unpacked: u64,
    /// Cells that hold something, in all sheets together.
    pub cells: usize,
    /// Bytes of text in all these cells together; a text may be shared by many.
    pub text: usize,
    pub sheets: usize,
    /// Columns beyond this one, from 0, are passed over.
    pub last_column: u32,
}

impl Budget {
    /// Room for the largest surveys and lists there are.
    pub const USUAL: Self = Self {
        packed: 50 * 1024 * 1024,
        unpacked: 50 * 1024 * 1024,
        cells: 500_000,
        text: 50 * 1024 * 1024,
        sheets: 100,
        last_column: 500,
    };
}

/// Why a workbook can't be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WorkbookFault {
    #[error("this is no workbook; save it as .xlsx or .ods")]
    NotAWorkbook,
    #[error("the workbook, or what it unpacks to, holds more than {limit} bytes")]
    TooLarge { limit: u64 },
    #[error("the workbook holds more than {limit} cells")]
    TooManyCells { limit: usize },
    #[error("the workbook is made of more than {limit} parts")]
    TooManyParts { limit: usize },
    #[error("the workbook is damaged, cut off or locked with a password ({0})")]
    Damaged(String),
}

impl WorkbookFault {
    fn damaged(error: impl std::fmt::Display) -> Self {
        Self::Damaged(error.to_string())
    }
}

/// Whether the bytes begin as those of a workbook do.
pub fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// The sheets of a workbook within a budget, and which kind it was.
pub fn read(bytes: &[u8], budget: &Budget) -> Result<(Kind, Vec<Sheet>), WorkbookFault> {
    if bytes.len() > budget.packed {
        return Err(WorkbookFault::TooLarge { limit: budget.packed as u64 });
    }
    if !bytes.starts_with(b"PK") {
        return Err(WorkbookFault::NotAWorkbook);
    }
    let kind = unpacking::measure(bytes, budget)?;
    let mut gathering = Gathering { budget, cells: 0, text: 0, sheets: Vec::new() };
    match kind {
        Kind::Xlsx => xlsx::read(bytes, &mut gathering)?,
        Kind::Ods => ods::read(bytes, &mut gathering)?,
    }
    Ok((kind, gathering.sheets))
}

/// The sheets so far, and what they have used of the budget.
struct Gathering<'a> {
    budget: &'a Budget,
    cells: usize,
    text: usize,
    sheets: Vec<Sheet>,
}

impl Gathering<'_> {
    /// Begins a sheet; false when there are enough of them.
    fn begin(&mut self, name: &str) -> bool {
        let has_room = self.sheets.len() < self.budget.sheets;
        if has_room {
            self.sheets.push(Sheet { name: name.to_owned(), rows: Vec::new() });
        }
        has_room
    }

    /// Puts a text in a cell of the newest sheet; `row` and `column` from 0, in the order of the sheet.
    fn put(&mut self, row: u32, column: u32, text: &str) -> Result<(), WorkbookFault> {
        if text.trim().is_empty() || column > self.budget.last_column {
            return Ok(());
        }
        self.cells += 1;
        self.text += text.len();
        if self.cells > self.budget.cells {
            return Err(WorkbookFault::TooManyCells { limit: self.budget.cells });
        }
        if self.text > self.budget.text {
            return Err(WorkbookFault::TooLarge { limit: self.budget.text as u64 });
        }
        let Some(sheet) = self.sheets.last_mut() else { return Ok(()) };
        let number = row.saturating_add(1);
        match sheet.rows.last_mut() {
            Some(last) if last.number == number => match last.cells.last() {
                // Cells of a row come from left to right; one that does not is no cell of a sheet that a program saved.
                Some((before, _)) if *before >= column => {}
                _ => last.cells.push((column, text.to_owned())),
            },
            Some(last) if last.number > number => {}
            _ => sheet.rows.push(Row { number, cells: vec![(column, text.to_owned())] }),
        }
        Ok(())
    }
}
