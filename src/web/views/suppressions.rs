//! `/suppressions`: addresses that must not be written to.
//!
//! The form that adds posts `csrf`, `step` `add`, `address` and `reason`; each line `lift` with the same.

use jiff::ZonedDateTime;
use serde::Serialize;

use crate::web::rendering::View;
use crate::web::views::Desk;
use crate::web::views::form::FormFault;

#[derive(Clone, Debug, Serialize)]
pub struct SuppressionsPage {
    pub desk: Desk,
    pub lines: Vec<SilentLine>,
    pub lifted: Vec<LiftedLine>,
    /// What was typed to add one, and what is wrong with it.
    pub address: String,
    pub reason: String,
    pub faults: Vec<FormFault>,
}

#[derive(Clone, Debug, Serialize)]
pub struct SilentLine {
    /// Unlike that of any other on the page.
    pub place: usize,
    pub address: String,
    pub members: Vec<MemberLink>,
    pub cause: String,
    pub since: ZonedDateTime,
    pub by: String,
    pub evidence: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct MemberLink {
    pub href: String,
    pub name: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct LiftedLine {
    pub at: ZonedDateTime,
    pub by: String,
    pub address: String,
    pub cause: String,
    /// Who noted it, when, and on what it rested.
    pub noted: String,
    pub because: String,
}

impl View for SuppressionsPage {
    const TEMPLATE: &'static str = "desk/suppressions";
}
