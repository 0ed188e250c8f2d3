//! Stories of the whole house, in one binary.
#![allow(clippy::unwrap_used)] // a story that fails should say where

mod answering;
mod approval;
mod command_line;
mod corpus;
mod definitions;
mod desk;
mod doubt;
mod editor;
mod floors;
mod handover;
mod invariants;
mod letters;
mod lists;
mod mail_session;
mod once;
mod pace;
mod post;
mod reminders;
mod results;
mod returned;
mod revisions;
mod schedule;
mod showcase;
mod stopping;
mod support;
mod translations;
mod trials;
mod versions;
mod wave_letters;
mod waves;
