//! `/growth`: how membership grew between two days.

use serde::Serialize;

use crate::web::rendering::View;
use crate::web::views::Desk;
use crate::web::views::table::Table;

#[derive(Clone, Debug, Serialize)]
pub struct GrowthPage {
    pub desk: Desk,
    /// As date inputs take them.
    pub from: String,
    pub to: String,
    /// None when the days can't be counted between.
    pub tables: Vec<Table>,
    pub csv: String,
    pub refused: Option<String>,
}

impl View for GrowthPage {
    const TEMPLATE: &'static str = "desk/growth";
}
