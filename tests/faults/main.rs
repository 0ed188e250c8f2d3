//! What breaks around the house: its process is killed, its disk is full, its database is careless.
//!
//! Everything here happens to the real binary, from outside, with a database
//! of its own, and is judged by what outsiders saw: the 303 that a browser
//! got, the letter that a relay took.
#![allow(clippy::unwrap_used)] // a fault that is not survived should say where

mod ambush;
mod answers;
mod backups;
mod busy;
mod clocks;
mod crashes;
mod disk;
mod durability;
mod ending;
mod floods;
mod freezing;
mod machine;
mod mail;
mod moments;
mod own_postgres;
mod postfix;
mod powercut;
mod restored;
mod running;
mod server_crash;
mod small_disk;
mod small_tablespace;
#[allow(dead_code)] // the stories use all of it
#[path = "../suite/support/mod.rs"]
mod support;
