//! `/clusters`: the clusters and the state of their lists.
//!
//! The form posts `csrf`, `code`, `name` and `type` to `/clusters`.

use jiff::ZonedDateTime;
use serde::Serialize;

use crate::web::rendering::View;
use crate::web::views::Desk;
use crate::web::views::form::FormFault;
use crate::web::views::list::Problem;

#[derive(Clone, Debug, Serialize)]
pub struct Clusters {
    pub desk: Desk,
    pub clusters: Vec<ClusterLine>,
    /// Members of all clusters, each counted once.
    pub members: u64,
    /// The form to add a cluster; none for who may not.
    pub add: Option<NewCluster>,
    /// What is wrong with a list of clusters that was handed in.
    pub problems: Vec<Problem>,
    /// Why it could not be read at all.
    pub refused: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct ClusterLine {
    pub code: String,
    pub name: String,
    /// The type, such as `IBN`.
    pub kind: String,
    pub href: String,
    pub members: u64,
    /// People who can be written to.
    pub contacts: u64,
    /// When its list last changed; none when no list ever came in.
    pub list_at: Option<ZonedDateTime>,
    pub standing: Standing,
    /// What else there is to say of it, such as who signed and when.
    pub told: String,
    /// How many changes wait for an evaluator, in words.
    pub waits: Option<String>,
}

/// How it stands with the list of a cluster. Its words are `members-standing-…`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    Missing,
    Received,
    Problems,
    SignedOff,
    /// Signed off, and changed since.
    ChangedSince,
}

/// What was typed, and what is wrong with it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct NewCluster {
    pub code: String,
    pub name: String,
    pub kind: String,
    pub faults: Vec<FormFault>,
}

impl View for Clusters {
    const TEMPLATE: &'static str = "desk/clusters";
}
