//! The pages.

pub mod assets;
pub mod door;
pub mod markdown;
pub mod refused;
pub mod rendering;

pub mod pages;
pub mod views;

#[cfg(test)]
mod tests;
