//! A list that was handed in, before anything of it is kept: how it was read, what it would change,
//! and what is wrong with which row.
//!
//! Every form posts `csrf` to `action` or to an address below it; what each brings stands with it. The body of the page
//! is the part `list-desk`, so that another page can show it with other surroundings.

use jiff::ZonedDateTime;
use serde::Serialize;

use crate::web::rendering::View;
use crate::web::views::form::{FormFault, Typing};
use crate::web::views::{Desk, Severity};

#[derive(Clone, Debug, Serialize)]
pub struct ListPage {
    pub desk: Desk,
    pub cluster: String,
    pub cluster_href: String,
    pub list: ListDesk,
}

#[derive(Clone, Debug, Serialize)]
pub struct ListDesk {
    pub file: String,
    pub rows: u64,
    /// How the file was read, such as “UTF-8, columns separated by ;”.
    pub format: String,
    pub otherwise: Otherwise,
    pub columns: Vec<ColumnLine>,
    /// What it would do, or did; none of a list that was put aside.
    pub counts: Option<Counts>,
    /// Members that are new, changed or gone, for a look; at most as many as the handler finds useful.
    pub changes: Vec<Change>,
    /// The problems of this page of them; what blocks first, then by row.
    pub problems: Vec<Problem>,
    pub paging: Paging,
    /// Rows left out because of a problem that blocks them.
    pub rows_left_out: u64,
    /// What was put right, newest first.
    pub mends: Vec<MendLine>,
    /// Whether any of it can be taken back.
    pub withdrawable: bool,
    pub likenesses: Vec<LikenessLine>,
    /// How many of them wait for an answer.
    pub undecided: u64,
    pub action: String,
    /// The number of its rows, typed by whoever discards it.
    pub discarding: Typing,
    /// Whether it stands on the desk of the evaluators, whose forms carry `csrf`. A manager has a link in its place.
    pub at_desk: bool,
    /// Whether nobody in it could be taken over, while it is open.
    pub nothing_to_take: bool,
    /// False once it was taken or discarded.
    pub open: bool,
    /// Whether it was taken over or put aside: then `changes` are what was done.
    pub decided: bool,
    /// Whether it did something that an older Peil did not note.
    pub unnoted: bool,
    /// What of the form that has the file read otherwise can't be.
    pub faults: Vec<FormFault>,
    /// What its manager signed, if they did.
    pub signed: Option<Signed>,
    /// What it says of members of other clusters and nobody of the house looked at yet, or did.
    pub waiting: Vec<WaitingLine>,
    /// When it was taken over and by whom, if that can be undone.
    pub taken: Option<Deed>,
    /// What undoing that would do.
    pub undoing: Option<Undoing>,
    /// When that was undone for the last time.
    pub undone: Option<Deed>,
    /// Where the rows that are not taken over can be fetched as a file; none when there are none.
    pub rejected_href: Option<String>,
    /// Where it is decided what becomes of members that the list does not name; none when there are none.
    pub gone_href: Option<String>,
}

/// How many members would be there no more, and how many as they were.
#[derive(Clone, Debug, Serialize)]
pub struct Undoing {
    pub removed: u64,
    pub restored: u64,
}

/// That its manager signed it, and who changed it since.
#[derive(Clone, Debug, Serialize)]
pub struct Signed {
    pub at: ZonedDateTime,
    pub by: String,
    pub changed: Option<Deed>,
}

/// The buttons `decision` take it over (`take-<line>`) or leave it (`leave-<line>`).
#[derive(Clone, Debug, Serialize)]
pub struct WaitingLine {
    /// As it is written: a row is no count.
    pub row: String,
    pub member: String,
    pub href: String,
    pub what: String,
    /// What became of it, by whom; none while it waits.
    pub settled: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Deed {
    pub at: ZonedDateTime,
    pub by: String,
}

/// The form that has the file read otherwise: `encoding`, `delimiter`, `sheet`, `header`; an empty value is the guess.
#[derive(Clone, Debug, Serialize)]
pub struct Otherwise {
    /// Empty for a workbook.
    pub encodings: Vec<Pick>,
    pub delimiters: Vec<Pick>,
    /// Empty for a file of text.
    pub sheets: Vec<Pick>,
    /// As it was given; empty for the guess.
    pub header: String,
    /// Whether anything was said by hand.
    pub by_hand: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct Pick {
    pub value: String,
    pub words: String,
    pub chosen: bool,
}

/// How one column was understood; its select is `column-<number>`.
#[derive(Clone, Debug, Serialize)]
pub struct ColumnLine {
    pub number: usize,
    /// As it stands in the file.
    pub heading: String,
    /// What it is taken for, in words; none when the column is dropped.
    pub meaning: Option<String>,
    /// How that was found where a person said it: in this list or in an earlier one.
    pub how: Option<String>,
    /// A value of it.
    pub sample: String,
    /// What it is used for; none when the column is dropped.
    pub purpose: Option<String>,
    pub fields: Vec<Pick>,
}

/// What the list would do to the members of the cluster.
#[derive(Clone, Debug, Serialize)]
pub struct Counts {
    pub new: u64,
    pub changed: u64,
    pub unchanged: u64,
    /// None where it is not known any more.
    pub gone: Option<u64>,
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
    /// How it can be put right on the page.
    pub mend: Option<MendInput>,
}

/// The input `cell-<place>`, and the buttons `alike` and `leave`. Whatever was typed is kept, whichever is pressed.
#[derive(Clone, Debug, Serialize)]
pub struct MendInput {
    /// `<line>-<column>`; none where no cell is meant, or where an earlier input is about the same cell.
    pub place: Option<String>,
    pub value: String,
    /// As it is written: a row is no count.
    pub line: String,
    /// How many other cells of the column say the same.
    pub alike: u64,
}

/// Which problems are shown, and where the others are.
#[derive(Clone, Debug, Serialize)]
pub struct Paging {
    pub total: u64,
    /// Kinds of problem, with how many there are of each.
    pub kinds: Vec<KindLink>,
    /// The kind that is shown alone.
    pub kind: Option<String>,
    /// Its code, to come back to; empty for all.
    pub code: String,
    pub all_href: String,
    pub page: u64,
    pub pages: u64,
    pub before: Option<String>,
    pub after: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct KindLink {
    pub words: String,
    pub count: u64,
    pub href: String,
    pub current: bool,
}

/// Something that was put right; the button `withdraw` takes it back.
#[derive(Clone, Debug, Serialize)]
pub struct MendLine {
    pub number: i32,
    pub what: String,
    pub at: ZonedDateTime,
    pub by: String,
    /// Why it does nothing: taken back by whom, or something else stands there.
    pub idle: Option<String>,
    pub withdrawn: bool,
}

/// Somebody who may be somebody known; the select is `same-<line>-<contact>`.
#[derive(Clone, Debug, Serialize)]
pub struct LikenessLine {
    pub name: String,
    /// As it is written.
    pub row: String,
    /// In the list.
    pub entry: String,
    /// Already known.
    pub known: String,
    /// Why they look alike.
    pub alike: String,
    pub verdicts: Vec<Pick>,
}

impl View for ListPage {
    const TEMPLATE: &'static str = "desk/list";
}
