//! Notices that a backup of the database was put back, and leaves to a person what that one does not know.
//!
//! Whatever a backup shows as still to be sent may have left after it was made. A number in the database grows with each
//! handful of letters that is taken out of it, and again when the handful is done; a file beside the master key knows
//! it as well, on disk before the handful leaves. A database that is behind the file, or that knows of letters of which
//! there is no file, is not the one that was last used here. Then every open letter is in doubt, and no wave goes on by
//! itself.
//!
//! What it can't notice: a backup that was made after the last handful was taken, where nothing was written after it.

use jiff::Timestamp;

use super::deliver_letters::lease_clock;
use super::move_wave::{self, Order};
use super::{House, Refusal, close_wave, secrets, send_wave};
use crate::id::Id;
use crate::rights::Scope;
use crate::storage::tidemark::{Identity, InUse, Tidemark};
use crate::storage::tides::{self, Lineage, Tide};
use crate::storage::waves::{self, WaveRow};
use crate::storage::{Database, Stamp, StoreError, desk_letters, letters, planned_reminders, wave_events};
use crate::wave::Move;
use crate::wave::ledger::State as LetterState;

/// What was found to be an older database.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Restored {
    /// The waves that stand still now.
    pub waves: Vec<String>,
    /// Letters of which nobody knows whether they have left.
    pub letters: usize,
}

/// The outcome of a planned reminder that may have left after the backup was made.
pub const MAY_HAVE_LEFT: &str = "restored";

/// Takes the file outside the database for this one, until the answer is dropped.
///
/// # Errors
/// [`Refusal::Tidemark`] while a copy of this database is in use with the same file: each would take the other for an
/// older one of itself.
pub async fn take_into_use(house: &House) -> Result<Option<InUse>, Refusal> {
    let Some(tidemark) = house.tidemark.clone() else { return Ok(None) };
    let (tide, address) = (named(house).await?, house.store.address().clone());
    let identity = house.store.read(move |db| Identity::of(db, &address)).await?;
    aside(move || tidemark.take_into_use(tide.database, &identity)).await.map(Some)
}

/// Looks whether the database is the one that letters last left from; none when it is.
pub async fn look(house: &House) -> Result<Option<Restored>, Refusal> {
    let Some(tidemark) = house.tidemark.clone() else { return Ok(None) };
    let tide = named(house).await?;
    let known = {
        let tidemark = tidemark.clone();
        aside(move || tidemark.read(tide.database)).await?
    };
    if !is_older(&tide, known) {
        if known.is_none() {
            // Before the first letter leaves: whoever starts the post sees at once whether the file can be written.
            aside(move || tidemark.raise(tide.database, tide.number)).await?;
        }
        return Ok(None);
    }
    let (now, clock) = (house.clock.now(), house.clock.clone());
    let (tide, restored) = house
        .on_record(move |_, db| {
            let leased_at = lease_clock(db, &clock)?;
            let tide = tides::hold(db)?.ok_or_else(|| Refusal::damaged("the database has no tide"))?;
            // Another process was quicker.
            if !is_older(&tide, known) {
                return Ok((tide, None));
            }
            let restored = leave_to_a_person(db, &tide, now, leased_at.into())?;
            let tide = tides::advance(db, known.unwrap_or(0) + 1, leased_at.into())?.unwrap_or(tide);
            Ok((tide, Some(restored)))
        })
        .await?;
    aside(move || tidemark.raise(tide.database, tide.number)).await?;
    if let Some(Restored { waves, letters }) = &restored {
        tracing::error!(?waves, letters, "a backup of the database was put back: its open letters are left to you");
    }
    Ok(restored)
}

/// A backup is being put back: makes sure that it is taken for one, where neither it nor the file knows of any letter.
/// The file is left as it is, so that a copy that is only looked at does not put its original in doubt.
///
/// `lineage` names the database if it has no name yet; `made_at` is when the backup was made.
pub(super) fn make_known(
    db: &mut Database,
    tidemark: Option<&Tidemark>,
    lineage: Id<Lineage>,
    made_at: Timestamp,
) -> Result<(), Refusal> {
    tides::begin(db, lineage, made_at.into())?;
    let tide = tides::find(db)?.ok_or_else(|| Refusal::damaged("the database has no tide"))?;
    let known = tidemark.map(|tidemark| tidemark.read(tide.database)).transpose()?.flatten();
    if known.is_none() && tide.number == 0 {
        tides::advance(db, 1, made_at.into())?;
    }
    Ok(())
}

