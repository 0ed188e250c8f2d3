//! What a respondent sees: pure functions from a survey and its answers to pages.
//!
//! Everything works with plain HTML. Below the base of a link, such as `/a/{token}`:
//!
//! - `/{language}` the start, `/{language}/p/{page}` a page, `/{language}/check` all answers before they are
//!   sent, `/{language}/receipt` what was sent;
//! - a page posts to itself `shown` (the ids of the questions in the form, with spaces between them), `was` (what stood
//!   in its fields, in short), the inputs of its questions, and one button: `go` is `next`, `back` or `check`
//!   (back to the check page, on pages opened from there with `?check`), `clear` names the field that is to lose its
//!   answer, or `take` the field in which the answer of another device is to stay;
//! - with `autosave` it posts the same while it is being filled in, and gets JSON back;
//! - the check page posts `go=send`, and the receipt `go=change` where answers may be changed until the close;
//! - `/answers.txt` is what was sent in, to keep; `/colleague` passes the questionnaire on, `/not-for-me` declines it;
//! - `?faults` shows what is wrong with what was typed.

pub mod check;
pub mod closed;
pub mod colleague;
pub mod conflicts;
pub mod control;
pub mod doors;
pub mod frame;
pub mod not_for_me;
pub mod own_answers;
pub mod page;
pub mod problem;
pub mod receipt;
pub mod start;
pub mod stop;
pub mod words;

pub use frame::{Terms, Visit};
