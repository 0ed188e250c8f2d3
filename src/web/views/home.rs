//! `/`: every wave with how far it is, and what to do next.

use jiff::ZonedDateTime;
use serde::Serialize;

use crate::web::rendering::View;
use crate::web::views::{Desk, WaveState};

#[derive(Clone, Debug, Serialize)]
pub struct Home {
    pub desk: Desk,
    /// The clusters that somebody manages, each opened by a button.
    pub own_clusters: Vec<OwnCluster>,
    /// Whether waves, or their results, are theirs to see.
    pub sees_waves: bool,
    /// When the figures were read.
    pub read_at: ZonedDateTime,
    /// Newest first.
    pub waves: Vec<WaveLine>,
    /// Where a new wave is made.
    pub new_href: String,
    /// What is still missing before a first wave can be made: shown as steps when there is no wave.
    pub first_steps: FirstSteps,
}

#[derive(Clone, Debug, Serialize)]
pub struct OwnCluster {
    pub name: String,
    pub action: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct FirstSteps {
    pub has_survey: bool,
    pub has_members: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct WaveLine {
    pub name: String,
    pub href: String,
    pub survey: String,
    pub state: WaveState,
    pub closes_at: Option<ZonedDateTime>,
    pub rate: Rate,
    /// Letters that the mail server took.
    pub accepted: u64,
    pub started: u64,
    pub next: NextStep,
}

/// How many of those invited sent their answers in.
#[derive(Clone, Debug, Serialize)]
pub struct Rate {
    pub invited: u64,
    pub sent: u64,
    /// From 0 to 1; 0 when nobody is invited yet.
    pub share: f64,
    /// From 0 to 1: the mark on the bar, when a target is set.
    pub target: Option<f64>,
    /// How many are needed to reach the target.
    pub needed: Option<u64>,
}

/// What the wave waits for. Its words are `desk-next-…`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum NextStep {
    Check,
    Approve,
    Send,
    Wait,
    Remind,
    Resume,
    Close,
    Release,
    Results,
}

impl View for Home {
    const TEMPLATE: &'static str = "desk/home";
}
