//! What became of a letter at the relay, and what that means for the ledger.

use std::fmt;

use super::incoming::Class;
use crate::wave::ledger::{Bounce, Cause, Event};

/// The step of the dialogue in which something happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    Connect,
    Greeting,
    Hello,
    Tls,
    Auth,
    /// RSET or MAIL: before the recipient is named.
    Mail,
    Rcpt,
    Data,
    /// The message itself, up to the reply to its final dot.
    Text,
}

impl Phase {
    /// The name it is stored under.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Connect => "connect",
            Self::Greeting => "greeting",
            Self::Hello => "hello",
            Self::Tls => "tls",
            Self::Auth => "auth",
            Self::Mail => "mail",
            Self::Rcpt => "rcpt",
            Self::Data => "data",
            Self::Text => "text",
        }
    }
}

impl fmt::Display for Phase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The relay said no to this letter, with a reply that was read in full.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    pub phase: Phase,
    /// 400 to 599.
    pub code: u16,
    /// The enhanced status code (RFC 3463), such as `5.1.1`.
    pub enhanced: Option<String>,
    /// What the relay said, without codes. It often names the address: not for logs.
    pub text: String,
}

impl Refusal {
    /// Whether the relay asks to come again.
    pub const fn is_for_now(&self) -> bool {
        self.code < 500
    }

    pub const fn event(&self) -> Event {
        if self.is_for_now() { Event::Defer } else { Event::Fail }
    }

    /// For the retry schedule: 450 and 451 to the recipient are how greylisting speaks.
    pub fn cause(&self) -> Cause {
        let greylisted = self.phase == Phase::Rcpt && matches!(self.code, 450 | 451);
        if greylisted && !self.is_enhanced("4.2.") && !self.is_enhanced("4.3.") {
            Cause::Greylisted
        } else {
            Cause::Temporary
        }
    }

    /// Whether the address itself is wrong or closed, so that writing to it again is useless: by its status, or where a
    /// relay knows none, by its words.
    pub fn concerns_address(&self) -> bool {
        !self.is_for_now()
            && match &self.enhanced {
                Some(status) => Bounce::of_status(status) == Some(Bounce::Hard),
                None => {
                    self.phase == Phase::Rcpt
                        && matches!(self.code, 550 | 551 | 553)
                        && Class::of_words(&self.text) == Class::Hard
                }
            }
    }

    /// Whether every other letter would fare alike, so that the relay should be left alone for a while:
    /// its disk is full, its system is down.
    pub fn concerns_relay(&self) -> bool {
        let disk_full = self.phase == Phase::Text && self.code == 452 && !self.is_enhanced("4.2.");
        self.code == 421 || disk_full || self.is_enhanced("4.3.")
    }

    /// Whether it is the content or the sender's name that was not liked: a sign for the wave, not for the address.
    pub fn concerns_content(&self) -> bool {
        let by_policy = self.is_enhanced("5.7.") || self.is_enhanced("4.7.");
        by_policy || (self.phase == Phase::Text && self.code == 554)
    }

    /// Whether the receiving side finds that letters come too fast.
    pub fn asks_for_less(&self) -> bool {
        self.is_for_now() && self.is_enhanced("4.7.") && self.cause() != Cause::Greylisted
    }

    /// What it says of a letter that it ends.
    pub fn bounce(&self) -> Option<Bounce> {
        if self.is_for_now() {
            return None;
        }
        if self.concerns_content() {
            return Some(Bounce::Policy);
        }
        let by_status = self.enhanced.as_deref().and_then(Bounce::of_status);
        // Relays that know no status codes say no to the recipient when there is none such (RFC 5321, section 3.3).
        by_status.or((self.phase == Phase::Rcpt && self.code == 550).then_some(Bounce::Hard)).or(Some(Bounce::Soft))
    }

    fn is_enhanced(&self, prefix: &str) -> bool {
        self.enhanced.as_deref().is_some_and(|code| code.starts_with(prefix))
    }
}

/// The relay can't be used now. It says nothing about any letter, so no attempt is counted.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the mail relay can't be used (step {phase}): {why}")]
pub struct RelayTrouble {
    pub phase: Phase,
    /// The code of the relay's reply, if it was one.
    pub code: Option<u16>,
    pub why: String,
    /// Whether it will not pass by itself: a certificate, a password, a sender that is not allowed.
    pub needs_a_person: bool,
    /// Letters that this connection had taken before.
    pub letters_before: u32,
}

impl RelayTrouble {
    /// Whether it came about at a recipient's name, so that this letter, and no other, may be the cause.
    pub const fn is_about_recipient(&self) -> bool {
        matches!(self.phase, Phase::Rcpt | Phase::Data) && !self.needs_a_person
    }

    /// Whether a new connection is worth trying at once: this one worked, and was used up or has idled too long.
    pub const fn is_worn_out(&self) -> bool {
        self.letters_before > 0 && !self.needs_a_person
    }
}

/// The connection was lost, timed out or talked nonsense before the text had left: the letter was not taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the connection to the mail relay was lost (step {phase}): {why}")]
pub struct Broken {
    pub phase: Phase,
    pub why: String,
}

/// How far a letter got before its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Begun {
    /// The relay waits for the text. Now the mark is made, then the text is sent.
    Ready,
    Refused(Refusal),
    Broken(Broken),
    Relay(RelayTrouble),
}

impl Begun {
    /// The ledger's step for a letter that is leased; none while it goes on.
    pub const fn event(&self) -> Option<Event> {
        match self {
            Self::Ready => None,
            Self::Refused(refusal) => Some(refusal.event()),
            Self::Broken(_) => Some(Event::Defer),
            Self::Relay(_) => Some(Event::Return),
        }
    }
}

/// What became of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A reply 2yz was read: the letter is the relay's.
    Accepted { reply: String, queue_id: Option<String> },
    /// A reply 4yz or 5yz was read: the relay did not take it.
    Refused(Refusal),
    /// The connection ended while the text was still being written: without its final dot nothing was taken.
    Broken(Broken),
    /// The text left and no valid reply was read. The relay may have taken it.
    Unclear { why: String },
}

impl Outcome {
    /// The ledger's step for a letter that is marked.
    pub const fn event(&self) -> Event {
        match self {
            Self::Accepted { .. } => Event::Accept,
            Self::Refused(refusal) => refusal.event(),
            Self::Broken(_) => Event::Defer,
            Self::Unclear { .. } => Event::Lose,
        }
    }
}
