//! The editor of definitions: the text on the left, what is wrong with it, and the live page on the right.
//!
//! - `/drafts`: the drafts that are open; posted to, it begins one.
//! - `/drafts/{draft}`: the editor. It works as a plain form: every button keeps the text first.
//! - `/drafts/{draft}/text`: the same for the script, which gets what is wrong as JSON.
//! - `/drafts/{draft}/history`: every text that was kept.

pub(super) mod difference;
pub mod drafts;
pub mod history;
mod marks;
mod page;
pub mod saving;
pub mod snippets;

pub use page::get;
pub use saving::{post, post_text};
