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
    /// Who answered, in a sentence.
    pub answered: String,
    /// Response by cluster and type.
    pub response: Table,
    /// How the figures were made, one sentence each.
    pub method: Vec<String>,
    /// The pages of the questionnaire, as far as they ask something.
    pub topics: Vec<Topic>,
    pub downloads: Vec<Link>,
}

/// A page of the questionnaire.
#[derive(Clone, Debug, Serialize)]
pub struct Topic {
    pub id: String,
    pub title: String,
    pub questions: Vec<QuestionResult>,
}

#[derive(Clone, Debug, Serialize)]
pub struct QuestionResult {
    /// The id of the question, which is also the anchor on the page.
    pub id: String,
    pub text: String,
    /// What the figures say, in a sentence.
    pub finding: Option<String>,
    /// A drawing as SVG. It must come from `charts`: it is not escaped.
    pub chart: Option<String>,
    /// How the drawing is read.
    pub legend: Option<String>,
    /// By type and in total.
    pub table: Option<Table>,
    /// Why there are no figures.
    pub hidden: Option<String>,
    /// The pages with all clusters, and with the answers in words.
    pub more: Vec<Link>,
}

impl View for Results {
    const TEMPLATE: &'static str = "desk/results";
}
