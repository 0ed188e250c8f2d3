//! What a letter carries so that what comes back can be told: which letter it was, and that the house wrote it.
//!
//! A token names a letter of the ledger and proves, with a MAC under the secret of the house, that the house made it
//! for this purpose. One made for bounces stops no letters, and the other way round. None opens a questionnaire.

use data_encoding::BASE32_NOPAD;
use subtle::ConstantTimeEq;

use super::ledger::{Kind, LetterKey};
use super::link::MasterKey;
use crate::id::Id;

/// What a token is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// In the return address of the envelope: where a relay reports that a letter did not arrive (VERP).
    Bounce,
    /// In the link and the address that stop letters (RFC 8058, RFC 2369).
    Stop,
    /// In the address that answers go to.
    Reply,
}

/// Bytes of the proof: enough that nobody guesses one by trying mailboxes.
const PROOF: usize = 10;
/// The id of the invitation, the kind of letter, its number, the proof.
const BYTES: usize = 16 + 1 + 2 + PROOF;
/// How many letters and digits write a token.
pub const LETTERS: usize = 47;

/// The text is no token of the house for this purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is no token of the house")]
pub struct NotOurs;

impl Purpose {
    const fn name(self) -> &'static [u8] {
        match self {
            Self::Bounce => b"reply: bounce",
            Self::Stop => b"reply: stop",
            Self::Reply => b"reply: answer",
        }
    }
}

/// The token of a letter: 47 small letters and digits, which read the same in capitals.
pub fn token(key: &MasterKey, purpose: Purpose, letter: LetterKey) -> String {
    let told = told(letter);
    let proof = key.prove(purpose.name(), &told);
    BASE32_NOPAD.encode(&[told.as_slice(), &proof[..PROOF]].concat()).to_ascii_lowercase()
}

/// The letter that a token of the house names. Mail servers may change the case of an address.
pub fn read(key: &MasterKey, purpose: Purpose, text: &str) -> Result<LetterKey, NotOurs> {
    let bytes = BASE32_NOPAD.decode(text.to_ascii_uppercase().as_bytes()).map_err(|_| NotOurs)?;
    let bytes: [u8; BYTES] = bytes.try_into().map_err(|_| NotOurs)?;
    let (told, proof) = bytes.split_at(BYTES - PROOF);
    if !bool::from(key.prove(purpose.name(), told)[..PROOF].ct_eq(proof)) {
        return Err(NotOurs);
    }
    let (id, rest) = told.split_first_chunk::<16>().ok_or(NotOurs)?;
    let [kind, high, low] = *rest else { return Err(NotOurs) };
    let kind = Kind::ALL.into_iter().find(|known| initial(*known) == kind).ok_or(NotOurs)?;
    Ok(LetterKey { invitation: Id::from_bytes(*id), kind, number: u16::from_be_bytes([high, low]) })
}

fn told(letter: LetterKey) -> Vec<u8> {
    let mut told = letter.invitation.as_bytes().to_vec();
    told.push(initial(letter.kind));
    told.extend(letter.number.to_be_bytes());
    told
}

/// The names of the kinds begin with different letters.
fn initial(kind: Kind) -> u8 {
    kind.as_str().as_bytes()[0]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    fn letter(number: u128) -> LetterKey {
        LetterKey { invitation: Id::from_uuid(Uuid::from_u128(number)), kind: Kind::Reminder, number: 3 }
    }

    #[test]
    fn a_token_is_what_python_computes() {
        // hmac.new(bytes([7]*32), b"reply: bounce" + told, "sha256"), told = the id, b"r", 3 in two bytes.
        let text =
            token(&MasterKey::from_bytes([7; 32]), Purpose::Bounce, letter(0x0123_4567_89ab_cdef_0011_2233_4455_6677));
        assert_eq!(text, PYTHON);
    }

    const PYTHON: &str = "aerukz4jvpg66aareizuivlgo5zaaay2kqvgzxm32rn4lji";

    proptest! {
        #[test]
        fn what_was_written_is_read_and_nothing_else(
            secret: [u8; 32], other: [u8; 32], id: u128, number: u16, kind in 0_usize..6, flip in 0_usize..47, into in "[a-z2-7]",
        ) {
            prop_assume!(secret != other);
            let (key, stranger) = (MasterKey::from_bytes(secret), MasterKey::from_bytes(other));
            let letter = LetterKey { kind: Kind::ALL[kind], number, ..letter(id) };
            let text = token(&key, Purpose::Stop, letter);
            prop_assert_eq!(text.len(), LETTERS);
            prop_assert_eq!(read(&key, Purpose::Stop, &text), Ok(letter));
            prop_assert_eq!(read(&key, Purpose::Stop, &text.to_ascii_uppercase()), Ok(letter));
            prop_assert_eq!(read(&key, Purpose::Bounce, &text), Err(NotOurs));
            prop_assert_eq!(read(&stranger, Purpose::Stop, &text), Err(NotOurs));
            let mut changed = text.clone();
            changed.replace_range(flip..=flip, &into);
            if changed != text {
                prop_assert_eq!(read(&key, Purpose::Stop, &changed), Err(NotOurs));
            }
        }

        #[test]
        fn any_text_is_read_or_refused(text in ".{0,80}") {
            prop_assert_eq!(read(&MasterKey::from_bytes([1; 32]), Purpose::Stop, &text), Err(NotOurs));
        }
    }
}
