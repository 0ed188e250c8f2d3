//! `/waves/{name}/compared`: a wave held against another one of its survey.

use jiff::ZonedDateTime;
use serde::Serialize;

use crate::web::rendering::View;
use crate::web::views::table::Table;
use crate::web::views::{Desk, Link};

#[derive(Clone, Debug, Serialize)]
pub struct ResultsWaves {
    pub desk: Desk,
    pub wave: Link,
    pub results_href: String,
    /// Where the choice of a wave is sent.
    pub action: String,
    /// The waves to choose from.
    pub choices: Vec<WaveChoice>,
    /// Why the one that was named can't be compared.
    pub refused: Option<String>,
    pub compared: Option<Compared>,
}

#[derive(Clone, Debug, Serialize)]
pub struct WaveChoice {
    pub name: String,
    pub chosen: bool,
}

/// The two waves side by side.
#[derive(Clone, Debug, Serialize)]
pub struct Compared {
    pub against: String,
    pub counted_at: ZonedDateTime,
    /// Set while answers may still come in.
    pub provisional: bool,
    pub download: String,
    /// How the list changed, in a sentence.
    pub list: Option<String>,
    /// How it was done, one sentence each.
    pub method: Vec<String>,
    /// The pages of the questionnaire, as far as they can be compared.
    pub topics: Vec<Topic>,
    /// What is not compared, and why.
    pub left_out: Vec<LeftOut>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Topic {
    pub id: String,
    pub title: String,
    pub questions: Vec<Question>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Question {
    /// The id of the question, which is also the anchor on the page.
    pub id: String,
    pub text: String,
    /// What the figures say, one sentence each.
    pub findings: Vec<String>,
    /// What a reader must know of the question.
    pub notes: Vec<String>,
    pub drawings: Vec<Drawing>,
    /// By cluster.
    pub tables: Vec<TitledTable>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Drawing {
    /// Empty where there is only one.
    pub title: String,
    /// A drawing as SVG. It must come from `charts`: it is not escaped.
    pub chart: Option<String>,
    /// How the drawing is read.
    pub legend: Option<String>,
    /// Why there is none.
    pub hidden: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct TitledTable {
    pub title: String,
    pub table: Table,
}

#[derive(Clone, Debug, Serialize)]
pub struct LeftOut {
    pub place: String,
    pub why: String,
    pub was: Option<String>,
    pub is: Option<String>,
}

impl View for ResultsWaves {
    const TEMPLATE: &'static str = "desk/results-waves";
}
