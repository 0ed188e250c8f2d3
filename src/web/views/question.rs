//! `/waves/{name}/results/{field}`: one question in every cluster.

use jiff::ZonedDateTime;
use serde::Serialize;

use crate::web::rendering::View;
use crate::web::views::results::Choosing;
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
    /// Which groups are clearly higher than others.
    pub compared: Vec<String>,
    pub expert_href: String,
    /// Which members are shown; absent when their list can't be divided.
    pub choosing: Option<Choosing>,
    /// The ways to draw the bars; empty where there is one.
    pub ways: Vec<Way>,
    pub figures: Vec<Figure>,
    /// Answers in the respondents' own words, as far as they may be shown.
    pub words: Vec<Words>,
    pub words_note: Option<String>,
    /// Where its answers are sorted by theme, if they are words.
    pub themes_href: Option<String>,
    pub previous: Option<Link>,
    pub next: Option<Link>,
}

/// A way to draw the bars.
#[derive(Clone, Debug, Serialize)]
pub struct Way {
    pub href: String,
    pub words: String,
    /// The one that is shown.
    pub current: bool,
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
    /// All of them, or those without a theme.
    pub texts: Vec<String>,
    /// By theme, the most frequent first; empty where the texts were not sorted.
    pub themes: Vec<ThemeWords>,
}

/// The answers of one group that belong to a theme.
#[derive(Clone, Debug, Serialize)]
pub struct ThemeWords {
    pub label: String,
    /// How many, and what share of those who wrote something.
    pub count: String,
    pub texts: Vec<String>,
}

impl View for QuestionPage {
    const TEMPLATE: &'static str = "desk/question";
}
