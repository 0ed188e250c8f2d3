//! The live page of a draft: the very pages that a respondent gets, walked through with made-up answers.
//!
//! Nothing is kept. The made-up answers travel in the address, between the draft and the page:
//! `/drafts/{draft}/walk/{state}/{language}/p/{page}`, so that every link and form of a respondent's page works
//! as it is, a reload is harmless, and a colleague can be sent to what one sees.

mod company;
pub mod doors;
mod framing;
pub mod state;
mod steps;
mod tools;
mod why;

pub use state::State;
