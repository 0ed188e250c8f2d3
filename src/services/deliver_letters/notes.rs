//! What is written down about a letter: the mark before its text leaves, and what became of it.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

use crate::mail::outcome::{Refusal as Refused, RelayTrouble};
use crate::people::address::Address;
use crate::services::rest_group::{self, Said};
use crate::services::write_letters::Written;
use crate::services::{Clock, House, stop_writing};
use crate::storage::invitations::InvitationRow;
use crate::storage::letters::{self, Attempt, Letter, Step};
use crate::storage::waves::{self, WaveRow};
use crate::storage::{Database, Stamp, StoreError, declines, handovers, invitations, responses, suppressions};
use crate::wave::State as WaveState;
use crate::wave::ledger::{Bounce, Cause, Event, Kind, LetterKey, MARKED, State, is_stale, next_attempt};

/// How an attempt ended: in which step, with which codes, in which words.
#[derive(Clone)]
pub(super) struct Ending {
    outcome: String,
    code: Option<i32>,
    enhanced: Option<String>,
    text: String,
    render_hash: Option<String>,
    /// The address that it says does not exist.
    gone: Option<String>,
    /// The address whose host does not like what comes from us.
    displeased: Option<String>,
}

/// Who noted an address that the relay says does not exist.
const BY_RELAY: &str = "relay";

impl Ending {
    pub(super) fn of(refusal: &Refused, to: &str) -> Self {
        let (outcome, code) = (refusal.phase.as_str().to_owned(), Some(i32::from(refusal.code)));
        let gone = refusal.concerns_address().then(|| to.to_owned());
        let displeased = (refusal.bounce() == Some(Bounce::Policy)).then(|| to.to_owned());
        Self {
            code,
            enhanced: refusal.enhanced.clone(),
            gone,
            displeased,
            ..Self::without_code(&outcome, &refusal.text)
        }
    }

    pub(super) fn of_trouble(trouble: &RelayTrouble) -> Self {
        let code = trouble.code.map(i32::from);
        Self { code, ..Self::without_code(trouble.phase.as_str(), &trouble.why) }
    }

    pub(super) fn without_code(outcome: &str, text: &str) -> Self {
        Self {
            outcome: outcome.to_owned(),
            code: None,
            enhanced: None,
            text: text.to_owned(),
            render_hash: None,
            gone: None,
            displeased: None,
        }
    }

    /// An attempt in which the text of this letter left, or was about to.
    pub(super) fn with_text_of(self, letter: &Written) -> Self {
        Self { render_hash: Some(letter.hash.clone()), ..self }
    }
}

