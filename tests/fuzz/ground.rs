//! The rooms that read what comes from outside.

pub mod exchange;
#[path = "../../src/survey/mod.rs"]
pub mod survey;
#[path = "../../src/wording/mod.rs"]
pub mod wording;
