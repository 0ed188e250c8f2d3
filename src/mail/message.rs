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

/// Characters of the name of a list.
const LONGEST_LIST_NAME: usize = 60;

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
    /// What people call them.
    pub list_name: String,
    /// Where letters are stopped; none for what was asked for, such as a test.
    pub stop: Option<Stop>,
    /// The kind of letter, for the figures that large receivers give a sender (Feedback-ID).
    pub kind: &'static str,
    pub language: Language,
    /// When the letter was written, not when it is sent. Counts to the second.
    pub written_at: SystemTime,
}

/// How a recipient stops the letters without writing to anybody (RFC 2369, RFC 8058).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// The address of a page; a POST to it stops them with one click where it begins with https.
    pub url: String,
    /// An address; a letter to it stops them.
    pub address: Option<String>,
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
    builder = builder.to(mailbox(&addressing.to, "the recipient")?).subject(in_head(&letter.subject, usize::MAX));
    if let Some(invitation) = &addressing.in_reply_to {
        let invitation = identifier(invitation)?;
        builder = builder.in_reply_to(invitation.clone()).references(invitation);
    }
    if let Some(stop) = &addressing.stop {
        builder = builder.raw_header(header("List-Unsubscribe", stop_header(stop)?));
        if stop.url.starts_with("https://") {
            builder = builder.raw_header(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned()));
        }
    }
    let feedback = format!("{}:{}:peil", list_id.replace('.', "-"), addressing.kind);
    let built = builder
        .raw_header(header("List-Id", format!("{} <{list_id}>", phrase(&addressing.list_name)).trim_start().to_owned()))
        .raw_header(header("Feedback-ID", feedback))
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

fn stop_header(stop: &Stop) -> Result<String, LetterFault> {
    let sound = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_graphic() && !b"<>,".contains(&b));
    let fault =
        |text: &str| LetterFault::Head { what: "the way to stop letters", text: text.escape_default().to_string() };
    if !sound(&stop.url) {
        return Err(fault(&stop.url));
    }
    match &stop.address {
        Some(address) if !sound(address) => Err(fault(address)),
        Some(address) => Ok(format!("<{}>, <mailto:{address}?subject=stop>", stop.url)),
        None => Ok(format!("<{}>", stop.url)),
    }
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
    let name = Some(in_head(&party.name, LONGEST_NAME)).filter(|name| !name.is_empty());
    Ok(Mailbox::new(name, address))
}

/// A text that a reader's mail program shows as it is. The builder leaves "=?" alone, which begins an encoded word.
fn in_head(text: &str, longest: usize) -> String {
    one_line(text, longest).replace("=?", "= ?")
}

