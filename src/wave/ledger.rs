//! The rules of the mail ledger: what may become of one letter, and when to try again.
//!
//! The promise: no letter is sent twice by the house itself, and none is lost
//! without a trace. SMTP has one moment in which nobody can know whether a
//! letter was taken: after the final dot, before the reply (RFC 1047). So a
//! letter is marked [`State::Attempting`] on disk before its text leaves, and
//! if the reply is never read it becomes [`State::Unknown`], which only
//! evidence or a person ends.

mod balance;
mod bounce;
mod retry;
mod throttle;

use std::fmt;
use std::str::FromStr;

pub use balance::Balance;
pub use bounce::{Bounce, WATCHED};
pub use retry::{Cause, MARKED, group_pause, is_stale, next_attempt, relay_pause};
pub use throttle::{Throttle, domain_of, group_of_domain, group_of_exchange};

use super::invitation::Invitation;
use crate::id::Id;

/// What a letter is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    Invitation,
    /// To whoever has not begun to answer.
    Reminder,
    /// To whoever has begun and not sent the answers in.
    Unfinished,
    /// To whoever has sent the answers in.
    Confirmation,
    /// To whoever took part, once the wave is closed.
    Thanks,
    /// To whoever was invited, once the results are published.
    Publication,
}

impl Kind {
    pub const ALL: [Self; 6] =
        [Self::Invitation, Self::Reminder, Self::Unfinished, Self::Confirmation, Self::Thanks, Self::Publication];

    /// The kinds that ask for answers: of no use to whoever has given them, and after the close.
    pub const ASKING: [Self; 3] = [Self::Invitation, Self::Reminder, Self::Unfinished];

    /// The name it is stored under and that its templates lie under. Their first letters differ.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::Reminder => "reminder",
            Self::Unfinished => "unfinished",
            Self::Confirmation => "confirmation",
            Self::Thanks => "thanks",
            Self::Publication => "publication",
        }
    }

    /// Whether it asks for answers.
    pub fn asks(self) -> bool {
        Self::ASKING.contains(&self)
    }
}

/// Which letter: there is one per invitation, kind and number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LetterKey {
    pub invitation: Id<Invitation>,
    pub kind: Kind,
    /// 1 for the first invitation or reminder, 2 for the second …
    pub number: u16,
}

impl LetterKey {
    /// The name of the letter in its Message-ID and in file names: the same for every attempt.
    pub fn name(&self) -> String {
        format!("{}{}.{}", &self.kind.as_str()[..1], self.number, self.invitation.uuid().simple())
    }

    /// The Message-ID without its angle brackets.
    pub fn message_id(&self, domain: &str) -> String {
        format!("{}@{domain}", self.name())
    }

    /// The letter that a Message-ID names, with or without its domain.
    pub fn of_message_id(id: &str) -> Option<Self> {
        let (name, uuid) = id.split('@').next()?.split_once('.')?;
        let kind = Kind::ALL.into_iter().find(|kind| name.starts_with(&kind.as_str()[..1]))?;
        let number = name.get(1..)?.parse().ok()?;
        Some(Self { invitation: Id::from_uuid(uuid::Uuid::try_parse(uuid).ok()?), kind, number })
    }

    /// A value from 0 to 255 that spreads the letters of a wave evenly over a span of time.
    pub fn spread(&self) -> u8 {
        self.invitation.as_bytes()[15]
    }
}

/// Where a letter stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// Part of a frozen wave that is not yet released.
    Planned,
    /// Waits for a worker.
    Queued,
    /// A worker holds it for a limited time; nothing has left the house.
    Leased,
    /// The mark is on disk: its text may have left the house.
    Attempting,
    /// The relay took it. Final for sending.
    Accepted,
    /// The relay refused it for now, or its turn is later; waits for its next attempt.
    Deferred,
    /// The relay refused it for good.
    Failed,
    /// The reply to its text was never read. It is not sent again by itself.
    Unknown,
    /// Not wanted any more: the wave stopped, the person answered or left.
    Cancelled,
    /// Its address must not be written to.
    Suppressed,
    /// Its time is over: the survey closes.
    Expired,
}

