//! What a respondent sees: pure functions from a survey and its answers to pages.
//!
//! Everything works with plain HTML. Below the base of a link, such as `/a/{token}`:
//!
//! - `/{language}` the start, `/{language}/p/{page}` a page, `/{language}/check` all answers before they are
//!   sent, `/{language}/receipt` what was sent;
//! - a page posts to itself `shown` (the ids of the questions in the form, with spaces between them),
//!   `revision`, the inputs of its questions, and one button: `go` is `next`, `back` or `check`
//!   (back to the check page, on pages opened from there with `?check`), or `clear` names the field
//!   that is to lose its answer;
//! - the check page posts `go=send` and `revision`;
//! - `?faults` shows what is wrong with what was typed.

pub mod check;
pub mod closed;
pub mod control;
pub mod doors;
pub mod frame;
pub mod page;
pub mod problem;
pub mod receipt;
pub mod start;
pub mod words;

pub use frame::{Privacy, Terms, Visit};
