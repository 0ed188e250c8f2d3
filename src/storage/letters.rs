//! The mail ledger: one row per letter, and one per attempt at it.
//!
//! Every change of state names the state, and where a worker makes it the
//! fence, that it starts from: a worker that was given up can't undo what
//! happened since.

mod ending;
mod holding;
mod tally;

use diesel::prelude::*;

use super::columns::Stamp;
use super::database::{Database, StoreError};
use super::schema::{letter_attempts, letters};
use crate::id::Id;
use crate::wave::ledger::{Kind, LetterKey, MARKED, State};
use crate::wave::{Invitation, Wave};

pub use ending::{cancel_asking, cancel_of, doubt, end_of_wave, first_doubt, note_bounce, suppress};
pub use holding::{Step, addresses_due, bind, claim, hasten, is_due, mark, mended, recover, shift};
pub use tally::{
    accepted_attempts, bounced_among, counts, counts_of_all, first_round, in_states, is_any_untried, longest_due,
    of_invitation, open_count, planned_count, releases, unwritten, yeses,
};

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = letters, treat_none_as_default_value = false)]
pub struct Letter {
    pub invitation_id: Id<Invitation>,
    pub kind: String,
    pub number: i32,
    pub wave_id: Id<Wave>,
    pub state: String,
    /// Not before this moment.
    pub due_at: Stamp,
    /// The Date header: fixed, so that a retry is the same letter to the byte.
    pub dated_at: Stamp,
    pub attempts: i32,
    /// Grows with each claim.
    pub fence: i64,
    pub leased_until: Option<Stamp>,
    pub accepted_at: Option<Stamp>,
    /// The relay's last words about it.
    pub reply: Option<String>,
    /// When it was taken, or refused for good.
    pub settled_at: Option<Stamp>,
    pub code: Option<i32>,
    pub enhanced: Option<String>,
    /// The number the relay keeps it under.
    pub relay_id: Option<String>,
    /// [`crate::wave::ledger::Bounce`]: what its refusal, or a later report, says of it.
    pub bounce: Option<String>,
    pub bounced_at: Option<Stamp>,
    /// Of the message that was about to leave when it was last marked.
    pub render_hash: Option<String>,
    /// Of the message that it has to be, because that one may have arrived.
    pub must_equal: Option<String>,
    /// Since when it may have left, where its last attempt does not tell: a backup was put back.
    pub doubted_from: Option<Stamp>,
    /// When it was last found that it can't be written.
    pub unwritten_at: Option<Stamp>,
}

/// One attempt at a letter; only ever added.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = letter_attempts)]
pub struct Attempt {
    pub invitation_id: Id<Invitation>,
    pub kind: String,
    pub number: i32,
    pub fence: i64,
    pub happened_at: Stamp,
    pub outcome: String,
    pub code: Option<i32>,
    pub text: String,
    pub enhanced: Option<String>,
    /// Of the message whose text left, or was about to.
    pub render_hash: Option<String>,
}

impl Letter {
    /// A letter that is planned and not yet due.
    pub fn planned(wave: Id<Wave>, key: LetterKey, at: Stamp) -> Self {
        Self {
            invitation_id: key.invitation,
            kind: key.kind.as_str().to_owned(),
            number: i32::from(key.number),
            wave_id: wave,
            state: State::Planned.as_str().to_owned(),
            due_at: at,
            dated_at: at,
            attempts: 0,
            fence: 0,
            leased_until: None,
            accepted_at: None,
            reply: None,
            settled_at: None,
            code: None,
            enhanced: None,
            relay_id: None,
            bounce: None,
            bounced_at: None,
            render_hash: None,
            must_equal: None,
            doubted_from: None,
            unwritten_at: None,
        }
    }

    /// A letter that is due at once.
    pub fn queued(wave: Id<Wave>, key: LetterKey, at: Stamp) -> Self {
        Self { state: State::Queued.as_str().to_owned(), ..Self::planned(wave, key, at) }
    }

