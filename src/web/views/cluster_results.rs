//! `/waves/{name}/clusters/{code}`: what the members of one cluster said.

use jiff::ZonedDateTime;
use serde::Serialize;

use crate::web::rendering::View;
use crate::web::views::results::Topic;
use crate::web::views::{Desk, Link};

#[derive(Clone, Debug, Serialize)]
pub struct ClusterResults {
    pub desk: Desk,
    pub wave: Link,
    pub results_href: String,
    pub counted_at: ZonedDateTime,
    pub name: String,
    pub of_type: String,
    /// Set while answers may still come in.
    pub provisional: bool,
    /// Who answered, in a sentence, and how many of the type as a whole.
    pub answered: String,
    pub of_type_answered: Option<String>,
    /// What became of those who did not.
    pub silent: Option<String>,
    /// Why there are no figures of this cluster.
    pub withheld: Option<String>,
    /// How many of how many comparisons stand out, and which.
    pub stands_out: Option<String>,
    pub clear: Vec<Link>,
    /// How the figures were made, one sentence each.
    pub method: Vec<String>,
    pub topics: Vec<Topic>,
    pub previous: Option<Link>,
    pub next: Option<Link>,
}

impl View for ClusterResults {
    const TEMPLATE: &'static str = "desk/cluster-results";
}
