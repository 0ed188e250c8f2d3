//! Whether groups differ by more than chance, and by how much.
//!
//! Tests ask about differences in general and know no finite population;
//! intervals of a difference are about this list of members and do. Every
//! function takes values or counts and knows nothing of clusters. What can't be
//! said is an [`Undefined`](super::undefined::Undefined), never a p of 1.

pub mod adjust;
pub mod columns;
pub mod contingency;
pub mod difference;
pub mod fisher;
pub mod means;
pub mod paired;
pub(super) mod permuting;
pub mod ranks;
#[cfg(test)]
mod tests;
mod two_columns;
