//! Whether the database takes what is written to it, by the outcome of what was written last.
//!
//! Asking writes nothing. Once a write has failed for a reason that lies with
//! the disk or the server, the store tries by itself, every few seconds, until
//! one succeeds.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use diesel::connection::SimpleConnection;

use super::database::{Database, Failing, StoreError};

/// Known to all clones of a store.
#[derive(Clone, Default)]
pub(super) struct Health {
    is_ill: Arc<AtomicBool>,
    is_watched: Arc<AtomicBool>,
}

impl Health {
    pub(super) fn is_ill(&self) -> bool {
        self.is_ill.load(Ordering::SeqCst)
    }

    /// Notes an error that would meet whoever writes next as well. Success is not noted: on a full disk it may only
    /// mean that nothing had to be written.
    pub(super) fn note(&self, error: &StoreError) {
        if matches!(
            error,
            StoreError::DiskFull | StoreError::DiskFails | StoreError::Busy | StoreError::CannotOpen { .. }
        ) {
            self.is_ill.store(true, Ordering::SeqCst);
        }
    }

    /// The same for what went wrong in the midst of the work, which may call itself busy for reasons of its own.
    pub(super) fn note_of_work(&self, failed: &impl Failing) {
        if let Some(error @ (StoreError::DiskFull | StoreError::DiskFails)) = failed.of_the_store() {
            self.note(error);
        }
    }

    /// Whether somebody has to try until it is well again; true for one at a time.
    pub(super) fn needs_watching(&self) -> bool {
        self.is_ill() && !self.is_watched.swap(true, Ordering::SeqCst)
    }

    pub(super) fn is_well_again(&self) {
        self.is_ill.store(false, Ordering::SeqCst);
        self.is_watched.store(false, Ordering::SeqCst);
    }
}

impl Database {
    /// Makes this transaction write to the disk, and changes nothing.
    pub(super) fn touch(&mut self) -> Result<(), StoreError> {
        let touch = match self {
            // A page is written even if the number stays the same. Nothing else uses it.
            Self::Sqlite(_) => "PRAGMA user_version = 0",
            // A commit alone is no proof: rows may have no room where the log of the server still has. A megabyte has to
            // fit, for a moment.
            Self::Postgres(_) => {
                "CREATE TABLE room_for_rows AS SELECT md5(n::text) AS line FROM generate_series(1, 20000) AS n; \
                 DROP TABLE room_for_rows"
            }
        };
        Ok(self.batch_execute(touch)?)
    }
}
