//! The only source of randomness: new ids, keys, references.

use uuid::Uuid;

use crate::id::Id;

/// A new id that sorts by the time it was made.
pub fn id<T>() -> Id<T> {
    Id::from_uuid(Uuid::now_v7())
}

/// An id that tells nothing of when it was made.
pub fn random_id<T>() -> Id<T> {
    Id::from_uuid(Uuid::new_v4())
}

/// Random bytes of the operating system.
///
/// # Panics
/// When the system has none to give; nothing secret can be made then.
pub fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
    bytes
}

/// A reference of eight letters and digits that can be read out on the telephone.
pub fn reference() -> String {
    const LETTERS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    let letters: String = bytes::<8>().iter().map(|byte| char::from(LETTERS[usize::from(*byte) % 32])).collect();
    format!("{}-{}", &letters[..4], &letters[4..])
}
