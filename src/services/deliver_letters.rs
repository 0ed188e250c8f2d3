//! The post: takes due letters from the ledger, hands them to the relay, and writes down what became of each.
//!
//! The mark is what keeps anybody from being written to twice. It is on disk
//! before the text of a letter leaves. A letter that is only leased goes back
//! when its worker is gone; one that is marked becomes `unknown` and is never
//! sent again by itself.

mod handing;
mod mentioned;
mod notes;
mod pace;
mod pulse;
mod supply;

use std::sync::Arc;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use tokio::sync::watch;
use tokio::task::JoinSet;

use super::{House, Refusal, deliver_desk_letters, keep_schedule, notice_restore};
use crate::mail::mailer::Session;
use crate::mail::outcome::RelayTrouble;
use crate::storage::letters;
use crate::storage::post_rests::{self, RELAY, Rest};
use crate::storage::{Address, Database, StoreError};
use crate::wave::ledger::{State, relay_pause};

use handing::{Handed, hand_over};
use mentioned::Mentioned;
pub(super) use notes::lease_clock;
pub use pace::Pace;
pub(super) use pace::name_of_group;
pub use pulse::Pulse;
use supply::Supply;

/// How often an empty ledger is looked at.
const IDLE: Duration = Duration::from_secs(2);

/// What one round of the post did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Delivered {
    pub accepted: u64,
    pub deferred: u64,
    pub failed: u64,
    pub unknown: u64,
    /// Taken out at the last moment: answered meanwhile, or the wave was stopped.
    pub dropped: u64,
    /// Why the round ended early, if it did.
    pub trouble: Option<RelayTrouble>,
}

/// Runs the post until `stop` says so; letters in hand are finished first.
pub async fn work(house: House, sessions: usize, pace: Pace, mut stop: watch::Receiver<bool>) {
    if let Err(error) = take_over(&house).await {
        tracing::error!(%error, "the post could not look for letters left behind");
    }
    let mentioned = Arc::new(Mentioned::default());
    let _at_work = house.pulse.begin();
    while !*stop.borrow() {
        house.pulse.beat();
        let wait = match turn(&house, (sessions, pace), &mentioned, &stop).await {
            Ok(wait) => wait,
            Err(error) => {
                tracing::error!(%error, "the post stumbled");
                IDLE
            }
        };
        tokio::select! {
            () = tokio::time::sleep(wait) => {}
            _ = stop.changed() => {}
        }
    }
}

/// One round, unless the relay is to be left alone; then how long until the next.
async fn turn(
    house: &House,
    speed: (usize, Pace),
    mentioned: &Arc<Mentioned>,
    stop: &watch::Receiver<bool>,
) -> Result<Duration, Refusal> {
    if !house.store.takes_writes() {
        // It is tried again by itself; a letter that can't be marked can't leave.
        return Ok(IDLE);
    }
    // First of all: on an older database nothing may happen by itself.
    notice_restore::look(house).await?;
    if let Err(error) = keep_schedule::keep(house, house.clock.now()).await {
        tracing::error!(%error, "what was due by itself could not be done");
    }
    let clock = house.clock.clone();
    let (rest, now) = house
        .store
        .read(move |db| Ok::<_, StoreError>((post_rests::find(db, RELAY)?, lease_clock(db, &clock)?)))
        .await?;
    if let Some(rest) = rest.as_ref().filter(|rest| rest.until.moment() > now) {
        // Another worker may end the rest, so it is looked at again.
        return Ok(Duration::try_from(rest.until.moment().duration_since(now)).unwrap_or(IDLE).min(IDLE));
    }
    deliver_desk_letters::deliver(house).await?;
    let delivered = round(house, speed, mentioned, stop).await?;
    match &delivered.trouble {
        Some(trouble) => note_trouble(house, trouble, delivered.accepted > 0).await?,
        None if rest.is_some() && delivered.accepted > 0 => {
            house.store.write(|db| post_rests::clear(db, RELAY)).await?;
        }
        None => {}
    }
    Ok(if delivered == Delivered::default() { IDLE } else { Duration::ZERO })
}

/// Leaves the relay alone for a while: all workers keep to it, and the page of each wave says so.
async fn note_trouble(house: &House, trouble: &RelayTrouble, it_took_letters: bool) -> Result<(), Refusal> {
    let (trouble, clock) = (trouble.clone(), house.clock.clone());
    let troubles = house
        .store
        .write(move |db| {
            let now = lease_clock(db, &clock)?;
            let before = post_rests::find(db, RELAY)?;
            // A relay that took letters is not down: it may only allow fewer connections.
            let in_a_row = before.as_ref().filter(|_| !it_took_letters).map_or(0, |rest| rest.troubles);
            let troubles = in_a_row.saturating_add(1);
            let pause = relay_pause(u32::try_from(troubles).unwrap_or(1), now.subsec_microsecond() as u8);
            let until = SignedDuration::try_from(pause).map_or(now, |pause| now + pause);
            let rest = Rest {
                name: RELAY.to_owned(),
                since: before.filter(|_| in_a_row > 0).map_or_else(|| now.into(), |rest| rest.since),
                until: until.into(),
                troubles,
                phase: trouble.phase.as_str().to_owned(),
                code: trouble.code.map(i32::from),
                why: trouble.why,
                needs_a_person: trouble.needs_a_person,
            };
            post_rests::set(db, &rest)?;
            if trouble.code == Some(421) {
                pace::slow_down(db, RELAY, now)?;
            }
            Ok::<_, StoreError>((troubles, trouble.phase, trouble.code))
        })
        .await?;
    // What the relay says may name an address: not for the log.
    let (troubles, phase, code) = troubles;
    tracing::warn!(%phase, code, troubles, "the relay can't be used; the post rests");
    Ok(())
}

