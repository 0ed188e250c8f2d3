//! Everything SQL; nothing else names a column.
//!
//! [`Store`] is the way in, with two verbs: `read` and `write`. Each table has
//! a file of free functions that take a [`Database`].

/// Compiles one Diesel statement for each of the two databases.
///
/// The derived `Database` refuses upserts and batch inserts; this writes the
/// statement once and lets the compiler see it twice.
macro_rules! on_either {
    ($db:ident => $statement:expr) => {
        match $db {
            $crate::storage::Database::Sqlite($db) => $statement,
            $crate::storage::Database::Postgres($db) => $statement,
        }
    };
}

pub mod account_links;
pub mod address_corrections;
pub mod audit;
pub mod backup_turns;
pub mod backups;
mod catalogue;
pub mod cluster_links;
pub mod clusters;
pub mod columns;
pub mod copies;
pub mod database;
pub mod declines;
pub mod desk_letters;
pub mod drafts;
pub mod erased_list;
pub mod erasures;
pub mod findings;
pub mod former_words;
pub mod grants;
pub mod handovers;
mod health;
pub mod house_secrets;
pub mod inbound_mail;
pub mod integrity;
pub mod invitations;
pub mod letters;
pub mod list_edits;
pub mod list_journal;
pub mod list_mappings;
pub mod list_uploads;
pub mod list_verdicts;
pub mod list_waiting;
pub mod mail_hosts;
pub mod member_events;
pub mod members;
pub mod memberships;
pub mod named_colleagues;
pub mod planned_reminders;
pub mod post_rests;
pub mod postgres_programs;
pub mod responses;
pub mod revisions;
mod schema;
pub mod second_factors;
pub mod sessions;
pub mod sign_offs;
pub mod store;
pub mod suppressions;
pub mod surveys;
#[cfg(test)]
mod tests;
pub mod themes;
pub mod throttles;
pub mod tidemark;
pub mod tides;
pub mod traces;
pub mod trials;
pub mod users;
pub mod wave_checks;
pub mod wave_events;
pub mod wave_letters;
pub mod wave_privacy;
pub mod waves;
pub mod webhook_tokens;
mod writer;

pub use columns::{Day, Stamp};
pub use database::{Address, Database, Failing, StoreError};
pub use store::Store;
