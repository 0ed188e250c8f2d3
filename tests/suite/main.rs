//! Stories of the whole house, in one binary.
#![allow(clippy::unwrap_used)] // a story that fails should say where

mod answering;
mod approval;
mod cluster_desk;
mod command_line;
mod definitions;
mod desk;
mod editor;
mod floors;
mod invariants;
mod letter_texts;
mod letters;
mod list_desk;
mod lists;
mod mail_session;
mod members;
mod post;
mod relay_trouble;
mod reminders;
mod results;
mod returned;
mod revisions;
mod same_letter;
mod schedule;
mod sender;
mod showcase;
mod stopping;
mod support;
mod translations;
mod trials;
mod versions;
mod wave_letters;
mod waves;
