//! `/invitations`: who was invited to the desk and has not come, and a form for the next.
//!
//! The forms post `csrf` and `step`: `invite` with `address`, `language`, `role`, `survey` and `cluster`; `withdraw` with
//! `invitation`.

use jiff::ZonedDateTime;
use serde::Serialize;

use crate::web::rendering::View;
use crate::web::views::Desk;
use crate::web::views::form::{FormFault, Pick};
use crate::web::views::people::RoleChoice;

#[derive(Clone, Debug, Serialize)]
pub struct Invitations {
    pub desk: Desk,
    pub invited: Vec<InvitedLine>,
    /// As it was typed.
    pub address: String,
    pub languages: Vec<Pick>,
    pub choice: RoleChoice,
    pub hours: u64,
    pub faults: Vec<FormFault>,
}

#[derive(Clone, Debug, Serialize)]
pub struct InvitedLine {
    pub id: String,
    pub address: String,
    /// In words, with what it is for.
    pub role: String,
    pub by: String,
    pub at: ZonedDateTime,
    /// How its letter stands, in words; with what the relay said where it did not take it.
    pub letter: String,
    /// Set once the letter has left.
    pub until: Option<String>,
}

impl View for Invitations {
    const TEMPLATE: &'static str = "desk/invitations";
}
