//! The page that says why the house says no, and what to do.

use serde::Serialize;

use crate::web::rendering::View;
use crate::web::views::Desk;

#[derive(Clone, Debug, Serialize)]
pub struct Refused {
    pub desk: Desk,
    pub why: Why,
    /// What exactly, in words, when there is more to say.
    pub details: Vec<String>,
    /// What to name when asking for help: the id of the request.
    pub reference: Option<String>,
}

/// Its words are `desk-refused-…-title`, `…-text`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// 404
    NotFound,
    /// 421: asked under the name of another house.
    AnotherHouse,
    /// 403
    Forbidden,
    /// 401: the session is over.
    LoggedOut,
    /// 409: somebody else was first.
    Changed,
    /// 400, 422
    Unreadable,
    /// 413
    TooLarge,
    /// 408: it did not arrive whole in time.
    TooSlow,
    /// 429
    TooOften,
    /// 500
    Broken,
    /// 503
    Unavailable,
}

impl View for Refused {
    const TEMPLATE: &'static str = "desk/refused";
}
