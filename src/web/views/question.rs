//! `/waves/{name}/results/{field}`: one question in every cluster.

use jiff::ZonedDateTime;
use serde::Serialize;

use crate::web::rendering::View;
use crate::web::views::table::Table;
use crate::web::views::{Desk, Link};

#[derive(Clone, Debug, Serialize)]
pub struct QuestionPage {
    pub desk: Desk,
    pub wave: Link,
    pub results_href: String,
    pub counted_at: ZonedDateTime,
    pub id: String,
    pub text: String,
    pub row: Option<String>,
    pub finding: Option<String>,
    pub figures: Vec<Figure>,
    /// Answers in the respondents' own words, as far as they may be shown.
    pub words: Vec<Words>,
    pub words_note: Option<String>,
    pub previous: Option<Link>,
    pub next: Option<Link>,
}

/// A drawing with the table of the same figures.
#[derive(Clone, Debug, Serialize)]
pub struct Figure {
    /// Empty when it belongs to the one before it.
    pub title: String,
    /// A drawing as SVG. It must come from `charts`: it is not escaped.
    pub chart: Option<String>,
    /// How the drawing is read.
    pub legend: Option<String>,
    pub table: Option<Table>,
    /// Why there are no figures.
    pub hidden: Option<String>,
}

/// The answers of one group in the respondents' own words.
#[derive(Clone, Debug, Serialize)]
pub struct Words {
    pub group: String,
    pub count: u64,
    pub texts: Vec<String>,
}

impl View for QuestionPage {
    const TEMPLATE: &'static str = "desk/question";
}