/// The time that leases count by. Several workers on one database ask it, since no two machines' clocks agree; a
/// file has one owner. A clock that is set counts for both.
pub(in crate::services) fn lease_clock(db: &mut Database, clock: &Clock) -> Result<Timestamp, StoreError> {
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
    let (key, fence, to, hash) = (letter.key, letter.fence, letter.to.clone(), letter.hash.clone());
    let (now, clock) = (house.clock.now(), house.clock.clone());
    let marked = house
        .store
        .write(move |db| {
            let leased_at = lease_clock(db, &clock)?;
            mark_now(db, key, fence, (&to, &hash), (now, leased_at))
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
    (to, hash): (&str, &str),
    (now, leased_at): (Timestamp, Timestamp),
) -> Result<bool, StoreError> {
    let Some(letter) = letters::hold(db, key)? else { return Ok(false) };
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
        WaveState::Closed | WaveState::Released => !key.kind.asks(),
        _ => false,
    };
    if !wave.as_ref().is_some_and(|wave| goes_on(wave) && !wave.quiet().holds(now, &wave.zone())) {
        letters::shift(db, key, fence, State::Leased, State::Queued, &Step::default())?;
        return Ok(false);
    }
    let invitation = invitations::find(db, key.invitation)?;
    if invitation.as_ref().is_some_and(|invitation| invitation.address != to) {
        // It was put right since the letter was written.
        letters::shift(db, key, fence, State::Leased, State::Queued, &Step::default())?;
        return Ok(false);
    }
    // Whoever finished between the claim and now is not reminded any more; nor is anybody written to who declined.
    let finished = key.kind.asks()
        && key.kind != Kind::Invitation
        && responses::find(db, key.invitation)?.is_some_and(|response| response.state == responses::SENT);
    if finished || declines::find(db, key.invitation)?.is_some() || is_superseded(db, key, &letter)? {
        letters::shift(db, key, fence, State::Leased, State::Cancelled, &Step::default())?;
        return Ok(false);
    }
    if is_silent(db, invitation.as_ref())? {
        letters::shift(db, key, fence, State::Leased, State::Suppressed, &Step::default())?;
        return Ok(false);
    }
    letters::mark(db, key, fence, (leased_at + MARKED).into(), hash)
}

/// Whether a newer invitation took the place of this letter, which was on its way when the address was put right or
/// somebody else was invited.
fn is_superseded(db: &mut Database, key: LetterKey, letter: &Letter) -> Result<bool, StoreError> {
    // Only one that a worker has held before can have been on its way.
    if !key.kind.asks() || letter.fence < 2 {
        return Ok(false);
    }
    if handovers::find(db, key.invitation)?.is_some() {
        return Ok(true);
    }
    let takes_its_place = |other: &Letter| match key.kind {
        Kind::Invitation => other.number > letter.number,
        _ => other.number > 1 && other.dated_at.moment() > letter.dated_at.moment(),
    };
    let theirs = letters::of_invitation(db, key.invitation)?;
    Ok(theirs.iter().any(|other| other.kind == Kind::Invitation.as_str() && takes_its_place(other)))
}

/// Whether whoever the letter is for does not want to be written to.
fn is_silent(db: &mut Database, invitation: Option<&InvitationRow>) -> Result<bool, StoreError> {
    let Some(invitation) = invitation else { return Ok(true) };
    let address = Address::parse(&invitation.address);
    address.map_or(Ok(false), |address| suppressions::holds(db, &address.key()))
}

/// A letter that would come again although its wave is closed, or its time is over, has nowhere to go.
fn end_if_late(db: &mut Database, key: LetterKey, fence: i64, state: State, now: Timestamp) -> Result<(), StoreError> {
    if !state.is_waiting() {
        return Ok(());
    }
    let Some(letter) = letters::find(db, key)? else { return Ok(()) };
    let closed = waves::find(db, letter.wave_id)?.is_some_and(|wave| wave.state.is_over());
    let attempts = u32::try_from(letter.attempts).unwrap_or(0);
    let is_stale = state == State::Deferred && is_stale(key.kind, attempts, now - letter.dated_at.moment());
    if is_stale || (closed && key.kind.asks()) {
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
        let (step, attempt, clock) = (step.clone(), attempt.clone(), house.clock.clone());
        let written = house
            .store
            .write(move |db| {
                let moved = letters::shift(db, key, fence, from, to, &step)?;
                // Somebody else gave this worker up meanwhile; the reply is the best of evidence all the same.
                let moved =
                    moved || (from == State::Attempting && letters::shift(db, key, fence, State::Unknown, to, &step)?);
                if moved {
                    end_if_late(db, key, fence, to, now)?;
                }
                if let Some(Ending { outcome, code, enhanced, text, render_hash, gone, displeased }) = attempt {
                    // What the relay knows at once is as good as a report that comes later.
                    if let Some(address) = gone.and_then(|gone| Address::parse(&gone).ok()).filter(|_| moved) {
                        stop_writing::silence(db, &address, suppressions::BOUNCED, (BY_RELAY, &text), now)?;
                    }
                    if let Some(address) = displeased.filter(|_| moved) {
                        let said = Said { phase: &outcome, code, words: &text };
                        let leased_at = lease_clock(db, &clock)?;
                        rest_group::rest(db, &address, &said, leased_at)?;
                    }
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
