//! The mail ledger: one row per letter, and one per attempt at it.
//!
//! Every change of state names the state, and where a worker makes it the
//! fence, that it starts from: a worker that was given up can't undo what
//! happened since.

mod tally;

use diesel::prelude::*;

use super::columns::Stamp;
use super::database::{Database, StoreError};
use super::schema::{letter_attempts, letters, waves};
use crate::id::Id;
use crate::wave::ledger::{Bounce, Kind, LetterKey, MARKED, State};
use crate::wave::{Invitation, State as WaveState, Wave};

pub use tally::{
    accepted_attempts, bounced_among, counts, first_round, in_states, of_invitation, open_count, planned_count,
    releases, yeses,
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

    /// When its text was about to leave: of a letter that is marked or in doubt.
    pub fn attempted_at(&self) -> Option<Stamp> {
        self.leased_until.map(|until| (until.moment() - MARKED).into())
    }

    pub fn state(&self) -> Result<State, StoreError> {
        self.state.parse().map_err(unreadable)
    }
}

fn unreadable(error: impl std::error::Error) -> StoreError {
    StoreError::Interrupted(error.to_string())
}

/// 20 values a row, under the limit of both databases.
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

/// Leases up to `most` letters that are due, oldest first: in running waves, and in closed ones what asks for nothing.
/// Those of the waves that are `quiet` wait.
///
/// On PostgreSQL several workers may claim at once: each skips what another holds.
pub fn claim(
    db: &mut Database,
    now: Stamp,
    until: Stamp,
    most: i64,
    quiet: &[Id<Wave>],
) -> Result<Vec<Letter>, StoreError> {
    let asking = Kind::ASKING.map(Kind::as_str);
    // The statement is the same for both; only PostgreSQL can skip what is locked.
    macro_rules! due {
        () => {
            letters::table
                .filter(letters::state.eq_any([State::Queued.as_str(), State::Deferred.as_str()]))
                .filter(letters::due_at.le(now))
                .filter(
                    letters::wave_id
                        .eq_any(waves::table.filter(waves::state.eq(WaveState::Running.as_str())).select(waves::id))
                        .or(letters::kind.ne_all(asking).and(letters::wave_id.eq_any(
                            waves::table.filter(waves::state.eq(WaveState::Closed.as_str())).select(waves::id),
                        ))),
                )
                .filter(letters::wave_id.ne_all(quiet))
                .order((letters::due_at, letters::invitation_id))
                .limit(most)
                .select(Letter::as_select())
        };
    }
    let mut claimed = match db {
        Database::Sqlite(db) => due!().load(db)?,
        Database::Postgres(db) => due!().for_update().skip_locked().load(db)?,
    };
    for letter in &mut claimed {
        letter.fence += 1;
        letter.state = State::Leased.as_str().to_owned();
        letter.leased_until = Some(until);
        diesel::update(letters::table.find((letter.invitation_id, &letter.kind, letter.number)))
            .set((
                letters::state.eq(State::Leased.as_str()),
                letters::fence.eq(letter.fence),
                letters::leased_until.eq(Some(until)),
            ))
            .execute(db)?;
    }
    Ok(claimed)
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

/// Makes a letter due that waits for its next attempt.
pub fn hasten(db: &mut Database, key: LetterKey, due_at: Stamp) -> Result<(), StoreError> {
    let row = (key.invitation, key.kind.as_str(), i32::from(key.number));
    let waiting = letters::table.find(row).filter(letters::state.eq(State::Deferred.as_str()));
    diesel::update(waiting).set(letters::due_at.eq(due_at)).execute(db)?;
    Ok(())
}

/// What changes when a letter takes a step.
#[derive(Clone, Debug, Default)]
pub struct Step {
    pub due_at: Option<Stamp>,
    pub accepted_at: Option<Stamp>,
    pub reply: Option<String>,
    /// Whether this counts as an attempt at the letter.
    pub counts: bool,
    pub settled_at: Option<Stamp>,
    pub code: Option<i32>,
    pub enhanced: Option<String>,
    pub relay_id: Option<String>,
    pub bounce: Option<Bounce>,
}

/// Moves a letter that a worker holds from one state to another; false when it was no longer there, or no longer its.
pub fn shift(
    db: &mut Database,
    key: LetterKey,
    fence: i64,
    from: State,
    to: State,
    step: &Step,
) -> Result<bool, StoreError> {
    let row = (key.invitation, key.kind.as_str(), i32::from(key.number));
    let held = letters::table.find(row).filter(letters::fence.eq(fence)).filter(letters::state.eq(from.as_str()));
    let Some(letter) = held.select(Letter::as_select()).first(db).optional()? else { return Ok(false) };
    let moved = diesel::update(
        letters::table.find(row).filter(letters::fence.eq(fence)).filter(letters::state.eq(from.as_str())),
    )
    .set((
        letters::state.eq(to.as_str()),
        letters::due_at.eq(step.due_at.unwrap_or(letter.due_at)),
        letters::accepted_at.eq(step.accepted_at.or(letter.accepted_at)),
        letters::reply.eq(step.reply.clone().or(letter.reply)),
        letters::attempts.eq(letter.attempts + i32::from(step.counts)),
        letters::settled_at.eq(step.settled_at.or(letter.settled_at)),
        letters::code.eq(step.code.or(letter.code)),
        letters::enhanced.eq(step.enhanced.clone().or(letter.enhanced)),
        letters::relay_id.eq(step.relay_id.clone().or(letter.relay_id)),
        letters::bounce.eq(step.bounce.map(|bounce| bounce.as_str().to_owned()).or(letter.bounce)),
        letters::bounced_at.eq(step.bounce.and(step.settled_at).or(letter.bounced_at)),
    ))
    .execute(db)?;
    Ok(moved == 1)
}

/// The durable mark: the text of this letter may leave from now on, and which it is. False when it is no longer this
/// worker's.
pub fn mark(db: &mut Database, key: LetterKey, fence: i64, until: Stamp, hash: &str) -> Result<bool, StoreError> {
    let row = (key.invitation, key.kind.as_str(), i32::from(key.number));
    let held =
        letters::table.find(row).filter(letters::fence.eq(fence)).filter(letters::state.eq(State::Leased.as_str()));
    let marked = diesel::update(held)
        .set((
            letters::state.eq(State::Attempting.as_str()),
            letters::leased_until.eq(Some(until)),
            letters::render_hash.eq(Some(hash)),
        ))
        .execute(db)?;
    Ok(marked == 1)
}

/// From now on the letter is sent only as it was when it may have arrived.
pub fn bind(db: &mut Database, letter: &Letter) -> Result<(), StoreError> {
    let row = letters::table.find((letter.invitation_id, &letter.kind, letter.number));
    // The first of several that may have arrived is the one that counts: the later ones are the same.
    let bound = letter.must_equal.clone().or_else(|| letter.render_hash.clone());
    diesel::update(row).set(letters::must_equal.eq(bound)).execute(db)?;
    Ok(())
}

pub fn add_attempt(db: &mut Database, attempt: Attempt) -> Result<(), StoreError> {
    on_either!(db => diesel::insert_into(letter_attempts::table)
        .values(attempt)
        .on_conflict_do_nothing()
        .execute(db))?;
    Ok(())
}

/// What a worker that is gone left behind: leases go back, marks become doubt. (returned, in doubt)
pub fn recover(db: &mut Database, now: Stamp) -> Result<(usize, usize), StoreError> {
    let over = letters::leased_until.lt(Some(now));
    let returned = diesel::update(letters::table.filter(letters::state.eq(State::Leased.as_str())).filter(over))
        .set(letters::state.eq(State::Queued.as_str()))
        .execute(db)?;
    let doubtful = diesel::update(letters::table.filter(letters::state.eq(State::Attempting.as_str())).filter(over))
        .set((
            letters::state.eq(State::Unknown.as_str()),
            letters::reply.eq(Some("the worker ended before the relay's reply was read")),
        ))
        .execute(db)?;
    Ok((returned, doubtful))
}

/// Takes the letters out of the post that still ask for answers which have been sent in.
pub fn cancel_asking(db: &mut Database, invitation: Id<Invitation>) -> Result<usize, StoreError> {
    let open = letters::table
        .filter(letters::invitation_id.eq(invitation))
        .filter(letters::kind.eq_any(Kind::ASKING.map(Kind::as_str)))
        .filter(letters::state.eq_any(CANCELLABLE));
    Ok(diesel::update(open).set(letters::state.eq(State::Cancelled.as_str())).execute(db)?)
}

/// Takes all letters of an invitation that are still open out of the post.
pub fn cancel_of(db: &mut Database, invitation: Id<Invitation>) -> Result<usize, StoreError> {
    let open = letters::table.filter(letters::invitation_id.eq(invitation)).filter(letters::state.eq_any(CANCELLABLE));
    Ok(diesel::update(open).set(letters::state.eq(State::Cancelled.as_str())).execute(db)?)
}

/// Takes the open letters of these invitations out of the post: their address must not be written to.
pub fn suppress(db: &mut Database, invitations: &[Id<Invitation>]) -> Result<usize, StoreError> {
    let open =
        letters::table.filter(letters::invitation_id.eq_any(invitations)).filter(letters::state.eq_any(CANCELLABLE));
    Ok(diesel::update(open).set(letters::state.eq(State::Suppressed.as_str())).execute(db)?)
}

/// Takes the open letters of a wave that ask for answers out of the post: cancelled, or expired.
pub fn end_of_wave(db: &mut Database, wave: Id<Wave>, end: State) -> Result<usize, StoreError> {
    let open = letters::table
        .filter(letters::wave_id.eq(wave))
        .filter(letters::kind.eq_any(Kind::ASKING.map(Kind::as_str)))
        .filter(letters::state.eq_any(CANCELLABLE));
    Ok(diesel::update(open).set(letters::state.eq(end.as_str())).execute(db)?)
}

const CANCELLABLE: [&str; 4] =
    [State::Planned.as_str(), State::Queued.as_str(), State::Leased.as_str(), State::Deferred.as_str()];

/// Notes what a later report says of a letter that the relay had taken. A hard one is not taken back by a soft one.
pub fn note_bounce(db: &mut Database, key: LetterKey, bounce: Bounce, at: Stamp) -> Result<(), StoreError> {
    let row = (key.invitation, key.kind.as_str(), i32::from(key.number));
    let mut open = letters::table.find(row).into_boxed();
    if bounce == Bounce::Soft {
        open = open.filter(letters::bounce.is_null().or(letters::bounce.eq(Some(bounce.as_str()))));
    }
    let is_open = open.select(letters::invitation_id).first::<Id<Invitation>>(db).optional()?.is_some();
    if is_open {
        diesel::update(letters::table.find(row))
            .set((letters::bounce.eq(Some(bounce.as_str())), letters::bounced_at.eq(Some(at))))
            .execute(db)?;
    }
    Ok(())
}
