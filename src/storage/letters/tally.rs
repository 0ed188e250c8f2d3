//! The ledger looked over: which letters there are, how far they have come, and how many of each.

use diesel::prelude::*;

use super::{Letter, unreadable};
use crate::id::Id;
use crate::storage::columns::Stamp;
use crate::storage::database::{Database, StoreError};
use crate::storage::schema::{invitations, letter_attempts, letters, waves};
use crate::wave::ledger::{Bounce, Kind, LetterKey, State};
use crate::wave::{Invitation, Wave};

/// How many letters of a wave are in each state, by kind.
pub fn counts(db: &mut Database, wave: Id<Wave>) -> Result<Vec<(Kind, State, i64)>, StoreError> {
    let rows: Vec<(String, String, i64)> = letters::table
        .filter(letters::wave_id.eq(wave))
        .group_by((letters::kind, letters::state))
        .select((letters::kind, letters::state, diesel::dsl::count_star()))
        .load(db)?;
    rows.into_iter()
        .map(|(kind, state, count)| Ok((kind.parse().map_err(unreadable)?, state.parse().map_err(unreadable)?, count)))
        .collect()
}

/// How many letters of all waves are in each state.
pub fn counts_of_all(db: &mut Database) -> Result<Vec<(State, i64)>, StoreError> {
    let rows: Vec<(String, i64)> =
        letters::table.group_by(letters::state).select((letters::state, diesel::dsl::count_star())).load(db)?;
    rows.into_iter().map(|(state, count)| Ok((state.parse().map_err(unreadable)?, count))).collect()
}

/// Since when the letter is due that waits longest, of waves whose post goes on.
pub fn longest_due(db: &mut Database, now: Stamp) -> Result<Option<Stamp>, StoreError> {
    let waiting: Vec<&str> = State::ALL.into_iter().filter(|state| state.is_waiting()).map(State::as_str).collect();
    // Thanks and reports of results leave after the close; nothing leaves of a wave that stands still.
    let moving = waves::table
        .filter(waves::state.eq_any(["running", "closed", "released"]))
        .select(waves::id)
        .load::<Id<Wave>>(db)?;
    Ok(letters::table
        .filter(letters::state.eq_any(waiting))
        .filter(letters::due_at.le(now))
        .filter(letters::wave_id.eq_any(moving))
        .select(diesel::dsl::min(letters::due_at))
        .first(db)?)
}

/// The letters of a wave that wait because they can't be written: how many of each kind, and why.
pub fn unwritten(db: &mut Database, wave: Id<Wave>) -> Result<Vec<(Kind, String, i64)>, StoreError> {
    let rows: Vec<(String, Option<String>, i64)> = letters::table
        .filter(letters::wave_id.eq(wave))
        .filter(letters::state.eq(State::Deferred.as_str()))
        .filter(letters::unwritten_at.is_not_null())
        .group_by((letters::kind, letters::reply))
        .select((letters::kind, letters::reply, diesel::dsl::count_star()))
        .load(db)?;
    let mut unwritten = rows
        .into_iter()
        .map(|(kind, why, count)| Ok((kind.parse().map_err(unreadable)?, why.unwrap_or_default(), count)))
        .collect::<Result<Vec<(Kind, String, i64)>, StoreError>>()?;
    unwritten.sort();
    Ok(unwritten)
}

/// Whether an invitation of a wave has not left and was never tried.
pub fn is_any_untried(db: &mut Database, wave: Id<Wave>) -> Result<bool, StoreError> {
    let open: Vec<&str> = State::ALL.into_iter().filter(|state| state.is_open()).map(State::as_str).collect();
    let untried = letters::table
        .filter(letters::wave_id.eq(wave))
        .filter(letters::kind.eq(Kind::Invitation.as_str()))
        .filter(letters::state.eq_any(open))
        .filter(letters::attempts.eq(0));
    Ok(untried.select(letters::invitation_id).first::<Id<Invitation>>(db).optional()?.is_some())
}

/// When letters of a wave were released: kind, number, moment, how many. The first first.
pub fn releases(db: &mut Database, wave: Id<Wave>) -> Result<Vec<(Kind, i32, Stamp, i64)>, StoreError> {
    let rows: Vec<(String, i32, Stamp, i64)> = letters::table
        .filter(letters::wave_id.eq(wave))
        .filter(letters::state.ne(State::Planned.as_str()))
        .group_by((letters::kind, letters::number, letters::dated_at))
        .select((letters::kind, letters::number, letters::dated_at, diesel::dsl::count_star()))
        .load(db)?;
    let mut releases = rows
        .into_iter()
        .map(|(kind, number, at, count)| Ok((kind.parse().map_err(unreadable)?, number, at, count)))
        .collect::<Result<Vec<_>, StoreError>>()?;
    releases.sort_by_key(|(_, _, at, _): &(Kind, i32, Stamp, i64)| at.moment());
    Ok(releases)
}

