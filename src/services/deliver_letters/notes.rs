//! What is written down about a letter: the mark before its text leaves, and what became of it.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

use crate::mail::outcome::Refusal as Refused;
use crate::people::address::Address;
use crate::services::write_letters::Written;
use crate::services::{Clock, House};
use crate::storage::letters::{self, Attempt, Step};
use crate::storage::waves::{self, WaveRow};
use crate::storage::{Database, Stamp, StoreError, declines, invitations, responses, suppressions};
use crate::wave::State as WaveState;
use crate::wave::ledger::{Cause, Event, Kind, LetterKey, State, next_attempt};

/// How long a worker holds a letter whose text is on its way: longer than the longest wait for the relay's reply.
pub const MARKED: SignedDuration = SignedDuration::from_mins(15);

/// How an attempt ended: in which step, with which codes, in which words.
#[derive(Clone)]
pub(super) struct Ending {
    outcome: String,
    code: Option<i32>,
    enhanced: Option<String>,
    text: String,
    render_hash: Option<String>,
}

impl Ending {
    pub(super) fn of(refusal: &Refused) -> Self {
        let (outcome, code) = (refusal.phase.as_str().to_owned(), Some(i32::from(refusal.code)));
        Self { outcome, code, enhanced: refusal.enhanced.clone(), text: refusal.text.clone(), render_hash: None }
    }

    pub(super) fn without_code(outcome: &str, text: &str) -> Self {
        Self { outcome: outcome.to_owned(), code: None, enhanced: None, text: text.to_owned(), render_hash: None }
    }

    /// An attempt in which the text of this letter left, or was about to.
    pub(super) fn with_text_of(self, letter: &Written) -> Self {
        Self { render_hash: Some(letter.hash.clone()), ..self }
    }
}

/// The time that leases count by. Several workers on one database ask it, since no two machines' clocks agree; a
/// file has one owner. A clock that is set counts for both.
pub(super) fn lease_clock(db: &mut Database, clock: &Clock) -> Result<Timestamp, StoreError> {
    match clock {
        Clock::System => Ok(db.clock()?.map_or_else(|| clock.now(), Stamp::moment)),
        Clock::Set(_) => Ok(clock.now()),
    }
}

/// The step after a refusal.
pub(super) fn refused(house: &House, letter: &Written, refusal: &Refused) -> Step {
    let bounce = refusal.bounce();
    Step {
        settled_at: (!refusal.is_for_now()).then(|| house.clock.now().into()),
        code: Some(i32::from(refusal.code)),
        enhanced: refusal.enhanced.clone(),
        bounce,
        ..after(house, letter, refusal.cause(), refusal.text.clone(), refusal.is_for_now())
    }
}

/// The step after an attempt that did not succeed: when to come again, if it was refused only for now.
pub(super) fn after(house: &House, letter: &Written, cause: Cause, reply: String, comes_again: bool) -> Step {
    let pause = next_attempt(letter.attempts + 1, cause, letter.key.spread());
    let due_at = SignedDuration::try_from(pause).ok().map(|pause| (house.clock.now() + pause).into());
    Step { due_at: due_at.filter(|_| comes_again), reply: Some(reply), counts: true, ..Step::default() }
}

/// Writes down, durably, that the text is about to leave; false when it must not.
pub(super) async fn mark(house: &House, letter: &Written) -> bool {
    let (key, fence, hash) = (letter.key, letter.fence, letter.hash.clone());
    let (now, clock) = (house.clock.now(), house.clock.clone());
    let marked = house
        .store
        .write(move |db| {
            let leased_at = lease_clock(db, &clock)?;
            mark_now(db, key, fence, &hash, (now, leased_at))
        })
        .await;
    match marked {
        Ok(marked) => marked,
        Err(error) => {
            tracing::error!(%error, "a letter could not be marked, so it is not sent");
            false
        }
    }
}

