//! `/audit`: who did what, the newest first.
//!
//! The form asks with `act`, `subject`, `by`, `from` and `until`, each in the address.

use jiff::ZonedDateTime;
use serde::Serialize;

use crate::web::rendering::View;
use crate::web::views::Desk;
use crate::web::views::form::FormFault;

#[derive(Clone, Debug, Serialize)]
pub struct TrailPage {
    pub desk: Desk,
    pub acts: Vec<ActChoice>,
    pub subject: String,
    pub by: String,
    /// As date inputs take them.
    pub from: String,
    pub until: String,
    pub is_filtered: bool,
    pub lines: Vec<TrailLine>,
    /// Entries before the last one here, if there are any.
    pub older: Option<String>,
    /// When these are not the newest.
    pub newest: Option<String>,
    pub csv: String,
    pub check: String,
    /// When it was asked for.
    pub checked: Option<CheckedTrail>,
    /// What is asked for can't be.
    pub refused: bool,
    /// Which day is none.
    pub faults: Vec<FormFault>,
}

#[derive(Clone, Debug, Serialize)]
pub struct ActChoice {
    pub value: String,
    pub words: String,
    pub chosen: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct TrailLine {
    pub number: i64,
    /// On the clocks of the house.
    pub at: ZonedDateTime,
    pub utc: String,
    pub by: String,
    pub door: String,
    /// From which machine; may be empty.
    pub place: String,
    pub act: String,
    /// What the thing is; then which one, which may be empty.
    pub thing: String,
    pub subject: String,
    pub was: String,
    pub became: String,
    pub reason: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct CheckedTrail {
    pub holds: bool,
    pub words: String,
    /// The end of the chain, when it holds.
    pub anchor: Option<String>,
}

impl View for TrailPage {
    const TEMPLATE: &'static str = "desk/trail";
}
