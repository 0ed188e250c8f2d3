//! Reports of servers that send no structure, told by what is theirs alone.

use mail_parser::Message;

use super::{Class, Status};

/// The first words of qmail's reports, which it has not changed since 1996.
const QMAIL: &str = "hi. this is the qmail-send program";
/// Words of older servers of Exim, which name the recipients in a field of the head as well.
const EXIM: &str = "this message was created automatically by mail delivery software";

/// Words of a refusal that say that there is no such mailbox.
const NO_MAILBOX: [&str; 8] = [
    "user unknown",
    "unknown user",
    "no such user",
    "no mailbox here",
    "does not exist",
    "mailbox unavailable",
    "recipient rejected",
    "unrouteable address",
];
const FULL: [&str; 3] = ["over quota", "mailbox full", "mailbox is full"];
const NOT_WANTED: [&str; 4] = ["spam", "blocked", "blacklist", "policy"];

/// What a report without structure says; none when it is no report.
pub(super) fn report(message: &Message<'_>, text: &str) -> Option<(Class, Option<Status>, String)> {
    let text = text.trim_start();
    let begins = |words: &str| text.get(..words.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(words));
    let is_report = begins(QMAIL) || (begins(EXIM) && message.header_raw("X-Failed-Recipients").is_some());
    if !is_report {
        return None;
    }
    // The letter itself follows below a line; what it says is not the server's.
    let own = text.split("\n---").next().unwrap_or(text);
    let words = own.lines().map(str::trim).find(|line| reply_code(line).is_some() || Status::within(line).is_some());
    let words = words.or_else(|| own.lines().map(str::trim).find(|line| class_of_words(line) == Class::Hard));
    let words = words.unwrap_or_default().to_owned();
    let status = Status::within(&words);
    let class = match (status, reply_code(&words)) {
        (Some(status), _) => status.class(),
        (None, Some(400..=499)) => Class::Soft,
        _ => class_of_words(&words),
    };
    Some((class, status, words))
}

/// A reply code of SMTP that stands in a line by itself.
fn reply_code(line: &str) -> Option<u16> {
    line.split(|c: char| !c.is_ascii_digit())
        .filter(|word| word.len() == 3)
        .find_map(|word| word.parse().ok().filter(|code| (400..600).contains(code)))
}

/// What the words of a refusal mean where no code says it.
pub(super) fn class_of_words(words: &str) -> Class {
    let words = words.to_lowercase();
    let has = |phrases: &[&str]| phrases.iter().any(|phrase| words.contains(phrase));
    if has(&FULL) {
        Class::Soft
    } else if has(&NO_MAILBOX) {
        Class::Hard
    } else if has(&NOT_WANTED) {
        Class::Blocked
    } else {
        Class::Soft
    }
}
