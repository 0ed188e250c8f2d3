//! Letters that nobody wants any more, those in doubt, and what comes back of those that left.

use diesel::prelude::*;

use crate::id::Id;
use crate::storage::columns::Stamp;
use crate::storage::database::{Database, StoreError};
use crate::storage::schema::letters;
use crate::wave::ledger::{Bounce, Kind, LetterKey, MARKED, State};
use crate::wave::{Invitation, Wave};

/// Puts the open letters of a wave in doubt, and widens the doubt there is: any may have left since `from`. How many are
/// in doubt then.
pub fn doubt(db: &mut Database, wave: Id<Wave>, from: Stamp, until: Stamp) -> Result<usize, StoreError> {
    let open = State::ALL.into_iter().filter(|state| state.is_open() || *state == State::Unknown);
    let open: Vec<&str> = open.map(State::as_str).collect();
    let theirs = letters::table.filter(letters::wave_id.eq(wave)).filter(letters::state.eq_any(open));
    let in_doubt = diesel::update(theirs)
        .set((
            letters::state.eq(State::Unknown.as_str()),
            letters::fence.eq(letters::fence + 1),
            letters::leased_until.eq(Some(until)),
            letters::doubted_from.eq(Some(from)),
            letters::reply.eq(Some("a backup of the database was put back; it may have left since that was made")),
        ))
        .execute(db)?;
    Ok(in_doubt)
}

/// The earliest moment at which a letter that is marked or in doubt may have left.
pub fn first_doubt(db: &mut Database) -> Result<Option<Stamp>, StoreError> {
    let states = [State::Attempting.as_str(), State::Unknown.as_str()];
    let marked = letters::table.filter(letters::state.eq_any(states));
    let first: Option<Stamp> = marked.select(diesel::dsl::min(letters::leased_until)).first(db)?;
    Ok(first.map(|until| (until.moment() - MARKED).into()))
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
