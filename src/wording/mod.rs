//! Languages, and what the product itself says in them.

pub mod dates;
pub mod language;
pub mod lists;
pub mod numbers;
pub mod own;
pub mod texts;

pub use language::{Language, Text};
pub use own::OwnWords;
pub use texts::{Fill, Texts};
