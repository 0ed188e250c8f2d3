//! The texts of a definition as a workbook for a translator, out and back.
//!
//! One sheet holds the texts, one row each; another says how to fill it in, in
//! the language that is translated from. Only the translation and the notes can
//! be changed. What comes back may have been saved by another program.

mod places;
mod reading;
#[cfg(test)]
mod tests;
mod writing;

pub use reading::{NotReadable, read};
pub use writing::{NotWritable, write};

/// The columns of the sheet, from the left.
mod column {
    pub(super) const KEY: u16 = 0;
    pub(super) const FOUND: u16 = 1;
    pub(super) const SOURCE: u16 = 2;
    pub(super) const TRANSLATION: u16 = 3;
    pub(super) const NOTE: u16 = 4;
    /// The translation as it was given out, hidden.
    pub(super) const GIVEN: u16 = 5;
}
