//! `/account/second-factor`: what somebody shows besides a password.
//!
//! The forms post `csrf` and `step`: `begin` with `present`, `confirm` with `code`, `renew` and `remove` with `code`.

use jiff::ZonedDateTime;
use serde::Serialize;

use crate::web::rendering::View;
use crate::web::views::Desk;
use crate::web::views::form::FormFault;

#[derive(Clone, Debug, Serialize)]
pub struct SecondFactor {
    pub desk: Desk,
    /// Their role asks for one, and nothing else is theirs before.
    pub must_enrol: bool,
    /// When it was set up; none where there is none yet.
    pub since: Option<ZonedDateTime>,
    pub codes_left: u64,
    pub waiting: Option<Waiting>,
    /// Recovery codes that were just made, shown this once.
    pub codes: Vec<String>,
    pub faults: Vec<FormFault>,
}

/// What the app has to know.
#[derive(Clone, Debug, Serialize)]
pub struct Waiting {
    /// As squares.
    pub chart: String,
    /// In groups of four.
    pub typed: String,
}

impl View for SecondFactor {
    const TEMPLATE: &'static str = "desk/second-factor";
}
