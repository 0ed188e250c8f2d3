//! `/mailbox/{id}`: one mail of a demonstration.
//!
//! The HTML part is shown in a sandboxed frame from `html_href`; that answer needs
//! `Content-Security-Policy: frame-ancestors 'self'`, and this page `frame-src 'self'`.

use jiff::ZonedDateTime;
use serde::Serialize;

use crate::web::rendering::View;
use crate::web::views::Desk;

#[derive(Clone, Debug, Serialize)]
pub struct LetterPage {
    pub desk: Desk,
    pub from: String,
    pub to: String,
    pub subject: String,
    pub at: ZonedDateTime,
    /// The plain text part; its web addresses become links.
    pub text: String,
    pub html_href: Option<String>,
    /// Where the whole letter is, as a file.
    pub file: String,
}

impl View for LetterPage {
    const TEMPLATE: &'static str = "desk/letter";
}
