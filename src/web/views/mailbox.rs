//! `/mailbox`: the mails of a demonstration, which reach nobody.

use jiff::ZonedDateTime;
use serde::Serialize;

use crate::web::rendering::View;
use crate::web::views::Desk;

#[derive(Clone, Debug, Serialize)]
pub struct Mailbox {
    pub desk: Desk,
    /// What these letters are.
    pub lede: String,
    /// Newest first; at most as many as the handler finds useful.
    pub letters: Vec<LetterLine>,
    /// All letters, when `letters` holds only some.
    pub letter_count: u64,
    /// What was searched for (`GET ?q=`).
    pub query: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct LetterLine {
    pub href: String,
    pub to: String,
    pub subject: String,
    pub at: ZonedDateTime,
}

impl View for Mailbox {
    const TEMPLATE: &'static str = "desk/mailbox";
}
