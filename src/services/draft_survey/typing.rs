//! What is kept of a text that is being typed on, and when it takes the place of the one before.

use jiff::{SignedDuration, Timestamp};

use super::{Cause, MOST_BYTES};
use crate::services::{Field, Refusal};
use crate::storage::drafts::DraftText;

/// A text typed on takes the place of the one before for so long, as long as nothing of it went away.
const ONE_SITTING: SignedDuration = SignedDuration::from_mins(10);

/// As text areas send it and databases take it: plain line ends, and no NUL, which PostgreSQL can't keep.
pub(super) fn storable(source: &str) -> Result<String, Refusal> {
    if source.len() > MOST_BYTES {
        return Err(Refusal::BadInput {
            field: Field::TextOfTheDefinition,
            found: format!("{} bytes", source.len()),
            expected: format!("at most {MOST_BYTES} bytes are kept; shorten it"),
        });
    }
    Ok(source.replace("\r\n", "\n").replace('\0', "\u{fffd}"))
}

/// Whether `source` is `last` with something typed into it by the same person just after: then it holds all of it.
pub(super) fn is_typed_on(last: &DraftText, source: &str, cause: Cause, by: &str, now: Timestamp) -> bool {
    let is_same_sitting = last.cause == Cause::Typed.as_str()
        && cause == Cause::Typed
        && last.saved_by == by
        && now.duration_since(last.saved_at.moment()) < ONE_SITTING;
    is_same_sitting && holds_whole(source.as_bytes(), last.source.as_bytes())
}

/// Whether `text` is `part` with one piece more somewhere.
fn holds_whole(text: &[u8], part: &[u8]) -> bool {
    let before = text.iter().zip(part).take_while(|(a, b)| a == b).count();
    let after = text.iter().rev().zip(part.iter().rev()).take_while(|(a, b)| a == b).count();
    text.len() >= part.len() && before + after >= part.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_text_that_holds_the_other_takes_its_place() {
        let holds = |text: &str, part: &str| holds_whole(text.as_bytes(), part.as_bytes());
        assert!(holds("abc", "abc") && holds("abXc", "abc") && holds("abcX", "abc") && holds("Xabc", "abc"));
        assert!(holds("aab", "ab") && holds("aaa", "aa"));
        assert!(!holds("ab", "abc") && !holds("aXXbXc", "abc") && !holds("abX", "abc") && !holds("", "a"));
    }

    #[test]
    fn what_no_database_takes_is_replaced_and_what_is_too_long_refused() {
        assert_eq!(storable("a\r\nb\0").unwrap(), "a\nb\u{fffd}");
        assert!(matches!(storable(&"x".repeat(MOST_BYTES + 1)), Err(Refusal::BadInput { .. })));
    }
}
