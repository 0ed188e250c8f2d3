//! Ends doubt about letters by evidence: the relay's log, an answer that could only come by the letter, or a person.
//!
//! Nothing here guesses. A letter that the log does not name goes back into
//! the post only where the log surely covers the time of its attempt, from the
//! mark until nobody can wait for a reply any more. Whatever stays in doubt
//! stays listed; the next reminder carries the same link.

use jiff::Timestamp;

use super::move_wave::{self, Order};
use super::{House, Refusal, Thing, survey_waves, write_letters};
use crate::mail::postfix_log::Log;
use crate::rights::Right;
use crate::storage::letters::{self, Letter, Step};
use crate::storage::waves::WaveRow;
use crate::storage::{Database, StoreError, handovers, invitations, responses};
use crate::wave::Move;
use crate::wave::ledger::{Event, Kind, LetterKey, State};

/// What became of the letters in doubt.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Resolved {
    /// The relay had taken them.
    pub accepted: usize,
    /// It had not: they go out again.
    pub requeued: usize,
    /// It had not, and they do not leave any more: their wave is closed, or a newer one took their place.
    pub ended: usize,
    /// They stay in doubt.
    pub left: usize,
}

/// Goes by answers, and by the log of a Postfix if there is one.
pub async fn resolve(house: &House, name: &str, log: Option<String>, order: Order) -> Result<Resolved, Refusal> {
    let (name, domain, now) = (name.to_owned(), house.sender.domain().to_owned(), order.at);
    // Read before anything is held: it may be long.
    let log = log.map(|log| Log::read(&log, now));
    house
        .on_record(move |house, db| {
            let wave = survey_waves::find(house, Right::RunWaves, db, &name)?;
            wave.state.after(Move::Resolve)?;
            let evidence = log.map(|log| Evidence::of(db, log, domain, now)).transpose()?;
            let mut resolved = Resolved::default();
            for letter in letters::in_states(db, wave.id, &[State::Unknown])? {
                let says = evidence.as_ref().map_or(Ok(Says::Nothing), |evidence| evidence.of_letter(&letter))?;
                let (event, reply) = match says {
                    Says::Taken => (Event::Accept, "the log of the relay names it"),
                    _ if was_answered(db, &letter)? => (Event::Accept, "its link was answered"),
                    Says::NotTaken => (Event::Requeue, "the log of the relay does not name it"),
                    Says::Nothing => {
                        resolved.left += 1;
                        continue;
                    }
                };
                let at = letter.attempted_at().filter(|_| event == Event::Accept);
                let due_at = (event == Event::Requeue).then(|| now.into());
                let reply = Some(reply.to_owned());
                let step = Step { accepted_at: at, settled_at: at, due_at, reply, ..Step::default() };
                match step_from_doubt(db, &wave, &letter, event, &step)? {
                    State::Accepted => resolved.accepted += 1,
                    State::Queued => resolved.requeued += 1,
                    _ => resolved.ended += 1,
                }
            }
            let detail = format!("{} {} {}", resolved.accepted, resolved.requeued, resolved.left);
            move_wave::note(db, &wave, Move::Resolve, wave.state, &order, &detail)?;
            Ok(resolved)
        })
        .await
}

/// What the log says of one letter.
enum Says {
    Taken,
    NotTaken,
    Nothing,
}

/// A log, and the letters of which we know without it that the relay took them.
struct Evidence {
    log: Log,
    domain: String,
    known: Vec<(String, Timestamp)>,
    now: Timestamp,
}

impl Evidence {
    fn of(db: &mut Database, log: Log, domain: String, now: Timestamp) -> Result<Self, StoreError> {
        let yeses = letters::yeses(db)?;
        let known = yeses.into_iter().map(|(key, at)| (key.message_id(&domain), at.moment())).collect();
        Ok(Self { log, domain, known, now })
    }

    fn of_letter(&self, letter: &Letter) -> Result<Says, StoreError> {
        if self.log.names(&letter.key()?.message_id(&self.domain)) {
            return Ok(Says::Taken);
        }
        // Until then its worker may still be at it, and the relay may still be busy with it.
        let (Some(from), Some(until)) = (letter.attempted_at(), letter.leased_until) else { return Ok(Says::Nothing) };
        let (from, until) = (from.moment(), until.moment());
        let known = self.known.iter().map(|(id, at)| (id.as_str(), *at));
        let is_told = until < self.now && self.log.covers((from, until), known);
        Ok(if is_told { Says::NotTaken } else { Says::Nothing })
    }
}