    pub fn key(&self) -> Result<LetterKey, StoreError> {
        let kind: Kind = self.kind.parse().map_err(unreadable)?;
        let number = u16::try_from(self.number).map_err(unreadable)?;
        Ok(LetterKey { invitation: self.invitation_id, kind, number })
    }

    /// When its text was about to leave, or the first moment at which it can have left: of a letter that is marked or in
    /// doubt.
    pub fn attempted_at(&self) -> Option<Stamp> {
        if self.doubted_from.is_some() {
            return self.doubted_from;
        }
        self.leased_until.map(|until| (until.moment() - MARKED).into())
    }

    pub fn state(&self) -> Result<State, StoreError> {
        self.state.parse().map_err(unreadable)
    }
}

fn unreadable(error: impl std::error::Error) -> StoreError {
    StoreError::Interrupted(error.to_string())
}

/// 22 values a row, under the limit of both databases.
const ROWS_AT_ONCE: usize = 1_000;

/// Puts letters into the ledger; one that is there already stays as it is.
pub fn plan(db: &mut Database, planned: &[Letter]) -> Result<usize, StoreError> {
    let mut added = 0;
    for rows in planned.chunks(ROWS_AT_ONCE) {
        added +=
            on_either!(db => diesel::insert_into(letters::table).values(rows).on_conflict_do_nothing().execute(db))?;
    }
    Ok(added)
}

/// Makes the planned letters of a wave due.
pub fn release(db: &mut Database, wave: Id<Wave>, due_at: Stamp) -> Result<usize, StoreError> {
    Ok(diesel::update(
        letters::table.filter(letters::wave_id.eq(wave)).filter(letters::state.eq(State::Planned.as_str())),
    )
    .set((letters::state.eq(State::Queued.as_str()), letters::due_at.eq(due_at), letters::dated_at.eq(due_at)))
    .execute(db)?)
}

pub fn find(db: &mut Database, key: LetterKey) -> Result<Option<Letter>, StoreError> {
    let row = (key.invitation, key.kind.as_str(), i32::from(key.number));
    Ok(letters::table.find(row).select(Letter::as_select()).first(db).optional()?)
}

/// The same, and nobody else changes it before this transaction ends.
pub fn hold(db: &mut Database, key: LetterKey) -> Result<Option<Letter>, StoreError> {
    let row = (key.invitation, key.kind.as_str(), i32::from(key.number));
    macro_rules! held {
        () => {
            letters::table.find(row).select(Letter::as_select())
        };
    }
    Ok(match db {
        Database::Sqlite(db) => held!().first(db).optional()?,
        Database::Postgres(db) => held!().for_update().first(db).optional()?,
    })
}

/// All letters of an invitation; nobody else changes them before this transaction ends.
pub fn hold_all_of(db: &mut Database, invitation: Id<Invitation>) -> Result<Vec<Letter>, StoreError> {
    macro_rules! theirs {
        () => {
            letters::table
                .filter(letters::invitation_id.eq(invitation))
                .order((letters::kind, letters::number))
                .select(Letter::as_select())
        };
    }
    Ok(match db {
        Database::Sqlite(db) => theirs!().load(db)?,
        Database::Postgres(db) => theirs!().for_update().load(db)?,
    })
}

/// The letter that the relay keeps under this number; none when there is none, or several.
pub fn by_relay_id(db: &mut Database, relay_id: &str) -> Result<Option<Letter>, StoreError> {
    let found = letters::table.filter(letters::relay_id.eq(Some(relay_id))).limit(2);
    let mut found: Vec<Letter> = found.select(Letter::as_select()).load(db)?;
    Ok(if found.len() == 1 { found.pop() } else { None })
}

pub fn add_attempt(db: &mut Database, attempt: Attempt) -> Result<(), StoreError> {
    on_either!(db => diesel::insert_into(letter_attempts::table)
        .values(attempt)
        .on_conflict_do_nothing()
        .execute(db))?;
    Ok(())
}
