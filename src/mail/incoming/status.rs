//! Reports of delivery as mail servers write them (RFC 3464), and what their codes mean (RFC 3463).

use std::fmt;
use std::str::FromStr;

use super::{Class, field};
use crate::wave::ledger::Bounce;

/// An enhanced status code such as 5.1.1: class, subject, detail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Status(pub u16, pub u16, pub u16);

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is no enhanced status code such as 5.1.1")]
pub struct NotAStatus;

impl FromStr for Status {
    type Err = NotAStatus;

    fn from_str(text: &str) -> Result<Self, NotAStatus> {
        let mut parts = text.trim().split('.');
        let mut part = |longest: usize| {
            let part = parts.next().filter(|part| (1..=longest).contains(&part.len())).ok_or(NotAStatus)?;
            part.parse::<u16>().map_err(|_| NotAStatus)
        };
        let status = Self(part(1)?, part(3)?, part(3)?);
        match parts.next() {
            None if matches!(status.0, 2 | 4 | 5) => Ok(status),
            _ => Err(NotAStatus),
        }
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.0, self.1, self.2)
    }
}

impl Status {
    /// What it means for the address: as the ledger reads it, and two things that only reports say.
    pub fn class(self) -> Class {
        match self {
            Self(2, ..) => Class::Underway,
            // Exchange says so of a recipient it does not know.
            Self(5, 4, 1) => Class::Hard,
            // Somebody gave up who had been asked to come again.
            Self(4, 7, _) => Class::Blocked,
            _ => match Bounce::of_status(&self.to_string()) {
                Some(Bounce::Hard) => Class::Hard,
                Some(Bounce::Policy) => Class::Blocked,
                _ => Class::Soft,
            },
        }
    }

    /// The first that stands in a text by itself.
    pub fn within(text: &str) -> Option<Self> {
        let is_between = |c: char| c.is_whitespace() || "()[]<>,;:#\"'-".contains(c);
        text.split(is_between).find_map(|word| word.trim_end_matches('.').parse().ok())
    }
}

/// What a report says of the first recipient that it reports a failure of, or of the first.
pub(super) fn of_report(report: &str) -> (Class, Option<Status>, String) {
    let report = report.replace("\r\n", "\n");
    let mut of_recipients: Vec<(Class, Option<Status>, String)> =
        report.split("\n\n").filter_map(of_recipient).collect();
    let worst = of_recipients.iter().position(|(class, ..)| class.is_bounce()).unwrap_or(0);
    if worst < of_recipients.len() {
        return of_recipients.swap_remove(worst);
    }
    (Class::Unreadable, None, String::new())
}

fn of_recipient(group: &str) -> Option<(Class, Option<Status>, String)> {
    let action = field(group, "action")?.to_ascii_lowercase();
    let words = field(group, "diagnostic-code").unwrap_or_default();
    let words = words.split_once(';').map_or(words.as_str(), |(_, words)| words.trim()).to_owned();
    let told: Option<Status> = field(group, "status").and_then(|status| status.split_whitespace().next()?.parse().ok());
    // Some servers say no more than 5.0.0 and leave the rest to the words of the next one.
    let status = match told {
        Some(Status(_, 0, 0)) | None => Status::within(&words).or(told),
        told => told,
    };
    let class = match action.split_whitespace().next().unwrap_or_default() {
        "failed" => match status {
            Some(status @ Status(_, subject, detail)) if (subject, detail) != (0, 0) => status.class(),
            _ => super::bare::class_of_words(&words),
        },
        "delayed" | "relayed" | "delivered" | "expanded" => Class::Underway,
        _ => return None,
    };
    // What was said of a failure can't mean that it arrived.
    let class = if action.starts_with("failed") && class == Class::Underway { Class::Soft } else { class };
    Some((class, status, words))
}
