//! `/waves/{name}/reminder`: exactly who would be reminded now, and who would not.

use serde::Serialize;

use crate::web::rendering::View;
use crate::web::views::form::Pick;
use crate::web::views::{Desk, Link};

#[derive(Clone, Debug, Serialize)]
pub struct ReminderPage {
    pub desk: Desk,
    pub wave: Link,
    pub action: String,
    /// Where another audience is looked at.
    pub here: String,
    pub audience: String,
    pub audiences: Vec<Pick>,
    pub letters: u64,
    pub finished: u64,
    pub undeliverable: u64,
    pub written_lately: u64,
    pub days: u64,
    /// The list as a file.
    pub file: String,
    /// How many are in the file only.
    pub more: u64,
    pub to: Vec<ReminderLine>,
}

#[derive(Clone, Debug, Serialize)]
pub struct ReminderLine {
    pub member: String,
    pub contact: String,
    pub address: String,
    /// Which letter, in words.
    pub letter: String,
}

impl View for ReminderPage {
    const TEMPLATE: &'static str = "desk/reminder";
}
