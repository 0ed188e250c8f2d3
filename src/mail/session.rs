//! A dialogue with the relay (RFC 5321): one connection, many letters, each step on its own.
//!
//! The connection is taken out of the session for each step and put back only
//! when its reply has been read. So a step that failed, timed out, or whose
//! future was dropped closes the socket; no late reply can meet a later letter.
//!
//! A relay that offers it hears MAIL, RCPT and DATA in one go (RFC 2920). Whatever it answers to DATA, a text follows
//! only where it took the recipient.

use std::time::Duration;

use tokio::time::timeout;

use super::line::{Line, Lost, Reply};
use super::opening;
use super::outcome::{Begun, Broken, Outcome, Phase, Refusal, RelayTrouble};
use super::relay::{Relay, TimeOuts};

/// How long a polite goodbye may take.
const GOODBYE: Duration = Duration::from_secs(5);

/// An open connection to a relay.
pub struct SmtpSession {
    line: Option<Line>,
    stage: Stage,
    letters: u32,
    /// Whether the relay takes several commands at once.
    pipelines: bool,
    time_outs: TimeOuts,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Idle,
    /// The last letter was refused half-way; the relay must forget it first.
    Refused,
    /// The relay waits for a text.
    Ready,
}

impl SmtpSession {
    /// Connects, greets, encrypts and identifies, as the settings ask.
    pub(super) async fn open(relay: &Relay) -> Result<Self, RelayTrouble> {
        let (line, pipelines) = opening::open(relay).await?;
        Ok(Self { line: Some(line), stage: Stage::Idle, letters: 0, pipelines, time_outs: relay.settings.time_outs })
    }

    /// Names sender and recipient and asks for the text to be heard: MAIL, RCPT, DATA.
    pub(super) async fn begin(&mut self, from: &str, to: &str) -> Begun {
        let (Some(mut line), Stage::Idle | Stage::Refused) = (self.line.take(), self.stage) else {
            return Begun::Relay(self.trouble(None, "this session is over"));
        };
        let (introduced, is_in_step) = match self.pipelines {
            true => self.introduce_at_once(&mut line, from, to).await,
            false => (self.introduce(&mut line, from, to).await, true),
        };
        let begun = introduced.err().unwrap_or(Begun::Ready);
        match &begun {
            Begun::Ready => self.stage = Stage::Ready,
            Begun::Refused(_) => self.stage = Stage::Refused,
            // The connection ends with `line`.
            Begun::Broken(_) | Begun::Relay(_) => return begun,
        }
        if is_in_step {
            self.line = Some(line);
        }
        begun
    }

    /// Sends the text of the letter that was begun, up to its final dot, and reads the reply.
    pub(super) async fn finish(&mut self, message: &[u8]) -> Outcome {
        let (Some(mut line), Stage::Ready) = (self.line.take(), self.stage) else {
            return Outcome::Broken(Broken { phase: Phase::Text, why: "no letter was begun".to_owned() });
        };
        self.stage = Stage::Idle;
        if let Err(lost) = line.write(&with_final_dot(message), self.time_outs.text).await {
            return Outcome::Broken(Broken { phase: Phase::Text, why: lost.to_string() });
        }
        let reply = match line.reply(self.time_outs.dot).await {
            Ok(reply) => reply,
            Err(lost) => return Outcome::Unclear { why: lost.to_string() },
        };
        let outcome = match reply.code {
            200..300 => Outcome::Accepted { reply: reply.whole(), queue_id: queue_id(&reply.text()) },
            400.. => Outcome::Refused(refusal(Phase::Text, &reply)),
            code => return Outcome::Unclear { why: format!("the relay answered the text with {code}") },
        };
        self.letters += u32::from(reply.code < 300);
        // After 421 the relay hangs up.
        if reply.code != 421 {
            self.line = Some(line);
        }
        outcome
    }

    /// Gives up the letter that was begun. Only the end of the connection can tell the relay so.
    pub(super) fn abandon(&mut self) {
        self.line = None;
    }

    /// Whether another letter can be begun.
    pub(super) fn is_open(&self) -> bool {
        self.line.is_some() && self.stage != Stage::Ready
    }

    /// Says goodbye. Nothing depends on how the relay takes it.
    pub(super) async fn close(mut self) {
        if let (Some(mut line), true) = (self.line.take(), self.stage != Stage::Ready) {
            let _ = timeout(GOODBYE, line.ask("QUIT", GOODBYE)).await;
        }
    }

    async fn introduce(&self, line: &mut Line, from: &str, to: &str) -> Result<(), Begun> {
        if self.stage == Stage::Refused {
            self.sender_step(line.ask("RSET", self.time_outs.command).await)?;
        }
        self.sender_step(line.ask(&format!("MAIL FROM:<{from}>"), self.time_outs.mail).await)?;
        let rcpt = line.ask(&format!("RCPT TO:<{to}>"), self.time_outs.rcpt).await;
        self.letter_step(Phase::Rcpt, 2, rcpt)?;
        let data = line.ask("DATA", self.time_outs.data).await;
        self.letter_step(Phase::Data, 3, data)
    }

