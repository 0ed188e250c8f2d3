//! `/members/{id}`: a company with its clusters, its contacts, and its invitations.
//!
//! All forms post `csrf` and `step` to `action`: `dates` with `cluster`, `number`, `from` and `until`; `choose`, `gone`
//! and `back` with `contact`.

use jiff::ZonedDateTime;
use serde::Serialize;

use crate::web::rendering::View;
use crate::web::views::Desk;
use crate::web::views::form::FormFault;

#[derive(Clone, Debug, Serialize)]
pub struct MemberPage {
    pub desk: Desk,
    pub name: String,
    pub action: String,
    /// What is known of it, in words.
    pub facts: Vec<String>,
    pub spells: Vec<SpellLine>,
    pub contacts: Vec<ContactLine>,
    pub invitations: Vec<InvitationLine>,
    pub history: Vec<HistoryLine>,
    /// Why what was asked for was not done, where that is about no input.
    pub refused: Option<String>,
    /// What is wrong with the days that were typed.
    pub faults: Vec<FormFault>,
}

#[derive(Clone, Debug, Serialize)]
pub struct SpellLine {
    /// Unlike that of any other on the page.
    pub id: String,
    pub cluster: String,
    pub code: String,
    pub href: String,
    pub spell: i32,
    /// As a date input takes it; may be empty.
    pub from: String,
    pub until: String,
    pub state: SpellState,
}

/// Its words are `members-spell-…`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SpellState {
    Holds,
    Over,
    Later,
}

#[derive(Clone, Debug, Serialize)]
pub struct ContactLine {
    pub id: String,
    pub name: String,
    pub address: String,
    pub position: String,
    pub language: String,
    pub invited: bool,
    pub gone: bool,
    pub silent: bool,
    /// What is held about them, for whoever answers such requests.
    pub held: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct InvitationLine {
    pub wave: String,
    pub href: String,
    pub contact: String,
    pub address: String,
    /// Each letter with what became of it.
    pub letters: Vec<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct HistoryLine {
    pub at: ZonedDateTime,
    pub by: String,
    pub words: String,
}

impl View for MemberPage {
    const TEMPLATE: &'static str = "desk/member";
}