/// Which letters in doubt somebody means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Which {
    All,
    These(Vec<LetterKey>),
    /// Those to one address.
    To(String),
}

/// Sends letters in doubt once more, because a person says so. They may arrive twice. How many.
///
/// Those stay as they are that would be of no use: their wave is closed, or a newer one took their place.
pub async fn send_again(house: &House, name: &str, which: Which, order: Order) -> Result<usize, Refusal> {
    let name = name.to_owned();
    house
        .on_record(move |house, db| {
            let wave = survey_waves::find(house, Right::RunWaves, db, &name)?;
            wave.state.after(Move::SendAgain)?;
            let (mut again, mut otherwise) = (0, 0);
            for letter in letters::in_states(db, wave.id, &[State::Unknown])? {
                if !is_meant(db, &which, &letter)? || is_of_no_use(db, &wave, &letter)?.is_some() {
                    continue;
                }
                if !write_letters::is_the_same(house, db, &letter)? {
                    otherwise += 1;
                    continue;
                }
                letters::bind(db, &letter)?;
                let reply = Some(format!("sent once more by {}", order.by));
                let step = Step { due_at: Some(order.at.into()), reply, ..Step::default() };
                step_from_doubt(db, &wave, &letter, Event::Requeue, &step)?;
                again += 1;
            }
            if again == 0 && otherwise > 0 {
                return Err(Refusal::WrittenOtherwise(otherwise));
            }
            if again == 0 {
                let meant = if let Which::To(address) = &which { address.clone() } else { String::new() };
                return Err(Refusal::unknown(Thing::LetterInDoubtTo, &meant));
            }
            move_wave::note(db, &wave, Move::SendAgain, wave.state, &order, &again.to_string())?;
            Ok(again)
        })
        .await
}

fn is_meant(db: &mut Database, which: &Which, letter: &Letter) -> Result<bool, StoreError> {
    Ok(match which {
        Which::All => true,
        Which::These(keys) => keys.contains(&letter.key()?),
        Which::To(address) => {
            let invitation = invitations::find(db, letter.invitation_id)?;
            let address = address.trim().to_lowercase();
            invitation.is_some_and(|invitation| invitation.address.to_lowercase() == address)
        }
    })
}

/// Takes a letter out of doubt; where it ends up. One that is to leave again and would be of no use does not.
fn step_from_doubt(
    db: &mut Database,
    wave: &WaveRow,
    letter: &Letter,
    event: Event,
    step: &Step,
) -> Result<State, StoreError> {
    let Ok(to) = State::Unknown.after(event) else { return Ok(State::Unknown) };
    let key = letter.key()?;
    if !letters::shift(db, key, letter.fence, State::Unknown, to, step)? || to != State::Queued {
        return Ok(to);
    }
    let Some(end) = is_of_no_use(db, wave, letter)? else { return Ok(to) };
    letters::shift(db, key, letter.fence, to, end, &Step::default())?;
    Ok(end)
}

/// The end of a letter that nobody would want any more: its wave is closed, or a newer one took its place.
fn is_of_no_use(db: &mut Database, wave: &WaveRow, letter: &Letter) -> Result<Option<State>, StoreError> {
    if !letter.key()?.kind.asks() {
        return Ok(None);
    }
    if wave.state.is_over() {
        return Ok(Some(State::Expired));
    }
    Ok(is_replaced(db, letter)?.then_some(State::Cancelled))
}

/// An answer proves that the invitation arrived, if no other letter can have brought the link.
fn was_answered(db: &mut Database, letter: &Letter) -> Result<bool, StoreError> {
    let key = letter.key()?;
    if key.kind != Kind::Invitation || responses::find(db, key.invitation)?.is_none() {
        return Ok(false);
    }
    let may_have_arrived = [State::Accepted, State::Attempting, State::Unknown];
    for other in letters::of_invitation(db, key.invitation)? {
        let other_key = other.key()?;
        if other_key != key && other_key.kind.asks() && may_have_arrived.contains(&other.state()?) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Whether a newer invitation took its place: its address was put right since, or somebody else was invited instead.
fn is_replaced(db: &mut Database, letter: &Letter) -> Result<bool, StoreError> {
    if handovers::find(db, letter.invitation_id)?.is_some() {
        return Ok(true);
    }
    let theirs = letters::of_invitation(db, letter.invitation_id)?;
    let is_newer = |other: &Letter| other.kind == letter.kind && other.number > letter.number;
    Ok(letter.kind == Kind::Invitation.as_str() && theirs.iter().any(is_newer))
}
