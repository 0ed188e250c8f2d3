//! `/growth`: how membership grew between two days.

use serde::Serialize;

use crate::web::rendering::View;
use crate::web::views::Desk;
use crate::web::views::form::FormFault;
use crate::web::views::table::Table;

#[derive(Clone, Debug, Serialize)]
pub struct GrowthPage {
    pub desk: Desk,
    /// As date inputs take them, or as they were typed.
    pub from: String,
    pub to: String,
    /// None when the days can't be counted between.
    pub tables: Vec<Table>,
    pub csv: String,
    /// What is wrong with the days that were typed.
    pub faults: Vec<FormFault>,
}

impl View for GrowthPage {
    const TEMPLATE: &'static str = "desk/growth";
}
