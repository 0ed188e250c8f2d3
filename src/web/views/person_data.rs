//! `/persons/{contact}` and `/erasures`: what is held about one person, and who was erased.
//!
//! The form posts `csrf`, `typed` (the address, as it was shown) and `why` to `action`.

use jiff::ZonedDateTime;
use serde::Serialize;

use crate::web::rendering::View;
use crate::web::views::{Desk, Link};

#[derive(Clone, Debug, Serialize)]
pub struct PersonData {
    pub desk: Desk,
    pub address: String,
    pub back: Link,
    pub action: String,
    pub file: String,
    /// What is held and goes, in words.
    pub goes: Vec<String>,
    /// What stays, and why.
    pub stays: Vec<String>,
    /// Each wave that asked them, with what it holds.
    pub waves: Vec<WaveLine>,
    pub refused: Option<String>,
    pub why: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct WaveLine {
    pub wave: Link,
    pub mode: String,
    pub answers: String,
}

impl View for PersonData {
    const TEMPLATE: &'static str = "desk/person-data";
}

#[derive(Clone, Debug, Serialize)]
pub struct Erasures {
    pub desk: Desk,
    pub erasures: Vec<ErasureLine>,
}

#[derive(Clone, Debug, Serialize)]
pub struct ErasureLine {
    pub at: ZonedDateTime,
    pub by: String,
    pub pseudonym: String,
    pub sha256: String,
    pub href: String,
}

impl View for Erasures {
    const TEMPLATE: &'static str = "desk/erasures";
}
