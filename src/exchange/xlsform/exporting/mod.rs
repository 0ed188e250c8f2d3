//! A definition of ours as an XLSForm, with a list of what XLSForm can't say.

mod book;
mod conditions;
mod form;
mod lists;
mod questions;
mod tables;
mod texts;

use crate::exchange::import::Report;
use crate::survey::Survey;

/// A survey as a workbook.
pub struct Exported {
    pub workbook: Vec<u8>,
    /// What XLSForm can't say, or says in another way.
    pub report: Report,
}

/// The workbook could not be written.
#[derive(Debug, thiserror::Error)]
#[error("the workbook can't be written: {0}")]
pub struct NotWritten(String);

pub fn export(survey: &Survey) -> Result<Exported, NotWritten> {
    let form = form::Form::of(survey);
    let workbook = book::write(&form).map_err(|error| NotWritten(error.to_string()))?;
    Ok(Exported { workbook, report: form.report })
}
