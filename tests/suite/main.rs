//! Stories of the whole house, in one binary.
#![allow(clippy::unwrap_used)] // a story that fails should say where

mod answering;
mod approval;
mod command_line;
mod definitions;
mod desk;
mod editor;
mod floors;
mod invariants;
mod letters;
mod lists;
mod mail_session;
mod post;
mod relay_trouble;
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
