//! `/post`: what name servers say of the sender.

use serde::Serialize;

use crate::web::rendering::View;
use crate::web::views::Desk;

#[derive(Clone, Debug, Serialize)]
pub struct PostPage {
    pub desk: Desk,
    /// Where letters go, in words; then there is nothing to check.
    pub nothing: Option<String>,
    pub faults: u64,
    /// Whether the domain of the sender is one that can't be: its faults hold nothing up.
    pub is_made_up: bool,
    pub findings: Vec<FindingLine>,
}

#[derive(Clone, Debug, Serialize)]
pub struct FindingLine {
    /// What was looked at, in words.
    pub of: String,
    /// good, note or fault.
    pub verdict: String,
    pub verdict_words: String,
    /// The name that was asked about.
    pub at: String,
    pub found: Vec<String>,
    pub expected: String,
    /// What it means, and what to do.
    pub words: String,
}

impl View for PostPage {
    const TEMPLATE: &'static str = "desk/post";
}
