//! `/lists/{id}/gone`: who a list no longer names, to be settled one by one.
//!
//! The form posts `csrf`, `until`, and for each tick `left` (a member), `gone` (`member/contact`) and `invited-…`.

use serde::Serialize;

use crate::web::rendering::View;
use crate::web::views::Desk;
use crate::web::views::form::FormFault;

#[derive(Clone, Debug, Serialize)]
pub struct GonePage {
    pub desk: Desk,
    pub cluster: String,
    pub cluster_href: String,
    pub list_href: String,
    pub action: String,
    /// Whether the list has not been taken over yet: its new contacts can't be chosen then.
    pub waits: bool,
    /// Members of whom nobody is named.
    pub members: Vec<GoneMember>,
    /// Members of whom somebody is named, but not these.
    pub replaced: Vec<ReplacedMember>,
    pub until: String,
    /// Why nothing was done, where that is about no input.
    pub refused: Option<String>,
    /// What is wrong with the day that was typed.
    pub faults: Vec<FormFault>,
}

#[derive(Clone, Debug, Serialize)]
pub struct GoneMember {
    pub id: String,
    pub name: String,
    pub href: String,
    pub addresses: Vec<String>,
    pub ticked: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct ReplacedMember {
    pub id: String,
    pub name: String,
    pub href: String,
    pub contacts: Vec<ReplacedContact>,
}

#[derive(Clone, Debug, Serialize)]
pub struct ReplacedContact {
    pub id: String,
    pub words: String,
    /// Not on the list.
    pub missing: bool,
    pub ticked: bool,
    pub invited: bool,
}

impl View for GonePage {
    const TEMPLATE: &'static str = "desk/gone";
}