impl State {
    pub const ALL: [Self; 11] = [
        Self::Planned,
        Self::Queued,
        Self::Leased,
        Self::Attempting,
        Self::Accepted,
        Self::Deferred,
        Self::Failed,
        Self::Unknown,
        Self::Cancelled,
        Self::Suppressed,
        Self::Expired,
    ];

    /// The name it is stored under.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Queued => "queued",
            Self::Leased => "leased",
            Self::Attempting => "attempting",
            Self::Accepted => "accepted",
            Self::Deferred => "deferred",
            Self::Failed => "failed",
            Self::Unknown => "unknown",
            Self::Cancelled => "cancelled",
            Self::Suppressed => "suppressed",
            Self::Expired => "expired",
        }
    }

    /// Whether the house still has something to do with the letter by itself.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Planned | Self::Queued | Self::Leased | Self::Attempting | Self::Deferred)
    }

    /// Whether it is about to leave or leaving: open, but not put off by the relay.
    pub const fn is_under_way(self) -> bool {
        self.is_open() && !matches!(self, Self::Deferred)
    }

    /// Whether a worker may claim the letter once it is due.
    pub const fn is_waiting(self) -> bool {
        matches!(self, Self::Queued | Self::Deferred)
    }

    /// Where `event` takes a letter in this state, or why it can't happen to it.
    pub const fn after(self, event: Event) -> Result<Self, NotPossible> {
        use State::{
            Accepted, Attempting, Cancelled, Deferred, Expired, Failed, Leased, Planned, Queued, Suppressed, Unknown,
        };
        let after = match (event, self) {
            (Event::Release, Planned) => Queued,
            (Event::Claim, Queued | Deferred) => Leased,
            (Event::Return, Leased) => Queued,
            (Event::Mark, Leased) => Attempting,
            // A worker that was given up may still read its reply: that is the best of evidence.
            (Event::Accept, Attempting | Unknown) => Accepted,
            (Event::Defer, Leased | Attempting | Unknown) => Deferred,
            (Event::Fail, Leased | Attempting | Unknown) => Failed,
            (Event::Lose, Attempting) | (Event::Doubt, Planned | Queued | Leased | Deferred | Attempting | Unknown) => {
                Unknown
            }
            (Event::Requeue, Unknown) => Queued,
            (Event::Cancel, Planned | Queued | Leased | Deferred) => Cancelled,
            (Event::Suppress, Planned | Queued | Leased | Deferred) => Suppressed,
            (Event::Expire, Planned | Queued | Leased | Deferred) => Expired,
            _ => return Err(NotPossible { state: self, event }),
        };
        Ok(after)
    }
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What can happen to a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Event {
    /// Its wave is approved and starts.
    Release,
    /// A worker takes it.
    Claim,
    /// The worker's time is over, or the relay as a whole is in trouble: back, without an attempt counted.
    Return,
    /// A worker writes down that the text is about to leave.
    Mark,
    /// A reply 2yz to the text was read, or other evidence found that the relay took it.
    Accept,
    /// The letter was refused for now, or the connection was lost before the mark.
    Defer,
    /// The letter was refused for good.
    Fail,
    /// The mark is there and no reply was read: time-out, lost connection, killed worker.
    Lose,
    /// The ledger turns out to be older than what was sent: it may have left since.
    Doubt,
    /// Evidence that the relay never took it, or a person's decision to send it once more.
    Requeue,
    Cancel,
    Suppress,
    Expire,
}

impl Event {
    pub const ALL: [Self; 13] = [
        Self::Release,
        Self::Claim,
        Self::Return,
        Self::Mark,
        Self::Accept,
        Self::Defer,
        Self::Fail,
        Self::Lose,
        Self::Doubt,
        Self::Requeue,
        Self::Cancel,
        Self::Suppress,
        Self::Expire,
    ];
}

/// The event can't happen to a letter in this state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a letter that is {state} can't take the step {event:?}")]
pub struct NotPossible {
    pub state: State,
    pub event: Event,
}

/// A stored name that this version of the ledger does not know.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a word of the mail ledger")]
pub struct NotOfTheLedger(pub String);

impl FromStr for State {
    type Err = NotOfTheLedger;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|state| state.as_str() == text).ok_or_else(|| NotOfTheLedger(text.to_owned()))
    }
}

