//! Watches the house for whoever runs it: whether it can work, and how much it has to do. Nothing here names a person,
//! an address, a link or a wave.

use std::path::Path;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

use super::keep_backups::{self, Standing};
use super::{House, Refusal, log_in};
use crate::storage::store::Load;
use crate::storage::{Database, StoreError, letters, responses, sessions};
use crate::wave::ledger::State;
use crate::wave::link::MasterKey;

/// Whether the house can work.
#[derive(Clone, Debug)]
pub struct Vitals {
    pub reads: bool,
    /// As far as is known; see [`crate::storage::Store::takes_writes`].
    pub writes: bool,
    pub key: Key,
    pub post: Post,
    /// None while the database can't be read.
    pub backup: Option<Standing>,
    pub at: Timestamp,
}

/// The file of the master key: what is open goes on without it, and nothing starts again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    Opens,
    Unreadable,
    /// The file holds another one than this house works with.
    Other,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Post {
    /// Letters are sent by another process.
    Elsewhere,
    Starting,
    /// So many workers, and how long ago one came to another step.
    Alive(usize, Duration),
    Dead,
}

impl Vitals {
    pub fn is_well(&self) -> bool {
        let backup = self.backup.as_ref().is_some_and(|backup| !backup.is_alarm());
        self.reads && self.writes && self.key == Key::Opens && self.post != Post::Dead && backup
    }

    /// How old the last backup is; none where there is none, or nobody knows.
    pub fn backup_age(&self) -> Option<SignedDuration> {
        self.backup.as_ref()?.age(self.at)
    }
}

/// Looks whether it can work. `has_post` says whether this process sends letters.
pub async fn vitals(house: &House, key_file: &Path, has_post: bool) -> Vitals {
    let backup = keep_backups::standing(house).await;
    if let Err(error) = &backup {
        tracing::error!(%error, "the database can't be read");
    }
    let file = key_file.to_owned();
    let text = tokio::task::spawn_blocking(move || std::fs::read_to_string(file)).await;
    let key = match text.ok().and_then(Result::ok).and_then(|text| MasterKey::parse(&text)) {
        Some(key) if key.is(&house.master_key) => Key::Opens,
        Some(_) => Key::Other,
        None => Key::Unreadable,
    };
    let post = match (has_post, house.pulse.since()) {
        (false, _) => Post::Elsewhere,
        (true, Some(since)) if house.pulse.is_alive() => Post::Alive(house.pulse.workers(), since),
        (true, _) if house.pulse.is_starting() => Post::Starting,
        (true, _) => Post::Dead,
    };
    Vitals {
        reads: backup.is_ok(),
        writes: house.store.takes_writes(),
        key,
        post,
        backup: backup.ok(),
        at: house.clock.now(),
    }
}

/// How much there is to do, and was done.
#[derive(Clone, Debug)]
pub struct Business {
    pub letters: Vec<(State, u64)>,
    /// How long the letter waits that waits longest for the post.
    pub longest_wait: Option<SignedDuration>,
    pub responses_started: u64,
    pub responses_sent: u64,
    pub sessions: u64,
}

pub async fn business(house: &House) -> Result<Business, Refusal> {
    let now = house.clock.now();
    Ok(house.store.read(move |db| count(db, now)).await?)
}

pub fn load(house: &House) -> Load {
    house.store.load()
}

fn count(db: &mut Database, now: Timestamp) -> Result<Business, StoreError> {
    let known = letters::counts_of_all(db)?;
    let of = |state: State| known.iter().find(|(known, _)| *known == state).map_or(0, |(_, count)| as_count(*count));
    let responses = responses::counts_of_all(db)?;
    let of_all = responses.iter().map(|(_, count)| as_count(*count)).sum();
    let sent = responses.iter().filter(|(state, _)| state == responses::SENT).map(|(_, count)| as_count(*count)).sum();
    Ok(Business {
        letters: State::ALL.into_iter().map(|state| (state, of(state))).collect(),
        longest_wait: letters::longest_due(db, now.into())?.map(|due| now.duration_since(due.moment())),
        responses_started: of_all,
        responses_sent: sent,
        sessions: as_count(sessions::count_since(db, log_in::oldest(now).into())?),
    })
}

fn as_count(count: i64) -> u64 {
    u64::try_from(count).unwrap_or(0)
}
