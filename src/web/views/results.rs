//! `/waves/{name}/results`: who answered, and what they said, by type.

use jiff::ZonedDateTime;
use serde::Serialize;

use crate::web::rendering::View;
use crate::web::views::table::Table;
use crate::web::views::{Desk, Link};

#[derive(Clone, Debug, Serialize)]
pub struct Results {
    pub desk: Desk,
    pub wave: Link,
    pub survey: String,
    pub counted_at: ZonedDateTime,
    /// Set while answers may still come in.
    pub provisional: bool,
    /// How the figures were made, one sentence each.
    pub method: Vec<String>,
    /// Response by cluster and type.
    pub response: Table,
    pub questions: Vec<QuestionResult>,
    pub downloads: Vec<Link>,
}

#[derive(Clone, Debug, Serialize)]
pub struct QuestionResult {
    /// The id of the field, which is also the anchor on the page.
    pub id: String,
    pub text: String,
    /// The row of a grid.
    pub row: Option<String>,
    /// What the figures say, in a sentence.
    pub finding: Option<String>,
    /// A drawing as SVG. It must come from `charts`: it is not escaped.
    pub chart: Option<String>,
    /// By type and in total.
    pub table: Option<Table>,
    /// Why there are no figures.
    pub hidden: Option<String>,
    /// The page with all clusters.
    pub href: String,
}

impl View for Results {
    const TEMPLATE: &'static str = "desk/results";
}
