//! The letters at hand: taken out of the ledger, written, and waiting for their turn. While one handful leaves, the next
//! is taken and written, so that no session waits for the ledger.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use tokio::sync::{Notify, watch};
use tokio::time::Instant;

use super::lease_clock;
use super::mentioned::Mentioned;
use super::notes::settle;
use super::pace::{Pace, give_turns};
use crate::id::Id;
use crate::services::write_letters::{self, Unwritable, Written};
use crate::services::{House, Refusal, accept_terms, find_hosts, notice_restore};
use crate::storage::letters::{self, Letter, Step};
use crate::storage::{Database, StoreError, waves};
use crate::wave::ledger::{Event, LetterKey, State};
use crate::wave::{State as WaveState, Wave};

/// How long a worker holds letters it has not begun.
const LEASE: SignedDuration = SignedDuration::from_mins(2);
/// Letters leased at once for each session.
const PER_SESSION: usize = 10;
/// How long a letter waits that could not be written.
const WRITTEN_LATER: SignedDuration = SignedDuration::from_hours(1);
/// After so long no more letters are taken, so that what is due by itself is seen to.
const LOOK_AROUND: Duration = Duration::from_secs(5);

/// What all sessions take their letters from.
pub(super) struct Supply {
    most: usize,
    pace: Pace,
    /// Letters and when each may leave, the soonest first.
    hand: Mutex<VecDeque<(Written, Instant)>>,
    /// There are letters, or there will be none.
    has_come: Notify,
    /// There is room for letters, or none are wanted any more.
    runs_low: Notify,
    /// No more letters come.
    is_dry: AtomicBool,
    /// No more letters are wanted.
    is_over: AtomicBool,
    mentioned: Arc<Mentioned>,
}

/// How often it is looked whether the database takes what is written to it again.
const LOOK_AGAIN: Duration = Duration::from_millis(250);

impl Supply {
    pub(super) fn new(sessions: usize, pace: Pace, mentioned: Arc<Mentioned>) -> Self {
        Self {
            most: sessions * PER_SESSION,
            pace,
            hand: Mutex::default(),
            has_come: Notify::new(),
            runs_low: Notify::new(),
            is_dry: AtomicBool::new(false),
            is_over: AtomicBool::new(false),
            mentioned,
        }
    }

    pub(super) fn is_dry(&self) -> bool {
        self.is_dry.load(Ordering::SeqCst)
    }

    /// No more letters are wanted: the relay is in trouble.
    pub(super) fn end(&self) {
        self.is_over.store(true, Ordering::SeqCst);
        self.runs_low.notify_one();
    }

    /// The next letter, once it is its turn; none when there are no more, when it is time to stop, or when nothing can be
    /// written down.
    pub(super) async fn next(&self, house: &House, stop: &mut watch::Receiver<bool>) -> Option<(Written, Instant)> {
        loop {
            // Asked for first, so that what comes meanwhile is not missed.
            let has_come = self.has_come.notified();
            tokio::pin!(has_come);
            has_come.as_mut().enable();
            if *stop.borrow() || !house.store.takes_writes() {
                self.runs_low.notify_one();
                return None;
            }
            let turn = {
                let mut hand = self.hand();
                let turn = hand.front().map(|(_, turn)| *turn);
                if turn.is_some_and(|turn| turn <= Instant::now()) {
                    let next = hand.pop_front();
                    if hand.len() < self.most / 2 {
                        self.runs_low.notify_one();
                    }
                    return next;
                }
                if turn.is_none() && self.is_dry() {
                    return None;
                }
                if turn.is_none() {
                    self.runs_low.notify_one();
                }
                turn
            };
            let is_its_turn = async {
                match turn {
                    Some(turn) => tokio::time::sleep_until(turn).await,
                    None => std::future::pending().await,
                }
            };
            tokio::select! {
                () = is_its_turn => {}
                () = has_come => {}
                _ = stop.changed() => {}
            }
        }
    }

    /// Gives a letter back that was not begun: another session takes it.
    pub(super) fn put_back(&self, letter: Written, turn: Instant) {
        self.hand().push_front((letter, turn));
        self.has_come.notify_waiters();
    }

    /// Takes and writes letters whenever there are few, until none is due, none is wanted, or it is time to look around.
    pub(super) async fn keep_up(&self, house: &House, mut stop: watch::Receiver<bool>) -> Result<u64, Refusal> {
        let begun = Instant::now();
        let mut deferred = 0;
        let mut outcome = Ok(());
        while !self.is_dry() {
            tokio::select! {
                () = self.runs_low.notified() => {}
                _ = stop.changed() => {}
            }
            let is_enough = begun.elapsed() > LOOK_AROUND || self.is_over.load(Ordering::SeqCst) || *stop.borrow();
            if is_enough || !house.store.takes_writes() {
                break;
            }
            if self.hand().len() >= self.most / 2 {
                continue;
            }
            match self.fetch(house).await {
                Ok(unwritable) => deferred += unwritable,
                Err(refusal) => {
                    outcome = Err(refusal);
                    break;
                }
            }
        }
        self.dry_up();
        outcome.map(|()| deferred)
    }