impl FromStr for Kind {
    type Err = NotOfTheLedger;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text).ok_or_else(|| NotOfTheLedger(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    /// Every legal step, written out from the drawing of the states. All others must be refused.
    const LEGAL: &[(&str, Event, &str)] = &[
        ("planned", Event::Release, "queued"),
        ("planned", Event::Cancel, "cancelled"),
        ("planned", Event::Doubt, "unknown"),
        ("planned", Event::Suppress, "suppressed"),
        ("planned", Event::Expire, "expired"),
        ("queued", Event::Claim, "leased"),
        ("queued", Event::Cancel, "cancelled"),
        ("queued", Event::Doubt, "unknown"),
        ("queued", Event::Suppress, "suppressed"),
        ("queued", Event::Expire, "expired"),
        ("leased", Event::Return, "queued"),
        ("leased", Event::Mark, "attempting"),
        ("leased", Event::Defer, "deferred"),
        ("leased", Event::Fail, "failed"),
        ("leased", Event::Cancel, "cancelled"),
        ("leased", Event::Doubt, "unknown"),
        ("leased", Event::Suppress, "suppressed"),
        ("leased", Event::Expire, "expired"),
        ("attempting", Event::Accept, "accepted"),
        ("attempting", Event::Defer, "deferred"),
        ("attempting", Event::Fail, "failed"),
        ("attempting", Event::Lose, "unknown"),
        ("attempting", Event::Doubt, "unknown"),
        ("deferred", Event::Claim, "leased"),
        ("deferred", Event::Cancel, "cancelled"),
        ("deferred", Event::Doubt, "unknown"),
        ("deferred", Event::Suppress, "suppressed"),
        ("deferred", Event::Expire, "expired"),
        ("unknown", Event::Accept, "accepted"),
        ("unknown", Event::Defer, "deferred"),
        ("unknown", Event::Fail, "failed"),
        ("unknown", Event::Requeue, "queued"),
        ("unknown", Event::Doubt, "unknown"),
    ];

    #[test]
    fn exactly_the_legal_steps_are_possible() {
        for state in State::ALL {
            for event in Event::ALL {
                let expected = LEGAL.iter().find(|(from, by, _)| *from == state.as_str() && *by == event);
                match expected {
                    Some((_, _, to)) => assert_eq!(state.after(event).map(State::as_str), Ok(*to)),
                    None => assert_eq!(state.after(event), Err(NotPossible { state, event })),
                }
            }
        }
    }

    #[test]
    fn every_state_can_be_reached_and_the_ends_are_ends() {
        for state in State::ALL.into_iter().filter(|state| *state != State::Planned) {
            assert!(LEGAL.iter().any(|(_, _, to)| *to == state.as_str()), "nothing leads to {state}");
        }
        for end in [State::Accepted, State::Failed, State::Cancelled, State::Suppressed, State::Expired] {
            assert!(Event::ALL.iter().all(|event| end.after(*event).is_err()), "{end} is no end");
        }
    }

    /// From a state in which the text may have left, no chain of the house's own steps leads to a second text.
    #[test]
    fn once_marked_only_evidence_or_a_person_brings_a_letter_back() {
        for event in Event::ALL {
            if let Ok(after) = State::Attempting.after(event) {
                let by_a_reply = matches!(event, Event::Accept | Event::Defer | Event::Fail);
                assert!(by_a_reply || after == State::Unknown, "{event:?}");
            }
            if State::Unknown.after(event) == Ok(State::Queued) {
                assert_eq!(event, Event::Requeue);
            }
        }
    }

    #[test]
    fn names_are_read_back() {
        for state in State::ALL {
            assert_eq!(state.as_str().parse(), Ok(state));
        }
        for kind in Kind::ALL {
            assert_eq!(kind.as_str().parse(), Ok(kind));
        }
        assert_eq!("sent".parse::<State>(), Err(NotOfTheLedger("sent".to_owned())));
    }

    #[test]
    fn each_letter_has_its_own_name() {
        let invitation = Id::from_uuid(Uuid::from_u128(0xab));
        let key = |kind, number| LetterKey { invitation, kind, number };
        assert_eq!(
            key(Kind::Reminder, 2).message_id("mail.example.org"),
            "r2.000000000000000000000000000000ab@mail.example.org"
        );
        assert_ne!(key(Kind::Invitation, 1).name(), key(Kind::Reminder, 1).name());
    }
}
