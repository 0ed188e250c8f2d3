//! `/login`: the door of the back office.
//!
//! The form posts `name`, `password` and `csrf` to `/login`.

use serde::Serialize;

use crate::web::rendering::View;
use crate::web::views::Desk;

#[derive(Clone, Debug, Serialize)]
pub struct Login {
    pub desk: Desk,
    /// The name that was typed, shown again after a refusal.
    pub name: String,
    /// The path of this site to go to.
    pub next: String,
    /// Set when name and password did not belong together.
    pub refused: bool,
    /// Set when it was tried too often: how many seconds to wait.
    pub wait_seconds: Option<u64>,
    /// Name and password of a demonstration.
    pub demo: Option<(String, String)>,
}

impl View for Login {
    const TEMPLATE: &'static str = "desk/login";
}
