//! The link that opens the desk of one cluster for its manager: an id, and a proof under the secret of the house.
//!
//! The database holds neither the link nor what would make one. No link of another kind opens a desk, and this one
//! opens no questionnaire.

use data_encoding::BASE32_NOPAD;
use subtle::ConstantTimeEq;

use super::link::MasterKey;
use super::reply::NotOurs;
use crate::id::Id;

/// Marks the id of such a link.
pub struct ClusterLink;

const PURPOSE: &[u8] = b"cluster link";
const PROOF: usize = 16;
const BYTES: usize = 16 + PROOF;

/// 52 small letters and digits, which read the same in capitals.
pub fn token(key: &MasterKey, link: Id<ClusterLink>) -> String {
    let proof = key.prove(PURPOSE, link.as_bytes());
    BASE32_NOPAD.encode(&[link.as_bytes().as_slice(), &proof[..PROOF]].concat()).to_ascii_lowercase()
}

/// The id in a link that the house made. Takes the same time whatever differs.
pub fn read(key: &MasterKey, text: &str) -> Result<Id<ClusterLink>, NotOurs> {
    let bytes = BASE32_NOPAD.decode(text.to_ascii_uppercase().as_bytes()).map_err(|_| NotOurs)?;
    let bytes: [u8; BYTES] = bytes.try_into().map_err(|_| NotOurs)?;
    let (id, proof) = bytes.split_first_chunk::<16>().ok_or(NotOurs)?;
    if !bool::from(key.prove(PURPOSE, id)[..PROOF].ct_eq(proof)) {
        return Err(NotOurs);
    }
    Ok(Id::from_bytes(*id))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    fn id(number: u128) -> Id<ClusterLink> {
        Id::from_uuid(Uuid::from_u128(number))
    }

    #[test]
    fn a_link_is_what_python_computes() {
        // hmac.new(bytes([7]*32), b"cluster link" + id, "sha256"), the id before its first 16 bytes, in base32.
        let link = token(&MasterKey::from_bytes([7; 32]), id(0x0123_4567_89ab_cdef_0011_2233_4455_6677));
        assert_eq!(link, "aerukz4jvpg66aareizuivlgo4yh4llfhzpeg322jf77g4slybca");
    }

    proptest! {
        #[test]
        fn a_link_survives_its_text(key: [u8; 32], number: u128, capitals: bool) {
            let key = MasterKey::from_bytes(key);
            let text = token(&key, id(number));
            prop_assert_eq!(text.len(), 52);
            let text = if capitals { text.to_ascii_uppercase() } else { text };
            prop_assert_eq!(read(&key, &text), Ok(id(number)));
        }

        #[test]
        fn one_changed_bit_or_another_key_opens_nothing(key: [u8; 32], number: u128, bit in 0..256_usize) {
            let key = MasterKey::from_bytes(key);
            let text = token(&key, id(number));
            let mut bytes = BASE32_NOPAD.decode(text.to_ascii_uppercase().as_bytes()).unwrap();
            bytes[bit / 8] ^= 1 << (bit % 8);
            prop_assert_eq!(read(&key, &BASE32_NOPAD.encode(&bytes)), Err(NotOurs));
            prop_assert_eq!(read(&key, &text[..51]), Err(NotOurs));
        }
    }

    #[test]
    fn no_link_of_another_kind_opens_a_desk() {
        use crate::wave::ledger::{Kind, LetterKey};
        use crate::wave::reply::{self, Purpose};
        let key = MasterKey::from_bytes([7; 32]);
        let letter = LetterKey { invitation: Id::from_uuid(Uuid::from_u128(5)), kind: Kind::Invitation, number: 1 };
        for purpose in [Purpose::Stop, Purpose::Bounce] {
            assert_eq!(read(&key, &reply::token(&key, purpose, letter)), Err(NotOurs));
            assert!(reply::read(&key, purpose, &token(&key, id(5))).is_err());
        }
    }
}
