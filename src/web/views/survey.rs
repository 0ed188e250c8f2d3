//! `/surveys/{code}`: one survey, its versions and its previews.

use jiff::ZonedDateTime;
use serde::Serialize;

use crate::web::rendering::View;
use crate::web::views::change::{Changes, LaunchFault};
use crate::web::views::{Desk, Link};

#[derive(Clone, Debug, Serialize)]
pub struct SurveyPage {
    pub desk: Desk,
    pub code: String,
    pub title: String,
    /// Newest first.
    pub versions: Vec<Version>,
    /// The newest version on paper, one per language.
    pub prints: Vec<Preview>,
    /// Where a wave with this survey is made.
    pub new_wave_href: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct Version {
    pub number: u64,
    /// The first letters of the hash of its text.
    pub hash: String,
    pub added_at: ZonedDateTime,
    pub added_by: Option<String>,
    pub pages: u64,
    pub questions: u64,
    pub minutes: u64,
    /// One preview per language.
    pub previews: Vec<Preview>,
    /// Where the text of the definition can be fetched.
    pub source_href: String,
    /// What it has otherwise than the version before; none for the first one.
    pub changes: Option<Changes>,
    /// What stops a wave from being launched with it.
    pub launch: Vec<LaunchFault>,
    /// The waves that ask it.
    pub waves: Vec<Link>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Preview {
    /// The language code.
    pub code: String,
    /// What the language calls itself.
    pub name: String,
    pub href: String,
}

impl View for SurveyPage {
    const TEMPLATE: &'static str = "desk/survey";
}
