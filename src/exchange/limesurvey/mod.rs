//! LimeSurvey: the structure of a survey as its `.lss` file holds it (versions 2.05 to 6).

mod arrays;
mod attributes;
mod builtin;
mod choosing;
mod importing;
mod questions;
mod settings;
mod source;
#[cfg(test)]
mod tests;
mod texts;
mod xml;

use super::import::{Imported, Unreadable, finish};

/// What `.lss` files are called in messages.
const FORMAT: &str = "survey structure of LimeSurvey (.lss)";

/// The survey of an `.lss` file as a definition of ours.
pub fn import(bytes: &[u8]) -> Result<Imported, Unreadable> {
    let document = xml::read(bytes)?;
    let source = source::Source::of(&document)?;
    let draft = importing::Importing::of(&source).draft();
    finish(draft)
}
