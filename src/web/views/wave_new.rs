//! `/waves/new`: who is asked what, until when, and by whom.
//!
//! The form posts `csrf`, `name`, `survey` (a version), `cluster` (repeated), `closes_on` (a day),
//! `sender`, `contact_name`, `contact_email`, `contact_phone`, `opens_at`, `hold`, `quiet`, `privacy` and boxes to `/waves`, or
//! to `/waves/{name}/change`.

use serde::Serialize;

use crate::web::rendering::View;
use crate::web::views::form::{FormFault, Pick};
use crate::web::views::{Desk, Link};

#[derive(Clone, Debug, Serialize)]
pub struct WaveNew {
    pub desk: Desk,
    pub name: String,
    pub surveys: Vec<Pick>,
    /// By type, in the order they are shown.
    pub clusters: Vec<ClusterGroup>,
    /// In per cent, for all types that have none of their own.
    pub target: String,
    /// ISO date, empty when nothing was typed.
    pub closes_on: String,
    pub sender: String,
    pub contact_name: String,
    pub contact_email: String,
    pub contact_phone: String,
    pub answers_can_change: bool,
    /// A local moment as an input of that kind has it; empty for as soon as it is sent.
    pub opens_at: String,
    /// Minutes.
    pub hold: String,
    /// Such as 20:00-07:00; empty for none.
    pub quiet: String,
    pub quiet_weekends: bool,
    pub four_eyes: bool,
    pub one_each: bool,
    pub confirms: bool,
    pub thanks: bool,
    /// How answers are kept: one of these.
    pub privacy: Vec<Pick>,
    /// Where the form goes.
    pub action: String,
    /// Set when a wave is changed: its name stays.
    pub wave: Option<Link>,
    pub faults: Vec<FormFault>,
}

/// The clusters of one type.
#[derive(Clone, Debug, Serialize)]
pub struct ClusterGroup {
    pub kind: String,
    /// In per cent; empty for that of all.
    pub target: String,
    /// Names the input of the target among the faults.
    pub input: String,
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
