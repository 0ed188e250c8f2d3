//! Stories of the whole house, in one binary.
#![allow(clippy::unwrap_used)] // a story that fails should say where

mod answering;
mod floors;
mod letters;
mod mail_session;
mod reminders;
mod results;
mod support;
