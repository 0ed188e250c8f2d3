//! What a survey is: its definition, how one is read from a file and written to one, and how it is answered.

pub mod answering;
pub mod answers;
pub mod change;
pub mod columns;
pub mod definition;
pub mod expression;
pub mod facts;
pub mod first_page;
pub mod length;
pub mod letters;
pub mod made_up;
pub mod ordering;
pub mod outline;
pub mod piping;
pub mod promises;
pub mod reading;
mod rewriting;
pub mod routing;
#[cfg(test)]
pub mod specimen;
pub mod translating;
mod trimming;
pub mod unfolding;
pub mod writing;

pub use answers::{Answer, Answers, Document};
pub use definition::{Choice, Field, Kind, Missing, Page, Question, Survey};
