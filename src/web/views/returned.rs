//! `/returned`: mail that came back and waits for somebody.

use jiff::ZonedDateTime;
use serde::Serialize;

use crate::web::rendering::View;
use crate::web::views::Desk;

#[derive(Clone, Debug, Serialize)]
pub struct ReturnedPage {
    pub desk: Desk,
    pub lines: Vec<ReturnedLine>,
}

#[derive(Clone, Debug, Serialize)]
pub struct ReturnedLine {
    pub at: ZonedDateTime,
    /// What it is, in words.
    pub class: String,
    /// What it says.
    pub words: String,
    pub recipient: String,
    /// Where the whole mail is, while it is kept.
    pub file: String,
    /// Where it is noted that somebody has seen to it.
    pub action: String,
}

impl View for ReturnedPage {
    const TEMPLATE: &'static str = "desk/returned";
}
