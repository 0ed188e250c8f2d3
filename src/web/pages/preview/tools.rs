//! What stands behind a previewed page, for its maker: made-up answers, the company, and why what is shown.

use serde::Serialize;

use super::company::{ClusterInput, FactInput};
use super::why::Reason;
use crate::web::rendering::View;

#[derive(Debug, Serialize)]
pub(super) struct Tools {
    /// The editor of the draft.
    pub editor: String,
    /// The previewed page, to which the tools post.
    pub here: String,
    pub clusters: Vec<ClusterInput>,
    pub facts: Vec<FactInput>,
    /// All pages of the survey, to jump to.
    pub pages: Vec<PageLink>,
    /// The page that is shown; none at the start, the overview and the receipt.
    pub page: Option<Reason>,
    pub reasons: Vec<Reason>,
    pub hidden_pages: Vec<Reason>,
}

impl View for Tools {
    const TEMPLATE: &'static str = "preview/tools";
}

#[derive(Debug, Serialize)]
pub(super) struct PageLink {
    pub href: String,
    pub words: String,
    pub shown: bool,
    pub current: bool,
}
