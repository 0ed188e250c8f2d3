//! What a worker does with letters: it takes them for a limited time, marks them before their text leaves, and writes
//! down how they have come along.

use std::collections::HashMap;

use diesel::prelude::*;

use super::Letter;
use crate::id::Id;
use crate::storage::columns::Stamp;
use crate::storage::database::{Database, StoreError};
use crate::storage::schema::{invitations, letters, waves};
use crate::wave::ledger::{Bounce, Kind, LetterKey, State};
use crate::wave::{Invitation, State as WaveState, Wave};

/// SQLite takes 32,766 values in a statement.
const IDS_AT_ONCE: usize = 1_000;

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
    let over = [WaveState::Closed, WaveState::Released].map(WaveState::as_str);
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
                        .or(letters::kind.ne_all(asking).and(
                            letters::wave_id.eq_any(waves::table.filter(waves::state.eq_any(over)).select(waves::id)),
                        )),
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
    }
    lease(db, &claimed, until)?;
    Ok(claimed)
}

/// Whether any letter of a wave could leave by now.
pub fn is_due(db: &mut Database, wave: Id<Wave>, now: Stamp) -> Result<bool, StoreError> {
    let due = letters::table
        .filter(letters::wave_id.eq(wave))
        .filter(letters::state.eq_any([State::Queued.as_str(), State::Deferred.as_str()]))
        .filter(letters::due_at.le(now));
    Ok(due.select(letters::invitation_id).first::<Id<Invitation>>(db).optional()?.is_some())
}

/// The addresses of the letters that are due next, whoever will take them.
pub fn addresses_due(db: &mut Database, now: Stamp, most: i64) -> Result<Vec<String>, StoreError> {
    Ok(letters::table
        .inner_join(invitations::table.on(invitations::id.eq(letters::invitation_id)))
        .filter(letters::state.eq_any([State::Queued.as_str(), State::Deferred.as_str()]))
        .filter(letters::due_at.le(now))
        .order((letters::due_at, letters::invitation_id))
        .limit(most)
        .select(invitations::address)
        .load(db)?)
}

/// One statement for all of one kind and number: most handfuls are of one.
fn lease(db: &mut Database, claimed: &[Letter], until: Stamp) -> Result<(), StoreError> {
    let mut of_kinds: HashMap<(&str, i32), Vec<Id<Invitation>>> = HashMap::new();
    for letter in claimed {
        of_kinds.entry((&letter.kind, letter.number)).or_default().push(letter.invitation_id);
    }
    for ((kind, number), ids) in of_kinds {
        for ids in ids.chunks(IDS_AT_ONCE) {
            let these = letters::table
                .filter(letters::invitation_id.eq_any(ids))
                .filter(letters::kind.eq(kind))
                .filter(letters::number.eq(number));
            diesel::update(these)
                .set((
                    letters::state.eq(State::Leased.as_str()),
                    letters::fence.eq(letters::fence + 1),
                    letters::leased_until.eq(Some(until)),
                ))
                .execute(db)?;
        }
    }
    Ok(())
}

/// Makes a letter due that waits for its next attempt.
pub fn hasten(db: &mut Database, key: LetterKey, due_at: Stamp) -> Result<(), StoreError> {
    let row = (key.invitation, key.kind.as_str(), i32::from(key.number));
    let waiting = letters::table.find(row).filter(letters::state.eq(State::Deferred.as_str()));
    diesel::update(waiting).set(letters::due_at.eq(due_at)).execute(db)?;
    Ok(())
}

/// The words of a kind of letter were mended: those that could not be written are due.
pub fn mended(db: &mut Database, wave: Id<Wave>, kind: Kind, due_at: Stamp) -> Result<usize, StoreError> {
    let waiting = letters::table
        .filter(letters::wave_id.eq(wave))
        .filter(letters::kind.eq(kind.as_str()))
        .filter(letters::state.eq(State::Deferred.as_str()))
        .filter(letters::unwritten_at.is_not_null());
    Ok(diesel::update(waiting)
        .set((letters::due_at.eq(due_at), letters::unwritten_at.eq(None::<Stamp>)))
        .execute(db)?)
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
    /// It can't be written, as was found at this moment.
    pub unwritten_at: Option<Stamp>,
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
    let counted = letters::attempts.eq(letters::attempts + i32::from(step.counts));
    let moved = diesel::update(held).set((Shifted::of(to, step), counted)).execute(db)?;
    Ok(moved == 1)
}

/// What is not known stays as it was.
#[derive(AsChangeset)]
#[diesel(table_name = letters)]
struct Shifted<'s> {
    state: &'s str,
    due_at: Option<Stamp>,
    accepted_at: Option<Stamp>,
    reply: Option<&'s str>,
    settled_at: Option<Stamp>,
    code: Option<i32>,
    enhanced: Option<&'s str>,
    relay_id: Option<&'s str>,
    bounce: Option<&'s str>,
    bounced_at: Option<Stamp>,
    unwritten_at: Option<Option<Stamp>>,
}

impl<'s> Shifted<'s> {
    fn of(to: State, step: &'s Step) -> Self {
        Self {
            state: to.as_str(),
            due_at: step.due_at,
            accepted_at: step.accepted_at,
            reply: step.reply.as_deref(),
            settled_at: step.settled_at,
            code: step.code,
            enhanced: step.enhanced.as_deref(),
            relay_id: step.relay_id.as_deref(),
            bounce: step.bounce.map(Bounce::as_str),
            bounced_at: step.bounce.and(step.settled_at),
            unwritten_at: match (step.unwritten_at, to) {
                (Some(at), _) => Some(Some(at)),
                // Its turn is later: nobody has tried to write it since.
                (None, State::Deferred) if !step.counts => None,
                (None, _) => Some(None),
            },
        }
    }
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
            letters::doubted_from.eq(None::<Stamp>),
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
