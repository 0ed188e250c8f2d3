//! `/surveys`: the surveys of the house, and the form that adds a definition.
//!
//! The form posts to `/surveys` as multipart: `csrf`, `file` (a definition file) or `definition` (its text);
//! the one for surveys of other programs to `/surveys/import`: `csrf`, `file`.

use jiff::ZonedDateTime;
use serde::Serialize;

use crate::web::rendering::View;
use crate::web::views::Desk;

#[derive(Clone, Debug, Serialize)]
pub struct Surveys {
    pub desk: Desk,
    pub surveys: Vec<SurveyLine>,
    /// The text that was handed in and could not be taken, shown again to be mended.
    pub definition: String,
    /// The name of the file it came in.
    pub file: Option<String>,
    pub faults: Vec<DefinitionFault>,
    /// Why a survey of another program could not be read.
    pub refused: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct SurveyLine {
    pub code: String,
    pub title: String,
    pub href: String,
    /// The number of its newest version.
    pub version: u64,
    /// Language codes, the default first.
    pub languages: Vec<String>,
    pub questions: u64,
    pub minutes: u64,
    pub added_at: ZonedDateTime,
}

/// One fault of a definition and where it is.
#[derive(Clone, Debug, Serialize)]
pub struct DefinitionFault {
    pub line: u64,
    pub column: u64,
    /// What was found and what is expected.
    pub words: String,
    /// What to do, such as the nearest right word.
    pub advice: Option<String>,
    /// The line with a mark under the place, as plain text in several lines.
    pub picture: String,
}

impl View for Surveys {
    const TEMPLATE: &'static str = "desk/surveys";
}
