//! One file per page.

pub mod answer;
