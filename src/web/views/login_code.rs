//! `/login/code`: the second step at the door.
//!
//! The form posts `code` and `next`.

use serde::Serialize;

use crate::web::rendering::View;
use crate::web::views::Desk;
use crate::web::views::form::FormFault;

#[derive(Clone, Debug, Serialize)]
pub struct LoginCode {
    pub desk: Desk,
    /// The path of this site to go to.
    pub next: String,
    pub faults: Vec<FormFault>,
}

impl View for LoginCode {
    const TEMPLATE: &'static str = "desk/login-code";
}
