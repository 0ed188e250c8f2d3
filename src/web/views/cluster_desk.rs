//! The pages of a cluster's manager: `/m/{token}/{language}` and what lies below it.

use jiff::ZonedDateTime;
use serde::Serialize;

use crate::web::pages::answer::frame::{ContactLines, LanguageLink};
use crate::web::rendering::View;
use crate::web::views::cluster::UploadState;
use crate::web::views::list::ListDesk;

/// What stands around each page.
#[derive(Debug, Default, Serialize)]
pub struct Around {
    pub languages: Vec<LanguageLink>,
    pub contact: Option<ContactLines>,
    pub is_form: bool,
    /// The cluster and the person; none on the page of a link that opens nothing.
    pub cluster: Option<String>,
    pub person: String,
    pub start: String,
    /// What was just done, in words.
    pub done: Option<String>,
    /// Words of a survey in place of the product's: there are none here.
    pub words: std::collections::BTreeMap<String, String>,
}

#[derive(Debug, Serialize)]
pub struct DeskPage {
    pub frame: Around,
    pub members: u64,
    pub closes_at: ZonedDateTime,
    pub lists: Vec<ListLine>,
    pub waves: Vec<WaveLine>,
    pub action: String,
    pub pasted: String,
    /// Why what was handed in could not be read at all.
    pub refused: Option<String>,
}

#[derive(Debug, Serialize)]
pub struct ListLine {
    pub at: ZonedDateTime,
    pub file: String,
    pub rows: u64,
    pub problems: u64,
    pub state: UploadState,
    pub signed: bool,
    /// Whether it was changed since it was signed.
    pub changed: bool,
    pub href: String,
}

#[derive(Debug, Serialize)]
pub struct WaveLine {
    pub name: String,
    pub href: String,
    pub invited: u64,
    pub undelivered: u64,
    pub rate: Rate,
}

/// Answers, as far as they may be told.
#[derive(Debug, Serialize)]
pub struct Rate {
    /// None when it is not told.
    pub answered: Option<u64>,
    /// From 0 to 1.
    pub share: f64,
    pub as_of: ZonedDateTime,
}

#[derive(Debug, Serialize)]
pub struct ListPage {
    pub frame: Around,
    /// How it was read and what is wrong with it, and the forms that put it right; nothing that only others know.
    pub list: ListDesk,
    pub problems_href: Option<String>,
    pub state: UploadState,
    /// What the list says of members of other clusters, which waits.
    pub waiting: Vec<Waits>,
    /// Whether it can be signed off: it waits, and has rows to take.
    pub open: bool,
    pub takes_over: bool,
    /// What has to be ticked first, or can't be read so.
    pub faults: Vec<crate::web::views::form::FormFault>,
}

#[derive(Debug, Serialize)]
pub struct Waits {
    pub company: String,
    /// What the list says of it.
    pub said: String,
}

#[derive(Debug, Serialize)]
pub struct WavePage {
    pub frame: Around,
    pub name: String,
    pub invited: u64,
    pub rate: Rate,
    pub undelivered: Vec<UndeliveredLine>,
    pub action: String,
    pub open: bool,
}

#[derive(Debug, Serialize)]
pub struct UndeliveredLine {
    pub id: String,
    pub member: String,
    pub contact: String,
    pub address: String,
    pub meaning: String,
    pub typed: String,
    pub fault: Option<String>,
}

/// A link that opens nothing: which kind of wrong it is, is not said.
#[derive(Debug, Serialize)]
pub struct NoDesk {
    pub frame: Around,
}

/// What was sent can't be taken: its words are `manager-<why>-title` and `manager-<why>-do`.
#[derive(Debug, Serialize)]
pub struct Unread {
    pub frame: Around,
    /// `too-large` or `unreadable`.
    pub why: &'static str,
    /// What was found, and what is taken.
    pub text: String,
}

impl View for Unread {
    const TEMPLATE: &'static str = "cluster-desk/unread";
}

impl View for DeskPage {
    const TEMPLATE: &'static str = "cluster-desk/desk";
}

impl View for ListPage {
    const TEMPLATE: &'static str = "cluster-desk/list";
}

impl View for WavePage {
    const TEMPLATE: &'static str = "cluster-desk/wave";
}

impl View for NoDesk {
    const TEMPLATE: &'static str = "cluster-desk/nothing";
}
