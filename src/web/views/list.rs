//! A list that was handed in, before anything of it is kept: how it was read, what it would change,
//! and what is wrong with which row.
//!
//! Both buttons post `csrf` and `decision` (`keep` or `discard`) to `action`.

use serde::Serialize;

use crate::web::rendering::View;
use crate::web::views::{Desk, Severity};

#[derive(Clone, Debug, Serialize)]
pub struct ListPage {
    pub desk: Desk,
    pub cluster: String,
    pub cluster_href: String,
    pub file: String,
    pub rows: u64,
    /// How the file was read, such as “UTF-8, columns separated by ;”.
    pub format: String,
    pub columns: Vec<ColumnLine>,
    pub counts: Counts,
    /// Members that are new, changed or gone, for a look; at most as many as the handler finds useful.
    pub changes: Vec<Change>,
    /// What blocks first, then by row.
    pub problems: Vec<Problem>,
    /// Rows left out because of a problem that blocks them.
    pub rows_left_out: u64,
    pub action: String,
    /// False once it was taken or discarded.
    pub open: bool,
    /// Where the rows with problems can be fetched as a file.
    pub problems_href: Option<String>,
}

/// How one column was understood.
#[derive(Clone, Debug, Serialize)]
pub struct ColumnLine {
    /// As it stands in the file.
    pub heading: String,
    /// What it is taken for, in words; none when the column is dropped.
    pub meaning: Option<String>,
    /// A value of it.
    pub sample: String,
}

/// What the list would do to the members of the cluster.
#[derive(Clone, Debug, Serialize)]
pub struct Counts {
    pub new: u64,
    pub changed: u64,
    pub unchanged: u64,
    pub gone: u64,
}

#[derive(Clone, Debug, Serialize)]
pub struct Change {
    pub kind: ChangeKind,
    pub member: String,
    /// What changes, in words.
    pub what: String,
}

/// Its words are `desk-change-…`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChangeKind {
    New,
    Changed,
    Gone,
}

#[derive(Clone, Debug, Serialize)]
pub struct Problem {
    pub severity: Severity,
    /// Of the file, counted as a spreadsheet does; none for the file as a whole.
    pub row: Option<u64>,
    pub column: String,
    pub found: String,
    pub expected: String,
    pub advice: String,
}

impl View for ListPage {
    const TEMPLATE: &'static str = "desk/list";
}
