//! Peil: member surveys for small known populations.
//!
//! The floor plan, bottom to top. A room imports only from the floors below
//! it; rooms of one floor do not know each other, except where an arrow (→)
//! says so. `tests/suite/floors.rs` reads the `use crate::…` lines and fails,
//! naming the trespass.
//!
//! Ground floor: pure rules. No input or output, no clock, no randomness.
//! - [`id`]: typed identifiers.
//! - [`wording`]: languages, and what the product itself says in them.
//! - [`rights`]: roles, what comes with each, and how far it reaches.
//! - [`survey`] → wording: what a survey is, how a definition is read, how a page is answered.
//! - [`people`] → wording, id: who is asked: members, contacts, clusters, address lists.
//! - [`wave`] → people, wording, id: when and how they are asked: states, links, the ledger's rules.
//! - [`login`]: which passwords will do, one-time and recovery codes, and what a cookie says of a session.
//! - [`trail`]: who did what, and the chain that shows whether that record is whole.
//! - [`statistics`] → survey, wording: what the answers say, and what of it may be shown.
//!
//! First floor: the outside world.
//! - [`storage`]: everything SQL.
//! - [`mail`]: everything SMTP, and how a letter is made.
//! - [`exchange`]: files in and out.
//! - [`charts`]: values into SVG.
//!
//! Second floor: what the house does.
//! - [`services`]: one verb per file, one write transaction per verb.
//!
//! Top floor: faces, strangers to each other.
//! - [`web`]: the pages.
//! - [`cli`]: the commands.
//!
//! [`settings`] stands beside the floors: it is read once by the door
//! (`main.rs`) and handed down as values.

pub mod id;
pub mod wording;

pub mod login;
pub mod people;
pub mod rights;
pub mod statistics;
pub mod survey;
pub mod trail;
pub mod wave;

pub mod charts;
pub mod exchange;
pub mod mail;
pub mod storage;

pub mod services;

pub mod cli;
pub mod web;

pub mod settings;
