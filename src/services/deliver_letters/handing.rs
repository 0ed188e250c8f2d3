//! Hands one letter over to the relay, and writes down what came of it.

use super::notes::{Ending, after, mark, refused, settle};
use super::{Delivered, lease_clock, name_of_group, pace};
use crate::mail::mailer::Session;
use crate::mail::outcome::{Begun, Outcome, Refusal as Refused, RelayTrouble};
use crate::services::write_letters::Written;
use crate::services::{House, watch_post};
use crate::storage::letters::Step;
use crate::wave::ledger::{Bounce, Cause, Event, State};

/// What came of handing one letter over.
pub(super) enum Handed {
    /// It is written down what became of it.
    Done,
    /// The relay is in trouble. A letter that was not begun is still leased.
    Trouble { trouble: RelayTrouble, begun: bool },
}

/// Brings letters more slowly from now on to whoever says that they come too fast.
async fn slow_down(house: &House, to: &str) {
    let (clock, to) = (house.clock.clone(), to.to_owned());
    let slowed = house
        .store
        .write(move |db| {
            let now = lease_clock(db, &clock)?;
            let name = name_of_group(db, &to)?;
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
        slow_down(house, &letter.to).await;
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
pub(super) async fn hand_over(
    house: &House,
    session: &mut Session,
    letter: &Written,
    delivered: &mut Delivered,
) -> Handed {
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
                slow_down(house, &letter.to).await;
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
                slow_down(house, &letter.to).await;
            }
            watch(house, &refusal).await;
            trouble_of(&refusal).map_or(Handed::Done, |trouble| Handed::Trouble { trouble, begun: true })
        }
        _ => Handed::Done,
    }
}
