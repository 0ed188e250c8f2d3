//! Ends doubt about letters by evidence: the relay's log, an answer that could only come by the letter, or a person.
//!
//! Nothing here guesses. A letter that the log does not name goes back into
//! the post only where the log surely covers the time of its attempt: it names
//! letters that were taken before and after it. Whatever stays in doubt stays
//! listed; the next reminder carries the same link.

use std::collections::HashSet;

use jiff::Timestamp;

use super::deliver_letters::MARKED;
use super::move_wave::Order;
use super::{House, Refusal, survey_waves, write_letters};
use crate::mail::postfix_log;
use crate::storage::letters::{self, Letter, Step};
use crate::storage::{Database, Stamp, StoreError, invitations, responses};
use crate::wave::ledger::{Event, Kind, State};

/// What became of the letters in doubt.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Resolved {
    /// The relay had taken them.
    pub accepted: usize,
    /// It had not: they go out again.
    pub requeued: usize,
    /// They stay in doubt.
    pub left: usize,
}

/// Goes by answers, and by the log of a Postfix if there is one.
pub async fn resolve(house: &House, name: &str, log: Option<String>) -> Result<Resolved, Refusal> {
    let (name, domain, now) = (name.to_owned(), house.sender.domain().to_owned(), house.clock.now());
    house
        .store
        .write(move |db| {
            let wave = survey_waves::find(db, &name)?;
            let taken = log.as_deref().map(postfix_log::taken);
            let is_named = |letter: &Letter, taken: &HashSet<String>| -> Result<bool, StoreError> {
                Ok(taken.contains(&letter.key()?.message_id(&domain)))
            };
            let span = match &taken {
                Some(taken) => {
                    let mut moments = Vec::new();
                    for letter in letters::in_states(db, wave.id, &[State::Accepted])? {
                        if let (true, Some(at)) = (is_named(&letter, taken)?, letter.accepted_at) {
                            moments.push(at.moment());
                        }
                    }
                    moments.iter().min().copied().zip(moments.iter().max().copied())
                }
                None => None,
            };
            let mut resolved = Resolved::default();
            for letter in letters::in_states(db, wave.id, &[State::Unknown])? {
                let named = taken.as_ref().map_or(Ok(false), |taken| is_named(&letter, taken))?;
                if named || was_answered(db, &letter)? {
                    let reply = if named { "the log of the relay names it" } else { "its link was answered" };
                    let at = Some(letter.due_at);
                    let step =
                        Step { accepted_at: at, settled_at: at, reply: Some(reply.to_owned()), ..Step::default() };
                    step_from_doubt(db, &letter, Event::Accept, &step)?;
                    resolved.accepted += 1;
                } else if span.is_some_and(|span| is_covered(&letter, span, now)) {
                    let reply = Some("the log of the relay does not name it".to_owned());
                    step_from_doubt(
                        db,
                        &letter,
                        Event::Requeue,
                        &Step { due_at: Some(now.into()), reply, ..Step::default() },
                    )?;
                    resolved.requeued += 1;
                } else {
                    resolved.left += 1;
                }
            }
            Ok(resolved)
        })
        .await
}

/// Sends the letters in doubt to one address once more, because a person says so. They may arrive twice, and then as the
/// same letter to the byte: one that would say something else by now stays in doubt.
pub async fn send_again(house: &House, name: &str, address: &str, order: Order) -> Result<usize, Refusal> {
    let (name, address) = (name.to_owned(), address.trim().to_lowercase());
    house
        .write(move |house, db| {
            let wave = survey_waves::find(db, &name)?;
            let (mut again, mut otherwise) = (0, 0);
            for letter in letters::in_states(db, wave.id, &[State::Unknown])? {
                let invitation = invitations::find(db, letter.invitation_id)?;
                if invitation.is_some_and(|invitation| invitation.address.to_lowercase() == address) {
                    if !write_letters::is_the_same(house, db, &letter)? {
                        otherwise += 1;
                        continue;
                    }
                    letters::bind(db, &letter)?;
                    let reply = Some(format!("sent once more by {}", order.by));
                    let step = Step { due_at: Some(order.at.into()), reply, ..Step::default() };
                    step_from_doubt(db, &letter, Event::Requeue, &step)?;
                    again += 1;
                }
            }
            if again == 0 && otherwise > 0 {
                return Err(Refusal::WrittenOtherwise(otherwise));
            }
            if again == 0 {
                return Err(Refusal::unknown("letter in doubt to", &address));
            }
            Ok(again)
        })
        .await
}

fn step_from_doubt(db: &mut Database, letter: &Letter, event: Event, step: &Step) -> Result<(), StoreError> {
    if let Ok(to) = State::Unknown.after(event) {
        letters::shift(db, letter.key()?, letter.fence, State::Unknown, to, step)?;
    }
    Ok(())
}

/// An answer proves that the invitation arrived, since no other letter had brought the link.
fn was_answered(db: &mut Database, letter: &Letter) -> Result<bool, StoreError> {
    Ok(letter.key()?.kind == Kind::Invitation && responses::find(db, letter.invitation_id)?.is_some())
}

/// Whether the log has letters from before and after the attempt, and nobody can still be waiting for its reply.
fn is_covered(letter: &Letter, (first, last): (Timestamp, Timestamp), now: Timestamp) -> bool {
    let Some(until) = letter.leased_until.map(Stamp::moment) else { return false };
    let marked = until - MARKED;
    first < marked && last > marked && until < now
}
