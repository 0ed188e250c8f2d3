//! `/waves/{name}/doubt`: letters of which nobody knows whether the relay took them.
//!
//! The form posts `letter` for each that is ticked, `which` (`all` or `these`) and `sure` to `action`; a log goes as
//! the file `file` to `log_action`.

use jiff::ZonedDateTime;
use serde::Serialize;

use crate::web::rendering::View;
use crate::web::views::{Desk, Link};

#[derive(Clone, Debug, Serialize)]
pub struct DoubtPage {
    pub desk: Desk,
    pub wave: Link,
    pub action: String,
    pub log_action: String,
    pub count: u64,
    /// Why nothing was sent again.
    pub fault: Option<String>,
    /// Why the log can't be read.
    pub log_fault: Option<String>,
    pub letters: Vec<DoubtLine>,
}

#[derive(Clone, Debug, Serialize)]
pub struct DoubtLine {
    pub id: String,
    pub chosen: bool,
    pub member: String,
    pub to: String,
    /// Which letter, in words.
    pub letter: String,
    pub since: ZonedDateTime,
    pub why: String,
}

impl View for DoubtPage {
    const TEMPLATE: &'static str = "desk/doubt";
}
