//! The pages.

pub mod assets;
pub mod markdown;
pub mod rendering;

pub mod pages;
pub mod views;

#[cfg(test)]
mod tests;
