//! What comes back by mail, told apart: reports of mail servers, complaints, holiday programs, people.
//!
//! Reports are read by their structure (RFC 3464, RFC 5965) and not by words in a text, since every mail may quote
//! words. Only servers that send no structure are read by the words that are theirs.

mod bare;
pub mod providers;
pub mod signatures;
mod status;
#[cfg(test)]
mod tests;
mod wish;

use std::fmt;
use std::str::FromStr;

use mail_parser::{Message, MessageParser, MimeHeaders, PartType};

pub use status::Status;
pub use wish::Wish;

/// What a mail that came back is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// The address does not work and will not.
    Hard,
    /// The mailbox does not take the letter now.
    Soft,
    /// The receiver refuses the letter for what it is or where it comes from; the address may be right.
    Blocked,
    /// A server still tries, has passed the letter on, or reports that it arrived.
    Underway,
    /// Somebody told their provider that the letter is not wanted (an abuse report).
    Complaint,
    /// A holiday program or a ticket system.
    Automatic,
    /// Somebody wants no more letters, by the address made for it.
    Stop,
    /// Somebody writes.
    Reply,
    /// It can't be read.
    Unreadable,
}

/// A name that no class has.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no class of mail that came back")]
pub struct NotAClass(pub String);

impl Class {
    pub const ALL: [Self; 9] = [
        Self::Hard,
        Self::Soft,
        Self::Blocked,
        Self::Underway,
        Self::Complaint,
        Self::Automatic,
        Self::Stop,
        Self::Reply,
        Self::Unreadable,
    ];

    /// The name it is stored under.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Hard => "hard",
            Self::Soft => "soft",
            Self::Blocked => "blocked",
            Self::Underway => "underway",
            Self::Complaint => "complaint",
            Self::Automatic => "automatic",
            Self::Stop => "stop",
            Self::Reply => "reply",
            Self::Unreadable => "unreadable",
        }
    }

    /// What a relay means that refuses a letter for good with these words.
    pub fn of_refusal(words: &str) -> Self {
        match Status::within(words).map(Status::class) {
            Some(class @ (Self::Hard | Self::Blocked)) => class,
            None if bare::class_of_words(words) == Self::Blocked => Self::Blocked,
            None => Self::Hard,
            Some(_) => Self::Soft,
        }
    }

    /// What the words of a refusal mean where no code says it.
    pub fn of_words(words: &str) -> Self {
        bare::class_of_words(words)
    }

    /// Whether it says that a letter did not arrive.
    pub fn is_bounce(self) -> bool {
        matches!(self, Self::Hard | Self::Soft | Self::Blocked)
    }
}

impl fmt::Display for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Class {
    type Err = NotAClass;

    fn from_str(text: &str) -> Result<Self, NotAClass> {
        Self::ALL.into_iter().find(|class| class.as_str() == text).ok_or_else(|| NotAClass(text.to_owned()))
    }
}

/// The address on the envelope of a mail that came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    /// `b+TOKEN@…`: the return address of a letter.
    Bounce(String),
    /// `u+TOKEN@…`: the address that stops letters.
    Stop(String),
    /// `r+TOKEN@…`: the address for answers to a letter.
    Reply(String),
    /// Any other.
    None,
}

impl Mark {
    /// Reads the recipient of an envelope.
    pub fn of(recipient: &str) -> Self {
        let local = recipient.rsplit_once('@').map_or(recipient, |(local, _)| local);
        match local.split_once('+') {
            Some(("b" | "B", token)) => Self::Bounce(token.to_owned()),
            Some(("u" | "U", token)) => Self::Stop(token.to_owned()),
            Some(("r" | "R", token)) => Self::Reply(token.to_owned()),
            _ => Self::None,
        }
    }
}

/// What a mail that came back says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incoming {
    pub class: Class,
    pub status: Option<Status>,
    /// The Message-ID of the letter that it gives back, without angle brackets.
    pub about: Option<String>,
    /// What it says, in one line; may be empty.
    pub words: String,
}

/// Characters of what a mail says that are kept.
const LONGEST: usize = 300;
/// How deep parts may lie within parts.
const DEEPEST: usize = 8;

/// Tells what a mail is. Takes any bytes.
pub fn read(raw: &[u8], mark: &Mark) -> Incoming {
    let Some(message) = MessageParser::default().parse(raw) else {
        return Incoming { class: Class::Unreadable, status: None, about: None, words: String::new() };
    };
    let about = given_back(&message, 0);
    let told = |class, status, words: &str| Incoming { class, status, about: about.clone(), words: one_line(words) };
    if let Some(report) = part_of(&message, "message", "feedback-report") {
        return told(Class::Complaint, None, &field(&report, "feedback-type").unwrap_or_default());
    }
    if let Some(report) = part_of(&message, "message", "delivery-status") {
        let (class, status, words) = status::of_report(&report);
        return told(class, status, &words);
    }
    let text = message.body_text(0).unwrap_or_default();
    if let Some((class, status, words)) = bare::report(&message, &text) {
        return told(class, status, &words);
    }
    if says_report(&message) {
        // A report whose statement is lost: for a person, not for the programs that answer by themselves.
        return told(Class::Unreadable, None, "");
    }
    let subject = message.subject().unwrap_or_default().to_owned();
    if is_automatic(&message) {
        return told(Class::Automatic, None, &subject);
    }
    match mark {
        Mark::Stop(_) => told(Class::Stop, None, &subject),
        _ if text.trim().is_empty() && subject.trim().is_empty() => told(Class::Unreadable, None, ""),
        _ => told(Class::Reply, None, &format!("{subject}: {}", own_words(&text))),
    }
}

