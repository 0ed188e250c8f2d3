//! `/clusters/{code}/links`: the links that open the desk of a cluster for its manager.
//!
//! The form posts `csrf`, `step` `give`, `name`, `address`, `language`, `days`, `takes_over` and `ends_others`; each
//! line `revoke` with `link`.

use jiff::ZonedDateTime;
use serde::Serialize;

use crate::web::rendering::View;
use crate::web::views::Desk;
use crate::web::views::form::{FormFault, Pick};

#[derive(Clone, Debug, Serialize)]
pub struct ClusterLinksPage {
    pub desk: Desk,
    pub cluster: String,
    pub cluster_href: String,
    pub action: String,
    /// The link that was just made; it is shown once.
    pub given: Option<GivenLink>,
    pub links: Vec<LinkLine>,
    pub name: String,
    pub address: String,
    pub days: String,
    pub languages: Vec<Pick>,
    pub takes_over: bool,
    pub ends_others: bool,
    pub faults: Vec<FormFault>,
}

#[derive(Clone, Debug, Serialize)]
pub struct GivenLink {
    pub person: String,
    pub href: String,
    pub subject: String,
    pub text: String,
    pub mailto: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct LinkLine {
    pub id: String,
    pub person: String,
    pub address: String,
    pub made_at: ZonedDateTime,
    pub made_by: String,
    pub closes_at: ZonedDateTime,
    pub takes_over: bool,
    pub state: LinkState,
}

/// Its words are `members-link-…`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum LinkState {
    Open,
    Expired,
    Revoked,
}

impl View for ClusterLinksPage {
    const TEMPLATE: &'static str = "desk/cluster-links";
}
