//! The post: takes due letters from the ledger, hands them to the relay, and writes down what became of each.
//!
//! The mark is what keeps anybody from being written to twice. It is on disk
//! before the text of a letter leaves. A letter that is only leased goes back
//! when its worker is gone; one that is marked becomes `unknown` and is never
//! sent again by itself.

mod notes;
mod pace;

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::Instant;

use super::write_letters::{self, Written};
use super::{House, Refusal, keep_schedule, watch_post};
use crate::id::Id;
use crate::mail::mailer::Session;
use crate::mail::outcome::{Begun, Outcome, Refusal as Refused, RelayTrouble};
use crate::storage::letters::{self, Letter, Step};
use crate::storage::post_rests::{self, RELAY, Rest};
use crate::storage::{Address, Database, StoreError, waves};
use crate::wave::ledger::{Bounce, Cause, Event, LetterKey, State, relay_pause};
use crate::wave::{State as WaveState, Wave};

use notes::{Ending, after, lease_clock, mark, refused, settle};
pub use pace::Pace;
use pace::give_turns;
pub(super) use pace::name_of_group;

/// How long a worker holds letters it has not begun.
const LEASE: SignedDuration = SignedDuration::from_mins(2);
/// Letters leased at once for each session.
const PER_SESSION: usize = 10;
/// How long a letter waits that could not be written.
const WRITTEN_LATER: SignedDuration = SignedDuration::from_hours(1);
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
    while !*stop.borrow() {
        if let Err(error) = keep_schedule::keep(&house, house.clock.now()).await {
            tracing::error!(%error, "what was due by itself could not be done");
        }
        let wait = match turn(&house, sessions, pace, &stop).await {
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
async fn turn(house: &House, sessions: usize, pace: Pace, stop: &watch::Receiver<bool>) -> Result<Duration, Refusal> {
    let clock = house.clock.clone();
    let (rest, now) = house
        .store
        .read(move |db| Ok::<_, StoreError>((post_rests::find(db, RELAY)?, lease_clock(db, &clock)?)))
        .await?;
    if let Some(rest) = rest.as_ref().filter(|rest| rest.until.moment() > now) {
        // Another worker may end the rest, so it is looked at again.
        return Ok(Duration::try_from(rest.until.moment().duration_since(now)).unwrap_or(IDLE).min(IDLE));
    }
    let delivered = round(house, sessions, pace, stop).await?;
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
    let mut sum = Delivered::default();
    keep_schedule::keep(house, house.clock.now()).await?;
    loop {
        let delivered = round(house, sessions, pace, &never).await?;
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

/// Letters and when each may leave, the soonest first.
type Hand = Arc<Mutex<VecDeque<(Written, Instant)>>>;

/// Takes letters that are due out of the ledger, each with how long to wait for its turn; none when none is due.
async fn claim(house: &House, most: i64, pace: Pace) -> Result<Vec<(Letter, Duration)>, Refusal> {
    loop {
        let (now, clock) = (house.clock.now(), house.clock.clone());
        let (claimed, turns) = house
            .store
            .write(move |db| {
                let leased_at = lease_clock(db, &clock)?;
                letters::recover(db, leased_at.into())?;
                let quiet = quiet_waves(db, now)?;
                let claimed = letters::claim(db, now.into(), (leased_at + LEASE).into(), most, &quiet)?;
                let count = claimed.len();
                Ok::<_, StoreError>((count, give_turns(db, pace, claimed, (now, leased_at))?))
            })
            .await?;
        // All of these have to wait for long: there may be others behind them.
        if claimed == 0 || !turns.is_empty() {
            return Ok(turns);
        }
    }
}

/// One handful of letters over all sessions.
async fn round(house: &House, sessions: usize, pace: Pace, stop: &watch::Receiver<bool>) -> Result<Delivered, Refusal> {
    let now = house.clock.now();
    let begun = Instant::now();
    let claimed = claim(house, i64::try_from(sessions * PER_SESSION).unwrap_or(i64::MAX), pace).await?;
    if claimed.is_empty() {
        return Ok(Delivered::default());
    }
    let (claimed, waits): (Vec<Letter>, Vec<Duration>) = claimed.into_iter().unzip();
    let keys = claimed.iter().map(Letter::key).collect::<Result<Vec<_>, _>>()?;
    let turns: HashMap<LetterKey, Instant> = keys.into_iter().zip(waits.into_iter().map(|wait| begun + wait)).collect();
    let (written, unwritable) = write_letters::write(house, claimed).await?;
    let mut sum = Delivered::default();
    for (key, fence, why) in unwritable {
        // Why may name an address, which is not for the log. It is a fault of the wave or of the house, not of the
        // address: the letter waits until somebody has mended it.
        tracing::error!(letter = %key.name(), "a letter can't be written; it waits for an hour");
        let step = Step { due_at: Some((now + WRITTEN_LATER).into()), reply: Some(why), ..Step::default() };
        settle(house, key, fence, State::Leased, Event::Defer, step, None).await;
        sum.deferred += 1;
    }
    let turn = |letter: &Written| turns.get(&letter.key).copied().unwrap_or(begun);
    let mut written: Vec<_> = written.into_iter().map(|letter| (turn(&letter), letter)).collect();
    written.sort_by_key(|(turn, _)| *turn);
    let hand: Hand = Arc::new(Mutex::new(written.into_iter().map(|(turn, letter)| (letter, turn)).collect()));
    let mut working = JoinSet::new();
    for _ in 0..sessions {
        working.spawn(walk(house.clone(), Arc::clone(&hand), stop.clone()));
    }
    while let Some(done) = working.join_next().await {
        sum = sum.and(done.map_err(|error| StoreError::Interrupted(error.to_string()))?);
    }
    // What nobody got to goes back without an attempt counted.
    let left: Vec<_> = hand.lock().unwrap_or_else(PoisonError::into_inner).drain(..).collect();
    for (letter, _) in left {
        settle(house, letter.key, letter.fence, State::Leased, Event::Return, Step::default(), None).await;
    }
    Ok(sum)
}

/// The waves none of whose letters may leave at this hour.
fn quiet_waves(db: &mut Database, now: Timestamp) -> Result<Vec<Id<Wave>>, StoreError> {
    let mut quiet = Vec::new();
    for state in [WaveState::Running, WaveState::Closed] {
        let of_state = waves::in_state(db, state)?.into_iter();
        quiet.extend(of_state.filter(|wave| wave.quiet().holds(now, &wave.zone())).map(|wave| wave.id));
    }
    Ok(quiet)
}

/// One session with the relay: letter after letter from the common hand.
async fn walk(house: House, hand: Hand, mut stop: watch::Receiver<bool>) -> Delivered {
    let mut delivered = Delivered::default();
    let mut session: Option<Session> = None;
    let mut hung_up = 0;
    loop {
        if *stop.borrow() {
            break;
        }
        let next = hand.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
        let Some((letter, turn)) = next else { break };
        tokio::select! {
            () = tokio::time::sleep_until(turn) => {}
            _ = stop.changed() => {}
        }
        if *stop.borrow() {
            hand.lock().unwrap_or_else(PoisonError::into_inner).push_front((letter, turn));
            break;
        }
        let open = match session.take().filter(Session::is_open) {
            Some(open) => Ok(open),
            None => house.mailer.open().await,
        };
        match open {
            Ok(mut open) => {
                let handed = hand_over(&house, &mut open, &letter, &mut delivered).await;
                session = Some(open);
                if matches!(handed, Handed::Done) {
                    hung_up = 0;
                }
                if let Handed::Trouble { trouble, begun } = handed {
                    if !begun {
                        hand.lock().unwrap_or_else(PoisonError::into_inner).push_front((letter, turn));
                    }
                    hung_up += u32::from(trouble.is_about_recipient());
                    // The first may be the recipient's doing, and that letter is put off; a second is the relay's.
                    let is_the_first = trouble.is_about_recipient() && hung_up == 1;
                    if trouble.is_worn_out() || is_the_first {
                        // It worked before: a fresh one will.
                        session = None;
                        continue;
                    }
                    delivered.trouble = Some(trouble);
                    break;
                }
            }
            Err(trouble) => {
                hand.lock().unwrap_or_else(PoisonError::into_inner).push_front((letter, turn));
                delivered.trouble = Some(trouble);
                break;
            }
        }
    }
    if let Some(session) = session {
        session.close().await;
    }
    delivered
}

/// What came of handing one letter over.
enum Handed {
    /// It is written down what became of it.
    Done,
    /// The relay is in trouble. A letter that was not begun is still leased.
    Trouble { trouble: RelayTrouble, begun: bool },
}

/// Brings letters more slowly from now on to whoever says that they come too fast.
async fn slow_down(house: &House, name: String) {
    let clock = house.clock.clone();
    let slowed = house
        .store
        .write(move |db| {
            let now = lease_clock(db, &clock)?;
            pace::slow_down(db, &name, now)
        })
        .await;
    if let Err(error) = slowed {
        tracing::error!(%error, "a complaint of the speed could not be written down");
    }
}

/// A refusal that every other letter would get too.
fn trouble_of(refusal: &Refused) -> Option<RelayTrouble> {
    refusal.concerns_relay().then(|| RelayTrouble {
        phase: refusal.phase,
        code: Some(refusal.code),
        why: refusal.text.clone(),
        needs_a_person: false,
        letters_before: 0,
    })
}

/// Brings a letter again later at whose recipient the relay hung up. Were it put back instead, it would be the first to
/// be tried each time, and one such recipient would keep everybody else waiting.
async fn put_off(house: &House, letter: &Written, trouble: &RelayTrouble, delivered: &mut Delivered) {
    let code = trouble.code.map(i32::from);
    let step = Step { code, ..after(house, letter, Cause::Temporary, trouble.why.clone(), true) };
    let ending = Some(Ending::of_trouble(trouble));
    if trouble.code == Some(421) {
        slow_down(house, name_of_group(&letter.to)).await;
    }
    let state = settle(house, letter.key, letter.fence, State::Leased, Event::Defer, step, ending).await;
    delivered.count(state);
}

/// A wave too many of whose letters come back stops at once, not after the handful.
async fn watch(house: &House, refusal: &Refused) {
    if !matches!(refusal.bounce(), Some(Bounce::Hard | Bounce::Policy)) {
        return;
    }
    if let Err(error) = watch_post::look(house).await {
        tracing::error!(%error, "what came back could not be counted");
    }
}

/// Takes one letter through the relay.
async fn hand_over(house: &House, session: &mut Session, letter: &Written, delivered: &mut Delivered) -> Handed {
    let (key, fence) = (letter.key, letter.fence);
    match session.begin(&letter.from, &letter.to).await {
        Begun::Ready => {}
        Begun::Relay(trouble) if trouble.is_about_recipient() => {
            put_off(house, letter, &trouble, delivered).await;
            return Handed::Trouble { trouble, begun: true };
        }
        Begun::Relay(trouble) => return Handed::Trouble { trouble, begun: false },
        Begun::Refused(refusal) => {
            if refusal.asks_for_less() {
                slow_down(house, name_of_group(&letter.to)).await;
            }
            let step = refused(house, letter, &refusal);
            let attempt = Some(Ending::of(&refusal, &letter.to));
            let state = settle(house, key, fence, State::Leased, refusal.event(), step, attempt).await;
            delivered.count(state);
            watch(house, &refusal).await;
            return trouble_of(&refusal).map_or(Handed::Done, |trouble| Handed::Trouble { trouble, begun: true });
        }
        Begun::Broken(broken) => {
            let step = after(house, letter, Cause::Broken, broken.why.clone(), true);
            let attempt = Some(Ending::without_code(broken.phase.as_str(), &broken.why));
            let state = settle(house, key, fence, State::Leased, Event::Defer, step, attempt).await;
            delivered.count(state);
            return Handed::Done;
        }
    }
    if !mark(house, letter).await {
        session.abandon();
        delivered.dropped += 1;
        return Handed::Done;
    }
    let outcome = session.finish(&letter.message).await;
    let (step, attempt) = match &outcome {
        Outcome::Accepted { reply, queue_id } => {
            let at = Some(house.clock.now().into());
            let relay_id = queue_id.clone();
            let step = Step {
                accepted_at: at,
                settled_at: at,
                reply: Some(reply.clone()),
                relay_id,
                counts: true,
                ..Step::default()
            };
            (step, Ending::without_code(State::Accepted.as_str(), reply))
        }
        Outcome::Refused(refusal) => (refused(house, letter, refusal), Ending::of(refusal, &letter.to)),
        Outcome::Broken(broken) => (
            after(house, letter, Cause::Broken, broken.why.clone(), true),
            Ending::without_code(broken.phase.as_str(), &broken.why),
        ),
        Outcome::Unclear { why } => (
            Step { reply: Some(why.clone()), counts: true, ..Step::default() },
            Ending::without_code(State::Unknown.as_str(), why),
        ),
    };
    let attempt = Some(attempt.with_text_of(letter));
    let state = settle(house, key, fence, State::Attempting, outcome.event(), step, attempt).await;
    delivered.count(state);
    match outcome {
        Outcome::Refused(refusal) => {
            if refusal.asks_for_less() {
                slow_down(house, name_of_group(&letter.to)).await;
            }
            watch(house, &refusal).await;
            trouble_of(&refusal).map_or(Handed::Done, |trouble| Handed::Trouble { trouble, begun: true })
        }
        _ => Handed::Done,
    }
}
