//! The rooms of the ground floor that read what comes from outside.

#[path = "../../src/survey/mod.rs"]
pub mod survey;
#[path = "../../src/wording/mod.rs"]
pub mod wording;