    /// The same in one go; and whether relay and house are in step then, so that another letter may follow.
    async fn introduce_at_once(&self, line: &mut Line, from: &str, to: &str) -> (Result<(), Begun>, bool) {
        let reset = if self.stage == Stage::Refused { "RSET\r\n" } else { "" };
        let commands = format!("{reset}MAIL FROM:<{from}>\r\nRCPT TO:<{to}>\r\nDATA\r\n");
        if let Err(lost) = line.write(commands.as_bytes(), self.time_outs.mail).await {
            return (Err(Begun::Relay(self.trouble(None, &lost.to_string()))), false);
        }
        if !reset.is_empty()
            && let Err(begun) = self.sender_step(line.reply(self.time_outs.command).await)
        {
            return (Err(begun), false);
        }
        if let Err(begun) = self.sender_step(line.reply(self.time_outs.mail).await) {
            return (Err(begun), false);
        }
        let rcpt = self.letter_step(Phase::Rcpt, 2, line.reply(self.time_outs.rcpt).await);
        if let Err(Begun::Refused(_)) = &rcpt {
            return (rcpt, self.say_nothing(line).await);
        }
        if rcpt.is_err() {
            return (rcpt, false);
        }
        (self.letter_step(Phase::Data, 3, line.reply(self.time_outs.data).await), true)
    }

    /// Reads the answer to DATA where no recipient was taken. A relay that asks for the text all the same gets none, only
    /// the dot that ends it (RFC 2920, section 3.1). Whether it is in step then.
    async fn say_nothing(&self, line: &mut Line) -> bool {
        match line.reply(self.time_outs.data).await {
            Ok(reply) if reply.code / 100 == 3 => {
                let said = line.write(b".\r\n", self.time_outs.text).await;
                said.is_ok() && line.reply(self.time_outs.data).await.is_ok_and(|reply| reply.code != 421)
            }
            Ok(reply) => reply.code >= 400 && reply.code != 421,
            Err(_) => false,
        }
    }

    /// Before the recipient is named, every failure is the relay's: no letter is to blame.
    fn sender_step(&self, answer: Result<Reply, Lost>) -> Result<(), Begun> {
        match answer {
            Ok(reply) if reply.code / 100 == 2 => Ok(()),
            Ok(reply) => Err(Begun::Relay(self.trouble(Some(reply.code), &reply.whole()))),
            Err(lost) => Err(Begun::Relay(self.trouble(None, &lost.to_string()))),
        }
    }

    fn letter_step(&self, phase: Phase, class: u16, answer: Result<Reply, Lost>) -> Result<(), Begun> {
        let broken = |why: String| Err(Begun::Broken(Broken { phase, why }));
        let reply = match answer {
            Ok(reply) => reply,
            Err(lost) => return broken(lost.to_string()),
        };
        match reply.code {
            code if code / 100 == class => Ok(()),
            // The relay hangs up, or wants a name and password first.
            421 | 530 | 535 | 538 => {
                Err(Begun::Relay(RelayTrouble { phase, ..self.trouble(Some(reply.code), &reply.whole()) }))
            }
            400.. => Err(Begun::Refused(refusal(phase, &reply))),
            code => broken(format!("the relay answered with {code}")),
        }
    }

    fn trouble(&self, code: Option<u16>, why: &str) -> RelayTrouble {
        RelayTrouble {
            phase: Phase::Mail,
            code,
            why: why.to_owned(),
            needs_a_person: code.is_some_and(|code| code >= 500),
            letters_before: self.letters,
        }
    }
}

fn refusal(phase: Phase, reply: &Reply) -> Refusal {
    Refusal { phase, code: reply.code, enhanced: reply.enhanced().map(str::to_owned), text: reply.text() }
}

/// The number the relay keeps the letter under, as Postfix ("queued as …") and Exim ("id=…") tell it.
fn queue_id(text: &str) -> Option<String> {
    let (_, after) = text.split_once("queued as ").or_else(|| text.split_once("id="))?;
    let id: String = after.chars().take_while(|c| c.is_ascii_alphanumeric() || "-._".contains(*c)).collect();
    Some(id.trim_end_matches('.').to_owned()).filter(|id| !id.is_empty())
}

/// The message as it goes over the wire: every line ends with CR LF, a dot at its beginning is doubled, and a
/// line with a single dot is the end (RFC 5321, section 4.5.2).
fn with_final_dot(message: &[u8]) -> Vec<u8> {
    let mut wire = Vec::with_capacity(message.len() + message.len() / 32 + 8);
    for line in message.split_inclusive(|byte| *byte == b'\n') {
        let line = line.strip_suffix(b"\n").unwrap_or(line);
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        if line.starts_with(b".") {
            wire.push(b'.');
        }
        wire.extend_from_slice(line);
        wire.extend_from_slice(b"\r\n");
    }
    wire.extend_from_slice(b".\r\n");
    wire
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_are_doubled_and_lines_end_as_they_must() {
        assert_eq!(with_final_dot(b"a\r\n.\r\n..b\r\n"), b"a\r\n..\r\n...b\r\n.\r\n");
        assert_eq!(with_final_dot(b"no end"), b"no end\r\n.\r\n");
        // A bare line feed could end the message early at a relay that takes it for a line end.
        assert_eq!(with_final_dot(b"a\n.\nMAIL"), b"a\r\n..\r\nMAIL\r\n.\r\n");
        assert_eq!(with_final_dot(b""), b".\r\n");
    }

    #[test]
    fn queue_numbers_are_found() {
        assert_eq!(queue_id("Ok: queued as 4B1C2D3E4F").as_deref(), Some("4B1C2D3E4F"));
        assert_eq!(queue_id("OK id=1rABcD-000123-Xy").as_deref(), Some("1rABcD-000123-Xy"));
        assert_eq!(queue_id("Ok: queued as ."), None);
        assert_eq!(queue_id("thank you"), None);
    }
}
