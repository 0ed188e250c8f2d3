//! `/backups`: how old the last backup is, and those before it.

use jiff::ZonedDateTime;
use serde::Serialize;

use crate::web::rendering::View;
use crate::web::views::Desk;

#[derive(Clone, Debug, Serialize)]
pub struct BackupsPage {
    pub desk: Desk,
    /// Why somebody has to do something; may be empty.
    pub alarms: Vec<String>,
    /// How old the last one is.
    pub last: String,
    /// When they are made by themselves.
    pub plan: String,
    pub backups: Vec<BackupLine>,
}

#[derive(Clone, Debug, Serialize)]
pub struct BackupLine {
    pub made_at: ZonedDateTime,
    pub size: String,
    pub row_count: i64,
}

impl View for BackupsPage {
    const TEMPLATE: &'static str = "desk/backups";
}
