//! Languages, and what the product itself says in them.

pub mod language;
pub mod texts;

pub use language::{Language, Text};
pub use texts::{Fill, Texts};
