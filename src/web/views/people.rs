//! `/people` and `/people/{name}`: who may log in, and what each of them may do.
//!
//! The forms post `csrf` and `step`: on `/people` `add` with `name`, `password`, `role`, `survey` and `cluster`; on the
//! page of one person `give` and `take-back` with `role`, `survey` and `cluster`, and `reset` with `password`.

use serde::Serialize;

use crate::web::rendering::View;
use crate::web::views::Desk;
use crate::web::views::form::{FormFault, Pick};

#[derive(Clone, Debug, Serialize)]
pub struct People {
    pub desk: Desk,
    pub people: Vec<PersonLine>,
    /// As it was typed; a password is typed again.
    pub name: String,
    pub choice: RoleChoice,
    pub shortest: usize,
    pub faults: Vec<FormFault>,
}

#[derive(Clone, Debug, Serialize)]
pub struct PersonLine {
    pub name: String,
    pub href: String,
    /// In words, with what each is for.
    pub roles: Vec<String>,
    pub has_second_factor: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct PersonPage {
    pub desk: Desk,
    pub name: String,
    pub action: String,
    pub roles: Vec<RoleLine>,
    pub has_second_factor: bool,
    /// Where they get mail; may be empty.
    pub address: String,
    pub choice: RoleChoice,
    pub shortest: usize,
    pub faults: Vec<FormFault>,
}

#[derive(Clone, Debug, Serialize)]
pub struct RoleLine {
    pub words: String,
    pub role: &'static str,
    pub survey: String,
    pub cluster: String,
}

/// What a role is chosen from.
#[derive(Clone, Debug, Serialize)]
pub struct RoleChoice {
    pub roles: Vec<RolePick>,
    pub surveys: Vec<Pick>,
    pub clusters: Vec<Pick>,
}

/// Its words are `rights-role-…` and `rights-role-…-means`.
#[derive(Clone, Debug, Serialize)]
pub struct RolePick {
    pub value: &'static str,
    pub chosen: bool,
}

impl View for People {
    const TEMPLATE: &'static str = "desk/people";
}

impl View for PersonPage {
    const TEMPLATE: &'static str = "desk/person";
}
