//! `/waves/new`: who is asked what, until when, and by whom.
//!
//! The form posts `csrf`, `name`, `survey` (a version), `cluster` (repeated), `closes_on` (a day),
//! `sender`, `contact_name`, `contact_email`, `contact_phone` and `answers_can_change` (a box) to `/waves`.

use serde::Serialize;

use crate::web::rendering::View;
use crate::web::views::Desk;
use crate::web::views::form::{FormFault, Pick};

#[derive(Clone, Debug, Serialize)]
pub struct WaveNew {
    pub desk: Desk,
    pub name: String,
    pub surveys: Vec<Pick>,
    /// By type, in the order they are shown.
    pub clusters: Vec<ClusterGroup>,
    /// ISO date, empty when nothing was typed.
    pub closes_on: String,
    pub sender: String,
    pub contact_name: String,
    pub contact_email: String,
    pub contact_phone: String,
    pub answers_can_change: bool,
    pub faults: Vec<FormFault>,
}

/// The clusters of one type.
#[derive(Clone, Debug, Serialize)]
pub struct ClusterGroup {
    pub kind: String,
    pub clusters: Vec<ClusterPick>,
}

#[derive(Clone, Debug, Serialize)]
pub struct ClusterPick {
    pub code: String,
    pub name: String,
    pub contacts: u64,
    pub chosen: bool,
}

impl View for WaveNew {
    const TEMPLATE: &'static str = "desk/wave-new";
}
