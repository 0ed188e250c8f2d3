//! When a page was opened, in a form that nobody can have made up.
//!
//! Whoever opened a page in time and posts it after the close has not come too late. Opening writes nothing, so that
//! only the form can know; the key of the wave vouches for what it says.

use jiff::Timestamp;
use subtle::ConstantTimeEq;

use super::invitation::Invitation;
use super::link::WaveKey;
use crate::id::Id;

/// The moment, to the second, and its proof: `1775512800.9f86d081884c7d65`.
pub fn write(key: &WaveKey, invitation: Id<Invitation>, at: Timestamp) -> String {
    let second = at.as_second();
    format!("{second}.{}", data_encoding::HEXLOWER.encode(&key.proof_of_opening(invitation, second)))
}

/// The moment that a form says it was opened at; none when it was not written by [`write`] for this invitation.
pub fn read(key: &WaveKey, invitation: Id<Invitation>, text: &str) -> Option<Timestamp> {
    let (second, proof) = text.split_once('.')?;
    let second: i64 = second.parse().ok()?;
    let proof = data_encoding::HEXLOWER.decode(proof.as_bytes()).ok()?;
    let is_genuine: bool = proof.ct_eq(&key.proof_of_opening(invitation, second)).into();
    if is_genuine { Timestamp::from_second(second).ok() } else { None }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    proptest! {
        #[test]
        fn a_moment_is_believed_only_as_it_was_written(key: [u8; 32], id: u128, second in 0..4_000_000_000_i64, other in 1..1_000_i64) {
            let (key, invitation) = (WaveKey::from_bytes(key), Id::from_uuid(Uuid::from_u128(id)));
            let at = Timestamp::from_second(second).unwrap();
            let text = write(&key, invitation, at);
            prop_assert_eq!(read(&key, invitation, &text), Some(at));
            let (_, proof) = text.split_once('.').unwrap();
            let stolen = Id::from_uuid(Uuid::from_u128(id ^ 1));
            prop_assert_eq!(read(&key, stolen, &text), None);
            for forged in [format!("{}.{proof}", second - other), format!("{second}."), format!("{second}.zz"), String::new()] {
                prop_assert_eq!(read(&key, invitation, &forged), None);
            }
        }
    }
}
