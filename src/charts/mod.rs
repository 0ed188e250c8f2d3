//! Values into SVG: drawings that read without colour, without a mouse and on paper.
//!
//! Charts know no language: every word is an argument. Each drawing has a title
//! and a description for readers who do not see it, ids that begin with a prefix
//! of the caller's (several charts stand on one page), text as text, and fills
//! that a style sheet may change by class. Groups that are hidden keep their
//! line, with the words of the caller instead of a value.

mod bars;
mod diverging_bar;
mod dot_interval;
mod palette;
mod qr_code;
mod rows;
mod stacked_bar;
mod svg;

pub use bars::{Bar, BarRow, Bars, bars};
pub use diverging_bar::diverging_bar;
pub use dot_interval::{Dot, DotInterval, DotRow, Point, Reference, dot_interval};
pub use qr_code::qr_code;
pub use rows::{Rank, Width};
pub use stacked_bar::{Part, Stack, StackRow, StackedBar, Step, stacked_bar};

/// What every chart has: who it is and how wide.
#[derive(Clone, Debug)]
pub struct Caption<'a> {
    /// Begins every id of the drawing: unique on the page, a letter first.
    pub id: &'a str,
    pub title: &'a str,
    /// What the drawing shows, in a sentence or two, for those who do not see it.
    pub description: &'a str,
    pub width: Width,
}
