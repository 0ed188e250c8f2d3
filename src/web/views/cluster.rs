//! `/clusters/{code}`: the members of one cluster, and the form that takes a new list.
//!
//! The form posts to `/clusters/{code}/lists` as multipart: `csrf`, `file` or `pasted`.

use jiff::ZonedDateTime;
use serde::Serialize;

use crate::web::rendering::View;
use crate::web::views::Desk;
use crate::web::views::list::Signed;

#[derive(Clone, Debug, Serialize)]
pub struct ClusterPage {
    pub desk: Desk,
    pub code: String,
    pub name: String,
    pub kind: String,
    pub members: Vec<MemberLine>,
    /// All members, when `members` holds only the first of them.
    pub member_count: u64,
    /// What waits for an evaluator, the newest first.
    pub waits: Vec<WaitsLine>,
    /// Newest first.
    pub uploads: Vec<UploadLine>,
    pub upload_action: String,
    /// Where those are settled whom the last list does not name; none when it names everybody.
    pub gone_href: Option<String>,
    /// The rows that were pasted, when they could not be read.
    pub pasted: String,
    /// Why the file that was handed in could not be read at all.
    pub refused: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct MemberLine {
    /// The company.
    pub name: String,
    pub href: String,
    pub contact: String,
    pub email: String,
    /// The language code, when it is known.
    pub language: Option<String>,
    /// The other clusters it is in.
    pub also_in: Vec<String>,
    /// Why no mail goes there (bounced, opted out), in words.
    pub silent: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct UploadLine {
    pub at: ZonedDateTime,
    pub by: String,
    pub file: String,
    pub rows: u64,
    pub problems: u64,
    pub state: UploadState,
    pub signed: Option<Signed>,
    /// Its preview.
    pub href: String,
}

/// Changes of one list that wait for an evaluator.
#[derive(Clone, Debug, Serialize)]
pub struct WaitsLine {
    /// How many, in words.
    pub words: String,
    pub href: String,
    /// Who handed the list in.
    pub by: String,
    pub at: ZonedDateTime,
}

/// What became of an upload. Its words are `desk-upload-…`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum UploadState {
    Waiting,
    Taken,
    Discarded,
}

impl View for ClusterPage {
    const TEMPLATE: &'static str = "desk/cluster";
}
