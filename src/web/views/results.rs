//! `/waves/{name}/results`: who answered, and what they said, by type.

use jiff::ZonedDateTime;
use serde::Serialize;

use crate::web::rendering::View;
use crate::web::views::findings::FindingsOverview;
use crate::web::views::question::Words;
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
    /// Why no figures are shown, while they are not released.
    pub withheld: Option<Withheld>,
    pub findings: FindingsOverview,
    /// Who answered, in a sentence.
    pub answered: String,
    /// Who began and who sent in, as the page of the wave counts them.
    pub started: u64,
    pub sent: u64,
    /// Response by cluster and type.
    pub response: Table,
    /// How the figures were made, one sentence each.
    pub method: Vec<String>,
    /// Which members are shown; absent when their list can't be divided.
    pub choosing: Option<Choosing>,
    /// The pages of the questionnaire, as far as they ask something.
    pub topics: Vec<Topic>,
    pub downloads: Vec<Link>,
}

/// Figures that are not released.
#[derive(Clone, Debug, Serialize)]
pub struct Withheld {
    pub words: String,
    /// Where they can be released, once answers don't come in any more.
    pub release: Option<String>,
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
    /// How the group that is looked at stands among others.
    pub stands: Vec<Stands>,
    /// Answers in its members' own words, by theme.
    pub quotes: Vec<Words>,
    /// The pages with all clusters, and with the answers in words.
    pub more: Vec<Link>,
}

/// One share of a group, and how it stands.
#[derive(Clone, Debug, Serialize)]
pub struct Stands {
    /// What the share is of.
    pub label: String,
    pub words: String,
    /// Clearly higher or lower.
    pub is_clear: bool,
    /// Everybody answered: what differs is a fact.
    pub is_fact: bool,
}

/// The form that chooses whom a page shows: a list called `show`.
#[derive(Clone, Debug, Serialize)]
pub struct Choosing {
    pub action: String,
    pub groups: Vec<ChoiceGroup>,
    /// How bars are drawn, which stays so; absent for the usual way.
    pub bars: Option<String>,
    /// Who is shown now, when it is not everybody by type.
    pub said: Vec<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct ChoiceGroup {
    pub label: String,
    pub choices: Vec<Choice>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Choice {
    pub value: String,
    pub words: String,
    pub selected: bool,
}

impl View for Results {
    const TEMPLATE: &'static str = "desk/results";
}
