//! A letter opened again: what a person would read of the bytes that travelled.
//!
//! It reads what the house itself sends (and survives anything else): for the
//! mailbox of a demonstration, and to check that nothing gets lost on the way.

use data_encoding::BASE64_MIME;

/// What is in a message.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Opened {
    /// Name and decoded value, in the order of the message.
    pub headers: Vec<(String, String)>,
    pub text: Option<String>,
    pub html: Option<String>,
}

impl Opened {
    pub fn of(message: &[u8]) -> Self {
        let message = String::from_utf8_lossy(message).replace("\r\n", "\n");
        let (head, body) = message.split_once("\n\n").unwrap_or((&message, ""));
        let mut opened = Self { headers: headers(head), ..Self::default() };
        match opened.header("Content-Type").and_then(boundary) {
            Some(boundary) => {
                for part in parts(body, &boundary) {
                    let (head, body) = part.split_once("\n\n").unwrap_or((part, ""));
                    opened.take_part(&headers(head), body);
                }
            }
            None => opened.take_part(&opened.headers.clone(), body),
        }
        opened
    }

    /// The first header of this name, in capitals or not.
    pub fn header(&self, name: &str) -> Option<&str> {
        value_of(&self.headers, name)
    }

    pub fn subject(&self) -> &str {
        self.header("Subject").unwrap_or_default()
    }

    fn take_part(&mut self, headers: &[(String, String)], body: &str) {
        let decoded = match value_of(headers, "Content-Transfer-Encoding").map(str::to_ascii_lowercase).as_deref() {
            Some("quoted-printable") => unquote(body, false),
            Some("base64") => BASE64_MIME.decode(body.trim().as_bytes()).unwrap_or_default(),
            _ => body.as_bytes().to_vec(),
        };
        let text = String::from_utf8_lossy(&decoded).replace("\r\n", "\n");
        let content_type = value_of(headers, "Content-Type").unwrap_or("text/plain");
        if content_type.starts_with("text/html") {
            self.html.get_or_insert(text);
        } else if content_type.starts_with("text/plain") {
            self.text.get_or_insert(text);
        }
    }
}

fn value_of<'a>(headers: &'a [(String, String)], name: &str) -> Option<&'a str> {
    headers.iter().find(|(given, _)| given.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
}

/// The headers, with folded lines joined and encoded words decoded.
fn headers(head: &str) -> Vec<(String, String)> {
    let mut headers: Vec<(String, String)> = Vec::new();
    for line in head.lines() {
        if line.starts_with([' ', '\t']) {
            if let Some((_, value)) = headers.last_mut() {
                value.push_str(line);
            }
        } else if let Some((name, value)) = line.split_once(':') {
            headers.push((name.to_owned(), value.trim_start().to_owned()));
        }
    }
    for (_, value) in &mut headers {
        *value = encoded_words(value);
    }
    headers
}

/// Decodes encoded words in UTF-8 (RFC 2047); white space between two of them is no part of the text.
fn encoded_words(value: &str) -> String {
    let mut decoded = Vec::new();
    let mut rest = value;
    let mut after_word = false;
    while let Some(start) = rest.find("=?") {
        let Some((bytes, length)) = encoded_word(&rest[start..]) else {
            decoded.extend_from_slice(&rest.as_bytes()[..start + 2]);
            rest = &rest[start + 2..];
            after_word = false;
            continue;
        };
        let before = &rest[..start];
        if !(after_word && before.trim().is_empty()) {
            decoded.extend_from_slice(before.as_bytes());
        }
        decoded.extend_from_slice(&bytes);
        rest = &rest[start + length..];
        after_word = true;
    }
    decoded.extend_from_slice(rest.as_bytes());
    String::from_utf8_lossy(&decoded).into_owned()
}

/// The bytes of the encoded word that `text` begins with, and its length.
fn encoded_word(text: &str) -> Option<(Vec<u8>, usize)> {
    let mut pieces = text.strip_prefix("=?")?.splitn(3, '?');
    let (charset, encoding, rest) = (pieces.next()?, pieces.next()?, pieces.next()?);
    let (content, _) = rest.split_once("?=")?;
    if !charset.eq_ignore_ascii_case("utf-8") || content.contains(' ') {
        return None;
    }
    let bytes = match encoding {
        "b" | "B" => data_encoding::BASE64.decode(content.as_bytes()).ok()?,
        "q" | "Q" => unquote(content, true),
        _ => return None,
    };
    Some((bytes, 2 + charset.len() + 1 + encoding.len() + 1 + content.len() + 2))
}

/// Decodes quoted-printable (RFC 2045, section 6.7); in a header, "_" is a space.
fn unquote(text: &str, in_header: bool) -> Vec<u8> {
    let mut decoded = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        match (first, after) {
            (b'=', [b'\n', more @ ..]) => rest = more,
            (b'=', [high, low, more @ ..]) => match (digit(*high), digit(*low)) {
                (Some(high), Some(low)) => {
                    decoded.push(high * 16 + low);
                    rest = more;
                }
                _ => decoded.push(b'='),
            },
            (b'_', _) if in_header => decoded.push(b' '),
            (other, _) => decoded.push(*other),
        }
    }
    decoded
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

fn boundary(content_type: &str) -> Option<String> {
    if !content_type.starts_with("multipart/") {
        return None;
    }
    let (_, after) = content_type.split_once("boundary=")?;
    let boundary = match after.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next()?,
        None => after.split(';').next()?.trim(),
    };
    Some(boundary.to_owned())
}

fn parts<'a>(body: &'a str, boundary: &str) -> Vec<&'a str> {
    let delimiter = format!("--{boundary}");
    let end = format!("{delimiter}--");
    let mut parts = Vec::new();
    let mut begin = None;
    let mut at = 0;
    for line in body.split_inclusive('\n') {
        let is_end = line.trim_end() == end;
        if is_end || line.trim_end() == delimiter {
            if let Some(begin) = begin {
                let part: &str = &body[begin..at];
                parts.push(part.strip_suffix('\n').unwrap_or(part));
            }
            begin = (!is_end).then_some(at + line.len());
        }
        at += line.len();
    }
    parts
}