/// Letters are about to leave: the tide of the database, moved on in the transaction that took them.
pub(super) fn advance(db: &mut Database, at: Timestamp) -> Result<Option<Tide>, StoreError> {
    tides::advance(db, 0, at.into())
}

/// Writes the tide down outside the database, durably. Until then nothing leaves.
pub(super) async fn keep(house: &House, tide: Option<Tide>) -> Result<(), Refusal> {
    match (house.tidemark.clone(), tide) {
        (Some(tidemark), Some(tide)) => aside(move || tidemark.raise(tide.database, tide.number)).await,
        _ => Ok(()),
    }
}

/// Letters have left: a copy of the database that is made from here on can be told from one that was made before.
pub(super) async fn keep_after(house: &House) -> Result<(), Refusal> {
    if house.tidemark.is_none() {
        return Ok(());
    }
    let clock = house.clock.clone();
    let tide = house.store.write(move |db| {
        let now = lease_clock(db, &clock)?;
        advance(db, now)
    });
    keep(house, tide.await?).await
}

/// Whether this database has given out fewer letters than are known to have left. One of which nothing is known was
/// used elsewhere, or the file is lost: nobody can tell.
fn is_older(tide: &Tide, known: Option<i64>) -> bool {
    known.map_or(tide.number > 0, |known| tide.number < known)
}

/// The tide of the database, which gets a name if it has none.
async fn named(house: &House) -> Result<Tide, Refusal> {
    if let Some(tide) = house.store.read(tides::find).await? {
        return Ok(tide);
    }
    let (id, clock) = (secrets::id(), house.clock.clone());
    let begun = house.store.write(move |db| {
        let now = lease_clock(db, &clock)?;
        tides::begin(db, id, now.into())?;
        tides::find(db)
    });
    begun.await?.ok_or_else(|| Refusal::damaged("the database has no tide"))
}

fn leave_to_a_person(db: &mut Database, tide: &Tide, now: Timestamp, until: Stamp) -> Result<Restored, Refusal> {
    let from = letters::first_doubt(db)?.filter(|first| first.moment() < tide.moved_at.moment());
    let from = from.unwrap_or(tide.moved_at);
    // What came by itself since then may have come before: its letters are in doubt like all others.
    close_wave::close_those_due(db, now)?;
    send_wave::start_those_due(db, now)?;
    for planned in planned_reminders::due(db, now.into())? {
        planned_reminders::settle(db, planned.wave_id, planned.number, planned_reminders::SKIPPED, MAY_HAVE_LEFT)?;
    }
    desk_letters::leave_all(db)?;
    let mut restored = Restored::default();
    for wave in waves::all(db, &Scope::everything())? {
        let letters = letters::doubt(db, wave.id, from, until)?;
        if wave.state.is_over() && letters == 0 {
            continue;
        }
        let order = Order::of_the_house(now);
        move_wave::shift(db, &wave, Move::Restore, &order, &letters.to_string())?;
        waves::set_leaving(db, wave.id, None)?;
        restored.letters += letters;
        restored.waves.push(wave.name);
    }
    Ok(restored)
}

/// How many letters of a wave are left to a person since a backup was put back, and since when; none once somebody let
/// it go on.
pub(super) fn of_wave(db: &mut Database, wave: &WaveRow) -> Result<Option<(u64, Timestamp)>, StoreError> {
    let ends_it = |step: &str| [Move::Resume, Move::Approve, Move::Reopen].iter().any(|other| other.as_str() == step);
    let events = wave_events::of_wave(db, wave.id)?;
    let last = events.iter().rev().find(|event| event.step == Move::Restore.as_str() || ends_it(&event.step));
    let mut restored = last.filter(|event| event.step == Move::Restore.as_str());
    if wave.state.is_over() && letters::in_states(db, wave.id, &[LetterState::Unknown])?.is_empty() {
        restored = None;
    }
    Ok(restored.map(|event| (event.detail.parse().unwrap_or(0), event.happened_at.moment())))
}

/// Work on the file, away from the threads that serve others.
async fn aside<T, E>(work: impl FnOnce() -> Result<T, E> + Send + 'static) -> Result<T, Refusal>
where
    T: Send + 'static,
    E: Send + 'static,
    Refusal: From<E>,
{
    match tokio::task::spawn_blocking(work).await {
        Ok(done) => Ok(done?),
        Err(error) => Err(StoreError::Interrupted(error.to_string()).into()),
    }
}
