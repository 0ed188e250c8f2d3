//! From a letter to the bytes that travel (RFC 5322): the same bytes at every attempt.

use std::time::SystemTime;

use data_encoding::HEXLOWER;
use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue};
use lettre::message::{Body, Mailbox, Message, MultiPart, SinglePart};
use sha2::{Digest, Sha256};

use super::letter::{Letter, LetterFault, one_line};
use crate::wording::Language;

/// Characters of a person's name in the head of a letter.
const LONGEST_NAME: usize = 100;

/// A name with its address. The name may be empty, and is made fit for a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    pub name: String,
    /// In ASCII: an international domain as its A-label.
    pub address: String,
}

/// What stands on the envelope and in the head of a letter. It comes from the ledger, so that a second attempt
/// makes the same bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addressing {
    pub from: Party,
    pub reply_to: Option<Party>,
    pub to: Party,
    /// Without angle brackets; see [`crate::wave::ledger::LetterKey::message_id`].
    pub message_id: String,
    /// The Message-ID of the invitation that a reminder follows.
    pub in_reply_to: Option<String>,
    /// The letters of one wave, as a dotted name such as `2026.survey.example.org` (RFC 2919).
    pub list_id: String,
    pub language: Language,
    /// When the letter was written, not when it is sent. Counts to the second.
    pub written_at: SystemTime,
}

/// The message as it is handed to a relay: both parts in UTF-8 and quoted-printable, plain text first.
pub fn message(letter: &Letter, addressing: &Addressing) -> Result<Vec<u8>, LetterFault> {
    let list_id = dotted(&addressing.list_id, "the name of the list")?;
    let mut builder = Message::builder()
        .message_id(Some(identifier(&addressing.message_id)?))
        .date(addressing.written_at)
        .from(mailbox(&addressing.from, "the sender")?);
    if let Some(reply_to) = &addressing.reply_to {
        builder = builder.reply_to(mailbox(reply_to, "the address for replies")?);
    }
    builder = builder.to(mailbox(&addressing.to, "the recipient")?).subject(one_line(&letter.subject, usize::MAX));
    if let Some(invitation) = &addressing.in_reply_to {
        builder = builder.in_reply_to(identifier(invitation)?);
    }
    let built = builder
        .raw_header(header("List-Id", format!("<{list_id}>")))
        // Holiday programs stay silent (RFC 3834). Exchange has a word of its own; "All" would also stop bounces.
        .raw_header(header("Auto-Submitted", "auto-generated".to_owned()))
        .raw_header(header("X-Auto-Response-Suppress", "OOF, AutoReply".to_owned()))
        .raw_header(header("Content-Language", addressing.language.to_string()))
        .multipart(
            MultiPart::alternative()
                .boundary(boundary(&addressing.message_id))
                .singlepart(part(ContentType::TEXT_PLAIN, &letter.text)?)
                .singlepart(part(ContentType::TEXT_HTML, &letter.html)?),
        );
    Ok(built.map_err(|error| LetterFault::Message(error.to_string()))?.formatted())
}

fn part(content_type: ContentType, text: &str) -> Result<SinglePart, LetterFault> {
    let body = Body::new_with_encoding(text.to_owned(), ContentTransferEncoding::QuotedPrintable)
        .map_err(|_| LetterFault::Message("a part can't be encoded".to_owned()))?;
    Ok(SinglePart::builder().header(content_type).body(body))
}

/// The builder panics on a line break in a name, and takes addresses that no relay can be given.
fn mailbox(party: &Party, role: &'static str) -> Result<Mailbox, LetterFault> {
    let fault = || LetterFault::Address { role, address: one_line(&party.address, LONGEST_NAME) };
    if !party.address.bytes().all(|b| b.is_ascii_graphic()) {
        return Err(fault());
    }
    let address = party.address.parse().map_err(|_| fault())?;
    let name = Some(one_line(&party.name, LONGEST_NAME)).filter(|name| !name.is_empty());
    Ok(Mailbox::new(name, address))
}

fn identifier(id: &str) -> Result<String, LetterFault> {
    let sound = id.split_once('@').is_some_and(|(left, right)| is_dotted(left) && is_dotted(right));
    if sound {
        Ok(format!("<{id}>"))
    } else {
        Err(LetterFault::Head { what: "the Message-ID", text: id.escape_default().to_string() })
    }
}

fn dotted<'a>(text: &'a str, what: &'static str) -> Result<&'a str, LetterFault> {
    if is_dotted(text) { Ok(text) } else { Err(LetterFault::Head { what, text: text.escape_default().to_string() }) }
}

fn is_dotted(text: &str) -> bool {
    let is_word =
        |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b));
    text.len() <= 200 && text.split('.').all(is_word)
}

/// No line of quoted-printable text begins like this: there, "=" is followed by two digits or the end.
fn boundary(message_id: &str) -> String {
    format!("=_{}", &HEXLOWER.encode(&Sha256::digest(message_id.as_bytes()))[..32])
}

fn header(name: &'static str, value: String) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value)
}
