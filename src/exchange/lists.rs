//! Address lists in whatever kind of file they come: text with delimiters, or a sheet of a workbook.

use serde::{Deserialize, Serialize};

use super::csv::{self, CsvFault, Wish};
use super::workbook::{self, Budget, Sheet, WorkbookFault};
use crate::people::rows::{self, MAX_ROWS, Row, Rows};
use crate::wording::Fill;

/// How a list is to be read, in what somebody said of it; the rest is guessed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Format {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encoding: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delimiter: Option<char>,
    /// The name of a sheet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// The line of the heading; 0 for a list without.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub header: Option<usize>,
}

/// Encodings that a list can be told to be in: what comes from spreadsheets of here, and the two with a mark.
pub const ENCODINGS: [&str; 6] = ["UTF-8", "windows-1252", "ISO-8859-15", "macintosh", "UTF-16LE", "UTF-16BE"];

/// The cells of a list, and what else its file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListFile {
    pub rows: Rows,
    /// The sheets of a workbook that hold anything; none for a file of text.
    pub sheets: Vec<String>,
    /// The one that was read.
    pub sheet: Option<String>,
}

/// Why a file can't be read as a list.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ListFileFault {
    #[error(transparent)]
    Text(#[from] CsvFault),
    #[error(transparent)]
    Workbook(#[from] WorkbookFault),
    #[error("no sheet of the workbook holds anything")]
    NothingInIt,
}

impl ListFileFault {
    /// The message that says it.
    pub fn message_key(&self) -> String {
        match self {
            Self::Text(fault) => fault.message_key(),
            Self::Workbook(WorkbookFault::NotAWorkbook | WorkbookFault::Damaged(_)) => {
                "list-workbook-damaged".to_owned()
            }
            Self::Workbook(WorkbookFault::TooLarge { .. }) => "list-workbook-too-large".to_owned(),
            Self::Workbook(WorkbookFault::TooManyCells { .. } | WorkbookFault::TooManyParts { .. }) => {
                "list-workbook-too-many".to_owned()
            }
            Self::NothingInIt => "list-workbook-empty".to_owned(),
        }
    }

    /// What fills the places in the message.
    pub fn fills(&self) -> Vec<(&'static str, Fill)> {
        match self {
            Self::Text(fault) => fault.fills(),
            Self::Workbook(WorkbookFault::TooLarge { limit }) => {
                vec![("limit", (limit / 1024 / 1024).to_string().into())]
            }
            Self::Workbook(WorkbookFault::TooManyCells { limit } | WorkbookFault::TooManyParts { limit }) => {
                vec![("limit", (*limit).into())]
            }
            Self::Workbook(_) | Self::NothingInIt => Vec::new(),
        }
    }
}

/// How much of a workbook is a list at most; what it unpacks to may be larger than a file of text.
const BUDGET: Budget = Budget { packed: csv::MAX_BYTES, sheets: 50, ..Budget::USUAL };

/// Reads a list by its first bytes, whatever the name of its file. The lines of a sheet are the rows a spreadsheet shows.
pub fn read(bytes: &[u8], format: &Format) -> Result<ListFile, ListFileFault> {
    if !workbook::is_workbook(bytes) {
        let wish = Wish { encoding: format.encoding.as_deref(), delimiter: format.delimiter };
        let mut rows = csv::read_as(bytes, wish)?;
        rows.rows.iter_mut().flat_map(|row| &mut row.cells).for_each(rows::cut);
        return Ok(ListFile { rows, sheets: Vec::new(), sheet: None });
    }
    let (kind, sheets) = workbook::read(bytes, &BUDGET)?;
    let sheets: Vec<Sheet> = sheets.into_iter().filter(|sheet| !sheet.rows.is_empty()).collect();
    let names: Vec<String> = sheets.iter().map(|sheet| sheet.name.clone()).collect();
    let wanted = sheets.iter().position(|sheet| Some(&sheet.name) == format.sheet.as_ref());
    // A cover sheet is shorter than the list behind it.
    let longest = (0..sheets.len()).rev().max_by_key(|index| sheets[*index].rows.len());
    let Some(sheet) = wanted.or(longest).map(|index| &sheets[index]) else { return Err(ListFileFault::NothingInIt) };
    if sheet.rows.len() > MAX_ROWS {
        return Err(CsvFault::TooManyRows.into());
    }
    let rows =
        Rows { encoding: kind.name().to_owned(), delimiter: None, rows: sheet.rows.iter().map(row_of).collect() };
    Ok(ListFile { rows, sheet: Some(sheet.name.clone()), sheets: names })
}

fn row_of(row: &workbook::Row) -> Row {
    let mut cells = vec![String::new(); row.width() as usize];
    for (column, text) in &row.cells {
        cells[*column as usize].clone_from(text);
        rows::cut(&mut cells[*column as usize]);
    }
    Row { line: row.number as usize, cells }
}

#[cfg(test)]
mod tests {
    use rust_xlsxwriter::{ExcelDateTime, Format as CellFormat, Workbook};

    use super::*;

    fn workbook() -> Vec<u8> {
        let mut workbook = Workbook::new();
        let cover = workbook.add_worksheet().set_name("Uitleg").unwrap();
        cover.write_string(0, 0, "Ledenlijst").unwrap();
        let list = workbook.add_worksheet().set_name("Leden").unwrap();
        for (column, heading) in ["Bedrijf", "KBO", "E-mail", "Lid sinds", "Sinds"].into_iter().enumerate() {
            list.write_string(2, u16::try_from(column).unwrap(), heading).unwrap();
        }
        list.write_string(4, 0, "Acme").unwrap();
        list.write_number(4, 1, 403_170_701.0).unwrap();
        list.write_number(4, 3, 2019.0).unwrap();
        let day = CellFormat::new().set_num_format("yyyy-mm-dd");
        list.write_datetime_with_format(4, 4, ExcelDateTime::from_ymd(2019, 3, 1).unwrap(), &day).unwrap();
        list.write_number(5, 1, 0.1 + 0.2).unwrap();
        workbook.save_to_buffer().unwrap()
    }

    #[test]
    fn a_sheet_is_read_as_people_see_it_with_the_rows_they_count() {
        let file = read(&workbook(), &Format::default()).unwrap();
        assert_eq!(file.sheets, ["Uitleg", "Leden"]);
        assert_eq!(file.sheet.as_deref(), Some("Leden"), "the longest");
        assert_eq!(file.rows.encoding, "XLSX");
        assert_eq!(file.rows.row(5).unwrap().cells, ["Acme", "403170701", "", "2019", "2019-03-01"]);
        assert_eq!(file.rows.row(6).unwrap().cell(2), "0.3");
        assert_eq!(file.rows.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [3, 5, 6]);
    }

    #[test]
    fn another_sheet_can_be_chosen_and_one_that_is_not_there_is_passed_over() {
        let of_sheet = |name: &str| {
            let format = Format { sheet: Some(name.to_owned()), ..Format::default() };
            read(&workbook(), &format).unwrap().sheet.unwrap()
        };
        assert_eq!((of_sheet("Uitleg").as_str(), of_sheet("Weg").as_str()), ("Uitleg", "Leden"));
    }

    #[test]
    fn text_is_read_as_somebody_says() {
        let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode("Société, Belge;E-mail\nÀ;a@b.be\n");
        let format = Format { encoding: Some("macintosh".to_owned()), delimiter: Some(','), ..Format::default() };
        let file = read(&bytes, &format).unwrap();
        assert_eq!((file.rows.encoding.as_str(), file.rows.delimiter), ("macintosh", Some(',')));
        assert_ne!(file.rows.rows[0].cells[0], "Société");
        let guessed = read(&bytes, &Format { delimiter: Some('x'), ..Format::default() }).unwrap();
        assert_eq!(guessed.rows.rows[0].cells, ["Société, Belge", "E-mail"]);
    }

    #[test]
    fn what_only_looks_like_a_workbook_is_refused() {
        let fault = read(b"PK\x03\x04nothing", &Format::default()).unwrap_err();
        assert_eq!(fault.message_key(), "list-workbook-damaged");
        let mut empty = Workbook::new();
        empty.add_worksheet();
        assert_eq!(read(&empty.save_to_buffer().unwrap(), &Format::default()), Err(ListFileFault::NothingInIt));
    }
}
