//! One-time codes of an app on a telephone (RFC 6238): SHA-1, six digits, 30 seconds.

use std::fmt;

use data_encoding::BASE32_NOPAD;
use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;
use subtle::ConstantTimeEq;

/// Seconds for which a code is the one of now.
pub const STEP: i64 = 30;
/// Steps before and after now whose codes are taken as well: clocks differ, and people type slowly.
pub const WINDOW: i64 = 1;

pub const SECRET_BYTES: usize = 20;

/// What the house and the app both know: 160 bits, as RFC 4226 recommends.
#[derive(Clone)]
pub struct Secret([u8; SECRET_BYTES]);

impl Secret {
    pub const fn from_bytes(bytes: [u8; SECRET_BYTES]) -> Self {
        Self(bytes)
    }

    pub fn reveal(&self) -> &[u8; SECRET_BYTES] {
        &self.0
    }

    /// To be typed into an app that can't take a picture: base32 in groups of four.
    pub fn in_groups(&self) -> String {
        let text = BASE32_NOPAD.encode(&self.0);
        let groups: Vec<&str> = text.as_bytes().chunks(4).filter_map(|group| std::str::from_utf8(group).ok()).collect();
        groups.join(" ")
    }

    /// What the picture says: `otpauth://totp/…`, with the house and the name that the app shows.
    pub fn address(&self, house: &str, name: &str) -> String {
        let (house, name) = (escaped(house), escaped(name));
        let secret = BASE32_NOPAD.encode(&self.0);
        format!("otpauth://totp/{house}:{name}?secret={secret}&issuer={house}&algorithm=SHA1&digits=6&period=30")
    }

    /// The code of a step: HOTP (RFC 4226) of its number.
    fn code_of(&self, step: i64) -> String {
        let mut mac = <Hmac<Sha1> as KeyInit>::new_from_slice(&self.0).expect("HMAC takes a key of any length");
        mac.update(&step.to_be_bytes());
        let whole = mac.finalize().into_bytes();
        let at = usize::from(whole[19] & 0x0f);
        let number = u32::from_be_bytes([whole[at] & 0x7f, whole[at + 1], whole[at + 2], whole[at + 3]]);
        format!("{:06}", number % 1_000_000)
    }

    /// The code that an app shows at this second.
    pub fn code_at(&self, second: i64) -> String {
        self.code_of(second.div_euclid(STEP))
    }

    /// The step whose code was typed, if it is within the window and later than the last one that was taken.
    pub fn step_of(&self, typed: &str, second: i64, last: i64) -> Option<i64> {
        let typed: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
        let now = second.div_euclid(STEP);
        let fits = |step: &i64| bool::from(self.code_of(*step).as_bytes().ct_eq(typed.as_bytes()));
        // All of them are looked at, whichever fits.
        let fitting: Vec<i64> = (now - WINDOW..=now + WINDOW).filter(fits).collect();
        fitting.into_iter().find(|step| *step > last)
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// Whether it looks like a code, and not like a recovery code.
pub fn is_shaped(typed: &str) -> bool {
    let digits: Vec<char> = typed.chars().filter(|c| !c.is_whitespace()).collect();
    digits.len() == 6 && digits.iter().all(char::is_ascii_digit)
}

fn escaped(text: &str) -> String {
    let escape = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    text.bytes().map(escape).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn secret() -> Secret {
        Secret::from_bytes(*b"12345678901234567890")
    }

    #[test]
    fn codes_are_those_of_the_standard() {
        // RFC 6238, appendix B, the last six of its eight digits.
        for (second, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(secret().code_at(second), code);
        }
    }

    #[test]
    fn a_code_is_taken_one_step_early_or_late_and_once() {
        let now = 1_111_111_111;
        let step = now / STEP;
        for off in -1..=1 {
            assert_eq!(secret().step_of(&secret().code_of(step + off), now, 0), Some(step + off));
        }
        for off in [-2, 2] {
            assert_eq!(secret().step_of(&secret().code_of(step + off), now, 0), None);
        }
        assert_eq!(secret().step_of("050 471", now, step - 1), Some(step));
        assert_eq!(secret().step_of("050471", now, step), None, "it was used");
        for other in ["", "050472", "0504711", "50471", "abcdef", "٠٥٠٤٧١"] {
            assert_eq!(secret().step_of(other, now, 0), None, "{other}");
        }
        assert!(is_shaped("050 471") && !is_shaped("abcd-efgh") && !is_shaped("0504711"));
    }

    #[test]
    fn an_app_is_told_in_its_own_words() {
        assert_eq!(secret().in_groups(), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assert_eq!(
            secret().address("Peil survey.example", "éva & co"),
            "otpauth://totp/Peil%20survey.example:%C3%A9va%20%26%20co?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ\
             &issuer=Peil%20survey.example&algorithm=SHA1&digits=6&period=30"
        );
        assert_eq!(format!("{:?}", secret()), "Secret(…)");
    }
}
