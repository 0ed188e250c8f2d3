//! When a session was last used, and who got half-way through the door: said by the browser, vouched for by the house.
//!
//! Nothing is written to the database for a page that is only looked at, so the cookie of a session carries the second at
//! which it was last used, and a proof under the key of the desk.

use data_encoding::BASE64URL_NOPAD;
use subtle::ConstantTimeEq;

use super::DeskKey;

/// Seconds after which the second in a cookie is renewed; pages that load together do not each bring a new one.
pub const RENEWED_AFTER: i64 = 60;

/// A form that was shown to somebody can be sent for so many seconds: also after their session was over and they logged
/// in again, so that nobody loses what they typed.
pub const FORM_LASTS: i64 = 24 * 60 * 60;

const OF_FORM: &str = "form shown";
const OF_SESSION: &str = "session last used";
const OF_HALF: &str = "password was right";

/// The cookie of a session: its key, the second it was used, and the proof of that.
pub fn cookie(desk: &DeskKey, key: &str, second: i64) -> String {
    format!("{key}.{second}.{}", proof(desk, OF_SESSION, &[key.as_bytes(), &second.to_be_bytes()]))
}

/// The key of the session, and when it was last used; None for what this house did not write.
pub fn read_cookie<'a>(desk: &DeskKey, cookie: &'a str) -> Option<(&'a str, i64)> {
    let mut parts = cookie.splitn(3, '.');
    let (key, second, shown) = (parts.next()?, parts.next()?.parse::<i64>().ok()?, parts.next()?);
    is_same(&proof(desk, OF_SESSION, &[key.as_bytes(), &second.to_be_bytes()]), shown).then_some((key, second))
}

/// What says that whoever holds it knew the password at this second. Another password, or another second factor, makes
/// it worthless: `bound` is both.
pub fn half(desk: &DeskKey, user: &[u8; 16], second: i64, bound: &[&[u8]]) -> String {
    let id = BASE64URL_NOPAD.encode(user);
    format!("{id}.{second}.{}", proof_of_half(desk, user, second, bound))
}

/// Whom it says to be half-way in, and since when; to be held against [`is_half_of`].
pub fn read_half(text: &str) -> Option<([u8; 16], i64)> {
    let mut parts = text.splitn(3, '.');
    let user = BASE64URL_NOPAD.decode(parts.next()?.as_bytes()).ok()?.try_into().ok()?;
    let second = parts.next()?.parse().ok()?;
    parts.next().map(|_| (user, second))
}

/// Whether this house said so.
pub fn is_half_of(desk: &DeskKey, text: &str, bound: &[&[u8]]) -> bool {
    let Some((user, second)) = read_half(text) else { return false };
    let shown = text.splitn(3, '.').nth(2).unwrap_or_default();
    is_same(&proof_of_half(desk, &user, second, bound), shown)
}

fn proof_of_half(desk: &DeskKey, user: &[u8; 16], second: i64, bound: &[&[u8]]) -> String {
    let second = second.to_be_bytes();
    let told: Vec<&[u8]> = [user.as_slice(), &second].into_iter().chain(bound.iter().copied()).collect();
    proof(desk, OF_HALF, &told)
}

/// What a form carries that was shown to this user at this second.
pub fn form(desk: &DeskKey, user: &[u8; 16], second: i64) -> String {
    format!("{second}.{}", proof(desk, OF_FORM, &[user, &second.to_be_bytes()]))
}

/// Whether the house showed a form with this to the user, not too long before `now`.
pub fn is_form_of(desk: &DeskKey, user: &[u8; 16], text: &str, now: i64) -> bool {
    let Some((second, shown)) = text.split_once('.') else { return false };
    let Ok(second) = second.parse::<i64>() else { return false };
    let is_fresh = now.saturating_sub(second) <= FORM_LASTS;
    is_fresh && is_same(&proof(desk, OF_FORM, &[user, &second.to_be_bytes()]), shown)
}

/// 128 bits of proof.
fn proof(desk: &DeskKey, purpose: &str, told: &[&[u8]]) -> String {
    BASE64URL_NOPAD.encode(&desk.proof(purpose, told)[..16])
}

fn is_same(expected: &str, shown: &str) -> bool {
    expected.as_bytes().ct_eq(shown.as_bytes()).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_says_what_the_house_wrote_and_nothing_else() {
        let desk = DeskKey::from_bytes([1; 32]);
        let whole = cookie(&desk, "key", 1_700_000_000);
        assert_eq!(read_cookie(&desk, &whole), Some(("key", 1_700_000_000)));
        let later = whole.replace("1700000000", "1700003600");
        let other = cookie(&DeskKey::from_bytes([2; 32]), "key", 1_700_000_000);
        for forged in [&later, &other, "key", "key.1700000000", "key.1700000000.", "", "..", &whole[..whole.len() - 1]]
        {
            assert_eq!(read_cookie(&desk, forged), None, "{forged}");
        }
    }

    #[test]
    fn a_form_is_sent_by_whom_it_was_shown_to_and_within_a_day() {
        let (desk, now) = (DeskKey::from_bytes([1; 32]), 1_700_000_000);
        let text = form(&desk, &[9; 16], now);
        assert!(is_form_of(&desk, &[9; 16], &text, now + FORM_LASTS));
        assert!(!is_form_of(&desk, &[9; 16], &text, now + FORM_LASTS + 1));
        assert!(!is_form_of(&desk, &[8; 16], &text, now));
        assert!(!is_form_of(&DeskKey::from_bytes([2; 32]), &[9; 16], &text, now));
        for forged in ["", ".", "x.y", &text[1..], &text.replace("1700000000", "1700000001"), &text.to_lowercase()] {
            assert!(!is_form_of(&desk, &[9; 16], forged, now), "{forged}");
        }
    }

    #[test]
    fn half_a_login_is_worth_nothing_under_another_password() {
        let desk = DeskKey::from_bytes([1; 32]);
        let text = half(&desk, &[9; 16], 1_700_000_000, &[b"hash", b"secret"]);
        assert_eq!(read_half(&text), Some(([9; 16], 1_700_000_000)));
        assert!(is_half_of(&desk, &text, &[b"hash", b"secret"]));
        assert!(!is_half_of(&desk, &text, &[b"other", b"secret"]) && !is_half_of(&desk, &text, &[b"hash", b"other"]));
        assert!(!is_half_of(&desk, &text.replace("1700000000", "1700000600"), &[b"hash", b"secret"]));
        // The one is not the other.
        assert_eq!(read_cookie(&desk, &text), None);
        for forged in ["", "x.y.z", "..", "CQkJCQkJCQkJCQkJCQkJCQ.1700000000"] {
            assert!(!is_half_of(&desk, forged, &[b"hash", b"secret"]), "{forged}");
        }
    }
}