/// The letters of a wave in any of these states.
pub fn in_states(db: &mut Database, wave: Id<Wave>, states: &[State]) -> Result<Vec<Letter>, StoreError> {
    let names: Vec<&str> = states.iter().map(|state| state.as_str()).collect();
    Ok(letters::table
        .filter(letters::wave_id.eq(wave))
        .filter(letters::state.eq_any(names))
        .order((letters::invitation_id, letters::kind, letters::number))
        .select(Letter::as_select())
        .load(db)?)
}

/// All letters of an invitation, in the order they were planned.
pub fn of_invitation(db: &mut Database, invitation: Id<Invitation>) -> Result<Vec<Letter>, StoreError> {
    Ok(letters::table
        .filter(letters::invitation_id.eq(invitation))
        .order((letters::dated_at, letters::number))
        .select(Letter::as_select())
        .load(db)?)
}

/// How many letters of all waves are in each state: whether a worker has anything left to do.
pub fn open_count(db: &mut Database) -> Result<i64, StoreError> {
    let open: Vec<&str> = State::ALL.into_iter().filter(|state| state.is_waiting()).map(State::as_str).collect();
    Ok(letters::table.filter(letters::state.eq_any(open)).count().get_result(db)?)
}

/// Of the letters of a wave that were settled since a moment, the first so many (or the last): how many were, and how
/// many of those carry this mark.
pub fn bounced_among(
    db: &mut Database,
    wave: Id<Wave>,
    since: Stamp,
    most: i64,
    from_the_end: bool,
    bounce: Bounce,
) -> Result<(usize, usize), StoreError> {
    let settled = letters::table
        .filter(letters::wave_id.eq(wave))
        .filter(letters::settled_at.ge(Some(since)))
        .select(letters::bounce)
        .limit(most);
    let marks: Vec<Option<String>> = if from_the_end {
        settled.order(letters::settled_at.desc()).load(db)?
    } else {
        settled.order(letters::settled_at.asc()).load(db)?
    };
    let hit = marks.iter().filter(|mark| mark.as_deref() == Some(bounce.as_str())).count();
    Ok((marks.len(), hit))
}

/// How many letters of a wave there are.
pub fn planned_count(db: &mut Database, wave: Id<Wave>) -> Result<i64, StoreError> {
    Ok(letters::table.filter(letters::wave_id.eq(wave)).count().get_result(db)?)
}

/// How many letters of a wave there are of a kind and number, and how many invitations.
pub fn first_round(db: &mut Database, wave: Id<Wave>) -> Result<(i64, i64), StoreError> {
    let invited = invitations::table.filter(invitations::wave_id.eq(wave)).count().get_result(db)?;
    let written = letters::table
        .filter(letters::wave_id.eq(wave))
        .filter(letters::kind.eq(Kind::Invitation.as_str()))
        .filter(letters::number.eq(1))
        .count()
        .get_result(db)?;
    Ok((written, invited))
}

/// The letters of all waves that the relay said yes to, and when its yes was read.
pub fn yeses(db: &mut Database) -> Result<Vec<(LetterKey, Stamp)>, StoreError> {
    let rows: Vec<(Id<Invitation>, String, i32, Stamp)> = letter_attempts::table
        .filter(letter_attempts::outcome.eq(State::Accepted.as_str()))
        .select((
            letter_attempts::invitation_id,
            letter_attempts::kind,
            letter_attempts::number,
            letter_attempts::happened_at,
        ))
        .load(db)?;
    rows.into_iter()
        .map(|(invitation, kind, number, at)| {
            let kind: Kind = kind.parse().map_err(unreadable)?;
            Ok((LetterKey { invitation, kind, number: u16::try_from(number).map_err(unreadable)? }, at))
        })
        .collect()
}

/// The attempts of a wave that the relay answered with a yes: which letter, and under which fence.
pub fn accepted_attempts(db: &mut Database, wave: Id<Wave>) -> Result<Vec<(Id<Invitation>, String, i32)>, StoreError> {
    let of_wave = letters::table.filter(letters::wave_id.eq(wave)).select(letters::invitation_id);
    Ok(letter_attempts::table
        .filter(letter_attempts::invitation_id.eq_any(of_wave))
        .filter(letter_attempts::outcome.eq(State::Accepted.as_str()))
        .select((letter_attempts::invitation_id, letter_attempts::kind, letter_attempts::number))
        .load(db)?)
}
