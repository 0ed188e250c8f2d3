//! Stories of the whole house, in one binary.
#![allow(clippy::unwrap_used)] // a story that fails should say where

mod answering;
mod floors;
mod mail_session;
mod support;
