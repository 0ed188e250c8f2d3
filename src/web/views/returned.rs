//! `/returned`: mail that came back and waits for somebody.

use jiff::ZonedDateTime;
use serde::Serialize;

use crate::web::rendering::View;
use crate::web::views::{Desk, Link};

#[derive(Clone, Debug, Serialize)]
pub struct ReturnedPage {
    pub desk: Desk,
    pub lines: Vec<ReturnedLine>,
    /// Why what was handed in can't be used, and what was typed.
    pub fault: Option<String>,
    pub pasted: String,
    pub to: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct ReturnedLine {
    pub at: ZonedDateTime,
    /// What it is, in words.
    pub class: String,
    /// What it says.
    pub words: String,
    /// What whoever wrote it seems to want, in words.
    pub wishes: Vec<String>,
    /// Who says to have written it; may be empty.
    pub sender: String,
    /// Whose it is, where that is known.
    pub person: Option<Link>,
    /// Set when that is only known by the address it came from.
    pub by_sender: bool,
    pub recipient: String,
    /// Where the whole mail is, while it is kept.
    pub file: String,
    /// Where it is noted that somebody has seen to it.
    pub action: String,
}

impl View for ReturnedPage {
    const TEMPLATE: &'static str = "desk/returned";
}
