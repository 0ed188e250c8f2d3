//! How far a wave is in each of its clusters: a table that can be sorted by any of its columns.

use serde::Serialize;

use crate::web::views::clusters::Standing as ListState;
use crate::web::views::home::Rate;

#[derive(Clone, Debug, Serialize)]
pub struct ByCluster {
    /// “14:03”, on the clocks of the wave.
    pub as_of: String,
    pub heads: Vec<Head>,
    /// Whether there is a target at all.
    pub has_target: bool,
    pub lines: Vec<Line>,
    /// By type, then all together.
    pub totals: Vec<Line>,
    /// What the columns count, and how the range is worked out.
    pub notes: Vec<String>,
}

/// The head of a column: a link that sorts by it.
#[derive(Clone, Debug, Serialize)]
pub struct Head {
    /// What it is called in the address; names the link for whoever refreshes the page.
    pub id: String,
    pub words: String,
    pub href: String,
    /// `ascending` or `descending`, for the column that the table is sorted by.
    pub sorted: Option<&'static str>,
    /// Whether its figures stand at the right.
    pub is_number: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct Line {
    pub name: String,
    /// Below the name: its type.
    pub kind: String,
    pub href: Option<String>,
    /// None for a total.
    pub list: Option<ListState>,
    pub invited: u64,
    pub undeliverable: u64,
    pub started: u64,
    pub sent_in: u64,
    pub lately: u64,
    pub rate: Rate,
    /// The range of the rate; none where nobody is invited.
    pub range: Option<String>,
    /// “16 of 24 needed”.
    pub target: Option<String>,
    /// “8 to go”, or that it is reached.
    pub gap: Option<String>,
    pub is_below: bool,
}
