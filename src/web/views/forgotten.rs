//! `/forgotten`: a letter with a way to a new password; and `/reset/{token}`: where it leads.
//!
//! The first form posts `address`, the second `password`.

use serde::Serialize;

use crate::web::rendering::View;
use crate::web::views::Desk;
use crate::web::views::form::FormFault;

#[derive(Clone, Debug, Serialize)]
pub struct Forgotten {
    pub desk: Desk,
    /// As it was typed.
    pub address: String,
    pub faults: Vec<FormFault>,
}

#[derive(Clone, Debug, Serialize)]
pub struct NewPassword {
    pub desk: Desk,
    /// Whose it is.
    pub name: String,
    pub action: String,
    pub shortest: usize,
    pub faults: Vec<FormFault>,
}

impl View for Forgotten {
    const TEMPLATE: &'static str = "desk/forgotten";
}

impl View for NewPassword {
    const TEMPLATE: &'static str = "desk/new-password";
}
