//! The test links of a wave: its questionnaire for evaluators, whose answers are not counted.

use jiff::ZonedDateTime;
use serde::Serialize;

use crate::web::views::form::{Pick, Typing};

#[derive(Clone, Debug, Serialize)]
pub struct Trials {
    /// Where its forms go: `step` is `make`, `delete` with `reference`, or `delete-all` with `typed`.
    pub action: String,
    /// Newest first.
    pub lines: Vec<TrialLine>,
    /// How many there are, and how many of them were begun.
    pub count: u64,
    pub begun: u64,
    /// How many there are, typed by whoever deletes them.
    pub deleting: Typing,
    /// Whether another link can be made.
    pub open: bool,
    pub clusters: Vec<Pick>,
    pub languages: Vec<Pick>,
    /// What was typed of the company, when it can't be used, and why.
    pub attributes: String,
    pub fault: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct TrialLine {
    pub reference: String,
    pub href: String,
    /// The clusters and what else is known of the made-up company.
    pub company: String,
    pub version: u64,
    /// How far it goes, in words.
    pub progress: String,
    /// How many questions were answered: what is lost with it.
    pub answered: u64,
    pub made_at: ZonedDateTime,
    pub made_by: String,
}
