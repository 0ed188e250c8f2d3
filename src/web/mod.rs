//! The pages.

pub mod assets;
pub mod browser;
pub mod caller;
mod cookies;
pub mod door;
pub mod guard;
pub mod limits;
pub mod markdown;
pub mod operation;
pub mod refused;
pub mod rendering;
pub mod routes;
pub mod server;
pub mod slow_bodies;

pub mod pace;
pub mod pages;
pub mod views;

#[cfg(test)]
mod tests;