/// Delivers what is due now and returns when nothing is left, or the relay is in trouble.
pub async fn deliver_due(house: &House, sessions: usize) -> Result<Delivered, Refusal> {
    deliver_due_at(house, sessions, Pace::unlimited()).await
}

/// The same at a pace; what would have to wait for long is left for later.
pub async fn deliver_due_at(house: &House, sessions: usize, pace: Pace) -> Result<Delivered, Refusal> {
    let (_go_on, never) = watch::channel(false);
    let mentioned = Arc::new(Mentioned::default());
    let mut sum = Delivered::default();
    notice_restore::look(house).await?;
    keep_schedule::keep(house, house.clock.now()).await?;
    deliver_desk_letters::deliver(house).await?;
    loop {
        let delivered = round(house, (sessions, pace), &mentioned, &never).await?;
        let is_over = delivered.trouble.is_some() || delivered == Delivered::default();
        sum = sum.and(delivered);
        if is_over {
            return Ok(sum);
        }
    }
}

/// A process that starts on a database of its own takes over what the last one left behind, at once.
///
/// A PostgreSQL may have other workers: there a lease has to run out first.
pub async fn take_over(house: &House) -> Result<(), Refusal> {
    let is_alone = matches!(house.store.address(), Address::Sqlite(_));
    let clock = house.clock.clone();
    let recover = move |db: &mut Database| {
        // Whatever the last one held: its clock may have been hours ahead.
        let until = if is_alone { Timestamp::MAX } else { lease_clock(db, &clock)? };
        letters::recover(db, until.into())
    };
    let (returned, doubtful) = house.store.write(recover).await?;
    if returned + doubtful > 0 {
        tracing::warn!(returned, doubtful, "a worker had ended in the middle of its work");
    }
    Ok(())
}

impl Delivered {
    fn and(self, other: Self) -> Self {
        Self {
            accepted: self.accepted + other.accepted,
            deferred: self.deferred + other.deferred,
            failed: self.failed + other.failed,
            unknown: self.unknown + other.unknown,
            dropped: self.dropped + other.dropped,
            trouble: other.trouble.or(self.trouble),
        }
    }

    fn count(&mut self, state: State) {
        match state {
            State::Accepted => self.accepted += 1,
            State::Deferred | State::Queued => self.deferred += 1,
            State::Failed => self.failed += 1,
            State::Unknown => self.unknown += 1,
            _ => self.dropped += 1,
        }
    }
}

/// Letters over all sessions, until none is due any more, the relay is in trouble, or it is time to look around.
async fn round(
    house: &House,
    (sessions, pace): (usize, Pace),
    mentioned: &Arc<Mentioned>,
    stop: &watch::Receiver<bool>,
) -> Result<Delivered, Refusal> {
    let supply = Arc::new(Supply::new(sessions, pace, Arc::clone(mentioned)));
    let mut sum = Delivered::default();
    sum.deferred += supply.fetch(house).await?;
    let mut working = JoinSet::new();
    if supply.is_dry() {
        return Ok(sum);
    }
    for _ in 0..sessions {
        working.spawn(walk(house.clone(), Arc::clone(&supply), stop.clone()));
    }
    // The next handful is taken and written while this one leaves.
    let fetched = supply.keep_up(house, stop.clone()).await;
    while let Some(done) = working.join_next().await {
        sum = sum.and(done.map_err(|error| StoreError::Interrupted(error.to_string()))?);
    }
    supply.give_back_the_rest(house, stop.clone()).await?;
    sum.deferred += fetched?;
    Ok(sum)
}

/// One session with the relay: letter after letter from the common supply.
async fn walk(house: House, supply: Arc<Supply>, mut stop: watch::Receiver<bool>) -> Delivered {
    let mut delivered = Delivered::default();
    let mut session: Option<Session> = None;
    let mut hung_up = 0;
    while let Some((letter, turn)) = supply.next(&house, &mut stop).await {
        let mut open = match session.take().filter(Session::is_open) {
            Some(open) => open,
            None => match house.mailer.open().await {
                Ok(open) => open,
                Err(trouble) => {
                    supply.put_back(letter, turn);
                    delivered.trouble = Some(trouble);
                    break;
                }
            },
        };
        let handed = hand_over(&house, &mut open, &letter, &mut delivered).await;
        session = Some(open);
        house.pulse.beat();
        let Handed::Trouble { trouble, begun } = handed else {
            hung_up = 0;
            continue;
        };
        if !begun {
            supply.put_back(letter, turn);
        }
        hung_up += u32::from(trouble.is_about_recipient());
        // The first may be the recipient's doing, and that letter is put off; a second is the relay's.
        let is_the_first = trouble.is_about_recipient() && hung_up == 1;
        if !trouble.is_worn_out() && !is_the_first {
            delivered.trouble = Some(trouble);
            break;
        }
        // It worked before: a fresh one will.
        session = None;
    }
    if delivered.trouble.is_some() {
        supply.end();
    }
    if let Some(session) = session {
        session.close().await;
    }
    delivered
}
