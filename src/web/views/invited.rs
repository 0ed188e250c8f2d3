//! `/invited/{token}`: whoever was invited makes an account of their own.
//!
//! The form posts `name` and `password`.

use serde::Serialize;

use crate::web::rendering::View;
use crate::web::views::Desk;
use crate::web::views::form::FormFault;

#[derive(Clone, Debug, Serialize)]
pub struct Invited {
    pub desk: Desk,
    /// To which address the link was sent.
    pub address: String,
    pub action: String,
    /// As it was typed; the address before that.
    pub name: String,
    pub shortest: usize,
    pub faults: Vec<FormFault>,
}

impl View for Invited {
    const TEMPLATE: &'static str = "desk/invited";
}
