//! `/`: what waits for a hand, every wave with how far it is, and what comes by itself.

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
    /// Whether anything could ever wait for them.
    pub has_work: bool,
    /// What waits for a hand, the most urgent first.
    pub tasks: Vec<TaskLine>,
    /// Whether what comes is theirs to see.
    pub has_calendar: bool,
    /// What opens, leaves, reminds and closes soon, in the order of time.
    pub coming: Vec<ComingLine>,
    /// How many weeks that looks ahead.
    pub weeks: u64,
    /// The script that keeps the page fresh.
    pub refresher: String,
    /// Where a new wave is made.
    pub new_href: String,
    /// What is still missing before a first wave can be made: shown as steps when there is no wave.
    pub first_steps: FirstSteps,
}

/// One thing to do, and where it is done.
#[derive(Clone, Debug, Serialize)]
pub struct TaskLine {
    /// With how many.
    pub words: String,
    /// Which wave, cluster or draft; may be empty.
    pub place: String,
    pub href: String,
    /// Letters stand still, or nobody knows where they are.
    pub is_alarm: bool,
}

/// Something that happens by itself.
#[derive(Clone, Debug, Serialize)]
pub struct ComingLine {
    /// On the clocks where the wave lives.
    pub at: ZonedDateTime,
    /// Their zone, where it is not that of the house.
    pub zone: Option<String>,
    pub what: String,
    pub wave: String,
    pub href: String,
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
