//! All that a service works with, made once at the door and handed down.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use tokio::sync::Semaphore;

use super::Refusal;
use super::definitions::Definitions;
use crate::mail::letter::Letters;
use crate::mail::mailer::Mailer;
use crate::settings::Sender;
use crate::storage::{Database, Store};
use crate::wave::link::MasterKey;
use crate::wording::Texts;

/// The house: its store, its words, its post, its key. Cheap to clone.
#[derive(Clone)]
pub struct House {
    pub store: Store,
    pub texts: Arc<Texts>,
    pub definitions: Arc<Definitions>,
    pub letters: Arc<Letters>,
    pub mailer: Mailer,
    pub master_key: MasterKey,
    /// Where people reach the house, without a slash at the end. Never taken from a request.
    pub base_url: String,
    pub sender: Sender,
    pub clock: Clock,
    /// Where days begin and end for lists and memberships; a wave has a zone of its own.
    pub time_zone: TimeZone,
    /// Turns at hashing a password, which takes 19 MiB and a core: [`HASHES_AT_ONCE`] of them.
    pub hashing: Arc<Semaphore>,
}

/// How many passwords are hashed at the same time.
pub const HASHES_AT_ONCE: usize = 4;

impl House {
    /// The day that it is at this moment.
    pub fn day_of(&self, moment: Timestamp) -> Date {
        self.time_zone.to_datetime(moment).date()
    }

    /// Reads from the store with the house at hand; see [`Store::read`].
    pub async fn read<T, F>(&self, work: F) -> Result<T, Refusal>
    where
        F: FnOnce(&Self, &mut Database) -> Result<T, Refusal> + Send + 'static,
        T: Send + 'static,
    {
        let house = self.clone();
        self.store.read(move |db| work(&house, db)).await
    }

    /// Writes to the store, in one transaction, with the house at hand; see [`Store::write`].
    pub async fn write<T, F>(&self, work: F) -> Result<T, Refusal>
    where
        F: FnOnce(&Self, &mut Database) -> Result<T, Refusal> + Send + 'static,
        T: Send + 'static,
    {
        let house = self.clone();
        self.store.write(move |db| work(&house, db)).await
    }
}

/// What time it is: the system's, or one that is set, for a demonstration or a test.
#[derive(Clone, Debug)]
pub enum Clock {
    System,
    /// Microseconds since 1970, UTC.
    Set(Arc<AtomicI64>),
}

impl Clock {
    pub fn set_to(moment: Timestamp) -> Self {
        Self::Set(Arc::new(AtomicI64::new(moment.as_microsecond())))
    }

    /// To the microsecond, as it is stored.
    pub fn now(&self) -> Timestamp {
        let micros = match self {
            Self::System => Timestamp::now().as_microsecond(),
            Self::Set(moment) => moment.load(Ordering::SeqCst),
        };
        Timestamp::from_microsecond(micros).unwrap_or(Timestamp::UNIX_EPOCH)
    }

    /// Moves a clock that is set; the system's stays what it is.
    pub fn move_to(&self, moment: Timestamp) {
        if let Self::Set(at) = self {
            at.store(moment.as_microsecond(), Ordering::SeqCst);
        }
    }
}