fn mark_now(
    db: &mut Database,
    key: LetterKey,
    fence: i64,
    hash: &str,
    (now, leased_at): (Timestamp, Timestamp),
) -> Result<bool, StoreError> {
    let Some(letter) = letters::find(db, key)? else { return Ok(false) };
    if letter.fence != fence || letter.state()? != State::Leased {
        return Ok(false);
    }
    if letter.leased_until.is_none_or(|until| until.moment() <= leased_at) {
        return Ok(false);
    }
    let wave = waves::find(db, letter.wave_id)?;
    if key.kind.asks() && wave.as_ref().is_some_and(|wave| wave.closes_at.moment() < now) {
        letters::shift(db, key, fence, State::Leased, State::Expired, &Step::default())?;
        return Ok(false);
    }
    let goes_on = |wave: &WaveRow| match wave.state {
        WaveState::Running => true,
        WaveState::Closed => !key.kind.asks(),
        _ => false,
    };
    if !wave.as_ref().is_some_and(|wave| goes_on(wave) && !wave.quiet().holds(now, &wave.zone())) {
        letters::shift(db, key, fence, State::Leased, State::Queued, &Step::default())?;
        return Ok(false);
    }
    // Whoever finished between the claim and now is not reminded any more; nor is anybody written to who declined.
    let finished = key.kind.asks()
        && key.kind != Kind::Invitation
        && responses::find(db, key.invitation)?.is_some_and(|response| response.state == responses::SENT);
    if finished || declines::find(db, key.invitation)?.is_some() {
        letters::shift(db, key, fence, State::Leased, State::Cancelled, &Step::default())?;
        return Ok(false);
    }
    if is_silent(db, key)? {
        letters::shift(db, key, fence, State::Leased, State::Suppressed, &Step::default())?;
        return Ok(false);
    }
    letters::mark(db, key, fence, (leased_at + MARKED).into(), hash)
}

/// Whether whoever the letter is for does not want to be written to; the address is that of the frozen frame.
fn is_silent(db: &mut Database, key: LetterKey) -> Result<bool, StoreError> {
    let Some(invitation) = invitations::find(db, key.invitation)? else { return Ok(true) };
    let address = Address::parse(&invitation.address);
    address.map_or(Ok(false), |address| suppressions::holds(db, &address.key()))
}

/// A letter that would come again although its wave is closed has nowhere to go.
fn end_if_closed(db: &mut Database, key: LetterKey, fence: i64, state: State) -> Result<(), StoreError> {
    if !state.is_waiting() {
        return Ok(());
    }
    let Some(letter) = letters::find(db, key)? else { return Ok(()) };
    let closed = waves::find(db, letter.wave_id)?.is_some_and(|wave| wave.state == WaveState::Closed);
    if closed && key.kind.asks() {
        letters::shift(db, key, fence, state, State::Expired, &Step::default())?;
    }
    Ok(())
}

/// Writes down what became of a letter. Tried again until it succeeds: a lost note would leave the letter in doubt.
pub(super) async fn settle(
    house: &House,
    key: LetterKey,
    fence: i64,
    from: State,
    event: Event,
    step: Step,
    attempt: Option<Ending>,
) -> State {
    let Ok(to) = from.after(event) else { return from };
    let now = house.clock.now();
    for pause in [100, 500, 2_000, 5_000, 10_000, 0] {
        let (step, attempt) = (step.clone(), attempt.clone());
        let written = house
            .store
            .write(move |db| {
                let moved = letters::shift(db, key, fence, from, to, &step)?;
                // Somebody else gave this worker up meanwhile; the reply is the best of evidence all the same.
                let moved =
                    moved || (from == State::Attempting && letters::shift(db, key, fence, State::Unknown, to, &step)?);
                if moved {
                    end_if_closed(db, key, fence, to)?;
                }
                if let Some(Ending { outcome, code, enhanced, text, render_hash }) = attempt {
                    let (kind, number) = (key.kind.as_str().to_owned(), i32::from(key.number));
                    let invitation_id = key.invitation;
                    let happened_at = now.into();
                    letters::add_attempt(
                        db,
                        Attempt {
                            invitation_id,
                            kind,
                            number,
                            fence,
                            happened_at,
                            outcome,
                            code,
                            text,
                            enhanced,
                            render_hash,
                        },
                    )?;
                }
                Ok::<_, StoreError>(moved)
            })
            .await;
        match written {
            Ok(_) => return to,
            Err(error) if pause > 0 => {
                tracing::warn!(%error, letter = %key.name(), "what became of a letter is written down once more");
                tokio::time::sleep(Duration::from_millis(pause)).await;
            }
            Err(error) => tracing::error!(%error, letter = %key.name(), "what became of a letter could not be written"),
        }
    }
    from
}
