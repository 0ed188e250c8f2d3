//! `/account`: one's own password and sessions.
//!
//! The forms post `csrf` and `step`: `password` with `present` and `password`, `end` with `session`, `end-others`.

use jiff::ZonedDateTime;
use serde::Serialize;

use crate::web::rendering::View;
use crate::web::views::Desk;
use crate::web::views::form::FormFault;

#[derive(Clone, Debug, Serialize)]
pub struct Account {
    pub desk: Desk,
    pub name: String,
    /// When the second factor was set up; none where there is none.
    pub factor_since: Option<ZonedDateTime>,
    pub sessions: Vec<SessionLine>,
    /// More than one is open.
    pub has_others: bool,
    /// After how many minutes without use a session is over, and after how many hours in any case.
    pub idle_minutes: u64,
    pub longest_hours: u64,
    pub shortest: usize,
    pub faults: Vec<FormFault>,
}

#[derive(Clone, Debug, Serialize)]
pub struct SessionLine {
    pub mark: String,
    pub since: ZonedDateTime,
    /// May be empty, as may the browser.
    pub place: String,
    pub browser: String,
    pub is_this: bool,
}

impl View for Account {
    const TEMPLATE: &'static str = "desk/account";
}
