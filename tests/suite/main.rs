//! Stories of the whole house, in one binary.
#![allow(clippy::unwrap_used)] // a story that fails should say where

mod answering;
mod definitions;
mod floors;
mod letters;
mod lists;
mod mail_session;
mod reminders;
mod results;
mod support;
mod waves;