    /// Takes one handful and writes it; how many of it could not be written. Where none is due, no more come.
    pub(super) async fn fetch(&self, house: &House) -> Result<u64, Refusal> {
        let now = house.clock.now();
        let most = i64::try_from(self.most).unwrap_or(i64::MAX);
        find_hosts::ahead_of(house, most).await?;
        let begun = Instant::now();
        let claimed = claim(house, most, self.pace).await?;
        if claimed.is_empty() {
            self.dry_up();
            return Ok(0);
        }
        let turns = claimed.iter().map(|(letter, wait)| Ok((letter.key()?, begun + *wait)));
        let turns = turns.collect::<Result<std::collections::HashMap<LetterKey, Instant>, StoreError>>()?;
        let (written, unwritable) =
            write_letters::write(house, claimed.into_iter().map(|(letter, _)| letter).collect()).await?;
        let deferred = unwritable.len() as u64;
        for Unwritable { key, wave, fence, why } in unwritable {
            // It is a fault of the wave or of the house, not of the address: the letter waits until somebody has mended
            // it.
            self.mentioned.say(house, wave, now).await?;
            let step = Step {
                due_at: Some((now + WRITTEN_LATER).into()),
                reply: Some(why),
                unwritten_at: Some(now.into()),
                ..Step::default()
            };
            settle(house, key, fence, State::Leased, Event::Defer, step, None).await;
        }
        let turn = |letter: &Written| turns.get(&letter.key).copied().unwrap_or(begun);
        {
            let mut hand = self.hand();
            hand.extend(written.into_iter().map(|letter| {
                let turn = turn(&letter);
                (letter, turn)
            }));
            hand.make_contiguous().sort_by_key(|(_, turn)| *turn);
        }
        self.has_come.notify_waiters();
        Ok(deferred)
    }

    /// Puts back into the post what nobody got to, without an attempt counted; what is copied of the database from here on
    /// knows of all that has left.
    pub(super) async fn give_back_the_rest(
        &self,
        house: &House,
        mut stop: watch::Receiver<bool>,
    ) -> Result<(), Refusal> {
        let left: Vec<_> = self.hand().drain(..).collect();
        for (letter, _) in left {
            // A database that somebody holds for a while is waited for. Where nothing can be written down for as long as
            // the lease, or it is time to stop, its time runs out by itself.
            let given_up = Instant::now() + LEASE.unsigned_abs();
            while !house.store.takes_writes() {
                if *stop.borrow() || Instant::now() >= given_up {
                    return Ok(());
                }
                tokio::select! {
                    () = tokio::time::sleep(LOOK_AGAIN) => {}
                    _ = stop.changed() => {}
                }
            }
            give_back(house, letter.key, letter.fence).await;
        }
        notice_restore::keep_after(house).await
    }

    fn dry_up(&self) {
        self.is_dry.store(true, Ordering::SeqCst);
        self.has_come.notify_waiters();
    }

    fn hand(&self) -> MutexGuard<'_, VecDeque<(Written, Instant)>> {
        self.hand.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

async fn give_back(house: &House, key: LetterKey, fence: i64) {
    settle(house, key, fence, State::Leased, Event::Return, Step::default(), None).await;
}

/// Takes letters that are due out of the ledger, each with how long to wait for its turn; none when none is due.
async fn claim(house: &House, most: i64, pace: Pace) -> Result<Vec<(Letter, Duration)>, Refusal> {
    loop {
        let (now, clock) = (house.clock.now(), house.clock.clone());
        let (claimed, turns, tide, is_to_pause) = house
            .write(move |house, db| {
                let leased_at = lease_clock(db, &clock)?;
                letters::recover(db, leased_at.into())?;
                let mut quiet = quiet_waves(db, now)?;
                let (held, is_to_pause) = accept_terms::held_back(house, db, now)?;
                quiet.extend(held);
                let claimed = letters::claim(db, now.into(), (leased_at + LEASE).into(), most, &quiet)?;
                let count = claimed.len();
                let turns = give_turns(db, pace, claimed, (now, leased_at))?;
                let tide = if turns.is_empty() { None } else { notice_restore::advance(db, leased_at)? };
                Ok((count, turns, tide, is_to_pause))
            })
            .await?;
        if is_to_pause {
            accept_terms::pause_held_back(house, now).await?;
        }
        if let Err(refusal) = notice_restore::keep(house, tide).await {
            for (letter, _) in turns {
                give_back(house, letter.key()?, letter.fence).await;
            }
            return Err(refusal);
        }
        // All of these have to wait for long: there may be others behind them.
        if claimed == 0 || !turns.is_empty() {
            return Ok(turns);
        }
    }
}

/// The waves none of whose letters may leave at this hour.
fn quiet_waves(db: &mut Database, now: Timestamp) -> Result<Vec<Id<Wave>>, StoreError> {
    let mut quiet = Vec::new();
    for state in [WaveState::Running, WaveState::Closed, WaveState::Released] {
        let of_state = waves::in_state(db, state)?.into_iter();
        quiet.extend(of_state.filter(|wave| wave.quiet().holds(now, &wave.zone())).map(|wave| wave.id));
    }
    Ok(quiet)
}