/// A name that can stand before an id without quotes: what has a meaning of its own in a head is left out.
fn phrase(text: &str) -> String {
    let speaks = |c: char| c.is_ascii_alphanumeric() || !c.is_ascii() || "-'&!?/+".contains(c);
    let text: String = text.chars().map(|c| if speaks(c) { c } else { ' ' }).collect();
    one_line(&text, LONGEST_LIST_NAME)
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

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;
    use std::time::Duration;

    use proptest::prelude::*;

    use super::super::letter::tests::{LINK, view};
    use super::super::letter::{LetterView, Letters};
    use super::super::opened::Opened;
    use super::*;
    use crate::wave::ledger::Kind;

    fn party(name: &str, address: &str) -> Party {
        Party { name: name.to_owned(), address: address.to_owned() }
    }

    fn addressing() -> Addressing {
        Addressing {
            from: party("Ledenbevraging Vlaanderen", "survey@example.org"),
            reply_to: Some(party("Jan Claes", "jan@example.org")),
            to: party("Els Peeters", "els@example.com"),
            message_id: "i1.00112233445566778899aabbccddeeff@survey.example.org".to_owned(),
            in_reply_to: None,
            list_id: "2026.survey.example.org".to_owned(),
            list_name: "Leden \"2026\": (één)".to_owned(),
            stop: None,
            kind: "invitation",
            language: Language::NL,
            written_at: SystemTime::UNIX_EPOCH + Duration::from_secs(1_767_225_600),
        }
    }

    fn composed(view: &LetterView) -> Letter {
        static LETTERS: LazyLock<Letters> = LazyLock::new(Letters::of_the_product);
        LETTERS.compose(Kind::Invitation, Language::NL, view).unwrap()
    }

    #[test]
    fn a_letter_has_the_headers_of_a_fair_invitation() {
        let bytes = message(&composed(&view()), &addressing()).unwrap();
        let opened = Opened::of(&bytes);
        let headers: Vec<_> = opened.headers.iter().map(|(name, value)| format!("{name}: {value}")).collect();
        let boundary = boundary(&addressing().message_id);
        assert_eq!(
            headers,
            [
                "Message-ID: <i1.00112233445566778899aabbccddeeff@survey.example.org>",
                "Date: Thu, 01 Jan 2026 00:00:00 +0000",
                "From: \"Ledenbevraging Vlaanderen\" <survey@example.org>",
                "Reply-To: \"Jan Claes\" <jan@example.org>",
                "To: \"Els Peeters\" <els@example.com>",
                "Subject: Uitnodiging: Leden over hun cluster",
                "List-Id: Leden 2026 één <2026.survey.example.org>",
                "Feedback-ID: 2026-survey-example-org:invitation:peil",
                "Auto-Submitted: auto-generated",
                "X-Auto-Response-Suppress: OOF, AutoReply",
                "Content-Language: nl",
                "MIME-Version: 1.0",
                &format!("Content-Type: multipart/alternative; boundary=\"{boundary}\""),
            ]
        );
    }

    #[test]
    fn letters_are_stopped_by_a_click_only_where_it_is_encrypted() {
        let head = |url: &str, address: Option<&str>| {
            let stop = Some(Stop { url: url.to_owned(), address: address.map(str::to_owned) });
            let opened =
                message(&composed(&view()), &Addressing { stop, ..addressing() }).map(|bytes| Opened::of(&bytes))?;
            let header = |name: &str| opened.header(name).map(str::to_owned);
            Ok::<_, LetterFault>((header("List-Unsubscribe"), header("List-Unsubscribe-Post")))
        };
        let (url, address) = ("https://survey.example.org/u/abc", "u+abc@bounce.example.org");
        let expected = format!("<{url}>, <mailto:{address}?subject=stop>");
        assert_eq!(head(url, Some(address)).unwrap(), (Some(expected), Some("List-Unsubscribe=One-Click".to_owned())));
        assert_eq!(head("http://127.0.0.1/u/abc", None).unwrap(), (Some("<http://127.0.0.1/u/abc>".to_owned()), None));
        for wrong in ["https://a/u/\r\nBcc: x@y.example", "https://a/>, <mailto:b@c.example", ""] {
            assert!(head(wrong, None).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_second_attempt_makes_the_same_bytes_and_another_letter_does_not() {
        let first = message(&composed(&view()), &addressing()).unwrap();
        assert_eq!(first, message(&composed(&view()), &addressing()).unwrap());
        let other = Addressing { message_id: "r1.00@survey.example.org".to_owned(), ..addressing() };
        assert_ne!(boundary(&other.message_id), boundary(&addressing().message_id));
        assert_ne!(first, message(&composed(&view()), &other).unwrap());
    }

    #[test]
    fn a_reminder_follows_its_invitation() {
        let reminder = Addressing { in_reply_to: Some("i1.00@example.org".to_owned()), ..addressing() };
        let opened = Opened::of(&message(&composed(&view()), &reminder).unwrap());
        assert_eq!(opened.header("In-Reply-To"), Some("<i1.00@example.org>"));
        assert_eq!(opened.header("References"), Some("<i1.00@example.org>"));
    }

    #[test]
    fn what_no_relay_can_be_given_is_refused() {
        let letter = composed(&view());
        for address in ["", "els", "élise@example.com", "els@müller.example", "a b@example.com", "a@b\r\nBcc: x@y.z"]
        {
            let to = party("Els", address);
            let fault = message(&letter, &Addressing { to, ..addressing() }).unwrap_err();
            assert!(fault.to_string().starts_with("the recipient: “"), "{fault}");
        }
        for id in ["", "no-domain", "a@b>\r\nBcc: x", "a@b@c", "a b@c"] {
            assert!(message(&letter, &Addressing { message_id: id.to_owned(), ..addressing() }).is_err(), "{id}");
        }
        for list_id in ["", "two words", "a..b", "x>\r\ny", &"a".repeat(300)] {
            assert!(
                message(&letter, &Addressing { list_id: list_id.to_owned(), ..addressing() }).is_err(),
                "{list_id}"
            );
        }
    }

    /// Names as lists bring them: line breaks, quotes, emoji, turned directions, templates, HTML, and far too long.
    fn any_name() -> impl Strategy<Value = String> {
        let nasty = prop::sample::select(vec![
            "\r\nBcc: x@example.org",
            "\n\n<html>",
            "\r",
            "\0",
            "\"",
            "\\",
            "👩‍👩‍👧‍👦",
            "\u{202e}cod.exe",
            "\u{2028}",
            "{{link}}",
            "{{{",
            "<script>alert(1)</script>",
            "</a>",
            "=?utf-8?q?=0D=0ABcc:?=",
            "=?",
            "?=",
            ".",
            "\r\n.\r\n",
            "Ünsal Çağlar",
            "Ångström",
            ",",
            ";",
            "@",
            "(",
            "--",
        ]);
        let piece =
            prop_oneof![nasty.prop_map(str::to_owned), any::<String>(), "[ -~]{0,40}", "[a-z]{200,500}", "\\PC{0,500}"];
        prop::collection::vec(piece, 0..5).prop_map(|pieces| pieces.concat())
    }

    /// The name in a To header: quoted or not.
    fn name_of(header: &str) -> Option<String> {
        let name = header.strip_suffix("<els@example.com>")?.trim_end_matches(' ');
        let Some(quoted) = name.strip_prefix('"').and_then(|name| name.strip_suffix('"')) else {
            return Some(name.to_owned());
        };
        let mut read = String::new();
        let mut characters = quoted.chars();
        while let Some(c) = characters.next() {
            read.push(if c == '\\' { characters.next()? } else { c });
        }
        Some(read)
    }

    proptest! {
        #[test]
        fn any_name_makes_a_letter_that_reads_back(name in any_name(), member in any_name(), title in any_name()) {
            let needed = |text: String| if one_line(&text, usize::MAX).is_empty() { "x".to_owned() } else { text };
            let view = LetterView { salutation_name: name.clone(), member: needed(member), survey_title: needed(title), ..view() };
            let letter = composed(&view);
            let bytes = message(&letter, &Addressing { to: party(&name, "els@example.com"), ..addressing() }).unwrap();

            prop_assert!(bytes.is_ascii());
            let text = std::str::from_utf8(&bytes).unwrap();
            prop_assert!(text.ends_with("\r\n"));
            for line in text.split("\r\n") {
                prop_assert!(line.len() < 998 && !line.contains(['\r', '\n', '\0']), "{:?}", line);
            }

            let opened = Opened::of(&bytes);
            let names: Vec<_> = opened.headers.iter().map(|(name, _)| name.as_str()).collect();
            prop_assert_eq!(names, [
                "Message-ID", "Date", "From", "Reply-To", "To", "Subject", "List-Id", "Feedback-ID",
                "Auto-Submitted",
                "X-Auto-Response-Suppress", "Content-Language", "MIME-Version", "Content-Type",
            ]);
            let clean = in_head(&name, LONGEST_NAME);
            let to = opened.header("To").unwrap();
            if clean.is_empty() {
                prop_assert_eq!(to, "els@example.com");
            } else {
                // As encoded words, or as a quoted string.
                prop_assert!(to == format!("{clean} <els@example.com>") || name_of(to) == Some(clean), "{to}");
            }
            prop_assert_eq!(opened.subject(), in_head(&letter.subject, usize::MAX));
            prop_assert_eq!(opened.text.as_deref(), Some(letter.text.as_str()));
            prop_assert_eq!(opened.html.as_deref(), Some(letter.html.as_str()));
            prop_assert!(opened.text.unwrap().contains(LINK) && opened.html.unwrap().contains(LINK));
        }

        #[test]
        fn anything_can_be_opened(bytes: Vec<u8>, text in "(Content-Type: multipart/x; boundary=a|=\\?utf-8\\?[qb]\\?|=|\\?|--a|\n|\r|é|[a-z:; ]){0,60}") {
            Opened::of(&bytes);
            Opened::of(text.as_bytes());
        }
    }
}