/// Whom a mail was delivered to, where the envelope is not known: as the server that delivered it wrote down.
pub fn recipient_of(raw: &[u8]) -> Option<String> {
    let message = MessageParser::default().parse_headers(raw)?;
    let written =
        ["Delivered-To", "X-Original-To", "Envelope-To", "To"].iter().find_map(|name| message.header_raw(*name))?;
    let address = written.rsplit_once('<').map_or(written, |(_, rest)| rest);
    Some(address.trim().trim_end_matches('>').trim().to_owned())
}

/// The address that a mail says it is from. Anybody can write any.
pub fn sender_of(raw: &[u8]) -> Option<String> {
    let message = MessageParser::default().parse_headers(raw)?;
    let written = message.from()?.first()?.address()?;
    Some(written.trim().chars().take(320).collect())
}

/// Whether it calls itself a report of delivery.
fn says_report(message: &Message<'_>) -> bool {
    message.content_type().is_some_and(|of| {
        of.subtype().is_some_and(|subtype| subtype.eq_ignore_ascii_case("report"))
            && of.attribute("report-type").is_some_and(|kind| kind.eq_ignore_ascii_case("delivery-status"))
    })
}

/// The text of the first part of this type.
fn part_of(message: &Message<'_>, kind: &str, subtype: &str) -> Option<String> {
    let part = message.parts.iter().find(|part| {
        part.content_type().is_some_and(|of| {
            of.ctype().eq_ignore_ascii_case(kind) && of.subtype().is_some_and(|of| of.eq_ignore_ascii_case(subtype))
        })
    })?;
    Some(match &part.body {
        PartType::Text(text) | PartType::Html(text) => text.to_string(),
        PartType::Binary(bytes) | PartType::InlineBinary(bytes) => String::from_utf8_lossy(bytes).into_owned(),
        PartType::Message(inner) => String::from_utf8_lossy(inner.raw_message()).into_owned(),
        PartType::Multipart(_) => String::new(),
    })
}

/// The Message-ID of the letter that is given back, whole or only its head.
fn given_back(message: &Message<'_>, depth: usize) -> Option<String> {
    if depth > DEEPEST {
        return None;
    }
    for part in &message.parts {
        let found = match &part.body {
            PartType::Message(inner) => inner.message_id().map(str::to_owned).or_else(|| given_back(inner, depth + 1)),
            _ => None,
        };
        if found.is_some() {
            return found;
        }
    }
    let head = part_of(message, "text", "rfc822-headers").or_else(|| part_of(message, "message", "rfc822"))?;
    let id = field(&head, "message-id")?;
    Some(id.trim_matches(['<', '>']).to_owned())
}

/// The value of a field in the lines of a head, unfolded.
fn field(head: &str, name: &str) -> Option<String> {
    let mut lines = head.lines();
    let first = lines.find_map(|line| {
        let (known, value) = line.split_once(':')?;
        known.trim().eq_ignore_ascii_case(name).then(|| value.trim().to_owned())
    })?;
    let rest = lines.take_while(|line| line.starts_with([' ', '\t'])).map(str::trim);
    Some(std::iter::once(first.as_str()).chain(rest).collect::<Vec<_>>().join(" "))
}

/// A program answered (RFC 3834), or what programs sent before that was written.
fn is_automatic(message: &Message<'_>) -> bool {
    let header = |name: &str| message.header_raw(name).map(|value| value.trim().to_ascii_lowercase());
    header("Auto-Submitted").is_some_and(|value| !value.starts_with("no"))
        || header("X-Autoreply").is_some()
        || header("X-Autorespond").is_some()
        || header("X-Auto-Response-Suppress").is_some_and(|value| value.contains("all"))
        || header("Precedence").is_some_and(|value| matches!(value.as_str(), "auto_reply" | "bulk" | "junk"))
        || header("Return-Path").is_some_and(|value| value == "<>")
}

/// The first line that somebody wrote and did not quote.
fn own_words(text: &str) -> &str {
    text.lines().map(str::trim).find(|line| !line.is_empty() && !line.starts_with('>')).unwrap_or_default()
}

fn one_line(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ").chars().take(LONGEST).collect()
}
