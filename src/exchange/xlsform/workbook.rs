//! The workbook of a form: its sheets as rows of text.

use super::FORMAT;
use crate::exchange::import::Unreadable;
use crate::exchange::workbook::{self, Budget, Kind, WorkbookFault};

pub use crate::exchange::workbook::Sheet;

pub fn read(bytes: &[u8]) -> Result<Vec<Sheet>, Unreadable> {
    let other = |found: &str| Unreadable::OtherFormat { expected: FORMAT, found: found.to_owned() };
    match workbook::read(bytes, &Budget::USUAL) {
        Ok((Kind::Xlsx, sheets)) => Ok(sheets),
        Ok((Kind::Ods, _)) => Err(other("it is a workbook in the form of .ods")),
        Err(WorkbookFault::NotAWorkbook) => Err(other("it is no workbook in the form of .xlsx")),
        Err(WorkbookFault::TooLarge { limit }) => {
            Err(Unreadable::TooLarge { what: "the unpacked workbook".to_owned(), found: limit + 1 })
        }
        Err(WorkbookFault::Damaged(why)) => Err(Unreadable::Damaged(why)),
        Err(fault @ (WorkbookFault::TooManyCells { .. } | WorkbookFault::TooManyParts { .. })) => {
            Err(Unreadable::Refused(fault.to_string().trim_start_matches("the workbook ").to_owned()))
        }
    }
}
