//! XLSForm: surveys as workbooks with the sheets `survey`, `choices` and `settings`.

mod cells;
mod choices;
mod constraints;
pub mod exporting;
mod filters;
mod grids;
mod headings;
mod importing;
mod kinds;
mod languages;
mod questions;
mod tables;
#[cfg(test)]
mod tests;
mod texts;
mod workbook;

use super::import::{Imported, Unreadable, finish};

/// What these files are called in messages.
const FORMAT: &str = "XLSForm (.xlsx with a sheet “survey”)";

/// The survey of a workbook as a definition of ours.
pub fn import(bytes: &[u8]) -> Result<Imported, Unreadable> {
    let sheets = workbook::read(bytes)?;
    let form = importing::Form::of(&sheets)?;
    finish(importing::Importing::of(&form).draft())
}
